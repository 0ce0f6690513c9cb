//! The files that a report goes to. All of them are looked at before the work starts, and all are
//! rendered before the first is written.

use std::path::{Path, PathBuf};

use crate::cli::{CsvWord, DeckWord, Styles};
use crate::error::Error;
use crate::load::Workspace;
use crate::model::{Lang, LoadProblem, Report, Text};
use crate::report::{self, CsvStyle, DeckStyle, Format, Layout};
use crate::{text, write};

use super::{Invocation, must_stand, normal, way};

/// Where reports go, each in the form of its extension.
pub(super) struct Outputs {
    pub(super) targets: Vec<ReportFile>,
    csv: CsvStyle,
    deck: DeckStyle,
}

/// One file.
pub(super) struct ReportFile {
    /// As the user named it.
    pub(super) name: PathBuf,
    file: PathBuf,
    /// By its extension.
    pub(super) format: Format,
    /// The way from its folder to the workspace's root.
    to_root: Option<String>,
}

impl Outputs {
    /// The targets that the command line names.
    ///
    /// # Errors
    /// [`Error::Refused`] for an unknown form, a folder that is not there, a place among evidence or
    /// instruments, or one file named twice; [`Error::Io`] where nothing can be written.
    pub(super) fn of(
        run: &Invocation<'_>,
        workspace: &Workspace,
        named: &[PathBuf],
        styles: &Styles,
    ) -> Result<Self, Error> {
        let mut targets: Vec<ReportFile> = Vec::new();
        for name in named {
            let target = target(&run.start(), workspace, name)?;
            // On many systems names that differ in case alone are one.
            let folded = |file: &Path| file.to_string_lossy().to_lowercase();
            if targets
                .iter()
                .any(|other| folded(&other.file) == folded(&target.file))
            {
                return Err(named_twice(name));
            }
            targets.push(target);
        }
        Ok(Self {
            targets,
            csv: match styles.csv {
                CsvWord::Excel => CsvStyle::Excel,
                CsvWord::Plain => CsvStyle::Plain,
            },
            deck: match styles.deck {
                DeckWord::Jury => DeckStyle::Jury,
                DeckWord::Team => DeckStyle::Team,
            },
        })
    }

    /// Whether slides are among them, which alone show pictures.
    pub(super) fn has_deck(&self) -> bool {
        let mut targets = self.targets.iter();
        targets.any(|target| target.format == Format::Pptx)
    }

    /// The report in each form, none of them written yet; where mappings were left out, in those forms that
    /// can say so.
    ///
    /// # Errors
    /// [`Error::Refused`] when the report does not fit a form.
    pub(super) fn render(
        &self,
        report: &Report,
        layout: &Layout,
    ) -> Result<Vec<Rendered<'_>>, Error> {
        let fit = |target: &&ReportFile| report.is_whole() || target.format.takes_a_part();
        let rendered = self.targets.iter().filter(fit).map(|target| {
            let layout = Layout {
                csv: self.csv,
                deck: self.deck,
                to_root: target.to_root.clone(),
                ..layout.clone()
            };
            target.rendered(report::render(report, target.format, &layout))
        });
        rendered.collect()
    }

    /// What keeps the workspace from being judged, in those forms that can say so.
    ///
    /// # Errors
    /// [`Error::Refused`] when it does not fit a form.
    pub(super) fn problems(
        &self,
        problems: &[LoadProblem],
        prefix: Option<&str>,
        lang: Lang,
    ) -> Result<Vec<Rendered<'_>>, Error> {
        let rendered = self.targets.iter().filter_map(|target| {
            let bytes = report::problems(problems, target.format, prefix, lang)?;
            Some(target.rendered(bytes))
        });
        rendered.collect()
    }

    /// That reports were left as they are because mappings were left out; empty where none was.
    pub(super) fn left(&self, report: &Report, lang: Lang) -> String {
        self.unwritten(|format| report.is_whole() || format.takes_a_part(), lang)
    }
}

impl ReportFile {
    fn rendered(&self, bytes: Result<Vec<u8>, report::Unfit>) -> Result<Rendered<'_>, Error> {
        Ok(Rendered {
            name: &self.name,
            file: &self.file,
            bytes: bytes.map_err(|unfit| refused(&self.name, &unfit))?,
        })
    }
}

/// A file that is to be written.
pub(super) struct Rendered<'a> {
    /// As the user named it.
    pub(super) name: &'a Path,
    file: &'a Path,
    bytes: Vec<u8>,
}

