use std::io::Cursor;

use calamine::{Data, DataType as _, Range, Reader as _, Xlsx, open_workbook_from_rs};

use super::*;
use crate::model::Exact;
use crate::report::phrases;
use crate::report::sample::{HOSTILE, bare, exact, sample, usual};

const LANGS: [Lang; 2] = [Lang::Id, Lang::En];

type Book = Xlsx<Cursor<Vec<u8>>>;

fn book(report: &Report, lang: Lang) -> Book {
    open_workbook_from_rs(Cursor::new(render(report, lang).unwrap())).unwrap()
}

fn sheet(book: &mut Book, name: &str) -> Range<Data> {
    book.worksheet_range(name).unwrap()
}

/// The cells below the head with this name.
fn column(sheet: &Range<Data>, head: &str) -> Vec<Data> {
    let at = sheet
        .rows()
        .next()
        .unwrap()
        .iter()
        .position(|cell| *cell == *head)
        .unwrap_or_else(|| panic!("no column {head}"));
    sheet.rows().skip(1).map(|row| row[at].clone()).collect()
}

/// All cells of all sheets.
fn cells(book: &mut Book) -> Vec<Data> {
    let names = book.sheet_names();
    names
        .iter()
        .flat_map(|name| {
            let sheet = book.worksheet_range(name).unwrap();
            sheet
                .cells()
                .map(|(_, _, cell)| cell.clone())
                .collect::<Vec<_>>()
        })
        .collect()
}

/// The text of a part of the file.
fn part(bytes: &[u8], name: &str) -> String {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut part = zip.by_name(name).unwrap();
    std::io::read_to_string(&mut part).unwrap()
}

#[test]
fn the_sheets_are_there_in_both_languages() {
    for report in [sample(), usual(60), bare()] {
        assert_eq!(
            book(&report, Lang::Id).sheet_names(),
            [
                "Ringkasan",
                "Aspek",
                "Indikator",
                "Bukti",
                "Temuan",
                "Per PJ"
            ]
        );
        assert_eq!(
            book(&report, Lang::En).sheet_names(),
            [
                "Summary",
                "Aspects",
                "Indicators",
                "Evidence",
                "Findings",
                "By owner"
            ]
        );
    }
}

#[test]
fn every_finding_has_its_row() {
    for (lang, name, heads) in [
        (Lang::Id, "Temuan", ["Temuan", "Aturan"]),
        (Lang::En, "Findings", ["Finding", "Rule"]),
    ] {
        for report in [sample(), usual(60)] {
            let mut book = book(&report, lang);
            let sheet = sheet(&mut book, name);
            let [messages, rules] = heads.map(|head| column(&sheet, head));
            assert_eq!(messages.len(), report.findings.len());
            for judged in &report.findings {
                let finding = &judged.finding;
                let message = plain::cell(finding.message.get(lang), lang);
                let there = messages.iter().zip(&rules).any(|(cell, rule)| {
                    *cell == *message.as_str() && rule.to_string().starts_with(finding.rule.id)
                });
                assert!(there, "{message}");
            }
        }
    }
}

#[test]
fn a_waived_finding_has_its_reason_and_its_last_day() {
    let mut book = book(&usual(3), Lang::Id);
    let sheet = sheet(&mut book, "Temuan");
    let standing = column(&sheet, "Keadaan temuan");
    let at = standing
        .iter()
        .position(|cell| *cell == *"ditangguhkan")
        .unwrap();
    assert_eq!(
        column(&sheet, "Alasan penangguhan")[at],
        *"Sedang dialihkan ke teks"
    );
    let until = column(&sheet, "Berlaku sampai")[at].clone();
    assert!(until.is_datetime(), "{until:?}");
    assert_eq!(
        standing.iter().filter(|cell| **cell == *"terbuka").count(),
        standing.len() - 1
    );
}

