//! KIP108: answer options whose worth makes no sense together.

use std::collections::BTreeSet;

use super::phrase::{LISTED_MAX, listed};
use crate::model::{
    Choice, Dossier, Effect, Exact, Finding, Inspect, Place, Rule, Severity, Text, Worth,
};
use crate::text;

pub(super) static RULE: Rule = Rule {
    id: "KIP108",
    name: Text::new("pilihan-janggal", "odd-options"),
    severities: &[Severity::Warning, Severity::Error],
    effect: Effect::NONE,
    summary: Text::new(
        "nilai pilihan jawaban tidak masuk akal",
        "the values of the answer options make no sense",
    ),
    checks: Text::new(
        "Pada setiap skala dan setiap `pilihan` milik indikator: `poin` di antara 0 dan bobot, urutannya dari yang tertinggi ke yang terendah, pilihan terbaik bernilai penuh, ada pilihan bernilai 0, tidak semuanya 0, dan tidak ada kode yang berulang. Bila tidak ada pilihan yang bernilai lebih dari 0 padahal bobotnya ada, itu kesalahan: apa pun jawabannya, indikator itu bernilai 0.",
        "In every scale and every indicator's own `pilihan`: `poin` is between 0 and the weight, options run from the highest to the lowest, the best is worth the whole weight, one is worth 0 but not all are, and no code is repeated. If no option is worth more than 0 although there is a weight, that is an error: whatever the answer, the indicator is worth 0.",
    ),
    why: Text::new(
        "Angka pilihan menentukan nilai. Urutan yang terbalik atau angka yang salah ketik membuat jawaban \"A\" bernilai lebih rendah daripada \"B\", dan nilai penuh tidak pernah tercapai tanpa seorang pun menyadarinya.",
        "The options' numbers make the score. A reversed order or a typing error makes \"A\" worth less than \"B\", or puts the full score out of reach, and nobody notices.",
    ),
    fix: Text::new(
        "Cocokkan `nilai` atau `poin` tiap pilihan dengan instrumen resmi. Jika instrumen resminya memang demikian, biarkan atau turunkan tingkat aturan ini di kip.toml.",
        "Compare the `nilai` or `poin` of every option with the official instrument. If that is how the official one is, leave it or lower this rule's severity in kip.toml.",
    ),
    inspect: Inspect::Dossier(inspect),
};

fn inspect(dossier: &Dossier) -> Vec<Finding> {
    let weighty = dossier.entries.iter().map(|entry| &entry.indicator);
    let weighty = weighty.filter(|indicator| indicator.weight.value.is_positive());
    let weighty: BTreeSet<&str> = weighty
        .filter_map(|indicator| Some(indicator.scale.as_ref()?.value.as_str()))
        .collect();
    let scales = dossier.instrument.scales.iter().flat_map(|scale| {
        let id = &scale.id.value;
        let options = ListedOptions {
            whose: text!("skala {id}", "scale {id}"),
            weight: None,
            weighs: weighty.contains(id.as_str()),
            list: &scale.options,
            place: &scale.id.place,
        };
        options.faults()
    });
    let own = dossier
        .entries
        .iter()
        .filter(|entry| entry.indicator.scale.is_none());
    let own = own.flat_map(|entry| {
        let code = entry.code();
        let options = ListedOptions {
            whose: text!("indikator {code}", "indicator {code}"),
            weight: Some(&entry.indicator.weight.value),
            weighs: entry.indicator.weight.value.is_positive(),
            list: &entry.indicator.options,
            place: &entry.indicator.code.place,
        };
        options
            .faults()
            .into_iter()
            .map(|finding| finding.of(entry))
    });
    scales.chain(own).collect()
}

/// The options of one scale or indicator.
struct ListedOptions<'a> {
    whose: Text,
    /// The indicator's weight; a scale has none of its own.
    weight: Option<&'a Exact>,
    /// Whether a weight above 0 hangs on them.
    weighs: bool,
    list: &'a [Choice],
    place: &'a Place,
}

