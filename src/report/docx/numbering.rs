//! `numbering.xml`: chapters are counted, annexes lettered, lists bulleted by the reader's program, so that
//! they stay right while the document is edited.

use super::package::W;
use super::word::Style;
use super::xml::Xml;
use crate::model::Lang;

/// The numbering of chapters, of annexes, of lists: ids in `numbering.xml`.
pub(super) const CHAPTERS: &str = "1";
/// See [`CHAPTERS`].
pub(super) const ANNEXES: &str = "2";
/// See [`CHAPTERS`].
pub(super) const BULLETS: &str = "3";

/// `word/numbering.xml`.
pub(super) fn numbering(lang: Lang) -> Xml {
    let annex = match lang {
        Lang::Id => "Lampiran %1.",
        Lang::En => "Annex %1.",
    };
    let levels = [
        (CHAPTERS, "decimal", "%1.", Style::Chapter, "567"),
        (ANNEXES, "upperLetter", annex, Style::Annex, "0"),
        (BULLETS, "bullet", "•", Style::Bullet, "284"),
    ];
    let mut xml = Xml::new();
    xml.within("w:numbering", &[("xmlns:w", W)], |xml| {
        for (id, format, words, style, indent) in levels {
            xml.within("w:abstractNum", &[("w:abstractNumId", id)], |xml| {
                xml.leaf("w:multiLevelType", &[("w:val", "singleLevel")]);
                xml.within("w:lvl", &[("w:ilvl", "0")], |xml| {
                    level(xml, format, words, style, indent);
                });
            });
        }
        for (id, ..) in levels {
            xml.within("w:num", &[("w:numId", id)], |xml| {
                xml.leaf("w:abstractNumId", &[("w:val", id)]);
            });
        }
    });
    xml
}

fn level(xml: &mut Xml, format: &str, words: &str, style: Style, indent: &str) {
    xml.leaf("w:start", &[("w:val", "1")]);
    xml.leaf("w:numFmt", &[("w:val", format)]);
    xml.leaf("w:pStyle", &[("w:val", style.id())]);
    if indent == "0" {
        xml.leaf("w:suff", &[("w:val", "space")]);
    }
    xml.leaf("w:lvlText", &[("w:val", words)]);
    xml.leaf("w:lvlJc", &[("w:val", "left")]);
    xml.within("w:pPr", &[], |xml| {
        xml.leaf("w:ind", &[("w:left", indent), ("w:hanging", indent)]);
    });
}
