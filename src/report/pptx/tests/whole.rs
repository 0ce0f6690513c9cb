//! The whole deck as its speaker meets it, without its looks.

use super::deck::Deck;
use crate::door::small::report;
use crate::model::Lang;

#[test]
fn the_whole_deck_as_it_reads() {
    let report = report();
    let deck = Deck::open(&crate::report::pptx::render(report, Lang::Id).unwrap());
    let text = deck.read();
    assert_eq!(text.matches("\n--- ").count() + 1, deck.slides());
    insta::assert_snapshot!(text, @"
    --- 1
    BPMP Contoh
    Contoh instrumen 2026
    Keadaan per 3 Agustus 2026 · tenggat 19 September 2026 (47 hari lagi)
    Rancangan · BELUM SIAP DIKIRIM · bukan instrumen resmi
    > BPMP Contoh
    > Contoh instrumen 2026
    > Keadaan per 3 Agustus 2026 · tenggat 19 September 2026 (47 hari lagi)
    > Penyelenggara: contoh
    > kip-contoh-2026 · versi 0.1-draf · bukan instrumen resmi
    > Commit 1a2b3c4d5e6f · ada perubahan yang belum di-commit
    > Salindia ini masih rancangan, karena: belum siap dikirim: 2 kesalahan, 1 peringatan, 1 catatan, 1 temuan ditangguhkan; instrumennya bukan instrumen resmi
    --- 2
    Nilai yang didukung bukti 45,50: Tidak Informatif
    Didukung bukti
    45,50
    dari 100 · Tidak Informatif
    Klaim
    75,75
    dari 100
    Cukup Informatif
    Masih terkejar
    100,00
    dari 100
    Informatif
    BELUM SIAP DIKIRIM · 2 kesalahan, 1 peringatan, 1 catatan, 1 temuan ditangguhkan · 1 tautan tidak dibuka oleh kip
    Nilai didukung kurang 4,50 poin lagi untuk Cukup Informatif
    Nilai kuesioner yang membuat kualifikasi akhir masih terjangkau: Informatif dari 87,50
    1 dari 3 indikator terpenuhi
    BPMP Contoh
    2
    > Klaim 75,75 · didukung 45,50 · masih terkejar 100,00 · Tidak Informatif · 2 kesalahan, 1 peringatan, 1 catatan, 1 temuan ditangguhkan · BELUM SIAP DIKIRIM
    > Nilai didukung kurang 4,50 poin lagi untuk Cukup Informatif
    > Nilai kuesioner yang membuat kualifikasi akhir masih terjangkau: Informatif dari 87,50
    > 3 indikator: 1 belum dijawab, 1 bukti kurang, 1 didukung bukti
    > Kuesioner (bobot 80): 45,50
    > Presentasi (bobot 20): perlu 68,00 untuk Cukup Informatif; diundang bila nilai kuesioner sedikitnya 65
    > 1 tautan tidak dibuka oleh kip; buka sendiri sebelum mengirim
    --- 3
    Tahap penilaian
    | Tahap | Bobot | Nilai | Yang masih diperlukan |
    | Kuesioner | 80 | 45,50 | — |
    | Presentasi | 20 | — | perlu 68,00 untuk Cukup Informatif; diundang bila nilai kuesioner sedikitnya 65 |
    BPMP Contoh
    3
    > Kuesioner (bobot 80): 45,50
    > Presentasi (bobot 20): perlu 68,00 untuk Cukup Informatif; diundang bila nilai kuesioner sedikitnya 65
    --- 4
    Poin per aspek: klaim dan yang didukung bukti
    BPMP Contoh
    4
    > 1 Kualitas Informasi: bobot 54,5, klaim 30,25, didukung bukti 0,00, 0 dari 2 indikator terpenuhi
    > 2 Komitmen Organisasi: bobot 45,5, klaim 45,50, didukung bukti 45,50, 1 dari 1 indikator terpenuhi
    --- 5
    Kekuatan: 2 Komitmen Organisasi, nilai penuh
    45,50 dari 45,50 poin · 1 dari 1 indikator terpenuhi
    2.1
    SOP pelayanan informasi
    Bukti
    sop.pdf
    BPMP Contoh
    5
    > 2 Komitmen Organisasi
    > 45,50 dari 45,50 poin · 1 dari 1 indikator terpenuhi
    > 2.1 SOP pelayanan informasi (jawaban Ya; didukung bukti)
    >    PJ: Tim PPID
    >    • Salinan yang disahkan (evidence/sop.pdf, dokumen, PDF, 1 halaman, 2 Maret 2026, 586 byte, git: sudah di-commit)
    >    • evidence/pindaian.pdf (dokumen, PDF, 1 halaman, 601 byte, git: sudah di-commit)
    >    • https://ppid.example.go.id/sop (tautan, tidak diperiksa)
    --- 6
    Komitmen: 1 dari 1 indikator terpenuhi
    | Kode | Indikator | Bukti |
    | 2.1 | SOP pelayanan informasi | sop.pdf |
    BPMP Contoh
    6
    > 2.1 SOP pelayanan informasi (jawaban Ya; didukung bukti)
    >    PJ: Tim PPID
    >    • Salinan yang disahkan (evidence/sop.pdf, dokumen, PDF, 1 halaman, 2 Maret 2026, 586 byte, git: sudah di-commit)
    >    • evidence/pindaian.pdf (dokumen, PDF, 1 halaman, 601 byte, git: sudah di-commit)
    >    • https://ppid.example.go.id/sop (tautan, tidak diperiksa)
    --- 7
    Tindak lanjut: langkah yang menambah nilai
    | Indikator | Langkah | PJ | Target atau tenggat | Poin |
    | 1.1 Daftar Informasi Publik | Ganti dengan dokumen dari 1 Januari 2026 sampai 31 Desember 2026, atau betulkan tanggal bila salah tulis | Tim PPID | tenggat 19 September 2026 | +30,25 |
    | 1.2 Maklumat pelayanan | Jawab dan cantumkan Maklumat | — | tenggat 19 September 2026 | +24,25 |
    BPMP Contoh
    7
    > 1.1 Daftar Informasi Publik: +30,25 poin: Ganti dengan dokumen dari 1 Januari 2026 sampai 31 Desember 2026, atau betulkan tanggal bila salah tulis. PJ: Tim PPID. Target atau tenggat: tenggat 19 September 2026.
    > 1.2 Maklumat pelayanan: +24,25 poin: Jawab dan cantumkan Maklumat. PJ: —. Target atau tenggat: tenggat 19 September 2026.
    --- 8
    Pertanyaan yang mungkin diajukan
    1.1 Daftar Informasi Publik: dijawab Ya, mengapa buktinya belum lengkap?
    Keadaan: bukti kurang; bukti bertanggal 15 Januari 2025 di luar periode tahun-berjalan (1 Januari 2026 sampai 31 Desember 2026)
    Langkah: ganti dengan dokumen dari 1 Januari 2026 sampai 31 Desember 2026, atau betulkan `tanggal` bila salah tulis
    PJ: Tim PPID · tenggat 19 September 2026 · 30,25 poin terancam · KIP501
    1.2 Maklumat pelayanan: mengapa belum dijawab?
    Keadaan: belum dijawab; indikator 1.2 belum dijawab
    Langkah: tulis 1.2 dengan `jawaban:` (Ya, Tidak) di sebuah bukti.yaml
    PJ: belum ditetapkan · tenggat 19 September 2026 · 24,25 poin belum diraih · KIP201
    BPMP Contoh
    8
    > 1.1 Daftar Informasi Publik: dijawab Ya, mengapa buktinya belum lengkap?
    > Keadaan: bukti kurang; bukti bertanggal 15 Januari 2025 di luar periode tahun-berjalan (1 Januari 2026 sampai 31 Desember 2026)
    > Langkah: ganti dengan dokumen dari 1 Januari 2026 sampai 31 Desember 2026, atau betulkan `tanggal` bila salah tulis
    > PJ: Tim PPID · tenggat 19 September 2026 · 30,25 poin terancam · KIP501
    > Temuan: KIP501 di-luar-periode, di evidence/bukti.yaml:8:18
    > 1.1 Daftar Informasi Publik (jawaban Ya; bukti kurang)
    >    PJ: Tim PPID
    >    • Salinan yang disahkan (evidence/sk-dip-2025.pdf, dokumen, PDF, 1 halaman, 15 Januari 2025, 594 byte, git: sudah di-commit, tidak diterima)
    >    • Salinan yang disahkan (evidence/sk-dip-2026.pdf, dokumen, PDF, 1 halaman, 15 Januari 2026, 594 byte, git: ada perubahan)
    > 1.2 Maklumat pelayanan: mengapa belum dijawab?
    > Keadaan: belum dijawab; indikator 1.2 belum dijawab
    > Langkah: tulis 1.2 dengan `jawaban:` (Ya, Tidak) di sebuah bukti.yaml
    > PJ: belum ditetapkan · tenggat 19 September 2026 · 24,25 poin belum diraih · KIP201
    > Temuan: KIP201 belum-dijawab, di instrument/contoh.toml:59:8
    > 1.2 Maklumat pelayanan (jawaban —; belum dijawab)
    --- 9
    Terima kasih
    BPMP Contoh
    Didukung bukti: 45,50 dari 100 · Tidak Informatif
    > BPMP Contoh
    > Keadaan per 3 Agustus 2026 · tenggat 19 September 2026 (47 hari lagi)
    > 1 tautan tidak dibuka oleh kip; buka sendiri sebelum mengirim
    > 2 kesalahan, 1 peringatan, 1 catatan, 1 temuan ditangguhkan
    > Disusun oleh kip 0.1.0 dari keadaan folder kerja
    --- 10
    Lampiran: semua temuan (1–5 dari 5)
    | Indikator | Tingkat | Aturan | Temuan |
    | 1.1 | kesalahan | KIP501 di-luar-periode | bukti bertanggal 15 Januari 2025 di luar periode tahun-berjalan (1 Januari 2026 sampai 31 Desember 2026) |
    | 1.2 | kesalahan | KIP201 belum-dijawab | indikator 1.2 belum dijawab |
    | 2.1 | temuan… | KIP405 pindaian-tanpa-teks | evidence/pindaian.pdf: halaman 1 dari 1 hanya gambar, tanpa teks (ditangguhkan sampai 1 Oktober 2026: Sedang dialihkan ke teks) |
    | 2.1 | catatan | KIP502 tanpa-tanggal | evidence/pindaian.pdf tanpa `tanggal`, sehingga periode tahun-berjalan tidak dapat diperiksa |
    | — | peringatan | KIP206 berkas-yatim | berkas evidence/notula.pdf tidak dicantumkan pada indikator mana pun |
    BPMP Contoh
    10
    > KIP501 1.1 · kesalahan · bukti bertanggal 15 Januari 2025 di luar periode tahun-berjalan (1 Januari 2026 sampai 31 Desember 2026) · ganti dengan dokumen dari 1 Januari 2026 sampai 31 Desember 2026, atau betulkan `tanggal` bila salah tulis · evidence/bukti.yaml:8:18 · 30,25 poin terancam
    > KIP201 1.2 · kesalahan · indikator 1.2 belum dijawab · tulis 1.2 dengan `jawaban:` (Ya, Tidak) di sebuah bukti.yaml · instrument/contoh.toml:59:8 · 24,25 poin belum diraih
    > KIP405 2.1 · peringatan · evidence/pindaian.pdf: halaman 1 dari 1 hanya gambar, tanpa teks (ditangguhkan sampai 1 Oktober 2026: Sedang dialihkan ke teks) · jalankan pengenalan teks (OCR), atau simpan dokumen aslinya sebagai PDF yang dapat dicari · evidence/bukti.yaml:19:9
    > KIP502 2.1 · catatan · evidence/pindaian.pdf tanpa `tanggal`, sehingga periode tahun-berjalan tidak dapat diperiksa · tambahkan `tanggal:` sesuai tanggal penetapan dokumennya, misalnya `tanggal: 2026-01-15` · evidence/bukti.yaml:19:9
    > KIP206 — · peringatan · berkas evidence/notula.pdf tidak dicantumkan pada indikator mana pun · cantumkan di bukti.yaml pada indikatornya, pindahkan dari folder bukti, atau daftarkan di `abaikan` · evidence/notula.pdf
    ");
}
