//! Opens files and reads each once: hash and, where it is small enough, all that its probe needs.
//!
//! Several are read at a time, and before it is known which of them matter: as long as the folder is being
//! listed and the claims are being read, processors would stand idle.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rayon::iter::{
    IndexedParallelIterator as _, IntoParallelRefIterator as _, ParallelIterator as _,
};
use rayon::slice::ParallelSliceMut as _;

use crate::model::{Facts, Filling, Form, Observed, Text, file_name};

use super::cache::{Cache, Memory};
use super::digest::{self, BUFFER, Reading};
use super::identity::Identity;
use super::names::is_own;
use super::opening::Opener;
use super::paired::paired;
use super::probe::{self, Prober};
use super::unreadable;
use super::walk::Met;
use super::watch::{Unwatched, Watch};

/// What is larger in bytes is not read ahead: it may turn out that nobody wants it, or that there is
/// no judging at all, and nobody is to wait for it then.
const AHEAD_MAX: u64 = 1024 * 1024;

/// Into so many shares per processor the documents are divided at least, where there are enough.
const SHARES: usize = 64;
/// Documents that a reader takes at a time at most.
const AT_A_TIME_MAX: usize = 32;

/// What reading a file showed.
#[derive(Debug)]
pub(super) struct Read {
    /// Its bytes.
    pub(super) reading: Reading,
    /// What is inside.
    pub(super) facts: Observed<Arc<Facts>>,
    /// What the next run may know.
    pub(super) next: Next,
}

/// What the next run may know of a file.
#[derive(Debug)]
pub(super) enum Next {
    /// Nothing: it was not read.
    Nothing,
    /// What this one knew.
    Known,
    /// What was read now.
    New(Box<Memory>),
}

impl Read {
    /// For what is not read; a size of 0 for what has none.
    pub(super) fn unseen(size: u64, reason: Arc<Text>) -> Self {
        Self {
            reading: Reading::unseen(size, Arc::clone(&reason)),
            facts: Observed::Unseen(reason),
            next: Next::Nothing,
        }
    }

    /// What an earlier run saw of the file in this very state; `None` where that is not all that is
    /// wanted.
    pub(super) fn recalled(met: &Met, known: Option<&Memory>, mapped: bool) -> Option<Self> {
        let memory = remembered(met, known)?;
        let reading = memory.reading();
        let facts = match unlooked(&reading, mapped) {
            Some(reason) => Observed::Unseen(reason),
            None => Observed::Seen(Arc::clone(memory.facts()?)),
        };
        Some(Self {
            reading,
            facts,
            next: Next::Known,
        })
    }

    /// The same of a file that was read ahead, now that it is known whether a mapping names it.
    pub(super) fn now(mut self, mapped: bool) -> Self {
        if let Some(reason) = unlooked(&self.reading, mapped) {
            self.facts = Observed::Unseen(reason);
        }
        self
    }
}

/// What is known of the file in the state in which it is.
fn remembered<'m>(met: &Met, known: Option<&'m Memory>) -> Option<&'m Memory> {
    let now = met.state.as_ref()?.identity.as_ref()?;
    known.filter(|memory| memory.saw(now))
}

/// Why nobody looks inside; `None` when somebody should.
fn unlooked(reading: &Reading, mapped: bool) -> Option<Arc<Text>> {
    let reason = match &reading.sha256 {
        Observed::Unseen(reason) => return Some(Arc::clone(reason)),
        Observed::Seen(_) if reading.lfs_pointer => {
            Text::new("penunjuk Git LFS", "it is a Git LFS pointer")
        }
        Observed::Seen(_) if reading.filling != Filling::Content => {
            Text::new("kosong", "it is empty")
        }
        Observed::Seen(_) if !mapped => Text::new(
            "tidak dicantumkan sebagai bukti",
            "it is not listed as evidence",
        ),
        Observed::Seen(_) => return None,
    };
    Some(Arc::new(reason))
}

/// What was read ahead, by path, in no order.
pub(super) type Ahead = Vec<(Arc<str>, Box<Read>)>;

