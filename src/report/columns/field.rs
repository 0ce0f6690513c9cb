//! What a cell holds, whatever form sets it. Names and sentences are as they came: each form escapes.

use std::borrow::Cow;

use jiff::civil::Date;

use crate::model::{Digest, Due, Exact, Lang, Severity, Status, shown, size};
use crate::report::escape::bare;
use crate::report::phrases;
use crate::text::{date, number, words};

/// A cell before a form sets it.
#[derive(Debug, Clone)]
pub(in crate::report) enum CellValue<'a> {
    /// Nothing, because nothing belongs here.
    Empty,
    /// Something belongs here and is not known: a dash for people, nothing for programs.
    Missing,
    /// A name or a sentence from outside.
    Name(&'a str),
    /// A code, an answer: text, even where it looks like a number.
    Code(&'a str),
    /// A code with the name that belongs to it; `None` for one that the instrument does not know.
    Coded(&'a str, Option<&'a str>),
    /// A sentence in which back-quotes stand round what is typed.
    Prose(Cow<'a, str>),
    /// Words of ours.
    Words(String),
    /// One of a few words of ours: as JSON has it, as people read it, and what it says.
    Term(&'static str, String, Tone),
    /// A score, shown with two decimals, cut.
    Score(&'a Exact),
    /// Points that can be won.
    Gain(&'a Exact),
    /// What is still needed, rounded up to two decimals.
    Needed(&'a Exact),
    /// A weight, with the decimals that it has.
    Weight(&'a Exact),
    /// How many.
    Count(usize),
    /// How many of how many.
    Part(usize, usize),
    /// A number that counts nothing: a year, a line.
    Plain(i64),
    /// A size in bytes.
    Bytes(u64),
    /// A day.
    Day(Date),
    /// By when, and whose day it is.
    Due(Due),
    /// A SHA-256.
    Digest(&'a Digest),
    /// An address on the web.
    Address(&'a str),
}

/// What a word says, for forms that have colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::report) enum Tone {
    /// Nothing that a colour would repeat.
    Plain,
    /// All is there.
    Good,
    /// Something is missing.
    Fair,
    /// It does not count.
    Bad,
    /// For information.
    Calm,
    /// It counts for nothing by decision: declined, waived.
    Quiet,
}

impl Tone {
    /// The tone of a status.
    pub(in crate::report) const fn of_status(status: Status) -> Self {
        match status {
            Status::Supported | Status::Nil => Self::Good,
            Status::Partial => Self::Fair,
            Status::Unanswered | Status::Unsupported => Self::Bad,
            Status::Declined | Status::NotApplicable => Self::Quiet,
            Status::Unseen => Self::Calm,
        }
    }

    /// The tone of a severity.
    pub(in crate::report) const fn of_severity(severity: Severity) -> Self {
        match severity {
            Severity::Error => Self::Bad,
            Severity::Warning => Self::Fair,
            Severity::Note => Self::Calm,
        }
    }
}

impl<'a> CellValue<'a> {
    /// A name, or a dash.
    pub(in crate::report) fn name(name: Option<&'a String>) -> Self {
        name.map_or(Self::Missing, |name| Self::Name(name))
    }

    /// A name, or nothing.
    pub(in crate::report) fn if_any(name: Option<&'a String>) -> Self {
        name.map_or(Self::Empty, |name| Self::Name(name))
    }

    /// A file's name, or an address.
    pub(in crate::report) fn path(name: &'a str) -> Self {
        match shown(name) {
            Cow::Borrowed(name) => Self::Name(name),
            Cow::Owned(name) => Self::Words(name),
        }
    }

    /// A score, or a dash.
    pub(in crate::report) fn score(score: Option<&'a Exact>) -> Self {
        score.map_or(Self::Missing, Self::Score)
    }

    /// The word by which programs and styles know it, for one of a few words of ours.
    pub(in crate::report) const fn term(&self) -> Option<&'static str> {
        if let Self::Term(word, _, _) = self {
            Some(word)
        } else {
            None
        }
    }

    /// Whether its words are the instrument's or the team's.
    pub(in crate::report) const fn is_theirs(&self) -> bool {
        matches!(self, Self::Name(_) | Self::Coded(..))
    }

    /// As people read it.
    pub(in crate::report) fn text(&self, lang: Lang) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Missing => words::DASH.to_owned(),
            Self::Name(text) | Self::Code(text) | Self::Address(text) => (*text).to_owned(),
            Self::Coded(code, None) => (*code).to_owned(),
            Self::Coded(code, Some(name)) => format!("{code} {name}"),
            Self::Prose(sentence) => bare(sentence),
            Self::Words(words) | Self::Term(_, words, _) => words.clone(),
            Self::Score(value) => value.shown(lang),
            Self::Gain(value) => format!("+{}", value.shown(lang)),
            Self::Needed(value) => value.shown_needed(lang),
            Self::Weight(value) => value.plain(lang),
            Self::Count(count) => number::count(*count, lang),
            Self::Part(part, all) => {
                format!(
                    "{}/{}",
                    number::count(*part, lang),
                    number::count(*all, lang)
                )
            }
            Self::Plain(number) => number.to_string(),
            Self::Bytes(bytes) => size(*bytes, lang),
            Self::Day(day) => date::long(*day, lang),
            Self::Due(due) => phrases::due(*due, lang),
            Self::Digest(digest) => digest.to_string(),
        }
    }
}
