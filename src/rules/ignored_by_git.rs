//! KIP306: a file that the judgement rests on and that a `.gitignore` keeps out of the repository.

use super::git_files::in_state;
use super::paths::typed;
use crate::model::{Dossier, Effect, Finding, GitFile, Inspect, Rule, Severity, Text};
use crate::text;

pub(super) static RULE: Rule = Rule {
    id: "KIP306",
    name: Text::new("diabaikan-git", "ignored-by-git"),
    severities: &[Severity::Error],
    effect: Effect::VOIDS_UNLESS_WAIVED,
    summary: Text::new(
        "berkas yang dipakai diabaikan git, sehingga tidak akan sampai ke repositori",
        "a file in use is ignored by git, so it will never reach the repository",
    ),
    checks: Text::new(
        "Tidak ada bukti, `bukti.yaml`, `kip.lock`, atau instrumen yang belum dilacak dan cocok dengan pola di `.gitignore`. Berkas yang sudah dilacak tidak pernah diabaikan git, sekalipun polanya cocok.",
        "No document, `bukti.yaml`, `kip.lock` or instrument is both untracked and matched by a pattern in `.gitignore`. Git never ignores a file that it already tracks, even if a pattern matches it.",
    ),
    why: Text::new(
        "Berkas itu tampak ada di komputer ini, tetapi `git add .` melewatinya tanpa peringatan. Di komputer lain dan saat dikirim, buktinya tidak ada.",
        "The file seems to be there on this computer, but `git add .` skips it without warning. On other computers, and when it is submitted, the evidence is missing.",
    ),
    fix: Text::new(
        "Minta pengelola folder mencatatnya di git, atau ubah pola di `.gitignore`, atau paksa menambahkannya dengan `git add -f`. Bila dokumennya memang tidak boleh masuk repositori, tulis `penangguhan` dengan alasan dan tanggal akhirnya.",
        "Have whoever keeps the folder record it in git, or change the pattern in `.gitignore`, or force it in with `git add -f`. If the document must not enter the repository, write a `penangguhan` with its reason and last day.",
    ),
    inspect: Inspect::Dossier(inspect),
};

/// The next act for many at once.
static MANY: Text = Text::new(
    "minta pengelola folder mencatatnya di git; caranya: ubah pola di `.gitignore`, atau `git add -f`",
    "have whoever keeps the folder record them in git; to do so, change the pattern in `.gitignore` or use `git add -f`",
);

fn inspect(dossier: &Dossier) -> Vec<Finding> {
    in_state(
        &RULE,
        dossier,
        GitFile::Ignored,
        |path| {
            let word = typed(path);
            (
                text!(
                    "{path} diabaikan git dan tidak akan sampai ke repositori",
                    "{path} is ignored by git and will not reach the repository"
                ),
                text!(
                    "minta pengelola folder mencatatnya di git; caranya: `git add -f {word}`, atau ubah pola yang ditunjukkan `git check-ignore -v {word}`",
                    "have whoever keeps the folder record it in git; to do so, use `git add -f {word}` or change the pattern that `git check-ignore -v {word}` shows"
                ),
            )
        },
        &MANY,
    )
}
