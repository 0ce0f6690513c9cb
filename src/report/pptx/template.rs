//! The parts that a person can restyle, and the properties of the deck. See the head of `mod.rs`.

use super::package::{Head, OFFICE, PACKAGE, Parts, relation};
use super::slide::tag;
use super::xml::Xml;
use crate::model::Lang;
use crate::text::say;

/// The parts of the template that stay as they are: place, kind, text.
const TEMPLATE: [(&str, &str, &str); 9] = [
    (
        "ppt/theme/theme1.xml",
        "theme",
        include_str!("template/theme.xml"),
    ),
    (
        "ppt/theme/theme2.xml",
        "theme",
        include_str!("template/theme.xml"),
    ),
    (
        "ppt/slideMasters/slideMaster1.xml",
        "slideMaster",
        include_str!("template/master.xml"),
    ),
    (
        "ppt/slideLayouts/slideLayout1.xml",
        "slideLayout",
        include_str!("template/layout-cover.xml"),
    ),
    (
        "ppt/slideLayouts/slideLayout2.xml",
        "slideLayout",
        include_str!("template/layout-content.xml"),
    ),
    (
        "ppt/slideLayouts/slideLayout3.xml",
        "slideLayout",
        include_str!("template/layout-title.xml"),
    ),
    (
        "ppt/notesMasters/notesMaster1.xml",
        "notesMaster",
        include_str!("template/notes-master.xml"),
    ),
    (
        "ppt/presProps.xml",
        "presProps",
        include_str!("template/pres-props.xml"),
    ),
    (
        "ppt/viewProps.xml",
        "viewProps",
        include_str!("template/view-props.xml"),
    ),
];
const TABLE_STYLES: &str = include_str!("template/table-styles.xml");

/// The parts of the template, with their words in this language.
pub(super) fn add(parts: &mut Parts, lang: Lang) {
    let words: [(&str, String); 12] = [
        ("@lang@", tag(lang).to_owned()),
        ("@subtitle@", say!(lang, "Anak judul", "Subtitle")),
        ("@title-only@", say!(lang, "Judul saja", "Title only")),
        ("@title@", say!(lang, "Judul", "Title")),
        ("@body@", say!(lang, "Isi", "Text")),
        ("@cover@", say!(lang, "Sampul", "Cover")),
        ("@content@", say!(lang, "Judul dan isi", "Title and text")),
        ("@notes@", say!(lang, "Catatan", "Notes")),
        ("@accent@", say!(lang, "Garis aksen", "Accent line")),
        ("@foot@", say!(lang, "Kaki", "Footer")),
        ("@number@", say!(lang, "Nomor", "Number")),
        ("@image@", say!(lang, "Gambar salindia", "Slide image")),
    ];
    let told = |text: &str| {
        words
            .iter()
            .fold(text.to_owned(), |text, (mark, word)| {
                text.replace(mark, word)
            })
            .into_bytes()
    };
    for (name, kind, text) in TEMPLATE {
        let kind = match kind {
            "theme" => format!("{OFFICE}theme+xml"),
            kind => format!("{OFFICE}presentationml.{kind}+xml"),
        };
        parts.add(name, &kind, told(text));
    }
    let kind = format!("{OFFICE}presentationml.tableStyles+xml");
    parts.add("ppt/tableStyles.xml", &kind, told(TABLE_STYLES));
    let layouts = (1..=3)
        .map(|at| {
            relation(
                at,
                "slideLayout",
                format!("../slideLayouts/slideLayout{at}.xml"),
            )
        })
        .chain([relation(4, "theme", "../theme/theme1.xml")]);
    parts.relate(
        "ppt/slideMasters/_rels/slideMaster1.xml.rels",
        &layouts.collect::<Vec<_>>(),
    );
    for at in 1..=3 {
        parts.relate(
            format!("ppt/slideLayouts/_rels/slideLayout{at}.xml.rels"),
            &[relation(
                1,
                "slideMaster",
                "../slideMasters/slideMaster1.xml",
            )],
        );
    }
    parts.relate(
        "ppt/notesMasters/_rels/notesMaster1.xml.rels",
        &[relation(1, "theme", "../theme/theme2.xml")],
    );
}

/// What the deck says of itself.
pub(super) fn properties(parts: &mut Parts, head: &Head, lang: Lang) {
    let mut xml = Xml::new();
    xml.open(
        "cp:coreProperties",
        &[
            ("xmlns:cp", &format!("{PACKAGE}metadata/core-properties")),
            ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
            ("xmlns:dcterms", "http://purl.org/dc/terms/"),
            ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
        ],
    );
    xml.leaf("dc:title", &[], &head.title);
    xml.leaf("dc:creator", &[], &head.unit);
    xml.leaf("dc:language", &[], tag(lang));
    let day = format!("{}T00:00:00Z", head.day);
    for name in ["dcterms:created", "dcterms:modified"] {
        xml.leaf(name, &[("xsi:type", "dcterms:W3CDTF")], &day);
    }
    let kind = "application/vnd.openxmlformats-package.core-properties+xml";
    parts.add("docProps/core.xml", kind, xml.finish());
    let mut xml = Xml::new();
    let space = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
    xml.open("Properties", &[("xmlns", space)]);
    xml.leaf("Application", &[], &format!("kip {}", head.version));
    let kind = format!("{OFFICE}extended-properties+xml");
    parts.add("docProps/app.xml", &kind, xml.finish());
}
