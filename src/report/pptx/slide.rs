//! A slide, what its speaker reads, and both as parts of the presentation. It decides nothing: what
//! stands where, and in which words, comes from the modules that make the slides.

use super::chart::Chart;
use super::draw::Pencil;
use super::pen::Pen;
use super::shape::{Anchor, BODY, Frame, Ink, Panel, Paragraph, Table, pages};
use crate::model::Lang;
use crate::text::{number, say};

/// Which layout of the template a slide follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Layout {
    /// The first and the last slide: the text below the title, line by line.
    Cover,
    /// A title over whatever stands in the body.
    Title,
}

/// Something below the title.
#[derive(Debug)]
pub(super) enum Shape {
    /// Text.
    Panel(Panel),
    /// A table.
    Table(Table),
    /// A chart; at most one on a slide.
    Chart(Chart),
}

/// A slide with what its speaker reads.
#[derive(Debug)]
pub(super) struct Slide {
    /// Its layout.
    pub(super) layout: Layout,
    /// Its title, whole.
    pub(super) title: String,
    /// The lines below the title of a cover.
    pub(super) lines: Vec<String>,
    /// What stands in the body.
    pub(super) shapes: Vec<Shape>,
    /// Notes, one paragraph each, nothing cut.
    pub(super) notes: Vec<String>,
}

impl Slide {
    /// A slide with a title over a body.
    pub(super) fn of(title: String, shapes: Vec<Shape>, notes: Vec<String>) -> Self {
        Self {
            layout: Layout::Title,
            title,
            lines: Vec::new(),
            shapes,
            notes,
        }
    }
}

/// Height of the line that says what is in the notes alone.
pub(super) const MORE: usize = 26;

/// Like [`pages`]; where they are more than `most`, with room for the line of [`more`] on each.
pub(super) fn few<T>(
    things: Vec<T>,
    room: usize,
    most: usize,
    height: impl Fn(&T) -> usize,
) -> Vec<Vec<T>> {
    let all = pages(things, room, &height);
    if all.len() <= most {
        return all;
    }
    let things = all.into_iter().flatten().collect();
    pages(things, room.saturating_sub(MORE), height)
}

/// Says on the last of the slides, and first in its notes, that so many more are in its notes alone.
pub(super) fn more(slides: &mut [Slide], left: usize, lang: Lang) {
    let Some(last) = slides.last_mut().filter(|_| left > 0) else {
        return;
    };
    let count = number::count(left, lang);
    let text = say!(
        lang,
        "dan {count} lainnya ada di catatan pembicara",
        "and {count} more in the speaker notes"
    );
    last.notes.insert(0, text.clone());
    last.shapes.push(foot(&text, lang));
}

/// A quiet line below everything in the body.
pub(super) fn foot(text: &str, lang: Lang) -> Shape {
    let paragraph = Paragraph::new(text, Pen::of(14), Ink::Muted, (BODY.width, 1));
    Shape::Panel(Panel {
        name: say!(lang, "Keterangan", "Remarks"),
        frame: Frame {
            top: BODY.top + BODY.height - MORE + 8,
            height: MORE - 8,
            ..BODY
        },
        fill: None,
        inset: 0,
        anchor: Anchor::Top,
        paragraphs: vec![paragraph],
    })
}

/// What all slides of a deck share.
pub(super) struct Sheet<'a> {
    /// The reader's language.
    pub(super) lang: Lang,
    /// What stands at the foot.
    pub(super) foot: &'a str,
}

/// Tag of the language for proofing.
pub(super) const fn tag(lang: Lang) -> &'static str {
    match lang {
        Lang::Id => "id-ID",
        Lang::En => "en-US",
    }
}

/// A slide, the `number`th.
pub(super) fn slide(slide: &Slide, number: usize, sheet: &Sheet<'_>) -> Vec<u8> {
    let mut pencil = Pencil::begin("p:sld", sheet.lang);
    match slide.layout {
        Layout::Cover => {
            let title = Pen::bold(40).fit(&slide.title, 780, 3);
            let name = say!(sheet.lang, "Judul", "Title");
            pencil.placeholder(&name, &[("type", "ctrTitle")], &[title]);
            let name = say!(sheet.lang, "Anak judul", "Subtitle");
            pencil.placeholder(&name, &[("type", "subTitle"), ("idx", "1")], &slide.lines);
        }
        Layout::Title => {
            let title = Pen::bold(26).fit(&slide.title, 864, 2);
            let name = say!(sheet.lang, "Judul", "Title");
            pencil.placeholder(&name, &[("type", "title")], &[title]);
        }
    }
    for shape in &slide.shapes {
        match shape {
            Shape::Panel(panel) => pencil.panel(panel),
            Shape::Table(table) => pencil.table(table),
            Shape::Chart(chart) => pencil.chart(chart),
        }
    }
    if slide.layout == Layout::Title {
        pencil.footer(sheet.foot, number);
    }
    pencil.end()
}

/// The notes of a slide.
pub(super) fn notes(slide: &Slide, lang: Lang) -> Vec<u8> {
    let mut pencil = Pencil::begin("p:notes", lang);
    let name = say!(lang, "Gambar salindia", "Slide image");
    let locks: [(&str, &str); 3] = [("noGrp", "1"), ("noRot", "1"), ("noChangeAspect", "1")];
    pencil.head(&name, &locks, &[("type", "sldImg")]);
    pencil.xml.empty("p:spPr", &[]);
    pencil.xml.close();
    let name = say!(lang, "Catatan", "Notes");
    pencil.placeholder(&name, &[("type", "body"), ("idx", "1")], &slide.notes);
    pencil.end()
}
