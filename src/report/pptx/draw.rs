//! Slides and their notes as parts of the presentation. It decides nothing: what stands where, and
//! in which words, comes from the modules that make the slides.

use super::chart::Chart;
use super::pen::Pen;
use super::shape::{
    Anchor, CELL_EDGE, CELL_SIDE, Cell, Column, Frame, Ink, Panel, Paragraph, Row, Run, TABLE_SIZE,
    Table,
};
use super::xml::{Xml, plain};
use crate::model::Lang;
use crate::text::say;

/// English metric units in a point.
const EMU: usize = 12_700;
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
/// The style of tables in the template.
const TABLE_STYLE: &str = "{5B1F7C52-93D4-4E0B-8C16-2A7D4F60E9B3}";
/// Marks the field that shows the number of a slide.
const NUMBER_FIELD: &str = "{8F3C5D1A-6B0E-4C57-9A42-1D7E5B90C3F1}";

/// Which layout of the template a slide follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Layout {
    /// The first and the last slide: the text below the title, line by line.
    Cover,
    /// A title over whatever stands in the body.
    Title,
}

/// Something below the title.
#[derive(Debug)]
pub(super) enum Shape {
    /// Text.
    Panel(Panel),
    /// A table.
    Table(Table),
    /// A chart; at most one on a slide.
    Chart(Chart),
}

/// A slide with what its speaker reads.
#[derive(Debug)]
pub(super) struct Slide {
    /// Its layout.
    pub(super) layout: Layout,
    /// Its title, whole.
    pub(super) title: String,
    /// The lines below the title of a cover.
    pub(super) lines: Vec<String>,
    /// What stands in the body.
    pub(super) shapes: Vec<Shape>,
    /// Notes, one paragraph each, nothing cut.
    pub(super) notes: Vec<String>,
}

impl Slide {
    /// A slide with a title over a body.
    pub(super) fn of(title: String, shapes: Vec<Shape>, notes: Vec<String>) -> Self {
        Self {
            layout: Layout::Title,
            title,
            lines: Vec::new(),
            shapes,
            notes,
        }
    }
}

/// What all slides of a deck share.
pub(super) struct Sheet<'a> {
    /// The reader's language.
    pub(super) lang: Lang,
    /// What stands at the foot.
    pub(super) foot: &'a str,
}

/// Tag of the language for proofing.
pub(super) const fn tag(lang: Lang) -> &'static str {
    match lang {
        Lang::Id => "id-ID",
        Lang::En => "en-US",
    }
}

/// A slide, the `number`th.
pub(super) fn slide(slide: &Slide, number: usize, sheet: &Sheet<'_>) -> Vec<u8> {
    let mut pencil = Pencil::begin("p:sld", sheet.lang);
    match slide.layout {
        Layout::Cover => {
            let title = Pen::bold(40).fit(&slide.title, 780, 3);
            let name = say!(sheet.lang, "Judul", "Title");
            pencil.placeholder(&name, &[("type", "ctrTitle")], &[title]);
            let name = say!(sheet.lang, "Anak judul", "Subtitle");
            pencil.placeholder(&name, &[("type", "subTitle"), ("idx", "1")], &slide.lines);
        }
        Layout::Title => {
            let title = Pen::bold(26).fit(&slide.title, 864, 2);
            let name = say!(sheet.lang, "Judul", "Title");
            pencil.placeholder(&name, &[("type", "title")], &[title]);
        }
    }
    for shape in &slide.shapes {
        match shape {
            Shape::Panel(panel) => pencil.panel(panel),
            Shape::Table(table) => pencil.table(table),
            Shape::Chart(chart) => pencil.chart(chart),
        }
    }
    if slide.layout == Layout::Title {
        pencil.footer(sheet.foot, number);
    }
    pencil.end()
}

/// The notes of a slide.
pub(super) fn notes(slide: &Slide, lang: Lang) -> Vec<u8> {
    let mut pencil = Pencil::begin("p:notes", lang);
    let name = say!(lang, "Gambar salindia", "Slide image");
    let locks: [(&str, &str); 3] = [("noGrp", "1"), ("noRot", "1"), ("noChangeAspect", "1")];
    pencil.head(&name, &locks, &[("type", "sldImg")]);
    pencil.xml.empty("p:spPr", &[]);
    pencil.xml.close();
    let name = say!(lang, "Catatan", "Notes");
    pencil.placeholder(&name, &[("type", "body"), ("idx", "1")], &slide.notes);
    pencil.end()
}

/// A part in the making: its text, and the number of the shape that comes next.
struct Pencil {
    xml: Xml,
    id: usize,
    lang: &'static str,
    /// Name of the shapes at the foot.
    foot: &'static str,
    /// Name of tables and charts.
    table: &'static str,
    /// See [`table`](Self::table).
    chart: &'static str,
}

