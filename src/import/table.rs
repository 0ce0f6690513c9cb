//! The table of a sheet: where its head stands, which column is for what, and its lines.

use std::collections::{BTreeMap, BTreeSet};

use super::role::{self, Role, words};
use super::{Why, Wishes};
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
    texts: BTreeMap<u32, String>,
}

/// How many rows from the top a head may stand: below a title, a summary and a legend.
const DEPTH: usize = 80;
/// How many rows a head may have.
const HEIGHT: u32 = 3;
/// How many of the lines under a head may be samples of how to fill it in.
const SAMPLES: usize = 2;

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
    fn stands_again(&self, sheet: &Sheet, row: u32) -> bool {
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
fn settle(sheet: &Sheet, head: &mut Head) {
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
        .map(|(_, cell)| !super::words::links(cell).0.is_empty())
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

/// What a row of a table is, before anything is made of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum RowKind {
    /// A heading, a question or a part of one.
    Line,
    /// None of these.
    Left(Why),
}

/// The rows below a head, each with what it is.
pub(super) fn rows(sheet: &Sheet, head: &Head) -> Vec<(u32, RowKind)> {
    let mut rows = Vec::new();
    let mut lines = 0;
    if head.begins < head.first {
        rows.push((head.begins, RowKind::Line));
    }
    let mut before = head.last;
    for row in sheet.rows().range(head.last + 1..).copied() {
        // Gaps of more rows than these are no rows of the table.
        rows.extend(
            (before + 1..row)
                .take(50)
                .map(|row| (row, RowKind::Left(Why::Blank))),
        );
        before = row;
        let kind = kind(sheet, head, row, lines);
        if kind == RowKind::Line {
            lines += 1;
        }
        rows.push((row, kind));
    }
    rows
}

fn kind(sheet: &Sheet, head: &Head, row: u32, lines: usize) -> RowKind {
    if head.stands_again(sheet, row) || counts_columns(sheet, row) {
        return RowKind::Left(Why::RepeatedHead);
    }
    if lines < SAMPLES && is_sample(sheet, head, row) {
        return RowKind::Left(Why::Sample);
    }
    if is_total(sheet, head, row) {
        return RowKind::Left(Why::Total);
    }
    RowKind::Line
}

/// `(1) (2) (3)`: the row that numbers the columns.
fn counts_columns(sheet: &Sheet, row: u32) -> bool {
    let numbers: Option<Vec<u32>> = sheet
        .row(row)
        .map(|(_, cell)| cell.text.trim().trim_matches(['(', ')']).parse().ok())
        .collect();
    numbers.is_some_and(|numbers| {
        numbers.len() >= 3
            && numbers
                .windows(2)
                .all(|two| matches!(two, [one, next] if one + 1 == *next))
    })
}

/// A row that shows how to fill the sheet in.
fn is_sample(sheet: &Sheet, head: &Head, row: u32) -> bool {
    const WORDS: [&str; 10] = [
        "contoh", "isi", "diisi", "isikan", "wajib", "tulis", "tuliskan", "pilih", "opsional",
        "misal",
    ];
    let begins = |text: &str| {
        let said = words(text);
        let first = said.split_whitespace().next().unwrap_or_default();
        WORDS
            .iter()
            .any(|word| first == *word || first == format!("{word}nya"))
    };
    let cells: Vec<&str> = sheet.row(row).map(|(_, cell)| cell.text.as_str()).collect();
    let told = cells.iter().filter(|text| begins(text)).count();
    let question = head
        .column(Role::Question)
        .map_or("", |column| sheet.text((row, column)));
    let begins_so = words(question);
    told >= 2 || (told == 1 && cells.len() == 1) || begins_so.starts_with(" contoh ")
}

/// A sum: `TOTAL …`, or `Jumlah` alone; `Jumlah pengaduan` is a number to fill in.
fn is_total(sheet: &Sheet, head: &Head, row: u32) -> bool {
    let sums = sheet.row(row).any(|(_, cell)| cell.sum);
    let codes = head.columns(Role::Code);
    let texts: Vec<(u32, &str)> = sheet
        .row(row)
        .map(|(column, cell)| (column, cell.text.trim()))
        .collect();
    let coded = |text: &str| super::code::read(text).is_some();
    let has_code = texts
        .iter()
        .any(|(column, text)| codes.contains(column) && coded(text));
    let Some(said) = texts
        .iter()
        .map(|(_, text)| *text)
        .find(|text| !coded(text))
        .map(words)
    else {
        // Numbers alone, by formulas.
        return sums && !has_code;
    };
    let said = said.trim();
    let mut list = said.split_whitespace();
    let (first, second) = (
        list.next().unwrap_or_default(),
        list.next().unwrap_or_default(),
    );
    let part = list.next().is_none() && second.chars().count() <= 2;
    let of_sums = [
        "",
        "bobot",
        "nilai",
        "skor",
        "poin",
        "total",
        "keseluruhan",
        "seluruhnya",
        "akhir",
        "aspek",
        "bagian",
    ];
    match first {
        "total" | "subtotal" => !has_code || sums,
        "sub" | "grand" => second == "total",
        "jumlah" => {
            (!has_code && (of_sums.contains(&second) || part)) || (sums && second.is_empty())
        }
        "nilai" | "skor" => matches!(second, "akhir" | "total") && (sums || !has_code),
        "rata" => second == "rata" && (sums || !has_code),
        _ => false,
    }
}
