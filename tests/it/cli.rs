//! The command line as a person and a CI job meet it.

use std::path::Path;
use std::process::{Command, Stdio};

use unicode_width::UnicodeWidthStr as _;

use crate::bench::{Bench, REMEMBERED, example, kip_at, kip_in};

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
pub(crate) fn program(folder: &Path) -> Command {
    let mut command = Command::new(assert_cmd::cargo::cargo_bin!("kip"));
    command.current_dir(folder).envs(REMEMBERED);
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
        (&["chck"][..], &["chck", "`check`"][..]),
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
        let arguments = match name {
            "explain" => &["A.1"][..],
            _ => &[],
        };
        let [one, other] = [alias, name].map(|name| bench.kip(&[&[name], arguments].concat()));
        assert_eq!((one.code, &one.stdout), (0, &other.stdout), "{alias}");
        assert!(!one.stdout.is_empty(), "{alias}");
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
            assert!(ran.code < 2, "{command:?}: {}", ran.stderr);
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
        quiet.starts_with("Klaim 100,00") && quiet.trim_end().ends_with("SIAP DIKIRIM"),
        "{quiet}"
    );
}

#[test]
fn completions_and_the_manual_are_there() {
    let bench = Bench::sound();
    for shell in ["bash", "zsh", "fish", "powershell"] {
        let said = bench.kip(&["completions", shell]).stdout;
        assert!(said.contains(" __complete "), "{shell}");
    }
    let manual = bench.kip(&["man"]).stdout;
    assert!(
        manual.contains(".TH kip") && manual.contains("kip-check"),
        "{manual}"
    );
    assert!(
        !manual.contains("__complete"),
        "it is no command for people"
    );
    for (lang, example) in [
        ("id", "kip nilai \\-\\-assume"),
        ("en", "kip score \\-\\-assume"),
    ] {
        let manual = bench.kip(&["man", "--lang", lang]).stdout;
        assert!(manual.contains(example), "{manual}");
    }
}

#[test]
fn explain_knows_every_rule_and_every_indicator() {
    let bench = example();
    for rule in kip::door::rules() {
        for lang in ["id", "en"] {
            let ran = bench.kip(&["explain", rule.id, "--lang", lang]);
            assert_eq!(ran.code, 0);
            assert!(ran.stdout.contains(rule.id));
        }
        let by_name = bench.kip(&["explain", rule.name_id]);
        assert_eq!(by_name.stdout, bench.kip(&["explain", rule.id]).stdout);
    }
    let ran = bench.kip(&["explain", "1.3"]);
    assert_eq!(ran.code, 0);
    // Lines are broken somewhere.
    let said = ran.stdout.split_whitespace().collect::<Vec<_>>().join(" ");
    for words in [
        "0,6 × 1,5 = 0,9",
        "instrument/kip-upt-contoh.toml:",
        "evidence/1-kualitas-informasi/bukti.yaml:",
        "sama dengan kip.lock",
    ] {
        assert!(said.contains(words), "`{words}` is missing in\n{said}");
    }
    let named = bench.kip(&["--lang", "en", "help", "check"]);
    assert_eq!(
        named.stdout,
        bench.kip(&["check", "--help", "--lang", "en"]).stdout
    );
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
            &["chck"][..],
            "perintah `chck` tidak dikenal",
            "unknown command `chck`",
        ),
        (
            &["check", "lebih"],
            "`lebih` bukan aturan, kode, atau berkas yang ada",
            "`lebih` is not a rule, a code or a file in this workspace",
        ),
        (
            &["check", "--format", "xml"],
            "terminal, json",
            "terminal, json",
        ),
        (&["check", "--format"], "belum diberi isi", "needs a value"),
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
            "is not a date",
        ),
        (
            &["check", "--min-score", "101"],
            "bukan nilai",
            "is not a score",
        ),
        (
            &["check", "--min-score=-1"],
            "bukan nilai",
            "is not a score",
        ),
        (
            &["check", "--min-score", "1e1"],
            "bukan nilai",
            "is not a score",
        ),
        (
            &["check", "--min-score", "NaN"],
            "bukan nilai",
            "is not a score",
        ),
        // What is not there yet is not taken for what is spelt like it.
        (
            &["score", "--target", "90"],
            "belum dapat dicari",
            "cannot be worked out yet",
        ),
        (
            &["check", "--traget", "90"],
            "lihat `kip --help`",
            "see `kip --help`",
        ),
        (
            &["check", "--stage", "presentasi"],
            "tidak lengkap",
            "incomplete",
        ),
        (
            &["check", "--stage", "presentasi=101"],
            "bukan nilai",
            "is not a score",
        ),
        (
            &["check", "--stage", "lain=80"],
            "tahap yang dapat diisi: presentasi",
            "can be given a score: presentasi",
        ),
        (
            &["check", "--stage", "saq=80"],
            "dihitung dari jawaban",
            "is calculated from answers",
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
        (&["explain", "A.9"], "aspek A ", "aspect A "),
        (&["schema"], "masih kurang", "still missing"),
        (
            &["schema", "instruments"],
            "maksudnya `instrument`?",
            "did you mean `instrument`?",
        ),
        (
            &["completions", "fishh"],
            "maksudnya `fish`?",
            "did you mean `fish`?",
        ),
        (
            &["report"],
            "kip report -o laporan.html",
            "kip report -o report.html",
        ),
        (
            &["check", "-i", "uji-2025"],
            "maksudnya `uji-2026`?",
            "did you mean `uji-2026`?",
        ),
    ] {
        for (lang, error, step, words) in [
            ("id", "kesalahan: ", "langkah berikutnya: ", id),
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
    // A warning, which would be coloured on a terminal.
    bench.write("evidence/sisa.pdf", "x");
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
        &["check"][..],
        &["report", "-o", "a.json"],
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

#[test]
fn completions_and_manuals_are_for_every_shell_and_language() {
    let bench = Bench::sound();
    // What the other scripts ask for, each time.
    let asked = [&["kip"][..], &["kip", "check"], &["kip", "lock"]].map(|before| {
        let word = if before.len() > 1 {
            "--word=--"
        } else {
            "--word="
        };
        bench
            .kip(&[&["__complete", word, "--"], before].concat())
            .stdout
    });
    for said in [bench.kip(&["completions", "elvish"]).stdout, asked.concat()] {
        for word in COMMANDS.iter().chain(&["min-score", "sha256sum"]) {
            assert!(said.contains(word), "{word}\n{said}");
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
                assert!(ran.code < 2, "{arguments:?}: {}", ran.stderr);
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
