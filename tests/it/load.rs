//! What cannot be read is refused with file, line, column and the next act, in both languages, and
//! every fault of every file at once.

use std::fs;

use crate::bench::{Bench, Ran, kip_in};

/// The run ends with 2, says nothing on standard output, and names these words in its language.
fn refused(bench: &Bench, lang: &str, words: &[&str]) -> Ran {
    let ran = bench.kip(&["check", "--lang", lang]);
    assert_eq!(ran.code, 2, "{}", ran.stdout);
    assert!(ran.stdout.is_empty());
    for word in words {
        assert!(
            ran.stderr.contains(word),
            "`{word}` is missing in\n{}",
            ran.stderr
        );
    }
    for line in ran.stderr.lines() {
        assert!(line.chars().count() <= 100, "{line}");
    }
    ran
}

const MAPPING: &str = "evidence/bukti.yaml";
const INSTRUMENT: &str = "instrument/uji.toml";

#[test]
fn no_workspace_or_half_a_one() {
    let empty = tempfile::tempdir().unwrap();
    let ran = kip_in(empty.path(), &["check"]);
    assert_eq!(ran.code, 2);
    assert!(
        ran.stderr.contains("instrument/") && ran.stderr.contains("kip init"),
        "{}",
        ran.stderr
    );
    fs::create_dir(empty.path().join("evidence")).unwrap();
    for (lang, word) in [("id", "tidak ada"), ("en", "missing")] {
        let ran = kip_in(empty.path(), &["check", "--lang", lang]);
        assert_eq!(ran.code, 2);
        assert!(
            ran.stderr.contains("`instrument/`") && ran.stderr.contains(word),
            "{}",
            ran.stderr
        );
    }
    let ran = kip_in(empty.path(), &["-C", "tak-ada", "check"]);
    assert_eq!(ran.code, 2);
    assert!(ran.stderr.contains("tak-ada"), "{}", ran.stderr);
}

#[test]
fn no_instrument() {
    let bench = Bench::bare();
    refused(&bench, "id", &["belum ada instrumen", "instrument/"]);
    refused(&bench, "en", &["no instrument", "instrument/"]);
}

#[test]
fn broken_toml_and_yaml() {
    let bench = Bench::sound();
    bench.edit(INSTRUMENT, "bobot = 40\nskala", "bobot = = 40\nskala");
    let place = "instrument/uji.toml:71:9";
    refused(&bench, "id", &[place, "tata tulis TOML", "bobot = = 40"]);
    refused(&bench, "en", &[place, "TOML syntax", "bobot = = 40"]);
    let bench = Bench::sound();
    bench.edit(MAPPING, "jawaban: A\n", "jawaban: [A\n");
    refused(&bench, "id", &["evidence/bukti.yaml:", "tata tulis YAML"]);
    refused(&bench, "en", &["evidence/bukti.yaml:", "YAML syntax"]);
}

#[test]
fn every_problem_of_every_file_at_once() {
    let bench = Bench::sound();
    bench
        .edit(INSTRUMENT, "tahun = 2026", "tahun = \"2026\"\nwarna = 1")
        .edit(MAPPING, "jawaban: A\n", "jawabn: A\n")
        .edit(MAPPING, "tanggal: 2026-02-01", "tanggal: 2026-02-31")
        .edit("evidence/kip.lock", "versi = 1", "versi = 2");
    refused(
        &bench,
        "id",
        &[
            "instrument/uji.toml:4:9",
            "`warna` tidak dikenal",
            "`jawabn` tidak dikenal",
            "maksudnya `jawaban`?",
            "evidence/bukti.yaml:19:18",
            "evidence/kip.lock:2:9",
            "5 masalah",
        ],
    );
}

#[test]
fn a_key_that_is_written_twice_names_both_lines() {
    let bench = Bench::sound();
    bench.edit(MAPPING, "jawaban: A\n", "jawaban: A\n    jawaban: B\n");
    refused(
        &bench,
        "id",
        &[
            "evidence/bukti.yaml:12:5",
            "baris 11",
            "pertama kali di sini",
        ],
    );
    let bench = Bench::sound();
    bench.edit(MAPPING, "\"B.2\"", "A.2");
    refused(
        &bench,
        "en",
        &["`A.2` is written twice", "first in line 10"],
    );
    let bench = Bench::sound();
    bench.edit(
        INSTRUMENT,
        "judul = \"Instrumen uji\"",
        "judul = \"Instrumen uji\"\nid = \"lain\"",
    );
    refused(
        &bench,
        "id",
        &[
            "instrument/uji.toml:4:1",
            "instrument/uji.toml",
            "pertama kali di sini",
        ],
    );
}

