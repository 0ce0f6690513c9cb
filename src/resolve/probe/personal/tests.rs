use super::*;
use crate::model::{Nature, OfficeKind};
use crate::resolve::digest;
use PersonalKind::{Nik, Npwp, Phone};

/// Kinds and masked numbers that a text shows.
fn seen(text: &str) -> Vec<(PersonalKind, String)> {
    let mut scanner = Scanner::default();
    scanner.scan(text, &Text::new("halaman 1", "page 1"));
    let facts = scanner.into(Facts::of(Nature::PlainText));
    assert_eq!(
        usize::try_from(facts.personal_total),
        Ok(facts.personal.len()),
        "{text}"
    );
    facts
        .personal
        .into_iter()
        .map(|one| (one.kind, one.masked))
        .collect()
}

fn one(text: &str, kind: PersonalKind, masked: &str) {
    assert_eq!(seen(text), [(kind, masked.to_owned())], "{text}");
}

fn none(texts: &[&str]) {
    for text in texts {
        assert_eq!(seen(text), [], "{text}");
    }
}

#[test]
fn a_nik_is_found_and_masked() {
    for text in [
        "NIK: 3171010107900001",
        "NIK3171010107900001",
        "1 3171010107900001 Pemohon",
        "1,Pemohon,3171010107900001,Jakarta",
        "(3171010107900001).",
        "317101 010790 0001",
        "317101.010790.0001",
        "31.71.01.010790.0001",
        "31 71 01 010790 0001",
        "KTP No. 3171 0101 0790 0001",
        "nik=3171010107900001&a=1",
        "NPWP 3171010107900001",
    ] {
        one(text, Nik, "31************01");
    }
    // A woman born on 29 February.
    one("9271016902000012", Nik, "92************12");
}

#[test]
fn sixteen_digits_are_no_nik_without_region_birth_and_serial() {
    none(&[
        "2071010107900001", // no such province
        "3100010107900001", // no regency
        "3171000107900001", // no district
        "3171013207900001", // no day
        "3171017207900001", // no day of a woman either
        "3171010113900001", // no month
        "3171013102900001", // 31 February
        "3171012902910001", // no leap year
        "3171010107900000", // no serial
        "31710101079000011",
        "317101010790001",
        "A3171010107900001",
        "3171010107900001B",
        "3171010107900001/2025",
        "12/3171010107900001",
        "0.3171010107900001",
        "0,3171010107900001",
        "3171010107900001.pdf",
        "KTP_3171010107900001",
        "3171 0101 0790 0001",
        "317101-010790.0001",
        "317101 010790.0001",
        "NUPTK 3171010107900001",
        "No. Rekening BRI: 3171010107900001",
        "invoice no 3171010107900001",
        "e3a1-3171010107900001",
        "3171010107900001-1",
    ]);
}

#[test]
fn an_npwp_is_found_in_its_form_or_after_the_word() {
    for text in [
        "01.234.567.8-901.009",
        "NPWP: 01.234.567.8-901.009",
        "NPWP: 01.234.567.8 - 901.009",
        "NPWP 012345678901009",
        "npwp no. : 012345678901009",
        "NPWP 01 234 567 8 901 009",
    ] {
        one(text, Npwp, "01***********09");
    }
    one("NPWP 0012345678901009", Npwp, "00************09");
    none(&[
        "012345678901009",
        "0012345678901009",
        "00.000.000.0-000.000",
        "01.234.567.8.901.009",
        "01.234.567-8-901.009",
        "101.234.567.8-901.009",
        "01.234.567.8-901.0091",
        "NPWP 01234567890100",
        "NPWP penyedia jasa pada kontrak 012345678901009",
        "NPWP\n012345678901009",
    ]);
}

