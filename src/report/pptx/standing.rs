//! Where the unit stands: the score with its band, for the jury. What it lacks, and by which stages it is
//! counted on, is the team's (`score.rs`).

use super::SUPPORTED;
use super::font::Font;
use super::shape::{BODY, Color, Frame, Paragraph, TextBox, Voice};
use super::slide::{Shape, Slide, Title};
use crate::model::{Exact, Lang, Report};
use crate::report::phrases;
use crate::text::{number, say, words};

/// Height of the cards with the figures.
const CARD: usize = 250;
/// Width of the card with the score.
const MAIN: usize = 486;
/// Space between cards and below them.
const GAP: usize = 18;
/// Space inside a card.
const INSET: usize = 24;
/// Height of the bar, and of a line of words beside it.
const BAR: usize = 28;
const LINE: usize = 26;

/// The slide with the score.
pub(super) fn slide(report: &Report, lang: Lang) -> Slide {
    let year = report.instrument.year;
    let title = say!(
        lang,
        "Hasil penilaian mandiri {year}",
        "Result of the self-assessment {year}"
    );
    let mut shapes = vec![score(report, lang)];
    shapes.extend(beside(report, lang));
    shapes.extend(scale(report, lang));
    let notes = [phrases::days(report, lang).join(" · ")].into();
    Slide::new(Title::own(title), shapes, notes)
}

fn score(report: &Report, lang: Lang) -> Shape {
    let points = report.score.points.as_ref();
    let most = report.score.out_of.plain(lang);
    let out_of = if points.is_some() {
        say!(lang, "dari {most}", "of {most}")
    } else {
        say!(lang, "belum ada yang dapat dinilai", "nothing to score yet")
    };
    let label = SUPPORTED.get(lang).to_owned();
    let value = words::score(points.map(|points| &points.supported), lang);
    let line = |text: &str, font| Paragraph::new(text, font, Color::Paper, (MAIN - 2 * INSET, 1));
    let paragraphs = vec![
        line(&label, Font::bold(20)),
        line(&value, Font::bold(80)).below(6),
        line(&out_of, Font::of(24)).below(4),
    ];
    let frame = Frame {
        width: MAIN,
        height: CARD,
        ..BODY
    };
    let card = TextBox::new(label, frame, paragraphs);
    Shape::TextBox(card.on(Color::Accent, INSET).centred())
}

/// The cards beside the score: its band, and how many indicators are met.
fn beside(report: &Report, lang: Lang) -> Vec<Shape> {
    let band = report.score.supported_band.as_ref().map(|band| {
        let label = say!(lang, "Kualifikasi", "Band");
        (label, band.clone(), Voice::Workspace)
    });
    let met = (report.asked > 0).then(|| {
        let (met, all) = (
            number::count(report.met, lang),
            number::count(report.asked, lang),
        );
        let label = say!(lang, "Indikator terpenuhi", "Indicators met");
        (
            label,
            say!(lang, "{met} dari {all}", "{met} of {all}"),
            Voice::Own,
        )
    });
    let cards: Vec<(String, String, Voice)> = band.into_iter().chain(met).collect();
    let (width, down) = (BODY.width - MAIN - GAP, cards.len().max(1));
    let height = (CARD - (down - 1) * GAP) / down;
    let card = |(at, (label, value, voice)): (usize, (String, String, Voice))| {
        let wide = width - 2 * INSET;
        let value = Paragraph::new(&value, Font::bold(26), Color::Dark, (wide, 1));
        let paragraphs = vec![
            Paragraph::new(&label, Font::of(18), Color::Muted, (wide, 1)),
            value.said(voice).below(2),
        ];
        let frame = Frame {
            left: BODY.left + MAIN + GAP,
            top: BODY.top + at * (height + GAP),
            width,
            height,
        };
        let card = TextBox::new(label, frame, paragraphs);
        Shape::TextBox(card.on(Color::Field, INSET).centred())
    };
    cards.into_iter().enumerate().map(card).collect()
}

/// The score as a part of the whole; nothing without one.
fn scale(report: &Report, lang: Lang) -> Vec<Shape> {
    let most = &report.score.out_of;
    let points = report.score.points.as_ref();
    let share = points.and_then(|points| points.supported.per(most));
    let Some(length) = share.and_then(|share| length(&share)) else {
        return Vec::new();
    };
    let top = BODY.top + CARD + 2 * GAP;
    let bar = |width, color, name: String| {
        let frame = Frame {
            top,
            width,
            height: BAR,
            ..BODY
        };
        Shape::TextBox(TextBox::new(name, frame, Vec::new()).on(color, 0))
    };
    let end = |text: String, right: bool| {
        let frame = Frame {
            top: top + BAR + 6,
            height: LINE,
            ..BODY
        };
        let text = Paragraph::whole(text, Font::of(18), Color::Muted);
        let name = say!(lang, "Skala", "Scale");
        let text = TextBox::new(name, frame, vec![text]);
        Shape::TextBox(if right { text.right() } else { text })
    };
    let mut shapes = vec![bar(BODY.width, Color::Field, say!(lang, "Skala", "Scale"))];
    if length > 0 {
        shapes.push(bar(length, Color::Accent, SUPPORTED.get(lang).to_owned()));
    }
    shapes.extend([
        end(Exact::zero().plain(lang), false),
        end(most.plain(lang), true),
    ]);
    shapes
}

/// How long the bar is in points.
fn length(share: &Exact) -> Option<usize> {
    let whole = Exact::whole(i64::try_from(BODY.width).ok()?);
    let length = (share * &whole).max(Exact::zero()).min(whole);
    length.cut(0).parse().ok()
}
