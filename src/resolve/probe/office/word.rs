//! The text of a Word document: the body, and what stands around it.

use crate::model::Text;
use crate::text;

use super::Checked;
use super::package::{OfficePackage, missing};
use super::paragraphs;
use super::sink::Sink;

/// Reads all text. Paragraphs are counted from the top of the body; the page that one falls on is known
/// to the program that lays it out alone.
///
/// # Errors
/// As [`OfficePackage::xml`], and damaged when the body is missing.
pub(super) fn read(
    package: &mut OfficePackage<'_>,
    main: &str,
    sink: &mut Sink<'_>,
) -> Checked<()> {
    let body = |number: u64| text!("paragraf {number}", "paragraph {number}");
    if !paragraphs::read(package, main, &body, sink)? {
        return Err(missing(main));
    }
    let folder = main
        .rsplit_once('/')
        .map_or("", |(folder, _)| folder)
        .to_lowercase();
    let around: Vec<(String, Text)> = package
        .names()
        .filter_map(|name| {
            let file = name.strip_prefix(&folder)?.trim_start_matches('/');
            Some((name.to_owned(), around(file)?))
        })
        .collect();
    for (part, place) in around {
        paragraphs::read(package, &part, &|_| place.clone(), sink)?;
    }
    Ok(())
}

/// What a part beside the body is called, if it holds text.
fn around(file: &str) -> Option<Text> {
    let file = file.strip_suffix(".xml")?;
    match file.trim_end_matches(|letter: char| letter.is_ascii_digit()) {
        "header" => Some(Text::new("kepala halaman", "page header")),
        "footer" => Some(Text::new("kaki halaman", "page footer")),
        "footnotes" => Some(Text::new("catatan kaki", "footnotes")),
        "endnotes" => Some(Text::new("catatan akhir", "endnotes")),
        "comments" => Some(Text::new("komentar", "comments")),
        _ => None,
    }
}
