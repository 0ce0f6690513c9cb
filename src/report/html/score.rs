//! The score as big figures, its scale, the stages, and what became of the indicators.

use super::geometry::{count, percent};
use super::{Prose, Shown};
use crate::model::{Exact, Lang, Report, Score, StageScore, Status};
use crate::report::{phrases, tongue};
use crate::text::{number, say, words};

/// The section on the score.
pub(super) struct Figures {
    pub(super) supported: Shown,
    pub(super) claimed: Shown,
    /// What the best answers everywhere would bring, where that says something.
    pub(super) potential: Option<Shown>,
    /// What can still be reached before the deadline, with its band; none once that is past.
    pub(super) reachable: Option<(Shown, Option<Shown>)>,
    /// `dari 100`.
    pub(super) out_of: Shown,
    pub(super) supported_band: Option<Shown>,
    pub(super) claimed_band: Option<Shown>,
    /// The next band, and the points that are still missing for it.
    pub(super) next: Option<(Shown, Shown)>,
    pub(super) total: Option<(Shown, Option<Shown>)>,
    /// How many links nobody opened: the figures take them as fine.
    pub(super) links: Option<Shown>,
    pub(super) scale: Option<ScaleView>,
    pub(super) caveats: Vec<Prose>,
    pub(super) stages: Vec<StageView>,
    pub(super) coverage: Shown,
    pub(super) shares: Vec<ShareView>,
}

/// The scale from nothing to the most, in per cent of it.
pub(super) struct ScaleView {
    pub(super) claimed: String,
    pub(super) supported: String,
    pub(super) border: Option<Border>,
}

/// Where the next band begins.
pub(super) struct Border {
    pub(super) at: String,
    /// `end` to the right of the middle, else `start`, so that its name stays on the scale.
    pub(super) anchor: &'static str,
    pub(super) name: Shown,
}

/// One stage.
pub(super) struct StageView {
    pub(super) name: Shown,
    pub(super) weight: Shown,
    pub(super) score: Shown,
    /// What it must still bring, and from when one is invited.
    pub(super) says: Vec<Shown>,
}

/// The indicators of one status.
pub(super) struct ShareView {
    pub(super) status: &'static str,
    pub(super) label: Shown,
    pub(super) count: Shown,
    /// Where its part of the bar begins and how long it is, in per cent.
    pub(super) from: String,
    pub(super) width: String,
}

impl Figures {
    pub(super) fn of(report: &Report, lang: Lang) -> Self {
        let score = &report.score;
        let points = score.points.as_ref();
        let shown = |value: Option<&Exact>| Shown::of(words::score(value, lang));
        let most = phrases::most(score, lang);
        // The next band and the total have figures of their own.
        let rest = Score {
            next_band: None,
            total: None,
            ..score.clone()
        };
        Self {
            supported: shown(points.map(|points| &points.supported)),
            claimed: shown(points.map(|points| &points.claimed)),
            potential: phrases::potential(report).map(|most| shown(Some(most))),
            reachable: phrases::reachable(report).map(|reachable| {
                let band = score.reachable_band.as_ref().map(Shown::of);
                (shown(Some(reachable)), band)
            }),
            out_of: Shown::of(phrases::whole(&say!(lang, "dari {most}", "of {most}"))),
            supported_band: score.supported_band.as_ref().map(Shown::of),
            claimed_band: score.claimed_band.as_ref().map(Shown::of),
            next: score
                .next_band
                .as_ref()
                .map(|(band, missing)| (Shown::of(band), Shown::of(missing.shown_needed(lang)))),
            total: score
                .total
                .as_ref()
                .map(|total| (shown(Some(total)), score.total_band.as_ref().map(Shown::of))),
            links: phrases::links(report, lang).map(Shown::of),
            scale: scale(score),
            caveats: phrases::remarks(&rest, lang)
                .iter()
                .map(|remark| Prose::with(remark, &tongue::of_score(score), lang))
                .collect(),
            stages: score.stages.iter().map(|one| stage(one, lang)).collect(),
            coverage: Shown::of(phrases::coverage(report, lang)),
            shares: shares(&report.coverage, lang),
        }
    }
}

fn scale(score: &Score) -> Option<ScaleView> {
    let points = score.points.as_ref()?;
    let border = score.next_band.as_ref().and_then(|(band, missing)| {
        let at = &points.supported + missing;
        let half = score.out_of.per(&Exact::whole(2))?;
        Some(Border {
            anchor: if at > half { "end" } else { "start" },
            at: percent(&at, &score.out_of)?,
            name: Shown::of(band),
        })
    });
    Some(ScaleView {
        claimed: percent(&points.claimed, &score.out_of)?,
        supported: percent(&points.supported, &score.out_of)?,
        border,
    })
}

fn stage(stage: &StageScore, lang: Lang) -> StageView {
    StageView {
        name: Shown::of(&stage.name),
        weight: Shown::of(stage.weight.plain(lang)),
        score: Shown::of(words::score(stage.score.as_ref(), lang)),
        says: phrases::stage_needs(stage, lang)
            .into_iter()
            .map(Shown::of)
            .collect(),
    }
}

fn shares(coverage: &[(Status, usize)], lang: Lang) -> Vec<ShareView> {
    let all = count(coverage.iter().map(|(_, count)| count).sum());
    let mut before = 0;
    let mut shares = Vec::new();
    for (status, indicators) in coverage {
        let from = percent(&count(before), &all).unwrap_or_default();
        before += indicators;
        shares.push(ShareView {
            status: status.word(),
            label: Shown::of(words::status(*status).get(lang)),
            count: Shown::of(number::count(*indicators, lang)),
            from,
            width: percent(&count(*indicators), &all).unwrap_or_default(),
        });
    }
    shares
}
