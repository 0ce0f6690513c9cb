//! Indonesian mobile numbers: `08…`, `+62 8…`, `62 8…`, `0062 8…`.

use super::digits::{Groups, after, before, ends_free, starts_free};
use super::{Find, labels};
use crate::model::PersonalKind;

/// How many digits one has, with the leading nought.
const DIGITS: std::ops::RangeInclusive<usize> = 10..=13;
/// How many digits a group after the first may have.
const GROUP: std::ops::RangeInclusive<usize> = 2..=8;

/// The same without the nought, as a sheet keeps a number; with a word that any phone may have, one more
/// at least.
const WITHOUT_NOUGHT: std::ops::RangeInclusive<usize> = 9..=12;

/// What is dialled where a plus cannot be.
const DIALLED: &str = "0062";

/// From how many digits on, 62 included, a number in groups is no sum.
const SUM_DIGITS: usize = 12;

/// A mobile number that begins with the first group. `last` is where the find before it ended; `expected`
/// says that phone numbers stand here, so that digits alone are one.
pub(super) fn find(groups: &Groups<'_>, last: Option<usize>, expected: bool) -> Option<Find> {
    let line = groups.line;
    let plus = before(line, groups.start()).next() == Some('+');
    let start = groups.start() - usize::from(plus);
    let begin = groups.text(groups.spans.first()?);
    let abroad = begin.starts_with("62") || begin.starts_with(DIALLED) && !plus;
    if plus && !abroad || !bracketed(groups, start) {
        return None;
    }
    let (count, digits) = number(groups, abroad)?;
    let end = groups.end(count);
    let free = (starts_free(line, start) || after_slash(line, start, last))
        && (ends_free(line, end) || before_slash(line, end));
    let shown = expected || last.is_some() || is_grouped(groups, count) || goes_on(line, end);
    let sum = abroad
        && !plus
        && (may_be_a_sum(groups, count, end) || !shown)
        && !labels::announce_person(line, start);
    let account = count == 1 && labels::beside_a_bank(line, &(start..end));
    let other = labels::announce_another(line, start) || account;
    (free && !sum && (plus || !other)).then(|| Find::new(PersonalKind::Phone, &digits, start..end))
}

/// Whether it is written in groups as phone numbers are. A 62 or 0062 before one space and many digits is as likely
/// the number of a row.
fn is_grouped(groups: &Groups<'_>, count: usize) -> bool {
    let begin = groups.spans.first().map(|span| groups.text(span));
    let row = matches!(begin, Some("62" | DIALLED)) && groups.between.first() == Some(&' ');
    count > if row { 2 } else { 1 }
}

/// Whether what follows goes on as it does behind a phone number alone: another one, or the address of a chat.
fn goes_on(line: &str, end: usize) -> bool {
    before_slash(line, end) || after(line, end).next() == Some('@')
}

/// A closing bracket only after the area or country code, and only where one was opened.
fn bracketed(groups: &Groups<'_>, start: usize) -> bool {
    let opened = before(groups.line, start).next() == Some('(');
    groups
        .between
        .first()
        .is_none_or(|&separator| separator != ')' || opened)
}

/// How many groups the number takes, and its digits with a nought before them.
fn number(groups: &Groups<'_>, abroad: bool) -> Option<(usize, String)> {
    let mut spans = groups.spans.iter();
    let mut digits = groups.text(spans.next()?).to_owned();
    let mut count = 1;
    if digits.starts_with('8') {
        let least = labels::phone(groups.line, groups.start(), true);
        let most = WITHOUT_NOUGHT.contains(&digits.len()) || groups.spans.len() > 1;
        if !most || !(least || digits.len() > *WITHOUT_NOUGHT.start()) {
            return None;
        }
        digits.insert(0, '0');
    }
    if abroad {
        let begin = if digits.starts_with('0') {
            DIALLED
        } else {
            "62"
        };
        digits = digits.replacen(begin, "0", 1);
        if digits.len() == 1 {
            digits.push_str(groups.text(spans.next()?));
            count += 1;
        }
    }
    if !is_mobile(digits.get(..4)?) {
        return None;
    }
    for span in spans {
        let joined = groups.between.get(count - 1) != Some(&')') || count == 1;
        let more = GROUP.contains(&span.len()) && digits.len() + span.len() <= *DIGITS.end();
        // What begins with a whole number ends with it.
        let whole = count <= 1 + usize::from(abroad) && DIGITS.contains(&digits.len());
        if whole || !joined || !more {
            break;
        }
        digits.push_str(groups.text(span));
        count += 1;
    }
    DIGITS.contains(&digits.len()).then_some((count, digits))
}

/// Whether digits alone are a whole number, with its nought.
pub(super) fn is_whole(digits: &str) -> bool {
    DIGITS.contains(&digits.len()) && digits.get(..4).is_some_and(is_mobile)
}

/// Prefixes of the mobile operators, with the leading nought.
///
/// Telkomsel 811–813, 821–823, 851–853; Indosat 814–816, 855–858; XL and Axis 817–819, 831–833, 838,
/// 859, 877–879; Smartfren 881–889; Tri 895–899; 828 Ceria.
fn is_mobile(prefix: &str) -> bool {
    let number: Option<u16> = prefix
        .strip_prefix('0')
        .and_then(|prefix| prefix.parse().ok());
    matches!(
        number,
        Some(811..=819 | 821..=823 | 828 | 831..=833 | 838 | 851..=853 | 855..=859)
            | Some(877..=879 | 881..=889 | 895..=899)
    )
}

/// Without the plus, 62.812.345.678 is a sum of money; in groups, a sum of twelve digits that is not round is
/// beyond what a unit of the state spends. Bare digits may be one at any length: balances, assets.
fn may_be_a_sum(groups: &Groups<'_>, count: usize, end: usize) -> bool {
    let rest: Vec<usize> = groups.lengths(count).into_iter().skip(1).collect();
    let dotted = groups.between.iter().take(count - 1).any(|&c| c == '.');
    let threes = !rest.is_empty() && rest.iter().all(|&length| length == 3);
    let digits = groups.digits(count);
    let round = digits.len() < SUM_DIGITS || digits.ends_with("000");
    let mut rest = after(groups.line, end);
    let decimal = rest.next() == Some(',') && rest.next().is_some_and(|c| c.is_ascii_digit());
    dotted || threes || round || decimal
}

/// `0812…/0813…`: a slash after another number, or after the address by which a chat is opened.
fn after_slash(line: &str, start: usize, last: Option<usize>) -> bool {
    let Some(slash) = start.checked_sub(1) else {
        return false;
    };
    let head = line.get(..slash).unwrap_or_default();
    line.get(slash..start) == Some("/") && (last == Some(slash) || head.ends_with("wa.me"))
}

/// A slash before what begins like another number and has no further slash after it.
fn before_slash(line: &str, end: usize) -> bool {
    let Some(rest) = line.get(end..).and_then(|rest| rest.strip_prefix('/')) else {
        return false;
    };
    let rest = rest.trim_start_matches('+');
    let length = rest.bytes().take(14).take_while(u8::is_ascii_digit).count();
    let (group, tail) = rest.split_at_checked(length).unwrap_or_default();
    let begins = group.len() >= 4 && group.starts_with("08") || group.starts_with("62");
    begins && !tail.starts_with('/')
}
