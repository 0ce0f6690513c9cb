//! `kip lock`: records the reviewed state and says what changed. The only writer of `kip.lock`.

mod mending;
mod named;
mod page;
mod review;
mod uncounted;

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::sync::Arc;

use crate::cli;
use crate::edit;
use crate::error::{Error, Problems};
use crate::load::{self, Workspace};
use crate::model::{Dossier, Lock, Text};
use crate::report::Layout;
use crate::resolve::{self, Caching, Site};
use crate::{text, write};

use super::{Ended, Invocation, Name, judged, open_gate};

use mending::Mending;
use named::{LockPart, LockWords};
use review::Review;
use uncounted::Uncounted;

pub(super) fn run(run: &Invocation<'_>, arguments: &cli::Lock) -> Result<Ended, Error> {
    let workspace = run.workspace()?;
    let layout = run.layout(Some(&workspace));
    if arguments.sha256sum {
        return sums(run, &workspace, &arguments.judging, &layout);
    }
    let asked = arguments.judging.instrument.as_deref();
    let as_of = run.as_of(&arguments.judging)?;
    let site = Site {
        // What is recorded as reviewed is read, whatever earlier runs saw.
        caching: Caching::Off,
        ..run.site(&workspace, &arguments.judging)
    };
    let words = LockWords::of(&arguments.subjects, &workspace, &run.start());
    let git = resolve::ask_git(&site);
    // The lock is read by whoever may write it.
    let _lock = if arguments.trial.dry {
        None
    } else {
        run.write_lock(git.own_folder().as_deref(), &workspace.root)?
    };
    let (loaded, problems, sides) = load::load_to_mend(&workspace, asked)?;
    if sides.is_some() && words.is_some() {
        return Err(in_conflict(&site.lock_path));
    }
    // A document that only an unread mapping names would lose its block.
    if !problems.is_empty() {
        return Err(Error::Unreadable(problems));
    }
    let others = loaded.others.clone();
    let dossier = resolve::resolve(loaded, &site, git, as_of, &*run.watch(&workspace));
    if let Some(sides) = &sides {
        let others = others.iter().flat_map(resolve::fingerprints);
        let mending = Mending::of(&dossier, sides, others.collect());
        return mended(run, &workspace, arguments.trial.dry, &mending);
    }
    let part = words.map(|words| words.part(&dossier)).transpose()?;
    let review = match &part {
        Some(part) => Review::of_part(&dossier, part),
        None => {
            let others = asked.is_some() && review::names_others(&dossier);
            Review::of(&dossier, others)
        }
    };
    let uncounted = uncounted(&workspace, &dossier, &review, part.as_ref())?;
    let lock = Name::of_text(&dossier.lock_path);
    let how = (arguments.trial.dry, layout.lang);
    let closing = page::closing(&review, uncounted.count(), &lock, how);
    let said = if run.cli.global.quiet {
        closing
    } else {
        page::changes(&review, &layout) + &uncounted.said(&layout) + &closing
    };
    if !arguments.trial.dry {
        sweep(&workspace);
    }
    if review.changed() && !arguments.trial.dry {
        edit::lock::write(&workspace.root.join(&*dossier.lock_path), &review.lock)?;
    }
    Ok(Ended {
        code: u8::from(!review.is_whole()),
        ..Ended::said(said)
    })
}

/// Removes what a killed run left.
fn sweep(workspace: &Workspace) {
    write::sweep(&workspace.root.join(&*workspace.settings.evidence_folder));
}

/// Writes a mended lock, and says what became of the blocks that were not the same on both sides.
fn mended(
    run: &Invocation<'_>,
    workspace: &Workspace,
    dry: bool,
    mending: &Mending,
) -> Result<Ended, Error> {
    let layout = run.layout(Some(workspace));
    let path = workspace.lock_path();
    let closing = page::mended_closing(mending, &Name::of_text(&path), (dry, layout.lang));
    let said = if run.cli.global.quiet {
        closing
    } else {
        page::mended(mending, &layout) + &closing
    };
    if !dry {
        sweep(workspace);
        edit::lock::write(&workspace.root.join(&*path), &mending.lock)?;
    }
    Ok(Ended {
        code: u8::from(!mending.disputed.is_empty()),
        ..Ended::said(said)
    })
}

/// Of a lock in conflict no part can be locked: what the rest of it says is not known yet.
fn in_conflict(lock: &str) -> Error {
    let lock = Name::of_text(lock);
    Error::Refused {
        message: text!(
            "{lock} masih memuat penanda konflik git, jadi sebagian saja tidak dapat dikunci",
            "{lock} still holds git conflict markers, so a part of it cannot be locked"
        ),
        hint: Text::new(
            "jalankan `kip lock` dulu, tanpa kode atau berkas: kedua versinya digabungkan",
            "first run `kip lock`, without a code or file: it merges both versions",
        ),
    }
}

/// What the lock will hold, of what was named, and does not count.
fn uncounted(
    workspace: &Workspace,
    dossier: &Dossier,
    review: &Review,
    part: Option<&LockPart>,
) -> Result<Uncounted, Error> {
    let report = judged(dossier, &open_gate(workspace))?;
    let told: BTreeSet<&Arc<str>> = review.unread.iter().map(|(path, _)| path).collect();
    let spoken_of = |path: &Arc<str>| {
        let named = part.is_none_or(|part| part.documents.contains(path));
        named && review.lock.documents.contains_key(path) && !told.contains(path)
    };
    Ok(Uncounted::among(&report, dossier, spoken_of))
}

/// The lock in the form that `sha256sum -c` reads, from the workspace's folder; what of it does not count
/// is told on standard error.
fn sums(
    run: &Invocation<'_>,
    workspace: &Workspace,
    judging: &cli::Judging,
    layout: &Layout,
) -> Result<Ended, Error> {
    let (dossier, _) = run.resolved(workspace, judging, false, Problems::is_empty)?;
    let Some(lock) = &dossier.lock else {
        return Err(Error::Refused {
            message: Text::new("kip.lock belum ada", "there is no kip.lock"),
            hint: Text::new("jalankan `kip lock` dulu", "run `kip lock` first"),
        });
    };
    let report = judged(&dossier, &open_gate(workspace))?;
    let layout = Layout {
        color: run.environment.color.1,
        ..layout.clone()
    };
    let uncounted = Uncounted::among(&report, &dossier, |path| lock.documents.contains_key(path));
    Ok(Ended {
        stderr: uncounted.said(&layout),
        ..Ended::said(lines(lock))
    })
}

fn lines(lock: &Lock) -> String {
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
    out
}
