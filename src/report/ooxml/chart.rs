//! A chart of bars in per cent: a drawing that Office and `LibreOffice` take for their own, with its numbers
//! in a workbook inside the file, so that they can be edited there.

use askama::Template;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use super::{Package, tag};
use crate::model::{Lang, visible};
use crate::report::{Unfit, filters};

/// Where a chart stands, which says how large its text is and whose colours it takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::report) enum ChartPlace {
    /// On a page of a document, read from near; in colours of its own.
    Page,
    /// On a slide, read from afar; in colours of the presentation's theme.
    Slide,
}

impl ChartPlace {
    /// What the template asks.
    const fn is_slide(self) -> bool {
        matches!(self, Self::Slide)
    }

    /// Size of its text in points.
    const fn size(self) -> usize {
        match self {
            Self::Page => 10,
            Self::Slide => 18,
        }
    }
}

/// Space between two groups of bars in per cent of a bar's height, where they are many.
const GAP: usize = 55;
/// The most that it may be (ECMA-376, part 1, 21.2.2.75).
const GAP_MAX: usize = 500;
/// So many groups make good bars with the least gap; fewer get more of it, so that one bar alone does not fill
/// the slide.
const GROUPS: usize = 6;

/// Bars in groups, one group per category, from 0 to 100 whatever they show.
#[derive(Debug, Clone)]
pub(in crate::report) struct Chart {
    /// Where it stands.
    pub(in crate::report) look: ChartPlace,
    /// Name of the sheet with its numbers.
    pub(in crate::report) sheet: String,
    /// What the categories are.
    pub(in crate::report) head: String,
    /// Names of the categories.
    pub(in crate::report) categories: Vec<String>,
    /// The series, in the order of the bars.
    pub(in crate::report) series: Vec<Series>,
}

/// One colour of bars.
#[derive(Debug, Clone)]
pub(in crate::report) struct Series {
    /// Its name.
    pub(in crate::report) name: String,
    /// Its colour: six hexadecimal digits on a page, on a slide the theme's name.
    pub(in crate::report) colour: &'static str,
    /// Whole per cent, one per category; `None` where there is none.
    pub(in crate::report) values: Vec<Option<String>>,
}

/// The chart as a part.
#[derive(Template)]
#[template(
    source = r#"{% include "src/report/ooxml/template/chart.xml" %}"#,
    ext = "xml",
    whitespace = "minimize"
)]
struct ChartPart<'a> {
    chart: &'a Chart,
    tag: &'static str,
    /// The tag of what the workspace calls its aspects.
    named: &'static str,
    /// The last row of the workbook that holds a category; the first holds the heads.
    last: usize,
}

impl Chart {
    /// Space between two groups of bars in per cent of a bar's height.
    fn gap(&self) -> usize {
        let groups = self.categories.len().max(1);
        let gap = ((100 + GAP) * GROUPS / groups).saturating_sub(100);
        match self.look {
            ChartPlace::Page => GAP,
            ChartPlace::Slide => gap.clamp(GAP, GAP_MAX),
        }
    }

    /// Adds it to a package as number `number` of the charts below `folder`.
    ///
    /// # Errors
    /// [`Unfit`] when the template or the workbook's writer refuses.
    pub(in crate::report) fn add_to(
        &self,
        package: &mut Package,
        (folder, number): (&str, usize),
        lang: Lang,
    ) -> Result<(), Unfit> {
        let name = format!("{folder}/charts/chart{number}.xml");
        let book = format!("embeddings/Microsoft_Excel_Sheet{number}.xlsx");
        let part = ChartPart {
            chart: self,
            tag: tag(lang),
            named: tag(Lang::Id),
            last: self.categories.len() + 1,
        };
        package.render(&*name, "drawingml.chart", &part)?;
        package.relate(&name, &[("package", format!("../{book}"))])?;
        let numbers = self.workbook().map_err(Unfit::of)?;
        package.attach(format!("{folder}/{book}"), numbers);
        Ok(())
    }

    fn workbook(&self) -> Result<Vec<u8>, XlsxError> {
        let mut book = Workbook::new();
        // The creation date would be today's.
        let day = ExcelDateTime::from_ymd(2000, 1, 1)?;
        book.set_properties(&DocProperties::new().set_creation_datetime(&day));
        let sheet = book.add_worksheet();
        sheet.set_name(&self.sheet)?;
        sheet.write_string(0, 0, &self.head)?;
        for (row, name) in (1..).zip(&self.categories) {
            sheet.write_string(row, 0, visible(name))?;
        }
        for (column, series) in (1..).zip(&self.series) {
            sheet.write_string(0, column, &series.name)?;
            for (row, value) in (1..).zip(&series.values) {
                if let Some(number) = value.as_ref().and_then(|text| text.parse::<f64>().ok()) {
                    sheet.write_number(row, column, number)?;
                }
            }
        }
        book.save_to_buffer()
    }
}
