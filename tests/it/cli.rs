//! The command line as a person and a CI job meet it.

use std::path::Path;
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
