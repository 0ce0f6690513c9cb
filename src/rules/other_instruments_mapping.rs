//! KIP219: mappings that answer another instrument than the judged one.

use super::paths::typed;
use crate::model::{
    Dossier, Effect, Finding, Inspect, Noun, OtherInstrument, Rule, Severity, Text,
};
use crate::text;

pub(super) static RULE: Rule = Rule {
    id: "KIP219",
    name: Text::new("pemetaan-instrumen-lain", "other-instruments-mapping"),
    severities: &[Severity::Note],
    effect: Effect::NEEDS_ALL,
    summary: Text::new(
        "pemetaan yang menjawab instrumen lain",
        "mappings that answer another instrument",
    ),
    checks: Text::new(
        "Setiap bukti.yaml di folder bukti menjawab instrumen yang sedang dinilai. Untuk tiap instrumen lain ada satu catatan, pada pemetaan pertamanya.",
        "Every bukti.yaml in the evidence folder answers the instrument that is being judged. For each other instrument there is one note, at its first mapping.",
    ),
    why: Text::new(
        "Satu penilaian hanya memakai satu instrumen. Jawaban untuk instrumen lain, misalnya instrumen tahun lalu, tidak menambah nilai; tanpa catatan ini, pekerjaan itu seolah-olah hilang.",
        "One assessment uses only one instrument. Answers to another one, such as last year's, gain no points; without this note that work would seem to be lost.",
    ),
    fix: Text::new(
        "Nilai instrumen itu dengan `-i ID`, atau tetapkan di kip.toml: `instrumen = \"ID\"`. Jika jawabannya seharusnya untuk instrumen yang dinilai, perbaiki `instrumen:` pada pemetaannya. Jawaban tahun lalu dibawa ke instrumen tahun ini dengan `kip carry`.",
        "Judge that instrument with `-i ID`, or set it in kip.toml: `instrumen = \"ID\"`. If the answers belong to the instrument being judged, correct `instrumen:` in the mapping. `kip carry` brings last year's answers over to this year's instrument.",
    ),
    inspect: Inspect::Dossier(inspect),
};

fn inspect(dossier: &Dossier) -> Vec<Finding> {
    let judged = &dossier.instrument.id.value;
    dossier
        .others
        .iter()
        .map(|other| finding(other, judged))
        .collect()
}

fn finding(other: &OtherInstrument, judged: &str) -> Finding {
    let id = &other.id.value;
    let mappings = Noun::MAPPING.text(other.mappings);
    let answers = Noun::ANSWER.text(other.answered);
    let message = text!(
        "{mappings} dengan {answers} untuk instrumen {id} tidak ikut dinilai; yang dinilai {judged}",
        "not judged: {mappings} with {answers} to the instrument {id}; {judged} is judged",
        mappings,
        answers
    );
    let (typed, judged) = (typed(id), typed(judged));
    let hint = text!(
        "nilai dengan `kip check -i {typed}` bila itu yang dimaksud; bawa jawabannya ke sini, bila belum, dengan `kip carry --from {typed} -i {judged}`",
        "judge it with `kip check -i {typed}` if that one is meant; carry its answers over, unless that is done, with `kip carry --from {typed} -i {judged}`"
    );
    RULE.finding(&other.id.place, message, hint)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Lang, Placed};
    use crate::rules::sample::{claimed_at, findings, messages, plain};

    #[test]
    fn each_other_instrument_is_named_once() {
        let mut dossier = plain();
        assert!(messages(&RULE, &dossier).is_empty());
        for (id, mappings, answered) in [("contoh-2025", 2, 88), ("lain", 1, 1)] {
            dossier.others.push(OtherInstrument {
                id: Placed::new(id.to_owned(), claimed_at(1)),
                mappings,
                answered,
            });
        }
        assert_eq!(
            messages(&RULE, &dossier),
            [
                "2 pemetaan dengan 88 jawaban untuk instrumen contoh-2025 tidak ikut dinilai; yang dinilai contoh",
                "1 pemetaan dengan 1 jawaban untuk instrumen lain tidak ikut dinilai; yang dinilai contoh"
            ]
        );
        let found = findings(&RULE, &dossier);
        assert_eq!(
            found[1].message.get(Lang::En),
            "not judged: 1 mapping with 1 answer to the instrument lain; contoh is judged"
        );
        assert_eq!(found[0].place, claimed_at(1));
    }
}
