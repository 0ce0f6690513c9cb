//! `kip import --into`: a form (*Formulir*) that was filled in, brought back into the mappings. What it
//! changes is shown before anything is written; what it and the mappings changed otherwise is left alone.

mod files;
mod settle;
mod shown;

use std::collections::BTreeMap;
use std::path::Path;

use super::mapping::ClaimMapping;
use super::page;
use super::pieces::relative;
use super::several::{self, ByMapping, MappingEdit};
use super::standing::JudgedWorkspace;
use crate::cli::{self, Judging, ShownWord};
use crate::commands::import::of_file;
use crate::commands::{Ended, Invocation, Name};
use crate::edit::mapping::{Change, ClaimChange, EvidenceField, Field, NewEvidence, NewSource};
use crate::error::Error;
use crate::import::form::{self, FilledForm, FormChanges, FormEdit, FormSide, FormSource};
use crate::model::{Code, Entry, FormField, Lang, Text};
use crate::sheets;
use crate::text;
use crate::text::say;

pub(in crate::commands) fn run(
    run: &Invocation<'_>,
    arguments: &cli::Import,
) -> Result<Ended, Error> {
    if arguments.format == ShownWord::Json {
        return Err(Error::Usage {
            message: Text::new(
                "`--into` tidak punya bentuk JSON",
                "`--into` has no JSON form",
            ),
            hint: Text::new("hapus `--format json`", "leave out `--format json`"),
        });
    }
    let form = read(run, &arguments.file)?;
    let judging = Judging {
        instrument: Some(chosen(&form, arguments)?),
        ..arguments.judging.clone()
    };
    let standing = JudgedWorkspace::of(run, &judging, !arguments.dry_run)?;
    let changes = standing.compared(&form);
    let incoming = ReturnedForm {
        standing: &standing,
        arguments,
        name: Name::of(&arguments.file).to_string(),
    };
    incoming.finish(&form, changes)
}

/// The form in the file.
fn read(run: &Invocation<'_>, file: &Path) -> Result<FilledForm, Error> {
    let name = Name::of(file);
    let book = sheets::read(&run.start().join(file)).map_err(|unread| of_file(file, unread))?;
    form::filled(&book).ok_or_else(|| Error::Refused {
        message: text!(
            "di {name} tidak ada formulir dari kip: kolom tersembunyinya tidak ada",
            "{name} holds no form of kip: its hidden column is not there"
        ),
        hint: Text::new(
            "buat formulirnya dengan `kip report -o formulir.xlsx`, isi lembar Formulir; kuesioner penyelenggara dibaca tanpa --into",
            "make the form with `kip report -o form.xlsx` and fill in its sheet Form; an organiser's questionnaire is read without --into",
        ),
    })
}

/// The instrument that the form was made for, which `-i` may name too.
fn chosen(form: &FilledForm, arguments: &cli::Import) -> Result<String, Error> {
    let own = &form.instrument;
    match &arguments.judging.instrument {
        Some(wanted) if wanted != own => {
            let own = Name::of_text(own);
            Err(Error::Refused {
                message: text!(
                    "formulir ini dibuat untuk instrumen {own}",
                    "this form was made for the instrument {own}"
                ),
                hint: text!(
                    "hapus `-i`, atau sebut `-i {own}`",
                    "leave out `-i`, or name `-i {own}`"
                ),
            })
        }
        Some(_) | None => Ok(own.clone()),
    }
}

impl JudgedWorkspace<'_> {
    /// The form compared with the mappings as they are.
    fn compared(&self, form: &FilledForm) -> FormChanges {
        // Of two with one code the first, as everywhere.
        let entries = self.dossier.entries.iter().rev();
        let entries: BTreeMap<&Code, &Entry> = entries.map(|entry| (entry.code(), entry)).collect();
        let claimed = |code: &Code| {
            let claim = entries.get(code)?.claim.as_ref()?;
            Some(claim.code.place.to_string())
        };
        let listed = |code: &Code| entries.get(code).map_or(0, |entry| entry.evidence.len());
        let named = |_: &Code, text: &str| files::named(&self.dossier, text);
        form::compared(
            form,
            &FormSide {
                indicators: &self.report.indicators,
                claimed: &claimed,
                listed: &listed,
                named: &named,
            },
        )
    }
}

/// A form on its way into the mappings.
struct ReturnedForm<'i> {
    standing: &'i JudgedWorkspace<'i>,
    arguments: &'i cli::Import,
    /// The file's name.
    name: String,
}

