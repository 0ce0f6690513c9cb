//! One page to read, filter, print and show: a single file that loads nothing. The sections are
//! prepared in a file each; `page.html` and the templates beside it set them. Nothing here judges,
//! and no text reaches a template but through [`Shown`] or as a number that we wrote.

mod aspects;
mod cells;
mod evidence;
mod findings;
mod geometry;
mod indicators;
mod method;
mod owners;
mod policy;
mod score;
mod shown;

use askama::Template;

use self::findings::GroupHead;
use self::shown::{Prose, Shown};
use super::{Layout, Unfit, phrases};
use crate::model::{Lang, Report};
use crate::text::{say, words};

/// How the page looks.
const STYLE: &str = include_str!("page.css");
/// What its filters do; without it the page is whole, but unfiltered.
const SCRIPT: &str = include_str!("page.js");

pub(super) fn render(report: &Report, layout: &Layout) -> Result<Vec<u8>, Unfit> {
    let page = PageView::of(report, layout);
    page.render().map(String::into_bytes).map_err(Unfit::of)
}

/// Everything on the page. The `source` includes by the crate's root, so that templates stand beside
/// this file and a change to one of them is seen.
#[derive(Template)]
#[template(
    source = r#"{% include "src/report/html/page.html" %}"#,
    ext = "html",
    whitespace = "minimize"
)]
struct PageView {
    lang: Lang,
    policy: String,
    style: &'static str,
    running: String,
    script: &'static str,
    head: CoverView,
    figures: score::Figures,
    aspects: aspects::Aspects,
    acts: owners::Acts,
    findings: findings::FindingsView,
    indicators: indicators::Indicators,
    owners: owners::Owners,
    method: method::Method,
}

impl PageView {
    fn of(report: &Report, layout: &Layout) -> Self {
        let lang = layout.lang;
        let head = CoverView::of(report, lang);
        let running = policy::running_head(&head.unit, &head.title);
        Self {
            lang,
            policy: policy::of(&[STYLE, &running], SCRIPT),
            style: STYLE,
            running,
            script: SCRIPT,
            head,
            figures: score::Figures::of(report, lang),
            aspects: aspects::Aspects::of(report, lang),
            acts: owners::Acts::of(report, lang),
            findings: findings::FindingsView::of(report, lang),
            indicators: indicators::Indicators::of(report, layout),
            owners: owners::Owners::of(report, lang),
            method: method::Method::of(report, lang),
        }
    }

    /// A fixed word of the page in the reader's language.
    const fn say(&self, id: &'static str, en: &'static str) -> &'static str {
        match self.lang {
            Lang::Id => id,
            Lang::En => en,
        }
    }

    /// What a summary leaves out, and where it is.
    fn rest(&self) -> String {
        let (findings, indicators) = (&self.findings.count, &self.indicators.count);
        let acts = self.acts.left_out(self.lang);
        say!(
            self.lang,
            "{acts}Laporan lengkap (berkas HTML ini, atau cetakannya) juga memuat {findings} temuan, {indicators} indikator dengan buktinya, pembagian menurut penanggung jawab, dan cara menghitung nilai.",
            "{acts}The whole report (this HTML file, or its print) also has {findings} findings, {indicators} indicators with their evidence, what each owner sees to, and how the score is calculated."
        )
    }

    /// The attribute of names and sentences that are the instrument's or the team's: Indonesian, as the
    /// page may not be.
    const fn theirs(&self) -> &'static str {
        self.say("", " lang=\"id\"")
    }
}

/// The head of the page.
struct CoverView {
    version: &'static str,
    unit: Shown,
    title: Shown,
    /// Day and deadline.
    days: Vec<Shown>,
    /// What instrument it is.
    instrument: Vec<Shown>,
    verdict: Shown,
    passes: bool,
    summary: Shown,
}

impl CoverView {
    fn of(report: &Report, lang: Lang) -> Self {
        let shown = |parts: Vec<String>| parts.iter().map(Shown::of).collect();
        Self {
            version: report.version,
            unit: Shown::of(phrases::unit(report, lang)),
            title: Shown::of(phrases::title(report)),
            days: shown(phrases::days(report, lang)),
            instrument: shown(phrases::instrument(report, lang)),
            verdict: Shown::of(phrases::verdict(report, lang)),
            passes: report.may_be_sent(),
            summary: Shown::of(words::summary(&report.summary, lang)),
        }
    }
}

#[cfg(test)]
mod tests;
