//! What the bytes of a file consist of: nothing, zeros, white space, or something.
//!
//! It looks at bytes as they stream by and keeps none of them.

use crate::model::{Filling, is_blank};

/// Bytes of the longest character in UTF-8.
const CHARACTER_MAX: usize = 4;

/// Sorts a stream of bytes.
#[derive(Debug, Default)]
pub(super) struct Sieve {
    any: bool,
    blank: bool,
    content: bool,
    /// The begun bytes of a character.
    begun: Vec<u8>,
}

impl Sieve {
    /// Looks at the next bytes.
    pub(super) fn take(&mut self, bytes: &[u8]) {
        if self.content || bytes.is_empty() {
            return;
        }
        let first = !self.any;
        self.any = true;
        // UTF-16 has its own mark at the start; its blanks are blanks and zero bytes.
        let marks: [&[u8]; 2] = [b"\xff\xfe", b"\xfe\xff"];
        let mark = marks
            .into_iter()
            .find(|&mark| first && bytes.starts_with(mark));
        self.blank |= mark.is_some();
        let bytes = mark
            .and_then(|mark| bytes.strip_prefix(mark))
            .unwrap_or(bytes);
        if self.begun.is_empty() && bytes.iter().all(|&byte| byte == 0) {
            return;
        }
        for &byte in bytes {
            self.take_byte(byte);
            if self.content {
                return;
            }
        }
    }

    fn take_byte(&mut self, byte: u8) {
        if self.begun.is_empty() && byte.is_ascii() {
            match char::from(byte) {
                '\0' => {}
                sign if is_blank(sign) => self.blank = true,
                _ => self.content = true,
            }
            return;
        }
        self.begun.push(byte);
        match std::str::from_utf8(&self.begun) {
            Ok(character) => {
                self.blank = true;
                self.content = !character.chars().all(is_blank);
                self.begun.clear();
            }
            Err(error) => {
                self.content = error.error_len().is_some() || self.begun.len() >= CHARACTER_MAX;
            }
        }
    }

    /// What all the bytes were.
    pub(super) const fn filling(&self) -> Filling {
        if self.content || !self.begun.is_empty() {
            Filling::Content
        } else if self.blank {
            Filling::Blank
        } else if self.any {
            Filling::Zeros
        } else {
            Filling::Nothing
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filling(pieces: &[&[u8]]) -> Filling {
        let mut sieve = Sieve::default();
        for piece in pieces {
            sieve.take(piece);
        }
        sieve.filling()
    }

    #[test]
    fn empty_zeros_and_blank_are_told_apart() {
        assert_eq!(filling(&[]), Filling::Nothing);
        assert_eq!(filling(&[b""]), Filling::Nothing);
        assert_eq!(filling(&[&[0; 9], &[0]]), Filling::Zeros);
        assert_eq!(filling(&[&[0; 9], b"\n"]), Filling::Blank);
        assert_eq!(filling(&[&[0; 9], b"%PDF"]), Filling::Content);
        assert_eq!(filling(&[b" \t\r\n\x0b\x0c"]), Filling::Blank);
        assert_eq!(
            filling(&["\u{feff} \u{a0}\u{3000}\u{200b}\n".as_bytes()]),
            Filling::Blank
        );
        assert_eq!(filling(&[b"\xff\xfe \0\n\0"]), Filling::Blank);
        assert_eq!(filling(&[b" .\n"]), Filling::Content);
        assert_eq!(filling(&["é".as_bytes()]), Filling::Content);
    }

    #[test]
    fn a_character_may_be_cut_by_the_buffer() {
        assert_eq!(filling(&[b"\xc2", b"\xa0"]), Filling::Blank);
        assert_eq!(filling(&[b"\xe3\x80", b"\x80 "]), Filling::Blank);
        assert_eq!(
            filling(&[b"\xc2", b"\0"]),
            Filling::Content,
            "no character at all"
        );
        assert_eq!(
            filling(&[b" ", b"\xc2"]),
            Filling::Content,
            "a broken end is no white space"
        );
    }
}
