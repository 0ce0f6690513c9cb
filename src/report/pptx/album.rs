//! Two to four pictures of each subject, with what they show. Where the evidence has fewer, a frame says
//! that one may be put there.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::font::Font;
use super::frames::{self, FrameRatio, PicturePlace};
use super::picture::CroppedPicture;
use super::shape::{BODY, Color, Frame, SlideParagraph, TextBox, Voice};
use super::slide::{LEAST, Note, Slide, SlideShape, Title};
use super::topics;
use crate::model::{
    Album, Code, EvidenceRow, IndicatorRow, Kind, Lang, Noun, Picture, PictureCoding, Report, Shot,
    shown,
};
use crate::report::tongue;
use crate::text::{date, number, say};

/// The fewest frames on a slide (contract, section 5).
const FEWEST: usize = 2;
/// The shape of a picture that is not there yet, as most photos are.
const BLANK: FrameRatio = (4, 3);
/// Height of the title's second line.
const SECOND_LINE: usize = 24;
/// The shapes of usual photos, lying or upright, from 5:4 to a little beyond 16:9, width to height in
/// hundredths. Those of one slide get one shape, the middle of theirs, and are cut to it: 4:3 beside 16:9
/// loses an eighth, and none more than a fifth.
const USUAL: (usize, usize) = (124, 190);
/// Where the template has the foot, which a jury's slide leaves free.
const FOOT: Frame = Frame {
    left: BODY.left,
    top: 502,
    width: 700,
    height: 24,
};
/// The lines that an indicator's name gets in any case above what the team says of the picture.
const NAME: usize = 2;

/// One slide per subject, and one of the pictures that belong to none where there are two.
pub(super) fn slides(report: &Report, lang: Lang) -> Vec<Slide> {
    let mut slides: Vec<Slide> = topics::distinct(report)
        .filter_map(|alike| Some((topics::names(alike, lang), &alike.first()?.pictures)))
        .map(|(name, album)| slide(report, name, album, lang))
        .collect();
    if let Some(others) = others(report) {
        let name = say!(lang, "Informasi dan layanan", "Information and services");
        slides.push(slide(report, name, others, lang));
    }
    slides
}

/// The pictures that belong to no subject, where they are enough for a slide.
fn others(report: &Report) -> Option<&Album> {
    let others = &report.presentation.other_pictures;
    (others.shown.len() >= FEWEST).then_some(others)
}

/// The pictures that stand on no slide although they could.
pub(super) fn spare(report: &Report) -> Vec<Shot> {
    let of_topics = topics::distinct(report).filter_map(|alike| Some(&alike.first()?.pictures));
    let albums: Vec<&Album> = of_topics.chain(others(report)).collect();
    let name = |shot: &Shot| {
        let row = report.indicators.get(shot.indicator)?;
        Some(&row.evidence.get(shot.evidence)?.name)
    };
    let mut met: BTreeSet<_> = albums
        .iter()
        .flat_map(|album| &album.shown)
        .map(name)
        .collect();
    let alone = match others(report) {
        Some(_) => &[],
        None => report.presentation.other_pictures.shown.as_slice(),
    };
    let spare = albums.iter().flat_map(|album| &album.spare).chain(alone);
    // One file may serve indicators of two subjects.
    spare
        .copied()
        .filter(|shot| met.insert(name(shot)))
        .collect()
}

/// A picture with its row, which is a photo or a screenshot of this indicator.
struct AlbumPicture<'r> {
    row: &'r IndicatorRow,
    evidence: &'r EvidenceRow,
    picture: &'r Arc<Picture>,
}

impl<'r> AlbumPicture<'r> {
    fn of(report: &'r Report, shot: Shot) -> Option<Self> {
        let row = report.indicators.get(shot.indicator)?;
        let evidence = row.evidence.get(shot.evidence)?;
        let picture = evidence.picture.as_ref()?.as_ref().ok()?;
        Some(Self {
            row,
            evidence,
            picture,
        })
    }

    /// Whether its head tells most: a screen, or what looks like one.
    fn is_screen(&self) -> bool {
        self.evidence.kind == Some(Kind::Screenshot) || self.picture.coding == PictureCoding::Png
    }

    /// Its shape, where it is a photo of the usual ones: whether it stands upright, and how long it is to its
    /// short side, in hundredths.
    fn usual(&self) -> Option<(bool, usize)> {
        let (width, height) = (self.picture.width, self.picture.height);
        let (short, long) = (width.min(height).max(1), width.max(height));
        let (least, most) = USUAL;
        let ratio = long * 100 / short;
        (!self.is_screen() && (least..=most).contains(&ratio)).then_some((height > width, ratio))
    }

    /// The same with its file, for one that stands on no slide.
    fn spare_note(&self, lang: Lang) -> Note {
        let said = self.evidence.note.as_deref().unwrap_or(&self.row.name);
        let line = format!("   • {said} · {}", shown(&self.evidence.name));
        Note::mixed(&line, &tongue::of_indicator(self.row), lang)
    }

