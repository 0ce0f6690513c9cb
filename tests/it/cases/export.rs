//! What data does to the forms that other programs read.

use quick_xml::events::Event;
use quick_xml::reader::Reader;

use super::{Bench, INSTRUMENT, MAPPING};

/// The `|` that part cells.
fn pipes(line: &str) -> usize {
    let mut escaped = false;
    line.chars()
        .filter(|&character| {
            let counts = character == '|' && !escaped;
            escaped = character == '\\' && !escaped;
            counts
        })
        .count()
}

#[test]
fn p77_markdown_pipa() {
    let bench = Bench::sound();
    bench
        .edit(
            INSTRUMENT,
            "nama = \"Profil mutakhir\"",
            "nama = \"Cepat | murah\\nbaris dua `kode`\"",
        )
        .edit(MAPPING, "berkas: profil.pdf", "berkas: \"a|b.pdf\"");
    assert_eq!(bench.kip(&["report", "-o", "hasil.md"]).code, 0);
    let markdown = String::from_utf8(bench.read("hasil.md")).unwrap();
    let lines: Vec<&str> = markdown.lines().collect();
    let mut tables = 0;
    for at in 1..lines.len() {
        let begins = lines[at].starts_with("|") && !lines[at - 1].starts_with("|");
        if begins {
            tables += 1;
            let columns = pipes(lines[at]);
            for row in lines[at..].iter().take_while(|line| line.starts_with("|")) {
                assert_eq!(pipes(row), columns, "{row}");
            }
        }
    }
    assert!(tables > 0, "{markdown}");
    for words in ["Cepat \\| murah", "baris dua", "a\\|b.pdf"] {
        assert!(
            markdown.contains(words),
            "`{words}` is missing in\n{markdown}"
        );
    }
    assert!(!markdown.contains(" `kode`"), "{markdown}");
    for line in lines.iter().filter(|line| line.contains("murah")) {
        assert!(line.contains("baris dua"), "cut at the line break: {line}");
    }
}

#[test]
fn p71_junit_karakter_terlarang() {
    let bench = Bench::sound();
    bench
        .edit(
            INSTRUMENT,
            "nama = \"Profil mutakhir\"",
            "nama = \"a\\u001b[31mb\\u0000c\\ufffe\\uffff\\u0085d\"",
        )
        .remove("evidence/profil.pdf");
    let ran = bench.kip(&["check", "--format", "junit"]);
    assert_eq!(ran.code, 1);
    let mut names = Vec::new();
    let mut reader = Reader::from_str(&ran.stdout);
    loop {
        let event = reader.read_event().unwrap();
        if let Event::Start(tag) | Event::Empty(tag) = &event {
            let name = tag.try_get_attribute("name").unwrap();
            names.extend(name.map(|name| name.value.into_owned()));
        }
        if event == Event::Eof {
            break;
        }
    }
    // The title is there, with what nobody sees made visible, not dropped.
    let shown = "A.2 a\\x1b[31mb\\x00c\\u{fffe}\\u{ffff}\\u{85}d";
    assert!(names.iter().any(|name| name == shown), "{names:?}");
    assert!(ran.stdout.contains("<failure message="));
    let forbidden = |c: char| c != '\n' && c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}');
    assert_eq!(ran.stdout.chars().find(|&c| forbidden(c)), None);
    assert!(!ran.stdout.contains("&#"), "a reference to a character");
}

#[test]
fn p73_sarif_spasi_persen() {
    let bench = Bench::sound();
    let name = "SK PPID 100% final #2 \u{e9}.pdf";
    bench
        .remove("evidence/profil.pdf")
        .edit(MAPPING, "berkas: profil.pdf", &format!("berkas: '{name}'"))
        .write(&format!("evidence/{name}"), "")
        .write("evidence/yatim 50% #1 \u{e9}.pdf", "");
    let ran = bench.kip(&["check", "--format", "sarif"]);
    assert_eq!(ran.code, 1);
    let log: serde_json::Value = serde_json::from_str(&ran.stdout).unwrap();
    let results = log["runs"][0]["results"].as_array().unwrap();
    let uri = |rule: &str| {
        let result = results.iter().find(|one| one["ruleId"] == rule).unwrap();
        let place = &result["locations"][0]["physicalLocation"]["artifactLocation"];
        assert_eq!(place["uriBaseId"], "%SRCROOT%");
        place["uri"].as_str().unwrap().to_owned()
    };
    assert_eq!(uri("KIP206"), "evidence/yatim%2050%25%20%231%20%C3%A9.pdf");
    assert_eq!(uri("KIP401"), "evidence/bukti.yaml");
    for result in results {
        let uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].as_str();
        let allowed = |c: char| c.is_ascii_alphanumeric() || "-._~/%".contains(c);
        assert!(uri.unwrap().chars().all(allowed), "{uri:?}");
    }
}

#[test]
fn p75_html_nama_berkas() {
    let bench = Bench::sound();
    let name = "\"><img src=x onerror=alert(1)>.pdf";
    bench
        .edit(
            INSTRUMENT,
            "nama = \"Profil mutakhir\"",
            "nama = '<script>alert(1)</script>'",
        )
        .edit(
            MAPPING,
            "berkas: profil.pdf",
            "berkas: '\"><img src=x onerror=alert(1)>.pdf'",
        )
        .edit(MAPPING, "satker: ", "satker: 'javascript:alert(1)' # ");
    if cfg!(unix) {
        bench.write(
            &format!("evidence/{name}"),
            crate::bench::document("profil.pdf"),
        );
    }
    assert_eq!(bench.kip(&["report", "-o", "hasil.html"]).code, 0);
    let page = String::from_utf8(bench.read("hasil.html")).unwrap();
    // What data brings stands as text: every tag, attribute and link is the page's own.
    let mut links = 0;
    for tag in page
        .split('<')
        .skip(1)
        .filter_map(|rest| rest.split('>').next())
    {
        assert!(!tag.starts_with("img"), "<{tag}>");
        let event = tag
            .split_whitespace()
            .skip(1)
            .find(|word| word.starts_with("on"));
        assert_eq!(event, None, "<{tag}>");
        if let Some((_, rest)) = tag.split_once("href=\"") {
            let link = rest.split('"').next().unwrap();
            links += 1;
            assert!(!link.to_lowercase().contains("script:"), "{link}");
            assert!(!link.contains([' ', '<', '\'']), "{link}");
        }
    }
    assert!(links > 5);
    assert_eq!(page.matches("<script").count(), 1, "the page's own script");
    assert!(page.contains("&#60;script&#62;alert(1)") || page.contains("&lt;script&gt;alert(1)"));
    if cfg!(unix) {
        assert!(page.contains("%22%3E%3Cimg%20src%3Dx%20onerror%3Dalert%281%29%3E.pdf\""));
    }
}
