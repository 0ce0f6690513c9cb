//! How the document looks: `styles.xml` and `numbering.xml`. Fonts are those that Word has and that
//! other office programs replace by ones of the same widths.

use super::package::W;
use super::word::{Style, twips};
use super::xml::Xml;
use crate::model::{Lang, Text};

const SANS: &str = "Arial";
const MONO: &str = "Courier New";
const DARK: &str = "1F3A5F";
const GREY: &str = "56616F";
const RED: &str = "9B1C1C";

/// The numbering of chapters, of annexes, of lists: ids in `numbering.xml`.
const CHAPTERS: &str = "1";
const ANNEXES: &str = "2";
const BULLETS: &str = "3";

/// A paragraph style.
struct Look {
    style: Style,
    /// Its name: Word knows its own by their English names, ours are in the reader's language.
    name: Text,
    base: &'static str,
    next: Option<Style>,
    /// Size in half points; 0 for the base's.
    size: u32,
    color: &'static str,
    is_bold: bool,
    font: &'static str,
    is_kept: bool,
    breaks_page: bool,
    numbering: Option<&'static str>,
    /// Space before and after in twentieths of a point.
    space: (u32, u32),
    align: &'static str,
    outline: Option<&'static str>,
    /// Indent of the whole and of the first line to its left, in millimetres.
    indent: (u32, u32),
    /// A tab stop: kind, leader, millimetres.
    tab: Option<(&'static str, &'static str, u32)>,
    /// Whether a line is drawn below it.
    is_ruled: bool,
}

/// What a style has that says nothing else.
fn look(style: Style, name: &'static str, base: &'static str) -> Look {
    Look {
        style,
        name: Text::new(name, name),
        base,
        next: None,
        size: 0,
        color: "",
        is_bold: false,
        font: "",
        is_kept: false,
        breaks_page: false,
        numbering: None,
        space: (0, 0),
        align: "",
        outline: None,
        indent: (0, 0),
        tab: None,
        is_ruled: false,
    }
}

fn own(style: Style, id: &'static str, en: &'static str, base: &'static str) -> Look {
    Look {
        name: Text::new(id, en),
        ..look(style, id, base)
    }
}

/// The styles of headings and running text.
fn text_looks() -> Vec<Look> {
    let heading = |style, name, base, size, space| Look {
        next: Some(Style::Body),
        size,
        color: DARK,
        is_bold: true,
        is_kept: true,
        space,
        ..look(style, name, base)
    };
    vec![
        heading(Style::Title, "Title", "Normal", 60, (0, 160)),
        Look {
            size: 32,
            color: GREY,
            space: (0, 480),
            is_ruled: true,
            ..look(Style::Subtitle, "Subtitle", "Normal")
        },
        Look {
            size: 28,
            color: RED,
            is_bold: true,
            space: (2800, 240),
            ..own(Style::Mark, "Tanda Rancangan", "Draft Mark", "Normal")
        },
        Look {
            numbering: Some(CHAPTERS),
            outline: Some("0"),
            ..heading(Style::Chapter, "heading 1", "Normal", 32, (480, 160))
        },
        Look {
            numbering: Some(ANNEXES),
            outline: Some("0"),
            breaks_page: true,
            name: Text::new("Judul Lampiran", "Annex Heading"),
            ..heading(Style::Annex, "", "Heading1", 32, (0, 160))
        },
        Look {
            outline: Some("1"),
            ..heading(Style::Section, "heading 2", "Normal", 25, (320, 100))
        },
        Look {
            outline: Some("2"),
            ..heading(Style::Subsection, "heading 3", "Normal", 22, (240, 80))
        },
        Look {
            space: (0, 140),
            ..look(Style::Body, "Body Text", "Normal")
        },
        Look {
            color: GREY,
            space: (30, 30),
            ..own(Style::FactLabel, "Nama Fakta", "Fact Label", "Normal")
        },
        Look {
            space: (30, 30),
            ..own(Style::Fact, "Fakta", "Fact", "Normal")
        },
        Look {
            is_kept: true,
            space: (0, 100),
            ..own(
                Style::Lead,
                "Kalimat Pengantar Tabel",
                "Table Lead",
                "BodyText",
            )
        },
        Look {
            space: (140, 140),
            ..own(Style::Note, "Catatan Tabel", "Table Note", "BodyText")
        },
        Look {
            numbering: Some(BULLETS),
            space: (0, 70),
            ..look(Style::Bullet, "List Bullet", "Normal")
        },
        Look {
            breaks_page: true,
            ..heading(Style::ContentsHead, "TOC Heading", "Normal", 32, (0, 200))
        },
        Look {
            is_bold: true,
            space: (120, 40),
            tab: Some(("left", "none", 9)),
            ..look(Style::Contents1, "toc 1", "Normal")
        },
        Look {
            space: (0, 30),
            indent: (9, 0),
            ..look(Style::Contents2, "toc 2", "Normal")
        },
    ]
}