#[test]
fn codes_are_texts_numbers_are_numbers_and_days_are_days() {
    let mut report = sample();
    report.indicators[0].code = crate::model::Code::new("1.10");
    report.indicators[0].weight = exact("-0.5");
    report.indicators[0].points.as_mut().unwrap().claimed = exact("89.9999999");
    let mut book = book(&report, Lang::Id);
    let indicators = sheet(&mut book, "Indikator");
    assert_eq!(
        column(&indicators, "Kode")[0],
        Data::String("1.10".to_owned())
    );
    assert_eq!(column(&indicators, "Bobot")[0], Data::Float(-0.5));
    assert_eq!(column(&indicators, "Klaim")[0], Data::Float(89.99));
    assert_eq!(column(&indicators, "Didukung")[1], Data::Float(0.33));
    assert_eq!(column(&indicators, "Jawaban")[0], *"—");
    let target = column(&indicators, "Target");
    assert!(target[1].is_datetime() && target[0] == Data::Empty);
    let evidence = sheet(&mut book, "Bukti");
    let (days, sizes) = (
        column(&evidence, "Tanggal"),
        column(&evidence, "Ukuran (byte)"),
    );
    assert!(days[0].is_datetime());
    assert_eq!(sizes[0], Data::Float(1_310_720.0));
    let links = column(&evidence, "Tautan");
    let kinds = column(&evidence, "Jenis");
    for (kind, link) in kinds.iter().zip(links) {
        assert_eq!(*kind == *"tautan", link == *"tidak diperiksa");
    }
}

#[test]
fn no_cell_is_a_formula_and_a_text_stays_as_it_is() {
    let formulas = [
        "=HYPERLINK(\"http://example.go.id\")",
        "+1+1",
        "-1",
        "@SUM(1)",
        "<r><t>x</t></r>",
        "<r>&</r>",
        "_x0041_",
    ];
    for formula in formulas {
        let mut report = sample();
        report.unit = Some(formula.to_owned());
        report.indicators[0].name = formula.to_owned();
        report.indicators[0].owner = Some(formula.to_owned());
        report.indicators[0].answer = Some(formula.to_owned());
        let mut book = book(&report, Lang::Id);
        for name in book.sheet_names() {
            let formulas = book.worksheet_formula(&name).unwrap();
            assert_eq!(formulas.used_cells().count(), 0, "{name}");
        }
        let indicators = sheet(&mut book, "Indikator");
        for head in ["Indikator", "PJ", "Jawaban"] {
            assert_eq!(column(&indicators, head)[0], *formula);
        }
        assert_eq!(
            sheet(&mut book, "Ringkasan").get((0, 0)),
            Some(&Data::from(formula))
        );
    }
}

#[test]
fn nothing_hidden_gets_into_a_cell_a_property_or_a_margin() {
    for lang in LANGS {
        let report = sample();
        let hidden = |c: char| {
            c.is_control() || matches!(c, '\u{200b}' | '\u{202e}' | '\u{2066}' | '\u{feff}')
        };
        for cell in cells(&mut book(&report, lang)) {
            if let Data::String(text) = cell {
                assert!(!text.contains(hidden), "{text:?}");
            }
        }
        let bytes = render(&report, lang).unwrap();
        for name in [
            "docProps/core.xml",
            "xl/worksheets/sheet1.xml",
            "xl/sharedStrings.xml",
        ] {
            let text = part(&bytes, name);
            assert!(
                !text
                    .trim_start_matches('\u{feff}')
                    .replace(['\n', '\r'], "")
                    .contains(hidden)
            );
            assert!(!text.contains("<script>"), "{name}");
        }
        let shared = part(&bytes, "xl/sharedStrings.xml");
        assert!(shared.contains("a\\x1b[31m|b`c\\u{202e}fdp"));
    }
    assert!(HOSTILE.contains('\x1b'));
}

#[test]
fn the_summary_says_who_when_and_how_much() {
    for lang in LANGS {
        let report = usual(3);
        let mut book = book(&report, lang);
        let name = book.sheet_names()[0].clone();
        let sheet = sheet(&mut book, &name);
        let has = |text: &str| sheet.cells().any(|(_, _, cell)| *cell == *text);
        for text in ["BPMP Contoh", "Menuju Informatif", "Informatif"] {
            assert!(has(text), "{text}");
        }
        let points = report.score.points.as_ref().unwrap();
        let number = |value: &Exact| Data::Float(value.cut(2).parse().unwrap());
        let (_, missing) = report.score.next_band.as_ref().unwrap();
        let waived = Data::Float(f64::from(u32::try_from(report.summary.waived).unwrap()));
        for value in [
            number(&points.claimed),
            number(&points.supported),
            number(report.score.reachable.as_ref().unwrap()),
            number(&missing.raised(2)),
            waived,
            Data::Float(12.0),
        ] {
            assert!(
                sheet.cells().any(|(_, _, cell)| *cell == value),
                "{value:?}"
            );
        }
        let days = sheet.cells().filter(|(_, _, cell)| cell.is_datetime());
        assert_eq!(days.count(), 2);
        let texts: Vec<String> = sheet.cells().map(|(_, _, cell)| cell.to_string()).collect();
        assert!(texts.iter().any(|text| text.contains("1a2b3c4d5e6f")));
        let cut = phrases::method(&report, lang).pop().unwrap();
        assert!(texts.iter().any(|text| text.to_lowercase().contains(&cut)));
    }
}

