//! What every Office file has, be it a document or slides: the package with its content types, relations
//! and properties, and the templates that its parts are made from. It knows no report.
//!
//! A part comes from a template file, so that markup is written and restyled as markup. One that only
//! depends on the language is a plain file with `@Indonesian|English@` in it ([`in_language`]); one that
//! holds what a report says is an Askama template (ending `.xml`, so that values are escaped), and takes
//! each text through the filter [`super::filters::xml`].

mod chart;
mod package;

pub(super) use chart::{Chart, ChartPlace, Series};
pub(super) use package::{Package, Properties};

use crate::model::Lang;

/// The tag of a language, for spelling and hyphenation.
pub(super) const fn tag(lang: Lang) -> &'static str {
    match lang {
        Lang::Id => "id-ID",
        Lang::En => "en-US",
    }
}

/// A template in one language: between two `@` stand the words for both, Indonesian first, with a `|`
/// between them.
pub(super) fn in_language(template: &str, lang: Lang) -> String {
    let mut is_words = true;
    template
        .split('@')
        .map(|piece| {
            is_words = !is_words;
            match (piece.split_once('|').filter(|_| is_words), lang) {
                (None, Lang::Id | Lang::En) => piece,
                (Some((id, _)), Lang::Id) => id,
                (Some((_, en)), Lang::En) => en,
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_chosen_and_the_rest_stays() {
        let template = "<a b=\"@satu|one@\" c=\"1|2\">@|.@</a>";
        assert_eq!(
            in_language(template, Lang::Id),
            "<a b=\"satu\" c=\"1|2\"></a>"
        );
        assert_eq!(
            in_language(template, Lang::En),
            "<a b=\"one\" c=\"1|2\">.</a>"
        );
    }
}
