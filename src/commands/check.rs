//! `kip check`: the gate before submission. It writes nothing but the reports it is asked for.

use crate::cli::{Check, FailOnWord, FormatWord};
use crate::error::Error;
use crate::judge::{FailOn, Gate};
use crate::load::Workspace;
use crate::model::{Dossier, Verdict};
use crate::report::{self, Format};

use super::outputs::{self, Outputs};
use super::{Outcome, Run, choices, judged};

pub(super) fn run(run: &Run<'_>, arguments: &Check) -> Result<Outcome, Error> {
    let workspace = run.workspace()?;
    let outputs = Outputs::of(run, &workspace, &arguments.reports, &arguments.tables)?;
    let dossier = run.dossier(&workspace, &arguments.judging)?;
    let gate = gate(arguments, &workspace, &dossier)?;
    let report = judged(&dossier, &gate)?;
    // No report asks for it, and the forms have use for its memory.
    drop(dossier);
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
    Ok(Outcome {
        stdout,
        stderr: String::new(),
        code: match report.verdict {
            Verdict::Pass => 0,
            Verdict::Fail => 1,
        },
    })
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
