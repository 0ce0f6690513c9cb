//! What `kip lock` says: each change in a line, and what the lock holds now.

use crate::commands::Name;
use crate::model::{Lang, Text, shown, visible};
use crate::report::{Ink, Layout, Page, Piece};

use super::review::Review;

/// What is said of a review; `lock_path` is where the lock is.
pub(super) fn said(review: &Review, lock_path: &str, layout: &Layout) -> String {
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
    for (path, why) in &review.unread {
        let label = Text::new("TIDAK DIKUNCI", "NOT LOCKED");
        line(label, &format!("{} ({})", shown(path), why.get(lang)));
    }
    format!(
        "{}{}",
        page.into_text(),
        closing(review, &Name::of_text(lock_path), lang)
    )
}

fn closing(review: &Review, lock: &Name, lang: Lang) -> String {
    let (documents, indicators) = (review.lock.documents.len(), review.lock.indicators.len());
    let mut out = match (review.changed(), lang) {
        (true, Lang::Id) => {
            format!("{lock} ditulis: {documents} dokumen, {indicators} indikator.\n")
        }
        (true, Lang::En) => {
            format!("{lock} written: {documents} documents, {indicators} indicators.\n")
        }
        (false, Lang::Id) => {
            format!("{lock} tidak berubah: {documents} dokumen, {indicators} indikator.\n")
        }
        (false, Lang::En) => {
            format!("{lock} unchanged: {documents} documents, {indicators} indicators.\n")
        }
    };
    let unread = review.unread.len();
    if unread > 0 {
        out.push_str(&match lang {
            Lang::Id => format!(
                "{unread} dokumen belum dapat dikunci; perbaiki, lalu jalankan `kip lock` lagi.\n"
            ),
            Lang::En => format!(
                "{unread} document(s) could not be locked; mend them, then run `kip lock` again.\n"
            ),
        });
    }
    out
}
