//! Keys of a mapping that stand where another kind is read.

use crate::load::mapping::{CLAIM, EVIDENCE, ROOT};
use crate::model::Text;
use crate::text;

use super::separators::is_code;

/// What is said of a key that is none of `keys`, but known at another place of a mapping.
pub(in crate::load) fn elsewhere(key: &str, keys: &[&str]) -> Option<(Text, Text)> {
    let is = |kind: &[&str]| kind.contains(&key);
    if keys == ROOT && is(CLAIM) {
        return Some(below_a_code(key));
    }
    if keys == ROOT && is_code(key) {
        let message = text!(
            "kode `{key}` tidak berada di bawah `indikator:`",
            "the code `{key}` is not below `indikator:`"
        );
        let hint = text!(
            "beri dua spasi di depan `{key}` dan di depan semua baris di bawahnya",
            "put two spaces in front of `{key}` and of all lines below it"
        );
        return Some((message, hint));
    }
    if keys == CLAIM && is(EVIDENCE) {
        let message = text!(
            "`{key}` isian satu bukti, bukan isian indikator",
            "`{key}` belongs to a piece of evidence, not to the indicator"
        );
        let hint = text!(
            "taruh `{key}` di bawah `berkas` atau `tautan` yang dimaksud, sejajar dengannya",
            "put `{key}` below the `berkas` or `tautan` that is meant, in line with it"
        );
        return Some((message, hint));
    }
    if keys == EVIDENCE && is(CLAIM) {
        let message = text!(
            "`{key}` isian indikator, bukan isian satu bukti",
            "`{key}` belongs to the indicator, not to a piece of evidence"
        );
        let hint = text!(
            "taruh `{key}` sejajar dengan `bukti:`",
            "put `{key}` in line with `bukti:`"
        );
        return Some((message, hint));
    }
    (keys == CLAIM && is(ROOT)).then(|| {
        let message = text!(
            "`{key}` isian seluruh berkas, bukan isian indikator",
            "`{key}` belongs to the whole file, not to the indicator"
        );
        let hint = text!(
            "taruh `{key}` di awal baris, tanpa spasi di depannya",
            "put `{key}` at the beginning of a line, without spaces before it"
        );
        (message, hint)
    })
}

/// What is said of a key without quotes that stands where codes do, and is one that indicators have.
pub(in crate::load) fn is_code_level(key: &str) -> Option<(Text, Text)> {
    CLAIM.contains(&key).then(|| below_a_code(key))
}

fn below_a_code(key: &str) -> (Text, Text) {
    let message = text!(
        "`{key}` isian indikator, tetapi tidak berada di bawah kodenya",
        "`{key}` belongs to an indicator, but is not below its code"
    );
    let hint = text!(
        "taruh `{key}` di bawah kode indikatornya, dua spasi lebih dalam",
        "put `{key}` below the indicator's code, two spaces deeper"
    );
    (message, hint)
}
