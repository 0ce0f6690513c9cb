//! The filter that each text of a report passes on its way into XML.

use std::fmt::Display;

use askama::filters::Safe;
use quick_xml::escape::escape;

use crate::model::visible;

/// What cannot be seen is shown, and what XML would take for markup is escaped, so that no name can
/// bring markup or a character that XML 1.0 forbids.
#[askama::filter_fn]
pub(crate) fn xml(text: impl Display, _: &dyn askama::Values) -> askama::Result<Safe<String>> {
    Ok(Safe(escape(visible(&text.to_string())).into_owned()))
}

#[cfg(test)]
mod tests {
    use askama::Template;

    use crate::report::filters;

    #[derive(Template)]
    #[template(source = "<a b=\"{{ text|xml }}\">{{ text|xml }}</a>", ext = "xml")]
    struct FilterSample {
        text: &'static str,
    }

    #[test]
    fn values_are_harmless_and_nothing_stays_hidden() {
        let part = FilterSample {
            text: "\"<\u{202e}\n</a>&\u{fffe}\u{0}",
        };
        let shown = "&quot;&lt;\\u{202e}\\n&lt;/a&gt;&amp;\\u{fffe}\\x00";
        assert_eq!(
            part.render().unwrap(),
            format!("<a b=\"{shown}\">{shown}</a>")
        );
    }
}
