//! A finding or a block of them in words: points, waivers, counts, and what its rule is for.

use crate::model::{
    Block, Exact, FindingGroup, JudgedFinding, Lang, Noun, Rule, Run, Severity, Stakes, Standing,
    Summary, Text, shown,
};
use crate::text::{date, number, say, words};

use super::whole;

/// Points that a finding puts at risk, in words; `None` when there are none.
pub(in crate::report) fn at_risk(judged: &JudgedFinding, lang: Lang) -> Option<String> {
    at_stake(judged.finding.rule, judged.points_at_risk.as_deref()?, lang)
}

/// Points in words: `1,50 poin terancam`, or `belum diraih` where nothing is claimed yet; `None` when
/// there are none.
pub(in crate::report) fn at_stake(rule: &Rule, points: &Exact, lang: Lang) -> Option<String> {
    match rule.effect.stakes {
        Stakes::Potential => unearned(points, lang),
        Stakes::OfEvidence | Stakes::Claimed => {
            let points = Some(points).filter(|points| points.is_positive())?;
            let points = points.shown(lang);
            let text = say!(lang, "{points} poin terancam", "{points} points at risk");
            Some(whole(&text))
        }
    }
}

/// Points that nobody has claimed yet, in words; `None` when there are none.
pub(in crate::report) fn unearned(points: &Exact, lang: Lang) -> Option<String> {
    let points = Some(points).filter(|points| points.is_positive())?;
    let points = points.shown(lang);
    let text = say!(
        lang,
        "{points} poin belum diraih",
        "{points} points not yet won"
    );
    Some(whole(&text))
}

/// How many indicators, files or places a block is about: `12 indikator`.
pub(in crate::report) fn affected(block: &Block<'_>, lang: Lang) -> String {
    let counted = [
        (block.indicators(), Noun::INDICATOR),
        (block.files.len(), Noun::FILE),
        (block.lines.len(), Noun::PLACE),
    ];
    let counted = counted.iter().filter(|(count, _)| *count > 0);
    let parts = counted.map(|(count, noun)| whole(&noun.counted(*count, lang)));
    parts.collect::<Vec<_>>().join(", ")
}

/// What a block is about, by name, each to stand on one line: indicators that follow each other as
/// `1.1–1.8`.
pub(in crate::report) fn names(block: &Block<'_>) -> Vec<String> {
    let codes = block.indicators.iter().flat_map(run);
    let files = block.files.iter().map(|path| shown(path).into_owned());
    codes
        .chain(files)
        .chain(block.lines.iter().map(ToString::to_string))
        .collect()
}

/// Indicators that follow each other, by their codes.
pub(in crate::report) fn run(run: &Run<'_>) -> Vec<String> {
    let (first, last) = run.ends;
    match run.count {
        1 => vec![first.to_string()],
        2 => vec![first.to_string(), last.to_string()],
        _ => vec![format!("{first}–{last}")],
    }
}

/// The same in a row, the first of them where they have more letters than `most`.
pub(in crate::report) fn first_names(block: &Block<'_>, most: usize, lang: Lang) -> String {
    let all = names(block);
    let first = all.iter().scan(0, |length, name| {
        *length += name.len();
        (*length <= most).then(|| name.clone())
    });
    let mut names: Vec<String> = first.collect();
    match all.len() - names.len() {
        0 => {}
        left => {
            let left = number::count(left, lang);
            names.push(say!(lang, "dan {left} lainnya", "and {left} more"));
        }
    }
    names.join(", ")
}

/// What is said of a finding that a waiver covers.
pub(in crate::report) const WAIVED: Text = Text::new("ditangguhkan", "waived");

/// Until when and why a finding is waived; `None` while it is open.
pub(in crate::report) fn waiver(judged: &JudgedFinding, lang: Lang) -> Option<String> {
    match &judged.standing {
        Standing::Open => None,
        Standing::Waived(waiver) => {
            let until = whole(&date::long(waiver.until, lang));
            let reason = &waiver.reason;
            Some(say!(
                lang,
                "ditangguhkan sampai {until}: {reason}",
                "waived until {until}: {reason}"
            ))
        }
    }
}

/// The message, and behind it the waiver where one covers it.
pub(in crate::report) fn said(judged: &JudgedFinding, lang: Lang) -> String {
    let message = judged.finding.message.get(lang);
    waiver(judged, lang).map_or_else(
        || message.to_owned(),
        |waiver| format!("{message} ({waiver})"),
    )
}

/// A severity, in capitals where it stands at the head of a finding.
pub(in crate::report) fn severity(severity: Severity, lang: Lang) -> String {
    words::severity(severity).get(lang).to_uppercase()
}

/// The counts that are not nought; a list of owners is full of those that are.
pub(in crate::report) fn counts(summary: &Summary, lang: Lang) -> String {
    let open = [Severity::Error, Severity::Warning, Severity::Note]
        .into_iter()
        .filter(|&severity| summary.of(severity) > 0)
        .map(|severity| words::severities(summary.of(severity), severity, lang));
    let waived = (summary.waived > 0).then(|| words::waived(summary.waived, lang));
    let parts: Vec<String> = open.chain(waived).collect();
    if parts.is_empty() {
        return say!(lang, "tidak ada", "none");
    }
    parts.join(", ")
}

/// What a rule looks at, why, and how to mend what it finds, each with its head.
pub(in crate::report) fn rule_parts(rule: &Rule, lang: Lang) -> [(String, &str); 3] {
    [
        (say!(lang, "Yang diperiksa", "What it checks"), &rule.checks),
        (say!(lang, "Mengapa penting", "Why it matters"), &rule.why),
        (say!(lang, "Cara memperbaiki", "How to fix it"), &rule.fix),
    ]
    .map(|(head, text)| (head, text.get(lang)))
}

/// What stands where a list of findings is empty.
pub(in crate::report) const NO_FINDINGS: Text = Text::new("Tidak ada temuan", "No findings");

/// The findings that belong to no indicator: those on files and the instrument.
pub(in crate::report) const OUTSIDE: Text = Text::new("Di luar indikator", "Outside indicators");

/// What a group without an indicator is headed by.
pub(in crate::report) const fn outside(group: &FindingGroup) -> Text {
    if group.of_deadline {
        Text::new("Tenggat pengiriman", "The deadline")
    } else {
        OUTSIDE
    }
}
