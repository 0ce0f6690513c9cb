//! What is remembered from run to run changes nothing but the time: whatever happens to a workspace
//! between two runs, `kip check` says what it says with `--no-cache`.

use std::fs;
use std::path::{Path, PathBuf};
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

/// Runs until the next run has nothing to look at again: the first run reads, the second knows.
fn warmed(bench: &Bench, more: &[&str]) -> Output {
    check(bench, more);
    check(bench, more)
}

/// The answer that is kept, if there is one.
fn kept(bench: &Bench) -> Option<PathBuf> {
    let files = fs::read_dir(bench.path().join(".git/kip")).unwrap();
    let mut files = files.map(|entry| entry.unwrap().path());
    files.find(|file| name(file).starts_with("answer-"))
}

fn name(file: &Path) -> &str {
    file.file_name().unwrap().to_str().unwrap()
}

#[test]
#[cfg_attr(
    not(unix),
    ignore = "no answer is kept where the disk keeps no time of change"
)]
fn the_same_question_is_answered_without_judging_again() {
    let bench = workspace();
    let cold = check(&bench, &[]);
    assert_eq!(kept(&bench), None, "what was read just now is not kept");
    let warm = check(&bench, &[]);
    let file = kept(&bench).unwrap();
    let answer = fs::read(&file).unwrap();
    // Were it judged again, a new answer would take its place.
    let before = fs::metadata(&file).unwrap().modified().unwrap();
    settle();
    let again = check(&bench, &[]);
    assert_eq!(fs::metadata(&file).unwrap().modified().unwrap(), before);
    assert_eq!(fs::read(&file).unwrap(), answer);
    assert!(!cold.stdout.is_empty());
    assert_eq!((&cold, &warm), (&warm, &again));
}

#[test]
#[cfg_attr(
    not(unix),
    ignore = "no answer is kept where the disk keeps no time of change"
)]
fn a_damaged_answer_is_no_answer() {
    let bench = workspace();
    let right = warmed(&bench, &[]);
    let file = kept(&bench).unwrap();
    let whole = fs::read(&file).unwrap();
    for at in (0..whole.len()).step_by(29) {
        let mut bytes = whole.clone();
        bytes[at] ^= 1;
        fs::write(&file, bytes).unwrap();
        assert_eq!(check(&bench, &[]), right, "byte {at}");
    }
    fs::write(&file, &whole[..whole.len() / 2]).unwrap();
    assert_eq!(check(&bench, &[]), right);
}

#[test]
fn an_answer_is_not_kept_while_a_document_has_to_be_opened_again() {
    let bench = workspace();
    // Git calls it clean and the lock does not: whether its line endings alone differ is looked at
    // each time.
    let mut bytes = bench.read("evidence/profil.pdf");
    bytes.extend_from_slice(b"\n% lain\n");
    bench.write("evidence/profil.pdf", bytes).commit();
    settle();
    let right = check(&bench, &["--no-cache"]);
    for _ in 0..3 {
        assert_eq!(check(&bench, &[]), right);
    }
    assert_eq!(kept(&bench), None);
}

#[test]
fn other_arguments_are_another_question() {
    let bench = workspace();
    warmed(&bench, &[]);
    for more in [
        &["--as-of", "2029-01-01"][..],
        &["--lang", "en"],
        &["--format", "json"],
        &["--fail-on", "warning"],
        &["--min-score", "100"],
        &["--locked"],
        &["-q"],
        &["-v"],
        &["--color", "always"],
    ] {
        let arguments = [&["check"], more].concat();
        let run = |last: &[&str]| {
            let arguments = [&arguments[..], last].concat();
            program(bench.path(), &arguments).output().unwrap()
        };
        let right = run(&["--no-cache"]);
        for _ in 0..3 {
            assert_eq!(run(&[]), right, "{more:?}");
        }
    }
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
