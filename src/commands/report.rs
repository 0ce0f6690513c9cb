//! `kip report`: the same result as documents.

use crate::cli::Report;
use crate::error::Error;
use crate::judge::Gate;
use crate::model::Lang;

use super::outputs::{self, Outputs};
use super::{Ended, Invocation, Name, choices, judged, open_gate};

pub(super) fn run(run: &Invocation<'_>, arguments: &Report) -> Result<Ended, Error> {
    let workspace = run.workspace()?;
    let outputs = Outputs::of(run, &workspace, &arguments.output, &arguments.styles)?;
    let (dossier, problems) =
        run.resolved(&workspace, &arguments.judging, outputs.has_deck(), |_| true)?;
    let gate = Gate {
        stages: choices::stages(&arguments.stages.stages, &dossier.instrument)?,
        ..open_gate(&workspace)
    };
    let report = judged(&dossier, &gate)?;
    // No report asks for it, and the forms have use for its memory.
    drop(dossier);
    let lang = run.lang(Some(&workspace));
    let files = outputs.render(&report, &run.layout(Some(&workspace)))?;
    outputs::write(&files)?;
    let mut said = String::new();
    for file in &files {
        let name = Name::of(file.name);
        said.push_str(&match lang {
            Lang::Id => format!("ditulis: {name}\n"),
            Lang::En => format!("written: {name}\n"),
        });
    }
    let ended = Ended {
        stderr: outputs.left(&report, lang),
        ..run.unless_quiet(said)
    };
    Ok(run.partly(ended, &problems, lang))
}
