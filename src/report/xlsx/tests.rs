use std::io::Cursor;

use calamine::{Data, DataType as _, Range, Reader as _, Xlsx, open_workbook_from_rs};

use super::*;
use crate::model::{Exact, FORM_SHEET, FormBase, FormField, FormRow, Horizon};
use crate::report::phrases;
use crate::report::sample::{HOSTILE, bare, exact, sample, usual};

const LANGS: [Lang; 2] = [Lang::Id, Lang::En];

type OpenedBook = Xlsx<Cursor<Vec<u8>>>;

fn rendered(report: &Report, lang: Lang) -> Result<Vec<u8>, Unfit> {
    let layout = Layout {
        lang,
        to_root: Some("..".to_owned()),
        ..Layout::default()
    };
    render(report, &layout)
}

fn book(report: &Report, lang: Lang) -> OpenedBook {
    open_workbook_from_rs(Cursor::new(rendered(report, lang).unwrap())).unwrap()
}

fn sheet(book: &mut OpenedBook, name: &str) -> Range<Data> {
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
fn cells(book: &mut OpenedBook) -> Vec<Data> {
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
                "Rencana",
                "Per PJ",
                "Formulir"
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
                "Plan",
                "By owner",
                "Form"
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
    assert_eq!(column(&indicators, "Klaim")[0], Data::Float(89.999_999));
    assert_eq!(column(&indicators, "Didukung")[1], Data::Float(0.333_333));
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
    let accepted = column(&evidence, "Diterima");
    let kinds = column(&evidence, "Jenis");
    for (kind, accepted) in kinds.iter().zip(accepted) {
        assert_eq!(*kind == *"tautan", accepted == *"tautan tidak dibuka");
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
        let mut opened = book(&report, lang);
        for name in opened.sheet_names() {
            // Lines of a text are lines in the form, which is filled in and read back.
            let lines = name == FORM_SHEET.get(lang);
            for (_, _, cell) in sheet(&mut opened, &name).cells() {
                if let Data::String(text) = cell {
                    let text = if lines {
                        text.replace('\n', "")
                    } else {
                        text.clone()
                    };
                    assert!(!text.contains(hidden), "{text:?}");
                }
            }
        }
        let bytes = rendered(&report, lang).unwrap();
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

/// The numbers of a column; what is no number is a fault.
fn numbers(cells: &[Data]) -> Vec<f64> {
    cells.iter().map(|cell| cell.as_f64().unwrap()).collect()
}

#[test]
fn the_plan_has_a_row_per_act_and_nothing_that_sums() {
    let mut report = usual(3);
    report.acts.truncate(3);
    let deadline = report.instrument.deadline.unwrap();
    let sides = [
        (Some(deadline), Horizon::InTime),
        (deadline.tomorrow().ok(), Horizon::Later),
        (None, Horizon::Undated),
    ];
    for (act, (day, side)) in report.acts.iter_mut().zip(sides) {
        act.horizon = side;
        act.due = day.map(|day| crate::model::Due {
            day,
            own: false,
            past: false,
        });
    }
    let mut book = book(&report, Lang::Id);
    let plan = sheet(&mut book, "Rencana");
    assert_eq!(plan.height() - 1, report.acts.len());
    let terms = column(&plan, "Bagian rencana");
    let days = column(&plan, "Jatuh tempo");
    for (term, day) in terms.iter().zip(&days) {
        assert_eq!(*term == *"tanpa target", *day == Data::Empty);
        assert!(*day == Data::Empty || day.is_datetime());
    }
    for term in ["sampai tenggat", "sesudah tenggat", "tanpa target"] {
        assert!(terms.iter().any(|cell| *cell == *term), "{term}");
    }
    assert!(terms.is_sorted_by_key(|cell| {
        ["sampai tenggat", "sesudah tenggat", "tanpa target"]
            .iter()
            .position(|term| *cell == **term)
    }));
    let wins: f64 = numbers(&column(&plan, "Tambahan poin")).iter().sum();
    let all: Exact = report.acts.iter().map(|act| act.win.clone()).sum();
    assert!((wins - all.json().parse::<f64>().unwrap()).abs() < 1e-6);
    assert!(
        column(&plan, "Catatan koordinator")
            .iter()
            .all(|cell| *cell == Data::Empty)
    );
}

#[test]
fn every_owner_has_one_row_and_the_sum_is_the_reports() {
    for report in [usual(3), usual(60)] {
        let mut book = book(&report, Lang::Id);
        let sheet = sheet(&mut book, "Per PJ");
        assert_eq!(sheet.height(), report.owners.len() + 2);
        for (head, sum) in [
            ("Langkah", report.acts.len()),
            ("Indikator", report.asked),
            ("Terpenuhi", report.met),
            ("Kesalahan", report.summary.error),
            ("Ditangguhkan", report.summary.waived),
        ] {
            let last = column(&sheet, head).pop().unwrap();
            assert_eq!(
                last.as_i64().and_then(|sum| usize::try_from(sum).ok()),
                Some(sum)
            );
        }
        let supported = column(&sheet, "Didukung").pop().unwrap();
        let points = report.score.points.as_ref().unwrap();
        let shown: f64 = points.supported.json().parse().unwrap();
        assert_eq!(supported, Data::Float(shown));
    }
}

#[test]
fn a_file_that_is_there_opens_from_its_name() {
    let mut report = sample();
    let row = &mut report.indicators[4];
    row.evidence[0].name = "evidence/SK DIP #1.pdf".into();
    row.evidence[0].found = true;
    row.evidence[1].found = false;
    row.evidence[1].name = "evidence/hilang.pdf".into();
    let bytes = rendered(&report, Lang::Id).unwrap();
    let rels = part(&bytes, "xl/worksheets/_rels/sheet4.xml.rels");
    assert!(rels.contains("Target=\"../evidence/SK%20DIP%20%231.pdf\" TargetMode=\"External\""));
    assert!(!rels.contains("hilang"));
    let mut book = book(&report, Lang::Id);
    let names = column(&sheet(&mut book, "Bukti"), "Bukti");
    for name in ["evidence/SK DIP #1.pdf", "evidence/hilang.pdf"] {
        assert!(names.iter().any(|cell| *cell == *name), "{name}");
    }
    // Without a way from the workbook to the workspace nothing leads anywhere.
    let bytes = render(&report, &Layout::default()).unwrap();
    let rels = part(&bytes, "xl/worksheets/_rels/sheet4.xml.rels");
    assert!(!rels.contains("SK%20DIP"));
}

#[test]
fn colours_of_status_and_day_follow_the_cells() {
    let bytes = rendered(&usual(3), Lang::Id).unwrap();
    let indicators = part(&bytes, "xl/worksheets/sheet3.xml");
    for status in crate::model::Status::ALL {
        let word = crate::text::words::status(status).get(Lang::Id).to_owned();
        assert!(
            indicators.contains(&format!("<formula>\"{word}\"</formula>")),
            "{word}"
        );
    }
    let plan = part(&bytes, "xl/worksheets/sheet6.xml");
    // 3 August 2026 is day 46,237 of Excel; the day before it is past, and the fortnight after it near.
    for days in [
        "<formula>1</formula><formula>46236</formula>",
        "<formula>46237</formula><formula>46251</formula>",
    ] {
        assert!(plan.contains(days), "{days}");
    }
}

#[test]
fn lists_can_be_filtered_and_keep_their_heads_in_view_and_in_print() {
    for report in [sample(), bare()] {
        let bytes = rendered(&report, Lang::Id).unwrap();
        for number in 2..=7 {
            let xml = part(&bytes, &format!("xl/worksheets/sheet{number}.xml"));
            for wanted in [
                "<autoFilter ref=\"A1:",
                "state=\"frozen\"",
                "numberStoredAsText=\"1\"",
                "paperSize=\"9\"",
                "orientation=\"landscape\"",
                // Indicators take two pages beside each other, the others one.
                if number == 3 {
                    "scale=\"80\""
                } else {
                    "fitToHeight=\"0\""
                },
                "Halaman &amp;P dari &amp;N",
            ] {
                assert!(xml.contains(wanted), "{wanted} in sheet {number}");
            }
        }
        let names = part(&bytes, "xl/workbook.xml");
        assert_eq!(names.matches("_xlnm.Print_Titles").count(), 8);
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
    let bytes = rendered(&report, Lang::Id).unwrap();
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
    let first = rendered(&report, Lang::Id).unwrap();
    for _ in 0..3 {
        assert!(rendered(&sample(), Lang::Id).unwrap() == first);
    }
    let core = part(&first, "docProps/core.xml");
    assert_eq!(core.matches("2026-08-03T00:00:00Z").count(), 2, "{core}");
    let mut old = usual(0);
    old.as_of = jiff::civil::date(1850, 1, 1);
    let core = part(&rendered(&old, Lang::Id).unwrap(), "docProps/core.xml");
    assert_eq!(core.matches("2000-01-01T00:00:00Z").count(), 2, "{core}");
}

#[test]
fn a_passed_deadline_is_told_in_words_and_not_in_the_margin() {
    let mut report = usual(3);
    report.instrument.days_left = Some(-67);
    let bytes = rendered(&report, Lang::Id).unwrap();
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

#[test]
fn the_form_has_a_row_for_each_piece_of_evidence_and_one_more_with_its_base() {
    for lang in LANGS {
        let report = usual(3);
        let mut book = book(&report, lang);
        let sheet = sheet(&mut book, FORM_SHEET.get(lang));
        let rows: Vec<&[Data]> = sheet.rows().skip(2).collect();
        let meant = FormRow::all(&report);
        assert_eq!(rows.len(), meant.len());
        let evidence: usize = report.indicators.iter().map(|row| row.evidence.len()).sum();
        assert_eq!(rows.len(), evidence + report.indicators.len());
        let heads = sheet.rows().nth(1).unwrap();
        let at = |field: FormField| {
            let head = field.head();
            heads
                .iter()
                .position(|cell| *cell == *head.get(lang))
                .unwrap()
        };
        for (cells, row) in rows.iter().zip(&meant) {
            assert_eq!(cells[0], *row.indicator.code.as_str());
            let base = cells.last().unwrap().to_string();
            assert_eq!(FormBase::parse(&base), Some(FormBase::of(row)));
            for field in FormField::ALL.into_iter().filter(|field| !field.is_day()) {
                let text = row.text(field).unwrap_or_default();
                assert_eq!(cells[at(field)].to_string(), text, "{field:?}");
            }
        }
    }
}

#[test]
fn the_form_offers_the_options_and_locks_what_is_not_filled_in() {
    let report = usual(3);
    let bytes = rendered(&report, Lang::Id).unwrap();
    let form = part(&bytes, "xl/worksheets/sheet8.xml");
    let lists = form.matches("<formula1>\"A,B\"</formula1>").count();
    assert_eq!(lists, report.indicators.len());
    assert!(form.contains("<sheetProtection sheet=\"1\"") && !form.contains("password="));
    assert!(form.contains("hidden=\"1\""));
    // Options that a list of Excel can't hold are typed.
    let mut other = usual(3);
    for row in &mut other.indicators {
        let mut options = row.options.to_vec();
        "A, lengkap".clone_into(&mut options[0].code);
        row.options = options.into();
    }
    let form = part(
        &rendered(&other, Lang::Id).unwrap(),
        "xl/worksheets/sheet8.xml",
    );
    assert!(!form.contains("type=\"list\""));
}
