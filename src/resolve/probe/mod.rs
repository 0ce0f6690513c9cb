//! Looks inside a document: facts, no judgement. Each probe gives what it saw; none may panic, hang
//! or grow without a bound, whatever the file holds.
//!
//! A probe that breaks a bound or panics becomes a condition of that document; the run goes on.

mod bounds;
mod columns;
mod conflict;
pub(super) mod field;
#[cfg(test)]
mod mutations;
mod office;
mod pdf;
mod personal;
pub(super) mod picture;
mod plain;
mod sniff;
mod video;

use std::cell::Cell;
use std::collections::BTreeMap;
use std::io::Read as _;
use std::panic::{self, AssertUnwindSafe};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Arc, Mutex, Once, PoisonError};
use std::thread;
use std::time::Duration;

use crate::listing::unreadable;
use crate::model::{Condition, Extent, Facts, Nature, Observed, Text, VideoKind};

use super::opening::{self, Opened};
use bounds::Allowance;

/// How long one document is waited for: longer than its look may take on a busy computer, since it ends
/// by itself ([`bounds`]) but for a disk that hangs.
const PATIENCE: Duration = Duration::from_secs(60);
/// The most bytes of a file that a probe reads as a whole; larger ones are hashed in a stream alone.
const SIZE_MAX: u64 = 64 * 1024 * 1024;
/// The most text that one document may inflate to, in bytes.
const TEXT_MAX: u64 = 64 * 1024 * 1024;
/// Bytes of stack of the thread that looks: what nests is followed up to 256 deep (page trees, XML), in a
/// debug build as well, whose frames are the largest. It is reserved, not used.
const STACK: usize = 16 * 1024 * 1024;

/// What is larger is looked at alone: each may take four times its size in memory.
const LARGE: u64 = 16 * 1024 * 1024;
/// The name of threads that look inside documents.
const THREAD: &str = "probe";

/// What is odd about a document of a kind that no probe reads.
const UNREAD: Text = Text::new("isinya tidak dibaca kip", "kip did not read what is in it");

/// Looks at the documents that are looked at alone, whichever worker met them. Memory that a thread gave back
/// stays with it, up to some 60 MB: each of eight workers would keep what its largest document took.
static ALONE: Mutex<Prober> = Mutex::new(Prober { thread: None });
static QUIET: Once = Once::new();
/// The facts of documents that nobody looks into, by their nature: there may be many alike.
static BY_KIND: Mutex<BTreeMap<Nature, Arc<Facts>>> = Mutex::new(BTreeMap::new());

thread_local! {
    /// Whether this thread is looking inside a document.
    static LOOKING: Cell<bool> = const { Cell::new(false) };
}

/// What a document's head says of the look that it needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Need {
    /// None: all there is to know is its kind.
    Nothing(Nature),
    /// All its bytes.
    Bytes(Nature),
    /// The file itself: it is large, or read here and there.
    File(Nature),
    /// None: it is too large.
    TooLarge(Nature),
}

/// The look that a document of `size` bytes needs. `name` is its name in the evidence folder; it
/// decides nothing where the content speaks for itself.
pub(super) fn need(head: &[u8], name: &str, size: u64) -> Need {
    let sniffed = quietly(|| sniff::nature(head, name));
    let nature = sniffed.unwrap_or(Nature::Unknown);
    if is_film(nature) {
        return Need::File(nature);
    }
    if size > SIZE_MAX {
        return Need::TooLarge(nature);
    }
    match probe(nature) {
        None => Need::Nothing(nature),
        Some(_) if size > LARGE => Need::File(nature),
        Some(_) => Need::Bytes(nature),
    }
}

/// How many bytes of a document are worth keeping while it is hashed.
pub(super) fn wanted(need: Need, size: u64) -> usize {
    match need {
        Need::Bytes(_) => usize::try_from(size).unwrap_or(usize::MAX),
        Need::Nothing(_) | Need::File(_) | Need::TooLarge(_) => 0,
    }
}

/// One document for the thread that looks inside.
struct Job {
    what: JobSource,
    nature: Nature,
    allowance: Allowance,
    /// Set once nobody waits for it any more.
    given_up: Arc<AtomicBool>,
}

/// Where its bytes are.
enum JobSource {
    Bytes(Vec<u8>),
    File(PathBuf),
}

/// What comes back of a job.
enum JobReply {
    /// What came of the look.
    Looked(ProbeResult),
    /// It has to be looked at alone.
    NeedsMore(JobSource),
    /// It took too long.
    OutOfTime,
}

/// What a probe saw.
pub(super) struct Probed {
    /// What is inside.
    pub(super) facts: Observed<Arc<Facts>>,
    /// Whether another look at the same bytes would see the same: not when the time was up.
    pub(super) lasting: bool,
}

impl Probed {
    fn of(facts: Facts) -> Self {
        Self {
            facts: Observed::Seen(Arc::new(facts)),
            lasting: true,
        }
    }
}

