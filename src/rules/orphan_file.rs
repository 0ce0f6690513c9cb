//! KIP206: a file in the evidence folder that nobody maps.

use super::paths::folder;
use crate::model::{
    Document, Dossier, Effect, Finding, Form, Inspect, Lang, Litter, Moves, Place, Rule, Severity,
    Text, copied, file_name, is_misnamed_mapping, kept_back, may_be_a_mapping, shown, size,
};
use crate::text;

pub(super) static RULE: Rule = Rule {
    id: "KIP206",
    name: Text::new("berkas-yatim", "orphan-file"),
    severities: &[Severity::Warning],
    effect: Effect::NEEDS_ALL,
    summary: Text::new(
        "berkas di folder bukti tidak dicantumkan pada indikator mana pun",
        "a file in the evidence folder is not listed for any indicator",
    ),
    checks: Text::new(
        "Setiap berkas di folder bukti dicantumkan dalam sebuah bukti.yaml. Tidak diperiksa: bukti.yaml, kip.lock, verifikasi.yaml, `*.md`, nama yang diawali titik, berkas bawaan sistem, dan yang terdaftar di `abaikan`.",
        "Every file in the evidence folder is listed in some bukti.yaml. Not checked: bukti.yaml, kip.lock, verifikasi.yaml, `*.md`, names that begin with a dot, system files, and what `abaikan` lists.",
    ),
    why: Text::new(
        "Dokumen yang sudah dikumpulkan tetapi tidak dicantumkan tidak menambah nilai. Draf dan berkas pribadi yang tertinggal pun bisa ikut terkirim tanpa disadari.",
        "A document that was gathered but is not listed gains no points. Drafts and private files left behind may also be submitted unnoticed.",
    ),
    fix: Text::new(
        "Cantumkan berkasnya pada indikator yang sesuai, pindahkan ke luar folder bukti, atau daftarkan polanya di `abaikan` pada bagian `[berkas]` instrumen.",
        "List the file under the indicator it serves, move it out of the evidence folder, or add its pattern to `abaikan` under `[berkas]` in the instrument.",
    ),
    inspect: Inspect::Dossier(inspect),
};

fn inspect(dossier: &Dossier) -> Vec<Finding> {
    let moves = Moves::of(dossier);
    // Of one that a mapping misses under its own name KIP204 says where it went or what keeps it back.
    let told = |path: &str| {
        let moved = moves.from(path).is_some_and(|old| dossier.is_mapped(old));
        let kept = kept_back(file_name(path)).map(|(kept, _)| beside(path, kept));
        moved || kept.is_some_and(|kept| dossier.missing.contains(&*kept))
    };
    dossier
        .orphans()
        .filter(|document| document.form == Form::File && !told(&document.path))
        .map(|document| {
            let path = &document.path;
            let (message, hint) = words(dossier, document);
            RULE.finding(&Place::file(path), message, hint)
                .of_file(path)
        })
        .collect()
}

/// What a file is that nobody lists, and the next act.
fn words(dossier: &Dossier, document: &Document) -> (Text, Text) {
    let path = &document.path;
    let name = file_name(path);
    if is_misnamed_mapping(name) {
        return misnamed_mapping(path);
    }
    match document.litter {
        Some(Litter::Unfinished) => return unfinished(path),
        Some(Litter::Shortcut) => return shortcut(path),
        Some(Litter::OfficeOwner | Litter::SystemJunk) | None => {}
    }
    if may_be_a_mapping(name) {
        return text_called_so(path);
    }
    let originals = copied(name).into_iter();
    let mut originals = originals.filter_map(|name| dossier.documents.get(&beside(path, &name)));
    if let Some(original) = originals.next() {
        return copy_of(document, original);
    }
    (
        text!(
            "berkas {path} tidak dicantumkan pada indikator mana pun",
            "the file {path} is not listed for any indicator"
        ),
        Text::new(
            "cantumkan di bukti.yaml pada indikatornya (atau jalankan `kip add KODE BERKAS`), pindahkan dari folder bukti, atau daftarkan di `abaikan`",
            "list it in a bukti.yaml under its indicator (or run `kip add CODE DOCUMENT`), move it out, or add it to `abaikan`",
        ),
    )
}