#[test]
fn a_mobile_number_is_found_in_every_usual_form() {
    for text in [
        "081234567812",
        "0812-3456-7812",
        "0812 3456 7812",
        "0812.3456.7812",
        "0812 - 3456 - 7812",
        "HP 0812 – 3456 – 7812",
        "0812\u{a0}3456\u{2011}7812",
        "0812\u{2009}3456\u{2007}7812",
        "+6281234567812",
        "+62 812-3456-7812",
        "+62-812-3456-7812",
        "(+62) 812 3456 7812",
        "(0812) 3456 7812",
        "HP 6281234567812",
        "62 812 3456 7812",
        "62-81234567812",
        "6281234567812@c.us",
        "https://wa.me/6281234567812",
        "WA:081234567812",
        "HP081234567812",
        "Telp.081234567812",
        "1,Pemohon,081234567812,Jakarta",
        "081234567812 2025",
        "(081234567812)",
        "081234567812.",
    ] {
        one(text, Phone, "08********12");
    }
    one("0811234567", Phone, "08******67");
    for text in [
        "+62 811 234 567",
        "WA 62 811 234 567",
        "wa.me/62811234567",
        "HP: 62811234567",
    ] {
        one(text, Phone, "08******67");
    }
    one("0895123456789", Phone, "08*********89");
    let two = [
        (Phone, "08********12".to_owned()),
        (Phone, "08********21".to_owned()),
    ];
    assert_eq!(seen("081234567812/085712345621"), two);
    assert_eq!(seen("0812-3456-7812/0857-1234-5621"), two);
    assert_eq!(seen("081234567812, +62 857 1234 5621"), two);
}

#[test]
fn other_numbers_are_no_mobile_numbers() {
    none(&[
        "012/08123456789/2025",
        "08123456789/KIP/2025",
        "SK-08123456789",
        "INV-08123456789",
        "Faktur 08123456789",
        "No. Rekening BNI 0812345678",
        "Rek 0812345678",
        "Rp62.812.345.678",
        "62.812.345.678",
        "62 812 345 678",
        "62812345000",
        "62812345678,50",
        "62812345678",
        "Rp 62812345678",
        "0.0812345678",
        "0,0812345678",
        "08.12.2025",
        "08-12-2025 10.30",
        "2025-08-12 08:12:34",
        "20250812081234",
        "20250812T081234567Z",
        "1762412345678",
        "978-602-8123-45-6",
        "602-8519-93-9",
        "0812-2025",
        "0811 - 0812 - 0813",
        "0812 - 2025",
        "08 - 12 - 2025",
        "081234567",
        "08123456789012",
        "0801234567812",
        "0841234567812",
        "0865-1234-5678",
        "a08123456789",
        "08123456789x",
        "****0812345678",
        "0812345678****",
        "0812 3456\n7812",
        "0812-3456-\r\n7812",
        "021-8123456",
        "(0274) 512345",
        "+1 812 345 6789",
        "1.0812.345.678",
        "4471.0811.234.567",
        "19810812 200501 1 002",
        "198108122005011002",
        "550e8400-e29b-41d4-a716-081234567890",
        "d41d8cd98f00b204e9800998ecf8427e081234567812",
        "2019 2020 2021 2022 2023 2024 2025",
        "0812, 3456, 7812",
    ]);
}

#[test]
fn numbers_of_documents_times_and_hashes_are_left_alone() {
    none(&[
        "B-3171/KPTS.010/A/07/2025",
        "010.000-25.12345678",
        "04002500012345678",
        "4471.EBA.994.001.521211",
        "023.16.DI.4471.QDB.001.051.A.521211",
        "3.171.010.107.900.001",
        "Rp3.171.010.107.900.001,00",
        "2025-07-01T07:45:12.3171010107900001Z",
        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "urn:uuid:3171010107900001-0000",
        "4111 1111 1111 1111",
        "1234567890123456",
        "BPMP/2025/0812/3456/7812",
    ]);
}

#[test]
fn finds_are_bounded_and_no_kind_is_lost() {
    let mut scanner = Scanner::default();
    for row in 1..=30 {
        scanner.scan("081234567812", &Text::same(format!("baris {row}")));
    }
    scanner.scan("3171010107900001", &Text::same("lembar 3171010107900001"));
    let facts = scanner.into(Facts::of(Nature::Office(OfficeKind::Excel)));
    assert_eq!(
        (facts.personal.len(), facts.personal_total),
        (Facts::PERSONAL_MAX, 31)
    );
    assert_eq!(facts.personal[18].place, Text::same("baris 19"));
    assert_eq!(facts.personal[19].kind, Nik);
    assert_eq!(
        facts.personal[19].place,
        Text::same("lembar 31************01")
    );
}

