//! KIP209: evidence that lies outside the evidence folder, or is reached through a symlink.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::paths::folders;
use crate::model::{
    Document, Dossier, Effect, Exhibit, Finding, Form, Inspect, Place, Rule, Severity, Source, Text,
};
use crate::text;

pub(super) static RULE: Rule = Rule {
    id: "KIP209",
    name: Text::new("di-luar-folder", "outside-evidence-folder"),
    severities: &[Severity::Error],
    effect: Effect::VOIDS,
    summary: Text::new(
        "bukti terletak di luar folder bukti",
        "evidence is outside the evidence folder",
    ),
    checks: Text::new(
        "Setiap berkas yang dicantumkan terletak di dalam folder bukti: bukan letak penuh seperti `C:\\Data\\sk.pdf` atau `/home/sk.pdf`, bukan `..` yang keluar dari folder itu, dan bukan tautan simbolik. Yang di luar tidak pernah dibuka.",
        "Every listed file is inside the evidence folder: not a full path such as `C:\\Data\\sk.pdf` or `/home/sk.pdf`, not a `..` that leaves the folder, and not a symbolic link. What is outside is never opened.",
    ),
    why: Text::new(
        "Berkas di luar folder hanya ada di satu komputer. Berkas itu tidak ikut tercatat, tidak ikut terkirim, dan isinya dapat berubah tanpa diketahui.",
        "A file outside the folder exists on only one computer. It is not recorded, not submitted, and may change unnoticed.",
    ),
    fix: Text::new(
        "Salin berkasnya ke folder bukti, lalu cantumkan salinannya.",
        "Copy the file into the evidence folder and list the copy.",
    ),
    inspect: Inspect::Dossier(inspect),
};

fn inspect(dossier: &Dossier) -> Vec<Finding> {
    let mut named: BTreeSet<&Arc<str>> = BTreeSet::new();
    let mut found = Vec::new();
    for (entry, exhibit) in dossier.exhibits() {
        let symlink = symlink_of(dossier, exhibit);
        let outside = match &exhibit.evidence.source {
            Source::Outside(path) => Some(leaves(path)),
            Source::File(path) => symlink.map(|symlink| passes(path, symlink)),
            Source::Link(_) => None,
        };
        named.extend(symlink.map(|symlink| &symlink.path));
        found.extend(outside.map(|message| {
            let code = entry.code();
            let hint = text!(
                "salin berkasnya ke folder bukti dan cantumkan salinannya pada {code}",
                "copy the file into the evidence folder and list the copy for {code}"
            );
            RULE.finding(&exhibit.evidence.place, message, hint)
                .of_evidence(entry, exhibit)
        }));
    }
    let unnamed = dossier
        .documents
        .iter()
        .filter(|document| document.form.is_symlink())
        .filter(|document| !named.contains(&document.path) && !document.mapped);
    found.extend(unnamed.map(lies_about));
    found
}

fn leaves(path: &str) -> Text {
    text!(
        "{path} terletak di luar folder bukti dan tidak dibaca",
        "{path} is outside the evidence folder and is not read"
    )
}

fn passes(path: &str, symlink: &Document) -> Text {
    let link = &symlink.path;
    if symlink.form == Form::BrokenSymlink {
        text!(
            "{path} tidak dapat dicapai: tautan simbolik {link} rusak, yang ditunjuknya tidak ada",
            "{path} can't be reached: the symbolic link {link} is broken, and what it points to is not there"
        )
    } else if **link == *path {
        text!(
            "{path} adalah tautan simbolik dan tidak dibaca",
            "{path} is a symbolic link and is not read"
        )
    } else {
        text!(
            "{path} dicapai lewat tautan simbolik {link} dan tidak dibaca",
            "{path} is reached through the symbolic link {link} and is not read"
        )
    }
}

fn lies_about(document: &Document) -> Finding {
    let path = &document.path;
    if document.form == Form::BrokenSymlink {
        let message = text!(
            "{path} adalah tautan simbolik yang rusak: yang ditunjuknya tidak ada",
            "{path} is a broken symbolic link: what it points to is not there"
        );
        let hint = Text::new(
            "ganti dengan berkasnya, atau hapus",
            "replace it with the file itself, or remove it",
        );
        return RULE
            .finding(&Place::file(path), message, hint)
            .of_file(path);
    }
    let message = text!(
        "{path} adalah tautan simbolik di folder bukti; isinya tidak dibaca",
        "{path} is a symbolic link in the evidence folder; what it points to is not read"
    );
    let hint = Text::new(
        "ganti dengan salinan berkasnya, atau hapus",
        "replace it with a copy of the file, or remove it",
    );
    RULE.finding(&Place::file(path), message, hint)
        .of_file(path)
}

/// The symlink that an exhibit is, or that its path passes through.
pub(super) fn symlink_of<'a>(dossier: &'a Dossier, exhibit: &Exhibit) -> Option<&'a Document> {
    let is_symlink = |document: &&Document| document.form.is_symlink();
    if let Some(document) = dossier.document_of(exhibit) {
        // What was met was reached without following any.
        return Some(document).filter(is_symlink);
    }
    let path: &str = exhibit.file()?;
    let on_the_way = folders(path).filter_map(|folder| dossier.documents.get(folder));
    on_the_way
        .chain(dossier.documents.get(path))
        .find(is_symlink)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::sample::{findings, list, messages, plain, put, put_form};

    #[test]
    fn whatever_leaves_the_folder_is_named_once() {
        let mut dossier = plain();
        put(&mut dossier, "evidence/a.pdf", 1);
        put(&mut dossier, "evidence/asli/b.pdf", 1);
        for path in ["evidence/sk.pdf", "evidence/luar", "evidence/lain"] {
            put_form(&mut dossier, path, 2, Form::Symlink);
        }
        for name in [
            "evidence/a.pdf",
            "evidence/asli/b.pdf",
            "evidence/sk.pdf",
            "evidence/luar/c.pdf",
            "C:/Data/d.pdf",
            "https://ppid.example.go.id",
        ] {
            list(&mut dossier, 0, name);
        }
        assert_eq!(
            messages(&RULE, &dossier),
            [
                "evidence/sk.pdf adalah tautan simbolik dan tidak dibaca",
                "evidence/luar/c.pdf dicapai lewat tautan simbolik evidence/luar dan tidak dibaca",
                "C:/Data/d.pdf terletak di luar folder bukti dan tidak dibaca",
                "evidence/lain adalah tautan simbolik di folder bukti; isinya tidak dibaca",
            ]
        );
        let found = findings(&RULE, &dossier);
        assert!(found[2].indicator().is_some() && found[3].indicator().is_none());
        assert_eq!(found[3].place.path, "evidence/lain".into());
    }
}
