//! `kip add`: evidence of an indicator, copied in where it lies elsewhere and listed in its mapping, and
//! nothing that would not count.

use std::path::Path;

use tempfile::TempDir;

use crate::answer::begun;
use crate::bench::{Bench, Ran, document, kip_in, stored_zip};
use crate::init::everything;

/// The mapping of the first aspect of the workspace that `kip init` begins.
const MAPPING: &str = "evidence/a-informasi/bukti.yaml";

/// A folder elsewhere with these files.
fn elsewhere(files: &[(&str, Vec<u8>)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        let file = folder.path().join(name);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, bytes).unwrap();
    }
    folder
}

fn text(bench: &Bench, path: &str) -> String {
    String::from_utf8(bench.read(path)).unwrap()
}

/// What is said, without the folder elsewhere.
fn said(ran: &Ran, folder: &Path) -> String {
    let folder = folder.canonicalize().unwrap();
    format!("{}{}", ran.stdout, ran.stderr).replace(folder.to_str().unwrap(), "/unduhan")
}

/// The part of a mapping that is about one code.
fn claim(mapping: &str, code: &str) -> String {
    let (_, rest) = mapping.split_once(&format!("  \"{code}\":")).unwrap();
    rest.split("\n\n").next().unwrap().to_owned()
}

