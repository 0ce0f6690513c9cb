//! What people commonly get wrong in YAML and TOML, told by its cause, on its line, with the right spelling.
//!
//! A parser says where it stopped, which is often lines behind the slip, and in its own words. Here each
//! [`Recogniser`] proposes how a line may have been meant, and only what makes the parser get past
//! the place where it stopped is told: never a guess that does not hold. The next slip of the file
//! is then looked for in the mended text. Nothing is written, and what no recogniser knows is left to the
//! reader's own words.

mod brackets;
mod cells;
mod colons;
mod dates;
mod depths;
mod evidence;
mod headers;
mod invisible;
mod listed;
mod lists;
mod numbers;
mod page;
mod places;
mod quotes;
mod remnants;
mod separators;
mod stray;
#[cfg(test)]
mod tests;
mod unquoted;

use std::ops::Range;
use std::sync::Arc;

use crate::error::SHOWN_MAX;
use crate::model::Text;

use super::{Problem, SourceText};
pub(super) use dates::{YEAR_MIN, told as day_told};
pub(super) use evidence::behind_words;
pub(super) use headers::{is_several, misplaced};
pub(super) use invisible::hidden_in;
pub(super) use listed::option_told;
pub(super) use lists::{folded_list, list_wanted, swallowed};
pub(super) use numbers::{number_meant, share_meant, truth_meant};
use page::MendedText;
pub(super) use places::{WORDS, elsewhere, is_code_level, means};
pub(super) use quotes::requoted;
pub(super) use remnants::UNMERGED_ACT;
pub(super) use separators::{glued, is_code, without_a_sign};

