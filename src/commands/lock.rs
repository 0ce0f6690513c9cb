//! `kip lock`: records the reviewed state and says what changed. The only writer of `kip.lock`.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::sync::Arc;

use crate::cli;
use crate::error::Error;
use crate::load::{self, Loaded, Workspace};
use crate::model::visible;
use crate::model::{
    Code, Dossier, Form, Lang, Lock, LockedDocument, LockedIndicator, Place, Source, Text,
};
use crate::report::{Ink, Layout, Page};
use crate::resolve::Remember;
use crate::write;

use super::{Outcome, Run};

pub(super) fn run(run: &Run<'_>, arguments: &cli::Lock) -> Result<Outcome, Error> {
    let workspace = run.workspace()?;
    let as_of = run.as_of(&arguments.judging)?;
    // The lock is read by whoever may write it.
    let _alone = if arguments.sha256sum {
        None
    } else {
        run.alone(&workspace.root)?
    };
    let remember = if arguments.sha256sum {
        // The lock has the checksums; of documents no more than the names is wanted.
        Remember::Unchanged(None)
    } else {
        // What is recorded as reviewed is read, whatever earlier runs saw.
        Remember::Nothing
    };
    let listed = super::listed(&workspace, remember, None)?;
    let mappings = super::mappings(&listed)?;
    let texts = load::read(&workspace)?.with_mappings(&mappings);
    let loaded = load::load(&workspace, &texts, arguments.judging.instrument.as_deref())?;
    let lang = run.lang(Some(&workspace));
    if arguments.sha256sum {
        return sums(&loaded);
    }
    let others = arguments.judging.instrument.is_some() && names_others(&loaded);
    let dossier = run.resolved(&workspace, listed.survey(), as_of, || Ok(loaded))?;
    write::sweep(&workspace.root.join(&*dossier.evidence_folder));
    let review = Review::of(&dossier, others);
    if review.changed() {
        let file = workspace.root.join(&*dossier.lock_path);
        write::whole(&file, load::lock::to_text(&review.lock).as_bytes())?;
    }
    let code = u8::from(!review.unread.is_empty());
    let said = if run.cli.global.quiet {
        String::new()
    } else {
        review.said(&workspace, &run.layout(lang))
    };
    Ok(Outcome {
        code,
        ..Outcome::said(said)
    })
}

/// Paths of the documents that the mappings of the judged instrument name, as the disk writes them.
fn own(dossier: &Dossier) -> BTreeSet<Arc<str>> {
    let stray = dossier
        .strays
        .iter()
        .flat_map(|claim| claim.evidence.iter().chain(claim.nil.as_deref()))
        .filter_map(|evidence| match &evidence.source {
            Source::File(path) => Some(Arc::clone(path)),
            Source::Outside(_) | Source::Link(_) => None,
        });
    dossier
        .exhibits()
        .filter_map(|(_, exhibit)| dossier.path_of(exhibit).cloned())
        .chain(stray)
        .collect()
}

/// Paths that any mapping names, as the disk writes them.
fn mapped(dossier: &Dossier) -> BTreeSet<Arc<str>> {
    let there = dossier.documents.iter();
    let there = there.filter(|document| document.mapped);
    there
        .map(|document| Arc::clone(&document.path))
        .chain(dossier.missing.iter().cloned())
        .collect()
}

/// Whether mappings or lock speak of more than the judged instrument.
fn names_others(loaded: &Loaded) -> bool {
    let own = &loaded.instrument.id.value;
    let locked = loaded.lock.iter().flat_map(|lock| lock.indicators.keys());
    loaded
        .mappings
        .iter()
        .any(|mapping| mapping.instrument.value != *own)
        || locked.into_iter().any(|(instrument, _)| instrument != own)
}

