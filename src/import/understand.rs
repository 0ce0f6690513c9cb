//! The whole file: its sheets, their lines, and the questions with their codes.

use std::collections::BTreeSet;

use super::code::{Unique, Whole, before_words};
use super::line::{FilledLine, LineReader};
use super::outline::{self, Line};
use super::role::{Role, words};
use super::table::{self, Head};
use super::words::{weight_in, without_markup};
use super::{
    AspectRead, Heading, QuestionRead, RowLeftOut, SheetRead, Slip, Understood, Why, Wishes, unsaid,
};
use crate::model::Exact;
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
            Some(head) if taken => tables.push(read(sheet, head, &mut understood)),
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

fn left_out(sheet: &Sheet, row: u32, why: Why) -> RowLeftOut {
    let texts: Vec<&str> = sheet.row(row).map(|(_, cell)| cell.text.trim()).collect();
    let text: String = texts
        .join(" ")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    RowLeftOut {
        sheet: sheet.name.clone(),
        row: row + 1,
        why,
        text: text.chars().take(80).collect(),
    }
}

/// A table with its lines.
struct TableLines<'b> {
    sheet: &'b Sheet,
    lines: Vec<Line>,
    filled: Vec<FilledLine>,
    nodes: Vec<outline::OutlineNode>,
}

/// Reads the lines of a sheet, and what stands above them.
fn read<'b>(sheet: &'b Sheet, head: &Head, understood: &mut Understood) -> TableLines<'b> {
    above(sheet, head, understood);
    let mut reader = LineReader::new(sheet, head);
    let (mut lines, mut filled) = (Vec::new(), Vec::new());
    for (row, kind) in table::rows(sheet, head) {
        let why = match kind {
            table::RowKind::Line => match reader.line(row) {
                Some((line, fields)) => {
                    lines.push(line);
                    filled.push(fields);
                    continue;
                }
                None => Why::Unreadable,
            },
            table::RowKind::Left(why) => why,
        };
        understood.left_out.push(left_out(sheet, row, why));
    }
    hidden(sheet, &filled, understood);
    let nodes = outline::tree(&lines);
    TableLines {
        sheet,
        lines,
        filled,
        nodes,
    }
}

/// The title and the year above a table.
fn above(sheet: &Sheet, head: &Head, understood: &mut Understood) {
    for row in sheet.rows().range(..head.begins) {
        let left = left_out(sheet, *row, Why::Heading);
        if understood.year.is_none() {
            understood.year = year(&left.text);
        }
        if understood.title.is_none()
            && left
                .text
                .chars()
                .filter(|letter| letter.is_alphabetic())
                .count()
                > 5
        {
            understood.title = Some(left.text.clone());
        }
        understood.left_out.push(left);
    }
    if understood.year.is_none()
        && let Some(column) = head.column(Role::Year)
    {
        let rows = sheet.rows();
        let mut years = rows
            .range(head.last + 1..)
            .map(|row| sheet.text((*row, column)));
        understood.year = years.find_map(year);
    }
}

/// A year of this century in a text.
pub(super) fn year(text: &str) -> Option<i16> {
    let mut numbers = text.split(|letter: char| !letter.is_ascii_digit());
    numbers.find_map(|number| {
        let year: i16 = number.parse().ok()?;
        (number.len() == 4 && (2000..2100).contains(&year)).then_some(year)
    })
}

/// Hidden rows are read, and named: a filter hides rows that belong there.
fn hidden(sheet: &Sheet, filled: &[FilledLine], understood: &mut Understood) {
    let rows: Vec<String> = filled
        .iter()
        .filter(|fields| sheet.hidden_rows.contains(&fields.row))
        .map(|fields| (fields.row + 1).to_string())
        .collect();
    if let Some(first) = rows.first() {
        let list = rows.join(", ");
        understood.problems.push(Slip {
            sheet: sheet.name.clone(),
            row: first.parse().ok(),
            column: None,
            message: text!(
                "baris {list} tersembunyi di lembar ini dan ikut dibaca; hapus dari lembar bila tidak berlaku",
                "rows {list} are hidden in this sheet and were read as well; delete them from the sheet if they do not hold"
            ),
        });
    }
}

/// A heading above questions, whichever way the sheet says it.
struct Above {
    parent: Option<usize>,
    text: String,
    whole: Whole,
    weight: Option<Exact>,
    /// How many stand below it already, with a code or without one.
    below: u32,
    /// The line that it is, of which table.
    line: Option<(usize, usize)>,
}

