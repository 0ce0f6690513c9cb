//! Questions at the terminal for what a spreadsheet does not say. Who does not answer is told, at the end,
//! what to give on the command line.

use crate::commands::Invocation;
use crate::import::GapKind;
use crate::model::Lang;
use crate::text::say;

use super::{Read, wishes};

/// How often one thing is asked.
const TIMES: usize = 3;

/// Asks for weights and options that are lacking, as long as somebody sits there.
pub(super) fn ask(run: &Invocation<'_>, reading: &mut Read, lang: Lang) {
    let Some(ask) = run.environment.ask else {
        return;
    };
    for _ in 0..TIMES {
        let open = reading
            .understood
            .asks
            .iter()
            .find(|ask| matches!(ask.what, GapKind::Weights | GapKind::Scale));
        let Some(open) = open else {
            return;
        };
        let (place, why, how) = (&open.place, open.why.get(lang), open.how.get(lang));
        let what = open.what;
        let example = if what == GapKind::Weights {
            "equal"
        } else {
            "ya-tidak"
        };
        let question = say!(
            lang,
            "{place}: {why}.\n{how}\nKetik {example} atau nama berkasnya, kosong untuk berhenti: ",
            "{place}: {why}.\n{how}\nType {example} or the name of the file, nothing to stop: "
        );
        let Some(typed) = ask(&question).filter(|typed| !typed.is_empty()) else {
            return;
        };
        if what == GapKind::Weights {
            reading.wishes.weights = wishes::weights(run, &typed).ok();
        } else {
            reading.wishes.scale = wishes::scale(run, &typed).ok();
        }
        reading.again();
    }
}
