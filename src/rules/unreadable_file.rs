//! KIP408: a listed document that could not be read.

use crate::model::{
    Document, Dossier, Finding, Form, Inspect, Lang, Observed, Place, Rule, Severity, Text, Voids,
};
use crate::text;

pub(super) static RULE: Rule = Rule {
    id: "KIP408",
    name: Text::new("tak-terbaca", "unreadable-file"),
    severities: &[Severity::Error],
    locked: false,
    voids: Voids::Always,
    summary: Text::new(
        "berkas bukti ada, tetapi tidak dapat dibaca",
        "a file of evidence is there but cannot be read",
    ),
    checks: Text::new(
        "Setiap bukti yang dicantumkan adalah berkas biasa yang dapat dibuka dan dibaca sampai selesai, bukan folder atau perangkat.",
        "Every listed document is a regular file that can be opened and read to its end, not a folder or a device.",
    ),
    why: Text::new(
        "Yang tidak terbaca tidak dapat diperiksa, jadi tidak boleh dianggap baik. Penyebabnya biasanya izin berkas, media yang rusak, atau folder yang dicantumkan sebagai dokumen.",
        "What cannot be read cannot be checked and must not pass as good. The cause is mostly file permissions, a failing disk, or a folder that is listed as if it were a document.",
    ),
    fix: Text::new(
        "Perbaiki izin bacanya atau salin kembali berkasnya; untuk folder, cantumkan dokumen di dalamnya satu per satu.",
        "Mend its read permission or copy the file again; for a folder, list the documents in it one by one.",
    ),
    inspect: Inspect::Dossier(inspect),
};

fn inspect(dossier: &Dossier) -> Vec<Finding> {
    let listed = dossier.present().filter_map(|(entry, exhibit, document)| {
        let (message, hint) = obstacle(document)?;
        let finding = RULE.finding(&exhibit.evidence.place, message, hint);
        Some(finding.of_evidence(entry, exhibit))
    });
    listed.chain(dossier.orphans().filter_map(closed)).collect()
}

/// A folder that could not be listed: what lies in it was not looked at, and nobody may think it was.
fn closed(document: &Document) -> Option<Finding> {
    let (Form::Folder, Observed::Unseen(why)) = (document.form, &document.sha256) else {
        return None;
    };
    let hint = Text::new(
        "perbaiki izin folder itu, lalu ulangi pemeriksaan",
        "mend the folder's permission, then check again",
    );
    let finding = RULE.finding(
        &Place::file(&document.path),
        unreadable(&document.path, why),
        hint,
    );
    Some(finding.of_file(&document.path))
}

/// What stands in the way of reading, and the next act.
fn obstacle(document: &Document) -> Option<(Text, Text)> {
    let path = &document.path;
    match (document.form, &document.sha256) {
        (Form::Folder, _) => Some((
            text!(
                "{path} adalah folder, bukan dokumen",
                "{path} is a folder, not a document"
            ),
            Text::new(
                "cantumkan dokumen di dalamnya satu per satu",
                "list the documents in it one by one",
            ),
        )),
        (Form::Special, _) => Some((
            text!(
                "{path} bukan berkas biasa, jadi tidak dibuka",
                "{path} is not a regular file and was not opened"
            ),
            Text::new(
                "ganti dengan dokumen aslinya",
                "put the document itself in its place",
            ),
        )),
        (Form::File, Observed::Unseen(why)) => Some((
            unreadable(path, why),
            Text::new(
                "perbaiki izin bacanya atau salin kembali berkasnya, lalu ulangi pemeriksaan",
                "mend its read permission or copy the file again, then check again",
            ),
        )),
        (Form::File, Observed::Seen(_)) | (Form::Symlink, _) => None,
    }
}

fn unreadable(path: &str, why: &Text) -> Text {
    Text::say(|lang| {
        let why = why.get(lang);
        match lang {
            Lang::Id => format!("{path} tidak dapat dibaca: {why}"),
            Lang::En => format!("{path} cannot be read: {why}"),
        }
    })
}
