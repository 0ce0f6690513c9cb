//! Traps: programs that must not be started, and whether they were.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

use tempfile::TempDir;

use crate::bench::git;
use crate::faults::program;

/// A place for what must not come to be, and words that make it for a shell.
pub(super) struct Trap(pub(super) TempDir);

impl Trap {
    pub(super) fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub(super) fn words(&self) -> String {
        format!("touch {}", self.0.path().join("terpicu").display())
    }

    /// Whether it was sprung, since the last time.
    pub(super) fn sprung(&self) -> bool {
        fs::remove_file(self.0.path().join("terpicu")).is_ok()
    }

    /// A program that springs it and then does what `more` says.
    pub(super) fn script(&self, file: &Path, more: &str) {
        script(file, &format!("{}\n{more}", self.words()));
    }
}

pub(super) fn script(file: &Path, words: &str) {
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(file, format!("#!/bin/sh\n{words}\n")).unwrap();
    fs::set_permissions(file, fs::Permissions::from_mode(0o755)).unwrap();
}

/// Gives a file another time, so that git has to look whether its content is another too.
pub(super) fn touch(file: &Path) {
    let before = fs::metadata(file).unwrap().modified().unwrap();
    let file = fs::File::options().append(true).open(file).unwrap();
    file.set_modified(before - std::time::Duration::from_secs(100))
        .unwrap();
}

/// What `kip check` says in JSON, as the program itself.
pub(super) fn checked(folder: &Path, more: &[(&str, &str)]) -> serde_json::Value {
    let arguments = ["check", "--format", "json", "--as-of", "2026-06-01"];
    let ran = program(folder, &arguments)
        .envs(more.iter().copied())
        .output()
        .unwrap();
    assert!(ran.status.code().is_some_and(|code| code < 2), "{ran:?}");
    serde_json::from_slice(&ran.stdout).unwrap()
}

pub(super) fn git_was_seen(report: &serde_json::Value) -> bool {
    report["commit"].is_string()
}

/// Settings that have git start a program, in the repository at `folder`.
pub(super) fn set_traps(folder: &Path, trap: &Trap, hooks: &Path) {
    let words = trap.words();
    trap.script(&hooks.join("fsmonitor-watchman"), "exit 1");
    trap.script(&hooks.join("post-index-change"), "");
    trap.script(&hooks.join("post-checkout"), "");
    for (name, value) in [
        ("core.fsmonitor", &*format!("{words}; false")),
        ("core.hooksPath", hooks.to_str().unwrap()),
        ("core.pager", &words),
        ("pager.status", &words),
        ("core.sshCommand", &words),
        ("core.editor", &words),
        ("diff.external", &words),
        ("diff.x.textconv", &words),
        ("diff.x.command", &words),
        ("alias.status", &format!("!{words}")),
        ("alias.ls-files", &format!("!{words}")),
        ("credential.helper", &format!("!{words}")),
        ("status.submoduleSummary", "true"),
        ("color.ui", "always"),
    ] {
        git(folder, &["config", name, value]);
    }
}
