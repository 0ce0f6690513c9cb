//! What can be wrong with YAML, in plain words for the faults that people really make.

use std::ops::Range;
use std::sync::Arc;

use granit_parser::{ErrorKind, ScanError, Span};

use crate::model::Text;
use crate::text;

use super::{DEPTH_MAX, Fault, Problem, SourceText, bytes};

/// An alias, which would stand for something written elsewhere.
pub(super) fn alias(source: &Arc<SourceText>, span: Range<usize>) -> Fault {
    fault(
        source,
        span,
        Text::new(
            "rujukan YAML (`*nama`) tidak dibaca",
            "YAML aliases (`*name`) are not read",
        ),
        write_out(),
    )
}

/// A merge key.
pub(super) fn merge(source: &Arc<SourceText>, span: Range<usize>) -> Fault {
    fault(
        source,
        span,
        Text::new(
            "gabungan YAML (`<<`) tidak dibaca",
            "YAML merge keys (`<<`) are not read",
        ),
        write_out(),
    )
}

fn write_out() -> Text {
    Text::new("tulis isinya di tempat itu", "write out what it stands for")
}

/// Lists or tables within each other beyond the bound.
pub(super) fn too_deep(source: &Arc<SourceText>, span: Range<usize>) -> Fault {
    fault(
        source,
        span,
        text!(
            "susunan bertingkat lebih dari {DEPTH_MAX}",
            "nested more than {DEPTH_MAX} deep"
        ),
        Text::new(
            "periksa kurung atau lekukan barisnya",
            "check the brackets or the indentation",
        ),
    )
}

/// A second document.
pub(super) fn second_document(source: &Arc<SourceText>, span: Range<usize>) -> Fault {
    fault(
        source,
        span,
        Text::new(
            "satu berkas hanya boleh memuat satu dokumen YAML",
            "one file may hold only one YAML document",
        ),
        Text::new("hapus baris `---`", "delete the `---` line"),
    )
}

/// A tag, which would make something else of the text behind it.
pub(super) fn tag(source: &Arc<SourceText>, span: &Span) -> Fault {
    let tag = span.tag_span().as_ref().map_or_else(|| bytes(span), bytes);
    let written = source.text.get(tag.clone()).unwrap_or_default();
    let message = text!(
        "`{written}` bukan teks bagi YAML, melainkan penanda jenis, dan tidak dibaca",
        "`{written}` is no text to YAML but a tag, and is not read"
    );
    fault(
        source,
        tag,
        message,
        Text::new(
            "tulis seluruh teksnya dalam tanda kutip, atau hapus penanda itu",
            "put the whole text in quotes, or delete the tag",
        ),
    )
}

/// A value that the text ends in the middle of.
pub(super) fn unfinished(source: &Arc<SourceText>, span: Range<usize>) -> Fault {
    malformed(source, span, "unexpected end of a value")
}

/// A key that is no text: nothing at all, a list or a table.
pub(super) fn odd_key(source: &Arc<SourceText>, span: Range<usize>) -> Problem {
    Problem::new(
        source,
        span,
        Text::new(
            "di depan tanda `:` harus ada satu kata atau kode",
            "before the `:` there must be one word or code",
        ),
        Text::new(
            "tulis kodenya, misalnya `\"1.1\":`",
            "write the code, for example `\"1.1\":`",
        ),
    )
}

/// What the parser refuses.
pub(super) fn syntax(source: &Arc<SourceText>, error: &ScanError) -> Fault {
    let at = error.marker();
    let start = at
        .byte_offset()
        .unwrap_or_else(|| source.offset(at.line(), at.col() + 1));
    let span = start..start;
    let kind = error.kind();
    if matches!(
        kind,
        ErrorKind::UnknownAnchor | ErrorKind::MissingAnchorOrAliasName
    ) {
        alias(source, span)
    } else if matches!(kind, ErrorKind::RecursionLimitExceeded) {
        too_deep(source, span)
    } else {
        // The other kinds, some eighty, name themselves.
        let info = error.info();
        malformed(source, span, info.lines().next().unwrap_or_default())
    }
}

fn malformed(source: &Arc<SourceText>, span: Range<usize>, detail: &str) -> Fault {
    let (message, hint) = if near(source, span.start, '\t') {
        (
            Text::new(
                "lekukan memakai Tab; YAML hanya menerima spasi",
                "indented with a tab; YAML takes spaces only",
            ),
            Text::new(
                "ganti setiap Tab dengan dua spasi",
                "replace every tab by two spaces",
            ),
        )
    } else if empty_list_above(source, span.start) {
        (
            Text::new(
                "butir daftar di bawah `[]`: daftar kosong itu sudah ditutup",
                "a list item below `[]`: that empty list is closed already",
            ),
            Text::new(
                "hapus `[]` di baris atasnya",
                "delete the `[]` in the line above",
            ),
        )
    } else {
        (
            text!(
                "tata tulis YAML keliru (keterangan pembaca YAML: {detail})",
                "YAML syntax error: {detail}"
            ),
            Text::new(
                "periksa lekukan (spasi, bukan Tab), tanda `:` yang diikuti spasi, kutip, dan kurung di baris ini dan di atasnya",
                "check indentation (spaces, no tabs), a space after `:`, quotes and brackets in this line and above it",
            ),
        )
    };
    fault(source, span, message, hint)
}

/// At least one character is marked, where there is one.
fn fault(source: &Arc<SourceText>, span: Range<usize>, message: Text, hint: Text) -> Fault {
    let end = span.end.max(span.start + 1).min(source.text.len());
    Box::new(Problem::new(
        source,
        span.start.min(end)..end,
        message,
        hint,
    ))
}
/// The line that holds a byte.
fn line_at(source: &SourceText, at: usize) -> &str {
    let before = source.text.get(..at).unwrap_or(&source.text);
    let start = before.rfind('\n').map_or(0, |end| end + 1);
    let line = source.text.get(start..).unwrap_or_default();
    line.lines().next().unwrap_or_default()
}

/// Whether the indentation of the line at `at` holds `mark`.
fn near(source: &SourceText, at: usize, mark: char) -> bool {
    line_at(source, at)
        .chars()
        .take_while(|c| c.is_whitespace())
        .any(|c| c == mark)
}

/// Whether the last line before the one at `at` that is no item ends with `[]`.
fn empty_list_above(source: &SourceText, at: usize) -> bool {
    let before = source.text.get(..at).unwrap_or(&source.text);
    before
        .lines()
        .rev()
        .map(str::trim)
        .find(|line| !line.is_empty() && !line.starts_with('-') && !line.starts_with('#'))
        .is_some_and(|line| line.ends_with("[]"))
}
