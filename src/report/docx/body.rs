//! The document while its chapters write it: paragraphs, lists, tables, headings, and the table of
//! contents that knows the headings.

use askama::Template;

use super::paragraph::{DocxParagraph, DocxRun, DocxStyle};
use super::table::{CellLine, DocxColumn, DocxPairs, DocxRow, DocxTable, ShownColumn, cell};
use crate::model::Lang;
use crate::report::columns::{self, Set};
use crate::report::filters;
use crate::report::ooxml::Chart;
use crate::report::{Unfit, phrases};
use crate::text::say;

/// How many relations the document has before its charts: styles, numbering, settings, header and footer.
pub(super) const BEFORE_CHARTS: usize = 5;

/// Stands for the chapters while the frame round them is written. It is no character of XML, so that
/// no text can hold it.
const CHAPTERS: &str = "\0";

/// The document while it is written.
#[derive(Debug)]
pub(super) struct Body {
    xml: String,
    headings: Vec<DocxHeading>,
    /// The charts, in the order of the document.
    charts: Vec<Chart>,
    lang: Lang,
    /// Why a template refused, the first time: [`Body::document`] returns it, so that no chapter has
    /// to hand it on.
    refused: Option<askama::Error>,
}

/// A heading with a place to jump to.
#[derive(Debug, Template)]
#[template(
    source = r#"{% include "src/report/docx/template/heading.xml" %}"#,
    ext = "xml"
)]
struct DocxHeading {
    style: DocxStyle,
    /// Its number among all headings, from 1.
    number: usize,
    /// Whether a page begins with it.
    breaks_page: bool,
    /// What Word will write before it; empty for sections.
    label: String,
    runs: Vec<DocxRun>,
    anchor: String,
}

impl DocxHeading {
    fn is_annex(&self) -> bool {
        self.style == DocxStyle::ANNEX
    }
}

/// A chart where it stands among the paragraphs.
#[derive(Template)]
#[template(
    source = r#"{% include "src/report/docx/template/figure.xml" %}"#,
    ext = "xml"
)]
struct Figure<'a> {
    /// Its size in the unit of drawings.
    width: u32,
    height: u32,
    /// Its number among all charts, from 1.
    number: usize,
    name: String,
    /// What it shows, for those who hear it.
    description: &'a str,
    /// The id of the relation to its part.
    relation: String,
}

/// Millimetres in the unit of drawings: 914,400 to an inch.
const MILLIMETRE: u32 = 36_000;

/// The document round its chapters.
#[derive(Template)]
#[template(
    source = r#"{% include "src/report/docx/template/document.xml" %}"#,
    ext = "xml",
    whitespace = "minimize"
)]
struct DocumentPart<'a> {
    cover: &'a str,
    /// The heading of the contents.
    title: String,
    /// How Word and `LibreOffice` find the pages, which nobody knows here.
    note: String,
    /// The headings that the contents list, without numbers of pages rather than with wrong ones.
    headings: Vec<&'a DocxHeading>,
}

impl Body {
    /// Nothing yet.
    pub(super) const fn new(lang: Lang) -> Self {
        Self {
            xml: String::new(),
            headings: Vec::new(),
            charts: Vec::new(),
            lang,
            refused: None,
        }
    }

    fn write(&mut self, piece: &impl Template) {
        if let Err(refused) = piece.render_into(&mut self.xml) {
            self.refused.get_or_insert(refused);
        }
    }

    /// A paragraph.
    pub(super) fn add(&mut self, paragraph: &DocxParagraph) {
        self.write(paragraph);
    }

    /// A paragraph of plain words.
    pub(super) fn paragraph(&mut self, style: DocxStyle, text: impl Into<String>) {
        self.write(&DocxParagraph::new(style, text));
    }

    /// A list, one paragraph per item, with words of the workspace and the instrument in it.
    pub(super) fn bullets(&mut self, items: impl IntoIterator<Item = String>, theirs: &[&str]) {
        for item in items {
            let run = DocxRun::mixed(&item, theirs, self.lang);
            self.add(&DocxParagraph::of(DocxStyle::BULLET, vec![run]));
        }
    }

    /// A heading. The first chapter begins a page, after the contents, and so does the first annex.
    pub(super) fn heading(&mut self, style: DocxStyle, text: &str) {
        self.heading_of(style, vec![DocxRun::new(text)]);
    }

    /// The same of several stretches.
    pub(super) fn heading_of(&mut self, style: DocxStyle, runs: Vec<DocxRun>) {
        let before = self
            .headings
            .iter()
            .filter(|one| one.style == style)
            .count();
        let label = if style == DocxStyle::CHAPTER {
            format!("{}.", before + 1)
        } else if style == DocxStyle::ANNEX {
            let letter = ('A'..='Z').nth(before).unwrap_or('Z');
            say!(self.lang, "Lampiran {letter}.", "Annex {letter}.")
        } else {
            String::new()
        };
        let number = self.headings.len() + 1;
        let heading = DocxHeading {
            style,
            number,
            breaks_page: number == 1 || (style == DocxStyle::ANNEX && before == 0),
            label,
            runs,
            anchor: format!("_Toc{number:0>8}"),
        };
        self.write(&heading);
        self.headings.push(heading);
    }

