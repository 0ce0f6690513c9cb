//! What is known from before, and when the bytes are read all the same.

use std::fs::File;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use super::*;

/// Counts what is going to be read, and what was.
#[derive(Debug, Default)]
struct ReadCounter {
    files: AtomicU64,
    bytes: AtomicU64,
}

impl Watch for ReadCounter {
    fn begin(&self, all: &dyn Fn() -> (u64, u64)) {
        self.files.store(all().0, Ordering::Relaxed);
    }

    fn bytes(&self, bytes: u64) {
        self.bytes.fetch_add(bytes, Ordering::Relaxed);
    }

    fn file(&self) {}

    fn end(&self) {}
}

/// A workspace of two documents, one of them mapped, and a folder for the cache.
fn workspace() -> (Bench, TempDir) {
    let mut bench = Bench::new();
    bench.claim("1.1", &["a.txt"]);
    bench
        .file("a.txt", "Daftar informasi")
        .file("b.bin", "lain");
    let cache = tempfile::tempdir().unwrap();
    settle();
    (bench, cache)
}

/// Lets the disk's clock tick, so that what was written is older than what follows.
fn settle() {
    std::thread::sleep(Duration::from_millis(50));
}

/// The dossier, and how many files and bytes were read for it.
fn run(bench: &Bench, cache: &TempDir) -> (Dossier, u64, u64) {
    let counting = ReadCounter::default();
    let caching = cached_in(Some(cache.path()));
    let dossier = bench.resolve_with(caching, &counting).unwrap();
    let ReadCounter { files, bytes } = counting;
    (dossier, files.into_inner(), bytes.into_inner())
}

fn documents(dossier: &Dossier) -> String {
    format!("{:?}", dossier.documents)
}

fn cache_file(cache: &TempDir) -> PathBuf {
    let mut files = fs::read_dir(cache.path()).unwrap();
    let file = files.next().unwrap().unwrap().path();
    assert!(files.next().is_none(), "a draft was left behind");
    file
}

#[test]
fn all_is_read_without_a_cache() {
    let (bench, cache) = workspace();
    let counting = ReadCounter::default();
    for _ in 0..2 {
        bench.resolve_with(Caching::Off, &counting).unwrap();
        assert_eq!(counting.files.load(Ordering::Relaxed), 2);
    }
    let bytes = counting.bytes.into_inner();
    assert_eq!(bytes, 2 * 20);
    assert!(fs::read_dir(cache.path()).unwrap().next().is_none());
}

#[test]
#[cfg_attr(
    not(unix),
    ignore = "no time of change is kept here, so bytes are always read"
)]
fn an_unchanged_document_is_not_read_again() {
    let (bench, cache) = workspace();
    let (first, files, bytes) = run(&bench, &cache);
    assert_eq!((files, bytes), (2, 20));
    let (second, files, bytes) = run(&bench, &cache);
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
    let (bench, cache) = workspace();
    let (before, ..) = run(&bench, &cache);
    assert_eq!(run(&bench, &cache).1, 0);
    let path = bench.evidence("a.txt");
    let modified = fs::metadata(&path).unwrap().modified().unwrap();
    bench.file("a.txt", "Daftar informasI");
    let file = File::options().append(true).open(&path).unwrap();
    file.set_modified(modified).unwrap();
    drop(file);
    assert_eq!(fs::metadata(&path).unwrap().modified().unwrap(), modified);
    let (after, files, _) = run(&bench, &cache);
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
    let (bench, cache) = workspace();
    run(&bench, &cache);
    // Written in the same tick of the clock as the run begins, or later: never trusted.
    bench.file("a.txt", "Daftar yang baru");
    let (_, files, _) = run(&bench, &cache);
    assert!(files >= 1);
    bench.file("a.txt", "daftar yang baru");
    let (dossier, ..) = run(&bench, &cache);
    let (plain, ..) = (bench.resolve_with(Caching::Off, &Unwatched).unwrap(), ());
    assert_eq!(documents(&dossier), documents(&plain));
}

#[test]
#[cfg_attr(
    not(unix),
    ignore = "no time of change is kept here, so bytes are always read"
)]
fn a_document_that_comes_to_be_mapped_is_looked_into() {
    let (mut bench, cache) = workspace();
    run(&bench, &cache);
    bench.claim("1.2", &["b.bin"]);
    let (dossier, files, _) = run(&bench, &cache);
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
    assert_eq!(run(&bench, &cache).1, 0);
}

#[test]
fn a_damaged_cache_is_done_without() {
    let (bench, cache) = workspace();
    let (whole, ..) = run(&bench, &cache);
    let file = cache_file(&cache);
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
        let (dossier, files, _) = run(&bench, &cache);
        assert_eq!(files, 2);
        assert_eq!(documents(&dossier), documents(&whole));
        assert_eq!(fs::read(&file).unwrap(), good, "it is mended");
    }
}

#[test]
fn where_no_cache_can_be_kept_all_is_read() {
    let (bench, cache) = workspace();
    let file = cache.path().join("berkas");
    fs::write(&file, "bukan folder").unwrap();
    for _ in 0..2 {
        let counting = ReadCounter::default();
        let caching = cached_in(Some(&file));
        bench.resolve_with(caching, &counting).unwrap();
        assert_eq!(counting.files.into_inner(), 2);
    }
    assert_eq!(fs::read(&file).unwrap(), b"bukan folder");
}

#[test]
fn a_repository_keeps_it_in_its_own_folder() {
    let (bench, cache) = workspace();
    bench.git(&["init", "-q"]);
    run(&bench, &cache);
    assert!(fs::read_dir(cache.path()).unwrap().next().is_none());
    let own = bench.top.path().join(".git/kip");
    assert_eq!(fs::read_dir(own).unwrap().count(), 1);
}
