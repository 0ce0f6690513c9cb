//! KIP101: weights of aspects, indicators or stages that do not sum to what they must.

use std::sync::Arc;

use super::decimals::in_full;
use crate::model::{
    Aspect, Dossier, Effect, Exact, Finding, Formula, Indicator, Inspect, Instrument, Place,
    Placed, Rule, Severity, Tells, Text,
};
use crate::text;

pub(super) static RULE: Rule = Rule {
    id: "KIP101",
    name: Text::new("bobot-tidak-pas", "weights-do-not-sum"),
    severities: &[Severity::Error],
    effect: Effect {
        tells: Tells::ScaleBroken,
        ..Effect::NONE
    },
    summary: Text::new(
        "bobot aspek, indikator, atau tahap tidak berjumlah sebagaimana mestinya",
        "the weights of aspects, indicators or stages do not sum to what they should",
    ),
    checks: Text::new(
        "Bobot semua aspek berjumlah tepat 100 (atau `nilai_maks` instrumen; dengan rumus `proporsi` keduanya boleh), dan bobot semua tahap tepat 100. Dengan rumus `poin`, bobot indikator dalam satu aspek (di luar indikator bonus) berjumlah tepat sama dengan bobot aspeknya, dengan atau tanpa indikator yang kodenya ganda (KIP102). Jumlah aspek tidak diperiksa pada rumus `rerata`. Angkanya dijumlahkan secara persis, tanpa pembulatan.",
        "The weights of all aspects sum to exactly 100 (or to the instrument's `nilai_maks`; with the formula `proporsi` to either), and those of all stages to exactly 100. With the formula `poin` the weights of an aspect's indicators (bonus aside) sum to exactly the aspect's weight, with or without an indicator whose code is a repeat (KIP102). Aspects are not summed with `rerata`. The numbers are added exactly, without rounding.",
    ),
    why: Text::new(
        "Bila bobot berjumlah 101, nilai 90 bukan lagi 90 dari 100, sehingga kualifikasi yang dibaca dari nilai itu bisa keliru. Kesalahan ini pernah ada pada instrumen yang sungguh dipakai, misalnya karena satu pertanyaan tercatat dua kali.",
        "If the weights sum to 101, a score of 90 is no longer 90 out of 100, and the band read from it may be wrong. Instruments in real use have had this fault, for example because a question was entered twice.",
    ),
    fix: Text::new(
        "Cocokkan bobotnya dengan instrumen resmi dari penyelenggara, lalu perbaiki `bobot` yang keliru. Periksa juga pertanyaan yang tercatat dua kali (KIP102 dan KIP103). Jika instrumen resminya sendiri keliru, sampaikan kepada penyelenggara.",
        "Compare the weights with the organiser's official instrument and correct the wrong `bobot`. Look for questions that are entered twice as well (KIP102 and KIP103). If the official instrument itself is wrong, tell the organiser.",
    ),
    inspect: Inspect::Dossier(inspect),
};

fn inspect(dossier: &Dossier) -> Vec<Finding> {
    let instrument = &dossier.instrument;
    let aspects = match instrument.formula {
        Formula::Points | Formula::Proportion => aspects(instrument),
        Formula::Mean => None,
    };
    let indicators = match instrument.formula {
        Formula::Points => instrument
            .aspects
            .iter()
            .filter_map(|aspect| indicators(instrument, aspect))
            .collect(),
        Formula::Proportion | Formula::Mean if aspects.is_none() => {
            nothing_weighs(instrument).into_iter().collect()
        }
        Formula::Proportion | Formula::Mean => Vec::new(),
    };
    aspects
        .into_iter()
        .chain(indicators)
        .chain(stages(instrument))
        .collect()
}

