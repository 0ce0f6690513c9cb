//! What each paragraph style looks like. Fonts are those that Word has and that other office programs
//! replace by ones of the same widths.

use super::numbering::{ANNEXES, BULLETS, CHAPTERS};
use super::word::Style;
use crate::model::Text;

const MONO: &str = "Courier New";
/// The colour of headings and of lines.
pub(super) const DARK: &str = "1F3A5F";
const GREY: &str = "56616F";
const RED: &str = "9B1C1C";

/// A paragraph style.
pub(super) struct Look {
    pub(super) style: Style,
    /// Its name: Word knows its own by their English names, ours are in the reader's language.
    pub(super) name: Text,
    pub(super) base: &'static str,
    pub(super) next: Option<Style>,
    /// Size in half points; 0 for the base's.
    pub(super) size: u32,
    pub(super) color: &'static str,
    pub(super) is_bold: bool,
    pub(super) font: &'static str,
    pub(super) is_kept: bool,
    pub(super) breaks_page: bool,
    pub(super) numbering: Option<&'static str>,
    /// Space before and after in twentieths of a point.
    pub(super) space: (u32, u32),
    pub(super) align: &'static str,
    pub(super) outline: Option<&'static str>,
    /// Indent of the whole and of the first line to its left, in millimetres.
    pub(super) indent: (u32, u32),
    /// A tab stop: kind, leader, millimetres.
    pub(super) tab: Option<(&'static str, &'static str, u32)>,
    /// Whether a line is drawn below it.
    pub(super) is_ruled: bool,
    /// Whether Word does not know it by its name.
    pub(super) is_own: bool,
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
        is_own: false,
    }
}

fn own(style: Style, id: &'static str, en: &'static str, base: &'static str) -> Look {
    Look {
        name: Text::new(id, en),
        is_own: true,
        ..look(style, id, base)
    }
}

/// The styles of headings and running text.
pub(super) fn text_looks() -> Vec<Look> {
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
            is_own: true,
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
pub(super) fn table_looks() -> Vec<Look> {
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
