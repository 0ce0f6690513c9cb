//! KIP402: content of another kind than the name promises.

use super::inside::broken_promise;
use crate::model::{
    Document, Dossier, Effect, Entry, Exhibit, Facts, FileRules, Finding, Inspect, Nature, Rule,
    Severity, Text, extension,
};
use crate::text;

pub(super) static RULE: Rule = Rule {
    id: "KIP402",
    name: Text::new("isi-bukan-jenisnya", "content-mismatch"),
    severities: &[Severity::Error],
    effect: Effect::VOIDS_BY_CONTENT,
    summary: Text::new(
        "isi berkas bukan jenis yang disebut namanya",
        "the content of a file is not what its name says",
    ),
    checks: Text::new(
        "Isi setiap berkas bukti sesuai dengan akhiran namanya. Jenisnya dikenali dari isi, bukan dari nama: laman masuk yang tersimpan sebagai `.pdf`, dokumen Word yang dinamai `.pdf`, atau foto HEIC yang dinamai `.jpg` ketahuan; demikian pula tabel HTML yang oleh aplikasi web dinamai `.xls`, dan pesan kesalahan server yang tersimpan sebagai dokumen.",
        "The content of every evidence file fits the extension of its name. The kind is recognised by the content, not by the name: a login page saved as `.pdf`, a Word document named `.pdf` or a HEIC photo named `.jpg` is found; so is an HTML table that a web application named `.xls`, and a server's error message saved as a document.",
    ),
    why: Text::new(
        "Program membuka berkas menurut akhiran namanya. Yang isinya lain gagal dibuka verifikator dan dianggap rusak atau tidak ada, walaupun terbuka di komputer pembuatnya.",
        "Programs open a file by its extension. A file with other content fails to open for the verifier and counts as damaged or missing, even if it opened on the computer where it was made.",
    ),
    fix: Text::new(
        "Buka dokumen aslinya di program asalnya dan simpan atau ekspor sebagai jenis yang diterima; mengganti akhiran nama tidak mengubah isi. Unduhan yang ternyata laman web diulangi sesudah masuk ke situsnya.",
        "Open the original in its own program and save or export it as an accepted type; changing the extension does not change the content. Repeat a download that turned out to be a web page after signing in.",
    ),
    inspect: Inspect::Present(inspect),
};

fn inspect(
    dossier: &Dossier,
    _: &Entry,
    exhibit: &Exhibit,
    document: &Document,
) -> Option<Finding> {
    let (facts, promised) = broken_promise(document)?;
    let message = message(document, facts, promised);
    let hint = hint(&dossier.instrument.files, document, facts.nature);
    Some(RULE.finding(&exhibit.evidence.place, message, hint))
}

fn message(document: &Document, facts: &Facts, promised: Option<Nature>) -> Text {
    let path = &document.path;
    let extension = extension(path);
    let nature = facts.nature.label();
    let other = promised.map_or_else(|| Text::same(format!(".{extension}")), Nature::label);
    if facts.nature == Nature::Html {
        text!(
            "{path} berisi laman web (mungkin halaman masuk), bukan {other}",
            "{path} is a web page (perhaps a login page), not {other}",
            other
        )
    } else {
        text!(
            "{path} berisi {nature}, bukan {other}",
            "{path} is {nature}, not {other}",
            nature,
            other
        )
    }
}

