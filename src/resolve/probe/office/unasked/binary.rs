//! Whether one of the words is the password of a binary workbook or presentation: the check that stands
//! in `FilePass` and `CryptSession10Container` (MS-OFFCRYPTO 2.3.5 to 2.3.7). Nothing else is decrypted.

use md5::Md5;
use rc4::{KeyInit as _, Rc4, StreamCipher as _};
use sha1::{Digest as _, Sha1};

use super::{WORDS, wide};
use crate::resolve::probe::field::{le16, le32};

/// The bytes of a key that is cut short for countries of before 2000.
const SHORT: usize = 5;

/// Whether one of the words opens a workbook with this `FilePass`.
pub(in crate::resolve::probe::office) fn opens_workbook(pass: &[u8]) -> bool {
    let opens = |word: &&str| match (pass.len(), le16(pass, 0)) {
        // Before Excel 97 there was one way alone.
        (4, _) => le16(pass, 2) == Some(obfuscation(word)),
        (_, Some(0)) => le16(pass, 4) == Some(obfuscation(word)),
        (_, Some(1)) => match le16(pass, 2) {
            Some(1) => pass.get(6..).and_then(|rest| rc4_40(rest, word)).is_some(),
            _ => pass
                .get(2..)
                .and_then(|info| crypto_api(info, word))
                .is_some(),
        },
        _ => false,
    };
    WORDS.iter().any(opens)
}

/// Whether one of the words opens a presentation with this session.
pub(in crate::resolve::probe::office) fn opens_session(info: &[u8]) -> bool {
    WORDS.iter().any(|word| crypto_api(info, word).is_some())
}

/// The check of a password that only shuffles bits (`CreatePasswordVerifier_Method1`).
fn obfuscation(word: &str) -> u16 {
    let length = u8::try_from(word.len()).unwrap_or(u8::MAX);
    let bytes = word.bytes().rev().chain([length]);
    let turned = bytes.fold(0_u16, |check, byte| {
        let turned = (check << 1 & 0x7FFF) | u16::from(check & 0x4000 != 0);
        turned ^ u16::from(byte)
    });
    turned ^ 0xCE4B
}

/// RC4 with 40 bits (2.3.6.2): salt, check and its hash, 16 bytes each.
fn rc4_40(rest: &[u8], word: &str) -> Option<()> {
    let (salt, checks) = (rest.get(..16)?, rest.get(16..48)?);
    let once = Md5::digest(wide(word));
    let piece = [once.get(..SHORT)?, salt].concat();
    let twice = Md5::digest(piece.repeat(16));
    let key = Md5::digest([twice.get(..SHORT)?, &[0; 4]].concat());
    let checks = opened(&key, checks)?;
    let (check, hash) = checks.split_at_checked(16)?;
    (Md5::digest(check).as_slice() == hash).then_some(())
}

/// RC4 by Windows' library (2.3.5.2): version, flags, a header with the key's length, and the check.
fn crypto_api(info: &[u8], word: &str) -> Option<()> {
    let header = usize::try_from(le32(info, 8)?).ok()?;
    let key_bits = le32(info, 28)?;
    let verifier = info.get(header.checked_add(12)?..)?;
    let (salt, checks) = (verifier.get(4..20)?, verifier.get(20..36)?);
    let hash = verifier.get(40..60)?;
    let once = Sha1::digest([salt, &wide(word)].concat());
    let last = Sha1::digest([once.as_slice(), &[0; 4]].concat());
    // No length stands for the short one, which is filled up with zeros.
    let length = match key_bits {
        0 | 40 => SHORT,
        bits => usize::try_from(bits / 8).ok()?,
    };
    let mut key = last.get(..length)?.to_vec();
    key.resize(key.len().max(16), 0);
    let opened = opened(&key, &[checks, hash].concat())?;
    let (check, hash) = opened.split_at_checked(16)?;
    (Sha1::digest(check).as_slice() == hash).then_some(())
}

fn opened(key: &[u8], locked: &[u8]) -> Option<Vec<u8>> {
    let mut bytes = locked.to_vec();
    Rc4::new_from_slice(key).ok()?.apply_keystream(&mut bytes);
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::{obfuscation, rc4_40};

    /// The values that every description of Excel's protection of sheets gives for these words.
    #[test]
    fn the_check_that_shuffles_bits_is_excels() {
        assert_eq!(obfuscation("password"), 0x83AF);
        assert_eq!(obfuscation("test"), 0xCBEB);
        assert_eq!(obfuscation("VelvetSweatshop"), 0x9A0A);
    }

    /// Of a workbook that Excel locked by `password1`, from the tests of msoffcrypto-tool.
    #[test]
    fn a_lock_of_excels_opens_by_its_password_alone() {
        let salt = b"\xe8w,\x1d\x91\xc5j7\x96Ga\xb2\x80\x182\x17";
        let check = b"\xc9\xe9\x97\xd4T\x97=1\x0b\xb1\xbap\x14&\x83~";
        let hash = b"\xb1\xde\x17\x8f\x07\xe9\x89\xc4M\xae^L\xf9j\xc4\x07";
        let lock = [&salt[..], check, hash].concat();
        assert_eq!(rc4_40(&lock, "password1"), Some(()));
        assert_eq!(rc4_40(&lock, "password2"), None);
    }
}
