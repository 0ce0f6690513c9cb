//! What a PDF says about itself: title, day of making, signature fields, what its owner forbids.

use jiff::civil::Date;
use lopdf::{Dictionary, Document, Object, Permissions};

use crate::model::Facts;

use super::pages::inside;

/// Titles are for people; the rest of a longer one is cut.
const TITLE_MAX: usize = 300;
/// Clocks that say more are wrong.
const YEARS: std::ops::RangeInclusive<i16> = 1980..=2200;

/// Puts what the document says about itself into the facts.
pub(super) fn read(document: &Document, facts: &mut Facts) {
    if let Some(info) = inside(document, &document.trailer, b"Info") {
        facts.title = text(document, info, b"Title");
        facts.created = text(document, info, b"CreationDate").and_then(|said| day(&said));
    }
    facts.signature_fields = signature_fields(document);
    facts.restricted = document.encryption_state.as_ref().is_some_and(|state| {
        let needed = Permissions::PRINTABLE | Permissions::COPYABLE;
        !state.permissions().contains(needed)
    });
}

fn text(document: &Document, info: &Dictionary, key: &[u8]) -> Option<String> {
    let object = info.get_deref(key, document).ok()?;
    let text = lopdf::decode_text_string(object).ok()?;
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
fn signature_fields(document: &Document) -> bool {
    let form = document
        .catalog()
        .ok()
        .and_then(|catalog| inside(document, catalog, b"AcroForm"));
    let flagged = form
        .and_then(|form| form.get_deref(b"SigFlags", document).ok())
        .and_then(|flags| flags.as_i64().ok())
        .is_some_and(|flags| flags & 1 == 1);
    flagged || document.objects.values().any(signature_field)
}

fn signature_field(object: &Object) -> bool {
    object
        .as_dict()
        .and_then(|dictionary| dictionary.get(b"FT"))
        .and_then(Object::as_name)
        .is_ok_and(|kind| kind == b"Sig")
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
