//! What the heads of columns in CSV and the like say of the numbers below them.

use std::borrow::Cow;

use super::personal;

/// What parts columns.
const SIGNS: [char; 4] = [';', '\t', '|', ','];
/// A longer head is a sentence, in bytes.
const HEAD_MAX: usize = 60;
/// The most columns that are looked at; forms of Google with a question each have some fifty.
const COLUMNS_MAX: usize = 200;

/// The heads of the table that goes on, if there is one.
#[derive(Default)]
pub(super) struct Columns {
    sign: char,
    labels: Vec<Option<&'static str>>,
}

impl Columns {
    /// Takes a line without long numbers for the head of what follows, where it is one. A blank line ends a
    /// table.
    pub(super) fn head(&mut self, line: &str) {
        let parts = |sign: &char| line.matches(*sign).take(COLUMNS_MAX).count();
        let sign = SIGNS.into_iter().max_by_key(parts).unwrap_or(',');
        let label = |field: &str| {
            Some(field)
                .filter(|field| field.len() <= HEAD_MAX)
                .and_then(personal::label)
        };
        let labels: Vec<_> = fields(line, sign).take(COLUMNS_MAX).map(label).collect();
        let is_head = labels.len() > 1 && labels.iter().any(Option::is_some);
        if is_head || line.trim().is_empty() {
            *self = Self { sign, labels };
        }
    }

    /// The line with its label before each field of digits alone.
    pub(super) fn labelled<'l>(&self, line: &'l str) -> Cow<'l, str> {
        if !self.labels.iter().any(Option::is_some) {
            return Cow::Borrowed(line);
        }
        let mut labels = self.labels.iter();
        let mut out = String::with_capacity(line.len());
        for field in fields(line, self.sign) {
            if let Some(Some(label)) = labels.next()
                && is_number(field)
            {
                out.push_str(label);
                out.push_str(": ");
            }
            out.push_str(field);
            out.push(self.sign);
        }
        out.pop();
        Cow::Owned(out)
    }
}

/// The fields of a line, as they are written; one in quotes may hold the sign.
fn fields(line: &str, sign: char) -> impl Iterator<Item = &str> {
    let mut quoted = false;
    line.split(move |letter| {
        quoted ^= letter == '"';
        letter == sign && !quoted
    })
}

/// Whether a field holds a number and no words.
fn is_number(field: &str) -> bool {
    let digits = field.bytes().filter(u8::is_ascii_digit).count();
    let sign = |letter: char| {
        letter.is_ascii_digit() || matches!(letter, ' ' | '"' | '\'' | '+' | '-' | '.' | '(' | ')')
    };
    digits >= 9 && field.len() <= HEAD_MAX && field.chars().all(sign)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labelled(head: &str, line: &str) -> String {
        let mut columns = Columns::default();
        columns.head(head);
        columns.labelled(line).into_owned()
    }

    #[test]
    fn a_number_has_the_label_of_its_column() {
        for (head, line, wanted) in [
            ("nama,no hp", "A,81234567812", "A,hp: 81234567812"),
            (
                "nama;No. HP;ket",
                "\"A; B\";81234567812;x",
                "\"A; B\";hp: 81234567812;x",
            ),
            (
                "No\tNama\tKontak",
                "1\tA\t6281234567812",
                "1\tA\tkontak: 6281234567812",
            ),
            (
                "nama,rekening",
                "A,\"0812345678\"",
                "A,rekening: \"0812345678\"",
            ),
            ("uraian,jumlah", "a,628123456789", "a,jumlah: 628123456789"),
            // No head, no column, a text.
            ("uraian,2026", "a,628123456789", "a,628123456789"),
            ("nama,no hp", "A,b,81234567812", "A,b,81234567812"),
            ("nama,no hp", "A,HP 81234567812", "A,HP 81234567812"),
            ("Hubungi kami di kantor", "81234567812", "81234567812"),
        ] {
            assert_eq!(labelled(head, line), wanted, "{head}");
        }
    }

    #[test]
    fn a_table_ends_where_another_begins() {
        let mut columns = Columns::default();
        let number = "A,81234567812";
        columns.head("nama,no hp");
        columns.head("kelompok A");
        assert_eq!(columns.labelled(number), "A,hp: 81234567812");
        columns.head("nama,jumlah");
        assert_eq!(columns.labelled(number), "A,jumlah: 81234567812");
        columns.head(" ");
        assert_eq!(columns.labelled(number), number);
    }
}