#[test]
fn an_indicator_in_two_mappings_names_both_places() {
    let bench = Bench::sound();
    bench.write(
        "evidence/lain/bukti.yaml",
        "instrumen: uji-2026\nindikator:\n  A.2: { jawaban: B }\n",
    );
    refused(
        &bench,
        "id",
        &["evidence/lain/bukti.yaml:3:3", "evidence/bukti.yaml:10:3"],
    );
}

#[test]
fn an_instrument_that_no_file_defines() {
    let bench = Bench::sound();
    bench.edit(MAPPING, "instrumen: uji-2026", "instrumen: uji-2025");
    refused(
        &bench,
        "id",
        &[
            "evidence/bukti.yaml:1:12",
            "uji-2025",
            "maksudnya `uji-2026`?",
        ],
    );
    let ran = Bench::sound().kip(&["check", "-i", "uji-2062"]);
    assert_eq!(ran.code, 2);
    assert!(ran.stderr.contains("uji-2026"), "{}", ran.stderr);
}

#[test]
fn of_several_instruments_the_newest_or_the_chosen() {
    let bench = Bench::sound();
    let older = crate::bench::INSTRUMENT
        .replace("uji-2026", "uji-2025")
        .replace("tahun = 2026", "tahun = 2025");
    bench.write("instrument/lama.toml", &older);
    assert_eq!(bench.report()["instrument"]["id"], "uji-2026");
    assert_eq!(
        bench.report_with(&["-i", "uji-2025"])["instrument"]["id"],
        "uji-2025"
    );
    bench.write("kip.toml", "instrumen = \"uji-2025\"\n");
    assert_eq!(bench.report()["instrument"]["id"], "uji-2025");
    bench.remove("kip.toml").write(
        "instrument/lama.toml",
        older.replace("tahun = 2025", "tahun = 2026"),
    );
    refused(&bench, "id", &["uji-2025", "uji-2026", "-i ID"]);
}

#[test]
fn conflict_marks_come_first() {
    for path in [MAPPING, INSTRUMENT, "evidence/kip.lock"] {
        let bench = Bench::sound();
        let text = String::from_utf8(bench.read(path)).unwrap();
        bench.write(
            path,
            format!("<<<<<<< HEAD\n{text}=======\n{text}>>>>>>> cabang\n"),
        );
        refused(&bench, "id", &[&format!("{path}:1:1"), "konflik git"]);
        refused(&bench, "en", &[&format!("{path}:1:1"), "merge conflict"]);
    }
}

#[test]
fn notepads_bom_and_line_ends_change_nothing() {
    let bench = Bench::sound();
    let before = bench.report();
    for path in [MAPPING, INSTRUMENT, "evidence/kip.lock"] {
        let text = String::from_utf8(bench.read(path)).unwrap();
        bench.write(path, format!("\u{feff}{}", text.replace('\n', "\r\n")));
    }
    let after = bench.report();
    assert_eq!(before["score"], after["score"]);
    assert_eq!(
        before["indicators"][0]["answer"],
        after["indicators"][0]["answer"]
    );
    for rule in ["KIP301", "KIP302", "KIP304", "KIP212"] {
        assert_eq!(crate::bench::findings_of(&after, rule).len(), 0, "{rule}");
    }
}

#[test]
fn other_encodings_are_named() {
    let bench = Bench::sound();
    let text = String::from_utf8(bench.read(MAPPING)).unwrap();
    let mut utf16 = vec![0xff, 0xfe];
    utf16.extend(text.encode_utf16().flat_map(u16::to_le_bytes));
    bench.write(MAPPING, utf16);
    refused(&bench, "id", &[MAPPING, "UTF-16", "simpan ulang"]);
    let mut latin = text.into_bytes();
    latin.extend(b"# caf\xe9\n");
    bench.write(MAPPING, latin);
    refused(
        &bench,
        "en",
        &["evidence/bukti.yaml:27:6", "UTF-8", "save it again"],
    );
}

#[test]
fn yaml_that_is_a_trap_is_refused_at_once() {
    let laughs = "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nindikator: *b\n";
    let deep = format!("indikator: {}\n", "[".repeat(10_000));
    for (trap, word) in [
        (laughs, "`*nama`"),
        (deep.as_str(), "bukti.yaml:1:"),
        ("a: 1\n---\nb: 2\n", "`---`"),
        ("<<: { a: 1 }\n", "bukti.yaml:1:"),
    ] {
        let bench = Bench::sound();
        bench.write(MAPPING, trap);
        refused(&bench, "id", &[word]);
    }
}

