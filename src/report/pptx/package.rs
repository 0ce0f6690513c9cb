//! The presentation as a package of parts: which there are, and how they name one another.

use askama::Template;

use super::slide::{NotesPart, Slide, SlidePart, SlideShape};
use crate::model::Lang;
use crate::report::ooxml::{Package, Properties, in_language, tag};
use crate::report::{DeckStyle, Unfit};

const SLIDE_MASTER: &str = "slideMasters/slideMaster1.xml";
const NOTES_MASTER: &str = "notesMasters/notesMaster1.xml";
/// The kind of each layout of slides.
const SLIDE_LAYOUT: &str = "presentationml.slideLayout";

/// The parts of the template that depend on the language alone: name, kind, text. See the head of
/// `mod.rs`.
const TEMPLATES: [(&str, &str, &str); 10] = [
    (
        "theme/theme1.xml",
        "theme",
        include_str!("template/theme.xml"),
    ),
    (
        "theme/theme2.xml",
        "theme",
        include_str!("template/theme.xml"),
    ),
    (
        SLIDE_MASTER,
        "presentationml.slideMaster",
        include_str!("template/master.xml"),
    ),
    (
        "slideLayouts/slideLayout1.xml",
        SLIDE_LAYOUT,
        include_str!("template/layout-cover.xml"),
    ),
    (
        "slideLayouts/slideLayout2.xml",
        SLIDE_LAYOUT,
        include_str!("template/layout-content.xml"),
    ),
    (
        "slideLayouts/slideLayout3.xml",
        SLIDE_LAYOUT,
        include_str!("template/layout-title.xml"),
    ),
    (
        NOTES_MASTER,
        "presentationml.notesMaster",
        include_str!("template/notes-master.xml"),
    ),
    (
        "presProps.xml",
        "presentationml.presProps",
        include_str!("template/pres-props.xml"),
    ),
    (
        "viewProps.xml",
        "presentationml.viewProps",
        include_str!("template/view-props.xml"),
    ),
    (
        "tableStyles.xml",
        "presentationml.tableStyles",
        include_str!("template/table-styles.xml"),
    ),
];
/// How many layouts there are.
const LAYOUTS: usize = 3;

/// The list of slides.
#[derive(Template)]
#[template(
    source = r#"{% include "src/report/pptx/template/presentation.xml" %}"#,
    ext = "xml"
)]
struct PresentationPart {
    slides: usize,
    tag: &'static str,
}

/// The bytes of the presentation.
///
/// # Errors
/// [`Unfit`] when a part cannot be written, or there is more than a file can hold.
pub(super) fn pack(
    slides: &[Slide],
    properties: &Properties,
    (style, lang): (DeckStyle, Lang),
) -> Result<Vec<u8>, Unfit> {
    let main = "ppt/presentation.xml";
    let mut package = Package::new(main, properties)?;
    let presentation = PresentationPart {
        slides: slides.len(),
        tag: tag(lang),
    };
    package.render(main, "presentationml.presentation.main", &presentation)?;
    let mut relations = vec![
        ("slideMaster", SLIDE_MASTER.to_owned()),
        ("notesMaster", NOTES_MASTER.to_owned()),
        ("presProps", "presProps.xml".to_owned()),
        ("viewProps", "viewProps.xml".to_owned()),
        ("theme", "theme/theme1.xml".to_owned()),
        ("tableStyles", "tableStyles.xml".to_owned()),
    ];
    let numbers = 1..=slides.len();
    relations.extend(numbers.map(|number| ("slide", format!("slides/slide{number}.xml"))));
    package.relate(main, &relations)?;
    for (name, kind, text) in TEMPLATES {
        package.add(format!("ppt/{name}"), kind, in_language(text, lang));
    }
    relate_layouts(&mut package)?;
    let (mut charts, mut pictures) = (0, 0);
    for (number, slide) in (1..).zip(slides) {
        let mut relations = vec![
            ("slideLayout", layout(slide.layout())),
            (
                "notesSlide",
                format!("../notesSlides/notesSlide{number}.xml"),
            ),
        ];
        for shape in slide.shapes() {
            match shape {
                SlideShape::TextBox(_) | SlideShape::Table(_) => {}
                SlideShape::Chart { chart, .. } => {
                    charts += 1;
                    relations.push(("chart", format!("../charts/chart{charts}.xml")));
                    chart.add_to(&mut package, ("ppt", charts), lang)?;
                }
                SlideShape::Picture(shown) => {
                    pictures += 1;
                    let picture = &shown.picture;
                    let name = format!("image{pictures}.{}", picture.coding.extension());
                    relations.push(("image", format!("../media/{name}")));
                    package.attach(format!("ppt/media/{name}"), picture.bytes.as_slice());
                }
            }
        }
        let name = format!("ppt/slides/slide{number}.xml");
        let part = SlidePart::new(slide, number, &properties.creator, (style, lang));
        package.render(&*name, "presentationml.slide", &part)?;
        package.relate(&name, &relations)?;
        let name = format!("ppt/notesSlides/notesSlide{number}.xml");
        let part = NotesPart::new(slide, lang);
        package.render(&*name, "presentationml.notesSlide", &part)?;
        let relations = [
            ("notesMaster", format!("../{NOTES_MASTER}")),
            ("slide", format!("../slides/slide{number}.xml")),
        ];
        package.relate(&name, &relations)?;
    }
    package.into_zip()
}

/// A layout as masters and slides name it.
fn layout(number: usize) -> String {
    format!("../slideLayouts/slideLayout{number}.xml")
}

fn relate_layouts(package: &mut Package) -> Result<(), Unfit> {
    let theme = |number: usize| ("theme", format!("../theme/theme{number}.xml"));
    let mut layouts: Vec<_> = (1..=LAYOUTS)
        .map(|number| ("slideLayout", layout(number)))
        .collect();
    layouts.push(theme(1));
    package.relate(&format!("ppt/{SLIDE_MASTER}"), &layouts)?;
    for number in 1..=LAYOUTS {
        package.relate(
            &format!("ppt/slideLayouts/slideLayout{number}.xml"),
            &[("slideMaster", format!("../{SLIDE_MASTER}"))],
        )?;
    }
    package.relate(&format!("ppt/{NOTES_MASTER}"), &[theme(2)])
}
