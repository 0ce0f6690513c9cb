//! The command line as a person and a CI job meet it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;
use unicode_width::UnicodeWidthStr as _;

use crate::bench::{Bench, example, kip_at, kip_in, repository};

const COMMANDS: [&str; 9] = [
    "check",
    "report",
    "lock",
    "score",
    "explain",
    "init",
    "schema",
    "completions",
    "man",
];

/// The real program, without the machine's environment.
fn program(folder: &Path) -> Command {
    let mut command = Command::new(assert_cmd::cargo::cargo_bin!("kip"));
    command.current_dir(folder);
    for name in [
        "NO_COLOR",
        "CLICOLOR_FORCE",
        "CLICOLOR",
        "CI",
        "KIP_LANG",
        "TERM",
    ] {
        command.env_remove(name);
    }
    command
}

#[test]
fn exit_codes_mean_the_same_in_every_format() {
    let bench = Bench::sound();
    for format in ["terminal", "json"] {
        assert_eq!(bench.kip(&["check", "--format", format]).code, 0);
    }
    bench.remove("evidence/profil.pdf");
    for format in ["terminal", "json"] {
        assert_eq!(bench.kip(&["check", "--format", format]).code, 1);
        assert_eq!(
            bench
                .kip(&["check", "--format", format, "--fail-on", "never"])
                .code,
            0
        );
    }
    bench.write("evidence/bukti.yaml", "[");
    for format in ["terminal", "json"] {
        assert_eq!(
            bench
                .kip(&["check", "--format", format, "--fail-on", "never"])
                .code,
            2
        );
    }
}

#[test]
fn only_check_gates() {
    let bench = Bench::sound();
    bench.remove("evidence/profil.pdf");
    for arguments in [
        &["score"][..],
        &["explain", "A.2"],
        &["report", "-o", "x.md"],
    ] {
        assert_eq!(bench.kip(arguments).code, 0, "{arguments:?}");
    }
}

#[test]
fn warnings_fail_where_they_are_asked_to() {
    let bench = Bench::sound();
    bench.write("evidence/sisa.pdf", "x");
    assert_eq!(bench.kip(&["check"]).code, 0);
    assert_eq!(bench.kip(&["check", "--fail-on", "warning"]).code, 1);
}

#[test]
fn help_speaks_both_languages() {
    let bench = Bench::sound();
    for command in COMMANDS {
        let indonesian = bench.kip(&[command, "--help"]);
        assert_eq!(indonesian.code, 0);
        assert!(
            indonesian.stdout.contains("Pemakaian: kip"),
            "{}",
            indonesian.stdout
        );
        assert!(
            !indonesian.stdout.contains("Usage"),
            "{}",
            indonesian.stdout
        );
        let english = bench.kip(&[command, "--help", "--lang", "en"]);
        assert!(english.stdout.contains("Usage: kip"), "{}", english.stdout);
        assert_ne!(indonesian.stdout, english.stdout);
    }
}

#[test]
fn a_wrong_word_is_named_with_the_nearest() {
    let bench = Bench::sound();
    for (arguments, words) in [
        (&["chek"][..], &["chek", "`check`"][..]),
        (&["check", "--lokced"], &["--lokced", "--locked"]),
        (&["check", "--fail-on", "eror"], &["eror", "error"]),
        (&["check", "--as-of", "besok"], &["besok", "2026-09-19"]),
        (&["check", "--as-of", "2026-02-30"], &["2026-02-30"]),
        (&["check", "--min-score", "sembilan"], &["sembilan"]),
        (&["report"], &["--output"]),
        (
            &["explain", "berkas-tidak-ad"],
            &["berkas-tidak-ad`", "`berkas-tidak-ada`"],
        ),
        (&[], &["kip --help"]),
    ] {
        let ran = bench.kip(arguments);
        assert_eq!(ran.code, 2, "{arguments:?}");
        for word in words {
            assert!(
                ran.stderr.contains(word),
                "`{word}` is missing in\n{}",
                ran.stderr
            );
        }
        let english = bench.kip(&[arguments, &["--lang", "en"]].concat());
        assert!(
            english.stderr.contains("error:") && english.stderr.contains("next step"),
            "{}",
            english.stderr
        );
    }
}

#[test]
fn indonesian_names_do_the_same() {
    let bench = Bench::sound();
    for (alias, name) in [
        ("periksa", "check"),
        ("nilai", "score"),
        ("jelaskan", "explain"),
        ("kunci", "lock"),
    ] {
        assert_eq!(bench.kip(&[alias]).stdout, bench.kip(&[name]).stdout);
    }
    assert_eq!(bench.kip(&["lapor", "-o", "a.json"]).code, 0);
    let fresh = tempfile::tempdir().unwrap();
    assert_eq!(kip_in(fresh.path(), &["mulai"]).code, 0);
}

#[test]
fn colours_only_where_wanted() {
    let bench = Bench::sound();
    let run = |more: &[&str], forced: bool| {
        let mut command = program(bench.path());
        command.args([&["check", "--as-of", "2026-06-01"], more].concat());
        if forced {
            command.env("NO_COLOR", "1");
        }
        command.output().unwrap().stdout
    };
    assert!(!run(&[], false).contains(&0x1b), "piped output is plain");
    assert!(!run(&[], true).contains(&0x1b));
    assert!(run(&["--color", "always"], false).contains(&0x1b));
    assert!(!run(&["--color", "never"], false).contains(&0x1b));
}

#[test]
fn the_variable_chooses_the_language() {
    let bench = Bench::sound();
    let output = program(bench.path())
        .arg("check")
        .env("KIP_LANG", "en")
        .output()
        .unwrap();
    assert!(
        String::from_utf8(output.stdout)
            .unwrap()
            .contains("QUESTIONNAIRE SCORE")
    );
}

