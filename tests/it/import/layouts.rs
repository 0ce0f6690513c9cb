//! Where things stand: heads, codes, levels, headings, sums.

use rust_xlsxwriter::{Format, Workbook};

use super::{File, asks, fill, left, merge, rows, table};

/// An organiser's template: a hidden sheet, a guide with a sample under the same head, levels in a column.
fn template() -> File {
    const HEAD: &str = "Tahun * | Kategori * | Indikator * | Level * | Parent Nomor \
                        | Nomor (opsional) | Pertanyaan / Judul * | Bobot";
    let mut book = Workbook::new();
    let list = book.add_worksheet().set_name("Referensi").unwrap();
    list.set_hidden(true);
    table(list, 0, 0, HEAD);
    table(
        list,
        1,
        0,
        "2026 | x | x | pertanyaan || 1 | Tersembunyi? | 5",
    );
    let guide = book.add_worksheet().set_name("Petunjuk").unwrap();
    table(guide, 0, 0, "PETUNJUK PENGISIAN");
    table(guide, 2, 0, HEAD);
    table(
        guide,
        3,
        0,
        "2026 | PPID | Sarana | judul || I | Contoh judul",
    );
    let sheet = book.add_worksheet().set_name("Kuesioner").unwrap();
    // The one that is open is never hidden.
    sheet.set_active(true);
    table(sheet, 0, 0, HEAD);
    table(
        sheet,
        1,
        0,
        "
        isi tahun | pilih kategori | isi indikator | pilih level | opsional | opsional | isi pertanyaan | angka
        2026 | PPID | Sarana | judul || I | Sarana informasi
        2026 | PPID | Sarana | subjudul | I | A | Ruang
        tahun 2026 | PPID | Sarana | pertanyaan | A | 1 | Apakah ada meja layanan? | 60
        2026 | PPID | Sarana | pertanyaan | A - Ruang | 2 | Apakah ada kursi roda? | 40
        2026 | PPID | Kualitas | judul || I | Daftar
        2026 | PPID | Kualitas | subjudul | I | A | DIP
        2026 | PPID | Kualitas | pertanyaan | A | 1 | Apakah DIP ditetapkan? | 50
        2026 | PPID | Kualitas | subjudul | I | B | DIK
        2026 | PPID | Kualitas | pertanyaan | B | 1 | Apakah DIK ditetapkan? | 50
        ",
    );
    let parents = book.add_worksheet().set_name("Daftar Induk").unwrap();
    table(
        parents,
        0,
        0,
        "
        Nomor | Judul
        I | Sarana informasi
        A | Ruang
        ",
    );
    File::workbook(book)
}

#[test]
fn an_organisers_template_is_read_by_its_levels() {
    let understood = template().understood();
    assert_eq!(
        rows(
            &understood,
            &["row", "code", "printed_code", "aspect", "groups", "weight"]
        ),
        [
            "5 | 1.I.A.1 | 1 | Sarana | Sarana informasi > Ruang | 60",
            "6 | 1.I.A.2 | 2 | Sarana | Sarana informasi > Ruang | 40",
            "9 | 2.I.A.1 | 1 | Kualitas | Daftar > DIP | 50",
            "11 | 2.I.B.1 | 1 | Kualitas | Daftar > DIK | 50",
        ]
    );
    let skipped: Vec<_> = understood["sheets"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| {
            (
                one["name"].as_str().unwrap(),
                one["skipped"].as_str(),
                one["header_row"].as_u64(),
            )
        })
        .collect();
    assert_eq!(
        skipped,
        [
            ("Referensi", Some("hidden"), None),
            ("Petunjuk", None, None),
            ("Kuesioner", None, Some(1)),
            ("Daftar Induk", None, None)
        ]
    );
    assert_eq!(
        left(&understood),
        [
            "4 sample",
            "2 sample",
            "3 heading",
            "4 heading",
            "7 heading",
            "8 heading",
            "10 heading"
        ]
    );
    // Weights make a hundred in each; those of the aspects are nowhere, nor is what can be answered.
    assert_eq!(asks(&understood), ["weights", "scale", "bands"]);
}

