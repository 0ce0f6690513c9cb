//! `kip __complete`: what may stand at the cursor, a line for each, for the scripts of `kip completions`.
//!
//! It is asked at every press of the key: settings and instruments are read, never a document or git. What
//! cannot be read is passed over in silence, since a word on the user's prompt would stand in their command.

use std::ffi::OsString;
use std::fmt::Write as _;
use std::sync::Arc;

use clap::builder::Resettable;
use clap::{Arg, Command, ValueHint};
use clap_complete::engine::{self, ArgValueCandidates, CompletionCandidate};

use crate::cli::Complete;
use crate::commands::{Ended, Invocation, Name, help, normal};
use crate::load::{self, Workspace};
use crate::rules;

use super::words::{Vocabulary, Word};

/// The most letters of what is said beside a word: a wide terminal's line, which shells cut to their own.
const BESIDE_MAX: usize = 100;

pub(in crate::commands) fn run(run: &Invocation<'_>, arguments: &Complete) -> Ended {
    let before = &arguments.before;
    let workspace = workspace(run, before);
    let lang = help::lang_of(before).unwrap_or_else(|| run.lang(workspace.as_ref()));
    let Some(word) = arguments.word.to_str().filter(|_| !before.is_empty()) else {
        return Ended::said("");
    };
    let known = Vocabulary::of(workspace.as_ref(), before, word, lang);
    let mut typed = before.clone();
    typed.push(word.into());
    let index = before.len();
    let mut command = with_words(help::command(lang), &Arc::new(known));
    let found = engine::complete(&mut command, typed, index, None);
    // Options are many; they are shown to who begins one.
    let wanted = |one: &CompletionCandidate| {
        word.starts_with('-') || !one.get_value().as_encoded_bytes().starts_with(b"-")
    };
    let found = found.unwrap_or_default();
    let lines = found.iter().filter(|one| wanted(one)).filter_map(line);
    Ended::said(lines.collect::<String>())
}

/// The workspace that the command would work in.
fn workspace(run: &Invocation<'_>, before: &[OsString]) -> Option<Workspace> {
    let start = match help::value_of(before, "-C") {
        Some(folder) => run.environment.folder.join(folder),
        None => run.start(),
    };
    load::nearest(&normal(&start), rules::RULES).ok().flatten()
}

/// The command line with the words of the workspace. Files are left to the shell, which knows `~` and quotes.
fn with_words(command: Command, known: &Arc<Vocabulary>) -> Command {
    command.mut_args(no_files).mut_subcommands(|one| {
        let name = one.get_name().to_owned();
        // One of several names for the same stands there; the others where nothing else begins so.
        let aliases = one.get_visible_aliases().map(str::to_owned);
        let aliases: Vec<String> = aliases.collect();
        let one = one.visible_alias(Resettable::Reset).aliases(aliases);
        one.mut_args(|argument| {
            let argument = no_files(argument);
            let Some(words) = known.of_argument(&name, argument.get_id().as_str()) else {
                return argument;
            };
            let known = Arc::clone(known);
            let words = move || words(&known).into_iter().map(candidate).collect();
            argument.add(ArgValueCandidates::new(words))
        })
    })
}

fn no_files(argument: Arg) -> Arg {
    if argument.get_action().takes_values() {
        argument.value_hint(ValueHint::Other)
    } else {
        argument
    }
}

fn candidate(word: Word) -> CompletionCandidate {
    CompletionCandidate::new(word.written).help(word.beside.map(Into::into))
}

/// A word, and behind a tab what it stands for; none that would be more than one line or hold a tab itself.
fn line(candidate: &CompletionCandidate) -> Option<String> {
    let word = candidate.get_value().to_str()?;
    if word.is_empty() || word.contains(char::is_control) {
        return None;
    }
    let mut line = word.to_owned();
    if let Some(beside) = candidate.get_help() {
        let beside = beside.to_string();
        let first = beside.lines().next().unwrap_or_default();
        // Writing to a String cannot fail.
        let _ = write!(line, "\t{}", Name::of_text(&shortened(first)));
    }
    line.push('\n');
    Some(line)
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(BESIDE_MAX) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or(text).trim_end()),
        None => text.to_owned(),
    }
}
