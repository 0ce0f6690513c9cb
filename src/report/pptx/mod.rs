//! Not there yet.

use super::Unfit;
use crate::model::{Lang, Report};

pub(super) fn render(report: &Report, lang: Lang) -> Result<Vec<u8>, Unfit> {
    if report.indicators.len() > 1_000_000 {
        return Err(Unfit::of("rows"));
    }
    Ok(super::markdown::render(report, lang).into_bytes())
}
