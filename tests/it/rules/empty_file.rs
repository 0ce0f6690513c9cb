//! KIP401.

use super::{Bench, fired, silent};

#[test]
fn fails() {
    for content in [&b""[..], &[0; 5000], b" \r\n\t\n", b"\xef\xbb\xbf\n"] {
        let bench = Bench::sound();
        bench.write("evidence/profil.pdf", content).lock();
        fired(&bench, "KIP401", "error")
            .says("evidence/profil.pdf", "evidence/profil.pdf")
            .costs(20);
    }
}

#[test]
fn passes() {
    let bench = Bench::sound();
    let mut bytes = bench.read("evidence/profil.pdf");
    bytes.extend([0; 4096]);
    bench.write("evidence/profil.pdf", bytes).lock();
    silent(&bench, "KIP401");
}

#[test]
fn one_letter_is_content() {
    for (content, empty) in [
        (&b"\n\n"[..], true),
        (b"\x00\x00", true),
        (b" x ", false),
        (b"\x00\x01", false),
    ] {
        let bench = Bench::sound();
        bench.write("evidence/profil.pdf", content).lock();
        if empty {
            fired(&bench, "KIP401", "error")
                .about("A.2", "evidence/profil.pdf")
                .at("berkas: profil.pdf")
                .costs(20);
        } else {
            silent(&bench, "KIP401");
        }
    }
    let bench = Bench::sound();
    bench.write("evidence/profil.pdf", "").lock();
    fired(&bench, "KIP401", "error").says("(0 byte)", "(0 bytes)");
}
