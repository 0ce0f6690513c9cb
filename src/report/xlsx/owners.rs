//! The sheet of owners: for each a row that sums, and below it what to do, dearest first.

use super::cell::Cell;
use super::list::{Column, List, Row, numbers, words};
use super::lists;
use crate::model::{Act, Lang, OwnerRow, Report, Text};
use crate::report::phrases;
use crate::text::{number, say, words as terms};

static OWNERS: [Column; 9] = [
    words("PJ", "Owner", 20.0),
    words("Kode", "Code", 9.0),
    words("Indikator", "Indicator", 38.0),
    words("Keadaan", "Status", 17.0),
    words("Langkah", "Next act", 48.0),
    numbers("Target atau tenggat", "Target or deadline", 21.0),
    numbers("Didukung", "Supported", 12.0),
    numbers("Potensi", "Potential", 11.0),
    numbers("Tambahan poin", "Points to win", 13.0),
];

/// One block of rows per owner; who has nothing to do has the row that sums alone.
pub(super) fn list(report: &Report, lang: Lang) -> List<'_> {
    let rows = report.owners.iter().flat_map(|owner| {
        let acts = owner
            .acts
            .iter()
            .filter_map(|&index| report.acts.get(index))
            .map(move |act| Row::usual(self::act(report, owner, act, lang)));
        std::iter::once(Row::strong(sum(owner, lang))).chain(acts)
    });
    List {
        name: Text::new("Per PJ", "By owner"),
        columns: &OWNERS,
        kept: 1,
        unprinted: 0,
        rows: rows.collect(),
        total: None,
        none: Text::new("Tidak ada penanggung jawab", "No owners"),
    }
}

fn sum(owner: &OwnerRow, lang: Lang) -> Vec<Cell<'_>> {
    let met = number::count(owner.met, lang);
    let all = number::count(owner.indicators.len(), lang);
    let [supported, potential] = [&owner.points.supported, &owner.points.potential];
    let (what, supported, potential) = if owner.indicators.is_empty() {
        let beyond = say!(
            lang,
            "temuan di luar indikator",
            "findings outside indicators"
        );
        (beyond, Cell::Empty, Cell::Empty)
    } else {
        let met = say!(
            lang,
            "{met} dari {all} indikator terpenuhi",
            "{met} of {all} indicators met"
        );
        (met, Cell::Score(supported), Cell::Score(potential))
    };
    let findings = if owner.findings.is_empty() {
        say!(lang, "tidak ada temuan", "no findings")
    } else {
        terms::summary(&owner.summary, lang)
    };
    vec![
        who(owner, lang),
        Cell::Empty,
        Cell::Words(what),
        Cell::Empty,
        Cell::Words(findings),
        Cell::Empty,
        supported,
        potential,
        Cell::Empty,
    ]
}

fn act<'a>(report: &'a Report, owner: &'a OwnerRow, act: &'a Act, lang: Lang) -> Vec<Cell<'a>> {
    let row = report.indicators.get(act.row);
    let points = row.map(|row| &row.in_total);
    vec![
        who(owner, lang),
        Cell::Code(act.indicator.as_str()),
        Cell::Name(&act.name),
        row.map_or(Cell::Missing, |row| lists::status(row, lang)),
        Cell::Words(phrases::what(act, lang)),
        act.due.map_or(Cell::Missing, Cell::Due),
        Cell::score(points.map(|points| &points.supported)),
        Cell::score(points.map(|points| &points.potential)),
        Cell::Score(&act.win),
    ]
}

fn who(owner: &OwnerRow, lang: Lang) -> Cell<'_> {
    owner.owner.as_ref().map_or_else(
        || Cell::Words(say!(lang, "Belum ada PJ", "No owner")),
        |name| Cell::Name(name),
    )
}
