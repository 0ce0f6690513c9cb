//! Locks, however they are written.

use std::sync::Arc;

use lopdf::encryption::crypt_filters::{Aes128CryptFilter, Aes256CryptFilter, CryptFilter};
use lopdf::{Document, EncryptionState, EncryptionVersion, Object, Permissions, StringFormat};

use super::{PdfWriter, facts, shown, three};
use crate::model::Condition;

/// How a lock is written down.
#[derive(Clone, Copy, Debug, PartialEq)]
enum LockForm {
    /// In an object of its own.
    Apart,
    /// In the trailer.
    InTrailer,
    /// With its filters in objects of their own.
    Scattered,
}

const CIPHERS: [&str; 5] = ["RC4 40", "RC4 128", "AES 128", "AES 256 of old", "AES 256"];

fn state(cipher: &str, document: &Document, user_password: &str) -> EncryptionState {
    let owner_password = "pemilik";
    let permissions = Permissions::COPYABLE;
    let name = b"StdCF".to_vec();
    let aes128: Arc<dyn CryptFilter> = Arc::new(Aes128CryptFilter);
    let aes256: Arc<dyn CryptFilter> = Arc::new(Aes256CryptFilter);
    let version = match cipher {
        "RC4 40" => EncryptionVersion::V1 {
            document,
            owner_password,
            user_password,
            permissions,
        },
        "RC4 128" => EncryptionVersion::V2 {
            document,
            owner_password,
            user_password,
            key_length: 128,
            permissions,
        },
        "AES 128" => EncryptionVersion::V4 {
            document,
            encrypt_metadata: true,
            crypt_filters: [(name.clone(), aes128)].into(),
            stream_filter: name.clone(),
            string_filter: name,
            owner_password,
            user_password,
            permissions,
        },
        #[expect(deprecated, reason = "old files have it")]
        "AES 256 of old" => EncryptionVersion::R5 {
            encrypt_metadata: true,
            crypt_filters: [(name.clone(), aes256)].into(),
            file_encryption_key: &[7; 32],
            stream_filter: name.clone(),
            string_filter: name,
            owner_password,
            user_password,
            permissions,
        },
        _ => EncryptionVersion::V5 {
            encrypt_metadata: true,
            crypt_filters: [(name.clone(), aes256)].into(),
            file_encryption_key: &[7; 32],
            stream_filter: name.clone(),
            string_filter: name,
            owner_password,
            user_password,
            permissions,
        },
    };
    EncryptionState::try_from(version).unwrap()
}

