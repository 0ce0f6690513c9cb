//! Why `kip` could not judge: exit code 2, never a finding.
//!
//! A fault in what the user claims is a [`Finding`](crate::model::Finding). This is for what keeps
//! `kip` from looking at all.

mod problem;
mod problems;
mod source;

use std::borrow::Cow;
use std::io;
use std::ops::Range;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Element, Group, Level, Origin, Renderer, Snippet};
use anstream::adapter::strip_str;

use crate::model::{Lang, LoadProblem, Noun, Text, count, is_hidden, visible};
use crate::text::{say, system};

pub(crate) use problem::Problem;
pub(crate) use problems::{Problems, SHOWN_MAX};
pub(crate) use source::SourceText;

/// Why `kip` could not judge.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    /// Files that it needs are not what they should be: the problems of every file.
    #[error("{} problem(s) in the workspace's files", .0.total())]
    Unreadable(Problems),
    /// The command line names what is not there: no workspace is at fault.
    #[error("{}", .message.get(Lang::En))]
    Usage {
        /// What.
        message: Text,
        /// The next act.
        hint: Text,
    },
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
/// Bytes on each side of a mark that are quoted of a long line: more than the widest page shows.
const AROUND: usize = 400;
/// Bytes that are marked at most: a text in quotes that are never closed is the rest of the file.
const MARKED: usize = 2_000;
/// Characters of a message or hint that are shown, and how many of them are its end. Sentences of ours
/// are shorter even with a path in them; what is longer quotes a key or a name as long as a file.
const WORDS: usize = 600;
const WORDS_END: usize = 200;
/// Two places of one file this many lines apart are quoted in one piece.
const TOGETHER: u32 = 6;

/// The next act where the system refuses to read or write.
const DISK: Text = Text::new(
    "periksa ruang disk dan hak aksesnya, lalu jalankan lagi",
    "check disk space and permissions, then run again",
);

/// How an error is shown.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ErrorStyle {
    /// The language.
    pub(crate) lang: Lang,
    /// Columns that it may take; quoted lines are cut round the marked part.
    pub(crate) width: u16,
    /// Whether colours are wanted.
    pub(crate) color: bool,
    /// Whether the words of a parser or of the system are wanted, which are English.
    pub(crate) verbose: bool,
}

impl Error {
    /// What keeps the workspace from being judged, as a form for programs says it; `None` where the command
    /// line is at fault, which concerns whoever wrote it.
    #[must_use]
    pub(crate) fn problems(&self) -> Option<Vec<LoadProblem>> {
        let alone = |message: &Text, hint: &Text| LoadProblem {
            place: None,
            message: message.clone(),
            hint: hint.clone(),
        };
        match self {
            Self::Unreadable(problems) => Some(problems.listed()),
            Self::Refused { message, hint } => Some(vec![alone(message, hint)]),
            Self::Io { message, .. } => Some(vec![alone(message, &DISK)]),
            Self::Usage { .. } => None,
        }
    }

    /// The error for people: message, file, line and column, the causing line, the next act.
    #[must_use]
    pub(crate) fn render(&self, shown: ErrorStyle) -> String {
        let lang = shown.lang;
        match self {
            Self::Unreadable(problems) => {
                let total = Noun::PROBLEM.counted(problems.total(), lang);
                let end = say!(
                    lang,
                    "kip belum dapat menilai: {total} pada berkas di atas.",
                    "kip could not judge: {total} in the files above."
                );
                unreadable(problems, end, shown)
            }
            Self::Refused { message, hint } | Self::Usage { message, hint } => {
                titled(message.get(lang), hint.get(lang), None, shown)
            }
            Self::Io { message, source } => {
                let reason = system::writing(source);
                let message = format!("{} ({})", message.get(lang), reason.get(lang));
                titled(&message, DISK.get(lang), Some(&source.to_string()), shown)
            }
        }
    }
}

