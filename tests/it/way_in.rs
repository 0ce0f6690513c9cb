//! README's run from an organiser's sheet and a drive full of files to a check that passes: the very commands
//! that it shows, and what it says that they say.

use std::path::Path;

use rust_xlsxwriter::{Format, Workbook};

use crate::bench::{Ran, document, kip_in, repository};

/// The sheet's rows: code, question, weight, answer, links, reason; a row of one cell heads an aspect.
const QUESTIONS: &str = "
1. Kualitas Informasi
1.1|Daftar Informasi Publik tahun ini ditetapkan|3|Ya
1.2|Daftar Informasi yang Dikecualikan ditetapkan|3|Ya
1.3|Uji konsekuensi didokumentasikan|3|Ya
1.4|Profil satuan kerja mutakhir|3|Ya
1.5|Struktur organisasi diumumkan|3|Ya
1.6|Maklumat pelayanan diumumkan|3|Ya
1.7|Informasi berkala dimutakhirkan tiap enam bulan|3|Ya
1.8|Kolom daftar informasi lengkap|3|Ya
2. Pelayanan Informasi
2.1|SOP permintaan informasi tersedia|4|Ya
2.2|SOP penanganan keberatan tersedia|4|Ya
2.3|Register permohonan informasi diisi|4|Ya
2.4|Register keberatan diisi|4|Ya
2.5|Survei kepuasan pemohon dilakukan|4|Ya
2.6|Laporan layanan informasi tahunan diumumkan|4|Ya
2.7|Ruang layanan informasi tersedia|4|Ya
2.8|Formulir permohonan tersedia|4|Ya
3. Komitmen Organisasi
3.1|PPID ditunjuk dengan surat keputusan|4|Ya
3.2|Anggaran layanan informasi tersedia|4|Ya
3.3|Rapat koordinasi PPID diadakan|4|Ya
3.4|Petugas layanan informasi dilatih|4|Ya
3.5|Arahan pimpinan tertulis|4|Ya
3.6|Petugas layanan bekerja penuh waktu|4|Tidak||Formasi belum ada
3.7|Kerja sama dengan perpustakaan daerah|4
4. Digitalisasi
4.1|Situs PPID dapat diakses|2|Ya|https://ppid.example.go.id
4.2|Permohonan daring tersedia|2|Ya|ppid.example.go.id/permohonan
4.3|Media sosial PPID aktif|2|Ya|https://sosial.example.go.id/ppid, https://video.example.go.id/ppid
4.4|Situs ramah penyandang disabilitas|2|Tidak||Masih dianggarkan
4.5|Inovasi layanan informasi|2|Ya
4.6|Video profil tersedia|2|Tidak||Belum diproduksi
4.7|Kanal pengaduan daring tersedia|4|Ya|https://lapor.example.go.id
";

/// The team's files, as people name them.
const FILES: [&str; 40] = [
    "1.1_SK DIP 2026.pdf",
    "1.1_lampiran DIP.pdf",
    "1.2 SK DIK.pdf",
    "1.3_berita acara uji konsekuensi.pdf",
    "1.3_notula.pdf",
    "[1.4] profil satker.pdf",
    "[1.5] struktur organisasi.pdf",
    "01.06 maklumat pelayanan.pdf",
    "1.7_pemutakhiran Januari.pdf",
    "1.7_pemutakhiran Juli.pdf",
    "1_8 kolom daftar.pdf",
    "2.1 SOP permintaan.pdf",
    "2.2 SOP keberatan.pdf",
    "2.3_register permohonan.pdf",
    "2.4_register keberatan.pdf",
    "2.5 survei kepuasan.pdf",
    "2.5 hasil survei.pdf",
    "2.6 laporan layanan.pdf",
    "foto ruang/IMG_0041.jpg",
    "foto ruang/IMG_0042.jpg",
    "foto ruang/IMG_0043.jpg",
    "2.8_formulir permohonan.pdf",
    "2.8_formulir keberatan.pdf",
    "3.1 SK PPID.pdf",
    "3.2 anggaran/DIPA.pdf",
    "3.2 anggaran/RKA.pdf",
    "3.3_undangan rapat.pdf",
    "3.3_notula rapat.pdf",
    "3.3_daftar hadir.pdf",
    "3.3_foto rapat.jpg",
    "3.4_sertifikat pelatihan.pdf",
    "3.4_foto pelatihan.jpg",
    "3.5 surat arahan.pdf",
    "4.1_tangkapan layar situs.png",
    "4.2_tangkapan layar permohonan.png",
    "4.3_media sosial.png",
    "4.5 inovasi.pdf",
    "4.5_foto inovasi.jpg",
    "4.7_kanal pengaduan.png",
    "scan0007.pdf",
];

