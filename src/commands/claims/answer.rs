//! `kip answer`: the answer of an indicator with what belongs to it, written into its mapping.

use std::slice::from_ref;

use super::mapping::ClaimMapping;
use super::pieces::EvidencePiece;
use super::prepared::{FieldChange, Prepared, Way, replaced};
use super::standing::JudgedWorkspace;
use super::{day, entry, option, options_of};
use crate::cli;
use crate::commands::{Ended, Invocation, Name};
use crate::edit::mapping::{Change, ClaimChange, Field};
use crate::error::Error;
use crate::model::{Answer, Choice, Entry, Lang, Text};
use crate::text;
use crate::text::say;

pub(in crate::commands) fn run(
    run: &Invocation<'_>,
    arguments: &cli::Answer,
) -> Result<Ended, Error> {
    let standing = JudgedWorkspace::of(run, &arguments.judging, !arguments.trial.dry)?;
    let entry = entry(&standing.dossier, &arguments.code)?;
    let target = standing.target(entry, arguments.to.as_deref())?;
    let mut fields = fields(entry, arguments)?;
    let statement = arguments.nil.as_ref();
    let statement = statement.map(|file| statement_of(&standing, entry, &target, file));
    let statement: Option<EvidencePiece> = statement.transpose()?;
    if let Some(statement) = &statement {
        fields.push((Field::Nil, Some(statement.source.written().to_owned())));
        fields.push((Field::Answer, None));
    }
    let changes = fields.iter().map(|(field, text)| Change {
        code: entry.code().clone(),
        what: text.as_ref().map_or(ClaimChange::Clear(*field), |text| {
            ClaimChange::Set(*field, text.clone())
        }),
    });
    let prepared = Prepared {
        entry,
        target: &target,
        changes: changes.collect(),
        replaced: replaced(entry, &fields, standing.lang()),
        pieces: statement.as_slice(),
        way: Way {
            dry: arguments.trial.dry,
            yes: arguments.yes,
            force: false,
        },
    };
    prepared.finish(&standing, stale(entry, &fields, standing.lang()))
}

/// What was said of an answer worth nothing and stands beside one that is worth something from now on.
fn stale(entry: &Entry, fields: &[FieldChange], lang: Lang) -> String {
    let new = fields.iter().find_map(|(field, text)| {
        let text = text.as_ref().filter(|_| *field == Field::Answer)?;
        let mut options = entry.indicator.options.iter();
        options.find(|option| option.code == *text)
    });
    let declined = matches!(entry.answer, Answer::Chosen(_)) && !entry.claims_points();
    let claims = new.is_some_and(|new| {
        entry
            .indicator
            .worth(new)
            .is_some_and(|worth| worth.is_positive())
    });
    let said = |field| fields.iter().any(|(own, _)| *own == field);
    let claim = entry.claim.as_ref().filter(|_| declined && claims);
    let left = claim.map_or_else(Vec::new, |claim| {
        let reason = claim.reason.is_some() && !said(Field::Reason);
        let target = claim.target.is_some() && !said(Field::Target);
        let keys = [(reason, "`alasan`"), (target, "`target`")];
        keys.into_iter().filter(|(left, _)| *left).collect()
    });
    let keys: Vec<&str> = left.iter().map(|(_, key)| *key).collect();
    if keys.is_empty() {
        return String::new();
    }
    let keys = keys.join(", ");
    say!(
        lang,
        "{keys} dari jawaban lama tetap tertulis; hapus bila tidak berlaku lagi\n",
        "{keys} of the old answer still stands there; delete it if it no longer holds\n"
    )
}

/// The nil statement that `--nil` names.
fn statement_of(
    standing: &JudgedWorkspace<'_>,
    entry: &Entry,
    target: &ClaimMapping,
    file: &std::path::PathBuf,
) -> Result<EvidencePiece, Error> {
    let named = standing.named(from_ref(file))?;
    let pieces = standing.pieces(entry, target, &named);
    let mut pieces = pieces.new.into_iter().chain(pieces.listed);
    match (pieces.next(), pieces.next()) {
        (Some(only), None) => Ok(only),
        (_, _) => {
            let file = Name::of(file);
            Err(Error::Refused {
                message: text!("{file} bukan satu berkas", "{file} is not one file"),
                hint: Text::new(
                    "sebut berkas pernyataan nihil yang ditandatangani",
                    "name the file of the signed nil statement",
                ),
            })
        }
    }
}

/// What an answer says, and what may not stand beside it.
pub(super) fn answered(entry: &Entry, option: &Choice) -> Vec<FieldChange> {
    let mut fields = vec![(Field::Answer, Some(option.code.clone()))];
    if entry.nil.is_some() {
        fields.push((Field::Nil, None));
    }
    fields
}

/// What is asked for, field by field.
fn fields(entry: &Entry, arguments: &cli::Answer) -> Result<Vec<FieldChange>, Error> {
    let mut fields: Vec<FieldChange> = Vec::new();
    if let Some(answer) = &arguments.answer {
        fields = answered(entry, option(entry, answer)?);
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
    if fields.is_empty() && arguments.nil.is_none() {
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
