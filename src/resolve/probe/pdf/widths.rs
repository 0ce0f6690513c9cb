//! Reads how wide the letters of a font are, at a size of 1.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Object};

use super::file::File;
use super::standard;

/// The most widths of one font that are read.
const WIDTHS_MAX: usize = 70_000;

/// By the code of a letter, and that of letters which have none of their own; none if it is not known.
type Widths = (BTreeMap<u16, f64>, Option<f64>);

/// The widths of a font of 256 letters.
pub(super) fn of_few(file: &File<'_>, font: &Dictionary) -> Widths {
    let Some(listed) = file.key(font, b"Widths") else {
        let name = file.key(font, b"BaseFont");
        let name = name.as_ref().and_then(|name| name.as_name().ok());
        return standard::widths(name.unwrap_or_default());
    };
    // The letters of a font that is drawn by itself are measured in its own space.
    let space = file.key(font, b"FontMatrix").and_then(|matrix| {
        let first = matrix.as_array().ok()?.first()?.as_float().ok()?;
        Some(f64::from(first))
    });
    let space = space.unwrap_or(0.001);
    let first = file.number(font, b"FirstChar").unwrap_or_default();
    let first = u16::try_from(first).unwrap_or_default();
    let listed = listed.as_array().map(Vec::as_slice).unwrap_or_default();
    let widths = (first..)
        .zip(listed.iter().take(256))
        .filter_map(|(code, width)| {
            let width = file.follow(width).as_float().ok()?;
            Some((code, f64::from(width) * space))
        });
    let descriptor = file.inside(font, b"FontDescriptor");
    let other = descriptor.and_then(|found| {
        let missing = file.key(found.dictionary()?, b"MissingWidth")?;
        missing
            .as_float()
            .ok()
            .map(|width| f64::from(width) * space)
    });
    (widths.collect(), Some(other.unwrap_or_default()))
}

/// The widths of a font whose letters are numbered (PDF 1.7, 9.7.4.3).
pub(super) fn of_many(file: &File<'_>, font: &Dictionary) -> Widths {
    let below = file.key(font, b"DescendantFonts");
    let below = below.and_then(|below| Some(file.follow(below.as_array().ok()?.first()?)));
    let Some(below) = below.as_ref().and_then(|found| found.dictionary()) else {
        return (BTreeMap::new(), None);
    };
    let size = |object: &Object| Some(f64::from(file.follow(object).as_float().ok()?) / 1000.0);
    let other = below.get(b"DW").ok().and_then(size).unwrap_or(1.0);
    let mut widths = BTreeMap::new();
    let listed = file.key(below, b"W");
    let listed = listed.as_ref().and_then(|listed| listed.as_array().ok());
    let mut rest = listed.map(Vec::as_slice).unwrap_or_default();
    let mut read = 0;
    while let Some(first) = rest
        .first()
        .and_then(|first| u16::try_from(first.as_i64().ok()?).ok())
    {
        let second = rest.get(1).map(|second| file.follow(second));
        match second
            .as_ref()
            .map(|second| (second.as_array(), second.as_i64()))
        {
            Some((Ok(each), _)) => {
                read += each.len();
                let each = (first..).zip(each.iter().filter_map(size));
                widths.extend(each);
                rest = rest.get(2..).unwrap_or_default();
            }
            Some((_, Ok(last))) => {
                let last = u16::try_from(last).unwrap_or(u16::MAX);
                let width = rest.get(2).and_then(size).unwrap_or(other);
                read += usize::from(last.saturating_sub(first));
                widths.extend((first..=last).map(|code| (code, width)));
                rest = rest.get(3..).unwrap_or_default();
            }
            Some((Err(_), Err(_))) | None => break,
        }
        if read > WIDTHS_MAX {
            break;
        }
    }
    // Codes that are no numbers of letters have other widths than these.
    let identity = file.key(font, b"Encoding");
    let identity = identity.is_some_and(|name| {
        name.as_name()
            .is_ok_and(|name| matches!(name, b"Identity-H" | b"Identity-V"))
    });
    if identity {
        (widths, Some(other))
    } else {
        (BTreeMap::new(), None)
    }
}
