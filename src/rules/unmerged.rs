//! KIP310: a file that git holds in two versions, because a merge was not settled.

use super::paths::typed;
use crate::model::{
    Dossier, Effect, Finding, GitFile, Inspect, Locked, Observed, Place, Rule, Severity, Sides,
    Text,
};
use crate::text;

pub(super) static RULE: Rule = Rule {
    id: "KIP310",
    name: Text::new("konflik-git", "unmerged"),
    severities: &[Severity::Error],
    effect: Effect {
        // It stands in place of KIP301, so it holds where that would.
        locked: Locked::Held,
        ..Effect::VOIDS
    },
    summary: Text::new(
        "git menyimpan dua versi berkas ini: penggabungannya belum selesai",
        "git holds two versions of this file: its merge is not finished",
    ),
    checks: Text::new(
        "Tidak ada bukti, berkas lain di folder bukti, `bukti.yaml`, `kip.lock`, atau instrumen yang penggabungannya (`git merge`, `git pull`, `git rebase`) belum selesai.",
        "No document, other file in the evidence folder, `bukti.yaml`, `kip.lock` or instrument is in an unfinished merge (`git merge`, `git pull`, `git rebase`).",
    ),
    why: Text::new(
        "Dua orang mengubah berkas yang sama, dan git tidak dapat menggabungkan PDF atau gambar. Yang tampak di folder hanya salah satu versinya, belum tentu yang benar, dan `git add` menganggapnya sudah dipilih.",
        "Two people changed the same file, and git can't merge a PDF or a picture. What is in the folder is one of the versions, perhaps the wrong one, and `git add` takes it as the chosen one.",
    ),
    fix: Text::new(
        "Buka kedua versinya dan sepakati yang benar, lalu ambil versi itu dan selesaikan penggabungannya, atau minta pengelola folder melakukannya (`git checkout --ours` atau `git checkout --theirs`; `git merge --abort` kembali ke keadaan sebelum digabungkan).",
        "Open both versions and agree on the right one, then take it and finish the merge, or have whoever keeps the folder do so (`git checkout --ours` or `git checkout --theirs`; `git merge --abort` goes back to before it).",
    ),
    inspect: Inspect::Dossier(inspect),
};

fn inspect(dossier: &Dossier) -> Vec<Finding> {
    let of_evidence = dossier.present().filter_map(|(entry, exhibit, document)| {
        let (message, hint) = say(&document.path, sides(&document.git)?);
        let found = RULE.finding(&exhibit.evidence.place, message, hint);
        Some(found.of_evidence(entry, exhibit))
    });
    let others = dossier.documents.iter().filter_map(|document| {
        let path = &document.path;
        let sides = sides(&document.git).filter(|_| !document.mapped && !document.exempt)?;
        let (message, hint) = say(path, sides);
        let found = RULE.finding(&Place::file(path), message, hint);
        Some(found.of_file(path))
    });
    let papers = dossier.papers.iter().filter_map(|paper| {
        let (message, _) = say(&paper.place.path, sides(&paper.git)?);
        // A paper is no evidence, so there is nothing to void. Who merged its text by hand would lose that
        // by taking one side.
        let hint = Text::new(
            "pastikan isinya sudah gabungan yang benar, lalu minta pengelola folder menyelesaikannya (`git status` menunjukkan caranya)",
            "make sure that it holds what both sides wrote, then have whoever keeps the folder finish it (`git status` shows how)",
        );
        Some(RULE.finding(&paper.place, message, hint).sparing())
    });
    of_evidence.chain(others).chain(papers).collect()
}

/// The sides that have a file in conflict.
fn sides(git: &Observed<GitFile>) -> Option<Sides> {
    match git {
        Observed::Seen(GitFile::Unmerged(sides)) => Some(*sides),
        Observed::Seen(
            GitFile::Clean | GitFile::Modified | GitFile::Untracked | GitFile::Ignored,
        )
        | Observed::Unseen(_) => None,
    }
}

/// Git refuses `--theirs` where theirs has no such file, and `--ours` likewise.
fn say(path: &str, sides: Sides) -> (Text, Text) {
    let word = typed(path);
    let side = match sides {
        Sides::Both => {
            return (
                text!(
                    "{path} masih berkonflik: git menyimpan dua versinya, dan belum ada yang dipilih",
                    "{path} is in conflict: git holds two versions of it, and none was chosen"
                ),
                text!(
                    "bandingkan kedua versinya dan simpan yang benar, atau minta pengelola folder: `git checkout --ours {word}` atau `git checkout --theirs {word}`; `git status` menunjukkan cara menyelesaikannya",
                    "compare the two versions and keep the right one, or ask whoever keeps the folder: `git checkout --ours {word}` or `git checkout --theirs {word}`; `git status` shows how to finish"
                ),
            );
        }
        Sides::Ours => "--ours",
        Sides::Theirs => "--theirs",
        Sides::Neither => {
            return (
                text!(
                    "{path} masih berkonflik: kedua sisi penggabungan menghapusnya atau mengganti namanya",
                    "{path} is in conflict: both sides of the merge deleted or renamed it"
                ),
                text!(
                    "bila memang tidak dipakai lagi, hapus, atau minta pengelola folder (`git rm {word}`); `git merge --abort` kembali ke keadaan sebelum digabungkan",
                    "if it is not needed any more, delete it, or ask whoever keeps the folder (`git rm {word}`); `git merge --abort` goes back to before the merge"
                ),
            );
        }
    };
    (
        text!(
            "{path} masih berkonflik: hanya satu sisi penggabungan yang memilikinya, sisi lain menghapusnya atau mengganti namanya",
            "{path} is in conflict: only one side of the merge has it, the other deleted or renamed it"
        ),
        text!(
            "sepakati apakah berkas ini dipakai, lalu minta pengelola folder menyelesaikannya: bila ya `git checkout {side} {word}`, bila tidak `git rm {word}`; `git status` menunjukkan cara menyelesaikannya",
            "agree whether it is needed, then have whoever keeps the folder finish it: if so `git checkout {side} {word}`, else `git rm {word}`; `git status` shows how to finish"
        ),
    )
}
