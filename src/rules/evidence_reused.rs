//! KIP208: one document or link that serves several indicators, or stands under several names.

use std::collections::{BTreeMap, BTreeSet};

use indexmap::IndexMap;

use super::phrase::{LISTED_MAX, PATHS_MAX, joined, others};
use crate::model::{
    Dossier, Effect, Entry, Exhibit, Filling, Finding, Inspect, Nature, OfficeKind, Rule, Sameness,
    Severity, Text,
};
use crate::text;

pub(super) static RULE: Rule = Rule {
    id: "KIP208",
    name: Text::new("bukti-berulang", "evidence-reused"),
    severities: &[Severity::Note],
    effect: Effect {
        yields: true,
        ..Effect::NEEDS_ALL
    },
    summary: Text::new(
        "bukti yang sama dipakai berulang",
        "the same evidence is used repeatedly",
    ),
    checks: Text::new(
        "Isi berkas yang sama (dibandingkan lewat SHA-256) atau tautan yang sama tercantum pada beberapa indikator, dengan beberapa nama, atau berkali-kali pada satu indikator. Ini catatan, bukan kesalahan.",
        "The same content (compared by SHA-256) or the same link is listed for several indicators, under several names, or more than once for one indicator. This is a note, not an error.",
    ),
    why: Text::new(
        "Satu SK memang dapat menjawab beberapa pertanyaan. Namun verifikator mencari jawaban untuk tiap pertanyaan, dan dokumen yang sama di mana-mana sering berarti salah unggah. Dalam satu indikator, isi yang sama hanya dihitung sekali.",
        "One decree may well answer several questions. But verifiers look for the answer to each, and the same document everywhere often means a wrong upload. Within one indicator the same content counts once.",
    ),
    fix: Text::new(
        "Pastikan dokumen itu memuat jawaban untuk setiap indikatornya dan tulis `halaman` (pada yang tidak berhalaman, `keterangan`) masing-masing. Hapus bukti yang tercantum berulang dalam satu indikator, dan simpan satu nama saja untuk satu isi.",
        "Make sure that the document answers each of its indicators, and give `halaman` for each (where there are no pages, `keterangan`). Remove repeats within an indicator, and keep one name for one content.",
    ),
    inspect: Inspect::Dossier(inspect),
};

/// Where one content or address is listed.
#[derive(Default)]
struct Uses<'a> {
    indicators: BTreeSet<&'a str>,
    names: BTreeSet<&'a str>,
    /// How often each indicator lists it.
    times: BTreeMap<&'a str, usize>,
}

fn inspect(dossier: &Dossier) -> Vec<Finding> {
    let shown: Vec<(&Entry, &Exhibit)> = dossier
        .exhibits()
        .filter(|(_, exhibit)| is_there(dossier, exhibit))
        .collect();
    let mut times: IndexMap<&Sameness, u32> = IndexMap::with_capacity(shown.len());
    for (_, exhibit) in &shown {
        *times.entry(&exhibit.sameness).or_default() += 1;
    }
    let once = |exhibit: &Exhibit| times.get(&exhibit.sameness) == Some(&1);
    // Most evidence is listed once, and then there is nothing to tell.
    let shown = shown.into_iter().filter(|(_, exhibit)| !once(exhibit));
    let shown: Vec<(&Entry, &Exhibit)> = shown.collect();
    let mut uses: BTreeMap<&Sameness, Uses<'_>> = BTreeMap::new();
    for (entry, exhibit) in &shown {
        let of_it = uses.entry(&exhibit.sameness).or_default();
        let code = entry.code().as_str();
        of_it.indicators.insert(code);
        of_it.names.insert(name(dossier, exhibit));
        *of_it.times.entry(code).or_default() += 1;
    }
    let mut told: BTreeSet<(&str, &str)> = BTreeSet::new();
    let mut found = Vec::new();
    for (entry, exhibit) in shown {
        let key = (entry.code().as_str(), name(dossier, exhibit));
        if let Some(of_it) = uses.get(&exhibit.sameness)
            && let Some(message) = of_it.message(key.0, key.1)
            && told.insert(key)
        {
            let hint = of_it.hint(key.0, has_pages(dossier, exhibit));
            found.push(
                RULE.finding(&exhibit.evidence.place, message, hint)
                    .of_evidence(entry, exhibit),
            );
        }
    }
    found
}

