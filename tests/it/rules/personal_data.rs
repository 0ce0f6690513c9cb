//! KIP701.

use super::{Bench, fired, silent};
use crate::bench::pdf_of;

/// A number of the form of a NIK, of nobody.
fn number() -> String {
    ["31", "7405", "120490", "0001"].concat()
}

fn showing(words: &str) -> Bench {
    let bench = Bench::sound();
    bench
        .write(
            "evidence/profil.pdf",
            pdf_of(&format!("BT /F1 12 Tf 72 720 Td ({words}) Tj ET")),
        )
        .lock();
    bench
}

#[test]
fn fails() {
    let bench = showing(&format!("NIK {}", number()));
    fired(&bench, "KIP701", "warning")
        .says("NIK", "NIK")
        .at("berkas: profil.pdf")
        .costs(0);
    bench.kip(&["report", "-o", "a.md", "-o", "a.json"]);
    let outputs = [
        bench.kip(&["check", "-v"]).stdout,
        bench.kip(&["check", "--format", "json"]).stdout,
        bench.kip(&["explain", "A.2"]).stdout,
        String::from_utf8(bench.read("a.md")).unwrap(),
        String::from_utf8(bench.read("a.json")).unwrap(),
    ];
    for output in outputs {
        assert!(!output.contains(&number()), "the whole number is shown");
    }
}

/// All that a file holds: of a ZIP file, all its parts, and theirs.
fn all_bytes(file: &[u8]) -> Vec<u8> {
    let Ok(mut zip) = zip::ZipArchive::new(std::io::Cursor::new(file)) else {
        return file.to_vec();
    };
    let mut all = Vec::new();
    for at in 0..zip.len() {
        let mut part = Vec::new();
        std::io::Read::read_to_end(&mut zip.by_index(at).unwrap(), &mut part).unwrap();
        all.extend(all_bytes(&part));
    }
    all
}

#[test]
fn no_form_and_no_memory_holds_the_whole_number() {
    let bench = showing(&format!("NIK {}", number()));
    let holds = |bytes: &[u8], words: &str| {
        let words = words.as_bytes();
        bytes.windows(words.len()).any(|window| window == words)
    };
    for (extension, _) in kip::report::Format::EXTENSIONS {
        let name = format!("l.{extension}");
        assert_eq!(bench.kip(&["report", "-o", &name]).code, 0);
        let bytes = all_bytes(&bench.read(&name));
        assert!(holds(&bytes, "KIP701"), "{extension} hides the finding");
        assert!(
            !holds(&bytes, &number()),
            "{extension} shows the whole number"
        );
    }
    for form in ["junit", "sarif", "github"] {
        let said = bench.kip(&["check", "--format", form]).stdout;
        assert!(
            said.contains("KIP701") && !said.contains(&number()),
            "{form}"
        );
    }
    let own = std::fs::read_dir(bench.path().join(".git/kip")).unwrap();
    let remembered: Vec<_> = own.map(|entry| entry.unwrap().path()).collect();
    assert!(!remembered.is_empty());
    for file in remembered {
        assert!(!holds(&std::fs::read(file).unwrap(), &number()));
    }
}

#[test]
fn passes() {
    for words in [
        "Nomor 012/BPMP-C/2026",
        "Faktur 2026041500001234",
        "Diperbarui 20260115103000",
    ] {
        silent(&showing(words), "KIP701");
    }
}

#[test]
fn where_such_data_is_expected_a_redacted_copy_is_asked_for() {
    let bench = showing(&format!("NIK {}", number()));
    let usual = fired(&bench, "KIP701", "warning").json["hint"].clone();
    bench.edit(
        "instrument/uji.toml",
        "nama = \"Profil mutakhir\"",
        "nama = \"Profil\"\ndata_pribadi = true",
    );
    assert_ne!(fired(&bench, "KIP701", "warning").json["hint"], usual);
}
