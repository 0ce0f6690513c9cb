//! What of a form is not taken although it alone changed it: an answer beside a nil statement, and what answers
//! a question that was reworded since.

use std::collections::BTreeMap;

use super::ReturnedForm;
use crate::commands::claims::entry;
use crate::import::form::{FormChange, FormChanges, FormEdit, FormSlip};
use crate::model::{Code, FormField, Text, visible};
use crate::text;

impl ReturnedForm<'_> {
    /// Leaves out what can't be taken as it is: answers beside a nil statement, and, unless whoever sits
    /// there says yes, what answers a question that was reworded since.
    pub(super) fn settle(&self, changes: &mut FormChanges) {
        let mut agreed: BTreeMap<Code, bool> = BTreeMap::new();
        let taken = std::mem::take(&mut changes.taken);
        for change in taken {
            let slip = self.beside_nil(&change).or_else(|| {
                if !change.reworded {
                    return None;
                }
                let yes = agreed.entry(change.code.clone());
                let yes = *yes.or_insert_with(|| self.still_holds(&change.code));
                (!yes).then(|| self.reworded(&change))
            });
            match slip {
                Some(slip) => changes.slips.push(slip),
                None => changes.taken.push(change),
            }
        }
    }

    /// An answer to what a nil statement answers already.
    fn beside_nil(&self, change: &FormChange) -> Option<FormSlip> {
        let FormEdit::Field {
            field: FormField::Answer,
            new,
            ..
        } = &change.edit
        else {
            return None;
        };
        let entry = entry(&self.standing.dossier, change.code.as_str()).ok()?;
        entry.nil.as_ref()?;
        let (code, new) = (&change.code, visible(new));
        Some(FormSlip {
            at: change.at.clone(),
            code: Some(code.as_str().to_owned()),
            message: text!(
                "indikator {code} dijawab dengan pernyataan nihil; jawaban “{new}” tidak diambil",
                "indicator {code} is answered by a nil statement; the answer “{new}” is not taken"
            ),
            hint: text!(
                "bila memang diganti: `kip answer {code} JAWABAN`",
                "if it is to be replaced: `kip answer {code} ANSWER`"
            ),
        })
    }

    /// Whether what was filled in holds for the question as it reads now.
    fn still_holds(&self, code: &Code) -> bool {
        let run = self.standing.run;
        let mut rows = self.standing.report.indicators.iter();
        let asked = rows.find(|row| row.code == *code);
        let asked = asked.map_or_else(String::new, |row| visible(row.question.trim()));
        let shown = format!("{code}: {asked}\n");
        let question = text!(
            "Yang ditanya atau pilihan indikator {code} berubah sejak formulir dibuat. Tetap ambil isiannya?",
            "What indicator {code} asks or offers changed since the form was made. Take what was filled in all the same?"
        );
        !self.arguments.dry_run && run.agreed(&shown, &question, self.lang()) == Some(true)
    }

    fn reworded(&self, change: &FormChange) -> FormSlip {
        let code = &change.code;
        FormSlip {
            at: change.at.clone(),
            code: Some(code.as_str().to_owned()),
            message: text!(
                "yang ditanya atau pilihan indikator {code} berubah sejak formulir dibuat; isiannya tidak diambil",
                "what indicator {code} asks or offers changed since the form was made; what was filled in is not taken"
            ),
            hint: Text::new(
                "buat formulir baru dengan `kip report -o formulir.xlsx` dan isi lagi baris itu, atau jalankan di terminal dan jawab ya",
                "make a new form with `kip report -o form.xlsx` and fill in that row again, or run it at a terminal and say yes",
            ),
        }
    }
}
