//! What happens to a document after it was reviewed must be seen, named and priced.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::path::Path;

use serde_json::Value;

use crate::bench::{Bench, Ran, document, findings_of, git, kip_in, spoilt};
use crate::faults::program;
use crate::init::everything;

fn fails(bench: &Bench, named: &[&str]) -> Ran {
    let ran = bench.kip(&["check"]);
    assert_eq!(ran.code, 1, "{}", ran.stdout);
    for word in named {
        assert!(
            ran.stdout.contains(word),
            "`{word}` is missing in\n{}",
            ran.stdout
        );
    }
    ran
}

#[test]
fn the_sound_workspace_has_no_finding_and_a_full_score() {
    let report = Bench::sound().report();
    assert_eq!(report["findings"], serde_json::json!([]));
    assert_eq!(report["score"]["supported"], 100);
    assert_eq!(report["verdict"], "pass");
    assert_eq!(report["dirty"], false);
}

#[test]
fn a_deleted_document() {
    let bench = Bench::sound();
    bench.remove("evidence/sk-dip.pdf");
    fails(
        &bench,
        &[
            "KIP204",
            "evidence/sk-dip.pdf",
            "A.1",
            "40,00 poin terancam",
        ],
    );
}

#[test]
fn an_emptied_document() {
    let bench = Bench::sound();
    bench.write("evidence/sk-dip.pdf", "");
    fails(
        &bench,
        &[
            "KIP301",
            "KIP401",
            "evidence/sk-dip.pdf",
            "A.1",
            "40,00 poin terancam",
        ],
    );
}

#[test]
fn an_edited_and_an_appended_document() {
    for edit in [
        |bytes: &mut Vec<u8>| bytes[20] ^= 1,
        |bytes: &mut Vec<u8>| bytes.push(b'\n'),
    ] {
        let bench = Bench::sound();
        let mut bytes = bench.read("evidence/sk-dip.pdf");
        edit(&mut bytes);
        bench.write("evidence/sk-dip.pdf", bytes);
        fails(
            &bench,
            &[
                "KIP301",
                "evidence/sk-dip.pdf",
                "A.1",
                "40,00 poin terancam",
            ],
        );
    }
}

#[test]
fn a_flipped_byte_with_size_and_time_restored() {
    let bench = Bench::sound();
    let file = bench.path().join("evidence/sk-dip.pdf");
    let modified = fs::metadata(&file).unwrap().modified().unwrap();
    let mut bytes = bench.read("evidence/sk-dip.pdf");
    bytes[30] ^= 1;
    bench.write("evidence/sk-dip.pdf", bytes);
    File::options()
        .write(true)
        .open(&file)
        .unwrap()
        .set_modified(modified)
        .unwrap();
    fails(&bench, &["KIP301", "evidence/sk-dip.pdf", "A.1"]);
}

#[test]
fn swapped_documents_name_each_other() {
    let bench = Bench::sound();
    let (one, other) = (
        bench.read("evidence/sk-dip.pdf"),
        bench.read("evidence/profil.pdf"),
    );
    bench
        .write("evidence/sk-dip.pdf", other)
        .write("evidence/profil.pdf", one);
    let report = bench.report();
    let found = findings_of(&report, "KIP301");
    assert_eq!(found.len(), 2);
    for one in found {
        let message = one["message"].as_str().unwrap();
        assert!(
            message.contains("sk-dip.pdf") && message.contains("profil.pdf"),
            "{message}"
        );
        assert!(message.contains("tertukar"), "{message}");
    }
}

#[test]
fn a_renamed_document_is_said_to_have_moved() {
    let bench = Bench::sound();
    bench.rename("evidence/sk-dip.pdf", "evidence/sk-dip-final.pdf");
    fails(
        &bench,
        &[
            "KIP204",
            "dipindahkan ke",
            "evidence/sk-dip-final.pdf",
            "A.1",
            "40,00 poin terancam",
        ],
    );
}

#[test]
fn a_stray_file_is_a_warning_and_a_touched_one_is_nothing() {
    let bench = Bench::sound();
    let file = File::options()
        .write(true)
        .open(bench.path().join("evidence/profil.pdf"))
        .unwrap();
    file.set_modified(std::time::UNIX_EPOCH + std::time::Duration::from_secs(1_700_000_000))
        .unwrap();
    drop(file);
    assert_eq!(bench.report()["findings"], serde_json::json!([]));
    bench.write("evidence/lama.pdf", document("lama.pdf"));
    let report = bench.report();
    assert_eq!(report["verdict"], "pass");
    let found = findings_of(&report, "KIP206");
    assert_eq!(found.len(), 1);
    assert_eq!(found[0]["severity"], "warning");
    assert_eq!(found[0]["path"], "evidence/lama.pdf");
}

