//! `kip.lock` (contract 1.3), both ways: text to [`Lock`] and back.
//!
//! One block per document and per indicator, sorted, so that two people's changes merge line by line.

mod written;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::Arc;

use crate::model::{Code, Digest, Lock, LockedDocument, LockedIndicator, Place, Text};
use crate::text;

use super::fields::{Fields, Reader};
use super::node::Node;
use super::{Problem, Source, toml};

/// The only version there is.
const VERSION: u32 = 1;
/// The lines that every lock begins with.
const HEAD: &str = "# Keadaan bukti yang sudah ditinjau. Ditulis oleh `kip lock`; jangan disunting dengan tangan.\nversi = 1\n";

pub(super) const ROOT: &[&str] = &["versi", "berkas", "indikator"];
pub(super) const DOCUMENT: &[&str] = &["path", "sha256", "ukuran"];
pub(super) const INDICATOR: &[&str] = &["instrumen", "kode", "sidik"];

/// Reads the lock; `None` when it cannot even be read as TOML.
pub(super) fn read(source: &Arc<Source>, problems: &RefCell<Vec<Problem>>) -> Option<Lock> {
    written::read(source).or_else(|| read_toml(source, problems))
}

/// Reads a lock in whatever form TOML allows.
fn read_toml(source: &Arc<Source>, problems: &RefCell<Vec<Problem>>) -> Option<Lock> {
    let root = toml::parse(source, problems)?;
    let reader = Reader::new(source, problems);
    let fields = reader.table(&root, ROOT)?;
    check_version(&fields);
    let mut lock = Lock {
        documents: BTreeMap::new(),
        indicators: BTreeMap::new(),
        place: Place::file(&source.path),
    };
    for node in fields.list("berkas") {
        if let Some((path, document)) = document(&reader, node) {
            let place = document.place.clone();
            let first = lock.documents.insert(Arc::clone(&path), document);
            refuse_repeat(&reader, node, &path, &place, first.map(|first| first.place));
        }
    }
    for node in fields.list("indikator") {
        if let Some((key, indicator)) = indicator(&reader, node) {
            let place = indicator.place.clone();
            let name = format!("{} {}", key.0, key.1);
            let first = lock.indicators.insert(key, indicator);
            refuse_repeat(&reader, node, &name, &place, first.map(|first| first.place));
        }
    }
    Some(lock)
}

fn check_version(fields: &Fields<'_>) {
    let Some(node) = fields.need("versi") else {
        return;
    };
    let version = fields.reader.whole(node, u32::MAX);
    if version.is_some_and(|version| version != VERSION) {
        fields.reader.problem(
            &node.span,
            Text::new(
                "kip.lock ini ditulis oleh versi kip yang lain",
                "this kip.lock was written by another version of kip",
            ),
            Text::new("pakai kip versi terbaru", "use the newest kip"),
        );
    }
}

fn document(reader: &Reader<'_>, node: &Node<'_>) -> Option<(Arc<str>, LockedDocument)> {
    let fields = reader.table(node, DOCUMENT)?;
    let path = fields.need_text("path").value.replace('\\', "/");
    let sha256 = digest(&fields, "sha256")?;
    let size_node = fields.need("ukuran")?;
    let size = reader.exact(size_node, false)?.value.cut(0).parse().ok();
    if size.is_none() {
        reader.mistyped(
            size_node,
            &Text::new("ukuran dalam bita", "a size in bytes"),
        );
    }
    Some((
        Arc::from(path),
        LockedDocument {
            sha256,
            size: size?,
            place: fields.place(),
        },
    ))
}

fn indicator(reader: &Reader<'_>, node: &Node<'_>) -> Option<((String, Code), LockedIndicator)> {
    let fields = reader.table(node, INDICATOR)?;
    let instrument = fields.need_text("instrumen").value;
    let code = Code::new(&fields.need_text("kode").value);
    Some((
        (instrument, code),
        LockedIndicator {
            fingerprint: digest(&fields, "sidik")?,
            place: fields.place(),
        },
    ))
}

fn digest(fields: &Fields<'_>, key: &str) -> Option<Digest> {
    let node = fields.need(key)?;
    let digest = Digest::parse(fields.reader.written(node)?);
    if digest.is_none() {
        fields.reader.problem(
            &node.span,
            text!(
                "`{key}` bukan SHA-256 (64 angka heksadesimal)",
                "`{key}` is no SHA-256 (64 hexadecimal digits)"
            ),
            restore(),
        );
    }
    digest
}

fn refuse_repeat(
    reader: &Reader<'_>,
    node: &Node<'_>,
    name: &str,
    place: &Place,
    first: Option<Place>,
) {
    if let Some(first) = first {
        let line = first.line().unwrap_or_default();
        let here = place.line().unwrap_or_default();
        reader.problem(
            &node.span,
            text!(
                "`{name}` dikunci dua kali (baris {line} dan {here})",
                "`{name}` is locked twice (lines {line} and {here})"
            ),
            restore(),
        );
    }
}

fn restore() -> Text {
    Text::new(
        "pulihkan kip.lock dari git (`git restore`), atau hapus lalu jalankan `kip lock` sesudah memeriksa semua bukti",
        "restore kip.lock from git (`git restore`), or delete it and run `kip lock` after reviewing all evidence",
    )
}

/// The lock as text: sorted, LF, one block per document and indicator.
#[must_use]
pub(crate) fn to_text(lock: &Lock) -> String {
    let mut out = String::from(HEAD);
    // Writing to a String cannot fail, so the results below are dropped.
    for (path, document) in &lock.documents {
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
    }
    out
}

fn quoted(text: &str) -> String {
    ::toml::Value::String(text.to_owned()).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back_the_same() {
        let digest = Digest::parse(&"ab".repeat(32)).unwrap();
        let place = Place::file(&Arc::from("evidence/kip.lock"));
        let mut lock = Lock {
            documents: BTreeMap::new(),
            indicators: BTreeMap::new(),
            place: place.clone(),
        };
        for path in ["evidence/a b.pdf", "evidence/kutip \" é\u{1b}.pdf"] {
            let document = LockedDocument {
                sha256: digest,
                size: 12,
                place: place.clone(),
            };
            lock.documents.insert(Arc::from(path), document);
        }
        for code in ["1.9", "1.10"] {
            let locked = LockedIndicator {
                fingerprint: digest,
                place: place.clone(),
            };
            lock.indicators
                .insert(("uji".to_owned(), Code::new(code)), locked);
        }
        let text = to_text(&lock);
        let problems = RefCell::new(Vec::new());
        let read = read(
            &Source::new(&Arc::from("evidence/kip.lock"), &text),
            &problems,
        )
        .unwrap();
        assert!(problems.borrow().is_empty());
        assert!(read.documents.keys().eq(lock.documents.keys()));
        assert!(read.indicators.keys().eq(lock.indicators.keys()));
        assert_eq!(to_text(&read), text);
        assert!(text.find("\"1.9\"").unwrap() < text.find("\"1.10\"").unwrap());
    }
}
