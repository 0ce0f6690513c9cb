//! What stands on a slide besides its title, in points, already cut to its box: text boxes here, tables
//! in `table.rs`, charts in `chart.rs`, pictures in `picture.rs`. It knows nothing of the report.

use super::font::Font;
use crate::model::Lang;
use crate::report::escape::typed;
use crate::report::ooxml::tag;
use crate::report::tongue;

/// English metric units in a point: the unit of lengths in a presentation is 1/12,700 of one.
pub(super) const EMU: usize = 12_700;

/// A box on the slide, in points from its upper left corner.
#[derive(Debug, Clone, Copy)]
pub(super) struct Frame {
    /// From the left.
    pub(super) left: usize,
    /// From the top.
    pub(super) top: usize,
    /// Width.
    pub(super) width: usize,
    /// Height.
    pub(super) height: usize,
}

/// Where everything below the title stands: a slide is 960 points wide and 540 high, with a margin of
/// 48 at the sides, the title above 108, and the foot below 488.
pub(super) const BODY: Frame = Frame {
    left: 48,
    top: 108,
    width: 864,
    height: 380,
};

/// A colour of the theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Color {
    /// Common text.
    Dark,
    /// Text that stands back.
    Muted,
    /// The one colour of accent.
    Accent,
    /// The colour of the paper, on the accent.
    Paper,
    /// A field that sets something apart.
    Field,
    /// Text that stands back on the accent.
    Tint,
}

impl Color {
    /// The name that the theme knows it by.
    pub(super) const fn scheme(self) -> &'static str {
        match self {
            Self::Dark => "tx1",
            Self::Muted => "tx2",
            Self::Accent => "accent1",
            Self::Paper => "bg1",
            Self::Field => "bg2",
            Self::Tint => "accent5",
        }
    }
}

/// Whose words a text is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Voice {
    /// Ours, in the reader's language.
    Own,
    /// The workspace's: names and remarks, which are Indonesian in every deck.
    Workspace,
    /// Ours, for the team to write over: in brackets and slanted, so that none is shown by mistake.
    PlaceHolder,
}

impl Voice {
    /// The tag of its language in a deck whose own is `own`.
    pub(super) const fn tag(self, own: &'static str) -> &'static str {
        match self {
            Self::Own | Self::PlaceHolder => own,
            Self::Workspace => tag(Lang::Id),
        }
    }

    /// Whether it is to be written over.
    pub(super) const fn is_place_holder(self) -> bool {
        matches!(self, Self::PlaceHolder)
    }
}

/// Text in one font and colour.
#[derive(Debug, Clone)]
pub(super) struct SlideRun {
    /// The words.
    pub(super) text: String,
    /// Size and weight.
    pub(super) font: Font,
    /// Colour.
    pub(super) color: Color,
    /// Whose words they are.
    pub(super) voice: Voice,
}

impl SlideRun {
    /// Its words, and whether they are typed: what we put in back-quotes, which are not shown.
    pub(super) fn typed(&self) -> Vec<(bool, &str)> {
        match self.voice {
            Voice::Own => typed(&self.text).collect(),
            Voice::Workspace | Voice::PlaceHolder => vec![(false, &self.text)],
        }
    }
}

impl SlideRun {
    /// It in stretches of ours and of theirs; what is typed stays whole.
    fn cut(&self, theirs: &[&str], lang: Lang) -> Vec<Self> {
        if self.voice != Voice::Own || self.text.is_empty() || lang == Lang::Id {
            return vec![self.clone()];
        }
        let run = |text: String, voice| Self {
            text,
            voice,
            ..self.clone()
        };
        let stretches = typed(&self.text).flat_map(|(is_typed, words)| {
            if is_typed {
                return vec![run(format!("`{words}`"), Voice::Own)];
            }
            let voice = |theirs| if theirs { Voice::Workspace } else { Voice::Own };
            let cut = tongue::cut(words, theirs, lang).into_iter();
            cut.map(|(theirs, words)| run(words.to_owned(), voice(theirs)))
                .collect()
        });
        stretches.collect()
    }
}

/// A paragraph of a text box or a cell.
#[derive(Debug, Clone)]
pub(super) struct SlideParagraph {
    /// Its runs; the first says how far apart its lines are.
    pub(super) runs: Vec<SlideRun>,
    /// Space above it in points.
    pub(super) space_above: usize,
}

impl SlideParagraph {
    /// One run, whole.
    pub(super) fn whole(text: String, font: Font, color: Color) -> Self {
        Self {
            runs: vec![SlideRun {
                text,
                font,
                color,
                voice: Voice::Own,
            }],
            space_above: 0,
        }
    }