/// The new lock beside the old one.
struct Review {
    lock: Lock,
    added: Vec<Arc<str>>,
    changed: Vec<Arc<str>>,
    removed: Vec<Arc<str>>,
    reworded: Vec<Code>,
    new_indicators: usize,
    gone_indicators: usize,
    /// Documents that could not be recorded, with the reason.
    unread: Vec<(Arc<str>, Text)>,
    was_there: bool,
}

impl Review {
    fn of(dossier: &Dossier, others: bool) -> Self {
        let own = own(dossier);
        let old = dossier.lock.as_ref();
        let mut review = Self {
            lock: Lock {
                documents: BTreeMap::new(),
                indicators: BTreeMap::new(),
                place: Place::file(&dossier.lock_path),
            },
            added: Vec::new(),
            changed: Vec::new(),
            removed: Vec::new(),
            reworded: Vec::new(),
            new_indicators: 0,
            gone_indicators: 0,
            unread: Vec::new(),
            was_there: old.is_some(),
        };
        for path in &mapped(dossier) {
            let before = old.and_then(|lock| lock.documents.get(path));
            // Documents that only another instrument names are left as they are.
            let now = if own.contains(path) {
                review.document(dossier, path)
            } else {
                None
            };
            match (before, now) {
                (Some(before), Some(now)) if before.sha256 != now.sha256 => {
                    review.changed.push(Arc::clone(path));
                    review.lock.documents.insert(Arc::clone(path), now);
                }
                (None, Some(now)) => {
                    review.added.push(Arc::clone(path));
                    review.lock.documents.insert(Arc::clone(path), now);
                }
                (Some(before), _) => {
                    review
                        .lock
                        .documents
                        .insert(Arc::clone(path), before.clone());
                }
                (None, None) => {}
            }
        }
        let before = old.into_iter().flat_map(|lock| lock.documents.keys());
        let released = before.filter(|path| !dossier.is_mapped(path));
        if others {
            // A block does not say whose it is: with `-i` it may be another instrument's.
            for path in released {
                if let Some(kept) = old.and_then(|lock| lock.documents.get(path)) {
                    review.lock.documents.insert(Arc::clone(path), kept.clone());
                }
            }
        } else {
            review.removed = released.cloned().collect();
        }
        review.indicators(dossier);
        review
    }

    fn document(&mut self, dossier: &Dossier, path: &Arc<str>) -> Option<LockedDocument> {
        let unread = match dossier.documents.get(path) {
            None => Text::new("tidak ada", "missing"),
            Some(document) if document.form == Form::Symlink => {
                Text::new("tautan simbolik, tidak dibaca", "a symbolic link, not read")
            }
            Some(document) if document.lfs_pointer => Text::new(
                "penunjuk Git LFS, isinya belum diunduh (jalankan `git lfs pull`)",
                "a Git LFS pointer whose content is not here (run `git lfs pull`)",
            ),
            Some(document) => match &document.sha256 {
                crate::model::Observed::Seen(sha256) => {
                    return Some(LockedDocument {
                        sha256: *sha256,
                        size: document.size,
                        place: Place::file(&dossier.lock_path),
                    });
                }
                crate::model::Observed::Unseen(why) => Text::clone(why),
            },
        };
        self.unread.push((Arc::clone(path), unread));
        None
    }

    fn indicators(&mut self, dossier: &Dossier) {
        let own = &dossier.instrument.id.value;
        let old = dossier.lock.as_ref();
        for (key, locked) in old.into_iter().flat_map(|lock| &lock.indicators) {
            if key.0 != *own {
                self.lock.indicators.insert(key.clone(), locked.clone());
            }
        }
        for entry in &dossier.entries {
            let key = (own.clone(), entry.code().clone());
            match &entry.locked {
                Some(locked) if locked.fingerprint != entry.fingerprint => {
                    self.reworded.push(entry.code().clone());
                }
                Some(_) => {}
                None => self.new_indicators += 1,
            }
            let locked = LockedIndicator {
                fingerprint: entry.fingerprint,
                place: Place::file(&dossier.lock_path),
            };
            self.lock.indicators.insert(key, locked);
        }
        self.gone_indicators = old
            .into_iter()
            .flat_map(|lock| lock.indicators.keys())
            .filter(|key| !self.lock.indicators.contains_key(*key))
            .count();
    }

