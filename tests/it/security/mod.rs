//! `.github/SECURITY.md`, held to the program: whoever sends a merge request reads nothing,
//! runs nothing, reaches nothing and hides nothing by it.

mod disk;
mod network;
mod personal;
mod processes;
#[cfg(unix)]
mod repository;
#[cfg(unix)]
mod trap;
mod words;

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};
use std::path::Path;

use crate::bench::{Bench, repository};

/// What the commands say of the workspace, the lock, the reports of every form with all their parts,
/// and what is remembered.
fn all_that_is_said(bench: &Bench) -> Vec<u8> {
    let mut all = Vec::new();
    for arguments in [
        &["check", "-v"][..],
        &["check", "-v", "--lang", "en"],
        &["check", "--format", "json"],
        &["check", "--format", "junit"],
        &["check", "--format", "sarif"],
        &["check", "--format", "github"],
        &["score"],
        &["explain", "A.2"],
        &["lock"],
        &["lock", "--sha256sum"],
    ] {
        let ran = bench.kip(arguments);
        all.extend(ran.stdout.into_bytes());
        all.extend(ran.stderr.into_bytes());
    }
    for extension in kip::door::extensions() {
        let name = format!("semua.{extension}");
        let ran = bench.kip(&["report", "-o", &name]);
        assert_eq!(ran.code, 0, "{ran:?}");
        all.extend(all_bytes(&bench.read(&name)));
        bench.remove(&name);
    }
    for file in ["evidence/kip.lock", ".git/kip"] {
        let file = bench.path().join(file);
        let entries = std::fs::read_dir(&file).into_iter().flatten();
        for file in entries.map(|entry| entry.unwrap().path()).chain([file]) {
            all.extend(std::fs::read(file).unwrap_or_default());
        }
    }
    all
}

/// All that a file holds: of a ZIP file, all its parts, and theirs.
fn all_bytes(file: &[u8]) -> Vec<u8> {
    let Ok(mut zip) = zip::ZipArchive::new(Cursor::new(file)) else {
        return file.to_vec();
    };
    let mut all = Vec::new();
    for at in 0..zip.len() {
        let mut part = Vec::new();
        zip.by_index(at).unwrap().read_to_end(&mut part).unwrap();
        all.extend(all_bytes(&part));
    }
    all
}

fn holds(bytes: &[u8], words: &str) -> bool {
    let words = words.as_bytes();
    bytes.windows(words.len()).any(|window| window == words)
}

/// The sources of the program by their path in `src`, without comments and unit tests.
fn sources() -> Vec<(String, String)> {
    let mut files = crate::rooms::sources(&repository().join("src"));
    assert!(files.len() > 50);
    files.retain(|(path, _)| !path.contains("/tests"));
    for (_, text) in &mut files {
        *text = crate::rooms::code(text);
    }
    files
}

/// The tests below `folder`: how often each is written, and whether that is in this folder.
fn tests(folder: &Path, here: bool, found: &mut BTreeMap<String, (usize, bool)>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            tests(&path, here || path.ends_with("security"), found);
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap_or_default();
        let mut marked = false;
        for line in text.lines().map(str::trim) {
            marked |= line == "#[test]";
            let name = line
                .strip_prefix("fn ")
                .and_then(|rest| rest.split_once('('));
            if let Some((name, _)) = name
                && std::mem::take(&mut marked)
            {
                found.entry(name.to_owned()).or_insert((0, here)).0 += 1;
            }
        }
    }
}

#[test]
fn every_sentence_on_security_has_its_test_and_every_test_its_sentence() {
    let section = std::fs::read_to_string(repository().join(".github/SECURITY.md")).unwrap();
    let section = section.replace("\r\n", "\n");
    let mut all = BTreeMap::new();
    for folder in ["tests/it", "src"] {
        tests(&repository().join(folder), false, &mut all);
    }
    let mut named = Vec::new();
    let bullets = section.split("\n- ").skip(1);
    for bullet in bullets {
        let bullet = bullet.split("\n\n").next().unwrap();
        let mark = bullet.trim_end().strip_suffix(" -->");
        let (_, names) = mark
            .and_then(|bullet| bullet.rsplit_once("<!-- test: "))
            .unwrap_or_else(|| panic!("no test is named behind\n{bullet}"));
        for name in names.split(", ") {
            assert_eq!(all.get(name).map(|test| test.0), Some(1), "{name}");
            named.push(name);
        }
    }
    assert!(named.len() > 10);
    for (name, (_, here)) in &all {
        let itself = name.starts_with("every_sentence_on_security");
        let times = named.iter().filter(|other| *other == name).count();
        assert!(
            times == 1 || !here && times == 0 || itself,
            "{name}: {times}"
        );
    }
}
