//! KIP217: an aspect with fewer supported points than the organiser asks of it.

use super::decimals::apart;
use crate::model::{
    Aspect, Dossier, Effect, Exact, Finding, Inspect, Judged, Rule, Severity, Text,
};
use crate::text;

pub(super) static RULE: Rule = Rule {
    id: "KIP217",
    name: Text::new("di-bawah-ambang-aspek", "below-aspect-minimum"),
    severities: &[Severity::Warning],
    effect: Effect::NEEDS_ALL,
    summary: Text::new(
        "nilai aspek belum mencapai ambangnya",
        "an aspect is below its minimum",
    ),
    checks: Text::new(
        "Nilai yang didukung bukti dari setiap aspek yang punya `ambang` mencapai ambang itu. Selama masih ada indikatornya yang belum dijawab, aspek itu belum diperiksa: yang kurang disebut oleh KIP201.",
        "The supported points of every aspect with an `ambang` reach it. While one of its indicators is unanswered the aspect is not checked: KIP201 names what is missing.",
    ),
    why: Text::new(
        "Ada penyelenggara yang meminta nilai sekurang-kurangnya dari tiap aspek. Nilai total yang tinggi tidak menolong bila satu aspek berada di bawah ambangnya.",
        "Some organisers ask for a least score in each aspect. A high total is no help while one aspect is below its minimum.",
    ),
    fix: Text::new(
        "Lengkapi bukti atau tingkatkan jawaban di aspek itu; `kip score` mengurutkan langkah yang paling menambah nilai.",
        "Complete the evidence or improve the answers in that aspect; `kip score` ranks the biggest wins.",
    ),
    inspect: Inspect::Judged(inspect),
};

fn inspect(dossier: &Dossier, judged: &Judged) -> Vec<Finding> {
    let aspects = judged.aspects.iter().filter(|aspect| !aspect.open);
    let found = aspects.filter_map(|judged| {
        let aspect = dossier.instrument.aspects.get(judged.at)?;
        below(aspect, judged.supported.as_ref()?)
    });
    found.collect()
}

fn below(aspect: &Aspect, supported: &Exact) -> Option<Finding> {
    let minimum = aspect.minimum.as_ref()?;
    if *supported >= minimum.value {
        return None;
    }
    let code = &aspect.code.value;
    let (supported, least) = apart(supported, &minimum.value);
    let message = text!(
        "aspek {code} baru didukung {supported}, ambangnya {least}",
        "aspect {code} has {supported} supported points, its minimum is {least}",
        supported,
        least
    );
    let hint = text!(
        "lengkapi bukti atau tingkatkan jawaban di aspek {code}; yang paling menambah nilai diurutkan oleh `kip score`",
        "complete the evidence or improve the answers in aspect {code}; `kip score` ranks the biggest wins"
    );
    Some(RULE.finding(&minimum.place, message, hint))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::model::{JudgedAspect, Lang, Place, Placed};
    use crate::rules::sample::{exact, plain};

    fn with(minimum: Option<&str>, supported: Option<&str>, open: bool) -> Vec<String> {
        let mut dossier = plain();
        let place = Place::file(&std::sync::Arc::from("instrument/a.toml"));
        let minimum = minimum.map(|least| Placed::new(exact(least), place));
        dossier.instrument.aspects[0].minimum = minimum;
        let judged = Judged {
            statuses: BTreeMap::new(),
            aspects: vec![JudgedAspect {
                at: 0,
                supported: supported.map(exact),
                open,
            }],
            score: None,
            minimum: None,
        };
        let found = inspect(&dossier, &judged);
        let messages = found.iter().map(|one| one.message.get(Lang::Id).to_owned());
        messages.collect()
    }

    #[test]
    fn the_exact_points_decide() {
        assert!(with(Some("5"), Some("5"), false).is_empty());
        assert_eq!(
            with(Some("5"), Some("4.999"), false),
            ["aspek 1 baru didukung 4,99, ambangnya 5,00"]
        );
    }

    #[test]
    fn what_has_no_minimum_or_no_points_or_open_questions_is_silent() {
        assert!(with(None, Some("0"), false).is_empty());
        assert!(with(Some("5"), None, false).is_empty());
        assert!(with(Some("5"), Some("0"), true).is_empty());
    }
}
