//! The text of an Excel workbook: every cell of every sheet, with the sheet's and the cell's name, and
//! what stands about the cells.

mod around;
mod format;
mod shared;
#[cfg(test)]
mod tests;

use std::borrow::Cow;

use quick_xml::events::BytesStart;

use crate::model::{Quoted, Text};
use crate::text;

use super::Checked;
use super::number::{cell, digits, in_sheet, sheet_name};
use super::package::{OfficePackage, PARTS_MAX, broken, missing};
use super::relations::{self, too_many};
use super::sink::{Sink, could_hold_a_number};
use super::table::{At, Context};
use super::xml::{self, XmlEvent};
use format::Formats;
use shared::Shared;

/// Elements of a sheet that show, or will once Excel has reckoned, without being text: formulas,
/// drawings, backgrounds, objects and fields. A chart that is a sheet has a drawing.
const THINGS: [&str; 5] = ["f", "drawing", "picture", "oleObject", "control"];

/// What all sheets of a workbook share.
struct Workbook {
    shared: Shared,
    formats: Formats,
}

/// Whether a workbook with this main part is a binary one (`.xlsb`).
pub(super) fn is_binary(main: &str) -> bool {
    main.to_lowercase().ends_with(".bin")
}

/// How many sheets a binary workbook has.
pub(super) fn sheets_of_binary(package: &OfficePackage<'_>) -> u32 {
    let is_sheet = |name: &&str| name.starts_with("xl/worksheets/sheet");
    u32::try_from(package.names().filter(is_sheet).count()).unwrap_or(u32::MAX)
}

/// Reads all cells and counts the sheets.
///
/// # Errors
/// As [`OfficePackage::xml`], and damaged when the workbook or a sheet is missing.
pub(super) fn read(
    package: &mut OfficePackage<'_>,
    main: &str,
    sink: &mut Sink<'_>,
) -> Checked<u32> {
    let mut sheets = Vec::new();
    package.needed(main, &mut |node| {
        if let XmlEvent::Open(tag) = node
            && xml::name(tag) == "sheet"
            && let Some(id) = xml::prefixed(tag, "id")
        {
            let name = xml::attribute(tag, "name").unwrap_or_default();
            // A sheet for each person may be called by their number; a name alone shows nothing.
            if could_hold_a_number(&name) {
                let shows = sink.shows();
                sink.take(&name, &|| Text::new("nama lembar", "the name of a sheet"))?;
                sink.only_shows(shows);
            }
            sheets.push((sheet_name(&name), id));
        }
        if sheets.len() > PARTS_MAX {
            return Err(too_many());
        }
        Ok(())
    })?;
    let parts = relations::of(package, main)?;
    let of_kind = |kind: &str| parts.values().find(|one| one.kind == kind);
    // Some writers name the part and leave it out, where no cell needs it; one that does is broken.
    let shared = match of_kind("sharedStrings") {
        Some(one) if package.has(&one.target) => Shared::read(package, &one.target)?,
        Some(_) | None => Shared::default(),
    };
    let formats = match of_kind("styles") {
        Some(one) => Formats::read(package, &one.target)?,
        None => Formats::default(),
    };
    let book = Workbook { shared, formats };
    for (name, id) in &sheets {
        let part = &parts.get(id).ok_or_else(|| missing(name))?.target;
        sheet(package, part, name, &book, sink)?;
        around::sheet(package, part, name, sink)?;
    }
    for one in parts.values() {
        if one.kind == "pivotCacheDefinition" {
            around::pivot(package, &one.target, sink)?;
        }
    }
    Ok(u32::try_from(sheets.len()).unwrap_or(u32::MAX))
}

fn sheet(
    package: &mut OfficePackage<'_>,
    part: &str,
    name: &Quoted,
    book: &Workbook,
    sink: &mut Sink<'_>,
) -> Checked<()> {
    let mut grid = Grid::default();
    let mut context = Context::default();
    package.needed(part, &mut |node| {
        match node {
            XmlEvent::Open(tag) => {
                if THINGS.contains(&xml::name(tag)) {
                    sink.thing();
                }
                grid.open(tag);
            }
            XmlEvent::Text(text) if grid.shown => grid.text.push_str(text),
            XmlEvent::Text(_) => {}
            XmlEvent::Close("v" | "t") => grid.shown = false,
            XmlEvent::Close("rPh") => grid.reading_aid = false,
            XmlEvent::Close("c") => {
                return end_of_cell(&grid, &mut context, (part, name), book, sink);
            }
            XmlEvent::Close("row") => return context.end(sink),
            XmlEvent::Close("formula1") => return grid.choices(name, sink),
            XmlEvent::Close(edge) if is_edge(edge) => {
                grid.shown = false;
                let place = || {
                    text!(
                        "kepala atau kaki lembar {name}",
                        "header or footer of sheet {name}"
                    )
                };
                return sink.take(&without_codes(&grid.text), &place);
            }
            XmlEvent::Close(_) => {}
        }
        Ok(())
    })
}

