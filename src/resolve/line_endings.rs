//! Whether a file is what was locked but for its line endings, as git's `autocrlf` makes it.
//!
//! It opens a file a second time and only when the first digest was another than the lock's.

use std::io::{self, Read as _};
use std::path::Path;

use sha2::{Digest as _, Sha256};

use crate::model::Digest;

use super::digest::BUFFER;
use super::opening::{self, Opened};

/// True when the file, with all line endings made `\n` or all made `\r\n`, has the digest `locked`.
///
/// False for a file with a zero byte, which is no text, and for one that can't be read any more.
pub(super) fn alone_differ(path: &Path, locked: &Digest) -> bool {
    let both = opening::open(path)
        .and_then(|Opened { mut file, .. }| {
            converted(|buffer| file.read(buffer), &mut vec![0; BUFFER])
        })
        .unwrap_or(None);
    both.is_some_and(|(with_lf, with_crlf)| with_lf == *locked || with_crlf == *locked)
}

/// The digests of a text with `\n` and with `\r\n`; `None` if it holds a zero byte.
fn converted(
    mut read: impl FnMut(&mut [u8]) -> io::Result<usize>,
    buffer: &mut [u8],
) -> io::Result<Option<(Digest, Digest)>> {
    let mut lines = Lines::default();
    loop {
        let bytes = match read(buffer) {
            Ok(0) => break,
            Ok(length) => buffer.get(..length).unwrap_or_default(),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        if bytes.contains(&0) {
            return Ok(None);
        }
        lines.take(bytes);
    }
    Ok(Some(lines.finish()))
}

/// The two digests while the text streams by.
#[derive(Default)]
struct Lines {
    with_lf: Sha256,
    with_crlf: Sha256,
    /// Whether a `\r` waits for what follows it.
    carriage: bool,
}

impl Lines {
    fn take(&mut self, bytes: &[u8]) {
        for piece in bytes.split_inclusive(|&byte| byte == b'\n' || byte == b'\r') {
            self.take_piece(piece);
        }
    }

    /// Takes a run without `\r` and `\n` but perhaps one at its end.
    fn take_piece(&mut self, piece: &[u8]) {
        let waiting = std::mem::take(&mut self.carriage);
        if waiting && piece != b"\n" {
            self.both(b"\r");
        }
        if let Some(words) = piece.strip_suffix(b"\n") {
            self.both(words);
            self.with_lf.update(b"\n");
            self.with_crlf.update(b"\r\n");
        } else if let Some(words) = piece.strip_suffix(b"\r") {
            self.both(words);
            self.carriage = true;
        } else {
            self.both(piece);
        }
    }

    fn both(&mut self, bytes: &[u8]) {
        self.with_lf.update(bytes);
        self.with_crlf.update(bytes);
    }

    fn finish(mut self) -> (Digest, Digest) {
        if self.carriage {
            self.both(b"\r");
        }
        let digest = |hash: Sha256| Digest::of_bytes(&hash.finalize().into());
        (digest(self.with_lf), digest(self.with_crlf))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn digest(text: &str) -> Digest {
        Digest::of_bytes(&Sha256::digest(text).into())
    }

    fn converted_by(step: usize, text: &str) -> Option<(Digest, Digest)> {
        let mut rest = text.as_bytes();
        converted(|buffer| rest.read(buffer), &mut vec![0; step]).unwrap()
    }

    #[test]
    fn endings_are_converted_wherever_the_buffer_ends() {
        let text = "\r\na\r\nb\n\rc\r\r\n\n\r";
        let with_lf = "\na\nb\n\rc\r\n\n\r";
        let with_crlf = "\r\na\r\nb\r\n\rc\r\r\n\r\n\r";
        for step in 1..=text.len() {
            let both = converted_by(step, text).unwrap();
            assert_eq!(
                both,
                (digest(with_lf), digest(with_crlf)),
                "buffer of {step}"
            );
        }
    }

    #[test]
    fn a_zero_byte_is_no_text() {
        assert_eq!(converted_by(4, "a\r\nb\0"), None);
    }
}
