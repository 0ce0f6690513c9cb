//! Agile encryption of Office 2010 and later: AES in chains, the key from many rounds of a hash that the
//! document names (MS-OFFCRYPTO 2.3.4.10 to 2.3.4.15).

use aes::{Aes128, Aes192, Aes256};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use cbc::Decryptor;
use cbc::cipher::{BlockCipherDecrypt, BlockModeDecrypt as _, KeyInit, KeyIvInit as _};
use quick_xml::events::BytesStart;
use sha1::Sha1;
use sha2::{Digest, Sha256, Sha384, Sha512};

use super::package::BLOCK;
use crate::resolve::probe::office::xml::{self, XmlEvent};

/// The most rounds that are gone through: Office writes 100,000, and a million take half a second.
const ROUNDS_MAX: u32 = 1_000_000;
/// What fills up a key or a beginning that the hash is too short for.
const FILL: u8 = 0x36;
/// What is hashed last, by what the key is for: to check a password, the check's hash, and the key of
/// the package.
const FOR_INPUT: [u8; 8] = [0xFE, 0xA7, 0xD2, 0x76, 0x3B, 0x4B, 0x9E, 0x79];
const FOR_HASH: [u8; 8] = [0xD7, 0xAA, 0x0F, 0x6D, 0x30, 0x61, 0x34, 0x4E];
const FOR_KEY: [u8; 8] = [0x14, 0x6E, 0x0B, 0xE7, 0xAB, 0xAC, 0xD0, 0xD6];

/// A hash that a document may name.
#[derive(Clone, Copy)]
enum Hash {
    Sha1,
    Sha256,
    Sha384,
    Sha512,
}

impl Hash {
    fn named(name: &str) -> Option<Self> {
        match name {
            "SHA1" | "SHA-1" => Some(Self::Sha1),
            "SHA256" | "SHA-256" => Some(Self::Sha256),
            "SHA384" | "SHA-384" => Some(Self::Sha384),
            "SHA512" | "SHA-512" => Some(Self::Sha512),
            _ => None,
        }
    }

    fn of(self, first: &[u8], second: &[u8]) -> Vec<u8> {
        self.spun(first, second, 0)
    }

    /// The hash of both, hashed again with its number before it in each of so many rounds.
    fn spun(self, first: &[u8], second: &[u8], rounds: u32) -> Vec<u8> {
        fn with<D: Digest>(first: &[u8], second: &[u8], rounds: u32) -> Vec<u8> {
            let mut hash = D::new_with_prefix(first).chain_update(second).finalize();
            for round in 0..rounds {
                let again = D::new_with_prefix(round.to_le_bytes()).chain_update(&hash);
                hash = again.finalize();
            }
            hash.as_slice().to_vec()
        }
        match self {
            Self::Sha1 => with::<Sha1>(first, second, rounds),
            Self::Sha256 => with::<Sha256>(first, second, rounds),
            Self::Sha384 => with::<Sha384>(first, second, rounds),
            Self::Sha512 => with::<Sha512>(first, second, rounds),
        }
    }
}

/// How something is encrypted: the package, or its key.
struct Encryption {
    hash: Hash,
    key_bytes: usize,
    salt: Vec<u8>,
}

impl Encryption {
    /// None where it is no AES in chains.
    fn read(tag: &BytesStart<'_>) -> Option<Self> {
        let told = |name| xml::attribute(tag, name);
        let known = told("cipherAlgorithm")? == "AES"
            && told("cipherChaining")? == "ChainingModeCBC"
            && told("blockSize")? == "16";
        let key_bits: usize = told("keyBits").filter(|_| known)?.parse().ok()?;
        Some(Self {
            hash: Hash::named(&told("hashAlgorithm")?)?,
            key_bytes: key_bits / 8,
            salt: bytes(tag, "saltValue")?,
        })
    }
}

/// What is needed to try a word.
pub(super) struct AgileSettings {
    data: Encryption,
    key: Encryption,
    rounds: u32,
    input: Vec<u8>,
    hash: Vec<u8>,
    value: Vec<u8>,
}

