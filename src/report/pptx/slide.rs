//! A slide, what its speaker reads, and both as parts of the presentation. It decides nothing: what
//! stands where, and in which words, comes from the modules that make the slides.

use askama::Template;

use super::font::Font;
use super::picture::CroppedPicture;
use super::shape::{Color, EMU, Frame, SlideParagraph, TextBox, Voice};
use super::table::{CELL_EDGE, CELL_SIDE, SlideTable};
use crate::model::Lang;
use crate::report::escape::typed;
use crate::report::ooxml::{Chart, tag};
use crate::report::{DeckStyle, filters, tongue};
use crate::text::say;

/// The least size of text on any slide: smaller is not read from a distance (issue 14).
pub(super) const LEAST: usize = 18;
/// Sizes of a title, that of its place in the template first: a longer one gets the next, and whole lines
/// are cut off it in the last alone, after some 170 letters, and 400 on a cover.
const SIZES: [usize; 3] = [26, 22, LEAST];
const COVER_SIZES: [usize; 4] = [40, 30, 24, LEAST];
/// Width and height of its place.
const PLACE: (usize, usize) = (864, 64);
const COVER_PLACE: (usize, usize) = (780, 156);

/// What stands below the title; each kind follows a layout of the template.
#[derive(Debug, Clone)]
pub(super) enum Content {
    /// Of the first and the last slide: text, line by line.
    Cover(Vec<SlideParagraph>),
    /// Of the others.
    Body(Vec<SlideShape>),
}

/// Something below the title.
#[derive(Debug, Clone)]
pub(super) enum SlideShape {
    /// Text.
    TextBox(TextBox),
    /// A table.
    Table(SlideTable),
    /// A chart.
    Chart {
        /// What it shows.
        chart: Chart,
        /// Where it stands.
        frame: Frame,
        /// What it says, for those who hear it.
        description: String,
    },
    /// A picture.
    Picture(CroppedPicture),
}

impl SlideShape {
    /// Whether a part of its own holds it.
    const fn is_related(&self) -> bool {
        match self {
            Self::TextBox(_) | Self::Table(_) => false,
            Self::Chart { .. } | Self::Picture(_) => true,
        }
    }
}

/// A title, part by part: whose words each is made of.
#[derive(Debug, Clone)]
pub(super) struct Title(Vec<(String, Voice)>);

impl Title {
    /// In our words.
    pub(super) fn own(text: impl Into<String>) -> Self {
        Self::of(text, Voice::Own)
    }

    /// In these words.
    pub(super) fn of(text: impl Into<String>, voice: Voice) -> Self {
        Self(vec![(text.into(), voice)])
    }

    /// For the team to write over.
    pub(super) fn blank(text: &str) -> Self {
        Self::of(format!("[{text}]"), Voice::PlaceHolder)
    }

    /// With more behind it.
    pub(super) fn with(mut self, more: Self) -> Self {
        self.0.extend(more.0);
        self
    }

    /// Whether one line below the accent holds it.
    pub(super) fn is_short(&self) -> bool {
        let (width, _) = PLACE;
        let [usual, ..] = SIZES;
        self.font(&SIZES, (width, Font::bold(usual).leading())).size == usual
    }

    /// The first of these sizes in which its place holds it.
    fn font(&self, sizes: &[usize], place: (usize, usize)) -> Font {
        let whole: String = self.0.iter().map(|(text, _)| text.as_str()).collect();
        Font::bold(LEAST).sized(sizes, &whole, place)
    }

    /// As far as its place holds it; what has a place-holder behind it is short.
    fn fitted(&self, font: Font, (width, height): (usize, usize)) -> Vec<(String, Voice)> {
        match self.0.as_slice() {
            [(text, voice)] => vec![(font.fit(text, width, height / font.leading()), *voice)],
            parts => parts.to_vec(),
        }
    }
}

/// A paragraph of what the speaker reads.
#[derive(Debug, Clone)]
pub(super) struct Note(Vec<(NoteKind, String)>);

/// What words of a note are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum NoteKind {
    /// Ours.
    Own,
    /// What is typed.
    Typed,
    /// The instrument's or the team's: Indonesian in every deck.
    Theirs,
}

impl Note {
    /// Words of ours with words of the workspace and the instrument in them.
    pub(super) fn mixed(text: &str, theirs: &[&str], lang: Lang) -> Self {
        let parts = typed(text).flat_map(|(is_typed, words)| {
            let kind = |theirs| {
                if theirs {
                    NoteKind::Theirs
                } else {
                    NoteKind::Own
                }
            };
            let cut = if is_typed {
                vec![(NoteKind::Typed, words)]
            } else {
                let cut = tongue::cut(words, theirs, lang).into_iter();
                cut.map(|(theirs, words)| (kind(theirs), words)).collect()
            };
            cut.into_iter()
                .map(|(kind, words)| (kind, words.to_owned()))
        });
        Self(parts.collect())
    }

