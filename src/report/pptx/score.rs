//! The scores for the team: what is claimed, supported and still within reach, what they lack, what keeps
//! the workspace from being handed in, and the stages.

use super::SUPPORTED;
use super::font::Font;
use super::pages::{self, LINES_MAX, NotedRow, pages};
use super::shape::{BODY, Color, Frame, SlideParagraph, TextBox};
use super::slide::{LEAST, Note, Slide, SlideShape, Title};
use super::table::{SlideCell, SlideColumn, SlideRow};
use crate::model::{Exact, Lang, Report, StageScore, Triple};
use crate::report::columns::BEST;
use crate::report::phrases;
use crate::text::{say, words};

/// Height of the cards with the figures.
const CARD: usize = 186;
/// Width of the card with the score that counts.
const MAIN: usize = 384;
/// Width of the two cards beside it: with the gaps they fill the body.
const SIDE: usize = (BODY.width - MAIN - 2 * GAP) / 2;
/// Space between cards and below them.
const GAP: usize = 18;
/// The most lines of what a stage must still bring: more than any instrument's bands take.
const NEEDED: usize = 10;
/// The most slides of stages: no instrument that we know has more than five stages.
const STAGES: usize = 4;
/// Space inside a card.
const INSET: usize = 14;

/// The figures with what follows from them, then the stages.
pub(super) fn slides(report: &Report, lang: Lang) -> Vec<Slide> {
    let mut shapes = cards(report, lang);
    let mut room = BODY.height - CARD - GAP;
    let (mut beside, mut rest) = (Vec::new(), Vec::new());
    for line in remarks(report, lang) {
        match room.checked_sub(line.height(BODY.width)) {
            Some(left) if rest.is_empty() => {
                room = left;
                beside.push(line);
            }
            Some(_) | None => rest.push(line),
        }
    }
    shapes.push(text(beside, BODY.top + CARD + GAP, lang));
    let first = Title::own(title(report, lang));
    let mut slides = vec![Slide::new(first, shapes, notes(report, lang)).for_team()];
    let more = pages(rest, (BODY.height, LINES_MAX), |line| {
        line.height(BODY.width)
    });
    slides.extend(more.into_iter().map(|lines| {
        let notes = notes(report, lang);
        let title = Title::own(phrases::SCORE_AND_BAND.get(lang));
        Slide::new(title, vec![text(lines, BODY.top, lang)], notes).for_team()
    }));
    slides.extend(stages(report, lang));
    slides
}

/// Lines from so far down, as high as they are.
fn text(lines: Vec<SlideParagraph>, top: usize, lang: Lang) -> SlideShape {
    let height = lines.iter().map(|line| line.height(BODY.width)).sum();
    let frame = Frame {
        top,
        height,
        ..BODY
    };
    let name = say!(lang, "Keterangan", "Remarks");
    SlideShape::TextBox(TextBox::new(name, frame, lines))
}

fn title(report: &Report, lang: Lang) -> String {
    if let Some(total) = &report.score.total {
        let value = total.shown(lang);
        let band = report
            .score
            .total_band
            .as_ref()
            .map_or_else(String::new, |band| format!(": {}", phrases::whole(band)));
        return say!(
            lang,
            "Nilai akhir {value}{band}",
            "Final score {value}{band}"
        );
    }
    let points = report.score.points.as_ref();
    match (points, &report.score.supported_band) {
        (Some(points), Some(band)) => {
            let value = points.supported.shown(lang);
            let band = phrases::whole(band);
            say!(
                lang,
                "Nilai yang didukung bukti {value}: {band}",
                "Score supported by evidence {value}: {band}"
            )
        }
        (Some(_), None) | (None, _) => phrases::SCORE_AND_BAND.get(lang).to_owned(),
    }
}

fn cards(report: &Report, lang: Lang) -> Vec<SlideShape> {
    let score = &report.score;
    let points = score.points.as_ref();
    let out_of = phrases::of_most(&report.score, lang);
    let banded = |band: Option<&String>| {
        let band = band.map(|band| phrases::whole(band));
        std::iter::once(out_of.clone())
            .chain(band)
            .collect::<Vec<_>>()
    };
    let best = match points {
        Some(_) => BEST.get(lang).to_owned(),
        None => out_of.clone(),
    };
    let value = |of: fn(&Triple) -> &Exact| words::score(points.map(of), lang);
    let mut cards = vec![
        main_card(
            SUPPORTED.get(lang).to_owned(),
            &value(|points| &points.supported),
            &banded(score.supported_band.as_ref()).join(" · "),
        ),
        side_card(
            MAIN + GAP,
            say!(lang, "Klaim", "Claimed"),
            &value(|points| &points.claimed),
            &banded(score.claimed_band.as_ref()),
        ),
    ];
    let third = MAIN + SIDE + 2 * GAP;
    // What the best answers would bring is of no use once the deadline is past.
    cards.extend(match phrases::reachable(report) {
        Some(reachable) => Some(side_card(
            third,
            say!(lang, "Masih terkejar", "Reachable"),
            &words::score(Some(reachable), lang),
            &banded(score.reachable_band.as_ref()),
        )),
        None if phrases::is_late(report) => None,
        None => Some(side_card(
            third,
            say!(lang, "Potensi", "Potential"),
            &value(|points| &points.potential),
            &[best],
        )),
    });
    cards
}

