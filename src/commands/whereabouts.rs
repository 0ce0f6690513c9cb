//! `kip` alone: where one is, how it stands, and what comes next.

use crate::cli::Judging;
use crate::error::Error;
use crate::load;
use crate::model::Lang;
use crate::report;
use crate::rules;
use crate::text::say;

use super::{Ended, Invocation, judged, normal, open_gate};

pub(super) fn run(run: &Invocation<'_>) -> Result<Ended, Error> {
    let Some(workspace) = load::nearest(&normal(&run.start()), rules::RULES)? else {
        return Ok(Ended::said(beginning(run.lang(None))));
    };
    let judging = Judging {
        instrument: None,
        as_of: None,
        no_cache: false,
    };
    let (dossier, problems) = run.dossier(&workspace, &judging)?;
    let judged = judged(&dossier, &open_gate(&workspace))?;
    let layout = run.layout(Some(&workspace));
    let said = report::whereabouts(&judged, &workspace.root, &layout);
    Ok(run.partly(Ended::said(said), &problems, layout.lang))
}

/// How to begin, where there is no workspace.
fn beginning(lang: Lang) -> String {
    say!(
        lang,
        "kip memeriksa penilaian mandiri keterbukaan informasi publik sebelum dikirim.\n\n\
         Di folder ini belum ada ruang kerja. Untuk memulai, di folder baru:\n  \
         kip init                              dengan instrumen contoh\n  \
         kip init --instrument INSTRUMEN.toml  dengan instrumen penyelenggara\n\n\
         Bila ruang kerjanya sudah ada, pindah ke foldernya, atau sebut: kip -C FOLDER check\n\
         Semua perintah: kip help\n",
        "kip checks a self-assessment of public information openness before it is submitted.\n\n\
         There is no workspace in this folder. To start, in a new folder:\n  \
         kip init                               with the example instrument\n  \
         kip init --instrument INSTRUMENT.toml  with the organiser's instrument\n\n\
         If you already have one, go to its folder, or name it: kip -C FOLDER check\n\
         All commands: kip help\n"
    )
}
