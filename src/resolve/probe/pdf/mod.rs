//! Looks inside PDFs: whether one opens, its pages, which of them show text, what the text says.
//!
//! What every reader mends is mended here too, and said: a table of objects that is off. A file that
//! really ends early, or that shows other pages than it says it has, is damaged, though some viewers show
//! a part of it.

mod budget;
mod content;
mod cover;
mod ending;
mod file;
mod filters;
mod fonts;
mod inflate;
mod info;
mod matrix;
mod pages;
mod places;
mod rebuild;
mod show;
mod shown;
mod standard;
mod state;
mod syntax;
mod table;
mod unlock;
mod widths;
mod xref;

#[cfg(test)]
mod tests;
#[cfg(test)]
mod writer;

use crate::model::{Condition, Extent, Facts, Nature, Noun, Text};
use crate::text;

use super::bounds;
use super::personal::Scanner;
use budget::{Budget, Spent};
use file::File;
use pages::{PageTree, PdfPage};
use unlock::PdfLock;
use xref::XrefTables;

/// What is inside these bytes, which begin like a PDF.
pub(super) fn facts(bytes: &[u8]) -> Facts {
    let facts = Facts::of(Nature::Pdf);
    if ending::is_cut(bytes) {
        // What is there would show an older state, or a part.
        return facts.but(Condition::Damaged(incomplete()));
    }
    let by_tables = by_tables(bytes, facts.clone());
    let mut facts = by_tables.unwrap_or_else(|| by_search(bytes, facts));
    if !bytes.starts_with(b"%PDF-") {
        facts.odd(Extent::Whole, before_header(), save_again());
    }
    if let Some(count) = ending::behind(bytes) {
        facts.odd(Extent::Whole, behind(count), save_again());
    }
    facts
}

/// What is inside by the tables of objects; none if they cannot be relied on.
fn by_tables(bytes: &[u8], mut facts: Facts) -> Option<Facts> {
    let budget = Budget::of(bytes.len());
    let mut file = File::of(bytes, &budget);
    let tables = file.read_tables();
    if let Some(spent) = budget.spent() {
        return Some(ended(spent, facts));
    }
    if tables == XrefTables::Broken {
        return None;
    }
    if tables == XrefTables::Malformed {
        facts.odd(Extent::Whole, mended(), save_again());
    }
    let lock = file.unlock();
    let facts = opened(&file, lock, facts);
    // What stands elsewhere than the tables say was missed, and may be what matters.
    let astray = file.is_astray() && budget.spent().is_none();
    (!astray).then_some(facts)
}

/// What is inside by a search for the objects themselves.
fn by_search(bytes: &[u8], mut facts: Facts) -> Facts {
    let budget = Budget::of(bytes.len());
    let mut file = File::of(bytes, &budget);
    let packs = file.rebuild();
    let lock = file.unlock();
    if matches!(lock, PdfLock::None | PdfLock::Idle) {
        file.open_packs(&packs);
    }
    facts.odd(Extent::Whole, mended(), save_again());
    opened(&file, lock, facts)
}

fn opened(file: &File<'_>, lock: PdfLock, mut facts: Facts) -> Facts {
    match lock {
        PdfLock::None => {}
        PdfLock::Idle => {
            let mut facts = opened(file, PdfLock::None, facts);
            facts.odd(Extent::Part, idle(), save_again());
            return facts;
        }
        PdfLock::Password => return facts.but(Condition::Locked),
        PdfLock::Certificate => return facts.but(Condition::LockedByCertificate),
        PdfLock::Unknown => {
            return facts.but(Condition::Unfinished(Text::new(
                "cara menguncinya tidak dikenal",
                "the way it is locked is not known",
            )));
        }
    }
    info::read(file, &mut facts);
    let tree = match pages::of(file) {
        Ok(tree) => tree,
        Err(_) if ending::promises_more(file.bytes) => {
            return facts.but(Condition::Damaged(incomplete()));
        }
        Err(reason) => return facts.but(Condition::Damaged(reason)),
    };
    if let Some(spent) = file.budget.spent() {
        return ended(spent, facts);
    }
    facts.pages = u32::try_from(tree.pages.len()).ok();
    if let Err(reason) = counted(&tree, &mut facts) {
        return facts.but(Condition::Damaged(reason));
    }
    shown(file, &tree.pages, facts)
}

