//! The writers of the users' files. Nothing here overwrites what a person wrote.

pub mod ci;
pub mod init;
