//! KIP407: a mapping names a temporary file, a shortcut or junk instead of a document.

use crate::model::{
    Document, Dossier, Effect, Entry, Exhibit, Finding, Form, Inspect, Litter, Nature, Rule,
    Severity, Text, extension,
};
use crate::text;

pub(super) static RULE: Rule = Rule {
    id: "KIP407",
    name: Text::new("berkas-sementara", "temporary-or-placeholder"),
    severities: &[Severity::Error],
    effect: Effect::VOIDS,
    summary: Text::new(
        "yang dicantumkan berkas sementara atau pintasan, bukan dokumennya",
        "what is listed is a temporary file or a shortcut, not the document",
    ),
    checks: Text::new(
        "Bukti yang dicantumkan bukan penanda berkas terbuka (`~$…`), pintasan (`.gdoc`, `.gsheet`, `.url`, `.lnk`, `.icloud`, juga yang tersimpan dengan nama dokumen), unduhan yang belum selesai (`.part`, `.crdownload`, `.tmp`), atau berkas sistem (`Thumbs.db`, `desktop.ini`, `.DS_Store`).",
        "Listed evidence is not the mark of an open file (`~$…`), a shortcut (`.gdoc`, `.gsheet`, `.url`, `.lnk`, `.icloud`, also one that has a document's name), an unfinished download (`.part`, `.crdownload`, `.tmp`) or a system file (`Thumbs.db`, `desktop.ini`, `.DS_Store`).",
    ),
    why: Text::new(
        "Berkas seperti itu muncul di folder dengan nama yang mirip dokumennya, tetapi tidak memuat isinya. Pintasan Google Drive, misalnya, hanya beberapa ratus byte dan hanya dapat dibuka pemilik akunnya.",
        "Such files appear in a folder under a name much like the document's, but they do not hold its content. A Google Drive shortcut, for instance, is a few hundred bytes and opens only for the owner of the account.",
    ),
    fix: Text::new(
        "Cantumkan dokumen aslinya: tutup programnya, tunggu unduhannya selesai, atau simpan dokumen daring sebagai PDF.",
        "List the document itself: close the program, wait for the download to end, or save the online document as PDF.",
    ),
    inspect: Inspect::Present(inspect),
};

fn inspect(_: &Dossier, _: &Entry, exhibit: &Exhibit, document: &Document) -> Option<Finding> {
    let (message, hint) = match document.litter {
        Some(litter) => words(litter, document),
        None => disguised(document)?,
    };
    Some(RULE.finding(&exhibit.evidence.place, message, hint))
}

/// A shortcut under a document's name, told by its content.
fn disguised(document: &Document) -> Option<(Text, Text)> {
    let facts = document.facts.seen()?;
    let path = &document.path;
    let judged = document.form == Form::File && !document.lfs_pointer && !document.is_unmerged();
    (judged && facts.nature == Nature::Shortcut).then(
        || {
            (
                text!(
                    "{path} hanya berisi pintasan ke dokumen di tempat lain",
                    "{path} holds only a shortcut to a document elsewhere"
                ),
                Text::new(
                    "buka dokumen yang ditunjuknya, ekspor atau unduh sebagai PDF, lalu ganti berkas ini dengan hasilnya",
                    "open the document that it points to, export or download it as PDF, and replace this file with that",
                ),
            )
        },
    )
}

/// What the file is, and the next act.
fn words(litter: Litter, document: &Document) -> (Text, Text) {
    let path = &document.path;
    match litter {
        Litter::OfficeOwner => (
            text!(
                "{path} hanya penanda bahwa dokumennya sedang dibuka di Office",
                "{path} is only the mark that its document is open in Office"
            ),
            Text::new(
                "tutup dokumennya di Office, lalu cantumkan berkas yang namanya tanpa `~$`",
                "close the document in Office, then list the file without `~$` in its name",
            ),
        ),
        Litter::SystemJunk => (
            text!(
                "{path} adalah berkas milik sistem operasi, bukan dokumen",
                "{path} belongs to the operating system and is not a document"
            ),
            Text::new(
                "cantumkan dokumen aslinya, lalu hapus berkas ini",
                "list the document itself, then delete this file",
            ),
        ),
        Litter::Shortcut => (
            text!(
                "{path} hanya pintasan ke dokumen di tempat lain",
                "{path} is only a shortcut to a document elsewhere"
            ),
            behind_shortcut(path),
        ),
        Litter::Unfinished => (
            unfinished(path),
            Text::new(
                "ulangi penyimpanan atau unduhannya sampai selesai, lalu cantumkan berkas hasilnya",
                "save or download it again completely, then list the resulting file",
            ),
        ),
    }
}

/// That a file is one that a program had not finished.
pub(super) fn unfinished(path: &str) -> Text {
    text!(
        "{path} adalah berkas sementara yang belum selesai ditulis atau diunduh",
        "{path} is a temporary file that was not completely written or downloaded"
    )
}

/// How to get at what a shortcut points to, by the kind of shortcut.
fn behind_shortcut(path: &str) -> Text {
    match &*extension(path) {
        "url" | "webloc" | "website" => Text::new(
            "buka pintasannya, salin alamat lamannya, dan cantumkan sebagai `tautan:`",
            "open the shortcut, copy the address of the page and list it as `tautan:`",
        ),
        "icloud" => Text::new(
            "unduh dokumennya dari iCloud (ikon awan di Finder), lalu cantumkan berkas hasilnya",
            "download the document from iCloud (the cloud icon in Finder), then list the resulting file",
        ),
        "nextcloud" | "owncloud" | "opencloud" | "cloud" | "cloudf" => Text::new(
            "unduh dokumennya di program awannya, lalu cantumkan berkas hasilnya",
            "download the document in the cloud program, then list the resulting file",
        ),
        "lnk" | "desktop" | "alias" | "pif" | "scf" => Text::new(
            "salin dokumen yang ditunjuknya ke folder bukti, lalu cantumkan dokumen itu",
            "copy the document that it points to into the evidence folder, then list that document",
        ),
        _ => Text::new(
            "buka dokumennya di peramban, unduh sebagai PDF (File > Download > PDF), lalu cantumkan PDF itu",
            "open the document in the browser, download it as PDF (File > Download > PDF), then list that PDF",
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Facts, Lang};
    use crate::rules::sample::{holding, messages, plain};

    #[test]
    fn a_shortcut_under_a_document_s_name_is_told_by_its_content() {
        let mut dossier = plain();
        holding(&mut dossier, "rekap.xlsx", Facts::of(Nature::Shortcut));
        holding(&mut dossier, "a.gdoc", Facts::of(Nature::Shortcut));
        holding(&mut dossier, "b.pdf", Facts::of(Nature::Pdf));
        dossier.documents.get_mut("evidence/a.gdoc").unwrap().litter = Some(Litter::Shortcut);
        assert_eq!(
            messages(&RULE, &dossier),
            [
                "evidence/rekap.xlsx hanya berisi pintasan ke dokumen di tempat lain",
                "evidence/a.gdoc hanya pintasan ke dokumen di tempat lain",
            ]
        );
    }

    #[test]
    fn each_shortcut_has_its_own_next_act() {
        assert!(
            behind_shortcut("evidence/a.URL")
                .get(Lang::Id)
                .contains("`tautan:`")
        );
        assert!(
            behind_shortcut("evidence/a.gdoc")
                .get(Lang::En)
                .contains("as PDF")
        );
        assert!(
            behind_shortcut("evidence/a.lnk")
                .get(Lang::En)
                .starts_with("copy the document")
        );
    }
}
