//! Looks inside office documents of before 2007, and inside what a password puts around newer ones.
//!
//! Excel and PowerPoint lock some documents with a word of their own and open them unasked: nobody has
//! to be told of a password there.

use memchr::memmem;

use crate::model::{Condition, Facts, Nature, OfficeKind};

use super::container::{Container, Stream};
use super::unasked;
use super::{Checked, cut};
use crate::resolve::probe::field::{le16, le32};
use crate::resolve::probe::{SIZE_MAX, unread};

/// The flag in a Word document's head that says it is encrypted (MS-DOC, `FibBase.fEncrypted`).
const WORD_ENCRYPTED: u16 = 0x0100;
/// The first byte of a Word document's mark (`FibBase.wIdent`: 0xA5EC; 0xA5DC and others before 97).
const WORD: u16 = 0xA5;
/// How much of a stream is read for what stands near its beginning, in bytes.
const NEAR: usize = 4096;
/// The most records of a workbook that are looked at: what locks it stands right behind its beginning.
const RECORDS_MAX: usize = 64;
/// The record that locks a workbook (MS-XLS, `FilePass`).
const FILE_PASS: u16 = 0x2F;
/// What a presentation that is encrypted says of itself (MS-PPT, `CurrentUserAtom.headerToken`).
const SLIDES_ENCRYPTED: u32 = 0xF3D1_C4DF;
/// How the record begins that says how (MS-PPT, `CryptSession10Container`).
const SLIDES_SESSION: [u8; 4] = [0x0F, 0x00, 0x14, 0x2F];

/// What is inside an OLE container.
pub(in crate::resolve::probe) fn facts(bytes: &[u8]) -> Facts {
    match read(bytes) {
        Ok(facts) => facts,
        Err(condition) => Facts::of(Nature::OldOffice).but(condition),
    }
}

fn read(bytes: &[u8]) -> Checked<Facts> {
    let container = Container::open(bytes).ok_or_else(cut)?;
    let streams = container.streams().ok_or_else(cut)?;
    let named = |name: &str| streams.iter().find(|stream| stream.name == name);
    if let Some(package) = named("EncryptedPackage") {
        return opened(&container, named("EncryptionInfo"), package).ok_or(Condition::Locked);
    }
    let mut facts = Facts::of(Nature::OldOffice);
    facts.restricted = if let Some(word) = named("WordDocument") {
        word_locks(&container, word).map(|()| false)?
    } else if let Some(book) = named("Workbook").or_else(|| named("Book")) {
        book_locks(&container, book)?
    } else if let Some(slides) = named("PowerPoint Document") {
        slides_lock(&container, slides, named("Current User"))?
    } else if named("EncryptedSummary").is_some() {
        return Err(Condition::Locked);
    } else {
        false
    };
    let mains = ["WordDocument", "Workbook", "Book", "PowerPoint Document"];
    let whole = mains
        .into_iter()
        .find_map(named)
        .is_none_or(|main| container.whole(main).is_some());
    if !whole {
        return Err(cut());
    }
    unread(&mut facts);
    Ok(facts)
}

/// What is inside a newer document, where the program's own word opens it.
fn opened(container: &Container<'_>, info: Option<&Stream>, package: &Stream) -> Option<Facts> {
    let info = container.read(info?, NEAR)?;
    let key = unasked::key_of_package(&info)?;
    let package = container.read(package, usize::try_from(SIZE_MAX).ok()?)?;
    let mut facts = super::facts(&key.open(package)?);
    facts.restricted = true;
    // Word has no word of its own: it asks for one, and takes this.
    (facts.nature != Nature::Office(OfficeKind::Word)).then_some(facts)
}

/// # Errors
/// Locked where a Word document says so: Word has no word of its own.
fn word_locks(container: &Container<'_>, word: &Stream) -> Checked<()> {
    let head = container.read(word, NEAR).unwrap_or_default();
    let begins = le16(&head, 0).is_some_and(|mark| mark >> 8 == WORD);
    let flags = le16(&head, 10).filter(|_| begins).unwrap_or_default();
    if flags & WORD_ENCRYPTED == 0 {
        Ok(())
    } else {
        Err(Condition::Locked)
    }
}

