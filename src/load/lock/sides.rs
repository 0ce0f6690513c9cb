//! The two sides of a lock that git could not merge.
//!
//! Nothing is chosen here: `commands/lock/mending.rs` does, which knows what the disk holds.

use std::collections::BTreeMap;
use std::sync::Arc;

use unicode_normalization::UnicodeNormalization as _;

use crate::model::{Lock, LockSides, LockedDocument};

/// Where a line stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum LineOf {
    /// What both have.
    Common,
    Ours,
    /// What both came from, in git's styles `diff3` and `zdiff3`.
    Base,
    Theirs,
}

/// The text of either side. What is not its own is an empty line there, so that lines keep their numbers.
/// `None` where a mark is missing or out of its place.
pub(super) fn split(text: &str) -> Option<[String; 2]> {
    let mut sides = [(); 2].map(|()| String::with_capacity(text.len()));
    let mut part = LineOf::Common;
    for line in text.split_inclusive('\n') {
        let (next, is_mark) = match (part, mark(line)) {
            (part, None) => (part, false),
            (LineOf::Common, Some('<')) => (LineOf::Ours, true),
            (LineOf::Ours, Some('|')) => (LineOf::Base, true),
            (LineOf::Ours | LineOf::Base, Some('=')) => (LineOf::Theirs, true),
            (LineOf::Theirs, Some('>')) => (LineOf::Common, true),
            (LineOf::Common | LineOf::Ours | LineOf::Base | LineOf::Theirs, Some(_)) => {
                return None;
            }
        };
        for (side, own) in sides.iter_mut().zip([LineOf::Ours, LineOf::Theirs]) {
            let is_own = !is_mark && (part == LineOf::Common || part == own);
            side.push_str(if is_own { line } else { "\n" });
        }
        part = next;
    }
    (part == LineOf::Common).then_some(sides)
}

/// How many signs a mark has. In a base that was in conflict itself git writes longer ones.
const MARK_LENGTH: usize = 7;

/// The sign of a mark of a merge. Nothing that a lock holds begins with one.
fn mark(line: &str) -> Option<char> {
    let sign = line.chars().next().filter(|sign| "<|=>".contains(*sign))?;
    let rest = line.trim_start_matches(sign);
    let length = line.len() - rest.len();
    let ends = rest.is_empty() || rest.starts_with([' ', '\n']);
    (length == MARK_LENGTH && ends).then_some(sign)
}

/// The sides with one name for a document that the two write in another Unicode form: ours.
pub(super) fn named_alike(mut sides: LockSides) -> LockSides {
    let form = |path: &Arc<str>| path.nfc().collect::<String>();
    let (ours, theirs) = (&sides.ours.documents, &mut sides.theirs.documents);
    let foreign = ours.keys().filter(|path| !path.is_ascii());
    let by_form: BTreeMap<String, &Arc<str>> = foreign.map(|path| (form(path), path)).collect();
    let others: Vec<(Arc<str>, Arc<str>)> = theirs
        .keys()
        .filter(|path| !path.is_ascii() && !ours.contains_key(*path))
        .filter_map(|path| Some((Arc::clone(path), Arc::clone(by_form.get(&form(path))?))))
        .collect();
    for (path, own) in others {
        if !theirs.contains_key(&own)
            && let Some(locked) = theirs.remove(&path)
        {
            theirs.insert(own, locked);
        }
    }
    sides
}

/// All that either side has; where both have a block, ours.
pub(super) fn all(sides: &LockSides) -> Lock {
    let LockSides { ours, theirs, .. } = sides;
    let mut all = ours.clone();
    for (path, locked) in &theirs.documents {
        let free = all.documents.entry(Arc::clone(path));
        let _: &mut LockedDocument = free.or_insert_with(|| locked.clone());
    }
    for (key, locked) in &theirs.indicators {
        let free = all.indicators.entry(key.clone());
        free.or_insert_with(|| locked.clone());
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sides(text: &str) -> Option<[String; 2]> {
        let without_gaps = |side: String| side.replace('\n', "");
        split(text).map(|sides| sides.map(without_gaps))
    }

    #[test]
    fn every_style_of_git_is_told_apart_and_lines_keep_their_numbers() {
        let own = Some(["aoz".to_owned(), "atz".to_owned()]);
        for text in [
            "a\n<<<<<<< HEAD\no\n=======\nt\n>>>>>>> rekan\nz\n",
            "a\n<<<<<<<\no\n=======\nt\n>>>>>>>\nz",
            "a\n<<<<<<< HEAD\no\n||||||| 0123456\nb\n=======\nt\n>>>>>>> rekan\nz\n",
            "a\n<<<<<<< HEAD\no\n|||||||\n=======\nt\n>>>>>>> rekan\nz\n",
            // The base of a criss-cross merge was in conflict itself.
            "a\n<<<<<<< HEAD\no\n||||||| merged common ancestors\n<<<<<<<<< Temporary merge branch 1\nb\n||||||||| 01\nc\n=========\nd\n>>>>>>>>> Temporary merge branch 2\n=======\nt\n>>>>>>> rekan\nz\n",
        ] {
            assert_eq!(sides(text), own, "{text}");
            for side in split(text).unwrap() {
                assert_eq!(
                    side.lines().position(|line| line == "z"),
                    text.lines().position(|line| line == "z")
                );
            }
        }
    }

    #[test]
    fn marks_that_are_not_whole_are_no_sides() {
        for text in [
            "<<<<<<< HEAD\no\n=======\nt\n",
            "o\n=======\nt\n>>>>>>> rekan\n",
            "<<<<<<< HEAD\no\n>>>>>>> rekan\n",
            "<<<<<<< HEAD\n<<<<<<< HEAD\no\n=======\nt\n>>>>>>> rekan\n",
            "<<<<<<< HEAD\no\n=======\n=======\nt\n>>>>>>> rekan\n",
            "<<<<<<< HEAD\no\n=======\n||||||| b\nt\n>>>>>>> rekan\n",
        ] {
            assert_eq!(sides(text), None, "{text}");
        }
    }
}
