//! KIP307: a tracked file that differs from the last commit.

use super::git_files::{add, in_state};
use crate::model::{Dossier, Effect, Finding, GitFile, Inspect, Rule, Severity, Text};
use crate::text;

pub(super) static RULE: Rule = Rule {
    id: "KIP307",
    name: Text::new("belum-di-commit", "uncommitted-change"),
    severities: &[Severity::Note],
    effect: Effect::NONE,
    summary: Text::new(
        "berkas yang dipakai berbeda dari commit terakhir",
        "a file in use differs from the last commit",
    ),
    checks: Text::new(
        "Bukti yang dicantumkan, `bukti.yaml`, `kip.lock`, dan instrumen yang dipakai sama dengan isi commit terakhir.",
        "Listed documents, `bukti.yaml`, `kip.lock` and the chosen instrument are the same as in the last commit.",
    ),
    why: Text::new(
        "Laporan menyebut commit yang diperiksa. Selama ada perubahan yang belum di-commit, orang lain yang memeriksa commit itu dapat memperoleh hasil yang berbeda.",
        "A report names the commit that was checked. While a change is not committed, somebody else who checks that commit may get a different result.",
    ),
    fix: Text::new(
        "Periksa apakah perubahannya benar, atau tanyakan kepada pengelola folder. Bila benar, commit (`git diff` menunjukkan perubahannya); bila tidak, kembalikan versi sebelumnya (`git restore`).",
        "Check whether the change is right, or ask whoever keeps the folder. If it is, commit it (`git diff` shows it); if not, restore the previous version (`git restore`).",
    ),
    inspect: Inspect::Dossier(inspect),
};

/// The next act for many at once.
static MANY: Text = Text::new(
    "periksa apakah perubahannya benar, lalu minta pengelola folder mencatatnya; perintahnya `git diff`, `git add .`, dan commit",
    "check whether the changes are right, then have whoever keeps the folder record them; the commands are `git diff`, `git add .` and commit",
);

fn inspect(dossier: &Dossier) -> Vec<Finding> {
    in_state(
        &RULE,
        dossier,
        GitFile::Modified,
        |path| {
            let message = text!(
                "{path} berubah sejak commit terakhir",
                "{path} has changed since the last commit"
            );
            (message, add(path))
        },
        &MANY,
    )
}
