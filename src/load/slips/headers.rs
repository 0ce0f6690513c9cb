//! Headers of TOML whose brackets don't match.

use crate::text;

use super::Mend;
use super::page::Page;
use super::separators::write_so;

/// A header with a bracket too few.
pub(super) fn mends(page: &Page<'_>, at: usize) -> Vec<Mend> {
    let line = page.line(at);
    let whole = line.begin()..line.end();
    let text = line.part(&whole);
    let name = text.trim_matches(['[', ']']).trim();
    let opened = text.len() - text.trim_start_matches('[').len();
    let closed = text.len() - text.trim_end_matches(']').len();
    let is_name = !name.is_empty()
        && name
            .chars()
            .all(|c| c.is_alphanumeric() || matches!(c, '.' | '_' | '-'));
    if opened + closed == 0 || opened == closed || opened.max(closed) > 2 || !is_name {
        return Vec::new();
    }
    let count = opened.max(closed);
    let right = format!("{}{name}{}", "[".repeat(count), "]".repeat(count));
    let message = text!(
        "kurung siku di sekitar `{name}` tidak lengkap",
        "the brackets round `{name}` are not complete"
    );
    vec![page.put(at, &whole, &right, message, write_so(&right))]
}
