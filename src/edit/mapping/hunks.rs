//! The lines that an edit changes, for people to look at before it is made.

use super::splice::{Splice, sorted};

/// Lines that stand together and change together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Hunk {
    /// The number, from 1, of the first line that goes, or before which the new ones come.
    pub(crate) line: usize,
    /// The line above, where there is one that is not empty.
    pub(crate) above: Option<String>,
    /// What goes.
    pub(crate) old: Vec<String>,
    /// What comes.
    pub(crate) new: Vec<String>,
}

/// The hunks of an edit of the text as it is read.
pub(super) fn of(text: &str, splices: &[Splice]) -> Vec<Hunk> {
    let line = |at: usize| {
        let before = text.get(..at).unwrap_or_default();
        let after = text.get(at..).unwrap_or_default();
        let start = before.rfind('\n').map_or(0, |end| end + 1);
        let end = after.find('\n').map_or(text.len(), |end| at + end);
        start..end
    };
    let mut groups: Vec<(std::ops::Range<usize>, Vec<&Splice>)> = Vec::new();
    for splice in sorted(splices) {
        let own = line(splice.range.start).start..line(splice.range.end).end;
        match groups.last_mut() {
            Some((range, group)) if own.start <= range.end => {
                range.end = range.end.max(own.end);
                group.push(splice);
            }
            Some(_) | None => groups.push((own, vec![splice])),
        }
    }
    // Lines are counted on from the last hunk: there may be as many as there are indicators.
    let (mut counted, mut number) = (0, 1);
    let hunks = groups.into_iter().filter_map(|(range, group)| {
        let old = text.get(range.clone())?;
        number += text.get(counted..range.start)?.matches('\n').count();
        counted = range.start;
        let mut new = String::new();
        let mut done = range.start;
        for splice in group {
            new.push_str(text.get(done..splice.range.start)?);
            new.push_str(&splice.text);
            done = splice.range.end;
        }
        new.push_str(text.get(done..range.end)?);
        let before = text.get(..range.start)?;
        hunk(before, number, old, &new)
    });
    hunks.collect()
}

/// The lines that differ, behind the text `before` them and from this number on; none where all are the same.
fn hunk(before: &str, number: usize, old: &str, new: &str) -> Option<Hunk> {
    let mut old: Vec<&str> = old.split('\n').collect();
    let mut new: Vec<&str> = new.split('\n').collect();
    while old.last().is_some_and(|last| new.last() == Some(last)) {
        old.pop();
        new.pop();
    }
    let same = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let line = number + same;
    let above = match same {
        0 => before
            .strip_suffix('\n')
            .and_then(|before| before.rsplit('\n').next()),
        _ => old.get(same - 1).copied(),
    };
    let rest = |lines: Vec<&str>| lines.into_iter().skip(same).map(str::to_owned).collect();
    let above = above.filter(|above| !above.trim().is_empty());
    let above = above.map(str::to_owned);
    let (old, new): (Vec<String>, Vec<String>) = (rest(old), rest(new));
    (!old.is_empty() || !new.is_empty()).then_some(Hunk {
        line,
        above,
        old,
        new,
    })
}
