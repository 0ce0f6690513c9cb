//! What kind of document an archive is, by what it says of itself and the parts it has.

use memchr::memmem;

use crate::model::{Nature, OfficeKind};

use super::Checked;
use super::package::{MANIFEST, OfficePackage};
use super::xml::{self, XmlEvent};

/// Content types of main parts hold one of these (ECMA-376, part 1, and Microsoft's for macros).
const MAIN: [(&str, OfficeKind); 8] = [
    ("wordprocessingml.document.main", OfficeKind::Word),
    ("wordprocessingml.template.main", OfficeKind::Word),
    ("ms-word.document.macroenabled.main", OfficeKind::Word),
    (
        "ms-word.template.macroenabledtemplate.main",
        OfficeKind::Word,
    ),
    ("spreadsheetml.", OfficeKind::Excel),
    ("ms-excel.", OfficeKind::Excel),
    ("presentationml.", OfficeKind::PowerPoint),
    ("ms-powerpoint.", OfficeKind::PowerPoint),
];
/// The main parts where nearly every program puts them.
const USUAL: [(&str, OfficeKind); 4] = [
    ("word/document.xml", OfficeKind::Word),
    ("xl/workbook.xml", OfficeKind::Excel),
    ("xl/workbook.bin", OfficeKind::Excel),
    ("ppt/presentation.xml", OfficeKind::PowerPoint),
];
/// The most main parts that a list may name; each has one.
const MAINS_MAX: usize = 16;
/// How far into a broken archive its kind is searched for, in bytes: the first parts tell, and a large
/// archive of pictures should not be gone through for a name.
const GUESS_MAX: usize = 1024 * 1024;

/// What kind of document it is.
pub(super) struct Identified {
    /// Its kind.
    pub(super) nature: Nature,
    /// Its main part, or why there is none.
    pub(super) main: Checked<String>,
}

/// The kind of an archive that opens.
pub(super) fn of(package: &mut OfficePackage<'_>) -> Identified {
    if let Some(kind) = open_document(package) {
        return Identified {
            nature: Nature::Office(kind),
            main: Ok("content.xml".to_owned()),
        };
    }
    // The list may name a main part that is not there beside the one that is.
    let mut listed: Vec<(OfficeKind, String)> = Vec::new();
    let read = package.xml("[Content_Types].xml", &mut |node| {
        if let XmlEvent::Open(tag) = node
            && listed.len() < MAINS_MAX
            && xml::name(tag) == "Override"
            && let Some(kind) = xml::attribute(tag, "ContentType")
            && let Some(kind) = main_part(&kind)
        {
            let part = xml::attribute(tag, "PartName").unwrap_or_default();
            listed.push((kind, part.trim_start_matches('/').to_owned()));
        }
        Ok(())
    });
    let there = listed.iter().position(|(_, part)| package.has(part));
    let usual = || {
        let found = USUAL.iter().find(|(part, _)| package.has(part));
        found.map(|(part, kind)| (*kind, (*part).to_owned()))
    };
    let main = match there {
        Some(at) => Some(listed.swap_remove(at)),
        None => usual().or_else(|| listed.into_iter().next()),
    };
    let Some((kind, part)) = main else {
        // Whatever else it lists: a book, a program's package, or files that somebody packed.
        return Identified {
            nature: Nature::Zip,
            main: Ok(String::new()),
        };
    };
    Identified {
        nature: Nature::Office(kind),
        main: match read {
            Ok(true) => Ok(part),
            Ok(false) => Err(super::package::missing("[Content_Types].xml")),
            Err(condition) => Err(condition),
        },
    }
}

fn main_part(kind: &str) -> Option<OfficeKind> {
    let kind = kind.to_lowercase();
    if !kind.ends_with(".main+xml") && !kind.ends_with(".main") {
        return None;
    }
    let found = MAIN.iter().find(|(start, _)| kind.contains(start));
    found.map(|(_, kind)| *kind)
}

/// The kind of an OpenDocument, by its `mimetype` or else by what its manifest says of the whole.
fn open_document(package: &mut OfficePackage<'_>) -> Option<OfficeKind> {
    let head = package.head("mimetype", 256).unwrap_or_default();
    if let Some(kind) = open_kind(&String::from_utf8_lossy(&head)) {
        return Some(kind);
    }
    let mut kind = None;
    // A manifest that cannot be read says nothing.
    let _read = package.xml(MANIFEST, &mut |node| {
        if let XmlEvent::Open(tag) = node
            && xml::name(tag) == "file-entry"
            && xml::attribute(tag, "full-path").as_deref() == Some("/")
        {
            kind = xml::attribute(tag, "media-type").and_then(|kind| open_kind(&kind));
        }
        Ok(())
    });
    kind
}

fn open_kind(kind: &str) -> Option<OfficeKind> {
    let kind = kind
        .trim()
        .strip_prefix("application/vnd.oasis.opendocument.")?;
    match kind {
        "text" | "text-template" | "text-master" | "text-web" => Some(OfficeKind::OpenText),
        "spreadsheet" | "spreadsheet-template" => Some(OfficeKind::OpenSheet),
        "presentation" | "presentation-template" => Some(OfficeKind::OpenSlides),
        _ => None,
    }
}

/// The kind of an archive that does not open, by the names and the words near its beginning.
pub(super) fn guess(bytes: &[u8]) -> Nature {
    let near = bytes.get(..GUESS_MAX).unwrap_or(bytes);
    let open = near.get(38..).unwrap_or_default();
    let open = String::from_utf8_lossy(open.get(..100).unwrap_or(open)).into_owned();
    let open = open.split("PK").next().unwrap_or_default();
    if let Some(kind) = open_kind(open) {
        return Nature::Office(kind);
    }
    memmem::find_iter(near, b"PK\x03\x04")
        .filter_map(|at| near.get(at + 30..))
        .find_map(|name| match name {
            [b'w', b'o', b'r', b'd', b'/', ..] => Some(OfficeKind::Word),
            [b'x', b'l', b'/', ..] => Some(OfficeKind::Excel),
            [b'p', b'p', b't', b'/', ..] => Some(OfficeKind::PowerPoint),
            _ => None,
        })
        .map_or(Nature::Zip, Nature::Office)
}
