//! Which mapping takes a claim (contract, section 6, *Writers*), and its edit.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::standing::{JudgedWorkspace, Known};
use crate::commands::{Name, normal, way};
use crate::edit::mapping::{self, Change, Edited, Guide, Old, Refusal};
use crate::edit::writing;
use crate::error::Error;
use crate::load::MAPPING_FILE;
use crate::model::{Entry, Text};
use crate::text;

/// The mapping that takes the claim.
#[derive(Debug)]
pub(super) struct ClaimMapping {
    /// Its path relative to the workspace.
    pub(super) path: Arc<str>,
    /// Where it is.
    pub(super) file: PathBuf,
    /// Its text; of a new one what every mapping begins with.
    pub(super) text: String,
    /// Whether it is there already.
    pub(super) is_there: bool,
}

impl ClaimMapping {
    /// The folder that its paths start from, relative to the workspace.
    pub(super) fn folder(&self) -> &str {
        let folder = self.path.rsplit_once('/');
        folder.map_or("", |(folder, _)| folder)
    }
}

/// What came of an edit: the mapping, or the lines that a person may paste.
pub(super) enum Outcome {
    Edited(Box<Edited>),
    Unsure(String),
}

impl JudgedWorkspace<'_> {
    /// The mapping that claims the code; else that which claims most of its aspect; else the only one; else
    /// it is asked for. `to` names one.
    ///
    /// # Errors
    /// Where `to` can't take the claim, or where it is not told and nobody can be asked.
    pub(super) fn target(&self, entry: &Entry, to: Option<&Path>) -> Result<ClaimMapping, Error> {
        let claimed = entry.claim.as_ref().map(|claim| &claim.code.place.path);
        if let Some(to) = to {
            let target = self.asked_for(to)?;
            return match claimed {
                Some(claimed) if *claimed != target.path => {
                    let (code, claimed) = (entry.code(), Name::of_text(claimed));
                    Err(Error::Refused {
                        message: text!(
                            "indikator {code} sudah dipetakan di {claimed}",
                            "indicator {code} is already mapped in {claimed}"
                        ),
                        hint: Text::new("hapus `--to`", "leave out `--to`"),
                    })
                }
                Some(_) | None => Ok(target),
            };
        }
        if let Some(path) = claimed {
            return self.existing(path);
        }
        let known = self.mappings();
        let most = self.most_of_aspect(entry, &known);
        match (most, known.as_slice()) {
            (Some(path), _) => self.existing(&path),
            (None, [only]) => self.existing(&only.path),
            (None, []) => Err(self.none()),
            (None, several) => self.asked(entry, several),
        }
    }

    /// The mapping that claims more of the indicator's aspect than any other.
    fn most_of_aspect(&self, entry: &Entry, known: &[Known]) -> Option<Arc<str>> {
        let aspect = self
            .dossier
            .entries
            .iter()
            .filter(|one| one.aspect == entry.aspect);
        let codes: Vec<_> = aspect.map(|one| one.code()).collect();
        let claimed = known.iter().map(|one| {
            let own = codes.iter().filter(|code| one.codes.contains(code));
            (own.count(), &one.path)
        });
        let mut claimed: Vec<(usize, &Arc<str>)> = claimed.collect();
        claimed.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
        match claimed.as_slice() {
            [(most, _), (next, _), ..] if most == next => None,
            [(most, path), ..] if *most > 0 => Some(Arc::clone(path)),
            _ => None,
        }
    }

    fn none(&self) -> Error {
        let folder = &self.dossier.evidence_folder;
        Error::Refused {
            message: Text::new(
                "belum ada bukti.yaml untuk instrumen ini",
                "there is no bukti.yaml for this instrument yet",
            ),
            hint: text!(
                "sebut tempatnya dengan --to {folder}/bukti.yaml; berkas itu dibuat bila belum ada",
                "name its place with --to {folder}/bukti.yaml; the file is made if it is not there"
            ),
        }
    }

    /// One of several, by the number that is typed.
    fn asked(&self, entry: &Entry, several: &[Known]) -> Result<ClaimMapping, Error> {
        let code = entry.code();
        let numbered = several.iter().zip(1..);
        let list: String = numbered
            .map(|(one, number)| format!("  {number}. {}\n", Name::of_text(&one.path)))
            .collect();
        if let Some(ask) = self.run.environment.ask {
            let question = text!(
                "{list}Indikator {code} belum ada di bukti.yaml mana pun. Tulis di nomor berapa? ",
                "{list}Indicator {code} is in no bukti.yaml yet. Write it into which number? "
            );
            let line = ask(question.get(self.lang())).unwrap_or_default();
            let number: Option<usize> = line.trim().parse().ok();
            let chosen = number.and_then(|number| several.get(number.checked_sub(1)?));
            if let Some(chosen) = chosen {
                return self.existing(&chosen.path);
            }
        }
        let names: Vec<&str> = several.iter().map(|one| &*one.path).collect();
        let names = Name::of_text(&names.join(", ")).to_string();
        Err(Error::Refused {
            message: text!(
                "indikator {code} belum ada di bukti.yaml mana pun, dan ada beberapa",
                "indicator {code} is in no bukti.yaml yet, and there are several"
            ),
            hint: text!(
                "sebut salah satunya dengan --to: {names}",
                "name one of them with --to: {names}"
            ),
        })
    }

    fn existing(&self, path: &Arc<str>) -> Result<ClaimMapping, Error> {
        let file = self.workspace.root.join(&**path);
        Ok(ClaimMapping {
            path: Arc::clone(path),
            text: writing::text_of(&file)?,
            file,
            is_there: true,
        })
    }

    /// The mapping that `--to` names: the file, or the one in the folder; a new one where there is none.
    fn asked_for(&self, to: &Path) -> Result<ClaimMapping, Error> {
        let shown = Name::of(to);
        let refused = |message: Text, hint: Text| Error::Refused { message, hint };
        let to = PathBuf::from(to.to_string_lossy().replace('\\', "/"));
        let root = normal(&self.workspace.root);
        let [from_start, from_root] = [&self.run.start(), &root].map(|folder| folder.join(&to));
        let known_folder = |file: &Path| file.is_dir() || file.parent().is_some_and(Path::is_dir);
        let file = if known_folder(&from_start) {
            from_start
        } else {
            from_root
        };
        let file = if file.is_dir() {
            file.join(MAPPING_FILE)
        } else {
            file
        };
        let folder = file.parent().unwrap_or(&root);
        if !folder.is_dir() {
            return Err(refused(
                text!("folder {shown} tidak ada", "there is no folder {shown}"),
                Text::new("buat foldernya dulu", "create the folder first"),
            ));
        }
        let file = normal(folder).join(file.file_name().unwrap_or_default());
        let path = way(&root, &file).unwrap_or_default();
        let evidence = &*self.dossier.evidence_folder;
        let inside = path
            .strip_prefix(evidence)
            .is_some_and(|rest| rest.starts_with('/'));
        if !inside || file.file_name().is_none_or(|name| name != MAPPING_FILE) {
            return Err(refused(
                text!(
                    "{shown} bukan bukti.yaml di folder {evidence}/",
                    "{shown} is not a bukti.yaml in the folder {evidence}/"
                ),
                text!(
                    "sebut misalnya --to {evidence}/bukti.yaml",
                    "name for example --to {evidence}/bukti.yaml"
                ),
            ));
        }
        let path: Arc<str> = Arc::from(path);
        if self.mappings().iter().any(|one| one.path == path) {
            return self.existing(&path);
        }
        if self.has_mapping(&path) || file.symlink_metadata().is_ok() {
            return Err(refused(
                text!(
                    "{shown} menjawab instrumen lain",
                    "{shown} answers another instrument"
                ),
                Text::new("sebut bukti.yaml yang lain", "name another bukti.yaml"),
            ));
        }
        Ok(ClaimMapping {
            text: mapping::begun(&self.dossier.instrument, &[]),
            path,
            file,
            is_there: false,
        })
    }

    /// The target with the changes made.
    ///
    /// # Errors
    /// Where it can't be read any more.
    pub(super) fn edit(&self, target: &ClaimMapping, changes: &[Change]) -> Result<Outcome, Error> {
        let old = Old {
            path: &target.path,
            text: &target.text,
            evidence_folder: &self.dossier.evidence_folder,
        };
        match mapping::edited(old, changes, &Guide::of(&self.dossier)) {
            Ok(edited) => Ok(Outcome::Edited(Box::new(edited))),
            Err(Refusal::Unsure(lines)) => Ok(Outcome::Unsure(lines)),
            Err(Refusal::Unreadable(problems)) => Err(Error::Unreadable(problems)),
        }
    }
}
