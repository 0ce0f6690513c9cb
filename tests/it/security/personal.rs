//! Numbers of persons: found, and shown nowhere.

use super::{all_that_is_said, holds};
use crate::bench::{Bench, findings_of, pdf_of, stored_zip};

#[test]
fn no_form_and_no_memory_holds_a_whole_number_of_a_person() {
    // Of the form of a NIK, of nobody.
    let number = ["31", "7405", "120490", "0001"].concat();
    let bench = Bench::sound();
    let page = format!("BT /F1 12 Tf 72 720 Td (NIK {number}) Tj ET");
    let titled = [
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/><Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>".to_owned()),
        ("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/><Relationship Id=\"r2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>".to_owned()),
        ("word/document.xml", format!("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>NIK {number}</w:t></w:r></w:p></w:body></w:document>")),
        ("docProps/core.xml", format!("<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>Surat untuk NIK {number}</dc:title></cp:coreProperties>")),
    ];
    bench
        .write("evidence/profil.pdf", pdf_of(&page))
        .write("evidence/sop.docx", stored_zip(&titled))
        .lock();
    let report = bench.report();
    assert_eq!(findings_of(&report, "KIP701").len(), 2);
    assert!(report.to_string().contains("Surat untuk NIK"), "{report}");
    let said = all_that_is_said(&bench);
    assert!(holds(&said, "KIP701") && holds(&said, "Surat untuk NIK"));
    assert!(!holds(&said, &number));
    // What is remembered is among what was looked at.
    let remembered = std::fs::read_dir(bench.path().join(".git/kip")).unwrap();
    assert!(remembered.count() > 0);
}
