//! The package round the document: content types, relations, properties, settings, and the ZIP file
//! that holds them. Its times come from the report's day or are those of a ZIP file without a time.

use super::styles::code;
use super::xml::Xml;
use crate::model::{Lang, Report};
use crate::report::Unfit;
use crate::report::phrases;
use crate::report::zipped::zipped;
use crate::text::say;

/// The namespace of the document's elements.
pub(super) const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
/// The namespace of references to relations.
pub(super) const R: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const TYPES: &str = "http://schemas.openxmlformats.org/package/2006/content-types";
const CORE: &str = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
const CORE_RELATION: &str =
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
const EXTENDED: &str = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";

/// The parts that the document refers to: id of the relation, its kind, the part's name.
const PARTS: [(&str, &str, &str); 7] = [
    ("rId1", "styles", "styles"),
    ("rId2", "numbering", "numbering"),
    ("rId3", "settings", "settings"),
    ("rId4", "header", "header1"),
    ("rId5", "footer", "footer1"),
    ("rId6", "header", "header2"),
    ("rId7", "footer", "footer2"),
];

/// The parts of `word/`, by name without folder and extension.
pub(super) type Part = (&'static str, Xml);

/// The title of the document.
pub(super) fn title(lang: Lang) -> String {
    say!(
        lang,
        "Laporan Penilaian Mandiri Keterbukaan Informasi Publik",
        "Self-Assessment Report on Public Information Openness"
    )
}

/// The file: what is in `word/`, and round it what every package has.
pub(super) fn pack(report: &Report, lang: Lang, parts: Vec<Part>) -> Result<Vec<u8>, Unfit> {
    let mut files = vec![
        ("[Content_Types].xml".to_owned(), types()),
        ("_rels/.rels".to_owned(), root_relations()),
        ("docProps/core.xml".to_owned(), core(report, lang)),
        ("docProps/app.xml".to_owned(), application(report, lang)),
        ("word/_rels/document.xml.rels".to_owned(), relations()),
        ("word/settings.xml".to_owned(), settings(lang)),
    ];
    files.extend(
        parts
            .into_iter()
            .map(|(name, xml)| (format!("word/{name}.xml"), xml)),
    );
    zipped(
        files
            .into_iter()
            .map(|(name, xml)| (name, xml.into_bytes())),
    )
}

fn types() -> Xml {
    let mut xml = Xml::new();
    xml.within("Types", &[("xmlns", TYPES)], |xml| {
        let default = |xml: &mut Xml, extension, kind| {
            xml.leaf(
                "Default",
                &[("Extension", extension), ("ContentType", kind)],
            );
        };
        default(
            xml,
            "rels",
            "application/vnd.openxmlformats-package.relationships+xml",
        );
        default(xml, "xml", "application/xml");
        let word = |xml: &mut Xml, part: &str, kind: &str| {
            let (part, kind) = (
                format!("/word/{part}.xml"),
                format!(
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"
                ),
            );
            xml.leaf("Override", &[("PartName", &part), ("ContentType", &kind)]);
        };
        word(xml, "document", "document.main");
        for (_, kind, part) in PARTS {
            word(xml, part, kind);
        }
        xml.leaf(
            "Override",
            &[
                ("PartName", "/docProps/core.xml"),
                (
                    "ContentType",
                    "application/vnd.openxmlformats-package.core-properties+xml",
                ),
            ],
        );
        xml.leaf(
            "Override",
            &[
                ("PartName", "/docProps/app.xml"),
                (
                    "ContentType",
                    "application/vnd.openxmlformats-officedocument.extended-properties+xml",
                ),
            ],
        );
    });
    xml
}

fn relation(xml: &mut Xml, id: &str, kind: &str, target: &str) {
    xml.leaf(
        "Relationship",
        &[("Id", id), ("Type", kind), ("Target", target)],
    );
}

fn root_relations() -> Xml {
    let mut xml = Xml::new();
    xml.within("Relationships", &[("xmlns", RELATIONS)], |xml| {
        let office = |kind| format!("{R}/{kind}");
        relation(xml, "rId1", &office("officeDocument"), "word/document.xml");
        relation(xml, "rId2", CORE_RELATION, "docProps/core.xml");
        relation(
            xml,
            "rId3",
            &office("extended-properties"),
            "docProps/app.xml",
        );
    });
    xml
}

fn relations() -> Xml {
    let mut xml = Xml::new();
    xml.within("Relationships", &[("xmlns", RELATIONS)], |xml| {
        for (id, kind, part) in PARTS {
            relation(xml, id, &format!("{R}/{kind}"), &format!("{part}.xml"));
        }
    });
    xml
}

fn core(report: &Report, lang: Lang) -> Xml {
    let day = format!("{}T00:00:00Z", report.as_of);
    let head = &report.instrument;
    let subject = format!("{} ({})", head.title, head.year);
    let status = if phrases::draft(report, lang).is_empty() {
        say!(lang, "Final", "Final")
    } else {
        say!(lang, "Rancangan", "Draft")
    };
    let program = format!("kip {}", report.version);
    let mut xml = Xml::new();
    let spaces = [
        ("xmlns:cp", CORE),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        ("xmlns:dcterms", "http://purl.org/dc/terms/"),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
    ];
    xml.within("cp:coreProperties", &spaces, |xml| {
        xml.text("dc:title", &[], &title(lang));
        xml.text("dc:subject", &[], &subject);
        xml.text("dc:creator", &[], &phrases::unit(report, lang));
        xml.text("cp:keywords", &[], &head.id);
        xml.text(
            "dc:description",
            &[],
            &phrases::days(report, lang).join("; "),
        );
        xml.text("cp:lastModifiedBy", &[], &program);
        xml.text("cp:revision", &[], "1");
        for name in ["dcterms:created", "dcterms:modified"] {
            xml.text(name, &[("xsi:type", "dcterms:W3CDTF")], &day);
        }
        xml.text("dc:language", &[], code(lang));
        xml.text("cp:contentStatus", &[], &status);
    });
    xml
}

fn application(report: &Report, lang: Lang) -> Xml {
    let mut xml = Xml::new();
    xml.within("Properties", &[("xmlns", EXTENDED)], |xml| {
        xml.text("Application", &[], "kip");
        xml.text("Company", &[], &phrases::unit(report, lang));
    });
    xml
}

fn settings(lang: Lang) -> Xml {
    let (decimal, list) = match lang {
        Lang::Id => (",", ";"),
        Lang::En => (".", ","),
    };
    let mut xml = Xml::new();
    xml.within("w:settings", &[("xmlns:w", W)], |xml| {
        xml.leaf("w:zoom", &[("w:percent", "100")]);
        xml.leaf("w:defaultTabStop", &[("w:val", "567")]);
        xml.within("w:compat", &[], |xml| {
            // Without it Word opens the document as one of Word 2007.
            xml.leaf(
                "w:compatSetting",
                &[
                    ("w:name", "compatibilityMode"),
                    ("w:uri", "http://schemas.microsoft.com/office/word"),
                    ("w:val", "15"),
                ],
            );
        });
        xml.leaf("w:themeFontLang", &[("w:val", code(lang))]);
        xml.leaf("w:decimalSymbol", &[("w:val", decimal)]);
        xml.leaf("w:listSeparator", &[("w:val", list)]);
    });
    xml
}
