//! All findings, for whoever asks about one: gathered as in the terminal on so many slides of tables, and
//! behind them slides whose notes hold, one by one, what is gathered or did not fit, so that no slide
//! grows without bound.

use super::font::Font;
use super::pages::{REST, numbered, pages, remark};
use super::shape::{BODY, Color, Frame, SlideParagraph, TextBox};
use super::slide::{Note, Slide, SlideShape, Title};
use super::table::{SlideCell, SlideColumn, SlideRow, SlideTable};
use crate::model::{Block, Code, JudgedFinding, Lang, Noun, Report, Section};
use crate::report::columns::finding::{MESSAGE, RULE};
use crate::report::columns::indicator::INDICATOR;
use crate::report::{phrases, tongue};
use crate::text::{number, say, words};

/// How many rows stand in tables: eight slides or so, as many as somebody leafs through. The
/// sample's 8 take two.
const TABLED: usize = 40;
/// How many findings the notes of one further slide hold: a thousand then take
/// five slides.
const NOTED: usize = 200;
/// Letters of the names of what findings have in common: a line and a half beside the rule.
const NAMES: usize = 70;

/// Findings with their row, and whether they need more notes than one line each on its slide.
struct AppendixEntry<'r> {
    row: SlideRow,
    findings: Vec<&'r JudgedFinding>,
    is_gathered: bool,
}

/// The slides after the closing one; none without a finding.
pub(super) fn slides(report: &Report, lang: Lang) -> Vec<Slide> {
    let columns = [
        SlideColumn::new(INDICATOR.head(lang), 122, 3),
        SlideColumn::new(RULE.head(lang), 242, 2),
        SlideColumn::new(MESSAGE.head(lang), 500, 6),
    ];
    let mut entries = entries(report, &columns, lang);
    let beyond = entries.split_off(entries.len().min(TABLED));
    let left: usize = beyond.iter().map(|one| one.findings.len()).sum();
    let rest = if left == 0 { 0 } else { REST };
    let gathered = entries.iter().filter(|one| one.is_gathered);
    let noted: Vec<&JudgedFinding> = gathered
        .chain(&beyond)
        .flat_map(|one| one.findings.iter().copied())
        .collect();
    let room = (SlideTable::room(&columns) - rest, SlideTable::ROWS_MAX);
    let all = pages(entries, room, |one| one.row.height);
    let count = all.len();
    let mut slides: Vec<Slide> = (1..)
        .zip(all)
        .map(|(page, entries)| {
            let title = say!(lang, "Lampiran: semua temuan", "Appendix: all findings");
            let title = numbered(&title, page, count);
            let notes = entries.iter().flat_map(|one| notes(report, one, lang));
            let notes = notes.collect();
            let rows = entries.into_iter().map(|one| one.row).collect();
            let table = SlideTable::new(title.clone(), BODY.top, &columns, rows);
            Slide::new(Title::own(title), vec![SlideShape::Table(table)], notes).for_team()
        })
        .collect();
    if let Some(last) = slides.last_mut().filter(|_| left > 0) {
        let count = number::count(left, lang);
        let text = say!(
            lang,
            "dan {count} lainnya ada di catatan pembicara salindia berikut",
            "and {count} more in the speaker notes of the next slides"
        );
        last.push(remark(&text, lang));
    }
    let mut done = 0;
    for some in noted.chunks(NOTED) {
        let title = title(done, some.len(), noted.len(), lang);
        done += some.len();
        let notes = some.iter().map(|judged| note(report, judged, lang));
        let pointer = vec![pointer(some.len(), lang)];
        slides.push(Slide::new(Title::own(title), pointer, notes.collect()).for_team());
    }
    slides
}

/// A row for what many indicators or files have in common, and one for every other finding.
fn entries<'r>(report: &'r Report, columns: &[SlideColumn], lang: Lang) -> Vec<AppendixEntry<'r>> {
    let mut entries = Vec::new();
    for section in report.sections(false, |_| true) {
        match section {
            Section::Block(block) => entries.push(AppendixEntry {
                row: gathered(&block, columns, lang),
                findings: report.findings_at(&block.findings).collect(),
                is_gathered: true,
            }),
            Section::Group(_, found) => {
                let found = report.findings_at(&found);
                entries.extend(found.map(|judged| AppendixEntry {
                    row: row(report, judged, columns, lang),
                    findings: vec![judged],
                    is_gathered: false,
                }));
            }
        }
    }
    entries
}

