//! What a PDF says about itself: title, day of making, signature fields, what its owner forbids.

use jiff::civil::Date;
use lopdf::{Dictionary, Object, Permissions};

use crate::model::{Extent, Facts, Text};

use super::file::File;
use crate::resolve::probe::personal::quoted;

/// Titles are for people; the rest of a longer one is cut.
const TITLE_MAX: usize = 300;
/// Clocks that say more are wrong.
const YEARS: std::ops::RangeInclusive<i16> = 1980..=2200;
/// The most fields of a form that are looked at.
const FIELDS_MAX: usize = 10_000;

/// Puts what the document says about itself into the facts.
pub(super) fn read(file: &File<'_>, facts: &mut Facts) {
    if let Some(info) = file.inside(&file.trailer, b"Info") {
        let info = info.dictionary();
        facts.title = info
            .and_then(|info| text(file, info, b"Title"))
            .map(|title| quoted(&title, TITLE_MAX));
        facts.created = info
            .and_then(|info| text(file, info, b"CreationDate"))
            .and_then(|said| day(&said));
    }
    facts.restricted = file.lock.as_ref().is_some_and(|lock| {
        let needed = Permissions::PRINTABLE | Permissions::COPYABLE;
        !lock.permissions().contains(needed)
    });
    let catalog = file.catalog();
    let Some(catalog) = catalog.as_ref().and_then(|found| found.dictionary()) else {
        return;
    };
    if file.inside(catalog, b"Collection").is_some() {
        let (what, act) = portfolio();
        facts.odd(Extent::Part, what, act);
    }
    let form = file.inside(catalog, b"AcroForm");
    if let Some(form) = form.as_ref().and_then(|found| found.dictionary()) {
        facts.signature_fields = signature_fields(file, form);
        let drawn_by_program = file.key(catalog, b"NeedsRendering");
        let drawn_by_program =
            drawn_by_program.is_some_and(|found| found.as_bool().is_ok_and(|is| is));
        if drawn_by_program && form.has(b"XFA") {
            let (what, act) = please_wait();
            facts.odd(Extent::Part, what, act);
        }
    }
}

/// Whether it has a form that a program draws, or may draw: whether its pages are that form's nobody has
/// to say.
pub(super) fn is_xfa(file: &File<'_>) -> bool {
    let form = file.catalog().and_then(|catalog| {
        let form = file.inside(catalog.dictionary()?, b"AcroForm")?;
        file.key(form.dictionary()?, b"XFA")
    });
    form.is_some_and(|form| form.as_array().map_or(true, |parts| !parts.is_empty()))
}

/// Whether it is a portfolio to which no document is attached.
pub(super) fn is_empty_portfolio(file: &File<'_>) -> bool {
    let catalog = file.catalog();
    let catalog = catalog.as_ref().and_then(|found| found.dictionary());
    catalog.is_some_and(|catalog| {
        file.inside(catalog, b"Collection").is_some() && !has_attachments(file, catalog)
    })
}

fn has_attachments(file: &File<'_>, catalog: &Dictionary) -> bool {
    let tree = file.inside(catalog, b"Names").and_then(|names| {
        let names = names.dictionary()?;
        file.inside(names, b"EmbeddedFiles")
    });
    let tree = tree.as_ref().and_then(|tree| tree.dictionary());
    tree.is_some_and(|tree| {
        [b"Names".as_slice(), b"Kids"].into_iter().any(|key| {
            let found = file.key(tree, key);
            found.is_some_and(|found| found.as_array().is_ok_and(|found| !found.is_empty()))
        })
    })
}

fn portfolio() -> (Text, Text) {
    (
        Text::new(
            "ini portofolio PDF: peramban dan ponsel hanya menampilkan sampulnya, bukan berkas di dalamnya",
            "it is a PDF portfolio: browsers and phones show only its cover, not the files in it",
        ),
        Text::new(
            "keluarkan berkas di dalamnya, lalu cantumkan satu per satu",
            "take the files out of it and list them one by one",
        ),
    )
}

/// What is told of a form that only its own program draws, and what to do.
pub(super) fn please_wait() -> (Text, Text) {
    (
        Text::new(
            "ini formulir XFA: peramban dan ponsel hanya menampilkan halaman \"Please wait\", bukan isiannya",
            "it is an XFA form: browsers and phones show a page that says \"Please wait\", not what was filled in",
        ),
        Text::new(
            "buka di Adobe Reader, cetak sebagai PDF biasa, lalu ganti berkas ini",
            "open it in Adobe Reader, print it as a plain PDF, then replace this file",
        ),
    )
}

fn text(file: &File<'_>, info: &Dictionary, key: &[u8]) -> Option<String> {
    let object = file.key(info, key)?;
    let text = lopdf::decode_text_string(&object).ok()?;
    let text: String = text.trim().chars().take(TITLE_MAX).collect();
    (!text.is_empty()).then_some(text)
}

/// The day in `D:20260115093000+07'00'`; none if anything of the date is odd.
fn day(said: &str) -> Option<Date> {
    let digits = said.strip_prefix("D:").unwrap_or(said);
    let date = digits.get(..8)?;
    let sound = date.bytes().all(|byte| byte.is_ascii_digit())
        && digits
            .bytes()
            .skip(8)
            .all(|byte| byte.is_ascii_digit() || matches!(byte, b'+' | b'-' | b'Z' | b'\''));
    if !sound {
        return None;
    }
    let year: i16 = date.get(..4)?.parse().ok()?;
    let month = date.get(4..6)?.parse().ok()?;
    let day = date.get(6..8)?.parse().ok()?;
    Date::new(year, month, day)
        .ok()
        .filter(|_| YEARS.contains(&year))
}

/// By what the form says, or by any field of that type.
fn signature_fields(file: &File<'_>, form: &Dictionary) -> bool {
    let flags = file.number(form, b"SigFlags").unwrap_or_default();
    if flags & 1 == 1 {
        return true;
    }
    let mut left = FIELDS_MAX;
    let mut rest = vec![Object::Dictionary(form.clone())];
    while let Some(field) = rest.pop() {
        let field = file.follow(&field);
        let Some(field) = field.dictionary() else {
            continue;
        };
        let kind = file.key(field, b"FT");
        if kind.is_some_and(|kind| kind.as_name().is_ok_and(|kind| kind == b"Sig")) {
            return true;
        }
        for key in [b"Fields".as_slice(), b"Kids"] {
            let Some(below) = file.key(field, key) else {
                continue;
            };
            let below = below.as_array().map(Vec::as_slice).unwrap_or_default();
            // A field that is its own child ends here.
            let taken = below.len().min(left);
            left -= taken;
            rest.extend(below.iter().take(taken).cloned());
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::day;
    use jiff::civil::date;

    #[test]
    fn a_day_is_read_strictly() {
        let wanted = Some(date(2026, 1, 15));
        assert_eq!(day("D:20260115093000+07'00'"), wanted);
        assert_eq!(day("D:20260115"), wanted);
        assert_eq!(day("20260115093000Z"), wanted);
        for odd in [
            "",
            "D:2026",
            "D:20261315",
            "D:20260230",
            "D:20260115T09",
            "D:99991231",
            "D:00000101",
            "Kamis",
            "D:2026011é",
        ] {
            assert_eq!(day(odd), None, "{odd}");
        }
    }
}
