//! Paragraphs of the document. How their styles look is said in `template/styles.xml`.

use askama::Template;

use crate::report::filters;

/// A paragraph style, by its id in `template/styles.xml`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Style(pub(super) &'static str);

impl Style {
    /// The document's title.
    pub(super) const TITLE: Self = Self("Title");
    /// What stands below the title.
    pub(super) const SUBTITLE: Self = Self("Subtitle");
    /// The mark of a draft.
    pub(super) const MARK: Self = Self("DraftMark");
    /// The heading of a numbered chapter.
    pub(super) const CHAPTER: Self = Self("Heading1");
    /// The heading of a lettered annex.
    pub(super) const ANNEX: Self = Self("AnnexHeading");
    /// The heading of a section.
    pub(super) const SECTION: Self = Self("Heading2");
    /// The heading of a subsection.
    pub(super) const SUBSECTION: Self = Self("Heading3");
    /// Running text.
    pub(super) const BODY: Self = Self("BodyText");
    /// An item of a list.
    pub(super) const BULLET: Self = Self("ListBullet");
    /// The name of a fact.
    pub(super) const FACT_LABEL: Self = Self("FactLabel");
    /// A fact beside its name.
    pub(super) const FACT: Self = Self("Fact");
    /// A sentence that stays with the table below it.
    pub(super) const LEAD: Self = Self("TableLead");
    /// A sentence below a table.
    pub(super) const NOTE: Self = Self("TableNote");
    /// Words in a table.
    pub(super) const CELL: Self = Self("TableText");
    /// A number in a table.
    pub(super) const CELL_NUMBER: Self = Self("TableNumber");
    /// Something lesser in a table.
    pub(super) const CELL_QUIET: Self = Self("TableQuiet");
    /// Something that needs attention in a table.
    pub(super) const CELL_ALERT: Self = Self("TableAlert");
    /// A digest in a table.
    pub(super) const CELL_DIGEST: Self = Self("TableDigest");
    /// The head of a column of words.
    pub(super) const HEAD: Self = Self("TableHead");
    /// The head of a column of numbers.
    pub(super) const HEAD_NUMBER: Self = Self("TableHeadNumber");
    /// A line of the signature block.
    pub(super) const SIGNATURE: Self = Self("SignatureLine");
}

/// A paragraph.
#[derive(Debug, Template)]
#[template(
    source = r#"{% include "src/report/docx/template/paragraph.xml" %}"#,
    ext = "xml"
)]
pub(super) struct Paragraph {
    style: Style,
    runs: Vec<Run>,
}

/// A stretch of a paragraph.
#[derive(Debug)]
enum Run {
    /// Words as the paragraph's style sets them.
    Plain(String),
    /// Words in the character style "Strong".
    Strong(String),
    /// A jump to the next tab stop.
    Tab,
}

impl Paragraph {
    /// Plain words.
    pub(super) fn new(style: Style, text: impl Into<String>) -> Self {
        Self {
            style,
            runs: vec![Run::Plain(text.into())],
        }
    }

    /// Words that stand out.
    pub(super) fn strong(style: Style, text: String) -> Self {
        Self {
            style,
            runs: vec![Run::Strong(text)],
        }
    }

    /// A label and a jump to the tab stop, which the style may fill with a line to write on.
    pub(super) fn to_fill_in(style: Style, label: String) -> Self {
        Self {
            style,
            runs: vec![Run::Plain(label), Run::Tab],
        }
    }
}
