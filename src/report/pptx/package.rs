//! The presentation as a ZIP of parts: which parts there are, how they name one another, and the
//! template. It knows nothing of the report but its name, day and language.

use super::chart::{self, Chart};
use super::slide::{self, Layout, Shape, Sheet, Slide, tag};
use super::template;
use super::xml::Xml;
use crate::model::Lang;
use crate::report::Unfit;
use crate::report::zipped::zipped;

/// How a slide names its chart.
pub(super) const CHART_ID: &str = "rId3";
/// How a chart names its workbook.
pub(super) const BOOK_ID: &str = "rId1";

/// How the kinds of most parts begin.
pub(super) const OFFICE: &str = "application/vnd.openxmlformats-officedocument.";
const RELATION: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
/// How the names of what belongs to packages begin.
pub(super) const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/";

/// What the deck says of itself.
pub(super) struct Head {
    /// Its title.
    pub(super) title: String,
    /// Whose it is.
    pub(super) unit: String,
    /// The day, as `2026-08-03`.
    pub(super) day: String,
    /// Version of the program.
    pub(super) version: &'static str,
}

/// Parts in their order, and what kind each is.
#[derive(Default)]
pub(super) struct Parts {
    bodies: Vec<(String, Vec<u8>)>,
    types: Vec<(String, String)>,
}

impl Parts {
    /// A part of this kind.
    pub(super) fn add(&mut self, name: impl Into<String>, kind: &str, body: Vec<u8>) {
        let name = name.into();
        self.types.push((format!("/{name}"), kind.to_owned()));
        self.bodies.push((name, body));
    }

    /// The relations of a part, as id, kind, target.
    pub(super) fn relate(&mut self, name: impl Into<String>, relations: &[(String, &str, String)]) {
        let mut xml = Xml::new();
        let space = format!("{PACKAGE}relationships");
        xml.open("Relationships", &[("xmlns", &space)]);
        for (id, kind, target) in relations {
            let kind = match *kind {
                "core-properties" => format!("{PACKAGE}relationships/metadata/core-properties"),
                kind => format!("{RELATION}{kind}"),
            };
            xml.empty(
                "Relationship",
                &[("Id", id), ("Type", &kind), ("Target", target)],
            );
        }
        self.bodies.push((name.into(), xml.finish()));
    }
}

/// A relation with its id, kind and target.
pub(super) fn relation(id: usize, kind: &str, target: impl Into<String>) -> (String, &str, String) {
    (format!("rId{id}"), kind, target.into())
}

/// The bytes of the presentation.
pub(super) fn pack(slides: &[Slide], head: &Head, lang: Lang) -> Result<Vec<u8>, Unfit> {
    let mut parts = Parts::default();
    parts.relate(
        "_rels/.rels",
        &[
            relation(1, "officeDocument", "ppt/presentation.xml"),
            relation(2, "core-properties", "docProps/core.xml"),
            relation(3, "extended-properties", "docProps/app.xml"),
        ],
    );
    template::properties(&mut parts, head, lang);
    presentation(&mut parts, slides.len(), lang);
    template::add(&mut parts, lang);
    let sheet = Sheet {
        lang,
        foot: &head.unit,
    };
    let mut charts = 0;
    for (number, slide) in (1..).zip(slides) {
        add_slide(&mut parts, slide, number, &sheet, &mut charts)?;
    }
    together(&parts)
}

fn presentation(parts: &mut Parts, slides: usize, lang: Lang) {
    let mut relations = vec![
        relation(1, "slideMaster", "slideMasters/slideMaster1.xml"),
        relation(2, "notesMaster", "notesMasters/notesMaster1.xml"),
        relation(3, "presProps", "presProps.xml"),
        relation(4, "viewProps", "viewProps.xml"),
        relation(5, "theme", "theme/theme1.xml"),
        relation(6, "tableStyles", "tableStyles.xml"),
    ];
    let mut xml = Xml::new();
    let main = "http://schemas.openxmlformats.org";
    xml.open(
        "p:presentation",
        &[
            ("xmlns:a", &format!("{main}/drawingml/2006/main")),
            ("xmlns:r", RELATION.trim_end_matches('/')),
            ("xmlns:p", &format!("{main}/presentationml/2006/main")),
            ("saveSubsetFonts", "1"),
        ],
    );
    xml.open("p:sldMasterIdLst", &[]);
    xml.empty("p:sldMasterId", &[("id", "2147483648"), ("r:id", "rId1")]);
    xml.close();
    xml.open("p:notesMasterIdLst", &[]);
    xml.empty("p:notesMasterId", &[("r:id", "rId2")]);
    xml.close();
    xml.open("p:sldIdLst", &[]);
    for number in 1..=slides {
        let (id, at) = ((255 + number).to_string(), 6 + number);
        xml.empty("p:sldId", &[("id", &id), ("r:id", &format!("rId{at}"))]);
        relations.push(relation(at, "slide", format!("slides/slide{number}.xml")));
    }
    xml.close();
    xml.empty("p:sldSz", &[("cx", "12192000"), ("cy", "6858000")]);
    xml.empty("p:notesSz", &[("cx", "6858000"), ("cy", "9144000")]);
    xml.open("p:defaultTextStyle", &[]);
    xml.open("a:defPPr", &[]);
    xml.empty("a:defRPr", &[("lang", tag(lang))]);
    xml.close();
    xml.open("a:lvl1pPr", &[]);
    xml.open("a:defRPr", &[("sz", "1800")]);
    xml.empty("a:latin", &[("typeface", "+mn-lt")]);
    let kind = format!("{OFFICE}presentationml.presentation.main+xml");
    parts.add("ppt/presentation.xml", &kind, xml.finish());
    parts.relate("ppt/_rels/presentation.xml.rels", &relations);
}

