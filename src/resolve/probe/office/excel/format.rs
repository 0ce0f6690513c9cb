//! What a workbook's formats make of a whole number: the noughts, hyphens and brackets that a cell
//! shows and its value lacks (ECMA-376, part 1, 18.8.30 and 18.8.31).

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::rc::Rc;

use quick_xml::events::BytesStart;

use crate::resolve::probe::office::Checked;
use crate::resolve::probe::office::package::OfficePackage;
use crate::resolve::probe::office::table::sum;
use crate::resolve::probe::office::xml::{self, XmlEvent};

/// Cells of one workbook have at most so many formats (Excel's own bound).
const FORMATS_MAX: usize = 65_490;
/// The longest code that Excel takes, in characters.
const CODE_MAX: usize = 255;

/// What a format makes of a whole number.
enum Show {
    /// Its digits.
    AsIs,
    /// A sum: separators of thousands, decimals or a currency.
    Sum,
    /// Digits at the places of a mask.
    Mask(Vec<Token>),
}

/// One place of a mask.
enum Token {
    /// A digit; a nought where there is none left, if it says so.
    Digit { nought: bool },
    /// What is shown as it is.
    Sign(char),
}

/// The formats of a workbook's cells, by their number. Thousands may share one.
#[derive(Default)]
pub(super) struct Formats(Vec<Rc<Show>>);

impl Formats {
    /// Reads the workbook's styles; none where it has no such part.
    ///
    /// # Errors
    /// As [`OfficePackage::xml`].
    pub(super) fn read(package: &mut OfficePackage<'_>, part: &str) -> Checked<Self> {
        let mut codes: BTreeMap<String, Rc<Show>> = BTreeMap::new();
        let (mut formats, mut of_cells) = (Vec::new(), false);
        package.xml(part, &mut |node| {
            match node {
                XmlEvent::Open(tag) => match xml::name(tag) {
                    "numFmt" if codes.len() < FORMATS_MAX => codes.extend(code(tag)),
                    "cellXfs" => of_cells = true,
                    "xf" if of_cells && formats.len() < FORMATS_MAX => {
                        formats.push(show(tag, &codes));
                    }
                    _ => {}
                },
                XmlEvent::Close("cellXfs") => of_cells = false,
                XmlEvent::Close(_) | XmlEvent::Text(_) => {}
            }
            Ok(())
        })?;
        Ok(Self(formats))
    }

    /// What a cell with this format shows of the digits of a whole number.
    pub(super) fn shown<'d>(&self, format: Option<usize>, digits: &'d str) -> Cow<'d, str> {
        match format.and_then(|format| self.0.get(format)).map(Rc::as_ref) {
            None | Some(Show::AsIs) => Cow::Borrowed(digits),
            Some(Show::Sum) => Cow::Owned(sum(digits)),
            Some(Show::Mask(mask)) => Cow::Owned(masked(mask, digits)),
        }
    }
}

fn code(tag: &BytesStart<'_>) -> Option<(String, Rc<Show>)> {
    let code = xml::attribute(tag, "formatCode")?;
    let code: String = code.chars().take(CODE_MAX).collect();
    Some((xml::attribute(tag, "numFmtId")?, Rc::new(read(&code))))
}

fn show(tag: &BytesStart<'_>, codes: &BTreeMap<String, Rc<Show>>) -> Rc<Show> {
    let id = xml::attribute(tag, "numFmtId").unwrap_or_default();
    codes.get(&id).cloned().unwrap_or_else(|| {
        // Excel's own formats of sums and accounts (18.8.30).
        let is_sum = matches!(id.parse(), Ok(3_u32 | 4 | 5..=8 | 37..=44));
        Rc::new(if is_sum { Show::Sum } else { Show::AsIs })
    })
}

