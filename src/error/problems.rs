//! The problems of all files: of each file the first ones are kept, the others counted.
//!
//! A file may have a fault in every line, and there may be millions. Nobody reads more than some of them,
//! and mending the first mostly mends the rest.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::Problem;
use crate::model::{LoadProblem, Noun, Place, Text};
use crate::text;
use crate::text::number::count;

/// How many problems of one file are shown (contract, section 6): about three screens.
pub(crate) const SHOWN_MAX: usize = 20;

/// The problems of all files.
#[derive(Debug, Default)]
pub(crate) struct Problems {
    /// By the path of the file.
    files: BTreeMap<Arc<str>, FileProblems>,
}

/// The problems of one file.
#[derive(Debug, Default)]
pub(crate) struct FileProblems {
    /// The first of them, in the order of the file.
    pub(crate) shown: Vec<Problem>,
    /// How many more there are.
    pub(crate) more: usize,
}

impl Problems {
    /// This one and no other.
    #[must_use]
    pub(crate) fn one(problem: Problem) -> Self {
        let mut problems = Self::default();
        problems.push(problem);
        problems
    }

    /// Takes a problem, wherever in its file it stands.
    pub(crate) fn push(&mut self, problem: Problem) {
        let file = self.files.entry(Arc::clone(&problem.source.path));
        file.or_default().push(problem);
    }

    /// Counts problems of the file at `path` that stand behind as many as are shown.
    pub(crate) fn count(&mut self, path: &Arc<str>, more: usize) {
        if more > 0 {
            self.files.entry(Arc::clone(path)).or_default().more += more;
        }
    }

    /// Counts a problem at `start` that nobody would see, where as many as are shown stand before it; whether
    /// it did, so that its sentences need not be made. There may be one to every few bytes.
    pub(crate) fn unseen(&mut self, path: &Arc<str>, start: usize) -> bool {
        let Some(file) = self.files.get_mut(path) else {
            return false;
        };
        let full = file.shown.len() >= SHOWN_MAX;
        let behind = full
            && file
                .shown
                .last()
                .is_some_and(|last| last.span.start <= start);
        file.more += usize::from(behind);
        behind
    }

    /// Takes over all that `other` has.
    pub(crate) fn append(&mut self, other: Self) {
        for (path, file) in other.files {
            self.count(&path, file.more);
            file.shown
                .into_iter()
                .for_each(|problem| self.push(problem));
        }
    }

    /// Each of them that is shown, for whoever knows more of what to do about it.
    pub(crate) fn shown_mut(&mut self) -> impl Iterator<Item = &mut Problem> {
        let files = self.files.values_mut();
        files.flat_map(|file| file.shown.iter_mut())
    }

    /// Whether there is none.
    #[must_use]
    pub(crate) fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// How many there are, shown or not.
    #[must_use]
    pub(crate) fn total(&self) -> usize {
        let files = self.files.values();
        files.map(|file| file.shown.len() + file.more).sum()
    }

    /// The files that have some.
    #[must_use]
    pub(crate) fn paths(&self) -> BTreeSet<Arc<str>> {
        self.files.keys().cloned().collect()
    }

    /// The files that have some, with the text of each; empty where it could not be had.
    pub(crate) fn texts(&self) -> impl Iterator<Item = (&Arc<str>, &str)> {
        self.files.iter().map(|(path, file)| {
            let source = file.shown.first().map(|problem| &*problem.source);
            (path, source.map_or("", |source| source.text.as_str()))
        })
    }

    /// Those of these files alone, and how many there are of the others.
    #[must_use]
    pub(crate) fn of(mut self, paths: &BTreeSet<Arc<str>>) -> (Self, usize) {
        let all = self.total();
        self.files.retain(|path, _| paths.contains(path));
        let others = all - self.total();
        (self, others)
    }

    /// All of them, file by file, as reports hold them. Those that are not shown are one that counts them.
    #[must_use]
    pub(crate) fn listed(&self) -> Vec<LoadProblem> {
        let files = self.files.iter().flat_map(|(path, file)| {
            let shown = file.shown.iter().map(Problem::listed);
            let more = (file.more > 0).then(|| uncounted(path, file.more));
            shown.chain(more)
        });
        files.collect()
    }

    /// The problems of each file that has some, by the path of the file.
    pub(crate) fn by_file(&self) -> impl Iterator<Item = (&str, &FileProblems)> {
        self.files.iter().map(|(path, file)| (&**path, file))
    }
}

/// What stands for the problems of a file behind as many as are shown.
fn uncounted(path: &Arc<str>, more: usize) -> LoadProblem {
    let problems = Text::say(|lang| Noun::PROBLEM.of(more, lang).to_owned());
    let more = Text::say(|lang| count(more, lang));
    LoadProblem {
        place: Some(Place::file(path)),
        message: text!(
            "dan {more} {problems} lain di berkas ini",
            "and {more} more {problems} in this file",
            more,
            problems
        ),
        hint: Text::new(
            "perbaiki yang disebut lebih dulu, lalu jalankan lagi",
            "fix those that are named, then run again",
        ),
    }
}

impl FileProblems {
    fn push(&mut self, problem: Problem) {
        let start = problem.span.start;
        let at = self
            .shown
            .partition_point(|known| known.span.start <= start);
        if self.shown.len() >= SHOWN_MAX {
            self.more += 1;
            if at >= SHOWN_MAX {
                return;
            }
            self.shown.pop();
        }
        self.shown.insert(at, problem);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::SourceText;
    use crate::model::Text;

    fn at(path: &str, start: usize) -> Problem {
        let source = SourceText::new(&Arc::from(path), &"x\n".repeat(200));
        let words = Text::new("salah", "wrong");
        Problem::new(&source, start..start + 1, words.clone(), words)
    }

    fn starts(problems: &Problems) -> Vec<(&str, Vec<usize>, usize)> {
        let files = problems.by_file();
        files
            .map(|(path, file)| {
                let starts = file.shown.iter().map(|problem| problem.span.start);
                (path, starts.collect(), file.more)
            })
            .collect()
    }

    #[test]
    fn the_first_of_each_file_are_kept_whatever_the_order() {
        let mut problems = Problems::default();
        for start in (0..100).rev() {
            problems.push(at("b.toml", start));
        }
        problems.push(at("a.toml", 7));
        let first: Vec<usize> = (0..SHOWN_MAX).collect();
        let told = vec![("a.toml", vec![7], 0), ("b.toml", first, 100 - SHOWN_MAX)];
        assert_eq!(starts(&problems), told);
        assert_eq!(problems.total(), 101);
        // Taken over by another, they are the same.
        let mut other = Problems::one(at("b.toml", 0));
        other.append(problems);
        assert_eq!(other.total(), 102);
        assert_eq!(starts(&other)[1].1[..3], [0, 0, 1]);
    }
}
