//! A change that is ready: it is judged before anything is written, and told once it is.

use super::mapping::{ClaimMapping, Outcome};
use super::page;
use super::pieces::EvidencePiece;
use super::standing::JudgedWorkspace;
use crate::commands::{Ended, Name};
use crate::edit::mapping::{Change, Edited, Field};
use crate::edit::writing::{self, Copy};
use crate::error::Error;
use crate::model::{Answer, Dossier, Entry, FoundFile, Lang, Report, Text, visible};
use crate::text;
use crate::text::{date, say};

/// A field with what it says from now on; `None`: nothing.
pub(super) type FieldChange = (Field, Option<String>);

/// How the command line wants it done.
#[derive(Clone, Copy)]
pub(super) struct Way {
    /// Only show it.
    pub(super) dry: bool,
    /// Ask nothing.
    pub(super) yes: bool,
    /// Take what would not be counted, too.
    pub(super) force: bool,
}

/// A change that is ready to be judged, shown and written.
pub(super) struct Prepared<'p> {
    /// The indicator.
    pub(super) entry: &'p Entry,
    /// The mapping that takes it.
    pub(super) target: &'p ClaimMapping,
    /// What is changed.
    pub(super) changes: Vec<Change>,
    /// What is there already and would say something else, a line for each.
    pub(super) replaced: String,
    /// The evidence that is listed by it.
    pub(super) pieces: &'p [EvidencePiece],
    /// How it is done.
    pub(super) way: Way,
}

impl Prepared<'_> {
    /// Judges the workspace with the change, asks where something is replaced, writes, and tells what came
    /// of it behind what was `said` already.
    ///
    /// # Errors
    /// Whatever keeps it from being judged or written; then all is as it was.
    pub(super) fn finish(
        &self,
        standing: &JudgedWorkspace<'_>,
        said: String,
    ) -> Result<Ended, Error> {
        let (run, lang, code) = (standing.run, standing.lang(), self.entry.code());
        let edited = match standing.edit(self.target, &self.changes)? {
            Outcome::Edited(edited) => edited,
            Outcome::Unsure(lines) => {
                return Ok(Ended {
                    stdout: lines.into_bytes(),
                    stderr: page::to_paste(&self.target.path, lang),
                    code: 2,
                });
            }
        };
        let mut said = said;
        if edited.hunks.is_empty() {
            said.push_str(&say!(
                lang,
                "{code} sudah seperti itu; tidak ada yang berubah.\n",
                "{code} is already like that; nothing changed.\n"
            ));
            said.push_str(&page::next(&standing.report, code, lang));
            return Ok(run.unless_quiet(said));
        }
        let copies = self.pieces.iter().filter_map(|piece| piece.copy.as_ref());
        let files: Vec<FoundFile> = copies.map(|(_, file)| file.clone()).collect();
        let (dossier, after) = standing.with([edited.mapping.clone()], files)?;
        let void = self.void(standing, dossier, &after)?;
        if !void.is_empty() && !self.way.force {
            return Ok(refused(&void, lang));
        }
        said.extend(self.pieces.iter().map(|piece| piece.said(lang)));
        said.push_str(&void);
        if self.way.dry {
            said.push_str(&page::diff(&self.target.path, &edited.hunks));
        }
        if !self.may_replace(standing)? {
            said.push_str(&page::nothing_written(false, lang));
            return Ok(run.unless_quiet(said));
        }
        said.push_str(&self.replaced);
        if self.way.dry {
            said.push_str(&page::scores(&standing.report, &after, lang));
            said.push_str(&page::nothing_written(true, lang));
            return Ok(run.unless_quiet(said));
        }
        self.write(&edited)?;
        // What git says of a copy is known only now that it is there: it may be ignored.
        let copied = self.pieces.iter().any(|piece| piece.copy.is_some());
        let seen = copied.then(|| standing.again().ok()).flatten();
        let after = match seen {
            Some((dossier, seen)) => {
                let now = self.void(standing, dossier, &seen)?;
                if now != void {
                    said.push_str(&now);
                }
                seen
            }
            None => after,
        };
        let path = Name::of_text(&self.target.path);
        said.push_str(&say!(
            lang,
            "{code}: {path} ditulis.\n",
            "{code}: {path} written.\n"
        ));
        said.push_str(&page::scores(&standing.report, &after, lang));
        said.push_str(&page::next(&after, code, lang));
        Ok(run.unless_quiet(said))
    }

    fn write(&self, edited: &Edited) -> Result<(), Error> {
        let copies = self.pieces.iter().filter_map(|piece| piece.copy.as_ref());
        let copies: Vec<Copy> = copies.map(|(copy, _)| copy.clone()).collect();
        let old = self.target.is_there.then_some(&*self.target.text);
        writing::write(&self.target.file, old, &edited.text, &copies)
    }

    /// Whether what is there may be replaced, where something is.
    fn may_replace(&self, standing: &JudgedWorkspace<'_>) -> Result<bool, Error> {
        if self.replaced.is_empty() || self.way.dry || self.way.yes {
            return Ok(true);
        }
        let question = Text::new("Ganti?", "Replace?");
        let agreed = standing
            .run
            .agreed(&self.replaced, &question, standing.lang());
        agreed.ok_or_else(|| unasked(self.entry, &self.replaced))
    }

    /// A sentence that names documents to be copied by the names that they have now.
    fn by_own_names(&self, message: &str) -> String {
        let copies = self.pieces.iter().filter_map(|piece| {
            let (copy, _) = piece.copy.as_ref()?;
            Some((&piece.name, Name::of(&copy.from).to_string()))
        });
        copies.fold(message.to_owned(), |message, (name, from)| {
            message.replace(&**name, &from)
        })
    }

    /// What keeps the new evidence from being counted, and the next acts; empty where nothing does.
    fn void(
        &self,
        standing: &JudgedWorkspace<'_>,
        dossier: Dossier,
        after: &Report,
    ) -> Result<String, Error> {
        let lang = standing.lang();
        let best = standing.at_best(dossier, self.entry.code())?;
        let after = best.as_ref().unwrap_or(after);
        let own = |name: &str| self.pieces.iter().any(|piece| *piece.name == *name);
        let mut out = String::new();
        for one in &after.findings {
            let finding = &one.finding;
            let about = finding.indicator() == Some(self.entry.code());
            if about && one.takes_evidence() && finding.evidence().is_some_and(own) {
                let (message, hint) = (finding.message.get(lang), finding.hint.get(lang));
                let message = self.by_own_names(message);
                out.push_str(&page::uncounted(finding.rule, &message, hint));
            }
        }
        Ok(out)
    }
}

