//! KIP203: a list of evidence that could not meet the requirement even if all of it were good.

use super::phrase::joined;
use crate::model::{
    Effect, Entry, Exhibit, Finding, Inspect, Kind, Lang, Noun, Requirement, Rule, Severity,
    Stakes, Text, lacking,
};
use crate::text;

pub(super) static RULE: Rule = Rule {
    id: "KIP203",
    name: Text::new("bukti-kurang", "too-little-evidence"),
    severities: &[Severity::Error],
    effect: Effect {
        stakes: Stakes::Claimed,
        ..Effect::NONE
    },
    summary: Text::new(
        "bukti yang dicantumkan belum memenuhi yang diminta",
        "the listed evidence is less than what is asked for",
    ),
    checks: Text::new(
        "Bukti yang dicantumkan cukup jumlah dan jenisnya untuk setiap baris `bukti` pada instrumen. Yang dihitung di sini adalah daftarnya: berkas yang hilang atau rusak dilaporkan oleh aturannya sendiri. Isi yang sama hanya dihitung sekali.",
        "The listed evidence is enough in number and kind for every row of `bukti` in the instrument. It is the list that counts here: a missing or damaged file is reported by its own rule. The same content counts once.",
    ),
    why: Text::new(
        "Banyak indikator meminta lebih dari satu jenis bukti, misalnya dokumen bertanda tangan dan tautan ke laman. Bila satu saja kurang, poin indikator itu tidak didukung.",
        "Many indicators ask for more than one kind of evidence, such as a signed document and a link to the website. If one of them is missing, the indicator's points are not supported.",
    ),
    fix: Text::new(
        "Tambahkan bukti yang masih kurang di bawah `bukti:`. Jika sebuah PDF sebenarnya adalah foto atau tangkapan layar, tulis `jenis: foto` atau `jenis: tangkapan-layar` pada bukti itu.",
        "Add what is missing under `bukti:`. If a PDF is really a photo or screenshot, write `jenis: foto` or `jenis: tangkapan-layar` for that piece of evidence.",
    ),
    inspect: Inspect::Entry(inspect),
};

/// The next act for many at once.
static MANY: Text = Text::new(
    "tambahkan bukti yang masih kurang di bawah `bukti:`, atau jalankan `kip add KODE BERKAS` (atau tautannya); yang kurang disebut oleh `kip explain KODE`",
    "add what is missing under `bukti:`, or run `kip add CODE DOCUMENT` (or its link); `kip explain CODE` names it",
);

fn inspect(entry: &Entry) -> Option<Finding> {
    if !entry.needs_evidence() || entry.evidence.is_empty() {
        return None;
    }
    let listed: Vec<&Exhibit> = entry.evidence.iter().collect();
    let lacking = lacking(entry.asked(), &listed);
    if lacking.is_empty() {
        return None;
    }
    let code = entry.code();
    let rows = lacking.iter();
    let rows: Vec<Text> = rows
        .map(|(row, lack)| Text::say(|lang| still(row, *lack, lang)))
        .collect();
    let rows = joined(&rows, "; ");
    let message = text!(
        "bukti indikator {code} masih kurang: {rows}",
        "indicator {code} still lacks evidence: {rows}",
        rows
    );
    // Where links alone are missing, no document is of help.
    let hint = if lacking.iter().all(|(row, _)| row.kinds == [Kind::Link]) {
        text!(
            "tambahkan {rows} di bawah `bukti:` pada {code}, atau jalankan `kip add {code} TAUTAN`",
            "add {rows} under `bukti:` of {code}, or run `kip add {code} LINK`",
            rows
        )
    } else {
        text!(
            "tambahkan {rows} di bawah `bukti:` pada {code}, atau jalankan `kip add {code} BERKAS`",
            "add {rows} under `bukti:` of {code}, or run `kip add {code} DOCUMENT`",
            rows
        )
    };
    Some(RULE.finding(entry.place(), message, hint).for_many(&MANY))
}

/// `1 tautan (Halaman DIP di laman satker)`.
fn still(row: &Requirement, lack: u32, lang: Lang) -> String {
    let kinds = kinds(&row.kinds, lack, lang);
    match &row.name {
        Some(name) => format!("{lack} {kinds} ({name})"),
        None => format!("{lack} {kinds}"),
    }
}

fn kinds(kinds: &[Kind], count: u32, lang: Lang) -> String {
    if Kind::ALL.iter().all(|kind| kinds.contains(kind)) {
        return match lang {
            Lang::Id => "bukti jenis apa pun".to_owned(),
            Lang::En => format!("{} of any kind", Noun::PIECE.of(count, lang)),
        };
    }
    let or = match lang {
        Lang::Id => " atau ",
        Lang::En => " or ",
    };
    let names = kinds.iter().map(|kind| kind.noun().of(count, lang));
    names.collect::<Vec<_>>().join(or)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::sample::{answer, asked, findings, list, messages, plain, put};

    #[test]
    fn what_lacks_is_named_by_row() {
        let mut dossier = plain();
        answer(&mut dossier, 0, 0);
        put(&mut dossier, "evidence/a.pdf", 1);
        put(&mut dossier, "evidence/b.pdf", 1);
        list(&mut dossier, 0, "evidence/a.pdf");
        list(&mut dossier, 0, "evidence/b.pdf");
        let row = |kinds: &[Kind], name: Option<&str>, min| Requirement {
            kinds: kinds.to_vec(),
            name: name.map(str::to_owned),
            min,
        };
        asked(&mut dossier, 0).requirements = vec![
            row(&[Kind::Document], None, 3),
            row(&[Kind::Link], Some("Halaman DIP di laman satker"), 1),
            row(&[Kind::Photo, Kind::Video], None, 1),
        ];
        assert_eq!(
            messages(&RULE, &dossier),
            [
                "bukti indikator 1.1 masih kurang: 2 dokumen; 1 tautan (Halaman DIP di laman satker); 1 foto atau video"
            ]
        );
        assert_eq!(
            findings(&RULE, &dossier)[0].message.get(Lang::En),
            "indicator 1.1 still lacks evidence: 2 documents; 1 link (Halaman DIP di laman satker); 1 photo or video"
        );
        asked(&mut dossier, 0).requirements = vec![Requirement::any()];
        assert!(messages(&RULE, &dossier).is_empty());
        asked(&mut dossier, 0).requirements.clear();
        assert!(messages(&RULE, &dossier).is_empty());
    }
}
