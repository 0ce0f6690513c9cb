//! Pages: the paper's size, its margins, and the lines at its top and bottom.

use super::package::{W, title};
use super::word::{self, Style, twips};
use super::xml::Xml;
use crate::model::{Lang, Report};
use crate::report::phrases;
use crate::text::say;

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
pub(super) fn section(xml: &mut Xml, page: Page) {
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
    xml.within(name, &[("xmlns:w", W)], |xml| {
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
