//! Reads the tokens of a PDF, one by one: of what draws a page, of tables of letters and of objects.

use std::borrow::Cow;

use memchr::memmem;

/// A number of 1, as [`PdfToken::Number`] has it.
const UNIT: i64 = 1_000_000;

/// So many bytes behind a picture are looked at: are they words, or still data? Other readers take 5 to 15.
const AFTER_PICTURE: usize = 10;

/// One token.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum PdfToken<'a> {
    /// A string that may be shown.
    Text(Cow<'a, [u8]>),
    /// A number in millionths; none if it is too large.
    Number(Option<i64>),
    /// A name, without its slash and as written.
    Name(&'a [u8]),
    /// A list begins.
    Open,
    /// A list ends.
    Close,
    /// A dictionary begins.
    Begin,
    /// A dictionary ends.
    End,
    /// What is done with the tokens before it.
    Operator(&'a [u8]),
}

impl PdfToken<'_> {
    /// The number that it is, in parts of [`UNIT`].
    const fn parts(&self) -> Option<i64> {
        match self {
            Self::Number(parts) => *parts,
            Self::Text(_)
            | Self::Name(_)
            | Self::Open
            | Self::Close
            | Self::Begin
            | Self::End
            | Self::Operator(_) => None,
        }
    }

    /// The whole number that it is.
    pub(super) fn whole(&self) -> Option<i64> {
        let parts = self.parts().filter(|parts| parts % UNIT == 0);
        parts.map(|parts| parts / UNIT)
    }

    /// The number that it is.
    #[expect(
        clippy::as_conversions,
        clippy::cast_precision_loss,
        reason = "measures on a page, of a few digits"
    )]
    pub(super) fn number(&self) -> Option<f64> {
        self.parts().map(|parts| parts as f64 / UNIT as f64)
    }
}

/// Tokens in their order. Pictures within what draws a page are passed over.
#[derive(Clone, Copy)]
pub(super) struct PdfTokens<'a> {
    rest: &'a [u8],
}

impl<'a> PdfTokens<'a> {
    /// Begins at the first byte.
    pub(super) const fn of(bytes: &'a [u8]) -> Self {
        Self { rest: bytes }
    }

    /// What was not read yet.
    pub(super) const fn rest(&self) -> &'a [u8] {
        self.rest
    }

    fn skip(&mut self, count: usize) {
        self.rest = self.rest.get(count..).unwrap_or_default();
    }

    /// Takes bytes as long as they are `wanted`.
    fn run(&mut self, wanted: fn(u8) -> bool) -> &'a [u8] {
        let length = self
            .rest
            .iter()
            .position(|byte| !wanted(*byte))
            .unwrap_or(self.rest.len());
        let (run, rest) = self.rest.split_at(length);
        self.rest = rest;
        run
    }

    /// A string in round brackets, which may hold round brackets in pairs.
    fn literal(&mut self) -> Cow<'a, [u8]> {
        let start = self.rest;
        let mut depth = 1_usize;
        let mut escaped = false;
        let mut plain = true;
        let mut length = 0;
        for byte in start {
            match byte {
                _ if escaped => escaped = false,
                b'\\' => (escaped, plain) = (true, false),
                b'(' => depth += 1,
                b')' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                break;
            }
            length += 1;
        }
        self.skip(length + 1);
        let inside = start.get(..length).unwrap_or_default();
        if plain {
            Cow::Borrowed(inside)
        } else {
            Cow::Owned(unescaped(inside))
        }
    }

    fn hexadecimal(&mut self) -> Cow<'a, [u8]> {
        let inside = self.run(|byte| byte != b'>');
        self.skip(1);
        let digits = inside
            .iter()
            .filter_map(|byte| char::from(*byte).to_digit(16));
        let mut digits = digits.filter_map(|digit| u8::try_from(digit).ok());
        let mut bytes = Vec::with_capacity(inside.len() / 2);
        while let Some(high) = digits.next() {
            bytes.push(high * 16 + digits.next().unwrap_or_default());
        }
        Cow::Owned(bytes)
    }

    /// Passes over the data of a picture, up to `EI`. The data may hold these two letters too, so words
    /// have to follow them; where no white space stands before them, words that follow pictures.
    fn picture(&mut self) {
        let is_end = |at: &usize| {
            let before = at.checked_sub(1).and_then(|before| self.rest.get(before));
            let after = self.rest.get(at + 2..).unwrap_or_default();
            let parted = after
                .first()
                .is_none_or(|byte| blank(*byte) || special(*byte));
            let text = |byte: &u8| blank(*byte) || byte.is_ascii_graphic();
            let words = parted && after.iter().take(AFTER_PICTURE).all(text);
            let expected = || {
                let next = PdfTokens::of(after).next();
                next.is_none_or(|word| {
                    matches!(
                        word,
                        PdfToken::Operator(b"Q" | b"q" | b"EMC" | b"BI" | b"BT")
                    )
                })
            };
            words && (before.is_some_and(u8::is_ascii_whitespace) || expected())
        };
        let end = memmem::find_iter(self.rest, b"EI").find(is_end);
        self.skip(end.map_or(self.rest.len(), |at| at + 2));
    }
}

