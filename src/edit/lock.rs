//! Writes `kip.lock` (contract 1.3), which `load` reads back.

use std::fmt::Write as _;
use std::path::Path;

use crate::error::Error;
use crate::model::{Lock, LockedDocument};
use crate::write;

/// The lines that every lock begins with.
const HEAD: &str = "# Keadaan bukti yang sudah ditinjau. Ditulis oleh `kip lock`; jangan disunting dengan tangan.\nversi = 1\n";

/// Writes the lock to `file`, whole or not at all.
///
/// # Errors
/// [`Error::Io`] when it cannot be written.
pub(crate) fn write(file: &Path, lock: &Lock) -> Result<(), Error> {
    write::whole(file, to_text(lock).as_bytes())
}

/// The lock as text: sorted, LF, one block per document and indicator and one key to a line, so that
/// two people's changes merge line by line.
#[must_use]
pub(crate) fn to_text(lock: &Lock) -> String {
    let mut out = String::from(HEAD);
    // Writing to a String cannot fail, so the results below are dropped.
    let documents = lock.documents.iter();
    let documents = documents.map(|(path, document)| (written(path, document), document));
    let mut documents: Vec<(&str, &LockedDocument)> = documents.collect();
    documents.sort_by_key(|(path, _)| *path);
    for (path, document) in documents {
        let (path, sha256, size) = (quoted(path), &document.sha256, document.size);
        let _ = write!(
            out,
            "\n[[berkas]]\npath = {path}\nsha256 = \"{sha256}\"\nukuran = {size}\n"
        );
    }
    for ((instrument, code), locked) in &lock.indicators {
        let (instrument, code) = (quoted(instrument), quoted(code.as_str()));
        let fingerprint = &locked.fingerprint;
        let _ = write!(
            out,
            "\n[[indikator]]\ninstrumen = {instrument}\nkode = {code}\nsidik = \"{fingerprint}\"\n"
        );
        if let Some(asked) = &locked.asked {
            let _ = writeln!(out, "sidik_tanya = \"{asked}\"");
        }
    }
    out
}

/// The path in the form that the lock keeps.
fn written<'a>(path: &'a str, document: &'a LockedDocument) -> &'a str {
    document.written.as_deref().unwrap_or(path)
}

/// The text in quotes. JSON and TOML escape alike, but for a control character that JSON leaves as it is.
fn quoted(text: &str) -> String {
    let json = serde_json::Value::from(text).to_string();
    json.replace('\u{7f}', "\\u007f")
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::sync::Arc;

    use proptest::prelude::*;

    use super::*;
    use crate::error::SourceText;
    use crate::load;
    use crate::model::{Code, Digest, LockedIndicator, Place};

    fn lock() -> impl Strategy<Value = Lock> {
        let path = "evidence/(\\PC|[\\x00-\\x1f\u{7f}\"'#=\\[\\]\\\\é\u{85}\u{2028}]){0,12}[a-z]";
        let sizes = prop_oneof![0..30_u64, any::<u64>()];
        let documents = proptest::collection::btree_map(path, (any::<[u8; 32]>(), sizes), 0..6);
        let prints = (any::<[u8; 32]>(), any::<Option<[u8; 32]>>());
        let codes = ("[a-z0-9-]{1,8}", "[0-9A-Z.]{1,8}");
        let indicators = proptest::collection::btree_map(codes, prints, 0..6);
        (documents, indicators).prop_map(|(documents, indicators)| {
            let place = Place::file(&Arc::from("evidence/kip.lock"));
            let document = |(path, (digest, size)): (String, _)| {
                let (sha256, place) = (Digest::of_bytes(&digest), place.clone());
                let document = LockedDocument {
                    sha256,
                    size,
                    written: None,
                    place,
                };
                (Arc::from(str::replace(&path, '\\', "/")), document)
            };
            let indicator = |((instrument, code), (digest, asked)): ((String, String), _)| {
                let (fingerprint, place) = (Digest::of_bytes(&digest), place.clone());
                let asked: Option<[u8; 32]> = asked;
                let locked = LockedIndicator {
                    fingerprint,
                    asked: asked.map(|digest| Digest::of_bytes(&digest)),
                    place,
                };
                ((instrument, Code::new(&code)), locked)
            };
            Lock {
                documents: documents.into_iter().map(document).collect(),
                indicators: indicators.into_iter().map(indicator).collect(),
                place: place.clone(),
            }
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

        #[test]
        fn what_is_written_is_read_back_the_same(lock in lock()) {
            let text = to_text(&lock);
            let problems = RefCell::default();
            let source = SourceText::new(&Arc::from("evidence/kip.lock"), &text);
            let read = load::lock::read(&source, &problems);
            prop_assert!(problems.borrow().is_empty(), "{:?}", problems.borrow());
            prop_assert_eq!(read.map(|read| to_text(&read)), Some(text));
        }
    }
}
