//! `kip lock`: records the reviewed state and says what changed. The only writer of `kip.lock`.

mod page;
mod review;

use std::fmt::Write as _;

use crate::cli;
use crate::edit;
use crate::error::{Error, Problems};
use crate::load;
use crate::model::{Lock, Text};
use crate::write;

use super::{Ended, Invocation};

use review::Review;

pub(super) fn run(run: &Invocation<'_>, arguments: &cli::Lock) -> Result<Ended, Error> {
    let workspace = run.workspace()?;
    let asked = arguments.judging.instrument.as_deref();
    if arguments.sha256sum {
        let (loaded, problems) = load::load(&workspace, asked)?;
        if !problems.is_empty() {
            return Err(Error::Unreadable(problems));
        }
        return sums(loaded.lock.as_ref());
    }
    // The lock is read by whoever may write it.
    let _lock = run.write_lock(&workspace.root)?;
    let judging = cli::Judging {
        // What is recorded as reviewed is read, whatever earlier runs saw.
        no_cache: true,
        ..arguments.judging.clone()
    };
    // A document that only an unread mapping names would lose its block.
    let (dossier, _) = run.resolved(&workspace, &judging, false, Problems::is_empty)?;
    let others = asked.is_some() && review::names_others(&dossier);
    let review = Review::of(&dossier, others);
    let said = page::said(&review, &dossier.lock_path, &run.layout(Some(&workspace)));
    write::sweep(&workspace.root.join(&*dossier.evidence_folder));
    if review.changed() {
        edit::lock::write(&workspace.root.join(&*dossier.lock_path), &review.lock)?;
    }
    Ok(Ended {
        code: u8::from(!review.unread.is_empty()),
        ..run.unless_quiet(said)
    })
}

/// The lock in the form that `sha256sum -c` reads, from the workspace's folder.
fn sums(lock: Option<&Lock>) -> Result<Ended, Error> {
    let Some(lock) = lock else {
        return Err(Error::Refused {
            message: Text::new("kip.lock belum ada", "there is no kip.lock"),
            hint: Text::new("jalankan `kip lock` dulu", "run `kip lock` first"),
        });
    };
    let mut out = String::new();
    for (path, document) in &lock.documents {
        // sha256sum's own escape for names with a backslash or a line end.
        let escaped = path
            .replace('\\', "\\\\")
            .replace('\n', "\\n")
            .replace('\r', "\\r");
        let mark = if escaped == **path { "" } else { "\\" };
        let _ = writeln!(out, "{mark}{}  {escaped}", document.sha256);
    }
    Ok(Ended::said(out))
}
