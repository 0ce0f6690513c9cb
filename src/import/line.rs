//! A row of a table to a line: its code, its words, and what it stands below.

use super::code::{self, CodeStyle, Printed};
use super::filled::FilledLine;
use super::markup::without_markup;
use super::outline::Line;
use super::role::Role;
use super::table::Head;
use super::words;
use super::{Options, Slip, scale};
use crate::model::Text;
use crate::sheets::{Cell, Sheet, SheetValue, letters};
use crate::text;

/// Reads lines of a sheet.
pub(super) struct LineReader<'s> {
    pub(super) sheet: &'s Sheet,
    pub(super) head: &'s Head,
    slips: Vec<Slip>,
    /// The columns that codes and questions stand in, from the left.
    region: Vec<u32>,
    codes: Vec<u32>,
    /// What the head says can be answered.
    pub(super) options: Options,
    /// The aspect and the groups that stand above, which blank cells go on with.
    above: Vec<String>,
    /// The code before, by which a day is told from a code.
    before: Option<Printed>,
}

impl<'s> LineReader<'s> {
    pub(super) fn new(sheet: &'s Sheet, head: &'s Head) -> Self {
        let mut codes = head.columns(Role::Code);
        let questions = head.columns(Role::Question);
        let mut region = codes.clone();
        region.extend(&questions);
        region.sort_unstable();
        // One head over several columns: each level has its code in a column of its own.
        if codes.is_empty() && questions.len() > 1 {
            codes.clone_from(&region);
        }
        let title = Cell {
            text: head.title(Role::Answer).to_owned(),
            ..Cell::default()
        };
        let options = if head.has(Role::Yes) && head.has(Role::No) {
            Options::YesNo
        } else {
            scale::options(Some(&title))
        };
        Self {
            sheet,
            head,
            slips: Vec::new(),
            region,
            codes,
            options,
            above: Vec::new(),
            before: None,
        }
    }

    /// The line of a row, and what is filled in on it; none where it has neither code nor words.
    pub(super) fn line(&mut self, row: u32) -> Option<(Line, FilledLine)> {
        self.slips.clear();
        let mut filled = self.filled(row);
        let within = self.within(row);
        let mut line = self.words(row).or_else(|| self.going_on(row, &filled))?;
        line.within = within;
        line.has_weight = filled.weight.is_some() && !line.goes_on;
        line.has_answer = !line.goes_on && filled.has_answer();
        line.has_links = !filled.links.is_empty();
        line.level = self.level(row);
        line.parent = self.parent(row);
        if line.printed.is_some() {
            self.before.clone_from(&line.printed);
        }
        self.not_required(row, &filled);
        filled.slips = std::mem::take(&mut self.slips);
        filled
            .slips
            .sort_by(|one, other| one.column.cmp(&other.column));
        Some((line, filled))
    }

    /// Whether a question that is not asked of this unit counts is for the organiser to say.
    fn not_required(&mut self, row: u32, filled: &FilledLine) {
        let Some(said) = filled
            .reason
            .as_ref()
            .filter(|reason| words::is_not_required(reason))
        else {
            return;
        };
        let message = text!(
            "tertulis `{said}`: disimpan sebagai alasan; tanyakan kepada penyelenggara apakah pertanyaan ini dihitung, dan hapus dari instrumen bila tidak",
            "it says `{said}`: kept as the reason; ask the organiser whether this question counts, and delete it from the instrument if it does not"
        );
        let column = self
            .head
            .column(Role::Links)
            .or(self.head.column(Role::Answer));
        self.slip(row, column.unwrap_or_default(), message);
    }

    /// A row without code and words: more links of the question above, or as high as that is merged.
    fn going_on(&self, row: u32, filled: &FilledLine) -> Option<Line> {
        let from_above = |column: &u32| {
            self.sheet
                .merged
                .get(&(row, *column))
                .is_some_and(|from| from.0 < row)
        };
        let goes_on = !filled.links.is_empty() || self.region.iter().any(from_above);
        goes_on.then(|| Line {
            goes_on,
            ..Line::default()
        })
    }

