//! Looks inside office documents and ZIP archives: whether they open, and what their text shows.
//!
//! It trusts no name, follows no link and expands no entity. All that a document can make it do is
//! bounded by what it inflates and how much text it gives, never by a clock.

mod budget;
mod container;
mod excel;
mod kind;
mod number;
mod old;
mod open;
mod package;
mod paragraphs;
mod properties;
mod relations;
mod sink;
mod slides;
mod table;
#[cfg(test)]
mod tests;
mod texts;
mod unasked;
mod word;
mod xml;

use crate::model::{Condition, Extent, Facts, Nature, OfficeKind, Text};

use super::personal::Scanner;
use super::{unread, unread_archive};
use kind::Identified;
use package::OfficePackage;
use sink::Sink;

pub(super) use old::facts as old;
pub(super) use sink::{could_hold_a_number, is_visible};

/// What was read, or the condition of the document that ended reading.
type Checked<T> = Result<T, Condition>;

/// The condition of a document whose end is missing.
const fn cut() -> Condition {
    Condition::Damaged(Text::new(
        "berkasnya tidak utuh, mungkin terputus saat diunduh atau disalin",
        "the file is not whole; a download or a copy may have been cut off",
    ))
}

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

/// The same, with each paragraph and cell given to `take` beside the name of its place.
fn look(bytes: &[u8], take: &mut dyn FnMut(&str, &dyn Fn() -> Text)) -> Facts {
    let mut package = match OfficePackage::open(bytes) {
        Ok(package) => package,
        Err(Condition::Unfinished(why)) => {
            let mut facts = Facts::of(kind::guess(bytes));
            large(&mut facts, why);
            return facts;
        }
        Err(condition) => return Facts::of(kind::guess(bytes)).but(condition),
    };
    let identified = kind::of(&mut package);
    let mut facts = Facts::of(identified.nature);
    let mut sink = Sink::new(take);
    match inside(&mut package, identified, &mut facts, &mut sink) {
        Ok(()) => {}
        Err(Condition::Unfinished(why)) if package.only_large(sink.spent) => large(&mut facts, why),
        Err(condition) => facts.condition = condition,
    }
    facts
}

/// A document that is only large opens and counts; nobody looked through all of it.
fn large(facts: &mut Facts, why: Text) {
    let act = Text::new(
        "pecah dokumennya atau perkecil isinya, supaya seluruhnya dapat diperiksa",
        "split the document or make its content smaller, so that all of it can be checked",
    );
    facts.odd(Extent::Part, why, act);
}

fn inside(
    package: &mut OfficePackage<'_>,
    identified: Identified,
    facts: &mut Facts,
    sink: &mut Sink<'_>,
) -> Checked<()> {
    package.unlocked()?;
    let main = identified.main?;
    facts.signature_fields = package.signed();
    let Nature::Office(kind) = identified.nature else {
        package.whole()?;
        if package.is_empty() {
            return Err(Condition::Blank(Text::new(
                "arsipnya tanpa satu berkas pun",
                "the archive has no files",
            )));
        }
        unread_archive(facts);
        return Ok(());
    };
    document(package, kind, &main, facts, sink)?;
    package.whole()?;
    match blank(package, kind, facts, sink)? {
        Some(why) => Err(Condition::Blank(why)),
        None => Ok(()),
    }
}

/// What the document has none of, where it shows nothing.
fn blank(
    package: &mut OfficePackage<'_>,
    kind: OfficeKind,
    facts: &Facts,
    sink: &Sink<'_>,
) -> Checked<Option<Text>> {
    let no_slide = facts.pages == Some(0);
    let why = match kind {
        OfficeKind::PowerPoint | OfficeKind::OpenSlides if no_slide => {
            return Ok(Some(Text::new(
                "tidak ada satu salindia pun",
                "it has no slides",
            )));
        }
        _ if sink.shows() => return Ok(None),
        OfficeKind::PowerPoint if slides::behind(package)? => return Ok(None),
        OfficeKind::OpenSlides | OfficeKind::OpenText if open::behind(package)? => {
            return Ok(None);
        }
        OfficeKind::PowerPoint | OfficeKind::OpenSlides => {
            Text::new("semua salindianya kosong", "all its slides are blank")
        }
        OfficeKind::Excel | OfficeKind::OpenSheet => {
            Text::new("semua lembarnya kosong", "all its sheets are blank")
        }
        OfficeKind::Word | OfficeKind::OpenText => Text::new(
            "tidak ada teks, gambar, tabel, atau objek",
            "it has no text, picture, table or object",
        ),
    };
    Ok(Some(why))
}

fn document(
    package: &mut OfficePackage<'_>,
    kind: OfficeKind,
    main: &str,
    facts: &mut Facts,
    sink: &mut Sink<'_>,
) -> Checked<()> {
    if kind.is_open_document() {
        open::unlocked(package)?;
        properties::of_open(package, facts)?;
    } else {
        properties::of_office(package, facts)?;
    }
    match kind {
        OfficeKind::Word => word::read(package, main, sink)?,
        OfficeKind::Excel if excel::is_binary(main) => {
            // Nobody looks, so nobody says that there is nothing.
            sink.thing();
            facts.pages = Some(excel::sheets_of_binary(package));
            unread(facts);
        }
        OfficeKind::Excel => facts.pages = Some(excel::read(package, main, sink)?),
        OfficeKind::PowerPoint => facts.pages = Some(slides::read(package, main, sink)?),
        OfficeKind::OpenText => drop(open::read(package, kind, sink)?),
        OfficeKind::OpenSheet | OfficeKind::OpenSlides => {
            facts.pages = Some(open::read(package, kind, sink)?);
        }
    }
    drawn(package, sink)
}

/// Reads what stands in diagrams (`SmartArt`) and in titles of charts, which are parts of their own.
fn drawn(package: &mut OfficePackage<'_>, sink: &mut Sink<'_>) -> Checked<()> {
    let shows = sink.shows();
    let place = |_| Text::new("diagram atau bagan", "a diagram or chart");
    for part in package.parts_in(&["/diagrams/data", "/charts/chart"]) {
        paragraphs::read(package, &part, &place, sink)?;
    }
    // The place that they are drawn at is what shows; parts that nothing points to are left behind.
    sink.only_shows(shows);
    Ok(())
}
