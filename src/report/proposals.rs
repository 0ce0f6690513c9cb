//! `kip map` for a person: the files that nobody lists, and where each may belong.

use super::Layout;
use super::columns::{Set, Table};
use super::terminal::{Ink, grid};
use crate::model::{Lang, Proposal, Proposed, Text};
use crate::text::say;

/// What the columns of the proposals hold; short words stay on one line.
const HEADS: [(Text, bool); 4] = [
    (Text::new("Berkas", "File"), false),
    (Text::new("Kode", "Code"), true),
    (Text::new("Usulan", "Proposal"), true),
    (Text::new("Alasan", "Reason"), false),
];

fn drawn(heads: &[(Text, bool)], rows: Vec<Vec<String>>, lang: Lang) -> Table {
    let set = |whole| if whole { Set::Whole } else { Set::Words };
    Table {
        sets: heads.iter().map(|(_, whole)| set(*whole)).collect(),
        head: heads
            .iter()
            .map(|(head, _)| head.get(lang).to_owned())
            .collect(),
        rows,
        total: None,
    }
}

/// A table for a terminal: heads, each with whether its column stays on one line, and rows of as many cells.
#[must_use]
pub(crate) fn table(heads: &[(Text, bool)], rows: Vec<Vec<String>>, layout: &Layout) -> String {
    let mut page = super::terminal::page(layout);
    grid::draw(&mut page, &drawn(heads, rows, layout.lang));
    page.into_text()
}

/// The proposals as text for a terminal; `below` is what all paths begin with and none shows.
#[must_use]
pub(crate) fn proposals(files: &[Proposed], below: &str, layout: &Layout) -> String {
    let lang = layout.lang;
    let mut page = super::terminal::page(layout);
    let with = files.iter().filter(|file| !file.proposals.is_empty());
    let rows: Vec<Vec<String>> = with.flat_map(|file| rows(file, below, lang)).collect();
    if !rows.is_empty() {
        grid::draw(&mut page, &drawn(&HEADS, rows, lang));
    }
    let without: Vec<&Proposed> = files
        .iter()
        .filter(|file| file.proposals.is_empty())
        .collect();
    if !without.is_empty() {
        page.blank();
        let head = say!(
            lang,
            "Tanpa usulan (cantumkan dengan `kip add KODE BERKAS`, pindahkan, atau daftarkan di `abaikan`):",
            "Without a proposal (list with `kip add CODE DOCUMENT`, move it out, or add it to `abaikan`):"
        );
        page.text(Ink::Bold, (0, 2), &head);
        for file in without {
            page.bullet(short(file, below));
        }
    }
    page.into_text()
}

/// The path without what all begin with.
fn short<'f>(file: &'f Proposed, below: &str) -> &'f str {
    file.path.strip_prefix(below).unwrap_or(&file.path)
}

fn rows(file: &Proposed, below: &str, lang: Lang) -> Vec<Vec<String>> {
    let row = |(at, one): (usize, &Proposal)| {
        let path = if at == 0 { short(file, below) } else { "" };
        let sure = if one.sure {
            say!(lang, "pasti", "sure")
        } else {
            say!(lang, "mungkin", "likely")
        };
        vec![
            path.to_owned(),
            one.code.to_string(),
            sure,
            one.why.get(lang).to_owned(),
        ]
    };
    file.proposals.iter().enumerate().map(row).collect()
}
