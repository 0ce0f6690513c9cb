//! KIP213: an answer worth nothing that does not say why, or until when.

use crate::model::{Answer, Effect, Entry, Finding, Inspect, Rule, Severity, Text};
use crate::text;

pub(super) static RULE: Rule = Rule {
    id: "KIP213",
    name: Text::new("tidak-tanpa-alasan", "declined-without-reason"),
    severities: &[Severity::Note],
    effect: Effect::NONE,
    summary: Text::new(
        "jawaban bernilai 0 tanpa alasan atau target",
        "an answer worth 0 without a reason or target",
    ),
    checks: Text::new(
        "Setiap jawaban yang bernilai 0 disertai `alasan` dan `target` (tanggal rencana dipenuhi).",
        "Every answer worth 0 comes with `alasan` and `target` (the date by which it is to be met).",
    ),
    why: Text::new(
        "Jawaban \"Tidak\" yang jujur tidak merugikan selain poinnya. Dengan alasan dan target, jawaban itu menjadi rencana kerja yang dapat dipantau pimpinan dan ditunjukkan saat presentasi.",
        "An honest \"no\" costs nothing but its points. With a reason and a date it becomes a plan that leaders can follow and that can be shown at the presentation.",
    ),
    fix: Text::new(
        "Tulis `alasan` dan `target` pada indikator itu, misalnya `\"1.2\": { jawaban: Tidak, alasan: Masih disusun, target: 2026-08-31 }`.",
        "Write `alasan` and `target` for the indicator, for example `\"1.2\": { jawaban: Tidak, alasan: Masih disusun, target: 2026-08-31 }`.",
    ),
    inspect: Inspect::Entry(inspect),
};

fn inspect(entry: &Entry) -> Option<Finding> {
    let chosen = matches!(entry.answer, Answer::Chosen(_));
    // Where no option is worth anything, choosing one declines nothing.
    if !chosen || entry.needs_evidence() || !entry.indicator.best().is_positive() {
        return None;
    }
    let claim = entry.claim.as_ref()?;
    let reason = claim
        .reason
        .as_ref()
        .is_some_and(|reason| !reason.trim().is_empty());
    let code = entry.code();
    let (message, lacking) = match (reason, claim.target.is_some()) {
        (true, true) => return None,
        (false, true) => (
            text!(
                "indikator {code} dijawab bernilai 0 tanpa `alasan`",
                "indicator {code} is answered with 0 points and no `alasan`"
            ),
            Text::new("tulis `alasan`-nya", "give the reason as `alasan`"),
        ),
        (true, false) => (
            text!(
                "indikator {code} dijawab bernilai 0 tanpa `target`",
                "indicator {code} is answered with 0 points and no `target`"
            ),
            Text::new(
                "tulis `target`, yaitu tanggal rencana dipenuhi",
                "give `target`, the date by which it is to be met",
            ),
        ),
        (false, false) => (
            text!(
                "indikator {code} dijawab bernilai 0 tanpa `alasan` dan `target`",
                "indicator {code} is answered with 0 points and neither `alasan` nor `target`"
            ),
            Text::new(
                "tulis `alasan` dan `target` (tanggal)",
                "give `alasan` and `target` (a date)",
            ),
        ),
    };
    Some(RULE.finding(entry.place(), message, lacking))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::rules::sample::{answer, messages, plain};

    #[test]
    fn what_lacks_is_named() {
        let mut dossier = plain();
        answer(&mut dossier, 0, 1);
        answer(&mut dossier, 1, 0);
        assert_eq!(
            messages(&RULE, &dossier),
            ["indikator 1.1 dijawab bernilai 0 tanpa `alasan` dan `target`"]
        );
        let claim = dossier.entries[0].claim.as_mut().unwrap();
        claim.reason = Some("Masih disusun".to_owned());
        assert_eq!(
            messages(&RULE, &dossier),
            ["indikator 1.1 dijawab bernilai 0 tanpa `target`"]
        );
        let claim = dossier.entries[0].claim.as_mut().unwrap();
        claim.target = Some(date(2026, 10, 1));
        assert!(messages(&RULE, &dossier).is_empty());
    }
}
