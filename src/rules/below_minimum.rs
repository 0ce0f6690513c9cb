//! KIP214: a score below the least one that `--min-score` asks for.

use super::decimals::{apart, in_full};
use crate::model::{Dossier, Effect, Finding, Inspect, Judged, Place, Rule, Severity, Tells, Text};
use crate::text;

pub(super) static RULE: Rule = Rule {
    id: "KIP214",
    name: Text::new("skor-minimum", "below-minimum"),
    severities: &[Severity::Error],
    effect: Effect {
        tells: Tells::BelowMinimum,
        ..Effect::NONE
    },
    summary: Text::new(
        "nilai belum mencapai batas yang diminta",
        "the score is below the minimum that was asked for",
    ),
    checks: Text::new(
        "Nilai yang didukung bukti (atau nilai akhir, bila semua tahap sudah diketahui) mencapai batas dari `--min-score`. Yang dibandingkan adalah nilai persisnya, sebelum dipotong menjadi dua desimal: 89,999 belum 90.",
        "The score that evidence supports (or the total, once every stage is known) reaches `--min-score`. The exact value is compared, before it is cut to two decimals: 89.999 is not 90.",
    ),
    why: Text::new(
        "Batas ini dipasang tim sendiri agar penilaian tidak terkirim sebelum kualifikasi yang dituju benar-benar didukung bukti.",
        "The team sets this limit itself, so that nothing is submitted before evidence really supports the band it aims at.",
    ),
    fix: Text::new(
        "Kerjakan lebih dahulu yang paling menambah nilai (`kip score` mengurutkannya): lengkapi bukti atau perbaiki jawabannya.",
        "Do the biggest wins first (`kip score` ranks them): complete the evidence or correct the answers.",
    ),
    inspect: Inspect::Judged(inspect),
};

fn inspect(dossier: &Dossier, judged: &Judged) -> Vec<Finding> {
    let Some(minimum) = &judged.minimum else {
        return Vec::new();
    };
    let message = match &judged.score {
        Some(score) if score >= minimum => return Vec::new(),
        Some(score) => {
            let (score, minimum) = apart(score, minimum);
            text!(
                "nilai {score} belum mencapai batas {minimum}",
                "the score {score} is below the minimum {minimum}",
                score,
                minimum
            )
        }
        None => {
            let minimum = in_full(minimum);
            text!(
                "tidak ada yang dapat dinilai, padahal batasnya {minimum}",
                "nothing can be scored, but the minimum is {minimum}",
                minimum
            )
        }
    };
    let hint = Text::new(
        "kerjakan lebih dahulu yang paling menambah nilai: `kip score` mengurutkannya",
        "do the biggest wins first: `kip score` ranks them",
    );
    vec![RULE.finding(&Place::file(&dossier.instrument.place.path), message, hint)]
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::model::Lang;
    use crate::rules::sample::{exact, plain};

    fn with(score: Option<&str>, minimum: Option<&str>) -> Vec<String> {
        let judged = Judged {
            statuses: BTreeMap::new(),
            aspects: Vec::new(),
            score: score.map(exact),
            minimum: minimum.map(exact),
        };
        let found = inspect(&plain(), &judged);
        found
            .iter()
            .map(|finding| finding.message.get(Lang::Id).to_owned())
            .collect()
    }

    #[test]
    fn the_exact_score_decides() {
        assert!(with(Some("0"), None).is_empty());
        assert!(with(Some("90"), Some("90.0")).is_empty());
        assert_eq!(
            with(Some("88.4"), Some("90")),
            ["nilai 88,40 belum mencapai batas 90,00"]
        );
        assert_eq!(
            with(Some("89.4999"), Some("89.5")),
            ["nilai 89,49 belum mencapai batas 89,50"]
        );
        assert_eq!(
            with(Some("89.5"), Some("89.504")),
            ["nilai 89,500 belum mencapai batas 89,504"]
        );
        assert_eq!(
            with(None, Some("90")),
            ["tidak ada yang dapat dinilai, padahal batasnya 90"]
        );
    }
}
