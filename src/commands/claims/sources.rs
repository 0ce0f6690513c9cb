//! Words of the command line to evidence: addresses, files that lie in the evidence folder, and files that
//! lie elsewhere. A folder stands for the files in it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::standing::JudgedWorkspace;
use crate::commands::{Name, normal, way};
use crate::error::Error;
use crate::listing;
use crate::model::{Form, Text, file_name};
use crate::{resolve, text};

/// What a word names.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum NamedSource {
    /// A page on the web.
    Link(String),
    /// A file of the evidence folder, by its path relative to the workspace.
    Inside(Arc<str>),
    /// A file elsewhere.
    Elsewhere(PathBuf),
}

impl JudgedWorkspace<'_> {
    /// What the words name, each once and in their order.
    ///
    /// # Errors
    /// For what is not there, is no file, or is no evidence by its name.
    pub(super) fn named(&self, words: &[PathBuf]) -> Result<Vec<NamedSource>, Error> {
        let mut named = Vec::new();
        for word in words {
            for one in self.named_by(word)? {
                if !named.contains(&one) {
                    named.push(one);
                }
            }
        }
        Ok(named)
    }

    fn named_by(&self, word: &Path) -> Result<Vec<NamedSource>, Error> {
        let written = word.to_string_lossy();
        let written = written.trim();
        let begins = |scheme: &str| {
            let begin = written.get(..scheme.len());
            begin.is_some_and(|begin| begin.eq_ignore_ascii_case(scheme))
        };
        if begins("http://") || begins("https://") {
            return Ok(vec![NamedSource::Link(written.to_owned())]);
        }
        let Some(path) = self.path(word) else {
            return Err(missing(word));
        };
        if path.is_symlink() {
            return Err(refused(
                word,
                &Text::new("tautan simbolik", "a symbolic link"),
                Text::new("sebut berkasnya sendiri", "name the file itself"),
            ));
        }
        if path.is_dir() {
            return self.files_in(&path);
        }
        if !path.is_file() {
            let reason = Text::new("bukan berkas biasa", "not a regular file");
            return Err(refused(word, &reason, CHECK));
        }
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if resolve::is_no_evidence(&name) {
            let reason = Text::new("bukan bukti menurut namanya", "no evidence by its name");
            return Err(refused(word, &reason, CHECK));
        }
        Ok(vec![self.place(&path)])
    }

    /// Where a word's file is: as seen from where the run starts, else from the workspace; `\` parts, too.
    fn path(&self, word: &Path) -> Option<PathBuf> {
        let written = word.to_string_lossy();
        let address = url::Url::parse(&written).ok();
        let address = address.filter(|url| url.scheme() == "file");
        let local = address.and_then(|url| url.to_file_path().ok());
        let slashed = PathBuf::from(written.trim().replace('\\', "/"));
        let words = [local.as_deref(), Some(word), Some(&slashed)];
        let folders = [self.run.start(), self.workspace.root.clone()];
        let mut all = words
            .into_iter()
            .flatten()
            .flat_map(|word| folders.iter().map(move |folder| folder.join(word)));
        all.find(|path| path.symlink_metadata().is_ok())
    }

    /// A file by its place in the evidence folder, if it lies there.
    fn place(&self, path: &Path) -> NamedSource {
        let path = normal(path);
        let way = way(&normal(&self.workspace.root), &path).unwrap_or_default();
        let evidence = &*self.dossier.evidence_folder;
        let inside = way.strip_prefix(evidence);
        if inside.is_some_and(|rest| rest.starts_with('/')) {
            NamedSource::Inside(Arc::from(way))
        } else {
            NamedSource::Elsewhere(path)
        }
    }

    /// The files in a folder that are evidence by their names, in the order of their paths.
    fn files_in(&self, folder: &Path) -> Result<Vec<NamedSource>, Error> {
        let folder = normal(folder);
        let name = folder.file_name().unwrap_or_default().to_string_lossy();
        let above = folder.parent().unwrap_or(&folder);
        let listed = listing::walk(above, &Arc::from(&*name))?;
        let files = listed.files.iter().filter(|file| {
            file.form == Form::File && !resolve::is_no_evidence(file_name(&file.path))
        });
        let files: Vec<NamedSource> = files.map(|file| self.place(&file.disk_path())).collect();
        if files.is_empty() {
            return Err(Error::Refused {
                message: text!(
                    "di folder {name} tidak ada berkas yang dapat menjadi bukti",
                    "the folder {name} holds no file that can be evidence"
                ),
                hint: CHECK,
            });
        }
        Ok(files)
    }
}

const CHECK: Text = Text::new(
    "periksa nama berkasnya, lalu jalankan lagi",
    "check the file's name, then run again",
);

fn refused(word: &Path, reason: &Text, hint: Text) -> Error {
    let word = Name::of(word);
    Error::Refused {
        message: text!("{word}: {reason}", "{word}: {reason}", reason),
        hint,
    }
}

/// A word that names nothing here. An address without its beginning is told as one.
fn missing(word: &Path) -> Error {
    let written = word.to_string_lossy();
    let host = written.split('/').next().unwrap_or_default();
    let is_address = written.starts_with("www.")
        || written.contains('/')
            && [".id", ".com", ".org", ".net"]
                .iter()
                .any(|end| host.ends_with(end));
    let shown = Name::of(word);
    if is_address {
        return Error::Refused {
            message: text!(
                "{shown}: tidak ada berkas dengan nama itu",
                "{shown}: there is no file of that name"
            ),
            hint: text!(
                "bila ini tautan, tulis lengkap: https://{shown}",
                "if it is a link, write it in full: https://{shown}"
            ),
        };
    }
    Error::Refused {
        message: text!("berkas {shown} tidak ada", "there is no file {shown}"),
        hint: Text::new(
            "periksa nama dan foldernya; nama yang berisi spasi ditulis dalam tanda kutip",
            "check its name and folder; a name with spaces goes in quotes",
        ),
    }
}
