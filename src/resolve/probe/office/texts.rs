//! The text of elements that are no paragraphs: comments, and boxes in old drawings.

use super::Checked;
use super::package::OfficePackage;
use super::xml::{self, XmlEvent};

/// Gives the whole text within each element of these names, and the cell that it says it is of.
///
/// # Errors
/// As [`OfficePackage::xml`].
pub(super) fn read(
    package: &mut OfficePackage<'_>,
    part: &str,
    names: &[&str],
    take: &mut dyn FnMut(&str, Option<&str>) -> Checked<()>,
) -> Checked<()> {
    let (mut within, mut of, mut text) = (false, None, String::new());
    package.xml(part, &mut |node| {
        match node {
            XmlEvent::Open(tag) if names.contains(&xml::name(tag)) => {
                of = xml::attribute(tag, "ref");
                within = true;
            }
            XmlEvent::Open(_) => {}
            XmlEvent::Text(more) if within => text.push_str(more),
            XmlEvent::Text(_) => {}
            XmlEvent::Close(name) if names.contains(&name) => {
                within = false;
                return take(&std::mem::take(&mut text), of.take().as_deref());
            }
            XmlEvent::Close(_) => {}
        }
        Ok(())
    })?;
    Ok(())
}
