//! `kip report`: the same result as documents.

use crate::cli::Report;
use crate::error::Error;
use crate::judge::Gate;
use crate::model::Lang;

use super::outputs::Outputs;
use super::{Outcome, Run, choices, judged};

pub(super) fn run(run: &Run<'_>, arguments: &Report) -> Result<Outcome, Error> {
    let workspace = run.workspace()?;
    let outputs = Outputs::of(run, &workspace, &arguments.output, &arguments.tables)?;
    let dossier = run.dossier(&workspace, &arguments.judging)?;
    let gate = Gate {
        stages: choices::stages(&arguments.stages.stages, &dossier.instrument)?,
        severities: workspace.settings.severities.clone(),
        ..Gate::default()
    };
    let report = judged(&dossier, &gate)?;
    // No report asks for it, and the forms have use for its memory.
    drop(dossier);
    let lang = run.lang(Some(&workspace));
    let mut said = String::new();
    for name in outputs.write(&report, &run.layout(lang))? {
        let name = name.display();
        said.push_str(&match lang {
            Lang::Id => format!("ditulis: {name}\n"),
            Lang::En => format!("written: {name}\n"),
        });
    }
    Ok(Outcome::said(if run.cli.global.quiet {
        String::new()
    } else {
        said
    }))
}
