//! Numbers that are written digit by digit, as in the boxes of a form: `NIK : 3 1 7 1 0 1 …`.

use super::digits::ends_free;
use super::{Find, identity, labels, phone, tax};
use crate::model::PersonalKind;

/// More digits than any number of a person has.
const DIGITS_MAX: usize = 17;

/// A number whose first digit stands at `start`. Without a label it is none: marks from 1 to 5 look the same.
pub(super) fn find(line: &str, start: usize) -> Option<Find> {
    let bytes = line.as_bytes();
    if !is_digit(bytes, start + 2) || bytes.get(start + 1) != Some(&b' ') {
        return None;
    }
    let nik = labels::identity(line, start);
    let npwp = labels::npwp(line, start);
    if !nik && !npwp && !labels::phone(line, start, false) {
        return None;
    }
    let (digits, end) = digits(bytes, start);
    let kind = if (nik || npwp) && identity::is_one(&digits) {
        PersonalKind::Nik
    } else if npwp && tax::is_long_enough(&digits) {
        PersonalKind::Npwp
    } else if !nik && !npwp && phone::is_whole(&digits) {
        PersonalKind::Phone
    } else {
        return None;
    };
    ends_free(line, end).then(|| Find::new(kind, &digits, start..end))
}

/// The digits from `start` on, each in a place of its own, and where the last one ends. Forms part groups by
/// a sign, or by more spaces.
fn digits(line: &[u8], start: usize) -> (String, usize) {
    let mut digits = String::new();
    let (mut at, mut end) = (start, start);
    while is_digit(line, at) && !is_digit(line, at + 1) && digits.len() < DIGITS_MAX {
        digits.extend(line.get(at).copied().map(char::from));
        end = at + 1;
        let gap = line.get(end..).unwrap_or_default().iter().take(3);
        let gap = gap.take_while(|sign| matches!(sign, b' ' | b'-' | b'.' | b'|'));
        at = end + gap.count();
    }
    (digits, end)
}

fn is_digit(line: &[u8], at: usize) -> bool {
    line.get(at).is_some_and(u8::is_ascii_digit)
}
