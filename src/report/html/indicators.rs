//! The indicators in the order of the instrument, each with its evidence, and what they can be
//! filtered by.

use super::cells::{Cells, Heads};
use super::evidence::{self, EvidenceView};
use super::findings::{OwnerRows, owner_rows};
use super::{Layout, Prose, Shown};
use crate::model::{IndicatorRow, Lang, Noun, OwnerRow, Report};
use crate::report::columns::{Record, indicator};
use crate::report::phrases;
use crate::text::{number, say, words};

/// Up to so many indicators are shown unasked, each a line or two: more than two screens of them hide what
/// stands below (88 in the sample, 27,000 pixels on a phone).
const UNFOLDED: usize = 20;

/// The section on the indicators.
pub(super) struct Indicators {
    pub(super) heads: Heads,
    pub(super) count: Shown,
    /// Runs of neighbours in one aspect.
    pub(super) blocks: Vec<BlockView>,
    /// Whether they are few enough to be shown unasked.
    pub(super) unfolded: bool,
    /// What the filters offer: a value and its words.
    pub(super) statuses: Vec<(&'static str, Shown)>,
    pub(super) aspects: Vec<ChoiceView>,
    pub(super) owners: Vec<ChoiceView>,
}

/// What a filter offers.
pub(super) struct ChoiceView {
    pub(super) value: usize,
    /// What stands for it in the page's address: the next report may number its rows otherwise.
    pub(super) key: Shown,
    pub(super) label: Shown,
}

impl ChoiceView {
    /// Whether its label is a name, not our words for one that is not there.
    pub(super) fn is_named(&self) -> bool {
        self.key.as_str() != NO_NAME
    }
}

/// What stands for a name that is not there: names without a letter are as good as none.
const NO_NAME: &str = "-";

/// Neighbours in one aspect.
pub(super) struct BlockView {
    pub(super) aspect: usize,
    pub(super) title: Shown,
    /// How many of them are met.
    pub(super) sum: Shown,
    pub(super) rows: Vec<IndicatorView>,
}

/// One indicator.
pub(super) struct IndicatorView {
    /// Its place in the report's list, by which it is linked.
    pub(super) at: usize,
    pub(super) code: Shown,
    pub(super) name: Shown,
    pub(super) question: Shown,
    pub(super) group: Option<Shown>,
    pub(super) owner_row: Option<usize>,
    pub(super) status: &'static str,
    pub(super) cells: Cells,
    /// Answer, evidence asked for, reason, remark: each with its label.
    pub(super) facts: Vec<(String, Prose)>,
    pub(super) pieces: Vec<EvidenceView>,
    pub(super) evidence: Shown,
    /// How many findings it has, in words, and the first of them.
    pub(super) findings: Option<(usize, Shown)>,
}

impl Indicators {
    pub(super) fn of(report: &Report, layout: &Layout) -> Self {
        let lang = layout.lang;
        let owners_at = owner_rows(report);
        let mut before = 0;
        let blocks = report
            .indicators
            .chunk_by(|a, b| a.aspect_at == b.aspect_at);
        let blocks = blocks.filter_map(|rows| {
            let first = before;
            before += rows.len();
            let aspect = rows.first()?.aspect_at;
            Some(block(aspect, (first, rows), &owners_at, (report, layout)))
        });
        Self {
            heads: Heads::of(indicator::INDICATOR, indicator::HTML, lang),
            count: Shown::of(number::count(report.indicators.len(), lang)),
            unfolded: report.indicators.len() <= UNFOLDED,
            blocks: blocks.collect(),
            statuses: report
                .coverage
                .iter()
                .map(|(status, _)| (status.word(), Shown::of(words::status(*status).get(lang))))
                .collect(),
            aspects: report
                .aspects
                .iter()
                .enumerate()
                .map(|(at, row)| ChoiceView {
                    value: at,
                    key: Shown::of(row.code.as_str()),
                    label: aspect_title(report, at),
                })
                .collect(),
            owners: owners(report, lang, |row| !row.indicators.is_empty()),
        }
    }
}

/// The owners that a filter offers: those who have something in its list.
pub(super) fn owners(report: &Report, lang: Lang, has: fn(&OwnerRow) -> bool) -> Vec<ChoiceView> {
    let owners = Record::owners(report, lang).zip(&report.owners).enumerate();
    let owners = owners.filter(|(_, (_, row))| has(row));
    let choice = |(at, (of, row)): (usize, (Record<'_>, &OwnerRow))| ChoiceView {
        value: at,
        // No name is a dash: names without a letter are as good as none.
        key: Shown::of(row.owner.as_deref().unwrap_or(NO_NAME)),
        label: Shown::of(indicator::IN_CHARGE.text(&of)),
    };
    owners.map(choice).collect()
}

fn block(
    aspect: usize,
    (first, rows): (usize, &[IndicatorRow]),
    owners_at: &OwnerRows<'_>,
    (report, layout): (&Report, &Layout),
) -> BlockView {
    let met = rows.iter().filter(|row| row.status.is_met()).count();
    let rows = (first..).zip(rows);
    let rows = rows.map(|(at, one)| {
        let of = Record::indicator(report, one, layout.lang);
        row(at, one, &of, owners_at, layout)
    });
    let rows: Vec<IndicatorView> = rows.collect();
    BlockView {
        aspect,
        title: aspect_title(report, aspect),
        sum: Shown::of(phrases::met(met, rows.len(), layout.lang)),
        rows,
    }
}

fn aspect_title(report: &Report, at: usize) -> Shown {
    Shown::of(report.aspects.get(at).map_or_else(
        || words::DASH.to_owned(),
        |row| format!("{} {}", row.code, row.name),
    ))
}

fn row(
    at: usize,
    row: &IndicatorRow,
    of: &Record<'_>,
    owners_at: &OwnerRows<'_>,
    layout: &Layout,
) -> IndicatorView {
    let lang = layout.lang;
    IndicatorView {
        at,
        code: Shown::of(row.code.as_str()),
        name: Shown::of(&row.name),
        question: Shown::of(&row.question),
        group: phrases::headings(row).map(Shown::of),
        owner_row: owners_at.get(&row.owner.as_deref()).copied(),
        status: row.status.word(),
        cells: Cells::of(indicator::HTML, of),
        facts: facts(of, row),
        pieces: row
            .evidence
            .iter()
            .map(|piece| evidence::piece(piece, layout))
            .collect(),
        evidence: pieces(row.evidence.len(), lang),
        findings: findings(row, lang),
    }
}

fn facts(of: &Record<'_>, row: &IndicatorRow) -> Vec<(String, Prose)> {
    let reason = (
        say!(of.lang, "Alasan", "Reason"),
        phrases::declined(row, of.lang),
    );
    let all = [
        indicator::ANSWERED.fact(of),
        indicator::ASKED.fact(of),
        reason,
        indicator::REMARK.fact(of),
    ];
    let said = all.into_iter().filter(|(_, words)| !words.is_empty());
    said.map(|(label, words)| (label, Prose::plain(words)))
        .collect()
}

fn pieces(count: usize, lang: Lang) -> Shown {
    Shown::of(match count {
        0 => say!(lang, "Tanpa bukti", "No evidence"),
        1.. => Noun::PIECE.counted(count, lang),
    })
}

fn findings(row: &IndicatorRow, lang: Lang) -> Option<(usize, Shown)> {
    let first = *row.findings.first()?;
    let words = Noun::FINDING.counted(row.findings.len(), lang);
    Some((first, Shown::of(words)))
}
