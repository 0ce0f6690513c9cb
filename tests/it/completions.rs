//! What the shells' scripts are told at the press of a key: words of the workspace, and never a complaint.

use std::path::Path;

use crate::bench::{Bench, kip_in};

/// What may stand at the cursor behind these words; it must be told without a fault.
fn offered(folder: &Path, before: &[&str], word: &str) -> String {
    let word = format!("--word={word}");
    let asked = [&["__complete", &word, "--", "kip"], before].concat();
    let ran = kip_in(folder, &asked);
    assert_eq!((ran.code, ran.stderr.as_str()), (0, ""), "{before:?}");
    ran.stdout
}

/// The words alone, in their order.
fn words(said: &str) -> Vec<&str> {
    let lines = said.lines();
    lines.map(|line| line.split('\t').next().unwrap()).collect()
}

#[test]
fn codes_stand_with_their_names_in_the_instruments_order() {
    let bench = Bench::sound();
    let all =
        "A.1\tDIP ditetapkan\nA.2\tProfil mutakhir\nB.1\tRuang layanan\nB.2\tKeberatan ditangani\n";
    for command in ["answer", "jawab", "add", "lock"] {
        assert_eq!(offered(bench.path(), &[command], ""), all, "{command}");
    }
    assert_eq!(
        offered(bench.path(), &["add"], "B"),
        "B.1\tRuang layanan\nB.2\tKeberatan ditangani\n"
    );
    // Behind the code come files, which the shell knows.
    assert_eq!(offered(bench.path(), &["add", "A.1"], ""), "");
}

#[test]
fn answers_are_those_of_the_code() {
    let bench = Bench::sound();
    let at = |before: &[&str], word: &str| {
        let said = offered(bench.path(), before, word);
        words(&said).join(" ")
    };
    assert_eq!(at(&["answer", "A.1"], ""), "Ya Tidak");
    assert_eq!(at(&["answer", "A.2"], ""), "A B C D");
    assert_eq!(at(&["add", "A.2", "x.pdf", "--answer"], ""), "A B C D");
    assert_eq!(at(&["score", "--assume"], "A"), "A.1= A.2=");
    assert_eq!(at(&["score", "--assume"], "A.1="), "A.1=Ya A.1=Tidak");
    assert_eq!(at(&["score"], "--assume=A.1=T"), "--assume=A.1=Tidak");
    assert_eq!(at(&["check", "--stage"], ""), "presentasi=");
    assert_eq!(at(&["answer", "Z.9"], ""), "");
}

#[test]
fn a_part_is_named_by_code_aspect_rule_or_owner() {
    let bench = Bench::sound();
    let said = offered(bench.path(), &["check"], "");
    let all = words(&said);
    assert_eq!(all[..6], ["A.1", "A.2", "B.1", "B.2", "A", "B"]);
    assert_eq!(all.len() - 6, kip::door::rules().len());
    assert!(said.contains("\nKIP204\tberkas-tidak-ada\n"), "{said}");
    let said = offered(bench.path(), &["explain", "--lang", "en"], "KIP204");
    assert_eq!(said, "KIP204\tmissing-file\n");
    let owners = offered(bench.path(), &["check", "--pj"], "");
    assert_eq!(owners, "Tim PPID\n");
    let owners = offered(bench.path(), &["-C", ".", "check"], "--pj=T");
    assert_eq!(owners, "--pj=Tim PPID\n");
    let ids = offered(bench.path(), &["lock", "-i"], "");
    assert_eq!(ids, "uji-2026\tInstrumen uji\n");
    assert_eq!(offered(bench.path(), &["bawa", "--from"], ""), ids);
    // There it is the name of a file.
    assert_eq!(offered(bench.path(), &["init", "--instrument"], ""), "");
}

#[test]
fn of_several_instruments_the_one_that_is_asked_for() {
    let bench = Bench::sound();
    let before = String::from_utf8(bench.read("instrument/uji.toml")).unwrap();
    let before = before
        .replace("uji-2026", "uji-2025")
        .replace("\"A.", "\"Lama.");
    bench.write("instrument/lama.toml", before);
    let at = |before: &[&str]| {
        let said = offered(bench.path(), before, "");
        words(&said).join(" ")
    };
    assert_eq!(at(&["answer"]), "Lama.1 Lama.2 B.1 B.2 A.1 A.2");
    assert_eq!(at(&["answer", "-i", "uji-2026"]), "A.1 A.2 B.1 B.2");
    bench.write("kip.toml", "instrumen = \"uji-2025\"\n");
    assert_eq!(at(&["answer"]), "Lama.1 Lama.2 B.1 B.2");
}