#[test]
fn a_title_is_shown_without_the_number() {
    assert_eq!(
        conceal("KTP Pemohon (3171010107900001), HP +62 812-3456-7812\nlain"),
        "KTP Pemohon (31************01), HP 08********12\nlain"
    );
    assert_eq!(
        conceal("SK 012/08123456789/2025"),
        "SK 012/08123456789/2025"
    );
}

#[test]
fn what_is_quoted_shows_no_number_whatever_stands_beside_it() {
    for (text, wanted) in [
        (
            "word/media/3171010107900001.jpg",
            "word/media/31************01.jpg",
        ),
        ("KTP_3171010107900001", "KTP_31************01"),
        (r"foto\0812-3456-7812.png", r"foto\08********12.png"),
        ("01.234.567.8-901.009.pdf", "01***********09.pdf"),
        ("lembar 3171010107900001", "lembar 31************01"),
        ("Program & Kerja 2026.1", "Program & Kerja 2026.1"),
        ("xl/worksheets/sheet12.xml", "xl/worksheets/sheet12.xml"),
        ("é_3171010107900001_é", "é_31************01_é"),
        ("", ""),
    ] {
        assert_eq!(&*quoted(text, 100), wanted, "{text}");
    }
    assert_eq!(&*quoted(&"a".repeat(200), 100), "a".repeat(100));
}

#[test]
fn no_text_is_too_odd_or_too_long() {
    for text in [
        "",
        "08",
        "62",
        "+62",
        "62 ",
        "٣١٧١0812é3456",
        "0812)",
        "/08",
        ",0812345678",
        "-0812",
        "NPWP",
    ] {
        seen(text);
    }
    for text in [
        "08 ",
        "0812 ",
        "62",
        "081234567812/",
        "NPWP 01 ",
        "31.71.01.",
        "a",
        "é",
    ] {
        let mut scanner = Scanner::default();
        // Were the cost not linear, this would take minutes.
        scanner.scan(&text.repeat(100_000), &Text::same("halaman 1"));
    }
}

#[test]
fn files_full_of_numbers_and_hashes_raise_no_false_alarm() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    for name in [
        "Cargo.lock",
        "evidence/kip.lock",
        "instrument/kip-upt-contoh.toml",
    ] {
        let text = std::fs::read_to_string(root.join(name)).unwrap();
        assert_eq!(seen(&text), [], "{name}");
    }
    // Sums, account codes and dates of a budget table, in every notation.
    for number in (0..3_000_u64).map(|step| 62_811_000_000 + step * 1_000) {
        seen_none(&format!("Rp{number}"));
        seen_none(&format!("{number}"));
        seen_none(&format!("{number},50"));
    }
    for day in 1..=28 {
        for hour in 0..24 {
            seen_none(&format!(
                "2025-08-{day:02} {hour:02}:12:08 08.{day:02}.2025"
            ));
            seen_none(&format!(
                "202508{day:02}{hour:02}1208 08-{day:02}-2025 {hour:02}.30"
            ));
            seen_none(&format!("SK 08{day:02}.{hour:02}/BPMP.32/KP/2025"));
            seen_none(&format!("INV/2025/08{day:02}{hour:02}123456"));
        }
    }
}

fn seen_none(text: &str) {
    none(&[text]);
}

/// Every document of the example in this repository, as its probe sees it.
#[test]
fn the_sample_documents_raise_no_false_alarm() {
    let evidence = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("evidence");
    let mut looked = 0;
    let mut prober = crate::resolve::probe::Prober::default();
    for entry in walkdir::WalkDir::new(evidence).sort_by_file_name() {
        let entry = entry.unwrap();
        if !entry.file_type().is_file() {
            continue;
        }
        let name = entry.file_name().to_str().unwrap();
        let bytes = std::fs::read(entry.path()).unwrap();
        let head = bytes.get(..digest::HEAD).unwrap_or(&bytes);
        let size = u64::try_from(bytes.len()).unwrap();
        let need = crate::resolve::probe::need(head, name, size);
        let seen = prober.look(|| entry.path().to_path_buf(), need, bytes.clone(), size);
        let facts = seen.facts.seen().unwrap();
        let (shown, total) = (&facts.personal, facts.personal_total);
        assert!(total == 0, "{name}: {shown:?}");
        looked += 1;
    }
    assert!(looked >= 80, "{looked}");
}

