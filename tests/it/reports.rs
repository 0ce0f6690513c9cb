//! Reports as files: whole, where they may be, and nowhere else.

use serde_json::Value;

use crate::bench::{Bench, kip_in};
use crate::init::everything;

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
fn names_that_differ_in_case_and_the_repositorys_own_folder_are_refused() {
    let bench = Bench::sound();
    for outputs in [
        &["-o", "a.html", "-o", "A.HTML"][..],
        &["-o", ".git/a.html"],
    ] {
        let arguments = [&["report"], outputs].concat();
        let ran = bench.kip(&arguments);
        assert_eq!(ran.code, 2, "{outputs:?}");
    }
    let ran = bench.kip(&["report", "-o", "a.html/"]);
    assert!(ran.stderr.contains("adalah folder"), "{}", ran.stderr);
    assert!(!bench.path().join("a.html").exists());
}

#[test]
fn every_report_says_by_what_it_passes() {
    let bench = Bench::sound();
    let arguments = [
        "check",
        "--locked",
        "--min-score",
        "90",
        "--fail-on",
        "warning",
    ];
    let ran = bench.kip(&[&arguments[..], &["--report", "l.html"]].concat());
    assert_eq!(ran.code, 0, "{}", ran.stdout);
    let page = String::from_utf8(bench.read("l.html")).unwrap();
    let sentence = "elum siap bila ada kesalahan atau peringatan; semua harus sama dengan kip.lock; nilai sedikitnya 90";
    assert!(page.contains(sentence));
}

#[test]
fn an_act_asks_for_what_is_lacking_and_says_whose_day_it_is() {
    let bench = Bench::sound();
    // All its evidence is listed: only the answer is missing.
    bench.edit("evidence/bukti.yaml", "    jawaban: A\n", "");
    bench.edit(
        "evidence/bukti.yaml",
        "  \"B.2\":\n    jawaban: Ya\n",
        "  \"B.2\":\n    target: 2026-08-31\n    jawaban: Tidak\n    alasan: belum\n",
    );
    let ran = bench.kip(&["report", "-o", "r.md", "--as-of", "2026-10-01"]);
    let text = String::from_utf8(bench.read("r.md")).unwrap();
    let text = text.replace('\u{a0}', " ");
    let act = |code: &str| {
        let of = |line: &&str| line.contains(code) && line.contains("(lewat)");
        text.lines().find(of).map(str::to_owned).unwrap_or_default()
    };
    let answer = act("A.2");
    assert!(
        answer.contains("Jawab pertanyaannya"),
        "{answer}{text}{}",
        ran.stderr
    );
    assert!(
        answer.contains("tenggat 19 September 2026 (lewat)"),
        "{answer}"
    );
    assert!(
        act("B.2").contains("target 31 Agustus 2026 (lewat)"),
        "{text}"
    );
}

/// The parts of a ZIP archive as one text, without mark-up.
fn words_of(archive: Vec<u8>) -> String {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(archive)).unwrap();
    let mut text = String::new();
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).unwrap();
        // Pictures are no text.
        let _ = std::io::Read::read_to_string(&mut part, &mut text);
    }
    let pieces = text.split('<').filter_map(|piece| piece.split_once('>'));
    let words: Vec<&str> = pieces.map(|(_, words)| words).collect();
    words
        .join(" ")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

#[test]
fn an_answer_that_is_no_option_is_unanswered_in_every_form() {
    use calamine::{Reader as _, open_workbook_from_rs};
    let bench = Bench::sound();
    bench
        .edit("evidence/bukti.yaml", "jawaban: A\n", "jawaban: AA\n")
        .edit(
            "evidence/bukti.yaml",
            "\"B.2\":\n    jawaban: Ya",
            "\"B.2\":\n    jawaban:",
        );
    let report = bench.report();
    assert_eq!(report["coverage"]["unanswered"], 2);
    assert_eq!(report["coverage"]["supported"], 2);
    let indicators = report["indicators"].as_array().unwrap();
    let unanswered = indicators
        .iter()
        .filter(|one| one["status"] == "unanswered");
    assert_eq!(unanswered.count(), 2);
    let names = ["l.md", "l.html", "l.docx", "l.pptx", "l.xlsx", "l.csv"];
    let outputs = names.iter().flat_map(|name| ["-o", name]);
    let arguments: Vec<&str> = ["report"].into_iter().chain(outputs).collect();
    assert_eq!(bench.kip(&arguments).code, 0);
    let plain = |text: String| {
        text.replace('\u{a0}', " ")
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    };
    let read = |name: &str| plain(String::from_utf8(bench.read(name)).unwrap());
    let told =
        "4 indikator: 2 belum dijawab (1 di antaranya karena jawabannya bukan salah satu pilihan)";
    let terminal = plain(bench.kip(&["check"]).stdout);
    for (form, text) in [
        ("terminal", terminal),
        ("md", read("l.md")),
        ("html", read("l.html")),
        ("pptx", plain(words_of(bench.read("l.pptx")))),
    ] {
        assert!(text.contains(told), "{form}: {text}");
    }
    let docx = plain(words_of(bench.read("l.docx")));
    assert!(docx.contains("belum dijawab 2 "), "{docx}");
    let mut sheets: calamine::Xlsx<_> =
        open_workbook_from_rs(std::io::Cursor::new(bench.read("l.xlsx"))).unwrap();
    let rows = sheets.worksheets().into_iter().flat_map(|(_, sheet)| {
        let rows = sheet
            .rows()
            .map(|row| row.iter().map(ToString::to_string).collect());
        rows.collect::<Vec<Vec<String>>>()
    });
    let counted = |row: &Vec<String>| {
        row.contains(&"Belum dijawab".to_owned()) && row.contains(&"2".to_owned())
    };
    assert!(rows.into_iter().any(|row| counted(&row)));
    assert_eq!(read("l.csv").matches(";belum dijawab;").count(), 2);
}

