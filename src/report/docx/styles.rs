//! `styles.xml`: the looks of paragraphs, and the styles of tables.

use super::looks::{DARK, Look, table_looks, text_looks};
use super::package::W;
use super::word::twips;
use super::xml::Xml;
use crate::model::{Lang, Text};

const SANS: &str = "Arial";

/// `word/styles.xml`.
pub(super) fn styles(lang: Lang) -> Xml {
    let mut xml = Xml::new();
    xml.within("w:styles", &[("xmlns:w", W)], |xml| {
        defaults(xml, lang);
        basics(xml);
        for look in text_looks().into_iter().chain(table_looks()) {
            paragraph_style(xml, &look, lang);
        }
        report_table(xml, lang);
        plain_pairs(xml, lang);
    });
    xml
}

fn defaults(xml: &mut Xml, lang: Lang) {
    xml.within("w:docDefaults", &[], |xml| {
        xml.within("w:rPrDefault", &[], |xml| {
            xml.within("w:rPr", &[], |xml| {
                fonts(xml, SANS);
                size(xml, 21);
                let code = code(lang);
                xml.leaf(
                    "w:lang",
                    &[("w:val", code), ("w:eastAsia", code), ("w:bidi", "ar-SA")],
                );
            });
        });
        xml.within("w:pPrDefault", &[], |xml| {
            xml.within("w:pPr", &[], |xml| {
                xml.leaf("w:spacing", &[("w:line", "264"), ("w:lineRule", "auto")]);
            });
        });
    });
}

/// The language of the document's words.
pub(super) const fn code(lang: Lang) -> &'static str {
    match lang {
        Lang::Id => "id-ID",
        Lang::En => "en-US",
    }
}

/// The styles that others rest on.
fn basics(xml: &mut Xml) {
    let base = |xml: &mut Xml, kind: &str, id: &str, name: &str, inner: fn(&mut Xml)| {
        let attributes = [("w:type", kind), ("w:default", "1"), ("w:styleId", id)];
        xml.within("w:style", &attributes, |xml| {
            xml.leaf("w:name", &[("w:val", name)]);
            inner(xml);
        });
    };
    base(xml, "paragraph", "Normal", "Normal", |xml| {
        xml.leaf("w:qFormat", &[]);
    });
    base(
        xml,
        "character",
        "DefaultParagraphFont",
        "Default Paragraph Font",
        |_| {},
    );
    base(xml, "table", "TableNormal", "Normal Table", |xml| {
        xml.within("w:tblPr", &[], |xml| margins(xml, 108, 0));
    });
    xml.within(
        "w:style",
        &[("w:type", "character"), ("w:styleId", "Strong")],
        |xml| {
            xml.leaf("w:name", &[("w:val", "Strong")]);
            xml.leaf("w:qFormat", &[]);
            xml.within("w:rPr", &[], bold);
        },
    );
}

fn paragraph_style(xml: &mut Xml, look: &Look, lang: Lang) {
    let own = if look.is_own { "1" } else { "0" };
    let attributes = [
        ("w:type", "paragraph"),
        ("w:customStyle", own),
        ("w:styleId", look.style.id()),
    ];
    xml.within("w:style", &attributes, |xml| {
        xml.leaf("w:name", &[("w:val", look.name.get(lang))]);
        xml.leaf("w:basedOn", &[("w:val", look.base)]);
        if let Some(next) = look.next {
            xml.leaf("w:next", &[("w:val", next.id())]);
        }
        xml.leaf("w:qFormat", &[]);
        xml.within("w:pPr", &[], |xml| paragraph_properties(xml, look));
        xml.within("w:rPr", &[], |xml| run_properties(xml, look));
    });
}

