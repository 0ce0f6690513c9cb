//! What `kip lock` says: each change in a line, and what the lock holds now.

use crate::commands::Name;
use crate::model::{Code, Lang, Noun, Text, count, shown, visible};
use crate::report::{Ink, Layout, Page, Piece};
use crate::text::say;

use super::mending::Mending;
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
    for name in &review.to_name {
        let label = Text::new(
            "TIDAK DIKUNCI, karena belum ada dalam kunci yang masih berkonflik di git",
            "NOT LOCKED, since it is not yet in the lock, which git still holds in conflict",
        );
        line(label, &shown(name));
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
    if let Some(name) = review.to_name.first() {
        let (number, command) = (review.to_name.len(), command(name));
        out.push_str(&say!(
            lang,
            "{number} hanya dikunci bila disebut: tinjau dulu, lalu `{command}`.\n",
            "{number} will only be locked by name: review first, then `{command}`.\n"
        ));
    }
    out
}

/// What locks this alone, as it is typed.
fn command(name: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "/._-".contains(c);
    let name = shown(name);
    if name.chars().all(plain) {
        format!("kip lock {name}")
    } else {
        format!("kip lock \"{name}\"")
    }
}

/// What became of the blocks that were not the same on both sides of a conflict, each in a line.
pub(super) fn mended(mending: &Mending, layout: &Layout) -> String {
    let lang = layout.lang;
    let mut page = Page::new(usize::from(layout.width), layout.color);
    let heading = Text::new(
        "Kunci ini berkonflik; kedua versinya digabungkan menurut isi folder bukti dan instrumennya. Yang sama di keduanya tetap.",
        "This lock is in conflict; both versions are merged by what the evidence folder and the instrument hold. What is the same in both stays.",
    );
    page.paragraph(0, 2, &[Piece::new(Ink::Bold, heading.get(lang).to_owned())]);
    let mut line = |label: &Text, what: &str| {
        let words = format!("{}: {}", label.get(lang), visible(what));
        page.paragraph(2, 4, &[Piece::new(Ink::Plain, words)]);
    };
    let ours = Text::new("menurut versi kita", "as ours has it");
    let theirs = Text::new("menurut versi mereka", "as theirs has it");
    let gone = Text::new("tidak dipakai lagi, dilepas", "no longer in use, released");
    for (label, names) in [
        (&ours, &mending.ours),
        (&theirs, &mending.theirs),
        (&gone, &mending.gone),
    ] {
        for name in names {
            line(label, &shown(name));
        }
    }
    let disputed = Text::new(
        "TIDAK DIKUNCI, lain daripada kedua versinya",
        "NOT LOCKED, differs from both versions",
    );
    for one in &mending.disputed {
        let states = one.said(lang);
        line(&disputed, &format!("{} ({states})", shown(&one.name)));
    }
    page.into_text()
}

/// What a mended lock holds, and what is still to be done.
pub(super) fn mended_closing(mending: &Mending, lock: &Name, (dry, lang): (bool, Lang)) -> String {
    let documents = Noun::DOCUMENT.counted(mending.lock.documents.len(), lang);
    let indicators = Noun::INDICATOR.counted(mending.lock.indicators.len(), lang);
    let mut out = if dry {
        say!(
            lang,
            "{lock} akan digabungkan: {documents}, {indicators}; dengan --dry-run tidak ada yang ditulis.\n",
            "{lock} would be merged: {documents}, {indicators}; with --dry-run nothing is written.\n"
        )
    } else {
        say!(
            lang,
            "{lock} digabungkan: {documents}, {indicators}.\n",
            "{lock} merged: {documents}, {indicators}.\n"
        )
    };
    if let Some(one) = mending.disputed.first() {
        let (number, command) = (mending.disputed.len(), command(&one.name));
        out.push_str(&say!(
            lang,
            "{number} lain daripada kedua versinya: tinjau tiap-tiapnya, lalu kunci dengan namanya: `{command}`.\n",
            "{number} differing from both versions: review each, then lock it by name: `{command}`.\n"
        ));
    }
    out
}
