//! The forms that a spreadsheet opens: CSV and XLSX.

use calamine::{Reader as _, Xlsx, open_workbook_from_rs};

use super::{shown, told};
use crate::door::small::report;
use crate::model::Lang;
use crate::report::sample::REMARK;
use crate::report::{Format, Layout, render};

#[test]
fn csv() {
    let text = shown(Format::Csv, Lang::Id);
    assert!(text.starts_with('\u{feff}'));
    assert_eq!(told(&text, report()), report().findings.len());
    insta::assert_snapshot!(text.trim_start_matches('\u{feff}').replace('\r', ""), @r#"
    Indikator;Aspek;Kelompok;PJ;Jawaban;Keadaan;Bobot;Klaim;Didukung;Potensi;Jumlah bukti;Alasan;Target;Pertanyaan;Arti jawaban;Bukti yang diminta;Daftar bukti;Catatan;Aturan;Nama aturan;Tingkat;Keadaan temuan;Alasan penangguhan;Ditangguhkan sampai;Temuan;Langkah;Bukti;Keterangan bukti;Tempat;Baris;Kolom;Poin belum diraih atau terancam;Satuan kerja;Instrumen;Tahun;Keadaan per;Commit
    1.1 Daftar Informasi Publik;1 Kualitas Informasi;Berkala;Tim PPID;Ya;bukti kurang;30,25;30,25;0,00;30,25;2;;;Apakah Daftar Informasi Publik tahun ini ditetapkan?;;2 dokumen: SK penetapan DIP;"Salinan yang disahkan (evidence/sk-dip-2025.pdf, dokumen, PDF, 1 halaman, 15 Januari 2025, 594 byte, git: sudah di-commit, tidak diterima); Salinan yang disahkan (evidence/sk-dip-2026.pdf, dokumen, PDF, 1 halaman, 15 Januari 2026, 594 byte, git: ada perubahan)";;KIP501;di-luar-periode;kesalahan;terbuka;;;bukti bertanggal 15 Januari 2025 di luar periode tahun-berjalan (1 Januari 2026 sampai 31 Desember 2026);ganti dengan dokumen dari 1 Januari 2026 sampai 31 Desember 2026, atau betulkan tanggal bila salah tulis;evidence/sk-dip-2025.pdf;Salinan yang disahkan;evidence/bukti.yaml;8;18;30,25;BPMP Contoh;kip-contoh-2026;2026;2026-08-03;1a2b3c4d5e6f7a8b9c0d
    1.2 Maklumat pelayanan;1 Kualitas Informasi;;—;—;belum dijawab;24,25;0,00;0,00;24,25;0;;;Apakah maklumat pelayanan diumumkan?;;1 dokumen: Maklumat;;;KIP201;belum-dijawab;kesalahan;terbuka;;;indikator 1.2 belum dijawab;tulis 1.2 dengan jawaban: (Ya, Tidak) di sebuah bukti.yaml, atau jalankan kip answer 1.2 JAWABAN;;;instrument/contoh.toml;59;8;24,25;BPMP Contoh;kip-contoh-2026;2026;2026-08-03;1a2b3c4d5e6f7a8b9c0d
    2.1 SOP pelayanan informasi;2 Komitmen Organisasi;;Tim PPID;Ya;didukung bukti;45,5;45,50;45,50;45,50;3;;;Apakah SOP pelayanan informasi ditetapkan?;;1 dokumen: SOP;"Salinan yang disahkan (evidence/sop.pdf, dokumen, PDF, 1 halaman, 2 Maret 2026, 586 byte, git: sudah di-commit); evidence/pindaian.pdf (dokumen, PDF, 1 halaman, 601 byte, git: sudah di-commit); https://ppid.example.go.id/sop (tautan, tidak diperiksa)";;KIP405;pindaian-tanpa-teks;peringatan;ditangguhkan;Sedang dialihkan ke teks;2026-10-01;evidence/pindaian.pdf: halaman 1 dari 1 hanya gambar, tak dapat dicari;jalankan pengenalan teks (OCR), atau simpan dokumen aslinya sebagai PDF yang dapat dicari;evidence/pindaian.pdf;;evidence/bukti.yaml;19;9;0,00;BPMP Contoh;kip-contoh-2026;2026;2026-08-03;1a2b3c4d5e6f7a8b9c0d
    2.1 SOP pelayanan informasi;2 Komitmen Organisasi;;Tim PPID;Ya;didukung bukti;;;;;3;;;Apakah SOP pelayanan informasi ditetapkan?;;1 dokumen: SOP;;;KIP502;tanpa-tanggal;catatan;terbuka;;;evidence/pindaian.pdf tanpa tanggal, sehingga periode tahun-berjalan tidak dapat diperiksa;tambahkan tanggal: sesuai tanggal penetapan dokumennya, misalnya tanggal: 2026-01-15;evidence/pindaian.pdf;;evidence/bukti.yaml;19;9;;BPMP Contoh;kip-contoh-2026;2026;2026-08-03;1a2b3c4d5e6f7a8b9c0d
    —;;;;;;;;;;;;;;;;;;KIP206;berkas-yatim;peringatan;terbuka;;;berkas evidence/notula.pdf tidak dicantumkan pada indikator mana pun;cantumkan di bukti.yaml pada indikatornya (atau jalankan kip add KODE BERKAS), pindahkan dari folder bukti, atau daftarkan di abaikan;evidence/notula.pdf;;evidence/notula.pdf;;;;BPMP Contoh;kip-contoh-2026;2026;2026-08-03;1a2b3c4d5e6f7a8b9c0d
    "#);
}

/// The workbook: each sheet's rows, with ` | ` between cells.
#[test]
fn xlsx() {
    let bytes = render(report(), Format::Xlsx, &Layout::default()).unwrap();
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
    // The form, whose cells have tests of their own.
    let (text, form) = text.split_once("\n## Formulir\n").unwrap();
    assert_eq!(text.matches(REMARK).count(), 3);
    assert_eq!(form.matches(REMARK).count(), 3);
    assert_eq!(told(text, report()), report().findings.len());
    insta::assert_snapshot!(text, @"
    ## Ringkasan
    BPMP Contoh |  |  |
    Contoh instrumen 2026 |  |  |
    Klaim 75,75 · didukung 45,50 · masih terkejar 100,00 · Tidak Informatif · 2 kesalahan, 1 peringatan, 1 catatan, 1 temuan ditangguhkan · BELUM SIAP DIKIRIM |  |  |
    Penilaian |  |  |
    Satuan kerja | BPMP Contoh |  |
    Instrumen | kip-contoh-2026 · versi 0.1-draf · bukan instrumen resmi |  |
    Penyelenggara | contoh |  |
    Keadaan per | 46237 |  |
    Tenggat | 46284 |  |
    Sisa waktu | 47 hari lagi |  |
    Catatan git | Commit 1a2b3c4d5e6f · ada perubahan yang belum di-commit |  |
    Versi kip | 0.1.0 |  |
    Nilai |  |  |
    Nilai | Poin dari 100 | Kualifikasi | Dihitung dari
    Klaim | 75.75 | Cukup Informatif | semua jawaban
    Didukung | 45.5 | Tidak Informatif | jawaban dengan bukti lengkap
    Masih terkejar | 100 | Informatif | semua yang sempat sebelum tenggat
    Jarak ke kualifikasi berikutnya | 4.5 | Cukup Informatif | nilai didukung
    Tahap |  |  |
    Tahap | Bobot (%) | Nilai | Yang diperlukan
    Kuesioner | 80 | 45.5 |
    Presentasi | 20 | — | perlu 68,00 untuk Cukup Informatif; diundang bila nilai kuesioner sedikitnya 65
    Langkah dalam rencana |  |  |
    Sampai tenggat | 2 |  |
    Semua langkah | 2 |  |
    Indikator |  |  |
    Belum dijawab | 1 |  |
    Dijawab tidak ada | 0 |  |
    Tanpa bukti yang diterima | 0 |  |
    Bukti kurang | 1 |  |
    Didukung bukti | 1 |  |
    Nihil | 0 |  |
    Semua indikator | 3 |  |
    Temuan |  |  |
    Kesalahan | 2 |  |
    Peringatan | 1 |  |
    Catatan | 1 |  |
    Temuan ditangguhkan | 1 |  |
    Semua temuan | 5 |  |
    Hasil pemeriksaan | BELUM SIAP DIKIRIM |  |
    Tautan tidak dibuka | 1 |  |
    Catatan dan cara menghitung |  |  |
    • Nilai didukung kurang 4,50 poin lagi untuk Cukup Informatif |  |  |
    • Untuk kualifikasi akhir, bila Presentasi bernilai penuh, perlu nilai kuesioner 87,50 (Informatif) |  |  |
    • 1 tautan tidak dibuka oleh kip; buka sendiri sebelum mengirim |  |  |
    • Rumus poin: nilai adalah jumlah poin semua indikator |  |  |
    • Tidak ada pembulatan; kualifikasi dinilai dari angka yang tepat |  |  |
    • Angka yang tampil dipotong pada dua desimal, tidak pernah dibulatkan ke atas |  |  |
    • Ukuran hasil pemeriksaan: belum siap bila ada kesalahan; perbedaan dengan kip.lock dinilai menurut aturannya; nilai sedikitnya 90 |  |  |
    • Temuan yang ditangguhkan tetap ada di lembar Temuan, dengan alasan dan batas waktunya |  |  |
    • Poin yang belum diraih atau terancam ditulis sekali untuk setiap indikator, pada temuan pertamanya |  |  |
    • Poin di lembar lain ditulis dengan desimal selengkapnya, agar jumlahnya tepat |  |  |
    • Warna tanggal dihitung dari 3 Agustus 2026: merah sudah lewat, kuning paling lama 14 hari lagi |  |  |
    ## Aspek
    Kode | Aspek | Bobot | Klaim | Didukung | Potensi | Indikator | Terpenuhi
    1 | Kualitas Informasi | 54.5 | 30.25 | 0 | 54.5 | 2 | 0
    2 | Komitmen Organisasi | 45.5 | 45.5 | 45.5 | 45.5 | 1 | 1
     | Jumlah | 100 | 75.75 | 45.5 | 100 | 3 | 1
    ## Indikator
    Kode | Indikator | Pertanyaan | PJ | Jawaban | Arti jawaban | Keadaan | Bobot | Klaim | Didukung | Potensi | Target | Catatan koordinator | Bukti yang diminta | Bukti | Temuan | Catatan | Alasan | Aspek | Kelompok
    1.1 | Daftar Informasi Publik | Apakah Daftar Informasi Publik tahun ini ditetapkan? | Tim PPID | Ya |  | bukti kurang | 30.25 | 30.25 | 0 | 30.25 |  |  | 2 dokumen: SK penetapan DIP | 2 | 1 |  |  | 1 | Berkala
    1.2 | Maklumat pelayanan | Apakah maklumat pelayanan diumumkan? | — | — |  | belum dijawab | 24.25 | 0 | 0 | 24.25 |  |  | 1 dokumen: Maklumat | 0 | 1 |  |  | 1 |
    2.1 | SOP pelayanan informasi | Apakah SOP pelayanan informasi ditetapkan? | Tim PPID | Ya |  | didukung bukti | 45.5 | 45.5 | 45.5 | 45.5 |  |  | 1 dokumen: SOP | 3 | 2 |  |  | 2 |
    ## Bukti
    Kode | Indikator | PJ | Dokumen | Jenis | Isi | Tanggal | Diterima | Bukti | Halaman | Ukuran (byte) | Git | SHA-256
    1.1 | Daftar Informasi Publik | Tim PPID | Salinan yang disahkan | dokumen | PDF, 1 halaman | 45672 | tidak | evidence/sk-dip-2025.pdf |  | 594 | sudah di-commit | 111b70a52f08fe64e28f9358c6326103cc67612c72fc3f1b090b31f9693dfec5
    1.1 | Daftar Informasi Publik | Tim PPID | Salinan yang disahkan | dokumen | PDF, 1 halaman | 46037 | ya | evidence/sk-dip-2026.pdf |  | 594 | ada perubahan | 37b48925a021caf27a26717d0e3dbd48d46d463889406a22d55b8ddeb104ceb5
    2.1 | SOP pelayanan informasi | Tim PPID | Salinan yang disahkan | dokumen | PDF, 1 halaman | 46083 | ya | evidence/sop.pdf |  | 586 | sudah di-commit | 07c9c31f9c76f095b7704254be25d47afcd0474898e2402bd1b615b68db3da37
    2.1 | SOP pelayanan informasi | Tim PPID | pindaian.pdf | dokumen | PDF, 1 halaman |  | ya | evidence/pindaian.pdf |  | 601 | sudah di-commit | b66dc73c880c27be843dba8858433068f79039d75ddf93dd101a16e0984c6dac
    2.1 | SOP pelayanan informasi | Tim PPID | https://ppid.example.go.id/sop | tautan |  |  | tautan tidak dibuka | https://ppid.example.go.id/sop |  |  |  |
    ## Temuan
    No. | Tingkat | Kode | Indikator | PJ | Temuan | Langkah | Poin belum diraih atau terancam | Keadaan temuan | Alasan penangguhan | Berlaku sampai | Aturan | Tempat | Bukti
    1 | kesalahan | 1.1 | Daftar Informasi Publik | Tim PPID | bukti bertanggal 15 Januari 2025 di luar periode tahun-berjalan (1 Januari 2026 sampai 31 Desember 2026) | ganti dengan dokumen dari 1 Januari 2026 sampai 31 Desember 2026, atau betulkan tanggal bila salah tulis | 30.25 | terbuka |  |  | KIP501 di-luar-periode | evidence/bukti.yaml:8:18 | evidence/sk-dip-2025.pdf
    2 | kesalahan | 1.2 | Maklumat pelayanan | — | indikator 1.2 belum dijawab | tulis 1.2 dengan jawaban: (Ya, Tidak) di sebuah bukti.yaml, atau jalankan kip answer 1.2 JAWABAN | 24.25 | terbuka |  |  | KIP201 belum-dijawab | instrument/contoh.toml:59:8 |
    3 | peringatan | 2.1 | SOP pelayanan informasi | Tim PPID | evidence/pindaian.pdf: halaman 1 dari 1 hanya gambar, tak dapat dicari | jalankan pengenalan teks (OCR), atau simpan dokumen aslinya sebagai PDF yang dapat dicari | 0 | ditangguhkan | Sedang dialihkan ke teks | 46296 | KIP405 pindaian-tanpa-teks | evidence/bukti.yaml:19:9 | evidence/pindaian.pdf
    4 | catatan | 2.1 | SOP pelayanan informasi | Tim PPID | evidence/pindaian.pdf tanpa tanggal, sehingga periode tahun-berjalan tidak dapat diperiksa | tambahkan tanggal: sesuai tanggal penetapan dokumennya, misalnya tanggal: 2026-01-15 |  | terbuka |  |  | KIP502 tanpa-tanggal | evidence/bukti.yaml:19:9 | evidence/pindaian.pdf
    5 | peringatan | — | — | — | berkas evidence/notula.pdf tidak dicantumkan pada indikator mana pun | cantumkan di bukti.yaml pada indikatornya (atau jalankan kip add KODE BERKAS), pindahkan dari folder bukti, atau daftarkan di abaikan |  | terbuka |  |  | KIP206 berkas-yatim | evidence/notula.pdf | evidence/notula.pdf
    ## Rencana
    PJ | Kode | Indikator | Keadaan | Langkah | Bagian rencana | Jatuh tempo | Tambahan poin | Catatan koordinator | Jenis tanggal | Didukung | Potensi
    Tim PPID | 1.1 | Daftar Informasi Publik | bukti kurang | Ganti dengan dokumen dari 1 Januari 2026 sampai 31 Desember 2026, atau betulkan tanggal bila salah tulis | sampai tenggat | 46284 | 30.25 |  | tenggat | 0 | 30.25
    Belum ada PJ | 1.2 | Maklumat pelayanan | belum dijawab | Jawab dan cantumkan Maklumat | sampai tenggat | 46284 | 24.25 |  | tenggat | 0 | 24.25
    ## Per PJ
    PJ | Indikator | Terpenuhi | Klaim | Didukung | Potensi | Langkah | Kesalahan | Peringatan | Catatan | Ditangguhkan
    Tim PPID | 2 | 1 | 75.75 | 45.5 | 75.75 | 1 | 1 | 0 | 1 | 1
    Belum ada PJ | 1 | 0 | 0 | 0 | 24.25 | 1 | 1 | 1 | 0 | 0
    Jumlah | 3 | 1 | 75.75 | 45.5 | 100 | 2 | 2 | 1 | 1 | 1
    ");
}
