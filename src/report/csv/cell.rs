//! How each style of CSV writes a field.

use crate::model::{Lang, visible};
use crate::report::CsvStyle;
use crate::report::columns::{CellValue, Column, Record, Set};
use crate::report::escape::bare;
use crate::text::{say, words};

/// What Excel and its like take for the beginning of a formula, in every width that they know.
const FORMULA: [char; 12] = [
    '=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫',
];

/// The cell of a record. A number or a day that is not known is empty: a dash would be a text among
/// numbers.
pub(super) fn cell(column: &Column, of: &Record<'_>, style: CsvStyle) -> String {
    match ((column.field)(of), column.set) {
        (CellValue::Missing, Set::Number | Set::Day) => String::new(),
        (field, Set::Words | Set::Whole | Set::Number | Set::Day) => {
            written(&field, style, of.lang)
        }
    }
}

/// The field as written. Numbers for Excel have Indonesian commas in both languages: its settings
/// are the machine's, whatever the reader's language.
pub(super) fn written(field: &CellValue<'_>, style: CsvStyle, lang: Lang) -> String {
    match (field, style) {
        (CellValue::Empty, _) | (CellValue::Missing, CsvStyle::Plain) => String::new(),
        (CellValue::Missing, CsvStyle::Excel) => words::DASH.to_owned(),
        (CellValue::Name(text) | CellValue::Code(text) | CellValue::Address(text), _) => {
            harmless(text)
        }
        (CellValue::Prose(sentence), _) => harmless(&bare(sentence)),
        (CellValue::Words(text), _) => harmless(text),
        (CellValue::Term(_, shown, _), CsvStyle::Excel) => shown.clone(),
        (CellValue::Term(word, _, _), CsvStyle::Plain) => (*word).to_owned(),
        (CellValue::Score(value) | CellValue::Gain(value), CsvStyle::Excel) => {
            value.shown(Lang::Id)
        }
        (CellValue::Needed(value), CsvStyle::Excel) => value.shown_needed(Lang::Id),
        (CellValue::Weight(value), CsvStyle::Excel) => value.plain(Lang::Id),
        (
            CellValue::Score(value)
            | CellValue::Gain(value)
            | CellValue::Needed(value)
            | CellValue::Weight(value),
            CsvStyle::Plain,
        ) => value.json(),
        // Alone, Excel would take 1.10 for a number or for ten past one.
        (CellValue::Coded(code, name), CsvStyle::Excel) => {
            let unknown = say!(lang, "(tidak dikenal)", "(unknown)");
            harmless(&format!("{code} {}", name.unwrap_or(&unknown)))
        }
        (CellValue::Coded(code, _), CsvStyle::Plain) => harmless(code),
        (CellValue::Count(count), _) => count.to_string(),
        (CellValue::Part(part, all), _) => format!("{part} / {all}"),
        (CellValue::Plain(number), _) => number.to_string(),
        (CellValue::Bytes(bytes), _) => bytes.to_string(),
        (CellValue::Day(day), _) => day.to_string(),
        (CellValue::Due(due), _) => due.day.to_string(),
        (CellValue::Digest(digest), _) => digest.to_string(),
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
    use crate::model::Exact;

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
        let of = |name, style| written(&CellValue::Coded("1.10", name), style, Lang::Id);
        assert_eq!(of(Some("SK DIP"), CsvStyle::Excel), "1.10 SK DIP");
        assert_eq!(of(None, CsvStyle::Excel), "1.10 (tidak dikenal)");
        assert_eq!(of(Some("SK DIP"), CsvStyle::Plain), "1.10");
        let hostile = CellValue::Coded("-1", Some("a"));
        assert_eq!(written(&hostile, CsvStyle::Excel, Lang::Id), "'-1 a");
    }

    #[test]
    fn numbers_stay_numbers() {
        let value = Exact::parse("-5.125").unwrap();
        let of = |field, style| written(&field, style, Lang::En);
        assert_eq!(of(CellValue::Score(&value), CsvStyle::Excel), "-5,12");
        assert_eq!(of(CellValue::Weight(&value), CsvStyle::Excel), "-5,125");
        assert_eq!(of(CellValue::Score(&value), CsvStyle::Plain), "-5.125");
        let nearly = Exact::parse("89.9999999").unwrap();
        assert_eq!(of(CellValue::Score(&nearly), CsvStyle::Excel), "89,99");
        assert_eq!(of(CellValue::Score(&nearly), CsvStyle::Plain), "89.999999");
    }
}