#[test]
fn a_closed_pipe_ends_quietly() {
    let bench = example();
    let mut child = program(bench.path())
        .args(["check", "-v"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert_ne!(output.status.code(), Some(101));
}

#[test]
fn the_terminal_form_fits_its_page() {
    let bench = example();
    bench.remove("evidence/1-kualitas-informasi/sk-dik-2026.pdf");
    for (width, lang) in [(80, "id"), (80, "en"), (100, "id")] {
        for command in [
            &["check", "-v"][..],
            &["score"],
            &["explain", "1.2"],
            &["explain"],
            &["explain", "KIP301"],
        ] {
            let ran = kip_at(bench.path(), width, &[command, &["--lang", lang]].concat());
            for line in ran.stdout.lines() {
                assert!(
                    line.width() <= usize::from(width),
                    "{command:?} {width}: {line}"
                );
                assert_eq!(line, line.trim_end(), "{command:?}");
            }
        }
    }
}

#[test]
fn quiet_is_the_closing_line_alone() {
    let bench = Bench::sound();
    let (quiet, whole) = (
        bench.kip(&["check", "-q"]).stdout,
        bench.kip(&["check"]).stdout,
    );
    assert!(whole.ends_with(&quiet), "{quiet}");
    assert!(
        quiet.starts_with("Klaim 100,00") && quiet.trim_end().ends_with("LOLOS"),
        "{quiet}"
    );
}

#[test]
#[cfg(unix)]
fn hostile_names_reach_no_terminal() {
    let bench = Bench::sound();
    for name in ["a\u{1b}]0;judul\u{7}.pdf", "b\u{202e}fdp.exe", "c\nd.pdf"] {
        bench.write(&format!("evidence/{name}"), "x");
    }
    for arguments in [&["check"][..], &["check", "-v", "--lang", "en"], &["lock"]] {
        let ran = bench.kip(arguments);
        for hidden in ['\u{1b}', '\u{7}', '\u{202e}'] {
            assert!(
                !ran.stdout.contains(hidden) && !ran.stderr.contains(hidden),
                "{arguments:?}"
            );
        }
    }
    let report = bench.report();
    let names: Vec<&str> = crate::bench::findings_of(&report, "KIP206")
        .iter()
        .map(|_| "")
        .collect();
    assert_eq!(names.len(), 3);
    assert!(report.to_string().contains("judul"));
    bench.kip(&["report", "-o", "x.md"]);
    let markdown = String::from_utf8(bench.read("x.md")).unwrap();
    assert!(!markdown.contains('\u{1b}') && !markdown.contains('\u{202e}'));
}

#[test]
fn reports_are_written_whole_where_they_may() {
    let bench = Bench::sound();
    bench.write("lapor.md", "x".repeat(1_000_000));
    let ran = bench.kip(&["report", "-o", "lapor.md", "-o", "lapor.JSON"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    assert!(
        String::from_utf8(bench.read("lapor.md"))
            .unwrap()
            .starts_with("# BPMP Contoh")
    );
    let json: Value = serde_json::from_slice(&bench.read("lapor.JSON")).unwrap();
    assert_eq!(json["schema"], "kip-report/1");
    for (target, word) in [
        ("x.docm", "x.docm"),
        ("tak/ada.md", "tak"),
        ("evidence/profil.md", "evidence/profil.md"),
        ("instrument/uji.json", "instrument/uji.json"),
    ] {
        let ran = bench.kip(&["report", "-o", "lain.md", "-o", target]);
        assert_eq!(ran.code, 2, "{target}");
        assert!(ran.stderr.contains(word), "{}", ran.stderr);
        assert!(
            !bench.path().join("lain.md").exists(),
            "it failed after the work had started"
        );
    }
}

fn valid(schema: &str, instance: &Value) {
    let schema: Value = serde_json::from_str(schema).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let errors: Vec<String> = validator
        .iter_errors(instance)
        .map(|error| format!("{error} at {}", error.instance_path()))
        .collect();
    assert!(errors.is_empty(), "{}", errors.join("\n"));
}

#[test]
fn schemas_hold_for_the_files_of_the_example() {
    let bench = example();
    let schema = |of: &str| bench.kip(&["schema", of]).stdout;
    let toml = |path: &str| -> Value {
        let text = std::fs::read_to_string(repository().join(path)).unwrap();
        let mut value: Value = toml::from_str(&text)
            .map(|table: toml::Table| serde_json::to_value(table).unwrap())
            .unwrap();
        dates_to_text(&mut value);
        value
    };
    valid(
        &schema("instrument"),
        &toml("instrument/kip-upt-contoh.toml"),
    );
    valid(&schema("lock"), &toml("evidence/kip.lock"));
    let mapping =
        std::fs::read_to_string(repository().join("evidence/1-kualitas-informasi/bukti.yaml"))
            .unwrap();
    valid(&schema("mapping"), &serde_yaml::from_str(&mapping).unwrap());
    valid(&schema("report"), &bench.report());
    let strange = serde_json::json!({ "instrumen": "x", "indikator": { "1": { "bukit": [] } } });
    let mapping: Value = serde_json::from_str(&schema("mapping")).unwrap();
    assert!(!jsonschema::is_valid(&mapping, &strange));
}

/// serde writes a TOML date as a table of one private key.
fn dates_to_text(value: &mut Value) {
    match value {
        Value::Object(object) => {
            if let Some(date) = object.get("$__toml_private_datetime") {
                *value = date.clone();
            } else {
                object.values_mut().for_each(dates_to_text);
            }
        }
        Value::Array(items) => items.iter_mut().for_each(dates_to_text),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[test]
fn completions_and_the_manual_are_there() {
    let bench = Bench::sound();
    for shell in ["bash", "zsh", "fish", "powershell"] {
        assert!(
            bench
                .kip(&["completions", shell])
                .stdout
                .contains("explain"),
            "{shell}"
        );
    }
    let manual = bench.kip(&["man"]).stdout;
    assert!(
        manual.contains(".TH kip") && manual.contains("kip-check"),
        "{manual}"
    );
}

#[test]
fn init_begins_a_workspace_and_overwrites_nothing() {
    let fresh = tempfile::tempdir().unwrap();
    let ran = kip_in(fresh.path(), &["init"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let ran = kip_in(fresh.path(), &["check", "--format", "json"]);
    assert_eq!(ran.code, 1, "{}", ran.stderr);
    let report: Value = serde_json::from_str(&ran.stdout).unwrap();
    assert_eq!(crate::bench::findings_of(&report, "KIP201").len(), 88);
    assert_eq!(report["score"]["shown"]["supported"], "0,00");
    let mapping = fresh
        .path()
        .join("evidence/1-kualitas-informasi/bukti.yaml");
    std::fs::write(&mapping, "punya saya").unwrap();
    let again = kip_in(fresh.path(), &["init"]);
    assert_eq!(again.code, 2);
    assert_eq!(std::fs::read_to_string(&mapping).unwrap(), "punya saya");
}

#[test]
fn init_takes_an_organisers_instrument() {
    let bench = Bench::sound();
    let fresh = tempfile::tempdir().unwrap();
    let file = bench.path().join("instrument/uji.toml");
    let ran = kip_in(
        fresh.path(),
        &[
            "init",
            "--instrument",
            file.to_str().unwrap(),
            "--lang",
            "en",
        ],
    );
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let written =
        std::fs::read_to_string(fresh.path().join("evidence/a-informasi/bukti.yaml")).unwrap();
    assert!(
        written.contains("DIP tahun ini sudah ditetapkan?")
            && written.contains("instrumen: uji-2026"),
        "{written}"
    );
    assert_eq!(kip_in(fresh.path(), &["check"]).code, 1);
    let refused = tempfile::tempdir().unwrap();
    let broken = refused.path().join("rusak.toml");
    std::fs::write(&broken, "[instrumen\n").unwrap();
    assert_eq!(
        kip_in(refused.path(), &["init", "--instrument", "rusak.toml"]).code,
        2
    );
    assert!(!refused.path().join("evidence").exists());
}

#[test]
fn explain_knows_every_rule_and_every_indicator() {
    let bench = example();
    for rule in kip::rules::RULES {
        for lang in ["id", "en"] {
            let ran = bench.kip(&["explain", rule.id, "--lang", lang]);
            assert_eq!(ran.code, 0);
            assert!(ran.stdout.contains(rule.id));
        }
        let by_name = bench.kip(&["explain", rule.name.get(kip::model::Lang::Id)]);
        assert_eq!(by_name.stdout, bench.kip(&["explain", rule.id]).stdout);
    }
    let ran = bench.kip(&["explain", "1.3"]);
    assert_eq!(ran.code, 0);
    for words in [
        "0,6 × 1,5 = 0,9",
        "instrument/kip-upt-contoh.toml:",
        "evidence/1-kualitas-informasi/bukti.yaml:",
        "sama dengan kip.lock",
    ] {
        assert!(
            ran.stdout.contains(words),
            "`{words}` is missing in\n{}",
            ran.stdout
        );
    }
}

#[test]
#[cfg_attr(not(target_os = "linux"), ignore = "needs /dev/full")]
fn a_result_that_could_not_be_written_is_no_pass() {
    let bench = Bench::sound();
    let full = std::fs::File::options()
        .write(true)
        .open("/dev/full")
        .unwrap();
    let output = program(bench.path())
        .args(["check", "--format", "json"])
        .stdout(full)
        .stderr(Stdio::piped())
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(!output.stderr.is_empty());
}

#[test]
fn another_folder_is_as_if_one_had_started_there() {
    let bench = Bench::sound();
    let elsewhere = tempfile::tempdir().unwrap();
    let root = bench.path().to_str().unwrap();
    let ran = kip_in(elsewhere.path(), &["-C", root, "report", "-o", "hasil.md"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    assert!(bench.path().join("hasil.md").exists());
    assert!(!elsewhere.path().join("hasil.md").exists());
}

#[test]
fn init_gives_every_aspect_a_folder_of_its_own() {
    let bench = Bench::sound();
    bench
        .edit(
            "instrument/uji.toml",
            "kode = \"A\"\nnama = \"Informasi\"",
            "kode = \"\u{7532}\"\nnama = \"\u{7532}\"",
        )
        .edit(
            "instrument/uji.toml",
            "kode = \"B\"\nnama = \"Layanan\"",
            "kode = \"\u{4e59}\"\nnama = \"\u{4e59}\"",
        );
    let fresh = tempfile::tempdir().unwrap();
    std::fs::write(fresh.path().join(".gitattributes"), "*.pdf binary\n").unwrap();
    let file = bench.path().join("instrument/uji.toml");
    let ran = kip_in(
        fresh.path(),
        &["init", "--instrument", file.to_str().unwrap()],
    );
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    assert!(ran.stdout.contains("evidence/** -text"), "{}", ran.stdout);
    let attributes = std::fs::read_to_string(fresh.path().join(".gitattributes")).unwrap();
    assert_eq!(attributes, "*.pdf binary\n");
    let report = kip_in(fresh.path(), &["check", "--format", "json"]);
    let report: Value = serde_json::from_str(&report.stdout).unwrap();
    let open = crate::bench::findings_of(&report, "KIP201");
    assert_eq!(open.len(), 4);
    assert!(
        open.iter()
            .all(|one| one["path"].as_str().unwrap().starts_with("evidence/aspek-"))
    );
}

/// The bytes of every file below a folder; links by their target.
fn everything(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let (path, kind) = (entry.path(), entry.file_type().unwrap());
        if kind.is_dir() {
            found.insert(path.clone(), Vec::new());
            found.extend(everything(&path));
        } else if kind.is_symlink() {
            let target = std::fs::read_link(&path).unwrap();
            found.insert(path, target.to_str().unwrap().into());
        } else {
            found.insert(path.clone(), std::fs::read(&path).unwrap());
        }
    }
    found
}

const HIDDEN: [char; 5] = ['\u{1b}', '\u{7}', '\u{202e}', '\u{9b}', '\r'];

#[test]
fn the_whole_help_speaks_both_languages() {
    let bench = Bench::sound();
    for (lang, head, commands) in [
        ("id", "Pemakaian: kip", "Perintah:"),
        ("en", "Usage: kip", "Commands:"),
    ] {
        let ran = bench.kip(&["--help", "--lang", lang]);
        assert_eq!((ran.code, ran.stderr.as_str()), (0, ""));
        assert!(ran.stdout.contains(head) && ran.stdout.contains(commands));
        for command in COMMANDS {
            assert!(
                ran.stdout.contains(&format!("\n  {command} ")),
                "{command}\n{}",
                ran.stdout
            );
        }
        for alias in ["periksa", "lapor", "kunci", "nilai", "jelaskan", "mulai"] {
            assert!(ran.stdout.contains(alias), "{alias}\n{}", ran.stdout);
        }
    }
    for command in COMMANDS {
        for (lang, words) in [("id", ["--lang", "Bahasa"]), ("en", ["--lang", "Language"])] {
            for flag in ["--help", "-h"] {
                let ran = bench.kip(&[command, flag, "--lang", lang]);
                for word in words {
                    assert!(ran.stdout.contains(word), "{command}\n{}", ran.stdout);
                }
                for line in ran.stdout.lines() {
                    assert!(line.width() <= 100, "{line}");
                }
            }
        }
    }
    let ran = bench.kip(&["--version"]);
    assert_eq!(ran.stdout, format!("kip {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn a_wrong_command_line_is_answered_in_both_languages() {
    let bench = Bench::sound();
    for (arguments, id, en) in [
        (
            &["chek"][..],
            "perintah `chek` tidak dikenal",
            "unknown command `chek`",
        ),
        (
            &["help"],
            "perintah `help` tidak dikenal",
            "unknown command `help`",
        ),
        (
            &["check", "lebih"],
            "`lebih` tidak dikenal",
            "`lebih` is not known",
        ),
        (
            &["check", "--format", "xml"],
            "terminal, json",
            "terminal, json",
        ),
        (&["check", "--format"], "belum diberi isi", "lacks a value"),
        (
            &["check", "--color", "merah"],
            "auto, always, never",
            "auto, always, never",
        ),
        (
            &["check", "--fail-on", "note"],
            "error, warning, never",
            "error, warning, never",
        ),
        (
            &["check", "-q", "-v"],
            "tidak dapat dipakai bersama",
            "cannot be used with",
        ),
        (
            &["-C", ".", "-C", ".", "check"],
            "hanya boleh disebut sekali",
            "only once",
        ),
        (
            &["check", "--as-of", "1 Juni"],
            "bukan tanggal",
            "is no date",
        ),
        (
            &["check", "--min-score", "101"],
            "bukan nilai",
            "is no score",
        ),
        (&["check", "--min-score=-1"], "bukan nilai", "is no score"),
        (
            &["check", "--min-score", "1e1"],
            "bukan nilai",
            "is no score",
        ),
        (
            &["check", "--min-score", "NaN"],
            "bukan nilai",
            "is no score",
        ),
        (
            &["check", "--stage", "presentasi"],
            "tidak lengkap",
            "incomplete",
        ),
        (
            &["check", "--stage", "presentasi=101"],
            "bukan nilai",
            "is no score",
        ),
        (
            &["check", "--stage", "lain=80"],
            "tahap yang dapat diisi: presentasi",
            "can be given: presentasi",
        ),
        (
            &["check", "--stage", "saq=80"],
            "dihitung dari jawaban",
            "follows from answers",
        ),
        (
            &[
                "check",
                "--stage",
                "presentasi=8",
                "--stage",
                "presentasi=9",
            ],
            "diberi dua nilai",
            "given twice",
        ),
        (&["score", "--assume", "A.1"], "tidak lengkap", "incomplete"),
        (
            &["score", "--assume", "A.1="],
            "tidak lengkap",
            "incomplete",
        ),
        (
            &["score", "--assume", "A.1=Ya", "--assume", "A.1=Tidak"],
            "berulang",
            "repeated",
        ),
        (
            &["score", "--assume", "A.2=Z"],
            "pilih salah satu: A, B, C, D",
            "choose one of: A, B, C, D",
        ),
        (
            &["score", "--assume", "A.11=Ya"],
            "maksudnya `A.1`?",
            "did you mean `A.1`?",
        ),
        (&["explain", "KIP999"], "bukan aturan", "neither a rule"),
        (&["explain", "A.9"], "maksudnya `A.", "did you mean `A."),
        (&["schema"], "masih kurang", "still missing"),
        (
            &["schema", "instrumen"],
            "maksudnya `instrument`?",
            "did you mean `instrument`?",
        ),
        (
            &["completions", "fishh"],
            "maksudnya `fish`?",
            "did you mean `fish`?",
        ),
        (&["report"], "masih kurang", "still missing"),
        (
            &["check", "-i", "uji-2025"],
            "maksudnya `uji-2026`?",
            "did you mean `uji-2026`?",
        ),
    ] {
        for (lang, error, step, words) in [
            ("id", "galat: ", "langkah berikutnya: ", id),
            ("en", "error: ", "next step: ", en),
        ] {
            let ran = bench.kip(&[arguments, &["--lang", lang]].concat());
            assert_eq!(ran.code, 2, "{arguments:?}\n{}", ran.stdout);
            assert_eq!(ran.stdout, "", "{arguments:?}");
            assert!(ran.stderr.starts_with(error), "{}", ran.stderr);
            let said = ran.stderr.split_whitespace().collect::<Vec<_>>().join(" ");
            for word in [step.trim_end(), words] {
                assert!(
                    said.contains(word),
                    "`{word}` is missing in\n{}",
                    ran.stderr
                );
            }
            for line in ran.stderr.lines() {
                assert!(line.width() <= 100, "{line}");
            }
        }
    }
}

#[test]
#[cfg(unix)]
fn arguments_of_any_bytes_are_answered() {
    use std::os::unix::ffi::OsStrExt as _;
    let bench = Bench::sound();
    for arguments in [
        &[&b"\xff\xfe"[..]][..],
        &[b"check", b"--as-of=\xff"],
        &[b"explain", b"\xff"],
        &[b"-C", b"\xff", b"check"],
        &[b"check", b"--as-of", b"\x1b]0;x\x07"],
        &[b"explain", b"\x1b[31m\xe2\x80\xae"],
    ] {
        let output = program(bench.path())
            .args(
                arguments
                    .iter()
                    .map(|bytes| std::ffi::OsStr::from_bytes(bytes)),
            )
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.starts_with("galat: "), "{said}");
        assert!(!said.contains(HIDDEN), "{said}");
    }
    let output = program(bench.path())
        .args(["report", "-o"])
        .arg(std::ffi::OsStr::from_bytes(b"\xff.json"))
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert!(
        bench
            .path()
            .join(std::ffi::OsStr::from_bytes(b"\xff.json"))
            .exists()
    );
}

#[test]
fn the_language_is_the_flags_then_the_variables_then_the_teams() {
    let bench = Bench::sound();
    let (id, en) = ("NILAI KUESIONER", "QUESTIONNAIRE SCORE");
    let said = |variable: Option<&str>, more: &[&str]| {
        let mut command = program(bench.path());
        command.args([&["check"], more].concat());
        command
            .env("LANG", "en_US.UTF-8")
            .env("LC_ALL", "en_US.UTF-8");
        if let Some(variable) = variable {
            command.env("KIP_LANG", variable);
        }
        String::from_utf8(command.output().unwrap().stdout).unwrap()
    };
    assert!(
        said(None, &[]).contains(id),
        "the system's locale is never read"
    );
    assert!(said(Some("EN"), &[]).contains(en));
    assert!(said(Some("jv"), &[]).contains(id));
    assert!(said(Some("en"), &["--lang", "id"]).contains(id));
    bench.write("kip.toml", "bahasa = \"en\"\n");
    assert!(said(None, &[]).contains(en));
    assert!(said(Some("id"), &[]).contains(id));
    assert!(said(None, &["--lang=id"]).contains(id));
}

#[test]
fn colours_of_errors_follow_the_same_wishes() {
    let empty = tempfile::tempdir().unwrap();
    let run = |arguments: &[&str], variables: &[(&str, &str)]| {
        let mut command = program(empty.path());
        command.args(arguments).envs(variables.iter().copied());
        let output = command.output().unwrap();
        assert_eq!(output.status.code(), Some(2));
        output.stderr.contains(&0x1b)
    };
    assert!(!run(&["check"], &[]));
    assert!(run(&["check", "--color", "always"], &[]));
    assert!(run(&["check", "--color=always"], &[("NO_COLOR", "1")]));
    assert!(!run(
        &["check", "--color", "never"],
        &[("CLICOLOR_FORCE", "1")]
    ));
    assert!(!run(
        &["check"],
        &[("NO_COLOR", "1"), ("CLICOLOR_FORCE", "1")]
    ));
    assert!(!run(
        &["check"],
        &[("TERM", "xterm-256color"), ("COLORTERM", "truecolor")]
    ));
}

#[test]
fn no_form_for_other_programs_is_ever_coloured() {
    let bench = Bench::sound();
    for arguments in [
        &["check", "--format", "json", "--color", "always"][..],
        &["report", "-o", "x.md", "-o", "x.json", "--color", "always"],
        &["schema", "report", "--color", "always"],
        &["completions", "bash", "--color", "always"],
        &["lock", "--sha256sum", "--color", "always"],
    ] {
        let output = program(bench.path()).args(arguments).output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{arguments:?}");
        assert!(!output.stdout.contains(&0x1b), "{arguments:?}");
    }
    for file in ["x.md", "x.json"] {
        assert!(!bench.read(file).contains(&0x1b));
    }
}

#[test]
fn a_reader_that_goes_away_ends_every_command_quietly() {
    let bench = example();
    for arguments in [
        &["check", "-v"][..],
        &["check", "--format", "json"],
        &["score"],
        &["explain"],
        &["schema", "report"],
        &["man"],
        &["completions", "bash"],
        &["--help"],
    ] {
        for closed in [false, true] {
            let mut command = program(bench.path());
            command
                .args(arguments)
                .stdout(Stdio::piped())
                .stderr(Stdio::piped());
            let mut child = command.spawn().unwrap();
            let stdout = child.stdout.take().unwrap();
            if closed {
                drop(stdout);
            } else {
                let mut stdout = std::io::BufReader::with_capacity(1, stdout);
                std::io::Read::read_exact(&mut stdout, &mut [0]).unwrap();
            }
            let output = child.wait_with_output().unwrap();
            assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{arguments:?}");
            assert_eq!(output.status.code(), Some(0), "{arguments:?}");
        }
    }
}

#[test]
fn results_go_to_standard_output_and_reasons_to_the_other() {
    let bench = Bench::sound();
    for (arguments, code) in [
        (&["check"][..], 0),
        (&["score"], 0),
        (&["lock"], 0),
        (&["explain", "A.1"], 0),
    ] {
        let ran = bench.kip(arguments);
        assert_eq!(ran.code, code);
        assert!(
            !ran.stdout.is_empty() && ran.stderr.is_empty(),
            "{arguments:?}"
        );
        assert!(
            ran.stdout.ends_with('\n') && !ran.stdout.ends_with("\n\n"),
            "{arguments:?}"
        );
    }
    bench.write("instrument/uji.toml", "[");
    for arguments in [
        &["check", "--format", "json"][..],
        &["score"],
        &["lock"],
        &["explain", "A.1"],
    ] {
        let ran = bench.kip(arguments);
        assert_eq!(ran.code, 2);
        assert!(
            ran.stdout.is_empty() && !ran.stderr.is_empty(),
            "{arguments:?}"
        );
    }
    // A rule is explained in any workspace, and without one.
    assert_eq!(bench.kip(&["explain", "KIP204"]).code, 0);
}

/// A workspace in which everything that a person writes hides something.
fn hostile() -> Bench {
    const SLY: &str = "\\u001b[31m\\u202e\\u0007\\u009b\\r\\nX";
    let mut instrument = crate::bench::INSTRUMENT.replace("tahun-berjalan\"", "tahun-berjalan\"");
    for word in [
        "Instrumen uji",
        "Kuesioner",
        "presentasi",
        "Presentasi",
        "Informatif",
        "Menuju Informatif",
        "Informasi",
        "Layanan",
        "A.1",
        "DIP ditetapkan",
        "DIP tahun ini sudah ditetapkan?",
        "Tim PPID",
        "SK penetapan DIP",
        "Halaman DIP",
        "Foto ruang",
        "Ada ruang layanan?",
        "Ya",
        "uji-2026",
        "Keberatan ditangani",
    ] {
        let quoted = format!("\"{word}\"");
        assert!(instrument.contains(&quoted), "{word}");
        instrument = instrument.replace(&quoted, &format!("\"{word}{SLY}\""));
    }
    let mapping = r#"instrumen: "uji-2026@"
satker: "BPMP@"
indikator:
  "A.1@":
    jawaban: "Ya@"
    bukti:
      - { berkas: "x@.pdf", tanggal: 2026-01-01, keterangan: "k@", halaman: "1@" }
      - "https://ppid.example.go.id/@"
    pengecualian: [{ aturan: KIP204, alasan: "r@", sampai: 2026-12-31 }]
  "A.2": { jawaban: "Z@" }
  "B.1": { jawaban: Tidak, alasan: "r@", target: 2026-12-01 }
  "B.2": { nihil: "y@.pdf" }
  "B.9@": { jawaban: "Z@" }
pengecualian: [{ aturan: "KIP206@", alasan: "r@", sampai: 2026-12-31 }]
"#;
    let bench = Bench::bare();
    bench.write("instrument/uji.toml", instrument).write(
        "evidence/bukti.yaml",
        mapping.replace('@', &SLY.replace("\\u009b", "\\x9b")),
    );
    bench
}

#[test]
fn what_people_write_reaches_no_terminal_unseen() {
    let bench = hostile();
    let mut codes = Vec::new();
    for lang in ["id", "en"] {
        for arguments in [
            &["check", "-v"][..],
            &["score"],
            &["score", "--assume", "A.2=A"],
            &["explain", "A.1\u{1b}[31m\u{202e}\u{7}\u{9b}\r\nX"],
            &["explain", "B.1"],
            &["explain", "B.2"],
            &["explain", "A.\u{1b}"],
            &["check", "--stage", "presentas=1"],
            &["lock"],
            &["check", "-v"],
            &["lock", "-i", "uji-2025"],
            &["report", "-o", "x.md"],
        ] {
            let ran = bench.kip(&[arguments, &["--lang", lang]].concat());
            codes.push(ran.code);
            assert!(
                !ran.stdout.contains(HIDDEN),
                "{arguments:?}\n{}",
                ran.stdout
            );
            assert!(
                !ran.stderr.contains(HIDDEN),
                "{arguments:?}\n{}",
                ran.stderr
            );
        }
        let markdown = String::from_utf8(bench.read("x.md")).unwrap();
        assert!(!markdown.contains(HIDDEN), "{markdown}");
    }
    assert_eq!(codes[..12], [1, 0, 0, 0, 0, 0, 2, 2, 1, 1, 2, 0]);
    let json = bench.kip(&["check", "--format", "json"]).stdout;
    assert!(
        !json.contains(['\u{1b}', '\u{7}', '\r']),
        "JSON escapes them itself"
    );
    let report: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(report["unit"], "BPMP\u{1b}[31m\u{202e}\u{7}\u{9b}\r\nX");
}

#[test]
fn the_report_keeps_to_its_schema_in_every_state() {
    let schema = Bench::sound().kip(&["schema", "report"]).stdout;
    let sound = Bench::sound();
    valid(&schema, &sound.report());
    valid(
        &schema,
        &sound.report_with(&["--stage", "presentasi=85,00", "--min-score", "99"]),
    );
    valid(
        &schema,
        &sound.report_with(&["--locked", "--lang", "en", "--as-of", "2030-01-01"]),
    );
    sound
        .edit(
            "evidence/bukti.yaml",
            "    jawaban: A\n",
            "    jawaban: A\n    pengecualian: [{ aturan: KIP204, alasan: dipinjam, sampai: 2026-12-31 }]\n",
        )
        .remove("evidence/profil.pdf")
        .write("evidence/sisa.pdf", "")
        .write("evidence/sk-dip.pdf", "x");
    valid(&schema, &sound.report());
    std::fs::remove_dir_all(sound.path().join(".git")).unwrap();
    valid(&schema, &sound.report());
    valid(&schema, &hostile().report());
    let bare = Bench::bare();
    bare.write(
        "instrument/kosong.toml",
        "[instrumen]\nid = \"kosong\"\njudul = \"Kosong\"\ntahun = 2026\n",
    );
    let report = bare.report();
    assert_eq!(report["score"]["supported"], Value::Null);
    valid(&schema, &report);
    let mut broken = report;
    broken["verdict"] = "lolos".into();
    let schema: Value = serde_json::from_str(&schema).unwrap();
    assert!(
        !jsonschema::is_valid(&schema, &broken),
        "the schema holds nothing"
    );
}

#[test]
fn schemas_and_readers_agree_on_right_and_wrong() {
    let bench = Bench::sound();
    let schema =
        |of: &str| -> Value { serde_json::from_str(&bench.kip(&["schema", of]).stdout).unwrap() };
    let toml = |text: &str| {
        let mut value = serde_json::to_value(toml::from_str::<toml::Table>(text).unwrap()).unwrap();
        dates_to_text(&mut value);
        value
    };
    let sound = String::from_utf8(bench.read("instrument/uji.toml")).unwrap();
    for (of, path, from, to, right) in [
        (
            "instrument",
            "instrument/uji.toml",
            "resmi = false",
            "resmi = true",
            true,
        ),
        (
            "instrument",
            "instrument/uji.toml",
            "resmi = false",
            "resni = true",
            false,
        ),
        (
            "instrument",
            "instrument/uji.toml",
            "resmi = false",
            "resmi = \"ya\"",
            false,
        ),
        (
            "instrument",
            "instrument/uji.toml",
            "tahun = 2026",
            "tahun = \"2026\"",
            false,
        ),
        (
            "instrument",
            "instrument/uji.toml",
            "\"poin\"",
            "\"poen\"",
            false,
        ),
        (
            "instrument",
            "instrument/uji.toml",
            "bobot = 25",
            "bobot = \"25\"",
            false,
        ),
        (
            "instrument",
            "instrument/uji.toml",
            "bobot = 25\n",
            "",
            false,
        ),
        (
            "instrument",
            "instrument/uji.toml",
            "bobot = 25",
            "bobot = 25.5",
            true,
        ),
        (
            "instrument",
            "instrument/uji.toml",
            "jenis = \"tautan\"",
            "jenis = \"laman\"",
            false,
        ),
        (
            "instrument",
            "instrument/uji.toml",
            "kode = \"B.1\"",
            "kode = 1.10",
            false,
        ),
        (
            "mapping",
            "evidence/bukti.yaml",
            "satker: BPMP Contoh",
            "satker:",
            true,
        ),
        (
            "mapping",
            "evidence/bukti.yaml",
            "instrumen: uji-2026",
            "",
            false,
        ),
        (
            "mapping",
            "evidence/bukti.yaml",
            "berkas: sop.docx",
            "berkass: sop.docx",
            false,
        ),
        (
            "mapping",
            "evidence/bukti.yaml",
            "berkas: sop.docx",
            "tautan: https://a.go.id",
            true,
        ),
        (
            "mapping",
            "evidence/bukti.yaml",
            "jawaban: A",
            "jawaban: [A]",
            false,
        ),
        (
            "mapping",
            "evidence/bukti.yaml",
            "jawaban: A",
            "jawaban: 1",
            true,
        ),
        (
            "mapping",
            "evidence/bukti.yaml",
            "jawaban: A",
            "jawabn: A",
            false,
        ),
        ("lock", "evidence/kip.lock", "versi = 1", "versi = 2", false),
        ("lock", "evidence/kip.lock", "versi = 1", "versi = 1", true),
    ] {
        let case = Bench::sound();
        case.edit(path, from, to);
        let text = String::from_utf8(case.read(path)).unwrap();
        let value = if of == "mapping" {
            serde_yaml::from_str(&text).unwrap()
        } else {
            toml(&text)
        };
        assert_eq!(
            jsonschema::is_valid(&schema(of), &value),
            right,
            "schema {of}: {to}"
        );
        let ran = case.kip(&["check"]);
        assert_eq!(ran.code != 2, right, "reader {of}: {to}\n{}", ran.stderr);
    }
    assert!(jsonschema::is_valid(&schema("instrument"), &toml(&sound)));
    for (text, right) in [
        ("", true),
        (
            "bahasa = \"en\"\ninstrumen = \"uji-2026\"\n[aturan]\nKIP204 = \"note\"\n",
            true,
        ),
        ("[jalur]\nbukti = \"evidence\"\n", true),
        ("bahasa = \"jv\"\n", false),
        ("[aturan]\nKIP204 = \"off\"\n", false),
        ("warna = 1\n", false),
    ] {
        assert_eq!(
            jsonschema::is_valid(&schema("settings"), &toml(text)),
            right,
            "{text}"
        );
        bench.write("kip.toml", text);
        assert_eq!(bench.kip(&["check"]).code != 2, right, "{text}");
    }
}

#[test]
fn what_init_writes_is_what_the_schemas_ask() {
    let fresh = tempfile::tempdir().unwrap();
    assert_eq!(kip_in(fresh.path(), &["init"]).code, 0);
    let schema = kip_in(fresh.path(), &["schema", "mapping"]).stdout;
    let mut mappings = 0;
    for (path, bytes) in everything(&fresh.path().join("evidence")) {
        if path.ends_with("bukti.yaml") {
            valid(&schema, &serde_yaml::from_slice(&bytes).unwrap());
            mappings += 1;
        }
    }
    assert_eq!(mappings, 6);
}

#[test]
fn init_leaves_what_is_there_alone() {
    for there in ["instrument", "evidence", "kip.toml"] {
        for as_file in [true, false] {
            let fresh = tempfile::tempdir().unwrap();
            let path = fresh.path().join(there);
            if as_file {
                std::fs::write(&path, "punya saya").unwrap();
            } else {
                std::fs::create_dir_all(path.join("dalam")).unwrap();
            }
            std::fs::write(fresh.path().join("catatan.txt"), "juga").unwrap();
            let before = everything(fresh.path());
            for (lang, word) in [("id", "sudah ada"), ("en", "already there")] {
                let ran = kip_in(fresh.path(), &["init", "--lang", lang]);
                assert_eq!(ran.code, 2);
                assert!(
                    ran.stderr.contains(there) && ran.stderr.contains(word),
                    "{}",
                    ran.stderr
                );
            }
            assert_eq!(everything(fresh.path()), before);
        }
    }
    let fresh = tempfile::tempdir().unwrap();
    let ran = kip_in(fresh.path(), &["init", "--instrument", "tak-ada.toml"]);
    assert_eq!(ran.code, 2);
    assert!(ran.stderr.contains("tak-ada.toml"), "{}", ran.stderr);
    assert!(everything(fresh.path()).is_empty());
}

#[test]
#[cfg(unix)]
fn init_writes_through_no_link() {
    let fresh = tempfile::tempdir().unwrap();
    std::os::unix::fs::symlink("tidak-ada", fresh.path().join("evidence")).unwrap();
    let before = everything(fresh.path());
    assert_eq!(kip_in(fresh.path(), &["init"]).code, 2);
    assert_eq!(everything(fresh.path()), before);
}

#[test]
fn init_quotes_whatever_an_instrument_holds() {
    let instrument = crate::bench::INSTRUMENT
        .replace("kode = \"A.1\"", "kode = \"1.10\"")
        .replace("kode = \"A.2\"", "kode = \"ya: \\\"#'{[&*!|>%@`\"")
        .replace("kode = \"B.1\"", "kode = \"null\"")
        .replace("kode = \"B.2\"", "kode = \"-\"")
        .replace("uji-2026", "2026: # uji")
        .replace(
            "Ada ruang layanan?",
            "Ada\\nruang: # \\u0085 \\u2028 layanan?\\r- x",
        )
        .replace("Foto ruang", "Foto\\njawaban: Ya");
    let fresh = tempfile::tempdir().unwrap();
    std::fs::write(fresh.path().join("asal.toml"), instrument).unwrap();
    let ran = kip_in(fresh.path(), &["init", "--instrument", "asal.toml"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let ran = kip_in(fresh.path(), &["check", "--format", "json"]);
    assert_eq!(ran.code, 1, "{}", ran.stderr);
    let report: Value = serde_json::from_str(&ran.stdout).unwrap();
    let open = crate::bench::findings_of(&report, "KIP201");
    let codes: Vec<&str> = open
        .iter()
        .map(|one| one["indicator"].as_str().unwrap())
        .collect();
    assert_eq!(codes, ["1.10", "ya: \"#'{[&*!|>%@`", "null", "-"]);
    for one in open {
        assert!(
            one["path"].as_str().unwrap().ends_with("bukti.yaml"),
            "{one}"
        );
    }
    assert_eq!(crate::bench::findings_of(&report, "KIP205").len(), 0);
}

#[test]
fn a_report_is_kept_out_of_evidence_by_every_way_in() {
    let bench = Bench::sound();
    let before = everything(bench.path());
    let inside = bench.path().join("evidence/x.md");
    for target in [
        "evidence/x.md",
        "./evidence/../evidence/x.json",
        "instrument/../evidence/x.md",
        inside.to_str().unwrap(),
        "instrument/x.json",
        "x",
        "x.txt",
        ".md",
        "x.md/",
        "tidak-ada/x.md",
        "",
    ] {
        for lang in ["id", "en"] {
            let ran = bench.kip(&["report", "-o", target, "--lang", lang]);
            assert_eq!(ran.code, 2, "{target}");
            assert!(ran.stdout.is_empty() && !ran.stderr.is_empty());
        }
    }
    std::fs::create_dir(bench.path().join("folder.md")).unwrap();
    assert_eq!(bench.kip(&["report", "-o", "folder.md"]).code, 2);
    std::fs::remove_dir(bench.path().join("folder.md")).unwrap();
    let ran = kip_in(&bench.path().join("evidence"), &["report", "-o", "x.md"]);
    assert_eq!(ran.code, 2);
    assert_eq!(everything(bench.path()), before, "something was written");
    let ran = kip_in(&bench.path().join("evidence"), &["report", "-o", "../x.md"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    assert_eq!(everything(bench.path()).len(), before.len() + 1);
}

#[test]
#[cfg(unix)]
fn a_report_follows_no_link_into_evidence_and_keeps_its_mode() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    let bench = Bench::sound();
    let document = bench.read("evidence/sk-dip.pdf");
    symlink("evidence", bench.path().join("pintas")).unwrap();
    assert_eq!(bench.kip(&["report", "-o", "pintas/x.md"]).code, 2);
    symlink("evidence/sk-dip.pdf", bench.path().join("x.md")).unwrap();
    bench.kip(&["report", "-o", "x.md"]);
    assert_eq!(bench.read("evidence/sk-dip.pdf"), document);
    bench.write("rahasia.md", "lama");
    let file = bench.path().join("rahasia.md");
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o600)).unwrap();
    assert_eq!(bench.kip(&["report", "-o", "rahasia.md"]).code, 0);
    assert_eq!(
        std::fs::metadata(&file).unwrap().permissions().mode() & 0o777,
        0o600
    );
}

#[test]
fn a_report_says_what_it_wrote_unless_asked_to_be_quiet() {
    let bench = Bench::sound();
    let ran = bench.kip(&["report", "-o", "a.md", "-o", "a.json"]);
    assert_eq!(ran.stdout.lines().count(), 2);
    assert!(
        ran.stdout.lines().all(|line| line.starts_with("ditulis: ")),
        "{}",
        ran.stdout
    );
    let english = bench.kip(&["report", "-o", "a.md", "--lang", "en"]);
    assert!(english.stdout.starts_with("written: "));
    let first = bench.read("a.json");
    let quiet = bench.kip(&["report", "-q", "-o", "a.json"]);
    assert_eq!((quiet.code, quiet.stdout.as_str()), (0, ""));
    assert_eq!(bench.read("a.json"), first);
    let direct = bench.kip(&["check", "--format", "json"]).stdout;
    let (mut written, mut direct): (Value, Value) = (
        serde_json::from_slice(&first).unwrap(),
        serde_json::from_str(&direct).unwrap(),
    );
    // The reports that were just written are the one difference.
    for report in [&mut written, &mut direct] {
        report["dirty"] = Value::Null;
    }
    assert_eq!(written, direct);
}

#[test]
fn completions_and_manuals_are_for_every_shell_and_language() {
    let bench = Bench::sound();
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let said = bench.kip(&["completions", shell]).stdout;
        for word in COMMANDS
            .iter()
            .chain(&["--min-score", "--sha256sum", "periksa"])
        {
            let word = word.trim_start_matches("--");
            // Aliases that are only seen in help complete in some shells alone.
            assert!(said.contains(word) || word == "periksa", "{shell} {word}");
        }
    }
    let (id, en) = (
        bench.kip(&["man"]).stdout,
        bench.kip(&["man", "--lang", "en"]).stdout,
    );
    assert_ne!(id, en);
    for manual in [&id, &en] {
        for command in COMMANDS {
            assert!(manual.contains(command), "{command}");
        }
    }
    assert!(id.contains("Periksa ruang kerja") && en.contains("Check the workspace"));
}

#[test]
fn long_names_and_narrow_pages_keep_the_page() {
    let bench = Bench::sound();
    let long = "Pejabat Pengelola Informasi dan Dokumentasi ".repeat(8);
    bench
        .edit(
            "instrument/uji.toml",
            "Ada ruang layanan?",
            &format!("{long}?"),
        )
        .edit(
            "instrument/uji.toml",
            "\"Ruang layanan\"",
            &format!("{:?}", long.trim()),
        )
        .edit(
            "instrument/uji.toml",
            "\"Tim PPID\"",
            &format!("{:?}", long.trim()),
        )
        .edit(
            "instrument/uji.toml",
            "nama = \"Layanan\"",
            &format!("nama = {:?}", long.trim()),
        )
        .edit("evidence/bukti.yaml", "BPMP Contoh", long.trim())
        .remove("evidence/ruang.jpg")
        .remove("evidence/sk-dip.pdf");
    for width in [60, 80, 100, 120] {
        for lang in ["id", "en"] {
            for arguments in [
                &["check", "-v"][..],
                &["score"],
                &["explain", "B.1"],
                &["explain"],
            ] {
                let ran = kip_at(
                    bench.path(),
                    width,
                    &[arguments, &["--lang", lang]].concat(),
                );
                for line in ran.stdout.lines() {
                    assert!(
                        line.width() <= usize::from(width),
                        "{arguments:?} {width}: {line}"
                    );
                }
            }
        }
    }
}
