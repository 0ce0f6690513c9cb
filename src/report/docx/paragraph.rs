//! Paragraphs of the document. How their styles look is said in `template/styles.xml`.

use std::collections::BTreeMap;

use askama::Template;
use sha2::{Digest as _, Sha256};

use crate::model::{Digest, Lang, Report};
use crate::report::ooxml::tag;
use crate::report::{filters, link, tongue};

/// A paragraph style, by its id in `template/styles.xml`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct DocxStyle(pub(super) &'static str);

impl DocxStyle {
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
pub(super) struct DocxParagraph {
    style: DocxStyle,
    runs: Vec<DocxRun>,
}

/// A stretch of a paragraph.
#[derive(Debug, Clone, Template)]
#[template(
    source = r#"{% include "src/report/docx/template/run.xml" %}"#,
    ext = "xml"
)]
pub(super) struct DocxRun {
    /// Words, each stretch with whether it is theirs in a document of ours; none for a jump to the next
    /// tab stop.
    stretches: Vec<(bool, String)>,
    /// A character style, by its id in `template/styles.xml`.
    style: Option<&'static str>,
    /// The tag of its language, where that is not the document's.
    tongue: Option<&'static str>,
    /// The relation by which it leads out to the web.
    link: Option<String>,
}

impl DocxRun {
    fn made(text: Option<String>, style: Option<&'static str>) -> Self {
        Self {
            stretches: text.into_iter().map(|text| (false, text)).collect(),
            style,
            tongue: None,
            link: None,
        }
    }

    /// Words of ours.
    pub(super) fn new(text: impl Into<String>) -> Self {
        Self::made(Some(text.into()), None)
    }

    /// Words of the workspace and the instrument: they are Indonesian in every document.
    pub(super) fn named(text: impl Into<String>, lang: Lang) -> Self {
        Self {
            tongue: match lang {
                Lang::Id => None,
                Lang::En => Some(tag(Lang::Id)),
            },
            ..Self::new(text)
        }
    }

    /// Words of ours with words of the workspace and the instrument in them.
    pub(super) fn mixed(text: &str, theirs: &[&str], lang: Lang) -> Self {
        let stretches = tongue::cut(text, theirs, lang).into_iter();
        Self {
            stretches: stretches
                .map(|(theirs, words)| (theirs, words.to_owned()))
                .collect(),
            ..Self::made(None, None)
        }
    }

    /// The tag of a stretch, where it is not in the document's language.
    fn tongue_of(&self, theirs: &bool) -> Option<&'static str> {
        if *theirs {
            Some(tag(Lang::Id))
        } else {
            self.tongue
        }
    }

    /// A mark in the colour of a chart's series, by its style.
    pub(super) fn key(style: &'static str) -> Self {
        Self::made(Some("■".to_owned()), Some(style))
    }

    /// The same standing out.
    pub(super) fn strong(self) -> Self {
        Self {
            style: Some("Strong"),
            ..self
        }
    }

    /// The same leading to an address on the web; as it is where the address may not be linked.
    pub(super) fn leading_to(self, address: &str) -> Self {
        match link::office(address) {
            Some(address) => Self {
                style: Some("Hyperlink"),
                link: Some(relation(address)),
                ..self
            },
            None => self,
        }
    }
}

/// The id of the relation to an address: made of the address, so that a cell needs no list of them.
fn relation(address: &str) -> String {
    // Enough to tell the addresses of one report apart.
    let digest = Digest::of_bytes(&Sha256::digest(address).into());
    format!("web{}", digest.short())
}

/// Every address on the web that the evidence leads to, by its relation.
pub(super) fn addresses(report: &Report) -> BTreeMap<String, String> {
    let pieces = report.indicators.iter().flat_map(|row| &row.evidence);
    pieces
        .filter(|piece| piece.is_link)
        .filter_map(|piece| link::office(&piece.name))
        .map(|address| (relation(address), address.to_owned()))
        .collect()
}

impl DocxParagraph {
    /// Stretches in their order.
    pub(super) const fn of(style: DocxStyle, runs: Vec<DocxRun>) -> Self {
        Self { style, runs }
    }

    /// Plain words.
    pub(super) fn new(style: DocxStyle, text: impl Into<String>) -> Self {
        Self::of(style, vec![DocxRun::new(text)])
    }

    /// Words that stand out.
    pub(super) fn strong(style: DocxStyle, text: String) -> Self {
        Self::of(style, vec![DocxRun::new(text).strong()])
    }

    /// Words that the team writes over: in brackets and slanted, so that none is signed by mistake.
    pub(super) fn place_holder(text: &str) -> Self {
        let run = DocxRun::made(Some(format!("[{text}]")), Some("PlaceHolder"));
        Self::of(DocxStyle::BODY, vec![run])
    }

    /// A label and a jump to the tab stop, which the style may fill with a line to write on.
    pub(super) fn to_fill_in(style: DocxStyle, label: String) -> Self {
        Self::of(style, vec![DocxRun::new(label), DocxRun::made(None, None)])
    }
}