impl Pencil {
    fn begin(root: &'static str, lang: Lang) -> Self {
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

    fn end(mut self) -> Vec<u8> {
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
    fn head(&mut self, name: &str, locks: &[(&str, &str)], place: &[(&str, &str)]) {
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

    fn placeholder(&mut self, name: &str, place: &[(&str, &str)], paragraphs: &[String]) {
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

    fn footer(&mut self, foot: &str, number: usize) {
        let place = [("type", "ftr"), ("sz", "quarter"), ("idx", "10")];
        let foot = Pen::of(11).fit(foot, 680, 1);
        self.small(&place, "a:r", &[], "l", &foot);
        let place = [("type", "sldNum"), ("sz", "quarter"), ("idx", "11")];
        let field = [("id", NUMBER_FIELD), ("type", "slidenum")];
        self.small(&place, "a:fld", &field, "r", &number.to_string());
    }

    /// A line at the foot. It says its hand itself: LibreOffice takes none from the master there.
    fn small(
        &mut self,
        place: &[(&str, &str)],
        element: &'static str,
        attributes: &[(&str, &str)],
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

    fn panel(&mut self, panel: &Panel) {
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
        let inset = (panel.inset * EMU).to_string();
        let anchor = match panel.anchor {
            Anchor::Top => "t",
            Anchor::Middle => "ctr",
        };
        xml.open(
            "a:bodyPr",
            &[
                ("wrap", "square"),
                ("lIns", &inset),
                ("tIns", &inset),
                ("rIns", &inset),
                ("bIns", &inset),
                ("anchor", anchor),
            ],
        );
        xml.empty("a:noAutofit", &[]);
        xml.close();
        xml.empty("a:lstStyle", &[]);
        for paragraph in &panel.paragraphs {
            words(xml, paragraph, "l", self.lang);
        }
        xml.close_many(2);
    }

    fn table(&mut self, table: &Table) {
        let width = table.columns.iter().map(|column| column.width).sum();
        let frame = Frame {
            left: super::shape::BODY.left,
            top: table.top,
            width,
            height: table.height(),
        };
        self.graphic(self.table, &table.description, frame);
        let lang = self.lang;
        let xml = &mut self.xml;
        let uri = "http://schemas.openxmlformats.org/drawingml/2006/table";
        xml.open("a:graphicData", &[("uri", uri)]);
        xml.open("a:tbl", &[]);
        xml.open("a:tblPr", &[("firstRow", "1")]);
        xml.leaf("a:tableStyleId", &[], TABLE_STYLE);
        xml.close();
        xml.open("a:tblGrid", &[]);
        for column in &table.columns {
            xml.empty("a:gridCol", &[("w", &(column.width * EMU).to_string())]);
        }
        xml.close();
        let head = Row {
            cells: table
                .columns
                .iter()
                .map(|column| Cell::marked(column.head.as_str(), Ink::Muted))
                .collect(),
            height: Table::HEAD,
        };
        for row in std::iter::once(&head).chain(&table.rows) {
            xml.open("a:tr", &[("h", &(row.height * EMU).to_string())]);
            for (at, (column, text)) in table.columns.iter().zip(&row.cells).enumerate() {
                let side = if at == 0 { 0 } else { CELL_SIDE };
                cell(xml, column, text, (side, lang));
            }
            xml.close();
        }
        xml.close_many(4);
    }

    fn chart(&mut self, chart: &Chart) {
        self.graphic(self.chart, &chart.description, chart.frame);
        let xml = &mut self.xml;
        let uri = "http://schemas.openxmlformats.org/drawingml/2006/chart";
        xml.open("a:graphicData", &[("uri", uri)]);
        let attributes = [("xmlns:c", uri), ("r:id", super::package::CHART_ID)];
        xml.empty("c:chart", &attributes);
        xml.close_many(3);
    }

    /// The beginning of a frame for a table or a chart, up to its data.
    fn graphic(&mut self, name: &str, description: &str, frame: Frame) {
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

fn fill(xml: &mut Xml, ink: Ink) {
    xml.open("a:solidFill", &[]);
    xml.empty("a:schemeClr", &[("val", ink.scheme())]);
    xml.close();
}

/// A cell, with the space at its left.
fn cell(xml: &mut Xml, column: &Column, cell: &Cell, (left, lang): (usize, &str)) {
    xml.open("a:tc", &[]);
    xml.open("a:txBody", &[]);
    xml.empty("a:bodyPr", &[]);
    xml.empty("a:lstStyle", &[]);
    let paragraph = Paragraph {
        runs: vec![Run {
            text: cell.text.clone(),
            pen: Pen {
                size: TABLE_SIZE,
                bold: cell.bold,
            },
            ink: cell.ink,
        }],
        above: 0,
    };
    words(xml, &paragraph, if column.right { "r" } else { "l" }, lang);
    xml.close();
    let [left, side, edge] = [left, CELL_SIDE, CELL_EDGE].map(|space| (space * EMU).to_string());
    xml.empty(
        "a:tcPr",
        &[
            ("marL", &left),
            ("marR", &side),
            ("marT", &edge),
            ("marB", &edge),
        ],
    );
    xml.close();
}

fn words(xml: &mut Xml, paragraph: &Paragraph, align: &str, lang: &str) {
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
