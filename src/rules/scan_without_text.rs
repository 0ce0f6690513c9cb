//! KIP405: pages of a PDF that are pictures, with no text that can be searched.

use super::inside::inside;
use crate::model::{
    Condition, Document, Dossier, Effect, Entry, Exhibit, Finding, Inspect, Kind, Rule, Severity,
    Text,
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
        "Setiap halaman PDF yang dicantumkan menampilkan teks, bukan hanya gambar hasil pindai. PDF yang dicantumkan sebagai foto atau tangkapan layar tidak dinilai.",
        "Every page of a listed PDF shows text, not only the picture of a scan. A PDF that is listed as a photo or screenshot is not judged.",
    ),
    why: Text::new(
        "Pindaian tanpa teks tidak dapat dicari, disalin, atau dibacakan oleh pembaca layar, jadi tidak ramah bagi penyandang disabilitas dan sulit diperiksa. Data pribadi di dalamnya juga tidak terlihat oleh pemeriksaan ini.",
        "A scan without text can't be searched, copied or read out, so it shuts out people with disabilities and is hard to verify. Nor does this check see personal data in it.",
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
    let (without, pages) = scanned(document)?;
    let path = &document.path;
    let plural = if pages == 1 { "" } else { "s" };
    let message = text!(
        "{path}: {without} dari {pages} halaman tanpa teks",
        "{path}: no text on {without} of {pages} page{plural}"
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

/// How many pages have no text, of how many.
fn scanned(document: &Document) -> Option<(u32, u32)> {
    let facts = inside(document)?;
    let (pages, with_text) = (facts.pages?, facts.pages_with_text?);
    match facts.condition {
        Condition::Sound => {}
        Condition::Locked
        | Condition::Damaged(_)
        | Condition::Unfinished(_)
        | Condition::Blank(_) => return None,
    }
    (with_text < pages).then(|| (pages - with_text, pages))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Facts, Nature};
    use crate::rules::sample::{findings, holding, messages, plain};

    fn pdf(pages: u32, with_text: Option<u32>) -> Facts {
        Facts {
            pages: Some(pages),
            pages_with_text: with_text,
            ..Facts::of(Nature::Pdf)
        }
    }

    #[test]
    fn pages_without_text_are_counted() {
        let mut dossier = plain();
        holding(&mut dossier, "a.pdf", pdf(6, Some(2)));
        holding(&mut dossier, "b.pdf", pdf(6, Some(6)));
        holding(&mut dossier, "c.pdf", pdf(0, Some(0)));
        holding(&mut dossier, "d.pdf", pdf(6, None));
        holding(
            &mut dossier,
            "e.pdf",
            pdf(6, Some(0)).but(Condition::Locked),
        );
        holding(&mut dossier, "f.pdf", pdf(1, Some(0)));
        dossier.entries[0].evidence[5].evidence.kind = Some(Kind::Photo);
        assert_eq!(
            messages(&RULE, &dossier),
            ["evidence/a.pdf: 4 dari 6 halaman tanpa teks"]
        );
        assert!(!findings(&RULE, &dossier)[0].voids);
    }
}
