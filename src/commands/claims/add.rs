//! `kip add`: evidence of an indicator, copied in where it lies elsewhere, and listed in its mapping. What
//! `kip check` would not count is refused.

use std::fmt::Write as _;

use jiff::civil::Date;

use super::answer::answered;
use super::pieces::{EvidencePiece, Own, Pieces};
use super::prepared::{FieldChange, Prepared, Way, replaced};
use super::standing::JudgedWorkspace;
use super::{day, entry, option, page};
use crate::cli;
use crate::commands::{Ended, Invocation, Name};
use crate::edit::mapping::{Change, ClaimChange, NewEvidence};
use crate::error::Error;
use crate::model::{Code, Kind, Lang, Text, one_of};
use crate::text;
use crate::text::say;

pub(in crate::commands) fn run(run: &Invocation<'_>, arguments: &cli::Add) -> Result<Ended, Error> {
    let standing = JudgedWorkspace::of(run, &arguments.judging, !arguments.trial.dry)?;
    let lang = standing.lang();
    let entry = entry(&standing.dossier, &arguments.code)?;
    let target = standing.target(entry, arguments.to.as_deref())?;
    let given = Given::of(arguments)?;
    let mut fields: Vec<FieldChange> = Vec::new();
    if let Some(answer) = &arguments.answered {
        fields = answered(entry, option(entry, answer)?);
    }
    let named = standing.named(&arguments.sources)?;
    let pieces = standing.pieces(entry, &target, &named);
    let mut said = already(&pieces, entry.code(), lang);
    if pieces.new.is_empty() && fields.is_empty() {
        said.push_str(&page::next(&standing.report, entry.code(), lang));
        return Ok(run.unless_quiet(said));
    }
    let offered = offered(&pieces.new, &given, lang);
    let takes = takes(run, arguments, &offered, lang);
    if !takes && !offered.is_empty() {
        said.push_str(&offered);
        said.push_str(&say!(
            lang,
            "tidak dipakai; --yes memakainya, atau beri --date dan --note sendiri\n",
            "not taken over; --yes takes it over, or give --date and --note yourself\n"
        ));
    }
    let changes = changes(entry.code(), &fields, &pieces.new, &given, takes);
    let prepared = Prepared {
        entry,
        target: &target,
        changes,
        replaced: replaced(entry, &fields, lang),
        pieces: &pieces.new,
        way: Way {
            dry: arguments.trial.dry,
            yes: arguments.agree,
            force: arguments.force,
        },
    };
    prepared.finish(&standing, said)
}

/// What the command line says of all sources.
struct Given {
    date: Option<Date>,
    kind: Option<Kind>,
    note: Option<String>,
    pages: Option<String>,
}

impl Given {
    fn of(arguments: &cli::Add) -> Result<Self, Error> {
        let date = arguments.date.as_deref();
        let kind = arguments.kind.as_deref().map(|word| {
            let kind = Kind::from_word(&word.trim().to_lowercase());
            kind.ok_or_else(|| {
                let shown = Name::of_text(word);
                Error::Refused {
                    message: text!("jenis `{shown}` tidak dikenal", "unknown kind `{shown}`"),
                    hint: one_of(&Kind::ALL.map(Kind::word), word),
                }
            })
        });
        Ok(Self {
            date: date.map(|date| day("--date", date)).transpose()?,
            kind: kind.transpose()?,
            note: arguments.remark.clone(),
            pages: arguments.pages.clone(),
        })
    }
}

/// What is listed already, a line for each.
fn already(pieces: &Pieces, code: &Code, lang: Lang) -> String {
    let lines = pieces.listed.iter().map(|piece| {
        let name = Name::of_text(&piece.name);
        say!(
            lang,
            "sudah tercantum pada {code}: {name}\n",
            "already listed for {code}: {name}\n"
        )
    });
    lines.collect()
}

/// What the documents say of themselves and the command line does not, a line for each.
fn offered(pieces: &[EvidencePiece], given: &Given, lang: Lang) -> String {
    let mut out = String::new();
    for piece in pieces {
        let own = Own {
            date: piece.own.date.filter(|_| given.date.is_none()),
            title: piece.own.title.clone().filter(|_| given.note.is_none()),
        };
        if let Some(own) = own.said(lang) {
            let name = Name::of_text(&piece.name);
            // Writing to a String cannot fail.
            let _ = match lang {
                Lang::Id => writeln!(out, "{name}: menurut dokumennya sendiri {own}"),
                Lang::En => writeln!(out, "{name}: by the document itself {own}"),
            };
        }
    }
    out
}

/// Whether what the documents say of themselves is taken over.
fn takes(run: &Invocation<'_>, arguments: &cli::Add, offered: &str, lang: Lang) -> bool {
    if offered.is_empty() || arguments.agree || arguments.trial.dry {
        return arguments.agree;
    }
    let question = Text::new("Pakai?", "Take it over?");
    run.agreed(offered, &question, lang).unwrap_or_default()
}

fn changes(
    code: &Code,
    fields: &[FieldChange],
    pieces: &[EvidencePiece],
    given: &Given,
    takes: bool,
) -> Vec<Change> {
    let fields = fields.iter().map(|(field, text)| match text {
        Some(text) => ClaimChange::Set(*field, text.clone()),
        None => ClaimChange::Clear(*field),
    });
    let evidence = pieces.iter().map(|piece| {
        let own = takes.then_some(&piece.own);
        let date = given.date.or_else(|| own?.date);
        let title = || own?.title.clone();
        ClaimChange::Add(NewEvidence {
            kind: given.kind,
            date,
            pages: given.pages.clone(),
            note: given.note.clone().or_else(title),
            ..NewEvidence::of(piece.source.clone())
        })
    });
    let all = fields.chain(evidence);
    all.map(|what| Change {
        code: code.clone(),
        what,
    })
    .collect()
}
