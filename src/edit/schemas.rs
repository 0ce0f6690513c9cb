//! The JSON Schemas beside a workspace, by which an editor completes and checks what people type, and
//! the lines that name them. They are this program's own files, so they are written anew.

use std::path::{Path, PathBuf};

use crate::error::Error;
use crate::load::schema;
use crate::write;

/// The folder of a workspace that holds them. Its dot keeps it out of the way.
pub(crate) const FOLDER: &str = ".kip";

const INSTRUMENT: &str = "instrument.schema.json";
const MAPPING: &str = "mapping.schema.json";
const SETTINGS: &str = "settings.schema.json";

/// Each with its text: the files that people type.
pub(super) fn files() -> impl Iterator<Item = (PathBuf, String)> {
    let all = [
        (INSTRUMENT, schema::INSTRUMENT),
        (MAPPING, schema::MAPPING),
        (SETTINGS, schema::SETTINGS),
    ];
    all.into_iter()
        .map(|(name, text)| (Path::new(FOLDER).join(name), text.replace("\r\n", "\n")))
}

/// Writes them into the workspace, over those of another version, and gives their paths below it.
///
/// # Errors
/// [`Error::Io`] when the system refuses, [`Error::Refused`] when something else has the folder's name.
pub(crate) fn renew(workspace: &Path) -> Result<Vec<PathBuf>, Error> {
    let folder = workspace.join(FOLDER);
    if folder.symlink_metadata().is_ok_and(|found| !found.is_dir()) {
        return Err(super::there(
            &folder,
            crate::model::Text::new(
                "ganti namanya, lalu jalankan lagi; skema ditulis ke folder dengan nama itu",
                "rename it, then run again; the schemas go into a folder of that name",
            ),
        ));
    }
    for (path, text) in files() {
        write::whole_below(workspace, &path, text.as_bytes())?;
    }
    Ok(files().map(|(path, _)| path).collect())
}

/// An instrument with the line that names its schema, `way` being the way up to the workspace. One that
/// names a schema already keeps it. (The mark is that of taplo, which VS Code's extension runs.)
pub(super) fn named_in_toml(source: &str, way: &str) -> String {
    if source.lines().any(|line| line.starts_with("#:schema")) {
        return source.to_owned();
    }
    format!("#:schema {way}{FOLDER}/{INSTRUMENT}\n{source}")
}

/// The line that names the schema of a mapping. (The mark is that of the language server for YAML.)
pub(super) fn named_in_yaml(way: &str) -> String {
    format!("# yaml-language-server: $schema={way}{FOLDER}/{MAPPING}\n")
}