/// A language of files: where its parser stops, and what people get wrong in it.
#[derive(Debug)]
pub(super) struct Grammar {
    /// What stands between a key and its value, and how it is written.
    between: (char, &'static str),
    /// The most specific first: of two that hold, the first is told.
    slips: &'static [Recogniser],
}

/// How a line may have been meant, if it has the slip.
type Recogniser = fn(&MendedText<'_>, usize) -> Vec<Mend>;

/// A line as it may have been meant, and what is then said.
#[derive(Debug)]
struct Mend {
    /// The line that is written otherwise, from 0.
    line: usize,
    /// What stands there then; it may be more than one line.
    written: String,
    /// How many lines behind it go into it.
    drops: usize,
    /// The line that is told, and the bytes of it that are marked.
    told: (usize, Range<usize>),
    message: Text,
    hint: Text,
}

impl Mend {
    /// The same, told at another place.
    fn told_at(mut self, line: usize, marked: Range<usize>) -> Self {
        self.told = (line, marked);
        self
    }
}

/// YAML.
pub(super) static YAML: Grammar = Grammar {
    between: (':', ": "),
    slips: &[
        remnants::conflict,
        remnants::copied,
        remnants::comment,
        invisible::mends,
        evidence::addresses,
        evidence::beside_its_key,
        lists::dashes,
        separators::mends,
        separators::code_and_key,
        brackets::tight,
        evidence::short_with_more,
        separators::marked,
        separators::trailing,
        quotes::backslash,
        quotes::curly,
        quotes::unclosed,
        brackets::commas,
        depths::lost_root,
        depths::beside_a_code,
        depths::without_a_code,
        colons::two_keys,
        colons::in_a_text,
        quotes::within,
        unquoted::beginnings,
        depths::tabs,
        stray::continued,
        depths::mends,
        lists::missing_dash,
        lists::without_its_key,
        lists::needless_dash,
        lists::below_an_empty_one,
        brackets::half_braced,
        brackets::commented,
        brackets::never_closed_below,
        brackets::pairs,
        brackets::between_lines,
        evidence::undashed,
        stray::mends,
    ],
};

/// TOML.
pub(super) static TOML: Grammar = Grammar {
    between: ('=', " = "),
    slips: &[
        remnants::conflict,
        remnants::copied,
        remnants::comment,
        invisible::mends,
        headers::mends,
        headers::with_a_key,
        listed::options,
        listed::lost,
        listed::dashed,
        brackets::never_closed,
        separators::mends,
        separators::doubled,
        separators::trailing,
        quotes::backslash,
        quotes::curly,
        colons::two_keys,
        numbers::mends,
        brackets::commas,
        brackets::between_lines,
        quotes::within,
        quotes::broken,
        quotes::unclosed,
        quotes::unopened,
        unquoted::parted,
        unquoted::values,
        unquoted::items,
        brackets::rows,
        brackets::pairs,
        brackets::tables,
        brackets::listless,
        stray::mends,
    ],
};

/// Where a parser stopped.
#[derive(Debug)]
pub(super) struct Stop {
    /// The byte of the text.
    pub(super) at: usize,
    /// What the reader itself says of it.
    pub(super) problem: Problem,
}

/// How much text the parser may read again for one file, in bytes: a few tenths of a second. A mapping of 88
/// indicators has about 10 KB, and a slip takes some forty readings; of a file that is longer than this
/// nothing is tried.
const WORK_MAX: usize = 8 << 20;
/// How many lines above the place where the parser stopped are looked at. A quote that is not closed
/// ends at the next one, some lines below; the sample's mappings have 700 lines.
const REACH: usize = 1_000;
/// Lines that one recogniser proposes and that are tried, the nearest to the place first: of a text with a
/// no-break space in every line not each is.
const TRIED: usize = 30;
/// The longest line that is tried, in bytes: a slip may be proposed for each of its cells, each time with the
/// whole line. The sample's longest has 500; a question of a page has 3,000.
const LINE_MAX: usize = 8 << 10;
/// Lines of one kind that are mended together where one alone does not help.
const TOGETHER: usize = 12;

/// The causes of what stopped the reader, in the order of the file; where none is recognised, the
/// reader's own problem.
pub(super) fn causes(
    source: &Arc<SourceText>,
    grammar: &'static Grammar,
    first: Stop,
    again: &dyn Fn(&str) -> Option<Stop>,
) -> Vec<Problem> {
    let mut page = MendedText::new(grammar, &source.text);
    let mut search = Search {
        again,
        work_left: WORK_MAX,
    };
    let mut found = Vec::new();
    let mut stop = Some((page.line_at(first.at), first.problem));
    while let Some((line, problem)) = stop {
        let Some((mends, next)) = search.cause(&page, line) else {
            // What stands behind a slip of unknown kind may follow from it.
            if found.is_empty() {
                found.push(problem);
            }
            break;
        };
        for mend in mends {
            found.push(told(source, &page, &mend, &problem));
            page.mend(&mend);
        }
        if found.len() >= SHOWN_MAX {
            break;
        }
        stop = next;
    }
    found.sort_by_key(|problem| problem.span.start);
    found
}

/// What is said of a mended line, with the parser's own words behind it.
fn told(
    source: &Arc<SourceText>,
    page: &MendedText<'_>,
    mend: &Mend,
    problem: &Problem,
) -> Problem {
    let (line, within) = &mend.told;
    let span = page.span(*line, within);
    let mut told = Problem::new(source, span, mend.message.clone(), mend.hint.clone());
    told.detail.clone_from(&problem.detail);
    told
}

/// The search for a cause, with what is left to spend on it.
struct Search<'s> {
    again: &'s dyn Fn(&str) -> Option<Stop>,
    work_left: usize,
}

/// Where the parser stops next, if it does, and what the reader says of it.
type Next = Option<(usize, Problem)>;

impl Search<'_> {
    /// The mends of one kind with which the parser gets past `line`, and where it stops then.
    fn cause(&mut self, page: &MendedText<'_>, line: usize) -> Option<(Vec<Mend>, Next)> {
        for slip in page.grammar.slips {
            let mut others: Vec<Mend> = Vec::new();
            let mut tried = 0;
            // A scalar that a tab ends is told on the line before the tab.
            for at in (line.saturating_sub(REACH)..=line).rev().chain([line + 1]) {
                if page.text(at).len() > LINE_MAX {
                    continue;
                }
                let mends = slip(page, at);
                tried += usize::from(!mends.is_empty());
                if tried > TRIED {
                    break;
                }
                let mut kept = None;
                for mend in mends {
                    let one = std::slice::from_ref(&mend);
                    if let Some(next) = self.gets_past(page, one, line)? {
                        return Some((vec![mend], next));
                    }
                    kept.get_or_insert(mend);
                }
                if others.len() < TOGETHER {
                    others.extend(kept);
                }
            }
            for count in 2..=others.len() {
                let some = others.get(..count).unwrap_or_default();
                if let Some(next) = self.gets_past(page, some, line)? {
                    others.truncate(count);
                    return Some((others, next));
                }
            }
        }
        None
    }

    /// Whether the parser gets past `line` with these mends: where it stops then. `None` once all is spent.
    #[expect(clippy::option_option, reason = "spent, not past it, past it and on")]
    fn gets_past(
        &mut self,
        page: &MendedText<'_>,
        mends: &[Mend],
        line: usize,
    ) -> Option<Option<Next>> {
        let text = page.with(mends);
        self.work_left = self.work_left.checked_sub(text.len())?;
        let Some(stop) = (self.again)(&text) else {
            return Some(Some(None));
        };
        let at = page.line_of_mended(mends, stop.at);
        Some((at > line).then_some(Some((at, stop.problem))))
    }
}
