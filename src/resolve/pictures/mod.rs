//! Loads the pictures of the evidence for the slides of the presentation, where a deck is asked for: the
//! last look at the disk, and nothing of it is written.
//!
//! Which of them a slide shows is the judge's to say, so more are loaded than are shown; of those that
//! are not, the reason is kept. A picture is no more than an ornament of the deck: whatever it holds,
//! it voids nothing.

mod coded;
mod pixels;
mod strip;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read as _;
use std::path::Path;
use std::sync::Arc;

use rayon::iter::{IntoParallelIterator as _, ParallelIterator as _};

use crate::listing::unreadable;
use crate::model::{
    Condition, Document, Documents, Entry, Exhibit, Kind, Nature, PictureCoding, PictureKind,
    Pictured, Text,
};
use crate::text;

use super::{opening, probe};

/// The most pictures that are loaded (contract, section 6): about twice as many as the slides show, since
/// some may not be accepted.
const MOST: usize = 40;
/// The most bytes that they have together on the disk (contract, section 6), so that a folder of large
/// photos costs seconds and not minutes.
const BYTES_MAX: u64 = 32 * 1024 * 1024;

/// The pictures of these entries by their index among the documents, or why the deck goes without them.
pub(super) fn load(
    documents: &Documents,
    entries: &[Entry],
    root: &Path,
) -> BTreeMap<usize, Pictured> {
    let (mut left, mut bytes_left) = (MOST, BYTES_MAX);
    let mut chosen = Vec::new();
    let mut pictures = BTreeMap::new();
    for (at, document) in candidates(documents, entries) {
        let fits = left > 0 && document.size <= bytes_left;
        match coding(document) {
            Err(why) => drop(pictures.insert(at, Err(why))),
            Ok(_) if !fits => drop(pictures.insert(at, Err(too_many()))),
            Ok(coding) => {
                left -= 1;
                bytes_left -= document.size;
                chosen.push((at, document, coding));
            }
        }
    }
    let loaded = chosen.into_par_iter().map(|(at, document, coding)| {
        (at, one(&root.join(&*document.path), document.size, coding))
    });
    pictures.extend(loaded.collect::<Vec<_>>());
    pictures
}

/// The pictures that serve as photo or screenshot, each once: first one of each aspect, then the next of
/// each, and within an aspect one of each indicator before the second of any. So whatever the bound
/// leaves out, no aspect goes without.
fn candidates<'d>(documents: &'d Documents, entries: &[Entry]) -> Vec<(usize, &'d Document)> {
    let mut met = BTreeSet::new();
    let mut aspects: Vec<(&str, Vec<(usize, usize)>)> = Vec::new();
    for entry in entries {
        let code = entry.aspect.as_str();
        let found = entry.exhibits().filter_map(pictured);
        let new: Vec<usize> = found.filter(|&at| met.insert(at)).collect();
        let ranked = new.into_iter().enumerate();
        match aspects.iter_mut().find(|(known, _)| *known == code) {
            Some((_, of_aspect)) => of_aspect.extend(ranked),
            None => aspects.push((code, ranked.collect())),
        }
    }
    let mut all = Vec::new();
    for (aspect, (_, mut of_aspect)) in aspects.into_iter().enumerate() {
        // Stable: indicators stay in their order.
        of_aspect.sort_by_key(|(rank, _)| *rank);
        all.extend(
            (0..)
                .zip(of_aspect)
                .map(|(rank, (_, at))| (rank, aspect, at)),
        );
    }
    all.sort_by_key(|&(rank, aspect, _): &(usize, usize, usize)| (rank, aspect));
    let document = |(_, _, at)| Some((at, documents.at(at)?));
    all.into_iter().filter_map(document).collect()
}

/// The document of evidence that serves as photo or screenshot.
fn pictured(exhibit: &Exhibit) -> Option<usize> {
    let serves = |kind: &Kind| matches!(kind, Kind::Photo | Kind::Screenshot);
    exhibit.found.filter(|_| exhibit.kinds.iter().any(serves))
}

/// How a picture is coded that the deck can show.
///
/// # Errors
/// Why it cannot.
fn coding(document: &Document) -> Result<PictureCoding, Text> {
    if document.lfs_pointer && document.git.seen().is_some() {
        return Err(Text::new(
            "baru penunjuk Git LFS; ambil gambarnya dengan `git lfs pull`",
            "only a Git LFS pointer; fetch the picture with `git lfs pull`",
        ));
    } else if document.lfs_pointer {
        return Err(Text::new(
            "baru penunjuk Git LFS; salin gambar aslinya",
            "only a Git LFS pointer; copy the picture itself",
        ));
    }
    let facts = document.facts.seen();
    let sound = facts.filter(|facts| facts.condition == Condition::Sound);
    let Some(facts) = sound.filter(|_| !document.form.is_symlink()) else {
        return Err(unopened());
    };
    let shown = [
        (PictureKind::Jpeg, PictureCoding::Jpeg),
        (PictureKind::Png, PictureCoding::Png),
    ];
    let coding = shown
        .into_iter()
        .find(|(kind, _)| facts.nature == Nature::Picture(*kind));
    coding.map(|(_, coding)| coding).ok_or_else(|| {
        let what = facts.nature.label();
        text!(
            "{what}, sedangkan salindia menampilkan JPG dan PNG; simpan ulang sebagai JPG",
            "it is {what}, and slides show JPG and PNG; save it as JPG",
            what,
        )
    })
}

/// One picture, made ready.
fn one(path: &Path, size: u64, coding: PictureCoding) -> Pictured {
    let read = || -> std::io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        // What grew meanwhile would break the bound.
        let opened = opening::open(path)?;
        opened.file.take(size).read_to_end(&mut bytes)?;
        Ok(bytes)
    };
    let bytes = read().map_err(|error| unreadable::reason(&error))?;
    // A decoder that panics loses one picture, never the run.
    let ready = probe::quietly(|| coded::ready(bytes, coding));
    ready.unwrap_or_else(|_| Err(unopened())).map(Arc::new)
}

fn too_many() -> Text {
    let megabytes = BYTES_MAX / (1024 * 1024);
    text!(
        "tidak dimuat: paling banyak {MOST} gambar, bersama-sama {megabytes} MB; sisipkan sendiri bila perlu",
        "not loaded: at most {MOST} pictures, {megabytes} MB together; insert it yourself if it is needed"
    )
}

const fn unopened() -> Text {
    Text::new(
        "tidak dapat dibuka sebagai gambar; buka dan simpan ulang sebagai JPG",
        "it cannot be opened as a picture; open it and save it again as JPG",
    )
}
