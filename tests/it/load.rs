//! What cannot be read is refused with file, line, column and the next act, in both languages, and
//! every fault of every file at once.

use std::fs;

use crate::bench::{Bench, Ran, kip_in};

/// The run ends with 2, says nothing on standard output, and names these words in its language.
fn refused(bench: &Bench, lang: &str, words: &[&str]) -> Ran {
    let ran = named(bench, lang, words);
    assert!(ran.stdout.is_empty());
    ran
}

/// The same, whether or not the rest was judged.
fn named(bench: &Bench, lang: &str, words: &[&str]) -> Ran {
    let ran = bench.kip(&["check", "--lang", lang]);
    assert_eq!(ran.code, 2, "{}", ran.stdout);
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
fn half_a_workspace_never_stands_for_the_one_above() {
    for (there, lacks) in [("evidence", "instrument"), ("instrument", "evidence")] {
        let bench = Bench::sound();
        fs::create_dir_all(bench.path().join("unit").join(there)).unwrap();
        for start in ["unit".to_owned(), format!("unit/{there}")] {
            for (lang, words) in [("id", "tidak ada di"), ("en", "is missing in")] {
                let ran = bench.kip(&["-C", &start, "check", "--lang", lang]);
                assert_eq!(ran.code, 2, "{start}: {}", ran.stdout);
                let said = ran.stderr.replace('\n', " ");
                assert!(said.contains(&format!("`{lacks}/`")), "{said}");
                assert!(said.contains(words) && said.contains("unit"), "{said}");
            }
        }
        // A folder with neither is any folder of the workspace above.
        fs::create_dir_all(bench.path().join("lain/dalam")).unwrap();
        assert_eq!(bench.kip(&["-C", "lain/dalam", "check"]).code, 0);
    }
}

#[test]
fn a_folder_named_evidence_among_the_evidence_is_none() {
    let bench = Bench::sound();
    for folder in [
        "evidence/2026/evidence",
        "evidence/instrument",
        "instrument/evidence",
    ] {
        fs::create_dir_all(bench.path().join(folder)).unwrap();
        let above = folder.rsplit_once('/').unwrap().0;
        for start in [folder, above] {
            let ran = bench.kip(&["-C", start, "check"]);
            assert_eq!(ran.code, 0, "{start}: {}", ran.stderr);
        }
    }
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
    let place = "instrument/uji.toml:71:1";
    refused(&bench, "id", &[place, "dua kali", "`bobot = 40`"]);
    refused(&bench, "en", &[place, "written twice", "`bobot = 40`"]);
    let bench = Bench::sound();
    bench.edit(MAPPING, "jawaban: A\n", "jawaban: [A\n");
    let place = "evidence/bukti.yaml:11:14";
    refused(&bench, "id", &[place, "kurung", "`jawaban: [A]`"]);
    refused(&bench, "en", &[place, "brackets", "`jawaban: [A]`"]);
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
        &["`A.2` is written twice", "first on line 10"],
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
    named(
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
}

/// A workspace with two instruments: last year's, `uji-2025`, beside the sound one.
fn two_years() -> Bench {
    let bench = Bench::sound();
    let older = crate::bench::INSTRUMENT
        .replace("uji-2026", "uji-2025")
        .replace("tahun = 2026", "tahun = 2025");
    bench.write("instrument/lama.toml", older);
    bench
}

#[test]
fn a_new_instrument_does_not_take_the_place_of_the_answered_one() {
    let bench = two_years();
    bench.edit(MAPPING, "instrumen: uji-2026", "instrumen: uji-2025");
    assert_eq!(bench.report()["instrument"]["id"], "uji-2025");
    // Next year's mapping, as `kip init` writes it, answers nothing yet.
    bench.write(
        "evidence/baru/bukti.yaml",
        "instrumen: uji-2026\nindikator:\n  A.1:\n    jawaban:\n    bukti:\n",
    );
    let report = bench.report();
    assert_eq!(report["instrument"]["id"], "uji-2025");
    assert_eq!(report["score"]["supported"], 100);
    let left = crate::bench::findings_of(&report, "KIP219");
    assert_eq!(left.len(), 1);
    assert!(left[0]["message"].as_str().unwrap().contains("uji-2026"));
}

#[test]
fn mappings_of_two_instruments_need_a_choice() {
    let bench = two_years();
    bench.write(
        "evidence/lama/bukti.yaml",
        "instrumen: uji-2025\nindikator:\n  A.1: { jawaban: Tidak }\n",
    );
    refused(
        &bench,
        "id",
        &["lebih dari satu instrumen: uji-2025, uji-2026", "-i ID"],
    );
    refused(
        &bench,
        "en",
        &["more than one instrument: uji-2025, uji-2026", "kip.toml"],
    );
    for command in [&["lock"][..], &["score"], &["explain", "A.1"]] {
        assert_eq!(bench.kip(command).code, 2, "{command:?}");
    }
    let report = bench.report_with(&["-i", "uji-2026"]);
    assert_eq!(report["score"]["supported"], 100);
    let left = crate::bench::findings_of(&report, "KIP219");
    assert_eq!(left[0]["path"], "evidence/lama/bukti.yaml");
    bench.write("kip.toml", "instrumen = \"uji-2025\"\n");
    assert_eq!(bench.report()["instrument"]["id"], "uji-2025");
}

#[test]
fn without_an_answer_the_only_newest_instrument_is_judged() {
    let bench = two_years();
    bench.remove(MAPPING);
    assert_eq!(bench.report()["instrument"]["id"], "uji-2026");
    let text = String::from_utf8(bench.read("instrument/lama.toml")).unwrap();
    bench.write(
        "instrument/lama.toml",
        text.replace("tahun = 2025", "tahun = 2026"),
    );
    refused(&bench, "id", &["uji-2025, uji-2026", "-i ID"]);
    refused(&bench, "en", &["newest year: uji-2025, uji-2026", "-i ID"]);
    assert_eq!(
        bench.report_with(&["-i", "uji-2025"])["instrument"]["id"],
        "uji-2025"
    );
}

#[test]
fn a_list_of_options_is_never_empty() {
    for (from, to) in [
        (
            "pilihan = [{ kode = \"Ya\", nilai = 1 }, { kode = \"Tidak\", nilai = 0 }]",
            "pilihan = []",
        ),
        ("bobot = 20\nskala = \"a-d\"", "bobot = 20\npilihan = []"),
    ] {
        let bench = Bench::sound();
        bench.edit(INSTRUMENT, from, to);
        let words = ["instrument/uji.toml:", "belum ada pilihan jawaban"];
        refused(&bench, "id", &words);
        refused(&bench, "en", &["there are no options here", "pilihan = []"]);
    }
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
        ("<<: { a: 1 }\n", "bukti.yaml:1:1"),
        ("<<: { a: 1 }\n", "`<<`"),
        ("satker: !penting BPMP\n", "`satker: \"!penting BPMP\"`"),
        ("satker: !penting BPMP\n", "bukti.yaml:1:9"),
        ("indikator: !!map {}\n", "`!!map`"),
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
        "jawaban: A\n    penangguhan: [{ aturan: KIP204 }]\n",
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
    named(
        &bench,
        "id",
        &["evidence/lain/bukti.yaml:2:9", "evidence/bukti.yaml:2:9"],
    );
}

#[test]
fn units_that_differ_are_told_once() {
    let problems = |bench: &Bench| {
        let ran = bench.kip(&["check", "--format", "json"]);
        assert_eq!(ran.code, 2, "{}", ran.stderr);
        let report: serde_json::Value = serde_json::from_str(&ran.stdout).unwrap();
        let all = report["problems"].as_array().unwrap().iter();
        all.map(|one| format!("{} {}", one["path"], one["message"]))
            .collect::<Vec<_>>()
    };
    let bench = Bench::sound();
    let of = |name: &str| format!("instrumen: uji-2026\nsatker: {name}\nindikator: {{}}\n");
    bench.write("evidence/a/bukti.yaml", of("BPMP Lain"));
    bench.write("evidence/c/bukti.yaml", of("BPMP Contoh"));
    // One of three has another: that one, although it is the first.
    let told = problems(&bench);
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].starts_with("\"evidence/a/bukti.yaml\""), "{told:?}");
    // The settings have another than all: once, with every place.
    bench.write("kip.toml", "satker = \"BPMP Baru\"\n");
    let told = problems(&bench);
    assert_eq!(told.len(), 1, "{told:?}");
    for place in [
        "kip.toml:1:",
        "evidence/a/bukti.yaml:2:",
        "evidence/bukti.yaml:2:",
        "evidence/c/bukti.yaml:2:",
    ] {
        assert!(told[0].contains(place), "{place} {told:?}");
    }
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

/// The first file of a workspace that is faulty with `text` in it, on its own.
fn with(path: &str, text: impl AsRef<[u8]>) -> Bench {
    let bench = Bench::sound();
    bench.write(path, text);
    bench
}

#[test]
fn without_a_workspace_every_command_says_so() {
    let empty = tempfile::tempdir().unwrap();
    for command in [
        &["check"][..],
        &["score"],
        &["lock"],
        &["explain", "A.1"],
        &["report", "-o", "x.md"],
    ] {
        for (lang, words) in [
            ("id", ["tidak ada folder", "langkah berikutnya"]),
            ("en", ["there is no folder", "next step"]),
        ] {
            let ran = kip_in(empty.path(), &[command, &["--lang", lang]].concat());
            assert_eq!(ran.code, 2, "{command:?}");
            assert!(ran.stdout.is_empty());
            for word in words {
                assert!(ran.stderr.contains(word), "{word}\n{}", ran.stderr);
            }
        }
    }
    assert_eq!(fs::read_dir(empty.path()).unwrap().count(), 0);
}

#[test]
fn the_workspace_is_the_first_whole_one_upwards() {
    let bench = Bench::sound();
    fs::create_dir_all(bench.path().join("evidence/dalam/evidence")).unwrap();
    let inner = bench.path().join("evidence/dalam/evidence");
    assert_eq!(kip_in(&inner, &["check"]).code, 0);
    bench
        .write("kip.toml", "[jalur]\nbukti = \"dokumen\"\n")
        .write("evidence/kip.toml", "bahasa = \"en\"\n");
    let ran = bench.kip(&["check"]);
    assert_eq!(ran.code, 2);
    assert!(ran.stderr.contains("`dokumen/`"), "{}", ran.stderr);
    let ran = kip_in(&bench.path().join("evidence"), &["check"]);
    assert_eq!(ran.code, 2);
    assert!(ran.stderr.contains("`instrument/`"), "{}", ran.stderr);
}

#[test]
fn an_unknown_key_is_named_with_the_nearest_in_every_table() {
    let sound = Bench::sound();
    for (path, from, to, place, near) in [
        (INSTRUMENT, "resmi = false", "resni = false", "6:1", "resmi"),
        (INSTRUMENT, "rumus =", "rumuss =", "9:1", "rumus"),
        (INSTRUMENT, "nama_unik", "nama_unk", "23:1", "nama_unik"),
        (
            INSTRUMENT,
            "boleh_nihil",
            "boleh_nihl",
            "110:1",
            "boleh_nihil",
        ),
        (
            INSTRUMENT,
            "nama = \"Foto",
            "nma = \"Foto",
            "101:49",
            "nama",
        ),
        (MAPPING, "satker:", "saker:", "2:1", "satker"),
        (
            MAPPING,
            "tanggal: 2025-03-01",
            "tangal: 2025-03-01",
            "14:9",
            "tanggal",
        ),
        (MAPPING, "jawaban: A\n", "jawabn: A\n", "11:5", "jawaban"),
        ("evidence/kip.lock", "versi =", "vesi =", "2:1", "versi"),
    ] {
        let bench = with(path, sound.read(path));
        bench.edit(path, from, to);
        let wrong = to.trim_start().split([' ', ':', '=']).next().unwrap();
        let (place, near) = (format!("{path}:{place}"), format!("`{near}`?"));
        for lang in ["id", "en"] {
            refused(&bench, lang, &[&place, &format!("`{wrong}`"), &near]);
        }
    }
    let bench = with("kip.toml", "bahsa = \"id\"\n");
    refused(&bench, "id", &["kip.toml:1:1", "`bahsa`", "`bahasa`?"]);
    let bench = with("kip.toml", "[aturan]\nberkas-yatin = \"note\"\n");
    refused(&bench, "en", &["kip.toml:2:1", "`berkas-yatim`?"]);
}

#[test]
fn what_is_locked_twice_or_by_no_digest() {
    let bench = Bench::sound();
    let lock = String::from_utf8(bench.read("evidence/kip.lock")).unwrap();
    let block = lock.split("\n\n").nth(1).unwrap();
    bench.write("evidence/kip.lock", format!("{lock}\n{block}\n"));
    let line = lock.lines().count() + 2;
    refused(
        &bench,
        "id",
        &[
            &format!("evidence/kip.lock:{line}:1"),
            &format!("(baris 4 dan {line})"),
            "dikunci dua kali",
        ],
    );
    let bench = Bench::sound();
    let digest = lock.split("sha256 = \"").nth(1).unwrap()[..64].to_owned();
    bench.edit("evidence/kip.lock", &digest, &digest[..63]);
    refused(&bench, "en", &["evidence/kip.lock:6:10", "not a SHA-256"]);
}

#[test]
fn an_id_in_two_files_names_both() {
    let bench = Bench::sound();
    bench.write("instrument/salinan.toml", crate::bench::INSTRUMENT);
    refused(
        &bench,
        "en",
        &["instrument/uji.toml:2:6", "instrument/salinan.toml:2:6"],
    );
}

#[test]
fn spaces_make_no_second_code() {
    let bench = with(
        MAPPING,
        "instrumen: uji-2026\nindikator:\n  A.1: { jawaban: Ya }\n  \" A.1 \": { jawaban: Tidak }\n",
    );
    refused(&bench, "id", &["evidence/bukti.yaml:4:3", "baris 3"]);
}

#[test]
fn an_empty_file_is_named_and_empty_settings_are_none() {
    for (path, word) in [
        (MAPPING, "masih kosong"),
        (INSTRUMENT, "`instrumen`"),
        ("evidence/kip.lock", "`versi`"),
    ] {
        for nothing in ["", "\u{feff}", "\r\n\r\n"] {
            refused(&with(path, nothing), "id", &[path, word]);
        }
    }
    assert_eq!(with("kip.toml", "").kip(&["check"]).code, 0);
}

#[test]
fn utf_16_is_named_with_and_without_its_mark() {
    let sound = Bench::sound();
    for path in [MAPPING, INSTRUMENT, "evidence/kip.lock"] {
        let text = String::from_utf8(sound.read(path)).unwrap();
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        for bytes in [
            [&[0xff, 0xfe][..], &little].concat(),
            [&[0xfe, 0xff][..], &big].concat(),
            little,
            big,
        ] {
            let ran = refused(&with(path, bytes), "id", &[path, "UTF-16", "1 masalah"]);
            assert!(!ran.stderr.contains('\0'));
        }
    }
}

#[test]
fn windows_letters_are_named_where_they_stand() {
    let sound = Bench::sound();
    let text = String::from_utf8(sound.read(INSTRUMENT)).unwrap();
    let at = text.find("Instrumen uji").unwrap();
    let mut bytes = text.into_bytes();
    bytes[at + 1] = 0xe9;
    for (lang, word) in [("id", "bukan UTF-8"), ("en", "not UTF-8")] {
        refused(
            &with(INSTRUMENT, &bytes),
            lang,
            &["instrument/uji.toml:3:11", word],
        );
    }
}

#[test]
fn nesting_without_end_is_refused_in_every_file() {
    let deep = |open: &str| open.repeat(10_000);
    for path in [INSTRUMENT, "evidence/kip.lock", "kip.toml"] {
        for trap in [
            format!("a = {}", deep("[")),
            format!("a = {}{}", deep("["), deep("]")),
            format!("a = {}", deep("{a=")),
            format!("{}a = 1", deep("a.")),
            format!("[{}a]", deep("a.")),
            format!("[[{}a]]", deep("a.")),
        ] {
            refused(&with(path, trap), "id", &[&format!("{path}:1:")]);
        }
    }
    for trap in [
        deep("["),
        format!("{}{}", deep("["), deep("]")),
        deep("{a: "),
        deep("- "),
        deep("? "),
        (0..300)
            .map(|at| format!("{}a:\n", " ".repeat(at)))
            .collect(),
    ] {
        refused(
            &with(MAPPING, trap),
            "en",
            &["evidence/bukti.yaml:", "nested more than 32 deep"],
        );
    }
}

#[test]
fn of_many_faults_twenty_are_shown_each_at_its_place() {
    let mut mapping = String::from("instrumen: uji-2026\nindikator:\n");
    for at in 0..3000 {
        mapping.push_str(&format!("  \"Z.{at}\": {{ jawabn: Ya }}\n"));
    }
    let bench = with(MAPPING, mapping);
    let ran = refused(
        &bench,
        "id",
        &[
            "bukti.yaml:3:12",
            "bukti.yaml:22:13",
            "dan 2.980 masalah lain",
            "3.000 masalah",
        ],
    );
    assert_eq!(ran.stderr.matches("maksudnya `jawaban`?").count(), 20);
    assert!(ran.stderr.contains("22 |   \"Z.19\": { jawabn: Ya }"));
}

#[test]
fn two_far_places_of_one_file_are_both_quoted() {
    let bench = Bench::sound();
    bench.edit(MAPPING, "\"B.2\"", "A.1");
    let ran = refused(
        &bench,
        "id",
        &["evidence/bukti.yaml:22:3", "evidence/bukti.yaml:4:3"],
    );
    for quoted in ["4 |   \"A.1\":", "22 |   A.1:"] {
        assert!(ran.stderr.contains(quoted), "{}", ran.stderr);
    }
}

#[test]
fn what_a_faulty_file_says_reaches_no_terminal() {
    for (path, text) in [
        (MAPPING, "# \u{1b}]0;judul\u{7} \u{202e}\nx: [\n"),
        (MAPPING, "\"\\e[31m\\u202e\\a\": 1 # \u{202e}\u{9b}\n"),
        (MAPPING, "instrumen: \"\\e[31m\\u202e\\a\"\n"),
        (INSTRUMENT, "\"warna\\u001b\\u202e\" = 1 # \u{202e}\n"),
        ("kip.toml", "[aturan]\n\"\\u001b[2J\\u202e\" = 1\n"),
        ("evidence/kip.lock", "versi = 1\n\"\\u0007\u{202e}\" = 2\n"),
    ] {
        let ran = refused(&with(path, text), "id", &[path]);
        for hidden in ['\u{1b}', '\u{7}', '\u{9b}', '\u{202e}'] {
            assert!(!ran.stderr.contains(hidden), "{path}\n{}", ran.stderr);
        }
    }
}

#[test]
fn a_fault_at_a_letter_of_several_bytes_is_shown_like_any_other() {
    for (path, text) in [
        (MAPPING, "a: 1 # \u{9b}\n"),
        (MAPPING, "instrumen: \u{201c}uji\u{201d}: x\n"),
        (MAPPING, "\u{2013} \u{2013}\n\u{1f4c4}: [\u{1f4c4}"),
        (MAPPING, "x: \"\\\u{e9}\"\n"),
        (INSTRUMENT, "[instrumen]\nid = \u{201c}uji\u{201d}\n"),
        (INSTRUMENT, "\u{e9}\n"),
        (INSTRUMENT, "id = \"a\"\u{e9}"),
        (INSTRUMENT, "id = \"\\\u{1f4c4}\""),
        ("kip.toml", "bahasa = \"\u{e9}\"\n"),
        ("kip.toml", "\u{a0}bahasa = \"id\"\n"),
        ("evidence/kip.lock", "\u{1f4c4} = 1"),
    ] {
        let ran = refused(&with(path, text), "id", &[path]);
        assert!(ran.stderr.contains('^'), "{}", ran.stderr);
    }
}

#[test]
#[cfg(unix)]
fn a_linked_mapping_or_instrument_is_not_passed_over() {
    for path in [MAPPING, INSTRUMENT] {
        let bench = Bench::sound();
        bench.rename(path, "asli");
        std::os::unix::fs::symlink(bench.path().join("asli"), bench.path().join(path)).unwrap();
        for (lang, word) in [("id", "tautan simbolik"), ("en", "symbolic link")] {
            refused(&bench, lang, &[path, word]);
        }
    }
}

#[test]
fn a_number_that_is_no_count_is_not_said_to_be_none() {
    let bench = Bench::sound();
    bench.edit(
        INSTRUMENT,
        "nama = \"Foto ruang\", min = 2",
        "nama = \"Foto ruang\", min = 1e2",
    );
    let ran = refused(
        &bench,
        "id",
        &["instrument/uji.toml:101:76", "bilangan bulat"],
    );
    assert!(!ran.stderr.contains("bukan angka"), "{}", ran.stderr);
    let ran = refused(&bench, "en", &["a whole number from 0 to 1000"]);
    assert!(!ran.stderr.contains("not a number"), "{}", ran.stderr);
}

#[test]
fn a_code_that_is_a_number_in_the_instrument_is_refused() {
    let bench = Bench::sound();
    bench.edit(INSTRUMENT, "kode = \"A.1\"", "kode = 1.10");
    refused(
        &bench,
        "id",
        &["instrument/uji.toml:68:8", "tulis `kode = \"1.10\"`"],
    );
    refused(
        &bench,
        "en",
        &["instrument/uji.toml:68:8", "write `kode = \"1.10\"`"],
    );
}

#[test]
fn dates_are_whole_days_that_exist() {
    for (wrong, right) in [
        ("2026-2-1", "tulis `2026-02-01`"),
        ("2026-02-30", "2026-01-15"),
        ("01-02-2026", "`2026-02-01` atau `2026-01-02`"),
        ("kemarin", "2026-01-15"),
        ("20260201", "tulis `2026-02-01`"),
    ] {
        let bench = Bench::sound();
        bench.edit(MAPPING, "tanggal: 2026-02-01", &format!("tanggal: {wrong}"));
        refused(&bench, "id", &["evidence/bukti.yaml:19:18", right]);
    }
}

#[test]
fn the_teams_severities_move_the_gate_and_no_score() {
    let bench = Bench::sound();
    bench.write("evidence/sisa.pdf", "x");
    let before = bench.report();
    assert_eq!(before["verdict"], "pass");
    for name in ["KIP206", "kip206", "berkas-yatim", "orphan-file"] {
        bench.write("kip.toml", format!("[aturan]\n{name} = \"error\"\n"));
        let after = bench.report();
        assert_eq!(after["verdict"], "fail", "{name}");
        assert_eq!(bench.findings("KIP206")[0]["severity"], "error");
        assert_eq!(after["score"], before["score"]);
    }
    bench.write("kip.toml", "[aturan]\nKIP204 = \"note\"\n");
    bench
        .remove("evidence/sisa.pdf")
        .remove("evidence/profil.pdf");
    let mild = bench.report();
    assert_eq!(mild["verdict"], "pass");
    assert_eq!(mild["score"]["supported"], 80);
}

#[test]
fn settings_may_name_deeper_folders_but_none_outside() {
    let bench = Bench::sound();
    bench
        .write(
            "isi/bukti/bukti.yaml",
            "instrumen: uji-2026\nindikator: {}\n",
        )
        .write("isi/soal/uji.toml", crate::bench::INSTRUMENT);
    for (instruments, evidence) in [("isi/soal", "isi/bukti"), ("./isi/soal/", "isi\\\\bukti")] {
        bench.write(
            "kip.toml",
            format!("[jalur]\ninstrumen = \"{instruments}\"\nbukti = \"{evidence}\"\n"),
        );
        let open = bench.findings("KIP201");
        assert_eq!(open.len(), 4);
        assert_eq!(open[0]["path"], "isi/soal/uji.toml");
    }
    for outside in [
        "/etc",
        "..",
        "a/../..",
        "C:/x",
        "",
        ".",
        "a//b",
        "\\\\\\\\server",
    ] {
        bench.write("kip.toml", format!("[jalur]\nbukti = \"{outside}\"\n"));
        refused(&bench, "id", &["kip.toml:2:9"]);
    }
}

/// What hands, programs and accidents put into text.
const SLIPS: &[&str] = &[
    "\u{2022}",
    "\u{201c}",
    "\u{2013}",
    "\u{9b}",
    "\u{a0}",
    "\u{1f4c4}",
    "e\u{301}",
    "\u{feff}",
    "\u{2028}",
    "\r",
    "\t",
    "\"",
    "'",
    "\\",
    ":",
    ": ",
    "- ",
    "[",
    "]",
    "{",
    "}",
    "#",
    "&a",
    "*a",
    "!x",
    "|",
    ">",
    "%",
    "@",
    "`",
    "\n",
    "\n\n",
    "---\n",
    "...\n",
    "=",
    ",",
    "\"\"\"",
    "'''",
    "<<: ",
    "~",
    "1e999",
    "0x",
    "\\u12",
    "[[",
    "? ",
];

/// Enough to meet every slip in both files.
const SLIP_ROUNDS: usize = 200;

#[test]
fn no_slip_of_the_hand_ends_in_anything_but_a_verdict_or_a_place() {
    let bench = Bench::bare();
    bench.without_repository();
    bench
        .write(MAPPING, crate::bench::MAPPING)
        .write(INSTRUMENT, crate::bench::INSTRUMENT);
    let mut random: usize = 20_260_919;
    let mut next = |below: usize| {
        random = random
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (random >> 33) % below
    };
    let (mut verdicts, mut refusals) = (0, 0);
    for round in 0..SLIP_ROUNDS {
        let (path, sound) = [
            (MAPPING, crate::bench::MAPPING),
            (INSTRUMENT, crate::bench::INSTRUMENT),
        ][round % 2];
        let mut text = sound.to_owned();
        for _ in 0..=next(3) {
            let mut at = next(text.len() + 1);
            while !text.is_char_boundary(at) {
                at -= 1;
            }
            text.insert_str(at, SLIPS[next(SLIPS.len())]);
        }
        bench.write(path, &text);
        let arguments = [
            "check",
            "--color",
            "never",
            "--lang",
            ["id", "en"][round % 4 / 2],
        ];
        let ran = std::panic::catch_unwind(|| bench.kip(&arguments));
        let ran = ran.unwrap_or_else(|_| panic!("a panic on {path}:\n{text}"));
        match ran.code {
            2 => {
                refusals += 1;
                let named = [path, MAPPING].iter().any(|file| ran.stderr.contains(file));
                assert!(named, "{text}\n{}", ran.stderr);
                assert!(ran.stdout.is_empty());
            }
            _ => verdicts += 1,
        }
        bench.write(path, sound);
    }
    assert!(verdicts > 0 && refusals > 0, "{verdicts} {refusals}");
}

#[test]
fn a_mapping_that_the_cloud_keeps_back_is_named() {
    for name in [
        ".bukti.yaml.icloud",
        "bukti.yaml.nextcloud",
        "bukti.yaml.crdownload",
    ] {
        let bench = Bench::sound();
        bench.write(&format!("evidence/B/{name}"), "bplist00");
        let ran = bench.kip(&["check"]);
        assert_eq!(ran.code, 2, "{name}");
        let said = ran.stderr.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(
            said.contains(&format!(
                "belum diunduh, yang ada baru penandanya --> evidence/B/{name}"
            )),
            "{said}"
        );
        // Beside the mapping itself it is left over.
        bench.rename(&format!("evidence/B/{name}"), &format!("evidence/{name}"));
        assert_eq!(bench.kip(&["check"]).code, 0, "{name}");
    }
}

#[test]
#[cfg(unix)]
fn a_folders_name_in_the_settings_is_not_trimmed() {
    let bench = Bench::sound();
    bench.rename("evidence", "bukti ");
    bench.write("kip.toml", "[jalur]\nbukti = \"bukti \"\n");
    let ran = bench.kip(&["check", "--format", "json"]);
    assert!(
        ran.stdout.contains("\"bukti /profil.pdf\""),
        "{}{}",
        ran.stderr,
        ran.stdout
    );
    // The one without the space is another folder, and the message shows which is missing.
    bench.rename("bukti ", "bukti");
    let ran = bench.kip(&["check"]);
    assert_eq!(ran.code, 2);
    assert!(ran.stderr.contains("`bukti\\u{20}/`"), "{}", ran.stderr);
}

#[test]
fn several_ends_of_names_in_one_text_are_refused() {
    let bench = Bench::sound();
    bench.edit(
        "instrument/uji.toml",
        "ekstensi_video = [\"mp4\"]\n",
        "ekstensi_video = \"mp4, .MOV\"\n",
    );
    refused(
        &bench,
        "id",
        &[
            "`ekstensi_video` memuat beberapa akhiran dalam satu teks",
            "tulis `ekstensi_video = [\"mp4\", \"mov\"]`",
        ],
    );
}
