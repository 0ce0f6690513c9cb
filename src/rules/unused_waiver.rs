//! KIP211: a waiver that covers nothing, or that has expired.

use crate::model::{
    About, Dossier, Effect, Finding, Inspect, Lang, LeftOver, Nearest, Rule, Severity, Text, Waiver,
};
use crate::text;
use crate::text::date;

pub(super) static RULE: Rule = Rule {
    id: "KIP211",
    name: Text::new("penangguhan-tak-terpakai", "unused-waiver"),
    severities: &[Severity::Warning],
    effect: Effect::NEEDS_ALL,
    summary: Text::new(
        "penangguhan tidak mengenai temuan apa pun, atau sudah kedaluwarsa",
        "a waiver covers no finding, or has expired",
    ),
    checks: Text::new(
        "Setiap `penangguhan` menyebut aturan yang ada, mengenai sedikitnya satu temuan, dan belum melewati `sampai` (hari itu sendiri masih berlaku).",
        "Every `penangguhan` names a rule that exists, covers at least one finding, and is not past its `sampai` (that day still counts).",
    ),
    why: Text::new(
        "Penangguhan yang tertinggal menyembunyikan temuan baru yang belum dilihat siapa pun. Penangguhan yang kedaluwarsa adalah janji yang belum ditepati, dan temuannya kembali terbuka.",
        "A waiver left behind hides a new finding that nobody has seen. An expired one is a promise not kept, and its finding is open again.",
    ),
    fix: Text::new(
        "Hapus penangguhan yang tidak diperlukan lagi. Jika sudah kedaluwarsa, perbaiki dulu temuannya; perpanjang `sampai` hanya bila pimpinan masih menerimanya.",
        "Remove a waiver that is no longer needed. If it has expired, fix the finding; extend `sampai` only if the head of the work unit still accepts it.",
    ),
    inspect: Inspect::Waivers(inspect),
};

fn inspect(dossier: &Dossier, left: &LeftOver) -> Vec<Finding> {
    let words = super::RULES
        .iter()
        .flat_map(|rule| [rule.id, rule.name.get(Lang::Id), rule.name.get(Lang::En)]);
    let mut nearest = Nearest::among(words);
    let ids = dossier.ids();
    let about = |waiver: &Waiver, message, hint| {
        let mut finding = RULE.finding(&waiver.rule.place, message, hint);
        finding.about = About::Waiver {
            entry: waiver
                .indicator
                .as_ref()
                .and_then(|code| ids.get(code).copied()),
            indicator: waiver.indicator.clone(),
            file: waiver.file.clone(),
        };
        finding
    };
    let unused = left.unused.iter().map(|waiver| {
        let word = &waiver.rule.value;
        let hint = match super::find(word) {
            Some(_) => Text::new(
                "hapus penangguhan ini; tidak ada lagi yang perlu ditangguhkan",
                "remove this waiver; there is nothing left to waive",
            ),
            None => match nearest.to(word) {
                Some(near) => text!("mungkin maksudnya {near}", "perhaps {near} was meant"),
                None => Text::new(
                    "pakai kode seperti KIP405; `kip explain` menjelaskan tiap aturan",
                    "use an id such as KIP405; `kip explain` describes every rule",
                ),
            },
        };
        about(waiver, unused(waiver), hint)
    });
    let expired = left.expired.iter().map(|waiver| {
        let (word, until) = (&waiver.rule.value, date::both(waiver.until));
        let message = text!(
            "penangguhan {word} sudah kedaluwarsa; berlaku sampai {until}",
            "the waiver of {word} has expired; it applied until {until}",
            until
        );
        let hint = Text::new(
            "perbaiki temuannya lalu hapus penangguhan ini, atau sepakati `sampai` yang baru",
            "fix the finding and remove this waiver, or agree on a new `sampai`",
        );
        about(waiver, message, hint)
    });
    unused.chain(expired).collect()
}

fn unused(waiver: &Waiver) -> Text {
    let word = &waiver.rule.value;
    match (super::find(word), &waiver.file) {
        (None, _) => text!(
            "penangguhan menyebut aturan {word}, yang tidak ada",
            "a waiver names the rule {word}, which does not exist"
        ),
        (Some(_), Some(file)) => text!(
            "penangguhan {word} untuk {file} tidak mengenai temuan apa pun",
            "the waiver of {word} for {file} covers no finding"
        ),
        (Some(_), None) => text!(
            "penangguhan {word} tidak mengenai temuan apa pun",
            "the waiver of {word} covers no finding"
        ),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::model::{Code, Placed};
    use crate::rules::sample::{claimed_at, plain};

    fn waiver(rule: &str, file: Option<&str>) -> Waiver {
        Waiver {
            rule: Placed::new(rule.to_owned(), claimed_at(6)),
            reason: "Sedang dialihkan".to_owned(),
            until: date(2026, 8, 31),
            file: file.map(Into::into),
            indicator: Some(Code::new("1.1")),
        }
    }

    #[test]
    fn unused_unknown_and_expired_are_told_apart() {
        let left = LeftOver {
            unused: vec![
                waiver("kip202", Some("evidence/a.pdf")),
                waiver("KIP2O2", None),
            ],
            expired: vec![waiver("KIP202", None)],
        };
        let found = inspect(&plain(), &left);
        let messages: Vec<&str> = found
            .iter()
            .map(|finding| finding.message.get(Lang::Id))
            .collect();
        assert_eq!(
            messages,
            [
                "penangguhan kip202 untuk evidence/a.pdf tidak mengenai temuan apa pun",
                "penangguhan menyebut aturan KIP2O2, yang tidak ada",
                "penangguhan KIP202 sudah kedaluwarsa; berlaku sampai 31 Agustus 2026",
            ]
        );
        assert!(
            found[1]
                .hint
                .get(Lang::Id)
                .starts_with("mungkin maksudnya KIP2")
        );
        assert_eq!(found[0].indicator(), Some(&Code::new("1.1")));
        assert_eq!(found[0].place, claimed_at(6));
    }
}
