//! The document's frame: headings, the table of contents that knows them, and the sections of pages. What
//! stands between them is written by the chapters.

use super::grid::{self, Column, cell};
use super::package::{R, W};
use super::pages::{Page, section};
use super::word::{self, Style};
use super::xml::Xml;
use crate::model::Lang;
use crate::report::phrases;
use crate::report::table::{Cell, Table};
use crate::text::say;

/// The document while its chapters are written.
#[derive(Debug)]
pub(super) struct Body {
    /// Where chapters write.
    pub(super) xml: Xml,
    headings: Vec<Heading>,
}

/// A heading that the table of contents lists.
#[derive(Debug)]
struct Heading {
    style: Style,
    label: String,
    text: String,
    anchor: String,
}

impl Body {
    /// Nothing yet.
    pub(super) const fn new() -> Self {
        Self {
            xml: Xml::piece(),
            headings: Vec::new(),
        }
    }

    /// The heading of the first chapter, on a page of its own after the contents.
    pub(super) fn first_heading(&mut self, lang: Lang, text: &str) {
        self.marked(Style::Chapter, true, lang, text);
    }

    /// A heading with a place to jump to.
    pub(super) fn heading(&mut self, style: Style, lang: Lang, text: &str) {
        self.marked(style, false, lang, text);
    }

    fn marked(&mut self, style: Style, breaks_page: bool, lang: Lang, text: &str) {
        let id = (self.headings.len() + 1).to_string();
        let anchor = format!("_Toc{id:0>8}");
        let before = self
            .headings
            .iter()
            .filter(|one| one.style == style)
            .count();
        let label = if style == Style::Chapter {
            format!("{}.", before + 1)
        } else if style == Style::Annex {
            let letter = ('A'..='Z').nth(before).unwrap_or('Z');
            say!(lang, "Lampiran {letter}.", "Annex {letter}.")
        } else {
            String::new()
        };
        self.xml.within("w:p", &[], |xml| {
            xml.within("w:pPr", &[], |xml| {
                xml.leaf("w:pStyle", &[("w:val", style.id())]);
                if breaks_page {
                    xml.leaf("w:pageBreakBefore", &[]);
                }
            });
            xml.leaf("w:bookmarkStart", &[("w:id", &id), ("w:name", &anchor)]);
            word::run(xml, text);
            xml.leaf("w:bookmarkEnd", &[("w:id", &id)]);
        });
        self.headings.push(Heading {
            style,
            label,
            text: text.to_owned(),
            anchor,
        });
    }

    /// A table that several forms show, with the widths of its columns in millimetres.
    pub(super) fn shared(&mut self, about: &str, widths: &[u32], shared: &Table) {
        let columns: Vec<Column> = shared
            .head
            .iter()
            .zip(widths)
            .map(|(head, &width)| match head {
                Cell::Words(text) | Cell::Whole(text) => Column::words(width, text.clone()),
                Cell::Number(text) => Column::numbers(width, text.clone()),
            })
            .collect();
        let cells = |row: &[Cell]| -> Vec<_> { row.iter().map(|one| cell(plain(one))).collect() };
        grid::whole_table(&mut self.xml, about, &columns, |rows| {
            for row in &shared.rows {
                rows.row(&cells(row));
            }
            if let Some(total) = &shared.total {
                rows.total(&cells(total));
            }
        });
    }

    /// The document: `cover`, contents, then what was written.
    pub(super) fn document(self, cover: Xml, lang: Lang) -> Xml {
        let mut xml = Xml::new();
        let spaces = [("xmlns:w", W), ("xmlns:r", R)];
        xml.within("w:document", &spaces, |xml| {
            xml.within("w:body", &[], |xml| {
                xml.append(cover);
                contents(xml, &self.headings, lang);
                xml.append(self.xml);
                section(xml, Page::Landscape);
            });
        });
        xml
    }

    /// Ends the pages that are upright; what follows lies on its side.
    pub(super) fn turn(&mut self) {
        self.xml.within("w:p", &[], |xml| {
            xml.within("w:pPr", &[], |xml| section(xml, Page::Portrait));
        });
    }
}

fn plain(cell: &Cell) -> String {
    match cell {
        Cell::Words(text) | Cell::Number(text) => text.clone(),
        Cell::Whole(text) => phrases::whole(text),
    }
}

/// The contents, filled: a field that Word can make anew, without page numbers, which nobody knows here.
fn contents(xml: &mut Xml, headings: &[Heading], lang: Lang) {
    let listed: Vec<&Heading> = headings
        .iter()
        .filter(|one| one.style != Style::Subsection)
        .collect();
    xml.within("w:sdt", &[], |xml| {
        xml.within("w:sdtPr", &[], |xml| {
            xml.within("w:docPartObj", &[], |xml| {
                xml.leaf("w:docPartGallery", &[("w:val", "Table of Contents")]);
                xml.leaf("w:docPartUnique", &[]);
            });
        });
        xml.within("w:sdtContent", &[], |xml| {
            word::paragraph(
                xml,
                Style::ContentsHead,
                &say!(lang, "Daftar isi", "Contents"),
            );
            for (at, heading) in listed.iter().enumerate() {
                entry(xml, heading, at == 0, at + 1 == listed.len());
            }
        });
    });
}

fn entry(xml: &mut Xml, heading: &Heading, is_first: bool, is_last: bool) {
    let style = if heading.label.is_empty() {
        Style::Contents2
    } else {
        Style::Contents1
    };
    word::within(xml, style, |xml| {
        if is_first {
            word::field(xml, "begin");
            xml.within("w:r", &[], |xml| {
                let space = [("xml:space", "preserve")];
                xml.text("w:instrText", &space, " TOC \\o \"1-2\" \\n \\h \\z \\u ");
            });
            word::field(xml, "separate");
        }
        let link = [("w:anchor", heading.anchor.as_str()), ("w:history", "1")];
        xml.within("w:hyperlink", &link, |xml| {
            if !heading.label.is_empty() {
                word::run(xml, &heading.label);
                word::tab(xml);
            }
            word::run(xml, &heading.text);
        });
        if is_last {
            word::field(xml, "end");
        }
    });
}
