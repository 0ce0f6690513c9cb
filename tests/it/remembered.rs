//! What is remembered from run to run changes nothing but the time: whatever happens to a workspace
//! between two runs, `kip check` says what it says with `--no-cache`.

use std::fs;
use std::path::PathBuf;
use std::process::Output;
use std::time::Duration;

use crate::bench::Bench;
use crate::faults::program;

/// A day after all dates of the bench.
const DAY: [&str; 2] = ["--as-of", "2026-06-01"];

/// The sound workspace, committed and older than the disk's clock is coarse.
fn workspace() -> Bench {
    let bench = Bench::sound();
    settle();
    bench
}

fn settle() {
    std::thread::sleep(Duration::from_millis(30));
}

fn check(bench: &Bench, more: &[&str]) -> Output {
    let arguments = [&["check"], &DAY[..], more].concat();
    // Without a repository, the user's folder is used.
    let cache = bench.path().join("cache-uji");
    let mut run = program(bench.path(), &arguments);
    run.env("XDG_CACHE_HOME", cache).output().unwrap()
}

/// What may happen between two runs.
type Event = (&'static str, fn(&Bench));

/// The document of the first indicator, and others, as `sound/bukti.yaml` has them.
fn a_document(bench: &Bench) -> PathBuf {
    let mut files: Vec<PathBuf> = fs::read_dir(bench.path().join("evidence"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|file| file.extension().is_some_and(|kind| kind == "pdf"))
        .collect();
    files.sort();
    files.swap_remove(0)
}

/// Changes a bit, and sets back what can be set back.
fn flip(bench: &Bench) {
    let file = a_document(bench);
    let mut bytes = fs::read(&file).unwrap();
    let modified = fs::metadata(&file).unwrap().modified().unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] = bytes[middle].wrapping_add(1);
    fs::write(&file, bytes).unwrap();
    let file = fs::File::options().write(true).open(&file).unwrap();
    file.set_modified(modified).unwrap();
}

const EVENTS: [Event; 19] = [
    ("nothing", |_| {}),
    ("a flip with size and time set back", flip),
    // Git says the same of this one as of the last.
    ("a second flip", flip),
    ("git takes the flips back", |bench| {
        bench.git(&["checkout", "-q", "--", "evidence"]);
    }),
    ("a document is gone", |bench| {
        fs::remove_file(a_document(bench)).unwrap();
    }),
    ("git restores it", |bench| {
        bench.git(&["checkout", "-q", "--", "evidence"]);
    }),
    ("a file that nobody maps", |bench| {
        bench.write("evidence/lain.pdf", "bukan PDF");
    }),
    ("it is ignored", |bench| {
        bench.write(".gitignore", "lain.pdf\n");
    }),
    ("it is gone", |bench| {
        bench.remove("evidence/lain.pdf");
    }),
    ("the mapping changes", |bench| {
        bench.edit("evidence/bukti.yaml", "jawaban: A\n", "jawaban: B\n");
    }),
    ("the change is committed", |bench| {
        bench.commit();
    }),
    ("the weight of a stage", |bench| {
        bench.edit("instrument/uji.toml", "bobot = 80\n", "bobot = 81\n");
    }),
    // Git says the same of this one as of the last.
    ("the weight once more", |bench| {
        bench.edit("instrument/uji.toml", "bobot = 81\n", "bobot = 79\n");
    }),
    ("another mapping", |bench| {
        bench.write(
            "evidence/sub/bukti.yaml",
            "instrumen: uji-2026\nindikator:\n  Z.9: { jawaban: Ya }\n",
        );
    }),
    ("the team's settings", |bench| {
        bench.write("kip.toml", "[aturan]\nKIP205 = \"note\"\n");
    }),
    ("the settings once more", |bench| {
        bench.write("kip.toml", "bahasa = \"en\"\n");
    }),
    ("the lock is gone", |bench| {
        bench.remove("evidence/kip.lock");
    }),
    ("an empty folder", |bench| {
        fs::create_dir_all(bench.path().join("evidence/kosong")).unwrap();
    }),
    ("there is no repository any more", |bench| {
        fs::rename(bench.path().join(".git"), bench.path().join("git-lama")).unwrap();
    }),
];

#[test]
fn whatever_happens_between_two_runs_is_seen() {
    let bench = workspace();
    let mut seen = Vec::new();
    for (what, happens) in EVENTS {
        happens(&bench);
        let right = check(&bench, &["--no-cache"]);
        for run in 0..3 {
            assert_eq!(check(&bench, &[]), right, "{what}, run {run}");
            settle();
        }
        assert_ne!(right.status.code(), Some(2), "{what}: {right:?}");
        seen.push((what, right.stdout));
    }
    // Each event but these shows: else nothing would be tested.
    for pair in seen.windows(2) {
        let [(_, before), (what, now)] = pair else {
            unreachable!("windows of two");
        };
        let silent = *what == "an empty folder";
        assert_eq!(before == now, silent, "{what}");
    }
}