/// Writes each file: it is whole or as it was.
///
/// # Errors
/// [`Error::Io`] when a file cannot be written.
pub(super) fn write(files: &[Rendered<'_>]) -> Result<(), Error> {
    let mut files = files.iter();
    files.try_for_each(|rendered| write::whole(rendered.file, &rendered.bytes))
}

/// A report that goes beyond its form.
pub(super) fn refused(name: &Path, unfit: &report::Unfit) -> Error {
    let name = name.display();
    Error::Refused {
        message: text!(
            "laporan ini tidak muat dalam bentuk {name}: {unfit}",
            "this report does not fit into {name}: {unfit}"
        ),
        hint: Text::new(
            "pakai bentuk lain, misalnya .json atau .html",
            "use another format, such as .json or .html",
        ),
    }
}

fn named_twice(name: &Path) -> Error {
    let name = name.display();
    Error::Refused {
        message: text!(
            "laporan {name} diminta dua kali",
            "the report {name} is asked for twice"
        ),
        hint: Text::new("sebut tiap berkas sekali saja", "name each file once"),
    }
}

/// The file to write and its form.
fn target(start: &Path, workspace: &Workspace, output: &Path) -> Result<ReportFile, Error> {
    let name = output.display();
    let format = output
        .extension()
        .and_then(|extension| extension.to_str())
        .and_then(Format::of_extension)
        .ok_or_else(|| unknown_form(output))?;
    let file = start.join(output);
    let folder = normal(file.parent().unwrap_or(&file));
    must_stand(&folder)?;
    let settings = &workspace.settings;
    let root = normal(&workspace.root);
    let inner = folder
        .components()
        .any(|part| part.as_os_str().eq_ignore_ascii_case(".git"));
    let guarded = inner
        || [&settings.evidence_folder, &settings.instrument_folder]
            .iter()
            .any(|guarded| folder.starts_with(normal(&root.join(&***guarded))));
    // `x.md/` names a folder, there or not.
    let of_folder = output
        .as_os_str()
        .as_encoded_bytes()
        .last()
        .is_some_and(|&last| std::path::is_separator(char::from(last)));
    if of_folder || file.is_dir() {
        return Err(Error::Refused {
            message: text!("{name} adalah folder", "{name} is a folder"),
            hint: Text::new(
                "sebut sebuah berkas, misalnya laporan.html",
                "name a file, for example report.html",
            ),
        });
    }
    if guarded {
        return Err(Error::Refused {
            message: text!(
                "laporan tidak dapat ditulis ke {name}",
                "a report cannot be written to {name}"
            ),
            hint: Text::new(
                "pilih tempat di luar folder bukti, instrumen, dan .git",
                "choose a place outside the evidence, instrument and .git folders",
            ),
        });
    }
    if file.ancestors().skip(1).any(|way| leads_out(way, &root)) {
        return Err(Error::Refused {
            message: text!(
                "{name} terletak di balik tautan simbolik ke luar ruang kerja",
                "{name} lies behind a symbolic link that leaves the workspace"
            ),
            hint: Text::new(
                "sebut foldernya sendiri, bukan tautannya",
                "name the folder itself, not the link",
            ),
        });
    }
    write::possible(&file)?;
    Ok(ReportFile {
        name: output.to_path_buf(),
        format,
        to_root: way(&folder, &root),
        file: folder.join(file.file_name().unwrap_or_default()),
    })
}

/// Whether `way`, a folder on the way to a report, is a link in the workspace `root` that leaves it: the
/// user names a place, and somebody else's link would make it another.
fn leads_out(way: &Path, root: &Path) -> bool {
    way.is_symlink()
        && !normal(way).starts_with(root)
        && way
            .parent()
            .is_some_and(|parent| normal(parent).starts_with(root))
}

fn unknown_form(output: &Path) -> Error {
    let name = output.display();
    let known: Vec<String> = Format::EXTENSIONS
        .iter()
        .map(|(extension, _)| format!(".{extension}"))
        .collect();
    let known = known.join(" ");
    Error::Refused {
        message: text!(
            "bentuk laporan {name} tidak dikenal",
            "the format of the report {name} is not known"
        ),
        hint: text!(
            "pakai nama yang berakhir dengan salah satu dari: {known}",
            "use a name that ends in one of: {known}"
        ),
    }
}