/// Missing files are reported as missing, and all empty files are alike.
fn is_there(dossier: &Dossier, exhibit: &Exhibit) -> bool {
    let document = dossier.document_of(exhibit);
    exhibit.link().is_some()
        || document.is_some_and(|document| document.filling != Filling::Nothing)
}

/// Whether it has several pages, so that one can be named. The sheets of a workbook are counted as its
/// pages, and have no numbers; pictures, videos and links have none.
fn has_pages(dossier: &Dossier, exhibit: &Exhibit) -> bool {
    let paged = [
        Nature::Pdf,
        Nature::Office(OfficeKind::Word),
        Nature::Office(OfficeKind::OpenText),
    ];
    let document = dossier.present_document(exhibit);
    let facts = document.and_then(|document| document.facts.seen());
    facts.is_some_and(|facts| {
        paged.contains(&facts.nature) && facts.pages.is_some_and(|pages| pages > 1)
    })
}

/// The name on disk, so that two spellings of one file are one name.
fn name<'a>(dossier: &'a Dossier, exhibit: &'a Exhibit) -> &'a str {
    dossier.path_of(exhibit).unwrap_or_else(|| exhibit.name())
}

impl Uses<'_> {
    fn times(&self, code: &str) -> usize {
        self.times.get(code).copied().unwrap_or(0)
    }

    /// What to say of it at one indicator under one name; `None` when it is used once.
    fn message(&self, code: &str, name: &str) -> Option<Text> {
        let times = self.times(code);
        let parts = [
            others(&self.indicators, code, LISTED_MAX).map(|codes| {
                text!(
                    "dipakai juga pada {codes}",
                    "is also used for {codes}",
                    codes
                )
            }),
            others(&self.names, name, PATHS_MAX).map(|names| {
                text!(
                    "isinya sama dengan {names}",
                    "has the same content as {names}",
                    names
                )
            }),
            (times > 1).then(|| {
                text!(
                    "isinya tercantum {times} kali pada {code} dan dihitung sekali",
                    "its content is listed {times} times for {code} and counts once"
                )
            }),
        ];
        let parts: Vec<Text> = parts.into_iter().flatten().collect();
        let said = joined(&parts, "; ");
        (!parts.is_empty()).then(|| text!("{name} {said}", "{name} {said}", said))
    }

    fn hint(&self, code: &str, has_pages: bool) -> Text {
        if self.times(code) > 1 {
            Text::new(
                "hapus bukti yang tercantum berulang pada indikator ini",
                "remove the repeats from this indicator",
            )
        } else if has_pages {
            Text::new(
                "pastikan isinya menjawab tiap indikator, lalu tulis `halaman` yang memuat jawabannya",
                "make sure that it answers each indicator, and give the `halaman` that shows it",
            )
        } else {
            Text::new(
                "pastikan isinya menjawab tiap indikator, lalu tulis di `keterangan` bagian mana yang menjawab",
                "make sure that it answers each indicator, and say in `keterangan` which part does",
            )
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::sample::{list, messages, plain, put};

    #[test]
    fn reuse_is_told_at_each_indicator() {
        let mut dossier = plain();
        put(&mut dossier, "evidence/a.pdf", 1);
        put(&mut dossier, "evidence/b.pdf", 1);
        put(&mut dossier, "evidence/c.pdf", 2);
        for name in [
            "evidence/a.pdf",
            "evidence/a.pdf",
            "evidence/c.pdf",
            "https://a.id",
            "evidence/x.pdf",
        ] {
            list(&mut dossier, 0, name);
        }
        for name in ["evidence/b.pdf", "https://a.id", "evidence/x.pdf"] {
            list(&mut dossier, 1, name);
        }
        assert_eq!(
            messages(&RULE, &dossier),
            [
                "evidence/a.pdf dipakai juga pada 1.2; isinya sama dengan evidence/b.pdf; isinya tercantum 2 kali pada 1.1 dan dihitung sekali",
                "https://a.id dipakai juga pada 1.2",
                "evidence/b.pdf dipakai juga pada 1.1; isinya sama dengan evidence/a.pdf",
                "https://a.id dipakai juga pada 1.1",
            ]
        );
    }

    #[test]
    fn empty_files_are_no_reuse() {
        let mut dossier = plain();
        for (entry, path) in ["evidence/a.pdf", "evidence/b.pdf"].into_iter().enumerate() {
            put(&mut dossier, path, 0);
            dossier.documents.get_mut(path).unwrap().filling = Filling::Nothing;
            list(&mut dossier, entry, path);
        }
        assert!(messages(&RULE, &dossier).is_empty());
    }
}
