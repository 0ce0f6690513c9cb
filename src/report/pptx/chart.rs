//! The chart of the aspects: a drawing that PowerPoint and `LibreOffice` take for their own, with its
//! numbers in a workbook inside the presentation, so that they can be edited there.

use askama::Template;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook};

use super::shape::{Frame, Voice};
use crate::model::{Lang, visible};
use crate::report::Unfit;
use crate::report::filters;
use crate::report::ooxml::tag;

/// Bars in per cent, from 0 to 100 on every page; one group per category.
#[derive(Debug, Clone)]
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
#[derive(Debug, Clone)]
pub(super) struct Series {
    /// Its name.
    pub(super) name: String,
    /// Colour by the theme's name.
    pub(super) scheme: &'static str,
    /// Whole per cent, one per category; `None` where there is none.
    pub(super) values: Vec<Option<String>>,
}

impl Chart {
    /// The workbook with the chart's numbers.
    ///
    /// # Errors
    /// [`Unfit`] when the workbook's writer refuses.
    pub(super) fn workbook(&self, lang: Lang) -> Result<Vec<u8>, Unfit> {
        let mut book = Workbook::new();
        // The creation date would be today's.
        let day = ExcelDateTime::from_ymd(2000, 1, 1).map_err(Unfit::of)?;
        book.set_properties(&DocProperties::new().set_creation_datetime(&day));
        let sheet = book.add_worksheet();
        sheet.set_name(&self.sheet).map_err(Unfit::of)?;
        let head = match lang {
            Lang::Id => "Aspek",
            Lang::En => "Aspect",
        };
        sheet.write_string(0, 0, head).map_err(Unfit::of)?;
        for (row, name) in (1..).zip(&self.categories) {
            sheet
                .write_string(row, 0, visible(name))
                .map_err(Unfit::of)?;
        }
        for (column, series) in (1..).zip(&self.series) {
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
}

/// The chart as a part.
#[derive(Template)]
#[template(
    source = r#"{% include "src/report/pptx/template/chart.xml" %}"#,
    ext = "xml",
    whitespace = "minimize"
)]
pub(super) struct ChartPart<'a> {
    chart: &'a Chart,
    tag: &'static str,
    /// The tag of the aspects' names.
    named: &'static str,
    /// The last row of the workbook that holds a category; the first holds the heads.
    last: usize,
}

impl<'a> ChartPart<'a> {
    /// The chart in this language.
    pub(super) const fn new(chart: &'a Chart, lang: Lang) -> Self {
        Self {
            chart,
            tag: tag(lang),
            named: Voice::Workspace.tag(tag(lang)),
            last: chart.categories.len() + 1,
        }
    }
}
