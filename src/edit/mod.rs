//! The writers of the users' files. Nothing here overwrites what a person wrote.

pub mod init;