/// Letters and digits alone: without marks, tags and entities, forms differ in nothing else.
fn letters(text: &str) -> String {
    let (mut out, mut tag) = (String::new(), None);
    for letter in text.chars() {
        match (tag, letter) {
            (None, '<') => tag = Some('>'),
            (None, '&') => tag = Some(';'),
            (Some(end), letter) if letter == end => tag = None,
            (None, letter) if letter.is_alphanumeric() => out.push(letter),
            (None | Some(_), _) => {}
        }
    }
    out
}

/// The text of a written report: of an Office file, that of the part which holds the findings.
fn written(bench: &Bench, name: &str) -> String {
    let bytes = bench.read(name);
    let part = match name.rsplit_once('.') {
        Some((_, "docx")) => "word/document.xml",
        Some((_, "xlsx")) => "xl/sharedStrings.xml",
        _ => return letters(&String::from_utf8(bytes).unwrap()),
    };
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    std::io::Read::read_to_string(&mut zip.by_name(part).unwrap(), &mut text).unwrap();
    letters(&text)
}

/// Whether the messages stand there one after the other.
fn in_this_order<'m>(text: &str, messages: impl Iterator<Item = &'m str>) -> bool {
    let mut rest = text;
    messages.into_iter().all(|message| {
        let found = rest.split_once(&letters(message));
        rest = found.map_or("", |(_, after)| after);
        found.is_some()
    })
}

#[test]
fn findings_of_no_indicator_stand_at_the_same_place_in_every_form() {
    let bench = Bench::sound();
    bench.edit("evidence/bukti.yaml", "        tanggal: 2026-01-15\n", "");
    bench.write("evidence/yatim-satu.txt", "tidak dicantumkan");
    bench.write("evidence/yatim-dua.txt", "tidak dicantumkan juga");
    let names = [
        "a.md", "a.html", "a.docx", "a.xlsx", "a.csv", "a.xml", "a.sarif",
    ];
    let mut arguments = vec!["report"];
    arguments.extend(names.iter().flat_map(|name| ["-o", name]));
    assert_eq!(bench.kip(&arguments).code, 0);
    let report = bench.report();
    let findings = report["findings"].as_array().unwrap();
    let told = |finding: &Value, key: &str| finding[key].as_str().unwrap_or_default().to_owned();
    let message = |finding: &Value| told(finding, "message");
    let outside: Vec<String> = findings
        .iter()
        .filter(|finding| finding["indicator"].is_null())
        .map(message)
        .collect();
    // The orphans are warnings: they press more than the notes on an indicator.
    let first = findings.iter().position(|one| one["indicator"].is_null());
    let last = findings.iter().rposition(|one| !one["indicator"].is_null());
    assert!(outside.len() >= 2 && first < last, "{findings:?}");
    let mut groups: Vec<(String, Vec<String>)> = Vec::new();
    for finding in findings {
        let code = told(finding, "indicator");
        let group = groups.iter_mut().find(|(of, _)| *of == code);
        match group {
            Some((_, messages)) => messages.push(message(finding)),
            None => groups.push((code, vec![message(finding)])),
        }
    }
    let terminal = letters(&bench.kip(&["check", "-v"]).stdout);
    for name in &names[..4] {
        let grouped = groups.iter().flat_map(|(_, messages)| messages);
        let text = written(&bench, name);
        assert!(in_this_order(&text, grouped.map(String::as_str)), "{name}");
    }
    let grouped = groups.iter().flat_map(|(_, messages)| messages);
    assert!(
        in_this_order(&terminal, grouped.map(String::as_str)),
        "{terminal}"
    );
    // What goes by indicator or by finding has them in the same order among themselves.
    for name in names {
        let text = written(&bench, name);
        assert!(
            in_this_order(&text, outside.iter().map(String::as_str)),
            "{name}"
        );
    }
}
