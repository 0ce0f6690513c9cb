//! The code, the aspect and the groups of each question, over all tables that were taken: a code that two of
//! them have, or that none gives, is made whole by the names of the sheets.

use std::collections::BTreeMap;

use super::code::{Unique, Whole, before_words};
use super::lines::{TableLines, left_out};
use super::markup::without_markup;
use super::outline::{Line, LineKind};
use super::{AspectRead, Heading, QuestionRead, RowLeftOut, Understood, Why, unsaid};
use crate::model::Exact;
use crate::sheets::Sheet;

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
pub(super) fn name(tables: &[TableLines<'_>], understood: &mut Understood) {
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
                LineKind::Heading => {
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
                LineKind::Question => self.question(at, number, line, parent),
                LineKind::Part(question) => {
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

    /// The whole code of what stands next below a heading: with its printed one, else with its number there.
    fn whole(&mut self, parent: Option<usize>, printed: Option<&str>) -> Whole {
        let next = self.next(parent).to_string();
        let own = printed.filter(|code| !code.is_empty()).unwrap_or(&next);
        let above = parent.and_then(|parent| self.above.get(parent));
        Whole::below(above.map(|above| &above.whole), own)
    }

    fn heading(
        &mut self,
        parent: Option<usize>,
        text: &str,
        printed: Option<&str>,
        weight: Option<Exact>,
    ) -> usize {
        let whole = self.whole(parent, printed);
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
        let printed = line.printed.as_ref().map(|printed| printed.code.as_str());
        let whole = self.whole(parent, printed);
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
        let mut seen = BTreeMap::new();
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
