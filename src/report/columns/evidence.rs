//! Columns about a piece of evidence, and the line that names it where there is no table.

use std::borrow::Cow;

use super::indicator::{CODE, NAME, OWNER};
use super::{CellValue, Column, Record, Tone};
use crate::model::{About, EvidenceRow, GitFile, Lang, Observed, Text, shown, size};
use crate::report::{facts, phrases};
use crate::text::{date, say, words};

columns! {
    /// Its path or address; of a finding, the evidence that it is about.
    EVIDENCE: Words "evidence" ("Bukti", "Evidence") |of| match (of.finding, of.evidence) {
        (Some(judged), _) => {
            judged.finding.evidence().map_or(CellValue::Empty, CellValue::path)
        }
        (None, Some(piece)) if piece.is_link => CellValue::Address(&piece.name),
        (None, Some(piece)) => CellValue::path(&piece.name),
        (None, None) => CellValue::Empty,
    };

    /// What the mapping remarks on it; of a finding, on the evidence that it is about.
    NOTE: Words "note" ("Keterangan", "Remark") |of| {
        let piece = of.evidence.or_else(|| match of.finding?.finding.about {
            About::Evidence(_, id, ..) => of.indicator?.evidence.iter().find(|one| one.id == id),
            About::Workspace | About::File(_) | About::Indicator(..) | About::Waiver { .. } => None,
        });
        CellValue::if_any(piece.and_then(|piece| piece.note.as_ref()))
    };

    /// What it serves as.
    KIND: Words "kind" ("Jenis", "Kind") |of| {
        let kind = of.evidence.and_then(|piece| piece.kind);
        kind.map_or(CellValue::Missing, |kind| CellValue::Words(kind.label().get(of.lang).to_owned()))
    };

    /// What is inside it.
    CONTENT: Words "content" ("Isi", "Content") |of| {
        let inside = of.evidence.and_then(|piece| piece.facts.as_ref());
        of_file(of, inside.map(|inside| CellValue::Words(facts::brief(inside, of.lang))))
    };

    /// The date given for it.
    DATE: Day "date" ("Tanggal", "Date") |of| {
        of_file(of, of.evidence.and_then(|piece| piece.date).map(CellValue::Day))
    };

    /// The pages that show the claim.
    PAGES: Words "pages" ("Halaman", "Pages") |of| {
        let pages = of.evidence.and_then(|piece| piece.pages.as_deref());
        pages.map_or(CellValue::Empty, CellValue::Code)
    };

    /// Its size.
    SIZE: Number "size" ("Ukuran (byte)", "Size (bytes)") |of| {
        of_file(of, of.evidence.and_then(|piece| piece.size).map(CellValue::Bytes))
    };

    /// What git says of it.
    GIT: Words "git" ("Git", "Git") |of| {
        let git = of.evidence.and_then(|piece| piece.git.as_ref());
        of_file(of, git.map(|git| CellValue::Words(seen_by_git(git, of.lang))))
    };

    /// Whether it counts. Of a link that does it says that nobody saw it open.
    ACCEPTED: Words "acceptable" ("Diterima", "Accepted") |of| {
        let (yes, no) = (say!(of.lang, "ya", "yes"), say!(of.lang, "tidak", "no"));
        match of.evidence.map(|piece| (piece.acceptable, piece.is_link)) {
            None => CellValue::Empty,
            Some((false, _)) => CellValue::Term("no", no, Tone::Bad),
            Some((true, true)) => {
                let unopened = say!(of.lang, "tautan tidak dibuka", "link not opened");
                CellValue::Term("not-checked", unopened, Tone::Quiet)
            }
            Some((true, false)) => CellValue::Term("yes", yes, Tone::Good),
        }
    };

    /// The digest of its content.
    SHA256: Words "sha256" ("SHA-256", "SHA-256") |of| {
        let digest = of.evidence.and_then(|piece| piece.sha256.as_ref());
        of_file(of, digest.map(CellValue::Digest))
    };

    /// What people call it: what the mapping remarks on it, else its file's own name.
    DOCUMENT: Words "document" ("Dokumen", "Document") |of| {
        of.evidence.map_or(CellValue::Empty, |piece| CellValue::Words(label(piece).into_owned()))
    };

    /// All evidence of an indicator, in lines.
    EXHIBITS: Words "exhibits" ("Daftar bukti", "List of evidence") |of| {
        let rows = of.indicator.into_iter().filter(|_| !of.again);
        let pieces = rows.flat_map(|row| &row.evidence);
        let lines: Vec<String> = pieces.map(|piece| exhibit(piece, of.lang)).collect();
        CellValue::Words(lines.join("; "))
    };
}

