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
        "YAML takes `{written}` for a tag, not for text, and it is not read"
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

/// An anchor before a text, which YAML would take off it.
pub(super) fn anchor(source: &Arc<SourceText>, span: Range<usize>) -> Fault {
    fault(
        source,
        span,
        Text::new(
            "kata berawalan `&` di depan teks ini bukan teks bagi YAML, dan tidak dibaca",
            "YAML does not take the word that begins with `&` before this text for text, and it is not read",
        ),
        Text::new(
            "tulis seluruh teksnya dalam tanda kutip, atau hapus kata itu",
            "put the whole text in quotes, or delete that word",
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

/// What no slip is known for: what is certain, and what to look at.
fn malformed(source: &Arc<SourceText>, span: Range<usize>, detail: &str) -> Fault {
    let fault = fault(
        source,
        span,
        Text::new(
            "di sini susunan YAML terputus: baris ini atau salah satu baris di atasnya keliru",
            "the YAML is broken here: this line or one above it is wrong",
        ),
        Text::new(
            "bandingkan dengan baris sejenis yang benar: lekukan, `: ` sesudah nama isian, pasangan kutip dan kurung",
            "compare with a similar line that is correct: indentation, `: ` after the key, pairs of quotes and brackets",
        ),
    );
    Box::new(fault.detailed(detail))
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
