//! Looks inside a document: facts, no judgement. Each probe gives what it saw; none may panic, hang
//! or grow without a bound, whatever the file holds.
//!
//! A probe that breaks a bound or panics becomes a condition of that document; the run goes on.

mod field;
#[cfg(test)]
mod mutations;
mod office;
mod pdf;
mod personal;
mod picture;
mod plain;
mod sniff;
mod video;

use std::fs::File;
use std::io::{Read as _, Seek as _};
use std::panic::{self, AssertUnwindSafe};
use std::path::Path;
use std::sync::{Mutex, MutexGuard, Once, PoisonError, mpsc};
use std::thread;
use std::time::Duration;

use crate::model::{Condition, Facts, Nature, Observed, Text};

use super::unreadable;

/// How long one document may take.
const TIME_MAX: Duration = Duration::from_secs(5);
/// The most bytes of a file that a probe reads as a whole; larger ones are hashed in a stream alone.
const SIZE_MAX: u64 = 64 * 1024 * 1024;
/// The most text that one document may inflate to, in bytes.
const TEXT_MAX: u64 = 64 * 1024 * 1024;
/// What tells one kind of file from another stands in its first bytes.
const HEAD: u64 = 8 * 1024;
/// Page trees and the like are nested this deep at most; the stack of a probe holds that.
const STACK: usize = 16 * 1024 * 1024;

/// What is larger is looked at one at a time: each may take four times its size in memory.
const LARGE: u64 = 16 * 1024 * 1024;
/// The name of a thread that looks inside a document.
const THREAD: &str = "probe";

static ONE_LARGE: Mutex<()> = Mutex::new(());
static QUIET: Once = Once::new();

/// What is inside `file`. `name` is its name in the evidence folder; it decides nothing where the
/// content speaks for itself.
pub(super) fn probe(file: &Path, name: &str) -> Observed<Facts> {
    quiet();
    // Waiting for one's turn is not part of the time.
    let _turn = turn(file);
    let (send, receive) = mpsc::channel();
    let (path, owned) = (file.to_path_buf(), name.to_owned());
    let builder = thread::Builder::new()
        .name(THREAD.to_owned())
        .stack_size(STACK);
    let probing = builder.spawn(move || {
        let seen = panic::catch_unwind(AssertUnwindSafe(|| look(&path, &owned)));
        // Nobody listens any more once the time is up.
        let _ = send.send(seen);
    });
    if probing.is_err() {
        return Observed::Unseen(unreadable::unknown());
    }
    match receive.recv_timeout(TIME_MAX) {
        Ok(Ok(seen)) => seen,
        Ok(Err(_)) => {
            Observed::Seen(Facts::of(Nature::Unknown).but(Condition::Damaged(Text::new(
                "isinya membuat pemeriksa berhenti",
                "its content stopped the examiner",
            ))))
        }
        Err(_) => Observed::Seen(
            Facts::of(Nature::Unknown).but(Condition::Unfinished(Text::new(
                "pemeriksaan isinya melewati 5 detik",
                "looking inside took over 5 seconds",
            ))),
        ),
    }
}

/// A probe that panics becomes a finding; what the panic says would only tear the report apart.
/// There is one hook for the whole program, so it asks which thread it is in.
fn quiet() {
    QUIET.call_once(|| {
        let before = panic::take_hook();
        panic::set_hook(Box::new(move |panic| {
            if thread::current().name() != Some(THREAD) {
                before(panic);
            }
        }));
    });
}

fn turn(file: &Path) -> Option<MutexGuard<'static, ()>> {
    let size = file.metadata().ok()?.len();
    (size > LARGE).then(|| ONE_LARGE.lock().unwrap_or_else(PoisonError::into_inner))
}

fn look(path: &Path, name: &str) -> Observed<Facts> {
    match opened(path, name) {
        Ok(facts) => Observed::Seen(facts),
        Err(error) => Observed::Unseen(unreadable::reason(&error)),
    }
}

fn opened(path: &Path, name: &str) -> std::io::Result<Facts> {
    let mut file = File::open(path)?;
    let size = file.metadata()?.len();
    let mut head = Vec::new();
    file.by_ref().take(HEAD).read_to_end(&mut head)?;
    let nature = sniff::nature(&head, name);
    if matches!(nature, Nature::Mp4 | Nature::QuickTime) {
        file.rewind()?;
        return video::facts(&mut file, size, nature);
    }
    if size > SIZE_MAX {
        return Ok(Facts::of(nature).but(Condition::Unfinished(Text::new(
            "lebih dari 64 MB, isinya tidak diperiksa",
            "over 64 MB, its content was not looked at",
        ))));
    }
    let mut bytes = head;
    file.take(SIZE_MAX).read_to_end(&mut bytes)?;
    let mut facts = inside(&bytes, nature);
    // A title is shown in reports, and a number in it is no less personal there.
    facts.title = facts.title.map(|title| personal::conceal(&title));
    Ok(facts)
}

/// Looks inside bytes in memory, in this thread, by every probe that takes them.
#[cfg(feature = "fuzzing")]
pub(super) fn fuzz(bytes: &[u8]) {
    let nature = sniff::nature(bytes, "x");
    let _ = inside(bytes, nature);
    // The probe must bear what does not even begin like a PDF.
    let _ = pdf::facts(bytes);
}

/// What is inside these bytes, by their nature.
fn inside(bytes: &[u8], nature: Nature) -> Facts {
    match nature {
        Nature::Pdf => pdf::facts(bytes),
        Nature::Zip | Nature::Word | Nature::Excel | Nature::PowerPoint => office::facts(bytes),
        Nature::OpenText | Nature::OpenSheet | Nature::OpenSlides => office::facts(bytes),
        Nature::OldOffice => office::old(bytes),
        Nature::Jpeg | Nature::Png | Nature::Gif | Nature::WebP => picture::facts(bytes, nature),
        Nature::Heic | Nature::Tiff | Nature::Bmp => picture::facts(bytes, nature),
        Nature::PlainText => plain::facts(bytes),
        Nature::RichText
        | Nature::Mp4
        | Nature::QuickTime
        | Nature::OtherVideo
        | Nature::Html
        | Nature::OtherArchive
        | Nature::Program
        | Nature::Shortcut
        | Nature::Unknown => Facts::of(nature),
    }
}
