//! KIP403.

use super::{Bench, document, fired, silent};

/// A Word document whose entries say that they are encrypted.
fn encrypted() -> Vec<u8> {
    let mut bytes = document("sop.docx");
    for (mark, flags) in [(&b"PK\x03\x04"[..], 6), (b"PK\x01\x02", 8)] {
        let at: Vec<usize> = (0..bytes.len() - 4)
            .filter(|&at| bytes[at..].starts_with(mark))
            .collect();
        for start in at {
            bytes[start + flags] |= 1;
        }
    }
    bytes
}

#[test]
fn fails() {
    let bench = Bench::sound();
    bench.write("evidence/sop.docx", encrypted()).lock();
    fired(&bench, "KIP403", "error")
        .at("berkas: sop.docx")
        .costs(15);
    assert_eq!(bench.findings("KIP404").len(), 0, "it is not damaged");
}

#[test]
fn passes() {
    silent(&Bench::sound(), "KIP403");
}
