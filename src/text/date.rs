//! Dates as people read them. Nothing here knows what day it is.

use jiff::civil::Date;

use super::say;
use crate::model::{Lang, Text};

/// Names of the months, January first, Indonesian and English.
const MONTHS: [(&str, &str); 12] = [
    ("Januari", "January"),
    ("Februari", "February"),
    ("Maret", "March"),
    ("April", "April"),
    ("Mei", "May"),
    ("Juni", "June"),
    ("Juli", "July"),
    ("Agustus", "August"),
    ("September", "September"),
    ("Oktober", "October"),
    ("November", "November"),
    ("Desember", "December"),
];

/// A date in words: `19 September 2026`, `1 Mei 2026`.
#[must_use]
pub(crate) fn long(date: Date, lang: Lang) -> String {
    let index = usize::try_from(date.month() - 1).unwrap_or(0);
    let (id, en) = MONTHS.get(index).copied().unwrap_or(("", ""));
    let month = match lang {
        Lang::Id => id,
        Lang::En => en,
    };
    format!("{} {month} {}", date.day(), date.year())
}

/// The same in both languages, for a sentence of both.
#[must_use]
pub(crate) fn both(date: Date) -> Text {
    Text::say(|lang| long(date, lang))
}

/// How far off a deadline is: `47 hari lagi`, `hari ini`, `lewat 3 hari`.
#[must_use]
pub(crate) fn days_left(days: i32, lang: Lang) -> String {
    let count = days.unsigned_abs();
    match days {
        0 => say!(lang, "hari ini", "today"),
        1 => say!(lang, "1 hari lagi", "1 day left"),
        -1 => say!(lang, "lewat 1 hari", "1 day past"),
        2.. => say!(lang, "{count} hari lagi", "{count} days left"),
        ..0 => say!(lang, "lewat {count} hari", "{count} days past"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn months_have_their_names() {
        assert_eq!(long(date(2026, 5, 1), Lang::Id), "1 Mei 2026");
        assert_eq!(long(date(2026, 12, 31), Lang::Id), "31 Desember 2026");
        assert_eq!(long(date(2026, 1, 19), Lang::En), "19 January 2026");
    }

    #[test]
    fn a_deadline_is_before_on_or_behind() {
        assert_eq!(days_left(0, Lang::Id), "hari ini");
        assert_eq!(days_left(1, Lang::En), "1 day left");
        assert_eq!(days_left(47, Lang::Id), "47 hari lagi");
        assert_eq!(days_left(i32::MIN, Lang::Id), "lewat 2147483648 hari");
    }
}
