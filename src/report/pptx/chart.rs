//! The chart of the aspects: a drawing that PowerPoint and `LibreOffice` take for their own, with its
//! numbers in a workbook inside the presentation, so that they can be edited there.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook};

use super::shape::{Frame, Ink};
use super::slide::tag;
use super::xml::{Xml, plain};
use crate::model::Lang;
use crate::report::Unfit;

/// Places after the point: values are cut there, as everywhere that people read them.
const fn format(lang: Lang) -> &'static str {
    match lang {
        Lang::Id => "[$-421]0.00",
        Lang::En => "[$-409]0.00",
    }
}

/// Bars in groups, one group per category.
#[derive(Debug)]
pub(super) struct Chart {
    /// What it says, for those who hear it.
    pub(super) description: String,
    /// Where it stands.
    pub(super) frame: Frame,
    /// Name of the sheet with its numbers.
    pub(super) sheet: String,
    /// Names of the categories.
    pub(super) categories: Vec<String>,
    /// The series, in the order of the bars.
    pub(super) series: Vec<Series>,
}

/// One colour of bars.
#[derive(Debug)]
pub(super) struct Series {
    /// Its name.
    pub(super) name: String,
    /// Colour by the theme's name.
    pub(super) scheme: &'static str,
    /// Decimals with a point, one per category; `None` where there is none.
    pub(super) values: Vec<Option<String>>,
}

/// The workbook with the chart's numbers.
pub(super) fn workbook(chart: &Chart, lang: Lang) -> Result<Vec<u8>, Unfit> {
    let mut book = Workbook::new();
    // The creation date would be today's.
    let day = ExcelDateTime::from_ymd(2000, 1, 1).map_err(Unfit::of)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&day));
    let sheet = book.add_worksheet();
    sheet.set_name(&chart.sheet).map_err(Unfit::of)?;
    let head = match lang {
        Lang::Id => "Aspek",
        Lang::En => "Aspect",
    };
    sheet.write_string(0, 0, head).map_err(Unfit::of)?;
    for (row, name) in (1..).zip(&chart.categories) {
        sheet.write_string(row, 0, plain(name)).map_err(Unfit::of)?;
    }
    for (column, series) in (1..).zip(&chart.series) {
        sheet
            .write_string(0, column, &series.name)
            .map_err(Unfit::of)?;
        for (row, value) in (1..).zip(&series.values) {
            if let Some(number) = value.as_ref().and_then(|text| text.parse::<f64>().ok()) {
                sheet.write_number(row, column, number).map_err(Unfit::of)?;
            }
        }
    }
    book.save_to_buffer().map_err(Unfit::of)
}

/// The chart's part.
pub(super) fn part(chart: &Chart, lang: Lang) -> Vec<u8> {
    let mut xml = Xml::new();
    let base = "http://schemas.openxmlformats.org";
    xml.open(
        "c:chartSpace",
        &[
            ("xmlns:c", &format!("{base}/drawingml/2006/chart")),
            ("xmlns:a", &format!("{base}/drawingml/2006/main")),
            (
                "xmlns:r",
                &format!("{base}/officeDocument/2006/relationships"),
            ),
        ],
    );
    value(&mut xml, "c:date1904", "0");
    value(&mut xml, "c:lang", tag(lang));
    value(&mut xml, "c:roundedCorners", "0");
    xml.open("c:chart", &[]);
    value(&mut xml, "c:autoTitleDeleted", "1");
    xml.open("c:plotArea", &[]);
    xml.empty("c:layout", &[]);
    bars(&mut xml, chart, lang);
    axes(&mut xml, lang);
    xml.close();
    legend(&mut xml, lang);
    value(&mut xml, "c:plotVisOnly", "1");
    value(&mut xml, "c:dispBlanksAs", "gap");
    xml.close();
    hand(&mut xml, 1400, Ink::Dark, lang);
    xml.open("c:externalData", &[("r:id", super::package::BOOK_ID)]);
    value(&mut xml, "c:autoUpdate", "0");
    xml.finish()
}

fn bars(xml: &mut Xml, chart: &Chart, lang: Lang) {
    xml.open("c:barChart", &[]);
    value(xml, "c:barDir", "bar");
    value(xml, "c:grouping", "clustered");
    value(xml, "c:varyColors", "0");
    let last = chart.categories.len() + 1;
    for (index, (series, column)) in chart.series.iter().zip(["B", "C", "D"]).enumerate() {
        let at = index.to_string();
        xml.open("c:ser", &[]);
        value(xml, "c:idx", &at);
        value(xml, "c:order", &at);
        xml.open("c:tx", &[]);
        let name = std::slice::from_ref(&series.name);
        texts(xml, &format!("'{}'!${column}$1", chart.sheet), name);
        xml.close();
        xml.open("c:spPr", &[]);
        paint(xml, series.scheme);
        xml.close();
        value(xml, "c:invertIfNegative", "0");
        labels(xml, lang);
        xml.open("c:cat", &[]);
        let range = format!("'{}'!$A$2:$A${last}", chart.sheet);
        texts(xml, &range, &chart.categories);
        xml.close();
        xml.open("c:val", &[]);
        let range = format!("'{}'!${column}$2:${column}${last}", chart.sheet);
        numbers(xml, &range, &series.values);
        xml.close_many(2);
    }
    value(xml, "c:gapWidth", "55");
    value(xml, "c:overlap", "-8");
    value(xml, "c:axId", "111111111");
    value(xml, "c:axId", "222222222");
    xml.close();
}