    /// Everything of it, for the notes.
    fn note(&self, lang: Lang) -> Note {
        let (said, name) = (self.evidence.note.as_ref(), &self.row.name);
        let day = self.evidence.date.map(|day| date::long(day, lang));
        let about = said.is_none_or(|said| said != name).then(|| name.clone());
        let parts = [said.cloned(), about, day];
        let text: Vec<String> = parts.into_iter().flatten().collect();
        Note::mixed(&text.join(" · "), &tongue::of_indicator(self.row), lang)
    }
}

fn slide(report: &Report, name: String, album: &Album, lang: Lang) -> Slide {
    let of = |shots: &[Shot]| -> Vec<AlbumPicture<'_>> {
        let all = shots.iter();
        all.filter_map(|&shot| AlbumPicture::of(report, shot))
            .collect()
    };
    let (pieces, spare) = (of(&album.shown), of(&album.spare));
    let missing = FEWEST.saturating_sub(pieces.len());
    let mut notes: Vec<Note> = pieces.iter().map(|piece| piece.note(lang)).collect();
    if notes.is_empty() {
        notes.push(name.clone().into());
    }
    let captions = Caption::of_all(&pieces, lang);
    let shown = pieces.iter().zip(&captions);
    let shown = shown.map(|(piece, caption)| frames::FramedPicture {
        ratio: ratio(piece, &pieces),
        words: caption.whole(),
    });
    let blank = frames::FramedPicture {
        ratio: BLANK,
        words: vec![SlideParagraph::place_holder(
            &unsaid(lang),
            LEAST,
            Color::Muted,
        )],
    };
    let all: Vec<frames::FramedPicture> =
        shown.chain(std::iter::repeat_n(blank, missing)).collect();
    let title = Title::own(name);
    let shots = pieces.iter().zip(&captions).map(Some);
    let shots = shots.chain(std::iter::repeat(None));
    let shapes = frames::places(&all, area(&title))
        .into_iter()
        .zip(shots)
        .flat_map(|(place, shot)| match shot {
            Some((piece, caption)) => pictured(piece, caption, place, lang),
            None => blank_at(place, lang),
        });
    let mut slide = Slide::new(title, shapes.collect(), notes);
    if !spare.is_empty() {
        let head = say!(
            lang,
            "Gambar lain, yang tidak ditayangkan:",
            "Other pictures, which are not shown:"
        );
        slide.notes.push(head.into());
        let lines = spare.iter().map(|piece| piece.spare_note(lang));
        slide.notes.extend(lines);
        slide.push(beyond(spare.len(), lang));
    }
    slide
}

/// That there are so many more, beside the slide's number.
fn beyond(count: usize, lang: Lang) -> SlideShape {
    let pictures = Noun::PICTURE.of(count, lang);
    let count = number::count(count, lang);
    let text = say!(
        lang,
        "dan {count} {pictures} lain di antara bukti kami",
        "and {count} more {pictures} among our evidence"
    );
    let paragraph = SlideParagraph::new(&text, Font::of(LEAST), Color::Muted, (FOOT.width, 1));
    let name = say!(lang, "Keterangan", "Remarks");
    SlideShape::TextBox(TextBox::new(name, FOOT, vec![paragraph]))
}

/// The shape of a picture's frame: its own, or the one that usual photos of its slide share.
fn ratio(piece: &AlbumPicture<'_>, all: &[AlbumPicture<'_>]) -> FrameRatio {
    let Some((upright, _)) = piece.usual() else {
        return (piece.picture.width, piece.picture.height);
    };
    let alike = all.iter().filter_map(AlbumPicture::usual);
    let alike = alike.filter(|(stands, _)| *stands == upright);
    let (least, most) = alike.fold((usize::MAX, 0), |(least, most), (_, ratio)| {
        (least.min(ratio), most.max(ratio))
    });
    // All of one shape stay whole; else both ends lose the same share.
    let (long, short) = if least == most {
        let (width, height) = (piece.picture.width, piece.picture.height);
        (width.max(height), width.min(height))
    } else {
        ((least * most).isqrt(), 100)
    };
    if upright {
        (short, long)
    } else {
        (long, short)
    }
}

/// The body, and the second line of the title where the title leaves it free.
fn area(title: &Title) -> Frame {
    let free = if title.is_short() { SECOND_LINE } else { 0 };
    Frame {
        top: BODY.top - free,
        height: BODY.height + free,
        ..BODY
    }
}

/// What is said of a picture.
struct Caption {
    /// What its indicator is called, where that tells it from the others or nothing else is said.
    name: Option<String>,
    /// What the team says of it.
    said: Option<String>,
    /// Its day, where the rest is said of another picture too.
    day: Option<String>,
    /// Whether names stand out on its slide: where below one more is said.
    is_strong: bool,
}

