//! `kip`: checks a public body's KIP self-assessment before submission.

pub mod model;
pub mod report;
pub mod rules;
pub mod text;
