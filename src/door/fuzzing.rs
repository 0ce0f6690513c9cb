//! Ways in for the fuzz targets: text and bytes in memory, no disk.

use std::cell::RefCell;
use std::io::{Cursor, Write as _};
use std::sync::Arc;

use crate::error::SourceText;
use crate::{edit, load, resolve, rules};

/// Reads an instrument.
pub fn instrument(text: &str) {
    load::fuzzing::instrument(text);
}

/// Reads a mapping.
pub fn mapping(text: &str) {
    load::fuzzing::mapping(text);
}

/// Reads a lock. What was read without a problem is written and read again.
///
/// # Panics
/// If what was written reads differently.
pub fn lock(text: &str) {
    let read = |text: &str| {
        let source = SourceText::new(&Arc::from("evidence/kip.lock"), text);
        let problems = RefCell::default();
        let lock = load::lock::read(&source, &problems)?;
        problems.into_inner().is_empty().then_some(lock)
    };
    if let Some(lock) = read(text) {
        let written = edit::lock::to_text(&lock);
        let again = read(&written).map(|lock| edit::lock::to_text(&lock));
        assert_eq!(again.as_deref(), Some(&*written));
    }
}

/// Reads settings.
pub fn settings(text: &str) {
    load::fuzzing::settings(text, rules::RULES);
}

/// Looks inside bytes as if they were a document.
pub fn document(bytes: &[u8]) {
    resolve::fuzz(bytes);
}

/// The first bytes of the pictures that are looked into.
const PICTURES: [&[u8]; 7] = [
    b"\xff\xd8\xff",
    b"\x89PNG\r\n\x1a\n",
    b"GIF89a",
    b"BM",
    b"II*\0",
    b"MM\0*",
    b"RIFF\x20\0\0\0WEBP",
];

/// Looks inside bytes as if they were each kind of picture.
pub fn picture(bytes: &[u8]) {
    for head in PICTURES {
        resolve::fuzz(&[head, bytes].concat());
    }
}

/// The parts of an Office package that hold what people write: the list that names them, and their paths.
const PARTS: [(&str, &str); 3] = [
    (
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        "word/document.xml",
    ),
    (
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        "xl/workbook.xml",
    ),
    (
        "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
        "ppt/presentation.xml",
    ),
];

/// Looks inside packages of Office whose main part is this text.
pub fn office(part: &str) {
    for (kind, path) in PARTS {
        let list = format!(
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/{path}\" ContentType=\"{kind}\"/></Types>"
        );
        let mut package = zip::ZipWriter::new(Cursor::new(Vec::new()));
        let stored = zip::write::SimpleFileOptions::default()
            .compression_method(zip::CompressionMethod::Stored);
        let mut written = Ok(());
        for (name, text) in [("[Content_Types].xml", list.as_str()), (path, part)] {
            written = written
                .and_then(|()| package.start_file(name, stored))
                .and_then(|()| package.write_all(text.as_bytes()).map_err(Into::into));
        }
        if let (Ok(()), Ok(package)) = (written, package.finish()) {
            resolve::fuzz(&package.into_inner());
        }
    }
}