impl ReturnedForm<'_> {
    fn lang(&self) -> Lang {
        self.standing.lang()
    }

    /// Shows, asks, writes, and tells what came of it.
    fn finish(&self, form: &FilledForm, mut changes: FormChanges) -> Result<Ended, Error> {
        self.settle(&mut changes);
        let said = self.shown(form, &changes);
        let code = u8::from(!changes.slips.is_empty());
        let ended = if changes.taken.is_empty() {
            let nothing = say!(
                self.lang(),
                "Tidak ada isian baru; tidak ada yang ditulis.\n",
                "Nothing new was filled in; nothing was written.\n"
            );
            self.standing.run.unless_quiet(said + &nothing)
        } else {
            let targets = self.targets(&changes)?;
            let targets = targets
                .iter()
                .map(|(target, list)| (target, list.as_slice()));
            match self.standing.edits(targets)? {
                Ok(edits) => self.put(&edits, said)?,
                Err(ended) => ended,
            }
        };
        Ok(Ended {
            code: ended.code.max(code),
            ..ended
        })
    }

    /// Shows the lines, or writes them where that is agreed to.
    fn put(&self, edits: &[MappingEdit<'_>], mut said: String) -> Result<Ended, Error> {
        let (run, lang) = (self.standing.run, self.lang());
        let mappings = edits.iter().map(|(_, edited)| edited.mapping.clone());
        let (_, after) = self.standing.with(mappings, Vec::new())?;
        let scores = page::scores(&self.standing.report, &after, lang);
        if self.arguments.dry_run {
            said.push_str(&several::diffs(edits));
            said.push_str(&scores);
            said.push_str(&page::nothing_written(true, lang));
            return Ok(run.unless_quiet(said));
        }
        if !self.arguments.reading.yes {
            let question = Text::new("Tulis seperti ini?", "Write it like this?");
            match run.agreed(&said, &question, lang) {
                Some(true) => said.clear(),
                Some(false) => return Ok(run.unless_quiet(page::nothing_written(false, lang))),
                None => return Ok(shown::unasked(said, lang)),
            }
        }
        said.push_str(&self.standing.written(edits)?);
        said.push_str(&scores);
        said.push_str(&say!(
            lang,
            "Berikutnya: `kip check`\n",
            "Next: `kip check`\n"
        ));
        Ok(run.unless_quiet(said))
    }

    /// The mappings with what is taken.
    fn targets(&self, changes: &FormChanges) -> Result<Vec<(ClaimMapping, Vec<Change>)>, Error> {
        let mut targets = ByMapping::default();
        let to = self.arguments.to.as_deref();
        for change in &changes.taken {
            let code = &change.code;
            let begun = |target| (target, Vec::new());
            if let Some((target, list)) = targets.of(self.standing, (code, to), begun)? {
                let what = claim_change(&change.edit, target);
                list.extend(what.map(|what| Change {
                    code: code.clone(),
                    what,
                }));
            }
        }
        Ok(targets.all())
    }
}

/// A change as the mapping's writer takes it.
fn claim_change(edit: &FormEdit, target: &ClaimMapping) -> Option<ClaimChange> {
    match edit {
        FormEdit::Field { field, new, .. } => {
            let field = match field {
                FormField::Answer => Field::Answer,
                FormField::Reason => Field::Reason,
                FormField::Target => Field::Target,
                FormField::Note => Field::Note,
                FormField::Source | FormField::Date | FormField::Remark => return None,
            };
            Some(if new.is_empty() {
                ClaimChange::Clear(field)
            } else {
                ClaimChange::Set(field, new.clone())
            })
        }
        FormEdit::Listed { at, field, new, .. } => {
            let field = match field {
                FormField::Date => EvidenceField::Date,
                FormField::Remark => EvidenceField::Note,
                FormField::Answer
                | FormField::Reason
                | FormField::Target
                | FormField::Note
                | FormField::Source => return None,
            };
            let new = (!new.is_empty()).then(|| new.clone());
            Some(ClaimChange::Describe(*at, field, new))
        }
        FormEdit::Evidence {
            source,
            date,
            remark,
        } => {
            let source = match source {
                FormSource::File(path) => NewSource::File(relative(target, path)),
                FormSource::Link(address) => NewSource::Link(address.clone()),
            };
            Some(ClaimChange::Add(NewEvidence {
                date: *date,
                note: remark.clone(),
                ..NewEvidence::of(source)
            }))
        }
    }
}
