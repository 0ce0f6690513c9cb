//! The aspects to be proud of, each with its best proofs.

use super::evidence;
use super::font::Font;
use super::pages::say_rest;
use super::shape::{BODY, Color, Frame, Paragraph, TextBox};
use super::slide::{Shape, Slide};
use crate::model::{AspectRow, Formula, Lang, Proof, Report, Strength};
use crate::text::{number, say, words};

/// The most aspects that have a slide, as many as the sample has of all: a presentation has minutes. Those
/// beyond are named in the notes of the last.
const MOST: usize = 6;
/// Height of the strip with the points.
const STRIP: usize = 92;
/// Space between cards.
const GAP: usize = 18;
/// Width of a card: three in a row.
const CARD: usize = (BODY.width - 2 * GAP) / 3;
/// Height of a card.
const HIGH: usize = 220;
/// Space inside.
const INSET: usize = 18;

/// A slide per aspect that stands well.
pub(super) fn slides(report: &Report, lang: Lang) -> Vec<Slide> {
    let strengths = &report.presentation.strengths;
    let (shown, rest) = strengths.split_at(strengths.len().min(MOST));
    let mut slides: Vec<Slide> = shown
        .iter()
        .filter_map(|strength| slide(report, strength, lang))
        .collect();
    if let Some(last) = slides.last_mut() {
        for strength in rest {
            if let Some(row) = report.aspects.get(strength.aspect) {
                last.notes.push(format!("{} {}", row.code, row.name));
                last.notes.push(points(report, row, lang));
            }
        }
    }
    say_rest(&mut slides, rest.len(), lang);
    slides
}

fn slide(report: &Report, strength: &Strength, lang: Lang) -> Option<Slide> {
    let row = report.aspects.get(strength.aspect)?;
    let (code, name) = (&row.code, &row.name);
    let title = if strength.full {
        say!(
            lang,
            "Kekuatan: {code} {name}, nilai penuh",
            "Strength: {code} {name}, full points"
        )
    } else {
        say!(
            lang,
            "Aspek terkuat: {code} {name}",
            "Strongest aspect: {code} {name}"
        )
    };
    let mut notes = vec![format!("{code} {name}"), points(report, row, lang)];
    let strip = Frame {
        height: STRIP,
        ..BODY
    };
    let text = Paragraph::new(
        &points(report, row, lang),
        Font::bold(24),
        Color::Paper,
        (BODY.width - 2 * INSET, 1),
    );
    let strip = TextBox::new(say!(lang, "Poin", "Points"), strip, vec![text]);
    let mut shapes = vec![Shape::TextBox(strip.on(Color::Accent, INSET).centred())];
    let lefts = (0..3).map(|at| BODY.left + at * (CARD + GAP));
    for (proof, left) in strength.proofs.iter().zip(lefts) {
        shapes.extend(card(report, proof, left, lang));
    }
    for proof in &strength.proofs {
        if let Some((row, _)) = evidence::of(report, proof) {
            notes.extend(evidence::notes(row, lang));
        }
    }
    Some(Slide::new(title, shapes, notes))
}

fn points(report: &Report, row: &AspectRow, lang: Lang) -> String {
    let value = words::score(row.points.as_ref().map(|points| &points.supported), lang);
    let most = words::score(row.points.as_ref().map(|points| &points.potential), lang);
    let (met, all) = (
        number::count(row.met, lang),
        number::count(row.indicators, lang),
    );
    match report.instrument.formula {
        Formula::Points | Formula::Proportion => say!(
            lang,
            "{value} dari {most} poin · {met} dari {all} indikator terpenuhi",
            "{value} of {most} points · {met} of {all} indicators met"
        ),
        Formula::Mean => say!(
            lang,
            "{value}% dari {most}% · {met} dari {all} indikator terpenuhi",
            "{value}% of {most}% · {met} of {all} indicators met"
        ),
    }
}

fn card(report: &Report, proof: &Proof, left: usize, lang: Lang) -> Option<Shape> {
    let (row, piece) = evidence::of(report, proof)?;
    let wide = CARD - 2 * INSET;
    let name = say!(lang, "Bukti", "Evidence");
    let document = evidence::short(piece, lang);
    let frame = Frame {
        left,
        top: BODY.top + STRIP + GAP,
        width: CARD,
        height: HIGH,
    };
    let paragraphs = vec![
        Paragraph::new(row.code.as_str(), Font::bold(20), Color::Accent, (wide, 1)),
        Paragraph::new(&row.name, Font::bold(18), Color::Dark, (wide, 3)).below(2),
        Paragraph::new(&name, Font::bold(14), Color::Muted, (wide, 1)).below(10),
        Paragraph::new(&document, Font::of(14), Color::Dark, (wide, 3)).below(2),
    ];
    let card = TextBox::new(name, frame, paragraphs).on(Color::Field, INSET);
    Some(Shape::TextBox(card))
}
