//! The integration tests: one binary, small real workspaces, the whole program.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails here, and says where"
)]

mod bench;
mod example;
mod integrity;
mod readme;
mod rooms;
mod rules;
mod scores;
