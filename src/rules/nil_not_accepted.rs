//! KIP215: a nil statement where the indicator does not accept one.

use super::phrase::choice;
use crate::model::{
    Answer, Dossier, Effect, Entry, Exhibit, Finding, Inspect, Rule, Severity, Text,
};
use crate::text;

pub(super) static RULE: Rule = Rule {
    id: "KIP215",
    name: Text::new("nihil-tidak-diterima", "nil-not-accepted"),
    severities: &[Severity::Error],
    effect: Effect::VOIDS,
    summary: Text::new(
        "surat pernyataan nihil pada indikator yang tidak menerimanya",
        "a nil statement for an indicator that does not accept one",
    ),
    checks: Text::new(
        "`nihil` dipakai hanya pada indikator yang menurut instrumen menerimanya (`boleh_nihil = true`).",
        "`nihil` is used only where the instrument accepts it (`boleh_nihil = true`).",
    ),
    why: Text::new(
        "Surat pernyataan nihil menyatakan bahwa peristiwanya memang tidak ada, misalnya tidak ada sengketa informasi. Untuk kewajiban yang harus selalu ada, surat itu bernilai 0.",
        "A nil statement says that there was no such event, for example no information dispute. For a duty that must always be met it is worth 0.",
    ),
    fix: Text::new(
        "Ganti `nihil` dengan `jawaban` dan buktinya. Jika instrumen resmi ternyata menerima pernyataan nihil, tambahkan `boleh_nihil = true` pada indikator itu.",
        "Replace `nihil` with a `jawaban` and its evidence. If the official instrument does accept a nil statement, add `boleh_nihil = true` to the indicator.",
    ),
    inspect: Inspect::Exhibit(inspect),
};

fn inspect(_: &Dossier, entry: &Entry, exhibit: &Exhibit) -> Option<Finding> {
    let nil = entry.nil.as_deref()?;
    let judged = std::ptr::eq(nil, exhibit) && matches!(entry.answer, Answer::Nil);
    if !judged || entry.indicator.nil_allowed {
        return None;
    }
    let code = entry.code();
    let message = text!(
        "indikator {code} tidak menerima surat pernyataan nihil",
        "indicator {code} does not accept a nil statement"
    );
    let choice = choice(&entry.indicator.options);
    let hint = text!(
        "ganti `nihil` dengan `jawaban:`{choice} beserta buktinya",
        "replace `nihil` with `jawaban:`{choice} and its evidence",
        choice
    );
    Some(RULE.finding(&nil.evidence.place, message, hint))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Lang;
    use crate::rules::sample::{asked, exhibit, findings, messages, plain};

    #[test]
    fn only_where_it_is_not_allowed() {
        let mut dossier = plain();
        for entry in 0..2 {
            let nil = exhibit(&dossier, "evidence/nihil.pdf");
            dossier.entries[entry].nil = Some(Box::new(nil));
            dossier.entries[entry].answer = Answer::Nil;
        }
        asked(&mut dossier, 1).nil_allowed = true;
        assert_eq!(
            messages(&RULE, &dossier),
            ["indikator 1.1 tidak menerima surat pernyataan nihil"]
        );
        let found = findings(&RULE, &dossier);
        assert!(found[0].voids);
        assert_eq!(
            found[0].hint.get(Lang::Id),
            "ganti `nihil` dengan `jawaban:` (Ya, Tidak) beserta buktinya"
        );
    }
}
