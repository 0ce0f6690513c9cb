//! Odd instruments and mappings, made at random: whatever they hold, a check is no pass while an indicator
//! is without an answer or without what it asks for.

use std::fmt::Write as _;

use proptest::prelude::*;

use crate::bench::{Bench, document, kip_in};

/// How many workspaces are tried: each takes some milliseconds.
const CASES: u32 = 256;

/// One option as it stands in the instrument.
fn option() -> impl Strategy<Value = String> {
    let code = prop_oneof!["[A-D]", Just("Ya".to_owned()), Just("Tidak".to_owned())];
    let worth = prop_oneof![
        Just("nilai = 1"),
        Just("nilai = 0"),
        Just("nilai = 0.5"),
        Just("nilai = -1"),
        Just("poin = 10"),
        Just("poin = 0"),
    ];
    (code, worth).prop_map(|(code, worth)| format!("{{ kode = \"{code}\", {worth} }}"))
}

/// A list of options, empty at times.
fn options() -> impl Strategy<Value = String> {
    let list = proptest::collection::vec(option(), 0..4);
    list.prop_map(|list| format!("pilihan = [{}]", list.join(", ")))
}

/// Where an indicator has its options from: mostly from a scale that is as it should be.
fn answers() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => Just("skala = \"baik\"".to_owned()),
        1 => Just("skala = \"acak\"".to_owned()),
        1 => Just("skala = \"tidak-ada\"".to_owned()),
        1 => options(),
    ]
}

/// What an indicator asks for.
fn asked() -> impl Strategy<Value = &'static str> {
    prop_oneof![
        Just(""),
        Just("bukti = []"),
        Just("bukti = [{ jenis = [] }]"),
        Just("bukti = [{ min = 0 }]"),
        Just("bukti = [{ jenis = \"dokumen\", min = 2 }, { jenis = \"tautan\" }]"),
        Just("boleh_nihil = true"),
        Just("bonus = true"),
    ]
}

/// What a mapping says of an indicator; nothing at all for the first.
fn claim() -> impl Strategy<Value = &'static str> {
    prop_oneof![
        Just(""),
        Just("{ bukti: [ada.pdf] }"),
        Just("{ jawaban: \" \" }"),
        Just("{ jawaban: Ya }"),
        Just("{ jawaban: Ya, bukti: [ada.pdf] }"),
        Just("{ jawaban: Ya, bukti: [ada.pdf, \"https://ppid.example.go.id/dip\"] }"),
        Just("{ jawaban: Ya, bukti: [ada.pdf, ada.pdf, hilang.pdf] }"),
        Just("{ jawaban: A, bukti: [kosong.pdf] }"),
        Just("{ jawaban: Tidak }"),
        Just("{ nihil: ada.pdf }"),
        Just("{ nihil: hilang.pdf }"),
        Just("ada.pdf"),
        Just("hilang.pdf"),
    ]
}

/// A workspace's two texts.
#[derive(Debug)]
struct Odd {
    instrument: String,
    mapping: String,
    /// Whether some indicator is in no mapping.
    left_out: bool,
}

