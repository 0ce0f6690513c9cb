//! A ZIP archive opened with bounds: how many parts, how much text, how much of the rest.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, BufRead as _, BufReader, Cursor, Read};

use memchr::memmem;
use percent_encoding::percent_decode_str;
use zip::ZipArchive;
use zip::result::ZipError;

use crate::model::{Condition, Quoted, Text};
use crate::text;

use super::budget::ByteBudget;
use super::sink::TAKEN_MAX;
use super::xml::{self, Visit, XmlFault};
use super::{Checked, cut};
use crate::resolve::probe::TEXT_MAX;
use crate::resolve::probe::bounds::{self, Allowance};
use crate::resolve::probe::personal::quoted;

/// The part of an `OpenDocument` file that lists the others (`OpenDocument` 1.3, part 2, section 4).
pub(super) const MANIFEST: &str = "META-INF/manifest.xml";

/// The most parts that an archive may have.
pub(super) const PARTS_MAX: usize = 10_000;
/// The most that parts which are no text (pictures, fonts) may inflate to in all, in bytes.
const REST_MAX: u64 = 256 * 1024 * 1024;
/// The most text that a document may inflate to beside others, in bytes: a register of 20,000 rows has 6 MB.
/// What it gives may be held twice at a time, and eight may be looked at.
const SHARED_MAX: u64 = 8 * 1024 * 1024;
/// What inflates more than so many times is made to, and no document: XML of sheets with a million styled
/// and empty cells comes to 60, a scan in black and white to 100.
const FOLD_MAX: u64 = 200;
/// The most characters of a part's name that a sentence shows.
const NAME_SHOWN: usize = 100;

/// An opened archive.
pub(super) struct OfficePackage<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// Where each part is, by its name as [`named`] has it.
    parts: BTreeMap<String, usize>,
    /// The parts that were read to their end and have the right checksum.
    sound: BTreeSet<usize>,
    text: ByteBudget,
    rest: ByteBudget,
    /// The length of the archive.
    length: u64,
    /// Whether a part is nested without end.
    deep: bool,
}

