//! `kip`: checks a public body's KIP self-assessment before submission.

pub mod model;
pub mod resolve;
pub mod rules;
