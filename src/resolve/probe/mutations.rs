//! Breaks the sample documents in many ways and looks inside each: none may panic or take long.
//!
//! `cargo test --release -- --ignored --nocapture twenty_thousand_mutations`
//!
//! Some of them are written out for other programs, which `tests/forms/check_mutants.py` asks.

#![expect(
    clippy::print_stderr,
    reason = "its figures are for the one who runs it"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use super::{inside, quietly, sniff};
use crate::model::Condition;
use crate::resolve::digest::HEAD;

/// Mutations in all; a little more, for the documents share them evenly.
const MUTATIONS: usize = 20_000;
/// How long one may take.
const EACH_MAX: Duration = Duration::from_secs(5);
/// Larger documents would only repeat what smaller ones show.
const SIZE_MAX: u64 = 2 * 1024 * 1024;

/// Xorshift: the same numbers on every machine.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(end.max(1)).unwrap()).unwrap()
    }
}

fn documents(folder: &Path, found: &mut Vec<PathBuf>) {
    let mut entries: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            documents(&path, found);
        } else if path.metadata().unwrap().len() <= SIZE_MAX {
            found.push(path);
        }
    }
}

fn mutated(bytes: &[u8], other: &[u8], random: &mut Random) -> Vec<u8> {
    let mut mutated = bytes.to_vec();
    for _ in 0..=random.below(4) {
        let at = random.below(mutated.len());
        match random.below(6) {
            0 => {
                for _ in 0..=random.below(16) {
                    let at = random.below(mutated.len());
                    if let Some(byte) = mutated.get_mut(at) {
                        *byte ^= 1 << random.below(8);
                    }
                }
            }
            1 => mutated.truncate(at),
            2 => {
                let end = (at + random.below(512)).min(mutated.len());
                mutated.drain(at..end);
            }
            3 => {
                let byte = random.next().to_le_bytes()[0];
                mutated.splice(at..at, vec![byte; random.below(300)]);
            }
            4 => {
                let from = random.below(other.len());
                let end = (from + random.below(4096)).min(other.len());
                mutated.splice(at..at, other[from..end].iter().copied());
            }
            // Numbers steer offsets, lengths and counts.
            _ => {
                for byte in mutated.iter_mut().skip(at).take(64) {
                    if byte.is_ascii_digit() {
                        *byte = b'0' + u8::try_from(random.below(10)).unwrap();
                    }
                }
            }
        }
    }
    mutated
}

/// How one call ended.
#[derive(Debug)]
enum CallEnd {
    Sound,
    Locked,
    Damaged,
    Unfinished,
    Panicked,
}

fn looked(bytes: &[u8]) -> CallEnd {
    let head = &bytes[..bytes.len().min(HEAD)];
    let seen = quietly(|| inside(bytes, sniff::nature(head, "x")));
    match seen.map(|facts| facts.condition) {
        Ok(Condition::Sound | Condition::Blank(_)) => CallEnd::Sound,
        Ok(Condition::Locked | Condition::LockedByCertificate) => CallEnd::Locked,
        Ok(Condition::Damaged(_)) => CallEnd::Damaged,
        Ok(Condition::Unfinished(_)) => CallEnd::Unfinished,
        Err(_) => CallEnd::Panicked,
    }
}

/// Where the sample documents are.
fn samples() -> Vec<PathBuf> {
    let mut found = Vec::new();
    let evidence = Path::new(env!("CARGO_MANIFEST_DIR")).join("evidence");
    documents(&evidence, &mut found);
    found
}

/// Numbers that are the same in each run.
const SEED: u64 = 0x6b69_7020_3230_3236;
/// Mutations of each PDF and picture that are written out: some hundreds in all, which other programs
/// open in seconds.
const WRITTEN_EACH: usize = 40;

/// Writes mutations of the PDFs and pictures into the folder that `KIP_MUTANTS` names, each with what
/// `kip` says of it in its name.
#[test]
#[ignore = "for tests/forms/check_mutants.py, which names the folder"]
fn mutations_for_other_programs() {
    let folder = PathBuf::from(std::env::var_os("KIP_MUTANTS").unwrap());
    let kinds = ["pdf", "jpg", "jpeg", "png", "webp"];
    let of_a_kind = |path: &PathBuf| {
        path.extension()
            .is_some_and(|own| kinds.iter().any(|kind| own == *kind))
    };
    let found: Vec<PathBuf> = samples().into_iter().filter(of_a_kind).collect();
    let documents: Vec<Vec<u8>> = found.iter().map(|path| fs::read(path).unwrap()).collect();
    let mut random = Random(SEED);
    let mut written = 0;
    for (path, bytes) in found.iter().zip(&documents) {
        let extension = path.extension().unwrap().to_string_lossy();
        for _ in 0..WRITTEN_EACH {
            let other = &documents[random.below(documents.len())];
            let mutated = mutated(bytes, other, &mut random);
            let ended = format!("{:?}", looked(&mutated)).to_lowercase();
            fs::write(
                folder.join(format!("{written:04}-{ended}.{extension}")),
                mutated,
            )
            .unwrap();
            written += 1;
        }
    }
    assert!(written >= 5 * WRITTEN_EACH, "{written}");
}

#[test]
#[ignore = "takes minutes; the command is at the head of this file"]
fn twenty_thousand_mutations() {
    let found = samples();
    let documents: Vec<Vec<u8>> = found.iter().map(|path| fs::read(path).unwrap()).collect();
    let each = MUTATIONS.div_ceil(documents.len());
    let (ask, asked) = mpsc::channel::<Vec<u8>>();
    let (answer, answered) = mpsc::channel();
    let looking = thread::Builder::new()
        .name(super::THREAD.to_owned())
        .stack_size(super::STACK)
        .spawn(move || {
            for bytes in asked {
                answer.send(looked(&bytes)).unwrap();
            }
        });
    let mut random = Random(SEED);
    let mut counts = [0_usize; 5];
    for (number, bytes) in documents.iter().enumerate() {
        for round in 0..each {
            let other = &documents[random.below(documents.len())];
            ask.send(mutated(bytes, other, &mut random)).unwrap();
            let ended = answered.recv_timeout(EACH_MAX).unwrap_or_else(|_| {
                panic!("{} took over 5 s in round {round}", found[number].display())
            });
            let index = match ended {
                CallEnd::Sound => 0,
                CallEnd::Locked => 1,
                CallEnd::Damaged => 2,
                CallEnd::Unfinished => 3,
                CallEnd::Panicked => {
                    eprintln!("panic: {} in round {round}", found[number].display());
                    4
                }
            };
            counts[index] += 1;
        }
    }
    drop(ask);
    looking.unwrap().join().unwrap();
    let total: usize = counts.iter().sum();
    let [sound, locked, damaged, unfinished, panicked] = counts;
    eprintln!(
        "{total} mutations of {} documents: {sound} sound, {locked} locked, {damaged} damaged, {unfinished} unfinished, {panicked} panics",
        documents.len()
    );
    assert!(total >= MUTATIONS);
    assert_eq!(panicked, 0, "a probe panicked");
}