#[test]
fn a_nik_may_have_hyphens_or_a_name_beside_a_slash() {
    for text in [
        "317101-010790-0001",
        "31-71-01-010790-0001",
        "NIK 3171-0101-0790-0001",
        "Pemohon Contoh/3171010107900001",
        "3171010107900001/Pemohon Contoh",
        "NIK/3171010107900001",
        "3171010107900001 / Pemohon",
        "NIK16: 3171010107900001",
    ] {
        one(text, Nik, "31************01");
    }
    let two = [
        (Nik, "31************01".to_owned()),
        (Phone, "08********12".to_owned()),
    ];
    assert_eq!(seen("3171010107900001/081234567812"), two);
    none(&[
        "3171-0101-0790-0001",
        "317101-010790 0001",
        "3171010107900001/KPTS/2025",
        "3171010107900001/Laporan.pdf",
        "3171010107900001/Arsip/2025",
        "berkas/3171010107900001",
        "unduhan/Berkas/3171010107900001",
        "UND/3171010107900001",
        "3171010107900001/2025",
    ]);
}

#[test]
fn a_label_may_have_a_digit_of_its_own() {
    one("NPWP16: 0012345678901009", Npwp, "00************09");
    one("NPWP15 012345678901009", Npwp, "01***********09");
    one("HP1: 62811234567", Phone, "08******67");
    none(&["2 012345678901009", "NPWP 2025 012345678901009"]);
}

#[test]
fn what_lacks_its_first_nought_is_found_behind_its_label_alone() {
    for text in [
        "HP: 81234567812",
        "WA 812-3456-7812",
        "No. Ponsel 81234567812",
        "telepon: 81234567812",
    ] {
        one(text, Phone, "08********12");
    }
    one("hp: 811234567", Phone, "08******67");
    one("NPWP: 12345678901009", Npwp, "12**********09");
    none(&[
        "81234567812",
        "Telepon 811234567",
        "Jumlah 81234567812",
        "HP 8123",
        "HP: 8123456781234",
        "No. 81234567812",
        "NPWP 01234567890100",
        "12345678901009",
    ]);
}

#[test]
fn a_nik_that_a_sheet_cut_is_found_behind_its_label() {
    one("nik: 3171010107900000", Nik, "31************00");
    none(&["3171010107900000", "rekening: 3171010107900000"]);
}

#[test]
fn a_time_by_day_month_and_year_is_no_nik() {
    // 15 January 2026, 08.30.45,01: also a region, a birth and a serial number.
    none(&[
        "1501202608304501",
        "SPM 3112201907300001",
        "arsip 1501202608304501.zip",
    ]);
    one("NIK 1501202608304501", Nik, "15************01");
    // No such minute: a person.
    one("1501202608994501", Nik, "15************01");
}

#[test]
fn the_last_word_of_a_label_that_tells_counts() {
    for (text, wanted) in [
        ("No. HP", Some("hp")),
        ("Nomor Telepon/WA Pemohon", Some("wa")),
        ("NPWP16", Some("npwp")),
        ("Nomor Rekening", Some("rekening")),
        ("Jumlah (Rp)", Some("rp")),
        ("NUPTK", Some("nuptk")),
        ("Nama", None),
        ("No", None),
    ] {
        assert_eq!(label(text), wanted, "{text}");
    }
}

