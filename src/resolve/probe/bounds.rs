//! What looking into documents may cost: each by itself, and all that are looked at together.
//!
//! Most documents are small and looked at side by side, each in a little room. One that needs more says
//! so and is looked at anew, alone, with as much as any may have. So what a document is found to be does
//! not depend on how many others are looked at meanwhile.

use std::cell::{Cell, RefCell};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// How much of the memory one look may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Room {
    /// Beside others.
    Shared,
    /// Alone: the most that there is.
    Alone,
}

thread_local! {
    static ROOM: Cell<Room> = const { Cell::new(Room::Alone) };
    static WANTS_MORE: Cell<bool> = const { Cell::new(false) };
    static GIVEN_UP: RefCell<Option<Arc<AtomicBool>>> = const { RefCell::new(None) };
}

/// Says of this thread's next look how much room it has, and where it is told that nobody waits for
/// it any more.
pub(super) fn begin(room: Room, given_up: Arc<AtomicBool>) {
    ROOM.set(room);
    WANTS_MORE.set(false);
    GIVEN_UP.set(Some(given_up));
}

/// How much room this thread's look has.
pub(super) fn room() -> Room {
    ROOM.get()
}

/// This look has to be made anew with more room; what it finds now is of no use.
pub(super) fn want_more() {
    WANTS_MORE.set(true);
}

/// Whether this thread's look asked for more room.
pub(super) fn wants_more() -> bool {
    WANTS_MORE.get()
}

/// Whether nobody waits for this look any more: whatever takes long asks this now and then, and stops.
pub(super) fn given_up() -> bool {
    GIVEN_UP.with_borrow(|flag| {
        flag.as_ref()
            .is_some_and(|flag| flag.load(Ordering::Relaxed))
    })
}