/// Looks inside one document after another, in a thread of its own that is left behind when a
/// document takes too long.
#[derive(Debug, Default)]
pub(super) struct Prober {
    thread: Option<(Sender<Job>, Receiver<JobReply>)>,
}

/// What came of a look, or the panic that ended it.
type ProbeResult = thread::Result<Observed<Facts>>;

impl Prober {
    /// What is inside the document at `path`, of which `bytes` were kept when it was read.
    pub(super) fn look(
        &mut self,
        path: impl FnOnce() -> PathBuf,
        need: Need,
        bytes: Vec<u8>,
        size: u64,
    ) -> Probed {
        let whole = u64::try_from(bytes.len()) == Ok(size);
        match need {
            Need::Nothing(nature) => Probed {
                facts: Observed::Seen(by_kind(nature)),
                lasting: true,
            },
            Need::TooLarge(nature) => Probed::of(too_large(nature)),
            Need::Bytes(nature) if whole => self.shared(JobSource::Bytes(bytes), nature),
            Need::Bytes(nature) | Need::File(nature) if size <= LARGE => {
                self.shared(JobSource::File(path()), nature)
            }
            Need::Bytes(nature) | Need::File(nature) => alone(JobSource::File(path()), nature),
        }
    }

    /// Looks at a document beside others, and alone if that is too little room for it.
    fn shared(&mut self, what: JobSource, nature: Nature) -> Probed {
        match self.ask(what, nature, Allowance::Shared) {
            Ok(seen) => seen,
            Err(what) => alone(what, nature),
        }
    }

    /// Has the thread look at a document; gives it back if it takes more room.
    fn ask(
        &mut self,
        what: JobSource,
        nature: Nature,
        allowance: Allowance,
    ) -> Result<Probed, JobSource> {
        let given_up = Arc::new(AtomicBool::new(false));
        let job = Job {
            what,
            nature,
            allowance,
            given_up: Arc::clone(&given_up),
        };
        if self.thread.is_none() {
            self.thread = started();
        }
        let Some((ask, answer)) = &self.thread else {
            return Ok(unseen());
        };
        if ask.send(job).is_err() {
            self.thread = None;
            return Ok(unseen());
        }
        match answer.recv_timeout(PATIENCE) {
            Ok(JobReply::NeedsMore(what)) => Err(what),
            Ok(JobReply::Looked(Ok(facts))) => Ok(Probed {
                facts: facts.map(Arc::new),
                lasting: true,
            }),
            Ok(JobReply::Looked(Err(_))) => Ok(Probed::of(broken())),
            Ok(JobReply::OutOfTime) => Ok(out_of_time()),
            Err(_) => {
                // It may still be looking and is told to stop; the next document gets a new thread.
                given_up.store(true, Ordering::Relaxed);
                self.thread = None;
                Ok(out_of_time())
            }
        }
    }
}

/// Looks at a document while no other one is looked at alone.
fn alone(what: JobSource, nature: Nature) -> Probed {
    // Waiting for one's turn is not part of the time.
    let mut prober = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    let seen = prober.ask(what, nature, Allowance::Whole);
    seen.unwrap_or_else(|_| unseen())
}

fn unseen() -> Probed {
    Probed {
        facts: Observed::unseen(unreadable::unknown()),
        lasting: false,
    }
}

fn started() -> Option<(Sender<Job>, Receiver<JobReply>)> {
    let (ask, asked) = mpsc::channel::<Job>();
    let (answer, answered) = mpsc::channel();
    let builder = thread::Builder::new()
        .name(THREAD.to_owned())
        .stack_size(STACK);
    let probing = builder.spawn(move || {
        for job in asked {
            // Nobody listens any more once the time is up.
            if answer.send(answered_by(job)).is_err() {
                return;
            }
        }
    });
    probing.ok().map(|_| (ask, answered))
}

fn answered_by(job: Job) -> JobReply {
    bounds::begin(job.allowance, job.given_up);
    let looked = quietly(|| look(&job.what, job.nature));
    if bounds::wants_more() {
        JobReply::NeedsMore(job.what)
    } else if bounds::time_is_up() {
        JobReply::OutOfTime
    } else {
        JobReply::Looked(looked)
    }
}

fn broken() -> Facts {
    Facts::of(Nature::Unknown).but(Condition::Damaged(Text::new(
        "isinya membuat pemeriksa berhenti",
        "its content made the check of it stop",
    )))
}

/// Another look may have the time.
fn out_of_time() -> Probed {
    let facts = Facts::of(Nature::Unknown).but(Condition::Unfinished(Text::new(
        "pemeriksaan isinya melewati 5 detik",
        "checking its content took over 5 seconds",
    )));
    Probed {
        lasting: false,
        ..Probed::of(facts)
    }
}

/// The facts of a document of which the kind is all that anybody looks at.
pub(super) fn by_kind(nature: Nature) -> Arc<Facts> {
    let mut known = BY_KIND.lock().unwrap_or_else(PoisonError::into_inner);
    let facts = known.entry(nature);
    Arc::clone(facts.or_insert_with(|| Arc::new(known_by_kind(nature))))
}

