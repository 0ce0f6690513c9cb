//! `kip map` for a person: the files that nobody lists, and where each may belong.

use super::Layout;
use super::columns::{Set, Table};
use super::terminal::{Ink, grid};
use crate::model::{Lang, Proposal, Proposed};
use crate::text::say;

/// The proposals as text for a terminal; `below` is what all paths begin with and none shows.
#[must_use]
pub(crate) fn proposals(files: &[Proposed], below: &str, layout: &Layout) -> String {
    let lang = layout.lang;
    let mut page = super::terminal::page(layout);
    let with = files.iter().filter(|file| !file.proposals.is_empty());
    let rows: Vec<Vec<String>> = with.flat_map(|file| rows(file, below, lang)).collect();
    if !rows.is_empty() {
        let head = [
            say!(lang, "Berkas", "File"),
            say!(lang, "Kode", "Code"),
            say!(lang, "Usulan", "Proposal"),
            say!(lang, "Alasan", "Reason"),
        ];
        let table = Table {
            sets: vec![Set::Words, Set::Whole, Set::Whole, Set::Words],
            head: head.to_vec(),
            rows,
            total: None,
        };
        grid::draw(&mut page, &table);
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
