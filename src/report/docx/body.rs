//! The document's frame: headings that the table of contents knows, sections with their page size, the
//! lines at the top and bottom of a page. What stands between them is written by the chapters.

use super::package::{R, title};
use super::word::{self, Column, Style, cell, twips};
use super::xml::Xml;
use crate::model::{Lang, Report};
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
        word::whole_table(&mut self.xml, about, &columns, |rows| {
            for row in &shared.rows {
                rows.row(&cells(row));
            }
            if let Some(total) = &shared.total {
                rows.total(&cells(total));
            }
        });
    }

    /// The document: `cover`, contents, then what was written.
    pub(super) fn document(self, cover: &Xml, lang: Lang) -> Xml {
        let mut xml = Xml::new();
        let spaces = [("xmlns:w", super::package::W), ("xmlns:r", R)];
        xml.within("w:document", &spaces, |xml| {
            xml.within("w:body", &[], |xml| {
                xml.append(cover);
                contents(xml, &self.headings, lang);
                xml.append(&self.xml);
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

/// How the paper lies.
#[derive(Debug, Clone, Copy)]
pub(super) enum Page {
    /// Upright.
    Portrait,
    /// On its side.
    Landscape,
}

impl Page {
    /// The width between the margins in millimetres.
    pub(super) const fn text(self) -> u32 {
        match self {
            Self::Portrait => 170,
            Self::Landscape => 257,
        }
    }
}

/// The end of a section: A4, its margins, its header and footer; the cover has neither.
fn section(xml: &mut Xml, page: Page) {
    let (header, footer, wide, high) = match page {
        Page::Portrait => ("rId4", "rId5", "11906", "16838"),
        Page::Landscape => ("rId6", "rId7", "16838", "11906"),
    };
    xml.within("w:sectPr", &[], |xml| {
        xml.leaf(
            "w:headerReference",
            &[("w:type", "default"), ("r:id", header)],
        );
        xml.leaf(
            "w:footerReference",
            &[("w:type", "default"), ("r:id", footer)],
        );
        xml.leaf("w:type", &[("w:val", "nextPage")]);
        let size = [("w:w", wide), ("w:h", high)];
        match page {
            Page::Portrait => xml.leaf("w:pgSz", &size),
            Page::Landscape => {
                xml.leaf("w:pgSz", &[size[0], size[1], ("w:orient", "landscape")]);
            }
        }
        let side = twips(20).to_string();
        xml.leaf(
            "w:pgMar",
            &[
                ("w:top", "1474"),
                ("w:right", &side),
                ("w:bottom", "1304"),
                ("w:left", &side),
                ("w:header", "680"),
                ("w:footer", "624"),
                ("w:gutter", "0"),
            ],
        );
        if matches!(page, Page::Portrait) {
            xml.leaf("w:titlePg", &[]);
        }
    });
}

/// The line at the top: unit, instrument, and whether this is a draft.
pub(super) fn header(report: &Report, lang: Lang, page: Page) -> Xml {
    let mut right = vec![clipped(&report.instrument.id, 50)];
    if !phrases::draft(report, lang).is_empty() {
        right.push(say!(lang, "Rancangan", "Draft"));
    }
    let left = clipped(&phrases::unit(report, lang), 60);
    edge("w:hdr", Style::Header, page, &left, |xml| {
        word::run(xml, &right.join(" · "));
    })
}

/// The line at the bottom: title and page.
pub(super) fn footer(lang: Lang, page: Page) -> Xml {
    edge("w:ftr", Style::Footer, page, &title(lang), |xml| {
        word::run(xml, &say!(lang, "Halaman ", "Page "));
        word::counter(xml, " PAGE ");
        word::run(xml, &say!(lang, " dari ", " of "));
        word::counter(xml, " NUMPAGES ");
    })
}

fn edge(name: &str, style: Style, page: Page, left: &str, right: impl FnOnce(&mut Xml)) -> Xml {
    let mut xml = Xml::new();
    let at = twips(page.text()).to_string();
    xml.within(name, &[("xmlns:w", super::package::W)], |xml| {
        xml.within("w:p", &[], |xml| {
            xml.within("w:pPr", &[], |xml| {
                xml.leaf("w:pStyle", &[("w:val", style.id())]);
                xml.within("w:tabs", &[], |xml| {
                    xml.leaf("w:tab", &[("w:val", "right"), ("w:pos", &at)]);
                });
            });
            word::run(xml, left);
            word::tab(xml);
            right(xml);
        });
    });
    xml
}

/// At most so many characters, with an ellipsis where some are missing.
fn clipped(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        None => text.to_owned(),
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
    }
}