fn paragraph_properties(xml: &mut Xml, look: &Look) {
    if look.is_kept {
        xml.leaf("w:keepNext", &[]);
    }
    if look.breaks_page {
        xml.leaf("w:pageBreakBefore", &[]);
    }
    if let Some(id) = look.numbering {
        xml.within("w:numPr", &[], |xml| {
            xml.leaf("w:numId", &[("w:val", id)]);
        });
    }
    if look.is_ruled {
        xml.within("w:pBdr", &[], |xml| {
            let line = [("w:val", "single"), ("w:sz", "12")];
            let place = [("w:space", "14"), ("w:color", DARK)];
            xml.leaf("w:bottom", &[line, place].concat());
        });
    }
    if let Some((kind, leader, at)) = look.tab {
        xml.within("w:tabs", &[], |xml| {
            let at = twips(at).to_string();
            xml.leaf(
                "w:tab",
                &[("w:val", kind), ("w:leader", leader), ("w:pos", &at)],
            );
        });
    }
    let (before, after) = (look.space.0.to_string(), look.space.1.to_string());
    xml.leaf("w:spacing", &[("w:before", &before), ("w:after", &after)]);
    if look.indent.0 > 0 {
        let (left, hanging) = (twips(look.indent.0), twips(look.indent.1));
        let (left, hanging) = (left.to_string(), hanging.to_string());
        xml.leaf("w:ind", &[("w:left", &left), ("w:hanging", &hanging)]);
    }
    if !look.align.is_empty() {
        xml.leaf("w:jc", &[("w:val", look.align)]);
    }
    if let Some(level) = look.outline {
        xml.leaf("w:outlineLvl", &[("w:val", level)]);
    }
}

fn run_properties(xml: &mut Xml, look: &Look) {
    if !look.font.is_empty() {
        fonts(xml, look.font);
    }
    if look.is_bold {
        bold(xml);
    }
    if !look.color.is_empty() {
        xml.leaf("w:color", &[("w:val", look.color)]);
    }
    if look.size > 0 {
        size(xml, look.size);
    }
}

fn fonts(xml: &mut Xml, name: &str) {
    xml.leaf(
        "w:rFonts",
        &[
            ("w:ascii", name),
            ("w:hAnsi", name),
            ("w:eastAsia", name),
            ("w:cs", name),
        ],
    );
}

fn bold(xml: &mut Xml) {
    xml.leaf("w:b", &[]);
    xml.leaf("w:bCs", &[]);
}

fn size(xml: &mut Xml, half_points: u32) {
    let size = half_points.to_string();
    xml.leaf("w:sz", &[("w:val", &size)]);
    xml.leaf("w:szCs", &[("w:val", &size)]);
}

/// The style of every table with a head.
fn report_table(xml: &mut Xml, lang: Lang) {
    let name = Text::new("Tabel Laporan", "Report Table");
    table_style(xml, "ReportTable", name.get(lang), |xml| {
        xml.within("w:tblPr", &[], |xml| {
            xml.within("w:tblBorders", &[], |xml| {
                for side in ["top", "left", "bottom", "right", "insideH", "insideV"] {
                    xml.leaf(
                        &format!("w:{side}"),
                        &[
                            ("w:val", "single"),
                            ("w:sz", "4"),
                            ("w:space", "0"),
                            ("w:color", "B8C2CF"),
                        ],
                    );
                }
            });
            margins(xml, 70, 40);
        });
        xml.within("w:tblStylePr", &[("w:type", "firstRow")], |xml| {
            xml.within("w:rPr", &[], bold);
        });
    });
}

/// The style of labels and values, and of the signature block.
fn plain_pairs(xml: &mut Xml, lang: Lang) {
    let name = Text::new("Pasangan", "Pairs");
    table_style(xml, "PlainPairs", name.get(lang), |xml| {
        xml.within("w:tblPr", &[], |xml| margins(xml, 0, 40));
    });
}

fn table_style(xml: &mut Xml, id: &str, name: &str, inner: impl FnOnce(&mut Xml)) {
    xml.within(
        "w:style",
        &[
            ("w:type", "table"),
            ("w:customStyle", "1"),
            ("w:styleId", id),
        ],
        |xml| {
            xml.leaf("w:name", &[("w:val", name)]);
            xml.leaf("w:basedOn", &[("w:val", "TableNormal")]);
            inner(xml);
        },
    );
}

/// Margins of cells in twentieths of a point.
fn margins(xml: &mut Xml, sides: u32, ends: u32) {
    let (sides, ends) = (sides.to_string(), ends.to_string());
    xml.within("w:tblCellMar", &[], |xml| {
        for (side, width) in [
            ("w:top", &ends),
            ("w:left", &sides),
            ("w:bottom", &ends),
            ("w:right", &sides),
        ] {
            xml.leaf(side, &[("w:w", width), ("w:type", "dxa")]);
        }
    });
}
