use std::collections::BTreeSet;

use quick_xml::events::Event;
use quick_xml::reader::Reader;

use super::*;
use crate::model::{Severity, Status, Verdict};
use crate::report::sample::{bare, sample, usual};

const LANGS: [Lang; 2] = [Lang::Id, Lang::En];

/// An element of the file, with all its words.
#[derive(Debug, Default)]
struct Element {
    name: String,
    attributes: Vec<(String, String)>,
    text: String,
    children: Vec<Self>,
}

impl Element {
    fn get(&self, key: &str) -> &str {
        let found = self.attributes.iter().find(|(name, _)| name == key);
        found.map_or("", |(_, value)| value)
    }

    fn count(&self, key: &str) -> usize {
        self.get(key).parse().unwrap()
    }

    fn child(&self, name: &str) -> Option<&Self> {
        self.children.iter().find(|child| child.name == name)
    }

    /// The cases that have a child of this name, or all.
    fn cases(&self, with: &str) -> usize {
        let here = self.name == "testcase" && (with.is_empty() || self.child(with).is_some());
        let below: usize = self.children.iter().map(|child| child.cases(with)).sum();
        usize::from(here) + below
    }

    fn all_text(&self) -> String {
        let own: Vec<&str> = self.attributes.iter().map(|(_, value)| &**value).collect();
        let below: String = self.children.iter().map(Self::all_text).collect();
        format!("{}\n{}\n{below}", own.join("\n"), self.text)
    }
}

/// Reads strictly: one root, every tag closed, known elements and attributes alone, no character that
/// XML 1.0 forbids.
fn read(bytes: &[u8]) -> Element {
    let text = std::str::from_utf8(bytes).unwrap();
    let forbidden =
        |c: char| c.is_control() && c != '\n' || matches!(c, '\u{fffe}' | '\u{ffff}' | '\u{202e}');
    assert_eq!(text.chars().find(|&c| forbidden(c)), None);
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_comments = true;
    let mut open = vec![Element::default()];
    loop {
        match reader.read_event().unwrap() {
            Event::Start(tag) => open.push(element(&tag)),
            Event::Empty(tag) => open.last_mut().unwrap().children.push(element(&tag)),
            Event::End(_) => {
                let closed = open.pop().unwrap();
                open.last_mut().unwrap().children.push(closed);
            }
            Event::Text(text) => {
                open.last_mut().unwrap().text.push_str(&text);
            }
            Event::GeneralRef(reference) => {
                let name = reference.to_string();
                let character = match name.as_str() {
                    "lt" => '<',
                    "gt" => '>',
                    "amp" => '&',
                    "quot" => '"',
                    "apos" => '\'',
                    other => panic!("&{other};"),
                };
                open.last_mut().unwrap().text.push(character);
            }
            Event::Decl(_) => {}
            Event::Eof => break,
            Event::CData(_) | Event::Comment(_) | Event::PI(_) | Event::DocType(_) => {
                panic!("only elements and text are expected")
            }
        }
    }
    let mut document = open.pop().unwrap();
    assert!(open.is_empty() && document.children.len() == 1);
    document.children.pop().unwrap()
}

fn element(tag: &quick_xml::events::BytesStart<'_>) -> Element {
    let name = tag.name().as_ref().to_owned();
    let attributes: Vec<(String, String)> = tag
        .attributes()
        .map(|attribute| attribute.unwrap())
        .map(|attribute| {
            let key = attribute.key.as_ref().to_owned();
            (
                key,
                quick_xml::escape::unescape(&attribute.value)
                    .unwrap()
                    .into_owned(),
            )
        })
        .collect();
    let known: &[&str] = match &*name {
        // The schema of Jenkins' xunit plugin (junit-10.xsd) has no `skipped` here.
        "testsuites" => &["name", "tests", "failures", "errors"],
        "testsuite" => &["name", "tests", "skipped", "failures", "errors"],
        "testcase" => &["name", "classname"],
        "failure" | "error" => &["message", "type"],
        "skipped" => &["message"],
        "system-out" => &[],
        other => panic!("<{other}>"),
    };
    let keys: BTreeSet<&str> = attributes.iter().map(|(key, _)| &**key).collect();
    assert_eq!(keys, known.iter().copied().collect(), "{name}");
    Element {
        name,
        attributes,
        ..Element::default()
    }
}

fn root(report: &Report, lang: Lang) -> Element {
    read(&render(report, lang).unwrap())
}

/// The case whose name begins so.
fn case_of<'a>(root: &'a Element, begin: &str) -> &'a Element {
    root.children
        .iter()
        .flat_map(|suite| &suite.children)
        .find(|case| case.get("name").starts_with(begin))
        .unwrap_or_else(|| panic!("{begin} in {root:#?}"))
}

#[test]
fn counts_agree_and_no_name_is_there_twice() {
    for (report, lang) in LANGS
        .into_iter()
        .flat_map(|lang| [(sample(), lang), (usual(40), lang), (bare(), lang)])
    {
        let root = root(&report, lang);
        assert_eq!(root.name, "testsuites");
        let cases = report.indicators.len() + report.elsewhere.len().max(1);
        assert_eq!(root.count("tests"), cases);
        for of in root.children.iter().chain([&root]) {
            for (key, with) in [("tests", ""), ("failures", "failure"), ("errors", "error")] {
                assert_eq!(of.count(key), of.cases(with), "{key} of {}", of.get("name"));
            }
        }
        for suite in &root.children {
            assert_eq!(suite.count("skipped"), suite.cases("skipped"));
        }
        let names: BTreeSet<(&str, &str)> = root
            .children
            .iter()
            .flat_map(|suite| &suite.children)
            .filter(|child| child.name == "testcase")
            .map(|case| (case.get("classname"), case.get("name")))
            .collect();
        assert_eq!(names.len(), cases);
        let red = root.count("failures") + root.count("errors") > 0;
        assert_eq!(red, report.verdict == Verdict::Fail);
    }
}

