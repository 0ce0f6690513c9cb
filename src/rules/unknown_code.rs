//! KIP205: a claim whose code the instrument does not have.

use super::quotes;
use crate::model::{
    Code, Dossier, Effect, Finding, Inspect, Lang, Nearest, Rule, Severity, Text, range_of_aspect,
};
use crate::text;

pub(super) static RULE: Rule = Rule {
    id: "KIP205",
    name: Text::new("kode-tak-dikenal", "unknown-code"),
    severities: &[Severity::Error],
    effect: Effect::NONE,
    summary: Text::new(
        "kode di bukti.yaml tidak ada dalam instrumen",
        "a code in a bukti.yaml is not in the instrument",
    ),
    checks: Text::new(
        "Setiap kode di bawah `indikator:` ada dalam instrumen yang disebut berkas itu. Kode dibaca sebagai teks: 1.1 dan 1.10 adalah dua kode.",
        "Every code under `indikator:` is in the instrument that the file names. Codes are read as text: 1.1 and 1.10 are two codes.",
    ),
    why: Text::new(
        "Jawaban dan bukti di bawah kode yang salah tidak dihitung untuk indikator mana pun, sehingga pekerjaan yang sudah selesai hilang dari nilai.",
        "Answers and evidence under a wrong code count for no indicator, so that finished work is lost from the score.",
    ),
    fix: Text::new(
        "Perbaiki kodenya. Jika instrumennya berganti tahun, cocokkan dulu pertanyaannya: kode yang sama dapat berarti pertanyaan lain.",
        "Correct the code. If the instrument is another year's, compare the questions first: the same code may stand for another question.",
    ),
    inspect: Inspect::Dossier(inspect),
};

fn inspect(dossier: &Dossier) -> Vec<Finding> {
    if dossier.strays.is_empty() {
        return Vec::new();
    }
    let instrument = &dossier.instrument.id.value;
    // A code that is mapped already is not the one that was meant.
    let free = dossier.entries.iter().filter(|entry| entry.claim.is_none());
    let mut nearest = Nearest::among_codes(free.map(|entry| entry.code().as_str()));
    dossier
        .strays
        .iter()
        .map(|claim| {
            let code = &claim.code.value;
            let near = nearest.to(code.as_str());
            let near = near.map(|near| {
                text!(
                    "mungkin maksudnya {near}; cocokkan dengan instrumen",
                    "perhaps {near} was meant; compare with the instrument"
                )
            });
            let hint = quotes::straightened(code.as_str()).or(near);
            let hint = hint.unwrap_or_else(|| otherwise(dossier, code));
            let message = text!(
                "kode {code} tidak ada dalam instrumen {instrument}",
                "the code {code} is not in the instrument {instrument}"
            );
            RULE.finding(&claim.code.place, message, hint)
        })
        .collect()
}

/// Numbers are not guessed: the aspect says what there is.
fn otherwise(dossier: &Dossier, code: &Code) -> Text {
    let range = range_of_aspect(code.as_str(), dossier.instrument.codes_by_aspect());
    Text::say(|lang| {
        let range = range.as_ref().map(|range| format!("{}; ", range.get(lang)));
        let act = match lang {
            Lang::Id => "perbaiki kodenya sesuai instrumen, atau hapus bagian ini",
            Lang::En => "correct the code to match the instrument, or remove this part",
        };
        format!("{}{act}", range.unwrap_or_default())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Lang;
    use crate::rules::sample::{claim, claimed_at, findings, plain};

    #[test]
    fn the_nearest_code_is_suggested() {
        let mut dossier = plain();
        dossier.strays = vec![claim("1.1.", 4), claim("Lampiran", 9)];
        let found = findings(&RULE, &dossier);
        assert_eq!(
            found[0].message.get(Lang::Id),
            "kode 1.1. tidak ada dalam instrumen contoh"
        );
        assert_eq!(
            found[0].hint.get(Lang::Id),
            "mungkin maksudnya 1.1; cocokkan dengan instrumen"
        );
        assert_eq!(found[1].place, claimed_at(9));
        assert!(found[1].indicator().is_none());
    }
}
