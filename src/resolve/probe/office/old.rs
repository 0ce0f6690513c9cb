//! Looks inside office documents of before 2007, and inside the container that a password puts around
//! newer ones (OLE compound file, MS-CFB). It reads the directory alone.
//!
//! Laxer than a full reader on purpose: what Office still opens must not be called damaged.

use crate::model::{Condition, Facts, Nature};

use super::{Checked, cut};
use crate::resolve::probe::field::{le16, le32};

const HEADER: usize = 512;
/// Length of a directory entry.
const ENTRY: usize = 128;
/// Greater sector numbers are marks: end of chain, free.
const SECTOR_MAX: u32 = 0xFFFF_FFFA;
/// Streams below this size live elsewhere, in small sectors.
const SMALL: u32 = 4096;
/// The flag in a Word document's head that says it is encrypted (MS-DOC, `FibBase.fEncrypted`).
const WORD_ENCRYPTED: u16 = 0x0100;
/// What a Word document begins with (`FibBase.wIdent`).
const WORD: u16 = 0xA5EC;

/// What is inside an OLE container.
pub(in crate::resolve::probe) fn facts(bytes: &[u8]) -> Facts {
    let facts = Facts::of(Nature::OldOffice);
    match read(bytes) {
        Ok(()) => facts,
        Err(condition) => facts.but(condition),
    }
}

fn read(bytes: &[u8]) -> Checked<()> {
    let container = Container::open(bytes).ok_or_else(cut)?;
    let streams = container.streams().ok_or_else(cut)?;
    let named = |name: &str| streams.iter().find(|stream| stream.name == name);
    if named("EncryptedPackage").is_some() || named("EncryptedSummary").is_some() {
        return Err(Condition::Locked);
    }
    let head = named("WordDocument")
        .filter(|word| word.size >= SMALL)
        .and_then(|word| container.sector(word.start))
        .filter(|head| le16(head, 0) == Some(WORD));
    if let Some(flags) = head.and_then(|head| le16(head, 10))
        && flags & WORD_ENCRYPTED != 0
    {
        return Err(Condition::Locked);
    }
    let mains = ["WordDocument", "Workbook", "Book", "PowerPoint Document"];
    match mains.into_iter().find_map(named) {
        Some(main) if main.size >= SMALL => container.whole(main).ok_or_else(cut),
        Some(_) | None => Ok(()),
    }
}

/// One stream in the directory.
struct Stream {
    name: String,
    start: u32,
    size: u32,
}

/// A container with its tables.
struct Container<'a> {
    bytes: &'a [u8],
    sector: usize,
    /// Which sectors hold the table of chains.
    tables: Vec<u32>,
    /// No chain is longer: it would go in a circle.
    sectors: usize,
}

impl<'a> Container<'a> {
    fn open(bytes: &'a [u8]) -> Option<Self> {
        let sector = match le16(bytes, 30)? {
            9 => 512,
            12 => 4096,
            _ => return None,
        };
        let mut container = Self {
            bytes,
            sector,
            tables: (76..HEADER)
                .step_by(4)
                .filter_map(|at| le32(bytes, at))
                .collect(),
            sectors: bytes.len() / sector + 1,
        };
        let mut next = le32(bytes, 68)?;
        for _ in 0..container.sectors {
            // Some writers end this chain with a zero.
            if next > SECTOR_MAX || next == 0 {
                break;
            }
            let more = container.sector(next)?;
            let (last, tables) = more.as_chunks().0.split_last()?;
            container
                .tables
                .extend(tables.iter().copied().map(u32::from_le_bytes));
            next = u32::from_le_bytes(*last);
        }
        Some(container)
    }