fn odd() -> impl Strategy<Value = Odd> {
    let code = prop_oneof![4 => Just(None), 1 => (0_usize..6).prop_map(Some)];
    let weight = prop_oneof![Just("0"), Just("10"), Just("0.5")];
    let indicator = (code, weight, answers(), asked(), claim());
    let formula = prop_oneof![Just("poin"), Just("proporsi"), Just("rerata")];
    let aspects = proptest::collection::vec(proptest::collection::vec(indicator, 0..4), 0..3);
    (formula, options(), aspects).prop_map(|(formula, scale, aspects)| {
        let mut instrument = format!(
            "[instrumen]\nid = \"acak\"\njudul = \"Acak\"\ntahun = 2026\n\
             [penilaian]\nrumus = \"{formula}\"\n\
             [[skala]]\nid = \"baik\"\npilihan = [{{ kode = \"Ya\", nilai = 1 }}, {{ kode = \"Tidak\", nilai = 0 }}]\n"
        );
        // An empty scale is refused, which is tried by an indicator's own options often enough.
        if scale != "pilihan = []" {
            let _ = write!(instrument, "[[skala]]\nid = \"acak\"\n{scale}\n");
        }
        let mut mapping = "instrumen: acak\nsatker: BPMP Contoh\nindikator:\n".to_owned();
        let (mut number, mut left_out) = (0, false);
        let mut claimed = std::collections::BTreeSet::new();
        let mut unclaimed = std::collections::BTreeSet::new();
        for (at, aspect) in aspects.iter().enumerate() {
            let _ = write!(instrument, "[[aspek]]\nkode = \"{at}\"\nnama = \"A\"\nbobot = 10\n");
            for (code, weight, answers, asked, claim) in aspect {
                let code = code.unwrap_or(number);
                number += 1;
                let _ = write!(
                    instrument,
                    "[[aspek.indikator]]\nkode = \"{code}\"\npertanyaan = \"P{number}?\"\nbobot = {weight}\n{answers}\n{asked}\n"
                );
                if claim.is_empty() {
                    unclaimed.insert(code);
                } else if claimed.insert(code) {
                    let _ = writeln!(mapping, "  \"{code}\": {claim}");
                }
            }
        }
        left_out |= !unclaimed.is_subset(&claimed);
        Odd {
            instrument,
            mapping,
            left_out,
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(CASES) })]

    #[test]
    fn no_odd_instrument_lets_an_open_indicator_pass(odd in odd()) {
        let folder = tempfile::tempdir().unwrap();
        let write = |path: &str, bytes: &[u8]| {
            let file = folder.path().join(path);
            std::fs::create_dir_all(file.parent().unwrap()).unwrap();
            std::fs::write(file, bytes).unwrap();
        };
        write("instrument/acak.toml", odd.instrument.as_bytes());
        write("evidence/bukti.yaml", odd.mapping.as_bytes());
        write("evidence/ada.pdf", &document("ada.pdf"));
        write("evidence/kosong.pdf", b"");
        let ran = kip_in(folder.path(), &["check", "--format", "json"]);
        prop_assert!(ran.code == 2 || !odd.left_out || ran.code == 1, "{:#?}\n{}", odd, ran.stdout);
        if ran.code == 2 {
            prop_assert!(ran.stderr.contains("acak.toml:"), "{:#?}\n{}", odd, ran.stderr);
            return Ok(());
        }
        let report: serde_json::Value = serde_json::from_str(&ran.stdout).unwrap();
        let indicators = report["indicators"].as_array().unwrap();
        let open = indicators.iter().any(|one| {
            let status = one["status"].as_str().unwrap();
            ["unanswered", "unsupported", "partial"].contains(&status)
        });
        prop_assert!(!open || ran.code == 1, "{:#?}\n{}", odd, ran.stdout);
        // Of the points that a reader counts on, none belongs to an indicator that is open.
        for one in indicators {
            let met = ["supported", "nil"].contains(&one["status"].as_str().unwrap());
            prop_assert!(met || one["supported"] == 0, "{one:#}");
        }
    }
}

#[test]
fn a_declined_indicator_passes() {
    let bench = Bench::sound();
    bench
        .edit(
            "evidence/bukti.yaml",
            "\"A.2\":\n    jawaban: A\n    bukti:\n      - berkas: profil.pdf\n        tanggal: 2025-03-01",
            "\"A.2\": { jawaban: D, alasan: Masih disusun, target: 2026-08-01 }",
        )
        .remove("evidence/profil.pdf");
    assert_eq!(bench.kip(&["check"]).code, 0);
}

#[test]
fn without_options_nothing_is_ready() {
    let bench = Bench::sound();
    // Two stand unanswered; the scale that they use has lost its options.
    bench
        .edit(
            "instrument/uji.toml",
            "pilihan = [{ kode = \"Ya\", nilai = 1 }, { kode = \"Tidak\", nilai = 0 }]",
            "pilihan = []",
        )
        .write(
            "evidence/bukti.yaml",
            "instrumen: uji-2026\nsatker: BPMP Contoh\nindikator:\n  \"A.2\": profil.pdf\n",
        );
    assert_eq!(bench.kip(&["check"]).code, 2);
    assert_eq!(bench.kip(&["check", "--fail-on", "never"]).code, 2);
}
