//! Weights that the sheet lacks: spread equally, or taken from what a person gives.

use std::collections::BTreeMap;
use std::num::NonZeroU32;

use super::{QuestionRead, Understood, words};
use crate::model::Exact;
use crate::sheets::Sheet;

/// How weights are given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Weights {
    /// The same for each, of the heading above that has one, else of the whole.
    Equal,
    /// By code, of questions, headings and aspects.
    Given(BTreeMap<String, Exact>),
}

impl Weights {
    /// Reads a table of two columns: code and weight. None where it has no line.
    pub(crate) fn of_sheet(sheet: &Sheet) -> Option<Self> {
        let lines = sheet.rows().into_iter().filter_map(|row| {
            let weight = sheet.at((row, 1)).and_then(words::weight)?;
            Some((sheet.text((row, 0)).to_owned(), weight))
        });
        let given: BTreeMap<String, Exact> = lines.collect();
        (!given.is_empty()).then_some(Self::Given(given))
    }
}

/// The whole of an instrument's points.
const WHOLE: i64 = 100;
/// Puts in the weights that are lacking.
pub(crate) fn spread(understood: &mut Understood, weights: &Weights) {
    match weights {
        Weights::Given(given) => {
            for row in &mut understood.rows {
                if let Some(weight) = given.get(&row.code) {
                    row.weight = Some(weight.clone());
                }
                for heading in &mut row.headings {
                    if let Some(weight) = given.get(&heading.code) {
                        heading.weight = Some(weight.clone());
                    }
                }
            }
            for aspect in &mut understood.aspects {
                if let Some(weight) = given.get(&aspect.code) {
                    aspect.weight = Some(weight.clone());
                }
            }
        }
        Weights::Equal => equally(understood),
    }
}

fn equally(understood: &mut Understood) {
    if understood.by_share {
        let known: Exact = understood
            .aspects
            .iter()
            .filter_map(|aspect| aspect.weight.clone())
            .sum();
        let left = &Exact::whole(WHOLE) - &known;
        let lacking: Vec<_> = understood
            .aspects
            .iter_mut()
            .filter(|aspect| aspect.weight.is_none())
            .collect();
        let parts = if left.is_positive() {
            parts(&left, lacking.len())
        } else {
            Vec::new()
        };
        for (aspect, part) in lacking.into_iter().zip(parts) {
            aspect.weight = Some(part);
        }
        return;
    }
    // The innermost heading with a weight whose questions all lack theirs spreads it over them.
    let mut shares: BTreeMap<String, (Exact, Vec<usize>)> = BTreeMap::new();
    let mut without = Vec::new();
    for (at, row) in understood.rows.iter().enumerate() {
        if row.weight.is_some() {
            continue;
        }
        let heading = row
            .headings
            .iter()
            .rev()
            .find_map(|heading| Some((&heading.code, heading.weight.as_ref()?)));
        match heading {
            Some((code, weight)) => {
                let share = shares
                    .entry(code.clone())
                    .or_insert_with(|| (weight.clone(), Vec::new()));
                share.1.push(at);
            }
            None => without.push(at),
        }
    }
    let any = understood.rows.iter().any(|row| row.weight.is_some()) || !shares.is_empty();
    if !any {
        shares.insert(String::new(), (Exact::whole(WHOLE), without));
    }
    for (code, (whole, rows)) in shares {
        let taken = |row: &&QuestionRead| row.headings.iter().any(|heading| heading.code == code);
        let taken: Exact = understood
            .rows
            .iter()
            .filter(taken)
            .filter_map(|row| row.weight.clone())
            .sum();
        let left = &whole - &taken;
        if !left.is_positive() {
            continue;
        }
        for (at, part) in rows.iter().zip(parts(&left, rows.len())) {
            if let Some(row) = understood.rows.get_mut(*at) {
                row.weight = Some(part);
            }
        }
    }
}

/// A whole in so many equal parts, thirds too.
fn parts(whole: &Exact, count: usize) -> Vec<Exact> {
    let divisor = u32::try_from(count).ok().and_then(NonZeroU32::new);
    divisor.map_or_else(Vec::new, |divisor| vec![whole.over(divisor); count])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_parts_make_the_whole() {
        let parts = parts(&Exact::whole(20), 3);
        assert_eq!(parts.first().map(Exact::canonical).as_deref(), Some("20/3"));
        let whole: Exact = parts.into_iter().sum();
        assert_eq!(whole, Exact::whole(20));
    }
}
