mod whole;

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

use quick_xml::Reader;
use quick_xml::events::Event;
use zip::ZipArchive;

use super::*;
use crate::model::{Kind, Requirement, Standing, Text, Verdict, visible};
use crate::report::phrases;
use crate::report::sample::{HOSTILE, bare, sample, usual};
use crate::text::words;

const LANGS: [Lang; 2] = [Lang::Id, Lang::En];

/// The parts of a package by name, as text.
fn parts(bytes: &[u8]) -> BTreeMap<String, String> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..zip.len())
        .map(|index| {
            let mut file = zip.by_index(index).unwrap();
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).unwrap();
            // The numbers of a chart are a workbook, and no text.
            let text = String::from_utf8_lossy(&bytes).into_owned();
            (file.name().unwrap().into_owned(), text)
        })
        .collect()
}

fn rendered(report: &Report, lang: Lang) -> BTreeMap<String, String> {
    parts(&render(report, lang).unwrap())
}

/// What an independent reader sees of a part: its elements in order, and its paragraphs' texts.
#[derive(Default)]
struct SeenPart {
    elements: Vec<String>,
    paragraphs: Vec<String>,
    /// Whether the reader is inside a text; what stands between elements is layout of the file.
    in_text: bool,
}

impl SeenPart {
    fn of(part: &str) -> Self {
        let mut reader = Reader::from_str(part);
        reader.config_mut().check_end_names = true;
        let mut seen = Self::default();
        let mut depth = 0_usize;
        loop {
            match reader.read_event().unwrap() {
                Event::Start(element) => {
                    depth += 1;
                    seen.element(element.name().as_ref(), element.attributes());
                    seen.in_text = element.name().as_ref() == "w:t";
                }
                Event::Empty(element) => {
                    seen.element(element.name().as_ref(), element.attributes());
                }
                Event::End(_) => {
                    depth -= 1;
                    seen.in_text = false;
                }
                Event::Text(text) => {
                    let text = text.xml10_content();
                    seen.say(&text);
                }
                Event::GeneralRef(name) => {
                    let entity: &str = name.as_ref();
                    let value = quick_xml::escape::resolve_xml_entity(entity).unwrap();
                    seen.say(value);
                }
                Event::Eof => break,
                Event::CData(_)
                | Event::Comment(_)
                | Event::Decl(_)
                | Event::PI(_)
                | Event::DocType(_) => {}
            }
        }
        assert_eq!(depth, 0);
        seen
    }

    fn element(&mut self, name: &str, attributes: quick_xml::events::attributes::Attributes<'_>) {
        for attribute in attributes {
            attribute.unwrap();
        }
        if name == "w:p" {
            self.paragraphs.push(String::new());
        }
        self.elements.push(name.to_owned());
    }

    /// Adds to the paragraph that is open; parts without paragraphs have none.
    fn say(&mut self, text: &str) {
        if let Some(last) = self.paragraphs.last_mut().filter(|_| self.in_text) {
            last.push_str(text);
        }
    }

    fn count(&self, name: &str) -> usize {
        self.elements.iter().filter(|one| *one == name).count()
    }

    fn has(&self, text: &str) -> bool {
        self.paragraphs.iter().any(|one| one == text)
    }
}

fn document(report: &Report, lang: Lang) -> SeenPart {
    SeenPart::of(&rendered(report, lang)["word/document.xml"])
}

#[test]
fn every_part_is_well_formed_known_and_free_of_hidden_characters() {
    for (report, lang) in LANGS
        .into_iter()
        .flat_map(|lang| [(sample(), lang), (usual(60), lang), (bare(), lang)])
    {
        let parts = rendered(&report, lang);
        for (name, text) in parts.iter().filter(|(name, _)| !name.ends_with(".xlsx")) {
            SeenPart::of(text);
            let bad = |c: char| {
                (c.is_control() && c != '\n')
                    || crate::model::is_hidden(c)
                    || matches!(c, '\u{fffe}' | '\u{ffff}')
            };
            assert_eq!(text.chars().find(|&c| bad(c)), None, "{name}");
            let is_declared = parts["[Content_Types].xml"].contains(&format!("\"/{name}\""));
            let has_default = name.ends_with(".rels") || name == "[Content_Types].xml";
            assert!(is_declared || has_default, "{name}");
        }
        for part in parts["word/_rels/document.xml.rels"]
            .split("Target=\"")
            .skip(1)
        {
            let target = part.split('"').next().unwrap();
            if target.starts_with("https://") {
                continue;
            }
            assert!(parts.contains_key(&format!("word/{target}")), "{target}");
        }
    }
}