/// A document of which the kind is all that anybody looks at.
fn known_by_kind(nature: Nature) -> Facts {
    let mut facts = Facts::of(nature);
    match nature {
        Nature::RichText | Nature::Html | Nature::Export(_) | Nature::Unknown => {
            unread(&mut facts);
        }
        Nature::OtherArchive => unread_archive(&mut facts),
        // Nobody looks for words in films, the next are no documents, and the last have probes.
        Nature::Video(_)
        | Nature::Program
        | Nature::Shortcut
        | Nature::Reply
        | Nature::Pdf
        | Nature::Office(_)
        | Nature::OldOffice
        | Nature::Picture(_)
        | Nature::Zip
        | Nature::PlainText => {}
    }
    facts
}

/// A document whose text nobody reads: what was not seen is never fine.
fn unread(facts: &mut Facts) {
    let act = Text::new(
        "periksa sendiri isinya, terutama data pribadi, atau simpan sebagai PDF, .docx, .xlsx, atau .pptx",
        "check its content yourself, especially for personal data, or save it as PDF, .docx, .xlsx or .pptx",
    );
    facts.odd(Extent::Unread, UNREAD, act);
}

/// The same of the files in an archive.
fn unread_archive(facts: &mut Facts) {
    let act = Text::new(
        "periksa sendiri berkas di dalamnya, terutama data pribadi, atau cantumkan satu per satu tanpa arsip",
        "check the files in it yourself, especially for personal data, or list them one by one without the archive",
    );
    facts.odd(Extent::Unread, UNREAD, act);
}

/// A document that is only large is no worse for it.
fn too_large(nature: Nature) -> Facts {
    let mut facts = Facts::of(nature);
    facts.odd(
        Extent::Part,
        Text::new(
            "lebih dari 64 MB, isinya tidak diperiksa",
            "over 64 MB, its content was not checked",
        ),
        Text::new(
            "periksa sendiri isinya, atau perkecil berkasnya",
            "check its content yourself, or make the file smaller",
        ),
    );
    facts
}

/// What looking at a document gives, or the panic that ended it. A probe that panics becomes a
/// finding; what the panic says would only tear the report apart. There is one hook for the whole
/// program, so it asks whether this thread is looking.
pub(super) fn quietly<T>(look: impl FnOnce() -> T) -> thread::Result<T> {
    QUIET.call_once(|| {
        let before = panic::take_hook();
        panic::set_hook(Box::new(move |panic| {
            if !LOOKING.get() {
                before(panic);
            }
        }));
    });
    LOOKING.set(true);
    let seen = panic::catch_unwind(AssertUnwindSafe(look));
    LOOKING.set(false);
    seen
}

fn look(what: &JobSource, nature: Nature) -> Observed<Facts> {
    let facts = match what {
        JobSource::Bytes(bytes) => Ok(inside(bytes, nature)),
        JobSource::File(path) => opened(path, nature),
    };
    match facts {
        Ok(facts) => Observed::Seen(facts),
        Err(error) => Observed::unseen(unreadable::reason(&error)),
    }
}

fn opened(path: &Path, nature: Nature) -> std::io::Result<Facts> {
    let Opened { mut file, size } = opening::open(path)?;
    if is_film(nature) {
        return video::facts(&mut file, size, nature);
    }
    if size > SIZE_MAX {
        return Ok(too_large(nature));
    }
    let mut bytes = Vec::new();
    file.take(SIZE_MAX).read_to_end(&mut bytes)?;
    Ok(inside(&bytes, nature))
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
    probe(nature).map_or_else(|| known_by_kind(nature), |look| look(bytes))
}

/// A probe that takes whole documents.
type Probe = Box<dyn Fn(&[u8]) -> Facts>;

/// The probe that looks into the bytes of a document of this nature; none where all there is to know is
/// its kind, and for films, whose probe reads the file here and there.
fn probe(nature: Nature) -> Option<Probe> {
    match nature {
        Nature::Pdf => Some(Box::new(pdf::facts)),
        Nature::Office(_) | Nature::Zip => Some(Box::new(office::facts)),
        Nature::OldOffice => Some(Box::new(office::old)),
        Nature::Picture(kind) => Some(Box::new(move |bytes| picture::facts(bytes, kind))),
        Nature::PlainText => Some(Box::new(plain::facts)),
        Nature::RichText
        | Nature::Video(_)
        | Nature::Html
        | Nature::OtherArchive
        | Nature::Program
        | Nature::Shortcut
        | Nature::Export(_)
        | Nature::Reply
        | Nature::Unknown => None,
    }
}

/// Whether it is a video whose boxes are looked at.
const fn is_film(nature: Nature) -> bool {
    matches!(nature, Nature::Video(VideoKind::Mp4 | VideoKind::QuickTime))
}