/// A printed questionnaire: a head of two merged rows that stands again, ticks, dashes, restarting codes.
fn printed() -> File {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Kuesioner").unwrap();
    merge(
        sheet,
        (0, 0),
        (0, 5),
        "KUESIONER KETERBUKAAN INFORMASI 2025",
    );
    for top in [2, 12] {
        for (column, text) in [
            (0, "No."),
            (1, "MATERI"),
            (4, "BUKTI PELAKSANAAN"),
            (5, "LINK DOKUMEN"),
        ] {
            merge(sheet, (top, column), (top + 1, column), text);
        }
        merge(sheet, (top, 2), (top, 3), "TERSEDIA");
        fill(sheet, top + 1, 2, &[&["Ya", "Tidak"]]);
    }
    fill(
        sheet,
        4,
        0,
        &[
            &["A", "INFORMASI BERKALA"],
            &["1", "Profil badan publik"],
            &[
                "a",
                "Alamat",
                "√",
                "",
                "Foto papan nama",
                "ppid.example.go.id/alamat\nhttps://example.go.id/b",
            ],
            &["b", "Visi dan misi", "", "V", "", "- (masih disusun)"],
            &[
                "2",
                "Laporan keuangan",
                "v",
                "",
                "LRA",
                "https://example.go.id/lra",
            ],
            &["-", "Neraca", "", "", "", "example.go.id/neraca"],
            &[
                "-",
                "CaLK",
                "",
                "",
                "",
                "https://example.go.id/calk, example.go.id/calk2",
            ],
            &["3", "Agenda pimpinan", "", "", "", "TIDAK DIPERSYARATKAN"],
        ],
    );
    table(
        sheet,
        14,
        0,
        "
        B | INFORMASI SERTA MERTA
        1 | Pengumuman bencana | x
        2 | Jalur evakuasi || x
        | JUMLAH | =COUNTA(C5:C17) | =COUNTA(D5:D17)
        ",
    );
    File::workbook(book)
}

#[test]
fn a_printed_questionnaire_is_read_by_its_codes() {
    let understood = printed().understood();
    assert_eq!(
        rows(
            &understood,
            &["row", "code", "aspect", "groups", "question", "answer"]
        ),
        [
            "7 | A.1.a | INFORMASI BERKALA | Profil badan publik | Alamat | Ya",
            "8 | A.1.b | INFORMASI BERKALA | Profil badan publik | Visi dan misi | Tidak",
            "9 | A.2 | INFORMASI BERKALA |  | Laporan keuangan | Ya",
            "12 | A.3 | INFORMASI BERKALA |  | Agenda pimpinan | -",
            "16 | B.1 | INFORMASI SERTA MERTA |  | Pengumuman bencana | Ya",
            "17 | B.2 | INFORMASI SERTA MERTA |  | Jalur evakuasi | Tidak",
        ]
    );
    assert_eq!(
        rows(&understood, &["asked", "links", "reason"]),
        [
            "Foto papan nama | https://ppid.example.go.id/alamat > https://example.go.id/b | -",
            "- |  | masih disusun",
            "LRA | https://example.go.id/lra > https://example.go.id/neraca > https://example.go.id/calk > https://example.go.id/calk2 | -",
            "- |  | TIDAK DIPERSYARATKAN",
            "- |  | -",
            "- |  | -",
        ]
    );
    assert_eq!(
        left(&understood),
        [
            "1 heading",
            "5 heading",
            "6 heading",
            "10 sub-item",
            "11 sub-item",
            "13 repeated-head",
            "14 repeated-head",
            "15 heading",
            "18 total"
        ]
    );
    assert_eq!(asks(&understood), ["weights", "bands"]);
    assert_eq!(understood["sheets"][0]["columns"]["yes"], "C");
}

