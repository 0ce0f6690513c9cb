//! The text of a PowerPoint presentation: its slides in their order, and the notes to each.

use crate::text;

use super::Checked;
use super::package::{PARTS_MAX, Package, missing};
use super::paragraphs;
use super::relations::{self, too_many};
use super::sink::Sink;
use super::xml::{self, XmlEvent};

/// Reads all text and counts the slides.
///
/// # Errors
/// As [`Package::xml`], and damaged when the presentation or a slide is missing.
pub(super) fn read(package: &mut Package<'_>, main: &str, sink: &mut Sink<'_>) -> Checked<u32> {
    let mut order = Vec::new();
    package.needed(main, &mut |node| {
        if let XmlEvent::Open(tag) = node
            && xml::name(tag) == "sldId"
        {
            order.extend(xml::prefixed(tag, "id"));
        }
        if order.len() > PARTS_MAX {
            return Err(too_many());
        }
        Ok(())
    })?;
    let parts = relations::of(package, main)?;
    let mut number: u32 = 0;
    for id in order {
        let part = &parts.get(&id).ok_or_else(|| missing(&id))?.target;
        number = number.saturating_add(1);
        let slide = |_| text!("salindia {number}", "slide {number}");
        if !paragraphs::read(package, part, &slide, sink)? {
            return Err(missing(part));
        }
        let notes = |_| text!("catatan salindia {number}", "notes to slide {number}");
        for relation in relations::of(package, part)?.values() {
            if relation.kind == "notesSlide" {
                paragraphs::read(package, &relation.target, &notes, sink)?;
            }
        }
    }
    Ok(number)
}