/// The next act, by what the content is.
fn hint(files: &FileRules, document: &Document, nature: Nature) -> Text {
    let wanted = extension(&document.path);
    let own = nature.extensions().first().copied().unwrap_or_default();
    if nature == Nature::Html {
        return text!(
            "masuk ke situsnya di peramban, unduh ulang dokumennya, dan pastikan berkas .{wanted} itu terbuka",
            "sign in to the site in the browser, download the document again, and make sure that the .{wanted} file opens"
        );
    }
    if nature == Nature::Reply {
        return text!(
            "unduhannya gagal: server menjawab dengan pesan, bukan dokumen; masuk ke situsnya, unduh ulang, dan pastikan berkas .{wanted} itu terbuka",
            "the download failed: the server answered with a message, not the document; sign in to the site, download it again, and make sure that the .{wanted} file opens"
        );
    }
    if let Some((program, better)) = reopened(&wanted, nature) {
        return text!(
            "buka di {program}, lalu simpan sebagai .{better} (Simpan Sebagai); mengganti akhiran nama saja tidak mengubah isinya",
            "open it in {program} and save it as .{better} (Save As); changing the extension alone does not change the content"
        );
    }
    if nature == Nature::Program {
        return Text::new(
            "jangan dijalankan; ganti dengan dokumen aslinya",
            "do not run it; replace it with the document itself",
        );
    }
    if files.kind_of(own).is_some() {
        text!(
            "ganti akhiran namanya menjadi .{own} dan perbarui bukti.yaml, atau ekspor isinya sebagai .{wanted}",
            "change its extension to .{own} and update bukti.yaml, or export the content as .{wanted}"
        )
    } else {
        text!(
            "buka di program asalnya dan ekspor sebagai .{wanted}; mengganti akhiran nama saja tidak mengubah isinya",
            "open it in its own program and export it as .{wanted}; changing the extension alone does not change the content"
        )
    }
}

