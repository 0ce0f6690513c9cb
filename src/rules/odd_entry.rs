//! KIP220: a text of a mapping that may not say what its writer meant.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::model::{
    Dossier, Effect, Exhibit, Finding, Inspect, Nature, Place, Rule, Severity, SuspectText,
    Suspicion, Text, shown,
};
use crate::text;

pub(super) static RULE: Rule = Rule {
    id: "KIP220",
    name: Text::new("isian-janggal", "odd-entry"),
    severities: &[Severity::Warning, Severity::Note],
    effect: Effect::NONE,
    summary: Text::new(
        "isian yang mungkin tidak terbaca seperti yang dimaksud",
        "an entry that may not be read as it was meant",
    ),
    checks: Text::new(
        "Tidak ada teks tanpa tanda kutip di bukti.yaml yang terpotong oleh ` #`, tidak ada nama berkas yang diawali atau diakhiri spasi, dan `halaman` berisi nomor atau rentang halaman yang ada dalam PDF-nya.",
        "No text without quotes in bukti.yaml is cut short by ` #`, no file name begins or ends with a space, and `halaman` holds numbers or ranges of pages that its PDF has.",
    ),
    why: Text::new(
        "Dalam YAML, tulisan sesudah ` #` adalah komentar dan hilang tanpa peringatan. Spasi di tepi nama tidak terlihat, dan verifikator tidak menemukan halaman yang tidak ada.",
        "In YAML, what follows ` #` is a comment and is lost without warning. A space at the edge of a name can't be seen, and verifiers can't find a page that isn't there.",
    ),
    fix: Text::new(
        "Apit teksnya dengan tanda kutip bila `#` bagian darinya, hapus spasi di tepi nama berkas, dan tulis `halaman` seperti `2-3` atau `1, 4`.",
        "Put the text in quotes if the `#` is part of it, remove spaces at the edge of file names, and write `halaman` like `2-3` or `1, 4`.",
    ),
    inspect: Inspect::Dossier(inspect),
};

fn inspect(dossier: &Dossier) -> Vec<Finding> {
    let ids = dossier.ids();
    let entry = |text: &SuspectText| {
        let id = ids.get(text.indicator.as_ref()?)?;
        dossier.entries.iter().find(|entry| entry.id == *id)
    };
    let texts = dossier.suspect_texts.iter().filter_map(|text| {
        let (message, hint) = of_text(dossier, text)?;
        let finding = RULE.finding(&text.place, message, hint);
        Some(match entry(text) {
            Some(entry) => finding.of(entry),
            None => finding,
        })
    });
    let pages = dossier.exhibits().filter_map(|(entry, exhibit)| {
        let finding = of_pages(dossier, exhibit)?;
        Some(finding.of_evidence(entry, exhibit))
    });
    texts.chain(pages).collect()
}

/// A line of a file.
pub(super) type FileLine<'d> = (&'d str, Option<u32>);

/// The line of a place.
pub(super) fn line(place: &Place) -> FileLine<'_> {
    (&place.path, place.line())
}

/// Whether it is a file's name with a comment behind it.
fn is_cut_name(text: &SuspectText) -> bool {
    matches!(text.key, "berkas" | "nihil") && matches!(text.suspicion, Suspicion::Cut { .. })
}

/// The names of files that a comment probably cut short, whole as they are written, by their line.
pub(super) fn cut_names(dossier: &Dossier) -> BTreeMap<FileLine<'_>, &str> {
    let texts = dossier.suspect_texts.iter();
    let cut = texts.filter(|text| is_cut_name(text) && of_text(dossier, text).is_some());
    cut.filter_map(|text| match &text.suspicion {
        Suspicion::Cut { whole, .. } => Some((line(&text.place), whole.as_str())),
        Suspicion::Edge(_) => None,
    })
    .collect()
}

fn of_text(dossier: &Dossier, text: &SuspectText) -> Option<(Text, Text)> {
    let key = text.key;
    match &text.suspicion {
        Suspicion::Cut {
            read,
            whole,
            tight,
            file,
        } => {
            // Else it is a comment, as most are.
            let names_a_file = |path: &str| dossier.documents.get(path).is_some();
            if !tight && !file.as_deref().is_some_and(names_a_file) {
                return None;
            }
            if read.is_empty() {
                return Some((
                    text!(
                        "`{key}` terbaca kosong: tulisan sesudah ` #` dianggap komentar",
                        "`{key}` is read as empty: what follows ` #` is taken as a comment"
                    ),
                    cut_hint(whole),
                ));
            }
            Some((
                text!(
                    "`{key}` terbaca `{read}`: tulisan sesudah ` #` dianggap komentar",
                    "`{key}` is read as `{read}`: what follows ` #` is taken as a comment"
                ),
                cut_hint(whole),
            ))
        }
        Suspicion::Edge(name) => {
            let (name, trimmed) = (shown(name), name.trim());
            Some((
                text!(
                    "nama di `{key}` diawali atau diakhiri spasi: {name}",
                    "the name at `{key}` begins or ends with a space: {name}"
                ),
                text!(
                    "tulis {trimmed} tanpa spasi di tepinya; bila berkasnya memang bernama begitu, ganti namanya",
                    "write {trimmed} without the space at its edge; if the file has that name, rename it"
                ),
            ))
        }
    }
}

fn cut_hint(whole: &str) -> Text {
    text!(
        "bila itu bagian dari teksnya, apit dengan tanda kutip tunggal: '{whole}'; bila memang komentar, beri spasi sesudah `#`",
        "if it is part of the text, put it in single quotes: '{whole}'; if it is a comment, put a space after the `#`"
    )
}