impl<'a> OfficePackage<'a> {
    /// Opens an archive.
    ///
    /// # Errors
    /// Damaged when its directory cannot be read, unfinished when it has too many parts.
    pub(super) fn open(bytes: &'a [u8]) -> Checked<Self> {
        // Counted before the directory is read, so that a huge one takes no memory.
        let listed = memmem::find_iter(bytes, b"PK\x01\x02");
        if listed.take(PARTS_MAX + 1).count() > PARTS_MAX {
            return Err(Condition::Unfinished(Text::new(
                "isinya lebih dari 10.000 bagian",
                "it has over 10,000 parts",
            )));
        }
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_fault| cut())?;
        let parts = archive
            .file_names_raw()
            .enumerate()
            .map(|(index, name)| (named(&String::from_utf8_lossy(name)), index))
            .collect();
        Ok(Self {
            archive,
            parts,
            sound: BTreeSet::new(),
            text: ByteBudget::of(match bounds::allowance() {
                Allowance::Shared => SHARED_MAX,
                Allowance::Whole => TEXT_MAX,
            }),
            rest: ByteBudget::of(REST_MAX),
            length: u64::try_from(bytes.len()).unwrap_or(u64::MAX),
            deep: false,
        })
    }

    /// Whether the bound that was met says no more than that the document is large: what inflates without
    /// measure, or is nested without end, is another matter.
    /// `taken` is whether it gave more text than is looked through.
    pub(super) fn only_large(&self, taken: bool) -> bool {
        let bounds = [
            (self.text.spent, TEXT_MAX),
            (self.rest.spent, REST_MAX),
            (taken, TAKEN_MAX),
        ];
        // Reading ends at a bound; the directory says how far it would have gone on.
        let entries = (0..self.archive.len()).filter_map(|at| self.archive.by_index_data(at).ok());
        let stated = entries.fold(0_u64, |all, part| all.saturating_add(part.size()));
        let measureless =
            |(met, bound): (bool, u64)| met && bound.max(stated) / FOLD_MAX > self.length;
        !self.deep && !bounds.into_iter().any(measureless)
    }

    /// Whether it has no part but folders.
    pub(super) fn is_empty(&self) -> bool {
        self.names().all(|name| name.ends_with('/'))
    }

    /// The names of all parts, as [`named`] has them, in order.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.parts.keys().map(String::as_str)
    }

    /// The names of parts in XML that hold one of these.
    pub(super) fn parts_in(&self, places: &[&str]) -> Vec<String> {
        let wanted =
            |name: &&str| name.ends_with(".xml") && places.iter().any(|place| name.contains(place));
        self.names().filter(wanted).map(str::to_owned).collect()
    }

    /// Whether there is such a part.
    pub(super) fn has(&self, name: &str) -> bool {
        self.index(name).is_some()
    }

    /// Where a part is; a pointer to it may be written as in an address (`foto%201.png`).
    fn index(&self, name: &str) -> Option<usize> {
        let plain = || percent_decode_str(name).decode_utf8_lossy();
        let found = self.parts.get(&named(name));
        found.or_else(|| self.parts.get(&named(&plain()))).copied()
    }

    /// Whether it has parts that hold a signature.
    pub(super) fn signed(&self) -> bool {
        self.names().any(|name| {
            name.starts_with("_xmlsignatures/sig") || name == "meta-inf/documentsignatures.xml"
        })
    }

    /// # Errors
    /// Locked when a part wants a password.
    pub(super) fn unlocked(&self) -> Checked<()> {
        let locked = (0..self.archive.len())
            .filter_map(|index| self.archive.by_index_data(index).ok())
            .any(|part| part.encrypted());
        if locked {
            Err(Condition::Locked)
        } else {
            Ok(())
        }
    }

    /// The first bytes of a part, if it is there and readable.
    pub(super) fn head(&mut self, name: &str, most: u64) -> Option<Vec<u8>> {
        let index = self.index(name)?;
        let part = self.archive.by_index(index).ok()?;
        let mut head = Vec::new();
        part.take(most).read_to_end(&mut head).ok()?;
        Some(head)
    }

    /// Goes through a part that is XML; false when there is no such part.
    ///
    /// # Errors
    /// Damaged when the part is broken, unfinished at a bound, and whatever `visit` ends with.
    pub(super) fn xml(&mut self, name: &str, visit: &mut Visit<'_>) -> Checked<bool> {
        let Some(index) = self.index(name) else {
            return Ok(false);
        };
        let Ok(part) = self.archive.by_index(index) else {
            return Err(broken(name));
        };
        let mut source = BufReader::new(self.text.metered(part));
        let walked = match wide(&mut source) {
            Ok(Some(text)) => xml::walk(&mut text.as_bytes(), visit),
            Ok(None) => xml::walk(&mut source, visit),
            Err(_unreadable) => Err(XmlFault::Form),
        };
        match walked {
            Ok(()) => {
                self.sound.insert(index);
                Ok(true)
            }
            Err(XmlFault::Stopped(condition)) => Err(condition),
            Err(XmlFault::Form) if self.text.spent => {
                if bounds::allowance() == Allowance::Shared {
                    bounds::want_more();
                }
                Err(Condition::Unfinished(Text::new(
                    "teks di dalamnya lebih dari 64 MB",
                    "the text inside is over 64 MB",
                )))
            }
            Err(XmlFault::Form) => Err(broken(name)),
            Err(XmlFault::Deep) => {
                self.deep = true;
                Err(Condition::Unfinished(Text::new(
                    "isinya bersarang terlalu dalam",
                    "its content is nested too deeply",
                )))
            }
        }
    }

    /// The same for a part that must be there.
    ///
    /// # Errors
    /// As [`xml`](Self::xml), and damaged when the part is missing.
    pub(super) fn needed(&mut self, name: &str, visit: &mut Visit<'_>) -> Checked<()> {
        if self.xml(name, visit)? {
            Ok(())
        } else {
            Err(missing(name))
        }
    }

    /// Reads what was not read yet, for its checksums alone.
    ///
    /// # Errors
    /// Damaged when a part is broken, unfinished when there is too much.
    pub(super) fn whole(&mut self) -> Checked<()> {
        for index in 0..self.archive.len() {
            if self.sound.contains(&index) {
                continue;
            }
            let read = match self.archive.by_index(index) {
                Ok(part) => io::copy(&mut self.rest.metered(part), &mut io::sink()).is_ok(),
                // Packed in a way that this program does not know: nothing is known against it.
                Err(ZipError::CompressionMethodNotSupported(_)) => true,
                Err(_fault) => false,
            };
            if self.rest.spent {
                return Err(Condition::Unfinished(Text::new(
                    "isinya lebih dari 256 MB setelah dibuka",
                    "its content is over 256 MB once unpacked",
                )));
            }
            if !read {
                return Err(broken(&self.name(index)));
            }
        }
        Ok(())
    }

    fn name(&self, index: usize) -> String {
        let name = self.archive.file_names_raw().nth(index).unwrap_or_default();
        String::from_utf8_lossy(name).into_owned()
    }
}

/// A part's name as Office compares them: without regard to case, and with whichever slash its writer
/// had (.NET before 4.6 and some converters on Windows wrote `\`).
fn named(name: &str) -> String {
    let name = name.replace('\\', "/").to_lowercase();
    name.trim_start_matches('/').to_owned()
}

/// A document that lacks a part.
pub(super) fn missing(part: &str) -> Condition {
    let part = shown(part);
    Condition::Damaged(text!(
        "bagian {part} di dalamnya tidak ada",
        "its part {part} is missing"
    ))
}

/// A document with a broken part.
pub(super) fn broken(part: &str) -> Condition {
    let part = shown(part);
    Condition::Damaged(text!(
        "bagian {part} di dalamnya rusak",
        "its part {part} is broken"
    ))
}

fn shown(part: &str) -> Quoted {
    quoted(part, NAME_SHOWN)
}

/// The whole text of a part in UTF-16; nothing is taken of one in UTF-8.
fn wide(source: &mut BufReader<impl Read>) -> io::Result<Option<String>> {
    let read: fn([u8; 2]) -> u16 = match source.fill_buf()? {
        [0xFF, 0xFE, ..] => u16::from_le_bytes,
        [0xFE, 0xFF, ..] => u16::from_be_bytes,
        _ => return Ok(None),
    };
    let mut bytes = Vec::new();
    source.read_to_end(&mut bytes)?;
    let (pairs, _) = bytes.as_chunks();
    let units = pairs.iter().copied().map(read).skip(1);
    let text = char::decode_utf16(units).map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER));
    Ok(Some(text.collect()))
}
