//! Looks inside PDFs: whether one opens, its pages, which of them show text, what the text says.
//!
//! Nothing here is repaired for the reader: a table of objects that had to be rebuilt means that the
//! file is damaged, though some viewers show it.

mod content;
mod ending;
mod fonts;
mod info;
mod load;
mod pages;
mod show;
mod shown;
mod table;
mod weight;

#[cfg(test)]
mod tests;
#[cfg(test)]
mod writer;

use lopdf::Document;
use lopdf::xref::XrefRecovery;

use crate::model::{Condition, Extent, Facts, Nature, Text};
use crate::text;

use super::personal::Scanner;
use ending::Ending;
use load::Loaded;

/// What is inside these bytes, which begin like a PDF.
pub(super) fn facts(bytes: &[u8]) -> Facts {
    let mut facts = Facts::of(Nature::Pdf);
    if !bytes.starts_with(b"%PDF-") {
        let (what, act) = before_header();
        facts.odd(Extent::Whole, what, act);
    }
    let (ending, bytes) = ending::of(bytes);
    if ending == Ending::Cut {
        // The library would show an older state, or whatever it finds.
        return facts.but(Condition::Damaged(reason(ending)));
    }
    match load::load(&bytes) {
        Loaded::Locked => facts.but(Condition::Locked),
        Loaded::TooMuch => facts.but(Condition::Unfinished(too_much())),
        Loaded::Unknown => facts.but(Condition::Unfinished(Text::new(
            "cara menguncinya tidak dikenal",
            "the way it is locked is not known",
        ))),
        Loaded::Broken => facts.but(Condition::Damaged(reason(ending))),
        Loaded::Open(document) => opened(&document, ending, facts),
    }
}

fn opened(document: &Document, ending: Ending, mut facts: Facts) -> Facts {
    let rebuilt = document.xref_recovery == Some(XrefRecovery::Reconstructed);
    if rebuilt && ending == Ending::Astray {
        return facts.but(Condition::Damaged(reason(ending)));
    }
    info::read(document, &mut facts);
    let pages = match pages::of(document) {
        Ok(pages) => pages,
        Err(reason) => return facts.but(Condition::Damaged(reason)),
    };
    facts.pages = u32::try_from(pages.len()).ok();
    let mut scanner = Scanner::default();
    match show::read(document, &pages, &mut scanner) {
        Ok(seen) => {
            facts.pages_with_text = Some(seen.with_text);
            if seen.blank {
                facts.condition = Condition::Blank(blank(pages.len()));
            }
        }
        Err(show::Stopped) => facts.condition = Condition::Unfinished(too_much()),
    }
    scanner.into(facts)
}

fn reason(ending: Ending) -> Text {
    match ending {
        Ending::Cut => incomplete(),
        Ending::Sound | Ending::Astray => Text::new(
            "isinya tak terbaca: daftar bagiannya tidak cocok dengan isinya",
            "its content cannot be read: the list of its parts does not match them",
        ),
    }
}

fn blank(pages: usize) -> Text {
    let plural = if pages == 1 { "" } else { "s" };
    text!(
        "{pages} halaman tanpa teks, gambar, garis, atau bidang",
        "{pages} page{plural} without text, pictures, lines or areas"
    )
}

fn before_header() -> (Text, Text) {
    (
        Text::new(
            "ada byte lain di depan tanda %PDF-",
            "other bytes stand before its mark %PDF-",
        ),
        save_again(),
    )
}

fn save_again() -> Text {
    Text::new(
        "buka, pastikan semua halamannya tampil, lalu simpan atau cetak ulang sebagai PDF",
        "open it, make sure that all pages show, then save or print it as PDF again",
    )
}

fn incomplete() -> Text {
    Text::new(
        "unduhan tidak utuh: bagian akhirnya tidak ada",
        "an incomplete download: its end is missing",
    )
}

fn too_much() -> Text {
    Text::new(
        "isinya terlalu besar atau terlalu rumit untuk diperiksa sampai selesai",
        "its content is too large or too intricate to be looked at to the end",
    )
}
