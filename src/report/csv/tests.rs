use std::collections::BTreeMap;

use super::*;
use crate::model::{About, EntryId, Exact, IndicatorRow};
use crate::report::sample::{HOSTILE, bare, exact, sample, usual};

const LANGS: [Lang; 2] = [Lang::Id, Lang::En];
const STYLES: [CsvStyle; 2] = [CsvStyle::Excel, CsvStyle::Plain];

fn bytes(report: &Report, csv: CsvStyle, lang: Lang) -> Vec<u8> {
    let layout = Layout {
        lang,
        csv,
        ..Layout::default()
    };
    render(report, &layout).unwrap()
}

/// The table as another program reads it: the head, and each row by its heads.
fn read(bytes: &[u8], style: CsvStyle) -> (Vec<String>, Vec<BTreeMap<String, String>>) {
    let (delimiter, bytes) = match style {
        CsvStyle::Excel => (b';', bytes.strip_prefix(MARK.as_bytes()).unwrap()),
        CsvStyle::Plain => (b',', bytes),
    };
    let mut reader = ::csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .from_reader(bytes);
    let head: Vec<String> = reader
        .headers()
        .unwrap()
        .iter()
        .map(str::to_owned)
        .collect();
    // A row of another length is an error of the reader.
    let rows = reader
        .records()
        .map(|record| {
            let record = record.unwrap();
            head.iter()
                .cloned()
                .zip(record.iter().map(str::to_owned))
                .collect()
        })
        .collect();
    (head, rows)
}

#[test]
fn every_indicator_and_every_finding_has_its_row() {
    for lang in LANGS {
        for report in [sample(), usual(60), bare()] {
            let (_, rows) = read(&bytes(&report, CsvStyle::Plain, lang), CsvStyle::Plain);
            for row in &report.indicators {
                let own = rows
                    .iter()
                    .filter(|cells| cells["indicator"] == row.code.as_str());
                assert_eq!(own.count(), row.findings.len().max(1), "{}", row.code);
            }
            let found: Vec<_> = rows.iter().filter(|row| !row["rule"].is_empty()).collect();
            assert_eq!(found.len(), report.findings.len());
            for judged in &report.findings {
                let finding = &judged.finding;
                let alike = |one: &&JudgedFinding| {
                    one.finding.message == finding.message && one.finding.rule.id == finding.rule.id
                };
                let wanted = report.findings.iter().filter(alike).count();
                let message = cell::written(
                    &crate::report::columns::CellValue::Prose(finding.message.get(lang).into()),
                    CsvStyle::Plain,
                    lang,
                );
                let there = found
                    .iter()
                    .filter(|row| row["rule"] == finding.rule.id && row["message"] == message);
                assert_eq!(there.count(), wanted, "{message}");
            }
        }
    }
}

#[test]
fn a_finding_of_two_rows_with_one_code_stands_once() {
    let mut report = usual(3);
    let twin = report.indicators[0].clone();
    report.indicators.push(twin);
    let (_, rows) = read(&bytes(&report, CsvStyle::Plain, Lang::Id), CsvStyle::Plain);
    let found = rows.iter().filter(|row| !row["rule"].is_empty()).count();
    assert_eq!(found, report.findings.len());
}

#[test]
fn each_style_is_what_its_reader_takes() {
    let excel = bytes(&usual(3), CsvStyle::Excel, Lang::Id);
    assert!(excel.starts_with(b"\xef\xbb\xbfIndikator;Aspek;"));
    let text = String::from_utf8(excel.clone()).unwrap();
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
    let (head, rows) = read(&excel, CsvStyle::Excel);
    let waived = rows
        .iter()
        .find(|row| row["Keadaan temuan"] == "ditangguhkan")
        .unwrap();
    assert_eq!(waived["Alasan penangguhan"], "Sedang dialihkan ke teks");
    assert_eq!(waived["Ditangguhkan sampai"], "2026-10-01");
    // It is the second finding of its indicator: what can be summed stands in the first row alone.
    assert_eq!(
        (
            &*waived["Bobot"],
            &*waived["Poin belum diraih atau terancam"]
        ),
        ("", "")
    );
    let first = rows
        .iter()
        .find(|row| row["Indikator"].starts_with("2.1.1 "));
    assert_eq!(first.unwrap()["Bobot"], "1,5");
    assert_eq!(waived["Tingkat"], "peringatan");
    assert!(waived["Indikator"].starts_with("2.1.1 "));
    let plain = bytes(&usual(3), CsvStyle::Plain, Lang::Id);
    assert!(plain.starts_with(b"indicator,indicator_name,aspect,"));
    assert!(!plain.contains(&b'\r'));
    let (words, rows) = read(&plain, CsvStyle::Plain);
    assert_eq!(words.len(), head.len() + 1);
    let waived = rows.iter().find(|row| row["standing"] == "waived").unwrap();
    assert_eq!(waived["indicator"], "2.1.1");
    let first = rows.iter().find(|row| row["indicator"] == "2.1.1").unwrap();
    assert_eq!((&*first["weight"], &*waived["weight"]), ("1.5", ""));
    assert_eq!(waived["severity"], "warning");
    assert_eq!(waived["rule_name"], "scan-without-text");
    assert_eq!(waived["as_of"], "2026-08-03");
    let english = bytes(&usual(3), CsvStyle::Plain, Lang::En);
    assert_eq!(read(&english, CsvStyle::Plain).0, words);
}

