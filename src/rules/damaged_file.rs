//! KIP404: a document that does not open.

use super::inside::{broken_promise, inside, unrecognised};
use crate::model::{
    Condition, Document, Dossier, Effect, Entry, Exhibit, Finding, Inspect, Rule, Severity, Text,
};
use crate::text;

pub(super) static RULE: Rule = Rule {
    id: "KIP404",
    name: Text::new("rusak", "damaged-file"),
    severities: &[Severity::Error],
    effect: Effect::VOIDS_BY_CONTENT,
    summary: Text::new(
        "dokumen rusak atau tidak lengkap",
        "a document is damaged or incomplete",
    ),
    checks: Text::new(
        "Setiap dokumen yang dicantumkan dibuka menurut jenisnya: PDF sampai halaman-halamannya, dokumen Office dan OpenDocument sampai isinya, gambar dan video sampai ujungnya. Yang terpotong, tidak dapat dibuka, atau isinya tidak dikenali disebut beserta sebabnya.",
        "Every listed document is opened by its kind: PDFs to their pages, Office and OpenDocument files to their content, pictures and videos to their end. What is cut short, does not open or is not recognised is named with the reason.",
    ),
    why: Text::new(
        "Unduhan yang terputus dan salinan dari media yang rusak tampak seperti dokumen biasa di folder, tetapi tidak terbuka di komputer verifikator.",
        "A download that broke off or a copy from a failing disk looks like any document in the folder, but does not open for the verifier.",
    ),
    fix: Text::new(
        "Salin atau unduh kembali dokumennya dari sumber asli, buka untuk memastikan isinya, ganti berkasnya, lalu jalankan `kip lock`.",
        "Copy or download the document again from where it came from, open it to make sure, replace the file, then run `kip lock`.",
    ),
    inspect: Inspect::Present(inspect),
};

fn inspect(_: &Dossier, _: &Entry, exhibit: &Exhibit, document: &Document) -> Option<Finding> {
    let message = damage(document).or_else(|| strange(document))?;
    let hint = Text::new(
        "salin atau unduh kembali dari sumber aslinya, lalu buka untuk memastikan isinya",
        "copy or download it again from its source, then open it to check its content",
    );
    Some(RULE.finding(&exhibit.evidence.place, message, hint))
}

/// What is broken, unless the content is of another kind altogether (KIP402).
fn damage(document: &Document) -> Option<Text> {
    let facts = inside(document)?;
    let why = match &facts.condition {
        Condition::Damaged(why) => why,
        Condition::Sound
        | Condition::Locked
        | Condition::LockedByCertificate
        | Condition::Unfinished(_)
        | Condition::Blank(_) => {
            return None;
        }
    };
    if broken_promise(document).is_some() {
        return None;
    }
    let path = &document.path;
    Some(text!(
        "{path} rusak ({why})",
        "{path} is damaged ({why})",
        why
    ))
}

/// Content of which not even the kind is known, though the name promises one.
fn strange(document: &Document) -> Option<Text> {
    let promised = unrecognised(document)?.label();
    let path = &document.path;
    Some(text!(
        "{path} rusak (isinya tidak dikenali sebagai {promised})",
        "{path} is damaged (its content is not recognised as {promised})",
        promised
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Facts, Nature, OfficeKind};
    use crate::rules::sample::{holding, messages, plain};

    #[test]
    fn damage_is_named_with_its_reason() {
        let mut dossier = plain();
        let cut = || Condition::Damaged(Text::new("terpotong di tengah", "it is cut short"));
        holding(&mut dossier, "a.pdf", Facts::of(Nature::Pdf).but(cut()));
        holding(
            &mut dossier,
            "b.pdf",
            Facts::of(Nature::Office(OfficeKind::Word)).but(cut()),
        );
        holding(&mut dossier, "c.pdf", Facts::of(Nature::Unknown).but(cut()));
        holding(&mut dossier, "d.pdf", Facts::of(Nature::Pdf));
        for name in ["e.pdf", "f.csv", "g.xyz", "h"] {
            holding(&mut dossier, name, Facts::of(Nature::Unknown));
        }
        assert_eq!(
            messages(&RULE, &dossier),
            [
                "evidence/a.pdf rusak (terpotong di tengah)",
                "evidence/c.pdf rusak (terpotong di tengah)",
                "evidence/e.pdf rusak (isinya tidak dikenali sebagai PDF)",
            ]
        );
    }
}
