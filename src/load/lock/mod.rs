//! `kip.lock` (contract 1.3): text to [`Lock`]. `edit::lock` writes it.

mod blocks;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;

use crate::model::{Code, Digest, Lock, LockedDocument, LockedIndicator, Place, Text};
use crate::text;

use super::fields::{Fields, Reader};
use super::node::Node;
use super::{Problem, SourceText};

/// The only version there is.
const VERSION: u32 = 1;

pub(super) const ROOT: &[&str] = &["versi", "berkas", "indikator"];
pub(super) const DOCUMENT: &[&str] = &["path", "sha256", "ukuran"];
pub(super) const INDICATOR: &[&str] = &["instrumen", "kode", "sidik"];

/// Reads the lock; `None` when it has lines that are none of a lock.
pub(crate) fn read(source: &Arc<SourceText>, problems: &RefCell<Vec<Problem>>) -> Option<Lock> {
    let root = blocks::parse(source, problems)?;
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
