//! Evidence of an indicator: what the form lists anew, and what it says otherwise of what is listed.

use std::sync::Arc;

use jiff::civil::Date;

use super::compare::OneIndicator;
use super::fields::{ThreeWay, quoted};
use super::read::{FilledCell, FilledRow};
use super::{FormChange, FormChanges, FormEdit, FormSlip, FormSource};
use crate::import::words;
use crate::model::{FormBase, FormField, FormRow, Text};
use crate::sheets::Cell;
use crate::text;

/// What is done about two rows that differ.
pub(super) const SAME: Text = Text::new(
    "samakan atau kosongkan salah satunya, lalu jalankan lagi",
    "make them the same or empty one, then run again",
);

impl OneIndicator<'_> {
    /// Compares the evidence.
    pub(super) fn pieces(&self, changes: &mut FormChanges) {
        for (row, base) in &self.rows {
            let cell = row.cells.get(&FormField::Source);
            let Some(cell) = cell.filter(|_| base.is_open(FormField::Source)) else {
                continue;
            };
            let done = if base.said(FormField::Source, &cell.text) {
                if cell.text.is_empty() {
                    self.without_source(row)
                } else {
                    self.listed(row, base, changes);
                    Ok(())
                }
            } else if base.said(FormField::Source, "") || self.is_copy(row, base) {
                self.added(row, base, cell, changes)
            } else {
                Err(Box::new(self.renamed(base, cell)))
            };
            if let Err(slip) = done {
                changes.slips.push(*slip);
            }
        }
    }

    /// Whether the row is a copy of one that still lists its evidence: people copy a row to add another.
    fn is_copy(&self, row: &FilledRow, base: &FormBase) -> bool {
        self.rows.iter().any(|(other, _)| {
            let source = other.cells.get(&FormField::Source);
            other.at != row.at
                && source.is_some_and(|cell| {
                    !cell.text.is_empty() && base.said(FormField::Source, &cell.text)
                })
        })
    }

    /// Date or name of evidence that is not said.
    fn without_source(&self, row: &FilledRow) -> Result<(), Box<FormSlip>> {
        let cells = [FormField::Date, FormField::Remark].map(|field| row.cells.get(&field));
        let said = cells
            .into_iter()
            .flatten()
            .find(|cell| !cell.text.is_empty());
        said.map_or(Ok(()), |cell| {
            let said = quoted(&cell.text);
            Err(Box::new(self.slip(
                &cell.at,
                text!(
                    "{said} ditulis tanpa buktinya",
                    "{said} is written without its evidence"
                ),
                Text::new(
                    "tulis nama berkas atau tautannya di baris yang sama, atau kosongkan sel ini",
                    "write the file's name or the link into the same row, or empty this cell",
                ),
            )))
        })
    }

    /// Date and name of evidence that the form does not list anew.
    fn listed(&self, row: &FilledRow, base: &FormBase, changes: &mut FormChanges) {
        let source = row
            .cells
            .get(&FormField::Source)
            .map(|cell| cell.text.as_str());
        let now = FormRow::of(self.now).enumerate().find(|(_, now)| {
            now.evidence.is_some() && now.text(FormField::Source).as_deref() == source
        });
        for field in [FormField::Date, FormField::Remark] {
            let Some(cell) = row.cells.get(&field) else {
                continue;
            };
            let said = now.and_then(|(_, now)| now.text(field)).unwrap_or_default();
            match ThreeWay::of(base, field, &cell.text, &said) {
                ThreeWay::Same => {}
                ThreeWay::Kept => changes.kept += 1,
                ThreeWay::Taken => {
                    let listed = now.map(|(at, _)| at);
                    match self.described((field, cell), listed, said) {
                        Ok(edit) => self.once(self.change(cell, base, edit), changes),
                        Err(slip) => changes.slips.push(*slip),
                    }
                }
                ThreeWay::Conflict => {
                    let slip = self.conflict(cell, field, &cell.text, &said);
                    changes.slips.push(slip);
                }
            }
        }
    }

    /// What is said of evidence that is listed at this place.
    fn described(
        &self,
        (field, cell): (FormField, &FilledCell),
        listed: Option<usize>,
        old: String,
    ) -> Result<FormEdit, Box<FormSlip>> {
        let new = self.understood(field, cell)?;
        let count = (self.side.listed)(&self.now.code);
        let Some(at) = listed.filter(|at| *at < count) else {
            let (head, said, place) = (field.head(), quoted(&cell.text), self.place());
            return Err(Box::new(self.slip(
                &cell.at,
                text!(
                    "{head} {said} adalah isian bukti yang tidak lagi tercantum, atau pernyataan nihil",
                    "{head} {said} is of evidence that is no longer listed, or of a nil statement",
                    head
                ),
                text!("periksa {place}", "see {place}", place),
            )));
        };
        let name = self
            .now
            .evidence
            .get(at)
            .map(|piece| piece.name.to_string());
        Ok(FormEdit::Listed {
            at,
            name: name.unwrap_or_default(),
            field,
            old,
            new,
        })
    }

    /// Takes what a row says of listed evidence, unless a copy of the row says it too, or otherwise.
    fn once(&self, change: FormChange, changes: &mut FormChanges) {
        let key = |edit: &FormEdit| match edit {
            FormEdit::Listed { at, field, .. } => Some((*at, *field)),
            FormEdit::Field { .. } | FormEdit::Evidence { .. } => None,
        };
        let mut taken = changes.taken.iter();
        let other =
            taken.find(|other| other.code == change.code && key(&other.edit) == key(&change.edit));
        match other {
            None => changes.taken.push(change),
            Some(other) if other.edit == change.edit => {}
            Some(other) => {
                let at = &other.at;
                let slip = self.slip(
                    &change.at,
                    text!(
                        "{at} mengatakan hal lain tentang bukti yang sama",
                        "{at} says something else of the same evidence"
                    ),
                    SAME,
                );
                changes.slips.push(slip);
            }
        }
    }

    /// A change of this indicator.
    pub(super) fn change(&self, cell: &FilledCell, base: &FormBase, edit: FormEdit) -> FormChange {
        FormChange {
            at: cell.at.clone(),
            code: self.now.code.clone(),
            reworded: base.print != self.now.print.short(),
            edit,
        }
    }

    /// Evidence that is listed and that the form calls otherwise, or not at all.
    fn renamed(&self, base: &FormBase, cell: &FilledCell) -> FormSlip {
        let texts = FormRow::of(self.now).filter_map(|row| row.text(FormField::Source));
        let old = texts
            .filter(|text| !text.is_empty())
            .find(|text| base.said(FormField::Source, text));
        let (old, place) = (
            old.map_or_else(String::new, |old| quoted(&old)),
            self.place(),
        );
        self.slip(
            &cell.at,
            text!(
                "bukti yang sudah tercantum {old} diganti atau dikosongkan di formulir; buktinya dibiarkan",
                "listed evidence {old} is replaced or emptied in the form; it is left as it is"
            ),
            text!(
                "bukti baru: tulis di baris kosong indikatornya; yang lama: hapus sendiri {place}",
                "new evidence: write it into the indicator's empty row; the old one: delete it yourself {place}",
                place
            ),
        )
    }

    /// Evidence that the form lists anew.
    fn added(
        &self,
        row: &FilledRow,
        base: &FormBase,
        cell: &FilledCell,
        changes: &mut FormChanges,
    ) -> Result<(), Box<FormSlip>> {
        let sources = self.sources(cell)?;
        let date = row
            .cells
            .get(&FormField::Date)
            .filter(|cell| !cell.text.is_empty());
        let remark = row
            .cells
            .get(&FormField::Remark)
            .filter(|cell| !cell.text.is_empty());
        if let (Some(one), 2..) = (date.or(remark), sources.len()) {
            return Err(Box::new(self.slip(
                &one.at,
                Text::new(
                    "beberapa bukti dalam satu sel dengan satu tanggal atau keterangan",
                    "several pieces of evidence in one cell with one date or name",
                ),
                Text::new(
                    "salin barisnya dan tulis tiap bukti di barisnya sendiri",
                    "copy the row and write each piece of evidence into a row of its own",
                ),
            )));
        }
        if let Some(failed) = date.into_iter().chain(remark).find(|cell| cell.failed) {
            return Err(Box::new(self.failed(failed)));
        }
        let day: Option<Date> = date
            .map(|cell| cell.text.parse().map_err(|_no| Box::new(self.no_day(cell))))
            .transpose()?;
        for source in sources {
            let name = source.name();
            let listed = self.now.evidence.iter().find(|piece| *piece.name == *name);
            if let Some(listed) = listed {
                let said = [listed.date.map(|day| day.to_string()), listed.note.clone()];
                let fields = [(FormField::Date, date), (FormField::Remark, remark)];
                for ((field, cell), said) in fields.into_iter().zip(said) {
                    let said = said.unwrap_or_default();
                    if let Some(cell) = cell.filter(|cell| cell.text != said.trim()) {
                        let slip = self.conflict(cell, field, &cell.text, &said);
                        changes.slips.push(slip);
                    }
                }
                continue;
            }
            let edit = FormEdit::Evidence {
                source,
                date: day,
                remark: remark.map(|cell| cell.text.clone()),
            };
            let own = |one: &FormChange| one.code == self.now.code && one.edit == edit;
            if !changes.taken.iter().any(own) {
                changes.taken.push(self.change(cell, base, edit));
            }
        }
        Ok(())
    }

    /// What a cell lists: files of the evidence folder and links, one on each line.
    fn sources(&self, cell: &FilledCell) -> Result<Vec<FormSource>, Box<FormSlip>> {
        if cell.failed {
            return Err(Box::new(self.failed(cell)));
        }
        let mut sources = Vec::new();
        for line in cell.text.lines().map(str::trim) {
            if line.is_empty() || words::dashed(line).is_some_and(|reason| reason.is_empty()) {
                continue;
            }
            let named = (self.side.named)(&self.now.code, line);
            let found = match named.as_slice() {
                [] => self.links(line, cell)?,
                [only] => vec![FormSource::File(Arc::clone(only))],
                several => return Err(Box::new(self.several(cell, line, several))),
            };
            for one in found {
                if !sources.contains(&one) {
                    sources.push(one);
                }
            }
        }
        Ok(sources)
    }

    /// The links of a line, or behind it.
    fn links(&self, line: &str, cell: &FilledCell) -> Result<Vec<FormSource>, Box<FormSlip>> {
        let text = |links: &[String]| Cell {
            text: line.to_owned(),
            links: links.to_vec(),
            ..Cell::default()
        };
        let (links, rest) = words::links(&text(&[]));
        // `1.` and `Link:` before an address say nothing that is lost.
        let says = |rest: &str| rest.chars().filter(|c| c.is_alphabetic()).count() > 4;
        if !links.is_empty() && !says(&rest) {
            return Ok(links.into_iter().map(FormSource::Link).collect());
        }
        // A name with a link behind it, as Google writes documents.
        let behind = cell.links.iter().filter(|link| link.starts_with("http"));
        let behind: Vec<FormSource> = behind.cloned().map(FormSource::Link).collect();
        if links.is_empty() && !behind.is_empty() && cell.text.lines().count() == 1 {
            return Ok(behind);
        }
        let said = quoted(line);
        Err(Box::new(self.slip(
            &cell.at,
            text!(
                "{said} bukan tautan, dan di folder bukti tidak ada berkas dengan nama itu",
                "{said} is no link, and the evidence folder has no file of that name"
            ),
            Text::new(
                "salin berkasnya ke folder bukti atau perbaiki namanya, satu per baris, lalu jalankan lagi",
                "copy the file into the evidence folder or correct its name, one on each line, then run again",
            ),
        )))
    }

    fn several(&self, cell: &FilledCell, line: &str, several: &[Arc<str>]) -> FormSlip {
        let names: Vec<&str> = several.iter().take(3).map(|path| &**path).collect();
        let (said, names) = (quoted(line), crate::model::visible(&names.join(", ")));
        self.slip(
            &cell.at,
            text!(
                "beberapa berkas bernama {said}",
                "several files are called {said}"
            ),
            text!(
                "tulis dengan foldernya: {names}",
                "write it with its folder: {names}"
            ),
        )
    }
}