fn add_slide(
    parts: &mut Parts,
    slide: &Slide,
    number: usize,
    sheet: &Sheet<'_>,
    charts: &mut usize,
) -> Result<(), Unfit> {
    let layout = match slide.layout {
        Layout::Cover => "../slideLayouts/slideLayout1.xml",
        Layout::Title => "../slideLayouts/slideLayout3.xml",
    };
    let notes = format!("../notesSlides/notesSlide{number}.xml");
    let mut relations = vec![
        relation(1, "slideLayout", layout),
        relation(2, "notesSlide", notes),
    ];
    for shape in &slide.shapes {
        if let Shape::Chart(chart) = shape {
            *charts += 1;
            let target = format!("../charts/chart{charts}.xml");
            relations.push((CHART_ID.to_owned(), "chart", target));
            add_chart(parts, chart, *charts, sheet.lang)?;
        }
    }
    let kind = format!("{OFFICE}presentationml.slide+xml");
    let name = format!("ppt/slides/slide{number}.xml");
    parts.add(name, &kind, slide::slide(slide, number, sheet));
    parts.relate(
        format!("ppt/slides/_rels/slide{number}.xml.rels"),
        &relations,
    );
    let kind = format!("{OFFICE}presentationml.notesSlide+xml");
    let name = format!("ppt/notesSlides/notesSlide{number}.xml");
    parts.add(name, &kind, slide::notes(slide, sheet.lang));
    parts.relate(
        format!("ppt/notesSlides/_rels/notesSlide{number}.xml.rels"),
        &[
            relation(1, "notesMaster", "../notesMasters/notesMaster1.xml"),
            relation(2, "slide", format!("../slides/slide{number}.xml")),
        ],
    );
    Ok(())
}

fn add_chart(parts: &mut Parts, chart: &Chart, at: usize, lang: Lang) -> Result<(), Unfit> {
    let kind = format!("{OFFICE}drawingml.chart+xml");
    let name = format!("ppt/charts/chart{at}.xml");
    parts.add(name, &kind, chart::part(chart, lang));
    let book = format!("embeddings/Microsoft_Excel_Sheet{at}.xlsx");
    parts.relate(
        format!("ppt/charts/_rels/chart{at}.xml.rels"),
        &[(BOOK_ID.to_owned(), "package", format!("../{book}"))],
    );
    let bytes = chart::workbook(chart, lang)?;
    parts.bodies.push((format!("ppt/{book}"), bytes));
    Ok(())
}

fn content_types(types: &[(String, String)]) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.open("Types", &[("xmlns", &format!("{PACKAGE}content-types"))]);
    for (extension, kind) in [
        (
            "rels",
            "application/vnd.openxmlformats-package.relationships+xml".to_owned(),
        ),
        ("xml", "application/xml".to_owned()),
        ("xlsx", format!("{OFFICE}spreadsheetml.sheet")),
    ] {
        let attributes = [("Extension", extension), ("ContentType", &kind)];
        xml.empty("Default", &attributes);
    }
    for (name, kind) in types {
        xml.empty("Override", &[("PartName", name), ("ContentType", kind)]);
    }
    xml.finish()
}

fn together(parts: &Parts) -> Result<Vec<u8>, Unfit> {
    let types = content_types(&parts.types);
    let first = ("[Content_Types].xml", &types);
    let others = parts
        .bodies
        .iter()
        .map(|(name, body)| (name.as_str(), body));
    zipped(std::iter::once(first).chain(others))
}
