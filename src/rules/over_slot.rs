//! KIP218: more files, links or bytes for one indicator than the portal has room for.

use std::collections::BTreeMap;

use crate::model::{
    Answer, Document, Dossier, Effect, Entry, FileRules, Finding, Form, Inspect, Kind, Lang, Noun,
    Rule, Severity, Text, extension, shown, size, sizes,
};
use crate::text;

use super::phrase::joined;

pub(super) static RULE: Rule = Rule {
    id: "KIP218",
    name: Text::new("slot-terlampaui", "over-slot"),
    severities: &[Severity::Warning, Severity::Note],
    effect: Effect::NONE,
    summary: Text::new(
        "bukti satu indikator melebihi tempat yang disediakan portal",
        "one indicator's evidence is more than the portal has room for",
    ),
    checks: Text::new(
        "Bila instrumen menetapkan `berkas_maks`, `tautan_maks` atau `ukuran_indikator_maks`: jumlah berkas, jumlah tautan dan ukuran semua berkas satu indikator tidak melebihinya. Pernyataan nihil dihitung sebagai berkas. Berkas PDF dan gambar yang dapat digabung menjadi satu dan masih muat hanya menjadi catatan.",
        "Where the instrument says `berkas_maks`, `tautan_maks` or `ukuran_indikator_maks`: the files, the links and the size of all files of one indicator do not exceed it. A nil statement counts as a file. PDFs and pictures that can be merged into one and still fit are only a note.",
    ),
    why: Text::new(
        "Banyak portal menyediakan satu tempat unggah per pertanyaan. Yang tidak muat baru ketahuan saat mengunggah, sering pada hari terakhir.",
        "Many portals have one upload per question. What does not fit is noticed only while uploading, often on the last day.",
    ),
    fix: Text::new(
        "Gabungkan PDF dan gambar menjadi satu PDF saat mengirim, perkecil berkas yang terbesar, atau pilih bukti yang paling kuat. Di folder bukti berkasnya boleh tetap terpisah.",
        "Merge PDFs and pictures into one PDF when submitting, make the largest file smaller, or choose the strongest evidence. In the evidence folder the files may stay apart.",
    ),
    inspect: Inspect::Dossier(inspect),
};

fn inspect(dossier: &Dossier) -> Vec<Finding> {
    let rules = &dossier.instrument.files;
    if rules.files_max.is_none() && rules.links_max.is_none() && rules.indicator_size_max.is_none()
    {
        return Vec::new();
    }
    let handed_in = dossier.entries.iter().filter(|entry| {
        // Of an answer that needs no evidence nothing is handed in.
        entry.needs_evidence() || matches!(entry.answer, Answer::Nil)
    });
    handed_in.filter_map(|entry| over(dossier, entry)).collect()
}

/// The files of an indicator that are there, each once.
fn files<'d>(dossier: &'d Dossier, entry: &'d Entry) -> Vec<&'d Document> {
    let exhibits = entry.exhibits();
    let files = exhibits.filter_map(|exhibit| dossier.present_document(exhibit));
    let files: BTreeMap<&str, &Document> = files
        .filter(|document| document.form == Form::File)
        .map(|document| (&*document.path, document))
        .collect();
    files.into_values().collect()
}

fn over(dossier: &Dossier, entry: &Entry) -> Option<Finding> {
    let rules = &dossier.instrument.files;
    let files = files(dossier, entry);
    let links: std::collections::BTreeSet<_> = entry
        .exhibits()
        .filter_map(|exhibit| exhibit.link())
        .collect();
    let many = |count: usize, most: Option<u32>| {
        most.filter(|most| u32::try_from(count).map_or(true, |count| count > *most))
    };
    let (too_many, too_many_links) = (
        many(files.len(), rules.files_max),
        many(links.len(), rules.links_max),
    );
    let total = total(&files);
    let too_large = rules.indicator_size_max.filter(|most| total > *most);
    let code = entry.code();
    let mut faults: Vec<Text> = Vec::new();
    faults.extend(too_many.map(|most| more_than(&Noun::FILE, files.len(), most)));
    faults.extend(too_many_links.map(|most| more_than(&Noun::LINK, links.len(), most)));
    faults.extend(too_large.map(|most| larger_than(&files, total, most)));
    if faults.is_empty() {
        return None;
    }
    let faults = joined(&faults, "; ");
    let message = text!(
        "bukti indikator {code} melebihi slot portal: {faults}",
        "the evidence of indicator {code} is more than the portal takes: {faults}",
        faults
    );
    let merged = too_many.is_some_and(|most| fits_merged(rules, &files, most));
    let finding = if merged && too_many_links.is_none() && too_large.is_none() {
        RULE.finding(entry.place(), message, MERGE)
            .severity(Severity::Note)
    } else {
        RULE.finding(entry.place(), message, LESSEN)
    };
    Some(finding.of(entry))
}

const MERGE: Text = Text::new(
    "gabungkan PDF dan gambarnya menjadi satu PDF saat mengirim; biarkan terpisah di folder bukti",
    "merge its PDFs and pictures into one PDF when submitting; leave them apart in the evidence folder",
);

const LESSEN: Text = Text::new(
    "pilih bukti yang paling kuat, gabungkan yang sejenis, atau perkecil berkas yang terbesar",
    "choose the strongest evidence, merge what is alike, or make the largest file smaller",
);

fn total(files: &[&Document]) -> u64 {
    let sizes = files.iter().map(|document| document.size);
    sizes.fold(0, u64::saturating_add)
}

/// Whether PDFs and pictures, made into one PDF, leave few enough files, which then also fit.
fn fits_merged(rules: &FileRules, files: &[&Document], most: u32) -> bool {
    let (merged, apart): (Vec<&Document>, Vec<&Document>) = files
        .iter()
        .partition(|document| can_be_merged(rules, document));
    let count = apart.len() + usize::from(!merged.is_empty());
    let fits = |limit: Option<u64>| limit.is_none_or(|limit| total(&merged) <= limit);
    u32::try_from(count).is_ok_and(|count| count <= most) && fits(rules.size_max)
}

fn can_be_merged(rules: &FileRules, document: &Document) -> bool {
    let extension = extension(&document.path);
    extension == "pdf" || rules.kind_of(&extension) == Some(Kind::Photo)
}

fn more_than(what: &Noun, count: usize, most: u32) -> Text {
    Text::say(|lang| {
        let count = what.counted(count, lang);
        match lang {
            Lang::Id => format!("{count}, paling banyak {most}"),
            Lang::En => format!("{count}, {most} at most"),
        }
    })
}

/// `bersama 3,10 MB, paling besar 2,00 MB; yang terbesar evidence/a.pdf (2,05 MB)`.
fn larger_than(files: &[&Document], total: u64, most: u64) -> Text {
    let largest = files.iter().max_by_key(|document| document.size);
    Text::say(|lang| {
        let (total, most) = sizes(total, most, lang);
        let largest = largest.map_or_else(String::new, |document| {
            let (path, size) = (shown(&document.path), size(document.size, lang));
            match lang {
                Lang::Id => format!(" (yang terbesar {path}, {size})"),
                Lang::En => format!(" (the largest is {path}, {size})"),
            }
        });
        match lang {
            Lang::Id => format!("bersama-sama {total}, paling besar {most}{largest}"),
            Lang::En => format!("{total} together, {most} at most{largest}"),
        }
    })
}
