//! `kip`: checks a public body's KIP self-assessment before submission.
//!
//! A run goes one way, and `commands/check.rs` shows it on one screen:
//!
//! ```text
//! load     text -> model        every problem of every file at once, each with its place
//! resolve  disk, git -> Dossier  the last look at the world; what was not seen says so
//! inspect  Dossier -> findings   one rule, one file
//! judge    findings -> Report    waivers, acceptable evidence, statuses, exact scores, order
//! report   Report -> bytes       one file per format; nothing is decided here
//! write    bytes -> a file       whole or not at all
//! ```

pub mod cli;
pub mod commands;
pub mod edit;
pub mod error;
pub mod judge;
pub mod load;
pub mod model;
pub mod report;
pub mod resolve;
pub mod rules;
pub mod text;
pub mod write;