/// Sets beside each other how many pages there are and how many the document says it has: readers show
/// as many as it says, and count them themselves only where it says nothing of use.
fn counted(tree: &PageTree, facts: &mut Facts) -> Result<(), Text> {
    let pages = i64::try_from(tree.pages.len()).unwrap_or(i64::MAX);
    match tree.said.filter(|said| *said > 0) {
        Some(said) if said == pages => {}
        Some(said) if said < pages => return Err(fewer(said, pages)),
        // Where objects had to be looked for, those that lack were lost.
        Some(_) if facts.oddities.iter().any(|odd| odd.seen == Extent::Whole) => {
            return Err(incomplete());
        }
        Some(said) => facts.odd(Extent::Part, more(said, pages), save_again()),
        None => facts.odd(Extent::Whole, uncounted(), save_again()),
    }
    Ok(())
}

/// What its pages show.
fn shown(file: &File<'_>, pages: &[PdfPage], facts: Facts) -> Facts {
    let mut scanner = Scanner::default();
    let read = show::read(file, pages, &mut scanner);
    let mut facts = scanner.into(facts);
    match (read, file.budget.spent()) {
        (Ok(seen), None) => {
            facts.pages_with_text = Some(seen.with_text);
            facts.scans = seen.scans;
            // What they show may stand in for what they do not: of that nobody can say that it is nothing.
            let hidden = facts.oddities.iter().any(|odd| odd.seen == Extent::Part)
                && !info::is_empty_portfolio(file);
            if !hidden && (seen.blank || seen.waits) && info::is_xfa(file) {
                let (what, act) = info::please_wait();
                facts.odd(Extent::Part, what, act);
            } else if !hidden && seen.blank {
                facts.condition = Condition::Blank(blank(pages.len()));
            }
            if let Some(page) = seen.unread {
                facts.odd(Extent::Part, unread(page), save_again());
            }
            facts
        }
        (_, spent) => ended(spent.unwrap_or(Spent::Large), facts),
    }
}

/// What became of a file that was not looked at to its end.
fn ended(spent: Spent, mut facts: Facts) -> Facts {
    match spent {
        Spent::Share => {
            bounds::want_more();
            facts
        }
        Spent::Bomb | Spent::Time => facts.but(Condition::Unfinished(Text::new(
            "isinya mengembang tanpa batas atau terlalu rumit untuk diperiksa sampai selesai",
            "its content expands without limit or is too complex to be checked to the end",
        ))),
        Spent::Large => {
            facts.odd(
                Extent::Part,
                Text::new(
                    "isinya terlalu besar untuk diperiksa seluruhnya",
                    "its content is too large to be checked completely",
                ),
                Text::new(
                    "periksa sendiri isinya, atau pecah menjadi beberapa berkas",
                    "check its content yourself, or split it into several files",
                ),
            );
            facts
        }
    }
}

fn blank(pages: usize) -> Text {
    let pages = Noun::PAGE.text(pages);
    text!(
        "{pages} tanpa teks, gambar, garis, atau bidang",
        "{pages} without text, pictures, lines or areas",
        pages
    )
}

fn unread(page: u32) -> Text {
    text!(
        "isi halaman {page} rusak atau tidak lengkap",
        "the content of page {page} is broken or not complete"
    )
}

fn fewer(said: i64, pages: i64) -> Text {
    let pages = Noun::PAGE.text(pages);
    text!(
        "program pembuka hanya menampilkan {said} dari {pages} yang ada di dalamnya",
        "programs that open it show only {said} of the {pages} in it",
        pages
    )
}

fn more(said: i64, pages: i64) -> Text {
    let said = Noun::PAGE.text(said);
    text!(
        "menurut daftarnya ada {said}, tetapi yang ada di dalamnya hanya {pages}",
        "by its own list it has {said}, but only {pages} can be found in it",
        said
    )
}

fn uncounted() -> Text {
    Text::new(
        "jumlah halamannya tidak tercatat di dalamnya, dan sebagian program pembuka tidak menampilkan halamannya",
        "it does not state how many pages it has, and some programs show none of them",
    )
}

fn before_header() -> Text {
    Text::new(
        "ada byte lain di depan tanda %PDF-",
        "there are other bytes before its %PDF- mark",
    )
}

fn behind(count: usize) -> Text {
    let bytes = Noun::BYTE.text(count);
    text!(
        "ada {bytes} lagi di belakang penutupnya",
        "there are {bytes} more after its end",
        bytes
    )
}

fn mended() -> Text {
    Text::new(
        "daftar bagiannya tidak cocok dengan isinya dan harus diperbaiki oleh program pembukanya",
        "the list of its parts does not match them and has to be repaired by the program that opens it",
    )
}

fn idle() -> Text {
    Text::new(
        "kuncinya tidak mengunci apa pun, dan sebagian peramban hanya menampilkan halaman kosong",
        "its lock locks nothing, and some browsers show only blank pages",
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
        "unduhan tidak utuh, bagian akhirnya tidak ada",
        "an incomplete download, whose end is missing",
    )
}
