//! KIP207: a file whose extension is in none of the instrument's lists.

use super::outside_evidence_folder::symlink_of;
use crate::model::{
    Dossier, Effect, Entry, Exhibit, FileRules, Finding, Form, Inspect, Rule, Severity, Text,
    extension, shown,
};
use crate::text;

pub(super) static RULE: Rule = Rule {
    id: "KIP207",
    name: Text::new("ekstensi-tidak-diterima", "extension-not-accepted"),
    severities: &[Severity::Error],
    effect: Effect::VOIDS_UNLESS_WAIVED,
    summary: Text::new(
        "jenis berkas tidak diterima instrumen",
        "the instrument does not accept this type of file",
    ),
    checks: Text::new(
        "Ekstensi setiap berkas bukti ada di `ekstensi`, `ekstensi_foto`, atau `ekstensi_video` pada bagian `[berkas]` instrumen, dengan huruf besar atau kecil. `jenis` yang ditulis sendiri tidak mengubah hal ini.",
        "The extension of every evidence file is in `ekstensi`, `ekstensi_foto` or `ekstensi_video` under `[berkas]` in the instrument, in upper or lower case. A `jenis` given by hand does not change this.",
    ),
    why: Text::new(
        "Portal penilaian menolak berkas di luar daftarnya, dan verifikator sering tidak dapat membuka arsip atau format khusus. Bukti yang tidak dapat dibuka sama dengan tidak ada.",
        "The assessment portal refuses files outside its list, and verifiers often can't open archives or special formats. Evidence that can't be opened counts as missing.",
    ),
    fix: Text::new(
        "Simpan dokumennya sebagai PDF (atau jenis lain yang diterima) dan cantumkan berkas yang baru. Arsip ZIP atau RAR dibuka dulu, lalu isinya dicantumkan satu per satu. Mengganti ekstensi pada namanya saja tidak mengubah isinya.",
        "Save the document as PDF (or another accepted type) and list the new file. Unpack a ZIP or RAR archive first and list what was in it. Changing the extension in the name alone does not change the content.",
    ),
    inspect: Inspect::Exhibit(inspect),
};

fn inspect(dossier: &Dossier, _: &Entry, exhibit: &Exhibit) -> Option<Finding> {
    let files = &dossier.instrument.files;
    let path = exhibit.file()?;
    let extension = extension(path);
    if files.kind_of(&extension).is_some() || !is_judged(dossier, exhibit) {
        return None;
    }
    let message = message(path, &extension);
    Some(RULE.finding(&exhibit.evidence.place, message, hint(files, &extension)))
}

/// Litter is KIP407's, folders are KIP408's, symlinks are KIP209's, and a name that no file has is
/// KIP204's.
fn is_judged(dossier: &Dossier, exhibit: &Exhibit) -> bool {
    let another = dossier
        .document_of(exhibit)
        .is_some_and(|document| document.litter.is_some() || document.form == Form::Folder);
    !another && exhibit.found.is_some() && symlink_of(dossier, exhibit).is_none()
}

fn message(path: &str, extension: &str) -> Text {
    if extension.is_empty() {
        text!(
            "berkas {path} tidak punya ekstensi",
            "the file {path} has no extension"
        )
    } else {
        let extension = shown(extension);
        text!(
            "ekstensi .{extension} pada {path} tidak diterima instrumen",
            "the instrument does not accept the extension .{extension} of {path}"
        )
    }
}

fn hint(files: &FileRules, extension: &str) -> Text {
    let plain = extension.trim_end();
    if files.kind_of(plain).is_some() {
        return text!(
            "ganti nama berkasnya sehingga berakhir dengan .{plain} tanpa spasi, lalu perbarui bukti.yaml",
            "rename the file so that it ends with .{plain} and no space, then update bukti.yaml"
        );
    }
    let accepted = files
        .documents
        .iter()
        .chain(&files.photos)
        .chain(&files.videos);
    let accepted = accepted.map(String::as_str).collect::<Vec<_>>().join(", ");
    text!(
        "simpan sebagai jenis yang diterima ({accepted}), lalu cantumkan berkas yang baru",
        "save it as an accepted type ({accepted}) and list the new file"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Kind, Lang, Litter};
    use crate::rules::sample::{findings, list, messages, plain, put, put_form};

    #[test]
    fn the_extension_decides_whatever_kind_is_given() {
        let mut dossier = plain();
        for path in [
            "evidence/a.PDF",
            "evidence/b.rar",
            "evidence/c",
            "evidence/d.gdoc",
            "evidence/e.pdf ",
        ] {
            put(&mut dossier, path, 1);
        }
        put_form(&mut dossier, "evidence/folder", 1, Form::Folder);
        dossier.documents.get_mut("evidence/d.gdoc").unwrap().litter = Some(Litter::Shortcut);
        let names = [
            "a.PDF",
            "b.rar",
            "c",
            "d.gdoc",
            "folder",
            "hilang.zip",
            "e.pdf ",
            "*",
            "../x.rar",
        ];
        for name in names {
            let name = if name.starts_with('.') {
                name.to_owned()
            } else {
                format!("evidence/{name}")
            };
            list(&mut dossier, 0, &name);
        }
        dossier.entries[0].evidence[1].evidence.kind = Some(Kind::Document);
        assert_eq!(
            messages(&RULE, &dossier),
            [
                "ekstensi .rar pada evidence/b.rar tidak diterima instrumen",
                "berkas evidence/c tidak punya ekstensi",
                "ekstensi .pdf\\u{20} pada evidence/e.pdf  tidak diterima instrumen",
            ]
        );
        let renamed = findings(&RULE, &dossier)[2].hint.get(Lang::En).to_owned();
        assert_eq!(
            renamed,
            "rename the file so that it ends with .pdf and no space, then update bukti.yaml"
        );
        assert_eq!(
            findings(&RULE, &dossier)[0].hint.get(Lang::En),
            "save it as an accepted type (pdf, jpg, jpeg, png, mp4) and list the new file"
        );
    }
}