#[test]
fn every_owner_has_a_sum_and_the_acts_with_their_days() {
    let report = usual(3);
    let mut book = book(&report, Lang::Id);
    let sheet = sheet(&mut book, "Per PJ");
    let acts: usize = report.owners.iter().map(|owner| owner.acts.len()).sum();
    assert_eq!(sheet.height() - 1, report.owners.len() + acts);
    let due = column(&sheet, "Target atau tenggat");
    let dated = report.acts.iter().filter(|act| act.due.is_some()).count();
    assert_eq!(due.iter().filter(|cell| cell.is_datetime()).count(), dated);
    assert!(acts > 0 && dated > 0);
}

#[test]
fn lists_can_be_filtered_and_keep_their_heads_in_view_and_in_print() {
    for report in [sample(), bare()] {
        let bytes = render(&report, Lang::Id).unwrap();
        for number in 2..=6 {
            let xml = part(&bytes, &format!("xl/worksheets/sheet{number}.xml"));
            for wanted in [
                "<autoFilter ref=\"A1:",
                "state=\"frozen\"",
                "numberStoredAsText=\"1\"",
                "paperSize=\"9\"",
                "orientation=\"landscape\"",
                "fitToHeight=\"0\"",
                "Halaman &amp;P dari &amp;N",
            ] {
                assert!(xml.contains(wanted), "{wanted} in sheet {number}");
            }
        }
        let names = part(&bytes, "xl/workbook.xml");
        assert_eq!(names.matches("_xlnm.Print_Titles").count(), 6);
    }
}

#[test]
fn an_address_opens_and_a_hostile_one_is_text() {
    let mut report = sample();
    let row = &mut report.indicators[4];
    row.evidence[5].name = "javascript:alert(1)".into();
    let mut link = row.evidence[5].clone();
    link.name = "https://ppid.example.go.id/dip?a=1&b=2#c".into();
    row.evidence.push(link);
    let bytes = render(&report, Lang::Id).unwrap();
    let rels = part(&bytes, "xl/worksheets/_rels/sheet4.xml.rels");
    assert!(rels.contains("https://ppid.example.go.id/dip?a=1&amp;b=2"));
    assert!(!rels.contains("javascript"));
    assert!(part(&bytes, "xl/sharedStrings.xml").contains("javascript:alert(1)"));
}

#[test]
fn a_text_beyond_a_cell_is_cut_and_says_so() {
    let mut report = usual(3);
    report.unit = Some("x".repeat(3_000_000));
    report.indicators[0].question = "y".repeat(40_000);
    let mut book = book(&report, Lang::En);
    let question = column(&sheet(&mut book, "Indicators"), "Question")[0].to_string();
    assert_eq!(question.chars().count(), 32_767);
    assert!(question.ends_with("… [cut: 40,000 characters, a cell holds 32,767]"));
}

#[test]
fn the_same_report_gives_the_same_bytes_and_no_clock_gets_in() {
    let report = sample();
    let first = render(&report, Lang::Id).unwrap();
    for _ in 0..3 {
        assert!(render(&sample(), Lang::Id).unwrap() == first);
    }
    let core = part(&first, "docProps/core.xml");
    assert_eq!(core.matches("2026-08-03T00:00:00Z").count(), 2, "{core}");
    let mut old = usual(0);
    old.as_of = jiff::civil::date(1850, 1, 1);
    let core = part(&render(&old, Lang::Id).unwrap(), "docProps/core.xml");
    assert_eq!(core.matches("2000-01-01T00:00:00Z").count(), 2, "{core}");
}

#[test]
fn a_passed_deadline_is_told_in_words_and_not_in_the_margin() {
    let mut report = usual(3);
    report.instrument.days_left = Some(-67);
    let bytes = render(&report, Lang::Id).unwrap();
    let cells = cells(&mut book(&report, Lang::Id));
    assert!(cells.contains(&Data::String("lewat 67 hari".to_owned())));
    let sheet = part(&bytes, "xl/worksheets/sheet1.xml");
    let footer = sheet.split("<oddFooter>").nth(1).unwrap();
    let footer = footer.split("</oddFooter>").next().unwrap();
    assert!(
        footer.contains("Keadaan per 3 Agustus 2026&amp;C"),
        "{footer}"
    );
}
