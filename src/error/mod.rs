//! Why `kip` could not judge: exit code 2, never a finding.
//!
//! A fault in what the user claims is a [`Finding`](crate::model::Finding). This is for what keeps
//! `kip` from looking at all.

mod problem;
mod source;

use std::io;
use std::ops::Range;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Renderer, Snippet};

use crate::model::{Lang, Text, is_hidden, visible};

pub(crate) use problem::Problem;
pub(crate) use source::SourceText;

/// Why `kip` could not judge.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    /// Files that it needs are not what they should be: every problem of every file.
    #[error("{} problem(s) in the workspace's files", .0.len())]
    Unreadable(Vec<Problem>),
    /// Something that is asked for is not there or not possible.
    #[error("{}", .message.get(Lang::En))]
    Refused {
        /// What.
        message: Text,
        /// The next act.
        hint: Text,
    },
    /// The system refused to read or write.
    #[error("{}", .message.get(Lang::En))]
    Io {
        /// What was tried.
        message: Text,
        /// The system's reason.
        source: io::Error,
    },
}

/// Columns that `     = langkah berikutnya: ` takes before a message.
const LABEL: usize = 26;
/// Two places of one file this many lines apart are quoted in one piece.
const TOGETHER: u32 = 6;

/// How an error is shown.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ErrorStyle {
    /// The language.
    pub(crate) lang: Lang,
    /// Columns that it may take; quoted lines are cut round the marked part.
    pub(crate) width: u16,
    /// Whether colours are wanted.
    pub(crate) color: bool,
}

impl Error {
    /// The error for people: message, file, line and column, the causing line, the next act.
    #[must_use]
    pub(crate) fn render(&self, shown: ErrorStyle) -> String {
        let lang = shown.lang;
        match self {
            Self::Unreadable(problems) => {
                let mut parts: Vec<String> = problems
                    .iter()
                    .map(|problem| snippet(problem, shown))
                    .collect();
                let count = problems.len();
                parts.push(match lang {
                    Lang::Id => {
                        format!("kip belum dapat menilai: {count} masalah pada berkas di atas.")
                    }
                    Lang::En => {
                        format!("kip could not judge: {count} problem(s) in the files above.")
                    }
                });
                parts.join("\n\n")
            }
            Self::Refused { message, hint } => titled(message.get(lang), hint.get(lang), shown),
            Self::Io { message, source } => {
                let (reason, hint) = match lang {
                    Lang::Id => (
                        "alasan sistem",
                        "periksa ruang disk dan hak aksesnya, lalu jalankan lagi",
                    ),
                    Lang::En => (
                        "the system says",
                        "check disk space and permissions, then run again",
                    ),
                };
                let message = format!("{} ({reason}: {source})", message.get(lang));
                titled(&message, hint, shown)
            }
        }
    }
}

fn renderer(shown: ErrorStyle) -> Renderer {
    let renderer = if shown.color {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    renderer
        .decor_style(DecorStyle::Ascii)
        .term_width(usize::from(shown.width))
}

fn level(lang: Lang) -> Level<'static> {
    Level::ERROR.with_name(Some(match lang {
        Lang::Id => "galat",
        Lang::En => "error",
    }))
}

fn help(lang: Lang) -> Level<'static> {
    Level::HELP.with_name(Some(match lang {
        Lang::Id => "langkah berikutnya",
        Lang::En => "next step",
    }))
}

fn titled(message: &str, hint: &str, shown: ErrorStyle) -> String {
    let message = wrapped(&visible(message), shown);
    let hint = wrapped(&visible(hint), shown);
    let group = Group::with_title(level(shown.lang).primary_title(&*message))
        .element(help(shown.lang).message(&*hint));
    renderer(shown).render(&[group])
}

fn snippet(problem: &Problem, shown: ErrorStyle) -> String {
    let lang = shown.lang;
    let title = wrapped(&visible(problem.message.get(lang)), shown);
    let hint = wrapped(&visible(problem.hint.get(lang)), shown);
    let mut group = Group::with_title(level(lang).primary_title(&*title));
    let path = visible(&crate::model::shown(&problem.source.path));
    let other_path;
    if problem.source.text.is_empty() {
        group = group.element(annotate_snippets::Origin::path(&*path));
    } else {
        let mut marks = vec![(problem.span.clone(), AnnotationKind::Primary, None)];
        let mut other = None;
        if let Some((source, span, label)) = &problem.also {
            let mark = (span.clone(), AnnotationKind::Context, Some(label.get(lang)));
            if std::sync::Arc::ptr_eq(source, &problem.source) && near(problem, span) {
                marks.push(mark);
            } else {
                other_path = visible(&crate::model::shown(&source.path));
                other = Some(quoted(source, &other_path, vec![mark]));
            }
        }
        group = group
            .element(quoted(&problem.source, &path, marks))
            .elements(other);
    }
    group = group.element(help(lang).message(&*hint));
    renderer(shown).render(&[group])
}

/// A marked part of a source, with its label.
type Mark<'a> = (Range<usize>, AnnotationKind, Option<&'a str>);

/// Whether two parts of one file are quoted together.
fn near(problem: &Problem, other: &Range<usize>) -> bool {
    let line = |at: usize| problem.source.place(at).line().unwrap_or_default();
    line(problem.span.start).abs_diff(line(other.start)) <= TOGETHER
}

/// The lines that hold the marks and no more: the renderer walks through all that it is given, and a
/// file may have a fault in every line.
fn quoted<'a>(
    source: &'a SourceText,
    path: &'a str,
    marks: Vec<Mark<'a>>,
) -> Snippet<'a, Annotation<'a>> {
    let start = marks.iter().map(|(span, ..)| span.start).min();
    let end = marks.iter().map(|(span, ..)| span.end).max();
    let (number, lines) = source.lines(&(start.unwrap_or_default()..end.unwrap_or_default()));
    let from = lines.start;
    let text = source.text.get(lines).unwrap_or_default();
    let within = |at: usize| plain(before(text, at.saturating_sub(from))).len();
    marks.into_iter().fold(
        Snippet::source(plain(text)).line_start(number).path(path),
        |snippet, (span, kind, label)| {
            snippet.annotation(kind.span(within(span.start)..within(span.end)).label(label))
        },
    )
}

/// The text up to a byte; a reader may point into the middle of a letter, or behind the end.
fn before(text: &str, at: usize) -> &str {
    let after = (at..text.len()).find(|&at| text.is_char_boundary(at));
    text.get(..after.unwrap_or(text.len())).unwrap_or(text)
}

/// The renderer makes the usual control characters visible and leaves the others in; a mark for each
/// keeps the columns.
fn plain(text: &str) -> String {
    text.chars()
        .map(|letter| {
            if is_hidden(letter) {
                '\u{fffd}'
            } else {
                letter
            }
        })
        .collect()
}

/// Broken between words so that it fits after the longest label in front of it.
fn wrapped(text: &str, shown: ErrorStyle) -> String {
    textwrap::fill(text, usize::from(shown.width).saturating_sub(LABEL).max(40))
}
