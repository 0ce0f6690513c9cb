//! CSV of portals and of Excel: signs between, encodings, empty lines, mark-up.

use super::{File, left, rows};

const PORTAL: &str = "Kategori;SubKategori1;SubKategori2;Pertanyaan;Bobot;Jawaban;Link;Dokumen;Catatan;Verifikasi\r\n\
    Sarana;Fisik;;\"<p>Apakah ada &quot;ruang&quot;;<br>layak?</p>\";2,5;Ya;example.go.id/ruang;a.pdf;ok;Ya\r\n\
    \r\n\
    Sarana;Daring;Situs;\"Apakah ada situs\r\nresmi?\";97,5;Tidak;;;;\r\n";

#[test]
fn a_portals_csv_is_read_with_its_mark_and_its_empty_lines() {
    let bytes = format!("\u{feff}{PORTAL}");
    let understood = File::of("isian.csv", bytes.as_bytes()).understood();
    assert_eq!(
        rows(
            &understood,
            &[
                "sheet", "row", "code", "aspect", "groups", "question", "weight", "answer",
                "links", "note"
            ]
        ),
        [
            "- | 2 | 1.1.1 | Sarana | Fisik | Apakah ada \"ruang\";\nlayak? | 2.5 | Ya | https://example.go.id/ruang | ok",
            "- | 4 | 1.2.1.1 | Sarana | Daring > Situs | Apakah ada situs\nresmi? | 97.5 | Tidak |  | -",
        ]
    );
    assert_eq!(left(&understood), ["3 blank"]);
    assert_eq!(understood["sheets"][0]["columns"]["group"], "B:C");
}

#[test]
fn signs_between_and_encodings_are_found_out() {
    let comma =
        "No,Pertanyaan,Bobot,Jawaban\n1,\"Apakah “DIP”, dan café?\",60,Ya\n2,Apakah?,40,Ya\n";
    let tab = comma
        .replace("\"Apakah “DIP”, dan café?\"", "Apakah “DIP”; dan café?")
        .replace(',', "\t");
    let told = format!(
        "sep=;\n{}",
        comma
            .replace(",60", ";60")
            .replace(",40", ";40")
            .replace("o,P", "o;P")
            .replace("n,B", "n;B")
            .replace("t,J", "t;J")
            .replace(",Ya", ";Ya")
            .replace("1,", "1;")
            .replace("2,", "2;")
            .replace("bot,Ja", "bot;Ja")
    );
    let windows: Vec<u8> = comma
        .chars()
        .map(|letter| match letter {
            '“' => 0x93,
            '”' => 0x94,
            'é' => 0xe9,
            other => u8::try_from(other).unwrap(),
        })
        .collect();
    let wide: Vec<u8> = "\u{feff}"
        .chars()
        .chain(tab.chars())
        .collect::<String>()
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    for bytes in [
        comma.as_bytes(),
        tab.as_bytes(),
        told.as_bytes(),
        &windows,
        &wide,
    ] {
        let understood = File::of("isian.csv", bytes).understood();
        let questions = rows(&understood, &["code", "question", "weight"]);
        assert_eq!(questions.len(), 2, "{understood}");
        assert!(
            questions[0].starts_with("1 | Apakah “DIP”")
                && questions[0].ends_with("dan café? | 60"),
            "{questions:?}"
        );
    }
}
