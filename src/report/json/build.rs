//! From the model to the structs of `kip-report/1`: a copy, field by field, that decides nothing.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{
    Act, Aspect, Bands, Coverage, Evidence, Facts, Finding, Indicator, Instrument, Needed,
    NextBand, Number, Pixels, Root, Rounding, RuleName, Score, Shown, Stage, Summary, Tool, Waiver,
};
use crate::model::{
    AspectRow, Digest, EvidenceRow, Exact, GitFile, IndicatorRow, Inside, InstrumentHead,
    JudgedFinding, Kind, Lang, Observed, Report, RoundingOf, StageScore, Standing, Status, Triple,
};

/// The whole report.
pub(super) fn root(report: &Report, lang: Lang) -> Root<'_> {
    Root {
        schema: "kip-report/1",
        tool: Tool {
            name: "kip",
            version: report.version,
        },
        as_of: report.as_of.to_string(),
        commit: report.commit.as_deref(),
        dirty: report.dirty,
        instrument: instrument(&report.instrument),
        unit: report.unit.as_deref(),
        score: score(report, lang),
        coverage: coverage(report),
        aspects: report.aspects.iter().map(aspect).collect(),
        indicators: report.indicators.iter().map(|row| indicator(row)).collect(),
        findings: report
            .findings
            .iter()
            .map(|judged| finding(judged, lang))
            .collect(),
        summary: Summary {
            error: report.summary.error,
            warning: report.summary.warning,
            note: report.summary.note,
            waived: report.summary.waived,
        },
        verdict: report.verdict.word(),
        links_not_checked: report.links_unchecked,
        acts: report
            .acts
            .iter()
            .map(|act| Act {
                indicator: act.indicator.as_str(),
                name: &act.name,
                owner: act.owner.as_deref(),
                win: Number::cut(&act.win),
                what: act.what.get(lang),
                due: act.due.map(|due| due.day.to_string()),
            })
            .collect(),
        rules: report
            .rules
            .iter()
            .map(|rule| RuleName {
                id: rule.id,
                name: rule.name.get(Lang::En),
            })
            .collect(),
    }
}

fn instrument(head: &InstrumentHead) -> Instrument<'_> {
    Instrument {
        id: &head.id,
        title: &head.title,
        year: head.year,
        version: head.version.as_deref(),
        organiser: head.organiser.as_deref(),
        official: head.official,
        deadline: date(head.deadline),
        days_left: head.days_left,
        formula: head.formula.word(),
        rounding: head.rounding.map(|rounding| Rounding {
            of: match rounding.of {
                RoundingOf::Aspect => "aspek",
                RoundingOf::Total => "total",
            },
            decimals: rounding.decimals,
        }),
    }
}

fn score(report: &Report, lang: Lang) -> Score<'_> {
    let score = &report.score;
    let [claimed, supported, potential] = parts(score.points.as_ref());
    let shown = |value: Option<&Exact>| value.map(|value| value.shown(lang));
    Score {
        claimed: claimed.map(Number::cut),
        supported: supported.map(Number::cut),
        potential: potential.map(Number::cut),
        shown: Shown {
            claimed: shown(claimed),
            supported: shown(supported),
            potential: shown(potential),
        },
        band: Bands {
            claimed: score.claimed_band.as_deref(),
            supported: score.supported_band.as_deref(),
            total: score.total_band.as_deref(),
        },
        near_border: score.near_border,
        total: score.total.as_ref().map(Number::cut),
        stages: score.stages.iter().map(stage).collect(),
        out_of: Number::cut(&score.out_of),
        next_band: score.next_band.as_ref().map(|(name, missing)| NextBand {
            name,
            missing: Number::raised(missing),
        }),
    }
}

fn stage(stage: &StageScore) -> Stage<'_> {
    // Two bands of one name are the instrument's fault (KIP106); an object can hold the first alone.
    let mut named = BTreeSet::new();
    let needed = stage
        .needed
        .iter()
        .filter(|(band, _)| named.insert(band))
        .map(|(band, least)| (band.as_str(), least.as_ref().map(Number::raised)))
        .collect();
    Stage {
        id: &stage.id,
        name: &stage.name,
        weight: Number::cut(&stage.weight),
        score: stage.score.as_ref().map(Number::cut),
        needed: Needed(needed),
        threshold: stage.threshold.as_ref().map(Number::cut),
    }
}

