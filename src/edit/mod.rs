//! The writers of the users' files. Nothing here overwrites what a person wrote.

pub(crate) mod ci;
pub(crate) mod init;
pub(crate) mod lock;
