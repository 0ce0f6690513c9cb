//! What a cell of the table holds, and how each style writes it.

use std::borrow::Cow;

use jiff::civil::Date;

use crate::model::{Exact, Lang, Text, visible};
use crate::report::CsvStyle;
use crate::text::{say, words};

/// What Excel and its like take for the beginning of a formula, in every width that they know.
const FORMULA: [char; 12] = [
    '=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫',
];

/// A cell before it is written.
#[derive(Debug)]
pub(super) enum Field<'a> {
    /// Nothing, because nothing belongs here.
    Empty,
    /// Something belongs here and is not known: a dash for people, nothing for programs.
    Missing,
    /// Text from outside, or a sentence about it.
    Text(Cow<'a, str>),
    /// A word of ours: as in JSON for programs, in the reader's language for people.
    Word(&'static str, Text),
    /// A score: two decimals for people, six for programs; cut in both.
    Score(&'a Exact),
    /// A weight.
    Weight(&'a Exact),
    /// A code with the name that belongs to it; `None` for one that the instrument does not know.
    Coded(&'a str, Option<&'a str>),
    /// A whole number of ours.
    Whole(String),
    /// A day.
    Day(Date),
}

impl<'a> Field<'a> {
    /// A count, a line, a year.
    pub(super) fn whole(number: impl std::fmt::Display) -> Self {
        Self::Whole(number.to_string())
    }

    /// A text, or a dash.
    pub(super) fn text(text: Option<&'a str>) -> Self {
        text.map_or(Self::Missing, |text| Self::Text(Cow::Borrowed(text)))
    }

    /// A text, or nothing.
    pub(super) fn if_any(text: Option<&'a str>) -> Self {
        text.map_or(Self::Empty, |text| Self::Text(Cow::Borrowed(text)))
    }
}

/// The cell as written. Numbers for Excel have Indonesian commas in both languages: its settings
/// are the machine's, whatever the reader's language.
pub(super) fn cell(field: &Field<'_>, style: CsvStyle, lang: Lang) -> String {
    match (field, style) {
        (Field::Empty, _) | (Field::Missing, CsvStyle::Plain) => String::new(),
        (Field::Missing, CsvStyle::Excel) => words::DASH.to_owned(),
        (Field::Text(text), _) => harmless(text),
        (Field::Word(_, text), CsvStyle::Excel) => text.get(lang).to_owned(),
        (Field::Word(word, _), CsvStyle::Plain) => (*word).to_owned(),
        (Field::Score(value), CsvStyle::Excel) => value.shown(Lang::Id),
        (Field::Weight(value), CsvStyle::Excel) => value.plain(Lang::Id),
        (Field::Score(value) | Field::Weight(value), CsvStyle::Plain) => value.json(),
        // Alone, Excel would take 1.10 for a number or for ten past one.
        (Field::Coded(code, name), CsvStyle::Excel) => {
            let unknown = say!(lang, "(tidak dikenal)", "(unknown)");
            harmless(&format!("{code} {}", name.unwrap_or(&unknown)))
        }
        (Field::Coded(code, _), CsvStyle::Plain) => harmless(code),
        (Field::Whole(number), _) => number.clone(),
        (Field::Day(day), _) => day.to_string(),
    }
}

/// On one line, and no formula: what would begin one gets an apostrophe before it.
fn harmless(text: &str) -> String {
    let text = visible(text);
    if text.trim_start().starts_with(FORMULA) {
        return format!("'{text}");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_get_an_apostrophe_and_nothing_else_does() {
        for formula in [
            "=HYPERLINK(\"http://example.go.id\")",
            "+1+1",
            "-1",
            "@SUM(1)",
            "  =1",
            "\u{a0}=1",
            "＝1",
            "＋1",
            "－1",
            "＠x",
            "﹦1",
        ] {
            assert_eq!(harmless(formula), format!("'{formula}"));
        }
        // What cannot be seen is spelt out, and spelt out it begins no formula.
        assert_eq!(harmless("\t=1"), "\\t=1");
        assert_eq!(harmless("\r\n=1"), "\\r\\n=1");
        assert_eq!(harmless("\u{200b}=1"), "\\u{200b}=1");
        for usual in ["", "1.10", "a=1", "—", "'=1", "evidence/a-b.pdf"] {
            assert_eq!(harmless(usual), usual);
        }
    }

    #[test]
    fn a_code_is_no_number_for_excel() {
        let of = |name, style| cell(&Field::Coded("1.10", name), style, Lang::Id);
        assert_eq!(of(Some("SK DIP"), CsvStyle::Excel), "1.10 SK DIP");
        assert_eq!(of(None, CsvStyle::Excel), "1.10 (tidak dikenal)");
        assert_eq!(of(Some("SK DIP"), CsvStyle::Plain), "1.10");
        let hostile = Field::Coded("-1", Some("a"));
        assert_eq!(cell(&hostile, CsvStyle::Excel, Lang::Id), "'-1 a");
    }

    #[test]
    fn numbers_stay_numbers() {
        let value = Exact::parse("-5.125").unwrap();
        let of = |field, style| cell(&field, style, Lang::En);
        assert_eq!(of(Field::Score(&value), CsvStyle::Excel), "-5,12");
        assert_eq!(of(Field::Weight(&value), CsvStyle::Excel), "-5,125");
        assert_eq!(of(Field::Score(&value), CsvStyle::Plain), "-5.125");
        let nearly = Exact::parse("89.9999999").unwrap();
        assert_eq!(of(Field::Score(&nearly), CsvStyle::Excel), "89,99");
        assert_eq!(of(Field::Score(&nearly), CsvStyle::Plain), "89.999999");
    }
}
