//! The forms that a spreadsheet opens: CSV and XLSX.

use calamine::{Reader as _, Xlsx, open_workbook_from_rs};

use super::{shown, told};
use crate::model::Lang;
use crate::report::sample::{REMARK, small};
use crate::report::{Format, Layout, render};

#[test]
fn csv() {
    let text = shown(Format::Csv, Lang::Id);
    assert!(text.starts_with('\u{feff}'));
    assert_eq!(told(&text, &small()), small().findings.len());
    insta::assert_snapshot!(text.trim_start_matches('\u{feff}').replace('\r', ""), @"
    Indikator;Aspek;Kelompok;PJ;Jawaban;Keadaan;Bobot;Klaim;Didukung;Potensi;Jumlah bukti;Alasan;Target;Aturan;Nama aturan;Tingkat;Keadaan temuan;Alasan pengecualian;Dikecualikan sampai;Temuan;Langkah;Bukti;Keterangan bukti;Tempat;Baris;Kolom;Poin terancam;Satuan kerja;Instrumen;Tahun;Keadaan per;Commit
    2.1.1 Daftar Informasi Publik;2 Pengadaan Barang dan Jasa serta Pengumuman Informasi Berkala;Berkala;Tim PPID;A;tanpa bukti yang diterima;1,5;1,50;0,00;1,50;2;;;KIP501;di-luar-periode;kesalahan;terbuka;;;evidence/informasi/sk-dip-2024.pdf bertanggal 2024-01-15, di luar periode 2026-01-01 sampai 2026-12-31;lampirkan dokumen yang bertanggal di dalam periode itu;;;evidence/bukti.yaml;12;9;1,50;BPMP Contoh;kip-upt-contoh-2026;2026;2026-08-03;1a2b3c4d5e6f7a8b9c0d
    2.1.1 Daftar Informasi Publik;2 Pengadaan Barang dan Jasa serta Pengumuman Informasi Berkala;Berkala;Tim PPID;A;tanpa bukti yang diterima;1,5;1,50;0,00;1,50;2;;;KIP405;pindaian-tanpa-teks;peringatan;dikecualikan;Sedang dialihkan ke teks;2026-10-01;evidence/informasi/sk-dip-2026.pdf: halaman 2–5 dari 6 hanya gambar, tanpa teks;ganti dengan PDF yang teksnya dapat dicari;;;evidence/bukti.yaml;14;9;0,00;BPMP Contoh;kip-upt-contoh-2026;2026;2026-08-03;1a2b3c4d5e6f7a8b9c0d
    2.1.1 Daftar Informasi Publik;2 Pengadaan Barang dan Jasa serta Pengumuman Informasi Berkala;Berkala;Tim PPID;A;tanpa bukti yang diterima;1,5;1,50;0,00;1,50;2;;;KIP502;tanpa-tanggal;catatan;terbuka;;;evidence/layanan/laporan-1.pdf tidak punya tanggal, jadi periodenya tidak dapat diperiksa;tulis `tanggal:` dari dokumennya di bawah berkas itu;;;evidence/bukti.yaml;1;9;0,00;BPMP Contoh;kip-upt-contoh-2026;2026;2026-08-03;1a2b3c4d5e6f7a8b9c0d
    2.1.2 Maklumat pelayanan;2 Pengadaan Barang dan Jasa serta Pengumuman Informasi Berkala;Berkala;Tim PPID;A;belum dijawab;1,5;0,00;0,00;1,50;0;;;KIP201;belum-dijawab;kesalahan;terbuka;;;indikator 2.1.2 belum dijawab;tulis `jawaban:` pada 2.1.2;;;evidence/bukti.yaml;20;3;1,50;BPMP Contoh;kip-upt-contoh-2026;2026;2026-08-03;1a2b3c4d5e6f7a8b9c0d
    2.1.3 SOP pelayanan informasi publik;2 Pengadaan Barang dan Jasa serta Pengumuman Informasi Berkala;Berkala;Tim PPID;A;didukung bukti;1,5;1,50;1,50;1,50;2;;;;;;;;;;;;;;;;;BPMP Contoh;kip-upt-contoh-2026;2026;2026-08-03;1a2b3c4d5e6f7a8b9c0d
    —;;;;;;;;;;;;;KIP206;berkas-yatim;peringatan;terbuka;;;evidence/lama/notula-rapat.pdf tidak dirujuk oleh indikator mana pun;rujuk di bukti.yaml atau keluarkan dari folder;;;evidence/bukti.yaml;;;—;BPMP Contoh;kip-upt-contoh-2026;2026;2026-08-03;1a2b3c4d5e6f7a8b9c0d
    ");
}

/// The workbook: each sheet's rows, with ` | ` between cells.
#[test]
fn xlsx() {
    let bytes = render(&small(), Format::Xlsx, &Layout::default()).unwrap();
    let mut book: Xlsx<_> = open_workbook_from_rs(std::io::Cursor::new(bytes)).unwrap();
    let mut lines = Vec::new();
    for name in book.sheet_names() {
        lines.push(format!("## {name}"));
        for row in book.worksheet_range(&name).unwrap().rows() {
            let cells: Vec<String> = row.iter().map(ToString::to_string).collect();
            lines.push(cells.join(" | ").trim_end().to_owned());
        }
    }
    let text = lines.join("\n");
    assert_eq!(text.matches(REMARK).count(), 3);
    assert_eq!(told(&text, &small()), small().findings.len());
    insta::assert_snapshot!(text, @"
    ## Ringkasan
    BPMP Contoh |  |  |
    Contoh instrumen penilaian mandiri keterbukaan informasi publik 2026 |  |  |
    Klaim 92,40 · didukung 88,40 · potensi 100,00 · Menuju Informatif · 2 kesalahan, 1 peringatan, 1 catatan, 1 temuan dikecualikan · BELUM LOLOS |  |  |
    Penilaian |  |  |
    Satuan kerja | BPMP Contoh |  |
    Instrumen | kip-upt-contoh-2026 · versi 0.1-draf · bukan instrumen resmi |  |
    Penyelenggara | contoh |  |
    Keadaan per | 46237 |  |
    Tenggat | 46284 |  |
    Sisa waktu | 47 hari lagi |  |
    Keadaan di git | Commit 1a2b3c4d5e6f · ada perubahan yang belum di-commit |  |
    Versi kip | 0.1.0 |  |
    Nilai |  |  |
    Nilai | Poin dari 100 | Kualifikasi | Dihitung dari
    Klaim | 92.4 | Informatif | semua jawaban
    Didukung | 88.4 | Menuju Informatif | jawaban dengan bukti lengkap
    Potensi | 100 |  | jawaban terbaik di semua indikator
    Jarak ke kualifikasi berikutnya | 1.6 | Informatif | nilai didukung
    Tahap |  |  |
    Tahap | Bobot (%) | Nilai | Yang diperlukan
    Kuesioner penilaian mandiri (SAQ) | 80 | 88.4 |
    Presentasi dan visitasi | 20 | — | Sangat Informatif tak terjangkau; perlu 96,40 untuk Informatif; perlu 46,40 untuk Menuju Informatif; Cukup Informatif sudah tercapai; diundang bila nilai kuesioner sedikitnya 65
    Indikator |  |  |
    Belum dijawab | 1 |  |
    Tanpa bukti yang diterima | 1 |  |
    Didukung bukti | 1 |  |
    Semua indikator | 3 |  |
    Temuan |  |  |
    Kesalahan | 2 |  |
    Peringatan | 1 |  |
    Catatan | 1 |  |
    Temuan dikecualikan | 1 |  |
    Semua temuan | 5 |  |
    Hasil pemeriksaan | BELUM LOLOS |  |
    Tautan tidak diperiksa | 12 |  |
    Catatan dan cara menghitung |  |  |
    • Nilai didukung kurang 1,60 poin lagi untuk Informatif |  |  |
    • 12 tautan tidak dibuka oleh kip; buka sendiri satu per satu sebelum mengirim |  |  |
    • Rumus poin: nilai adalah jumlah poin semua indikator |  |  |
    • Tidak ada pembulatan; kualifikasi dinilai dari angka yang tepat |  |  |
    • Angka yang tampil dipotong pada dua desimal, tidak pernah dibulatkan ke atas |  |  |
    • Ukuran hasil pemeriksaan: belum lolos bila ada kesalahan; semua harus sama dengan kip.lock; nilai sedikitnya 90 |  |  |
    • Temuan yang dikecualikan tetap ada di lembar Temuan, dengan alasan dan batas waktunya |  |  |
    ## Aspek
    Kode | Aspek | Bobot | Klaim | Didukung | Potensi | Indikator | Terpenuhi
    1 | Kualitas Informasi | 10 | 9.5 | 9 | 10 | 13 | 12
    2 | Pengadaan Barang dan Jasa serta Pengumuman Informasi Berkala | 87.5 | 82.9 | 79.4 | 90 | 13 | 10
    3 | Digitalisasi | 2.5 | — | — | — | 13 | 0
     | Jumlah | 100 | 92.4 | 88.4 | 100 | 39 | 22
    ## Indikator
    Kode | Indikator | Pertanyaan | Aspek | Kelompok | PJ | Jawaban | Keadaan | Bobot | Klaim | Didukung | Potensi | Bukti | Temuan | Alasan | Target
    2.1.1 | Daftar Informasi Publik | Apakah Daftar Informasi Publik tersedia? | 2 | Berkala | Tim PPID | A | tanpa bukti yang diterima | 1.5 | 1.5 | 0 | 1.5 | 2 | 3 |  |
    2.1.2 | Maklumat pelayanan | Apakah Maklumat pelayanan tersedia? | 2 | Berkala | Tim PPID | A | belum dijawab | 1.5 | 0 | 0 | 1.5 | 0 | 1 |  |
    2.1.3 | SOP pelayanan informasi publik | Apakah SOP pelayanan informasi publik tersedia? | 2 | Berkala | Tim PPID | A | didukung bukti | 1.5 | 1.5 | 1.5 | 1.5 | 2 | 0 |  |
    ## Bukti
    Kode | Indikator | PJ | Bukti | Keterangan | Jenis | Isi | Tanggal | Halaman | Ukuran (byte) | Git | Diterima | Tautan | SHA-256
    2.1.1 | Daftar Informasi Publik | Tim PPID | evidence/informasi/sk-dip-2024.pdf | Salinan yang disahkan | dokumen | — | 45306 |  | 1310720 | sudah di-commit | tidak |  | 0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f
    2.1.1 | Daftar Informasi Publik | Tim PPID | evidence/informasi/sk-dip-2026.pdf | Salinan yang disahkan | dokumen | — | 46037 |  | 1310720 | sudah di-commit | ya |  | 0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f
    2.1.3 | SOP pelayanan informasi publik | Tim PPID | evidence/layanan/sop.pdf | Salinan yang disahkan | dokumen | — | 46037 |  | 1310720 | sudah di-commit | ya |  | 0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f
    2.1.3 | SOP pelayanan informasi publik | Tim PPID | https://ppid.example.go.id/sop |  | tautan |  |  |  |  |  | ya | tidak diperiksa |
    ## Temuan
    No. | Tingkat | Keadaan temuan | Kode | Indikator | PJ | Temuan | Langkah | Poin terancam | Aturan | Tempat | Alasan pengecualian | Berlaku sampai | Bukti
    1 | kesalahan | terbuka | 2.1.1 | Daftar Informasi Publik | Tim PPID | evidence/informasi/sk-dip-2024.pdf bertanggal 2024-01-15, di luar periode 2026-01-01 sampai 2026-12-31 | lampirkan dokumen yang bertanggal di dalam periode itu | 1.5 | KIP501 di-luar-periode | evidence/bukti.yaml:12:9 |  |  |
    2 | peringatan | dikecualikan | 2.1.1 | Daftar Informasi Publik | Tim PPID | evidence/informasi/sk-dip-2026.pdf: halaman 2–5 dari 6 hanya gambar, tanpa teks | ganti dengan PDF yang teksnya dapat dicari | 0 | KIP405 pindaian-tanpa-teks | evidence/bukti.yaml:14:9 | Sedang dialihkan ke teks | 46296 |
    3 | catatan | terbuka | 2.1.1 | Daftar Informasi Publik | Tim PPID | evidence/layanan/laporan-1.pdf tidak punya tanggal, jadi periodenya tidak dapat diperiksa | tulis `tanggal:` dari dokumennya di bawah berkas itu | 0 | KIP502 tanpa-tanggal | evidence/bukti.yaml:1:9 |  |  |
    4 | kesalahan | terbuka | 2.1.2 | Maklumat pelayanan | Tim PPID | indikator 2.1.2 belum dijawab | tulis `jawaban:` pada 2.1.2 | 1.5 | KIP201 belum-dijawab | evidence/bukti.yaml:20:3 |  |  |
    5 | peringatan | terbuka | — | — | — | evidence/lama/notula-rapat.pdf tidak dirujuk oleh indikator mana pun | rujuk di bukti.yaml atau keluarkan dari folder | — | KIP206 berkas-yatim | evidence/bukti.yaml |  |  |
    ## Per PJ
    PJ | Kode | Indikator | Keadaan | Langkah | Target atau tenggat | Didukung | Potensi | Tambahan poin
    Tim PPID |  | 1 dari 3 indikator terpenuhi |  | 2 kesalahan, 1 peringatan, 1 catatan, 1 temuan dikecualikan |  | 7.5 | 10.5 |
    Tim PPID | 2.1.1 | Daftar Informasi Publik | tanpa bukti yang diterima | Lengkapi buktinya: 1 dokumen yang ditetapkan pimpinan dan masih berlaku | 46284 | 0 | 1.5 | 1.5
    Belum ada PJ |  | temuan di luar indikator |  | 2 kesalahan, 1 peringatan, 1 catatan, 1 temuan dikecualikan |  |  |  |
    Belum ada PJ | 2.1.2 | Maklumat pelayanan | belum dijawab | Lengkapi buktinya: 1 dokumen yang ditetapkan pimpinan dan masih berlaku | 46284 | 0 | 1.5 | 1.5
    ");
}