    /// A sector; the last may be shorter than the others.
    fn sector(&self, number: u32) -> Option<&'a [u8]> {
        let start = usize::try_from(number)
            .ok()?
            .checked_add(1)?
            .checked_mul(self.sector)?;
        let rest = self.bytes.get(start..).filter(|rest| !rest.is_empty())?;
        Some(rest.get(..self.sector).unwrap_or(rest))
    }

    /// The sector that follows in a chain.
    fn after(&self, number: u32) -> Option<u32> {
        let per = self.sector / 4;
        let number = usize::try_from(number).ok()?;
        let table = *self.tables.get(number / per)?;
        le32(self.sector(table)?, number % per * 4)
    }

    /// The directory's entries; none when it is not all there.
    fn streams(&self) -> Option<Vec<Stream>> {
        let mut streams = Vec::new();
        let mut next = le32(self.bytes, 48)?;
        for _ in 0..self.sectors {
            if next > SECTOR_MAX {
                break;
            }
            let entries = self.sector(next)?.as_chunks::<ENTRY>().0;
            streams.extend(entries.iter().filter_map(|entry| stream(entry)));
            next = self.after(next)?;
        }
        (!streams.is_empty()).then_some(streams)
    }

    /// Whether each sector of a stream is in the file.
    fn whole(&self, stream: &Stream) -> Option<()> {
        let size = usize::try_from(stream.size).ok()?;
        let mut next = stream.start;
        for _ in 0..size.div_ceil(self.sector).min(self.sectors) {
            if next > SECTOR_MAX {
                break;
            }
            self.sector(next)?;
            next = self.after(next)?;
        }
        Some(())
    }
}

/// A used directory entry. Its name is in UTF-16 and ends with a zero, which its length counts.
fn stream(entry: &[u8]) -> Option<Stream> {
    let length = usize::from(le16(entry, 64)?).saturating_sub(2).min(62);
    let kind = *entry.get(66)?;
    if kind == 0 || length == 0 {
        return None;
    }
    let units = entry.get(..length)?.as_chunks().0;
    let units = units.iter().copied().map(u16::from_le_bytes);
    let name = char::decode_utf16(units).map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER));
    Some(Stream {
        name: name.collect(),
        start: le32(entry, 116)?,
        size: le32(entry, 120)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const END: u32 = 0xFFFF_FFFE;
    const TABLE: u32 = 0xFFFF_FFFD;

    /// A container with these streams of 4,096 bytes each: the table in sector 0, the directory in 1.
    fn container(names: &[&str], first: &[u8]) -> Vec<u8> {
        let mut head = vec![0; HEADER];
        head[..8].copy_from_slice(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);
        head[30] = 9;
        head[48] = 1;
        head[68..72].copy_from_slice(&END.to_le_bytes());
        head[80..].fill(0xFF);
        let mut table = vec![TABLE, END];
        let (mut directory, mut data) = (Vec::new(), Vec::new());
        for (name, start) in names.iter().zip((2_u32..).step_by(8)) {
            table.extend((start + 1..start + 8).chain([END]));
            let mut entry: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
            let length = u8::try_from(entry.len() + 2).unwrap();
            entry.resize(ENTRY, 0);
            entry[64] = length;
            entry[66] = 2;
            entry[116..120].copy_from_slice(&start.to_le_bytes());
            entry[120..124].copy_from_slice(&SMALL.to_le_bytes());
            directory.extend(entry);
            let mut body = first.to_vec();
            body.resize(4096, 7);
            data.extend(body);
        }
        directory.resize(512, 0);
        let mut table: Vec<u8> = table.into_iter().flat_map(u32::to_le_bytes).collect();
        table.resize(512, 0xFF);
        [head, table, directory, data].concat()
    }

    fn condition(bytes: &[u8]) -> Condition {
        facts(bytes).condition
    }

    #[test]
    fn old_documents_are_sound_and_encrypted_ones_are_locked() {
        assert_eq!(condition(&container(&["Workbook"], b"")), Condition::Sound);
        assert_eq!(
            condition(&container(&["WordDocument"], b"")),
            Condition::Sound
        );
        assert_eq!(condition(&container(&["Catatan"], b"")), Condition::Sound);
        let package = container(&["EncryptionInfo", "EncryptedPackage"], b"");
        assert_eq!(condition(&package), Condition::Locked);
        let word = container(
            &["WordDocument"],
            &[0xEC, 0xA5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1],
        );
        assert_eq!(condition(&word), Condition::Locked);
    }

    #[test]
    fn a_cut_container_is_damaged() {
        let whole = container(&["Workbook"], b"");
        for end in [0, 100, 600, 1024, 4000] {
            assert!(
                matches!(condition(&whole[..end]), Condition::Damaged(_)),
                "{end}"
            );
        }
    }

    #[test]
    fn chains_in_a_circle_end() {
        let mut bytes = container(&["Workbook"], b"");
        bytes[HEADER + 4..HEADER + 8].copy_from_slice(&1_u32.to_le_bytes());
        bytes[HEADER + 8..HEADER + 12].copy_from_slice(&2_u32.to_le_bytes());
        bytes[68..72].copy_from_slice(&0_u32.to_le_bytes());
        assert_eq!(condition(&bytes), Condition::Sound);
    }
}
