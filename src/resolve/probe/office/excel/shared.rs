//! The texts that the cells of a workbook share.

use crate::resolve::probe::office::Checked;
use crate::resolve::probe::office::package::OfficePackage;
use crate::resolve::probe::office::xml::{self, XmlEvent};

/// The texts that cells share, one after the other.
#[derive(Default)]
pub(super) struct Shared {
    text: String,
    ends: Vec<usize>,
}

impl Shared {
    /// # Errors
    /// As [`OfficePackage::xml`], and damaged when the part is missing.
    pub(super) fn read(package: &mut OfficePackage<'_>, part: &str) -> Checked<Self> {
        let mut shared = Self::default();
        let (mut shown, mut reading_aid) = (false, false);
        package.needed(part, &mut |node| {
            match node {
                XmlEvent::Open(tag) => match xml::name(tag) {
                    "t" => shown = !reading_aid,
                    "rPh" => reading_aid = true,
                    _ => {}
                },
                XmlEvent::Text(text) if shown => shared.text.push_str(text),
                XmlEvent::Text(_) => {}
                XmlEvent::Close("t") => shown = false,
                XmlEvent::Close("rPh") => reading_aid = false,
                XmlEvent::Close("si") => shared.ends.push(shared.text.len()),
                XmlEvent::Close(_) => {}
            }
            Ok(())
        })?;
        Ok(shared)
    }

    /// The text of this number, from 0.
    pub(super) fn get(&self, index: usize) -> Option<&str> {
        let start = match index.checked_sub(1) {
            Some(before) => *self.ends.get(before)?,
            None => 0,
        };
        self.text.get(start..*self.ends.get(index)?)
    }
}
