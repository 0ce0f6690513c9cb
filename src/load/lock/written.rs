//! The lock in the very form that [`to_text`](super::to_text) gives it, read line by line.
//!
//! A lock is `kip`'s own file, and by far the longest one; it is hardly ever in another form. What
//! differs in the slightest is not taken here: it goes to the TOML reader, which names the fault.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::model::{Code, Digest, Lock, LockedDocument, LockedIndicator, Place};

use super::{HEAD, Source};

/// The lock; `None` unless every byte is as `kip lock` writes it and nothing is locked twice.
pub(super) fn read(source: &Source) -> Option<Lock> {
    let mut blocks = Blocks {
        rest: source.text.strip_prefix(HEAD)?,
        path: &source.path,
        line: u32::try_from(HEAD.lines().count()).ok()?,
    };
    let mut documents = Vec::new();
    while blocks.begin("\n[[berkas]]\n") {
        documents.push(blocks.document()?);
    }
    let mut indicators = Vec::new();
    while blocks.begin("\n[[indikator]]\n") {
        indicators.push(blocks.indicator()?);
    }
    if !blocks.rest.is_empty() {
        return None;
    }
    Some(Lock {
        documents: unrepeated(documents)?,
        indicators: unrepeated(indicators)?,
        place: Place::file(&source.path),
    })
}

/// What is still to be read.
struct Blocks<'a> {
    rest: &'a str,
    path: &'a Arc<str>,
    /// The number of the last line that was read.
    line: u32,
}

impl<'a> Blocks<'a> {
    /// Whether a block with this head comes next; it is passed over.
    fn begin(&mut self, head: &str) -> bool {
        self.take(head).is_some()
    }

    fn document(&mut self) -> Option<(Arc<str>, LockedDocument)> {
        let place = self.place()?;
        let path = Arc::from(self.text("path = ")?);
        let sha256 = self.digest("sha256 = ")?;
        let size = self.size("ukuran = ")?;
        Some((
            path,
            LockedDocument {
                sha256,
                size,
                place,
            },
        ))
    }

    fn indicator(&mut self) -> Option<((String, Code), LockedIndicator)> {
        let place = self.place()?;
        let instrument = self.text("instrumen = ")?.to_owned();
        let code = Code::new(self.text("kode = ")?);
        let fingerprint = self.digest("sidik = ")?;
        Some(((instrument, code), LockedIndicator { fingerprint, place }))
    }

    /// Where the block begins whose head was just read: behind an empty line.
    fn place(&mut self) -> Option<Place> {
        let head = self.line.checked_add(2)?;
        // Each block has three lines below its head.
        self.line = head.checked_add(3)?;
        Some(Place::within(Arc::clone(self.path), head, 1))
    }

    /// The value of a line of text that means itself: without escapes, outer spaces or controls.
    fn text(&mut self, key: &str) -> Option<&'a str> {
        self.take(key)?;
        self.take("\"")?;
        let (text, rest) = self.rest.split_once('"')?;
        self.rest = rest;
        self.take("\n")?;
        let plain = |byte: u8| byte >= b' ' && byte != b'\\' && byte != 0x7f;
        let whole = !text.is_empty() && text.trim().len() == text.len();
        (whole && text.bytes().all(plain)).then_some(text)
    }

    fn digest(&mut self, key: &str) -> Option<Digest> {
        self.take(key)?;
        self.take("\"")?;
        let (digits, rest) = self.rest.split_at_checked(64)?;
        self.rest = rest;
        self.take("\"\n")?;
        Digest::parse(digits)
    }

    fn size(&mut self, key: &str) -> Option<u64> {
        self.take(key)?;
        let (digits, rest) = self.rest.split_once('\n')?;
        self.rest = rest;
        let plain = digits.bytes().all(|byte| byte.is_ascii_digit());
        let canonical = plain && (digits == "0" || !digits.starts_with('0'));
        canonical.then(|| digits.parse().ok()).flatten()
    }

    fn take(&mut self, expected: &str) -> Option<()> {
        self.rest = self.rest.strip_prefix(expected)?;
        Some(())
    }
}