impl ListedOptions<'_> {
    /// Without options there is nothing to look at: load refuses empty lists, and a scale that is not
    /// there is KIP104's.
    fn faults(&self) -> Vec<Finding> {
        if self.list.is_empty() {
            return Vec::new();
        }
        [
            self.points_out_of_range(),
            self.out_of_order(),
            self.none_worth_nothing(),
            self.all_worth_nothing(),
            self.best_below_full(),
            self.repeated_codes(),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// What a full answer is worth. Shares are compared as they are where the weight is unknown or 0.
    fn full(&self) -> Exact {
        let weight = self.weight.filter(|weight| weight.is_positive());
        weight.cloned().unwrap_or_else(|| Exact::whole(1))
    }

    /// The options that count, each with what it is worth.
    fn scored(&self) -> Vec<(&Choice, Exact)> {
        let full = self.full();
        let options = self.list.iter();
        let scored = options.filter_map(|option| Some((option, option.worth.points(&full)?)));
        scored.collect()
    }

    fn worths(&self) -> Vec<Exact> {
        self.scored().into_iter().map(|(_, worth)| worth).collect()
    }

    fn points_out_of_range(&self) -> Option<Finding> {
        let odd = self.list.iter().filter(|option| match &option.worth {
            Worth::Points(points) => {
                points.is_negative() || self.weight.is_some_and(|weight| points > weight)
            }
            Worth::Share(_) | Worth::OutOfCount => false,
        });
        let what = Text::new(
            "`poin` di bawah 0 atau melebihi bobot",
            "`poin` below 0 or above the weight",
        );
        self.about(odd, &what)
    }

    fn out_of_order(&self) -> Option<Finding> {
        let scored = self.scored();
        let steps = scored.iter().zip(scored.iter().skip(1));
        let rising = steps.filter(|((_, before), (_, after))| after > before);
        let odd = rising.map(|(_, (option, _))| *option);
        let what = Text::new(
            "bernilai lebih tinggi daripada pilihan sebelumnya",
            "worth more than the option before",
        );
        self.about(odd, &what)
    }

    fn none_worth_nothing(&self) -> Option<Finding> {
        let none = self.worths().iter().all(|worth| !worth.is_zero());
        let last = self.list.last().map(|option| &option.place);
        none.then(|| {
            let what = Text::new("tidak ada pilihan yang bernilai 0", "no option is worth 0");
            self.finding(last.unwrap_or(self.place), &what)
        })
    }

    /// An error where a weight would be lost for ever: any answer would decline, and pass.
    fn all_worth_nothing(&self) -> Option<Finding> {
        let worths = self.worths();
        if worths.iter().any(Exact::is_positive) {
            return None;
        }
        let what = if worths.iter().all(Exact::is_zero) {
            Text::new("semua pilihan bernilai 0", "all options are worth 0")
        } else {
            Text::new(
                "tidak ada pilihan yang bernilai lebih dari 0",
                "no option is worth more than 0",
            )
        };
        let finding = self.finding(self.place, &what);
        Some(if self.weighs {
            finding.severity(Severity::Error)
        } else {
            finding
        })
    }

    fn best_below_full(&self) -> Option<Finding> {
        let scored = self.scored();
        let best = scored.iter().map(|(_, worth)| worth).max()?;
        let option = scored.iter().find(|(_, worth)| worth == best)?.0;
        let comparable = self.weight.is_none_or(Exact::is_positive);
        (comparable && best.is_positive() && *best < self.full()).then(|| {
            let code = &option.code;
            let what = text!(
                "pilihan terbaik ({code}) bernilai kurang dari bobot penuh",
                "the best option ({code}) is worth less than the whole weight"
            );
            self.finding(&option.place, &what)
        })
    }

    fn repeated_codes(&self) -> Option<Finding> {
        let mut seen = BTreeSet::new();
        let odd = self
            .list
            .iter()
            .filter(|option| !seen.insert(option.code.trim()));
        let odd: Vec<&Choice> = odd.collect();
        self.about(
            odd.into_iter(),
            &Text::new("kodenya berulang", "the code is repeated"),
        )
    }

    /// One finding that names the options at fault, at the first of them.
    fn about<'a>(&self, odd: impl Iterator<Item = &'a Choice>, fault: &Text) -> Option<Finding> {
        let odd: Vec<&Choice> = odd.collect();
        let first = odd.first()?;
        let codes: Vec<&str> = odd
            .iter()
            .take(LISTED_MAX)
            .map(|option| option.code.as_str())
            .collect();
        let codes = listed(&codes, odd.len());
        let what = text!(
            "pilihan {codes}: {fault}",
            "option {codes}: {fault}",
            codes,
            fault
        );
        Some(self.finding(&first.place, &what))
    }

    fn finding(&self, place: &Place, what: &Text) -> Finding {
        let whose = &self.whose;
        let message = text!("{whose}: {what}", "{whose}: {what}", whose, what);
        let hint = Text::new(
            "cocokkan pilihan jawabannya dengan instrumen resmi",
            "compare the options with the official instrument",
        );
        RULE.finding(place, message, hint)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::model::{Placed, Scale};
    use crate::rules::sample::{asked, at, exact, findings, messages, option, plain};

    fn of(options: Vec<Choice>) -> Vec<String> {
        let mut dossier = plain();
        asked(&mut dossier, 0).options = options.into();
        messages(&RULE, &dossier)
    }

    fn points(code: &str, points: &str) -> Choice {
        Choice {
            worth: Worth::Points(exact(points)),
            ..option(code, "0")
        }
    }

    #[test]
    fn sensible_options_are_silent() {
        assert!(
            of(vec![
                option("A", "1"),
                option("B", "0.5"),
                option("C", "0"),
                option("-", "0")
            ])
            .is_empty()
        );
        assert!(of(vec![points("A", "50"), points("B", "0")]).is_empty());
        assert!(of(Vec::new()).is_empty());
    }

    #[test]
    fn each_fault_is_one_finding() {
        assert_eq!(
            of(vec![option("A", "1"), option("B", "0"), option("C", "0.5")]),
            ["indikator 1.1: pilihan C: bernilai lebih tinggi daripada pilihan sebelumnya"]
        );
        assert_eq!(
            of(vec![points("A", "51"), points("B", "0")]),
            ["indikator 1.1: pilihan A: `poin` di bawah 0 atau melebihi bobot"]
        );
        assert_eq!(
            of(vec![points("A", "49"), points("A", "1")]),
            [
                "indikator 1.1: tidak ada pilihan yang bernilai 0",
                "indikator 1.1: pilihan terbaik (A) bernilai kurang dari bobot penuh",
                "indikator 1.1: pilihan A: kodenya berulang"
            ]
        );
        assert_eq!(
            of(vec![option("A", "0")]),
            ["indikator 1.1: semua pilihan bernilai 0"]
        );
    }

    fn severity_of(weight: &str, options: Vec<Choice>) -> Severity {
        let mut dossier = plain();
        let indicator = asked(&mut dossier, 0);
        indicator.weight.value = exact(weight);
        indicator.options = options.into();
        let found = findings(&RULE, &dossier);
        let worst = found.iter().map(|finding| finding.severity).max();
        worst.unwrap()
    }

    #[test]
    fn a_weight_that_nobody_can_earn_is_an_error() {
        let none = || vec![option("Ya", "0"), option("Tidak", "0")];
        assert_eq!(severity_of("50", none()), Severity::Error);
        assert_eq!(severity_of("0", none()), Severity::Warning);
        let below = vec![option("Ya", "-0.5"), option("Tidak", "-1")];
        assert_eq!(severity_of("50", below), Severity::Error);
        let little = vec![option("Ya", "0.01"), option("Tidak", "0.01")];
        assert_eq!(severity_of("50", little), Severity::Warning);
    }

    #[test]
    fn a_scale_weighs_what_its_indicators_weigh() {
        let mut dossier = plain();
        let options: Arc<[Choice]> = [option("A", "0")].into();
        let scale = || Some(Placed::new("nol".to_owned(), at(9)));
        dossier.instrument.scales = vec![Scale {
            id: Placed::new("nol".to_owned(), at(4)),
            options,
        }];
        assert_eq!(findings(&RULE, &dossier)[0].severity, Severity::Warning);
        asked(&mut dossier, 0).scale = scale();
        asked(&mut dossier, 0).weight.value = exact("0");
        assert_eq!(findings(&RULE, &dossier)[0].severity, Severity::Warning);
        asked(&mut dossier, 1).scale = scale();
        let found = findings(&RULE, &dossier);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].severity, Severity::Error);
    }

    #[test]
    fn a_scale_is_reported_once_however_many_use_it() {
        let mut dossier = plain();
        let options: Arc<[Choice]> = [option("A", "1"), option("B", "0.2")].into();
        for entry in &mut dossier.entries {
            Arc::make_mut(&mut entry.indicator).scale = Some(Placed::new("a-b".to_owned(), at(9)));
            Arc::make_mut(&mut entry.indicator).options = Arc::clone(&options);
        }
        dossier.instrument.scales = vec![Scale {
            id: Placed::new("a-b".to_owned(), at(4)),
            options,
        }];
        assert_eq!(
            messages(&RULE, &dossier),
            ["skala a-b: tidak ada pilihan yang bernilai 0"]
        );
    }
}