/// `halaman`, against the pages of the PDF where they were counted.
fn of_pages(dossier: &Dossier, exhibit: &Exhibit) -> Option<Finding> {
    let evidence = &exhibit.evidence;
    let written = evidence.pages.as_deref()?;
    let Some(last) = last_page(written) else {
        let message = text!(
            "`halaman: {written}` bukan nomor atau rentang halaman",
            "`halaman: {written}` is not a page number or a range of pages"
        );
        let hint = Text::new(
            "tulis nomor atau rentang halaman PDF-nya, misalnya `2-3` atau `1, 4`; catatan lain di `keterangan`",
            "write numbers or ranges of the PDF's pages, like `2-3` or `1, 4`; other remarks belong in `keterangan`",
        );
        return Some(RULE.finding(&evidence.place, message, hint));
    };
    let document = dossier.present_document(exhibit)?;
    let facts = document.facts.seen()?;
    let pages = facts.pages.filter(|_| facts.nature == Nature::Pdf)?;
    let last = last.filter(|last| *last > u64::from(pages))?;
    // Whoever did as the hint says has said which number is printed.
    let explained = evidence
        .note
        .as_deref()
        .is_some_and(|note| note.contains(&last.to_string()));
    if explained {
        return None;
    }
    let path = &document.path;
    let message = text!(
        "`halaman: {written}` melampaui halaman terakhir {path}: berkas ini {pages} halaman",
        "`halaman: {written}` is beyond the end of {path}: its last page is {pages}"
    );
    let hint = Text::new(
        "tulis nomor halaman PDF-nya; bila yang dimaksud nomor tercetak, tulis juga di `keterangan`",
        "write the PDF's own page number; if the printed number is meant, give that in `keterangan` too",
    );
    let finding = RULE.finding(&evidence.place, message, hint);
    Some(finding.severity(Severity::Note))
}

/// Words that may stand before a number of a page, in lower case.
const WORDS: [&str; 10] = [
    "halaman", "hal.", "hal", "hlm.", "hlm", "pages", "page", "pp.", "pp", "p.",
];

/// What may stand between the ends of a range, in lower case; the longer first.
const RANGE: [&str; 9] = [
    "sampai dengan",
    "sampai",
    "hingga",
    "s.d.",
    "s.d",
    "s/d",
    "\u{2013}",
    "\u{2014}",
    "\u{2212}",
];

/// The highest page that is named in digits, if any is; `None` of what is neither numbers nor ranges.
/// Roman numbers are printed ones.
#[expect(
    clippy::option_option,
    reason = "no number in digits is another answer than no page at all"
)]
fn last_page(written: &str) -> Option<Option<u64>> {
    let mut text = written.trim().to_lowercase();
    for range in RANGE {
        text = text.replace(range, "-");
    }
    let text = text.replace(" dan ", ",").replace(" and ", ",");
    let parts = text.split([',', ';', '&', '+']).map(str::trim);
    let mut last = None;
    let mut any = false;
    for part in parts.filter(|part| !part.is_empty()) {
        let part = WORDS
            .iter()
            .find_map(|word| part.strip_prefix(word))
            .unwrap_or(part);
        let ends: Vec<Cow<'_, str>> = part
            .split('-')
            .map(|end| Cow::Borrowed(end.trim()))
            .collect();
        let [first, to] = match ends.as_slice() {
            [only] => [page(only)?, page(only)?],
            [first, to] => [page(first)?, page(to)?],
            _ => return None,
        };
        if let (Some(first), Some(to)) = (first, to)
            && first > to
        {
            return None;
        }
        any = true;
        last = last.max(first).max(to);
    }
    any.then_some(last)
}

/// A page's number; `Some(None)` where it is a Roman one.
#[expect(
    clippy::option_option,
    reason = "a Roman number is a page, and none that is counted"
)]
fn page(written: &str) -> Option<Option<u64>> {
    let roman = |c: char| matches!(c, 'i' | 'v' | 'x' | 'l' | 'c' | 'd' | 'm');
    if !written.is_empty() && written.chars().all(roman) {
        return Some(None);
    }
    let digits = written.bytes().all(|byte| byte.is_ascii_digit());
    let number = written
        .parse()
        .ok()
        .filter(|number| digits && *number > 0)?;
    Some(Some(number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_ranges_of_pages_are_told_from_other_words() {
        for (written, last) in [
            ("2", 2),
            ("2-3", 3),
            ("2 - 3", 3),
            ("1, 4", 4),
            ("1,4;7", 7),
            ("1 dan 3", 3),
            ("2\u{2013}3", 3),
            ("2 s.d. 5", 5),
            ("2 s/d 5", 5),
            ("2 sampai 5", 5),
            ("hal. 12", 12),
            ("Hlm 3-4", 4),
            ("halaman 7", 7),
            ("1-2, 9-10, 4", 10),
        ] {
            assert_eq!(last_page(written), Some(Some(last)), "{written}");
        }
        assert_eq!(last_page("iv-vi"), Some(None));
        assert_eq!(last_page("i, 3"), Some(Some(3)));
        for odd in [
            "",
            "semua",
            "lampiran 2",
            "5-2",
            "0",
            "2-",
            "1-2-3",
            "2/3",
            "-",
            ",",
            "1.5",
        ] {
            assert_eq!(last_page(odd), None, "{odd}");
        }
    }
}