type Of = fn(&IndicatorRow) -> &Exact;

fn claimed(row: &IndicatorRow) -> &Exact {
    &row.points.as_ref().unwrap().claimed
}

fn weight(row: &IndicatorRow) -> &Exact {
    &row.weight
}

#[test]
fn a_column_of_points_sums_to_what_the_report_says() {
    let report = usual(3);
    let (_, rows) = read(&bytes(&report, CsvStyle::Plain, Lang::Id), CsvStyle::Plain);
    let more = rows.len() > report.indicators.len();
    assert!(more, "no indicator has two findings");
    let keys: [(&str, Of); 2] = [("claimed", claimed), ("weight", weight)];
    for (key, of) in keys {
        let parsed = rows.iter().filter_map(|row| Exact::parse(&row[key]));
        let sum: Exact = report.indicators.iter().map(|row| of(row).clone()).sum();
        assert_eq!(parsed.sum::<Exact>(), sum, "{key}");
    }
}

#[test]
fn nothing_hidden_and_no_formula_gets_out() {
    let mut report = sample();
    report.unit = Some("=cmd|'/c calc'!A1".to_owned());
    report.indicators[0].name = "@SUM(1)".to_owned();
    report.indicators[1].owner = Some("+62".to_owned());
    report.indicators[2].weight = exact("-0.5");
    for (style, lang) in STYLES.into_iter().zip(LANGS) {
        let (_, rows) = read(&bytes(&report, style, lang), style);
        let mut guarded = 0;
        for cell in rows.iter().flat_map(BTreeMap::values) {
            assert!(!cell.chars().any(char::is_control), "{cell:?}");
            assert!(!cell.contains('\u{202e}') && !cell.contains('\u{200b}'));
            let number = cell.strip_prefix('-').is_some_and(|rest| {
                !rest.is_empty() && rest.chars().all(|c| c.is_ascii_digit() || ",.".contains(c))
            });
            assert!(
                number || !cell.starts_with(['=', '+', '-', '@']),
                "{cell:?}"
            );
            guarded += usize::from(cell.starts_with("'="));
        }
        assert!(guarded >= rows.len());
        let all: Vec<&String> = rows.iter().flat_map(BTreeMap::values).collect();
        assert!(all.iter().any(|cell| *cell == "-0,5" || *cell == "-0.5"));
        assert!(all.iter().any(|cell| *cell == "'+62"));
        assert!(all.iter().any(|cell| cell.contains("<script>")));
    }
    assert!(HOSTILE.contains('\n'));
}

#[test]
fn what_is_missing_is_no_nought() {
    let (_, rows) = read(
        &bytes(&sample(), CsvStyle::Excel, Lang::Id),
        CsvStyle::Excel,
    );
    assert_eq!(rows[0]["Jawaban"], "—");
    assert_eq!(rows[0]["PJ"], "—");
    let orphan = rows.iter().find(|row| row["Aturan"] == "KIP206").unwrap();
    assert_eq!(orphan["Indikator"], "—");
    // A dash would be a text among numbers.
    assert_eq!(orphan["Poin belum diraih atau terancam"], "");
    assert_eq!(orphan["Bobot"], "");
    assert!(
        rows.iter()
            .any(|row| row["Indikator"] == "9.9 (tidak dikenal)")
    );
    let (head, rows) = read(&bytes(&bare(), CsvStyle::Plain, Lang::Id), CsvStyle::Plain);
    assert!(rows.is_empty() && !head.is_empty());
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    for style in STYLES {
        assert_eq!(
            bytes(&sample(), style, Lang::Id),
            bytes(&sample(), style, Lang::Id)
        );
    }
}

#[test]
fn a_finding_on_evidence_has_what_the_mapping_remarks_on_it() {
    let mut report = sample();
    let noted = |row: &IndicatorRow| row.evidence.iter().any(|one| one.note.is_some());
    let at = report.indicators.iter().position(noted).unwrap();
    for row in &mut report.indicators {
        row.findings.clear();
    }
    report.indicators[at].findings = vec![0];
    let row = &report.indicators[at];
    let piece = row.evidence.iter().find(|one| one.note.is_some()).unwrap();
    let (code, name) = (row.code.clone(), piece.name.clone());
    report.findings[0].finding.about = About::Evidence(EntryId(0), piece.id, code, name);
    let (_, rows) = read(&bytes(&report, CsvStyle::Plain, Lang::Id), CsvStyle::Plain);
    let said: Vec<&str> = rows
        .iter()
        .filter(|row| !row["note"].is_empty())
        .map(|row| row["note"].as_str())
        .collect();
    assert_eq!(said, [crate::report::sample::REMARK]);
}
