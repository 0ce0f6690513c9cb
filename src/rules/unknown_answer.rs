//! KIP212: an answer that is none of the options, or a short form that leaves the answer open.

use super::phrase::options;
use super::quotes;
use crate::model::{
    Answer, Effect, Entry, Exact, Finding, Inspect, Nearest, Place, Placed, Rule, Severity, Stakes,
    Text,
};
use crate::text;

pub(super) static RULE: Rule = Rule {
    id: "KIP212",
    name: Text::new("jawaban-tak-dikenal", "unknown-answer"),
    severities: &[Severity::Error],
    effect: Effect {
        stakes: Stakes::Potential,
        ..Effect::NONE
    },
    summary: Text::new(
        "jawaban bukan salah satu pilihan indikator",
        "an answer is not one of the indicator's options",
    ),
    checks: Text::new(
        "Setiap `jawaban` ditulis seperti kode salah satu pilihan indikatornya; besar kecilnya huruf hanya berarti bila ada dua pilihan yang berbeda dalam hal itu saja. Bentuk singkat (hanya nama berkas atau tautan) dipakai hanya pada indikator yang tepat satu pilihannya bernilai lebih dari 0.",
        "Every `jawaban` is written like the code of one of the indicator's options; upper and lower case matter only where two options differ in nothing else. The short form (only a file or link) is used only where exactly one option is worth more than 0.",
    ),
    why: Text::new(
        "Jawaban yang tidak dikenal tidak dapat dinilai, sehingga indikator itu dihitung belum dijawab walaupun buktinya lengkap.",
        "An unknown answer can't be scored, so that the indicator counts as unanswered even with all its evidence.",
    ),
    fix: Text::new(
        "Tulis `jawaban:` dengan kode pilihan seperti pada instrumen. Ubah bentuk singkat menjadi `jawaban:` dan `bukti:`.",
        "Write `jawaban:` with the option's code as in the instrument. Turn the short form into `jawaban:` and `bukti:`.",
    ),
    inspect: Inspect::Entry(inspect),
};

fn inspect(entry: &Entry) -> Option<Finding> {
    match &entry.answer {
        Answer::Unknown(answer) => Some(unknown(entry, answer)),
        Answer::ShortUnclear => Some(unclear(entry)),
        Answer::Missing | Answer::Unseen | Answer::Chosen(_) | Answer::Nil => None,
    }
}

/// An indicator whose options nobody knows (KIP104) has an answer that nobody can judge.
fn without_options(entry: &Entry, place: &Place) -> Finding {
    let code = entry.code();
    let message = text!(
        "jawaban pada indikator {code} tidak dapat dinilai, karena pilihannya tidak diketahui",
        "the answer to indicator {code} cannot be judged, because its options are not known"
    );
    let hint = text!(
        "perbaiki dulu `skala` indikator {code} pada instrumen",
        "first correct `skala` of indicator {code} in the instrument"
    );
    RULE.finding(place, message, hint)
}

fn unknown(entry: &Entry, answer: &Placed<String>) -> Finding {
    if entry.indicator.options.is_empty() {
        return without_options(entry, &answer.place);
    }
    let (code, given) = (entry.code(), &answer.value);
    let message = text!(
        "jawaban `{given}` pada indikator {code} bukan salah satu pilihannya",
        "the answer `{given}` to indicator {code} is not one of its options"
    );
    let codes = entry
        .indicator
        .options
        .iter()
        .map(|option| option.code.as_str());
    let bare = quotes::bare(given);
    // One letter away from `A` is every short answer: only a longer word is a slip of another.
    let near = Nearest::among(codes)
        .to(bare)
        .filter(|near| near.chars().count() > 2 || near.to_lowercase() == bare.to_lowercase());
    let list = options(&entry.indicator.options);
    let bent = quotes::straightened(given).filter(|_| near.is_some());
    let list_hint = match near {
        Some(near) => text!(
            "mungkin maksudnya `{near}`; pilihannya: {list}",
            "perhaps `{near}` was meant; the options are {list}",
            list
        ),
        None => text!(
            "tulis salah satu pilihannya: {list}",
            "write one of the options: {list}",
            list
        ),
    };
    let hint = bent.unwrap_or(list_hint);
    RULE.finding(&answer.place, message, hint)
}

fn unclear(entry: &Entry) -> Finding {
    if entry.indicator.options.is_empty() {
        return without_options(entry, entry.place());
    }
    let code = entry.code();
    let worths = entry.indicator.options.iter();
    let worths = worths.filter_map(|option| entry.indicator.worth(option));
    let worth = worths.filter(Exact::is_positive).count();
    let message = match worth {
        0 => text!(
            "bentuk singkat pada indikator {code} tidak menunjukkan jawabannya: tidak ada pilihan yang bernilai lebih dari 0",
            "the short form for indicator {code} does not tell the answer: no option is worth more than 0"
        ),
        _ => text!(
            "bentuk singkat pada indikator {code} tidak menunjukkan jawabannya: ada {worth} pilihan yang bernilai lebih dari 0",
            "the short form for indicator {code} does not tell the answer: {worth} options are worth more than 0"
        ),
    };
    let list = options(&entry.indicator.options);
    let hint = text!(
        "tulis `jawaban:` ({list}) dan taruh berkasnya di bawah `bukti:`",
        "write `jawaban:` ({list}) and put the file under `bukti:`",
        list
    );
    RULE.finding(entry.place(), message, hint)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Lang;
    use crate::rules::sample::{asked, claimed_at, findings, messages, option, plain};

    #[test]
    fn the_options_are_listed_and_case_does_not_hide_the_nearest() {
        let mut dossier = plain();
        dossier.entries[0].answer = Answer::Unknown(Placed::new("ya".to_owned(), claimed_at(6)));
        dossier.entries[1].answer = Answer::ShortUnclear;
        asked(&mut dossier, 1).options =
            vec![option("A", "1"), option("B", "0.5"), option("C", "0")].into();
        assert_eq!(
            messages(&RULE, &dossier),
            [
                "jawaban `ya` pada indikator 1.1 bukan salah satu pilihannya",
                "bentuk singkat pada indikator 1.2 tidak menunjukkan jawabannya: ada 2 pilihan yang bernilai lebih dari 0"
            ]
        );
        let found = findings(&RULE, &dossier);
        assert_eq!(
            found[0].hint.get(Lang::Id),
            "mungkin maksudnya `Ya`; pilihannya: Ya, Tidak"
        );
        assert_eq!(found[0].place, claimed_at(6));
    }

    #[test]
    fn an_answer_of_unknown_options_is_none_either() {
        let mut dossier = plain();
        dossier.entries[0].answer = Answer::Unknown(Placed::new("Ya".to_owned(), claimed_at(6)));
        dossier.entries[1].answer = Answer::ShortUnclear;
        for entry in 0..2 {
            asked(&mut dossier, entry).options = [].into();
        }
        assert_eq!(
            messages(&RULE, &dossier),
            [
                "jawaban pada indikator 1.1 tidak dapat dinilai, karena pilihannya tidak diketahui",
                "jawaban pada indikator 1.2 tidak dapat dinilai, karena pilihannya tidak diketahui"
            ]
        );
        assert_eq!(findings(&RULE, &dossier)[0].place, claimed_at(6));
    }

    #[test]
    fn a_single_letter_in_the_other_case_is_near() {
        assert_eq!(Nearest::among(["A", "B"]).to("b"), Some("B"));
    }
}