#[test]
fn every_style_that_is_used_is_there() {
    let parts = rendered(&sample(), Lang::Id);
    let styles = &parts["word/styles.xml"];
    let used = ["w:pStyle", "w:rStyle", "w:tblStyle", "w:basedOn", "w:next"];
    let mut count = 0;
    for (part, kind) in parts
        .values()
        .flat_map(|part| used.map(|kind| (part, kind)))
    {
        for rest in part.split(&format!("<{kind} w:val=\"")).skip(1) {
            let id = rest.split('"').next().unwrap();
            assert!(styles.contains(&format!("w:styleId=\"{id}\"")), "{id}");
            count += 1;
        }
    }
    assert!(count > 200, "{count}");
}

#[test]
fn every_finding_is_there_with_its_rule_its_message_and_its_waiver() {
    for (report, lang) in LANGS
        .into_iter()
        .flat_map(|lang| [(sample(), lang), (usual(60), lang)])
    {
        let seen = document(&report, lang);
        let mut waived = 0;
        for judged in &report.findings {
            let finding = &judged.finding;
            assert!(seen.has(finding.rule.id));
            assert!(seen.has(&visible(finding.message.get(lang))));
            if let Standing::Waived(waiver) = &judged.standing {
                let has = |one: &String| one.contains(&waiver.reason) && one.contains("2026");
                assert!(seen.paragraphs.iter().any(has));
                waived += 1;
            }
        }
        assert_eq!(waived, report.summary.waived);
        let rows = seen
            .paragraphs
            .iter()
            .filter(|one| one.starts_with("KIP") && one.len() == 6)
            .count();
        assert_eq!(rows, report.findings.len());
    }
    // What many have in common has one next step, and the numbers of all of them.
    let report = usual(60);
    let seen = document(&report, Lang::Id);
    let steps = seen
        .paragraphs
        .iter()
        .filter(|one| one.starts_with("Langkah: "));
    assert!(steps.count() + 50 < report.findings.len());
    assert!(
        seen.paragraphs
            .iter()
            .any(|one| one.contains('–') && one.len() < 9)
    );
}

#[test]
fn every_table_with_lines_repeats_its_head_and_no_row_splits() {
    for lang in LANGS {
        let text = &rendered(&usual(60), lang)["word/document.xml"];
        let seen = SeenPart::of(text);
        let tables = text.matches("<w:tblStyle w:val=\"ReportTable\"/>").count();
        assert!(tables >= 8, "{tables}");
        assert_eq!(seen.count("w:tblHeader"), tables);
        assert_eq!(seen.count("w:cantSplit"), seen.count("w:tr"));
        assert_eq!(
            text.matches("<w:tblLayout w:type=\"fixed\"/>").count(),
            seen.count("w:tbl")
        );
    }
}

#[test]
fn the_evidence_has_its_whole_digest_and_a_link_is_never_said_to_be_fine() {
    let report = sample();
    let seen = document(&report, Lang::Id);
    assert!(seen.has(&"0f".repeat(32)));
    let at = seen
        .paragraphs
        .iter()
        .rposition(|one| one == "https://ppid.example.go.id/dip")
        .unwrap();
    let about = &seen.paragraphs[at + 1];
    assert!(about.ends_with(" · tidak diperiksa"), "{about}");
    assert!(!about.contains("diterima"), "{about}");
}

#[test]
fn each_indicator_stands_once_below_its_aspect() {
    let report = sample();
    let seen = document(&report, Lang::Id);
    let place = |text: &str| seen.paragraphs.iter().rposition(|one| one == text).unwrap();
    let aspect = &report.aspects[1];
    let (start, end) = (
        place(&format!("Aspek {}: {}", aspect.code, aspect.name)),
        place(&format!("Aspek {}: Digitalisasi", report.aspects[2].code)),
    );
    for row in &report.indicators {
        let code = row.code.to_string();
        let rows = seen.paragraphs[start..end].iter();
        assert_eq!(rows.filter(|one| **one == code).count(), 1, "{code}");
    }
}

