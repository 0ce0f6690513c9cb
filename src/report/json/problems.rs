//! What could not be read: part of a report where mappings were left out, and all there is to say
//! (`kip-problems/1`) where nothing could be judged.

use super::head::Tool;
use crate::model::{Lang, LoadProblem, Place};

object! {
    /// Why one run of `kip` could judge nothing.
    #[cfg_attr(test, schemars(title = "kip-problems/1"))]
    Root<'a>(problems: &'a [LoadProblem], lang: Lang) {
        /// Name and version of this format.
        #[cfg_attr(test, schemars(extend("const" = "kip-problems/1")))]
        schema: &'static str = "kip-problems/1",
        /// The program.
        tool: Tool = Tool::of(env!("CARGO_PKG_VERSION")),
        /// The word that a report would have: exit status 2 of `kip check`.
        #[cfg_attr(test, schemars(extend("const" = "unjudged")))]
        verdict: &'static str = "unjudged",
        /// What keeps it from judging, by file and line.
        #[cfg_attr(test, schemars(extend("minItems" = 1)))]
        problems: Vec<Problem<'a>> = problems.iter().map(|one| Problem::of(one, lang)).collect(),
    }

    /// A fault of a file that could not be read.
    Problem<'a>(problem: &'a LoadProblem, lang: Lang) {
        /// The file to fix, relative to the workspace; null where no one file is at fault.
        path: Option<&'a str> = problem.place.as_ref().map(|place| &*place.path),
        /// Line in it, from 1; null for the file itself.
        line: Option<u32> = problem.place.as_ref().and_then(Place::line),
        /// Column, from 1, in characters.
        column: Option<u32> = problem.place.as_ref().and_then(Place::column),
        /// What is wrong, in the language of the run.
        message: &'a str = problem.message.get(lang),
        /// The next step, in the language of the run.
        hint: &'a str = problem.hint.get(lang),
    }
}
