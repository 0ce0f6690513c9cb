//! Where the workspace is: the first folder upwards that holds `instrument/` and `evidence/`. One that
//! holds only one of them is a workspace to be mended, never passed by.

use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::error::{Error, Problems};
use crate::model::{Rule, Text, shown};
use crate::text;

use super::settings::{self, Settings};
use super::source::Purpose;
use super::{LOCK_FILE, source};

/// The settings of a workspace, in its own folder.
pub(crate) const SETTINGS_FILE: &str = "kip.toml";

/// A workspace that was found, with its settings.
#[derive(Debug)]
pub(crate) struct Workspace {
    /// Its absolute folder.
    pub(crate) root: PathBuf,
    /// The team's settings, or the defaults.
    pub(crate) settings: Settings,
}

impl Workspace {
    /// Where the lock is or would be, relative to the workspace, with `/`.
    #[must_use]
    pub(crate) fn lock_path(&self) -> Arc<str> {
        Arc::from(format!("{}/{LOCK_FILE}", self.settings.evidence_folder))
    }
}

/// Finds the workspace by walking up from `start` and reads its settings.
///
/// # Errors
/// [`Error::Refused`] naming the folder that is missing or leads out, or settings that are a symbolic
/// link; [`Error::Unreadable`] for faulty settings.
pub(crate) fn find(start: &Path, rules: &[&'static Rule]) -> Result<Workspace, Error> {
    nearest(start, rules)?.ok_or_else(|| none(start))
}

/// The same; `None` where there is none from `start` upwards.
///
/// # Errors
/// As [`find`].
pub(crate) fn nearest(start: &Path, rules: &[&'static Rule]) -> Result<Option<Workspace>, Error> {
    if !start.is_dir() {
        let start = start.display();
        return Err(Error::Usage {
            message: text!("folder {start} tidak ada", "there is no folder {start}"),
            hint: Text::new(
                "periksa nama folder sesudah -C",
                "check the folder after -C",
            ),
        });
    }
    for folder in start.ancestors() {
        let settings = read_settings(folder, rules)?;
        let has_settings = settings.is_some();
        let settings = settings.unwrap_or_default();
        let missing = missing(folder, &settings);
        match missing.as_slice() {
            [] => {
                stays_inside(folder, &settings)?;
                return Ok(Some(Workspace {
                    root: folder.to_path_buf(),
                    settings,
                }));
            }
            [first, ..] if has_settings => return Err(incomplete(folder, first)),
            // What stands above is another workspace, whose answers nobody asked for.
            [only] if !is_part_of_one_above(folder, rules) => return Err(incomplete(folder, only)),
            _ => {}
        }
    }
    Ok(None)
}

/// Whether a folder lies in the instrument or evidence folder of a whole workspace: a team may well have
/// a folder named `evidence` among its evidence.
fn is_part_of_one_above(folder: &Path, rules: &[&'static Rule]) -> bool {
    folder.ancestors().skip(1).any(|above| {
        let Ok(settings) = read_settings(above, rules) else {
            return false;
        };
        let settings = settings.unwrap_or_default();
        let inside = |name: &Arc<str>| folder.starts_with(above.join(&**name));
        missing(above, &settings).is_empty() && folders(&settings).into_iter().any(inside)
    })
}

fn read_settings(folder: &Path, rules: &[&'static Rule]) -> Result<Option<Settings>, Error> {
    let file = folder.join(SETTINGS_FILE);
    if file.is_symlink() {
        return Err(super::files::symlink(SETTINGS_FILE));
    }
    if !file.is_file() {
        return Ok(None);
    }
    let problems: RefCell<Problems> = RefCell::default();
    let settings = match source::read(&file, &Arc::from(SETTINGS_FILE), Purpose::Settings) {
        Ok(source) => settings::read(&source, rules, &problems),
        Err(problem) => return Err(Error::Unreadable(Problems::one(*problem))),
    };
    let problems = problems.into_inner();
    if problems.is_empty() {
        Ok(Some(settings))
    } else {
        Err(Error::Unreadable(problems))
    }
}

/// No path leaves the workspace: whatever is read or written below its folders is in it.
fn stays_inside(root: &Path, settings: &Settings) -> Result<(), Error> {
    let inside = |name: &str| {
        let (top, folder) = (root.canonicalize(), root.join(name).canonicalize());
        matches!((top, folder), (Ok(top), Ok(folder)) if folder.starts_with(&top))
    };
    for name in folders(settings) {
        if !inside(name) {
            return Err(Error::Refused {
                message: text!(
                    "folder `{name}/` adalah tautan ke luar ruang kerja dan tidak dibaca",
                    "the folder `{name}/` is a link that leaves the workspace and is not read"
                ),
                hint: Text::new(
                    "ganti dengan foldernya sendiri",
                    "replace it with the folder itself",
                ),
            });
        }
    }
    Ok(())
}

/// The folders of a workspace.
fn folders(settings: &Settings) -> [&Arc<str>; 2] {
    [&settings.instrument_folder, &settings.evidence_folder]
}

/// The folders of a workspace that `folder` lacks.
fn missing(folder: &Path, settings: &Settings) -> Vec<Arc<str>> {
    folders(settings)
        .into_iter()
        .filter(|name| !folder.join(&***name).is_dir())
        .cloned()
        .collect()
}

fn incomplete(folder: &Path, missing: &str) -> Error {
    let (folder, missing) = (folder.display(), shown(missing));
    Error::Refused {
        message: text!(
            "folder `{missing}/` tidak ada di {folder}",
            "the folder `{missing}/` is missing in {folder}"
        ),
        hint: text!(
            "buat folder `{missing}/` di sana, atau mulai ruang kerja baru dengan `kip init`",
            "make the folder `{missing}/` there, or begin a new workspace with `kip init`"
        ),
    }
}

fn none(start: &Path) -> Error {
    let start = start.display();
    Error::Usage {
        message: text!(
            "tidak ada folder `instrument/` dan `evidence/` di {start} maupun di atasnya",
            "there is no folder `instrument/` and `evidence/` in {start} or above it"
        ),
        hint: Text::new(
            "pindah ke folder ruang kerja, sebut dengan `-C FOLDER`, atau mulai yang baru dengan `kip init`",
            "go to the workspace's folder, name it with `-C FOLDER`, or begin a new one with `kip init`",
        ),
    }
}