/// Gives every question its code, its aspect and its groups.
fn name(tables: &[TableLines<'_>], understood: &mut Understood) {
    let mut plain = Naming::default();
    plain.tables(tables, false);
    let several = tables.len() > 1;
    let bare = plain.rows.iter().any(|(path, _)| path.is_empty());
    let naming = if several && (plain.repeats() || bare) {
        let mut naming = Naming::default();
        naming.tables(tables, true);
        naming
    } else {
        plain
    };
    naming.finish(tables, understood);
}

#[derive(Default)]
struct Naming {
    above: Vec<Above>,
    /// How many stand outermost.
    outermost: u32,
    /// Each question: the headings above it, outermost first, and its own.
    rows: Vec<(Vec<usize>, Question)>,
    /// Rows that became none.
    left: Vec<(usize, usize, Why)>,
}

struct Question {
    table: usize,
    line: usize,
    code: String,
    parts: Vec<usize>,
}

impl Naming {
    fn tables(&mut self, tables: &[TableLines<'_>], by_sheet: bool) {
        for (at, table) in tables.iter().enumerate() {
            let sheet = by_sheet.then(|| self.heading(None, &table.sheet.name, None, None));
            self.table(at, table, sheet);
        }
    }

    fn table(&mut self, at: usize, table: &TableLines<'_>, sheet: Option<usize>) {
        let mut headings: Vec<Option<usize>> = vec![None; table.lines.len()];
        let mut last: Option<(Vec<String>, Option<usize>)> = None;
        for (number, (line, node)) in table.lines.iter().zip(&table.nodes).enumerate() {
            let within = match &last {
                Some((within, top)) if *within == line.within => *top,
                _ => {
                    let top = self.within(&line.within, sheet);
                    last = Some((line.within.clone(), top));
                    top
                }
            };
            let parent = node
                .parent
                .and_then(|parent| headings.get(parent).copied().flatten())
                .or(within);
            match node.kind {
                outline::LineKind::Heading => {
                    let weight = table
                        .filled
                        .get(number)
                        .and_then(|filled| filled.weight.clone());
                    let printed = line.printed.as_ref().map(|printed| printed.code.as_str());
                    let heading = self.heading(parent, &line.text, printed, weight);
                    if let Some(above) = self.above.get_mut(heading) {
                        above.line = Some((at, number));
                    }
                    if let Some(place) = headings.get_mut(number) {
                        *place = Some(heading);
                    }
                    self.left.push((at, number, Why::Heading));
                }
                outline::LineKind::Question => self.question(at, number, line, parent),
                outline::LineKind::Part(question) => {
                    let of = self
                        .rows
                        .iter_mut()
                        .rev()
                        .find(|(_, one)| one.table == at && one.line == question);
                    if let Some((_, of)) = of {
                        of.parts.push(number);
                    }
                    self.left.push((at, number, Why::SubItem));
                }
            }
        }
    }

    /// The headings of columns of their own.
    fn within(&mut self, texts: &[String], sheet: Option<usize>) -> Option<usize> {
        let mut parent = sheet;
        for text in texts.iter().filter(|text| !text.is_empty()) {
            let (printed, words) = match before_words(text) {
                Some((printed, words)) => (Some(printed.code), words),
                None => (None, text.as_str()),
            };
            let known = self.above.iter().position(|above| {
                above.parent == parent && above.line.is_none() && above.text == words
            });
            parent = Some(
                known.unwrap_or_else(|| self.heading(parent, words, printed.as_deref(), None)),
            );
        }
        parent
    }

    /// The next number below a heading.
    fn next(&mut self, parent: Option<usize>) -> u32 {
        let count = match parent.and_then(|parent| self.above.get_mut(parent)) {
            Some(above) => &mut above.below,
            None => &mut self.outermost,
        };
        *count += 1;
        *count
    }

    fn heading(
        &mut self,
        parent: Option<usize>,
        text: &str,
        printed: Option<&str>,
        weight: Option<Exact>,
    ) -> usize {
        let next = self.next(parent).to_string();
        let own = printed.filter(|code| !code.is_empty()).unwrap_or(&next);
        let whole = Whole::below(
            parent
                .and_then(|parent| self.above.get(parent))
                .map(|above| &above.whole),
            own,
        );
        self.above.push(Above {
            parent,
            text: text.to_owned(),
            whole,
            weight,
            below: 0,
            line: None,
        });
        self.above.len() - 1
    }

    fn question(&mut self, table: usize, number: usize, line: &Line, parent: Option<usize>) {
        let next = self.next(parent).to_string();
        let printed = line.printed.as_ref().map(|printed| printed.code.as_str());
        let own = printed.filter(|code| !code.is_empty()).unwrap_or(&next);
        let whole = Whole::below(
            parent
                .and_then(|parent| self.above.get(parent))
                .map(|above| &above.whole),
            own,
        );
        let mut path = Vec::new();
        let mut above = parent;
        while let Some(at) = above {
            path.push(at);
            above = self.above.get(at).and_then(|above| above.parent);
        }
        path.reverse();
        let question = Question {
            table,
            line: number,
            code: whole.code,
            parts: Vec::new(),
        };
        self.rows.push((path, question));
    }

    /// Whether a code stands in two tables.
    fn repeats(&self) -> bool {
        let mut seen = std::collections::BTreeMap::new();
        self.rows.iter().any(|(_, question)| {
            *seen.entry(&question.code).or_insert(question.table) != question.table
        })
    }

    fn finish(self, tables: &[TableLines<'_>], understood: &mut Understood) {
        for (table, number, why) in &self.left {
            let found = tables
                .get(*table)
                .and_then(|table| Some((table.sheet, table.filled.get(*number)?)));
            understood
                .left_out
                .extend(found.map(|(sheet, filled)| left_out(sheet, filled.row, *why)));
        }
        let mut codes = Unique::default();
        let mut aspect_codes = Unique::default();
        // Each aspect by the heading that it is, or by its table where there is none.
        let mut aspects: Vec<(Option<usize>, usize)> = Vec::new();
        for (path, question) in &self.rows {
            let Some(table) = tables.get(question.table) else {
                continue;
            };
            let key = (
                path.first().copied(),
                if path.is_empty() { question.table } else { 0 },
            );
            let aspect = aspects
                .iter()
                .position(|known| *known == key)
                .unwrap_or_else(|| {
                    aspects.push(key);
                    let (code, name, weight) =
                        match path.first().and_then(|top| self.above.get(*top)) {
                            Some(above) => (
                                above.whole.code.clone(),
                                above.text.clone(),
                                above.weight.clone(),
                            ),
                            None => ("1".to_owned(), sheet_name(table.sheet, understood), None),
                        };
                    let (code, _) = aspect_codes.take(&code);
                    let name = if name.is_empty() { code.clone() } else { name };
                    understood.aspects.push(AspectRead { code, name, weight });
                    aspects.len() - 1
                });
            if let Some(row) = self.row(path, question, table, aspect, &mut codes, understood) {
                understood.rows.push(row);
            }
        }
        let order = |left: &RowLeftOut| {
            let sheet = understood
                .sheets
                .iter()
                .position(|sheet| sheet.name == left.sheet);
            (sheet, left.row)
        };
        let mut left = std::mem::take(&mut understood.left_out);
        left.sort_by_key(order);
        understood.left_out = left;
    }

    fn row(
        &self,
        path: &[usize],
        question: &Question,
        table: &TableLines<'_>,
        aspect: usize,
        codes: &mut Unique,
        understood: &mut Understood,
    ) -> Option<QuestionRead> {
        let (line, filled) = (
            table.lines.get(question.line)?,
            table.filled.get(question.line)?,
        );
        let (code, repeat) = codes.take(&question.code);
        let sheet = table.sheet.name.clone();
        understood.problems.extend(filled.slips.iter().cloned());
        if repeat {
            understood.asks.push(unsaid::repeat(
                &sheet,
                filled.row + 1,
                &question.code,
                &code,
            ));
        }
        let headings = path.iter().filter_map(|at| self.above.get(*at));
        let mut row = QuestionRead {
            sheet,
            row: filled.row + 1,
            code,
            printed: line
                .printed
                .as_ref()
                .map(|printed| printed.code.clone())
                .filter(|code| !code.is_empty()),
            aspect,
            groups: headings
                .clone()
                .skip(1)
                .map(|above| above.text.clone())
                .collect(),
            headings: headings
                .map(|above| Heading {
                    code: above.whole.code.clone(),
                    weight: above.weight.clone(),
                })
                .collect(),
            question: line.text.clone(),
            weight: filled.weight.clone(),
            answer: filled.answer.clone(),
            options: filled.options.clone(),
            links: filled.links.clone(),
            note: filled.note.clone(),
            owner: filled.owner.clone(),
            verdict: filled.verdict.clone(),
            asked: filled.asked.clone(),
            due: filled.due,
            reason: filled.reason.clone(),
        };
        for part in question
            .parts
            .iter()
            .filter_map(|part| table.filled.get(*part))
        {
            let more = part
                .links
                .iter()
                .filter(|link| !row.links.contains(link))
                .cloned();
            let more: Vec<String> = more.collect();
            row.links.extend(more);
        }
        Some(row)
    }
}

/// What an aspect is called that no heading names.
fn sheet_name(sheet: &Sheet, understood: &Understood) -> String {
    match sheet.name.as_str() {
        "-" | "Sheet" | "Sheet1" | "Sheet 1" | "Lembar1" => {
            let title = understood.title.as_deref().map(without_markup);
            title.unwrap_or_else(|| "Kuesioner".to_owned())
        }
        name => name.to_owned(),
    }
}

/// The weight that a heading names in its words.
pub(super) fn named_weights(understood: &Understood) -> Vec<(String, Exact)> {
    let aspects = understood.aspects.iter();
    aspects
        .filter_map(|aspect| Some((aspect.name.clone(), weight_in(&aspect.name)?)))
        .collect()
}