#[test]
fn looking_changes_nothing() {
    let bench = Bench::sound();
    bench
        .remove("evidence/profil.pdf")
        .write("evidence/baru.pdf", "x");
    let before = everything(bench.path());
    for arguments in [
        &["check"][..],
        &["score"],
        &["explain", "A.1"],
        &["check", "--locked", "--format", "json"],
    ] {
        bench.kip(arguments);
    }
    assert!(before == everything(bench.path()), "a file was written");
}

/// What every form says of a workspace, as other programs and people get it: each a process of its own.
fn every_form(from: &Path, root: &Path, variables: &[(&str, &str)]) -> BTreeMap<String, Vec<u8>> {
    let day = ["-C", root.to_str().unwrap(), "--as-of", "2026-07-01"];
    let run = |arguments: &[&str]| {
        let arguments = [&arguments[..1], &day, &arguments[1..]].concat();
        let mut run = program(from, &arguments);
        run.envs(variables.iter().copied()).output().unwrap()
    };
    let mut said = BTreeMap::new();
    for format in ["terminal", "json", "junit", "sarif", "github"] {
        let ran = run(&["check", "--format", format]);
        assert_eq!(ran.status.code(), Some(1), "{ran:?}");
        said.insert(format.to_owned(), ran.stdout);
    }
    for extension in kip::door::extensions() {
        let file = format!("laporan.{extension}");
        let ran = run(&["report", "-o", &file]);
        assert_eq!(ran.status.code(), Some(0), "{ran:?}");
        said.insert(extension.to_owned(), fs::read(root.join(&file)).unwrap());
        fs::remove_file(root.join(file)).unwrap();
    }
    said
}

