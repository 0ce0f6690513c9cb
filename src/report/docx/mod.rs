//! The self-assessment report as a Word document, to be edited and signed: cover, contents, summary,
//! aspects, plan, findings, signatures, and as annexes the method and the evidence with its digests.
//!
//! The XML is written here and not by a library: none that we know repeats a table's head, says the
//! document's language or title, or keeps the order of children that the schema asks for.

mod annex;
mod aspects;
mod body;
mod cover;
mod findings;
mod grid;
mod looks;
mod numbering;
mod package;
mod pages;
mod plan;
mod signing;
mod styles;
mod summary;
mod word;
mod xml;

use body::Body;
use pages::Page;

use super::Unfit;
use crate::model::{Lang, Report};

/// The report as a DOCX file.
pub(super) fn render(report: &Report, lang: Lang) -> Result<Vec<u8>, Unfit> {
    let cover = cover::cover(report, lang);
    let mut body = Body::new();
    summary::chapter(&mut body, report, lang);
    aspects::chapter(&mut body, report, lang);
    plan::chapter(&mut body, report, lang);
    findings::chapter(&mut body, report, lang);
    signing::chapter(&mut body, report, lang);
    annex::method(&mut body, report, lang);
    body.turn();
    annex::evidence(&mut body, report, lang);
    let parts = vec![
        ("document", body.document(cover, lang)),
        ("styles", styles::styles(lang)),
        ("numbering", numbering::numbering(lang)),
        ("header1", pages::header(report, lang, Page::Portrait)),
        ("footer1", pages::footer(lang, Page::Portrait)),
        ("header2", pages::header(report, lang, Page::Landscape)),
        ("footer2", pages::footer(lang, Page::Landscape)),
    ];
    package::pack(report, lang, parts)
}

#[cfg(test)]
mod tests;
