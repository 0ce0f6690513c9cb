//! KIP408: a listed document that could not be read.

use crate::model::{
    Condition, Document, Dossier, Effect, Filling, Finding, Form, Inspect, Observed, Place, Rule,
    Severity, Tells, Text,
};
use crate::text;

pub(super) static RULE: Rule = Rule {
    id: "KIP408",
    name: Text::new("tak-terbaca", "unreadable-file"),
    severities: &[Severity::Error],
    effect: Effect {
        tells: Tells::Unseen,
        ..Effect::VOIDS
    },
    summary: Text::new(
        "berkas bukti ada, tetapi tidak dapat dibaca",
        "an evidence file is there but cannot be read",
    ),
    checks: Text::new(
        "Setiap bukti yang dicantumkan adalah berkas biasa yang dapat dibuka dan dibaca sampai selesai, bukan folder atau perangkat. Pemeriksaan isinya dibatasi: 5 detik dan 64 MB teks per dokumen.",
        "Every listed document is a regular file that can be opened and read to its end, not a folder or a device. Checking the content is limited to 5 seconds and 64 MB of text per document.",
    ),
    why: Text::new(
        "Yang tidak terbaca tidak dapat diperiksa, jadi tidak boleh dianggap baik. Penyebabnya biasanya izin berkas, media yang rusak, atau folder yang dicantumkan sebagai dokumen.",
        "What cannot be read cannot be checked and must not pass as good. The cause is usually file permissions, a failing disk, or a folder that is listed as if it were a document.",
    ),
    fix: Text::new(
        "Perbaiki izin bacanya atau salin kembali berkasnya; untuk folder, cantumkan dokumen di dalamnya satu per satu.",
        "Fix its read permission or copy the file again; for a folder, list the documents in it one by one.",
    ),
    inspect: Inspect::Dossier(inspect),
};

fn inspect(dossier: &Dossier) -> Vec<Finding> {
    let settled = dossier
        .present()
        .filter(|(_, _, document)| !document.is_unmerged());
    let listed = settled.filter_map(|(entry, exhibit, document)| {
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
        "fix the folder's permission, then check again",
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
                "replace it with the document itself",
            ),
        )),
        (Form::File, Observed::Unseen(why)) => Some((
            unreadable(path, why),
            Text::new(
                "perbaiki izin bacanya atau salin kembali berkasnya, lalu ulangi pemeriksaan",
                "fix its read permission or copy the file again, then check again",
            ),
        )),
        (Form::File, Observed::Seen(_)) => unexamined(document).map(|why| {
            (
                unfinished(path, why),
                Text::new(
                    "simpan ulang berkasnya dari program asalnya (bila besar, perkecil), lalu ulangi pemeriksaan",
                    "save the file again from its own program (a smaller one if it is large), then check again",
                ),
            )
        }),
        (Form::Symlink | Form::BrokenSymlink, _) => None,
    }
}

/// Why the inside of a file that was read was not looked at to its end. Of litter, pointers and
/// empty files other rules speak.
fn unexamined(document: &Document) -> Option<&Text> {
    if document.litter.is_some() || document.lfs_pointer || document.filling != Filling::Content {
        return None;
    }
    match &document.facts {
        Observed::Unseen(why) => Some(why),
        Observed::Seen(facts) => match &facts.condition {
            Condition::Unfinished(why) => Some(why),
            Condition::Sound
            | Condition::Locked
            | Condition::LockedByCertificate
            | Condition::Damaged(_)
            | Condition::Blank(_) => None,
        },
    }
}

fn unfinished(path: &str, why: &Text) -> Text {
    text!(
        "isi {path} tidak selesai diperiksa: {why}",
        "the content of {path} was not checked to the end: {why}",
        why
    )
}

fn unreadable(path: &str, why: &Text) -> Text {
    text!(
        "{path} tidak dapat dibaca: {why}",
        "{path} cannot be read: {why}",
        why
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Facts, Nature};
    use crate::rules::sample::{holding, messages, plain};

    #[test]
    fn what_was_not_looked_at_to_its_end_is_named() {
        let mut dossier = plain();
        let late = Condition::Unfinished(Text::same("lewat 5 detik"));
        holding(&mut dossier, "a.pdf", Facts::of(Nature::Pdf).but(late));
        holding(&mut dossier, "b.pdf", Facts::of(Nature::Pdf));
        for name in ["c.pdf", "d.pdf"] {
            holding(&mut dossier, name, Facts::of(Nature::Pdf));
            let document = dossier
                .documents
                .get_mut(format!("evidence/{name}").as_str());
            document.unwrap().facts = Observed::unseen(Text::same("tidak dapat dibuka"));
        }
        dossier
            .documents
            .get_mut("evidence/d.pdf")
            .unwrap()
            .lfs_pointer = true;
        assert_eq!(
            messages(&RULE, &dossier),
            [
                "isi evidence/a.pdf tidak selesai diperiksa: lewat 5 detik",
                "isi evidence/c.pdf tidak selesai diperiksa: tidak dapat dibuka",
            ]
        );
    }
}