/// Reads what `walk` meets, as long as it walks; for a run that knows nothing from earlier ones.
pub(super) fn meanwhile<T>(walk: impl FnOnce(&mut dyn FnMut(&Met)) -> T) -> (T, Ahead) {
    let readers = Readers::new(&Cache::default(), &Unwatched);
    let (all, over) = (Mutex::new(Ahead::new()), AtomicBool::new(false));
    let read = |share: Vec<Met>| {
        let mut read = readers.share(&share, &over);
        locked(&all).append(&mut read);
    };
    let read = &read;
    let walked = rayon::in_place_scope(|scope| {
        let mut share = Vec::with_capacity(AT_A_TIME_MAX);
        let walked = walk(&mut |met| {
            share.push(met.clone());
            if share.len() == AT_A_TIME_MAX {
                let share = std::mem::replace(&mut share, Vec::with_capacity(AT_A_TIME_MAX));
                scope.spawn(move |_| read(share));
            }
        });
        over.store(true, Ordering::Relaxed);
        walked
    });
    let all = all.into_inner().unwrap_or_else(PoisonError::into_inner);
    (walked, all)
}

/// Reads files of up to [`AHEAD_MAX`] bytes that nobody knows, as if a mapping named each, until it is
/// `over`; not those that were `read` before. Of each that was met: what was read.
pub(super) fn ahead(
    met: &[Met],
    mut read: Ahead,
    cache: &Cache,
    over: &AtomicBool,
) -> Vec<Option<Read>> {
    let readers = Readers::new(cache, &Unwatched);
    let known = known(met, cache);
    read.par_sort_unstable_by(|(a, _), (b, _)| a.cmp(b));
    let (paths, read): (Vec<_>, Vec<_>) = read.into_iter().unzip();
    let paths = paths.iter().map(|path| &**path);
    let read: Vec<Option<Box<Read>>> =
        paired(met.iter().map(|met| &*met.path), paths.zip(read)).collect();
    met.par_iter()
        .zip(read)
        .zip(&known)
        .with_max_len(at_a_time(met.len()))
        .map(|((met, read), known)| {
            let wanted = || is_wanted(met, over) && remembered(met, *known).is_none();
            let read = read.map(|read| *read);
            read.or_else(|| wanted().then(|| readers.read(met, *known, true, AHEAD_MAX))?)
        })
        .collect()
}

/// Whether a file is to be read ahead, unless that is `over`; `kip`'s own are not, which hardly any mapping
/// names.
fn is_wanted(met: &Met, over: &AtomicBool) -> bool {
    met.form == Form::File
        && met.unlisted.is_none()
        && !is_own(file_name(&met.path))
        && !over.load(Ordering::Relaxed)
}

/// What a mutex guards; whoever held it last may have panicked.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// How many documents a reader takes at a time, of so many: few, so that in the end nobody waits long for
/// the last reader, and not one by one where there are many.
pub(super) fn at_a_time(documents: usize) -> usize {
    (documents / (rayon::current_num_threads() * SHARES)).clamp(1, AT_A_TIME_MAX)
}

/// What earlier runs saw of each that was met, in whatever state it was.
pub(super) fn known<'c>(met: &[Met], cache: &'c Cache) -> Vec<Option<&'c Memory>> {
    paired(met.iter().map(|met| &*met.path), cache.known()).collect()
}

/// Reads files, as many at the same time as it is asked to.
pub(super) struct Readers<'a> {
    watch: &'a dyn Watch,
    /// Whether anything is remembered for the next run.
    keeps: bool,
    /// What readers need: handed from one document to the next, since a buffer and a probe's thread
    /// are dearer than a small document.
    free: Mutex<Vec<Desk>>,
}

/// What one reader needs.
#[derive(Default)]
struct Desk {
    opener: Opener,
    buffer: Vec<u8>,
    prober: Prober,
}

impl<'a> Readers<'a> {
    /// Readers for what `cache` does not know; `watch` is told of all that they read.
    pub(super) fn new(cache: &Cache, watch: &'a dyn Watch) -> Self {
        Self {
            watch,
            keeps: cache.keeps(),
            free: Mutex::default(),
        }
    }

    /// Reads those of a share of files that are to be read ahead, until that is `over`.
    fn share(&self, share: &[Met], over: &AtomicBool) -> Ahead {
        let wanted = share.iter().filter(|met| is_wanted(met, over));
        let read = wanted.filter_map(|met| {
            let read = self.read(met, None, true, AHEAD_MAX)?;
            Some((Arc::clone(&met.path), Box::new(read)))
        });
        read.collect()
    }

