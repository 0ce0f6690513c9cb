//! The writers of the users' files. Nothing here overwrites what a person wrote.

pub(crate) mod ci;
pub(crate) mod imported;
pub(crate) mod init;
pub(crate) mod lock;
pub(crate) mod mapping;
pub(crate) mod schemas;
pub(crate) mod settings;
mod template;
pub(crate) mod writing;

use std::path::Path;

use crate::error::Error;
use crate::model::Text;
use crate::text;

pub(crate) use template::{Claims, FilledClaim};

/// What would be overwritten is there already.
fn there(existing: &Path, hint: Text) -> Error {
    let existing = existing.display();
    Error::Refused {
        message: text!("{existing} sudah ada", "{existing} is already there"),
        hint,
    }
}