/// Passes on what the cell that just ended shows.
fn end_of_cell(
    grid: &Grid,
    context: &mut Context,
    (part, sheet): (&str, &Quoted),
    book: &Workbook,
    sink: &mut Sink<'_>,
) -> Checked<()> {
    let text = grid.shows(book).ok_or_else(|| broken(part))?;
    // TRUE, FALSE or a fault: shown, and nothing to be looked through.
    if text.is_empty() && !grid.text.trim().is_empty() {
        sink.thing();
    }
    let place = || in_sheet(sheet, &grid.name());
    context.take(grid.at, &text, &place, sink)
}

/// Whether this is a header or footer of a printed sheet.
fn is_edge(name: &str) -> bool {
    matches!(
        name,
        "oddHeader" | "oddFooter" | "evenHeader" | "evenFooter" | "firstHeader" | "firstFooter"
    )
}

/// A header or footer without its codes for places, fonts, sizes and fields (18.3.1.46).
fn without_codes(text: &str) -> String {
    let mut plain = String::new();
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        if letter != '&' {
            plain.push(letter);
            continue;
        }
        match letters.next() {
            Some('&') => plain.push('&'),
            Some('L' | 'C' | 'R') => plain.push('\n'),
            Some('"') => letters.by_ref().take_while(|&c| c != '"').for_each(drop),
            Some('0'..='9') => while letters.next_if(char::is_ascii_digit).is_some() {},
            Some(_) | None => {}
        }
    }
    plain
}

/// Where in a sheet we are.
#[derive(Default)]
struct Grid {
    at: At,
    /// What the cell calls itself; a cell need not.
    name: Option<String>,
    kind: Option<String>,
    /// The number of its format.
    format: Option<usize>,
    text: String,
    shown: bool,
    /// Whether this is the sound of a word, written beside it for readers of Japanese.
    reading_aid: bool,
}

impl Grid {
    fn open(&mut self, tag: &BytesStart<'_>) {
        match xml::name(tag) {
            "row" => {
                let named = xml::attribute(tag, "r").and_then(|row| row.parse::<u64>().ok());
                self.at.row = named.unwrap_or_else(|| self.at.row.saturating_add(1));
                self.at.column = 0;
            }
            "c" => {
                self.name = xml::attribute(tag, "r");
                self.kind = xml::attribute(tag, "t");
                self.format = xml::attribute(tag, "s").and_then(|format| format.parse().ok());
                self.text.clear();
                self.shown = false;
                self.reading_aid = false;
                let named = self.name.as_deref().and_then(column);
                self.at.column = named.unwrap_or_else(|| self.at.column.saturating_add(1));
            }
            "v" => self.shown = true,
            "t" => self.shown = !self.reading_aid,
            "rPh" => self.reading_aid = true,
            edge if is_edge(edge) || edge == "formula1" => {
                self.text.clear();
                self.shown = true;
            }
            _ => {}
        }
    }

    /// What the cell that just ended shows; none when it points to a text that is not there.
    fn shows<'s>(&'s self, book: &'s Workbook) -> Option<Cow<'s, str>> {
        match self.kind.as_deref() {
            Some("s") if self.text.is_empty() => Some(Cow::Borrowed("")),
            Some("s") => book
                .shared
                .get(self.text.trim().parse().ok()?)
                .map(Cow::Borrowed),
            Some("b" | "e") => Some(Cow::Borrowed("")),
            None | Some("n") => Some(self.number(&book.formats)),
            Some(_) => Some(Cow::Borrowed(&self.text)),
        }
    }

    /// A number as its format shows it, where it could be a person's.
    fn number(&self, formats: &Formats) -> Cow<'_, str> {
        let digits = digits(&self.text);
        let whole = digits.bytes().all(|byte| byte.is_ascii_digit());
        if !whole || !could_hold_a_number(&digits) {
            return digits;
        }
        match formats.shown(self.format, &digits) {
            Cow::Borrowed(_) => digits,
            Cow::Owned(shown) => Cow::Owned(shown),
        }
    }

    /// Passes on what a cell may be filled in with, where its list stands in quotes and not in other cells. It
    /// shows once somebody asks for it, so it makes no sheet one that shows something.
    fn choices(&mut self, sheet: &Quoted, sink: &mut Sink<'_>) -> Checked<()> {
        self.shown = false;
        let place = || {
            text!(
                "pilihan isian di lembar {sheet}",
                "choices of a cell on sheet {sheet}"
            )
        };
        let shows = sink.shows();
        if let Some(list) = self.text.trim().strip_prefix('"') {
            sink.take(&list.replace(',', "\n"), &place)?;
        }
        sink.only_shows(shows);
        Ok(())
    }

    fn name(&self) -> String {
        let At { row, column } = self.at;
        // A cell may call itself anything; no real name is longer than XFD1048576.
        let real = |name: &&String| name.len() <= 10 && self::column(name).is_some();
        let named = self.name.as_ref().filter(real).cloned();
        named.unwrap_or_else(|| cell(column.saturating_sub(1), row.saturating_sub(1)))
    }
}

/// The column of a cell called so, from 1.
fn column(name: &str) -> Option<u64> {
    let letters = name.bytes().take_while(u8::is_ascii_alphabetic);
    let value = |letter: u8| u64::from(letter.to_ascii_uppercase() - b'A') + 1;
    // Excel's last column has three letters.
    let column = letters
        .take(3)
        .fold(0, |column, letter| column * 26 + value(letter));
    (column > 0).then_some(column)
}
