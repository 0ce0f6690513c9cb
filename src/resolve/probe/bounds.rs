//! What looking into documents may cost: each by itself, and all that are looked at together.
//!
//! Most documents are small and looked at side by side, each in a little room. One that needs more says
//! so and is looked at anew, alone, with as much as any may have. So what a document is found to be does
//! not depend on how many others are looked at meanwhile. For the same reason a look's time is that
//! of the processor: by a clock on the wall a busy computer would void sound documents.

use std::cell::{Cell, RefCell};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use cpu_time::ThreadTime;

/// How much of the processor's time one look may take. Usual documents take a millisecond, one of 30,000
/// pages a second; what takes longer is broken, or made to hold the run up, and somebody waits.
const TIME_MAX: Duration = Duration::from_secs(5);
/// The time is asked for once in so many questions: asking takes as long as reading some hundred bytes.
const ASK_EVERY: u32 = 16;

/// How much of the memory one look may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Allowance {
    /// Beside others.
    Shared,
    /// All that there is, with no other look at the same time.
    Whole,
}

thread_local! {
    static ALLOWANCE: Cell<Allowance> = const { Cell::new(Allowance::Whole) };
    static WANTS_MORE: Cell<bool> = const { Cell::new(false) };
    static GIVEN_UP: RefCell<Option<Arc<AtomicBool>>> = const { RefCell::new(None) };
    static BEGAN: Cell<Option<ThreadTime>> = const { Cell::new(None) };
    static ASKED: Cell<u32> = const { Cell::new(0) };
    static TIME_IS_UP: Cell<bool> = const { Cell::new(false) };
}

/// Says of this thread's next look how much room it has, and where it is told that nobody waits for
/// it any more.
pub(super) fn begin(allowance: Allowance, given_up: Arc<AtomicBool>) {
    ALLOWANCE.set(allowance);
    WANTS_MORE.set(false);
    GIVEN_UP.set(Some(given_up));
    BEGAN.set(ThreadTime::try_now().ok());
    TIME_IS_UP.set(false);
}

/// Whether this thread's look took more than its time; what it found is of no use.
pub(super) fn time_is_up() -> bool {
    TIME_IS_UP.get()
}

/// How much room this thread's look has.
pub(super) fn allowance() -> Allowance {
    ALLOWANCE.get()
}

/// This look has to be made anew with more room; what it finds now is of no use.
pub(super) fn want_more() {
    WANTS_MORE.set(true);
}

/// Whether this thread's look asked for more room.
pub(super) fn wants_more() -> bool {
    WANTS_MORE.get()
}

/// Whether this look is to end, because its time is up or nobody waits for it any more: whatever takes
/// long asks this now and then, and stops.
pub(super) fn given_up() -> bool {
    let asked = ASKED.get();
    ASKED.set(asked.wrapping_add(1));
    if asked.is_multiple_of(ASK_EVERY) {
        let took = BEGAN.get().and_then(|began| began.try_elapsed().ok());
        if took.is_some_and(|took| took > TIME_MAX) {
            TIME_IS_UP.set(true);
        }
    }
    let told = |flag: &Arc<AtomicBool>| flag.load(Ordering::Relaxed);
    TIME_IS_UP.get() || GIVEN_UP.with_borrow(|flag| flag.as_ref().is_some_and(told))
}
