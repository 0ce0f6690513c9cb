//! `kip score`: the scores with their arithmetic, and what they would be with other answers.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::cli;
use crate::error::Error;
use crate::judge::Gate;
use crate::model::{
    Answer, Choice, Code, Dossier, Lang, Nearest, Report, Requirement, Text, choose_one,
};
use crate::report::{self, Derivation};
use crate::text;

use super::{Ended, Invocation, choices, judged, open_gate};

pub(super) fn run(run: &Invocation<'_>, arguments: &cli::Score) -> Result<Ended, Error> {
    let workspace = run.workspace()?;
    let (mut dossier, problems) = run.dossier(&workspace, &arguments.judging)?;
    let gate = Gate {
        stages: choices::stages(&arguments.stages.stages, &dossier.instrument)?,
        ..open_gate(&workspace)
    };
    let layout = run.layout(Some(&workspace));
    let now = judged(&dossier, &gate)?;
    let assumed = assumptions(&arguments.assume)?;
    let then = if assumed.is_empty() {
        None
    } else {
        assume(&mut dossier, &assumed)?;
        Some(judged(&dossier, &gate)?)
    };
    let lang = layout.lang;
    let said = report::scores(&Derivation {
        now: &now,
        then: then
            .as_ref()
            .map(|report: &Report| (report, assumed_words(&assumed, layout.lang))),
        layout,
    });
    Ok(run.partly(Ended::said(said), &problems, lang))
}

/// `--assume CODE=ANSWER`, each indicator once.
fn assumptions(written: &[String]) -> Result<BTreeMap<Code, String>, Error> {
    let mut assumed = BTreeMap::new();
    for word in written {
        let pair = word
            .split_once('=')
            .map(|(code, answer)| (Code::new(code), answer.trim()));
        let fresh = match pair {
            Some((code, answer)) if !answer.is_empty() => {
                assumed.insert(code, answer.to_owned()).is_none()
            }
            Some(_) | None => false,
        };
        if !fresh {
            return Err(Error::Refused {
                message: text!(
                    "`--assume {word}` tidak lengkap atau berulang",
                    "`--assume {word}` is incomplete or repeated"
                ),
                hint: Text::new(
                    "tulis tiap indikator sekali, misalnya --assume 1.2=A",
                    "write each indicator once, for example --assume 1.2=A",
                ),
            });
        }
    }
    Ok(assumed)
}

/// Gives the indicators the assumed answers, with their evidence taken as complete.
fn assume(dossier: &mut Dossier, assumed: &BTreeMap<Code, String>) -> Result<(), Error> {
    for (code, answer) in assumed {
        let Some(entry) = dossier
            .entries
            .iter()
            .position(|entry| entry.code() == code)
            .and_then(|at| dossier.entries.get_mut(at))
        else {
            let codes = dossier.entries.iter().map(|entry| entry.code().as_str());
            let hint = Nearest::among(codes).hint(code.as_str(), || {
                Text::new(
                    "pakai kode seperti di berkas instrumen",
                    "use a code from the instrument file",
                )
            });
            return Err(Error::Refused {
                message: text!(
                    "tidak ada indikator `{code}`",
                    "there is no indicator `{code}`"
                ),
                hint,
            });
        };
        let options = &entry.indicator.options;
        let Some(choice) = options.iter().find(|choice| choice.code == *answer) else {
            let list: Vec<&str> = options.iter().map(|choice| choice.code.as_str()).collect();
            return Err(Error::Refused {
                message: text!(
                    "`{answer}` bukan pilihan jawaban indikator {code}",
                    "`{answer}` is not an option of indicator {code}"
                ),
                hint: choose_one(&list.join(", ")),
            });
        };
        // With complete evidence, whatever the option asks for.
        let none = Some(Arc::<[Requirement]>::default());
        entry.answer = Answer::Chosen(Choice {
            requirements: none,
            ..choice.clone()
        });
    }
    Ok(())
}

fn assumed_words(assumed: &BTreeMap<Code, String>, lang: Lang) -> String {
    let list: Vec<String> = assumed
        .iter()
        .map(|(code, answer)| format!("{code} = {answer}"))
        .collect();
    let list = list.join(", ");
    text!(
        "Seandainya {list}, dengan bukti lengkap",
        "If {list}, with complete evidence"
    )
    .get(lang)
    .to_owned()
}
