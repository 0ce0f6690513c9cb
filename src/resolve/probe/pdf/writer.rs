//! Writes tiny PDFs for the tests, byte by byte.

use std::sync::Arc;

use lopdf::encryption::crypt_filters::{Aes256CryptFilter, CryptFilter};
use lopdf::{Document, EncryptionState, EncryptionVersion, Object, Permissions, StringFormat};

/// Objects by their number, from 1; the first is the catalog.
#[derive(Clone)]
pub(in crate::resolve::probe) struct PdfWriter {
    objects: Vec<Vec<u8>>,
    trailer: String,
}

impl PdfWriter {
    /// A document whose catalog names object 2 as the root of its pages.
    pub(in crate::resolve::probe) fn new() -> Self {
        Self {
            objects: vec![b"<< /Type /Catalog /Pages 2 0 R >>".to_vec()],
            trailer: String::new(),
        }
    }

    /// One page per content, with the font F1; object 2 is the root.
    pub(in crate::resolve::probe) fn pages(contents: &[&str]) -> Self {
        let mut writer = Self::new();
        let kids: Vec<_> = (0..contents.len())
            .map(|index| format!("{} 0 R", 4 + 2 * index))
            .collect();
        let count = contents.len();
        writer.add(&format!(
            "<< /Type /Pages /Count {count} /Kids [{}] >>",
            kids.join(" ")
        ));
        writer.add(
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        );
        for (index, content) in contents.iter().enumerate() {
            writer.add(&format!(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {} 0 R /Resources << /Font << /F1 3 0 R >> >> >>",
                5 + 2 * index
            ));
            writer.stream("", content.as_bytes());
        }
        writer
    }

    /// Adds an object; its number.
    pub(in crate::resolve::probe) fn add(&mut self, object: &str) -> usize {
        self.objects.push(object.as_bytes().to_vec());
        self.objects.len()
    }

    /// Adds a stream with these entries; its number.
    pub(in crate::resolve::probe) fn stream(&mut self, entries: &str, content: &[u8]) -> usize {
        let length = content.len();
        let mut object = format!("<< {entries} /Length {length} >>\nstream\n").into_bytes();
        object.extend(content);
        object.extend(b"\nendstream");
        self.objects.push(object);
        self.objects.len()
    }

    /// Puts another object in the place of this one.
    pub(in crate::resolve::probe) fn replace(&mut self, number: usize, object: &str) {
        self.replace_bytes(number, object.as_bytes().to_vec());
    }

    /// The same, of any bytes.
    pub(in crate::resolve::probe) fn replace_bytes(&mut self, number: usize, object: Vec<u8>) {
        self.objects[number - 1] = object;
    }

    /// Adds entries to the trailer.
    pub(in crate::resolve::probe) fn trailer(&mut self, entries: &str) {
        self.trailer.push_str(entries);
    }

    /// The file.
    pub(in crate::resolve::probe) fn bytes(&self) -> Vec<u8> {
        let mut bytes = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n".to_vec();
        let mut table = String::from("0000000000 65535 f \n");
        for (number, object) in (1..).zip(&self.objects) {
            table.push_str(&format!("{:010} 00000 n \n", bytes.len()));
            bytes.extend(format!("{number} 0 obj\n").bytes());
            bytes.extend(object);
            bytes.extend(b"\nendobj\n");
        }
        let (size, start) = (self.objects.len() + 1, bytes.len());
        bytes.extend(format!("xref\n0 {size}\n{table}").bytes());
        let entries = &self.trailer;
        bytes.extend(
            format!(
                "trailer\n<< /Size {size} /Root 1 0 R {entries} >>\nstartxref\n{start}\n%%EOF\n"
            )
            .bytes(),
        );
        bytes
    }

    /// The file, encrypted with AES-256.
    pub(in crate::resolve::probe) fn locked(
        &self,
        user_password: &str,
        permissions: Permissions,
    ) -> Vec<u8> {
        let mut document = Document::load_mem(&self.bytes()).unwrap();
        let id = Object::String(b"0123456789abcdef".to_vec(), StringFormat::Literal);
        document.trailer.set("ID", vec![id.clone(), id]);
        let filter: Arc<dyn CryptFilter> = Arc::new(Aes256CryptFilter);
        let state = EncryptionState::try_from(EncryptionVersion::V5 {
            encrypt_metadata: true,
            crypt_filters: [(b"StdCF".to_vec(), filter)].into(),
            file_encryption_key: &[7; 32],
            stream_filter: b"StdCF".to_vec(),
            string_filter: b"StdCF".to_vec(),
            owner_password: "pemilik",
            user_password,
            permissions,
        })
        .unwrap();
        document.encrypt(&state).unwrap();
        let mut bytes = Vec::new();
        document.save_to(&mut bytes).unwrap();
        bytes
    }
}

/// Content that shows these words.
pub(in crate::resolve::probe) fn shown(words: &str) -> String {
    format!("BT /F1 12 Tf 72 720 Td ({words}) Tj ET")
}
