//! What is known from before, and when the bytes are read all the same.

use std::fs::File;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use super::*;

/// Counts what is going to be read, and what was.
#[derive(Debug, Default)]
struct Counting {
    files: AtomicU64,
    bytes: AtomicU64,
}

impl Watch for Counting {
    fn begin(&self, all: &dyn Fn() -> (u64, u64)) {
        self.files.store(all().0, Ordering::Relaxed);
    }

    fn bytes(&self, bytes: u64) {
        self.bytes.fetch_add(bytes, Ordering::Relaxed);
    }

    fn file(&self) {}

    fn end(&self) {}
}

/// A workspace of two documents, one of them mapped, and a folder for what is remembered.
fn workspace() -> (Bench, TempDir) {
    let mut bench = Bench::new();
    bench.claim("1.1", &["a.txt"]);
    bench
        .file("a.txt", "Daftar informasi")
        .file("b.bin", "lain");
    let memory = tempfile::tempdir().unwrap();
    settle();
    (bench, memory)
}

/// Lets the disk's clock tick, so that what was written is older than what follows.
fn settle() {
    std::thread::sleep(Duration::from_millis(50));
}

/// The dossier, and how many files and bytes were read for it.
fn run(bench: &Bench, memory: &TempDir) -> (Dossier, u64, u64) {
    let counting = Counting::default();
    let remember = Remember::Unchanged(Some(memory.path()));
    let dossier = bench.resolve_with(remember, &counting).unwrap();
    let Counting { files, bytes } = counting;
    (dossier, files.into_inner(), bytes.into_inner())
}

fn documents(dossier: &Dossier) -> String {
    format!("{:?}", dossier.documents)
}

fn remembered(memory: &TempDir) -> PathBuf {
    let mut files = fs::read_dir(memory.path()).unwrap();
    let file = files.next().unwrap().unwrap().path();
    assert!(files.next().is_none(), "a draft was left behind");
    file
}

#[test]
fn all_is_read_where_nothing_is_remembered() {
    let (bench, memory) = workspace();
    let counting = Counting::default();
    for _ in 0..2 {
        bench.resolve_with(Remember::Nothing, &counting).unwrap();
        assert_eq!(counting.files.load(Ordering::Relaxed), 2);
    }
    let bytes = counting.bytes.into_inner();
    assert_eq!(bytes, 2 * 20);
    assert!(fs::read_dir(memory.path()).unwrap().next().is_none());
}

#[test]
#[cfg_attr(
    not(unix),
    ignore = "no time of change is kept here, so bytes are always read"
)]
fn an_unchanged_document_is_not_read_again() {
    let (bench, memory) = workspace();
    let (first, files, bytes) = run(&bench, &memory);
    assert_eq!((files, bytes), (2, 20));
    let (second, files, bytes) = run(&bench, &memory);
    assert_eq!((files, bytes), (0, 0));
    assert_eq!(documents(&first), documents(&second));
    let facts = second
        .documents
        .get("evidence/a.txt")
        .unwrap()
        .facts
        .seen()
        .unwrap();
    assert_eq!(facts.nature, Nature::PlainText);
}

#[test]
#[cfg_attr(
    not(unix),
    ignore = "no time of change is kept here, so bytes are always read"
)]
fn a_flipped_byte_is_seen_though_size_and_time_are_set_back() {
    let (bench, memory) = workspace();
    let (before, ..) = run(&bench, &memory);
    assert_eq!(run(&bench, &memory).1, 0);
    let path = bench.evidence("a.txt");
    let modified = fs::metadata(&path).unwrap().modified().unwrap();
    bench.file("a.txt", "Daftar informasI");
    let file = File::options().append(true).open(&path).unwrap();
    file.set_modified(modified).unwrap();
    drop(file);
    assert_eq!(fs::metadata(&path).unwrap().modified().unwrap(), modified);
    let (after, files, _) = run(&bench, &memory);
    assert_eq!(files, 1);
    let digest = |dossier: &Dossier| {
        dossier
            .documents
            .get("evidence/a.txt")
            .unwrap()
            .sha256
            .clone()
    };
    assert_ne!(digest(&before), digest(&after));
}

#[test]
fn what_is_as_young_as_the_run_is_read_again() {
    let (bench, memory) = workspace();
    run(&bench, &memory);
    // Written in the same tick of the clock as the run begins, or later: never trusted.
    bench.file("a.txt", "Daftar yang baru");
    let (_, files, _) = run(&bench, &memory);
    assert!(files >= 1);
    bench.file("a.txt", "daftar yang baru");
    let (dossier, ..) = run(&bench, &memory);
    let (plain, ..) = (
        bench.resolve_with(Remember::Nothing, &Unwatched).unwrap(),
        (),
    );
    assert_eq!(documents(&dossier), documents(&plain));
}

#[test]
#[cfg_attr(
    not(unix),
    ignore = "no time of change is kept here, so bytes are always read"
)]
fn a_document_that_comes_to_be_mapped_is_looked_into() {
    let (mut bench, memory) = workspace();
    run(&bench, &memory);
    bench.claim("1.2", &["b.bin"]);
    let (dossier, files, _) = run(&bench, &memory);
    assert_eq!(files, 1);
    assert!(
        dossier
            .documents
            .get("evidence/b.bin")
            .unwrap()
            .facts
            .seen()
            .is_some()
    );
    assert_eq!(run(&bench, &memory).1, 0);
}

#[test]
fn a_damaged_memory_is_done_without() {
    let (bench, memory) = workspace();
    let (whole, ..) = run(&bench, &memory);
    let file = remembered(&memory);
    let good = fs::read(&file).unwrap();
    let mut damaged: Vec<Vec<u8>> = vec![
        Vec::new(),
        b"kip-cache/1 99.0.0\n".to_vec(),
        good[..good.len() / 2].to_vec(),
        [&*good, b"x"].concat(),
    ];
    for at in [0, 12, 30, 60, good.len() - 1] {
        let mut flipped = good.clone();
        flipped[at] ^= 1;
        damaged.push(flipped);
    }
    for bytes in damaged {
        fs::write(&file, bytes).unwrap();
        let (dossier, files, _) = run(&bench, &memory);
        assert_eq!(files, 2);
        assert_eq!(documents(&dossier), documents(&whole));
        assert_eq!(fs::read(&file).unwrap(), good, "it is mended");
    }
}

#[test]
fn where_nothing_can_be_remembered_all_is_read() {
    let (bench, memory) = workspace();
    let file = memory.path().join("berkas");
    fs::write(&file, "bukan folder").unwrap();
    for _ in 0..2 {
        let counting = Counting::default();
        let remember = Remember::Unchanged(Some(&file));
        bench.resolve_with(remember, &counting).unwrap();
        assert_eq!(counting.files.into_inner(), 2);
    }
    assert_eq!(fs::read(&file).unwrap(), b"bukan folder");
}

#[test]
fn a_repository_keeps_it_in_its_own_folder() {
    let (bench, memory) = workspace();
    bench.git(&["init", "-q"]);
    run(&bench, &memory);
    assert!(fs::read_dir(memory.path()).unwrap().next().is_none());
    let own = bench.top.path().join(".git/kip");
    assert_eq!(fs::read_dir(own).unwrap().count(), 1);
}
