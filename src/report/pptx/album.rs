//! Two to four pictures of each subject, with what they show. Where the evidence has fewer, a frame says
//! that one may be put there.

use std::sync::Arc;

use super::font::Font;
use super::picture::Shown;
use super::shape::{BODY, Color, Frame, Paragraph, TextBox, Voice};
use super::slide::{Shape, Slide, Title};
use super::topics;
use crate::model::{EvidenceRow, IndicatorRow, Kind, Lang, Picture, PictureCoding, Report, Shot};
use crate::text::{date, say};

/// The fewest frames on a slide (contract, section 5).
const FEWEST: usize = 2;
/// Space between the frames.
const GAP: usize = 18;
/// Space between a picture and what is said of it.
const BESIDE: usize = 12;
/// Size of what is said of a picture.
const SIZE: usize = 18;

/// One slide per subject, and one of the pictures that belong to none where there are two.
pub(super) fn slides(report: &Report, lang: Lang) -> Vec<Slide> {
    let mut slides: Vec<Slide> = topics::distinct(report)
        .filter_map(|alike| Some((topics::names(alike, lang), &alike.first()?.pictures)))
        .map(|(name, shots)| slide(report, name, shots, lang))
        .collect();
    let others = &report.presentation.other_pictures;
    if others.len() >= FEWEST {
        let name = say!(lang, "Informasi dan layanan", "Information and services");
        slides.push(slide(report, name, others, lang));
    }
    slides
}

/// A picture with its row, which is a photo or a screenshot of this indicator.
struct Piece<'r> {
    row: &'r IndicatorRow,
    evidence: &'r EvidenceRow,
    picture: &'r Arc<Picture>,
}

impl<'r> Piece<'r> {
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

    /// What the team says of it, else what the indicator is called.
    fn caption(&self) -> &'r str {
        self.evidence.note.as_deref().unwrap_or(&self.row.name)
    }

    /// Whether its head tells most: a screen, or what looks like one.
    fn is_screen(&self) -> bool {
        self.evidence.kind == Some(Kind::Screenshot) || self.picture.coding == PictureCoding::Png
    }

    fn note(&self, lang: Lang) -> String {
        let (caption, name) = (self.caption(), &self.row.name);
        let day = self.evidence.date.map(|day| date::long(day, lang));
        let about = (caption != name).then(|| name.clone());
        let parts = [Some(caption.to_owned()), about, day];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }
}

fn slide(report: &Report, name: String, shots: &[Shot], lang: Lang) -> Slide {
    let pieces: Vec<Piece<'_>> = shots
        .iter()
        .filter_map(|&shot| Piece::of(report, shot))
        .collect();
    let places = places(pieces.len().max(FEWEST));
    let mut shapes = Vec::new();
    for (at, place) in places.into_iter().enumerate() {
        match pieces.get(at) {
            Some(piece) => shapes.extend(shown(piece, place, lang)),
            None => shapes.extend(blank(place, lang)),
        }
    }
    let mut notes: Vec<String> = pieces.iter().map(|piece| piece.note(lang)).collect();
    if notes.is_empty() {
        notes.push(name.clone());
    }
    Slide::new(Title::own(name), shapes, notes)
}

/// Where a picture stands, and where what is said of it.
#[derive(Clone, Copy)]
struct Place {
    picture: Frame,
    caption: Frame,
}

/// So many places: two or three side by side with the words below, four in two rows with the words beside,
/// so that each is about as wide and high as photos are.
fn places(count: usize) -> Vec<Place> {
    let across = if count > 3 { 2 } else { count };
    let down = count.div_ceil(across);
    let width = (BODY.width - (across - 1) * GAP) / across;
    let height = (BODY.height - (down - 1) * GAP) / down;
    let place = |at: usize| {
        let cell = Frame {
            left: BODY.left + at % across * (width + GAP),
            top: BODY.top + at / across * (height + GAP),
            width,
            height,
        };
        if down > 1 { beside(cell) } else { below(cell) }
    };
    (0..count).map(place).collect()
}

/// A picture of three by four, and the words at its right.
fn beside(cell: Frame) -> Place {
    let wide = cell.height * 4 / 3;
    let picture = Frame {
        width: wide,
        ..cell
    };
    let caption = Frame {
        left: cell.left + wide + BESIDE,
        width: cell.width - wide - BESIDE,
        ..cell
    };
    Place { picture, caption }
}

/// A picture of at most three by four, and the words below it.
fn below(cell: Frame) -> Place {
    let lines = if cell.width > 300 { 2 } else { 5 };
    let words = lines * Font::of(SIZE).leading();
    let high = (cell.width * 3 / 4).min(cell.height - words - BESIDE);
    let picture = Frame {
        height: high,
        ..cell
    };
    let caption = Frame {
        top: cell.top + high + BESIDE,
        height: words,
        ..cell
    };
    Place { picture, caption }
}

fn shown(piece: &Piece<'_>, place: Place, lang: Lang) -> [Shape; 2] {
    let caption = piece.caption();
    let picture = Shown::new(
        caption.to_owned(),
        piece.picture,
        place.picture,
        piece.is_screen(),
    );
    let frame = place.caption;
    let lines = frame.height / Font::of(SIZE).leading();
    let text = Paragraph::new(caption, Font::of(SIZE), Color::Dark, (frame.width, lines));
    let name = say!(lang, "Keterangan", "Caption");
    let text = TextBox::new(name, frame, vec![text.said(Voice::Workspace)]);
    [Shape::Picture(picture), Shape::TextBox(text)]
}

/// A frame for a picture that the team has to bring.
fn blank(place: Place, lang: Lang) -> [Shape; 2] {
    let field = |frame, text: &str, color: Option<Color>| {
        let text = Paragraph::place_holder(text, SIZE, Color::Muted);
        let name = say!(lang, "Tempat gambar", "Place for a picture");
        let field = TextBox::new(name, frame, vec![text]);
        Shape::TextBox(match color {
            Some(color) => field.on(color, 20).centred(),
            None => field,
        })
    };
    let picture = say!(
        lang,
        "Ganti dengan foto atau tangkapan layar",
        "Put a photo or a screenshot here"
    );
    let caption = say!(lang, "Keterangan gambar", "What it shows");
    [
        field(place.picture, &picture, Some(Color::Field)),
        field(place.caption, &caption, None),
    ]
}