impl<'a> Iterator for PdfTokens<'a> {
    type Item = PdfToken<'a>;

    fn next(&mut self) -> Option<PdfToken<'a>> {
        loop {
            match *self.rest.first()? {
                byte if blank(byte) => {
                    self.run(blank);
                }
                b'%' => {
                    self.run(|byte| !matches!(byte, b'\n' | b'\r'));
                }
                b'(' => {
                    self.skip(1);
                    return Some(PdfToken::Text(self.literal()));
                }
                // Git's mark of two versions. A string from here on would take in all that follows, and
                // readers go on behind it.
                b'<' if self.rest.starts_with(b"<<<") => {
                    self.run(|byte| byte == b'<');
                }
                b'<' if self.rest.get(1) == Some(&b'<') => {
                    self.skip(2);
                    return Some(PdfToken::Begin);
                }
                b'>' if self.rest.get(1) == Some(&b'>') => {
                    self.skip(2);
                    return Some(PdfToken::End);
                }
                b'<' => {
                    self.skip(1);
                    return Some(PdfToken::Text(self.hexadecimal()));
                }
                b'/' => {
                    self.skip(1);
                    return Some(PdfToken::Name(self.run(regular)));
                }
                b'[' => {
                    self.skip(1);
                    return Some(PdfToken::Open);
                }
                b']' => {
                    self.skip(1);
                    return Some(PdfToken::Close);
                }
                byte if special(byte) => self.skip(1),
                _ => {
                    let word = self.run(regular);
                    if word.iter().all(numeric) {
                        return Some(PdfToken::Number(millionths(word)));
                    }
                    if word == b"ID" {
                        self.picture();
                    }
                    return Some(PdfToken::Operator(word));
                }
            }
        }
    }
}

/// Whether a word is one of those that draw (PDF 1.7, table 51), or a value that is a word.
#[rustfmt::skip]
pub(super) const fn is_known(operator: &[u8]) -> bool {
    matches!(
        operator,
        b"b" | b"B" | b"b*" | b"B*" | b"BDC" | b"BI" | b"BMC" | b"BT" | b"BX" | b"c" | b"cm" | b"CS"
            | b"cs" | b"d" | b"d0" | b"d1" | b"Do" | b"DP" | b"EI" | b"EMC" | b"ET" | b"EX" | b"f"
            | b"F" | b"f*" | b"G" | b"g" | b"gs" | b"h" | b"i" | b"ID" | b"j" | b"J" | b"K" | b"k"
            | b"l" | b"M" | b"m" | b"MP" | b"n" | b"q" | b"Q" | b"re" | b"RG" | b"rg" | b"ri" | b"S"
            | b"s" | b"SC" | b"sc" | b"SCN" | b"scn" | b"sh" | b"T*" | b"Tc" | b"Td" | b"TD" | b"Tf"
            | b"TJ" | b"Tj" | b"TL" | b"Tm" | b"Tr" | b"Ts" | b"Tw" | b"Tz" | b"v" | b"w" | b"W"
            | b"W*" | b"y" | b"'" | b"\"" | b"true" | b"false" | b"null"
    )
}

pub(super) const fn blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | 0x0c | 0)
}

const fn special(byte: u8) -> bool {
    matches!(
        byte,
        b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%'
    )
}

const fn regular(byte: u8) -> bool {
    !blank(byte) && !special(byte)
}

const fn numeric(byte: &u8) -> bool {
    matches!(byte, b'0'..=b'9' | b'+' | b'-' | b'.')
}