fn title(done: usize, more: usize, all: usize, lang: Lang) -> String {
    let [from, to, all] = [done + 1, done + more, all].map(|count| number::count(count, lang));
    if from == to {
        return say!(
            lang,
            "Lampiran: temuan satu per satu ({from} dari {all})",
            "Appendix: findings one by one ({from} of {all})"
        );
    }
    say!(
        lang,
        "Lampiran: temuan satu per satu ({from}–{to} dari {all})",
        "Appendix: findings one by one ({from}–{to} of {all})"
    )
}

/// What a slide says whose findings are in its notes alone.
fn pointer(count: usize, lang: Lang) -> SlideShape {
    let findings = Noun::FINDING.counted(count, lang);
    let text = say!(
        lang,
        "{findings} ini ada di catatan pembicara.",
        "{findings}: see the speaker notes."
    );
    let paragraph = SlideParagraph::new(&text, Font::of(20), Color::Dark, (BODY.width, 1));
    let frame = Frame { height: 40, ..BODY };
    let name = say!(lang, "Keterangan", "Remarks");
    SlideShape::TextBox(TextBox::new(name, frame, vec![paragraph]))
}

/// How many, which, the next act and what it costs.
fn gathered(block: &Block<'_>, columns: &[SlideColumn], lang: Lang) -> SlideRow {
    let rule = block.first.finding.rule;
    let names = phrases::first_names(block, NAMES, lang);
    let act = SlideCell::of(block.act.get(lang));
    let what = SlideCell::marked(names, Color::Muted).over(act);
    let what = match phrases::at_stake(rule, &block.points, lang) {
        Some(points) => what.over(SlideCell::of(points)),
        None => what,
    };
    let affected = phrases::affected(block, lang).replace(phrases::GLUE, " ");
    let cells = [
        SlideCell::marked(affected, Color::Accent),
        named(block.first, lang),
        what,
    ];
    SlideRow::new(columns, cells)
}

fn row(report: &Report, judged: &JudgedFinding, columns: &[SlideColumn], lang: Lang) -> SlideRow {
    let theirs = theirs(report, judged);
    let cells = [
        SlideCell::marked(code(judged), Color::Accent),
        named(judged, lang),
        SlideCell::mixed(&phrases::said(judged, lang), &theirs, lang),
    ];
    SlideRow::new(columns, cells)
}

/// Its rule, and how grave it is.
fn named(judged: &JudgedFinding, lang: Lang) -> SlideCell {
    let finding = &judged.finding;
    let severity = if judged.is_open() {
        words::severity(finding.severity).get(lang).to_owned()
    } else {
        say!(lang, "temuan ditangguhkan", "waived")
    };
    let rule = format!("{} {}", finding.rule.id, finding.rule.name.get(lang));
    SlideCell::of(rule).over(SlideCell::marked(severity, Color::Muted))
}

/// The code of the indicator that a finding is about.
fn code(judged: &JudgedFinding) -> &str {
    let code = judged.finding.indicator();
    code.map_or(words::DASH, Code::as_str)
}

fn theirs<'r>(report: &'r Report, judged: &'r JudgedFinding) -> Vec<&'r str> {
    let code = judged.finding.indicator();
    let row = code.and_then(|code| report.indicators.iter().find(|row| row.code == *code));
    tongue::of_finding(judged, row)
}

/// What the speaker reads beside a row.
fn notes(report: &Report, entry: &AppendixEntry<'_>, lang: Lang) -> Vec<Note> {
    let all = entry.findings.iter();
    match (entry.is_gathered, entry.findings.first()) {
        (true, Some(first)) => {
            let (rule, name) = (first.finding.rule.id, first.finding.rule.name.get(lang));
            let findings = Noun::FINDING.counted(entry.findings.len(), lang);
            let line = say!(
                lang,
                "{rule} {name}: {findings}, satu per satu di catatan salindia sesudah tabel",
                "{rule} {name}: {findings}, one by one in the notes of the slides behind the tables"
            );
            vec![line.into()]
        }
        (true, None) | (false, _) => all.map(|judged| note(report, judged, lang)).collect(),
    }
}

fn note(report: &Report, judged: &JudgedFinding, lang: Lang) -> Note {
    let finding = &judged.finding;
    let parts = [
        Some(format!("{} {}", finding.rule.id, code(judged))),
        Some(words::severity(finding.severity).get(lang).to_owned()),
        Some(phrases::said(judged, lang)),
        Some(finding.hint.get(lang).to_owned()),
        Some(finding.place.to_string()),
        phrases::at_risk(judged, lang),
    ];
    let line = parts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    Note::mixed(&line, &theirs(report, judged), lang)
}