/// What kept mappings from being read, where the rest was judged; `others` problems of further ones are not
/// shown.
#[must_use]
pub(crate) fn left_out(problems: &Problems, others: usize, shown: ErrorStyle) -> String {
    let lang = shown.lang;
    let total = Noun::PROBLEM.counted(problems.total(), lang);
    let elsewhere = Noun::PROBLEM.counted(others, lang);
    let end = match others {
        0 => say!(
            lang,
            "Yang lain tetap diperiksa; nilainya baru dihitung sesudah {total} di atas diperbaiki.",
            "The rest was checked all the same; to get a score, fix the {total} above."
        ),
        _ => say!(
            lang,
            "Yang lain tetap diperiksa; nilainya baru dihitung sesudah {total} di atas dan {elsewhere} di pemetaan lain diperbaiki.",
            "The rest was checked all the same; to get a score, fix the {total} above and the {elsewhere} in other mappings."
        ),
    };
    unreadable(problems, end, shown)
}

/// The problems of each file, the rest of them counted, and what follows from them.
fn unreadable(problems: &Problems, end: String, shown: ErrorStyle) -> String {
    let lang = shown.lang;
    let mut parts = Vec::new();
    for (path, file) in problems.by_file() {
        parts.extend(file.shown.iter().map(|problem| snippet(problem, shown)));
        if file.more > 0 {
            let more = count(file.more, lang);
            let (problems, path) = (Noun::PROBLEM.of(file.more, lang), visible(path));
            parts.push(say!(
                lang,
                "dan {more} {problems} lain di berkas ini ({path})",
                "and {more} more {problems} in this file ({path})"
            ));
        }
    }
    parts.push(end);
    parts.join("\n\n")
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
        Lang::Id => "kesalahan",
        Lang::En => "error",
    }))
}

fn help(lang: Lang) -> Level<'static> {
    Level::HELP.with_name(Some(match lang {
        Lang::Id => "langkah berikutnya",
        Lang::En => "next step",
    }))
}

/// What a parser or the system says, set apart from our own sentences.
fn note(lang: Lang) -> Level<'static> {
    Level::NOTE.with_name(Some(match lang {
        Lang::Id => "kata program pembaca atau sistem, dalam bahasa Inggris",
        Lang::En => "the parser or the system says",
    }))
}

fn titled(message: &str, hint: &str, detail: Option<&str>, shown: ErrorStyle) -> String {
    let message = wrapped(message, shown);
    let hint = wrapped(hint, shown);
    let detail = detailed(detail, shown);
    let group = Group::with_title(level(shown.lang).primary_title(&*message))
        .element(help(shown.lang).message(&*hint))
        .elements(
            detail
                .as_deref()
                .map(|detail| note(shown.lang).message(detail)),
        );
    renderer(shown).render(&[group])
}

/// The words of a parser or of the system, where they are wanted.
fn detailed(detail: Option<&str>, shown: ErrorStyle) -> Option<String> {
    let detail = detail.filter(|_| shown.verbose)?;
    Some(wrapped(detail, shown))
}

fn snippet(problem: &Problem, shown: ErrorStyle) -> String {
    let lang = shown.lang;
    let title = wrapped(problem.message.get(lang), shown);
    let hint = wrapped(problem.hint.get(lang), shown);
    let mut group = Group::with_title(level(lang).primary_title(&*title));
    let path = visible(&crate::model::shown(&problem.source.path));
    let other_path;
    if problem.source.text.is_empty() {
        group = group.element(Origin::path(&*path));
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
            .elements(quoted(&problem.source, &path, marks))
            .elements(other.into_iter().flatten());
    }
    let detail = detailed(problem.detail.as_deref(), shown);
    let detail = detail.as_deref().map(|detail| note(lang).message(detail));
    group = group.element(help(lang).message(&*hint)).elements(detail);
    let page = renderer(shown).render(&[group]);
    page.lines()
        .filter(|line| !is_stray(line))
        .collect::<Vec<_>>()
        .join("\n")
}