fn locked(cipher: &str, user_password: &str, written: LockForm, id: Option<&[u8]>) -> Vec<u8> {
    let mut document = Document::load_mem(&three().bytes()).unwrap();
    let said = Object::String(id.unwrap_or_default().to_vec(), StringFormat::Hexadecimal);
    document.trailer.set("ID", vec![said.clone(), said]);
    let state = state(cipher, &document, user_password);
    document.encrypt(&state).unwrap();
    let mut about = document.get_encrypted().unwrap().clone();
    match written {
        LockForm::Apart => {}
        LockForm::InTrailer => document.trailer.set("Encrypt", about),
        LockForm::Scattered => {
            if let Ok(filters) = about.get(b"CF").and_then(Object::as_dict) {
                let mut filters = filters.clone();
                let inner = filters.get(b"StdCF").unwrap().clone();
                filters.set("StdCF", document.add_object(inner));
                let filters = document.add_object(filters);
                about.set("CF", filters);
            }
            let about = document.add_object(about);
            document.trailer.set("Encrypt", about);
        }
    }
    if id.is_none() {
        document.trailer.remove(b"ID");
    }
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

#[test]
fn every_cipher_opens_without_a_password_and_with_one_does_not() {
    for cipher in CIPHERS {
        for written in [LockForm::Apart, LockForm::InTrailer, LockForm::Scattered] {
            for id in [Some(b"0123456789abcdef".as_slice()), None] {
                // Ciphers begin at random: several times, so that their data end in any byte.
                let times = if written == LockForm::Apart { 3 } else { 1 };
                for _ in 0..times {
                    opens_without_a_password_alone(cipher, written, id);
                }
            }
        }
    }
}

fn opens_without_a_password_alone(cipher: &str, written: LockForm, id: Option<&[u8]>) {
    let open = facts(&locked(cipher, "", written, id));
    let name = format!("{cipher}, {written:?}, {id:?}");
    assert_eq!(open.condition, Condition::Sound, "{name}");
    let pages = (open.pages, open.pages_with_text);
    assert_eq!(pages, (Some(3), Some(3)), "{name}");
    assert!(open.restricted && open.oddities.is_empty(), "{name}");
    let shut = facts(&locked(cipher, "rahasia", written, id));
    assert_eq!(shut.condition, Condition::Locked, "{name}");
}

#[test]
fn an_empty_password_of_the_owner_opens_nothing() {
    let mut document = Document::load_mem(&three().bytes()).unwrap();
    let filter: Arc<dyn CryptFilter> = Arc::new(Aes256CryptFilter);
    let state = EncryptionState::try_from(EncryptionVersion::V5 {
        encrypt_metadata: true,
        crypt_filters: [(b"StdCF".to_vec(), filter)].into(),
        file_encryption_key: &[7; 32],
        stream_filter: b"StdCF".to_vec(),
        string_filter: b"StdCF".to_vec(),
        owner_password: "",
        user_password: "rahasia",
        permissions: Permissions::all(),
    });
    document.encrypt(&state.unwrap()).unwrap();
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    assert_eq!(facts(&bytes).condition, Condition::Locked);
}

#[test]
fn where_attachments_alone_are_locked_the_document_opens() {
    let mut writer = three();
    let zeros = "00".repeat(32);
    writer.trailer(&format!("/Encrypt << /Filter /Standard /V 4 /R 4 /P -4 /O <{zeros}> /U <{zeros}> /CF << /StdCF << /CFM /AESV2 /AuthEvent /EFOpen >> >> /StmF /Identity /StrF /Identity /EFF /StdCF >>"));
    let facts = facts(&writer.bytes());
    assert_eq!(facts.condition, Condition::Sound);
    assert_eq!(facts.pages_with_text, Some(3));
}

#[test]
fn a_certificate_is_no_password_and_other_handlers_are_unknown() {
    let mut writer = three();
    writer.trailer("/Encrypt << /Filter /Adobe.PubSec /SubFilter /adbe.pkcs7.s5 /V 4 >>");
    let condition = facts(&writer.bytes()).condition;
    assert_eq!(condition, Condition::LockedByCertificate);
    let mut other = three();
    other.trailer("/Encrypt << /Filter /Sesuatu /V 4 >>");
    let condition = facts(&other.bytes()).condition;
    assert!(matches!(condition, Condition::Unfinished(_)));
}

#[test]
fn a_lock_that_locks_nothing_is_told_and_the_rest_is_read() {
    let with = |filter: &str, content: &str| {
        let mut writer = PdfWriter::pages(&[content]);
        let keys = format!("/O <{0}> /U <{0}> /P -4", "00".repeat(32));
        writer.trailer(&format!(
            "/Encrypt << /Filter /Standard /V 4 /R 4 /CF << /StdCF << {filter} >> >> /StmF /StdCF /StrF /StdCF {keys} >>"
        ));
        facts(&writer.bytes())
    };
    for filter in ["/CFM /None", "", "/AuthEvent /DocOpen"] {
        let seen = with(filter, &shown("surat"));
        assert_eq!(seen.condition, Condition::Sound, "{filter}");
        assert_eq!(seen.pages_with_text, Some(1), "{filter}");
        assert_eq!(seen.oddities.len(), 1, "{filter}");
        let blank = with(filter, "q Q").condition;
        assert!(matches!(blank, Condition::Blank(_)), "{filter}");
    }
    // With a cipher the same asks for a password.
    assert_eq!(with("/CFM /AESV2", "q Q").condition, Condition::Locked);
}
