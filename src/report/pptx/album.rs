//! Two to four pictures of each subject, with what they show. Where the evidence has fewer, a frame says
//! that one may be put there.

use std::sync::Arc;

use super::font::Font;
use super::picture::{Shown, narrowed};
use super::shape::{BODY, Color, Frame, Paragraph, TextBox, Voice};
use super::slide::{LEAST, Shape, Slide, Title};
use super::topics;
use crate::model::{EvidenceRow, IndicatorRow, Kind, Lang, Picture, PictureCoding, Report, Shot};
use crate::text::{date, say};

/// The fewest frames on a slide (contract, section 5).
const FEWEST: usize = 2;
/// Space between the frames.
const GAP: usize = 18;
/// Space between a picture and what is said of it.
const BELOW: usize = 8;
/// The most lines of what is said of a picture in one row and in two: some 120 letters and more, while the
/// picture keeps half of its place.
const LINES: usize = 8;
const LINES_OF_TWO: usize = 3;
/// The shape of a picture that is not there yet, as most photos are.
const BLANK: (usize, usize) = (4, 3);
/// Height of the title's second line.
const SECOND_LINE: usize = 24;

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
    let missing = FEWEST.saturating_sub(pieces.len());
    let mut notes: Vec<String> = pieces.iter().map(|piece| piece.note(lang)).collect();
    if notes.is_empty() {
        notes.push(name.clone());
    }
    let all: Vec<Option<Piece<'_>>> = pieces
        .into_iter()
        .map(Some)
        .chain(std::iter::repeat_with(|| None).take(missing))
        .collect();
    let title = Title::own(name);
    let shapes = places(&all, area(&title), lang)
        .into_iter()
        .zip(&all)
        .flat_map(|(place, piece)| match piece {
            Some(piece) => shown(piece, place, lang),
            None => blank(place, lang),
        });
    Slide::new(title.clone(), shapes.collect(), notes)
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

/// Where a picture stands, and where what is said of it.
#[derive(Clone, Copy)]
struct Place {
    picture: Frame,
    caption: Frame,
}

/// All side by side, or four in two rows: as they are seen largest. So four photos stand in two rows, and
/// four pages or phones' screens in one.
fn places(pieces: &[Option<Piece<'_>>], area: Frame, lang: Lang) -> Vec<Place> {
    let seen = |places: &[Place]| -> usize {
        let sizes = places.iter().map(|place| place.picture);
        sizes.map(|frame| frame.width * frame.height).sum()
    };
    let one = rows(pieces, (area, pieces.len(), LINES), lang);
    if pieces.len() < Shot::MOST {
        return one;
    }
    let two = rows(pieces, (area, pieces.len().div_ceil(2), LINES_OF_TWO), lang);
    if seen(&two) > seen(&one) { two } else { one }
}

/// So many in a row, each with its words below it; a row leaves room for the longest of them, up to so many
/// lines.
fn rows(
    pieces: &[Option<Piece<'_>>],
    (area, across, most): (Frame, usize, usize),
    lang: Lang,
) -> Vec<Place> {
    let font = Font::of(LEAST);
    let down = pieces.len().div_ceil(across);
    let width = (area.width - (across - 1) * GAP) / across;
    let high = (area.height - (down - 1) * GAP) / down;
    let mut places = Vec::new();
    for (row, pieces) in pieces.chunks(across).enumerate() {
        let lines = |piece: &Option<Piece<'_>>| font.lines(&caption(piece.as_ref(), lang), width);
        let lines = pieces.iter().map(lines).max().unwrap_or(1).min(most);
        let words = lines * font.leading();
        places.extend(pieces.iter().enumerate().map(|(at, piece)| {
            let slot = Frame {
                left: area.left + at * (width + GAP),
                top: area.top + row * (high + GAP),
                width,
                height: high - words - BELOW,
            };
            let size = piece
                .as_ref()
                .map_or(BLANK, |piece| (piece.picture.width, piece.picture.height));
            let picture = narrowed(slot, size);
            let caption = Frame {
                top: picture.top + picture.height + BELOW,
                height: words,
                ..slot
            };
            Place { picture, caption }
        }));
    }
    places
}

/// What is said of a picture, or is to be said of one that the team brings.
fn caption(piece: Option<&Piece<'_>>, lang: Lang) -> String {
    piece.map_or_else(
        || say!(lang, "Keterangan gambar", "What it shows"),
        |piece| piece.caption().to_owned(),
    )
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
    let lines = frame.height / Font::of(LEAST).leading();
    let text = Paragraph::new(caption, Font::of(LEAST), Color::Dark, (frame.width, lines));
    let name = say!(lang, "Keterangan", "Caption");
    let text = TextBox::new(name, frame, vec![text.said(Voice::Workspace)]);
    [Shape::Picture(picture), Shape::TextBox(text.middle())]
}

/// A frame for a picture that the team has to bring.
fn blank(place: Place, lang: Lang) -> [Shape; 2] {
    let field = |frame, text: &str, color: Option<Color>| {
        let text = Paragraph::place_holder(text, LEAST, Color::Muted);
        let name = say!(lang, "Tempat gambar", "Place for a picture");
        let field = TextBox::new(name, frame, vec![text]);
        Shape::TextBox(match color {
            Some(color) => field.middle().on(color, 20).centred(),
            None => field.middle(),
        })
    };
    let picture = say!(
        lang,
        "Ganti dengan foto atau tangkapan layar",
        "Put a photo or a screenshot here"
    );
    [
        field(place.picture, &picture, Some(Color::Field)),
        field(place.caption, &caption(None, lang), None),
    ]
}
