//! Names inside the messages of rules, shown as [`shown`] has them. Hints stay as they are: their commands
//! are to be copied, and what else they name they show themselves.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Bound;

use crate::model::{Dossier, Finding, Lang, Text, shown};

/// Shows in every message the names of the workspace that have spaces which nobody sees.
pub(super) fn show_names(dossier: &Dossier, found: &mut [Vec<Finding>]) {
    let files = dossier.exhibits().filter_map(|(_, exhibit)| exhibit.file());
    let names = dossier.documents.paths().chain(files);
    let names = names.chain(&dossier.missing).map(|name| &**name);
    let odd: BTreeSet<&str> = names.filter(|name| is_odd(name)).collect();
    if odd.is_empty() {
        return;
    }
    for finding in found.iter_mut().flatten() {
        let [id, en] = [Lang::Id, Lang::En]
            .map(|lang| in_sentence(&odd, &dossier.evidence_folder, finding.message.get(lang)));
        if matches!((&id, &en), (Cow::Borrowed(_), Cow::Borrowed(_))) {
            continue;
        }
        finding.message = Text::both(id, en);
    }
}

fn is_odd(name: &str) -> bool {
    matches!(shown(name), Cow::Owned(_))
}

/// The sentence with those of the names shown that stand in it; each begins with `folder`.
fn in_sentence<'s>(odd: &BTreeSet<&str>, folder: &str, sentence: &'s str) -> Cow<'s, str> {
    let (mut out, mut done) = (String::new(), 0);
    for (at, _) in sentence.match_indices(folder) {
        let rest = sentence.get(at..).filter(|_| at >= done);
        if let Some(name) = rest.and_then(|rest| longest(odd, rest)) {
            out.push_str(sentence.get(done..at).unwrap_or_default());
            out.push_str(&shown(name));
            done = at + name.len();
        }
    }
    if done == 0 {
        return Cow::Borrowed(sentence);
    }
    out.push_str(sentence.get(done..).unwrap_or_default());
    Cow::Owned(out)
}

/// The longest of the names that `text` begins with.
fn longest<'a>(odd: &BTreeSet<&'a str>, text: &str) -> Option<&'a str> {
    // What stands last before a text in the order of names begins it, or shares a shorter beginning
    // with it that is looked for next.
    let mut begin = text;
    loop {
        let before = odd
            .range::<str, _>((Bound::Unbounded, Bound::Included(begin)))
            .next_back()?;
        if let Some(behind) = text.strip_prefix(before) {
            if ends_here(before, behind) {
                return Some(before);
            }
            begin = text.get(..before.len().checked_sub(1)?)?;
            continue;
        }
        let shared = before
            .bytes()
            .zip(begin.bytes())
            .take_while(|(a, b)| a == b);
        begin = text.get(..char_begin(text, shared.count()))?;
    }
}

/// The begin of the character at `at`.
fn char_begin(text: &str, at: usize) -> usize {
    let mut begins = (0..=at).rev().filter(|&at| text.is_char_boundary(at));
    begins.next().unwrap_or(0)
}

/// Whether the name ends where `behind` begins. Behind `a.pdf` a sentence goes on with a space, which is
/// no part of another file's name `a.pdf `: that one has a further space or a sign behind it.
fn ends_here(name: &str, behind: &str) -> bool {
    !name.ends_with(' ') || behind.is_empty() || behind.starts_with([' ', ',', ';', ':', ')'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_name_is_shown_wherever_it_stands() {
        let odd = ["evidence/a.pdf ", "evidence/a.pdf  b", "evidence/ x"].into();
        let said = |sentence: &str| in_sentence(&odd, "evidence", sentence).into_owned();
        assert_eq!(
            said("berkas evidence/a.pdf  tidak ada"),
            "berkas evidence/a.pdf\\u{20} tidak ada"
        );
        assert_eq!(
            said("evidence/a.pdf  b, evidence/a.pdf dan evidence/ x"),
            "evidence/a.pdf\\u{20} b, evidence/a.pdf dan evidence/\\u{20}x"
        );
        for plain in ["", "evidence", "evidence/a.pdf", "tidak  ada"] {
            assert_eq!(said(plain), plain);
        }
    }
}