/// The sheet of an evaluation: codes over level columns, weights on groups alone, sums and inputs.
pub(super) fn evaluation() -> File {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("LKE Unit").unwrap();
    fill(sheet, 0, 0, &[&["LEMBAR KERJA EVALUASI TAHUN 2026"]]);
    merge(sheet, (2, 0), (2, 6), "PENILAIAN");
    table(
        sheet,
        2,
        7,
        "
        Bobot | Kriteria Nilai | Pilihan Jawaban | Jawaban Unit | Nilai Unit | % | Catatan/Keterangan/Penjelasan Unit | Bukti Dukung | URL Bukti Dukung | Jawaban TPI | Nilai TPI | Catatan Reviu TPI
        ",
    );
    table(
        sheet,
        3,
        0,
        "
        A. | PENGUNGKIT |||||| 60
        | I. | Manajemen perubahan ||||| 8
        || 1 | Tim kerja |||| 4
        ||| a. | Apakah tim kerja dibentuk? |||| Ya apabila ada tim | Ya/Tidak | YA | 1 | 1 | SK sudah ada | SK tim | example.go.id/sk | Tidak | 0 | SK kedaluwarsa
        ||| b. | Apakah anggota dipilih dengan prosedur? ||||| Ya/Tidak | tidak
        |||| – | Jumlah anggota ||||| 12
        || 2 | Rencana |||| 4
        ||| a. | Apakah rencana disusun? ||||| Ya/Tidak | Iya
        | II. | Tata laksana ||||| 52
        || 1 | SOP |||| 52
        ||| a. | Apakah SOP mengacu peta proses? ||||| Ya/Tidak
        TOTAL PENGUNGKIT ||||||| =SUM(H4)
        B. | HASIL |||||| 40
        | I. | Pelayanan ||||| 40
        || 1 | Survei |||| 40
        ||| a. | Apakah survei dilakukan? ||||| Ya/Tidak | Ya
        ",
    );
    File::workbook(book)
}

#[test]
fn codes_over_level_columns_make_a_chain() {
    let file = evaluation();
    let understood = file.understood();
    assert_eq!(
        rows(
            &understood,
            &[
                "code", "aspect", "groups", "question", "weight", "answer", "verdict"
            ]
        ),
        [
            "A.I.1.a | PENGUNGKIT | Manajemen perubahan > Tim kerja | Apakah tim kerja dibentuk? | - | Ya | Tidak",
            "A.I.1.b | PENGUNGKIT | Manajemen perubahan > Tim kerja | Apakah anggota dipilih dengan prosedur? | - | Tidak | -",
            "A.I.2.a | PENGUNGKIT | Manajemen perubahan > Rencana | Apakah rencana disusun? | - | Ya | -",
            "A.II.1.a | PENGUNGKIT | Tata laksana > SOP | Apakah SOP mengacu peta proses? | - | - | -",
            "B.I.1.a | HASIL | Pelayanan > Survei | Apakah survei dilakukan? | - | Ya | -",
        ]
    );
    assert_eq!(
        understood["rows"][0]["links"][0],
        "https://example.go.id/sk"
    );
    assert_eq!(understood["rows"][0]["note"], "SK sudah ada");
    let left = left(&understood);
    assert!(
        left.contains(&"9 sub-item".to_owned()) && left.contains(&"15 total".to_owned()),
        "{left:?}"
    );
    assert_eq!(asks(&understood), ["weights", "bands"]);
    let equal = file.understood_with(&["--weights", "equal"]);
    assert_eq!(
        rows(&equal, &["code", "weight"]),
        [
            "A.I.1.a | 2",
            "A.I.1.b | 2",
            "A.I.2.a | 4",
            "A.II.1.a | 52",
            "B.I.1.a | 40"
        ]
    );
    assert_eq!(asks(&equal), ["bands"]);
}