/// The path of what has this name in the same folder.
fn beside(path: &str, name: &str) -> String {
    format!("{}/{name}", folder(path))
}

fn misnamed_mapping(path: &str) -> (Text, Text) {
    (
        text!(
            "{path} tampaknya pemetaan yang salah nama; isinya tidak dibaca",
            "{path} seems to be a mapping with a wrong name; nothing in it is read"
        ),
        Text::new(
            "pindahkan isinya ke `bukti.yaml` di folder itu bila masih diperlukan, lalu hapus berkas ini",
            "move what is still needed from it into the `bukti.yaml` of that folder, then delete this file",
        ),
    )
}

fn text_called_so(path: &str) -> (Text, Text) {
    (
        text!(
            "{path} tidak dicantumkan; bila ini pemetaan, namanya salah dan isinya tidak dibaca",
            "{path} is not listed; if it is a mapping, its name is wrong and nothing in it is read"
        ),
        Text::new(
            "bila pemetaan, simpan isinya sebagai teks biasa bernama `bukti.yaml`, lalu hapus berkas ini; bila dokumen, cantumkan di bukti.yaml pada indikatornya",
            "if a mapping, save what is in it as plain text called `bukti.yaml`, then delete this file; if a document, list it in a bukti.yaml at its indicator",
        ),
    )
}

fn unfinished(path: &str) -> (Text, Text) {
    (
        super::temporary_or_placeholder::unfinished(path),
        Text::new(
            "selesaikan unduhan atau penyimpanannya, atau hapus berkas ini",
            "let the download or the saving finish, or delete this file",
        ),
    )
}

fn shortcut(path: &str) -> (Text, Text) {
    (
        text!(
            "{path} hanya pintasan ke dokumen di tempat lain, dan tidak dicantumkan",
            "{path} is only a shortcut to a document elsewhere, and is not listed"
        ),
        Text::new(
            "unduh dokumennya lalu cantumkan, atau hapus pintasan ini",
            "download the document and list that, or delete this shortcut",
        ),
    )
}

/// A copy that a program made: whether it differs, and how one tells.
fn copy_of(document: &Document, original: &Document) -> (Text, Text) {
    let (path, of) = (&document.path, &original.path);
    let same = document.sha256.seen().is_some() && document.sha256 == original.sha256;
    if same {
        return (
            text!(
                "{path} adalah salinan {of} dengan isi yang sama persis",
                "{path} is a copy of {of} with exactly the same content"
            ),
            Text::new("hapus salinan ini", "delete this copy"),
        );
    }
    let kept = shown(of);
    let sizes = |lang| (size(document.size, lang), size(original.size, lang));
    (
        Text::say(|lang| {
            let (own, its) = sizes(lang);
            match lang {
                Lang::Id => format!(
                    "{path} tampaknya versi lain dari {of}, dengan isi yang berbeda ({own}; yang tanpa tanda {its})"
                ),
                Lang::En => format!(
                    "{path} seems to be another version of {of}, with other content ({own}; the one without the mark {its})"
                ),
            }
        }),
        text!(
            "buka keduanya, simpan versi yang benar dengan nama {kept}, lalu hapus yang lain",
            "open both, keep the right version under the name {kept}, then delete the other"
        ),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::sample::{list, messages, plain, put, put_form};

    #[test]
    fn only_plain_files_that_nobody_maps_are_orphans() {
        let mut dossier = plain();
        for path in [
            "evidence/a.pdf",
            "evidence/b.pdf",
            "evidence/c.md",
            "evidence/d.gdoc",
        ] {
            put(&mut dossier, path, 1);
        }
        put_form(&mut dossier, "evidence/e", 1, Form::Symlink);
        list(&mut dossier, 0, "evidence/a.pdf");
        dossier.documents.get_mut("evidence/c.md").unwrap().exempt = true;
        // A shortcut that lies about is no evidence either, and nobody may take it for some.
        let shortcut = dossier.documents.get_mut("evidence/d.gdoc").unwrap();
        shortcut.litter = Some(Litter::Shortcut);
        assert_eq!(
            messages(&RULE, &dossier),
            [
                "berkas evidence/b.pdf tidak dicantumkan pada indikator mana pun",
                "evidence/d.gdoc hanya pintasan ke dokumen di tempat lain, dan tidak dicantumkan"
            ]
        );
    }
}
