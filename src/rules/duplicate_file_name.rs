//! KIP216: two mapped files with the same name, where the portal keeps all in one folder.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::paths::folded;
use super::phrase::{PATHS_MAX, RENAME_ONE, others};
use crate::model::{Dossier, Effect, Finding, Inspect, Rule, Severity, Text, file_name, shown};
use crate::text;

pub(super) static RULE: Rule = Rule {
    id: "KIP216",
    name: Text::new("nama-berkas-ganda", "duplicate-file-name"),
    severities: &[Severity::Warning],
    effect: Effect::NEEDS_ALL,
    summary: Text::new(
        "dua berkas bukti bernama sama",
        "two evidence files have the same name",
    ),
    checks: Text::new(
        "Bila instrumen menetapkan `nama_unik = true`: tidak ada dua berkas bukti yang bernama sama, walaupun foldernya berbeda. Huruf besar dan kecil dianggap sama.",
        "Where the instrument says `nama_unik = true`: no two evidence files have the same name, even in different folders. Upper and lower case count as the same.",
    ),
    why: Text::new(
        "Ada portal yang menyimpan semua unggahan dalam satu folder dengan nama aslinya. Unggahan kedua yang bernama sama menimpa yang pertama tanpa peringatan.",
        "Some portals keep all uploads in one folder under their original names. A second upload with the same name overwrites the first without warning.",
    ),
    fix: Text::new(
        "Beri tiap berkas nama yang khas, misalnya diawali kode indikatornya (`1.1-sk-dip-2026.pdf`), lalu perbarui bukti.yaml.",
        "Give each file a name of its own, for example with the indicator's code in front (`1.1-sk-dip-2026.pdf`), and update bukti.yaml.",
    ),
    inspect: Inspect::Dossier(inspect),
};

fn inspect(dossier: &Dossier) -> Vec<Finding> {
    if !dossier.instrument.files.unique_names {
        return Vec::new();
    }
    let mut by_name: BTreeMap<Cow<'_, str>, BTreeSet<&str>> = BTreeMap::new();
    for (_, exhibit) in dossier.exhibits() {
        if let Some(path) = dossier.path_of(exhibit) {
            by_name
                .entry(folded(file_name(path)))
                .or_default()
                .insert(path);
        }
    }
    dossier
        .exhibits()
        .filter_map(|(entry, exhibit)| {
            let path = dossier.path_of(exhibit)?;
            let others = others(by_name.get(&folded(file_name(path)))?, path, PATHS_MAX)?;
            let name = shown(file_name(path));
            let message = text!(
                "nama berkas {name} dipakai juga oleh {others}",
                "the file name {name} is used by {others} too",
                others
            );
            let hint = RENAME_ONE;
            Some(
                RULE.finding(&exhibit.evidence.place, message, hint)
                    .of_evidence(entry, exhibit),
            )
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::sample::{list, messages, plain, put};

    #[test]
    fn only_other_paths_with_the_same_name_count() {
        let mut dossier = plain();
        for (content, path) in ["evidence/1/SK.pdf", "evidence/2/sk.pdf", "evidence/2/b.pdf"]
            .iter()
            .enumerate()
        {
            put(&mut dossier, path, u8::try_from(content).unwrap());
        }
        for name in ["evidence/1/SK.pdf", "evidence/2/b.pdf"] {
            list(&mut dossier, 0, name);
        }
        for name in ["evidence/2/sk.pdf", "evidence/2/b.pdf"] {
            list(&mut dossier, 1, name);
        }
        assert!(messages(&RULE, &dossier).is_empty());
        dossier.instrument.files.unique_names = true;
        assert_eq!(
            messages(&RULE, &dossier),
            [
                "nama berkas SK.pdf dipakai juga oleh evidence/2/sk.pdf",
                "nama berkas sk.pdf dipakai juga oleh evidence/1/SK.pdf"
            ]
        );
    }
}
