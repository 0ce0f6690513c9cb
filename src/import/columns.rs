//! Which of several columns of a kind it is, and what columns without a head are for.

use std::collections::BTreeSet;

use super::role::{Role, words};
use super::table::Head;
use super::words::links;
use crate::sheets::Sheet;

/// How much a head says that its column holds the questions.
fn rank(text: &str) -> u8 {
    let said = words(text);
    let ranks = [
        ("pertanyaan", 5),
        ("question", 5),
        ("uraian", 4),
        ("pernyataan", 4),
        ("materi", 4),
        ("indikator", 3),
        ("informasi", 2),
        ("judul", 2),
    ];
    let found = ranks.iter().find(|(word, _)| said.contains(word));
    found.map_or(1, |(_, rank)| *rank)
}

/// Settles which of several columns of a kind it is.
pub(super) fn settle(sheet: &Sheet, head: &mut Head) {
    options(head);
    seen_first(sheet, head);
    questions(sheet, head);
    prefer(head, Role::Code, &["kode", "code"]);
    prefer(head, Role::Weight, &["bobot", "weight"]);
    for (_, _, role) in Role::NAMED {
        if !role.may_repeat() {
            for column in head.columns(role).into_iter().skip(1) {
                let merged = head.texts.get(&column)
                    == head.column(role).and_then(|first| head.texts.get(&first));
                let other = if role == Role::Aspect && !merged {
                    Role::Group
                } else {
                    Role::Other
                };
                head.roles.insert(column, other);
            }
        }
    }
    if !head.has(Role::Links)
        && let Some(asked) = head.column(Role::Asked)
        && holds_links(sheet, head, asked)
    {
        head.roles.insert(asked, Role::Links);
    }
    levels(head);
}

/// Columns beside each other that are called `A`, `B` and so on.
fn options(head: &mut Head) {
    let mut next = 'A';
    for (column, text) in &head.texts {
        if text.trim() == next.to_string() && !head.roles.contains_key(column) {
            head.options.push((next.to_string(), *column));
            next = char::from_u32(u32::from(next) + 1).unwrap_or('A');
        }
    }
    if head.options.len() < 2 {
        head.options.clear();
    }
}

/// A hidden column is used where none that people see is for the same.
fn seen_first(sheet: &Sheet, head: &mut Head) {
    let hidden: Vec<(u32, Role)> = head
        .roles
        .iter()
        .filter(|(column, _)| sheet.hidden_columns.contains(column))
        .map(|(column, role)| (*column, *role))
        .collect();
    for (column, role) in hidden {
        let mut others = head.columns(role).into_iter();
        if others.any(|other| !sheet.hidden_columns.contains(&other)) {
            head.roles.insert(column, Role::Other);
        }
    }
}

/// Of several columns that may hold questions the one that says so most; those before it are headings.
fn questions(sheet: &Sheet, head: &mut Head) {
    let ranked = |head: &Head, column: &u32| head.texts.get(column).map_or(0, |text| rank(text));
    let columns = head.columns(Role::Question);
    let Some(best) = columns.iter().map(|column| ranked(head, column)).max() else {
        return;
    };
    let first = columns
        .iter()
        .copied()
        .find(|column| ranked(head, column) == best)
        .unwrap_or_default();
    let text = head.texts.get(&first).cloned();
    // A category that is the same in every row says nothing.
    if let Some(aspect) = head.column(Role::Aspect) {
        let below = sheet
            .cells
            .range((head.last + 1, 0)..)
            .filter(|((_, column), _)| *column == aspect);
        let values: BTreeSet<String> = below.map(|(_, cell)| words(&cell.text)).collect();
        let indicator = columns
            .iter()
            .any(|column| *column < first && ranked(head, column) == 3);
        if values.len() <= 2 && indicator {
            head.roles.insert(aspect, Role::Other);
        }
    }
    for column in columns {
        if head.texts.get(&column) == text.as_ref() {
            continue;
        }
        let role = match (column < first, head.has(Role::Aspect)) {
            (true, false) => Role::Aspect,
            (true, true) => Role::Group,
            (false, _) => Role::Other,
        };
        head.roles.insert(column, role);
    }
}

/// Of several columns of a role those whose head has one of these words.
fn prefer(head: &mut Head, role: Role, preferred: &[&str]) {
    let columns = head.columns(role);
    let is_preferred = |column: &u32| {
        let said = head
            .texts
            .get(column)
            .map(|text| words(text))
            .unwrap_or_default();
        preferred.iter().any(|word| said.contains(word))
    };
    let best: Vec<u32> = columns.iter().copied().filter(is_preferred).collect();
    if !best.is_empty() {
        for column in columns {
            if !best.contains(&column) {
                head.roles.insert(column, Role::Other);
            }
        }
    }
}

fn holds_links(sheet: &Sheet, head: &Head, column: u32) -> bool {
    let cells = sheet.cells.range((head.last + 1, 0)..);
    let cells: Vec<bool> = cells
        .filter(|((_, at), _)| *at == column)
        .map(|(_, cell)| !links(cell).0.is_empty())
        .collect();
    let with = cells.iter().filter(|has| **has).count();
    with > 0 && with * 2 >= cells.len()
}

/// Columns without a head between the codes and the questions are of one or the other.
fn levels(head: &mut Head) {
    let (Some(code), Some(question)) = (head.column(Role::Code), head.column(Role::Question))
    else {
        return;
    };
    for column in code..question {
        if !head.texts.contains_key(&column) {
            head.roles.insert(column, Role::Code);
        }
    }
}
