//! Whether it may be handed in, and why it may not.

use crate::model::{Exact, Lang, Report, Verdict};
use crate::text::{say, words};

use super::{NOT_WHOLE, is_late, out_of, reachable};

/// The one line that says it all. Its parts may be wrapped between, not inside.
pub(in crate::report) fn closing(report: &Report, lang: Lang) -> Vec<String> {
    let score = &report.score;
    let value = |of: Option<&Exact>| {
        if score.full == Exact::whole(100) && score.out_of == score.full {
            words::score(of, lang)
        } else {
            out_of(of, score, lang)
        }
    };
    let points = score.points.as_ref();
    let claimed = value(points.map(|points| &points.claimed));
    let supported = value(points.map(|points| &points.supported));
    let best = match reachable(report) {
        Some(reachable) => {
            let reachable = value(Some(reachable));
            Some(say!(
                lang,
                "masih terkejar {reachable}",
                "reachable {reachable}"
            ))
        }
        // Nothing can be won any more.
        None if is_late(report) => None,
        None => {
            let potential = value(points.map(|points| &points.potential));
            Some(say!(lang, "potensi {potential}", "potential {potential}"))
        }
    };
    let no_band = || say!(lang, "tanpa kualifikasi", "no band");
    let mut parts = vec![
        say!(lang, "Klaim {claimed}", "Claimed {claimed}"),
        say!(lang, "didukung {supported}", "supported {supported}"),
    ];
    parts.extend(best);
    if score.total.is_some() {
        let total = words::score(score.total.as_ref(), lang);
        parts.push(say!(lang, "nilai akhir {total}", "total {total}"));
        parts.push(score.total_band.clone().unwrap_or_else(no_band));
    } else {
        parts.push(score.supported_band.clone().unwrap_or_else(no_band));
    }
    parts.extend([words::summary(&report.summary, lang), verdict(report, lang)]);
    parts
}

/// Whether it may be handed in, whether it is too late for that, and why the exit code is 0 all the same.
pub(in crate::report) fn verdict(report: &Report, lang: Lang) -> String {
    let word = match report.verdict {
        Verdict::Unjudged => words::UNJUDGED,
        Verdict::Pass | Verdict::Fail => words::ready(report.may_be_sent()),
    };
    let word = word.get(lang).to_owned();
    let late = is_late(report).then(|| say!(lang, "LEWAT TENGGAT", "PAST THE DEADLINE"));
    let all: Vec<String> = std::iter::once(word)
        .chain(late)
        .chain(let_through(report, lang))
        .collect();
    all.join(" · ")
}

/// Why the exit code is 0 although it is not ready.
fn let_through(report: &Report, lang: Lang) -> Option<String> {
    if report.ready || report.verdict != Verdict::Pass {
        return None;
    }
    let why = if report.gate.fails_from.is_none() {
        "`--fail-on never`".to_owned()
    } else {
        let rules: Vec<&str> = report.softened.iter().map(|rule| rule.id).collect();
        let rules = rules.join(", ");
        say!(
            lang,
            "tingkat {rules} diturunkan di kip.toml",
            "kip.toml lowers the severity of {rules}"
        )
    };
    Some(say!(
        lang,
        "kode keluar 0 karena {why}",
        "exit code 0: {why}"
    ))
}

/// Why the report is a draft that nobody should hand in yet; empty when nothing speaks against it.
pub(in crate::report) fn draft(report: &Report, lang: Lang) -> Vec<String> {
    let found = words::summary(&report.summary, lang);
    let failed = match report.verdict {
        Verdict::Fail => Some(say!(
            lang,
            "belum siap dikirim: {found}",
            "not ready to submit: {found}"
        )),
        // A gate that lets errors through makes no document ready to be signed.
        Verdict::Pass if report.summary.error > 0 => Some(say!(
            lang,
            "masih ada kesalahan: {found}",
            "there are still errors: {found}"
        )),
        Verdict::Unjudged => Some(NOT_WHOLE.get(lang).to_owned()),
        Verdict::Pass => None,
    };
    let trial = (!report.instrument.official).then(|| {
        say!(
            lang,
            "instrumennya bukan instrumen resmi",
            "its instrument is not official"
        )
    });
    failed.into_iter().chain(trial).collect()
}
