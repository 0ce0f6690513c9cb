//! What each form looks like: the whole of one small report. A snapshot only remembers what was, so each
//! stands beside something that must be so. PPTX has its own beside its reader.

mod office;
mod people;
mod programs;

use super::sample::small;
use super::{Format, Layout, render};
use crate::model::{Lang, Report};

/// The small report in a form, as text.
fn shown(format: Format, lang: Lang) -> String {
    let layout = Layout {
        lang,
        to_root: Some(String::new()),
        ..Layout::default()
    };
    String::from_utf8(render(&small(), format, &layout).unwrap()).unwrap()
}

/// How many of the report's findings have their message in the text exactly once.
fn told(text: &str, report: &Report) -> usize {
    let messages = report
        .findings
        .iter()
        .map(|one| one.finding.message.get(Lang::Id));
    messages
        .filter(|message| text.matches(*message).count() == 1)
        .count()
}