    pub(super) fn cell(&self, role: Role, row: u32) -> Option<&'s Cell> {
        self.seen(row, self.head.column(role)?)
    }

    /// The cell seen at a place. What goes across the table is a heading, and fills in none of its columns.
    pub(super) fn seen(&self, row: u32, column: u32) -> Option<&'s Cell> {
        let beside = |from: &(u32, u32)| from.1 != column;
        if self.sheet.merged.get(&(row, column)).is_some_and(beside) {
            return None;
        }
        self.sheet.at((row, column))
    }

    pub(super) fn text(&self, role: Role, row: u32) -> Option<String> {
        let text = without_markup(&self.cell(role, row)?.text);
        let text = text.trim();
        (!text.is_empty() && !code::is_dash(text)).then(|| text.to_owned())
    }

    pub(super) fn slip(&mut self, row: u32, column: u32, message: Text) {
        self.slips.push(Slip {
            sheet: self.sheet.name.clone(),
            row: Some(row + 1),
            column: Some(letters(column)),
            message,
        });
    }

    /// Aspect and groups by their own columns: a blank goes on with what stands above.
    fn within(&mut self, row: u32) -> Vec<String> {
        let mut columns = self.head.columns(Role::Aspect);
        columns.extend(self.head.columns(Role::Group));
        self.above.resize(columns.len(), String::new());
        for (at, column) in columns.iter().enumerate() {
            let text = without_markup(self.sheet.text((row, *column)));
            if text.is_empty() {
                continue;
            }
            let changed = self.above.get(at).is_some_and(|above| *above != text);
            if changed {
                // Below another heading its own begin anew.
                for (below, other) in self.above.iter_mut().enumerate() {
                    if below > at && self.sheet.own((row, *column)).is_some() {
                        other.clear();
                    }
                }
            }
            if let Some(above) = self.above.get_mut(at) {
                *above = text;
            }
        }
        self.above.clone()
    }

    /// Code and words of a row, wherever in their columns they stand.
    fn words(&mut self, row: u32) -> Option<Line> {
        let mut line = Line::default();
        let mut texts: Vec<(u32, String)> = Vec::new();
        for column in self.region.clone() {
            let Some(cell) = self.sheet.own((row, column)) else {
                continue;
            };
            if line.printed.is_none() && texts.is_empty() && self.codes.contains(&column) {
                line.printed = self.printed(row, column, cell);
                if line.printed.is_some() {
                    line.in_column = true;
                    line.column = self.place(column);
                    continue;
                }
            }
            let text = without_markup(&cell.text);
            if !text.is_empty() {
                texts.push((column, text));
            }
        }
        // Headings may stand where the sheet has no such column, as wide as the table.
        if texts.is_empty() && line.printed.is_none() {
            let first = self.sheet.row(row).next()?;
            let wide =
                self.sheet.reach((row, first.0)).1 > first.0 || self.sheet.row(row).count() == 1;
            let stray = self
                .head
                .roles
                .get(&first.0)
                .is_none_or(|role| matches!(role, Role::Other));
            if !(wide && stray) {
                return None;
            }
            texts.push((first.0, without_markup(&first.1.text)));
        }
        let (first, _) = *texts
            .first()
            .map(|(column, text)| (*column, text))
            .as_ref()
            .unwrap_or(&(0, &String::new()));
        line.across = !texts.is_empty()
            && self.sheet.reach((row, first)).1 > first
            && self.sheet.reach((row, first)).1 > self.region.last().copied().unwrap_or_default();
        line.text = texts
            .iter()
            .map(|(_, text)| text.as_str())
            .collect::<Vec<_>>()
            .join(" ");
        if line.printed.is_none() {
            line.column = self.place(first);
            if let Some((printed, rest)) = code::before_words(&line.text) {
                line.printed = Some(printed);
                line.text = rest.to_owned();
            }
        }
        (!line.text.is_empty() || line.printed.is_some()).then_some(line)
    }

    /// Which of the columns of the region it is.
    fn place(&self, column: u32) -> usize {
        self.region
            .iter()
            .position(|known| *known == column)
            .unwrap_or_default()
    }

    /// The code in a cell. A day in the place of a code is what Excel made of `1.10` or `1-10`.
    fn printed(&mut self, row: u32, column: u32, cell: &Cell) -> Option<Printed> {
        let SheetValue::Date(date) = cell.value else {
            return code::read(&cell.text);
        };
        let shown = code::read(&cell.text)
            .filter(|read| read.style == CodeStyle::Parts(2) && cell.text.contains('.'));
        let by_day = || code::read(&format!("{}.{}", date.day(), date.month()));
        let by_month = || code::read(&format!("{}.{}", date.month(), date.day()));
        let follows = |read: &Printed| {
            let before = self.before.as_ref()?;
            let (head, _) = before.code.rsplit_once('.')?;
            let (own, _) = read.code.rsplit_once('.')?;
            (head == own && read.number == before.number.map(|last| last + 1)).then_some(())
        };
        let found = shown
            .or_else(|| by_day().filter(|read| follows(read).is_some()))
            .or_else(|| by_month().filter(|read| follows(read).is_some()))
            .or_else(by_day)?;
        let code = found.code.clone();
        self.slip(
            row,
            column,
            text!(
                "sel kode ini berisi tanggal {date}; dibaca sebagai kode {code}, periksa apakah itu benar",
                "this cell of a code holds the date {date}; it is read as the code {code}, check that this is right"
            ),
        );
        Some(found)
    }

    fn level(&self, row: u32) -> Option<(bool, usize)> {
        let said = super::role::words(&self.cell(Role::Level, row)?.text);
        match said.trim() {
            "pertanyaan" | "question" | "soal" => Some((true, 9)),
            "subjudul" | "sub judul" | "subheading" => Some((false, 2)),
            "judul" | "heading" => Some((false, 1)),
            "indikator" | "aspek" => Some((false, 0)),
            _ => None,
        }
    }

    /// The code of the parent, which may stand before its words: `I - Teks`.
    fn parent(&self, row: u32) -> Option<String> {
        let text = &self.cell(Role::Parent, row)?.text;
        let first = text.split_whitespace().next()?;
        let code = code::trimmed(first);
        (!code.is_empty()).then(|| code.to_owned())
    }
}
