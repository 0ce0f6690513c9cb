//! Counts as people read them.

pub(crate) use crate::model::count;
