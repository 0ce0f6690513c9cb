//! Where the unit stands: the score with its band, for the jury. What it lacks, and by which stages it is
//! counted on, is the team's (`score.rs`).

use super::SUPPORTED;
use super::font::Font;
use super::shape::{BODY, Color, Frame, SlideParagraph, TextBox, Voice};
use super::slide::{LEAST, Slide, SlideShape, Title};
use crate::model::{Exact, Lang, Report};
use crate::report::phrases;
use crate::text::{number, say, words};

/// Height of the cards with the figures.
const CARD: usize = 236;
/// Width of the card with the score.
const MAIN: usize = 420;
/// Space between cards and below them.
const GAP: usize = 18;
/// Space inside the card with the score, and inside one beside it.
const INSET: usize = 24;
const INSET_BESIDE: usize = 14;
/// Sizes of what stands in a card beside it: a long name of a band takes two lines.
const SIZES: [usize; 3] = [26, 22, LEAST];
/// Height of the bar, and of a line of words above or below it.
const BAR: usize = 28;
const LINE: usize = 24;
/// How far a mark stands out of the bar, and how wide it is.
const OUT: usize = 6;
const MARK: usize = 2;
/// Space between two words beside the bar.
const APART: usize = 10;
/// The widest name of a band beside the bar, half of it: two then have room.
const NAME: usize = BODY.width / 2;

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
    let notes = vec![phrases::days(report, lang).join(" · ").into()];
    Slide::new(Title::own(title), shapes, notes)
}

fn score(report: &Report, lang: Lang) -> SlideShape {
    let points = report.score.points.as_ref();
    let out_of = phrases::of_most(&report.score, lang);
    let label = SUPPORTED.get(lang).to_owned();
    let value = words::score(points.map(|points| &points.supported), lang);
    let line =
        |text: &str, font| SlideParagraph::new(text, font, Color::Paper, (MAIN - 2 * INSET, 1));
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
    SlideShape::TextBox(card.on(Color::Accent, INSET).centred())
}

/// The cards beside the score: its band, and how many indicators are met.
fn beside(report: &Report, lang: Lang) -> Vec<SlideShape> {
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
        let wide = width - 2 * INSET_BESIDE;
        let room = height - 2 * INSET_BESIDE - Font::of(LEAST).leading() - 2;
        let font = Font::bold(LEAST).sized(&SIZES, &value, (wide, room));
        let lines = room / font.leading();
        let value = SlideParagraph::new(&value, font, Color::Dark, (wide, lines));
        let paragraphs = vec![
            SlideParagraph::new(&label, Font::of(LEAST), Color::Muted, (wide, 1)),
            value.said(voice).below(2),
        ];
        let frame = Frame {
            left: BODY.left + MAIN + GAP,
            top: BODY.top + at * (height + GAP),
            width,
            height,
        };
        let card = TextBox::new(label, frame, paragraphs);
        SlideShape::TextBox(card.on(Color::Field, INSET_BESIDE).centred())
    };
    cards.into_iter().enumerate().map(card).collect()
}

/// The score as a part of the whole, with the borders of the bands; nothing without a score.
fn scale(report: &Report, lang: Lang) -> Vec<SlideShape> {
    let most = &report.score.out_of;
    let points = report.score.points.as_ref();
    let Some(length) = points.and_then(|points| along(&points.supported, most)) else {
        return Vec::new();
    };
    let top = BODY.top + CARD + GAP + LINE + OUT + 2;
    let name = say!(lang, "Skala", "Scale");
    let ends = [Exact::zero(), most.clone()].map(|end| end.plain(lang));
    let mut rows = StandingRows::new(top, &ends, &name);
    let mut shapes = vec![filled(top, BAR, (0, BODY.width), Color::Field, &name)];
    if length > 0 {
        let bar = (0, length);
        shapes.push(filled(top, BAR, bar, Color::Accent, SUPPORTED.get(lang)));
    }
    // The highest gets its room first: it is what everybody looks for.
    let reached = report.score.supported_band.as_ref();
    for (band, min) in &report.score.bands {
        let least = min.plain(lang);
        let color = match Some(band) == reached {
            true => Color::Accent,
            false => Color::Muted,
        };
        let at = along(min, most).filter(|&at| at > 0);
        let Some(at) = at.filter(|&at| rows.put(at, &format!("{least} {band}"), color)) else {
            continue;
        };
        let border = say!(lang, "Batas {band}: {least}", "Border of {band}: {least}");
        let left = at.saturating_sub(MARK / 2).min(BODY.width - MARK);
        let mark = (left, MARK);
        shapes.push(filled(top - OUT, BAR + 2 * OUT, mark, Color::Dark, &border));
    }
    shapes.extend(rows.texts);
    shapes
}