#[test]
fn commands_and_options_are_offered_anywhere_and_nothing_else_outside() {
    let folder = tempfile::tempdir().unwrap();
    let at = |before: &[&str], word: &str| offered(folder.path(), before, word);
    let said = at(&[], "");
    assert!(
        words(&said).contains(&"init") && !said.contains("__"),
        "{said}"
    );
    assert!(!words(&said).iter().any(|word| word.starts_with('-')));
    // A command's other names where nothing else begins so.
    assert_eq!(words(&at(&[], "c")), ["check", "carry", "completions"]);
    assert_eq!(words(&at(&[], "pe")), ["periksa", "petakan"]);
    assert_eq!(words(&at(&["check"], "--min")), ["--min-score"]);
    assert_eq!(words(&at(&["report", "--deck"], "")), ["jury", "team"]);
    for (before, word) in [
        (&["answer"][..], ""),
        (&["add"], "1."),
        (&["lock"], ""),
        (&["check", "--pj"], ""),
        (&["score", "--assume"], ""),
        (&["-C", "tiada", "answer"], ""),
    ] {
        assert_eq!(at(before, word), "", "{before:?}");
    }
    let ran = kip_in(folder.path(), &["__complete"]);
    assert_eq!((ran.code, ran.stdout + &ran.stderr), (0, String::new()));
}

#[test]
fn what_cannot_be_read_is_passed_over_in_silence() {
    let bench = Bench::sound();
    bench.write("instrument/lain.toml", "[instrumen\n");
    assert_eq!(offered(bench.path(), &["answer"], ""), "");
    bench.write("instrument/lain.toml", [0xff, 0xfe, 0]);
    assert_eq!(offered(bench.path(), &["answer"], ""), "");
    bench.remove("instrument/lain.toml");
    assert_eq!(
        offered(bench.path(), &["answer"], "B.1"),
        "B.1\tRuang layanan\n"
    );
    bench.write("kip.toml", "bahasa = [\n");
    assert_eq!(offered(bench.path(), &["answer"], ""), "");
    assert!(offered(bench.path(), &[], "ch").starts_with("check\t"));
}

#[test]
fn nothing_of_the_instrument_moves_the_cursor_or_fills_the_page() {
    let bench = Bench::sound();
    let long = "Ruang ".repeat(30);
    bench
        .edit(
            "instrument/uji.toml",
            "\"DIP ditetapkan\"",
            "\"DIP\\u001b[2J\"",
        )
        .edit(
            "instrument/uji.toml",
            "\"Profil mutakhir\"",
            &format!("{long:?}"),
        )
        .edit("instrument/uji.toml", "\"B.1\"", "\"B.1\\tX\"");
    let said = offered(bench.path(), &["answer"], "");
    assert_eq!(words(&said), ["A.1", "A.2", "B.2"]);
    assert!(!said.contains('\u{1b}'), "{said:?}");
    for line in said.lines() {
        assert!(line.chars().count() <= 110, "{line}");
    }
}

/// What bash would put in place, asked as bash asks: its function, with the line taken apart at `=`.
#[cfg(unix)]
fn in_bash(bench: &Bench, line: &str, parts: &[&str], replaced: &str) -> Vec<String> {
    let kip = assert_cmd::cargo::cargo_bin!("kip").display().to_string();
    let script = bench.kip(&["completions", "bash"]).stdout;
    bench.write("kip.bash", script);
    let asked = r#"
        source ./kip.bash
        COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMP_LINE=$LINE COMP_POINT=${#LINE}
        _kip "$1" "$REPLACED" x
        (( ${#COMPREPLY[@]} )) && printf '%s\n' "${COMPREPLY[@]}"
        exit 0"#;
    let output = std::process::Command::new("bash")
        .args(["--norc", "-c", asked, "bash", &kip])
        .args(parts)
        .env("LINE", format!("{kip} {line}"))
        .env("REPLACED", replaced)
        .current_dir(bench.path())
        .output()
        .unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.success() && said.is_empty(), "{said}");
    let said = String::from_utf8(output.stdout).unwrap();
    said.lines().map(str::to_owned).collect()
}

#[test]
#[cfg(unix)]
fn bash_gets_its_words_quoted_and_only_the_part_it_replaces() {
    let bench = Bench::sound();
    let at = |line: &str, parts: &[&str], replaced: &str| in_bash(&bench, line, parts, replaced);
    assert_eq!(at("answer A", &["answer", "A"], "A"), ["A.1", "A.2"]);
    assert_eq!(
        at("check --pj ", &["check", "--pj", ""], ""),
        [r"Tim\ PPID"]
    );
    assert_eq!(
        at("check --pj \"T", &["check", "--pj", "\"T"], "T"),
        ["Tim PPID"]
    );
    let parts = ["score", "--assume", "A.1", "="];
    assert_eq!(at("score --assume A.1=", &parts, ""), ["Ya", "Tidak"]);
    let parts = ["score", "--assume", "=", "A.1", "=", "T"];
    assert_eq!(at("score --assume=A.1=T", &parts, "T"), ["Tidak"]);
    // Options with a value before do not count as the code.
    let parts = ["answer", "--reason", "=", "x", ""];
    assert_eq!(
        at("answer --reason=x ", &parts, ""),
        ["A.1", "A.2", "B.1", "B.2"]
    );
    assert!(at("add A.1 ", &["add", "A.1", ""], "").is_empty());
}