/// A team's own sheet: codes as numbers and days, merged aspect, weights in per cent, links behind cells.
pub(super) fn own() -> File {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Monitoring").unwrap();
    fill(sheet, 0, 1, &[&["Monitoring indikator 2026"]]);
    table(
        sheet,
        2,
        1,
        "
        Kode Indikator | Uraian Indikator | Realisasi | PIC Tindak Lanjut | Batas Waktu TL | Link Bukti Dukung Kinerja | Bobot
        ",
    );
    merge(sheet, (3, 1), (3, 7), "1. Kualitas Informasi (20%)");
    let two = Format::new().set_num_format("0.00");
    let percent = Format::new().set_num_format("0%");
    let day = Format::new().set_num_format("d-mmm");
    let date = Format::new().set_num_format("dd/mm/yyyy");
    for (row, code) in [(4, 1.1), (5, 1.9)] {
        sheet.write_number(row, 1, code).unwrap();
    }
    sheet.write_number_with_format(6, 1, 1.1, &two).unwrap();
    // What Excel makes of 1-11.
    sheet.write_number_with_format(7, 1, 46_327, &day).unwrap();
    table(
        sheet,
        4,
        2,
        "
        DIP ditetapkan | Ada | Bagian Umum | 30 Juni 2026
        DIK ditetapkan | Tidak | Humas
        SOP layanan | √ | Humas
        Maklumat | Iya || segera
        ",
    );
    sheet.write_number_with_format(5, 5, 46_204, &date).unwrap();
    let folder =
        rust_xlsxwriter::Url::new("https://drive.google.com/drive/folders/1AbC").set_text("Folder");
    sheet.write_url(4, 6, folder).unwrap();
    table(
        sheet,
        5,
        6,
        "
        - belum diuji
        https://example.go.id/sop
        =HYPERLINK(\"https://example.go.id/m\",\"Maklumat\")
        ",
    );
    for (row, weight) in [(4, 0.1), (5, 0.05), (6, 0.05), (7, 0.8)] {
        sheet
            .write_number_with_format(row, 7, weight, &percent)
            .unwrap();
    }
    File::workbook(book)
}

#[test]
fn number_formats_tell_codes_and_weights() {
    let understood = own().understood();
    assert_eq!(
        rows(
            &understood,
            &[
                "row", "code", "weight", "answer", "owner", "due", "links", "reason"
            ]
        ),
        [
            "5 | 1.1 | 10 | Ya | Bagian Umum | 2026-06-30 | https://drive.google.com/drive/folders/1AbC | -",
            "6 | 1.9 | 5 | Tidak | Humas | 2026-07-01 |  | belum diuji",
            "7 | 1.10 | 5 | Ya | Humas | - | https://example.go.id/sop | -",
            "8 | 1.11 | 80 | Ya | - | - | https://example.go.id/m | -",
        ]
    );
    let problems = understood["problems"].as_array().unwrap();
    let places: Vec<String> = problems
        .iter()
        .map(|one| format!("{}{}", one["column"].as_str().unwrap(), one["row"]))
        .collect();
    assert_eq!(places, ["B8", "F8"], "{problems:?}");
    assert_eq!(understood["rows"][0]["aspect"], "Kualitas Informasi (20%)");
}

/// A result sheet: one table with a head of two rows per indicator.
#[test]
fn a_table_for_each_indicator_is_an_aspect_of_its_own() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Hasil").unwrap();
    table(
        sheet,
        0,
        0,
        "
        LEMBAR HASIL PENILAIAN
        Badan Publik || BPMP Contoh
        Nilai || 80
        ",
    );
    let mut row = 4;
    for name in ["Sarana Prasarana", "Kualitas Informasi"] {
        merge(sheet, (row, 0), (row, 7), &format!("Indikator: {name}"));
        for (column, text) in [
            (0, "NO"),
            (1, "Pertanyaan"),
            (2, "Jawaban"),
            (5, "Verifikasi"),
            (6, "Catatan"),
            (7, "Verifikator"),
        ] {
            merge(sheet, (row + 1, column), (row + 2, column), text);
        }
        merge(sheet, (row + 1, 3), (row + 1, 4), "Bukti");
        fill(sheet, row + 2, 3, &[&["Link", "Dokumen"]]);
        fill(
            sheet,
            row + 3,
            0,
            &[
                &[
                    "1",
                    "Apakah ada?",
                    "Iya",
                    "https://example.go.id/1\nexample.go.id/2",
                    "a.pdf",
                    "Ya",
                    "baik",
                    "Penilai",
                ],
                &[
                    "2",
                    "Apakah mutakhir?",
                    "Tidak",
                    "",
                    "",
                    "Belum Diverifikasi",
                    "",
                    "",
                ],
            ],
        );
        row += 6;
    }
    let understood = File::workbook(book).understood();
    assert_eq!(
        rows(
            &understood,
            &["row", "code", "aspect", "answer", "verdict", "links"]
        ),
        [
            "8 | 1.1 | Indikator: Sarana Prasarana | Ya | Ya | https://example.go.id/1 > https://example.go.id/2",
            "9 | 1.2 | Indikator: Sarana Prasarana | Tidak | - | ",
            "14 | 2.1 | Indikator: Kualitas Informasi | Ya | Ya | https://example.go.id/1 > https://example.go.id/2",
            "15 | 2.2 | Indikator: Kualitas Informasi | Tidak | - | ",
        ]
    );
    assert_eq!(understood["problems"].as_array().unwrap().len(), 0);
}