#[test]
fn a_document_from_elsewhere_is_copied_and_listed() {
    let bench = begun();
    let folder = elsewhere(&[("SK DIP (2026).pdf", document("sk-dip.pdf"))]);
    let file = folder.path().join("SK DIP (2026).pdf");
    let file = file.to_str().unwrap();
    let arguments = [
        "tambah",
        "A.1",
        file,
        "--date",
        "2026-01-15",
        "--note",
        "SK penetapan DIP",
        "--pages",
        "1",
        "--answer",
        "ya",
    ];
    let dry = bench.kip(&[&arguments[..], &["--dry-run"]].concat());
    assert_eq!(dry.code, 0, "{dry:?}");
    insta::assert_snapshot!(said(&dry, folder.path()), @r#"
    disalin: /unduhan/SK DIP (2026).pdf → evidence/a-informasi/A.1_sk-dip-2026.pdf
    evidence/a-informasi/bukti.yaml:20
        "A.1":
    -     jawaban:
    +     jawaban: Ya
    evidence/a-informasi/bukti.yaml:22
          bukti:
    +       - berkas: A.1_sk-dip-2026.pdf
    +         tanggal: 2026-01-15
    +         halaman: 1
    +         keterangan: SK penetapan DIP
    Nilai: didukung tetap 0,00, klaim 0,00 → 40,00 · Tidak Informatif
    Tidak ada yang ditulis (--dry-run).
    "#);
    let copy = "evidence/a-informasi/A.1_sk-dip-2026.pdf";
    assert!(!bench.path().join(copy).exists());
    let ran = bench.kip(&arguments);
    assert_eq!(ran.code, 0, "{ran:?}");
    insta::assert_snapshot!(said(&ran, folder.path()), @"
    disalin: /unduhan/SK DIP (2026).pdf → evidence/a-informasi/A.1_sk-dip-2026.pdf
    A.1: evidence/a-informasi/bukti.yaml ditulis.
    Nilai: didukung tetap 0,00, klaim 0,00 → 40,00 · Tidak Informatif
    KIP203: bukti indikator A.1 masih kurang: 1 tautan (Halaman DIP)
    → tambahkan 1 tautan (Halaman DIP) di bawah `bukti:` pada A.1, atau jalankan `kip add A.1 TAUTAN`
    ");
    assert_eq!(bench.read(copy), document("sk-dip.pdf"));
    insta::assert_snapshot!(claim(&text(&bench, MAPPING), "A.1"), @"

    jawaban: Ya
    bukti:
      - berkas: A.1_sk-dip-2026.pdf
        tanggal: 2026-01-15
        halaman: 1
        keterangan: SK penetapan DIP
    ");
    // Once more changes nothing; other content of that name gets a number.
    let before = everything(bench.path());
    let again = bench.kip(&["add", "A.1", file]);
    assert_eq!(again.code, 0, "{again:?}");
    assert!(
        again.stdout.starts_with("sudah tercantum pada A.1"),
        "{}",
        again.stdout
    );
    assert_eq!(everything(bench.path()), before);
    std::fs::write(file, document("lain.pdf")).unwrap();
    assert_eq!(bench.kip(&["add", "A.1", file]).code, 0);
    assert_eq!(
        bench.read("evidence/a-informasi/A.1_sk-dip-2026-2.pdf"),
        document("lain.pdf")
    );
    assert!(text(&bench, MAPPING).contains("- berkas: A.1_sk-dip-2026-2.pdf\n"));
}

#[test]
fn a_document_in_the_evidence_folder_is_named_where_it_is() {
    let bench = begun();
    bench
        .write("evidence/a-informasi/sk.pdf", document("sk-dip.pdf"))
        .write("evidence/umum/SK Lama.pdf", document("lama.pdf"));
    for word in [
        "evidence/a-informasi/sk.pdf",
        "evidence\\umum\\SK Lama.pdf",
        "https://ppid.example.go.id/dip?a=1,2",
    ] {
        let ran = bench.kip(&["add", "A.1", word]);
        assert_eq!(ran.code, 0, "{ran:?}");
    }
    let folder = bench.path().join("evidence/umum");
    assert_eq!(kip_in(&folder, &["add", "A.2", "SK Lama.pdf"]).code, 0);
    let mapping = text(&bench, MAPPING);
    insta::assert_snapshot!(claim(&mapping, "A.1"), @"

    jawaban:
    bukti:
      - berkas: sk.pdf
      - berkas: ../umum/SK Lama.pdf
      - tautan: https://ppid.example.go.id/dip?a=1,2
    ");
    assert!(
        claim(&mapping, "A.2").ends_with("- berkas: ../umum/SK Lama.pdf"),
        "{mapping}"
    );
    let files = everything(&bench.path().join("evidence"));
    assert_eq!(
        files
            .keys()
            .filter(|path| path.extension().is_some_and(|end| end == "pdf"))
            .count(),
        2
    );
}

#[test]
fn a_folder_stands_for_its_documents() {
    let bench = begun();
    let folder = elsewhere(&[
        ("foto/Ruang 1.jpg", document("ruang.jpg")),
        ("foto/sub/Ruang 2.jpg", document("ruang2.jpg")),
        ("foto/.tersembunyi.jpg", document("a.jpg")),
        ("foto/Thumbs.db", b"x".to_vec()),
        ("foto/~$x.docx", b"x".to_vec()),
    ]);
    let folder_name = folder.path().join("foto");
    let ran = bench.kip(&[
        "add",
        "B.1",
        folder_name.to_str().unwrap(),
        "--answer",
        "Ya",
        "--kind",
        "foto",
    ]);
    assert_eq!(ran.code, 0, "{ran:?}");
    insta::assert_snapshot!(claim(&text(&bench, "evidence/b-layanan/bukti.yaml"), "B.1"), @"

    jawaban: Ya
    bukti:
      - berkas: B.1_ruang-1.jpg
        jenis: foto
      - berkas: B.1_ruang-2.jpg
        jenis: foto
    ");
    insta::assert_snapshot!(said(&ran, folder.path()), @"
    disalin: /unduhan/foto/Ruang 1.jpg → evidence/b-layanan/B.1_ruang-1.jpg
    disalin: /unduhan/foto/sub/Ruang 2.jpg → evidence/b-layanan/B.1_ruang-2.jpg
    B.1: evidence/b-layanan/bukti.yaml ditulis.
    Nilai: didukung 0,00 → 25,00, klaim 0,00 → 25,00 · Tidak Informatif
    → sesudah ditinjau, kunci: `kip lock`
    ");
}

#[test]
fn what_would_not_count_is_refused() {
    let bench = begun();
    let folder = elsewhere(&[
        ("rusak.pdf", b"%PDF-1.4\nputus".to_vec()),
        (
            "halaman.pdf",
            b"<!DOCTYPE html><html><body>Masuk</body></html>".to_vec(),
        ),
        ("data.exe", b"MZ".to_vec()),
        ("kosong.pdf", Vec::new()),
        ("sk.pdf", document("sk.pdf")),
    ]);
    let before = everything(bench.path());
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let mut all = String::new();
    for (name, more) in [
        ("rusak.pdf", &[][..]),
        ("halaman.pdf", &[]),
        ("data.exe", &[]),
        ("kosong.pdf", &[]),
        ("sk.pdf", &["--date", "2024-01-15"]),
    ] {
        let ran = bench.kip(&[&["add", "A.1", &path(name)], more].concat());
        assert_eq!((ran.code, &*ran.stdout), (2, ""), "{name}");
        all.push_str(&said(&ran, folder.path()));
    }
    let link = bench.kip(&["add", "A.1", "https://"]);
    assert_eq!(link.code, 2);
    all.push_str(&link.stderr);
    insta::assert_snapshot!(all, @"
    kesalahan: tidak ditambahkan, karena tidak akan dihitung sebagai bukti:
      KIP404 /unduhan/rusak.pdf rusak (unduhan tidak utuh, bagian akhirnya tidak ada)
      → salin atau unduh kembali dari sumber aslinya, lalu buka untuk memastikan isinya
      --force menambahkannya juga
    kesalahan: tidak ditambahkan, karena tidak akan dihitung sebagai bukti:
      KIP402 /unduhan/halaman.pdf berisi laman web (mungkin halaman masuk), bukan PDF
      → masuk ke situsnya di peramban, unduh ulang dokumennya, dan pastikan berkas .pdf itu terbuka
      --force menambahkannya juga
    kesalahan: tidak ditambahkan, karena tidak akan dihitung sebagai bukti:
      KIP207 ekstensi .exe pada /unduhan/data.exe tidak diterima instrumen
      → simpan sebagai jenis yang diterima (pdf, docx, xlsx, jpg, jpeg, png, mp4), lalu cantumkan berkas yang baru
      KIP402 /unduhan/data.exe berisi teks biasa, bukan program
      → buka di program asalnya dan ekspor sebagai .exe; mengganti akhiran nama saja tidak mengubah isinya
      --force menambahkannya juga
    kesalahan: tidak ditambahkan, karena tidak akan dihitung sebagai bukti:
      KIP401 berkas /unduhan/kosong.pdf kosong (0 byte)
      → ganti dengan dokumen aslinya, lalu buka untuk memastikan isinya
      --force menambahkannya juga
    kesalahan: tidak ditambahkan, karena tidak akan dihitung sebagai bukti:
      KIP501 bukti bertanggal 15 Januari 2024 di luar periode tahun-berjalan (1 Januari 2026 sampai 31 Desember 2026)
      → ganti dengan dokumen dari 1 Januari 2026 sampai 31 Desember 2026, atau betulkan `tanggal` bila salah tulis
      --force menambahkannya juga
    kesalahan: tidak ditambahkan, karena tidak akan dihitung sebagai bukti:
      KIP601 tautan tidak dapat dibaca sebagai alamat laman
      → salin ulang alamatnya dari peramban; bentuknya `https://nama-situs/halaman`
      --force menambahkannya juga
    ");
    assert_eq!(everything(bench.path()), before, "nothing is written");
    let forced = bench.kip(&["add", "A.1", &path("rusak.pdf"), "--force"]);
    assert_eq!(forced.code, 0, "{forced:?}");
    assert_eq!(
        bench.read("evidence/a-informasi/A.1_rusak.pdf"),
        b"%PDF-1.4\nputus"
    );
}

#[test]
fn what_is_not_there_is_told_with_the_next_act() {
    let bench = begun();
    let before = everything(bench.path());
    let mut all = String::new();
    for arguments in [
        &["add", "A.1", "tidak ada.pdf"][..],
        &["add", "A.1", "www.example.go.id/sk"],
        &["add", "A.1", "D:\\PPID\\sk.pdf"],
        &["add", "A.1", MAPPING],
        &["add", "A.1", "evidence/a-informasi"],
        &[
            "add",
            "A.1",
            "https://ppid.example.go.id",
            "--kind",
            "surat",
        ],
        &[
            "add",
            "A.1",
            "https://ppid.example.go.id",
            "--date",
            "15/01/2026",
        ],
    ] {
        let ran = bench.kip(arguments);
        assert_eq!((ran.code, &*ran.stdout), (2, ""), "{ran:?}");
        all.push_str(&ran.stderr);
    }
    insta::assert_snapshot!(all, @r"
    kesalahan: berkas tidak ada.pdf tidak ada
     |
     = langkah berikutnya: periksa nama dan foldernya; nama yang berisi spasi ditulis dalam tanda
                           kutip
    kesalahan: www.example.go.id/sk: tidak ada berkas dengan nama itu
     |
     = langkah berikutnya: bila ini tautan, tulis lengkap: https://www.example.go.id/sk
    kesalahan: berkas D:\PPID\sk.pdf tidak ada
     |
     = langkah berikutnya: periksa nama dan foldernya; nama yang berisi spasi ditulis dalam tanda
                           kutip
    kesalahan: evidence/a-informasi/bukti.yaml: bukan bukti menurut namanya
     |
     = langkah berikutnya: periksa nama berkasnya, lalu jalankan lagi
    kesalahan: di folder a-informasi tidak ada berkas yang dapat menjadi bukti
     |
     = langkah berikutnya: periksa nama berkasnya, lalu jalankan lagi
    kesalahan: jenis `surat` tidak dikenal
     |
     = langkah berikutnya: pilih salah satu: dokumen, foto, tangkapan-layar, video, tautan,
                           pernyataan-nihil
    kesalahan: `15/01/2026` bukan tanggal
     |
     = langkah berikutnya: tulis tahun-bulan-tanggal, misalnya --date 2026-09-19
    ");
    assert_eq!(everything(bench.path()), before);
}

/// A Word document with a title and the day it was made on.
fn titled(title: &str, day: &str) -> Vec<u8> {
    let core = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{title}</dc:title><dcterms:created xsi:type=\"dcterms:W3CDTF\">{day}T03:00:00Z</dcterms:created></cp:coreProperties>"
    );
    stored_zip(&[
        ("[Content_Types].xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/><Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>".to_owned()),
        ("_rels/.rels", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/><Relationship Id=\"r2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>".to_owned()),
        ("word/document.xml", format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>Isi {title} {day}</w:t></w:r></w:p></w:body></w:document>")),
        ("docProps/core.xml", core),
    ])
}

#[test]
fn the_documents_own_date_and_title_are_taken_only_when_that_is_said() {
    let folder = elsewhere(&[
        ("a.docx", titled("SK Penetapan DIP: 2026", "2026-01-15")),
        (
            "b.docx",
            titled("Microsoft Word - konsep lama", "2024-01-15"),
        ),
        ("c.docx", titled("Laporan akhir.docx", "2031-01-15")),
        ("d.docx", titled("Surat 7", "2026-03-01")),
    ]);
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let bench = begun();
    let ran = bench.kip(&["add", "A.1", &path("a.docx")]);
    assert_eq!(ran.code, 0, "{ran:?}");
    insta::assert_snapshot!(said(&ran, folder.path()), @"
    evidence/a-informasi/A.1_a.docx: menurut dokumennya sendiri `tanggal` 15 Januari 2026, `keterangan` “SK Penetapan DIP: 2026”
    tidak dipakai; --yes memakainya, atau beri --date dan --note sendiri
    disalin: /unduhan/a.docx → evidence/a-informasi/A.1_a.docx
    A.1: evidence/a-informasi/bukti.yaml ditulis.
    Nilai: didukung tetap 0,00, klaim tetap 0,00 · Tidak Informatif
    KIP201: indikator A.1 belum dijawab, padahal sudah ada 1 bukti yang dicantumkan
    → tulis `jawaban:` pada A.1 (Ya, Tidak), atau jalankan `kip answer A.1 JAWABAN`
    ");
    assert!(claim(&text(&bench, MAPPING), "A.1").ends_with("- berkas: A.1_a.docx"));
    let bench = begun();
    for name in ["a.docx", "b.docx", "c.docx", "d.docx"] {
        let ran = bench.kip(&["add", "A.1", &path(name), "--yes"]);
        assert_eq!(ran.code, 0, "{ran:?}");
    }
    insta::assert_snapshot!(claim(&text(&bench, MAPPING), "A.1"), @r#"

    jawaban:
    bukti:
      - berkas: A.1_a.docx
        tanggal: 2026-01-15
        keterangan: "SK Penetapan DIP: 2026"
      - berkas: A.1_b.docx
      - berkas: A.1_c.docx
      - berkas: A.1_d.docx
        tanggal: 2026-03-01
    "#);
}

#[test]
fn a_nil_statement_stands_in_the_place_of_an_answer() {
    let bench = begun();
    let folder = elsewhere(&[("Nihil ditandatangani.pdf", document("nihil.pdf"))]);
    let file = folder.path().join("Nihil ditandatangani.pdf");
    let file = file.to_str().unwrap();
    let refused = bench.kip(&["answer", "A.1", "--nil", file]);
    assert_eq!(refused.code, 2, "{refused:?}");
    assert!(refused.stderr.contains("KIP215"), "{}", refused.stderr);
    let ran = bench.kip(&["answer", "B.2", "--nil", file]);
    assert_eq!(ran.code, 0, "{ran:?}");
    insta::assert_snapshot!(said(&ran, folder.path()), @"
    disalin: /unduhan/Nihil ditandatangani.pdf → evidence/b-layanan/B.2_nihil-ditandatangani.pdf
    B.2: evidence/b-layanan/bukti.yaml ditulis.
    Nilai: didukung 0,00 → 15,00, klaim 0,00 → 15,00 · Tidak Informatif
    → sesudah ditinjau, kunci: `kip lock`
    ");
    insta::assert_snapshot!(claim(&text(&bench, "evidence/b-layanan/bukti.yaml"), "B.2"), @"

    jawaban:
    nihil: B.2_nihil-ditandatangani.pdf
    bukti:
    ");
    let back = bench.kip(&["answer", "B.2", "Ya", "--yes"]);
    assert_eq!(back.code, 0, "{back:?}");
    assert!(
        back.stdout
            .contains("nihil: B.2_nihil-ditandatangani.pdf → (dihapus)"),
        "{}",
        back.stdout
    );
}

#[test]
fn a_mapping_that_cannot_be_edited_surely_is_left_with_the_lines_to_paste() {
    let bench = Bench::sound();
    let odd = "instrumen: uji-2026\nindikator:\n  ? \"A.1\"\n  :\n";
    bench.write("evidence/bukti.yaml", odd);
    let before = everything(bench.path());
    let ran = bench.kip(&["add", "A.1", "evidence/sk-dip.pdf", "--answer", "Ya"]);
    assert_eq!(ran.code, 2);
    assert_eq!(
        ran.stdout,
        "  \"A.1\":\n    jawaban: Ya\n    bukti:\n      - berkas: sk-dip.pdf\n"
    );
    insta::assert_snapshot!(ran.stderr, @"
    kesalahan: evidence/bukti.yaml ditulis dengan cara yang tidak dapat disunting dengan pasti; berkas itu tidak diubah.
    Langkah berikutnya: buka berkas itu dan tulis sendiri baris di bawah ini di dalam `indikator:`; bila kodenya sudah ada, tambahkan isiannya ke kode itu.
    ");
    assert_eq!(everything(bench.path()), before);
}

#[test]
fn a_mapping_begins_where_that_is_said() {
    let bench = begun();
    bench
        .remove(MAPPING)
        .remove("evidence/b-layanan/bukti.yaml");
    let link = "https://ppid.example.go.id/dip";
    let refused = bench.kip(&["add", "A.1", link]);
    assert_eq!(refused.code, 2);
    assert!(
        refused.stderr.contains("--to evidence/bukti.yaml"),
        "{}",
        refused.stderr
    );
    let ran = bench.kip(&["add", "A.1", link, "--to", "evidence/bukti.yaml"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert_eq!(
        text(&bench, "evidence/bukti.yaml"),
        format!(
            "instrumen: uji-2026\nindikator:\n  \"A.1\":\n    bukti:\n      - tautan: {link}\n"
        )
    );
}

#[test]
fn a_copy_that_git_passes_over_is_told_once_it_is_there() {
    let bench = begun();
    bench.write(".gitignore", "*.pdf\n");
    let folder = elsewhere(&[("sk.pdf", document("sk.pdf"))]);
    let file = folder.path().join("sk.pdf");
    let ran = bench.kip(&["add", "B.2", file.to_str().unwrap(), "--answer", "Ya"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(ran.stdout.contains("KIP306"), "{}", ran.stdout);
    assert!(ran.stdout.contains("didukung tetap 0,00"), "{}", ran.stdout);
}
