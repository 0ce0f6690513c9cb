//! Shapes of a part, one after the other, each with a number of its own. It decides nothing: places
//! and words come with the shapes.

use super::chart::Chart;
use super::pen::Pen;
use super::shape::{Anchor, Frame, Ink, Panel, Paragraph};
use super::slide::tag;
use super::xml::{Attributes, Xml, plain};
use crate::model::Lang;

/// English metric units in a point.
pub(super) const EMU: usize = 12_700;
/// The name spaces of a part that draws.
const SPACES: [(&str, &str); 3] = [
    (
        "xmlns:a",
        "http://schemas.openxmlformats.org/drawingml/2006/main",
    ),
    (
        "xmlns:r",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
    (
        "xmlns:p",
        "http://schemas.openxmlformats.org/presentationml/2006/main",
    ),
];
/// Marks the field that shows the number of a slide.
const NUMBER_FIELD: &str = "{8F3C5D1A-6B0E-4C57-9A42-1D7E5B90C3F1}";

/// A part in the making: its text, and the number of the shape that comes next.
pub(super) struct Pencil {
    /// What is written so far.
    pub(super) xml: Xml,
    id: usize,
    /// Tag of the language.
    pub(super) lang: &'static str,
    /// Name of the shapes at the foot.
    foot: &'static str,
    /// Name of tables and charts.
    pub(super) table: &'static str,
    /// See [`table`](Self::table).
    chart: &'static str,
}

impl Pencil {
    /// A part with this root, up to its first shape.
    pub(super) fn begin(root: &'static str, lang: Lang) -> Self {
        let names = match lang {
            Lang::Id => ("Kaki", "Tabel", "Diagram"),
            Lang::En => ("Footer", "Table", "Chart"),
        };
        let mut xml = Xml::new();
        xml.open(root, &SPACES);
        xml.open("p:cSld", &[]);
        xml.open("p:spTree", &[]);
        xml.open("p:nvGrpSpPr", &[]);
        xml.empty("p:cNvPr", &[("id", "1"), ("name", "")]);
        xml.empty("p:cNvGrpSpPr", &[]);
        xml.empty("p:nvPr", &[]);
        xml.close();
        xml.empty("p:grpSpPr", &[]);
        Self {
            xml,
            id: 1,
            lang: tag(lang),
            foot: names.0,
            table: names.1,
            chart: names.2,
        }
    }

    /// The part, closed.
    pub(super) fn end(mut self) -> Vec<u8> {
        self.xml.close_many(2);
        self.xml.open("p:clrMapOvr", &[]);
        self.xml.empty("a:masterClrMapping", &[]);
        self.xml.finish()
    }

    fn next_id(&mut self) -> String {
        self.id += 1;
        self.id.to_string()
    }

    /// The beginning of a shape for a placeholder, up to its properties.
    pub(super) fn head(&mut self, name: &str, locks: &[(&str, &str)], place: &[(&str, &str)]) {
        let id = self.next_id();
        let xml = &mut self.xml;
        xml.open("p:sp", &[]);
        xml.open("p:nvSpPr", &[]);
        xml.empty("p:cNvPr", &[("id", &id), ("name", &format!("{name} {id}"))]);
        xml.open("p:cNvSpPr", &[]);
        xml.empty("a:spLocks", locks);
        xml.close();
        xml.open("p:nvPr", &[]);
        xml.empty("p:ph", place);
        xml.close_many(2);
    }

    /// Text in a place of the layout, a paragraph per text.
    pub(super) fn placeholder(
        &mut self,
        name: &str,
        place: &[(&str, &str)],
        paragraphs: &[String],
    ) {
        self.head(name, &[("noGrp", "1")], place);
        let xml = &mut self.xml;
        xml.empty("p:spPr", &[]);
        xml.open("p:txBody", &[]);
        xml.empty("a:bodyPr", &[]);
        xml.empty("a:lstStyle", &[]);
        for text in paragraphs {
            xml.open("a:p", &[]);
            xml.open("a:r", &[]);
            xml.empty("a:rPr", &[("lang", self.lang)]);
            xml.leaf("a:t", &[], text);
            xml.close_many(2);
        }
        if paragraphs.is_empty() {
            xml.empty("a:p", &[]);
        }
        xml.close_many(2);
    }

    /// What stands at the foot, and the number of the slide.
    pub(super) fn footer(&mut self, foot: &str, number: usize) {
        let place = [("type", "ftr"), ("sz", "quarter"), ("idx", "10")];
        let foot = Pen::of(11).fit(foot, 680, 1);
        self.small(&place, "a:r", &[], "l", &foot);
        let place = [("type", "sldNum"), ("sz", "quarter"), ("idx", "11")];
        let field = [("id", NUMBER_FIELD), ("type", "slidenum")];
        self.small(&place, "a:fld", &field, "r", &number.to_string());
    }

    /// A line at the foot. It says its hand itself: `LibreOffice` takes none from the master there.
    fn small(
        &mut self,
        place: &[(&str, &str)],
        element: &'static str,
        attributes: Attributes<'_>,
        align: &str,
        text: &str,
    ) {
        self.head(self.foot, &[("noGrp", "1")], place);
        let xml = &mut self.xml;
        xml.empty("p:spPr", &[]);
        xml.open("p:txBody", &[]);
        xml.empty("a:bodyPr", &[]);
        xml.empty("a:lstStyle", &[]);
        xml.open("a:p", &[]);
        xml.empty("a:pPr", &[("algn", align)]);
        xml.open(element, attributes);
        xml.open("a:rPr", &[("lang", self.lang), ("sz", "1100")]);
        fill(xml, Ink::Muted);
        xml.empty("a:latin", &[("typeface", "+mn-lt")]);
        xml.close();
        xml.leaf("a:t", &[], text);
        xml.close_many(4);
    }

    /// A box of text.
    pub(super) fn panel(&mut self, panel: &Panel) {
        let id = self.next_id();
        let xml = &mut self.xml;
        xml.open("p:sp", &[]);
        xml.open("p:nvSpPr", &[]);
        let name = format!("{} {id}", panel.name);
        xml.empty("p:cNvPr", &[("id", &id), ("name", &name)]);
        xml.empty("p:cNvSpPr", &[("txBox", "1")]);
        xml.empty("p:nvPr", &[]);
        xml.close();
        xml.open("p:spPr", &[]);
        transform(xml, "a:xfrm", panel.frame);
        xml.open("a:prstGeom", &[("prst", "rect")]);
        xml.empty("a:avLst", &[]);
        xml.close();
        match panel.fill {
            Some(ink) => fill(xml, ink),
            None => xml.empty("a:noFill", &[]),
        }
        xml.close();
        xml.open("p:txBody", &[]);
        inside(xml, panel);
        xml.empty("a:lstStyle", &[]);
        for paragraph in &panel.paragraphs {
            words(xml, paragraph, "l", self.lang);
        }
        xml.close_many(2);
    }

    /// The place of a chart that has a part of its own.
    pub(super) fn chart(&mut self, chart: &Chart) {
        self.graphic(self.chart, &chart.description, chart.frame);
        let xml = &mut self.xml;
        let uri = "http://schemas.openxmlformats.org/drawingml/2006/chart";
        xml.open("a:graphicData", &[("uri", uri)]);
        let attributes = [("xmlns:c", uri), ("r:id", super::package::CHART_ID)];
        xml.empty("c:chart", &attributes);
        xml.close_many(3);
    }

    /// The beginning of a frame for a table or a chart, up to its data.
    pub(super) fn graphic(&mut self, name: &str, description: &str, frame: Frame) {
        let id = self.next_id();
        let xml = &mut self.xml;
        xml.open("p:graphicFrame", &[]);
        xml.open("p:nvGraphicFramePr", &[]);
        let (name, description) = (format!("{name} {id}"), plain(description));
        let attributes = [
            ("id", id.as_str()),
            ("name", &name),
            ("descr", &description),
        ];
        xml.empty("p:cNvPr", &attributes);
        xml.open("p:cNvGraphicFramePr", &[]);
        xml.empty("a:graphicFrameLocks", &[("noGrp", "1")]);
        xml.close();
        xml.empty("p:nvPr", &[]);
        xml.close();
        transform(xml, "p:xfrm", frame);
        xml.open("a:graphic", &[]);
    }
}

fn transform(xml: &mut Xml, name: &'static str, frame: Frame) {
    let [left, top, width, height] =
        [frame.left, frame.top, frame.width, frame.height].map(|side| (side * EMU).to_string());
    xml.open(name, &[]);
    xml.empty("a:off", &[("x", &left), ("y", &top)]);
    xml.empty("a:ext", &[("cx", &width), ("cy", &height)]);
    xml.close();
}

/// How text stands inside its box.
fn inside(xml: &mut Xml, panel: &Panel) {
    let inset = (panel.inset * EMU).to_string();
    let anchor = match panel.anchor {
        Anchor::Top => "t",
        Anchor::Middle => "ctr",
    };
    let attributes = [
        ("wrap", "square"),
        ("lIns", &inset),
        ("tIns", &inset),
        ("rIns", &inset),
        ("bIns", &inset),
        ("anchor", anchor),
    ];
    xml.open("a:bodyPr", &attributes);
    xml.empty("a:noAutofit", &[]);
    xml.close();
}

fn fill(xml: &mut Xml, ink: Ink) {
    xml.open("a:solidFill", &[]);
    xml.empty("a:schemeClr", &[("val", ink.scheme())]);
    xml.close();
}

/// A paragraph of runs.
pub(super) fn words(xml: &mut Xml, paragraph: &Paragraph, align: &str, lang: &str) {
    let apart = paragraph
        .runs
        .first()
        .map_or(0, |run| run.pen.leading() * 100);
    xml.open("a:p", &[]);
    xml.open("a:pPr", &[("algn", align)]);
    xml.open("a:lnSpc", &[]);
    xml.empty("a:spcPts", &[("val", &apart.to_string())]);
    xml.close();
    xml.open("a:spcBef", &[]);
    xml.empty("a:spcPts", &[("val", &(paragraph.above * 100).to_string())]);
    xml.close_many(2);
    for run in paragraph.runs.iter().filter(|run| !run.text.is_empty()) {
        let size = (run.pen.size * 100).to_string();
        let mut attributes = vec![("lang", lang), ("sz", size.as_str())];
        if run.pen.bold {
            attributes.push(("b", "1"));
        }
        xml.open("a:r", &[]);
        xml.open("a:rPr", &attributes);
        fill(xml, run.ink);
        xml.empty("a:latin", &[("typeface", "+mn-lt")]);
        xml.close();
        xml.leaf("a:t", &[], &run.text);
        xml.close();
    }
    xml.close();
}
