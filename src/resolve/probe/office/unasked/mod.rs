//! The words by which Excel and PowerPoint lock documents that they then open unasked, and whether one
//! of them is the password of this document (MS-OFFCRYPTO).
//!
//! It never tries any other password, and looks for none.

mod agile;
mod binary;
#[cfg(test)]
pub(super) mod lock;
mod package;
mod standard;

pub(super) use binary::{opens_session, opens_workbook};
pub(super) use package::key_of_package;

/// What Excel locks a workbook with whose structure is protected, and PowerPoint a presentation that
/// only asks before it is changed.
const WORDS: [&str; 2] = ["VelvetSweatshop", "/01Hannes Ruescher/01"];

/// Passwords are hashed in UTF-16.
fn wide(word: &str) -> Vec<u8> {
    word.encode_utf16().flat_map(u16::to_le_bytes).collect()
}
