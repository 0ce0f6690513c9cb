//! Words and sentences that several outputs share, in both languages: names of statuses and
//! severities, dates and numbers as people read them. It decides nothing and knows `model` alone.

pub(crate) mod date;
pub(crate) mod number;
pub(crate) mod system;
pub(crate) mod words;

/// One sentence in the reader's language, from an Indonesian and an English format string, in this
/// order. Like [`text!`](crate::text!), for a place where only one language is wanted.
macro_rules! say {
    ($lang:expr, $id:literal, $en:literal $(,)?) => {
        match $lang {
            $crate::model::Lang::Id => format!($id),
            $crate::model::Lang::En => format!($en),
        }
    };
}
pub(crate) use say;

/// With its first letter large.
#[must_use]
pub(crate) fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}