#[test]
fn the_same_commit_and_day_give_the_same_bytes_from_anywhere_and_at_any_time() {
    let bench = spoilt();
    bench.commit();
    let rules: BTreeSet<String> = bench.report()["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["rule"].as_str().unwrap().to_owned())
        .collect();
    assert!(rules.len() > 8, "{rules:?}");
    let elsewhere = tempfile::tempdir().unwrap();
    // Another folder, and the same files under another name on the disk.
    let copy = tempfile::tempdir().unwrap();
    for (path, bytes) in everything(bench.path()) {
        let target = copy.path().join(path.strip_prefix(bench.path()).unwrap());
        if path.is_dir() {
            fs::create_dir_all(target).unwrap();
        } else {
            fs::write(target, bytes).unwrap();
        }
    }
    let first = every_form(bench.path(), bench.path(), &[]);
    let root = bench.path().to_str().unwrap().as_bytes();
    for (form, bytes) in &first {
        let named = bytes.windows(root.len()).any(|window| window == root);
        assert!(!named, "{form} names the folder");
    }
    // Times in ZIP files count by two seconds.
    std::thread::sleep(std::time::Duration::from_millis(2_100));
    for (from, root, variables) in [
        (bench.path(), bench.path(), &[][..]),
        (
            elsewhere.path(),
            bench.path(),
            &[("TZ", "Pacific/Kiritimati")],
        ),
        (elsewhere.path(), copy.path(), &[("RAYON_NUM_THREADS", "1")]),
    ] {
        let again = every_form(from, root, variables);
        for (form, bytes) in &first {
            assert!(again[form] == *bytes, "{form} differs: {variables:?}");
        }
    }
}

#[test]
fn a_shallow_clone_is_judged_as_a_whole_one_and_without_git_it_is_said_so() {
    let bench = Bench::sound();
    bench.write("evidence/baru.pdf", "x").commit();
    let target = tempfile::tempdir().unwrap();
    let url = bench.address();
    git(
        target.path(),
        &["clone", "--quiet", "--depth=1", &url, "dangkal"],
    );
    let shallow = kip_in(&target.path().join("dangkal"), &["check"]);
    assert_eq!(shallow.code, 0, "{}", shallow.stdout);
    assert!(!shallow.stdout.contains("KIP309"), "{}", shallow.stdout);
    bench.without_repository();
    let report = bench.report();
    assert_eq!(report["commit"], Value::Null);
    assert_eq!(findings_of(&report, "KIP309").len(), 1);
    assert_eq!(report["verdict"], "pass");
    assert_eq!(report["indicators"][0]["evidence"][0]["git"], "unseen");
}

#[test]
fn locked_makes_errors_of_what_the_lock_does_not_know() {
    let bench = Bench::sound();
    bench
        .write("evidence/tambahan.pdf", document("tambahan.pdf"))
        .edit(
            "evidence/bukti.yaml",
            "      - tautan:",
            "      - { berkas: tambahan.pdf, tanggal: 2026-02-02 }\n      - tautan:",
        )
        .edit(
            "instrument/uji.toml",
            "Profil satker mutakhir?",
            "Profil satker mutakhir dan lengkap?",
        )
        .commit();
    for (rule, mild) in [("KIP302", "note"), ("KIP304", "warning")] {
        assert_eq!(bench.findings(rule)[0]["severity"], mild);
        let locked = bench.report_with(&["--locked"]);
        assert_eq!(findings_of(&locked, rule)[0]["severity"], "error");
        assert_eq!(locked["verdict"], "fail");
    }
    assert_eq!(bench.report()["verdict"], "pass");
}

#[test]
fn lock_says_what_changed_and_the_second_run_nothing() {
    let bench = Bench::sound();
    let before = bench.read("evidence/kip.lock");
    let ran = bench.kip(&["lock"]);
    assert_eq!(ran.code, 0);
    assert!(ran.stdout.contains("tidak berubah"), "{}", ran.stdout);
    assert_eq!(bench.read("evidence/kip.lock"), before);
    bench
        .write("evidence/profil.pdf", document("profil-baru.pdf"))
        .write("evidence/tambahan.pdf", document("tambahan.pdf"))
        .edit(
            "evidence/bukti.yaml",
            "berkas: sk-dip.pdf",
            "berkas: tambahan.pdf",
        )
        .edit(
            "instrument/uji.toml",
            "Ada ruang layanan?",
            "Ada ruang layanan yang layak?",
        );
    let said = bench.kip(&["lock"]).stdout;
    for words in [
        "baru dikunci: evidence/tambahan.pdf",
        "isinya berubah, dikunci ulang: evidence/profil.pdf",
        "tidak dipetakan lagi, dilepas: evidence/sk-dip.pdf",
        "indikator berubah, dikunci ulang: B.1",
    ] {
        assert!(said.contains(words), "`{words}` is missing in\n{said}");
    }
    assert_ne!(bench.read("evidence/kip.lock"), before);
}

#[test]
fn lock_keeps_the_old_block_of_a_missing_document() {
    let bench = Bench::sound();
    let before = String::from_utf8(bench.read("evidence/kip.lock")).unwrap();
    bench.remove("evidence/sk-dip.pdf");
    let ran = bench.kip(&["lock"]);
    assert_eq!(ran.code, 1);
    assert!(
        ran.stdout.contains("TIDAK DIKUNCI: evidence/sk-dip.pdf"),
        "{}",
        ran.stdout
    );
    assert_eq!(
        String::from_utf8(bench.read("evidence/kip.lock")).unwrap(),
        before
    );
}

#[test]
fn lock_leaves_other_instruments_alone() {
    let bench = Bench::sound();
    let other = crate::bench::INSTRUMENT
        .replace("uji-2026", "uji-2025")
        .replace("tahun = 2026", "tahun = 2025");
    bench
        .write("instrument/lama.toml", other)
        .write("evidence/lama/bukti.yaml", "instrumen: uji-2025\nsatker: BPMP Contoh\nindikator:\n  \"A.2\": { jawaban: A, bukti: [{ berkas: profil-lama.pdf, tanggal: 2024-01-01 }] }\n")
        .write("evidence/lama/profil-lama.pdf", document("profil-lama.pdf"));
    let ran = bench.kip(&["lock", "-i", "uji-2025"]);
    assert_eq!(ran.code, 0, "{}", ran.stdout);
    let both = String::from_utf8(bench.read("evidence/kip.lock")).unwrap();
    assert_eq!(both.matches("instrumen = \"uji-2025\"").count(), 4);
    assert_eq!(both.matches("instrumen = \"uji-2026\"").count(), 4);
    bench.write("evidence/lama/profil-lama.pdf", document("lain.pdf"));
    bench.edit("instrument/lama.toml", "Ada ruang layanan?", "Ada ruang?");
    let ran = bench.kip(&["lock", "-i", "uji-2026"]);
    assert!(ran.stdout.contains("tidak berubah"), "{}", ran.stdout);
    assert_eq!(
        String::from_utf8(bench.read("evidence/kip.lock")).unwrap(),
        both
    );
}

#[test]
#[cfg_attr(not(unix), ignore = "needs sha256sum")]
fn the_lock_is_what_sha256sum_says() {
    let bench = Bench::sound();
    let sums = bench.kip(&["lock", "--sha256sum"]).stdout;
    assert_eq!(sums.lines().count(), 5);
    bench.write("SUMS", sums);
    let output = std::process::Command::new("sha256sum")
        .args(["--check", "--strict", "SUMS"])
        .current_dir(bench.path())
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");
}

#[test]
#[cfg_attr(
    not(target_os = "linux"),
    ignore = "needs a file system that keeps the form of names"
)]
fn a_document_in_the_other_unicode_form_is_locked_too() {
    let bench = Bench::sound();
    bench
        .edit(
            "evidence/bukti.yaml",
            "berkas: profil.pdf",
            "berkas: \"r\u{e9}sum\u{e9}.pdf\"",
        )
        .rename("evidence/profil.pdf", "evidence/re\u{301}sume\u{301}.pdf")
        .lock();
    assert_eq!(bench.findings("KIP302").len(), 0);
    bench.write("evidence/re\u{301}sume\u{301}.pdf", document("lain.pdf"));
    assert_eq!(bench.findings("KIP301").len(), 1);
}

