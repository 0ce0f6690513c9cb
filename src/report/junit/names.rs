//! Names that are each used once: GitLab takes the first of two cases with one name and forgets the
//! other.

use std::collections::BTreeSet;

/// The names that are taken.
#[derive(Debug, Default)]
pub(super) struct TakenNames {
    taken: BTreeSet<String>,
}

impl TakenNames {
    /// `wanted`, or the first of `wanted (2)`, `wanted (3)` … that is free; then it is taken.
    pub(super) fn unused(&mut self, wanted: String) -> String {
        let mut name = wanted.clone();
        let mut number = 1;
        while !self.taken.insert(name.clone()) {
            number += 1;
            name = format!("{wanted} ({number})");
        }
        name
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_of_a_name_has_a_number() {
        let mut names = TakenNames::default();
        let all = ["a", "b", "a", "a (2)", "a"].map(|name| names.unused(name.to_owned()));
        assert_eq!(all, ["a", "b", "a (2)", "a (2) (2)", "a (3)"]);
    }
}