/// The sheet of evidence: each column with its width in characters.
pub(in crate::report) const XLSX: &[(Column, f64)] = &[
    (CODE, 9.0),
    (NAME, 26.0),
    (OWNER, 14.0),
    (DOCUMENT, 40.0),
    (KIND, 15.0),
    (CONTENT, 24.0),
    (DATE, 19.0),
    (ACCEPTED, 20.0),
    (EVIDENCE, 54.0),
    (PAGES, 11.0),
    (SIZE, 12.0),
    (GIT, 18.0),
    (SHA256, 68.0),
];

/// A field that a file has and a link never does.
fn of_file<'a>(of: &Record<'a>, field: Option<CellValue<'a>>) -> CellValue<'a> {
    match (field, of.evidence) {
        (Some(field), _) => field,
        (None, Some(piece)) if !piece.is_link => CellValue::Missing,
        (None, _) => CellValue::Empty,
    }
}

fn seen_by_git(git: &Observed<GitFile>, lang: Lang) -> String {
    match git {
        Observed::Seen(file) => words::git(*file).get(lang).to_owned(),
        Observed::Unseen(_) => say!(lang, "tak terbaca", "not read"),
    }
}

/// What people call it: what the mapping remarks on it (`keterangan`), else the file's own name, or the
/// address. The title that a document gives itself never stands here: programs write the oddest ones.
pub(in crate::report) fn label(row: &EvidenceRow) -> Cow<'_, str> {
    let file = if row.is_link {
        &*row.name
    } else {
        row.name.rsplit('/').next().unwrap_or(&row.name)
    };
    row.note
        .as_deref()
        .map_or_else(|| shown(file), Cow::Borrowed)
}

/// Its path or address, where [`label`] does not say it already.
pub(in crate::report) fn location(row: &EvidenceRow) -> Option<Cow<'_, str>> {
    Some(shown(&row.name)).filter(|name| *name != label(row))
}

/// A name with what the mapping remarks on it, where the name is what is looked for.
pub(in crate::report) fn named(name: &str, row: &EvidenceRow) -> String {
    let name = shown(name);
    let parts: Vec<&str> = std::iter::once(&*name).chain(row.note.as_deref()).collect();
    parts.join(" — ")
}

/// What it is: what it serves as, or that this is not known; what is inside, the title that it gives
/// itself, and the pages that show the claim, where they are known.
pub(in crate::report) fn nature(row: &EvidenceRow, lang: Lang) -> Vec<String> {
    let kind = row.kind.map(|kind| kind.label().get(lang).to_owned());
    let inside = row.facts.as_ref().map(|inside| facts::brief(inside, lang));
    let title = row
        .facts
        .as_ref()
        .and_then(|inside| facts::title(inside, lang));
    let pages = row.pages.as_ref();
    let pages = pages.map(|pages| phrases::pages(pages, lang));
    let kind = kind.unwrap_or_else(|| say!(lang, "jenis tak dikenal", "unknown kind"));
    let all = [Some(kind), inside, title, pages];
    all.into_iter().flatten().collect()
}

/// What is said of a piece of evidence beside its name, in a few words each.
pub(in crate::report) fn brief(row: &EvidenceRow, lang: Lang) -> Vec<String> {
    let git = row.git.as_ref().map(|git| seen_by_git(git, lang));
    let rest = [
        row.date.map(|day| date::long(day, lang)),
        row.size.map(|bytes| size(bytes, lang)),
        git.map(|git| format!("git: {git}")),
    ];
    let rest = rest.into_iter().flatten();
    nature(row, lang).into_iter().chain(rest).collect()
}

/// Whether it counts; of a link that does, that nobody opened it.
pub(in crate::report) fn standing(row: &EvidenceRow) -> Text {
    match (row.acceptable, row.is_link) {
        (false, _) => Text::new("tidak diterima", "not accepted"),
        (true, true) => Text::new("tidak diperiksa", "not checked"),
        (true, false) => Text::new("diterima", "accepted"),
    }
}

/// One piece of evidence in a line: what it is called, where it lies, what is said of it, and what speaks
/// against it.
pub(in crate::report) fn exhibit(row: &EvidenceRow, lang: Lang) -> String {
    let place = location(row).filter(|_| row.note.is_some());
    let mut parts: Vec<String> = place.map(Cow::into_owned).into_iter().collect();
    parts.extend(brief(row, lang));
    if row.is_link || !row.acceptable {
        parts.push(standing(row).get(lang).to_owned());
    }
    let name = row.note.as_deref();
    let name = name.map_or_else(|| shown(&row.name), Cow::Borrowed);
    format!("{name} ({})", parts.join(", "))
}
