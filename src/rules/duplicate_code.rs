//! KIP102: a code or id that is given twice.

use std::collections::BTreeMap;

use crate::model::{Dossier, Effect, Finding, Inspect, Place, Rule, Severity, Tells, Text};
use crate::text;

pub(super) static RULE: Rule = Rule {
    id: "KIP102",
    name: Text::new("kode-ganda", "duplicate-code"),
    severities: &[Severity::Error],
    // Of the second indicator nothing is scored: where it weighs something, the rest may not be 100.
    effect: Effect {
        tells: Tells::ScaleBroken,
        ..Effect::NONE
    },
    summary: Text::new(
        "satu kode dipakai dua kali dalam instrumen",
        "a code is used twice in the instrument",
    ),
    checks: Text::new(
        "Setiap kode indikator, kode aspek, nama skala, dan nama tahap hanya ada satu dalam instrumen. Spasi di awal dan akhir diabaikan; 1.1 dan 1.10 adalah kode yang berbeda.",
        "Every indicator code, aspect code, scale id and stage id occurs only once in the instrument. Spaces around it are ignored; 1.1 and 1.10 are different codes.",
    ),
    why: Text::new(
        "Jawaban dan bukti dihubungkan dengan pertanyaan lewat kodenya. Bila kodenya ganda, hanya pertanyaan pertama yang dapat dijawab; yang kedua tidak ikut diperiksa dan tidak ikut dinilai.",
        "Answers and evidence are tied to questions by their code. Where a code is used twice, only the first question can be answered; the second one is neither checked nor scored.",
    ),
    fix: Text::new(
        "Beri kode yang benar menurut instrumen resmi kepada salah satunya, atau hapus salah satunya jika memang tercatat dua kali.",
        "Give one of them the right code as in the official instrument, or remove one if it was entered twice.",
    ),
    inspect: Inspect::Dossier(inspect),
};

fn inspect(dossier: &Dossier) -> Vec<Finding> {
    let instrument = &dossier.instrument;
    let aspects = instrument
        .aspects
        .iter()
        .map(|aspect| (aspect.code.value.as_str(), &aspect.code.place));
    let indicators = instrument
        .indicators()
        .map(|(_, indicator)| &indicator.code)
        .chain(instrument.repeats.iter().map(|repeat| &repeat.code));
    let indicators = indicators.map(|code| (code.value.as_str(), &code.place));
    let scales = instrument
        .scales
        .iter()
        .map(|scale| (scale.id.value.as_str(), &scale.id.place));
    let stages = instrument
        .stages
        .iter()
        .map(|stage| (stage.id.value.as_str(), &stage.id.place));
    let mut found = repeats(&Text::new("kode aspek", "aspect code"), aspects);
    found.extend(repeats(
        &Text::new("kode indikator", "indicator code"),
        indicators,
    ));
    found.extend(repeats(&Text::new("skala", "scale"), scales));
    found.extend(repeats(&Text::new("tahap", "stage"), stages));
    found
}

fn repeats<'a>(what: &Text, codes: impl Iterator<Item = (&'a str, &'a Place)>) -> Vec<Finding> {
    let mut first: BTreeMap<&str, &Place> = BTreeMap::new();
    codes
        .filter_map(|(code, place)| {
            let code = code.trim();
            match first.get(code) {
                Some(earlier) => Some(finding(what, code, earlier, place)),
                None => {
                    first.insert(code, place);
                    None
                }
            }
        })
        .collect()
}

fn finding(what: &Text, code: &str, earlier: &Place, place: &Place) -> Finding {
    let message = text!(
        "{what} {code} ganda: sudah dipakai di {earlier}, lalu dipakai lagi di {place}",
        "{what} {code} is used twice: first at {earlier}, again at {place}",
        what
    );
    let hint = Text::new(
        "beri kode lain kepada salah satunya, atau hapus yang berulang",
        "give one of them another code, or remove the repeat",
    );
    RULE.finding(place, message, hint)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Code, Exact, Placed, Repeat};
    use crate::rules::sample::{
        aspect, at, dossier, findings, indicator, instrument, messages, plain,
    };

    #[test]
    fn a_repeat_in_another_aspect_is_found_at_the_later_place() {
        let first = aspect("1", "50", vec![indicator("1.1", 20), indicator("1.10", 30)]);
        let mut instrument = instrument(vec![first, aspect("2", "50", Vec::new())]);
        instrument.repeats = vec![Repeat {
            code: Placed::new(Code::new(" 1.1 "), at(40)),
            aspect: Code::new("2"),
            weight: Exact::zero(),
        }];
        let dossier = dossier(instrument);
        assert_eq!(
            messages(&RULE, &dossier),
            [
                "kode indikator 1.1 ganda: sudah dipakai di instrument/contoh.toml:20:1, lalu dipakai lagi di instrument/contoh.toml:40:1"
            ]
        );
        assert_eq!(findings(&RULE, &dossier)[0].place.line(), Some(40));
        assert!(messages(&RULE, &plain()).is_empty());
    }
}
