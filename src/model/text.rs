//! What a person reads, in both languages at once.
//!
//! Every sentence is a [`Text`], so one that lacks a language does not compile. Machine words
//! (JSON keys, rule ids) are plain English strings and do not pass through here.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

/// The two languages that `kip` speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Lang {
    /// Indonesian, the default.
    #[default]
    Id,
    /// English.
    En,
}

/// One sentence or phrase in Indonesian and in English.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Text {
    id: Cow<'static, str>,
    en: Cow<'static, str>,
}

impl Text {
    /// A fixed sentence; usable in statics.
    #[must_use]
    pub const fn new(id: &'static str, en: &'static str) -> Self {
        Self {
            id: Cow::Borrowed(id),
            en: Cow::Borrowed(en),
        }
    }

    /// A sentence that was put together from values. The macro [`text!`](crate::text!) is the short way.
    #[must_use]
    pub fn both(id: impl Into<String>, en: impl Into<String>) -> Self {
        Self {
            id: Cow::Owned(id.into()),
            en: Cow::Owned(en.into()),
        }
    }

    /// The same words in both languages: a name, a path, a code.
    #[must_use]
    pub fn same(words: impl Into<String>) -> Self {
        let words = words.into();
        Self::both(words.clone(), words)
    }

    /// The sentence made once per language, for parts that differ by language (decimal commas, other texts).
    #[must_use]
    pub fn say(sentence: impl Fn(Lang) -> String) -> Self {
        Self::both(sentence(Lang::Id), sentence(Lang::En))
    }

    /// The words in one language.
    #[must_use]
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Id => &self.id,
            Lang::En => &self.en,
        }
    }
}

/// Makes a [`Text`](crate::model::Text) from an Indonesian and an English format string, in this order.
/// Inline captures (`{code}`) work in both.
#[macro_export]
macro_rules! text {
    ($id:literal, $en:literal $(,)?) => {
        $crate::model::Text::both(format!($id), format!($en))
    };
}
