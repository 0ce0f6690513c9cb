//! KIP409: a document that opens, with something that its reader should know.

use super::inside::{broken_promise, inside, unrecognised};
use crate::model::{
    Condition, Document, Dossier, Effect, Entry, Exhibit, Extent, Finding, GitFile, Inspect, Lang,
    Observed, Oddity, Rule, Severity, Text, extension,
};
use crate::text;

pub(super) static RULE: Rule = Rule {
    id: "KIP409",
    name: Text::new("terbaca-dengan-syarat", "opens-with-care"),
    severities: &[Severity::Note, Severity::Warning],
    effect: Effect {
        of_content: true,
        ..Effect::NONE
    },
    summary: Text::new(
        "dokumen terbuka, tetapi ada yang janggal",
        "a document opens, but something about it is odd",
    ),
    checks: Text::new(
        "Dokumen yang dicantumkan tersusun menurut standarnya. Yang diperbaiki sendiri oleh program pembuka, dan yang jenisnya tidak dibaca kip (Office lama, .xlsb, RTF, laman, arsip), hanya dicatat; yang hanya tampil sebagai sampul (formulir XFA, portofolio PDF), yang sebagian halamannya rusak atau hilang, yang berisi dua versi dengan tanda konflik git di antaranya, atau yang terlalu besar untuk diperiksa seluruhnya mendapat peringatan.",
        "Listed documents follow the standard of their kind. What programs repair by themselves, and kinds that kip does not read (old Office, .xlsb, RTF, web pages, archives), are only noted; documents of which programs show only a cover (XFA forms, PDF portfolios), that have broken or missing pages, that hold two versions with git's conflict marks between them, or that are too large to be checked completely get a warning.",
    ),
    why: Text::new(
        "Buktinya tetap dihitung. Namun program verifikator bisa lebih ketat daripada program Anda, dan bagian yang tidak tampil atau tidak diperiksa tidak dinilai oleh siapa pun.",
        "The evidence still counts. Yet the verifier's program may be stricter than yours, and nobody judges what is not shown or was not checked.",
    ),
    fix: Text::new(
        "Buka dokumennya, pastikan semua isinya tampil, lalu simpan atau cetak ulang sebagai PDF biasa dan ganti berkasnya. Pecah dokumen yang terlalu besar.",
        "Open the document, make sure that all of it is shown, then save or print it as a plain PDF and replace the file. Split a document that is too large.",
    ),
    inspect: Inspect::Present(inspect),
};

fn inspect(
    dossier: &Dossier,
    _: &Entry,
    exhibit: &Exhibit,
    document: &Document,
) -> Option<Finding> {
    let facts = inside(document)?;
    let gravest = gravest(&facts.oddities)?;
    // What voids a document is its one finding: KIP205, 310, 402, 403, 404, 408 or 410.
    let accepted = dossier
        .instrument
        .files
        .kind_of(&extension(&document.path))
        .is_some();
    let void = facts.condition != Condition::Sound
        || matches!(document.git, Observed::Seen(GitFile::Unmerged(_)))
        || broken_promise(document).is_some()
        || unrecognised(document).is_some();
    if void || !accepted {
        return None;
    }
    let severity = match gravest.seen {
        Extent::Whole | Extent::Unread => Severity::Note,
        Extent::Part => Severity::Warning,
    };
    let path = &document.path;
    let what = match &*facts.oddities {
        // Most have one, whose words need not be made anew: thousands of files may be of one kind.
        [one] => one.what.clone(),
        several => Text::say(|lang| listed(several, lang)),
    };
    let message = text!(
        "{path} terbuka, tetapi {what}",
        "{path} opens, but {what}",
        what
    );
    let finding = RULE.finding(&exhibit.evidence.place, message, gravest.act.clone());
    Some(finding.severity(severity))
}

/// The first of those by which the reader sees the least.
fn gravest(oddities: &[Oddity]) -> Option<&Oddity> {
    let part = oddities.iter().find(|oddity| oddity.seen == Extent::Part);
    part.or_else(|| oddities.first())
}

fn listed(oddities: &[Oddity], lang: Lang) -> String {
    let each: Vec<_> = oddities
        .iter()
        .map(|oddity| oddity.what.get(lang))
        .collect();
    each.join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Facts, Nature};
    use crate::rules::sample::{findings, holding, messages, plain};

    fn odd(seen: &[Extent]) -> Facts {
        let mut facts = Facts::of(Nature::Pdf);
        for (number, seen) in (1..).zip(seen) {
            let what = text!("bagian {number} janggal", "part {number} is odd");
            facts.odd(*seen, what, text!("perbaiki {number}", "fix {number}"));
        }
        facts
    }

    #[test]
    fn the_gravest_oddity_says_how_grave_and_what_next() {
        let mut dossier = plain();
        holding(&mut dossier, "a.pdf", odd(&[Extent::Whole]));
        holding(&mut dossier, "b.pdf", odd(&[Extent::Whole, Extent::Part]));
        holding(&mut dossier, "c.pdf", odd(&[]));
        let locked = odd(&[Extent::Part]).but(Condition::Locked);
        holding(&mut dossier, "d.pdf", locked);
        // The name promises another kind (KIP402), or is of none that is accepted (KIP205).
        holding(&mut dossier, "e.png", odd(&[Extent::Part]));
        let mut old = Facts::of(Nature::OldOffice);
        old.odd(
            Extent::Unread,
            Text::same("tidak dibaca"),
            Text::same("buka"),
        );
        holding(&mut dossier, "f.doc", old);
        assert_eq!(
            messages(&RULE, &dossier),
            [
                "evidence/a.pdf terbuka, tetapi bagian 1 janggal",
                "evidence/b.pdf terbuka, tetapi bagian 1 janggal; bagian 2 janggal",
            ]
        );
        let found = findings(&RULE, &dossier);
        assert!(found.iter().all(|finding| !finding.voids));
        let severities: Vec<_> = found.iter().map(|finding| finding.severity).collect();
        assert_eq!(severities, [Severity::Note, Severity::Warning]);
        assert_eq!(found[1].hint.get(Lang::Id), "perbaiki 2");
    }
}
