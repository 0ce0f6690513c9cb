//! The table of a sheet: where its head stands, and what it says that each column is for.

use std::collections::{BTreeMap, BTreeSet};

use super::Wishes;
use super::columns::settle;
use super::role::{self, Role, words};
use crate::sheets::{Sheet, SheetValue};

/// The head of a table.
#[derive(Debug, Clone, Default)]
pub(super) struct Head {
    /// Its first row, from 0.
    pub(super) first: u32,
    /// Its last row.
    pub(super) last: u32,
    /// The first row of its table: the one above the head where that names what follows.
    pub(super) begins: u32,
    /// What each column is for.
    pub(super) roles: BTreeMap<u32, Role>,
    /// Columns that hold the points of an option each: `A`, `B`, `C`.
    pub(super) options: Vec<(String, u32)>,
    /// What stands over each column.
    pub(super) texts: BTreeMap<u32, String>,
}

/// How many rows from the top a head may stand: below a title, a summary and a legend.
const DEPTH: usize = 80;
/// How many rows a head may have.
const HEIGHT: u32 = 3;
impl Head {
    /// The columns of a role.
    pub(super) fn columns(&self, role: Role) -> Vec<u32> {
        let found = self.roles.iter().filter(|(_, known)| **known == role);
        found.map(|(column, _)| *column).collect()
    }

    /// The first column of a role.
    pub(super) fn column(&self, role: Role) -> Option<u32> {
        self.columns(role).first().copied()
    }

    pub(super) fn has(&self, role: Role) -> bool {
        self.roles.values().any(|known| *known == role)
    }

    /// What stands over the column of a role.
    pub(super) fn title(&self, role: Role) -> &str {
        let column = self.column(role);
        column
            .and_then(|column| self.texts.get(&column))
            .map_or("", String::as_str)
    }

    /// Whether what is asked of a unit can be filled in here.
    pub(super) fn asks(&self) -> bool {
        let fields = [
            Role::Weight,
            Role::Answer,
            Role::Yes,
            Role::No,
            Role::Links,
            Role::Asked,
            Role::Options,
        ];
        fields.iter().any(|role| self.has(*role))
    }

    /// Whether a row is this head once more.
    pub(super) fn stands_again(&self, sheet: &Sheet, row: u32) -> bool {
        let cells: Vec<(u32, String)> = sheet
            .row(row)
            .map(|(column, cell)| (column, words(&cell.text)))
            .collect();
        let heads: BTreeSet<String> = self
            .texts
            .values()
            .flat_map(|text| text.split('\n'))
            .map(words)
            .collect();
        let same = cells
            .iter()
            .filter(|(_, text)| heads.contains(text))
            .count();
        same >= 2 && same * 3 >= cells.len() * 2
    }
}

/// The head of a sheet: where it was told to be, else the first row that names the most.
pub(super) fn head(sheet: &Sheet, wishes: &Wishes) -> Option<Head> {
    let mut head = unnamed(sheet, wishes)?;
    head.begins = head.first;
    let above = head
        .first
        .checked_sub(1)
        .filter(|row| names_a_table(sheet, &head, *row));
    head.begins = above.unwrap_or(head.first);
    Some(head)
}

/// Where a sheet has a head for each of several tables, the row above the first names it if the rows above
/// the others name theirs.
fn names_a_table(sheet: &Sheet, head: &Head, row: u32) -> bool {
    let alone = |row: u32| sheet.row(row).count() == 1;
    let rows = sheet.rows();
    let again = rows
        .range(head.last + 1..)
        .copied()
        .filter(|row| head.stands_again(sheet, *row));
    let mut again = again.filter(|row| !head.stands_again(sheet, row - 1));
    let first = again.next();
    alone(row) && first.is_some_and(|first| alone(first - 1) && again.all(|row| alone(row - 1)))
}

fn unnamed(sheet: &Sheet, wishes: &Wishes) -> Option<Head> {
    if let Some(row) = wishes.header_row {
        let mut head = read(sheet, row);
        settle(sheet, &mut head);
        return Some(told(head, wishes));
    }
    let mut best: Option<Head> = None;
    for row in sheet.rows().into_iter().take(DEPTH) {
        let mut head = read(sheet, row);
        if !is_head(&head) || sheet.row(row).count() < 2 || !names_only(sheet, &head) {
            continue;
        }
        settle(sheet, &mut head);
        let roles = |head: &Head| head.roles.values().collect::<BTreeSet<_>>().len();
        // A summary above may look like a head of two columns.
        if best
            .as_ref()
            .is_none_or(|best| roles(best) < 3 && roles(&head) > roles(best))
        {
            best = Some(head);
        }
    }
    if best.is_none() && !wishes.columns.is_empty() {
        let first = sheet.rows().into_iter().next()?;
        return Some(told(
            Head {
                first,
                last: first,
                ..Head::default()
            },
            wishes,
        ));
    }
    best.map(|head| told(head, wishes))
}

/// The head with the columns that a person named instead.
fn told(mut head: Head, wishes: &Wishes) -> Head {
    for (role, columns) in &wishes.columns {
        head.roles.retain(|_, known| known != role);
        head.roles
            .extend(columns.iter().map(|column| (*column, *role)));
    }
    head
}

fn is_head(head: &Head) -> bool {
    let roles: BTreeSet<Role> = head
        .roles
        .values()
        .copied()
        .filter(|role| *role != Role::Other)
        .collect();
    roles.contains(&Role::Question) && roles.len() >= 2
}

/// Whether the row holds heads and no answers: a number or a day is none.
fn names_only(sheet: &Sheet, head: &Head) -> bool {
    let numbers = sheet
        .row(head.first)
        .filter(|(_, cell)| matches!(cell.value, SheetValue::Number(_) | SheetValue::Date(_)));
    numbers.count() <= 1
}

/// The head that begins at a row: it goes on as far as merged cells go down, and where the row below names
/// columns under merged ones.
fn read(sheet: &Sheet, row: u32) -> Head {
    let mut last = row;
    for (column, _) in sheet.row(row) {
        last = last.max(sheet.reach((row, column)).0.min(row + HEIGHT - 1));
    }
    if last == row && goes_on(sheet, row) {
        last = row + 1;
    }
    let mut head = Head {
        first: row,
        last,
        ..Head::default()
    };
    let right = (row..=last).flat_map(|row| sheet.row(row).map(move |(column, _)| (row, column)));
    let right = right
        .map(|spot| sheet.reach(spot).1)
        .max()
        .unwrap_or_default();
    for column in 0..=right {
        let mut texts: Vec<&str> = Vec::new();
        for row in row..=last {
            let text = sheet.text((row, column));
            if !text.is_empty() && texts.last() != Some(&text) {
                texts.push(text);
            }
        }
        // The lowest says most: `Ya` below `Tersedia`.
        let found = texts.iter().rev().find_map(|text| role::of_head(text));
        head.roles.extend(found.map(|role| (column, role)));
        if !texts.is_empty() {
            head.texts.insert(column, texts.join("\n"));
        }
    }
    head
}

/// Whether the row below names columns under this one's merged cells.
fn goes_on(sheet: &Sheet, row: u32) -> bool {
    let below: Vec<(u32, &str)> = sheet
        .row(row + 1)
        .map(|(column, cell)| (column, cell.text.trim()))
        .collect();
    let named = |(column, text): &(u32, &str)| {
        let over = sheet.at((row, *column)).is_none()
            || sheet.merged.contains_key(&(row, *column))
            || sheet.reach((row, *column)).1 > *column;
        over && role::of_head(text).is_some()
    };
    !below.is_empty() && below.iter().all(named)
}
