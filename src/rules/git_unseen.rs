//! KIP309: git could not be asked, or does not look at a file.

use super::paths::typed;
use crate::model::{
    Dossier, Effect, Finding, Form, GitFile, Inspect, Observed, Place, Rule, Severity, Tells, Text,
};
use crate::text;

pub(super) static RULE: Rule = Rule {
    id: "KIP309",
    name: Text::new("git-tak-terbaca", "git-unseen"),
    severities: &[Severity::Warning],
    effect: Effect {
        tells: Tells::Unseen,
        ..Effect::NONE
    },
    summary: Text::new(
        "git tidak dapat ditanyai, atau tidak memeriksa sebuah berkas",
        "git could not be asked, or does not check a file",
    ),
    checks: Text::new(
        "Folder kerja berada dalam repositori git yang dapat dibaca dan menjawab dalam 30 detik; riwayat yang terpotong tidak menjadi soal. Keadaan setiap berkas yang dipakai disebut oleh git; berkas di dalam repositori lain, atau yang git disuruh mengabaikan perubahannya, dinamai satu per satu.",
        "The workspace is in a git repository that can be read and that answers within 30 seconds; a shallow history does no harm. Git reports the state of every file in use; a file that is in another repository, or whose changes git is told to ignore, is named.",
    ),
    why: Text::new(
        "Tanpa git, KIP305 sampai KIP307 dan KIP310 tidak dapat diperiksa: tidak diketahui apakah bukti sudah tersimpan di repositori. Itu bukan berarti semuanya beres.",
        "Without git, KIP305 to KIP307 and KIP310 cannot be checked: it is not known whether the evidence is kept in the repository. That does not mean that all is well.",
    ),
    fix: Text::new(
        "Tanpa git, simpan sendiri salinan semua bukti. Dengan git, jalankan `kip` di dalam repositorinya. Bila git menolak karena pemilik folder berbeda, izinkan dengan `git config --global --add safe.directory FOLDER`.",
        "Without git, keep a copy of all evidence yourselves. With git, run `kip` inside its repository. If git refuses because the folder belongs to somebody else, allow it with `git config --global --add safe.directory FOLDER`.",
    ),
    inspect: Inspect::Dossier(inspect),
};

fn inspect(dossier: &Dossier) -> Vec<Finding> {
    let place = Place::file(&dossier.evidence_folder);
    match &dossier.git {
        Observed::Unseen(why) if dossier.git_at_hand => vec![RULE.finding(
            &place,
            unreadable(why),
            Text::new(
                "minta pengelola folder memperbaikinya; `git status` di folder ini menunjukkan sebabnya",
                "have whoever keeps the folder fix it; `git status` here shows why",
            ),
        )],
        Observed::Unseen(why) => vec![RULE.finding(
            &place,
            text!(
                "perubahan dan penghapusan bukti tidak tercatat, karena {why}",
                "changed and deleted evidence leaves no trace, because {why}",
                why
            ),
            Text::new(
                "simpan salinan semua bukti di tempat lain, atau minta pengelola folder memakai git",
                "keep a copy of all evidence in another place, or have whoever keeps the folder use git",
            ),
        )],
        Observed::Seen(_) => overlooked(dossier),
    }
}

/// Files in use of which a git that answers says nothing. They are not known to be clean.
fn overlooked(dossier: &Dossier) -> Vec<Finding> {
    let documents = dossier
        .present()
        .filter(|(_, _, document)| document.form == Form::File)
        .filter_map(|(entry, exhibit, document)| {
            let (message, hint) = unknown(&document.path, &document.git)?;
            let finding = RULE.finding(&exhibit.evidence.place, message, hint);
            Some(finding.of_evidence(entry, exhibit))
        });
    let papers = dossier.papers.iter().filter_map(|paper| {
        let (message, hint) = unknown(&paper.place.path, &paper.git)?;
        Some(RULE.finding(&paper.place, message, hint))
    });
    documents.chain(papers).collect()
}

fn unknown(path: &str, git: &Observed<GitFile>) -> Option<(Text, Text)> {
    let Observed::Unseen(why) = git else {
        return None;
    };
    let message = text!(
        "keadaan {path} dalam git tidak diketahui: {why}",
        "the state of {path} in git is not known: {why}",
        why
    );
    let word = typed(path);
    let hint = text!(
        "minta pengelola folder menyimpan berkasnya di repositori ini sendiri, tanpa `assume-unchanged` atau `skip-worktree` (`git ls-files -v {word}`)",
        "have whoever keeps the folder store the file in this repository itself, without `assume-unchanged` or `skip-worktree` (`git ls-files -v {word}`)"
    );
    Some((message, hint))
}

fn unreadable(why: &Text) -> Text {
    text!(
        "git tidak terbaca: {why}",
        "git could not be read: {why}",
        why
    )
}
