//! Counts as people read them, and the nouns behind them: English has two forms where Indonesian has one.
//! No other file puts an `s` to a word.

use super::{Lang, Text};

/// A noun that stands behind a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Noun {
    id: &'static str,
    one: &'static str,
    many: &'static str,
}

impl Noun {
    pub(crate) const ANSWER: Self = Self::new("jawaban", "answer", "answers");
    pub(crate) const BYTE: Self = Self::new("byte", "byte", "bytes");
    pub(crate) const DAY: Self = Self::new("hari", "day", "days");
    pub(crate) const DECIMAL: Self = Self::new("desimal", "decimal", "decimals");
    pub(crate) const DOCUMENT: Self = Self::new("dokumen", "document", "documents");
    pub(crate) const FILE: Self = Self::new("berkas", "file", "files");
    pub(crate) const FINDING: Self = Self::new("temuan", "finding", "findings");
    pub(crate) const INDICATOR: Self = Self::new("indikator", "indicator", "indicators");
    pub(crate) const LINK: Self = Self::new("tautan", "link", "links");
    pub(crate) const MAPPING: Self = Self::new("pemetaan", "mapping", "mappings");
    pub(crate) const PAGE: Self = Self::new("halaman", "page", "pages");
    pub(crate) const PART: Self = Self::new("bagian", "part", "parts");
    pub(crate) const PICTURE: Self = Self::new("gambar", "picture", "pictures");
    pub(crate) const PIECE: Self = Self::new("bukti", "piece of evidence", "pieces of evidence");
    pub(crate) const PLACE: Self = Self::new("tempat", "place", "places");
    pub(crate) const PROBLEM: Self = Self::new("masalah", "problem", "problems");
    pub(crate) const QUESTION: Self = Self::new("pertanyaan", "question", "questions");
    pub(crate) const ROW: Self = Self::new("baris", "row", "rows");
    pub(crate) const RULE: Self = Self::new("aturan", "rule", "rules");
    pub(crate) const STEP: Self = Self::new("langkah", "step", "steps");

    /// A noun: Indonesian, English behind 1, English behind any other number.
    #[must_use]
    pub(crate) const fn new(id: &'static str, one: &'static str, many: &'static str) -> Self {
        Self { id, one, many }
    }

    /// The word alone, as it stands behind this number.
    #[must_use]
    pub(crate) fn of(self, number: impl TryInto<usize>, lang: Lang) -> &'static str {
        match (lang, whole(number)) {
            (Lang::Id, _) => self.id,
            (Lang::En, 1) => self.one,
            (Lang::En, _) => self.many,
        }
    }

    /// The word for one of them.
    #[must_use]
    pub(crate) const fn label(self) -> Text {
        Text::new(self.id, self.one)
    }

    /// Number and word: `1.200 berkas`, `1 file`.
    #[must_use]
    pub(crate) fn counted(self, number: impl TryInto<usize>, lang: Lang) -> String {
        let number = whole(number);
        format!("{} {}", count(number, lang), self.of(number, lang))
    }

    /// The same in both languages, for a part of a sentence.
    #[must_use]
    pub(crate) fn text(self, number: impl TryInto<usize>) -> Text {
        let number = whole(number);
        Text::say(|lang| self.counted(number, lang))
    }
}

/// A number of any type; one that no machine can count to is as many as it can.
fn whole(number: impl TryInto<usize>) -> usize {
    number.try_into().unwrap_or(usize::MAX)
}

/// A count with the language's separator of thousands: `20.000`, `20,000`.
#[must_use]
pub(crate) fn count(number: usize, lang: Lang) -> String {
    let separator = match lang {
        Lang::Id => '.',
        Lang::En => ',',
    };
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_grouped_by_thousands() {
        assert_eq!(count(999, Lang::Id), "999");
        assert_eq!(count(20_000, Lang::Id), "20.000");
        assert_eq!(count(1_234_567, Lang::En), "1,234,567");
    }

    #[test]
    fn one_has_a_form_of_its_own_in_english_alone() {
        assert_eq!(Noun::FILE.counted(0, Lang::En), "0 files");
        assert_eq!(Noun::FILE.counted(1, Lang::En), "1 file");
        assert_eq!(
            Noun::PIECE.counted(1_200, Lang::En),
            "1,200 pieces of evidence"
        );
        assert_eq!(Noun::PIECE.counted(1_200, Lang::Id), "1.200 bukti");
    }
}