#[test]
fn merged_aspects_are_filled_down_and_rows_without_codes_are_counted() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Isian").unwrap();
    fill(sheet, 0, 0, &[&["Aspek", "Indikator", "Bobot", "Jawaban"]]);
    merge(sheet, (1, 0), (2, 0), "Kualitas Informasi");
    table(
        sheet,
        1,
        1,
        "
        DIP | 2,5 | Ya
        DIK | 7,5 | Tidak
        ",
    );
    table(
        sheet,
        3,
        0,
        "
        Layanan | Loket | 90 | Ada
        | Maklumat | 0 | Ada
        ",
    );
    let understood = File::workbook(book).understood();
    assert_eq!(
        rows(
            &understood,
            &["code", "printed_code", "aspect", "question", "weight"]
        ),
        [
            "1.1 | - | Kualitas Informasi | DIP | 2.5",
            "1.2 | - | Kualitas Informasi | DIK | 7.5",
            "2.1 | - | Layanan | Loket | 90",
            "2.2 | - | Layanan | Maklumat | 0",
        ]
    );
}

#[test]
fn links_in_rows_below_a_merged_question_are_its_own() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Isian").unwrap();
    table(
        sheet,
        0,
        0,
        "
        No | Pertanyaan | Bobot | Ada/Tidak | Link
        |||| https://example.go.id/1
        |||| example.go.id/2
        ",
    );
    for (column, text) in [(0, "1"), (1, "Ada DIP?"), (2, "60"), (3, "Ada")] {
        merge(sheet, (1, column), (2, column), text);
    }
    table(
        sheet,
        3,
        0,
        "
        2 | Ada DIK? | 40 | Tidak
        |||| https://example.go.id/3

        |||| Jakarta, 1 Juni 2026
        ",
    );
    let understood = File::workbook(book).understood();
    assert_eq!(
        rows(&understood, &["code", "weight", "answer", "links"]),
        [
            "1 | 60 | Ya | https://example.go.id/1 > https://example.go.id/2",
            "2 | 40 | Tidak | https://example.go.id/3"
        ]
    );
    assert_eq!(
        left(&understood),
        ["3 sub-item", "5 sub-item", "6 blank", "7 unreadable"]
    );
}

