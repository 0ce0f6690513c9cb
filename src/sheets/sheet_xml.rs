//! What an XLSX says of its sheets that calamine does not tell: hidden rows and columns, and lists of choices.

use quick_xml::events::BytesStart;

use super::grid::area_of;
use super::parts::{Parts, Step, attribute, name, truth};
use super::{Book, Sheet};

/// The part of each sheet, by its name.
pub(super) fn files(parts: &mut Parts<'_>) -> Vec<(String, String)> {
    let mut sheets = Vec::new();
    parts.walk("xl/workbook.xml", |step| {
        if let Step::Open(tag) = step
            && name(tag) == "sheet"
        {
            let mut attributes = tag.attributes();
            let id = attributes
                .with_checks(false)
                .filter_map(Result::ok)
                .filter(|one| one.key.prefix().is_some())
                .find(|one| one.key.local_name().into_inner() == "id")
                .map(|one| one.value.into_owned());
            sheets.extend(attribute(tag, "name").zip(id));
        }
    });
    let mut targets = Vec::new();
    parts.walk("xl/_rels/workbook.xml.rels", |step| {
        if let Step::Open(tag) = step
            && name(tag) == "Relationship"
        {
            targets.extend(attribute(tag, "Id").zip(attribute(tag, "Target")));
        }
    });
    let file = |target: &str| match target.strip_prefix('/') {
        Some(whole) => whole.to_owned(),
        None => format!("xl/{}", target.trim_start_matches("./")),
    };
    let of = |id: &str| targets.iter().find(|(known, _)| known == id);
    sheets
        .iter()
        .filter_map(|(name, id)| Some((name.clone(), file(&of(id)?.1))))
        .collect()
}

/// The most lists of choices of a sheet.
const OFFERS_MAX: usize = 1_000;

/// A list of choices that is being read.
#[derive(Default)]
struct List {
    areas: String,
    source: Option<String>,
}

impl List {
    fn open(&mut self, tag: &BytesStart<'_>) {
        match name(tag) {
            "dataValidation" if attribute(tag, "type").as_deref() == Some("list") => {
                self.areas = attribute(tag, "sqref").unwrap_or_default();
            }
            "formula1" if !self.areas.is_empty() => self.source = Some(String::new()),
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if let Some(source) = &mut self.source {
            source.push_str(text);
        }
    }

    fn close(&mut self, name: &str, sheet: &mut Sheet) {
        if name != "dataValidation" {
            return;
        }
        let source = self.source.take().unwrap_or_default();
        for area in std::mem::take(&mut self.areas).split_whitespace() {
            if let Some((first, last)) = area_of(area)
                && sheet.offers.len() < OFFERS_MAX
            {
                sheet.offers.push((first, last, source.clone()));
            }
        }
    }
}

/// The choices of each list: written in it between quotes, or in cells that it names.
pub(super) fn named_lists(book: &mut Book) {
    for at in 0..book.sheets.len() {
        let Some(sheet) = book.sheets.get_mut(at) else {
            continue;
        };
        let mut offers = std::mem::take(&mut sheet.offers);
        for (_, _, source) in &mut offers {
            *source = choices(book, at, source);
        }
        if let Some(sheet) = book.sheets.get_mut(at) {
            sheet.offers = offers;
        }
    }
}

/// The most choices of a list that says something; longer ones are of places or persons.
const CHOICES_MAX: usize = 20;

fn choices(book: &Book, at: usize, source: &str) -> String {
    let source = source.trim().trim_start_matches('=');
    if let Some(list) = source.strip_prefix('"') {
        return list.trim_end_matches('"').replace(',', "/");
    }
    let (sheet, area) = match source.rsplit_once('!') {
        Some((name, area)) => {
            let name = name.trim_matches('\'').replace("''", "'");
            (book.sheets.iter().find(|sheet| sheet.name == name), area)
        }
        None => (book.sheets.get(at), source),
    };
    let (Some(sheet), Some((first, last))) = (sheet, area_of(area)) else {
        return String::new();
    };
    let cells = sheet.cells.range(first..=last);
    let cells = cells.filter(|((_, column), _)| (first.1..=last.1).contains(column));
    let texts: Vec<&str> = cells
        .take(CHOICES_MAX)
        .map(|(_, cell)| cell.text.trim())
        .collect();
    texts.join("/")
}

/// Rows and columns that nobody sees, and lists of choices.
pub(super) fn unseen(parts: &mut Parts<'_>, file: &str, sheet: &mut Sheet) {
    let right = sheet.cells.keys().map(|(_, column)| *column).max();
    let right = right.unwrap_or_default();
    let mut row = 0;
    let mut list = List::default();
    parts.walk(file, |step| {
        let tag = match step {
            Step::Open(tag) => tag,
            Step::Text(text) => return list.text(text),
            Step::Close(name) => return list.close(name, sheet),
        };
        list.open(tag);
        let number = |key: &str| attribute(tag, key).and_then(|value| value.parse::<u32>().ok());
        match name(tag) {
            "col" if truth(tag, "hidden") => {
                if let (Some(min), Some(max)) = (number("min"), number("max")) {
                    let columns = min.saturating_sub(1)..max.min(right + 1);
                    sheet.hidden_columns.extend(columns);
                }
            }
            "row" => {
                row = number("r").unwrap_or(row + 1);
                if truth(tag, "hidden") {
                    sheet.hidden_rows.insert(row.saturating_sub(1));
                }
            }
            _ => {}
        }
    });
}
