//! `kip`: checks a public body's KIP self-assessment before submission.

pub mod error;
pub mod judge;
pub mod load;
pub mod model;
pub mod report;
pub mod resolve;
pub mod rules;
pub mod text;
