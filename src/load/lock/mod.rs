//! `kip.lock` (contract 1.3): text to [`Lock`]. `edit::lock` writes it.

mod blocks;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use crate::model::{Code, Digest, Lock, LockedDocument, LockedIndicator, Place, Text};
use crate::text;

use super::fields::{Fields, Reader, whole};
use super::node::Node;
use super::{Problems, SourceText};

use blocks::LockList;

/// The only version there is.
const VERSION: u32 = 1;

pub(super) const ROOT: &[&str] = &["versi", "berkas", "indikator"];
pub(super) const DOCUMENT: &[&str] = &["path", "sha256", "ukuran"];
pub(super) const INDICATOR: &[&str] = &["instrumen", "kode", "sidik", "sidik_tanya"];

/// Reads the lock; `None` when it has lines that are none of a lock.
pub(crate) fn read(source: &Arc<SourceText>, problems: &RefCell<Problems>) -> Option<Lock> {
    // What is wrong with blocks counts where every line can be read: a broken one leaves a key out.
    let of_blocks = RefCell::default();
    let reader = Reader::new(source, &of_blocks);
    let (mut documents, mut indicators) = (Vec::new(), Vec::new());
    let mut take = |list: LockList, node: &Node<'_>| match list {
        LockList::Documents => documents.extend(document(&reader, node)),
        LockList::Indicators => indicators.extend(indicator(&reader, node)),
    };
    let root = blocks::parse(source, problems, &mut take)?;
    let fields = reader.table(&root, ROOT)?;
    check_version(&fields);
    for list in LockList::ALL {
        let written = fields.list(list.key());
        written.iter().for_each(|node| take(list, node));
    }
    let lock = Lock {
        documents: by_key(&reader, documents, ToString::to_string),
        indicators: by_key(&reader, indicators, |(instrument, code)| {
            format!("{instrument} {code}")
        }),
        place: Place::file(&source.path),
    };
    problems.borrow_mut().append(of_blocks.take());
    Some(lock)
}

/// What a block records, by what it is of, with the block's own bytes.
type Recorded<K, V> = (K, V, Range<usize>);

/// The records by key; a key that stands twice is refused by its `name`.
fn by_key<K: Ord, V>(
    reader: &Reader<'_>,
    mut records: Vec<Recorded<K, V>>,
    name: impl Fn(&K) -> String,
) -> BTreeMap<K, V> {
    // As `kip lock` writes them they are in order: sorting costs a look at each.
    records.sort_by(|(a, ..), (b, ..)| a.cmp(b));
    for pair in records.windows(2) {
        if let [(key, _, first), (same, _, second)] = pair
            && key == same
        {
            refuse_repeat(reader, &name(key), first, second);
        }
    }
    let records = records.into_iter();
    records.map(|(key, record, _)| (key, record)).collect()
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
            Text::new("pakai kip versi terbaru", "use the newest version of kip"),
        );
    }
}

fn document(reader: &Reader<'_>, node: &Node<'_>) -> Option<Recorded<Arc<str>, LockedDocument>> {
    let fields = reader.table(node, DOCUMENT)?;
    let trimmed = fields.need_text("path").value;
    let path = fields.get("path").and_then(|node| reader.untrimmed(node));
    let path = path.unwrap_or(&trimmed).replace('\\', "/");
    let sha256 = digest(&fields, "sha256")?;
    let size_node = fields.need("ukuran")?;
    let size = whole(size_node);
    if size.is_none() {
        reader.mistyped(
            size_node,
            &Text::new("ukuran dalam byte", "a size in bytes"),
        );
    }
    Some((
        Arc::from(path),
        LockedDocument {
            sha256,
            size: size?,
            written: None,
            place: fields.place(),
        },
        node.span.clone(),
    ))
}

fn indicator(
    reader: &Reader<'_>,
    node: &Node<'_>,
) -> Option<Recorded<(String, Code), LockedIndicator>> {
    let fields = reader.table(node, INDICATOR)?;
    let instrument = fields.need_text("instrumen").value;
    let code = Code::new(&fields.need_text("kode").value);
    Some((
        (instrument, code),
        LockedIndicator {
            fingerprint: digest(&fields, "sidik")?,
            asked: match fields.get("sidik_tanya") {
                Some(_) => Some(digest(&fields, "sidik_tanya")?),
                None => None,
            },
            place: fields.place(),
        },
        node.span.clone(),
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
                "`{key}` is not a SHA-256 (64 hexadecimal digits)"
            ),
            restore(),
        );
    }
    digest
}

fn refuse_repeat(reader: &Reader<'_>, name: &str, first: &Range<usize>, second: &Range<usize>) {
    let [line, here] = [first, second].map(|span| reader.place(span).line().unwrap_or_default());
    reader.problem(
        second,
        text!(
            "`{name}` dikunci dua kali (baris {line} dan {here})",
            "`{name}` is locked twice (lines {line} and {here})"
        ),
        restore(),
    );
}

fn restore() -> Text {
    Text::new(
        "kembalikan kip.lock dari cadangan, atau minta pengelola folder; bila tidak ada, hapus lalu jalankan `kip lock` sesudah memeriksa semua bukti",
        "restore kip.lock from a backup, or ask whoever keeps the folder; if there is no backup, delete it and run `kip lock` after reviewing all evidence",
    )
}