#[test]
fn codes_without_quotes_stay_as_written() {
    let bench = Bench::sound();
    for path in [INSTRUMENT, MAPPING] {
        let text = String::from_utf8(bench.read(path)).unwrap();
        let renamed = text
            .replace(
                "\"A.1\"",
                if path == INSTRUMENT { "\"1.1\"" } else { "1.1" },
            )
            .replace(
                "\"A.2\"",
                if path == INSTRUMENT {
                    "\"1.10\""
                } else {
                    "1.10"
                },
            );
        bench.write(path, renamed);
    }
    let report = bench.report();
    let codes: Vec<&str> = report["indicators"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["code"].as_str().unwrap())
        .collect();
    assert_eq!(codes, ["1.1", "1.10", "B.1", "B.2"]);
    assert_eq!(report["indicators"][1]["answer"], "A");
    assert_eq!(report["score"]["supported"], 100);
}

#[test]
fn numbers_are_plain_decimals() {
    for wrong in ["4e1", "\"40\"", "0x28", "inf", "-40"] {
        let bench = Bench::sound();
        bench.edit(
            INSTRUMENT,
            "bobot = 40\nskala",
            &format!("bobot = {wrong}\nskala"),
        );
        refused(&bench, "id", &["instrument/uji.toml:71:9"]);
    }
}

#[test]
fn a_nil_statement_stands_alone_and_evidence_is_one_thing() {
    let bench = Bench::sound();
    bench.edit(
        MAPPING,
        "jawaban: A\n",
        "jawaban: A\n    nihil: profil.pdf\n",
    );
    refused(&bench, "id", &["`nihil`", "evidence/bukti.yaml:12:12"]);
    let bench = Bench::sound();
    bench.edit(
        MAPPING,
        "- berkas: profil.pdf",
        "- berkas: profil.pdf\n        tautan: https://ppid.example.go.id",
    );
    refused(&bench, "en", &["both a file and a link"]);
    let bench = Bench::sound();
    bench.edit(
        MAPPING,
        "jawaban: A\n",
        "jawaban: A\n    pengecualian: [{ aturan: KIP204 }]\n",
    );
    refused(&bench, "id", &["`alasan`", "`sampai`"]);
}

#[test]
fn a_mapping_under_another_name_is_not_passed_over() {
    let bench = Bench::sound();
    bench.rename(MAPPING, "evidence/bukti.yml");
    refused(&bench, "id", &["evidence/bukti.yml", "bukti.yaml"]);
}

#[test]
fn settings_choose_folders_and_language_and_are_checked() {
    let bench = Bench::sound();
    bench
        .rename("evidence", "bukti")
        .rename("instrument", "instrumen");
    bench.write(
        "kip.toml",
        "bahasa = \"en\"\n[jalur]\ninstrumen = \"instrumen\"\nbukti = \"bukti\"\n",
    );
    bench.remove("bukti/kip.lock");
    let ran = bench.kip(&["check"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    assert!(ran.stdout.contains("QUESTIONNAIRE SCORE"), "{}", ran.stdout);
    assert!(
        bench
            .kip(&["check", "--lang", "id"])
            .stdout
            .contains("NILAI KUESIONER")
    );
    for (wrong, word) in [
        ("[aturan]\nKIP999 = \"error\"\n", "KIP999"),
        ("[aturan]\nKIP204 = \"parah\"\n", "kip.toml:2:10"),
        ("bahasa = \"jv\"\n", "kip.toml:1:10"),
        ("[jalur]\nbukti = \"../luar\"\n", "kip.toml:2:9"),
        ("warna = 1\n", "warna"),
    ] {
        bench.write("kip.toml", wrong);
        refused(&bench, "id", &["kip.toml", word]);
    }
}

#[test]
fn two_units_cannot_answer_one_instrument() {
    let bench = Bench::sound();
    bench.write(
        "evidence/lain/bukti.yaml",
        "instrumen: uji-2026\nsatker: BPMP Lain\nindikator: {}\n",
    );
    refused(
        &bench,
        "id",
        &["evidence/lain/bukti.yaml:2:9", "evidence/bukti.yaml:2:9"],
    );
}

#[test]
fn common_slips_in_yaml_have_words_of_their_own() {
    let bench = Bench::sound();
    bench.edit(MAPPING, "    jawaban: A\n", "\tjawaban: A\n");
    refused(&bench, "id", &["Tab"]);
    let bench = Bench::sound();
    bench.edit(
        MAPPING,
        "    bukti:\n      - berkas: profil.pdf",
        "    bukti: []\n      - berkas: profil.pdf",
    );
    refused(&bench, "id", &["`[]`"]);
}