#[test]
fn a_draft_says_that_it_is_one_and_why() {
    let seen = document(&usual(3), Lang::Id);
    assert!(seen.has("RANCANGAN"));
    assert!(seen.has("instrumennya bukan instrumen resmi"));
    assert!(
        seen.paragraphs
            .iter()
            .any(|one| one.starts_with("belum siap dikirim: 2 kesalahan"))
    );
    let mut final_one = usual(3);
    final_one.verdict = Verdict::Pass;
    final_one.instrument.official = true;
    // A gate that lets errors through does not make it final.
    let seen = document(&final_one, Lang::Id);
    assert!(seen.has("RANCANGAN"));
    assert!(
        seen.paragraphs
            .iter()
            .any(|one| one.starts_with("masih ada kesalahan: 2 kesalahan"))
    );
    final_one.summary.error = 0;
    let parts = rendered(&final_one, Lang::Id);
    for part in ["word/document.xml", "word/header1.xml", "docProps/core.xml"] {
        assert!(!parts[part].to_lowercase().contains("rancangan"), "{part}");
    }
}

#[test]
fn what_is_missing_is_said_in_words_or_is_a_dash() {
    let seen = document(&bare(), Lang::Id);
    for words in [
        "Satuan kerja belum disebut",
        "Belum ada yang dapat dinilai",
        "Instrumen ini tidak punya aspek.",
        "Tidak ada kesenjangan: tidak ada indikator yang masih dapat menambah nilai.",
        "Tidak ada temuan.",
        "Tidak ada bukti yang disebut.",
    ] {
        assert!(seen.has(words), "{words}");
    }
    assert!(!seen.paragraphs.iter().any(|one| one.starts_with("0,00")));
}

#[test]
fn the_contents_are_filled_and_lead_to_what_they_name() {
    for lang in LANGS {
        let text = &rendered(&usual(3), lang)["word/document.xml"];
        let anchors: Vec<&str> = text
            .split("<w:hyperlink w:anchor=\"")
            .skip(1)
            .map(|rest| rest.split('"').next().unwrap())
            .collect();
        assert!(anchors.len() > 10);
        for anchor in anchors {
            let mark = format!("w:name=\"{anchor}\"/>");
            assert_eq!(text.matches(&mark).count(), 1, "{anchor}");
        }
        // Its pages are not known here: it asks to be made anew, and says none that may be wrong.
        for end in ["begin\" w:dirty=\"true", "separate", "end"] {
            let mark = format!("<w:fldChar w:fldCharType=\"{end}\"/>");
            assert_eq!(text.matches(&mark).count(), 1);
        }
        assert!(text.contains(r#"> TOC \o "1-2" \h \z \u <"#));
        assert!(!text.contains("PAGEREF"));
        assert!(text.contains(" F9"));
    }
}

#[test]
fn names_bring_no_markup() {
    for lang in LANGS {
        let parts = rendered(&sample(), lang);
        for (name, text) in &parts {
            assert!(!text.contains("<script>"), "{name}");
        }
        let shown = visible(HOSTILE);
        assert!(SeenPart::of(&parts["word/document.xml"]).has(&shown));
        assert!(parts["docProps/core.xml"].contains("&lt;script&gt;"));
    }
}

#[test]
fn the_document_has_a_language_and_properties_of_the_judged_day() {
    for (lang, code) in [(Lang::Id, "id-ID"), (Lang::En, "en-US")] {
        let parts = rendered(&usual(3), lang);
        assert!(parts["word/styles.xml"].contains(&format!("<w:lang w:val=\"{code}\"")));
        let core = &parts["docProps/core.xml"];
        assert!(core.contains("<dc:creator>BPMP Contoh</dc:creator>"));
        assert_eq!(core.matches(">2026-08-03T00:00:00Z<").count(), 2);
        assert!(core.contains(code));
    }
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    for lang in LANGS {
        let first = render(&sample(), lang).unwrap();
        assert_eq!(first, render(&sample(), lang).unwrap());
        let mut zip = ZipArchive::new(Cursor::new(first)).unwrap();
        for index in 0..zip.len() {
            let file = zip.by_index(index).unwrap();
            assert_eq!(file.last_modified().unwrap(), zip::DateTime::default());
        }
    }
    assert_ne!(
        render(&usual(3), Lang::Id).unwrap(),
        render(&usual(4), Lang::Id).unwrap()
    );
}

#[test]
fn an_indicator_with_its_evidence_lacks_the_best_answer_alone() {
    for (lang, answered, bare) in [
        (
            Lang::Id,
            "jawaban B, belum yang terbaik",
            "belum jawaban terbaik",
        ),
        (
            Lang::En,
            "answer B, not yet the best",
            "not yet the best answer",
        ),
    ] {
        let mut report = usual(3);
        report.acts.truncate(1);
        report.acts[0].row = 2;
        report.indicators[2].answer = Some("B".to_owned());
        assert!(document(&report, lang).has(answered));
        report.indicators[2].answer = None;
        assert!(document(&report, lang).has(bare));
        report.indicators[2].status = crate::model::Status::Unsupported;
        let plain = words::status(crate::model::Status::Unsupported);
        let seen = document(&report, lang);
        assert!(seen.has(plain.get(lang)) && !seen.has(bare));
    }
}

#[test]
fn findings_without_an_indicator_acts_and_owners_have_the_words_of_the_other_forms() {
    let seen = document(&sample(), Lang::Id);
    assert!(seen.has("Di luar indikator"));
    let what = phrases::what(&sample().acts[0], Lang::Id);
    assert!(what.starts_with('L') && seen.has(&what), "{what}");
    let owners = ["Terpenuhi", "Klaim", "Didukung", "Potensi", "Temuan"];
    let row = |five: &[String]| five.iter().zip(owners).all(|(cell, head)| cell == head);
    assert!(seen.paragraphs.windows(5).any(row));
}

/// The values of an attribute in a part.
fn values<'p>(part: &'p str, before: &str) -> Vec<&'p str> {
    let rest = part.split(before).skip(1);
    rest.map(|rest| rest.split('"').next().unwrap()).collect()
}