/// The program that opens such content under the name of its document, and what it then saves: what web
/// applications export as `.xls` or `.doc` is a table, a page or text.
fn reopened(wanted: &str, nature: Nature) -> Option<(&'static str, &'static str)> {
    if !matches!(nature, Nature::Export(_) | Nature::PlainText) {
        return None;
    }
    let program = match wanted.get(..2)? {
        "xl" => ("Excel", "xlsx"),
        "do" => ("Word", "docx"),
        "pp" => ("PowerPoint", "pptx"),
        _ => return None,
    };
    Nature::promised_by(wanted).map(|_| program)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        Condition, ExportKind, Extent, Filling, Lang, Litter, OfficeKind, PictureKind,
    };
    use crate::rules::sample::{findings, holding, messages, plain};
    use crate::rules::{damaged_file, password_protected, temporary_or_placeholder};

    #[test]
    fn content_is_held_against_the_name() {
        let mut dossier = plain();
        for (name, nature) in [
            ("a.pdf", Nature::Html),
            ("b.pdf", Nature::Office(OfficeKind::Word)),
            ("c.jpg", Nature::Picture(PictureKind::Heic)),
            ("d.pdf", Nature::PlainText),
            ("e.docx", Nature::Zip),
            ("f.kml", Nature::Html),
            ("g.png", Nature::Picture(PictureKind::Jpeg)),
        ] {
            holding(&mut dossier, name, Facts::of(nature));
        }
        assert_eq!(
            messages(&RULE, &dossier),
            [
                "evidence/a.pdf berisi laman web (mungkin halaman masuk), bukan PDF",
                "evidence/b.pdf berisi dokumen Word, bukan PDF",
                "evidence/c.jpg berisi foto HEIC, bukan gambar JPEG",
                "evidence/d.pdf berisi teks biasa, bukan PDF",
                "evidence/e.docx berisi arsip ZIP, bukan dokumen Word",
                "evidence/f.kml berisi laman web (mungkin halaman masuk), bukan .kml",
                "evidence/g.png berisi gambar JPEG, bukan gambar PNG",
            ]
        );
        let found = findings(&RULE, &dossier);
        assert!(found.iter().all(|finding| finding.voids));
        assert!(found[1].hint.get(Lang::En).contains("export it as .pdf"));
        assert!(found[6].hint.get(Lang::Id).contains("menjadi .jpg"));
    }

    #[test]
    fn what_web_applications_export_is_opened_and_saved_anew() {
        let mut dossier = plain();
        for (name, nature) in [
            ("a.xls", Nature::Export(ExportKind::Html)),
            ("b.doc", Nature::Export(ExportKind::Mhtml)),
            ("c.xlsx", Nature::PlainText),
            ("d.pdf", Nature::Reply),
            ("e.pdf", Nature::Export(ExportKind::Xml)),
        ] {
            holding(&mut dossier, name, Facts::of(nature));
        }
        assert_eq!(
            messages(&RULE, &dossier),
            [
                "evidence/a.xls berisi tabel atau laman HTML, bukan dokumen Office lama",
                "evidence/b.doc berisi laman web satu berkas (MHTML), bukan dokumen Office lama",
                "evidence/c.xlsx berisi teks biasa, bukan lembar kerja Excel",
                "evidence/d.pdf berisi pesan kesalahan dari server, bukan PDF",
                "evidence/e.pdf berisi XML Office 2003, bukan PDF",
            ]
        );
        let found = findings(&RULE, &dossier);
        let hint = |at: usize| found[at].hint.get(Lang::Id);
        assert!(hint(0).starts_with("buka di Excel, lalu simpan sebagai .xlsx"));
        assert!(hint(1).starts_with("buka di Word, lalu simpan sebagai .docx"));
        assert!(hint(2).starts_with("buka di Excel, lalu simpan sebagai .xlsx"));
        assert!(hint(3).starts_with("unduhannya gagal"));
        assert!(hint(4).starts_with("buka di program asalnya"));
    }

    #[test]
    fn what_fits_and_what_nobody_knows_is_left_alone() {
        let mut dossier = plain();
        for (name, nature) in [
            ("a.PDF", Nature::Pdf),
            ("b.jpeg", Nature::Picture(PictureKind::Jpeg)),
            ("c.csv", Nature::PlainText),
            ("d.doc", Nature::RichText),
            ("e.doc", Nature::OldOffice),
            ("f.pdf", Nature::Unknown),
            ("g", Nature::Pdf),
            ("h.kml", Nature::PlainText),
            ("i.epub", Nature::Zip),
            ("j.html", Nature::Html),
        ] {
            holding(&mut dossier, name, Facts::of(nature));
        }
        assert_eq!(messages(&RULE, &dossier), Vec::<String>::new());
    }

    #[test]
    fn other_rules_speak_for_litter_emptiness_pointers_and_bounds() {
        let mut dossier = plain();
        for name in ["a.pdf", "b.pdf", "c.pdf"] {
            holding(&mut dossier, name, Facts::of(Nature::PlainText));
        }
        let late = Condition::Unfinished(Text::same("lama"));
        holding(&mut dossier, "d.pdf", Facts::of(Nature::Zip).but(late));
        holding(&mut dossier, "e.pdf", Facts::of(Nature::Shortcut));
        let mut with = |name: &str, change: fn(&mut Document)| {
            change(dossier.documents.get_mut(name).unwrap());
        };
        with("evidence/a.pdf", |document| document.lfs_pointer = true);
        with("evidence/b.pdf", |document| {
            document.filling = Filling::Blank;
        });
        with("evidence/c.pdf", |document| {
            document.litter = Some(Litter::Unfinished);
        });
        assert_eq!(messages(&RULE, &dossier), Vec::<String>::new());
        let spoken = messages(&temporary_or_placeholder::RULE, &dossier);
        assert_eq!(spoken.len(), 2, "{spoken:?}");
    }

    #[test]
    fn an_office_document_too_large_to_be_looked_into_is_no_mismatch() {
        let mut dossier = plain();
        let large = || {
            let mut facts = Facts::of(Nature::Zip);
            facts.odd(Extent::Part, Text::same("besar"), Text::same("pecah"));
            facts
        };
        holding(&mut dossier, "a.pptx", large());
        assert_eq!(messages(&RULE, &dossier), Vec::<String>::new());
        holding(&mut dossier, "b.pdf", large());
        assert_eq!(messages(&RULE, &dossier).len(), 1);
    }

    #[test]
    fn a_locked_or_broken_office_document_is_no_mismatch() {
        let mut dossier = plain();
        let broken = || Condition::Damaged(Text::same("terpotong"));
        holding(
            &mut dossier,
            "a.xlsx",
            Facts::of(Nature::OldOffice).but(Condition::Locked),
        );
        holding(&mut dossier, "b.docx", Facts::of(Nature::Zip).but(broken()));
        assert_eq!(messages(&RULE, &dossier), Vec::<String>::new());
        holding(&mut dossier, "c.pdf", Facts::of(Nature::Zip).but(broken()));
        assert_eq!(messages(&RULE, &dossier).len(), 1);
        assert_eq!(messages(&password_protected::RULE, &dossier).len(), 1);
        assert_eq!(
            messages(&damaged_file::RULE, &dossier),
            ["evidence/b.docx rusak (terpotong)"]
        );
    }
}
