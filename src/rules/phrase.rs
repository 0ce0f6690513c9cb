//! Enumerations inside messages. Whole sentences stay with their rules.

use crate::model::Text;
use crate::text;

/// How many names a message lists before it counts the rest.
pub(super) const LISTED_MAX: usize = 5;
/// The same of whole paths, which are long: more than three make a sentence that nobody reads.
pub(super) const PATHS_MAX: usize = 3;

/// The next act where two names are one (KIP210, 216).
pub(super) const RENAME_ONE: Text = Text::new(
    "ganti nama salah satunya, lalu perbarui bukti.yaml",
    "rename one of them and update bukti.yaml",
);

/// `A, B, C dan 4 lainnya`: the first names of `total`.
pub(super) fn listed(first: &[&str], total: usize) -> Text {
    let names = first.join(", ");
    match total.saturating_sub(first.len()) {
        0 => Text::same(names),
        rest => Text::both(
            format!("{names}, dan {rest} lainnya"),
            format!("{names}, and {rest} more"),
        ),
    }
}

/// The members of a sorted set apart from `own`, the first by name and `most` at most. The cost does not
/// grow with the set.
pub(super) fn others(
    all: &std::collections::BTreeSet<&str>,
    own: &str,
    most: usize,
) -> Option<Text> {
    let first: Vec<&str> = all
        .iter()
        .copied()
        .filter(|name| *name != own)
        .take(most)
        .collect();
    let total = all.len() - usize::from(all.contains(own));
    (!first.is_empty()).then(|| listed(&first, total))
}

/// The codes of an indicator's options, as one chooses from them.
pub(super) fn options(options: &[crate::model::Choice]) -> Text {
    let first: Vec<&str> = options
        .iter()
        .take(12)
        .map(|option| option.code.as_str())
        .collect();
    listed(&first, options.len())
}

/// The same behind a key that is to be written, in brackets; nothing where there are none.
pub(super) fn choice(list: &[crate::model::Choice]) -> Text {
    if list.is_empty() {
        return Text::new("", "");
    }
    let list = options(list);
    text!(" ({list})", " ({list})", list)
}

/// Texts behind each other.
pub(super) fn joined(parts: &[Text], between: &str) -> Text {
    Text::say(|lang| {
        let parts: Vec<&str> = parts.iter().map(|part| part.get(lang)).collect();
        parts.join(between)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Lang;

    #[test]
    fn the_rest_is_counted() {
        let all = ["a", "b", "c", "d", "e", "f", "g"].into();
        let text = others(&all, "a", LISTED_MAX).unwrap();
        assert_eq!(text.get(Lang::Id), "b, c, d, e, f, dan 1 lainnya");
        let text = others(&all, "z", LISTED_MAX).unwrap();
        assert_eq!(text.get(Lang::En), "a, b, c, d, e, and 2 more");
        assert_eq!(others(&["a"].into(), "a", LISTED_MAX), None);
    }
}
