//! `kip.lock` (contract 1.3): text to [`Lock`]. `edit::lock` writes it.

mod blocks;
mod sides;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use crate::model::{Code, Digest, Lock, LockSides, LockedDocument, LockedIndicator, Place, Text};
use crate::text;

use super::fields::{Fields, Reader, whole};
use super::node::Node;
use super::source::conflict;
use super::{Problem, Problems, SourceText};

use blocks::LockList;

/// The only version there is.
const VERSION: u32 = 1;

const ROOT: &[&str] = &["versi"];
pub(super) const DOCUMENT: &[&str] = &["path", "sha256", "ukuran"];
pub(super) const INDICATOR: &[&str] = &["instrumen", "kode", "sidik", "sidik_tanya"];

/// Reads a lock that git may have left in conflict: then both sides, and beside them all that either has, the
/// block of ours where both have one. A merge without a conflict may leave a block twice, which is mended alike.
pub(super) fn read_to_mend(
    source: &Arc<SourceText>,
    problems: &RefCell<Problems>,
) -> Option<(Lock, Option<Box<LockSides>>)> {
    let mut besides = empty(source);
    let Some(mark) = conflict(&source.text) else {
        let ours = read_with(source, problems, Some(&mut besides))?;
        if besides.documents.is_empty() && besides.indicators.is_empty() {
            return Some((ours, None));
        }
        let theirs = ours.clone();
        let sides = LockSides {
            ours,
            theirs,
            besides,
        };
        return Some((sides::all(&sides), Some(Box::new(sides))));
    };
    let Some([ours, theirs]) = sides::split(&source.text) else {
        let message = Text::new(
            "penanda konflik git di sini tidak utuh, sehingga kedua versinya tidak dapat dibedakan",
            "the git conflict markers here are not whole, so the two versions cannot be told apart",
        );
        let problem = Problem::new(source, mark, message, restore());
        problems.borrow_mut().push(problem);
        return None;
    };
    let mut read_side = |text: String| {
        let of_side = RefCell::default();
        let side = SourceText::of(&source.path, text);
        let lock = read_with(&side, &of_side, Some(&mut besides));
        let of_side = of_side.into_inner();
        let sound = of_side.is_empty();
        problems.borrow_mut().append(of_side);
        lock.filter(|_| sound)
    };
    // What is wrong with both, where they are the same, is told once.
    let ours = read_side(ours)?;
    let theirs = read_side(theirs)?;
    let sides = sides::named_alike(LockSides {
        ours,
        theirs,
        besides,
    });
    Some((sides::all(&sides), Some(Box::new(sides))))
}

fn empty(source: &SourceText) -> Lock {
    Lock {
        documents: BTreeMap::new(),
        indicators: BTreeMap::new(),
        place: Place::file(&source.path),
    }
}

/// Reads the lock; `None` when it has lines that are none of a lock.
pub(crate) fn read(source: &Arc<SourceText>, problems: &RefCell<Problems>) -> Option<Lock> {
    read_with(source, problems, None)
}

/// The same. Where a key stands twice, one of its records goes to `besides`, if there is such; else it is
/// refused.
fn read_with(
    source: &Arc<SourceText>,
    problems: &RefCell<Problems>,
    besides: Option<&mut Lock>,
) -> Option<Lock> {
    // What is wrong with blocks counts where every line can be read: a broken one leaves a key out.
    let of_blocks = RefCell::default();
    let reader = Reader::new(source, &of_blocks);
    let (mut documents, mut indicators) = (Vec::new(), Vec::new());
    let root = blocks::parse(source, problems, |list, node| match list {
        LockList::Documents => documents.extend(document(&reader, node)),
        LockList::Indicators => indicators.extend(indicator(&reader, node)),
    })?;
    check_version(&reader.table(&root, ROOT)?);
    let name = |(instrument, code): &(String, Code)| format!("{instrument} {code}");
    let (more_documents, more_indicators) = match besides {
        Some(lock) => (Some(&mut lock.documents), Some(&mut lock.indicators)),
        None => (None, None),
    };
    let lock = Lock {
        documents: by_key(&reader, documents, ToString::to_string, more_documents),
        indicators: by_key(&reader, indicators, name, more_indicators),
        place: Place::file(&source.path),
    };
    problems.borrow_mut().append(of_blocks.take());
    Some(lock)
}

/// What a block records, by what it is of, with the block's own bytes.
type Recorded<K, V> = (K, V, Range<usize>);

/// The records by key; of a key that stands twice the first goes to `besides`, else it is refused by its `name`.
fn by_key<K: Ord + Clone, V: Clone>(
    reader: &Reader<'_>,
    mut records: Vec<Recorded<K, V>>,
    name: impl Fn(&K) -> String,
    mut besides: Option<&mut BTreeMap<K, V>>,
) -> BTreeMap<K, V> {
    // As `kip lock` writes them they are in order: sorting costs a look at each.
    records.sort_by(|(a, ..), (b, ..)| a.cmp(b));
    for pair in records.windows(2) {
        let [(key, record, first), (same, _, second)] = pair else {
            continue;
        };
        match &mut besides {
            _ if key != same => {}
            Some(besides) => drop(besides.insert(key.clone(), record.clone())),
            None => refuse_repeat(reader, &name(key), first, second),
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
        // A merge by git may leave a block twice without a conflict.
        Text::new(
            "jalankan `kip lock`: yang tetap ialah yang cocok dengan isi folder bukti",
            "run `kip lock`: the one that fits what the evidence folder holds stays",
        ),
    );
}

/// What to do with a lock that cannot be read.
pub(super) fn restore() -> Text {
    Text::new(
        "kembalikan kip.lock dari cadangan, atau minta pengelola folder; bila tidak ada, hapus lalu jalankan `kip lock` sesudah memeriksa semua bukti",
        "restore kip.lock from a backup, or ask whoever keeps the folder; if there is no backup, delete it and run `kip lock` after reviewing all evidence",
    )
}