/// Whether a workbook is locked by Excel's own word.
///
/// # Errors
/// Locked where it is by another.
fn book_locks(container: &Container<'_>, book: &Stream) -> Checked<bool> {
    let head = container.read(book, NEAR).unwrap_or_default();
    match file_pass(&head) {
        None => Ok(false),
        Some(pass) if unasked::opens_workbook(pass) => Ok(true),
        Some(_) => Err(Condition::Locked),
    }
}

/// The record that locks a workbook, among the first.
fn file_pass(book: &[u8]) -> Option<&[u8]> {
    let mut rest = book;
    for _ in 0..RECORDS_MAX {
        let (kind, length) = (le16(rest, 0)?, usize::from(le16(rest, 2)?));
        let body = rest.get(4..)?;
        if kind == FILE_PASS {
            return Some(body.get(..length).unwrap_or(body));
        }
        rest = body.get(length..)?;
    }
    None
}

/// Whether a presentation is locked by PowerPoint's own word.
///
/// # Errors
/// Locked where it is by another.
fn slides_lock(container: &Container<'_>, slides: &Stream, user: Option<&Stream>) -> Checked<bool> {
    let user = user.and_then(|user| container.read(user, NEAR));
    if user.and_then(|user| le32(&user, 12)) != Some(SLIDES_ENCRYPTED) {
        return Ok(false);
    }
    let whole = usize::try_from(SIZE_MAX).unwrap_or(usize::MAX);
    let slides = container.read(slides, whole).unwrap_or_default();
    let session = memmem::find(&slides, &SLIDES_SESSION).and_then(|at| slides.get(at + 8..));
    match session {
        Some(session) if unasked::opens_session(session) => Ok(true),
        Some(_) | None => Err(Condition::Locked),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Extent;
    use crate::resolve::probe::office::container::build::{HEADER, container};
    use crate::resolve::probe::office::tests::{excel_of_one_cell, word};
    use crate::resolve::probe::office::unasked::lock;

    /// Excel's own word, and one that somebody chose.
    const OWN: &str = "VelvetSweatshop";
    const CHOSEN: &str = "rahasia";

    /// A stream of 4,096 bytes that begins so.
    fn stream(begin: &[u8]) -> Vec<u8> {
        let mut bytes = begin.to_vec();
        bytes.resize(4096, 7);
        bytes
    }

    fn one(name: &str, begin: &[u8]) -> Vec<u8> {
        container(&[(name, &stream(begin))])
    }

    fn condition(bytes: &[u8]) -> Condition {
        facts(bytes).condition
    }

    #[test]
    fn old_documents_are_sound_and_encrypted_ones_are_locked() {
        assert_eq!(condition(&one("Workbook", b"")), Condition::Sound);
        assert_eq!(condition(&one("WordDocument", b"")), Condition::Sound);
        assert_eq!(condition(&one("Catatan", b"")), Condition::Sound);
        assert_eq!(facts(&one("Catatan", b"")).oddities[0].seen, Extent::Unread);
        assert_eq!(condition(&one("EncryptedPackage", b"")), Condition::Locked);
        assert_eq!(condition(&one("EncryptedSummary", b"")), Condition::Locked);
        for mark in [[0xEC, 0xA5], [0xDC, 0xA5]] {
            let word = |flags| [&mark[..], &[0; 8], &[0, flags]].concat();
            let locked = one("WordDocument", &word(1));
            assert_eq!(condition(&locked), Condition::Locked);
            assert_eq!(condition(&one("WordDocument", &word(2))), Condition::Sound);
        }
    }

    #[test]
    fn a_newer_document_is_opened_by_the_programs_own_word_alone() {
        let package = excel_of_one_cell("NIK 3174051201900001");
        for lock in [lock::agile, lock::standard] {
            let (info, locked) = lock(&package, OWN);
            let bytes = container(&[("EncryptionInfo", &info), ("EncryptedPackage", &locked)]);
            let seen = facts(&bytes);
            let kind = Nature::Office(OfficeKind::Excel);
            assert_eq!((seen.nature, &seen.condition), (kind, &Condition::Sound));
            assert!(seen.restricted);
            assert_eq!((seen.pages, seen.personal_total), (Some(1), 1));
            let (info, locked) = lock(&package, CHOSEN);
            let bytes = container(&[("EncryptionInfo", &info), ("EncryptedPackage", &locked)]);
            assert_eq!(
                facts(&bytes),
                Facts::of(Nature::OldOffice).but(Condition::Locked)
            );
        }
    }

    #[test]
    fn word_asks_for_the_word_that_excel_knows() {
        let (info, locked) = lock::agile(&word("<w:p><w:t>isi</w:t></w:p>"), OWN);
        let bytes = container(&[("EncryptionInfo", &info), ("EncryptedPackage", &locked)]);
        assert_eq!(condition(&bytes), Condition::Locked);
    }

    #[test]
    fn a_binary_workbook_is_locked_unless_by_excels_own_word() {
        for (name, way) in [("Workbook", lock::OBFUSCATED), ("Book", lock::OLD)] {
            let [own, chosen] = [OWN, CHOSEN].map(|word| one(name, &book(&way(word))));
            assert_eq!(condition(&own), Condition::Sound, "{name}");
            assert!(facts(&own).restricted, "{name}");
            assert_eq!(condition(&chosen), Condition::Locked, "{name}");
        }
        for way in [lock::rc4_40, lock::crypto_api] {
            let [own, chosen] = [OWN, CHOSEN].map(|word| one("Workbook", &book(&way(word))));
            assert_eq!(condition(&own), Condition::Sound);
            assert_eq!(condition(&chosen), Condition::Locked);
        }
        let unknown = one("Workbook", &book(&[9, 9, 9, 9, 9, 9]));
        assert_eq!(condition(&unknown), Condition::Locked);
    }

    /// A workbook's beginning with what locks it behind another record.
    fn book(pass: &[u8]) -> Vec<u8> {
        let record = |kind: u16, body: &[u8]| {
            let length = u16::try_from(body.len()).unwrap();
            [&kind.to_le_bytes(), &length.to_le_bytes(), body].concat()
        };
        [
            record(0x0809, &[0; 16]),
            record(0x86, &[]),
            record(FILE_PASS, pass),
        ]
        .concat()
    }

    #[test]
    fn a_binary_presentation_is_locked_where_it_says_so() {
        let user = |token: u32| {
            let mut user = vec![0; 12];
            user.extend(token.to_le_bytes());
            user.resize(60, 0);
            user
        };
        let slides = |session: &[u8]| {
            let length = u32::try_from(session.len()).unwrap().to_le_bytes();
            stream(&[&[1, 2, 3], &SLIDES_SESSION[..], &length, session].concat())
        };
        let told = |token, word: &str| {
            let session = lock::crypto_api(word);
            // In a workbook two bytes stand before it.
            let slides = slides(&session[2..]);
            let user = user(token);
            condition(&container(&[
                ("Current User", &user),
                ("PowerPoint Document", &slides),
            ]))
        };
        assert_eq!(told(0xE391_C05F, CHOSEN), Condition::Sound);
        assert_eq!(told(SLIDES_ENCRYPTED, CHOSEN), Condition::Locked);
        assert_eq!(
            told(SLIDES_ENCRYPTED, "/01Hannes Ruescher/01"),
            Condition::Sound
        );
    }

    #[test]
    fn a_cut_container_is_damaged() {
        let whole = one("Workbook", b"");
        for end in [0, 100, 600, 1024, 4000] {
            assert!(
                matches!(condition(&whole[..end]), Condition::Damaged(_)),
                "{end}"
            );
        }
    }

    #[test]
    fn chains_in_a_circle_end() {
        let mut bytes = one("Workbook", b"");
        bytes[HEADER + 4..HEADER + 8].copy_from_slice(&1_u32.to_le_bytes());
        bytes[HEADER + 8..HEADER + 12].copy_from_slice(&2_u32.to_le_bytes());
        bytes[68..72].copy_from_slice(&0_u32.to_le_bytes());
        assert_eq!(condition(&bytes), Condition::Sound);
    }
}
