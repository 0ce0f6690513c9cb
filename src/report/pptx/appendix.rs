//! All findings, for whoever asks about one: a table on so many slides, and beyond them slides whose
//! notes hold the rest, so that no slide grows without bound.

use super::pen::Pen;
use super::shape::{Anchor, BODY, Cell, Column, Frame, Ink, Panel, Paragraph, Row, Table, pages};
use super::slide::{MORE, Shape, Slide, foot};
use crate::model::{Code, JudgedFinding, Lang, Report};
use crate::report::phrases;
use crate::text::{number, say, words};

/// How many findings stand in tables.
const TABLED: usize = 100;
/// How many findings the notes of one further slide hold.
const NOTED: usize = 200;

/// The slides after the closing one; none without a finding.
pub(super) fn slides(report: &Report, lang: Lang) -> Vec<Slide> {
    // In the order of the groups: what belongs to one indicator stands together.
    let all: Vec<&JudgedFinding> = report
        .groups
        .iter()
        .flat_map(|group| &group.findings)
        .filter_map(|&index| report.findings.get(index))
        .collect();
    let (tabled, noted) = all.split_at(all.len().min(TABLED));
    let columns = columns(lang);
    let rows: Vec<(Row, &JudgedFinding)> = tabled
        .iter()
        .map(|&judged| (row(judged, &columns, lang), judged))
        .collect();
    let (mut slides, mut done) = (Vec::new(), 0);
    let more = if noted.is_empty() { 0 } else { MORE };
    let room = BODY.height - Table::HEAD - more;
    for lines in pages(rows, room, |(row, _)| row.height) {
        let (rows, judged): (Vec<Row>, Vec<&JudgedFinding>) = lines.into_iter().unzip();
        let title = title(done, judged.len(), all.len(), lang);
        let table = Shape::Table(Table {
            description: title.clone(),
            top: BODY.top,
            columns: columns.clone(),
            rows,
        });
        done += judged.len();
        slides.push(Slide::of(title, vec![table], notes(&judged, lang)));
    }
    if let Some(last) = slides.last_mut().filter(|_| !noted.is_empty()) {
        let count = number::count(noted.len(), lang);
        let text = say!(
            lang,
            "dan {count} lainnya ada di catatan pembicara salindia berikut",
            "and {count} more in the speaker notes of what follows"
        );
        last.shapes.push(foot(&text, lang));
    }
    for judged in noted.chunks(NOTED) {
        let title = title(done, judged.len(), all.len(), lang);
        done += judged.len();
        slides.push(Slide::of(
            title,
            vec![pointer(judged.len(), lang)],
            notes(judged, lang),
        ));
    }
    slides
}

fn title(done: usize, more: usize, all: usize, lang: Lang) -> String {
    let [from, to, all] = [done + 1, done + more, all].map(|count| number::count(count, lang));
    if from == to {
        return say!(
            lang,
            "Lampiran: semua temuan ({from} dari {all})",
            "Appendix: all findings ({from} of {all})"
        );
    }
    say!(
        lang,
        "Lampiran: semua temuan ({from}–{to} dari {all})",
        "Appendix: all findings ({from}–{to} of {all})"
    )
}

/// What a slide says whose findings are in its notes alone.
fn pointer(count: usize, lang: Lang) -> Shape {
    let count = number::count(count, lang);
    let text = say!(
        lang,
        "{count} temuan ini ada di catatan pembicara.",
        "These findings ({count}) are in the speaker notes."
    );
    let paragraph = Paragraph::new(&text, Pen::of(20), Ink::Dark, (BODY.width, 1));
    Shape::Panel(Panel {
        name: say!(lang, "Keterangan", "Remarks"),
        frame: Frame { height: 40, ..BODY },
        fill: None,
        inset: 0,
        anchor: Anchor::Top,
        paragraphs: vec![paragraph],
    })
}

fn columns(lang: Lang) -> Vec<Column> {
    let column = |head: String, width, lines| Column {
        head,
        width,
        lines,
        right: false,
    };
    vec![
        column(say!(lang, "Indikator", "Indicator"), 88, 1),
        column(say!(lang, "Tingkat", "Severity"), 116, 1),
        column(say!(lang, "Aturan", "Rule"), 190, 2),
        column(say!(lang, "Temuan", "Finding"), 470, 3),
    ]
}

fn row(judged: &JudgedFinding, columns: &[Column], lang: Lang) -> Row {
    let finding = &judged.finding;
    let code = finding.indicator().map_or(words::DASH, Code::as_str);
    let severity = if judged.is_open() {
        Cell::of(words::severity(finding.severity).get(lang))
    } else {
        Cell::of(say!(lang, "temuan dikecualikan", "waived"))
    };
    let rule = format!("{} {}", finding.rule.id, finding.rule.name.get(lang));
    Table::row(
        columns,
        vec![
            Cell::marked(code, Ink::Accent),
            severity,
            Cell::of(rule),
            Cell::of(said(judged, lang)),
        ],
    )
}

/// The message, after the waiver where one covers it.
fn said(judged: &JudgedFinding, lang: Lang) -> String {
    let message = judged.finding.message.get(lang);
    match phrases::waiver(judged, lang) {
        None => message.to_owned(),
        Some(waiver) => format!("{message} ({waiver})"),
    }
}

fn notes(judged: &[&JudgedFinding], lang: Lang) -> Vec<String> {
    judged
        .iter()
        .map(|judged| {
            let finding = &judged.finding;
            let code = finding.indicator().map_or(words::DASH, Code::as_str);
            let parts = [
                Some(format!("{} {code}", finding.rule.id)),
                Some(words::severity(finding.severity).get(lang).to_owned()),
                Some(said(judged, lang)),
                Some(finding.hint.get(lang).to_owned()),
                Some(finding.place.to_string()),
                phrases::at_risk(judged.points_at_risk.as_deref(), lang),
            ];
            parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
        })
        .collect()
}