/// The card of the score that counts.
fn main_card(label: String, value: &str, below: &str) -> SlideShape {
    let wide = MAIN - 2 * INSET;
    let paragraphs = vec![
        SlideParagraph::new(&label, Font::bold(LEAST), Color::Paper, (wide, 1)),
        SlideParagraph::new(value, Font::bold(60), Color::Paper, (wide, 1)),
        SlideParagraph::new(below, Font::of(20), Color::Paper, (wide, 2)),
    ];
    card(0, MAIN, label, Color::Accent, paragraphs)
}

/// A card of another score, so many points from the left.
fn side_card(left: usize, label: String, value: &str, below: &[String]) -> SlideShape {
    let wide = SIDE - 2 * INSET;
    let below = below
        .iter()
        .map(|line| SlideParagraph::new(line, Font::of(LEAST), Color::Dark, (wide, 2)));
    let paragraphs = [
        SlideParagraph::new(&label, Font::bold(LEAST), Color::Muted, (wide, 1)),
        SlideParagraph::new(value, Font::bold(40), Color::Dark, (wide, 1)),
    ];
    let paragraphs = paragraphs.into_iter().chain(below).collect();
    card(left, SIDE, label, Color::Field, paragraphs)
}

fn card(
    left: usize,
    width: usize,
    name: String,
    fill: Color,
    paragraphs: Vec<SlideParagraph>,
) -> SlideShape {
    let frame = Frame {
        left: BODY.left + left,
        top: BODY.top,
        width,
        height: CARD,
    };
    let card = TextBox::new(name, frame, paragraphs);
    SlideShape::TextBox(card.on(fill, INSET).centred())
}

/// The verdict, what follows from the scores, and how many indicators are met.
fn remarks(report: &Report, lang: Lang) -> Vec<SlideParagraph> {
    let verdict = SlideParagraph::new(
        &verdict(report, lang),
        Font::bold(LEAST),
        Color::Dark,
        (BODY.width, 3),
    );
    let rest = phrases::remarks(&report.score, lang)
        .into_iter()
        .chain(met(report, lang))
        .map(|text| {
            SlideParagraph::new(&text, Font::of(LEAST), Color::Dark, (BODY.width, 4))
                .with(&names(report), lang)
                .below(4)
        });
    std::iter::once(verdict).chain(rest).collect()
}

/// The verdict, the counts of findings, and what nobody opened.
fn verdict(report: &Report, lang: Lang) -> String {
    [
        phrases::verdict(report, lang),
        words::summary(&report.summary, lang),
    ]
    .into_iter()
    .chain(phrases::links_short(report, lang))
    .collect::<Vec<_>>()
    .join(" · ")
}

fn met(report: &Report, lang: Lang) -> Option<String> {
    (report.asked > 0).then(|| phrases::met(report.met, report.asked, lang))
}

fn stages(report: &Report, lang: Lang) -> Vec<Slide> {
    let columns = [
        SlideColumn::new(say!(lang, "Tahap", "Stage"), 264, 3),
        SlideColumn::new(say!(lang, "Bobot", "Weight"), 94, 1),
        SlideColumn::new(say!(lang, "Nilai", "Score"), 96, 1),
        SlideColumn::new(
            say!(lang, "Yang masih diperlukan", "Still needed"),
            410,
            NEEDED,
        ),
    ];
    let stages = report.score.stages.iter();
    let lines = stages.map(|stage| NotedRow {
        row: SlideRow::new(&columns, stage_cells(stage, lang)),
        notes: vec![Note::mixed(
            &phrases::stage(stage, lang),
            &names(report),
            lang,
        )],
    });
    let title = say!(lang, "Tahap penilaian", "Stages of the assessment");
    pages::table_slides(&title, &columns, lines.collect(), STAGES, lang)
}

fn stage_cells(stage: &StageScore, lang: Lang) -> [SlideCell; 4] {
    let missing = phrases::stage_needs(stage, lang);
    let missing = Some(missing).filter(|missing| stage.score.is_none() && !missing.is_empty());
    let missing = missing.map_or_else(|| words::DASH.to_owned(), |missing| missing.join("; "));
    [
        SlideCell::name(stage.name.as_str()),
        SlideCell::of(stage.weight.plain(lang)),
        SlideCell::marked(words::score(stage.score.as_ref(), lang), Color::Accent),
        SlideCell::of(missing),
    ]
}

fn notes(report: &Report, lang: Lang) -> Vec<Note> {
    let mut lines = vec![phrases::closing(report, lang).join(" · ")];
    lines.extend(
        [
            phrases::days(report, lang),
            phrases::instrument(report, lang),
        ]
        .map(|parts| parts.join(" · ")),
    );
    lines.push(phrases::commit(report, lang).join(" · "));
    let why = phrases::draft(report, lang).join("; ");
    if !why.is_empty() {
        lines.push(say!(
            lang,
            "Salindia ini masih rancangan, karena: {why}",
            "These slides are still a draft, because: {why}"
        ));
    }
    lines.extend(phrases::remarks(&report.score, lang));
    lines.push(phrases::coverage(report, lang));
    let stages = report.score.stages.iter();
    lines.extend(stages.map(|stage| phrases::stage(stage, lang)));
    lines.extend(phrases::links(report, lang));
    let names = names(report);
    let lines = lines.iter();
    lines.map(|line| Note::mixed(line, &names, lang)).collect()
}

/// What the instrument calls its bands and stages, and the workspace its unit.
fn names(report: &Report) -> Vec<&str> {
    let score = &report.score;
    let bands = score.bands.iter().map(|(band, _)| band.as_str());
    let stages = score.stages.iter().map(|stage| stage.name.as_str());
    bands.chain(stages).collect()
}