/// The entries as a map; `None` when a key stands among them twice.
fn unrepeated<K: Ord, V>(entries: Vec<(K, V)>) -> Option<BTreeMap<K, V>> {
    let count = entries.len();
    let map: BTreeMap<K, V> = entries.into_iter().collect();
    (map.len() == count).then_some(map)
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use proptest::prelude::*;

    use super::*;
    use crate::load::lock::{read_toml, to_text};

    /// As it is read here; what the TOML reader makes of it must be the same, without a problem.
    fn taken(text: &str) -> Option<Lock> {
        let source = Source::new(&Arc::from("evidence/kip.lock"), text);
        let read = read(&source)?;
        let problems = RefCell::default();
        assert_eq!(
            read_toml(&source, &problems).as_ref(),
            Some(&read),
            "{text}"
        );
        assert!(problems.borrow().is_empty(), "{text}");
        Some(read)
    }

    fn lock() -> impl Strategy<Value = Lock> {
        let path = "evidence/([a-z0-9 .é\u{85}\u{2028}]{0,3}|\\PC{0,5})[a-z]";
        let documents = proptest::collection::btree_map(
            path,
            (any::<[u8; 32]>(), prop_oneof![0..30_u64, any::<u64>()]),
            0..4,
        );
        let indicators =
            proptest::collection::btree_map(("[a-z]{1,4}", "[0-9.]{1,4}"), any::<[u8; 32]>(), 0..4);
        let place = Place::file(&Arc::from("evidence/kip.lock"));
        (documents, indicators).prop_map(move |(documents, indicators)| Lock {
            documents: documents
                .into_iter()
                .map(|(path, (digest, size))| {
                    let (sha256, place) = (Digest::of_bytes(&digest), place.clone());
                    let document = LockedDocument {
                        sha256,
                        size,
                        place,
                    };
                    (Arc::from(path), document)
                })
                .collect(),
            indicators: indicators
                .into_iter()
                .map(|((instrument, code), digest)| {
                    let (fingerprint, place) = (Digest::of_bytes(&digest), place.clone());
                    let locked = LockedIndicator { fingerprint, place };
                    ((instrument, Code::new(&code)), locked)
                })
                .collect(),
            place: place.clone(),
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(500) })]

        #[test]
        fn what_kip_writes_is_taken(lock in lock()) {
            let text = to_text(&lock);
            // Only paths with quotes or backslashes are written in another way.
            let otherwise = lock.documents.keys().any(|path| path.contains(['"', '\\']));
            prop_assert_eq!(taken(&text).is_some(), !otherwise);
        }

        #[test]
        fn what_is_taken_is_what_toml_says(
            lock in lock(),
            moves in proptest::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>()), 0..2),
            pieces in proptest::collection::vec(
                (any::<prop::sample::Index>(), 0_usize..3, "[0-9a-fA-F\\[\\]\"'\\\\#=,_+.\n\t\r \u{7f}\u{feff}é]{0,2}"),
                0..3,
            ),
        ) {
            let text = to_text(&lock);
            let mut lines: Vec<&str> = text.split_inclusive('\n').collect();
            for (from, to) in moves {
                let line = lines[from.index(lines.len())];
                lines.insert(to.index(lines.len()), line);
            }
            let mut letters: Vec<char> = lines.concat().chars().collect();
            for (at, length, piece) in pieces {
                let start = at.index(letters.len());
                let end = (start + length).min(letters.len());
                letters.splice(start..end, piece.chars());
            }
            taken(&letters.into_iter().collect::<String>());
        }
    }

    #[test]
    fn what_is_locked_twice_is_left_to_toml() {
        let block = format!(
            "\n[[berkas]]\npath = \"a\"\nsha256 = \"{}\"\nukuran = 1\n",
            "0".repeat(64)
        );
        assert!(taken(&format!("{HEAD}{block}")).is_some());
        assert!(taken(&format!("{HEAD}{block}{block}")).is_none());
    }
}