/// What a code makes of a whole number; as it is where the code is of dates, fractions or text.
fn read(code: &str) -> Show {
    let mut mask = Vec::new();
    let mut letters = section(code).chars();
    while let Some(letter) = letters.next() {
        match letter {
            '0' => mask.push(Token::Digit { nought: true }),
            '#' | '?' => mask.push(Token::Digit { nought: false }),
            '\\' => mask.extend(letters.next().map(Token::Sign)),
            '"' => mask.extend(letters.by_ref().take_while(|&c| c != '"').map(Token::Sign)),
            // As wide as the next sign, or filled up with it.
            '_' | '*' => drop(letters.next()),
            // A colour, a condition, a language; a currency where it is `[$Rp-421]`.
            '[' => {
                let inside: String = letters.by_ref().take_while(|&c| c != ']').collect();
                if inside
                    .strip_prefix('$')
                    .is_some_and(|rest| !rest.starts_with('-'))
                {
                    return Show::Sum;
                }
            }
            ',' | '.' | '%' | '$' => return Show::Sum,
            '-' | '+' | '(' | ')' | ' ' | ':' => mask.push(Token::Sign(letter)),
            _ => return Show::AsIs,
        }
    }
    let places = mask
        .iter()
        .filter(|token| matches!(token, Token::Digit { .. }));
    if places.count() == 0 {
        return Show::AsIs;
    }
    Show::Mask(mask)
}

/// The part of a code that is for large numbers: the first that is not for those below a bound.
fn section(code: &str) -> &str {
    let mut sections = code.split(';');
    let below = |section: &&str| section.trim_start().starts_with("[<");
    let first = sections.clone().find(|section| !below(section));
    first.or_else(|| sections.next()).unwrap_or(code)
}

/// Digits at the places of a mask; those before its first place stand there too.
fn masked(mask: &[Token], digits: &str) -> String {
    let is_place = |token: &&Token| matches!(token, Token::Digit { .. });
    let mut left = mask.iter().filter(is_place).count();
    let mut rest = digits;
    let mut shown = String::new();
    for token in mask {
        match token {
            Token::Sign(sign) => shown.push(*sign),
            Token::Digit { nought } => {
                left -= 1;
                let more = rest.len().saturating_sub(left);
                match rest.split_at_checked(more) {
                    Some((taken, after)) if more > 0 => {
                        shown.push_str(taken);
                        rest = after;
                    }
                    _ if *nought => shown.push('0'),
                    _ => {}
                }
            }
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(code: &str, digits: &str) -> String {
        Formats(vec![Rc::new(read(code))])
            .shown(Some(0), digits)
            .into_owned()
    }

    #[test]
    fn a_mask_gives_back_what_the_value_lacks() {
        for (code, digits, wanted) in [
            ("000000000000", "81234567890", "081234567890"),
            ("0000-0000-0000", "81234567890", "0812-3456-7890"),
            ("\"+62 \"#", "81234567890", "+62 81234567890"),
            ("\\0#", "81234567890", "081234567890"),
            (
                "[<=9999999]###-####;(0###) ####-####",
                "81234567890",
                "(0812) 3456-7890",
            ),
            (
                r"00\.000\.000\.0\-000\.000",
                "12345678901009",
                "01.234.567.8-901.009",
            ),
            (
                r"[$-421]0000\ 0000\ 0000\ 0000",
                "3174051201900001",
                "3174 0512 0190 0001",
            ),
            ("0", "3174051201900001", "3174051201900001"),
            ("@", "81234567890", "81234567890"),
            ("yyyy-mm-dd", "81234567890", "81234567890"),
            ("# ?/?", "81234567890", "81234567890"),
            ("", "81234567890", "81234567890"),
            ("\\", "1", "1"),
            ("\"ab", "1", "1"),
        ] {
            assert_eq!(shown(code, digits), wanted, "{code}");
        }
    }

    #[test]
    fn a_sum_has_its_thousands_parted() {
        for code in [
            "#,##0",
            "#,##0.00",
            "\"Rp\"#,##0;[Red]-\"Rp\"#,##0",
            "[$Rp-421]0",
            "0.00",
        ] {
            assert_eq!(shown(code, "62812345678"), "62.812.345.678", "{code}");
        }
        assert_eq!(sum("812"), "812");
        assert_eq!(sum("8123"), "8.123");
    }
}