fn coverage(report: &Report) -> Coverage {
    let mut coverage = Coverage {
        indicators: report.indicators.len(),
        ..Coverage::default()
    };
    for &(status, count) in &report.coverage {
        let place = match status {
            Status::Unanswered => &mut coverage.unanswered,
            Status::Declined => &mut coverage.declined,
            Status::Unsupported => &mut coverage.unsupported,
            Status::Partial => &mut coverage.partial,
            Status::Supported => &mut coverage.supported,
            Status::Nil => &mut coverage.nil,
        };
        *place = count;
    }
    coverage
}

fn aspect(row: &AspectRow) -> Aspect<'_> {
    let [claimed, supported, potential] = parts(row.points.as_ref());
    Aspect {
        code: row.code.as_str(),
        name: &row.name,
        weight: Number::cut(&row.weight),
        claimed: claimed.map(Number::cut),
        supported: supported.map(Number::cut),
        potential: potential.map(Number::cut),
        indicators: row.indicators,
        met: row.met,
    }
}

fn indicator(row: &IndicatorRow) -> Indicator<'_> {
    Indicator {
        code: row.code.as_str(),
        name: &row.name,
        aspect: row.aspect.as_str(),
        weight: Number::cut(&row.weight),
        owner: row.owner.as_deref(),
        answer: row.answer.as_deref(),
        status: row.status.word(),
        claimed: Number::cut(&row.points.claimed),
        supported: Number::cut(&row.points.supported),
        potential: Number::cut(&row.points.potential),
        evidence: row.evidence.iter().map(evidence).collect(),
        reason: row.reason.as_deref(),
        target: date(row.target),
    }
}

fn evidence(row: &EvidenceRow) -> Evidence<'_> {
    Evidence {
        kind: row.kind.map(Kind::word),
        path: (!row.is_link).then_some(&*row.name),
        url: row.is_link.then_some(&*row.name),
        sha256: row.sha256.as_ref().map(Digest::to_string),
        size: row.size,
        date: date(row.date),
        acceptable: row.acceptable,
        git: row.git.as_ref().map(|git| match git {
            Observed::Seen(GitFile::Clean) => "clean",
            Observed::Seen(GitFile::Modified) => "modified",
            Observed::Seen(GitFile::Untracked) => "untracked",
            Observed::Seen(GitFile::Ignored) => "ignored",
            Observed::Unseen(_) => "unseen",
        }),
        pages: row.pages.as_deref(),
        facts: row.facts.as_ref().map(facts),
        // No page is opened in this version, and none is said to have been.
        link: row.is_link.then_some("not-checked"),
    }
}

fn facts(inside: &Inside) -> Facts<'_> {
    Facts {
        nature: inside.nature().word(),
        condition: inside.condition().word(),
        pages: inside.pages(),
        pages_with_text: inside.pages_with_text(),
        pixels: inside
            .pixels()
            .map(|(width, height)| Pixels { width, height }),
        milliseconds: inside.milliseconds(),
        title: inside.title(),
        created: date(inside.created()),
        signature_fields: inside.signature_fields(),
        restricted: inside.restricted(),
        personal_data: inside.personal(),
    }
}

fn finding(judged: &JudgedFinding, lang: Lang) -> Finding<'_> {
    let finding = &judged.finding;
    let (standing, waiver) = match &judged.standing {
        Standing::Open => ("open", None),
        Standing::Waived(waiver) => (
            "waived",
            Some(Waiver {
                reason: &waiver.reason,
                until: waiver.until.to_string(),
            }),
        ),
    };
    Finding {
        rule: finding.rule.id,
        name: finding.rule.name.get(Lang::En),
        severity: finding.severity.word(),
        standing,
        indicator: finding.indicator().map(|code| code.as_str()),
        evidence: finding.evidence(),
        path: &finding.place.path,
        line: finding.place.line(),
        column: finding.place.column(),
        message: finding.message.get(lang),
        hint: finding.hint.get(lang),
        points_at_risk: judged.points_at_risk.as_deref().map(Number::cut),
        waiver,
    }
}

fn parts(points: Option<&Triple>) -> [Option<&Exact>; 3] {
    [
        points.map(|points| &points.claimed),
        points.map(|points| &points.supported),
        points.map(|points| &points.potential),
    ]
}

fn date(date: Option<Date>) -> Option<String> {
    date.map(|date| date.to_string())
}
