//! What kind of document an archive is, by what it says of itself and the parts it has.

use crate::model::Nature;

use super::Seen;
use super::package::Package;
use super::xml::{self, Node};

/// Content types of main parts hold one of these (ECMA-376, part 1, and Microsoft's for macros).
const MAIN: [(&str, Nature); 8] = [
    ("wordprocessingml.document.main", Nature::Word),
    ("wordprocessingml.template.main", Nature::Word),
    ("ms-word.document.macroenabled.main", Nature::Word),
    ("ms-word.template.macroenabledtemplate.main", Nature::Word),
    ("spreadsheetml.", Nature::Excel),
    ("ms-excel.", Nature::Excel),
    ("presentationml.", Nature::PowerPoint),
    ("ms-powerpoint.", Nature::PowerPoint),
];
/// The main parts where nearly every program puts them.
const USUAL: [(&str, Nature); 4] = [
    ("word/document.xml", Nature::Word),
    ("xl/workbook.xml", Nature::Excel),
    ("xl/workbook.bin", Nature::Excel),
    ("ppt/presentation.xml", Nature::PowerPoint),
];
/// How far into a broken archive its kind is searched for, in bytes.
const GUESS_MAX: usize = 1024 * 1024;

/// What kind of document it is.
pub(super) struct Made {
    /// Its kind.
    pub(super) nature: Nature,
    /// Its main part, or why there is none.
    pub(super) main: Seen<String>,
}

/// The kind of an archive that opens.
pub(super) fn of(package: &mut Package<'_>) -> Made {
    if let Some(nature) = open_document(package) {
        let main = Ok("content.xml".to_owned());
        return Made { nature, main };
    }
    let mut main = None;
    let read = package.xml("[Content_Types].xml", &mut |node| {
        if let Node::Open(tag) = node
            && main.is_none()
            && xml::name(tag) == "Override"
            && let Some(kind) = xml::attribute(tag, "ContentType")
            && let Some(nature) = main_part(&kind)
        {
            let part = xml::attribute(tag, "PartName").unwrap_or_default();
            main = Some((nature, part.trim_start_matches('/').to_owned()));
        }
        Ok(())
    });
    let usual = || {
        let found = USUAL.iter().find(|(part, _)| package.has(part));
        found.map(|(part, nature)| (*nature, (*part).to_owned()))
    };
    let Some((nature, part)) = main.or_else(usual) else {
        return Made {
            nature: other(package),
            main: Ok(String::new()),
        };
    };
    Made {
        nature,
        main: match read {
            Ok(true) => Ok(part),
            Ok(false) => Err(super::package::missing("[Content_Types].xml")),
            Err(condition) => Err(condition),
        },
    }
}

fn main_part(kind: &str) -> Option<Nature> {
    let kind = kind.to_lowercase();
    if !kind.ends_with(".main+xml") && !kind.ends_with(".main") {
        return None;
    }
    let found = MAIN.iter().find(|(start, _)| kind.contains(start));
    found.map(|(_, nature)| *nature)
}

/// The kind of an OpenDocument, by its `mimetype` or else by what its manifest says of the whole.
fn open_document(package: &mut Package<'_>) -> Option<Nature> {
    let head = package.head("mimetype", 256).unwrap_or_default();
    if let Some(nature) = open_nature(&String::from_utf8_lossy(&head)) {
        return Some(nature);
    }
    let mut nature = None;
    // A manifest that cannot be read says nothing.
    let _read = package.xml("META-INF/manifest.xml", &mut |node| {
        if let Node::Open(tag) = node
            && xml::name(tag) == "file-entry"
            && xml::attribute(tag, "full-path").as_deref() == Some("/")
        {
            nature = xml::attribute(tag, "media-type").and_then(|kind| open_nature(&kind));
        }
        Ok(())
    });
    nature
}

fn open_nature(kind: &str) -> Option<Nature> {
    let kind = kind
        .trim()
        .strip_prefix("application/vnd.oasis.opendocument.")?;
    match kind {
        "text" | "text-template" | "text-master" | "text-web" => Some(Nature::OpenText),
        "spreadsheet" | "spreadsheet-template" => Some(Nature::OpenSheet),
        "presentation" | "presentation-template" => Some(Nature::OpenSlides),
        _ => None,
    }
}

/// An archive that is none of these: a document of another kind, of which nothing is known, or a ZIP.
fn other(package: &Package<'_>) -> Nature {
    if package.has("mimetype") || package.has("[Content_Types].xml") {
        Nature::Unknown
    } else {
        Nature::Zip
    }
}

/// The kind of an archive that does not open, by the names and the words near its beginning.
pub(super) fn guess(bytes: &[u8]) -> Nature {
    let near = bytes.get(..GUESS_MAX).unwrap_or(bytes);
    let open = near.get(38..).unwrap_or_default();
    let open = String::from_utf8_lossy(open.get(..100).unwrap_or(open)).into_owned();
    let open = open.split("PK").next().unwrap_or_default();
    if let Some(nature) = open_nature(open) {
        return nature;
    }
    near.windows(4)
        .enumerate()
        .filter(|(_, four)| four == b"PK\x03\x04")
        .filter_map(|(at, _)| near.get(at + 30..))
        .find_map(|name| match name {
            [b'w', b'o', b'r', b'd', b'/', ..] => Some(Nature::Word),
            [b'x', b'l', b'/', ..] => Some(Nature::Excel),
            [b'p', b'p', b't', b'/', ..] => Some(Nature::PowerPoint),
            _ => None,
        })
        .unwrap_or(Nature::Zip)
}
