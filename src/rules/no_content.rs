//! KIP410: a document that opens and shows nothing.

use super::inside::inside;
use crate::model::{
    Condition, Document, Dossier, Effect, Entry, Exhibit, Finding, Inspect, Rule, Severity, Text,
};
use crate::text;

pub(super) static RULE: Rule = Rule {
    id: "KIP410",
    name: Text::new("tanpa-isi", "no-content"),
    severities: &[Severity::Error],
    effect: Effect::VOIDS_BY_CONTENT,
    summary: Text::new(
        "dokumen terbuka, tetapi tidak ada apa pun di dalamnya",
        "a document opens, but there is nothing in it",
    ),
    checks: Text::new(
        "Dokumen yang dicantumkan memperlihatkan sesuatu: teks, gambar, garis atau bidang pada salah satu halaman PDF; teks, angka, gambar, bentuk, bagan, tabel atau objek di dokumen Office; setidaknya satu salindia. Yang tidak selesai diperiksa tidak dinilai di sini.",
        "Listed documents show something: text, a picture, a line or an area on any page of a PDF; text, a number, a picture, a shape, a chart, a table or an object in an Office file; at least one slide. What could not be checked to the end is not judged here.",
    ),
    why: Text::new(
        "Dokumen yang hanya berisi halaman kosong tidak membuktikan apa pun. Biasanya berkas yang salah terpilih, atau penyimpanannya gagal.",
        "A document of blank pages proves nothing. Usually the wrong file was picked, or saving it failed.",
    ),
    fix: Text::new(
        "Buka dokumennya. Bila memang kosong, ganti dengan dokumen yang dimaksud, lalu jalankan `kip lock`.",
        "Open the document. If it is really blank, replace it with the document you meant, then run `kip lock`.",
    ),
    inspect: Inspect::Present(inspect),
};

fn inspect(_: &Dossier, _: &Entry, exhibit: &Exhibit, document: &Document) -> Option<Finding> {
    let why = match &inside(document)?.condition {
        Condition::Blank(why) => why,
        Condition::Sound
        | Condition::Locked
        | Condition::LockedByCertificate
        | Condition::Damaged(_)
        | Condition::Unfinished(_) => {
            return None;
        }
    };
    let path = &document.path;
    let message = text!(
        "{path} tidak berisi apa pun: {why}",
        "{path} has no content: {why}",
        why
    );
    let hint = Text::new(
        "buka berkasnya, lalu ganti dengan dokumen yang dimaksud",
        "open the file, then replace it with the document you meant",
    );
    Some(RULE.finding(&exhibit.evidence.place, message, hint))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Facts, Nature};
    use crate::rules::sample::{findings, holding, messages, plain};

    #[test]
    fn what_shows_nothing_is_void() {
        let mut dossier = plain();
        let blank = Condition::Blank(Text::same("2 halaman kosong"));
        holding(&mut dossier, "a.pdf", Facts::of(Nature::Pdf).but(blank));
        holding(&mut dossier, "b.pdf", Facts::of(Nature::Pdf));
        let late = Condition::Unfinished(Text::same("lewat 5 detik"));
        holding(&mut dossier, "c.pdf", Facts::of(Nature::Pdf).but(late));
        assert_eq!(
            messages(&RULE, &dossier),
            ["evidence/a.pdf tidak berisi apa pun: 2 halaman kosong"]
        );
        assert!(findings(&RULE, &dossier)[0].voids);
    }
}
