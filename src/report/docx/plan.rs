//! The fourth chapter: what is lacking, what to do, who does it by when, and what it wins; what can be done
//! by the deadline stands apart from the rest.

use super::body::Body;
use super::paragraph::{DocxRun, DocxStyle};
use super::table::{CellLine, DocxRow, ShownColumn, cell};
use crate::model::{Horizon, Lang, Report};
use crate::report::columns::Record;
use crate::report::columns::indicator::{
    CLAIMED, IN_CHARGE, INDICATOR, MET_OF_ALL, POTENTIAL, SUPPORTED,
};
use crate::report::columns::plan::{ACT, DUE, FOUND, LACKING, WIN_NARROW};
use crate::report::{phrases, tongue};
use crate::text::{number, say};

/// Every act.
const ACTS: &[ShownColumn] = &[
    (
        INDICATOR.named("Indikator dan yang kurang", "Indicator and what is lacking"),
        56,
        Some(lacking),
    ),
    (ACT.named("Tindak lanjut", "What to do"), 58, Some(what)),
    (
        IN_CHARGE.named("Penanggung jawab dan tenggat", "Owner and day"),
        42,
        Some(who_and_when),
    ),
    (WIN_NARROW, 14, None),
];

/// Every owner.
const OWNERS: &[ShownColumn] = &[
    (IN_CHARGE, 42, None),
    (MET_OF_ALL, 23, None),
    (CLAIMED, 17, None),
    (SUPPORTED, 21, None),
    (POTENTIAL, 18, None),
    (FOUND, 49, None),
];

/// The chapter.
pub(super) fn chapter(body: &mut Body, report: &Report, lang: Lang) {
    let head = say!(
        lang,
        "Kesenjangan dan rencana tindak lanjut",
        "Gaps and follow-up plan"
    );
    body.heading(DocxStyle::CHAPTER, &head);
    let lead = lead(report, lang);
    let sides: Vec<Horizon> = report.plan().map(|(side, _)| side).collect();
    let stands_alone = |side| phrases::horizon(report, side, lang).is_none();
    if sides.iter().copied().all(stands_alone) {
        body.paragraph(DocxStyle::LEAD, lead);
    } else {
        body.paragraph(DocxStyle::BODY, lead);
    }
    for side in sides {
        let title = phrases::horizon(report, side, lang);
        if let Some(title) = &title {
            body.heading(DocxStyle::SECTION, title);
        }
        let acts = Record::whole(report, lang).acts();
        let acts = acts.filter(move |of| of.act.is_some_and(|act| act.horizon == side));
        body.table(
            title.as_deref().unwrap_or(&head),
            ACTS,
            acts.map(|of| DocxRow::of(ACTS, &of)),
        );
    }
    owners(body, report, lang);
}

/// How many acts there are, and where they lead to in time.
fn lead(report: &Report, lang: Lang) -> String {
    let lead = counted(report, lang);
    let Some(reachable) = phrases::reachable(report).filter(|_| !report.acts.is_empty()) else {
        return lead;
    };
    let score = phrases::out_of(Some(reachable), &report.score, lang);
    let band = report.score.reachable_band.as_ref();
    let band = band.map_or_else(String::new, |band| format!(" ({})", phrases::whole(band)));
    say!(
        lang,
        "{lead} Masih terkejar sebelum tenggat: {score}{band}.",
        "{lead} Reachable by the deadline: {score}{band}."
    )
}

fn counted(report: &Report, lang: Lang) -> String {
    let count = number::count(report.acts.len(), lang);
    match report.acts.len() {
        0 => say!(
            lang,
            "Tidak ada kesenjangan: tidak ada indikator yang masih dapat menambah nilai.",
            "There are no gaps: no indicator can gain more points."
        ),
        1 => say!(
            lang,
            "1 indikator masih dapat menambah nilai.",
            "1 indicator can gain more points."
        ),
        2.. => say!(
            lang,
            "{count} indikator masih dapat menambah nilai; di tiap tabel, yang paling menambah nilai di atas.",
            "{count} indicators can gain more points; in each table the biggest wins come first."
        ),
    }
}

/// What to do, with the words of the instrument in their language.
fn what(of: &Record<'_>) -> Vec<CellLine> {
    let sentence = ACT.text(of);
    let theirs = tongue::of_step(of.indicator, &sentence);
    vec![CellLine::plain(DocxRun::mixed(&sentence, &theirs, of.lang))]
}

/// The indicator, what it lacks, and why it was declined.
fn lacking(of: &Record<'_>) -> Vec<CellLine> {
    let indicator = DocxRun::named(INDICATOR.text(of), of.lang);
    let mut lines = vec![CellLine::plain(indicator.strong())];
    lines.extend(cell(LACKING.text(of)));
    let reason = of.indicator.and_then(|row| row.reason.clone());
    lines.extend(reason.map(|reason| CellLine::quiet(DocxRun::named(reason, of.lang))));
    lines
}

/// Whose it is, and by when: one column, since a long name in a narrow one is a tower of syllables.
fn who_and_when(of: &Record<'_>) -> Vec<CellLine> {
    let due = CellLine::aside(DUE.text(of));
    cell(IN_CHARGE.text(of)).into_iter().chain(due).collect()
}

fn owners(body: &mut Body, report: &Report, lang: Lang) {
    if report.owners.is_empty() {
        return;
    }
    let head = say!(lang, "Menurut penanggung jawab", "By owner");
    body.heading(DocxStyle::SECTION, &head);
    let owners = Record::owners(report, lang);
    body.table(&head, OWNERS, owners.map(|of| DocxRow::of(OWNERS, &of)));
}
