//! KIP305: a file that the judgement rests on and that git does not track.

use super::git_files::{add, in_state};
use crate::model::{Dossier, Effect, Finding, GitFile, Inspect, Rule, Severity, Text};
use crate::text;

pub(super) static RULE: Rule = Rule {
    id: "KIP305",
    name: Text::new("tidak-terlacak", "untracked-by-git"),
    severities: &[Severity::Warning],
    effect: Effect::NONE,
    summary: Text::new(
        "berkas yang dipakai belum dilacak git",
        "a file in use is not tracked by git yet",
    ),
    checks: Text::new(
        "Setiap bukti yang dicantumkan, setiap `bukti.yaml`, `kip.lock`, dan instrumen yang dipakai dilacak git.",
        "Every listed document, every `bukti.yaml`, `kip.lock` and the chosen instrument are tracked by git.",
    ),
    why: Text::new(
        "Berkas yang belum dilacak hanya ada di komputer ini: anggota tim lain dan pemeriksaan otomatis tidak akan menerimanya, dan hilangnya tidak tercatat.",
        "An untracked file exists only on this computer: neither the team nor the automatic check will get it, and its loss leaves no trace.",
    ),
    fix: Text::new(
        "Minta pengelola folder mencatatnya di git, atau tambahkan sendiri dengan `git add`, lalu commit.",
        "Have whoever keeps the folder record it in git, or add it yourself with `git add`, then commit.",
    ),
    inspect: Inspect::Dossier(inspect),
};

/// The next act for many at once.
static MANY: Text = Text::new(
    "minta pengelola folder mencatatnya di git, atau jalankan `git add .` di folder ruang kerja, lalu commit",
    "have whoever keeps the folder record them in git, or run `git add .` in the folder of the workspace, then commit",
);

fn inspect(dossier: &Dossier) -> Vec<Finding> {
    in_state(
        &RULE,
        dossier,
        GitFile::Untracked,
        |path| {
            let message = text!("{path} belum dilacak git", "{path} is not tracked by git");
            (message, add(path))
        },
        &MANY,
    )
}
