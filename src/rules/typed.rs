//! Paths in the commands that hints show, quoted so that they can be typed as they stand.

use std::borrow::Cow;

/// The path as one word of a command line; names with spaces and the like get quotation marks.
///
/// Double ones where they are enough, because every shell on Windows takes them too.
pub(super) fn typed(path: &str) -> Cow<'_, str> {
    let plain =
        |c: char| c.is_alphanumeric() || matches!(c, '/' | '.' | '_' | '-' | '+' | ',' | '@');
    if !path.is_empty() && !path.starts_with('-') && path.chars().all(plain) {
        Cow::Borrowed(path)
    } else if path.contains(['"', '$', '`', '\\', '!']) {
        Cow::Owned(format!("'{}'", path.replace('\'', r"'\''")))
    } else {
        Cow::Owned(format!("\"{path}\""))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_that_need_it_are_quoted() {
        assert_eq!(
            typed("evidence/1/sk-ppid_2026.pdf"),
            "evidence/1/sk-ppid_2026.pdf"
        );
        assert_eq!(typed("evidence/SK PPID.pdf"), "\"evidence/SK PPID.pdf\"");
        assert_eq!(typed("a$(b).pdf"), "'a$(b).pdf'");
        assert_eq!(typed("it's $5"), r"'it'\''s $5'");
    }
}
