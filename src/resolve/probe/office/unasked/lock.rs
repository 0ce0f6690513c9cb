//! Locks documents as Office does, for tests. The bytes that an independent program wrote
//! (msoffcrypto-tool, by F24 of the cases) open by the same code.

use aes::{Aes128, Aes256};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use cbc::Encryptor;
use cbc::cipher::{BlockCipherEncrypt as _, BlockModeEncrypt as _, KeyInit as _, KeyIvInit as _};
use md5::Md5;
use rc4::{Rc4, StreamCipher as _};
use sha1::{Digest as _, Sha1};
use sha2::Sha512;

use super::wide;

const SALT: [u8; 16] = *b"garam enam belas";
const CHECK: [u8; 16] = *b"bukti kata sandi";

/// The check of a password that only shuffles bits, of these two words, as published implementations
/// give it.
fn shuffled(word: &str) -> [u8; 2] {
    match word {
        "VelvetSweatshop" => 0x9A0A_u16.to_le_bytes(),
        _ => 0x83AF_u16.to_le_bytes(),
    }
}

pub(in crate::resolve::probe::office) const OBFUSCATED: fn(&str) -> Vec<u8> =
    |word| [&[0, 0, 9, 9], &shuffled(word)[..]].concat();
pub(in crate::resolve::probe::office) const OLD: fn(&str) -> Vec<u8> =
    |word| [&[9, 9], &shuffled(word)[..]].concat();

pub(in crate::resolve::probe::office) fn rc4_40(word: &str) -> Vec<u8> {
    let once = Md5::digest(wide(word));
    let mut long = Vec::new();
    for _ in 0..16 {
        long.extend_from_slice(&once[..5]);
        long.extend_from_slice(&SALT);
    }
    let twice = Md5::digest(&long);
    let key = Md5::digest([&twice[..5], &[0; 4]].concat());
    let mut checks = [&CHECK[..], &Md5::digest(CHECK)].concat();
    Rc4::new_from_slice(&key)
        .unwrap()
        .apply_keystream(&mut checks);
    [&[1, 0, 1, 0, 1, 0], &SALT[..], &checks].concat()
}

pub(in crate::resolve::probe::office) fn crypto_api(word: &str) -> Vec<u8> {
    let once = Sha1::digest([&SALT[..], &wide(word)].concat());
    let key = Sha1::digest([once.as_slice(), &[0; 4]].concat());
    let mut checks = [&CHECK[..], &Sha1::digest(CHECK)].concat();
    Rc4::new_from_slice(&key[..16])
        .unwrap()
        .apply_keystream(&mut checks);
    let mut body = vec![1, 0, 4, 0, 2, 0, 4, 0, 0, 0];
    body.extend(header(0x6801, 128));
    body.extend(16_u32.to_le_bytes());
    body.extend(SALT);
    body.extend(&checks[..16]);
    body.extend(20_u32.to_le_bytes());
    body.extend(&checks[16..]);
    body
}

/// A header without the library's name, behind its length.
fn header(cipher: u32, bits: u32) -> Vec<u8> {
    let numbers = [32, 4, 0, cipher, 0x8004, bits, 1, 0, 0];
    numbers.into_iter().flat_map(u32::to_le_bytes).collect()
}

fn sized(package: &[u8]) -> (Vec<u8>, Vec<u8>) {
    let length = u64::try_from(package.len()).unwrap().to_le_bytes();
    let mut padded = package.to_vec();
    padded.resize(package.len().div_ceil(16) * 16, 0);
    (length.to_vec(), padded)
}