#[test]
fn titles_across_the_table_and_shares_in_per_cent_are_read() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Monev").unwrap();
    merge(sheet, (0, 0), (0, 6), "INSTRUMEN MONEV KIP TAHUN 2026");
    table(
        sheet,
        2,
        0,
        "
        No | Jenis Informasi | Tersedia | Tidak Tersedia | Link | Keterangan | Bobot (%)
        ",
    );
    merge(sheet, (3, 0), (3, 6), "A. INFORMASI BERKALA");
    table(
        sheet,
        4,
        0,
        "
        1 | Profil | √ || https://example.go.id/p || 25%
        2 | LHKPN || √ || belum lengkap | 12,5 %
        ",
    );
    merge(sheet, (6, 0), (6, 6), "B. INFORMASI SETIAP SAAT");
    table(
        sheet,
        7,
        0,
        "
        1 | DIP | √ || - || 62,5
        | Jumlah ||||| =SUM(G5:G8)
        ",
    );
    let understood = File::workbook(book).understood();
    assert_eq!(
        rows(&understood, &["code", "aspect", "weight", "answer", "note"]),
        [
            "A.1 | INFORMASI BERKALA | 25 | Ya | -",
            "A.2 | INFORMASI BERKALA | 12.5 | Tidak | belum lengkap",
            "B.1 | INFORMASI SETIAP SAAT | 62.5 | Ya | -",
        ]
    );
    assert_eq!(
        left(&understood),
        ["1 heading", "4 heading", "7 heading", "9 total"]
    );
}

#[test]
fn hidden_columns_give_way_and_hidden_rows_are_named() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Isian").unwrap();
    table(
        sheet,
        0,
        0,
        "
        No | Bobot | Pertanyaan | Bobot | Jawaban
        1 | 7 | Ada DIP? | 60 | Ya
        2 | 7 | Ada DIK? | 40 | Ya
        ",
    );
    sheet.set_column_hidden(1).unwrap();
    sheet.set_row_hidden(2).unwrap();
    let understood = File::workbook(book).understood();
    assert_eq!(rows(&understood, &["code", "weight"]), ["1 | 60", "2 | 40"]);
    assert_eq!(understood["problems"][0]["row"], 3);
}

#[test]
fn sheets_alike_are_aspects_and_their_codes_stand_apart() {
    let mut book = Workbook::new();
    for name in ["Kualitas", "Layanan"] {
        let sheet = book.add_worksheet().set_name(name).unwrap();
        table(
            sheet,
            0,
            0,
            "
            No | Pertanyaan | Bobot | Jawaban
            1 | Ada? | 30 | Ya
            2 | Mutakhir? | 20 | Tidak
            ",
        );
    }
    let file = File::workbook(book);
    assert_eq!(
        rows(&file.understood(), &["sheet", "code", "aspect"]),
        [
            "Kualitas | 1.1 | Kualitas",
            "Kualitas | 1.2 | Kualitas",
            "Layanan | 2.1 | Layanan",
            "Layanan | 2.2 | Layanan"
        ]
    );
    let one = file.understood_with(&["--sheet", "Layanan"]);
    assert_eq!(
        rows(&one, &["sheet", "code"]),
        ["Layanan | 1", "Layanan | 2"]
    );
}

#[test]
fn a_code_that_stands_twice_is_asked_about() {
    let understood = File::table(
        "Isian",
        "
        Kode | Pertanyaan | Bobot | Jawaban
        1.1 | Ada? | 30 | Ya
        1.9 | Baru? | 20 | Ya
        1.1 | Lengkap? | 50 | Ya
        ",
    )
    .understood();
    assert_eq!(
        rows(&understood, &["code", "printed_code"]),
        ["1.1 | 1.1", "1.9 | 1.9", "1.1-2 | 1.1"]
    );
    assert_eq!(asks(&understood)[0], "codes");
}

#[test]
fn columns_and_head_can_be_told() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Isian").unwrap();
    fill(sheet, 0, 0, &[&["x", "y", "z"], &["1", "Ada DIP?", "100"]]);
    let file = File::workbook(book);
    let before = file.understood();
    assert_eq!(
        (rows(&before, &["code"]).len(), asks(&before)),
        (0, vec!["columns"])
    );
    let told = file.understood_with(&[
        "--header-row",
        "1",
        "--columns",
        "kode=A,pertanyaan=B,weight=C",
        "--scale",
        "ya-tidak",
    ]);
    assert_eq!(
        rows(&told, &["code", "question", "weight"]),
        ["1 | Ada DIP? | 100"]
    );
    assert_eq!(told["sheets"][0]["columns"]["question"], "B");
}