#[test]
fn bare_digits_that_begin_with_62_are_a_phone_where_something_says_so() {
    for text in [
        "Narahubung: Contoh 6281234567812",
        "telpon 6281234567812",
        "Nomor yang bisa dihubungi: 6281234567812",
        "HP pribadi: 6281234567812",
        "api.whatsapp.com/send?phone=6281234567812",
        "No Nama No HP\n1 Contoh 6281234567812",
        "Nama Nomor Telepon\nContoh 6281234567812\n",
    ] {
        one(text, Phone, "08********12");
    }
    let two = [
        (Phone, "08********12".to_owned()),
        (Phone, "08********21".to_owned()),
    ];
    assert_eq!(seen("6281234567812/6285712345621"), two);
    assert_eq!(seen("081234567812, 6285712345621"), two);
    none(&[
        "6281234567812",
        "Saldo akhir 628123456789",
        "a,628123456789",
        "62 81234567812",
        "Realisasi mencapai 6281234567891 sampai Juni",
        "Belanja langganan telepon 628123456789",
        "Tagihan telepon 8123456789",
        "Telp. (021) 5703303\nKas 628123456789",
        "No Uraian No HP\nNo Uraian Saldo\n1 Kas 628123456789",
        "hubungi kami\n628123456789",
    ]);
    // What is quoted is masked rather once too often.
    assert_eq!(&*quoted("6281234567812.jpg", 100), "08********12.jpg");
}

#[test]
fn what_is_dialled_from_abroad_is_a_phone_in_groups_or_behind_a_word() {
    for text in [
        "0062 812 3456 7812",
        "0062-812-3456-7812",
        "0062 812-3456-7812",
        "HP 006281234567812",
        "Telp. 0062 81234567812",
        "wa: 0062 81234567812",
    ] {
        one(text, Phone, "08********12");
    }
    none(&[
        "006281234567812",
        "0062 81234567812",
        "0062 812 345 678",
        "+006281234567812",
        "0062 21 5703303",
        "00.628.123.4-567",
        "Rekening 006281234567812",
        "Jumlah 0062 812 3456 7812",
    ]);
}

#[test]
fn what_nobody_sees_parts_no_number() {
    one("HP 0812\u{200b}3456\u{200b}7812", Phone, "08********12");
    one("0812\u{2212}3456\u{2212}7812", Phone, "08********12");
    one("NIK 31710101\u{ad}07900001", Nik, "31************01");
    one("\u{feff}3171010107900001", Nik, "31************01");
    none(&[
        "Rp6281\u{200b}234567812",
        "1501\u{ad}202608304501",
        "Jumlah\u{2009}081234567812",
    ]);
    let name = quoted("0812\u{200b}34567812.jpg", 100);
    assert_eq!(&*name, "08********12.jpg");
    // Elsewhere what is hidden stays, for whoever shows it.
    assert_eq!(&*quoted("a\u{200b}b.jpg", 100), "a\u{200b}b.jpg");
}

#[test]
fn digits_of_other_scripts_are_digits() {
    for text in [
        "\u{ff10}\u{ff18}\u{ff11}\u{ff12}\u{ff13}\u{ff14}\u{ff15}\u{ff16}\u{ff17}\u{ff18}\u{ff11}\u{ff12}",
        "HP\u{ff1a}0812\u{ff0d}3456\u{ff0d}7812",
        "\u{660}\u{668}\u{661}\u{662}\u{663}\u{664}\u{665}\u{666}\u{667}\u{668}\u{661}\u{662}",
        "\u{6f0}\u{6f8}\u{6f1}\u{6f2} \u{6f3}\u{6f4}\u{6f5}\u{6f6} \u{6f7}\u{6f8}\u{6f1}\u{6f2}",
    ] {
        one(text, Phone, "08********12");
    }
    let nik: String = "3171010107900001"
        .bytes()
        .map(|digit| char::from_u32(0x660 + u32::from(digit - b'0')).unwrap())
        .collect();
    one(&nik, Nik, "31************01");
    none(&[
        "\u{ff11}\u{ff12}\u{ff13}",
        "Rp\u{ff10}812345678",
        "\u{661}\u{664}\u{664}\u{667}",
    ]);
}

