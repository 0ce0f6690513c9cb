//! KIP206: a file in the evidence folder that nobody maps.

use crate::model::{Dossier, Effect, Finding, Form, Inspect, Place, Rule, Severity, Text};
use crate::text;

pub(super) static RULE: Rule = Rule {
    id: "KIP206",
    name: Text::new("berkas-yatim", "orphan-file"),
    severities: &[Severity::Warning],
    effect: Effect::NONE,
    summary: Text::new(
        "berkas di folder bukti tidak dicantumkan pada indikator mana pun",
        "a file in the evidence folder is listed for no indicator",
    ),
    checks: Text::new(
        "Setiap berkas di folder bukti dicantumkan dalam sebuah bukti.yaml. Tidak diperiksa: bukti.yaml, kip.lock, verifikasi.yaml, `*.md`, nama yang diawali titik, berkas bawaan sistem, dan yang terdaftar di `abaikan`.",
        "Every file in the evidence folder is listed in some bukti.yaml. Left out: bukti.yaml, kip.lock, verifikasi.yaml, `*.md`, names that begin with a dot, junk of the system, and what `abaikan` lists.",
    ),
    why: Text::new(
        "Dokumen yang sudah dikumpulkan tetapi tidak dicantumkan tidak menambah nilai. Draf dan berkas pribadi yang tertinggal pun bisa ikut terkirim tanpa disadari.",
        "A document that was gathered but is not listed wins no points. Drafts and private files left behind may also be handed over unnoticed.",
    ),
    fix: Text::new(
        "Cantumkan berkasnya pada indikator yang sesuai, pindahkan ke luar folder bukti, atau daftarkan polanya di `abaikan` pada bagian `[berkas]` instrumen.",
        "List the file at the indicator it serves, move it out of the evidence folder, or add its pattern to `abaikan` under `[berkas]` in the instrument.",
    ),
    inspect: Inspect::Dossier(inspect),
};

fn inspect(dossier: &Dossier) -> Vec<Finding> {
    dossier
        .orphans()
        .filter(|document| document.form == Form::File)
        .map(|document| {
            let path = &document.path;
            let message = text!(
                "berkas {path} tidak dicantumkan pada indikator mana pun",
                "the file {path} is listed for no indicator"
            );
            let hint = Text::new(
                "cantumkan di bukti.yaml pada indikatornya, pindahkan dari folder bukti, atau daftarkan di `abaikan`",
                "list it in a bukti.yaml at its indicator, move it out, or add it to `abaikan`",
            );
            RULE.finding(&Place::file(path), message, hint).of_file(path)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Litter;
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
                "berkas evidence/d.gdoc tidak dicantumkan pada indikator mana pun"
            ]
        );
    }
}