/// The styles of the page's edges, of tables and of the signature block.
fn table_looks() -> Vec<Look> {
    let small = |style, id, en, size| Look {
        size,
        space: (0, 0),
        ..own(style, id, en, "Normal")
    };
    let edge = |style, name| Look {
        size: 16,
        color: GREY,
        ..look(style, name, "Normal")
    };
    let head = |style, id, en| Look {
        color: DARK,
        is_bold: true,
        is_kept: true,
        ..small(style, id, en, 18)
    };
    vec![
        edge(Style::Header, "header"),
        edge(Style::Footer, "footer"),
        small(Style::Cell, "Isi Tabel", "Table Text", 18),
        Look {
            align: "right",
            ..small(Style::CellNumber, "Angka Tabel", "Table Number", 18)
        },
        Look {
            color: GREY,
            ..small(Style::CellQuiet, "Keterangan Tabel", "Table Remark", 16)
        },
        Look {
            color: RED,
            ..small(Style::CellAlert, "Peringatan Tabel", "Table Alert", 16)
        },
        Look {
            font: MONO,
            ..small(Style::CellDigest, "Sidik Tabel", "Table Digest", 15)
        },
        Look {
            is_kept: true,
            is_bold: true,
            ..small(Style::CellGroup, "Kelompok Tabel", "Table Group", 18)
        },
        head(Style::Head, "Kepala Tabel", "Table Head"),
        Look {
            align: "right",
            ..head(Style::HeadNumber, "Kepala Angka", "Table Head Number")
        },
        Look {
            is_kept: true,
            space: (60, 60),
            tab: Some(("left", "underscore", 72)),
            ..own(
                Style::Signature,
                "Baris Tanda Tangan",
                "Signature Line",
                "Normal",
            )
        },
    ]
}

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
    let attributes = [("w:type", "paragraph"), ("w:styleId", look.style.id())];
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

/// `word/numbering.xml`: chapters are counted, annexes lettered, lists bulleted.
pub(super) fn numbering(lang: Lang) -> Xml {
    let annex = match lang {
        Lang::Id => "Lampiran %1.",
        Lang::En => "Annex %1.",
    };
    let levels = [
        (CHAPTERS, "decimal", "%1.", Style::Chapter, "567"),
        (ANNEXES, "upperLetter", annex, Style::Annex, "0"),
        (BULLETS, "bullet", "•", Style::Bullet, "284"),
    ];
    let mut xml = Xml::new();
    xml.within("w:numbering", &[("xmlns:w", W)], |xml| {
        for (id, format, words, style, indent) in levels {
            xml.within("w:abstractNum", &[("w:abstractNumId", id)], |xml| {
                xml.leaf("w:multiLevelType", &[("w:val", "singleLevel")]);
                xml.within("w:lvl", &[("w:ilvl", "0")], |xml| {
                    level(xml, format, words, style, indent);
                });
            });
        }
        for (id, ..) in levels {
            xml.within("w:num", &[("w:numId", id)], |xml| {
                xml.leaf("w:abstractNumId", &[("w:val", id)]);
            });
        }
    });
    xml
}

fn level(xml: &mut Xml, format: &str, words: &str, style: Style, indent: &str) {
    xml.leaf("w:start", &[("w:val", "1")]);
    xml.leaf("w:numFmt", &[("w:val", format)]);
    xml.leaf("w:pStyle", &[("w:val", style.id())]);
    if indent == "0" {
        xml.leaf("w:suff", &[("w:val", "space")]);
    }
    xml.leaf("w:lvlText", &[("w:val", words)]);
    xml.leaf("w:lvlJc", &[("w:val", "left")]);
    xml.within("w:pPr", &[], |xml| {
        xml.leaf("w:ind", &[("w:left", indent), ("w:hanging", indent)]);
    });
}