/// How far along the bar a score lies, in points; `None` where there is nothing to reach.
fn along(score: &Exact, most: &Exact) -> Option<usize> {
    let whole = Exact::whole(i64::try_from(BODY.width).ok()?);
    let length = &score.per(most)? * &whole;
    let length = length.max(Exact::zero()).min(whole);
    length.cut(0).parse().ok()
}

/// A part of the body's width, from the left and so wide, in one colour.
fn filled(
    top: usize,
    height: usize,
    across: (usize, usize),
    color: Color,
    name: &str,
) -> SlideShape {
    let (left, width) = across;
    let frame = Frame {
        left: BODY.left + left,
        top,
        width,
        height,
    };
    SlideShape::TextBox(TextBox::new(name.to_owned(), frame, Vec::new()).on(color, 0))
}

/// The words above and below the bar.
struct StandingRows {
    /// Top of each row, and what of its width is taken.
    rows: [(usize, Vec<(usize, usize)>); 2],
    name: String,
    texts: Vec<SlideShape>,
}

impl StandingRows {
    /// Nothing above, and the ends of the scale below a bar that is so far down.
    fn new(top: usize, [first, last]: &[String; 2], name: &str) -> Self {
        let above = (top - OUT - LINE - 2, Vec::new());
        let below = (top + BAR + OUT + 2, Vec::new());
        let mut rows = Self {
            rows: [below, above],
            name: name.to_owned(),
            texts: Vec::new(),
        };
        rows.put(0, first, Color::Muted);
        rows.put(BODY.width, last, Color::Muted);
        rows.rows.reverse();
        rows
    }

    /// Words for what is so far along the bar: their middle there, above the bar or below it, else their end or
    /// their beginning; whether there is room at all.
    fn put(&mut self, at: usize, text: &str, color: Color) -> bool {
        let font = Font::bold(LEAST);
        let text = SlideParagraph::new(text, font, color, (NAME, 1));
        let words: String = text.runs.iter().map(|run| run.text.as_str()).collect();
        let width = font.points(&words);
        let places = [width / 2, width, 0].map(|before| {
            let left = at.saturating_sub(before).min(BODY.width - width);
            (left, left + width)
        });
        let free = |(left, right): (usize, usize), taken: &[(usize, usize)]| {
            let apart = |&(from, to): &(usize, usize)| right + APART <= from || to + APART <= left;
            taken.iter().all(apart)
        };
        let place = places.into_iter().find_map(|place| {
            let row = self.rows.iter().position(|(_, taken)| free(place, taken))?;
            Some((row, place))
        });
        let Some((row, (left, right))) = place else {
            return false;
        };
        let Some((top, taken)) = self.rows.get_mut(row) else {
            return false;
        };
        taken.push((left, right));
        let frame = Frame {
            left: BODY.left + left,
            top: *top,
            width,
            height: LINE,
        };
        let text = TextBox::new(self.name.clone(), frame, vec![text.said(Voice::Workspace)]);
        self.texts.push(SlideShape::TextBox(text.middle()));
        true
    }
}
