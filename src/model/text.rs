//! What a person reads, in both languages at once.
//!
//! Every sentence is a [`Text`], so one that lacks a language does not compile. Machine words
//! (JSON keys, rule ids) are plain English strings and do not pass through here.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::fmt::{self, Arguments, Write as _};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

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
///
/// There may be some hundred thousand of them at once, so one that is made takes a single piece of
/// memory, without room to grow. Whether it is fixed or made never shows.
#[derive(Clone)]
pub(crate) struct Text(Words);

#[derive(Clone)]
enum Words {
    /// As the program has them.
    Fixed(&'static str, &'static str),
    /// The Indonesian words, and behind them, from byte `en_at` on, the English ones.
    Owned { both: Box<str>, en_at: usize },
}

/// For how many bytes there is room before a sentence asks for more; most are shorter.
const ROOM: usize = 512;

impl Text {
    /// A fixed sentence; usable in statics.
    #[must_use]
    pub(crate) const fn new(id: &'static str, en: &'static str) -> Self {
        Self(Words::Fixed(id, en))
    }

    /// A sentence that was put together from values. The macro [`text!`](crate::text!) is the short way.
    #[must_use]
    pub(crate) fn both(id: impl AsRef<str>, en: impl AsRef<str>) -> Self {
        let (id, en) = (id.as_ref(), en.as_ref());
        Self(Words::Owned {
            both: [id, en].concat().into_boxed_str(),
            en_at: id.len(),
        })
    }

    /// A sentence from what [`format_args!`] makes of it in each language; nothing is made of one that
    /// names no value.
    #[must_use]
    pub(crate) fn formatted(id: Arguments<'_>, en: Arguments<'_>) -> Self {
        if let (Some(id), Some(en)) = (id.as_str(), en.as_str()) {
            return Self::new(id, en);
        }
        // Copied once it is whole, which leaves nothing unused behind it.
        let mut both = String::with_capacity(ROOM);
        push(&mut both, id);
        let en_at = both.len();
        push(&mut both, en);
        Self(Words::Owned {
            both: Box::from(both.as_str()),
            en_at,
        })
    }

    /// The same words in both languages: a name, a path, a code.
    #[must_use]
    pub(crate) fn same(words: impl AsRef<str>) -> Self {
        let words = words.as_ref();
        Self::both(words, words)
    }

    /// The sentence made once per language, for parts that differ by language (decimal commas, other texts).
    #[must_use]
    pub(crate) fn say(sentence: impl Fn(Lang) -> String) -> Self {
        Self::both(sentence(Lang::Id), sentence(Lang::En))
    }

    /// The words in one language.
    #[must_use]
    pub(crate) fn get(&self, lang: Lang) -> &str {
        let (id, en) = self.words();
        match lang {
            Lang::Id => id,
            Lang::En => en,
        }
    }

    /// The Indonesian words and the English ones.
    fn words(&self) -> (&str, &str) {
        match &self.0 {
            Words::Fixed(id, en) => (id, en),
            Words::Owned { both, en_at } => both.split_at_checked(*en_at).unwrap_or((both, "")),
        }
    }
}

/// Writes a sentence behind another.
fn push(words: &mut String, sentence: Arguments<'_>) {
    // A `String` takes whatever it is given.
    let _ = words.write_fmt(sentence);
}

impl PartialEq for Text {
    fn eq(&self, other: &Self) -> bool {
        self.words() == other.words()
    }
}

impl Eq for Text {}

impl PartialOrd for Text {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Text {
    /// By the Indonesian words, then by the English ones.
    fn cmp(&self, other: &Self) -> Ordering {
        self.words().cmp(&other.words())
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (id, en) = self.words();
        out.debug_struct("Text")
            .field("id", &id)
            .field("en", &en)
            .finish()
    }
}

/// A text as it is written down.
#[derive(Serialize, Deserialize)]
#[serde(rename = "Text")]
struct Written<'t> {
    id: Cow<'t, str>,
    en: Cow<'t, str>,
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let (id, en) = self.words();
        let (id, en) = (Cow::Borrowed(id), Cow::Borrowed(en));
        Written { id, en }.serialize(out)
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let Written { id, en } = Written::deserialize(from)?;
        Ok(Self::both(id, en))
    }
}

