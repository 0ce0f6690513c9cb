//! KIP305: a file that the judgement rests on and that git does not track.

use super::git_files::in_state;
use super::typed::typed;
use crate::model::{
    Dossier, Finding, GitFile, Inspect, Rule, Severity, Stakes, Tells, Text, Voids,
};
use crate::text;

pub(super) static RULE: Rule = Rule {
    id: "KIP305",
    name: Text::new("tidak-terlacak", "untracked-by-git"),
    severities: &[Severity::Warning],
    locked: false,
    voids: Voids::No,
    stakes: Stakes::OfEvidence,
    tells: Tells::Fault,
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
        "An untracked file exists on this computer alone: neither the team nor the automatic check will get it, and its loss leaves no trace.",
    ),
    fix: Text::new(
        "Tambahkan dengan `git add`, lalu commit.",
        "Add it with `git add`, then commit.",
    ),
    inspect: Inspect::Dossier(inspect),
};

fn inspect(dossier: &Dossier) -> Vec<Finding> {
    in_state(&RULE, dossier, GitFile::Untracked, |path| {
        let word = typed(path);
        (
            text!("{path} belum dilacak git", "{path} is not tracked by git"),
            text!(
                "jalankan `git add {word}`, lalu commit",
                "run `git add {word}`, then commit"
            ),
        )
    })
}
