//! The whole deck as its speaker meets it, without its looks.

use super::deck::Deck;
use crate::model::Lang;
use crate::report::sample::small;

#[test]
fn the_whole_deck_as_it_reads() {
    let report = small();
    let deck = Deck::open(&crate::report::pptx::render(&report, Lang::Id).unwrap());
    let text = deck.read();
    assert_eq!(text.matches("\n--- ").count() + 1, deck.slides());
    insta::assert_snapshot!(text, @"
    --- 1
    BPMP Contoh
    Contoh instrumen penilaian mandiri keterbukaan informasi publik 2026
    Keadaan per 3 Agustus 2026 · tenggat 19 September 2026 (47 hari lagi)
    Rancangan · BELUM LOLOS · bukan instrumen resmi
    > BPMP Contoh
    > Contoh instrumen penilaian mandiri keterbukaan informasi publik 2026
    > Keadaan per 3 Agustus 2026 · tenggat 19 September 2026 (47 hari lagi)
    > Penyelenggara: contoh
    > kip-upt-contoh-2026 · versi 0.1-draf · bukan instrumen resmi
    > Commit 1a2b3c4d5e6f · ada perubahan yang belum di-commit
    > Salindia ini masih rancangan, karena: hasil pemeriksaan belum lolos: 2 kesalahan, 1 peringatan, 1 catatan, 1 temuan dikecualikan; instrumennya bukan instrumen resmi
    --- 2
    Nilai yang didukung bukti 88,40: Menuju Informatif
    Didukung bukti
    88,40
    dari 100 · Menuju Informatif
    Klaim
    92,40
    dari 100
    Informatif
    Potensi
    100,00
    jawaban terbaik di semua indikator
    BELUM LOLOS · 2 kesalahan, 1 peringatan, 1 catatan, 1 temuan dikecualikan · 12 tautan tidak dibuka kip
    Nilai didukung kurang 1,60 poin lagi untuk Informatif
    22 dari 39 indikator terpenuhi
    BPMP Contoh
    2
    > Klaim 92,40 · didukung 88,40 · potensi 100,00 · Menuju Informatif · 2 kesalahan, 1 peringatan, 1 catatan, 1 temuan dikecualikan · BELUM LOLOS
    > Nilai didukung kurang 1,60 poin lagi untuk Informatif
    > 3 indikator: 1 belum dijawab, 1 tanpa bukti yang diterima, 1 didukung bukti
    > Kuesioner penilaian mandiri (SAQ) (bobot 80): 88,40
    > Presentasi dan visitasi (bobot 20): Sangat Informatif tak terjangkau; perlu 96,40 untuk Informatif; perlu 46,40 untuk Menuju Informatif; Cukup Informatif sudah tercapai; diundang bila nilai kuesioner sedikitnya 65
    > 12 tautan tidak dibuka oleh kip; buka sendiri satu per satu sebelum mengirim
    --- 3
    Tahap penilaian
    | Tahap | Bobot | Nilai | Yang masih diperlukan |
    | Kuesioner penilaian mandiri (SAQ) | 80 | 88,40 | — |
    | Presentasi dan visitasi | 20 | — | Sangat Informatif tak terjangkau; perlu 96,40 untuk Informatif; perlu 46,40 untuk Menuju Informatif; diundang bila nilai kuesioner sedikitnya 65 |
    BPMP Contoh
    3
    > Kuesioner penilaian mandiri (SAQ) (bobot 80): 88,40
    > Presentasi dan visitasi (bobot 20): Sangat Informatif tak terjangkau; perlu 96,40 untuk Informatif; perlu 46,40 untuk Menuju Informatif; Cukup Informatif sudah tercapai; diundang bila nilai kuesioner sedikitnya 65
    --- 4
    Poin per aspek: klaim dan yang didukung bukti
    BPMP Contoh
    4
    > 1 Kualitas Informasi: bobot 10, klaim 9,50, didukung bukti 9,00, 12 dari 13 indikator terpenuhi
    > 2 Pengadaan Barang dan Jasa serta Pengumuman Informasi Berkala: bobot 87,5, klaim 82,90, didukung bukti 79,40, 10 dari 13 indikator terpenuhi
    > 3 Digitalisasi: bobot 2,5, klaim —, didukung bukti —, 0 dari 13 indikator terpenuhi
    --- 5
    Kekuatan: 1 Kualitas Informasi, nilai penuh
    9,00 dari 10,00 poin · 12 dari 13 indikator terpenuhi
    2.1.3
    SOP pelayanan informasi publik
    Bukti
    sop.pdf
    BPMP Contoh
    5
    > 1 Kualitas Informasi
    > 9,00 dari 10,00 poin · 12 dari 13 indikator terpenuhi
    > 2.1.3 SOP pelayanan informasi publik (jawaban A; didukung bukti)
    >    PJ: Tim PPID
    >    • evidence/layanan/sop.pdf — Salinan yang disahkan (dokumen, 15 Januari 2026, 1,25 MB, git: sudah di-commit)
    >    • https://ppid.example.go.id/sop (tautan, tidak diperiksa)
    --- 6
    Komitmen: 0 dari 2 indikator terpenuhi
    | Kode | Indikator | Bukti |
    | 2.1.1 | Daftar Informasi Publik | Belum terpenuhi: tanpa bukti yang diterima |
    | 2.1.2 | Maklumat pelayanan | Belum terpenuhi: belum dijawab |
    BPMP Contoh
    6
    > 2.1.1 Daftar Informasi Publik (jawaban A; tanpa bukti yang diterima)
    >    PJ: Tim PPID
    >    • evidence/informasi/sk-dip-2024.pdf — Salinan yang disahkan (dokumen, 15 Januari 2024, 1,25 MB, git: sudah di-commit, tidak diterima)
    >    • evidence/informasi/sk-dip-2026.pdf — Salinan yang disahkan (dokumen, 15 Januari 2026, 1,25 MB, git: sudah di-commit)
    > 2.1.2 Maklumat pelayanan (jawaban A; belum dijawab)
    >    PJ: Tim PPID
    --- 7
    Inovasi: 1 dari 1 indikator terpenuhi
    | Kode | Indikator | Bukti |
    | 2.1.3 | SOP pelayanan informasi publik | sop.pdf |
    BPMP Contoh
    7
    > 2.1.3 SOP pelayanan informasi publik (jawaban A; didukung bukti)
    >    PJ: Tim PPID
    >    • evidence/layanan/sop.pdf — Salinan yang disahkan (dokumen, 15 Januari 2026, 1,25 MB, git: sudah di-commit)
    >    • https://ppid.example.go.id/sop (tautan, tidak diperiksa)
    --- 8
    Tindak lanjut: langkah yang menambah nilai
    | Indikator | Langkah | PJ | Target atau tenggat | Poin |
    | 2.1.1 Daftar Informasi Publik | Lengkapi buktinya: 1 dokumen yang ditetapkan pimpinan dan masih berlaku | Tim PPID | tenggat 19 September 2026 | +1,50 |
    | 2.1.2 Maklumat pelayanan | Lengkapi buktinya: 1 dokumen yang ditetapkan pimpinan dan masih berlaku | — | tenggat 19 September 2026 | +1,50 |
    BPMP Contoh
    8
    > 2.1.1 SOP pelayanan informasi publik: +1,50 poin: Lengkapi buktinya: 1 dokumen yang ditetapkan pimpinan dan masih berlaku. PJ: Tim PPID. Target atau tenggat: tenggat 19 September 2026.
    > 2.1.2 SOP pelayanan informasi publik: +1,50 poin: Lengkapi buktinya: 1 dokumen yang ditetapkan pimpinan dan masih berlaku. PJ: —. Target atau tenggat: tenggat 19 September 2026.
    --- 9
    Pertanyaan yang mungkin diajukan
    2.1.1 Daftar Informasi Publik: dijawab A, mana buktinya?
    Keadaan: tanpa bukti yang diterima; evidence/informasi/sk-dip-2024.pdf bertanggal 2024-01-15, di luar periode 2026-01-01 sampai 2026-12-31
    Langkah: lampirkan dokumen yang bertanggal di dalam periode itu
    PJ: Tim PPID · tenggat 19 September 2026 · 1,50 poin terancam · KIP501
    2.1.1 Daftar Informasi Publik: dijawab A, mana buktinya?
    Keadaan: tanpa bukti yang diterima; evidence/informasi/sk-dip-2026.pdf: halaman 2–5 dari 6 hanya gambar, tanpa teks
    Langkah: ganti dengan PDF yang teksnya dapat dicari
    PJ: Tim PPID · tenggat 19 September 2026 · KIP405
    BPMP Contoh
    9
    > 2.1.1 Daftar Informasi Publik: dijawab A, mana buktinya?
    > Keadaan: tanpa bukti yang diterima; evidence/informasi/sk-dip-2024.pdf bertanggal 2024-01-15, di luar periode 2026-01-01 sampai 2026-12-31
    > Langkah: lampirkan dokumen yang bertanggal di dalam periode itu
    > PJ: Tim PPID · tenggat 19 September 2026 · 1,50 poin terancam · KIP501
    > Temuan: KIP501 di-luar-periode, di evidence/bukti.yaml:12:9
    > 2.1.1 Daftar Informasi Publik (jawaban A; tanpa bukti yang diterima)
    >    PJ: Tim PPID
    >    • evidence/informasi/sk-dip-2024.pdf — Salinan yang disahkan (dokumen, 15 Januari 2024, 1,25 MB, git: sudah di-commit, tidak diterima)
    >    • evidence/informasi/sk-dip-2026.pdf — Salinan yang disahkan (dokumen, 15 Januari 2026, 1,25 MB, git: sudah di-commit)
    > 2.1.1 Daftar Informasi Publik: dijawab A, mana buktinya?
    > Keadaan: tanpa bukti yang diterima; evidence/informasi/sk-dip-2026.pdf: halaman 2–5 dari 6 hanya gambar, tanpa teks
    > Langkah: ganti dengan PDF yang teksnya dapat dicari
    > PJ: Tim PPID · tenggat 19 September 2026 · KIP405
    > Temuan: KIP405 pindaian-tanpa-teks, di evidence/bukti.yaml:14:9
    > 2.1.1 Daftar Informasi Publik (jawaban A; tanpa bukti yang diterima)
    >    PJ: Tim PPID
    >    • evidence/informasi/sk-dip-2024.pdf — Salinan yang disahkan (dokumen, 15 Januari 2024, 1,25 MB, git: sudah di-commit, tidak diterima)
    >    • evidence/informasi/sk-dip-2026.pdf — Salinan yang disahkan (dokumen, 15 Januari 2026, 1,25 MB, git: sudah di-commit)
    --- 10
    Terima kasih
    BPMP Contoh
    Didukung bukti: 88,40 dari 100 · Menuju Informatif
    > BPMP Contoh
    > Keadaan per 3 Agustus 2026 · tenggat 19 September 2026 (47 hari lagi)
    > 12 tautan tidak dibuka oleh kip; buka sendiri satu per satu sebelum mengirim
    > 2 kesalahan, 1 peringatan, 1 catatan, 1 temuan dikecualikan
    > Disusun oleh kip 0.1.0 dari keadaan folder kerja
    --- 11
    Lampiran: semua temuan (1–5 dari 5)
    | Indikator | Tingkat | Aturan | Temuan |
    | 2.1.1 | kesalahan | KIP501 di-luar-periode | evidence/informasi/sk-dip-2024.pdf bertanggal 2024-01-15, di luar periode 2026-01-01 sampai 2026-12-31 |
    | 2.1.1 | temuan… | KIP405 pindaian-tanpa-teks | evidence/informasi/sk-dip-2026.pdf: halaman 2–5 dari 6 hanya gambar, tanpa teks (dikecualikan sampai 1 Oktober 2026: Sedang dialihkan ke teks) |
    | 2.1.1 | catatan | KIP502 tanpa-tanggal | evidence/layanan/laporan-1.pdf tidak punya tanggal, jadi periodenya tidak dapat diperiksa |
    | 2.1.2 | kesalahan | KIP201 belum-dijawab | indikator 2.1.2 belum dijawab |
    | — | peringatan | KIP206 berkas-yatim | evidence/lama/notula-rapat.pdf tidak dirujuk oleh indikator mana pun |
    BPMP Contoh
    11
    > KIP501 2.1.1 · kesalahan · evidence/informasi/sk-dip-2024.pdf bertanggal 2024-01-15, di luar periode 2026-01-01 sampai 2026-12-31 · lampirkan dokumen yang bertanggal di dalam periode itu · evidence/bukti.yaml:12:9 · 1,50 poin terancam
    > KIP405 2.1.1 · peringatan · evidence/informasi/sk-dip-2026.pdf: halaman 2–5 dari 6 hanya gambar, tanpa teks (dikecualikan sampai 1 Oktober 2026: Sedang dialihkan ke teks) · ganti dengan PDF yang teksnya dapat dicari · evidence/bukti.yaml:14:9
    > KIP502 2.1.1 · catatan · evidence/layanan/laporan-1.pdf tidak punya tanggal, jadi periodenya tidak dapat diperiksa · tulis `tanggal:` dari dokumennya di bawah berkas itu · evidence/bukti.yaml:1:9
    > KIP201 2.1.2 · kesalahan · indikator 2.1.2 belum dijawab · tulis `jawaban:` pada 2.1.2 · evidence/bukti.yaml:20:3 · 1,50 poin terancam
    > KIP206 — · peringatan · evidence/lama/notula-rapat.pdf tidak dirujuk oleh indikator mana pun · rujuk di bukti.yaml atau keluarkan dari folder · evidence/bukti.yaml
    ");
}
