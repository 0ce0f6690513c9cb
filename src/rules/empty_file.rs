//! KIP401: a document without content.

use crate::model::{
    Document, Dossier, Effect, Entry, Exhibit, Filling, Finding, Form, Inspect, Rule, Severity,
    Text, size,
};
use crate::text;

pub(super) static RULE: Rule = Rule {
    id: "KIP401",
    name: Text::new("kosong", "empty-file"),
    severities: &[Severity::Error],
    effect: Effect::VOIDS_BY_CONTENT,
    summary: Text::new(
        "berkas bukti tidak berisi apa-apa",
        "an evidence file has no content",
    ),
    checks: Text::new(
        "Berkas bukti tidak berukuran 0 byte, tidak seluruhnya byte nol, dan tidak hanya berisi spasi atau baris kosong.",
        "An evidence file is not zero bytes long, does not consist only of zero bytes, and does not hold only spaces or blank lines.",
    ),
    why: Text::new(
        "Berkas kosong biasanya sisa penyalinan atau pengunduhan yang gagal. Namanya benar, tetapi verifikator tidak menemukan apa pun di dalamnya.",
        "An empty file is usually what a failed copy or download left behind. Its name is right, but the verifier finds nothing inside.",
    ),
    fix: Text::new(
        "Salin atau unduh kembali dokumen aslinya, buka untuk memastikan isinya, lalu jalankan `kip lock`.",
        "Copy or download the original document again, open it to check its content, then run `kip lock`.",
    ),
    inspect: Inspect::Present(inspect),
};

fn inspect(_: &Dossier, _: &Entry, exhibit: &Exhibit, document: &Document) -> Option<Finding> {
    let message = emptiness(document)?;
    let hint = Text::new(
        "ganti dengan dokumen aslinya, lalu buka untuk memastikan isinya",
        "replace it with the original document, then open it to check its content",
    );
    Some(RULE.finding(&exhibit.evidence.place, message, hint))
}

/// What is wrong with the content, if that is that there is none.
fn emptiness(document: &Document) -> Option<Text> {
    if document.form != Form::File || document.lfs_pointer || document.litter.is_some() {
        return None;
    }
    let path = &document.path;
    let size = || Text::say(|lang| size(document.size, lang));
    match document.filling {
        Filling::Nothing => Some(text!(
            "berkas {path} kosong (0 byte)",
            "{path} is empty (0 bytes)"
        )),
        Filling::Zeros => {
            let size = size();
            Some(text!(
                "isi berkas {path} ({size}) seluruhnya byte nol",
                "{path} ({size}) holds nothing but zero bytes",
                size
            ))
        }
        Filling::Blank => {
            let size = size();
            Some(text!(
                "berkas {path} ({size}) hanya berisi spasi atau baris kosong",
                "{path} ({size}) holds nothing but spaces or blank lines",
                size
            ))
        }
        Filling::Content | Filling::Unread => None,
    }
}
