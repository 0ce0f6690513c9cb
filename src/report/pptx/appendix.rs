//! All findings, for whoever asks about one: a table on so many slides, and beyond them slides whose
//! notes hold the rest, so that no slide grows without bound.

use super::font::Font;
use super::pages::{REST, pages, remark};
use super::shape::{BODY, Color, Frame, Paragraph, TextBox};
use super::slide::{Shape, Slide, Title};
use super::table::{Cell, Column, Row, Table};
use crate::model::{Code, JudgedFinding, Lang, Noun, Report};
use crate::report::columns::finding::{MESSAGE, RULE};
use crate::report::columns::indicator::INDICATOR;
use crate::report::phrases;
use crate::text::{number, say, words};

/// How many findings stand in tables: eight slides or so, as many as somebody leafs through. The
/// sample's 8 take two.
const TABLED: usize = 40;
/// How many findings the notes of one further slide hold: a thousand then take
/// five slides.
const NOTED: usize = 200;

/// The slides after the closing one; none without a finding.
pub(super) fn slides(report: &Report, lang: Lang) -> Vec<Slide> {
    // In the order of the groups: what belongs to one indicator stands together.
    let groups = report.groups.iter();
    let all: Vec<&JudgedFinding> = groups
        .flat_map(|group| report.findings_at(&group.findings))
        .collect();
    let (tabled, noted) = all.split_at(all.len().min(TABLED));
    let columns = [
        Column::new(INDICATOR.head(lang), 112, 2),
        Column::new(RULE.head(lang), 252, 2),
        Column::new(MESSAGE.head(lang), 500, 6),
    ];
    let rows: Vec<(Row, &JudgedFinding)> = tabled
        .iter()
        .map(|&judged| (row(judged, &columns, lang), judged))
        .collect();
    let (mut slides, mut done) = (Vec::new(), 0);
    let rest = if noted.is_empty() { 0 } else { REST };
    let room = Table::room(&columns) - rest;
    for lines in pages(rows, room, |(row, _)| row.height) {
        let (rows, judged): (Vec<Row>, Vec<&JudgedFinding>) = lines.into_iter().unzip();
        let title = title(done, judged.len(), all.len(), lang);
        let table = Table::new(title.clone(), BODY.top, &columns, rows);
        done += judged.len();
        let notes = notes(&judged, lang);
        slides.push(Slide::new(Title::own(title), vec![Shape::Table(table)], notes).for_team());
    }
    if let Some(last) = slides.last_mut().filter(|_| !noted.is_empty()) {
        let count = number::count(noted.len(), lang);
        let text = say!(
            lang,
            "dan {count} lainnya ada di catatan pembicara salindia berikut",
            "and {count} more in the speaker notes of the next slides"
        );
        last.push(remark(&text, lang));
    }
    for judged in noted.chunks(NOTED) {
        let title = title(done, judged.len(), all.len(), lang);
        done += judged.len();
        let pointer = pointer(judged.len(), lang);
        let notes = notes(judged, lang);
        slides.push(Slide::new(Title::own(title), vec![pointer], notes).for_team());
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
    let findings = Noun::FINDING.counted(count, lang);
    let text = say!(
        lang,
        "{findings} ini ada di catatan pembicara.",
        "{findings}: see the speaker notes."
    );
    let paragraph = Paragraph::new(&text, Font::of(20), Color::Dark, (BODY.width, 1));
    let frame = Frame { height: 40, ..BODY };
    let name = say!(lang, "Keterangan", "Remarks");
    Shape::TextBox(TextBox::new(name, frame, vec![paragraph]))
}

fn row(judged: &JudgedFinding, columns: &[Column], lang: Lang) -> Row {
    let finding = &judged.finding;
    let severity = if judged.is_open() {
        words::severity(finding.severity).get(lang).to_owned()
    } else {
        say!(lang, "temuan ditangguhkan", "waived")
    };
    let rule = format!("{} {}", finding.rule.id, finding.rule.name.get(lang));
    let cells = [
        Cell::marked(code(judged), Color::Accent),
        Cell::of(rule).over(Cell::marked(severity, Color::Muted)),
        Cell::of(phrases::said(judged, lang)),
    ];
    Row::new(columns, cells)
}

/// The code of the indicator that a finding is about.
fn code(judged: &JudgedFinding) -> &str {
    let code = judged.finding.indicator();
    code.map_or(words::DASH, Code::as_str)
}

fn notes(judged: &[&JudgedFinding], lang: Lang) -> Vec<String> {
    judged
        .iter()
        .map(|judged| {
            let finding = &judged.finding;
            let parts = [
                Some(format!("{} {}", finding.rule.id, code(judged))),
                Some(words::severity(finding.severity).get(lang).to_owned()),
                Some(phrases::said(judged, lang)),
                Some(finding.hint.get(lang).to_owned()),
                Some(finding.place.to_string()),
                phrases::at_risk(judged, lang),
            ];
            parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
        })
        .collect()
}
