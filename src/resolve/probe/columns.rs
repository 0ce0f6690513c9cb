//! What the heads of columns say of the numbers below them, in CSV and the like and in tables that are aligned
//! with spaces.

use std::borrow::Cow;
use std::ops::Range;

use super::personal;

/// What parts columns.
const SIGNS: [char; 4] = [';', '\t', '|', ','];
/// A longer head is a sentence, in bytes.
const HEAD_MAX: usize = 60;
/// A longer line is no row of a table that is aligned with spaces, in bytes: a screen has 80 to 250 columns.
const LINE_MAX: usize = 1_000;
/// The most columns that are looked at; forms of Google with a question each have some fifty.
const COLUMNS_MAX: usize = 200;

/// The heads of the table that goes on, if there is one.
#[derive(Default)]
pub(super) enum Columns {
    /// No table.
    #[default]
    None,
    /// A sign between columns, and what the head of each says.
    Parted(char, Vec<Option<&'static str>>),
    /// The places of the heads in their line, in characters, and what each says.
    Aligned(Vec<(Range<usize>, Option<&'static str>)>),
}

impl Columns {
    /// Takes a line without long numbers for the head of what follows, where it is one. A blank line ends a
    /// table.
    pub(super) fn head(&mut self, line: &str) {
        if line.trim().is_empty() {
            *self = Self::None;
        } else if let Some(head) = aligned(line).or_else(|| parted(line)) {
            *self = head;
        }
    }

    /// The line with its label before each field of digits alone.
    pub(super) fn labelled<'l>(&self, line: &'l str) -> Cow<'l, str> {
        match self {
            Self::None => Cow::Borrowed(line),
            Self::Parted(sign, labels) => Cow::Owned(by_sign(line, *sign, labels)),
            Self::Aligned(heads) if line.len() <= LINE_MAX => Cow::Owned(by_place(line, heads)),
            Self::Aligned(_) => Cow::Borrowed(line),
        }
    }
}

fn parted(line: &str) -> Option<Columns> {
    let parts = |sign: &char| line.matches(*sign).take(COLUMNS_MAX).count();
    let sign = SIGNS.into_iter().max_by_key(parts).unwrap_or(',');
    let labels: Vec<_> = fields(line, sign).take(COLUMNS_MAX).map(label).collect();
    let is_head = labels.len() > 1 && labels.iter().any(Option::is_some);
    is_head.then_some(Columns::Parted(sign, labels))
}

/// A head of which two spaces or more part the columns, or one that is the name of a phone's number alone.
fn aligned(line: &str) -> Option<Columns> {
    if line.len() > LINE_MAX {
        return None;
    }
    let mut heads: Vec<Range<usize>> = Vec::new();
    for word in words(line) {
        match heads.last_mut() {
            Some(Range { end, .. }) if word.start < *end + 2 => *end = word.end,
            _ => heads.push(word),
        }
    }
    let text = |head: &Range<usize>| -> String {
        let letters = line.chars().skip(head.start);
        letters.take(head.len()).collect()
    };
    let texts: Vec<String> = heads.iter().take(COLUMNS_MAX).map(text).collect();
    let is_parted = texts
        .iter()
        .any(|text| text.ends_with(SIGNS) || text.contains(['\t', ';', '|']));
    let labels: Vec<_> = texts.iter().map(|text| label(text)).collect();
    let is_head = match &*texts {
        [alone] => personal::names_a_phone(alone),
        _ => labels.iter().any(Option::is_some),
    };
    let heads = heads.into_iter().zip(labels).collect();
    (is_head && !is_parted).then_some(Columns::Aligned(heads))
}

fn label(head: &str) -> Option<&'static str> {
    let short = Some(head).filter(|head| head.len() <= HEAD_MAX);
    short.and_then(personal::label)
}

fn by_sign(line: &str, sign: char, labels: &[Option<&str>]) -> String {
    let mut labels = labels.iter();
    let mut out = String::with_capacity(line.len());
    for field in fields(line, sign) {
        if let Some(Some(label)) = labels.next()
            && is_number(field)
        {
            out.push_str(label);
            out.push_str(": ");
        }
        out.push_str(field);
        out.push(sign);
    }
    out.pop();
    out
}

/// A number stands below its head at the left, at the right or in the middle; one that stands below two is of
/// neither.
fn by_place(line: &str, heads: &[(Range<usize>, Option<&str>)]) -> String {
    let mut out = String::with_capacity(line.len());
    let (mut letters, mut done) = (line.chars(), 0);
    for word in words(line) {
        out.extend(letters.by_ref().take(word.start - done));
        let text: String = letters.by_ref().take(word.len()).collect();
        done = word.end;
        let above = |(head, _): &&(Range<usize>, Option<&str>)| {
            head.start < word.end && word.start < head.end
        };
        let mut above = heads.iter().filter(above);
        if let (Some((_, Some(label))), None) = (above.next(), above.next())
            && is_number(&text)
        {
            out.push_str(label);
            out.push_str(": ");
        }
        out.push_str(&text);
    }
    out
}

/// The places of the words of a line, in characters.
fn words(line: &str) -> Vec<Range<usize>> {
    let mut words: Vec<Range<usize>> = Vec::new();
    for (at, letter) in line.chars().enumerate() {
        if letter.is_whitespace() {
            continue;
        }
        match words.last_mut() {
            Some(word) if word.end == at => word.end += 1,
            _ => words.push(at..at + 1),
        }
    }
    words
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

    #[test]
    fn a_number_has_the_label_that_it_is_aligned_with() {
        let head = "No  Nama              No HP            Saldo";
        let lines = [
            "1   Pemohon Contoh    6281234567812    1.000",
            "1   Pemohon      6281234567812         1.000",
            "2   Kas               -        628123456789",
            "3   Wide        628123456789012345678901234",
        ];
        let wanted = [
            "1   Pemohon Contoh    hp: 6281234567812    1.000",
            "1   Pemohon      hp: 6281234567812         1.000",
            "2   Kas               -        saldo: 628123456789",
            lines[3],
        ];
        for (line, wanted) in lines.into_iter().zip(wanted) {
            assert_eq!(labelled(head, line), wanted);
        }
        assert_eq!(
            labelled("No. HP/WA", "6281234567812"),
            "whatsapp: 6281234567812".replace("whatsapp", "wa")
        );
        assert_eq!(
            labelled(" Nomor Telepon", "6281234567812"),
            "telepon: 6281234567812"
        );
        for head in [
            "Pembelian HP",
            "Hubungi kami",
            "Nama  Jabatan",
            "No",
            "Tagihan telepon",
        ] {
            let line = "6281234567812";
            assert_eq!(labelled(head, line), line, "{head}");
        }
    }
}