    /// A chart as wide as the upright page and so many millimetres high; `description` is for those who
    /// hear it.
    pub(super) fn chart(&mut self, chart: Chart, height: u32, description: &str) {
        let number = self.charts.len() + 1;
        self.write(&Figure {
            width: 170 * MILLIMETRE,
            height: height * MILLIMETRE,
            number,
            name: say!(self.lang, "Grafik {number}", "Chart {number}"),
            description,
            relation: relation(number),
        });
        self.charts.push(chart);
    }

    /// A table that may go on over pages; `about` says in a few words what it shows.
    pub(super) fn table(
        &mut self,
        about: &str,
        shown: &[ShownColumn],
        rows: impl Iterator<Item = DocxRow> + Clone,
    ) {
        let lang = self.lang;
        let columns: Vec<DocxColumn> = shown
            .iter()
            .map(|(column, width, _)| DocxColumn::new(*width, column.set, column.head(lang)))
            .collect();
        self.write(&DocxTable {
            about,
            columns: &columns,
            is_whole: false,
            rows,
        });
    }

    /// A table of a few rows that stands on one page, with the sentence below it.
    pub(super) fn whole_table(&mut self, about: &str, columns: &[DocxColumn], rows: Vec<DocxRow>) {
        self.write(&DocxTable {
            about,
            columns,
            is_whole: true,
            rows: rows.into_iter(),
        });
    }

    /// Blocks side by side.
    pub(super) fn pairs(&mut self, pairs: &DocxPairs<'_>) {
        self.write(pairs);
    }

    /// A table that several forms show, with the widths of its columns in millimetres. One of its
    /// columns holds names of the instrument.
    pub(super) fn shared(
        &mut self,
        about: &str,
        (widths, names): (&[u32], usize),
        shared: &columns::Table,
    ) {
        let lang = self.lang;
        let heads = shared.head.iter().zip(&shared.sets).zip(widths);
        let columns: Vec<DocxColumn> = heads
            .map(|((head, set), &width)| DocxColumn::new(width, *set, head.as_str()))
            .collect();
        let set = |(at, (text, set)): (usize, (&String, &Set))| {
            let text = match set {
                Set::Words | Set::Number | Set::Day => text.clone(),
                Set::Whole => phrases::whole(text),
            };
            if at == names {
                vec![CellLine::plain(DocxRun::named(text, lang))]
            } else {
                cell(text)
            }
        };
        let cells = |row: &Vec<String>| {
            let cells = row.iter().zip(&shared.sets);
            cells.enumerate().map(set).collect()
        };
        let rows = shared.rows.iter().map(|row| DocxRow::Cells(cells(row)));
        let total = shared.total.iter().map(|row| DocxRow::Total(cells(row)));
        self.whole_table(about, &columns, rows.chain(total).collect());
    }

    /// The document: `cover`, contents, then what was written; and its charts, in their order.
    ///
    /// # Errors
    /// [`Unfit`] when a template refused.
    pub(super) fn document(mut self, cover: Self) -> Result<(Vec<u8>, Vec<Chart>), Unfit> {
        if let Some(refused) = cover.refused.or(self.refused) {
            return Err(Unfit::of(refused));
        }
        let frame = DocumentPart {
            cover: &cover.xml,
            title: say!(self.lang, "Daftar isi", "Contents"),
            note: say!(
                self.lang,
                "Belum ada nomor halaman? Klik kanan daftar ini → Perbarui Bidang (Update Field), atau F9; di LibreOffice: klik kanan → Update Index.",
                "No page numbers yet? Right-click this list → Update Field, or F9; in LibreOffice: right-click → Update Index."
            ),
            headings: self
                .headings
                .iter()
                .filter(|one| one.style != DocxStyle::SUBSECTION)
                .collect(),
        };
        let frame = frame.render().map_err(Unfit::of)?;
        let (before, after) = frame
            .split_once(CHAPTERS)
            .ok_or_else(|| Unfit::of("document.xml has no place for the chapters"))?;
        // The chapters are most of the document, and are not to be held twice.
        self.xml.reserve_exact(before.len() + after.len());
        self.xml.insert_str(0, before);
        self.xml.push_str(after);
        Ok((self.xml.into_bytes(), self.charts))
    }
}

/// The id of the relation to a chart: behind those that `mod.rs` writes before them.
fn relation(chart: usize) -> String {
    format!("rId{}", BEFORE_CHARTS + chart)
}