    fn changed(&self) -> bool {
        let lists = [&self.added, &self.changed, &self.removed];
        !self.was_there
            || lists.iter().any(|list| !list.is_empty())
            || !self.reworded.is_empty()
            || self.new_indicators + self.gone_indicators > 0
    }

    fn said(&self, workspace: &Workspace, layout: &Layout) -> String {
        let lang = layout.lang;
        let mut page = Page::new(usize::from(layout.width), layout.color);
        let mut line = |label: Text, what: &str| {
            let words = format!("{}: {}", label.get(lang), visible(what));
            page.paragraph(2, 4, &[(Ink::Plain, words)]);
        };
        for path in &self.added {
            line(Text::new("baru dikunci", "newly locked"), path);
        }
        for path in &self.changed {
            let label = Text::new("isinya berubah, dikunci ulang", "changed, locked again");
            line(label, path);
        }
        for path in &self.removed {
            let label = Text::new(
                "tidak dipetakan lagi, dilepas",
                "no longer mapped, released",
            );
            line(label, path);
        }
        for code in &self.reworded {
            let label = Text::new(
                "indikator berubah, dikunci ulang",
                "indicator reworded, locked again",
            );
            line(label, code.as_str());
        }
        for (path, why) in &self.unread {
            let label = Text::new("TIDAK DIKUNCI", "NOT LOCKED");
            line(label, &format!("{path} ({})", why.get(lang)));
        }
        format!("{}{}", page.into_text(), self.closing(workspace, lang))
    }

    fn closing(&self, workspace: &Workspace, lang: Lang) -> String {
        let (documents, indicators) = (self.lock.documents.len(), self.lock.indicators.len());
        let lock = format!("{}/{}", workspace.settings.evidence_folder, load::LOCK_FILE);
        let mut out = match (self.changed(), lang) {
            (true, Lang::Id) => {
                format!("{lock} ditulis: {documents} dokumen, {indicators} indikator.\n")
            }
            (true, Lang::En) => {
                format!("{lock} written: {documents} documents, {indicators} indicators.\n")
            }
            (false, Lang::Id) => {
                format!("{lock} tidak berubah: {documents} dokumen, {indicators} indikator.\n")
            }
            (false, Lang::En) => {
                format!("{lock} unchanged: {documents} documents, {indicators} indicators.\n")
            }
        };
        let unread = self.unread.len();
        if unread > 0 {
            out.push_str(&match lang {
                Lang::Id => format!("{unread} dokumen belum dapat dikunci; perbaiki, lalu jalankan `kip lock` lagi.\n"),
                Lang::En => format!("{unread} document(s) could not be locked; mend them, then run `kip lock` again.\n"),
            });
        }
        out
    }
}

/// The lock in the form that `sha256sum -c` reads, from the workspace's folder.
fn sums(loaded: &Loaded) -> Result<Outcome, Error> {
    let Some(lock) = &loaded.lock else {
        return Err(Error::Refused {
            message: Text::new("kip.lock belum ada", "there is no kip.lock"),
            hint: Text::new("jalankan `kip lock` dulu", "run `kip lock` first"),
        });
    };
    let mut out = String::new();
    for (path, document) in &lock.documents {
        // sha256sum's own escape for names with a backslash or a line end.
        let escaped = path
            .replace('\\', "\\\\")
            .replace('\n', "\\n")
            .replace('\r', "\\r");
        let mark = if escaped == **path { "" } else { "\\" };
        let _ = writeln!(out, "{mark}{}  {escaped}", document.sha256);
    }
    Ok(Outcome::said(out))
}