#[test]
fn every_finding_stands_in_full_in_the_body_of_its_case() {
    for lang in LANGS {
        let report = sample();
        let root = root(&report, lang);
        let text = root.all_text();
        for judged in &report.findings {
            for line in plain(lines(judged, lang)) {
                assert!(text.lines().any(|one| one == line), "{line}\n{text}");
            }
        }
        assert!(text.contains("Sedang dialihkan ke teks"));
        assert!(text.contains("a\\x1b[31m|b`c\\u{202e}fdp"));
        for (name, words) in match lang {
            Lang::Id => [
                ("dip (tautan", ", tidak diperiksa)"),
                (
                    "Salinan yang disahkan (evidence/e.xyz, ",
                    ", tidak diterima)",
                ),
            ],
            Lang::En => [
                ("dip (link", ", not checked)"),
                ("Salinan yang disahkan (evidence/e.xyz, ", ", not accepted)"),
            ],
        } {
            let said = |line: &str| line.contains(name) && line.ends_with(words);
            assert!(text.lines().any(said), "{words}\n{text}");
        }
    }
    let report = usual(0);
    let root = root(&report, Lang::Id);
    let failed = case_of(&root, "2.1.1 ").child("failure").unwrap();
    assert_eq!(failed.get("type"), "KIP501");
    assert!(failed.get("message").contains("sk-dip-2024.pdf bertanggal"));
    for words in [
        "Keadaan: tanpa bukti yang diterima",
        "KESALAHAN KIP501 di-luar-periode: ",
        "  Langkah: lampirkan dokumen",
        "  Tempat: evidence/bukti.yaml:12:9",
        "  1,50 poin terancam",
        "PERINGATAN KIP405",
        "ditangguhkan sampai 1 Oktober 2026: Sedang dialihkan ke teks",
    ] {
        assert!(failed.text.contains(words), "{words}\n{}", failed.text);
    }
}

#[test]
fn a_case_passes_only_when_it_is_met_and_nothing_is_waived_or_unseen() {
    let mut report = usual(0);
    let clean = root(&report, Lang::En);
    let passed = case_of(&clean, "2.1.3 ");
    assert_eq!(passed.children.len(), 1, "{passed:#?}");
    assert_eq!(passed.children[0].name, "system-out");
    let outside = case_of(&clean, "KIP206 ");
    assert!(
        outside
            .child("skipped")
            .unwrap()
            .text
            .contains("WARNING KIP206")
    );

    for (status, met) in Status::ALL.map(|status| (status, status.is_met())) {
        report.indicators[2].status = status;
        let root = root(&report, Lang::Id);
        let case = case_of(&root, "2.1.3 ");
        assert_eq!(case.child("skipped").is_none(), met, "{status:?}");
    }
    report.indicators[2].status = Status::Supported;
    report.indicators[2].findings = vec![1];
    let waived = root(&report, Lang::Id);
    let skipped = case_of(&waived, "2.1.3 ").child("skipped").unwrap();
    assert_eq!(
        skipped.get("message"),
        "KIP405 ditangguhkan sampai 1 Oktober 2026: Sedang dialihkan ke teks"
    );
    report.findings[1].standing = crate::model::Standing::Open;
    assert!(
        case_of(&root(&report, Lang::Id), "2.1.3 ")
            .child("skipped")
            .is_none()
    );
    report.findings[1].unseen = true;
    assert!(
        case_of(&root(&report, Lang::Id), "2.1.3 ")
            .child("skipped")
            .is_some()
    );
}

#[test]
fn what_fails_is_an_error_when_nothing_of_it_was_seen() {
    let mut report = usual(0);
    report.findings[0].unseen = true;
    let unseen = root(&report, Lang::Id);
    assert_eq!((unseen.count("errors"), unseen.count("failures")), (1, 1));
    assert!(case_of(&unseen, "2.1.1 ").child("error").is_some());
    for judged in &mut report.findings {
        judged.fails = judged.is_open();
    }
    let strict = root(&report, Lang::Id);
    assert_eq!((strict.count("errors"), strict.count("failures")), (1, 2));
    let orphan = case_of(&strict, "KIP206 ").child("failure").unwrap();
    assert_eq!(orphan.get("type"), "KIP206");
    report.findings[1].fails = true;
    report.findings[1].finding.severity = Severity::Error;
    assert!(
        case_of(&root(&report, Lang::Id), "2.1.1 ")
            .child("failure")
            .is_some()
    );
}

#[test]
fn the_last_suite_is_there_when_nothing_was_found() {
    let report = bare();
    let root = root(&report, Lang::Id);
    assert_eq!(root.children.len(), 1);
    let suite = &root.children[0];
    assert_eq!(suite.get("name"), "Di luar indikator");
    assert_eq!((suite.count("tests"), suite.count("failures")), (1, 0));
    let said = &suite.child("system-out").unwrap().text;
    assert!(
        said.contains("Klaim — ") && said.contains("SIAP DIKIRIM"),
        "{said}"
    );
    assert!(said.contains("7 aturan"), "{said}");
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    for lang in LANGS {
        assert_eq!(
            render(&sample(), lang).unwrap(),
            render(&sample(), lang).unwrap()
        );
    }
}
