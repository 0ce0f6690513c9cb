//! The text of an Excel workbook: every cell of every sheet, with the sheet's and the cell's name.

use std::borrow::Cow;

use quick_xml::events::BytesStart;

use super::Checked;
use super::number::{cell, digits, in_sheet};
use super::package::{PARTS_MAX, Package, broken, missing};
use super::relations::{self, too_many};
use super::sink::Sink;
use super::xml::{self, XmlEvent};

/// Reads all cells and counts the sheets. A binary workbook (`.xlsb`) has its sheets counted alone.
///
/// # Errors
/// As [`Package::xml`], and damaged when the workbook or a sheet is missing.
pub(super) fn read(package: &mut Package<'_>, main: &str, sink: &mut Sink<'_>) -> Checked<u32> {
    if main.to_lowercase().ends_with(".bin") {
        let sheets = package
            .names()
            .filter(|name| name.starts_with("xl/worksheets/sheet"));
        return Ok(u32::try_from(sheets.count()).unwrap_or(u32::MAX));
    }
    let mut sheets = Vec::new();
    package.needed(main, &mut |node| {
        if let XmlEvent::Open(tag) = node
            && xml::name(tag) == "sheet"
            && let Some(id) = xml::prefixed(tag, "id")
        {
            sheets.push((xml::attribute(tag, "name").unwrap_or_default(), id));
        }
        if sheets.len() > PARTS_MAX {
            return Err(too_many());
        }
        Ok(())
    })?;
    let parts = relations::of(package, main)?;
    // Some writers name the part and leave it out, where no cell needs it; one that does is broken.
    let shared = match parts.values().find(|one| one.kind == "sharedStrings") {
        Some(one) if package.has(&one.target) => Shared::read(package, &one.target)?,
        Some(_) | None => Shared::default(),
    };
    for (name, id) in &sheets {
        let part = &parts.get(id).ok_or_else(|| missing(name))?.target;
        sheet(package, part, name, &shared, sink)?;
    }
    Ok(u32::try_from(sheets.len()).unwrap_or(u32::MAX))
}

fn sheet(
    package: &mut Package<'_>,
    part: &str,
    name: &str,
    shared: &Shared,
    sink: &mut Sink<'_>,
) -> Checked<()> {
    let mut grid = Grid::default();
    package.needed(part, &mut |node| {
        match node {
            XmlEvent::Open(tag) => grid.open(tag),
            XmlEvent::Text(text) if grid.shown => grid.text.push_str(text),
            XmlEvent::Text(_) => {}
            XmlEvent::Close("v" | "t") => grid.shown = false,
            XmlEvent::Close("rPh") => grid.reading_aid = false,
            XmlEvent::Close("c") => {
                let text = grid.shows(shared).ok_or_else(|| broken(part))?;
                return sink.take(&text, &|| in_sheet(name, &grid.at()));
            }
            XmlEvent::Close(_) => {}
        }
        Ok(())
    })
}

/// Where in a sheet we are. Rows and columns count from 1.
#[derive(Default)]
struct Grid {
    row: u64,
    column: u64,
    /// What the cell calls itself; a cell need not.
    name: Option<String>,
    kind: Option<String>,
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
                self.row = named.unwrap_or_else(|| self.row.saturating_add(1));
                self.column = 0;
            }
            "c" => {
                self.name = xml::attribute(tag, "r");
                self.kind = xml::attribute(tag, "t");
                self.text.clear();
                self.shown = false;
                self.reading_aid = false;
                self.column = self.column.saturating_add(1);
            }
            "v" => self.shown = true,
            "t" => self.shown = !self.reading_aid,
            "rPh" => self.reading_aid = true,
            _ => {}
        }
    }

    /// What the cell that just ended shows; none when it points to a text that is not there.
    fn shows<'s>(&'s self, shared: &'s Shared) -> Option<Cow<'s, str>> {
        match self.kind.as_deref() {
            Some("s") if self.text.is_empty() => Some(Cow::Borrowed("")),
            Some("s") => shared
                .get(self.text.trim().parse().ok()?)
                .map(Cow::Borrowed),
            Some("b" | "e") => Some(Cow::Borrowed("")),
            None | Some("n") => Some(digits(&self.text)),
            Some(_) => Some(Cow::Borrowed(&self.text)),
        }
    }

    fn at(&self) -> String {
        self.name
            .clone()
            .unwrap_or_else(|| cell(self.column.saturating_sub(1), self.row.saturating_sub(1)))
    }
}

/// The texts that cells share, one after the other.
#[derive(Default)]
struct Shared {
    text: String,
    ends: Vec<usize>,
}

impl Shared {
    fn read(package: &mut Package<'_>, part: &str) -> Checked<Self> {
        let mut shared = Self::default();
        let (mut shown, mut reading_aid) = (false, false);
        package.needed(part, &mut |node| {
            match node {
                XmlEvent::Open(tag) => match xml::name(tag) {
                    "t" => shown = !reading_aid,
                    "rPh" => reading_aid = true,
                    _ => {}
                },
                XmlEvent::Text(text) if shown => shared.text.push_str(text),
                XmlEvent::Text(_) => {}
                XmlEvent::Close("t") => shown = false,
                XmlEvent::Close("rPh") => reading_aid = false,
                XmlEvent::Close("si") => shared.ends.push(shared.text.len()),
                XmlEvent::Close(_) => {}
            }
            Ok(())
        })?;
        Ok(shared)
    }

    fn get(&self, index: usize) -> Option<&str> {
        let start = match index.checked_sub(1) {
            Some(before) => *self.ends.get(before)?,
            None => 0,
        };
        self.text.get(start..*self.ends.get(index)?)
    }
}
