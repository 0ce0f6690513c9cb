//! Words of strangers in what people and programs open: shown, never obeyed.

use std::collections::BTreeSet;
use std::io::{Cursor, Read as _};

use calamine::{Reader as _, Xlsx, open_workbook_from_rs};
use quick_xml::events::Event;
use quick_xml::reader::Reader;

use crate::bench::Bench;
use crate::hostile::saying;

/// The names of the tags in a text of XML, and the values of their attributes.
fn tags(xml: &[u8]) -> (BTreeSet<String>, Vec<(String, String)>) {
    let (mut names, mut values) = (BTreeSet::new(), Vec::new());
    let mut reader = Reader::from_reader(xml);
    let mut buffer = Vec::new();
    loop {
        match reader.read_event_into(&mut buffer).unwrap() {
            Event::Eof => return (names, values),
            Event::Start(tag) | Event::Empty(tag) => {
                names.insert(tag.name().as_ref().to_owned());
                for attribute in tag.attributes() {
                    let attribute = attribute.unwrap();
                    let key = attribute.key.as_ref().to_owned();
                    values.push((key, attribute.value.into_owned()));
                }
            }
            Event::End(_)
            | Event::Text(_)
            | Event::CData(_)
            | Event::Comment(_)
            | Event::Decl(_)
            | Event::PI(_)
            | Event::DocType(_)
            | Event::GeneralRef(_) => {}
        }
        buffer.clear();
    }
}

/// The parts of a ZIP file that are XML.
fn parts(file: &[u8]) -> Vec<Vec<u8>> {
    let mut zip = zip::ZipArchive::new(Cursor::new(file)).unwrap();
    let mut parts = Vec::new();
    for at in 0..zip.len() {
        let mut part = Vec::new();
        zip.by_index(at).unwrap().read_to_end(&mut part).unwrap();
        if part.starts_with(b"<") {
            parts.push(part);
        }
    }
    parts
}

#[test]
fn no_form_takes_words_for_markup_commands_or_links() {
    let sly = "\\\"'><script>alert(1)</script><img src=x onerror=alert(1)>]]>&#60;b&#62;|`x`[a](javascript:alert(1))\\n::error::x\\n##[error]x%0A::error::x{{1}}";
    let hostile = saying(sly);
    // As long, and nothing sly in it: what the forms are made of is the same.
    let plain = saying(&sly.replace(|c: char| !c.is_alphanumeric(), "x"));
    for extension in ["html", "xml", "docx", "pptx", "xlsx", "md"] {
        let name = format!("l.{extension}");
        for bench in [&hostile, &plain] {
            let ran = bench.kip(&["report", "-o", &name]);
            assert_eq!(ran.code, 0, "{extension}: {ran:?}");
        }
        let [one, other] = [&hostile, &plain].map(|bench| bench.read(&name));
        match extension {
            "docx" | "pptx" | "xlsx" => {
                let [one, other] = [one, other].map(|file| {
                    let tags = parts(&file).into_iter().map(|part| tags(&part));
                    tags.fold((BTreeSet::new(), Vec::new()), |mut all, tags| {
                        all.0.extend(tags.0);
                        all.1.extend(tags.1);
                        all
                    })
                });
                let more: Vec<_> = one.0.difference(&other.0).collect();
                assert!(more.is_empty(), "{extension}: {more:?}");
                for (key, link) in one.1 {
                    assert!(key != "Target" || !link.contains("script:"), "{link}");
                }
            }
            "xml" => assert_eq!(tags(&one).0, tags(&other).0),
            "html" => {
                let [one, other] = [one, other].map(|page| String::from_utf8(page).unwrap());
                let opened = |page: &str| -> BTreeSet<String> {
                    let names = page.split('<').skip(1);
                    names
                        .map(|rest| rest.split([' ', '>', '\n']).next().unwrap().to_owned())
                        .collect()
                };
                assert_eq!(opened(&one), opened(&other));
                assert_eq!(one.matches("<script").count(), 1);
                assert!(one.contains("Content-Security-Policy"));
                let links = one.split("href=\"").skip(1);
                for link in links.map(|rest| rest.split('"').next().unwrap()) {
                    let known = ["#", "data:,", "https://", "evidence/", "instrument/"];
                    assert!(known.iter().any(|start| link.starts_with(start)), "{link}");
                }
            }
            _ => {
                let text = String::from_utf8(one).unwrap();
                assert!(
                    text.contains("script") && !text.contains("<script"),
                    "{text}"
                );
                assert!(
                    !text.replace("\\]", "").contains("](") && !text.contains("<img"),
                    "{text}"
                );
                assert!(!text.lines().any(|line| line.starts_with("::")), "{text}");
            }
        }
    }
    let said = hostile.kip(&["check", "--format", "github"]).stdout;
    assert!(said.contains("script"), "{said}");
    for line in said.lines() {
        let starts = [
            "::error file=",
            "::warning file=",
            "::notice file=",
            "kip: ",
        ];
        assert!(starts.iter().any(|start| line.starts_with(start)), "{line}");
        assert!(!line.contains("%0A::error"), "{line}");
        assert!(!line.contains("##[") || line.starts_with("::"), "{line}");
    }
}

#[test]
fn no_cell_is_a_formula() {
    const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];
    let bench = Bench::sound();
    bench
        .edit(
            "instrument/uji.toml",
            "nama = \"Profil mutakhir\"",
            "nama = \"=1+1\"",
        )
        .edit(
            "instrument/uji.toml",
            "judul = \"Instrumen uji\"",
            "judul = \"@SUM(1)\"",
        )
        .edit(
            "evidence/bukti.yaml",
            "satker: ",
            "satker: \"+cmd|'/c calc'!A1\" # ",
        )
        .edit(
            "evidence/bukti.yaml",
            "berkas: profil.pdf\n",
            "berkas: \"=1+1.pdf\"\n        keterangan: \"-1+1\"\n        halaman: \"\\t=1\"\n",
        )
        .rename("evidence/profil.pdf", "evidence/=1+1.pdf")
        .write("evidence/@yatim.pdf", "x")
        .write("evidence/-1.pdf", "x");
    let ran = bench.kip(&["report", "-o", "l.xlsx"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(bench.read("l.xlsx"))).unwrap();
    let mut shown = 0;
    for sheet in book.sheet_names() {
        let formulas = book.worksheet_formula(&sheet).unwrap();
        assert_eq!(formulas.used_cells().count(), 0, "{sheet}");
        let range = book.worksheet_range(&sheet).unwrap();
        shown += range
            .used_cells()
            .filter(|(_, _, cell)| cell.to_string().starts_with(FORMULA))
            .count();
    }
    assert!(shown > 0, "as text they stay as they are");
    for style in ["excel", "plain"] {
        let ran = bench.kip(&["report", "-o", "l.csv", "--csv", style]);
        assert_eq!(ran.code, 0, "{ran:?}");
        let text = String::from_utf8(bench.read("l.csv")).unwrap();
        assert!(text.contains("'+cmd"), "{text}");
        let separator = if style == "excel" { b';' } else { b',' };
        let mut rows = csv::ReaderBuilder::new();
        let rows = rows.delimiter(separator).flexible(true).has_headers(false);
        for row in rows
            .from_reader(text.trim_start_matches('\u{feff}').as_bytes())
            .records()
        {
            for cell in row.unwrap().iter() {
                let number = cell.replace(',', ".").parse::<f64>().is_ok();
                assert!(
                    number || !cell.trim_start_matches(' ').starts_with(FORMULA),
                    "{cell}"
                );
            }
        }
    }
}
