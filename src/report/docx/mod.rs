//! The self-assessment report as a Word document, to be edited and signed: cover, contents, what the team
//! writes itself as place-holders, summary, aspects, plan, findings, signatures, and as annexes the method,
//! the rules with their places, and the evidence with its digests.
//!
//! To restyle it, edit the files in `template/`; nothing in the code names a colour, a font or a size.
//! `styles.xml` holds the styles of paragraphs and tables (`w:sz` in half points, spaces and indents in
//! twentieths of a point), `numbering.xml` how chapters, annexes and lists are numbered,
//! `document.xml` the paper and the contents, `table.xml` and `pairs.xml` the tables with their fills,
//! `header.xml` and `footer.xml` the edges of pages. Ids of styles are those in `paragraph.rs`. The
//! children of an element keep the order that the schema asks for, else Word calls the file damaged.
//!
//! The XML is written here and not by a library: none that we know repeats a table's head, says the
//! document's language or title, or keeps the order of children that the schema asks for.

mod annex;
mod aspects;
mod body;
mod cover;
mod findings;
mod opening;
mod pages;
mod paragraph;
mod plan;
mod signing;
mod summary;
mod table;

use body::Body;
use pages::{Footer, Header};

use super::ooxml::{Package, Properties, in_language, tag};
use super::{Unfit, phrases};
use crate::model::{Lang, Report};
use crate::text::say;

/// The parts that depend on the language alone: name, template.
const TEMPLATES: [(&str, &str); 3] = [
    ("styles", include_str!("template/styles.xml")),
    ("numbering", include_str!("template/numbering.xml")),
    ("settings", include_str!("template/settings.xml")),
];

/// The report as a DOCX file.
pub(super) fn render(report: &Report, lang: Lang) -> Result<Vec<u8>, Unfit> {
    let mut body = Body::new(lang);
    opening::chapter(&mut body, report, lang);
    summary::chapter(&mut body, report, lang);
    aspects::chapter(&mut body, report, lang);
    plan::chapter(&mut body, report, lang);
    findings::chapter(&mut body, report, lang);
    opening::conclusion(&mut body, lang);
    signing::chapter(&mut body, report, lang);
    annex::method(&mut body, report, lang);
    annex::places(&mut body, report, lang);
    annex::evidence(&mut body, report, lang);
    let (document, charts) = body.document(cover::cover(report, lang))?;

    let main = "word/document.xml";
    let mut package = Package::new(main, &properties(report, lang))?;
    package.add(main, "wordprocessingml.document.main", document);
    // In this order: `document.xml` and `body.rs` name header, footer and charts by the ids
    // that follow from it.
    let mut relations = Vec::new();
    for (kind, template) in TEMPLATES {
        let name = format!("{kind}.xml");
        package.add(
            format!("word/{name}"),
            format!("wordprocessingml.{kind}"),
            in_language(template, lang),
        );
        relations.push((kind, name));
    }
    package.render(
        "word/header1.xml",
        "wordprocessingml.header",
        &Header::new(report, lang),
    )?;
    package.render(
        "word/footer1.xml",
        "wordprocessingml.footer",
        &Footer::new(lang),
    )?;
    relations.extend(["header", "footer"].map(|kind| (kind, format!("{kind}1.xml"))));
    for (number, chart) in (1..).zip(&charts) {
        chart.add_to(&mut package, ("word", number), lang)?;
        relations.push(("chart", format!("charts/chart{number}.xml")));
    }
    package.relate_outward(main, &relations, &paragraph::addresses(report))?;
    package.into_zip()
}

/// The title of the document.
fn title(lang: Lang) -> String {
    say!(
        lang,
        "Laporan Penilaian Mandiri Keterbukaan Informasi Publik",
        "Self-Assessment Report on Public Information Openness"
    )
}

fn properties(report: &Report, lang: Lang) -> Properties {
    let head = &report.instrument;
    let unit = phrases::unit(report, lang);
    let status = if phrases::draft(report, lang).is_empty() {
        say!(lang, "Final", "Final")
    } else {
        say!(lang, "Rancangan", "Draft")
    };
    Properties {
        title: title(lang),
        creator: unit.clone(),
        day: report.as_of,
        language: tag(lang),
        more: vec![
            ("dc:subject", phrases::title(report)),
            ("cp:keywords", head.id.clone()),
            ("dc:description", phrases::days(report, lang).join("; ")),
            ("cp:lastModifiedBy", format!("kip {}", report.version)),
            ("cp:revision", "1".to_owned()),
            ("cp:contentStatus", status),
        ],
        application: "kip".to_owned(),
        company: Some(unit),
    }
}

#[cfg(test)]
mod tests;
