//! The integration tests: one binary, small real workspaces, the whole program.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails here, and says where"
)]

mod add;
mod answer;
mod bench;
mod carry;
mod cases;
mod ci;
mod cli;
mod completions;
mod example;
mod faults;
mod hints;
mod hostile;
mod import;
mod init;
mod integrity;
mod into;
mod load;
mod locking;
mod locking_part;
mod map;
mod mending;
mod names;
mod odd;
mod organisers;
mod partial;
mod problems;
mod quoted;
mod readme;
mod remembered;
mod reports;
mod rooms;
mod rules;
mod schemas;
mod scores;
mod security;
mod selected;
mod slips;
mod way_in;
mod words;
