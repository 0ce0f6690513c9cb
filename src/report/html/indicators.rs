//! The indicators in the order of the instrument, each with its evidence, and what they can be
//! filtered by.

use std::collections::BTreeMap;

use super::cells::{Cells, Heads};
use super::evidence::{self, Piece};
use super::findings::owner_rows;
use super::{Layout, Prose, Shown};
use crate::model::{Code, IndicatorRow, Lang, Report};
use crate::report::columns::{Record, indicator};
use crate::report::phrases;
use crate::text::{number, say, words};

/// The section on the indicators.
pub(super) struct Indicators {
    pub(super) heads: Heads,
    pub(super) count: Shown,
    /// Runs of neighbours in one aspect.
    pub(super) blocks: Vec<Block>,
    /// What the filters offer: a value and its words.
    pub(super) statuses: Vec<(&'static str, Shown)>,
    pub(super) aspects: Vec<(usize, Shown)>,
    pub(super) owners: Vec<(usize, Shown)>,
}

/// Neighbours in one aspect.
pub(super) struct Block {
    pub(super) aspect: usize,
    pub(super) title: Shown,
    pub(super) rows: Vec<Row>,
}

/// One indicator.
pub(super) struct Row {
    /// Its place in the report's list, by which it is linked.
    pub(super) at: usize,
    pub(super) code: Shown,
    pub(super) name: Shown,
    pub(super) question: Shown,
    pub(super) group: Option<Shown>,
    pub(super) owner_row: usize,
    pub(super) status: &'static str,
    pub(super) cells: Cells,
    /// Answer, evidence asked for, reason, remark: each with its label.
    pub(super) facts: Vec<(&'static str, Prose)>,
    pub(super) pieces: Vec<Piece>,
    pub(super) evidence: Shown,
    /// How many findings it has, in words, and which group holds them.
    pub(super) findings: Option<(usize, Shown)>,
}

/// What the rows look up in the report's other lists.
struct Lists<'a> {
    aspects: BTreeMap<&'a Code, usize>,
    owners: BTreeMap<Option<&'a str>, usize>,
    /// Group of each finding.
    groups: BTreeMap<usize, usize>,
}

impl Indicators {
    pub(super) fn of(report: &Report, layout: &Layout) -> Self {
        let lang = layout.lang;
        let lists = Lists::of(report);
        let mut blocks: Vec<Block> = Vec::new();
        let records = Record::indicators(report, lang);
        for (at, (one, of)) in report.indicators.iter().zip(records).enumerate() {
            let aspect = lists.aspects.get(&one.aspect).copied();
            let aspect = aspect.unwrap_or_default();
            let row = row(at, one, Cells::of(indicator::HTML, &of), &lists, layout);
            match blocks.last_mut().filter(|block| block.aspect == aspect) {
                Some(block) => block.rows.push(row),
                None => blocks.push(Block {
                    aspect,
                    title: aspect_title(report, aspect),
                    rows: vec![row],
                }),
            }
        }
        Self {
            heads: Heads::of(indicator::INDICATOR, indicator::HTML, lang),
            count: Shown::of(number::count(report.indicators.len(), lang)),
            blocks,
            statuses: report
                .coverage
                .iter()
                .map(|(status, _)| (status.word(), Shown::of(words::status(*status).get(lang))))
                .collect(),
            aspects: (0..report.aspects.len())
                .map(|at| (at, aspect_title(report, at)))
                .collect(),
            owners: Record::owners(report, lang)
                .map(|of| Shown::of(indicator::IN_CHARGE.text(&of)))
                .enumerate()
                .collect(),
        }
    }
}

fn aspect_title(report: &Report, at: usize) -> Shown {
    Shown::of(report.aspects.get(at).map_or_else(
        || words::DASH.to_owned(),
        |row| format!("{} {}", row.code, row.name),
    ))
}

impl<'a> Lists<'a> {
    fn of(report: &'a Report) -> Self {
        Self {
            aspects: report
                .aspects
                .iter()
                .enumerate()
                .rev()
                .map(|(at, row)| (&row.code, at))
                .collect(),
            owners: owner_rows(report),
            groups: report
                .groups
                .iter()
                .enumerate()
                .flat_map(|(at, group)| group.findings.iter().map(move |&index| (index, at)))
                .collect(),
        }
    }
}

fn row(at: usize, row: &IndicatorRow, cells: Cells, lists: &Lists<'_>, layout: &Layout) -> Row {
    let lang = layout.lang;
    Row {
        at,
        code: Shown::of(row.code.as_str()),
        name: Shown::of(&row.name),
        question: Shown::of(&row.question),
        group: row.group.as_ref().map(Shown::of),
        owner_row: lists
            .owners
            .get(&row.owner.as_deref())
            .copied()
            .unwrap_or_default(),
        status: row.status.word(),
        cells,
        facts: facts(row, lang),
        pieces: row
            .evidence
            .iter()
            .map(|piece| evidence::piece(piece, layout))
            .collect(),
        evidence: pieces(row.evidence.len(), lang),
        findings: findings(row, lists, lang),
    }
}

fn facts(row: &IndicatorRow, lang: Lang) -> Vec<(&'static str, Prose)> {
    let label = |id, en| match lang {
        Lang::Id => id,
        Lang::En => en,
    };
    let all = [
        (label("Jawaban", "Answer"), phrases::answer(row, lang)),
        (
            label("Bukti yang diminta", "Evidence asked for"),
            phrases::asked(row, lang).join("; "),
        ),
        (label("Alasan", "Reason"), phrases::declined(row, lang)),
        (
            label("Catatan", "Remark"),
            row.note.clone().unwrap_or_default(),
        ),
    ];
    let said = all.into_iter().filter(|(_, words)| !words.is_empty());
    said.map(|(label, words)| (label, Prose::plain(words)))
        .collect()
}

fn pieces(count: usize, lang: Lang) -> Shown {
    let number = number::count(count, lang);
    Shown::of(match count {
        0 => say!(lang, "Tanpa bukti", "No evidence"),
        1 => say!(lang, "1 bukti", "1 piece of evidence"),
        2.. => say!(lang, "{number} bukti", "{number} pieces of evidence"),
    })
}

fn findings(row: &IndicatorRow, lists: &Lists<'_>, lang: Lang) -> Option<(usize, Shown)> {
    let group = *lists.groups.get(row.findings.first()?)?;
    let count = number::count(row.findings.len(), lang);
    let words = match row.findings.len() {
        1 => say!(lang, "1 temuan", "1 finding"),
        _ => say!(lang, "{count} temuan", "{count} findings"),
    };
    Some((group, Shown::of(words)))
}
