//! The whole file: which of its sheets hold the questionnaire, and what is understood of them.

use std::collections::BTreeSet;

use super::lines::{self, left_out};
use super::naming::name;
use super::role::{Role, words};
use super::table::{self, Head};
use super::{SheetRead, Slip, Understood, Why, Wishes, unsaid};
use crate::sheets::{Book, Sheet};
use crate::text;

/// Understands a file.
pub(crate) fn understand(book: &Book, wishes: &Wishes) -> Understood {
    let mut understood = Understood::default();
    let heads: Vec<Option<Head>> = book
        .sheets
        .iter()
        .map(|sheet| usable(sheet, wishes))
        .collect();
    let chosen = chosen(book, &heads, wishes);
    let mut tables = Vec::new();
    for (at, (sheet, head)) in book.sheets.iter().zip(&heads).enumerate() {
        let taken = chosen.contains(&at);
        understood.sheets.push(SheetRead {
            name: sheet.name.clone(),
            header_row: head.as_ref().filter(|_| taken).map(|head| head.first + 1),
            columns: head
                .as_ref()
                .filter(|_| taken)
                .map(columns)
                .unwrap_or_default(),
            hidden: sheet.hidden && !taken,
        });
        match head {
            Some(head) if taken => tables.push(lines::read(sheet, head, &mut understood)),
            Some(head) if !sheet.hidden => passed_over(sheet, head, &mut understood),
            Some(_) | None => {}
        }
    }
    understood
        .problems
        .extend(book.notes.iter().map(|note| Slip {
            sheet: "-".to_owned(),
            row: None,
            column: None,
            message: note.clone(),
        }));
    name(&tables, &mut understood);
    unsaid::settle(&mut understood, book, wishes);
    understood
}

/// The head of a sheet that may hold a questionnaire.
fn usable(sheet: &Sheet, wishes: &Wishes) -> Option<Head> {
    let named = wishes
        .sheets
        .iter()
        .any(|name| name.trim() == sheet.name.trim());
    let unwanted = !wishes.sheets.is_empty() || sheet.hidden;
    if unwanted && !named {
        return None;
    }
    table::head(sheet, wishes)
}

/// Sheets that explain others, by their names.
const GUIDES: [&str; 6] = ["petunjuk", "panduan", "guide", "contoh", "readme", "cara"];
/// Sheets that others refer to.
const LISTS: [&str; 6] = [
    "referensi",
    "keterangan",
    "daftar",
    "master",
    "induk",
    "rekap",
];

fn is_named(sheet: &Sheet, names: &[&str]) -> bool {
    let said = words(&sheet.name);
    names.iter().any(|word| said.contains(&format!(" {word} ")))
}

/// Of the sheets with a table those that look alike most: where one asks for answers and weights, a list of
/// parents is none.
fn chosen(book: &Book, heads: &[Option<Head>], wishes: &Wishes) -> BTreeSet<usize> {
    let with = |wanted: &dyn Fn(&Sheet, &Head) -> bool| -> BTreeSet<usize> {
        let both = book.sheets.iter().zip(heads).enumerate();
        let found = both.filter_map(|(at, (sheet, head))| Some((at, sheet, head.as_ref()?)));
        found
            .filter(|(_, sheet, head)| wanted(sheet, head))
            .map(|(at, _, _)| at)
            .collect()
    };
    if !wishes.sheets.is_empty() {
        return with(&|_, _| true);
    }
    let mut found = with(&|sheet, _| !is_named(sheet, &GUIDES) && !is_named(sheet, &LISTS));
    if found.is_empty() {
        found = with(&|_, _| true);
    }
    let roles = |at: &usize| {
        let head = heads.get(*at).and_then(Option::as_ref);
        head.map_or(0, |head| {
            head.roles
                .values()
                .filter(|role| **role != Role::Other)
                .collect::<BTreeSet<_>>()
                .len()
        })
    };
    let asks = |at: &usize| {
        heads
            .get(*at)
            .and_then(Option::as_ref)
            .is_some_and(Head::asks)
    };
    if found.iter().any(asks) {
        found.retain(asks);
    }
    let most = found.iter().map(roles).max().unwrap_or_default();
    found.retain(|at| roles(at) + 1 >= most);
    found
}

fn columns(head: &Head) -> Vec<(Role, Vec<u32>)> {
    let roles: BTreeSet<Role> = head.roles.values().copied().collect();
    roles
        .into_iter()
        .map(|role| (role, head.columns(role)))
        .collect()
}

/// A table that was not taken: of a guide its rows are samples, else how to take it is said.
fn passed_over(sheet: &Sheet, head: &Head, understood: &mut Understood) {
    if is_named(sheet, &LISTS) {
        return;
    }
    if is_named(sheet, &GUIDES) {
        for row in sheet.rows().range(head.last + 1..) {
            understood.left_out.push(left_out(sheet, *row, Why::Sample));
        }
        return;
    }
    let name = &sheet.name;
    understood.problems.push(Slip {
        sheet: name.clone(),
        row: None,
        column: None,
        message: text!(
            "lembar ini juga memuat tabel, tetapi tidak dibaca; bila kuesionernya di sini, pakai `--sheet \"{name}\"`",
            "this sheet has a table as well but was not read; if it is the questionnaire, use `--sheet \"{name}\"`"
        ),
    });
}
