//! `kip answer`: the answer of an indicator with what belongs to it, written into its mapping.

use crate::cli;
use crate::commands::{Ended, Invocation, Name};
use crate::edit::mapping::{Change, Field, What};
use crate::edit::writing;
use crate::error::Error;
use crate::model::{Entry, Lang, Text, visible};
use crate::text;
use crate::text::say;

use super::mapping::Outcome;
use super::standing::Standing;
use super::{day, entry, option, options_of, page};

pub(in crate::commands) fn run(
    run: &Invocation<'_>,
    arguments: &cli::Answer,
) -> Result<Ended, Error> {
    let standing = Standing::of(run, &arguments.judging, !arguments.dry)?;
    let lang = standing.lang();
    let entry = entry(&standing.dossier, &arguments.code)?;
    let target = standing.target(entry, arguments.to.as_deref())?;
    let fields = fields(entry, arguments)?;
    let replaced = replaced(entry, &fields, lang);
    let changes = fields.iter().map(|(field, text)| Change {
        code: entry.code().clone(),
        what: text
            .as_ref()
            .map_or(What::Clear(*field), |text| What::Set(*field, text.clone())),
    });
    let changes: Vec<Change> = changes.collect();
    let edited = match standing.edit(&target, &changes)? {
        Outcome::Edited(edited) => edited,
        Outcome::Unsure(lines) => return Ok(unsure(&target.path, lines, lang)),
    };
    let code = entry.code();
    if edited.hunks.is_empty() {
        let same = say!(
            lang,
            "{code} sudah seperti itu; tidak ada yang berubah.\n",
            "{code} is already like that; nothing changed.\n"
        );
        return Ok(run.unless_quiet(same + &page::next(&standing.report, code, lang)));
    }
    let diff = page::diff(&target.path, &edited.hunks);
    let (_, after) = standing.with(edited.mapping.clone(), Vec::new())?;
    let mut said = if arguments.dry { diff } else { String::new() };
    said.push_str(&replaced);
    let agreed = arguments.dry || arguments.yes || replaced.is_empty() || {
        let question = Text::new("Ganti?", "Replace?");
        run.agreed(&replaced, &question, unasked(entry, &replaced))?
    };
    if !agreed {
        return Ok(run.unless_quiet(page::nothing_written(false, lang)));
    }
    if arguments.dry {
        said.push_str(&page::scores(&standing.report, &after, lang));
        said.push_str(&page::nothing_written(true, lang));
        return Ok(run.unless_quiet(said));
    }
    let old = target.is_there.then_some(&*target.text);
    writing::write(&target.file, old, &edited.text, &[])?;
    let path = Name::of_text(&target.path);
    said.push_str(&say!(
        lang,
        "{code}: {path} ditulis.\n",
        "{code}: {path} written.\n"
    ));
    said.push_str(&page::scores(&standing.report, &after, lang));
    said.push_str(&page::next(&after, code, lang));
    Ok(run.unless_quiet(said))
}

/// The file can't be edited surely: what to write by hand, on standard output alone so that it can be copied.
pub(super) fn unsure(path: &str, lines: String, lang: Lang) -> Ended {
    Ended {
        stdout: lines.into_bytes(),
        stderr: page::to_paste(path, lang),
        code: 2,
    }
}

/// A field with what it says from now on.
type Said = (Field, Option<String>);

/// What is asked for, field by field.
fn fields(entry: &Entry, arguments: &cli::Answer) -> Result<Vec<Said>, Error> {
    let mut fields: Vec<Said> = Vec::new();
    if let Some(answer) = &arguments.answer {
        let option = option(entry, answer)?;
        fields.push((Field::Answer, Some(option.code.clone())));
        if entry.nil.is_some() {
            fields.push((Field::Nil, None));
        }
    }
    if let Some(reason) = &arguments.reason {
        fields.push((Field::Reason, Some(reason.clone())));
    }
    if let Some(target) = &arguments.target {
        let day = day("--target", target)?;
        fields.push((Field::Target, Some(day.to_string())));
    }
    if let Some(note) = &arguments.note {
        fields.push((Field::Note, Some(note.clone())));
    }
    if fields.is_empty() {
        let code = entry.code();
        return Err(Error::Refused {
            message: text!(
                "jawaban indikator {code} belum disebut",
                "the answer to indicator {code} is missing"
            ),
            hint: options_of(entry),
        });
    }
    Ok(fields)
}

/// What is there already and would say something else, a line for each; empty where nothing is.
pub(super) fn replaced(entry: &Entry, fields: &[Said], lang: Lang) -> String {
    let lines = fields.iter().filter_map(|(field, new)| {
        let old = there(entry, *field)?;
        let gone = say!(lang, "(dihapus)", "(removed)");
        let new = new.clone().unwrap_or(gone);
        (old != new).then(|| {
            let (code, key) = (entry.code(), field.key());
            format!("{code} {key}: {} → {}\n", visible(&old), visible(&new))
        })
    });
    lines.collect()
}

/// What the claim says at a field.
fn there(entry: &Entry, field: Field) -> Option<String> {
    let claim = entry.claim.as_ref()?;
    let given = match field {
        Field::Answer if claim.short => match &entry.answer {
            crate::model::Answer::Chosen(choice) => Some(choice.code.clone()),
            crate::model::Answer::Missing
            | crate::model::Answer::Unseen
            | crate::model::Answer::Unknown(_)
            | crate::model::Answer::ShortUnclear
            | crate::model::Answer::Nil => None,
        },
        Field::Answer => claim.answer.as_ref().map(|answer| answer.value.clone()),
        Field::Reason => claim.reason.clone(),
        Field::Target => claim.target.map(|target| target.to_string()),
        Field::Note => claim.note.clone(),
        Field::Nil => entry.nil.as_ref().map(|nil| nil.name().to_string()),
    };
    given.filter(|text| !text.trim().is_empty())
}

/// Nobody can be asked whether what is there may be replaced.
pub(super) fn unasked(entry: &Entry, replaced: &str) -> Error {
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
