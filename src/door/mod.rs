//! The one way in for tests, benches and fuzz targets. It is no part of what `kip` offers and changes
//! with any version; everything else of the library is closed, so that the compiler names what nobody
//! uses.

#[cfg(feature = "fuzzing")]
pub mod fuzzing;
#[cfg(test)]
pub(crate) mod small;
pub mod stages;

use std::path::Path;

use crate::model::{Lang, Locked, Rule, Voids};
use crate::{commands, report, rules, write};

/// What tests hold README and the program to, of one rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleFacts {
    /// `KIP` and three digits.
    pub id: &'static str,
    /// Its name in Indonesian.
    pub name_id: &'static str,
    /// Its name in English.
    pub name_en: &'static str,
    /// The words of the severities it gives, the usual one first.
    pub severities: Vec<&'static str>,
    /// Whether `--locked` makes it an error.
    pub locked: bool,
    /// Whether evidence on which it fires does not count.
    pub voids: bool,
    /// Whether a waiver lifts that.
    pub lifted_by_waiver: bool,
    /// Its summary, what it checks, why, and how to mend it, each in both languages.
    pub sentences: Vec<&'static str>,
}

/// Every rule, in the order of id.
#[must_use]
pub fn rules() -> Vec<RuleFacts> {
    rules::RULES.iter().copied().map(facts).collect()
}

fn facts(rule: &'static Rule) -> RuleFacts {
    let sentences = [&rule.summary, &rule.checks, &rule.why, &rule.fix];
    RuleFacts {
        id: rule.id,
        name_id: rule.name.get(Lang::Id),
        name_en: rule.name.get(Lang::En),
        severities: rule.severities.iter().map(|one| one.word()).collect(),
        locked: rule.effect.locked == Locked::Raised,
        voids: rule.effect.voids != Voids::No,
        lifted_by_waiver: rule.effect.voids == Voids::UnlessWaived,
        sentences: sentences
            .into_iter()
            .flat_map(|text| [text.get(Lang::Id), text.get(Lang::En)])
            .collect(),
    }
}

/// The command line as clap has it, its help in this language.
#[must_use]
pub fn command(lang: Lang) -> clap::Command {
    commands::help::command(lang)
}

/// The extensions of the files that a report can be written to.
#[must_use]
pub fn extensions() -> Vec<&'static str> {
    let forms = report::Format::EXTENSIONS.iter();
    forms.map(|(extension, _)| *extension).collect()
}

/// Keeps runs of `kip` from writing into a workspace, as another run does, until it is dropped.
#[derive(Debug)]
pub struct Held {
    _lock: write::WriteLock,
}

/// Holds the workspace `root`, whose lock file lies in `folder`; `None` where that is not possible.
#[must_use]
pub fn hold(folder: &Path, root: &Path) -> Option<Held> {
    let lock = write::take_lock(folder, root).ok()?;
    Some(Held { _lock: lock })
}