fn aspects(instrument: &Instrument) -> Option<Finding> {
    let what = Text::new("bobot aspek", "the aspects' weights");
    let weights = instrument.aspects.iter().map(|aspect| &aspect.weight);
    let hundred = Exact::whole(100);
    // With `proporsi` weights of 100 are scaled to another best score.
    let scaled = instrument.formula == Formula::Proportion && sum(weights.clone()) == hundred;
    let due = if scaled {
        hundred
    } else {
        instrument.full.clone()
    };
    sum_to(&due, &what, weights, &instrument.place)
}

fn stages(instrument: &Instrument) -> Option<Finding> {
    if instrument.stages.is_empty() {
        return None;
    }
    let what = Text::new("bobot tahap", "the stages' weights");
    let weights = instrument.stages.iter().map(|stage| &stage.weight);
    sum_to(&Exact::whole(100), &what, weights, &instrument.place)
}

fn sum<'a>(weights: impl Iterator<Item = &'a Placed<Exact>>) -> Exact {
    weights.map(|weight| weight.value.clone()).sum()
}

/// Points at the last summand; at `elsewhere` when there is none.
fn sum_to<'a>(
    due: &Exact,
    what: &Text,
    weights: impl Iterator<Item = &'a Placed<Exact>> + Clone,
    elsewhere: &Place,
) -> Option<Finding> {
    let sum = sum(weights.clone());
    let place = weights.last().map_or(elsewhere, |weight| &weight.place);
    unequal(what, &sum, due, place)
}

/// Where a code is given twice (KIP102), the second indicator may be one too many, or one with a mistyped code:
/// the sum must fit with it or without it.
fn indicators(instrument: &Instrument, aspect: &Aspect) -> Option<Finding> {
    let code = &aspect.code.value;
    let what = text!(
        "bobot indikator dalam aspek {code}",
        "the indicators' weights in aspect {code}"
    );
    let sum = sum_of(&aspect.indicators);
    let repeats = instrument.repeats.iter();
    let repeats = repeats.filter(|repeat| repeat.aspect == *code);
    let repeated: Exact = repeats.map(|repeat| repeat.weight.clone()).sum();
    let due = &aspect.weight.value;
    if &sum + &repeated == *due {
        return None;
    }
    unequal(&what, &sum, due, &aspect.weight.place)
}

/// Without one indicator that weighs something there is nothing to score, whatever the aspects sum to.
fn nothing_weighs(instrument: &Instrument) -> Option<Finding> {
    let weightless = instrument
        .aspects
        .iter()
        .all(|aspect| sum_of(&aspect.indicators).is_zero());
    weightless.then(|| {
        RULE.finding(
            &instrument.place,
            Text::new(
                "bobot semua indikator berjumlah 0, sehingga tidak ada yang dapat dinilai",
                "the weights of all indicators sum to 0, so that nothing can be scored",
            ),
            Text::new(
                "isi `bobot` tiap indikator sesuai instrumen resmi",
                "fill in the `bobot` of every indicator as in the official instrument",
            ),
        )
    })
}

fn sum_of(indicators: &[Arc<Indicator>]) -> Exact {
    let counted = indicators.iter().filter(|indicator| !indicator.bonus);
    counted
        .map(|indicator| indicator.weight.value.clone())
        .sum()
}

fn unequal(what: &Text, sum: &Exact, due: &Exact, place: &Place) -> Option<Finding> {
    (sum != due).then(|| RULE.finding(place, message(what, sum, due), hint(what, sum, due)))
}

fn message(what: &Text, sum: &Exact, due: &Exact) -> Text {
    let (sum, due) = (in_full(sum), in_full(due));
    text!(
        "{what} berjumlah {sum}, seharusnya {due}",
        "{what} sum to {sum}, but should sum to {due}",
        what,
        sum,
        due
    )
}

