//! `kip score` for a person: the scores, how each follows from the aspects, and a what-if beside them.

use super::terminal::grid;
use super::terminal::{Ink, Page};
use super::{Layout, columns, phrases};
use crate::model::{Formula, Lang, Report};
use crate::text::say;

/// What to derive.
#[derive(Debug)]
pub(crate) struct Derivation<'a> {
    /// The workspace as it is.
    pub(crate) now: &'a Report,
    /// The workspace as it would be, and the sentence that says under what assumption.
    pub(crate) then: Option<(&'a Report, String)>,
    /// For whom.
    pub(crate) layout: Layout,
}

/// The scores as text for a terminal.
#[must_use]
pub(crate) fn scores(derivation: &Derivation<'_>) -> String {
    let lang = derivation.layout.lang;
    let mut page = super::terminal::page(&derivation.layout);
    let now = derivation.now;
    if super::terminal::left_out(&mut page, now, lang) {
        page.blank();
    }
    page.text(Ink::Bold, (0, 2), &phrases::unit(now, lang));
    page.text(Ink::Plain, (0, 2), &phrases::title(now));
    page.text(Ink::Dim, (0, 2), &phrases::days(now, lang).join(" · "));
    block(&mut page, now, lang, &say!(lang, "NILAI", "SCORES"));
    if let Some((then, words)) = &derivation.then {
        block(&mut page, then, lang, words);
    }
    acts(&mut page, now, lang);
    page.blank();
    for line in phrases::method(now, lang) {
        page.bullet(&line);
    }
    page.into_text()
}

/// All that wins points, a line each; what is to be done for it, `explain` tells.
fn acts(page: &mut Page, report: &Report, lang: Lang) {
    if report.acts.is_empty() {
        return;
    }
    page.blank();
    page.text(
        Ink::Bold,
        (0, 2),
        &phrases::BEST_ACTS.get(lang).to_uppercase(),
    );
    let mut number = 0;
    for (side, acts) in report.plan() {
        if let Some(title) = phrases::horizon(report, side, lang) {
            page.text(Ink::Plain, (0, 2), &title);
        }
        for act in acts {
            number += 1;
            let what = phrases::act(act, lang);
            let who = phrases::who_and_when(act, phrases::own_due(report, act), lang);
            page.text(Ink::Plain, (1, 4), &format!("{number}. {what}{who}"));
        }
    }
    page.bullet(&say!(
        lang,
        "yang harus dikerjakan disebut oleh `kip explain KODE`",
        "`kip explain CODE` says what to do"
    ));
}

fn block(page: &mut Page, report: &Report, lang: Lang, head: &str) {
    page.blank();
    page.text(Ink::Bold, (0, 2), head);
    grid::draw(page, &columns::scores(report, lang));
    page.blank();
    grid::draw(page, &columns::aspects(report, lang));
    for sum in sums(report, lang) {
        page.bullet(&sum);
    }
    if !report.is_whole() {
        page.bullet(phrases::NOT_WHOLE.get(lang));
        return;
    }
    let stages = report
        .score
        .stages
        .iter()
        .map(|stage| phrases::stage(stage, lang));
    for remark in phrases::remarks(&report.score, lang)
        .into_iter()
        .chain(stages)
    {
        page.bullet(&remark);
    }
}

/// The supported score written as its sum, and the total as its weighted sum.
pub(super) fn sums(report: &Report, lang: Lang) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(points) = &report.score.points {
        let parts: Vec<String> = report
            .aspects
            .iter()
            .filter_map(|aspect| aspect.points.supported.as_ref())
            .map(|part| part.plain(lang))
            .collect();
        let sum = parts.join(" + ");
        let value = points.supported.plain(lang);
        let count = parts.len();
        lines.push(match report.instrument.formula {
            Formula::Points | Formula::Proportion => say!(
                lang,
                "didukung = {sum} = {value}",
                "supported = {sum} = {value}"
            ),
            Formula::Mean => say!(
                lang,
                "didukung = ({sum}) ÷ {count} = {value}",
                "supported = ({sum}) ÷ {count} = {value}"
            ),
        });
    }
    if let Some(total) = &report.score.total {
        let parts: Vec<String> = report
            .score
            .stages
            .iter()
            .filter_map(|stage| {
                let score = stage.score.as_ref()?;
                Some(format!(
                    "{} × {} %",
                    score.plain(lang),
                    stage.weight.plain(lang)
                ))
            })
            .collect();
        let (sum, value) = (parts.join(" + "), total.plain(lang));
        lines.push(say!(
            lang,
            "nilai akhir = {sum} = {value}",
            "total = {sum} = {value}"
        ));
    }
    lines
}
