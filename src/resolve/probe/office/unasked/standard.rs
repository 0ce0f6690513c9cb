//! Standard encryption of Office 2007: AES block by block, the key from 50,000 rounds of SHA-1
//! (MS-OFFCRYPTO 2.3.4.5 to 2.3.4.9).

use aes::cipher::{BlockCipherDecrypt, KeyInit};
use aes::{Aes128, Aes192, Aes256};
use sha1::{Digest as _, Sha1};

use super::package::BLOCK;
use crate::resolve::probe::field::le32;

/// How often the hash is hashed again.
const ROUNDS: u32 = 50_000;
/// The numbers by which AES is named: of 128, 192 and 256 bits.
const AES: std::ops::RangeInclusive<u32> = 0x660E..=0x6610;

/// What is needed to try a word.
pub(super) struct StandardSettings<'a> {
    key_bytes: usize,
    salt: &'a [u8],
    verifier: &'a [u8],
    verifier_hash: &'a [u8],
}

impl<'a> StandardSettings<'a> {
    /// From what stands behind version and flags; none where it is not AES.
    pub(super) fn read(body: &'a [u8]) -> Option<Self> {
        let header = usize::try_from(le32(body, 0)?).ok()?;
        let key_bits = le32(body, 20)?;
        let verifier = body.get(header.checked_add(4)?..)?;
        AES.contains(&le32(body, 12)?).then_some(())?;
        Some(Self {
            key_bytes: usize::try_from(key_bits / 8).ok()?,
            salt: verifier.get(4..20)?,
            verifier: verifier.get(20..36)?,
            verifier_hash: verifier.get(40..72)?,
        })
    }

    /// The key, where this word is the password.
    pub(super) fn key(&self, word: &[u8]) -> Option<Vec<u8>> {
        let key = self.derived(word)?;
        let mut verifier = self.verifier.to_vec();
        let mut hash = self.verifier_hash.to_vec();
        decrypt(&key, &mut verifier)?;
        decrypt(&key, &mut hash)?;
        hash.starts_with(&Sha1::digest(&verifier)).then_some(key)
    }

    fn derived(&self, word: &[u8]) -> Option<Vec<u8>> {
        let mut hash = Sha1::new_with_prefix(self.salt)
            .chain_update(word)
            .finalize();
        for round in 0..ROUNDS {
            hash = Sha1::new_with_prefix(round.to_le_bytes())
                .chain_update(hash)
                .finalize();
        }
        let hash = Sha1::new_with_prefix(hash)
            .chain_update(0_u32.to_le_bytes())
            .finalize();
        let half = |fill: u8| {
            let mut padded = [fill; 64];
            for (byte, of_hash) in padded.iter_mut().zip(hash) {
                *byte ^= of_hash;
            }
            Sha1::digest(padded)
        };
        let both = [half(0x36), half(0x5C)].concat();
        both.get(..self.key_bytes).map(<[u8]>::to_vec)
    }
}

/// Decrypts blocks, each by itself.
pub(super) fn decrypt(key: &[u8], bytes: &mut [u8]) -> Option<()> {
    fn with<C: BlockCipherDecrypt + KeyInit>(key: &[u8], bytes: &mut [u8]) -> Option<()> {
        let cipher = C::new_from_slice(key).ok()?;
        for block in bytes.chunks_exact_mut(BLOCK) {
            cipher.decrypt_block(block.try_into().ok()?);
        }
        Some(())
    }
    match key.len() {
        16 => with::<Aes128>(key, bytes),
        24 => with::<Aes192>(key, bytes),
        32 => with::<Aes256>(key, bytes),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::StandardSettings;
    use crate::resolve::probe::office::unasked::wide;

    /// Of a document that Office locked by `Password1234_`, from the tests of msoffcrypto-tool.
    #[test]
    fn a_lock_of_offices_opens_by_its_password_alone() {
        let settings = StandardSettings {
            key_bytes: 16,
            salt: b"\xe8\x82fI\x0c[\xd1\xee\xbd+C\x94\xe3\xf80\xef",
            verifier: b"Qos.\x96o\xac\x17\xb1\xc5\xd7\xd8\xcc6\xc9(",
            verifier_hash:
                b"+ah\xda\xbe)\x11\xad+\xd3|\x17Ft\\\x14\xd3\xcf\x1b\xb1@\xa4\x8fNo=#\x88\x08r\xb1j",
        };
        let key = settings.key(&wide("Password1234_"));
        let wanted = b"@\xb1:q\xf9\x0b\x96n7T\x08\xf2\xd1\x81\xa1\xaa";
        assert_eq!(key.as_deref(), Some(wanted.as_slice()));
        assert_eq!(settings.key(&wide("Password1234")), None);
    }
}
