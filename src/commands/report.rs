//! `kip report`: the same result as documents.

use std::path::{Path, PathBuf};

use crate::cli::Report;
use crate::error::Error;
use crate::judge::Gate;
use crate::load::Workspace;
use crate::model::{Lang, Text};
use crate::report::{self, Format};
use crate::{text, write};

use super::{Outcome, Run, choices, judged, normal};

pub(super) fn run(run: &Run<'_>, arguments: &Report) -> Result<Outcome, Error> {
    let workspace = run.workspace()?;
    // Bad targets fail before the work starts.
    let targets = arguments
        .output
        .iter()
        .map(|output| target(run, &workspace, output))
        .collect::<Result<Vec<_>, _>>()?;
    let dossier = run.dossier(&workspace, &arguments.judging)?;
    let gate = Gate {
        stages: choices::stages(&arguments.stages.stages, &dossier.instrument)?,
        severities: workspace.settings.severities.clone(),
        ..Gate::default()
    };
    let report = judged(&dossier, &gate);
    let lang = run.lang(Some(&workspace));
    let layout = run.layout(lang);
    let mut said = String::new();
    for (file, format) in targets {
        write::whole(&file, &report::render(&report, format, &layout))?;
        let name = file.display();
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

/// The file to write and its form.
fn target(run: &Run<'_>, workspace: &Workspace, output: &Path) -> Result<(PathBuf, Format), Error> {
    let name = output.display();
    let extension = output
        .extension()
        .map(|extension| extension.to_ascii_lowercase());
    let format = match extension.as_ref().and_then(|extension| extension.to_str()) {
        Some("md") => Format::Markdown,
        Some("json") => Format::Json,
        Some(_) | None => {
            return Err(Error::Refused {
                message: text!(
                    "bentuk laporan {name} tidak dikenal",
                    "the form of the report {name} is not known"
                ),
                hint: Text::new(
                    "pakai nama yang berakhir .md atau .json",
                    "use a name that ends in .md or .json",
                ),
            });
        }
    };
    let file = run.start().join(output);
    let folder = normal(file.parent().unwrap_or(&file));
    if !folder.is_dir() {
        let folder = folder.display();
        return Err(Error::Refused {
            message: text!("folder {folder} tidak ada", "there is no folder {folder}"),
            hint: Text::new("buat foldernya dulu", "make the folder first"),
        });
    }
    let settings = &workspace.settings;
    let guarded = [&settings.evidence_folder, &settings.instrument_folder]
        .iter()
        .any(|guarded| folder.starts_with(normal(&workspace.root.join(&***guarded))));
    if guarded || file.is_dir() {
        return Err(Error::Refused {
            message: text!(
                "laporan tidak dapat ditulis ke {name}",
                "a report cannot be written to {name}"
            ),
            hint: Text::new(
                "pilih tempat di luar folder bukti dan instrumen",
                "choose a place outside the folders of evidence and instruments",
            ),
        });
    }
    Ok((file, format))
}