#[test]
fn slashes_and_underscores_part_a_phone_behind_its_word_alone() {
    for text in [
        "HP 0812/3456/7812",
        "No. WA: 0812_3456_7812",
        "Hubungi 0812/3456/7812",
        "HP 0812/3456-7812",
        "0812\u{b7}3456\u{b7}7812",
        "0812\u{2022}3456\u{2022}7812",
    ] {
        one(text, Phone, "08********12");
    }
    none(&[
        "0812/3456/7812",
        "0812_3456_7812",
        "Nomor 0812/3456/7812",
        "Surat 0812/3456/2025",
        "Telp 0811/0812/0813",
        "HP 0812/3456/7812/2025",
        "foto IMG_0812_3456_7812",
        "2019\u{b7}2020\u{b7}2021",
    ]);
}

#[test]
fn numbers_that_say_what_they_count_are_no_phones() {
    none(&[
        "No. Tiket 0812345678",
        "Tiket: 081234567812",
        "Kode booking 0812345678",
        "Nomor surat 081234567812",
        "Nomor Agenda: 0812345678",
        "No. Registrasi: 0812345678",
        "No Pelanggan 0812345678",
        "ID Transaksi 081234567812",
    ]);
    for text in [
        "Registrasi: 081234567812",
        "Surat dikirim ke WA 081234567812",
        "No. HP pelanggan 081234567812",
        "Agenda dan narahubung: 081234567812",
        "Tiket dan info: HP 081234567812",
    ] {
        one(text, Phone, "08********12");
    }
}

#[test]
fn digits_beside_a_bank_are_an_account() {
    none(&[
        "Mandiri 0812345678901",
        "Mandiri: 0812345678901",
        "Transfer ke Mandiri 0812345678901",
        "Bank Syariah Mandiri 0812345678",
        "BCA 0812345678",
        "BRI 0812345678901",
        "BNI: 0812345678",
        "BCA a.n. PT 0812345678",
        "0812345678 (BCA)",
        "0812345678901 (Mandiri)",
        "Bank Mandiri 0812345678901",
    ]);
    for text in [
        "HP 081234567812 (rumah)",
        "BRI 0812-3456-7812",
        "BCA, HP 081234567812",
        "Kelompok Mandiri 081234567812",
        "PT Contoh Mandiri 081234567812",
        "Mandiri, HP 081234567812",
        "081234567812 BRI",
    ] {
        one(text, Phone, "08********12");
    }
}

#[test]
fn a_label_may_touch_its_colon_and_say_whose_the_number_is() {
    for text in [
        "NPWP16:0012345678901009",
        "NPWP Pribadi: 0012345678901009",
        "NPWP Wajib Pajak Orang Pribadi : 0012345678901009",
        "NPWP (16 digit): 0012345678901009",
    ] {
        one(text, Npwp, "00************09");
    }
    one("NPWP15:012345678901009", Npwp, "01***********09");
    one("NPWP16:01.234.567.8-901.009", Npwp, "01***********09");
    one("HP1:081234567812", Phone, "08********12");
    one("NIK pemohon: 3171 0101 0790 0001", Nik, "31************01");
    none(&[
        "pukul 12:081234567812",
        "wib16:0012345678901009",
        "No A08123456789",
        "NPWP 12 2025 0012345678901009",
    ]);
}

#[test]
fn digits_in_boxes_of_their_own_are_read_behind_a_label() {
    one(
        "NIK : 3 1 7 1 0 1 0 1 0 7 9 0 0 0 0 1",
        Nik,
        "31************01",
    );
    one(
        "NIK 3 1 7 1 0 1  0 1 0 7 9 0  0 0 0 1 Nama",
        Nik,
        "31************01",
    );
    one("No. HP 0 8 1 2 - 3 4 5 6 - 7 8 1 2", Phone, "08********12");
    one(
        "NPWP: 0 1 2 3 4 5 6 7 8 9 0 1 0 0 9",
        Npwp,
        "01***********09",
    );
    none(&[
        "3 1 7 1 0 1 0 1 0 7 9 0 0 0 0 1",
        "Responden 3 1 7 1 0 1 0 1 0 7 9 0 0 0 0 1",
        "NIK 3 1 7 1 0 1 0 1 0 7 9 0 0 0 0",
        "NIK 3 1 7 1 0 1 0 1 0 7 9 0 0 0 0 1 5",
        "HP 1 2 3 4 5 6 7 8 9 0 1 2",
        "NPWP 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0",
    ]);
}
