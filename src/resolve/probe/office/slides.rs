//! The text of a PowerPoint presentation: its slides in their order, the notes and comments to each, and
//! what stands behind all.

use crate::model::Text;
use crate::text;

use super::Checked;
use super::package::{OfficePackage, PARTS_MAX, missing};
use super::paragraphs;
use super::relations::{self, too_many};
use super::sink::Sink;
use super::texts;
use super::xml::{self, XmlEvent};

/// Where layouts and masters are.
const BEHIND: [&str; 2] = ["ppt/slidelayouts/", "ppt/slidemasters/"];

/// Whether any layout or master shows something on slides that have nothing of their own: a logo, a line,
/// a background.
///
/// # Errors
/// As [`OfficePackage::xml`].
pub(super) fn behind(package: &mut OfficePackage<'_>) -> Checked<bool> {
    let mut things = false;
    for part in package.parts_in(&BEHIND) {
        let mut placeholder = false;
        package.xml(&part, &mut |node| {
            match node {
                XmlEvent::Open(tag) => match xml::name(tag) {
                    // What stands at the places of a layout is a prompt, which shows to its writer alone.
                    "ph" => placeholder = true,
                    "pic" | "blip" | "graphicFrame" | "cxnSp" => things = true,
                    _ => {}
                },
                XmlEvent::Close("sp") => {
                    things = things || !placeholder;
                    placeholder = false;
                }
                XmlEvent::Close(_) | XmlEvent::Text(_) => {}
            }
            Ok(())
        })?;
    }
    Ok(things)
}

/// Reads all text and counts the slides.
///
/// # Errors
/// As [`OfficePackage::xml`], and damaged when the presentation or a slide is missing.
pub(super) fn read(
    package: &mut OfficePackage<'_>,
    main: &str,
    sink: &mut Sink<'_>,
) -> Checked<u32> {
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
            match &*relation.kind {
                "notesSlide" => drop(paragraphs::read(package, &relation.target, &notes, sink)?),
                "comments" => texts::read(package, &relation.target, &["cm"], &mut |text, _| {
                    let place = || text!("komentar salindia {number}", "comment on slide {number}");
                    sink.take(text, &place)
                })?,
                _ => {}
            }
        }
    }
    masters(package, sink)?;
    Ok(number)
}

/// Reads what stands on every slide: an address at its foot, a number to call. Most of it are prompts,
/// which show to the writer alone, so none of it makes a deck one that shows something.
fn masters(package: &mut OfficePackage<'_>, sink: &mut Sink<'_>) -> Checked<()> {
    let shows = sink.shows();
    let place = |_| Text::new("salindia induk", "slide master");
    for part in package.parts_in(&BEHIND) {
        paragraphs::read(package, &part, &place, sink)?;
    }
    sink.only_shows(shows);
    Ok(())
}