/// The organiser's sheet with what the team filled in: a title, a head, aspects as rows of their own.
fn sheet() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Kuesioner").unwrap();
    let title = "KUESIONER PENILAIAN MANDIRI KETERBUKAAN INFORMASI PUBLIK TAHUN 2026";
    sheet
        .merge_range(0, 0, 0, 5, title, &Format::new())
        .unwrap();
    for (column, head) in (0..).zip(["No", "Pertanyaan", "Bobot", "Jawaban", "Tautan", "Alasan"]) {
        sheet.write_string(2, column, head).unwrap();
    }
    for (row, line) in (3..).zip(QUESTIONS.trim().lines()) {
        for (column, cell) in (0..).zip(line.split('|')) {
            match (column, cell.parse::<f64>()) {
                (2, Ok(weight)) => sheet.write_number(row, column, weight).unwrap(),
                _ if cell.is_empty() => continue,
                _ => sheet.write_string(row, column, cell).unwrap(),
            };
        }
    }
    book.save_to_buffer().unwrap()
}

/// README's run: each command with the lines that it shows of what is said.
fn recorded() -> Vec<(String, Vec<String>)> {
    let readme = std::fs::read_to_string(repository().join("README.md")).unwrap();
    let readme = readme.replace("\r\n", "\n");
    let (_, rest) = readme.split_once("<!-- the way in -->\n```text\n").unwrap();
    let (block, _) = rest.split_once("\n```").unwrap();
    let mut run: Vec<(String, Vec<String>)> = Vec::new();
    for line in block.lines() {
        if let Some(command) = line.strip_prefix("$ ") {
            run.push((command.to_owned(), Vec::new()));
        } else if !["", "[…]"].contains(&line) {
            run.last_mut().unwrap().1.push(line.to_owned());
        }
    }
    run
}

/// The words of a command, quotes taken away.
fn words(command: &str) -> Vec<String> {
    let mut quoted = false;
    let words = command.split(|c: char| {
        quoted ^= c == '"';
        c == ' ' && !quoted
    });
    words.map(|word| word.replace('"', "")).collect()
}

/// Runs one command of README; the files are moved as a person moves them.
fn run(folder: &Path, command: &str) -> Ran {
    let words = words(command);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["kip", arguments @ ..] => kip_in(folder, arguments),
        ["mv", from, to] => {
            let from = folder.join(from);
            let to = folder.join(to).join(from.file_name().unwrap());
            std::fs::rename(from, to).unwrap();
            Ran {
                code: 0,
                stdout: String::new(),
                stderr: String::new(),
            }
        }
        other => unreachable!("{other:?}"),
    }
}

#[test]
fn a_sheet_of_thirty_questions_and_forty_files_pass_within_ten_commands() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("kuesioner.xlsx"), sheet()).unwrap();
    for name in FILES {
        let file = folder.path().join("berkas PPID").join(name);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, document(name)).unwrap();
    }
    let recorded = recorded();
    assert!(recorded.len() < 10, "{}", recorded.len());
    assert_eq!(recorded.last().unwrap().0, "kip check");
    for (command, shown) in recorded {
        let ran = run(folder.path(), &command);
        assert_eq!((ran.code, &*ran.stderr), (0, ""), "{command}");
        let mut lines = ran.stdout.lines().map(str::trim_end);
        for line in shown {
            assert!(
                lines.any(|said| said == line),
                "README shows a line that `{command}` does not say there:\n{line}\n{}",
                ran.stdout
            );
        }
    }
    let said = kip_in(folder.path(), &["check", "--format", "json"]).stdout;
    let report: serde_json::Value = serde_json::from_str(&said).unwrap();
    let coverage = &report["coverage"];
    let counts = ["indicators", "supported", "declined"].map(|key| coverage[key].as_u64().unwrap());
    assert_eq!(counts, [30, 26, 4]);
    assert_eq!(report["verdict"], "pass");
    // Not one of the files is left over.
    let findings = report["findings"].as_array().unwrap();
    assert!(
        findings.iter().all(|one| one["rule"] != "KIP206"),
        "{findings:#?}"
    );
}
