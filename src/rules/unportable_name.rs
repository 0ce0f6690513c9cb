//! KIP210: a file name that fails on another computer, or that collides with another there.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use indexmap::IndexMap;
use unicode_normalization::UnicodeNormalization as _;

use super::names::faults;
use super::paths::{self, folded};
use super::phrase::{RENAME_ONE, joined};
use crate::model::{
    Document, Dossier, Effect, Finding, Inspect, Place, Rule, Severity, Text, file_name, shown,
};
use crate::text;

pub(super) static RULE: Rule = Rule {
    id: "KIP210",
    name: Text::new("nama-tidak-portabel", "unportable-name"),
    severities: &[Severity::Warning, Severity::Error],
    effect: Effect::NONE,
    summary: Text::new(
        "nama berkas yang bermasalah di komputer lain",
        "a file name that causes trouble on another computer",
    ),
    checks: Text::new(
        "Nama berkas dapat dipakai di Windows, macOS, dan Linux: tanpa tanda `< > : \" | ? * \\`, tanpa nama seperti CON atau NUL, tanpa spasi atau titik di akhir, tanpa karakter tak terlihat, paling panjang 260 karakter, dan ditulis sama di bukti.yaml dan di disk. Folder pun tidak hanya berbeda huruf besar-kecil. Dua berkas yang namanya hanya berbeda huruf besar-kecil adalah kesalahan.",
        "File names work on Windows, macOS and Linux: without `< > : \" | ? * \\`, not a name such as CON or NUL, no space or dot at the end, no invisible characters, at most 260 characters, and written the same in bukti.yaml and on disk. Folders do not differ only in case either. Two files whose names differ only in case are an error.",
    ),
    why: Text::new(
        "Berkas dengan nama seperti itu tidak dapat diunduh atau dibuka rekan dan verifikator yang memakai Windows. Dua nama yang hanya berbeda huruf besar-kecil saling menimpa di sana, dan satu bukti hilang.",
        "Colleagues and verifiers on Windows can't download or open a file with such a name. Two names that differ only in case overwrite each other there, and one document is lost.",
    ),
    fix: Text::new(
        "Ganti nama berkasnya dengan huruf, angka, tanda hubung, dan titik, lalu perbarui bukti.yaml.",
        "Rename the file with letters, digits, hyphens and dots, and update bukti.yaml.",
    ),
    inspect: Inspect::Dossier(inspect),
};

fn inspect(dossier: &Dossier) -> Vec<Finding> {
    let names = Names::of(dossier);
    let mapped = dossier.exhibits().filter_map(|(entry, exhibit)| {
        let document = dossier.document_of(exhibit)?;
        let as_written = exhibit.file().filter(|path| **path != document.path);
        let finding = names.check(document, &exhibit.evidence.place, as_written.is_some())?;
        Some(finding.of_evidence(entry, exhibit))
    });
    let unmapped = dossier.orphans().filter_map(|document| {
        let finding = names.check(document, &Place::file(&document.path), false)?;
        Some(finding.of_file(&document.path))
    });
    let unfound = dossier.exhibits().filter_map(|(entry, exhibit)| {
        let path = exhibit.file().filter(|_| exhibit.found.is_none())?;
        let finding = names.either(path, &exhibit.evidence.place)?;
        Some(finding.of_evidence(entry, exhibit))
    });
    let folders = folders_alike(dossier);
    let all = mapped.chain(unfound).chain(unmapped);
    all.chain(folders).collect()
}

/// Folders whose own names differ by letter case or Unicode form alone.
fn folders_alike(dossier: &Dossier) -> Vec<Finding> {
    let mut folders: BTreeSet<&str> = BTreeSet::new();
    let files = dossier.documents.iter().filter(|document| !document.exempt);
    let mut last = "";
    for document in files {
        // Those of one folder stand together.
        let own = paths::folder(&document.path);
        if own != last {
            folders.extend(paths::folders(&document.path));
            last = own;
        }
    }
    let mut first: BTreeMap<Cow<'_, str>, &str> = BTreeMap::new();
    let mut found = Vec::new();
    for folder in folders {
        let twin = *first.entry(folded(folder)).or_insert(folder);
        // Below two such folders every folder has a twin; it is said of the topmost.
        if file_name(twin) != file_name(folder) {
            found.push(one_folder(twin, folder));
        }
    }
    found
}

