//! Parts of paths, as text alone.

use std::borrow::Cow;

/// The last part of a `/` path.
#[must_use]
pub(crate) fn file_name(path: &str) -> &str {
    path.rsplit_once('/').map_or(path, |(_, name)| name)
}

/// The extension of a path, in lower case without the dot; empty when there is none.
#[must_use]
pub(crate) fn extension(path: &str) -> Cow<'_, str> {
    // Every rule asks for it, and it is short: it is looked for from the end.
    let last = path.bytes().rposition(|byte| matches!(byte, b'.' | b'/'));
    let (stem, extension) = last
        .and_then(|at| path.split_at_checked(at))
        .unwrap_or_default();
    match extension.strip_prefix('.') {
        Some(extension) if !stem.is_empty() && !stem.ends_with('/') => lower(extension),
        Some(_) | None => Cow::Borrowed(""),
    }
}

/// The text in lower case, as most names are already.
#[must_use]
pub(crate) fn lower(text: &str) -> Cow<'_, str> {
    let is_lower = |byte: u8| byte.is_ascii() && !byte.is_ascii_uppercase();
    if text.bytes().all(is_lower) {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.to_lowercase())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_extension_is_of_the_last_name_and_not_all_of_it() {
        for (path, wanted) in [
            ("a/b.pdf", "pdf"),
            ("b.PDF", "pdf"),
            ("a.b/c.tar.Gz", "gz"),
            ("a/..pdf", "pdf"),
            ("a/b.", ""),
            ("a/.pdf", ""),
            (".pdf", ""),
            ("a.b/c", ""),
            ("a", ""),
            ("", ""),
            ("a/", ""),
            ("a.b/", ""),
            ("a/\u{e9}.\u{c9}", "\u{e9}"),
        ] {
            assert_eq!(extension(path), wanted, "{path}");
        }
    }
}
