//! The whole deck as its speaker meets it, without its looks.

use super::deck::Deck;
use crate::door::small::report;
use crate::model::Lang;
use crate::report::DeckStyle;

#[test]
fn the_whole_deck_as_it_reads() {
    let report = report();
    let deck = Deck::open(&crate::report::pptx::render(report, DeckStyle::Jury, Lang::Id).unwrap());
    let text = deck.read();
    assert_eq!(text.matches("\n--- ").count() + 1, deck.slides());
    insta::assert_snapshot!(text, @"
    --- 1
    BPMP Contoh
    Contoh instrumen 2026
    Bukan instrumen resmi
    [Nama dan jabatan penyaji]
    [Tempat dan tanggal presentasi]
    > BPMP Contoh
    > Contoh instrumen 2026
    > Penyelenggara: contoh
    > Isi atau hapus tulisan miring dalam kurung siku sebelum ditayangkan
    --- 2
    Siapa kami
    Tugas dan fungsi
    [Tugas satuan kerja dalam satu atau dua kalimat]
    Tim PPID
    [Atasan PPID, PPID, dan petugas layanan]
    Yang kami layani
    [Wilayah, sekolah, dan masyarakat yang dilayani]
    Layanan informasi
    [Alamat, jam layanan, laman, surel, dan media sosial]
    2
    > BPMP Contoh
    --- 3
    Hasil penilaian mandiri 2026
    Didukung bukti
    45,50
    dari 100
    Kualifikasi
    Tidak Informatif
    Indikator terpenuhi
    1 dari 3




    0
    100
    90 Informatif
    50 Cukup Informatif
    3
    > Keadaan per 3 Agustus 2026 · tenggat 19 September 2026 (47 hari lagi)
    --- 4
    Capaian per aspek, dalam persen dari bobotnya
    4
    > Kualitas Informasi: 0% dari bobot 54,5; didukung bukti 0,00, 0 dari 2 indikator terpenuhi
    > Komitmen Organisasi: 100% dari bobot 45,5; didukung bukti 45,50, 1 dari 1 indikator terpenuhi
    --- 5
    Komitmen
    [Ganti dengan foto atau tangkapan layar]
    [Keterangan gambar]
    [Ganti dengan foto atau tangkapan layar]
    [Keterangan gambar]
    5
    > Komitmen
    --- 6
    Inovasi: [nama inovasi]
    Sebelum
    [Kesulitan apa yang dialami pemohon atau petugas?]
    Sesudah
    [Apa yang diubah, sejak kapan, dan oleh siapa?]
    Manfaat
    [Apa hasilnya? Sebut angka, misalnya waktu layanan atau jumlah pemakai]
    6
    > Sebelum: Kesulitan apa yang dialami pemohon atau petugas?
    > Sesudah: Apa yang diubah, sejak kapan, dan oleh siapa?
    > Manfaat: Apa hasilnya? Sebut angka, misalnya waktu layanan atau jumlah pemakai
    --- 7
    Kolaborasi: [nama mitra]
    Sebelum
    [Apa yang sulit dikerjakan sendiri?]
    Sesudah
    [Siapa mengerjakan apa, dan sejak kapan?]
    Manfaat
    [Siapa yang terbantu, dan berapa banyak?]
    7
    > Sebelum: Apa yang sulit dikerjakan sendiri?
    > Sesudah: Siapa mengerjakan apa, dan sejak kapan?
    > Manfaat: Siapa yang terbantu, dan berapa banyak?
    --- 8
    Langkah berikutnya
    Yang sedang kami kerjakan
    [Rencana lain: apa, oleh siapa, kapan selesai]
    8
    > Rencana lain: apa, oleh siapa, kapan selesai
    --- 9
    Terima kasih
    BPMP Contoh
    [Laman, surel, dan alamat layanan informasi]
    > BPMP Contoh
    > Disusun oleh kip 0.1.0 dari keadaan ruang kerja
    --- 10 hidden
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
    Untuk kualifikasi akhir, bila Presentasi bernilai penuh, perlu nilai kuesioner 87,50 (Informatif)
    1 dari 3 indikator terpenuhi
    Bagian tim, tidak ditayangkan · BPMP Contoh
    10
    > Klaim 75,75 · didukung 45,50 · masih terkejar 100,00 · Tidak Informatif · 2 kesalahan, 1 peringatan, 1 catatan, 1 temuan ditangguhkan · BELUM SIAP DIKIRIM
    > Keadaan per 3 Agustus 2026 · tenggat 19 September 2026 (47 hari lagi)
    > kip-contoh-2026 · versi 0.1-draf · bukan instrumen resmi
    > Commit 1a2b3c4d5e6f · ada perubahan yang belum di-commit
    > Salindia ini masih rancangan, karena: belum siap dikirim: 2 kesalahan, 1 peringatan, 1 catatan, 1 temuan ditangguhkan; instrumennya bukan instrumen resmi
    > Nilai didukung kurang 4,50 poin lagi untuk Cukup Informatif
    > Untuk kualifikasi akhir, bila Presentasi bernilai penuh, perlu nilai kuesioner 87,50 (Informatif)
    > 3 indikator: 1 belum dijawab, 1 bukti kurang, 1 didukung bukti
    > Kuesioner (bobot 80): 45,50
    > Presentasi (bobot 20): perlu 68,00 untuk Cukup Informatif; diundang bila nilai kuesioner sedikitnya 65
    > 1 tautan tidak dibuka oleh kip; buka sendiri sebelum mengirim
    --- 11 hidden
    Tahap penilaian
    | Tahap | Bobot | Nilai | Yang masih diperlukan |
    | Kuesioner | 80 | 45,50 | — |
    | Presentasi | 20 | — | perlu 68,00 untuk Cukup Informatif; diundang bila nilai kuesioner sedikitnya 65 |
    Bagian tim, tidak ditayangkan · BPMP Contoh
    11
    > Kuesioner (bobot 80): 45,50
    > Presentasi (bobot 20): perlu 68,00 untuk Cukup Informatif; diundang bila nilai kuesioner sedikitnya 65
    --- 12 hidden
    Pertanyaan yang mungkin diajukan
    1.1 Daftar Informasi Publik: dijawab Ya, mengapa buktinya belum lengkap?
    Keadaan: bukti kurang; bukti bertanggal 15 Januari 2025 di luar periode tahun-berjalan (1 Januari 2026 sampai 31 Desember 2026)
    Langkah: ganti dengan dokumen dari 1 Januari 2026 sampai 31 Desember 2026, atau betulkan tanggal bila salah tulis
    PJ: Tim PPID · tenggat 19 September 2026 · 30,25 poin terancam · KIP501
    1.2 Maklumat pelayanan: mengapa belum dijawab?
    Keadaan: belum dijawab; indikator 1.2 belum dijawab
    Langkah: tulis 1.2 dengan jawaban: (Ya, Tidak) di sebuah bukti.yaml, atau jalankan kip answer 1.2 JAWABAN
    PJ: belum ditetapkan · tenggat 19 September 2026 · 24,25 poin belum diraih · KIP201
    Bagian tim, tidak ditayangkan · BPMP Contoh
    12
    > 1.1 Daftar Informasi Publik: dijawab Ya, mengapa buktinya belum lengkap?
    > Keadaan: bukti kurang; bukti bertanggal 15 Januari 2025 di luar periode tahun-berjalan (1 Januari 2026 sampai 31 Desember 2026)
    > Langkah: ganti dengan dokumen dari 1 Januari 2026 sampai 31 Desember 2026, atau betulkan tanggal bila salah tulis
    > PJ: Tim PPID · tenggat 19 September 2026 · 30,25 poin terancam · KIP501
    > Temuan: KIP501 di-luar-periode, di evidence/bukti.yaml:8:18
    > 1.1 Daftar Informasi Publik (jawaban Ya; bukti kurang)
    >    PJ: Tim PPID
    >    • Salinan yang disahkan (evidence/sk-dip-2025.pdf, dokumen, PDF, 1 halaman, 15 Januari 2025, 594 byte, git: sudah di-commit, tidak diterima)
    >    • Salinan yang disahkan (evidence/sk-dip-2026.pdf, dokumen, PDF, 1 halaman, 15 Januari 2026, 594 byte, git: ada perubahan)
    > 1.2 Maklumat pelayanan: mengapa belum dijawab?
    > Keadaan: belum dijawab; indikator 1.2 belum dijawab
    > Langkah: tulis 1.2 dengan jawaban: (Ya, Tidak) di sebuah bukti.yaml, atau jalankan kip answer 1.2 JAWABAN
    > PJ: belum ditetapkan · tenggat 19 September 2026 · 24,25 poin belum diraih · KIP201
    > Temuan: KIP201 belum-dijawab, di instrument/contoh.toml:59:8
    > 1.2 Maklumat pelayanan (jawaban —; belum dijawab)
    --- 13 hidden
    Komitmen: 1 dari 1 indikator terpenuhi
    | Kode | Indikator | Bukti |
    | 2.1 | SOP pelayanan informasi | Salinan yang disahkan |
    Bagian tim, tidak ditayangkan · BPMP Contoh
    13
    > 2.1 SOP pelayanan informasi (jawaban Ya; didukung bukti)
    >    PJ: Tim PPID
    >    • Salinan yang disahkan (evidence/sop.pdf, dokumen, PDF, 1 halaman, 2 Maret 2026, 586 byte, git: sudah di-commit)
    >    • evidence/pindaian.pdf (dokumen, PDF, 1 halaman, 601 byte, git: sudah di-commit)
    >    • https://ppid.example.go.id/sop (tautan, tidak diperiksa)
    --- 14 hidden
    Tindak lanjut sampai tenggat 19 September 2026
    | Langkah | PJ dan tanggal | Poin |
    | 1.1 Daftar Informasi Publik | Ganti dengan dokumen dari 1 Januari 2026 sampai 31 Desember 2026, atau betulkan tanggal bila salah tulis | Tim PPID | tenggat 19 September 2026 | +30,25 |
    | 1.2 Maklumat pelayanan | Jawab dan cantumkan Maklumat | Belum ada PJ | tenggat 19 September 2026 | +24,25 |
    Bagian tim, tidak ditayangkan · BPMP Contoh
    14
    > 1.1 Daftar Informasi Publik: +30,25 poin: Ganti dengan dokumen dari 1 Januari 2026 sampai 31 Desember 2026, atau betulkan tanggal bila salah tulis. PJ: Tim PPID. Target atau tenggat: tenggat 19 September 2026.
    > 1.2 Maklumat pelayanan: +24,25 poin: Jawab dan cantumkan Maklumat. PJ: Belum ada PJ. Target atau tenggat: tenggat 19 September 2026.
    --- 15 hidden
    Lampiran: semua temuan
    | Indikator | Aturan | Temuan |
    | 1.1 | KIP501 di-luar-periode | kesalahan | bukti bertanggal 15 Januari 2025 di luar periode tahun-berjalan (1 Januari 2026 sampai 31 Desember 2026) |
    | 1.2 | KIP201 belum-dijawab | kesalahan | indikator 1.2 belum dijawab |
    | 2.1 | KIP405 pindaian-tanpa-teks | temuan ditangguhkan | evidence/pindaian.pdf: halaman 1 dari 1 hanya gambar, tak dapat dicari (ditangguhkan sampai 1 Oktober 2026: Sedang dialihkan ke teks) |
    | 2.1 | KIP502 tanpa-tanggal | catatan | evidence/pindaian.pdf tanpa  | tanggal | , sehingga periode tahun-berjalan tidak dapat diperiksa |
    | — | KIP206 berkas-yatim | peringatan | berkas evidence/notula.pdf tidak dicantumkan pada indikator mana pun |
    Bagian tim, tidak ditayangkan · BPMP Contoh
    15
    > KIP501 1.1 · kesalahan · bukti bertanggal 15 Januari 2025 di luar periode tahun-berjalan (1 Januari 2026 sampai 31 Desember 2026) · ganti dengan dokumen dari 1 Januari 2026 sampai 31 Desember 2026, atau betulkan tanggal bila salah tulis · evidence/bukti.yaml:8:18 · 30,25 poin terancam
    > KIP201 1.2 · kesalahan · indikator 1.2 belum dijawab · tulis 1.2 dengan jawaban: (Ya, Tidak) di sebuah bukti.yaml, atau jalankan kip answer 1.2 JAWABAN · instrument/contoh.toml:59:8 · 24,25 poin belum diraih
    > KIP405 2.1 · peringatan · evidence/pindaian.pdf: halaman 1 dari 1 hanya gambar, tak dapat dicari (ditangguhkan sampai 1 Oktober 2026: Sedang dialihkan ke teks) · jalankan pengenalan teks (OCR), atau simpan dokumen aslinya sebagai PDF yang dapat dicari · evidence/bukti.yaml:19:9
    > KIP502 2.1 · catatan · evidence/pindaian.pdf tanpa tanggal, sehingga periode tahun-berjalan tidak dapat diperiksa · tambahkan tanggal: sesuai tanggal penetapan dokumennya, misalnya tanggal: 2026-01-15 · evidence/bukti.yaml:19:9
    > KIP206 — · peringatan · berkas evidence/notula.pdf tidak dicantumkan pada indikator mana pun · cantumkan di bukti.yaml pada indikatornya (atau jalankan kip add KODE BERKAS), pindahkan dari folder bukti, atau daftarkan di abaikan · evidence/notula.pdf
    ");
}
