//! `kip-report/1`: the report for programs. Its structs are its own, so that the model may change
//! without changing the format; keys and words are English in every language. A new key stands at the
//! end of its object.

/// Objects of the format: each key with its meaning, its type, and what it takes from the model.
macro_rules! object {
    ($(
        $(#[$meta:meta])*
        $name:ident $(<$life:lifetime>)? ($($from:ident: $model:ty),*) {
            $($(#[$of_key:meta])* $key:ident: $type:ty = $value:expr,)*
        }
    )*) => {$(
        #[derive(serde::Serialize)]
        #[cfg_attr(test, derive(schemars::JsonSchema))]
        $(#[$meta])*
        pub(super) struct $name $(<$life>)? {
            $($(#[$of_key])* $key: $type,)*
        }

        impl $(<$life>)? $name $(<$life>)? {
            /// Key by key; nothing is decided here.
            pub(super) fn of($($from: $model),*) -> Self {
                Self { $($key: $value,)* }
            }
        }
    )*};
}

mod findings;
mod head;
mod number;
mod problems;
mod proposals;
mod rows;

use jiff::civil::Date;

use super::Unfit;
use crate::model::{Lang, LoadProblem, Proposed, Report};
use head::Root;
pub(super) use number::Number;

/// The report as JSON, with a newline at its end.
///
/// # Errors
/// [`Unfit`] when the writer of JSON refuses.
pub(super) fn render(report: &Report, lang: Lang) -> Result<Vec<u8>, Unfit> {
    written(&Root::of(report, lang))
}

/// `kip-problems/1`, for programs that asked for a report where nothing could be judged.
pub(super) fn problems(problems: &[LoadProblem], lang: Lang) -> Result<Vec<u8>, Unfit> {
    written(&problems::Root::of(problems, lang))
}

/// `kip-map/1`: where files that nobody lists may belong.
///
/// # Errors
/// [`Unfit`] when the writer of JSON refuses.
pub(crate) fn proposals(files: &[Proposed], lang: Lang) -> Result<Vec<u8>, Unfit> {
    written(&proposals::Root::of(files, lang))
}

fn written(root: &impl serde::Serialize) -> Result<Vec<u8>, Unfit> {
    let mut out = serde_json::to_vec_pretty(root).map_err(Unfit::of)?;
    out.push(b'\n');
    Ok(out)
}

/// The JSON Schema (draft 2020-12) of what [`render`](super::render) writes as JSON, with a newline at its
/// end. A test derives it from the objects and holds the file to that; so builds need no schemars.
pub(crate) const SCHEMA: &str = include_str!("schema.json");

/// The same of [`problems`](super::problems).
pub(crate) const PROBLEMS_SCHEMA: &str = include_str!("problems.schema.json");

/// The same of [`proposals()`].
pub(crate) const MAP_SCHEMA: &str = include_str!("map.schema.json");

fn date(date: Option<Date>) -> Option<String> {
    date.map(|date| date.to_string())
}

#[cfg(test)]
mod tests;
