//! KIP405: pages of a PDF that are pictures, with no text that can be searched.

use super::inside::inside;
use crate::model::{
    Condition, Document, Dossier, Effect, Entry, Exhibit, Finding, Inspect, Kind, Lang, Noun, Rule,
    Severity, Text,
};
use crate::text;

pub(super) static RULE: Rule = Rule {
    id: "KIP405",
    name: Text::new("pindaian-tanpa-teks", "scan-without-text"),
    severities: &[Severity::Warning],
    effect: Effect::NONE,
    summary: Text::new(
        "halaman PDF hanya gambar, tanpa teks yang dapat dicari",
        "pages of a PDF are pictures without text that can be searched",
    ),
    checks: Text::new(
        "Halaman PDF yang tertutup gambar juga memuat teksnya. Baris di tepi (nomor halaman, catatan tanda tangan elektronik, tanda aplikasi pemindai) atau satu kata yang diulang tidak cukup; halaman kosong tidak dinilai. PDF yang dicantumkan sebagai foto atau tangkapan layar tidak dinilai.",
        "A page of a listed PDF that a picture covers also holds its text. A line at the edge (a page number, the note of an electronic signature, a scanner app's mark) or one word repeated is not enough; blank pages are not judged. A PDF that is listed as a photo or screenshot is not judged.",
    ),
    why: Text::new(
        "Pindaian tanpa teks tidak dapat dicari, disalin, atau dibacakan oleh pembaca layar, jadi tidak ramah bagi penyandang disabilitas dan sulit diperiksa. Data pribadi di dalamnya juga tidak terlihat oleh pemeriksaan ini.",
        "A scan without text can't be searched, copied or read aloud, so it shuts out people with disabilities and is hard to verify. This check cannot see personal data in it either.",
    ),
    fix: Text::new(
        "Pakai dokumen asli yang disimpan langsung sebagai PDF, atau jalankan pengenalan teks (OCR) dan simpan sebagai PDF yang dapat dicari.",
        "Use the original saved as PDF by its program, or run text recognition (OCR) and save a searchable PDF.",
    ),
    inspect: Inspect::Present(inspect),
};

fn inspect(_: &Dossier, _: &Entry, exhibit: &Exhibit, document: &Document) -> Option<Finding> {
    if is_picture(exhibit) {
        return None;
    }
    let (scans, pages) = scanned(document)?;
    let path = &document.path;
    let (which, more) = ranges(scans);
    let noun = Noun::PAGE.of(scans.len(), Lang::En);
    let are = match scans.len() {
        1 => "is a picture whose",
        _ => "are pictures whose",
    };
    let more = Text::say(|lang| match (more, lang) {
        (0, _) => String::new(),
        (_, Lang::Id) => format!(" dan {} lain", Noun::PART.counted(more, lang)),
        (_, Lang::En) => format!(" and {more} other {}", Noun::PART.of(more, lang)),
    });
    let message = text!(
        "{path}: halaman {which}{more} dari {pages} hanya gambar, tak dapat dicari",
        "{path}: {noun} {which}{more} of {pages} {are} text cannot be searched",
        more
    );
    let hint = Text::new(
        "jalankan pengenalan teks (OCR), atau simpan dokumen aslinya sebagai PDF yang dapat dicari",
        "run text recognition (OCR), or save the original as a searchable PDF",
    );
    Some(RULE.finding(&exhibit.evidence.place, message, hint))
}

/// A picture needs no text.
fn is_picture(exhibit: &Exhibit) -> bool {
    matches!(exhibit.evidence.kind, Some(Kind::Photo | Kind::Screenshot))
}

/// Pages that are shown as ranges; the rest is counted.
const RANGES_MAX: usize = 8;

/// These pages as people write them, `2–5, 7`, and how many ranges were left out.
fn ranges(pages: &[u32]) -> (String, usize) {
    let chunks = pages.chunk_by(|page, next| page + 1 == *next);
    let all: Vec<_> = chunks
        .filter_map(|chunk| match (chunk.first(), chunk.last()) {
            (Some(first), Some(last)) if first == last => Some(first.to_string()),
            (Some(first), Some(last)) => Some(format!("{first}–{last}")),
            (None, _) | (_, None) => None,
        })
        .collect();
    let shown = all.get(..RANGES_MAX).unwrap_or(&all);
    (shown.join(", "), all.len() - shown.len())
}

/// The pages that are pictures, of how many.
fn scanned(document: &Document) -> Option<(&[u32], u32)> {
    let facts = inside(document)?;
    match facts.condition {
        Condition::Sound => {}
        Condition::Locked
        | Condition::LockedByCertificate
        | Condition::Damaged(_)
        | Condition::Unfinished(_)
        | Condition::Blank(_) => return None,
    }
    let pages = facts.pages?;
    (!facts.scans.is_empty()).then_some((&facts.scans, pages))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Facts, Nature};
    use crate::rules::sample::{findings, holding, messages, plain};

    fn pdf(pages: u32, scans: &[u32]) -> Facts {
        Facts {
            pages: Some(pages),
            scans: scans.to_vec(),
            ..Facts::of(Nature::Pdf)
        }
    }

    #[test]
    fn pages_that_are_pictures_are_named() {
        let mut dossier = plain();
        let odd: Vec<u32> = (1..=12).map(|page| page * 2).collect();
        holding(&mut dossier, "a.pdf", pdf(6, &[1, 3, 4, 5]));
        holding(&mut dossier, "b.pdf", pdf(6, &[]));
        holding(&mut dossier, "c.pdf", pdf(30, &odd));
        let locked = pdf(6, &[1]).but(Condition::Locked);
        holding(&mut dossier, "d.pdf", locked);
        holding(&mut dossier, "e.pdf", pdf(1, &[1]));
        dossier.entries[0].evidence[4].evidence.kind = Some(Kind::Photo);
        assert_eq!(
            messages(&RULE, &dossier),
            [
                "evidence/a.pdf: halaman 1, 3–5 dari 6 hanya gambar, tak dapat dicari",
                "evidence/c.pdf: halaman 2, 4, 6, 8, 10, 12, 14, 16 dan 4 bagian lain dari 30 hanya gambar, tak dapat dicari",
            ]
        );
        assert!(!findings(&RULE, &dossier)[0].voids);
    }
}