/// Nothing is written, since what is to be listed would not count.
fn refused(void: &str, lang: Lang) -> Ended {
    let stderr = say!(
        lang,
        "kesalahan: tidak ditambahkan, karena tidak akan dihitung sebagai bukti:\n{void}  --force menambahkannya juga\n",
        "error: not added, because it would not be counted as evidence:\n{void}  --force adds it all the same\n"
    );
    Ended {
        stdout: Vec::new(),
        stderr,
        code: 2,
    }
}

/// What is there already and would say something else, a line for each; empty where nothing is.
pub(super) fn replaced(entry: &Entry, fields: &[FieldChange], lang: Lang) -> String {
    let lines = fields.iter().filter_map(|(field, new)| {
        let old = there(entry, *field)?;
        let gone = say!(lang, "(dihapus)", "(removed)");
        let new = new.clone().unwrap_or(gone);
        (old != new).then(|| {
            let (code, key) = (entry.code(), field.key());
            let [old, new] = [&old, &new].map(|said| told(*field, said, lang));
            format!("{code} {key}: {} → {}\n", visible(&old), visible(&new))
        })
    });
    lines.collect()
}

/// What a field says, as people read it: a day is written out.
fn told(field: Field, said: &str, lang: Lang) -> String {
    let day = match field {
        Field::Target => said.parse().ok(),
        Field::Answer | Field::Reason | Field::Note | Field::Nil => None,
    };
    day.map_or_else(|| said.to_owned(), |day| date::long(day, lang))
}

/// What the claim says at a field.
fn there(entry: &Entry, field: Field) -> Option<String> {
    let claim = entry.claim.as_ref()?;
    let given = match field {
        Field::Answer if claim.short => match &entry.answer {
            Answer::Chosen(choice) => Some(choice.code.clone()),
            Answer::Missing
            | Answer::Unseen
            | Answer::Unknown(_)
            | Answer::ShortUnclear
            | Answer::Nil => None,
        },
        Field::Answer => claim.answer.as_ref().map(|answer| answer.value.clone()),
        Field::Reason => claim.reason.clone(),
        Field::Target => claim.target.map(|target| target.to_string()),
        Field::Note => claim.note.clone(),
        Field::Nil => entry.nil.as_ref().map(|nil| {
            // As the mapping names it, where it lies in its folder.
            let folder = claim.code.place.path.rsplit_once('/');
            let below = folder.and_then(|(folder, _)| nil.name().strip_prefix(folder));
            let below = below.and_then(|below| below.strip_prefix('/'));
            below.unwrap_or(nil.name()).to_owned()
        }),
    };
    given.filter(|text| !text.trim().is_empty())
}

/// Nobody can be asked whether what is there may be replaced.
fn unasked(entry: &Entry, replaced: &str) -> Error {
    let (code, replaced) = (entry.code(), replaced.trim().replace('\n', "; "));
    Error::Refused {
        message: text!(
            "indikator {code} sudah terisi ({replaced})",
            "indicator {code} already says something ({replaced})"
        ),
        hint: Text::new(
            "bila memang diganti, jalankan lagi dengan --yes; --dry-run menunjukkan barisnya",
            "if it is to be replaced, run again with --yes; --dry-run shows the lines",
        ),
    }
}