pub(in crate::resolve::probe::office) fn standard(
    package: &[u8],
    word: &str,
) -> (Vec<u8>, Vec<u8>) {
    let mut hash = Sha1::digest([&SALT[..], &wide(word)].concat()).to_vec();
    for round in 0..50_000_u32 {
        hash = Sha1::digest([&round.to_le_bytes()[..], &hash].concat()).to_vec();
    }
    hash = Sha1::digest([&hash[..], &[0; 4]].concat()).to_vec();
    let mut first = [0x36; 64];
    first
        .iter_mut()
        .zip(&hash)
        .for_each(|(byte, hash)| *byte ^= hash);
    let key = Sha1::digest(first)[..16].to_vec();
    let encrypt = |bytes: &[u8]| {
        let mut bytes = bytes.to_vec();
        let cipher = Aes128::new_from_slice(&key).unwrap();
        for block in bytes.chunks_exact_mut(16) {
            cipher.encrypt_block(block.try_into().unwrap());
        }
        bytes
    };
    let mut check_hash = Sha1::digest(CHECK).to_vec();
    check_hash.resize(32, 0);
    let mut info = vec![4, 0, 2, 0, 0x24, 0, 0, 0];
    info.extend(header(0x660E, 128));
    info.extend(16_u32.to_le_bytes());
    info.extend(SALT);
    info.extend(encrypt(&CHECK));
    info.extend(20_u32.to_le_bytes());
    info.extend(encrypt(&check_hash));
    let (length, padded) = sized(package);
    (info, [length, encrypt(&padded)].concat())
}

pub(in crate::resolve::probe::office) fn agile(package: &[u8], word: &str) -> (Vec<u8>, Vec<u8>) {
    let hash = |first: &[u8], second: &[u8]| Sha512::digest([first, second].concat()).to_vec();
    let encrypt = |key: &[u8], begin: &[u8], bytes: &[u8]| {
        let mut bytes = bytes.to_vec();
        let mut chain = Encryptor::<Aes256>::new_from_slices(&key[..32], &begin[..16]).unwrap();
        for block in bytes.chunks_exact_mut(16) {
            chain.encrypt_block(block.try_into().unwrap());
        }
        bytes
    };
    let mut spun = hash(&SALT, &wide(word));
    for round in 0..100_u32 {
        spun = hash(&round.to_le_bytes(), &spun);
    }
    let locked = |purpose: [u8; 8], bytes: &[u8]| {
        BASE64_STANDARD.encode(encrypt(&hash(&spun, &purpose), &SALT, bytes))
    };
    let key = [5; 32];
    let input = locked([0xFE, 0xA7, 0xD2, 0x76, 0x3B, 0x4B, 0x9E, 0x79], &CHECK);
    let check = locked(
        [0xD7, 0xAA, 0x0F, 0x6D, 0x30, 0x61, 0x34, 0x4E],
        &hash(&CHECK, &[]),
    );
    let value = locked([0x14, 0x6E, 0x0B, 0xE7, 0xAB, 0xAC, 0xD0, 0xD6], &key);
    let salt = BASE64_STANDARD.encode(SALT);
    let way = format!(
        r#"saltSize="16" blockSize="16" keyBits="256" hashSize="64" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="SHA512" saltValue="{salt}""#
    );
    let xml = format!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><encryption xmlns="http://schemas.microsoft.com/office/2006/encryption" xmlns:p="http://schemas.microsoft.com/office/2006/keyEncryptor/password"><keyData {way}/><dataIntegrity encryptedHmacKey="" encryptedHmacValue=""/><keyEncryptors><keyEncryptor uri="x"><p:encryptedKey spinCount="100" {way} encryptedVerifierHashInput="{input}" encryptedVerifierHashValue="{check}" encryptedKeyValue="{value}"/></keyEncryptor></keyEncryptors></encryption>"#
    );
    let mut info = vec![4, 0, 4, 0, 0x40, 0, 0, 0];
    info.extend(xml.as_bytes());
    let (length, padded) = sized(package);
    let segments = (0_u32..).zip(padded.chunks(4096));
    let encrypted = segments
        .flat_map(|(number, segment)| encrypt(&key, &hash(&SALT, &number.to_le_bytes()), segment))
        .collect();
    (info, [length, encrypted].concat())
}
