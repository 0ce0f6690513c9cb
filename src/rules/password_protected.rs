//! KIP403: a document that opens with a password alone.

use super::inside::inside;
use crate::model::{
    Condition, Document, Dossier, Effect, Entry, Exhibit, Finding, Inspect, Nature, Rule, Severity,
    Text,
};
use crate::text;

pub(super) static RULE: Rule = Rule {
    id: "KIP403",
    name: Text::new("terkunci-sandi", "password-protected"),
    severities: &[Severity::Error],
    effect: Effect::VOIDS_BY_CONTENT,
    summary: Text::new(
        "dokumen hanya terbuka dengan kata sandi",
        "a document opens only with a password",
    ),
    checks: Text::new(
        "PDF dan dokumen Office yang dicantumkan terbuka tanpa kata sandi dan tanpa sertifikat. PDF yang hanya melarang pencetakan atau penyalinan tetap diterima.",
        "Listed PDFs and Office documents open without a password and without a certificate. A PDF that only forbids printing or copying still passes.",
    ),
    why: Text::new(
        "Verifikator tidak memiliki kata sandinya, jadi dokumennya tidak terbaca dan dianggap tidak ada. Isinya juga tidak dapat diperiksa di sini.",
        "The verifier does not have the password, so the document cannot be read and counts as missing. Its content cannot be checked here either.",
    ),
    fix: Text::new(
        "Buka dengan kata sandinya, hapus kata sandi itu (di Word dan Excel: Berkas > Info > Proteksi; PDF: cetak atau simpan ulang sebagai PDF), lalu ganti berkasnya. Bila isinya memang rahasia, buat salinan yang sudah disamarkan.",
        "Open it with the password and remove the password (in Word and Excel: File > Info > Protect; a PDF: print or save it as PDF again), then replace the file. If the content is confidential, make a redacted copy.",
    ),
    inspect: Inspect::Present(inspect),
};

fn inspect(_: &Dossier, _: &Entry, exhibit: &Exhibit, document: &Document) -> Option<Finding> {
    let message = locked(document)?;
    let hint = Text::new(
        "simpan salinan yang tidak dikunci, lalu ganti berkas ini dengan salinan itu",
        "save a copy that is not locked, then replace this file with it",
    );
    Some(RULE.finding(&exhibit.evidence.place, message, hint))
}

fn locked(document: &Document) -> Option<Text> {
    let facts = inside(document)?;
    let path = &document.path;
    match facts.condition {
        Condition::Locked => {}
        Condition::LockedByCertificate => {
            return Some(text!(
                "{path} dikunci untuk pemegang sertifikat tertentu dan tidak terbuka bagi orang lain",
                "{path} is encrypted for the holders of certain certificates and opens for nobody else"
            ));
        }
        Condition::Sound
        | Condition::Damaged(_)
        | Condition::Unfinished(_)
        | Condition::Blank(_) => return None,
    }
    // The container of a locked document does not tell Word from Excel.
    let nature = if facts.nature == Nature::OldOffice {
        Text::new("dokumen Office", "an Office document")
    } else {
        facts.nature.label()
    };
    Some(text!(
        "{path} ({nature}) hanya terbuka dengan kata sandi",
        "{path} ({nature}) opens only with a password",
        nature
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Facts;
    use crate::rules::sample::{holding, messages, plain};

    #[test]
    fn a_password_is_a_fault_and_an_owner_s_wish_is_none() {
        let mut dossier = plain();
        let mut wish = Facts::of(Nature::Pdf);
        wish.restricted = true;
        holding(&mut dossier, "a.pdf", wish);
        holding(
            &mut dossier,
            "b.pdf",
            Facts::of(Nature::Pdf).but(Condition::Locked),
        );
        holding(
            &mut dossier,
            "c.xlsx",
            Facts::of(Nature::OldOffice).but(Condition::Locked),
        );
        holding(
            &mut dossier,
            "d.pdf",
            Facts::of(Nature::Pdf).but(Condition::LockedByCertificate),
        );
        assert_eq!(
            messages(&RULE, &dossier),
            [
                "evidence/b.pdf (PDF) hanya terbuka dengan kata sandi",
                "evidence/c.xlsx (dokumen Office) hanya terbuka dengan kata sandi",
                "evidence/d.pdf dikunci untuk pemegang sertifikat tertentu dan tidak terbuka bagi orang lain",
            ]
        );
    }
}
