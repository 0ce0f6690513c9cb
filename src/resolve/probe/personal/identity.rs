//! NIK: 16 digits that hold a region, a date of birth and a serial number.

use jiff::civil::Date;

use super::digits::Groups;
use super::{Find, labels};
use crate::model::PersonalKind;

/// The ways of writing it in groups that no other number shares, with spaces or dots.
const FORMS: [&[usize]; 2] = [&[2, 2, 2, 6, 4], &[6, 6, 4]];

/// A NIK that begins with the first group.
pub(super) fn find(groups: &Groups<'_>) -> Option<Find> {
    let count = form(groups)?;
    let digits = groups.digits(count);
    let start = groups.start();
    let labelled = labels::identity(groups.line, start);
    // Excel keeps fifteen digits of a number: the last one of a NIK that was typed as one is a nought.
    let cut = labelled
        && digits
            .strip_suffix("0000")
            .is_some_and(|rest| is_one(&format!("{rest}0001")));
    let one = (is_one(&digits) && (labelled || !is_time(&digits))) || cut;
    (one && !labels::announce_another(groups.line, start))
        .then(|| Find::new(PersonalKind::Nik, &digits, groups.span(count)))
}

/// How many groups it takes, if they have a form that it is written in.
fn form(groups: &Groups<'_>) -> Option<usize> {
    if groups.have_beside_slash(&[16]) {
        return Some(1);
    }
    // Four by four is how cards of banks are written too.
    let cards: &[usize] = &[4, 4, 4, 4];
    let labelled = labels::identity(groups.line, groups.start()).then_some(cards);
    let form = FORMS
        .into_iter()
        .chain(labelled)
        .find(|form| groups.have(form))?;
    let mut between = groups.between.iter().take(form.len() - 1);
    let first = *between.next()?;
    let even = matches!(first, ' ' | '.' | '-') && between.all(|&separator| separator == first);
    even.then_some(form.len())
}

/// Whether 16 digits can be a NIK: province, regency and district, date of birth (the day of women
/// with 40 added), serial number.
///
/// The layout is that of PP 37/2007, article 37; provinces as in [`is_province`].
pub(super) fn is_one(digits: &str) -> bool {
    let parts: Option<Vec<i16>> = [(0, 2), (2, 4), (4, 6), (6, 8), (8, 10), (10, 12), (12, 16)]
        .into_iter()
        .map(|(from, to)| part(digits, from, to))
        .collect();
    let Some([province, regency, district, day, month, year, serial]) = parts.as_deref() else {
        return false;
    };
    digits.len() == 16
        && is_province(*province)
        && *regency > 0
        && *district > 0
        && *serial > 0
        && is_birth(*day, *month, *year)
}

/// Whether 16 digits are a day, month and year of our time with hours, minutes, seconds and hundredths:
/// systems number their files so.
fn is_time(digits: &str) -> bool {
    let below = |from, most| part(digits, from, from + 2).is_some_and(|part| part < most);
    below(8, 24) && below(10, 60) && below(12, 60) && digits.get(..8).is_some_and(is_date)
}

/// Whether 8 digits are a day, month and year of our time.
pub(super) fn is_date(digits: &str) -> bool {
    let small = |from, to| part(digits, from, to).and_then(|number| i8::try_from(number).ok());
    let date = || Date::new(part(digits, 4, 8)?, small(2, 4)?, small(0, 2)?).ok();
    digits.len() == 8 && date().is_some_and(|date| (1990..2100).contains(&date.year()))
}

fn part(digits: &str, from: usize, to: usize) -> Option<i16> {
    digits.get(from..to)?.parse().ok()
}

/// Codes of the 38 provinces, from the region codes of Kemendagri (Permendagri 72/2019, Kepmendagri
/// 050-145/2022 and what followed it) and of BPS. The two differ in Papua alone, where both are taken.
const fn is_province(code: i16) -> bool {
    matches!(code, 11..=19 | 21 | 31..=36 | 51..=53 | 61..=65 | 71..=76 | 81..=82 | 91..=97)
}

/// The year has two digits; 29 February is a day when it is one in either century.
fn is_birth(day: i16, month: i16, year: i16) -> bool {
    let day = if day > 40 { day - 40 } else { day };
    let small = |number: i16| i8::try_from(number).ok();
    let (Some(day), Some(month)) = (small(day), small(month)) else {
        return false;
    };
    [1900, 2000]
        .into_iter()
        .any(|century| Date::new(century + year, month, day).is_ok())
}
