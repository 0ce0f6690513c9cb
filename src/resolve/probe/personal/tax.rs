//! NPWP: 15 digits in their written form, or 15 or 16 digits right after the word.

use super::digits::{Groups, ends_free, starts_free};
use super::{Find, identity, labels};
use crate::model::PersonalKind;

/// 99.999.999.9-999.999
const WRITTEN: [usize; 6] = [2, 3, 3, 1, 3, 3];
/// The signs between.
const BETWEEN: [char; 5] = ['.', '.', '.', '-', '.'];

/// An NPWP that begins with the first group.
pub(super) fn find(groups: &Groups<'_>) -> Option<Find> {
    let count = written(groups).or_else(|| announced(groups))?;
    let digits = groups.digits(count);
    if is_blank(&digits) {
        return None;
    }
    // Since 2024 the NIK of a citizen is the NPWP too; it is the more telling of the two.
    let kind = if identity::is_one(&digits) {
        PersonalKind::Nik
    } else {
        PersonalKind::Npwp
    };
    Some(Find::new(kind, &digits, groups.span(count)))
}

/// Whether digits behind the word are as many as an NPWP has, old or new.
pub(super) fn is_long_enough(digits: &str) -> bool {
    matches!(digits.len(), 15 | 16) && !is_blank(digits)
}

/// A form that nobody filled in.
fn is_blank(digits: &str) -> bool {
    digits.bytes().all(|digit| digit == b'0')
}

fn written(groups: &Groups<'_>) -> Option<usize> {
    let as_written = groups.have(&WRITTEN) && groups.between.starts_with(&BETWEEN);
    as_written.then_some(WRITTEN.len())
}

/// How many groups make 15 or 16 digits, where the word NPWP stands before them.
fn announced(groups: &Groups<'_>) -> Option<usize> {
    if !labels::npwp(groups.line, groups.start()) || !starts_free(groups.line, groups.start()) {
        return None;
    }
    // A sheet keeps a number without the nought before it.
    let short = !groups.digits(1).starts_with('0');
    (1..=groups.spans.len()).find(|&count| {
        let digits: usize = groups.lengths(count).iter().sum();
        let written = matches!(digits, 15 | 16) || (digits == 14 && count == 1 && short);
        written && ends_free(groups.line, groups.end(count))
    })
}
