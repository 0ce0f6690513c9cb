//! What `kip lock` says: each change in a line, and what the lock holds now.

use crate::commands::Name;
use crate::model::{Code, Lang, Noun, Text, count, shown, visible};
use crate::report::{Ink, Layout, Page, Piece};
use crate::text::say;

use super::review::Review;

/// What is new, changed, moved, gone, and what could not be locked, each in a line.
pub(super) fn changes(review: &Review, layout: &Layout) -> String {
    let lang = layout.lang;
    let mut page = Page::new(usize::from(layout.width), layout.color);
    let mut line = |label: Text, what: &str| {
        let words = format!("{}: {}", label.get(lang), visible(what));
        page.paragraph(2, 4, &[Piece::new(Ink::Plain, words)]);
    };
    for path in &review.added {
        line(Text::new("baru dikunci", "newly locked"), &shown(path));
    }
    for path in &review.changed {
        let label = Text::new("isinya berubah, dikunci ulang", "changed, locked again");
        line(label, &shown(path));
    }
    for (old, now) in &review.moved {
        let label = Text::new("dipindahkan, isinya sama", "moved, with the same content");
        line(label, &format!("{} → {}", shown(old), shown(now)));
    }
    for path in &review.removed {
        let label = Text::new(
            "tidak dipetakan lagi, dilepas",
            "no longer mapped, released",
        );
        line(label, &shown(path));
    }
    for code in &review.reworded {
        let label = Text::new(
            "indikator berubah, dikunci ulang",
            "indicator reworded, locked again",
        );
        line(label, code.as_str());
    }
    let new = Text::new("indikator baru dikunci", "indicator newly locked");
    let gone = Text::new(
        "indikator tidak ada lagi, dilepas",
        "indicator gone, released",
    );
    for (label, codes) in [
        (new, &review.new_indicators),
        (gone, &review.gone_indicators),
    ] {
        if !codes.is_empty() {
            line(label, &listed(codes, lang));
        }
    }
    if review.unasked > 0 {
        let label = Text::new(
            "sidik pertanyaannya dicatat",
            "print of the question recorded",
        );
        line(label, &Noun::INDICATOR.counted(review.unasked, lang));
    }
    for (path, why) in &review.unread {
        let label = Text::new("TIDAK DIKUNCI", "NOT LOCKED");
        line(label, &format!("{} ({})", shown(path), why.get(lang)));
    }
    page.into_text()
}

/// How many codes are listed; more are counted: a first lock has all of the instrument.
const LISTED: usize = 10;

fn listed(codes: &[Code], lang: Lang) -> String {
    if codes.len() > LISTED {
        return Noun::INDICATOR.counted(codes.len(), lang);
    }
    let codes: Vec<&str> = codes.iter().map(Code::as_str).collect();
    codes.join(", ")
}

/// What the lock, by its name `lock`, holds now, and what is still to be done.
pub(super) fn closing(
    review: &Review,
    uncounted: usize,
    lock: &Name,
    (dry, lang): (bool, Lang),
) -> String {
    let documents = Noun::DOCUMENT.counted(review.lock.documents.len(), lang);
    let indicators = Noun::INDICATOR.counted(review.lock.indicators.len(), lang);
    let mut out = if review.changed() && dry {
        say!(
            lang,
            "{lock} akan ditulis: {documents}, {indicators}; dengan --dry-run tidak ada yang ditulis.\n",
            "{lock} would be written: {documents}, {indicators}; with --dry-run nothing is written.\n"
        )
    } else if review.changed() {
        say!(
            lang,
            "{lock} ditulis: {documents}, {indicators}.\n",
            "{lock} written: {documents}, {indicators}.\n"
        )
    } else {
        say!(
            lang,
            "{lock} tidak berubah: {documents}, {indicators}.\n",
            "{lock} unchanged: {documents}, {indicators}.\n"
        )
    };
    if uncounted > 0 {
        let uncounted = count(uncounted, lang);
        out.push_str(&say!(
            lang,
            "{uncounted} di antaranya tidak dihitung sebagai bukti; perbaiki, lalu jalankan `kip lock` lagi.\n",
            "{uncounted} of them not counted as evidence; fix that, then run `kip lock` again.\n"
        ));
    }
    let unread = review.unread.len();
    if unread > 0 {
        let unread = Noun::DOCUMENT.counted(unread, lang);
        out.push_str(&say!(
            lang,
            "{unread} belum dapat dikunci; perbaiki, lalu jalankan `kip lock` lagi.\n",
            "{unread} could not be locked; fix that, then run `kip lock` again.\n"
        ));
    }
    out
}