    /// One run, cut to so many lines of this width.
    pub(super) fn new(text: &str, font: Font, color: Color, fit: (usize, usize)) -> Self {
        Self::whole(font.fit(text, fit.0, fit.1), font, color)
    }

    /// A label in bold and what it labels, cut together.
    pub(super) fn labelled(label: &str, text: &str, size: usize, fit: (usize, usize)) -> Self {
        let (label, font) = (format!("{label} "), Font::bold(size));
        let whole = font.fit(&format!("{label}{text}"), fit.0, fit.1);
        let text = whole.strip_prefix(&label).unwrap_or_default().to_owned();
        let mut paragraph = Self::whole(label, font, Color::Muted);
        paragraph.runs.push(SlideRun {
            text,
            font: Font::of(size),
            color: Color::Dark,
            voice: Voice::Own,
        });
        paragraph
    }

    /// What the team writes over, so many points large.
    pub(super) fn place_holder(text: &str, size: usize, color: Color) -> Self {
        Self::whole(format!("[{text}]"), Font::of(size), color).said(Voice::PlaceHolder)
    }

    /// In other words than ours.
    pub(super) fn said(mut self, voice: Voice) -> Self {
        for run in &mut self.runs {
            run.voice = voice;
        }
        self
    }

    /// With words of the workspace and the instrument in it set apart, which are Indonesian in every deck.
    pub(super) fn with(mut self, theirs: &[&str], lang: Lang) -> Self {
        self.runs = self
            .runs
            .iter()
            .flat_map(|run| run.cut(theirs, lang))
            .collect();
        self
    }

    /// With so many points of space above it.
    pub(super) const fn below(mut self, points: usize) -> Self {
        self.space_above = points;
        self
    }

    /// How far apart its lines are, in points.
    pub(super) fn leading(&self) -> usize {
        self.runs.first().map_or(0, |run| run.font.leading())
    }

    /// Its height in a box of this width.
    pub(super) fn height(&self, width: usize) -> usize {
        let Some(first) = self.runs.first() else {
            return self.space_above;
        };
        let text: String = self.runs.iter().map(|run| run.text.as_str()).collect();
        self.space_above + first.font.lines(&text, width) * self.leading()
    }
}

/// A box of text.
#[derive(Debug, Clone)]
pub(super) struct TextBox {
    /// Its name in the list of objects.
    pub(super) name: String,
    /// Where it stands.
    pub(super) frame: Frame,
    /// What fills it.
    pub(super) fill: Option<Color>,
    /// Space inside its border, in points.
    pub(super) inset: usize,
    /// Whether its text stands in the middle of its height, not at the top.
    pub(super) is_centred: bool,
    /// Whether its lines stand in the middle of its width, not at the left.
    is_middle: bool,
    /// Its text.
    pub(super) paragraphs: Vec<SlideParagraph>,
}

impl TextBox {
    /// Text at the top of a box that is not seen.
    pub(super) const fn new(name: String, frame: Frame, paragraphs: Vec<SlideParagraph>) -> Self {
        Self {
            name,
            frame,
            fill: None,
            inset: 0,
            is_centred: false,
            is_middle: false,
            paragraphs,
        }
    }

    /// On this colour, with so many points between the box's border and the text.
    pub(super) const fn on(mut self, color: Color, inset: usize) -> Self {
        self.fill = Some(color);
        self.inset = inset;
        self
    }

    /// With its lines in the middle of its width.
    pub(super) const fn middle(mut self) -> Self {
        self.is_middle = true;
        self
    }

    /// Where its lines stand, as a presentation says it.
    pub(super) const fn align(&self) -> &'static str {
        if self.is_middle { "ctr" } else { "l" }
    }

    /// With its text in the middle of its height.
    pub(super) const fn centred(mut self) -> Self {
        self.is_centred = true;
        self
    }
}
