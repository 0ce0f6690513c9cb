//! What people commonly get wrong, as the terminal shows it; the table of slips stands beside the readers, in
//! `src/load/slips/tests/`.

use insta::assert_snapshot;

use crate::bench::{Bench, findings_of};

const MAPPING: &str = "evidence/bukti.yaml";

/// A sound workspace with the reason of an answer in its mapping.
fn with_reason(reason: &str) -> Bench {
    let bench = Bench::sound();
    bench.edit(
        MAPPING,
        "jawaban: A\n",
        &format!("jawaban: A\n    alasan: {reason}\n"),
    );
    bench
}

#[test]
fn a_slip_shows_its_line_and_the_right_spelling() {
    let ran = with_reason("Catatan: belum ada").kip(&["check"]);
    assert_eq!(ran.code, 2);
    assert!(
        ran.stderr.contains("evidence/bukti.yaml:12:13"),
        "{}",
        ran.stderr
    );
    assert_snapshot!(ran.stderr, @r#"
    kesalahan: teks yang memuat titik dua dan spasi (`: `) harus ada dalam tanda kutip
      --> evidence/bukti.yaml:12:13
       |
    12 |     alasan: Catatan: belum ada
       |             ^^^^^^^^^^^^^^^^^^
       |
       = langkah berikutnya: tulis `alasan: "Catatan: belum ada"`

    kip belum dapat menilai: 1 masalah pada berkas di atas.
    "#);
}

#[test]
fn the_parsers_own_words_are_for_those_who_ask() {
    let bench = with_reason("\"a\" \"b\" c: [");
    let toml = Bench::sound();
    toml.edit("instrument/uji.toml", "tahun = 2026", "tahun = 2026,");
    for (bench, words) in [
        (&bench, "double-quoted scalar"),
        (&toml, "expected newline"),
    ] {
        for lang in ["id", "en"] {
            let short = bench.kip(&["check", "--lang", lang]);
            assert!(!short.stderr.contains(words), "{}", short.stderr);
            let long = bench.kip(&["check", "-v", "--lang", lang]);
            assert!(long.stderr.contains(words), "{}", long.stderr);
            // They stand in a line of their own.
            let own = long
                .stderr
                .lines()
                .find(|line| line.contains(words))
                .unwrap();
            assert!(own.trim_start().starts_with('='), "{own}");
        }
    }
}

#[test]
fn of_several_slips_each_is_told() {
    let bench = with_reason("Catatan: belum ada");
    bench
        .edit(MAPPING, "berkas: ruang.jpg", "berkas:ruang.jpg")
        .edit(MAPPING, "berkas: sop.docx", "berkas: \"sop.docx");
    let ran = bench.kip(&["check"]);
    for place in [":12:13", ":19:9", ":26:17"] {
        assert!(
            ran.stderr.contains(&format!("{MAPPING}{place}")),
            "{place}: {}",
            ran.stderr
        );
    }
    assert_eq!(
        ran.stderr.matches("kesalahan: ").count(),
        3,
        "{}",
        ran.stderr
    );
}

#[test]
fn curly_quotes_round_an_answer_or_a_code_are_findings() {
    let bench = Bench::sound();
    bench
        .edit(MAPPING, "jawaban: A\n", "jawaban: “A”\n")
        .edit(MAPPING, "\"B.2\":", "“B.2”:");
    let report = bench.report();
    for (rule, right) in [("KIP212", "`\"A\"`"), ("KIP205", "`\"B.2\"`")] {
        let found = findings_of(&report, rule);
        let hint = found[0]["hint"].as_str().unwrap();
        assert!(hint.starts_with("tanda kutip melengkung"), "{hint}");
        assert!(hint.ends_with(&format!("tulis {right}")), "{hint}");
    }
}

#[test]
fn an_answer_is_the_option_that_differs_in_case_alone() {
    let bench = Bench::sound();
    bench.edit(MAPPING, "jawaban: A\n", "jawaban: a\n");
    let text = String::from_utf8(bench.read(MAPPING)).unwrap();
    bench.write(MAPPING, text.replace("jawaban: Ya", "jawaban: YA"));
    let report = bench.report();
    assert_eq!(report["score"]["supported"], 100);
    assert_eq!(report["indicators"][1]["answer"], "A");
    // Of two that differ in nothing else only the exact one is meant.
    let instrument = String::from_utf8(bench.read("instrument/uji.toml")).unwrap();
    bench.write(
        "instrument/uji.toml",
        instrument.replace(
            "{ kode = \"B\", nilai = 0.60 }",
            "{ kode = \"a\", nilai = 0.60 }",
        ),
    );
    assert_eq!(bench.report()["indicators"][1]["answer"], "a");
    bench.write(
        "instrument/uji.toml",
        instrument
            .replace(
                "{ kode = \"A\", nilai = 1.00 }",
                "{ kode = \"aA\", nilai = 1.00 }",
            )
            .replace(
                "{ kode = \"B\", nilai = 0.60 }",
                "{ kode = \"Aa\", nilai = 0.60 }",
            ),
    );
    bench.edit(MAPPING, "jawaban: a\n", "jawaban: aa\n");
    assert_eq!(findings_of(&bench.report(), "KIP212").len(), 1);
}

#[test]
fn the_unit_may_stand_once_in_the_settings() {
    let bench = Bench::sound();
    bench
        .edit(MAPPING, "satker: BPMP Contoh\n", "")
        .write("kip.toml", "bahasa = \"id\"\nsatker = \"BPMP Contoh\"\n");
    assert_eq!(bench.report()["unit"], "BPMP Contoh");
    // The same in a mapping is no fault, another one is, with both places.
    bench.edit(
        MAPPING,
        "instrumen: uji-2026\n",
        "instrumen: uji-2026\nsatker: BPMP Contoh\n",
    );
    assert_eq!(bench.report()["unit"], "BPMP Contoh");
    bench.edit(MAPPING, "satker: BPMP Contoh", "satker: BPMP Lain");
    for (lang, words) in [("id", "samakan keduanya"), ("en", "make the two the same")] {
        let ran = bench.kip(&["check", "--lang", lang]);
        assert_eq!(ran.code, 2);
        for part in ["evidence/bukti.yaml:2:9", "kip.toml:2:10", words] {
            assert!(ran.stderr.contains(part), "{part}: {}", ran.stderr);
        }
    }
    bench.write("kip.toml", "satker = \" \"\n");
    assert!(
        bench
            .kip(&["check"])
            .stderr
            .contains("`satker` masih kosong")
    );
}

#[test]
fn severities_are_named_in_both_languages_and_any_case() {
    let bench = Bench::sound();
    // A file that nobody names.
    bench.write("evidence/sisa.pdf", "x");
    for word in ["error", "Error", "kesalahan", "KESALAHAN", "Kesalahan"] {
        bench.write("kip.toml", format!("[aturan]\nKIP206 = \"{word}\"\n"));
        let found = bench.findings("KIP206");
        assert!(!found.is_empty());
        assert!(
            found.iter().all(|one| one["severity"] == "error"),
            "{word}: {found:?}"
        );
    }
    for (word, severity) in [("Peringatan", "warning"), ("catatan", "note")] {
        bench.write("kip.toml", format!("[aturan]\nKIP206 = \"{word}\"\n"));
        assert!(
            bench
                .findings("KIP206")
                .iter()
                .all(|one| one["severity"] == severity)
        );
    }
}

#[test]
fn a_mapping_without_an_instrument_is_told_which_there_is() {
    let bench = Bench::sound();
    bench.edit(MAPPING, "instrumen: uji-2026\n", "");
    let said = bench.kip(&["check"]).stderr;
    assert!(said.contains("tulis `instrumen: uji-2026`"), "{said}");
    let other = String::from_utf8(bench.read("instrument/uji.toml")).unwrap();
    let other = other.replacen("uji-2026", "uji-2027", 1);
    bench.write("instrument/lain.toml", other);
    let said = bench.kip(&["check"]).stderr;
    // The page is narrow, and breaks at a hyphen.
    let said = said.split_whitespace().collect::<String>();
    assert!(said.contains("salahsatuidini:uji-2027,uji-2026"), "{said}");
}
