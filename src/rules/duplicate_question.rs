//! KIP103: a question that is asked twice.

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization as _;

use crate::model::{Dossier, Effect, Entry, Finding, Inspect, Rule, Severity, Text};
use crate::text;

pub(super) static RULE: Rule = Rule {
    id: "KIP103",
    name: Text::new("pertanyaan-ganda", "duplicate-question"),
    severities: &[Severity::Warning],
    effect: Effect::NONE,
    summary: Text::new(
        "pertanyaan yang sama diajukan dua kali",
        "the same question is asked twice",
    ),
    checks: Text::new(
        "Tidak ada dua indikator dengan bunyi `pertanyaan` yang sama. Huruf besar atau kecil dan jumlah spasi tidak diperhitungkan.",
        "No two indicators have the same `pertanyaan`. Upper or lower case and the amount of white space don't count.",
    ),
    why: Text::new(
        "Pertanyaan yang tercatat dua kali dinilai dua kali, sehingga bobotnya ikut terhitung ganda. Tim juga bekerja dua kali, dan jawabannya bisa berbeda satu sama lain.",
        "A question that was entered twice is scored twice, so that its weight counts double. The team works twice as well, and the two answers may differ.",
    ),
    fix: Text::new(
        "Bandingkan dengan instrumen resmi. Hapus indikator yang tercatat dua kali, atau perbaiki bunyi pertanyaannya jika keduanya memang berbeda.",
        "Compare with the official instrument. Remove the indicator that was entered twice, or correct the wording if the two are meant to differ.",
    ),
    inspect: Inspect::Dossier(inspect),
};

fn inspect(dossier: &Dossier) -> Vec<Finding> {
    let mut first: BTreeMap<String, &Entry> = BTreeMap::new();
    let mut found = Vec::new();
    for entry in &dossier.entries {
        let question = folded(&entry.indicator.question.value);
        if question.is_empty() {
            continue;
        }
        if let Some(earlier) = first.get(&question) {
            found.push(finding(entry, earlier));
        } else {
            first.insert(question, entry);
        }
    }
    found
}

fn finding(entry: &Entry, earlier: &Entry) -> Finding {
    let (code, other) = (entry.code(), earlier.code());
    let line = &earlier.indicator.question.place;
    RULE.finding(
        &entry.indicator.question.place,
        text!(
            "pertanyaan indikator {code} sama dengan pertanyaan indikator {other} ({line})",
            "the question of indicator {code} is the same as that of {other} ({line})"
        ),
        text!(
            "periksa instrumen resmi: hapus {code} jika tercatat dua kali, atau perbaiki bunyi pertanyaannya",
            "check the official instrument: remove {code} if it was entered twice, or correct its wording"
        ),
    )
    .of(entry)
}

/// The question with white space and case evened out.
fn folded(question: &str) -> String {
    let words: Vec<&str> = question.split_whitespace().collect();
    let words = words.join(" ");
    if words.is_ascii() {
        // It is its own composed form.
        return words.to_ascii_lowercase();
    }
    words.nfc().collect::<String>().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::sample::{asked, findings, messages, plain};

    #[test]
    fn white_space_and_case_do_not_hide_a_repeat() {
        let mut dossier = plain();
        asked(&mut dossier, 1).question.value = " pertanyaan\n  1.1? ".to_owned();
        assert_eq!(
            messages(&RULE, &dossier),
            [
                "pertanyaan indikator 1.2 sama dengan pertanyaan indikator 1.1 (instrument/contoh.toml:21:1)"
            ]
        );
        assert_eq!(findings(&RULE, &dossier)[0].place.line(), Some(31));
        assert!(messages(&RULE, &plain()).is_empty());
    }
}
