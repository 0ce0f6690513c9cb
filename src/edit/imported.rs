//! An instrument that comes into a workspace from elsewhere, with the mappings of what is filled in already.
//!
//! Nothing is written over anything; what is written is first read by `load` and must say what was meant.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::error::{Error, SourceText};
use crate::load::{self, Workspace};
use crate::model::{Instrument, Lang, Text};
use crate::{text, write};

use super::template::Claims;
use super::{init, schemas};

/// What comes in.
pub(crate) struct Incoming<'i> {
    /// The instrument, as it was read from its text.
    pub(crate) instrument: &'i Instrument,
    /// Its text.
    pub(crate) source: &'i str,
    /// The name of its file.
    pub(crate) file_name: &'i str,
    /// What is filled in already.
    pub(crate) claims: &'i Claims,
}

/// Holds what would be written as mappings against what was meant.
///
/// # Errors
/// What `load` says of it, or that it says something else.
pub(crate) fn check(instrument: &Instrument, claims: &Claims, lang: Lang) -> Result<(), Error> {
    let mut left = claims.clone();
    for (path, text) in init::mappings(instrument, claims, Path::new("evidence"), lang) {
        let path: Arc<str> = Arc::from(path.to_string_lossy().replace('\\', "/"));
        let source = SourceText::new(&path, &text);
        let (_, mapping) = load::mapping_in(&source, "evidence").map_err(Error::Unreadable)?;
        for claim in mapping.claims {
            let Some(filled) = left.remove(claim.code.value.as_str()) else {
                continue;
            };
            let answer = claim.answer.map(|answer| answer.value);
            let same = answer == filled.answer
                && claim.evidence.len() == filled.links.len()
                && claim.target == filled.target
                && claim.reason.is_some() == filled.reason.is_some()
                && claim.note.is_some() == filled.note.is_some();
            if !same {
                return Err(otherwise(claim.code.value.as_str()));
            }
        }
    }
    match left.keys().next() {
        Some(code) => Err(otherwise(code)),
        None => Ok(()),
    }
}

/// What was written says something else than was meant.
/// What to do where a sheet was read and what comes of it cannot be written.
pub(crate) const OWN_FAULT: Text = Text::new(
    "ini kesalahan kip, bukan kesalahan Anda: laporkan dengan salinan lembar kerjanya",
    "this is a fault in kip, not yours: please report it with a copy of the spreadsheet",
);

fn otherwise(code: &str) -> Error {
    Error::Refused {
        message: text!(
            "isian {code} tidak dapat ditulis dengan tepat; tidak ada yang ditulis",
            "what is filled in for {code} cannot be written exactly; nothing was written"
        ),
        hint: OWN_FAULT,
    }
}

/// Adds an instrument to a workspace, and a mapping for each aspect where anything is filled in; gives the
/// paths written, relative to the workspace.
///
/// # Errors
/// [`Error::Refused`] where anything of it is there already, [`Error::Io`] when the system refuses; nothing
/// is written then but what stands whole.
pub(crate) fn add(
    workspace: &Workspace,
    incoming: &Incoming<'_>,
    lang: Lang,
) -> Result<Vec<PathBuf>, Error> {
    let settings = &workspace.settings;
    let root = &workspace.root;
    let file = Path::new(&*settings.instrument_folder).join(incoming.file_name);
    let id = &incoming.instrument.id.value;
    let folder = Path::new(&*settings.evidence_folder).join(id);
    let hint = Text::new(
        "pindahkan atau ganti namanya, lalu jalankan lagi; `kip import` tidak menimpa apa pun",
        "move or rename it, then run again; `kip import` never overwrites anything",
    );
    if root.join(&file).symlink_metadata().is_ok() {
        return Err(super::there(&file, hint));
    }
    refuse_same_id(workspace, id)?;
    let mut written = Vec::new();
    if !incoming.claims.is_empty() {
        if root.join(&folder).symlink_metadata().is_ok() {
            return Err(super::there(&folder, hint));
        }
        let draft = write::draft(&root.join(&*settings.evidence_folder))?;
        let planned = init::mappings(incoming.instrument, incoming.claims, &folder, lang);
        for (path, text) in &planned {
            let below = path.strip_prefix(&folder).unwrap_or(path);
            write::whole_below(&draft.path().join(id), below, text.as_bytes())?;
        }
        write::moved(&draft.path().join(id), &root.join(&folder))?;
        written.extend(planned.into_iter().map(|(path, _)| path));
    }
    let text = schemas::named_in_toml(incoming.source, "../");
    write::whole_below(root, &file, text.as_bytes())?;
    written.insert(0, file);
    Ok(written)
}

/// Two instruments of one id would keep the workspace from being judged.
fn refuse_same_id(workspace: &Workspace, id: &str) -> Result<(), Error> {
    let folder = workspace.root.join(&*workspace.settings.instrument_folder);
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let is_toml = path
            .extension()
            .is_some_and(|extension| extension.eq_ignore_ascii_case("toml"));
        // One that cannot be read is told of by the next check.
        if is_toml
            && let Ok((instrument, _)) = load::instrument_at(&path)
            && instrument.id.value == id
        {
            let path = path.display();
            return Err(Error::Refused {
                message: text!(
                    "{path} sudah memakai id `{id}`",
                    "{path} has the id `{id}` already"
                ),
                hint: Text::new(
                    "beri lembar kerjanya nama berkas lain, lalu jalankan lagi",
                    "give the spreadsheet another file name, then run again",
                ),
            });
        }
    }
    Ok(())
}
