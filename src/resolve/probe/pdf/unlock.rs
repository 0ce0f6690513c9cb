//! Opens what is locked as far as it opens without a password, which is what readers try first.
//!
//! The dictionary that says how may stand in the trailer or elsewhere, with any of its values elsewhere
//! again, and without the identity that keys are made with: all of that is legal or common.

use lopdf::encryption::{DecryptionError, PasswordAlgorithm};
use lopdf::{Dictionary, Document, EncryptionState, Error, Object, StringFormat};

use super::file::File;

/// Dictionaries within that one.
const DEPTH_MAX: usize = 4;
/// Its number in the document that the library is asked about.
const NUMBER: (u32, u16) = (1, 0);

/// What stands between a document and its reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PdfLock {
    /// Nothing, or a lock that opens by itself.
    None,
    /// One that leaves everything as it is, which readers take in different ways.
    Idle,
    /// A password.
    Password,
    /// The key of one of the persons that it was locked for.
    Certificate,
    /// Something that is not known here.
    Unknown,
}

impl File<'_> {
    /// Finds what reads the strings and streams of this file; what is missing, if it is not known.
    pub(super) fn unlock(&mut self) -> PdfLock {
        let Some(found) = self.inside(&self.trailer, b"Encrypt") else {
            return PdfLock::None;
        };
        let Object::Dictionary(mut about) = whole(self, &found, DEPTH_MAX) else {
            return PdfLock::Unknown;
        };
        let name = |key: &[u8]| about.get(key).and_then(Object::as_name).unwrap_or_default();
        match name(b"Filter") {
            b"Standard" => {}
            b"Adobe.PubSec" | b"Adobe.PPKLite" | b"Entrust.PPKEF" => return PdfLock::Certificate,
            _ if name(b"SubFilter").starts_with(b"adbe.pkcs7") => return PdfLock::Certificate,
            _ => return PdfLock::Unknown,
        }
        let version = about.get(b"V").and_then(Object::as_i64).unwrap_or_default();
        let open = |key: &[u8]| is_open(&about, name(key));
        if version >= 4 && open(b"StmF") && open(b"StrF") {
            // What is attached alone is locked.
            let named = [b"StmF".as_slice(), b"StrF"];
            let named = named
                .into_iter()
                .any(|key| !matches!(name(key), b"" | b"Identity"));
            return if named { PdfLock::Idle } else { PdfLock::None };
        }
        let plain: Vec<_> = [b"StmF".as_slice(), b"StrF"]
            .into_iter()
            .filter(|key| version >= 4 && open(key))
            .collect();
        for key in plain {
            about.set(key, Object::Name(b"Identity".to_vec()));
        }
        mend(&mut about, version);
        let id = self.key(&self.trailer, b"ID");
        let id = id.and_then(|id| {
            let first = id.as_array().ok()?.first()?;
            let first = self.follow(first);
            first.as_str().ok().map(<[u8]>::to_vec)
        });
        let id = Object::String(id.unwrap_or_default(), StringFormat::Literal);
        let mut document = Document::new();
        document.objects.insert(NUMBER, Object::Dictionary(about));
        document.trailer.set("Encrypt", Object::Reference(NUMBER));
        document.trailer.set("ID", vec![id.clone(), id]);
        match key(&document) {
            Ok(state) => {
                self.forget();
                self.lock = Some(state);
                PdfLock::None
            }
            Err(Error::Decryption(
                DecryptionError::InvalidVersion
                | DecryptionError::UnsupportedVersion
                | DecryptionError::UnsupportedRevision
                | DecryptionError::UnsupportedEncryption,
            )) => PdfLock::Unknown,
            // Readers ask for a password too where what it is compared with is spoilt.
            Err(_) => PdfLock::Password,
        }
    }
}

/// Whether a filter of this name leaves everything as it is: it says so, or names no cipher, which is as
/// much (PDF 1.7, table 25).
fn is_open(about: &Dictionary, name: &[u8]) -> bool {
    let filters = about.get(b"CF").and_then(Object::as_dict);
    let filter = filters.and_then(|filters| filters.get(name)?.as_dict());
    let cipher = filter.map(|filter| filter.get(b"CFM").and_then(Object::as_name));
    matches!(name, b"" | b"Identity")
        || cipher.is_ok_and(|cipher| matches!(cipher, Ok(b"None") | Err(_)))
}

/// The key, where no password is the user's. Readers do not try whether none is the owner's.
fn key(document: &Document) -> Result<EncryptionState, Error> {
    PasswordAlgorithm::try_from(document)?.authenticate_user_password(document, "")?;
    EncryptionState::decode(document, "")
}

/// Lengths that readers mend: the library takes them at their word.
fn mend(about: &mut Dictionary, version: i64) {
    let length = about.get(b"Length").and_then(Object::as_i64).ok();
    match (version, length) {
        // These have one length alone.
        (1 | 4 | 5, Some(_)) => {
            about.remove(b"Length");
        }
        // Given in bytes.
        (2 | 3, Some(bytes @ 5..=16)) => about.set("Length", bytes * 8),
        (_, Some(_) | None) => {}
    }
    for (key, length) in [("O", 48), ("U", 48), ("OE", 32), ("UE", 32), ("Perms", 16)] {
        if version == 5
            && let Ok(Object::String(text, _)) = about.get_mut(key.as_bytes())
        {
            text.truncate(length);
        }
    }
}

/// An object with all that it refers to in it.
fn whole(file: &File<'_>, object: &Object, depth: usize) -> Object {
    let followed = file.follow(object);
    match (&**followed, depth.checked_sub(1)) {
        (Object::Dictionary(dictionary), Some(depth)) => {
            let mut out = Dictionary::new();
            for (key, value) in dictionary {
                out.set(key.clone(), whole(file, value, depth));
            }
            Object::Dictionary(out)
        }
        (other, _) => other.clone(),
    }
}