impl Caption {
    /// Those of a slide: the team's words; before them the indicator's name, where the pictures are of
    /// several indicators.
    fn of_all(pieces: &[AlbumPicture<'_>], lang: Lang) -> Vec<Self> {
        let codes: BTreeSet<&Code> = pieces.iter().map(|piece| &piece.row.code).collect();
        let caption = |piece: &AlbumPicture<'_>| {
            let said = piece.evidence.note.as_ref();
            let alike = |other: &&AlbumPicture<'_>| {
                other.row.code == piece.row.code && other.evidence.note.as_ref() == said
            };
            let again = pieces.iter().filter(alike).count() > 1;
            let name = &piece.row.name;
            let repeats = said.is_some_and(|said| said.eq_ignore_ascii_case(name));
            let is_named = said.is_none() || repeats || codes.len() > 1;
            Self {
                name: is_named.then(|| name.clone()),
                said: said.filter(|_| !repeats).cloned(),
                is_strong: false,
                day: piece
                    .evidence
                    .date
                    .filter(|_| again)
                    .map(|day| date::long(day, lang)),
            }
        };
        let mut all: Vec<Self> = pieces.iter().map(caption).collect();
        let more = |one: &Self| one.name.is_some() && (one.said.is_some() || one.day.is_some());
        let is_strong = all.iter().any(more);
        for one in &mut all {
            one.is_strong = is_strong;
        }
        all
    }

    /// Its lines with how they are set.
    fn lines(&self) -> impl Iterator<Item = (&str, Font, Voice)> {
        let font = if self.is_strong {
            Font::bold(LEAST)
        } else {
            Font::of(LEAST)
        };
        let name = self
            .name
            .iter()
            .map(move |name| (name, font, Voice::Workspace));
        let said = self.said.iter();
        let said = said.map(|said| (said, Font::of(LEAST), Voice::Workspace));
        let day = self
            .day
            .iter()
            .map(|day| (day, Font::of(LEAST), Voice::Own));
        let all = name.chain(said).chain(day);
        all.map(|(text, font, voice)| (text.as_str(), font, voice))
    }

    fn whole(&self) -> Vec<SlideParagraph> {
        let line = |(text, font, voice): (&str, Font, Voice)| {
            SlideParagraph::whole(text.to_owned(), font, Color::Dark).said(voice)
        };
        self.lines().map(line).collect()
    }

    /// As much of it as a frame holds.
    fn fitted(&self, frame: Frame) -> Vec<SlideParagraph> {
        let mut left = frame.height / Font::of(LEAST).leading();
        let mut shown = Vec::new();
        for (at, (text, font, voice)) in self.lines().enumerate() {
            let behind = self.lines().skip(at + 1);
            let behind: usize = behind
                .map(|(text, font, _)| font.lines(text, frame.width))
                .sum();
            let most = if behind == 0 {
                left
            } else {
                left.saturating_sub(behind)
                    .max(NAME)
                    .min(left.saturating_sub(1))
            };
            if most == 0 {
                break;
            }
            let line =
                SlideParagraph::new(text, font, Color::Dark, (frame.width, most)).said(voice);
            left = left.saturating_sub(line.height(frame.width) / font.leading());
            shown.push(line);
        }
        shown
    }

    /// In one line, for those who hear it.
    fn spoken(&self) -> String {
        let lines: Vec<&str> = self.lines().map(|(text, ..)| text).collect();
        lines.join(": ")
    }
}

/// What is to be said of a picture that the team brings.
fn unsaid(lang: Lang) -> String {
    say!(lang, "Keterangan gambar", "What it shows")
}

fn pictured(
    piece: &AlbumPicture<'_>,
    caption: &Caption,
    place: PicturePlace,
    lang: Lang,
) -> [SlideShape; 2] {
    let (picture, is_screen) = (piece.picture, piece.is_screen());
    let shown = CroppedPicture::new(caption.spoken(), picture, place.picture, is_screen);
    let name = say!(lang, "Keterangan", "Caption");
    let words = TextBox::new(name, place.words, caption.fitted(place.words));
    [SlideShape::Picture(shown), stands(words, place)]
}

/// Words in the middle below their picture, or at its right.
fn stands(words: TextBox, place: PicturePlace) -> SlideShape {
    SlideShape::TextBox(if place.is_below {
        words.middle()
    } else {
        words
    })
}

/// A frame for a picture that the team has to bring.
fn blank_at(place: PicturePlace, lang: Lang) -> [SlideShape; 2] {
    let field = |frame, text: &str| {
        let text = SlideParagraph::place_holder(text, LEAST, Color::Muted);
        let name = say!(lang, "Tempat gambar", "Place for a picture");
        TextBox::new(name, frame, vec![text])
    };
    let picture = say!(
        lang,
        "Ganti dengan foto atau tangkapan layar",
        "Put a photo or a screenshot here"
    );
    let picture = field(place.picture, &picture);
    let picture = picture.middle().on(Color::Field, 20).centred();
    let words = field(place.words, &unsaid(lang));
    [SlideShape::TextBox(picture), stands(words, place)]
}