fn labels(xml: &mut Xml, lang: Lang) {
    xml.open("c:dLbls", &[]);
    let format = [("formatCode", format(lang)), ("sourceLinked", "0")];
    xml.empty("c:numFmt", &format);
    hand(xml, 1400, Ink::Dark, lang);
    value(xml, "c:dLblPos", "outEnd");
    for (name, shown) in [
        ("c:showLegendKey", "0"),
        ("c:showVal", "1"),
        ("c:showCatName", "0"),
        ("c:showSerName", "0"),
        ("c:showPercent", "0"),
        ("c:showBubbleSize", "0"),
    ] {
        value(xml, name, shown);
    }
    xml.close();
}

fn texts(xml: &mut Xml, range: &str, names: &[String]) {
    xml.open("c:strRef", &[]);
    xml.leaf("c:f", &[], range);
    xml.open("c:strCache", &[]);
    value(xml, "c:ptCount", &names.len().to_string());
    for (index, name) in names.iter().enumerate() {
        xml.open("c:pt", &[("idx", &index.to_string())]);
        xml.leaf("c:v", &[], name);
        xml.close();
    }
    xml.close_many(2);
}

fn numbers(xml: &mut Xml, range: &str, values: &[Option<String>]) {
    xml.open("c:numRef", &[]);
    xml.leaf("c:f", &[], range);
    xml.open("c:numCache", &[]);
    xml.leaf("c:formatCode", &[], "General");
    value(xml, "c:ptCount", &values.len().to_string());
    for (index, number) in values.iter().enumerate() {
        if let Some(number) = number {
            xml.open("c:pt", &[("idx", &index.to_string())]);
            xml.leaf("c:v", &[], number);
            xml.close();
        }
    }
    xml.close_many(2);
}

/// The axes: names at the left from the top down; the values' own axis is not shown, for every bar
/// bears its number.
fn axes(xml: &mut Xml, lang: Lang) {
    xml.open("c:catAx", &[]);
    axis(xml, "111111111", "maxMin", "0", "l");
    value(xml, "c:majorTickMark", "none");
    value(xml, "c:minorTickMark", "none");
    value(xml, "c:tickLblPos", "low");
    xml.open("c:spPr", &[]);
    xml.open("a:ln", &[("w", "9525")]);
    paint(xml, "accent2");
    xml.close_many(2);
    hand(xml, 1400, Ink::Dark, lang);
    value(xml, "c:crossAx", "222222222");
    value(xml, "c:crosses", "autoZero");
    value(xml, "c:auto", "1");
    value(xml, "c:lblAlgn", "ctr");
    value(xml, "c:lblOffset", "100");
    value(xml, "c:noMultiLvlLbl", "0");
    xml.close();
    xml.open("c:valAx", &[]);
    axis(xml, "222222222", "minMax", "1", "b");
    xml.empty(
        "c:numFmt",
        &[("formatCode", "General"), ("sourceLinked", "0")],
    );
    value(xml, "c:majorTickMark", "none");
    value(xml, "c:minorTickMark", "none");
    value(xml, "c:tickLblPos", "nextTo");
    value(xml, "c:crossAx", "111111111");
    value(xml, "c:crosses", "max");
    value(xml, "c:crossBetween", "between");
    xml.close();
}

fn axis(xml: &mut Xml, id: &str, orientation: &str, hidden: &str, side: &str) {
    value(xml, "c:axId", id);
    xml.open("c:scaling", &[]);
    value(xml, "c:orientation", orientation);
    if hidden == "1" {
        value(xml, "c:min", "0");
    }
    xml.close();
    value(xml, "c:delete", hidden);
    value(xml, "c:axPos", side);
}

fn legend(xml: &mut Xml, lang: Lang) {
    xml.open("c:legend", &[]);
    value(xml, "c:legendPos", "t");
    value(xml, "c:overlay", "0");
    hand(xml, 1400, Ink::Dark, lang);
    xml.close();
}

fn value(xml: &mut Xml, name: &'static str, value: &str) {
    xml.empty(name, &[("val", value)]);
}

fn paint(xml: &mut Xml, scheme: &str) {
    xml.open("a:solidFill", &[]);
    xml.empty("a:schemeClr", &[("val", scheme)]);
    xml.close();
}

/// The hand of a text in the chart; its size in hundredths of a point.
fn hand(xml: &mut Xml, size: usize, ink: Ink, lang: Lang) {
    xml.open("c:txPr", &[]);
    xml.empty("a:bodyPr", &[]);
    xml.empty("a:lstStyle", &[]);
    xml.open("a:p", &[]);
    xml.open("a:pPr", &[]);
    xml.open("a:defRPr", &[("sz", &size.to_string())]);
    paint(xml, ink.scheme());
    xml.close_many(2);
    xml.empty("a:endParaRPr", &[("lang", tag(lang))]);
    xml.close_many(2);
}
