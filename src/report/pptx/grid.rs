//! Tables as drawn on a slide, with the style of the template.

use super::draw::{EMU, Pencil, words};
use super::shape::{
    BODY, CELL_EDGE, CELL_SIDE, Cell, Column, Frame, Ink, Paragraph, Row, Run, Table,
};
use super::xml::Xml;

/// The style of tables in the template.
const TABLE_STYLE: &str = "{5B1F7C52-93D4-4E0B-8C16-2A7D4F60E9B3}";
impl Pencil {
    /// A table.
    pub(super) fn table(&mut self, table: &Table) {
        let width = table.columns.iter().map(|column| column.width).sum();
        let frame = Frame {
            left: BODY.left,
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
        let head = head(table);
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
}

/// The row of the columns' names.
fn head(table: &Table) -> Row {
    let name = |column: &Column| Cell::marked(column.head.as_str(), Ink::Muted);
    Row {
        cells: table.columns.iter().map(name).collect(),
        height: Table::HEAD,
    }
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
            pen: cell.pen(),
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
