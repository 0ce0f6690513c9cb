//! KIP201: an indicator that nobody has answered.

use super::phrase::choice;
use crate::model::{Answer, Effect, Entry, Finding, Inspect, Rule, Severity, Stakes, Text};
use crate::text;

pub(super) static RULE: Rule = Rule {
    id: "KIP201",
    name: Text::new("belum-dijawab", "unanswered"),
    severities: &[Severity::Error],
    effect: Effect {
        stakes: Stakes::Potential,
        ..Effect::NONE
    },
    summary: Text::new("indikator belum dijawab", "an indicator is not answered"),
    checks: Text::new(
        "Setiap indikator instrumen punya `jawaban` atau surat pernyataan `nihil` di salah satu bukti.yaml. Bukti yang tercantum tanpa `jawaban` belum dihitung sebagai jawaban.",
        "Every indicator of the instrument has a `jawaban` or a `nihil` statement in some bukti.yaml. Evidence that is listed without `jawaban` is not an answer yet.",
    ),
    why: Text::new(
        "Pertanyaan yang dibiarkan kosong bernilai 0, walaupun dokumennya sebenarnya ada. Kuesioner yang banyak kosong juga terbaca sebagai tidak sungguh-sungguh mengikuti penilaian.",
        "A question left empty is worth 0, even if the document exists. A questionnaire full of gaps also looks as if the public body did not take the assessment seriously.",
    ),
    fix: Text::new(
        "Tulis `jawaban:` dengan salah satu pilihannya, beserta buktinya. Jika memang belum ada, pilih jawaban yang bernilai 0 dan tulis `alasan` dan `target`; itu lebih baik daripada kosong.",
        "Write `jawaban:` with one of the options, and its evidence. If there is nothing yet, choose the option worth 0 and give `alasan` and `target`; that is better than a gap.",
    ),
    inspect: Inspect::Entry(inspect),
};

/// The next act for many at once.
static MANY: Text = Text::new(
    "tulis `jawaban:` pada tiap kode, atau jalankan `kip answer KODE JAWABAN`; pilihannya disebut oleh `kip explain KODE`",
    "write `jawaban:` for each code, or run `kip answer CODE ANSWER`; `kip explain CODE` names the options",
);

fn inspect(entry: &Entry) -> Option<Finding> {
    matches!(entry.answer, Answer::Missing).then(|| {
        RULE.finding(entry.place(), message(entry), hint(entry))
            .for_many(&MANY)
    })
}

fn message(entry: &Entry) -> Text {
    let (code, listed) = (entry.code(), entry.evidence.len());
    match listed {
        0 => text!(
            "indikator {code} belum dijawab",
            "indicator {code} is not answered"
        ),
        1 => text!(
            "indikator {code} belum dijawab, padahal sudah ada 1 bukti yang dicantumkan",
            "indicator {code} is not answered, although 1 piece of evidence is listed"
        ),
        _ => text!(
            "indikator {code} belum dijawab, padahal sudah ada {listed} bukti yang dicantumkan",
            "indicator {code} is not answered, although {listed} pieces of evidence are listed"
        ),
    }
}

fn hint(entry: &Entry) -> Text {
    let code = entry.code();
    let choice = choice(&entry.indicator.options);
    if entry.claim.is_some() {
        text!(
            "tulis `jawaban:` pada {code}{choice}, atau jalankan `kip answer {code} JAWABAN`",
            "write `jawaban:` for {code}{choice}, or run `kip answer {code} ANSWER`",
            choice
        )
    } else {
        text!(
            "tulis {code} dengan `jawaban:`{choice} di sebuah bukti.yaml, atau jalankan `kip answer {code} JAWABAN`",
            "write {code} with `jawaban:`{choice} in a bukti.yaml, or run `kip answer {code} ANSWER`",
            choice
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Lang;
    use crate::rules::sample::{answer, claim, claimed_at, findings, list, messages, plain};

    #[test]
    fn listed_evidence_is_mentioned_and_the_place_is_the_claim() {
        let mut dossier = plain();
        answer(&mut dossier, 0, 1);
        dossier.entries[1].claim = Some(claim("1.2", 8));
        list(&mut dossier, 1, "https://ppid.example.go.id");
        assert_eq!(
            messages(&RULE, &dossier),
            ["indikator 1.2 belum dijawab, padahal sudah ada 1 bukti yang dicantumkan"]
        );
        let found = findings(&RULE, &dossier);
        assert_eq!(found[0].place, claimed_at(8));
        assert_eq!(
            found[0].hint.get(Lang::Id),
            "tulis `jawaban:` pada 1.2 (Ya, Tidak), atau jalankan `kip answer 1.2 JAWABAN`"
        );
        assert_eq!(findings(&RULE, &plain())[0].place.line(), Some(20));
    }
}
