//! `kip check`: the gate before submission. It writes nothing but the reports it is asked for.

use std::mem::ManuallyDrop;

use crate::cli::{Check, FailOnWord, FormatWord};
use crate::error::Error;
use crate::judge::{FailOn, Gate};
use crate::load::Workspace;
use crate::model::{Dossier, Verdict};
use crate::report::{self, Format};
use crate::resolve::Resolved;

use super::outputs::{self, Outputs};
use super::{Outcome, Run, choices, judged};

pub(super) fn run(run: &Run<'_>, arguments: &Check) -> Result<Outcome, Error> {
    let workspace = run.workspace()?;
    let outputs = Outputs::of(run, &workspace, &arguments.reports, &arguments.tables)?;
    let mut looked = run.look(&workspace, &arguments.judging)?;
    let question = outputs.is_empty().then(|| looked.question(run)).flatten();
    if let Some(answer) = question.as_ref().and_then(Outcome::recalled) {
        // The run ends here: taking apart what was looked at would be a good part of it.
        std::mem::forget(looked);
        return Ok(answer);
    }
    let Resolved { dossier, known } = run.known(looked)?;
    let gate = gate(arguments, &workspace, &dossier)?;
    // The run ends with the report: taking it apart first would be for nothing.
    let report = ManuallyDrop::new(judged(&dossier, &gate));
    if outputs.is_empty() {
        std::mem::forget(dossier);
    } else {
        // No report asks for it, and the forms have use for its memory.
        drop(dossier);
    }
    let layout = run.layout(run.lang(Some(&workspace)));
    outputs.write(&report, &layout)?;
    let stdout = match arguments.format {
        FormatWord::Terminal if run.cli.global.quiet => {
            Ok(report::closing(&report, &layout).into_bytes())
        }
        FormatWord::Terminal => report::render(&report, Format::Terminal, &layout),
        FormatWord::Json => report::render(&report, Format::Json, &layout),
        FormatWord::Junit => report::render(&report, Format::Junit, &layout),
        FormatWord::Sarif => report::render(&report, Format::Sarif, &layout),
        FormatWord::Github => report::render(&report, Format::Github, &layout),
    }
    .map_err(|unfit| outputs::refused(std::path::Path::new("--format"), &unfit))?;
    let outcome = Outcome {
        stdout,
        stderr: String::new(),
        code: match report.verdict {
            Verdict::Pass => 0,
            Verdict::Fail => 1,
        },
    };
    // What was read just now may have changed since; what was known before has not.
    if let Some(question) = question.filter(|_| known) {
        outcome.keep(&question);
    }
    Ok(outcome)
}

fn gate(arguments: &Check, workspace: &Workspace, dossier: &Dossier) -> Result<Gate, Error> {
    Ok(Gate {
        fail_on: match arguments.fail_on {
            FailOnWord::Error => FailOn::Error,
            FailOnWord::Warning => FailOn::Warning,
            FailOnWord::Never => FailOn::Never,
        },
        locked: arguments.locked,
        minimum: arguments
            .min_score
            .as_deref()
            .map(choices::score)
            .transpose()?,
        stages: choices::stages(&arguments.stages.stages, &dossier.instrument)?,
        severities: workspace.settings.severities.clone(),
    })
}