fn one_folder(twin: &str, folder: &str) -> Finding {
    let path = Arc::from(folder);
    let (twin, folder) = (shown(twin), shown(folder));
    let message = text!(
        "folder {folder}/ dan {twin}/ hanya berbeda huruf besar-kecil atau bentuk huruf beraksennya: di Windows dan macOS keduanya menjadi satu folder",
        "the folders {folder}/ and {twin}/ differ only in case or in the form of accented letters: on Windows and macOS they are one"
    );
    let hint = Text::new(
        "satukan isinya dalam satu folder, lalu perbarui bukti.yaml",
        "move their contents into one folder, and update bukti.yaml",
    );
    RULE.finding(&Place::file(&path), message, hint)
        .of_file(&path)
}

/// The paths of the folder that would collide, by the form in which they do.
struct Names<'a> {
    by_form: IndexMap<String, Vec<&'a Arc<str>>>,
}

impl<'a> Names<'a> {
    fn of(dossier: &'a Dossier) -> Self {
        let documents = &dossier.documents;
        let mut by_form: IndexMap<String, Vec<&Arc<str>>> = IndexMap::new();
        for path in documents.paths() {
            // One that is its own form can only collide with one that isn't.
            if let Cow::Owned(form) = folded(path) {
                by_form.entry(form).or_default().push(path);
            }
        }
        by_form.retain(|form, alike| {
            let plain = documents.get(form).map(|document| &document.path);
            alike.extend(plain.filter(|plain| !alike.contains(plain)));
            alike.sort();
            alike.len() > 1
        });
        Self { by_form }
    }

    fn twin(&self, path: &str) -> Option<&'a Arc<str>> {
        if self.by_form.is_empty() {
            return None;
        }
        let paths = self.by_form.get(&*folded(path))?;
        paths.iter().copied().find(|other| ***other != *path)
    }

    /// Of a name that two files on disk answer, in other Unicode forms than its own.
    fn either(&self, path: &str, place: &Place) -> Option<Finding> {
        let form = || path.nfc();
        let alike = self.by_form.get(&*folded(path))?.iter();
        let answers = alike.filter(|other| other.nfc().eq(form())).count();
        (answers > 1).then(|| {
            let message = text!(
                "{path}: dua berkas di disk menjawab nama ini, dengan huruf beraksen utuh (NFC) dan terurai (NFD); tidak satu pun dipakai",
                "{path}: two files on disk match this name, with accented letters composed (NFC) and decomposed (NFD); neither is used"
            );
            RULE.finding(place, message, RENAME_ONE)
                .severity(Severity::Error)
        })
    }

    /// A symlink's name is left to KIP209.
    fn check(
        &self,
        document: &Document,
        place: &Place,
        written_otherwise: bool,
    ) -> Option<Finding> {
        let path = &document.path;
        let twin = self.twin(path);
        let mut reasons: Vec<Text> = twin.map(collides).into_iter().collect();
        if !document.form.is_symlink() {
            reasons.extend(faults(path));
        }
        if written_otherwise {
            reasons.push(Text::new(
                "huruf beraksennya ditulis berbeda di bukti.yaml dan di disk (NFC dan NFD)",
                "its accented letters are written differently in bukti.yaml and on disk (NFC and NFD)",
            ));
        }
        if reasons.is_empty() {
            return None;
        }
        let reasons = joined(&reasons, "; ");
        let message = text!("{path}: {reasons}", "{path}: {reasons}", reasons);
        let severity = if twin.is_some() {
            Severity::Error
        } else {
            Severity::Warning
        };
        Some(
            RULE.finding(place, message, hint(twin.is_some()))
                .severity(severity),
        )
    }
}

