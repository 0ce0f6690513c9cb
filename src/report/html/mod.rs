//! Not there yet.

use super::{Layout, Unfit};
use crate::model::Report;

pub(super) fn render(report: &Report, layout: &Layout) -> Result<Vec<u8>, Unfit> {
    if report.indicators.len() > 1_000_000 {
        return Err(Unfit::of("rows"));
    }
    Ok(super::markdown::render(report, layout.lang).into_bytes())
}