    /// Reads the file that was met, and looks inside if it is `mapped`; `None` if it vanished, or is
    /// larger than `most` bytes.
    pub(super) fn read(
        &self,
        met: &Met,
        known: Option<&Memory>,
        mapped: bool,
        most: u64,
    ) -> Option<Read> {
        let free = locked(&self.free).pop();
        let mut desk = free.unwrap_or_else(|| Desk {
            buffer: vec![0; BUFFER],
            ..Desk::default()
        });
        let read = self.read_at(&mut desk, met, known, mapped, most);
        locked(&self.free).push(desk);
        read
    }

    fn read_at(
        &self,
        desk: &mut Desk,
        met: &Met,
        known: Option<&Memory>,
        mapped: bool,
        most: u64,
    ) -> Option<Read> {
        let opened = met.open(&mut desk.opener);
        if opened.as_ref().is_ok_and(|opened| opened.size > most) {
            return None;
        }
        let then = opened.as_ref().ok().filter(|_| self.keeps);
        let then = then.and_then(|opened| opened.file.metadata().ok());
        let mut need = None;
        let streamed = opened.and_then(|opened| {
            digest::read(
                opened,
                &mut desk.buffer,
                |head, size| {
                    if !mapped {
                        return 0;
                    }
                    let found = probe::need(head, &met.path, size);
                    need = Some(found);
                    probe::wanted(found, size)
                },
                self.watch,
            )
        });
        self.watch.file();
        let streamed = match streamed {
            Ok(streamed) => streamed,
            Err(error) if unreadable::is_gone(&error) => return None,
            Err(error) => {
                let reason = Arc::new(unreadable::reason(&error));
                return Some(Read::unseen(met.size(), reason));
            }
        };
        let reading = streamed.reading;
        let (facts, lasting) = match (unlooked(&reading, mapped), need) {
            (Some(reason), _) => (Observed::Unseen(reason), true),
            (None, None) => (Observed::unseen(unreadable::unknown()), false),
            (None, Some(need)) => match known.and_then(|memory| memory.inside(&reading)) {
                // Where the disk cannot tell states apart, the digest does.
                Some(facts) => (Observed::Seen(Arc::clone(facts)), true),
                None => {
                    let prober = &mut desk.prober;
                    let seen = prober.look(|| met.real(), need, streamed.kept, reading.size);
                    (seen.facts, seen.lasting)
                }
            },
        };
        let memory = self.keeps.then(|| {
            // A probe may have opened the file itself, and later.
            let still = then.filter(|then| digest::is_still(&met.real(), then));
            let facts = facts.seen().filter(|_| lasting && still.is_some());
            Memory::of(still.as_ref().and_then(Identity::of), &reading, facts)
        });
        let memory = memory.flatten();
        Some(Read {
            reading,
            facts,
            next: memory.map_or(Next::Nothing, |memory| Next::New(Box::new(memory))),
        })
    }
}

#[cfg(test)]
mod tests {
    use sha2::{Digest as _, Sha256};

    use super::*;
    use crate::model::Digest;
    use crate::resolve::walk::walk;

    /// More than two shares, so that the last is not full.
    const FILES: usize = 2 * AT_A_TIME_MAX + 3;

    #[test]
    fn what_a_walk_meets_is_read_while_it_walks() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("evidence")).unwrap();
        for number in 0..FILES {
            let name = format!("evidence/{number}.txt");
            std::fs::write(folder.path().join(&name), &name).unwrap();
        }
        // The one thread that there is has each share read as soon as it is full.
        let alone = rayon::ThreadPoolBuilder::new().num_threads(1).build();
        let (walked, read) = alone.unwrap().install(|| {
            meanwhile(|meet| {
                walk(folder.path(), &"evidence".into(), &mut |met| {
                    meet(met);
                    rayon::yield_local();
                })
            })
        });
        let (walked, over) = (walked.unwrap(), AtomicBool::new(true));
        let read = ahead(&walked.met, read, &Cache::default(), &over);
        assert_eq!(read.iter().flatten().count(), 2 * AT_A_TIME_MAX);
        for (met, read) in walked.met.iter().zip(&read) {
            let Some(read) = read else { continue };
            let digest = Digest::of_bytes(&Sha256::digest(met.path.as_bytes()).into());
            assert_eq!(read.reading.sha256.seen(), Some(&digest), "{}", met.path);
        }
    }
}