#[test]
fn no_letter_is_smaller_than_ten_points() {
    let parts = rendered(&sample(), Lang::Id);
    let mut seen = 0;
    for (name, text) in &parts {
        for mark in ["<w:sz w:val=\"", "<w:szCs w:val=\""] {
            for size in values(text, mark) {
                assert!(size.parse::<u32>().unwrap() >= 20, "{name}: {size}");
                seen += 1;
            }
        }
    }
    assert!(seen > 30);
    for size in values(&parts["word/charts/chart1.xml"], " sz=\"") {
        assert!(size.parse::<u32>().unwrap() >= 1000);
    }
}

#[test]
fn what_only_the_team_knows_is_a_place_holder() {
    for (lang, heads) in [
        (
            Lang::Id,
            [
                "Latar belakang",
                "Dasar hukum",
                "Ruang lingkup",
                "Tim penyusun",
                "Kesimpulan",
            ],
        ),
        (
            Lang::En,
            [
                "Background",
                "Legal basis",
                "Scope",
                "The team",
                "Conclusion",
            ],
        ),
    ] {
        let text = &rendered(&usual(3), lang)["word/document.xml"];
        let seen = SeenPart::of(text);
        for head in heads {
            let at = seen.paragraphs.iter().rposition(|one| one == head).unwrap();
            let below = &seen.paragraphs[at + 1..at + 3];
            let slot = |one: &String| one.starts_with('[') && one.ends_with(".]");
            assert!(below.iter().any(slot), "{head}: {below:?}");
        }
        assert_eq!(text.matches("<w:rStyle w:val=\"PlaceHolder\"/>").count(), 5);
    }
}

#[test]
fn names_are_indonesian_in_an_english_document() {
    let report = usual(3);
    let name = &report.aspects[0].name;
    let marked =
        format!("<w:rPr><w:lang w:val=\"id-ID\"/></w:rPr><w:t xml:space=\"preserve\">{name}</w:t>");
    let english = &rendered(&report, Lang::En)["word/document.xml"];
    // In the contents, and above its section.
    assert_eq!(english.matches(&marked).count(), 2);
    for row in &report.indicators {
        let question = format!(
            "<w:lang w:val=\"id-ID\"/></w:rPr><w:t xml:space=\"preserve\">{}<",
            row.question
        );
        assert!(english.contains(&question), "{}", row.question);
    }
    let indonesian = &rendered(&report, Lang::Id)["word/document.xml"];
    assert!(indonesian.contains(name) && !indonesian.contains("<w:lang"));
}

