//! Numbers that must be neither rounded up, nor guessed, nor none.

use serde_json::{Value, json};

use super::{Bench, INSTRUMENT, MAPPING, everything, fired};

#[test]
fn p59_skor_89_95_batas_90() {
    let bench = Bench::sound();
    bench
        .edit(INSTRUMENT, "nilai = 0.60", "nilai = 0.4975")
        .edit(MAPPING, "jawaban: A\n", "jawaban: B\n")
        .lock();
    let score = bench.report()["score"].clone();
    assert_eq!(score["supported"], json!(89.95));
    assert_eq!(score["shown"]["supported"], "89,95");
    assert_eq!(score["band"]["supported"], "Menuju Informatif");
    let said = everything(&bench).join("\n");
    assert!(said.contains("89,95") && said.contains("89.95"), "{said}");
    for wrong in ["90,00", "90.00", "90,0 ", "90.0 "] {
        assert!(!said.contains(wrong), "`{wrong}` in\n{said}");
    }
}

#[test]
fn p61_bobot_tidak_100() {
    for (weight, aspect, id, en) in [("30", "50", "90", "90"), ("40.4", "60.4", "100,4", "100.4")] {
        let bench = Bench::sound();
        bench
            .edit(
                INSTRUMENT,
                "bobot = 40\nskala",
                &format!("bobot = {weight}\nskala"),
            )
            .edit(INSTRUMENT, "bobot = 60", &format!("bobot = {aspect}"))
            .lock();
        fired(&bench, "KIP101", "error").says(id, en);
        let report = bench.report();
        assert_eq!(report["score"]["band"]["supported"], Value::Null);
        for arguments in [&["check"][..], &["score"], &["check", "-v"]] {
            let said = bench.kip(arguments).stdout;
            assert!(said.contains(&format!("dari {id}")), "{said}");
            assert!(
                !said.contains("dari 100 ") && !said.contains("dari 100\n"),
                "{said}"
            );
        }
    }
}

/// What 0 divided by 0 looks like where nobody caught it.
fn no_number_of_nothing(said: &str) {
    assert!(!said.contains("null%"), "{said}");
    for word in said.split(|character: char| !character.is_alphanumeric()) {
        let word = word.to_lowercase();
        assert!(
            !["nan", "inf", "infinity"].contains(&word.as_str()),
            "{said}"
        );
    }
}

#[test]
fn p63_skor_nan() {
    let none = "[instrumen]\nid = \"uji\"\njudul = \"Uji\"\ntahun = 2026\n";
    let options = "pilihan = [{ kode = \"Ya\", nilai = 1 }, { kode = \"Tidak\", nilai = 0 }]";
    let nothing = format!(
        "{none}[[aspek]]\nkode = \"A\"\nnama = \"A\"\nbobot = 0\n[[aspek.indikator]]\nkode = \"A.2\"\npertanyaan = \"Ada?\"\nbobot = 0\n{options}\nbukti = []\n"
    );
    for formula in ["poin", "proporsi", "rerata"] {
        for instrument in [none, &nothing] {
            let bench = Bench::bare();
            bench
                .write(
                    "instrument/uji.toml",
                    format!("{instrument}\n[penilaian]\nrumus = \"{formula}\"\n"),
                )
                .write(MAPPING, "instrumen: uji\nindikator: {}\n");
            let report = bench.kip(&["check", "--format", "json"]);
            if report.code < 2 {
                let json: Value = serde_json::from_str(&report.stdout).unwrap();
                assert_eq!(json["score"]["band"]["supported"], Value::Null);
            }
            assert_ne!(report.code, 0, "an empty instrument passes nothing");
            for arguments in [&["check"][..], &["check", "-v"], &["score"], &["lock"]] {
                let ran = bench.kip(arguments);
                no_number_of_nothing(&(ran.stdout + &ran.stderr));
            }
            no_number_of_nothing(&report.stdout);
        }
    }
}

#[test]
fn p65_koma_desimal_dan_ribuan() {
    let bench = Bench::sound();
    for written in ["89,95", "89.95"] {
        let stage = format!("presentasi={written}");
        let report = bench.report_with(&["--stage", &stage]);
        assert_eq!(report["score"]["stages"][1]["score"], json!(89.95));
        assert_eq!(report["score"]["total"], json!(97.99));
    }
    for written in ["1.234,5", "1,234.5", "1.234.567", "8995"] {
        for arguments in [
            ["--stage", &format!("presentasi={written}")],
            ["--min-score", written],
        ] {
            let ran = bench.kip(&[&["check"], &arguments[..]].concat());
            assert_eq!(ran.code, 2, "{arguments:?}");
            assert!(ran.stderr.contains(written), "{}", ran.stderr);
        }
    }
    for written in ["40,5", "\"40,5\"", "1.234,5"] {
        let bench = Bench::sound();
        bench.edit(
            INSTRUMENT,
            "bobot = 40\nskala",
            &format!("bobot = {written}\nskala"),
        );
        let ran = bench.kip(&["check"]);
        assert_eq!(ran.code, 2, "{written}: {}", ran.stdout);
        assert!(
            ran.stderr.contains("instrument/uji.toml:71:"),
            "{}",
            ran.stderr
        );
    }
}