fn collides(twin: &Arc<str>) -> Text {
    text!(
        "namanya bertabrakan dengan {twin} di Windows dan macOS",
        "its name collides with {twin} on Windows and macOS"
    )
}

fn hint(collides: bool) -> Text {
    if collides {
        RENAME_ONE
    } else {
        Text::new(
            "ganti namanya dengan huruf, angka, tanda hubung, dan titik, lalu perbarui bukti.yaml",
            "rename it with letters, digits, hyphens and dots, and update bukti.yaml",
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::sample::{findings, list, messages, plain, put};

    #[test]
    fn two_that_collide_are_errors_on_each() {
        let mut dossier = plain();
        put(&mut dossier, "evidence/SK.pdf", 1);
        put(&mut dossier, "evidence/sk.pdf", 2);
        put(&mut dossier, "evidence/lain/sk.pdf", 2);
        list(&mut dossier, 0, "evidence/SK.pdf");
        assert_eq!(
            messages(&RULE, &dossier),
            [
                "evidence/SK.pdf: namanya bertabrakan dengan evidence/sk.pdf di Windows dan macOS",
                "evidence/sk.pdf: namanya bertabrakan dengan evidence/SK.pdf di Windows dan macOS",
            ]
        );
        let found = findings(&RULE, &dossier);
        assert!(
            found
                .iter()
                .all(|finding| finding.severity == Severity::Error)
        );
        assert!(found[0].indicator().is_some() && found[1].indicator().is_none());
    }

    #[test]
    fn each_names_the_first_that_it_collides_with() {
        let mut dossier = plain();
        for path in [
            "evidence/Caf\u{e9}.pdf",
            "evidence/caf\u{e9}.pdf",
            "evidence/\u{e9}.pdf",
        ] {
            put(&mut dossier, path, 1);
        }
        for path in [
            "evidence/A.pdf",
            "evidence/B.pdf",
            "evidence/a.PDF",
            "evidence/a.pdf",
        ] {
            put(&mut dossier, path, 1);
        }
        let collisions = [
            ("A.pdf", "a.PDF"),
            ("Caf\u{e9}.pdf", "caf\u{e9}.pdf"),
            ("a.PDF", "A.pdf"),
            ("a.pdf", "A.pdf"),
            ("caf\u{e9}.pdf", "Caf\u{e9}.pdf"),
        ];
        let expected = collisions.map(|(name, twin)| {
            format!(
                "evidence/{name}: namanya bertabrakan dengan evidence/{twin} di Windows dan macOS"
            )
        });
        let found = messages(&RULE, &dossier);
        let collide = found
            .iter()
            .filter(|message| message.contains("bertabrakan"));
        let collide: Vec<&str> = collide
            .map(|message| message.split(';').next().unwrap())
            .collect();
        assert_eq!(collide, expected);
    }

    #[test]
    fn reasons_are_joined_and_excused_files_are_left_alone() {
        let mut dossier = plain();
        put(&mut dossier, "evidence/caf\u{e9}.pdf", 1);
        put(&mut dossier, "evidence/aux?.md", 1);
        put(&mut dossier, "evidence/aux.p?f", 1);
        dossier
            .documents
            .get_mut("evidence/aux?.md")
            .unwrap()
            .exempt = true;
        list(&mut dossier, 0, "evidence/cafe\u{301}.pdf");
        let on_disk = "evidence/caf\u{e9}.pdf";
        dossier.entries[0].evidence[0].found = dossier.documents.position(on_disk);
        dossier.documents.get_mut(on_disk).unwrap().mapped = true;
        let found = messages(&RULE, &dossier);
        assert_eq!(found.len(), 2);
        assert!(found[0].contains("NFC dan NFD"), "{}", found[0]);
        assert_eq!(
            found[1],
            "evidence/aux.p?f: `aux.p?f` adalah nama yang dipakai Windows sendiri; memuat tanda yang ditolak Windows: ?"
        );
    }
}