#[test]
fn words_of_theirs_are_marked_inside_an_english_sentence() {
    let mut report = usual(3);
    let act = &mut report.acts[0];
    act.what = Text::new(
        "cantumkan SK DIP, capai \"Lengkap\"",
        "list SK DIP, reach \"Lengkap\"",
    );
    let row = &mut report.indicators[act.row];
    row.note = Some("Ditetapkan tiap tahun".to_owned());
    row.reason = Some("Masih disusun.".to_owned());
    row.target = Some(jiff::civil::date(2027, 2, 26));
    row.asked = vec![Requirement {
        kinds: vec![Kind::Document],
        name: Some("SK DIP".to_owned()),
        min: 1,
    }];
    let english = &rendered(&report, Lang::En)["word/document.xml"];
    for theirs in [
        "SK DIP",
        "Lengkap",
        "Ditetapkan tiap tahun",
        "Masih disusun",
        "Presentasi dan visitasi",
        "Sedang dialihkan ke teks",
    ] {
        let marked =
            format!("<w:lang w:val=\"id-ID\"/></w:rPr><w:t xml:space=\"preserve\">{theirs}</w:t>");
        assert!(english.contains(&marked), "{theirs}");
    }
    assert!(english.contains("<w:r><w:t xml:space=\"preserve\">, reach "));
    let alone = english.matches(">Presentasi dan visitasi<").count();
    assert_eq!(english.matches("Presentasi dan visitasi").count(), alone);
    assert!(!rendered(&report, Lang::Id)["word/document.xml"].contains("<w:lang"));
}

#[test]
fn web_evidence_leads_out_and_nothing_else_does() {
    let mut report = sample();
    let row = &mut report.indicators[4];
    let link = row.evidence.iter().position(|piece| piece.is_link).unwrap();
    row.evidence[link].name = "https://ppid.example.go.id/dip?a=1&b=2".into();
    let mut hostile = row.evidence[link].clone();
    hostile.name = "javascript:alert(1)".into();
    row.evidence.push(hostile);
    let parts = rendered(&report, Lang::Id);
    let rels = &parts["word/_rels/document.xml.rels"];
    assert!(
        rels.contains(
            "Target=\"https://ppid.example.go.id/dip?a=1&amp;b=2\" TargetMode=\"External\""
        )
    );
    assert!(!rels.contains("javascript"));
    let used = values(&parts["word/document.xml"], "<w:hyperlink r:id=\"");
    assert!(used.len() >= 2);
    for id in used {
        assert_eq!(rels.matches(&format!("Id=\"{id}\"")).count(), 1, "{id}");
    }
}

#[test]
fn the_plan_is_split_at_the_deadline() {
    let mut report = usual(3);
    let seen = document(&report, Lang::Id);
    assert!(!seen.has("Dengan target sesudah tenggat"));
    let last = report.acts.last_mut().unwrap();
    last.horizon = crate::model::Horizon::Later;
    last.row = 2;
    let seen = document(&report, Lang::Id);
    let place = |text: &str| seen.paragraphs.iter().rposition(|one| one == text).unwrap();
    let (before, after) = (
        place("Sampai tenggat 19\u{a0}September\u{a0}2026"),
        place("Dengan target sesudah tenggat"),
    );
    let last = report.acts.last().unwrap();
    let row = &report.indicators[last.row];
    let named = format!("{} {}", row.code, row.name);
    assert!(before < after && seen.paragraphs[after..].contains(&named));
    assert!(
        seen.paragraphs
            .iter()
            .any(|one| one.contains("Masih terkejar sebelum tenggat: 97,40"))
    );
}

#[test]
fn the_chart_shows_each_aspect_in_per_cent_of_its_weight() {
    let report = usual(3);
    let parts = rendered(&report, Lang::Id);
    let chart = &parts["word/charts/chart1.xml"];
    for row in &report.aspects {
        assert!(chart.contains(&format!("<c:v>{} {}</c:v>", row.code, row.name)));
        let share = |of: &crate::model::Exact| {
            let share: f64 = of.json().parse().unwrap();
            let weight: f64 = row.weight.json().parse().unwrap();
            format!("<c:v>{}</c:v>", (share / weight * 100.0).floor())
        };
        let Some(points) = &row.points.clone().all() else {
            continue;
        };
        for value in [share(&points.supported), share(&points.claimed)] {
            assert!(chart.contains(&value), "{value}");
        }
    }
    assert!(chart.contains("<c:max val=\"100\"/><c:min val=\"0\"/>"));
    assert!(parts.contains_key("word/embeddings/Microsoft_Excel_Sheet1.xlsx"));
    assert!(!rendered(&bare(), Lang::Id).contains_key("word/charts/chart1.xml"));
}
