//! `kip check`: the gate before submission. It writes nothing but the reports it is asked for.

use crate::cli::{Check, FailOnWord, FormatWord};
use crate::error::Error;
use crate::judge::{self, FailOn, Gate};
use crate::load::{self, Workspace};
use crate::model::{Instrument, Report, Selection, Verdict};
use crate::report::{self, Layout};
use crate::{resolve, rules};

use super::outputs::{self, Outputs};
use super::selected::{self, PartQuery};
use super::{Ended, Invocation, choices, normal};

pub(super) fn run(run: &Invocation<'_>, arguments: &Check) -> Result<Ended, Error> {
    selected::must_be_for_people(arguments)?;
    let format = arguments.format.format();
    let workspace = match run.workspace() {
        Ok(workspace) => workspace,
        Err(error) => return run.unjudged(error, format, None),
    };
    let words = PartQuery::of(arguments, &workspace, &normal(&run.start()));
    let outputs = Outputs::of(run, &workspace, &arguments.reports, &arguments.styles)?;
    let as_of = run.as_of(&arguments.judging)?;
    let mut site = run.site(&workspace, &arguments.judging);
    site.pictures = outputs.has_deck();
    let watch = run.watch(&workspace);
    let layout = run.layout(Some(&workspace));

    let git = resolve::ask_git(&site);
    let loaded = load::load(&workspace, arguments.judging.instrument.as_deref());
    let (loaded, problems) = match loaded {
        Ok(loaded) => loaded,
        Err(error) => return run.unjudged(error, format, Some((&workspace, &outputs))),
    };
    let gate = gate(arguments, &workspace, &loaded.instrument)?;
    let dossier = resolve::resolve(loaded, &site, git, as_of, &*watch);
    let findings = rules::inspect(&dossier);
    let report = judge::judge(&dossier, findings, rules::RULES, &gate)?;
    // No form asks for it, and large ones have use for its memory.
    drop(dossier);
    let files = outputs.render(&report, &layout)?;
    let asked = words.map(|words| words.selection(&report, &problems));
    let asked = asked.transpose()?;
    let stdout = printed(run, arguments, asked.as_ref(), &report, &layout)?;
    outputs::write(&files)?;

    let ended = Ended {
        stdout,
        stderr: outputs.left(&report, layout.lang),
        code: match report.verdict {
            Verdict::Pass => 0,
            Verdict::Fail => 1,
            Verdict::Unjudged => 2,
        },
    };
    // Who asks for a part is told of other people's mappings in one line, which stands on the page.
    let (problems, others) = match &asked {
        Some(asked) => problems.of(&asked.unread),
        None => (problems, 0),
    };
    Ok(run.partly_shown(ended, &problems, others, layout.lang))
}

/// The report in the form for standard output.
fn printed(
    run: &Invocation<'_>,
    arguments: &Check,
    asked: Option<&Selection>,
    report: &Report,
    layout: &Layout,
) -> Result<Vec<u8>, Error> {
    match arguments.format {
        FormatWord::Terminal if run.cli.global.quiet => {
            return Ok(report::closing(report, layout).into_bytes());
        }
        FormatWord::Terminal
        | FormatWord::Json
        | FormatWord::Junit
        | FormatWord::Sarif
        | FormatWord::Github => {}
    }
    if let Some(asked) = asked {
        return Ok(report::part(report, asked, layout).into_bytes());
    }
    report::render(report, arguments.format.format(), layout)
        .map_err(|unfit| outputs::refused(std::path::Path::new("--format"), &unfit))
}

fn gate(arguments: &Check, workspace: &Workspace, instrument: &Instrument) -> Result<Gate, Error> {
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
            .map(|written| choices::score(written, instrument))
            .transpose()?,
        stages: choices::stages(&arguments.stages.stages, instrument)?,
        severities: workspace.settings.severities.clone(),
    })
}
