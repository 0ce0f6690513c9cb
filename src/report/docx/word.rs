//! Paragraphs of a Word document, in the order of children that its schema asks for. It knows no report;
//! how things look is said in `looks`.

use super::xml::Xml;

/// A paragraph style of the document, see `looks`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    /// The document's title.
    Title,
    /// What stands below the title.
    Subtitle,
    /// The mark of a draft.
    Mark,
    /// A numbered chapter.
    Chapter,
    /// A lettered annex.
    Annex,
    /// A section.
    Section,
    /// A subsection.
    Subsection,
    /// Running text.
    Body,
    /// The name of a fact.
    FactLabel,
    /// A fact beside its name.
    Fact,
    /// A sentence that stays with the table below it.
    Lead,
    /// A sentence below a table.
    Note,
    /// An item of a list.
    Bullet,
    /// The heading of the table of contents.
    ContentsHead,
    /// An entry for a chapter or an annex.
    Contents1,
    /// An entry for a section.
    Contents2,
    /// The line at the top of a page.
    Header,
    /// The line at the bottom of a page.
    Footer,
    /// Words in a table.
    Cell,
    /// A number in a table.
    CellNumber,
    /// Something lesser in a table.
    CellQuiet,
    /// Something that needs attention in a table.
    CellAlert,
    /// A digest in a table.
    CellDigest,
    /// A row that heads the rows below it.
    CellGroup,
    /// The head of a column of words.
    Head,
    /// The head of a column of numbers.
    HeadNumber,
    /// A line of the signature block.
    Signature,
}

impl Style {
    /// Its id in the document.
    pub(super) const fn id(self) -> &'static str {
        match self {
            Self::Title => "Title",
            Self::Subtitle => "Subtitle",
            Self::Mark => "DraftMark",
            Self::Chapter => "Heading1",
            Self::Annex => "AnnexHeading",
            Self::Section => "Heading2",
            Self::Subsection => "Heading3",
            Self::Body => "BodyText",
            Self::FactLabel => "FactLabel",
            Self::Fact => "Fact",
            Self::Lead => "TableLead",
            Self::Note => "TableNote",
            Self::Bullet => "ListBullet",
            Self::ContentsHead => "TOCHeading",
            Self::Contents1 => "TOC1",
            Self::Contents2 => "TOC2",
            Self::Header => "Header",
            Self::Footer => "Footer",
            Self::Cell => "TableText",
            Self::CellNumber => "TableNumber",
            Self::CellQuiet => "TableQuiet",
            Self::CellAlert => "TableAlert",
            Self::CellDigest => "TableDigest",
            Self::CellGroup => "TableGroup",
            Self::Head => "TableHead",
            Self::HeadNumber => "TableHeadNumber",
            Self::Signature => "SignatureLine",
        }
    }
}

/// A paragraph of plain words.
pub(super) fn paragraph(xml: &mut Xml, style: Style, text: &str) {
    within(xml, style, |xml| run(xml, text));
}

/// A paragraph around what `runs` writes.
pub(super) fn within(xml: &mut Xml, style: Style, runs: impl FnOnce(&mut Xml)) {
    set(xml, style, false, runs);
}

/// A paragraph that may have to stay with the next one.
pub(super) fn set(xml: &mut Xml, style: Style, is_kept: bool, runs: impl FnOnce(&mut Xml)) {
    xml.within("w:p", &[], |xml| {
        xml.within("w:pPr", &[], |xml| {
            xml.leaf("w:pStyle", &[("w:val", style.id())]);
            if is_kept {
                xml.leaf("w:keepNext", &[]);
            }
        });
        runs(xml);
    });
}

/// A list, one paragraph per item.
pub(super) fn bullets(xml: &mut Xml, items: &[String]) {
    for item in items {
        paragraph(xml, Style::Bullet, item);
    }
}

/// Words in a paragraph.
pub(super) fn run(xml: &mut Xml, text: &str) {
    xml.within("w:r", &[], |xml| words(xml, text));
}

/// Words in the character style "Strong".
pub(super) fn strong(xml: &mut Xml, text: &str) {
    xml.within("w:r", &[], |xml| {
        xml.within("w:rPr", &[], |xml| {
            xml.leaf("w:rStyle", &[("w:val", "Strong")]);
        });
        words(xml, text);
    });
}

/// A jump to the next tab stop.
pub(super) fn tab(xml: &mut Xml) {
    xml.within("w:r", &[], |xml| xml.leaf("w:tab", &[]));
}

/// A field that the reader's program counts: `PAGE`, `NUMPAGES`.
pub(super) fn counter(xml: &mut Xml, instruction: &str) {
    xml.within("w:fldSimple", &[("w:instr", instruction)], |xml| {
        run(xml, "1");
    });
}

/// One end of a field: `begin`, `separate`, `end`.
pub(super) fn field(xml: &mut Xml, end: &str) {
    xml.within("w:r", &[], |xml| {
        xml.leaf("w:fldChar", &[("w:fldCharType", end)]);
    });
}

fn words(xml: &mut Xml, text: &str) {
    xml.text("w:t", &[("xml:space", "preserve")], text);
}

/// Millimetres in twentieths of a point.
pub(super) const fn twips(millimetres: u32) -> u32 {
    millimetres * 1440 * 10 / 254
}
