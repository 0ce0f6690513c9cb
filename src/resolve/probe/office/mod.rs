//! Looks inside office documents and ZIP archives: whether they open, and what their text shows.
//!
//! It trusts no name, follows no link and expands no entity. All that a document can make it do is
//! bounded by what it inflates and what it gives to be heard, never by a clock.

mod ear;
mod excel;
mod kind;
mod number;
mod old;
mod open;
mod package;
mod paragraphs;
mod properties;
mod purse;
mod relations;
mod slides;
#[cfg(test)]
mod tests;
mod word;
mod xml;

use crate::model::{Condition, Facts, Nature, Text};

use super::personal::Scanner;
use ear::Ear;
use kind::Made;
use package::Package;

pub(super) use ear::could_hold_a_number;
pub(super) use old::facts as old;

/// What was seen, or why looking ended.
type Seen<T> = Result<T, Condition>;

/// What is inside an office document or a ZIP archive.
pub(super) fn facts(bytes: &[u8]) -> Facts {
    let mut scanner = Scanner::default();
    let facts = look(bytes, &mut |text, place| {
        if could_hold_a_number(text) {
            scanner.scan(text, &place());
        }
    });
    scanner.into(facts)
}

/// The same, with each paragraph and cell given to `hear` beside the name of its place.
fn look(bytes: &[u8], hear: &mut dyn FnMut(&str, &dyn Fn() -> Text)) -> Facts {
    let mut package = match Package::open(bytes) {
        Ok(package) => package,
        Err(condition) => return Facts::of(kind::guess(bytes)).but(condition),
    };
    let made = kind::of(&mut package);
    let mut facts = Facts::of(made.nature);
    if let Err(condition) = inside(&mut package, made, &mut facts, &mut Ear::new(hear)) {
        facts.condition = condition;
    }
    facts
}

fn inside(package: &mut Package<'_>, made: Made, facts: &mut Facts, ear: &mut Ear<'_>) -> Seen<()> {
    package.unlocked()?;
    let main = made.main?;
    facts.signature_fields = package.signed();
    match made.nature {
        Nature::Word => {
            properties::of_office(package, facts)?;
            word::read(package, &main, ear)?;
        }
        Nature::Excel => {
            properties::of_office(package, facts)?;
            facts.pages = Some(excel::read(package, &main, ear)?);
        }
        Nature::PowerPoint => {
            properties::of_office(package, facts)?;
            facts.pages = Some(slides::read(package, &main, ear)?);
        }
        Nature::OpenText | Nature::OpenSheet | Nature::OpenSlides => {
            open::unlocked(package)?;
            properties::of_open(package, facts)?;
            open::read(package, facts, ear)?;
        }
        Nature::Pdf
        | Nature::OldOffice
        | Nature::RichText
        | Nature::Jpeg
        | Nature::Png
        | Nature::Gif
        | Nature::WebP
        | Nature::Heic
        | Nature::Tiff
        | Nature::Bmp
        | Nature::Mp4
        | Nature::QuickTime
        | Nature::OtherVideo
        | Nature::Html
        | Nature::Zip
        | Nature::OtherArchive
        | Nature::Program
        | Nature::Shortcut
        | Nature::PlainText
        | Nature::Unknown => {}
    }
    package.whole()
}