/// A waiver at the top of the mapping.
fn waived_everywhere(bench: &Bench, rule: &str) {
    let text = String::from_utf8(bench.read("evidence/bukti.yaml")).unwrap();
    let waiver =
        format!("penangguhan: [{{ aturan: {rule}, alasan: Diketahui, sampai: 2026-12-31 }}]\n");
    bench.write("evidence/bukti.yaml", text + &waiver);
}

#[test]
fn under_locked_no_waiver_and_no_setting_lightens_what_the_lock_says() {
    /// What spoils the workspace, and whether its finding is about an indicator.
    type Spoil = (&'static str, fn(&Bench), Option<&'static str>);
    let cases: [Spoil; 4] = [
        (
            "KIP301",
            |bench| {
                bench.write("evidence/profil.pdf", document("lain.pdf"));
            },
            Some("A.2"),
        ),
        (
            "KIP302",
            |bench| {
                bench.remove("evidence/kip.lock");
            },
            None,
        ),
        (
            "KIP303",
            |bench| {
                bench
                    .edit("instrument/uji.toml", "kode = \"B.2\"", "kode = \"B.3\"")
                    .edit("evidence/bukti.yaml", "\"B.2\"", "\"B.3\"");
            },
            None,
        ),
        (
            "KIP304",
            |bench| {
                bench.edit(
                    "instrument/uji.toml",
                    "Profil satker mutakhir?",
                    "Profil lengkap?",
                );
            },
            Some("A.2"),
        ),
    ];
    for (rule, spoil, indicator) in cases {
        let bench = Bench::sound();
        spoil(&bench);
        match indicator {
            Some(code) => {
                let head = format!("  \"{code}\":\n");
                let waiver = format!(
                    "{head}    penangguhan: [{{ aturan: {rule}, alasan: Diketahui, sampai: 2026-12-31 }}]\n"
                );
                bench.edit("evidence/bukti.yaml", &head, &waiver);
            }
            None => waived_everywhere(&bench, rule),
        }
        bench.write("kip.toml", format!("[aturan]\n{rule} = \"note\"\n"));
        let waived = findings_of(&bench.report(), rule);
        assert!(!waived.is_empty(), "{rule}");
        for one in waived {
            assert_eq!(one["standing"], "waived", "{rule}");
            assert_eq!(one["severity"], "note", "{rule}");
        }
        for (lang, words) in [
            ("id", "penangguhannya tidak berlaku dengan --locked"),
            ("en", "its waiver does not apply with --locked"),
        ] {
            let ran = bench.kip(&["check", "--locked", "--format", "json", "--lang", lang]);
            assert_eq!(ran.code, 1, "{rule}");
            let report: Value = serde_json::from_str(&ran.stdout).unwrap();
            for one in findings_of(&report, rule) {
                assert_eq!(one["standing"], "open", "{rule}");
                assert_eq!(one["severity"], "error", "{rule}");
                let message = one["message"].as_str().unwrap();
                assert!(message.contains(words), "{message}");
            }
            assert_eq!(
                findings_of(&report, "KIP211"),
                Vec::<Value>::new(),
                "{rule}"
            );
        }
    }
}

#[test]
fn under_locked_line_endings_alone_stay_a_warning() {
    let bench = Bench::sound();
    bench
        .with_a_table_of_text()
        .lock()
        .commit()
        .write(".gitattributes", "*.csv text eol=crlf\n")
        .commit()
        .remove("evidence/daftar.csv");
    bench.git(&["checkout", "--", "evidence/daftar.csv"]);
    let ran = bench.kip(&["check", "--locked", "--format", "json"]);
    let report: Value = serde_json::from_str(&ran.stdout).unwrap();
    let found = findings_of(&report, "KIP301");
    assert_eq!(found.len(), 1);
    assert_eq!(found[0]["severity"], "warning");
    assert_eq!(ran.code, 0, "{}", ran.stdout);
}
