//! Stages after the questionnaire, and the links that kip does not open.

use crate::model::{Exact, Lang, Noun, Report, StageScore};
use crate::text::say;

use super::{GLUE, whole};

/// A stage: its name and weight, its score or what it must still bring.
pub(in crate::report) fn stage(stage: &StageScore, lang: Lang) -> String {
    let name = &stage.name;
    let weight = stage.weight.plain(lang);
    let head = say!(
        lang,
        "{name} (bobot{GLUE}{weight})",
        "{name} (weight{GLUE}{weight})"
    );
    let score = stage.score.as_ref().map(|score| score.shown(lang));
    let parts: Vec<String> = score.into_iter().chain(stage_needs(stage, lang)).collect();
    format!("{head}: {}", parts.join("; "))
}

/// What a stage must still bring for the bands that are in reach and not reached yet, and who is invited
/// to it; empty for a known one without a threshold.
pub(in crate::report) fn stage_needs(stage: &StageScore, lang: Lang) -> Vec<String> {
    let open = |least: &Option<Exact>| least.as_ref().is_none_or(Exact::is_positive);
    let in_reach = stage.needed.iter().filter_map(|(band, least)| {
        let least = least.as_ref().filter(|least| least.is_positive())?;
        let (band, least) = (whole(band), least.shown_needed(lang));
        Some(say!(
            lang,
            "perlu {least} untuk {band}",
            "needs {least} for {band}"
        ))
    });
    let mut parts: Vec<String> = in_reach.collect();
    if stage.score.is_none() && !stage.needed.iter().any(|(_, least)| open(least)) {
        parts.push(if stage.needed.is_empty() {
            say!(lang, "belum ada nilai", "no score yet")
        } else {
            say!(
                lang,
                "semua kualifikasi sudah tercapai",
                "every band has been reached"
            )
        });
    }
    parts.extend(threshold(stage, lang));
    parts
}

/// From which questionnaire score one is invited to a stage; `None` where it has no threshold.
fn threshold(stage: &StageScore, lang: Lang) -> Option<String> {
    let least = stage.threshold.as_ref()?.plain(lang);
    Some(say!(
        lang,
        "diundang bila nilai kuesioner sedikitnya {least}",
        "invited at a questionnaire score of {least} or more"
    ))
}

/// How many links were not opened; `None` when there are none. It must not say that they are fine.
pub(in crate::report) fn links(report: &Report, lang: Lang) -> Option<String> {
    let unopened = links_short(report, lang)?;
    Some(match report.links_unchecked {
        0 | 1 => say!(
            lang,
            "{unopened}; buka sendiri sebelum mengirim",
            "{unopened}; open it yourself before you submit"
        ),
        2.. => say!(
            lang,
            "{unopened}; buka sendiri satu per satu sebelum mengirim",
            "{unopened}; open each one yourself before you submit"
        ),
    })
}

/// How many links were not opened, in few words; `None` when there are none.
pub(in crate::report) fn links_short(report: &Report, lang: Lang) -> Option<String> {
    let links = Noun::LINK.counted(report.links_unchecked, lang);
    (report.links_unchecked > 0).then(|| {
        say!(
            lang,
            "{links} tidak dibuka oleh kip",
            "{links} not opened by kip"
        )
    })
}