/// A decimal number in millionths, cut there.
fn millionths(word: &[u8]) -> Option<i64> {
    let negative = word.first() == Some(&b'-');
    let mut value = 0_i64;
    let mut decimals = None;
    for byte in word {
        match byte {
            b'.' => decimals = Some(0_u32),
            b'0'..=b'9' if decimals == Some(6) => {}
            b'0'..=b'9' => {
                value = value.checked_mul(10)?.checked_add(i64::from(byte - b'0'))?;
                decimals = decimals.map(|count| count + 1);
            }
            _ => {}
        }
    }
    let value = value.checked_mul(10_i64.pow(6 - decimals.unwrap_or_default().min(6)))?;
    Some(if negative { -value } else { value })
}

fn unescaped(inside: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(inside.len());
    let mut rest = inside.iter().copied().peekable();
    while let Some(byte) = rest.next() {
        if byte != b'\\' {
            bytes.push(byte);
            continue;
        }
        match rest.next() {
            Some(b'n') => bytes.push(b'\n'),
            Some(b'r') => bytes.push(b'\r'),
            Some(b't') => bytes.push(b'\t'),
            Some(b'b') => bytes.push(8),
            Some(b'f') => bytes.push(12),
            // A line that goes on.
            Some(b'\r') => {
                rest.next_if_eq(&b'\n');
            }
            Some(b'\n') | None => {}
            Some(digit @ b'0'..=b'7') => {
                let mut code = u16::from(digit - b'0');
                for _ in 0..2 {
                    if let Some(next) = rest.next_if(|byte| matches!(byte, b'0'..=b'7')) {
                        code = code * 8 + u16::from(next - b'0');
                    }
                }
                let [_, low] = code.to_be_bytes();
                bytes.push(low);
            }
            Some(other) => bytes.push(other),
        }
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::{PdfToken, PdfTokens};

    fn texts(content: &[u8]) -> Vec<Vec<u8>> {
        PdfTokens::of(content)
            .filter_map(|word| match word {
                PdfToken::Text(text) => Some(text.into_owned()),
                PdfToken::Number(_)
                | PdfToken::Name(_)
                | PdfToken::Open
                | PdfToken::Close
                | PdfToken::Begin
                | PdfToken::End
                | PdfToken::Operator(_) => None,
            })
            .collect()
    }

    #[test]
    fn strings_are_read_as_they_are_shown() {
        let content = br"(a\(b\) (c)\\) Tj <48 6 5> Tj (\101\53x) Tj (un";
        let wanted: [&[u8]; 4] = [br"a(b) (c)\", b"He", b"A+x", b"un"];
        let read = texts(content);
        assert_eq!(
            read.get(..2),
            Some(&[wanted[0].to_vec(), vec![0x48, 0x65]][..])
        );
        assert_eq!(
            read.get(2..),
            Some(&[wanted[2].to_vec(), wanted[3].to_vec()][..])
        );
    }

    #[test]
    fn numbers_are_millionths() {
        let read: Vec<_> = PdfTokens::of(b"1 -.5 3.14159265 +2. 99999999999999999999 -").collect();
        let wanted = [
            Some(1_000_000),
            Some(-500_000),
            Some(3_141_592),
            Some(2_000_000),
            None,
            Some(0),
        ];
        assert_eq!(read, wanted.map(PdfToken::Number));
    }

    #[test]
    fn a_picture_within_the_content_shows_no_text() {
        let content = b"BI /W 2 /H 2 ID \x01(no) Tj\xffEIx\n EI Q (yes) Tj";
        assert_eq!(texts(content), [b"yes".to_vec()]);
        for data in [
            b"\x01\x02EI Q".as_slice(),
            b"\x01 EI \xff\x01(no \x02\nEI\nQ",
            b"\x01 EI \0\x01\xff(\xff EI Q",
            b"abc EI",
            b"<~87cURD]EI\nAKYi(no)~>\nEI\nQ",
        ] {
            let content = [b"BI /W 2 /H 2 ID ", data, b" (yes) Tj"].concat();
            assert_eq!(
                texts(&content),
                [b"yes".to_vec()],
                "{}",
                data.escape_ascii()
            );
        }
    }

    #[test]
    fn comments_are_passed_over() {
        let read: Vec<_> = PdfTokens::of(b"% (no)\n/Span << /A (x) >> BDC").collect();
        let wanted = [
            PdfToken::Name(b"Span"),
            PdfToken::Begin,
            PdfToken::Name(b"A"),
            PdfToken::Text(b"x".as_slice().into()),
            PdfToken::End,
            PdfToken::Operator(b"BDC"),
        ];
        assert_eq!(read, wanted);
    }
}