impl AgileSettings {
    /// From the XML that stands behind version and flags.
    pub(super) fn read(body: &[u8]) -> Option<Self> {
        let (mut data, mut settings) = (None, None);
        let walked = xml::walk(&mut &*body, &mut |node| {
            let XmlEvent::Open(tag) = node else {
                return Ok(());
            };
            match xml::name(tag) {
                "keyData" => data = Encryption::read(tag),
                "encryptedKey" if settings.is_none() => settings = Self::locked(tag, &mut data),
                _ => {}
            }
            Ok(())
        });
        walked.ok().and(settings)
    }

    /// The lock that a password opens; there may be others, for certificates.
    fn locked(tag: &BytesStart<'_>, data: &mut Option<Encryption>) -> Option<Self> {
        let rounds = xml::attribute(tag, "spinCount")?.parse().ok()?;
        Some(Self {
            key: Encryption::read(tag)?,
            rounds: Some(rounds).filter(|rounds| *rounds <= ROUNDS_MAX)?,
            input: bytes(tag, "encryptedVerifierHashInput")?,
            hash: bytes(tag, "encryptedVerifierHashValue")?,
            value: bytes(tag, "encryptedKeyValue")?,
            data: data.take()?,
        })
    }

    /// The package's key, where this word is the password.
    pub(super) fn key(&self, word: &[u8]) -> Option<Key> {
        let Encryption { hash, salt, .. } = &self.key;
        let spun = hash.spun(salt, word, self.rounds);
        let opened = |purpose: [u8; 8], locked: &[u8]| {
            let key = sized(hash.of(&spun, &purpose), self.key.key_bytes);
            let mut bytes = locked.to_vec();
            decrypt(&key, &sized(salt.clone(), BLOCK), &mut bytes)?;
            Some(bytes)
        };
        let input = opened(FOR_INPUT, &self.input)?;
        let right = opened(FOR_HASH, &self.hash)?.starts_with(&hash.of(&input, &[]));
        let mut value = opened(FOR_KEY, &self.value).filter(|_| right)?;
        value.truncate(self.data.key_bytes);
        Some(Key {
            hash: self.data.hash,
            salt: self.data.salt.clone(),
            value,
        })
    }
}

/// What opens a package.
pub(in crate::resolve::probe::office) struct Key {
    hash: Hash,
    salt: Vec<u8>,
    value: Vec<u8>,
}

impl Key {
    /// Decrypts the segment of this number.
    pub(super) fn decrypt_segment(&self, number: u32, segment: &mut [u8]) -> Option<()> {
        let begin = self.hash.of(&self.salt, &number.to_le_bytes());
        decrypt(&self.value, &sized(begin, BLOCK), segment)
    }
}

/// Cut or filled up to a length.
fn sized(mut bytes: Vec<u8>, length: usize) -> Vec<u8> {
    bytes.resize(length.min(64), FILL);
    bytes
}

fn bytes(tag: &BytesStart<'_>, name: &str) -> Option<Vec<u8>> {
    BASE64_STANDARD.decode(xml::attribute(tag, name)?).ok()
}

/// Decrypts a chain of blocks.
fn decrypt(key: &[u8], begin: &[u8], bytes: &mut [u8]) -> Option<()> {
    fn with<C: BlockCipherDecrypt + KeyInit>(
        key: &[u8],
        begin: &[u8],
        bytes: &mut [u8],
    ) -> Option<()> {
        let mut chain = Decryptor::<C>::new_from_slices(key, begin).ok()?;
        for block in bytes.chunks_exact_mut(BLOCK) {
            chain.decrypt_block(block.try_into().ok()?);
        }
        Some(())
    }
    match key.len() {
        16 => with::<Aes128>(key, begin, bytes),
        24 => with::<Aes192>(key, begin, bytes),
        32 => with::<Aes256>(key, begin, bytes),
        _ => None,
    }
}
