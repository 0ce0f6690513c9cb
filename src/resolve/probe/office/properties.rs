//! What a document says of itself: title, day, pages. A broken or missing part says nothing.

use jiff::civil::Date;

use crate::model::{Condition, Facts, Quoted};
use crate::resolve::probe::personal::quoted;

use super::Checked;
use super::package::OfficePackage;
use super::xml::{self, XmlEvent};

/// The most characters of a title that are kept.
const TITLE_MAX: usize = 300;

/// Of Word, Excel and PowerPoint: `docProps/core.xml` and `docProps/app.xml`.
pub(super) fn of_office(package: &mut OfficePackage<'_>, facts: &mut Facts) -> Checked<()> {
    told(package, "docProps/core.xml", |name, text| match name {
        "title" => facts.title = title(text),
        "created" => facts.created = day(text),
        _ => {}
    })?;
    told(package, "docProps/app.xml", |name, text| {
        if name == "Pages" {
            facts.pages = text.trim().parse().ok().filter(|pages| *pages > 0);
        }
    })
}

/// Of OpenDocument: `meta.xml`.
pub(super) fn of_open(package: &mut OfficePackage<'_>, facts: &mut Facts) -> Checked<()> {
    let mut pages = None;
    lenient(package.xml("meta.xml", &mut |node| {
        if let XmlEvent::Open(tag) = node
            && xml::name(tag) == "document-statistic"
        {
            pages = xml::attribute(tag, "page-count").and_then(|count| count.parse().ok());
        }
        Ok(())
    }))?;
    facts.pages = pages.filter(|pages| *pages > 0);
    told(package, "meta.xml", |name, text| match name {
        "title" => facts.title = title(text),
        "creation-date" => facts.created = day(text),
        _ => {}
    })
}

/// Gives the text of each element that has no element in it.
fn told(
    package: &mut OfficePackage<'_>,
    part: &str,
    mut tell: impl FnMut(&str, &str),
) -> Checked<()> {
    let mut text = String::new();
    lenient(package.xml(part, &mut |node| {
        match node {
            XmlEvent::Open(_) => text.clear(),
            XmlEvent::Text(more) => text.push_str(more),
            XmlEvent::Close(name) => {
                tell(name, &text);
                text.clear();
            }
        }
        Ok(())
    }))
}

/// A bound is a bound; any other fault here hinders no reader of the document.
fn lenient(read: Checked<bool>) -> Checked<()> {
    match read {
        Err(Condition::Unfinished(why)) => Err(Condition::Unfinished(why)),
        Ok(_)
        | Err(
            Condition::Sound
            | Condition::Locked
            | Condition::LockedByCertificate
            | Condition::Damaged(_)
            | Condition::Blank(_),
        ) => Ok(()),
    }
}

fn title(text: &str) -> Option<Quoted> {
    let title = quoted(text.trim(), TITLE_MAX);
    (!title.is_empty()).then_some(title)
}

/// The day of a time like `2026-01-15T08:00:00Z`, as it is written.
fn day(text: &str) -> Option<Date> {
    text.trim().get(..10)?.parse().ok()
}