    /// Words of the workspace or the instrument.
    pub(super) fn named(text: impl Into<String>) -> Self {
        Self(vec![(NoteKind::Theirs, text.into())])
    }
}

impl From<String> for Note {
    fn from(text: String) -> Self {
        Self::mixed(&text, &[], Lang::Id)
    }
}

/// A slide with what its speaker reads.
#[derive(Debug, Clone)]
pub(super) struct Slide {
    /// Its title, whole.
    pub(super) title: Title,
    /// What stands below the title.
    pub(super) content: Content,
    /// Notes, one paragraph each, nothing cut.
    pub(super) notes: Vec<Note>,
    /// Whether it is for the team alone.
    pub(super) is_for_team: bool,
}

impl Slide {
    /// A slide with a title over a body, for all to see.
    pub(super) const fn new(title: Title, shapes: Vec<SlideShape>, notes: Vec<Note>) -> Self {
        Self {
            title,
            content: Content::Body(shapes),
            notes,
            is_for_team: false,
        }
    }

    /// The same for the team alone.
    pub(super) fn for_team(mut self) -> Self {
        self.is_for_team = true;
        self
    }

    /// The number of the relation of a shape: the first two are those of the layout and of the notes.
    pub(super) fn relation(&self, at: usize) -> usize {
        let before = self.shapes().iter().take(at);
        3 + before.filter(|shape| shape.is_related()).count()
    }

    /// The shapes below its title; a cover has none.
    pub(super) fn shapes(&self) -> &[SlideShape] {
        match &self.content {
            Content::Cover(_) => &[],
            Content::Body(shapes) => shapes,
        }
    }

    /// Adds a shape below the others; to a cover none is added.
    pub(super) fn push(&mut self, shape: SlideShape) {
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

    /// The colour of what is to be written over in the title.
    const fn title_tint(&self) -> &'static str {
        match self.content {
            Content::Cover(_) => Color::Tint.scheme(),
            Content::Body(_) => Color::Muted.scheme(),
        }
    }

    /// Sizes of the title, and its place.
    const fn title_room(&self) -> (&'static [usize], (usize, usize)) {
        match self.content {
            Content::Cover(_) => (&COVER_SIZES, COVER_PLACE),
            Content::Body(_) => (&SIZES, PLACE),
        }
    }

    /// How the title is set where it is smaller than its place has it.
    fn title_font(&self) -> Option<Font> {
        let (sizes, place) = self.title_room();
        let font = self.title.font(sizes, place);
        (sizes.first() != Some(&font.size)).then_some(font)
    }

    /// The title as far as its place holds it.
    fn fitted_title(&self) -> Vec<(String, Voice)> {
        let (sizes, place) = self.title_room();
        self.title.fitted(self.title.font(sizes, place), place)
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
    /// Whether it is passed over when the slides are shown.
    is_hidden: bool,
    /// What stands at the foot of the team's slides; a jury needs the number alone.
    foot: Option<String>,
    lang: Lang,
    tag: &'static str,
}

impl<'a> SlidePart<'a> {
    /// The slide with this number, from 1, of a deck of this unit and style.
    pub(super) fn new(
        slide: &'a Slide,
        number: usize,
        unit: &str,
        (style, lang): (DeckStyle, Lang),
    ) -> Self {
        let is_hidden = slide.is_for_team && style == DeckStyle::Jury;
        let team = if is_hidden {
            say!(
                lang,
                "Bagian tim, tidak ditayangkan",
                "For the team, not shown"
            )
        } else {
            say!(lang, "Bagian tim", "For the team")
        };
        let foot = Font::of(LEAST).fit(&format!("{team} · {unit}"), 690, 1);
        Self {
            slide,
            number,
            is_hidden,
            foot: slide.is_for_team.then_some(foot),
            lang,
            tag: tag(lang),
        }
    }

    /// The number of the relation of a shape.
    #[expect(
        clippy::trivially_copy_pass_by_ref,
        reason = "templates hand references on"
    )]
    fn relation(&self, at: &usize) -> usize {
        self.slide.relation(*at)
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
    notes: &'a [Note],
    image: String,
    name: String,
    tag: &'static str,
}

impl<'a> NotesPart<'a> {
    /// The notes of this slide.
    pub(super) fn new(slide: &'a Slide, lang: Lang) -> Self {
        Self {
            notes: &slide.notes,
            image: say!(lang, "Gambar salindia", "Slide image"),
            name: say!(lang, "Catatan", "Notes"),
            tag: tag(lang),
        }
    }

    /// The language of words.
    fn tag_of(&self, kind: &NoteKind) -> &'static str {
        match kind {
            NoteKind::Own | NoteKind::Typed => self.tag,
            NoteKind::Theirs => tag(Lang::Id),
        }
    }
}