/// Below an origin of its own the renderer begins a snippet with the mark of another file, and no name
/// behind it.
fn is_stray(line: &str) -> bool {
    strip_str(line).to_string().trim() == ":::"
}

/// A marked part of a source, with its label.
type SourceMark<'a> = (Range<usize>, AnnotationKind, Option<&'a str>);

/// Whether two parts of one file are quoted together: a few lines apart, and not at the two ends of a long
/// line.
fn near(problem: &Problem, other: &Range<usize>) -> bool {
    let line = |at: usize| problem.source.place(at).line().unwrap_or_default();
    let lines = line(problem.span.start).abs_diff(line(other.start));
    let bytes = problem.span.start.abs_diff(other.start);
    lines <= TOGETHER && (lines > 0 || bytes <= AROUND)
}

/// The lines that hold the marks and no more, long ones cut: the renderer walks through all that it is
/// given, and a file may be one line.
fn quoted<'a>(
    source: &'a SourceText,
    path: &'a str,
    marks: Vec<SourceMark<'a>>,
) -> Vec<Element<'a>> {
    let start = marks.iter().map(|(span, ..)| span.start).min();
    let start = start.unwrap_or_default();
    let end = marks.iter().map(|(span, ..)| span.end).max();
    let end = end.unwrap_or_default().min(start + MARKED);
    let (number, lines) = source.lines(&(start..end));
    let from = lines
        .start
        .max(boundary(&source.text, start.saturating_sub(AROUND)));
    let to = lines.end.min(boundary(&source.text, end + AROUND));
    let text = source.text.get(from..to).unwrap_or_default();
    let within = |at: usize| plain(before(text, at.min(end).saturating_sub(from))).len();
    let mut snippet = Snippet::source(plain(text)).line_start(number);
    let mut cut = None;
    if from == lines.start {
        snippet = snippet.path(path);
    } else {
        // The renderer would count the columns from the cut.
        let place = source.place(marks.first().map_or(start, |(span, ..)| span.start));
        let column = place.column().unwrap_or_default();
        let column = usize::try_from(column).unwrap_or_default();
        cut = Some(Origin::path(path).line(number).char_column(column));
    }
    let snippet = marks
        .into_iter()
        .fold(snippet, |snippet, (span, kind, label)| {
            snippet.annotation(kind.span(within(span.start)..within(span.end)).label(label))
        });
    let cut = cut.map(Element::from);
    cut.into_iter().chain([Element::from(snippet)]).collect()
}

/// The first place at or behind a byte where a letter begins; the end, where none does.
fn boundary(text: &str, at: usize) -> usize {
    (at..text.len())
        .find(|&at| text.is_char_boundary(at))
        .unwrap_or(text.len())
}

/// The text up to a byte; a reader may point into the middle of a letter, or behind the end.
fn before(text: &str, at: usize) -> &str {
    text.get(..boundary(text, at)).unwrap_or(text)
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

/// Made visible, cut where it quotes a whole file, and broken between words so that it fits after the
/// longest label in front of it.
fn wrapped(text: &str, shown: ErrorStyle) -> String {
    let text = visible(&shortened(text));
    textwrap::fill(
        &text,
        usize::from(shown.width).saturating_sub(LABEL).max(40),
    )
}

/// A sentence in both languages, neither longer than is shown.
fn brief(text: &Text) -> Text {
    Text::say(|lang| shortened(text.get(lang)).into_owned())
}

/// A long sentence without its middle: what makes it long is what somebody else wrote.
fn shortened(text: &str) -> Cow<'_, str> {
    let begin = text.char_indices().nth(WORDS - WORDS_END);
    let end = text.char_indices().nth_back(WORDS_END - 1);
    match (begin, end) {
        (Some((begin, _)), Some((end, _))) if begin < end => {
            let (begin, end) = (text.get(..begin), text.get(end..));
            let [begin, end] = [begin, end].map(Option::unwrap_or_default);
            Cow::Owned(format!("{begin} … {end}"))
        }
        (Some(_) | None, _) => Cow::Borrowed(text),
    }
}
