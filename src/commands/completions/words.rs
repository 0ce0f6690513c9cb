//! The words that a workspace has for the command line: codes, aspects, owners, rules, answers.

use std::collections::BTreeSet;
use std::ffi::OsString;

use crate::commands::help;
use crate::load::{self, Workspace};
use crate::model::{Indicator, Instrument, Kind, Lang};
use crate::rules;

/// A word that may be typed, and what it stands for.
pub(super) struct Word {
    /// As it is typed.
    pub(super) written: String,
    /// What it stands for.
    pub(super) beside: Option<String>,
}

impl Word {
    fn of(written: &str, beside: &str) -> Self {
        Self {
            written: written.to_owned(),
            beside: Some(beside.to_owned()).filter(|beside| !beside.is_empty()),
        }
    }
}

/// The words of one argument.
pub(super) type WordsOf = fn(&Vocabulary) -> Vec<Word>;

/// What is known of the workspace, and what stands on the command line.
pub(super) struct Vocabulary {
    instruments: Vec<Instrument>,
    before: Vec<String>,
    word: String,
    lang: Lang,
}

impl Vocabulary {
    /// The instrument is the one that is asked for, else the settings'; else it may be any: which one the
    /// mappings answer would have to be read from all of them.
    pub(super) fn of(
        workspace: Option<&Workspace>,
        before: &[OsString],
        word: &str,
        lang: Lang,
    ) -> Self {
        let read = workspace.and_then(|one| load::instruments(one).ok());
        let mut instruments = read.unwrap_or_default();
        let of_settings = workspace.and_then(|one| one.settings.instrument.as_ref());
        let chosen = help::value_of(before, "-i")
            .or_else(|| help::value_of(before, "--instrument"))
            .or(of_settings.map(|id| id.value.as_str()));
        let is_chosen = |one: &Instrument| chosen.is_none_or(|id| one.id.value == id);
        if instruments.iter().any(is_chosen) {
            instruments.retain(is_chosen);
        }
        let before = before.iter().filter_map(|word| word.to_str());
        Self {
            instruments,
            before: before.map(str::to_owned).collect(),
            word: word.to_owned(),
            lang,
        }
    }

    /// What may stand for an argument of a command; `None` where that is no matter of the workspace.
    pub(super) fn of_argument(&self, command: &str, argument: &str) -> Option<WordsOf> {
        Some(match (command, argument) {
            ("answer" | "add", "code") | ("lock", "subjects") => Self::codes,
            ("answer", "answer") | ("add", "answered") => Self::answers,
            ("check", "words") => Self::subjects,
            ("explain", "subject") => Self::explained,
            ("check", "pj") => Self::owners,
            ("score", "assume") => Self::assumptions,
            ("add", "kind") => Self::kinds,
            (_, "stages") => Self::stages,
            // There it is a file.
            ("init", "instrument") => return None,
            (_, "instrument") | ("carry", "from" | "onto") => Self::ids,
            _ => return None,
        })
    }

    fn indicators(&self) -> impl Iterator<Item = &Indicator> {
        let all = self.instruments.iter().flat_map(Instrument::indicators);
        all.map(|(_, indicator)| &**indicator)
    }

    fn codes(&self) -> Vec<Word> {
        let all = self.indicators();
        once(all.map(|one| Word::of(one.code.value.as_str(), &one.name)))
    }

    fn aspects(&self) -> Vec<Word> {
        let all = self.instruments.iter().flat_map(|one| &one.aspects);
        once(all.map(|one| Word::of(one.code.value.as_str(), &one.name)))
    }

    fn rules(&self) -> Vec<Word> {
        let all = rules::RULES.iter();
        all.map(|rule| Word::of(rule.id, rule.name.get(self.lang)))
            .collect()
    }

    /// What `check` shows a part by; files are the shell's.
    fn subjects(&self) -> Vec<Word> {
        let all = self.codes().into_iter().chain(self.aspects());
        once(all.chain(self.rules()))
    }

    fn explained(&self) -> Vec<Word> {
        once(self.codes().into_iter().chain(self.rules()))
    }

    fn owners(&self) -> Vec<Word> {
        let all = self.indicators().filter_map(|one| one.owner.as_deref());
        once(all.map(|owner| Word::of(owner, "")))
    }

    fn ids(&self) -> Vec<Word> {
        let all = self.instruments.iter();
        once(all.map(|one| Word::of(&one.id.value, &one.title)))
    }

    /// The options of the indicator whose code stands before.
    fn answers(&self) -> Vec<Word> {
        let named = |one: &&Indicator| {
            self.before
                .iter()
                .any(|word| one.code.value.as_str() == word)
        };
        let options = self.indicators().find(named).map(|one| &one.options);
        let options = options.into_iter().flat_map(|options| options.iter());
        options
            .map(|one| Word::of(&one.code, one.meaning.as_deref().unwrap_or_default()))
            .collect()
    }

    /// `CODE=`, then `CODE=ANSWER`.
    fn assumptions(&self) -> Vec<Word> {
        let word = self.word.strip_prefix("--assume=").unwrap_or(&self.word);
        let Some((code, _)) = word.split_once('=') else {
            return followed(self.codes());
        };
        let asked = self
            .indicators()
            .find(|one| one.code.value.as_str() == code);
        let options = asked.into_iter().flat_map(|one| one.options.iter());
        options
            .map(|one| {
                let meaning = one.meaning.as_deref().unwrap_or_default();
                Word::of(&format!("{code}={}", one.code), meaning)
            })
            .collect()
    }

    /// `ID=` of each later stage; its score is the user's.
    fn stages(&self) -> Vec<Word> {
        let all = self
            .instruments
            .iter()
            .flat_map(|one| one.stages.iter().skip(1));
        followed(once(all.map(|one| Word::of(&one.id.value, &one.name))))
    }

    fn kinds(&self) -> Vec<Word> {
        let all = Kind::ALL.iter();
        all.map(|kind| Word::of(kind.word(), "")).collect()
    }
}

/// Each word once, in their order.
fn once(words: impl Iterator<Item = Word>) -> Vec<Word> {
    let mut seen = BTreeSet::new();
    words
        .filter(|word| seen.insert(word.written.clone()))
        .collect()
}

/// The words, each with the sign behind which its value stands.
fn followed(mut words: Vec<Word>) -> Vec<Word> {
    words.iter_mut().for_each(|word| word.written.push('='));
    words
}
