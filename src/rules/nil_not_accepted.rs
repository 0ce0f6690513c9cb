//! KIP215: a nil statement where the indicator does not accept one.

use super::phrase::options;
use crate::model::{
    Answer, Dossier, Entry, Finding, Inspect, Lang, Rule, Severity, Stakes, Tells, Text, Voids,
};
use crate::text;

pub(super) static RULE: Rule = Rule {
    id: "KIP215",
    name: Text::new("nihil-tidak-diterima", "nil-not-accepted"),
    severities: &[Severity::Error],
    locked: false,
    voids: Voids::Always,
    stakes: Stakes::OfEvidence,
    tells: Tells::Fault,
    summary: Text::new(
        "surat pernyataan nihil pada indikator yang tidak menerimanya",
        "a nil statement where the indicator accepts none",
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
    inspect: Inspect::Dossier(inspect),
};

fn inspect(dossier: &Dossier) -> Vec<Finding> {
    dossier
        .entries
        .iter()
        .filter(|entry| matches!(entry.answer, Answer::Nil) && !entry.indicator.nil_allowed)
        .filter_map(|entry| {
            let nil = entry.nil.as_ref()?;
            let code = entry.code();
            let message = text!(
                "indikator {code} tidak menerima surat pernyataan nihil",
                "indicator {code} does not accept a nil statement"
            );
            Some(
                RULE.finding(&nil.evidence.place, message, hint(entry))
                    .of_evidence(entry, nil),
            )
        })
        .collect()
}

fn hint(entry: &Entry) -> Text {
    let list = options(&entry.indicator.options);
    Text::say(|lang| {
        let list = match list.get(lang) {
            "" => String::new(),
            list => format!(" ({list})"),
        };
        match lang {
            Lang::Id => format!("ganti `nihil` dengan `jawaban:`{list} beserta buktinya"),
            Lang::En => format!("replace `nihil` with `jawaban:`{list} and its evidence"),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
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