fn hint(what: &Text, sum: &Exact, due: &Exact) -> Text {
    let (gap, off) = if sum > due {
        (sum - due, Text::new("kelebihan", "too high"))
    } else {
        (due - sum, Text::new("kurang", "too low"))
    };
    let gap = in_full(&gap);
    text!(
        "cocokkan {what} dengan instrumen resmi; jumlahnya {off} {gap}",
        "compare {what} with the official instrument; they are {gap} {off}",
        what,
        gap,
        off
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Code, Repeat, Stage};
    use crate::rules::sample::{
        aspect, at, dossier, exact, findings, indicator, instrument, messages, plain,
    };

    #[test]
    fn sums_that_fit_are_silent() {
        assert!(messages(&RULE, &plain()).is_empty());
    }

    #[test]
    fn the_exact_sum_is_named_at_the_last_summand() {
        let mut weighed = plain().instrument;
        weighed.aspects.push(aspect("2", "0.4", Vec::new()));
        weighed.aspects[1].weight.place = at(77);
        let dossier = dossier(weighed);
        assert_eq!(
            messages(&RULE, &dossier),
            [
                "bobot aspek berjumlah 100,4, seharusnya 100",
                "bobot indikator dalam aspek 2 berjumlah 0, seharusnya 0,4",
            ]
        );
        assert_eq!(findings(&RULE, &dossier)[0].place, at(77));
    }

    #[test]
    fn a_bonus_is_left_out_and_stages_count() {
        let mut weighed = plain().instrument;
        Arc::make_mut(&mut weighed.aspects[0].indicators[1]).bonus = true;
        let stage = |id: &str, weight: &str| Stage {
            id: Placed::new(id.to_owned(), at(1)),
            name: id.to_owned(),
            weight: Placed::new(exact(weight), at(2)),
            threshold: None,
        };
        weighed.stages = vec![stage("saq", "80"), stage("visitasi", "10")];
        assert_eq!(
            messages(&RULE, &dossier(weighed)),
            [
                "bobot indikator dalam aspek 1 berjumlah 50, seharusnya 100",
                "bobot tahap berjumlah 90, seharusnya 100",
            ]
        );
    }

    #[test]
    fn a_repeated_code_counts_where_the_sum_fits_with_it() {
        let mut weighed = plain().instrument;
        let left = weighed.aspects[0].indicators.pop().unwrap();
        let repeat = |weight: &str| Repeat {
            code: left.code.clone(),
            aspect: Code::new("1"),
            weight: exact(weight),
        };
        let told = |repeats| {
            let mut weighed = weighed.clone();
            weighed.repeats = repeats;
            messages(&RULE, &dossier(weighed))
        };
        let too_low = ["bobot indikator dalam aspek 1 berjumlah 50, seharusnya 100"];
        assert_eq!(told(vec![repeat("50")]), [""; 0]);
        assert_eq!(told(vec![repeat("25"), repeat("25")]), [""; 0]);
        assert_eq!(told(vec![repeat("40")]), too_low);
        let mut elsewhere = repeat("50");
        elsewhere.aspect = Code::new("2");
        assert_eq!(told(vec![elsewhere]), too_low);
        // Entered twice by mistake: it fits without.
        weighed.aspects[0].indicators.push(left.clone());
        weighed.repeats = vec![repeat("50")];
        assert_eq!(messages(&RULE, &dossier(weighed)), [""; 0]);
    }

    #[test]
    fn an_instrument_without_weight_is_never_silent() {
        let empty = |formula| {
            let mut empty = instrument(Vec::new());
            empty.formula = formula;
            messages(&RULE, &dossier(empty)).len()
        };
        assert_eq!(
            [Formula::Points, Formula::Proportion, Formula::Mean].map(empty),
            [1, 1, 1]
        );
        let mut weightless = indicator("1.1", 20);
        weightless.weight.value = Exact::zero();
        let mut whole = instrument(vec![aspect("1", "100", vec![weightless])]);
        whole.formula = Formula::Mean;
        assert_eq!(messages(&RULE, &dossier(whole)).len(), 1);
    }
}
