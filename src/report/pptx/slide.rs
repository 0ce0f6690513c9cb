//! A slide, what its speaker reads, and both as parts of the presentation. It decides nothing: what
//! stands where, and in which words, comes from the modules that make the slides.

use askama::Template;

use super::chart::Chart;
use super::font::Font;
use super::shape::{EMU, TextBox};
use super::table::{CELL_EDGE, CELL_SIDE, Table};
use crate::model::Lang;
use crate::report::filters;
use crate::report::ooxml::tag;
use crate::text::say;

/// What stands below the title; each kind follows a layout of the template.
#[derive(Debug)]
pub(super) enum Content {
    /// Of the first and the last slide: text, line by line.
    Cover(Vec<String>),
    /// Of the others.
    Body(Vec<Shape>),
}

/// Something below the title.
#[derive(Debug)]
pub(super) enum Shape {
    /// Text.
    TextBox(TextBox),
    /// A table.
    Table(Table),
    /// A chart; at most one on a slide.
    Chart(Chart),
}

/// A slide with what its speaker reads.
#[derive(Debug)]
pub(super) struct Slide {
    /// Its title, whole.
    pub(super) title: String,
    /// What stands below the title.
    pub(super) content: Content,
    /// Notes, one paragraph each, nothing cut.
    pub(super) notes: Vec<String>,
}

impl Slide {
    /// A slide with a title over a body.
    pub(super) const fn new(title: String, shapes: Vec<Shape>, notes: Vec<String>) -> Self {
        Self {
            title,
            content: Content::Body(shapes),
            notes,
        }
    }

    /// The shapes below its title; a cover has none.
    pub(super) fn shapes(&self) -> &[Shape] {
        match &self.content {
            Content::Cover(_) => &[],
            Content::Body(shapes) => shapes,
        }
    }

    /// Adds a shape below the others; to a cover none is added.
    pub(super) fn push(&mut self, shape: Shape) {
        match &mut self.content {
            Content::Cover(_) => {}
            Content::Body(shapes) => shapes.push(shape),
        }
    }

    /// The number of its layout in the template.
    pub(super) const fn layout(&self) -> usize {
        match self.content {
            Content::Cover(_) => 1,
            Content::Body(_) => 3,
        }
    }

    /// What its layout calls the place of the title.
    const fn title_place(&self) -> &'static str {
        match self.content {
            Content::Cover(_) => "ctrTitle",
            Content::Body(_) => "title",
        }
    }

    /// The title as far as its place holds it: three lines of 780 points on a cover, two of 864 elsewhere.
    fn fitted_title(&self) -> String {
        match self.content {
            Content::Cover(_) => Font::bold(40).fit(&self.title, 780, 3),
            Content::Body(_) => Font::bold(26).fit(&self.title, 864, 2),
        }
    }
}

/// A slide as a part.
#[derive(Template)]
#[template(
    source = r#"{% include "src/report/pptx/template/slide.xml" %}"#,
    ext = "xml",
    whitespace = "minimize"
)]
pub(super) struct SlidePart<'a> {
    slide: &'a Slide,
    number: usize,
    /// What stands at the foot.
    foot: String,
    lang: Lang,
    tag: &'static str,
}

impl<'a> SlidePart<'a> {
    /// The slide with this number, from 1, of a deck of this unit.
    pub(super) fn new(slide: &'a Slide, number: usize, unit: &str, lang: Lang) -> Self {
        Self {
            slide,
            number,
            foot: Font::of(11).fit(unit, 680, 1),
            lang,
            tag: tag(lang),
        }
    }

    /// A name in the list of objects.
    const fn say(&self, id: &'static str, en: &'static str) -> &'static str {
        match self.lang {
            Lang::Id => id,
            Lang::En => en,
        }
    }
}

/// The notes of a slide as a part.
#[derive(Template)]
#[template(
    source = r#"{% include "src/report/pptx/template/notes.xml" %}"#,
    ext = "xml"
)]
pub(super) struct NotesPart<'a> {
    lines: &'a [String],
    image: String,
    name: String,
    tag: &'static str,
}

impl<'a> NotesPart<'a> {
    /// The notes of this slide.
    pub(super) fn new(slide: &'a Slide, lang: Lang) -> Self {
        Self {
            lines: &slide.notes,
            image: say!(lang, "Gambar salindia", "Slide image"),
            name: say!(lang, "Catatan", "Notes"),
            tag: tag(lang),
        }
    }
}
