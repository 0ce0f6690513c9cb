//! Not there yet.

use crate::model::{Lang, Report};

pub(super) fn render(report: &Report, lang: Lang) -> String {
    super::markdown::render(report, lang)
}