/// Makes a `Text` from an Indonesian and an English format string, in this order.
/// Inline captures (`{code}`) work in both. Variables that are texts themselves are named behind the
/// sentences: each sentence gets their words in its own language.
#[macro_export]
macro_rules! text {
    ($id:literal, $en:literal $(,)?) => {
        $crate::model::Text::formatted(format_args!($id), format_args!($en))
    };
    ($id:literal, $en:literal, $($part:ident),+ $(,)?) => {
        $crate::model::Text::say(|lang| {
            $(let $part = $part.get(lang);)+
            match lang {
                $crate::model::Lang::Id => format!($id),
                $crate::model::Lang::En => format!($en),
            }
        })
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The same words in every form that there is.
    fn forms(id: &'static str, en: &'static str) -> [Text; 4] {
        [
            Text::new(id, en),
            Text::both(id, en),
            text!("{id}", "{en}"),
            Text::say(|lang| Text::new(id, en).get(lang).to_owned()),
        ]
    }

    #[test]
    fn a_text_is_its_words_in_whichever_form() {
        for (id, en) in [("berkas é", "file"), ("", "file"), ("berkas", ""), ("", "")] {
            for text in &forms(id, en) {
                assert_eq!((text.get(Lang::Id), text.get(Lang::En)), (id, en));
                assert_eq!(
                    format!("{text:?}"),
                    format!("Text {{ id: {id:?}, en: {en:?} }}")
                );
                for other in &forms(id, en) {
                    assert_eq!(text, other);
                    assert_eq!(text.cmp(other), Ordering::Equal);
                }
            }
        }
        for text in &forms("a", "a") {
            assert_eq!(*text, Text::same("a"));
        }
    }

    #[test]
    fn the_order_is_by_the_indonesian_words_then_by_the_english() {
        // Were the words of both languages compared as one, the first two would be alike.
        let sorted = [("", "ab"), ("a", "b"), ("a", "c"), ("ab", ""), ("b", "a")];
        for (at, (id, en)) in sorted.into_iter().enumerate() {
            for (other_at, (other_id, other_en)) in sorted.into_iter().enumerate() {
                for left in &forms(id, en) {
                    for right in &forms(other_id, other_en) {
                        assert_eq!(left.cmp(right), at.cmp(&other_at), "{left:?} {right:?}");
                        assert_eq!(left == right, at == other_at, "{left:?} {right:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn every_form_is_written_and_read_alike() {
        for text in &forms("berkas é", "file") {
            let json = serde_json::to_string(text).unwrap();
            assert_eq!(json, r#"{"id":"berkas é","en":"file"}"#);
            assert_eq!(serde_json::from_str::<Text>(&json).unwrap(), *text);
            let bytes = postcard::to_stdvec(text).unwrap();
            assert_eq!(bytes, postcard::to_stdvec(&("berkas é", "file")).unwrap());
            assert_eq!(postcard::from_bytes::<Text>(&bytes).unwrap(), *text);
        }
    }

    #[test]
    fn a_sentence_without_values_is_not_made() {
        let Text(words) = text!("tanda `{{`", "a `{{`");
        assert!(matches!(words, Words::Fixed("tanda `{`", "a `{`")));
    }

    #[test]
    fn a_text_is_small() {
        assert_eq!(size_of::<Text>(), 4 * size_of::<usize>());
    }

    #[test]
    fn a_long_sentence_is_whole() {
        let name = "é".repeat(ROOM);
        let text = text!("berkas {name}", "the file {name}");
        assert_eq!(text.get(Lang::Id), format!("berkas {name}"));
        assert_eq!(text.get(Lang::En), format!("the file {name}"));
    }
}
