//! Text that stands about a sheet and not in its cells: comments, text boxes, fields of forms, and what a
//! pivot table remembers of cells that may be gone.

use crate::model::{Condition, Quoted, Text};
use crate::text;

use crate::resolve::probe::office::number::{digits, in_comment, sheet_name};
use crate::resolve::probe::office::package::OfficePackage;
use crate::resolve::probe::office::sink::Sink;
use crate::resolve::probe::office::xml::{self, XmlEvent};
use crate::resolve::probe::office::{Checked, paragraphs, relations, texts};

/// Reads what belongs to a sheet.
///
/// # Errors
/// As [`OfficePackage::xml`].
pub(super) fn sheet(
    package: &mut OfficePackage<'_>,
    part: &str,
    name: &Quoted,
    sink: &mut Sink<'_>,
) -> Checked<()> {
    for relation in relations::of(package, part)?.into_values() {
        let target = &relation.target;
        match &*relation.kind {
            "comments" | "threadedComment" => comments(package, target, name, sink)?,
            "drawing" => {
                let place = |_| text!("kotak teks di lembar {name}", "a text box on sheet {name}");
                paragraphs::read(package, target, &place, sink)?;
            }
            "vmlDrawing" => lenient(boxes(package, target, name, sink))?,
            _ => {}
        }
    }
    Ok(())
}

/// Comments, old and new ones.
fn comments(
    package: &mut OfficePackage<'_>,
    part: &str,
    sheet: &Quoted,
    sink: &mut Sink<'_>,
) -> Checked<()> {
    let each = &["comment", "threadedComment"];
    texts::read(package, part, each, &mut |text, of| {
        let at = sheet_name(of.unwrap_or_default());
        sink.take(text, &|| in_comment(sheet, &at))
    })
}

/// Boxes and fields of before 2007, in VML: the text of each as one.
fn boxes(
    package: &mut OfficePackage<'_>,
    part: &str,
    sheet: &str,
    sink: &mut Sink<'_>,
) -> Checked<()> {
    texts::read(package, part, &["textbox"], &mut |text, _| {
        sink.take(text, &|| {
            text!(
                "isian atau kotak teks di lembar {sheet}",
                "a field or text box on sheet {sheet}"
            )
        })
    })
}

/// VML was written by hand and by programs that knew no XML, and Office passes over what is broken in it.
fn lenient(read: Checked<()>) -> Checked<()> {
    if let Err(Condition::Damaged(_)) = read {
        return Ok(());
    }
    read
}

/// Reads what the pivot tables of a workbook remember.
///
/// # Errors
/// As [`OfficePackage::xml`].
pub(super) fn pivot(
    package: &mut OfficePackage<'_>,
    part: &str,
    sink: &mut Sink<'_>,
) -> Checked<()> {
    let records = relations::of(package, part)?;
    let records = records
        .into_values()
        .filter(|one| one.kind == "pivotCacheRecords")
        .map(|one| one.target);
    for part in std::iter::once(part.to_owned()).chain(records) {
        package.xml(&part, &mut |node| {
            if let XmlEvent::Open(tag) = node
                && matches!(xml::name(tag), "s" | "n")
                && let Some(value) = xml::attribute(tag, "v")
            {
                let place = || Text::new("data tabel pivot", "the data of a pivot table");
                return sink.take(&digits(&value), &place);
            }
            Ok(())
        })?;
    }
    Ok(())
}
