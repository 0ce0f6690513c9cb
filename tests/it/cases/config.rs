//! Codes, keys, encodings and merge marks in what people write.

use super::{Bench, INSTRUMENT, MAPPING, findings_of, fired, refused, uncovered};

#[test]
fn p01_yaml_kode_1_10() {
    let bench = Bench::sound();
    bench
        .edit(INSTRUMENT, "kode = \"A.1\"", "kode = \"1.1\"")
        .edit(INSTRUMENT, "kode = \"A.2\"", "kode = \"1.10\"")
        .edit(MAPPING, "\"A.1\"", "1.1")
        .edit(MAPPING, "\"A.2\"", "1.10")
        .edit(MAPPING, "jawaban: A\n", "jawaban: B\n")
        .lock();
    let report = bench.report();
    let rows = report["indicators"].as_array().unwrap();
    let answers: Vec<_> = rows
        .iter()
        .map(|row| (row["code"].as_str(), row["answer"].as_str()))
        .collect();
    assert_eq!(
        answers,
        [
            (Some("1.1"), Some("Ya")),
            (Some("1.10"), Some("B")),
            (Some("B.1"), Some("Ya")),
            (Some("B.2"), Some("Ya")),
        ]
    );
    let lock = String::from_utf8(bench.read("evidence/kip.lock")).unwrap();
    assert!(lock.contains("kode = \"1.10\""), "{lock}");
    bench.edit(MAPPING, "  1.1:", "  1.10: Ya\n  1.1:");
    refused(&bench, &["`1.10` is written twice"]);
}

#[test]
fn p02_yaml_kunci_ganda() {
    let bench = Bench::sound();
    bench.edit(
        MAPPING,
        "      - berkas: profil.pdf\n        tanggal: 2025-03-01\n",
        "      - berkas: profil.pdf\n    jawaban: D\n",
    );
    refused(
        &bench,
        &["evidence/bukti.yaml:14:5", "`jawaban`", "line 11"],
    );
    let bench = Bench::sound();
    bench.edit(INSTRUMENT, "tahun = 2026", "tahun = 2026\ntahun = 2025");
    refused(&bench, &["instrument/uji.toml:5:1", "`tahun`", "first"]);
}

#[test]
fn p05_yaml_bom_crlf() {
    let bench = Bench::sound();
    bench
        .edit(MAPPING, "berkas: profil.pdf", "berkas: hilang.pdf")
        .commit();
    let before = bench.report();
    assert!(before["findings"].as_array().unwrap().len() > 1);
    for path in [MAPPING, INSTRUMENT] {
        let text = String::from_utf8(bench.read(path)).unwrap();
        bench.write(path, format!("\u{feff}{}", text.replace('\n', "\r\n")));
    }
    bench.commit();
    let after = bench.report();
    for part in [
        "instrument",
        "unit",
        "score",
        "aspects",
        "indicators",
        "findings",
    ] {
        assert!(!before[part].is_null(), "{part}");
        assert_eq!(before[part], after[part], "{part}");
    }
}

#[test]
fn p07_yaml_billion_laughs() {
    let mut trap = String::from("a: &a [x,x,x,x,x,x,x,x,x]\n");
    for (name, before) in ('b'..='j').zip('a'..) {
        let nine = vec![format!("*{before}"); 9].join(",");
        trap.push_str(&format!("{name}: &{name} [{nine}]\n"));
    }
    let bench = Bench::sound();
    bench.write(MAPPING, format!("{trap}indikator: *j\n"));
    refused(&bench, &["evidence/bukti.yaml:"]);
}

#[test]
fn p09_penanda_konflik_git() {
    let bench = Bench::sound();
    bench.edit(
        MAPPING,
        "    jawaban: A\n",
        "<<<<<<< HEAD\n    jawaban: A\n=======\n    jawaban: B\n>>>>>>> cabang-lain\n",
    );
    refused(&bench, &["evidence/bukti.yaml:11:1", "merge conflict"]);
    let bench = Bench::sound();
    let lock = String::from_utf8(bench.read("evidence/kip.lock")).unwrap();
    bench.write(
        "evidence/kip.lock",
        format!("<<<<<<< HEAD\n{lock}=======\n{lock}>>>>>>> cabang-lain\n"),
    );
    refused(&bench, &["evidence/kip.lock:1:1", "merge conflict"]);
}

#[test]
fn p10_kode_indikator_ganda() {
    let bench = Bench::sound();
    bench.edit(INSTRUMENT, "kode = \"A.2\"", "kode = \"A.1 \"");
    let one = fired(&bench, "KIP102", "error");
    one.says("A.1", "A.1").at("A.1 ");
    for place in ["instrument/uji.toml:68:8", "instrument/uji.toml:81:8"] {
        one.says(place, place);
    }
    let bench = Bench::sound();
    bench.edit(MAPPING, "\"A.2\"", "\"A.1 \"");
    refused(&bench, &["`A.1` is written twice", "line 4"]);
}

#[test]
fn p11_peta_tanpa_berkas() {
    for (written, word) in [("hilang.pdf", "evidence/hilang.pdf"), ("2024/*.pdf", "*")] {
        let bench = Bench::sound();
        bench.edit(
            MAPPING,
            "berkas: profil.pdf",
            &format!("berkas: '{written}'"),
        );
        let found = findings_of(&bench.report(), "KIP204");
        assert_eq!(found.len(), 1);
        assert_eq!(found[0]["severity"], "error");
        assert_eq!(found[0]["indicator"], "A.2");
        assert!(found[0]["message"].as_str().unwrap().contains(word));
        uncovered(&bench);
    }
}
