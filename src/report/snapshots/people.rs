//! The forms that people read: terminal, Markdown and HTML.

use super::{shown, told};
use crate::door::small::report;
use crate::model::Lang;
use crate::report::Format;
use crate::report::sample::REMARK;

/// Without the breaks of lines, so that a message is found where it goes over two.
fn unbroken(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn terminal() {
    let text = shown(Format::Terminal, Lang::Id);
    assert!(text.lines().all(|line| line.chars().count() <= 80));
    assert_eq!(told(&unbroken(&text), report()), report().findings.len());
    insta::assert_snapshot!(text, @"
    BPMP Contoh
    Contoh instrumen 2026
    kip-contoh-2026 · versi 0.1-draf · bukan instrumen resmi
    Keadaan per 3 Agustus 2026 · tenggat 19 September 2026 (47 hari lagi)
    Commit 1a2b3c4d5e6f · ada perubahan yang belum di-commit

    NILAI KUESIONER
     Nilai                       Poin   Kualifikasi        Dihitung dari
    ────────────────────────────────────────────────────────────────────────────────
     Klaim             75,75 dari 100   Cukup Informatif   semua jawaban
     Didukung          45,50 dari 100   Tidak Informatif   jawaban dengan bukti
                                                           lengkap
     Masih terkejar   100,00 dari 100   Informatif         semua yang sempat
                                                           sebelum tenggat
     • Nilai didukung kurang 4,50 poin lagi untuk Cukup Informatif
     • Untuk kualifikasi akhir, bila Presentasi bernilai penuh, perlu nilai
       kuesioner 87,50 (Informatif)
     • Presentasi (bobot 20): perlu 68,00 untuk Cukup Informatif; diundang bila
       nilai kuesioner sedikitnya 65
     • 1 tautan tidak dibuka oleh kip; buka sendiri sebelum mengirim

    ASPEK
     Aspek                   Bobot   Klaim   Didukung   Terpenuhi
    ──────────────────────────────────────────────────────────────
     1 Kualitas Informasi     54,5   30,25       0,00         0/2
     2 Komitmen Organisasi    45,5   45,50      45,50         1/1
    ──────────────────────────────────────────────────────────────
     Jumlah                    100   75,75      45,50         1/3
     • 3 indikator: 1 belum dijawab, 1 bukti kurang, 1 didukung bukti

    TEMUAN: 2 kesalahan, 1 peringatan, 1 catatan, 1 temuan ditangguhkan

    1.1 Daftar Informasi Publik · PJ: Tim PPID · 30,25 poin terancam
      KESALAHAN KIP501 di-luar-periode: bukti bertanggal 15 Januari 2025 di luar
        periode tahun-berjalan (1 Januari 2026 sampai 31 Desember 2026)
        → ganti dengan dokumen dari 1 Januari 2026 sampai 31 Desember 2026, atau
          betulkan `tanggal` bila salah tulis
        evidence/bukti.yaml:8:18

    1.2 Maklumat pelayanan · 24,25 poin belum diraih
      KESALAHAN KIP201 belum-dijawab: indikator 1.2 belum dijawab
        → tulis 1.2 dengan `jawaban:` (Ya, Tidak) di sebuah bukti.yaml, atau
          jalankan `kip answer 1.2 JAWABAN`
        instrument/contoh.toml:59:8

    2.1 SOP pelayanan informasi · PJ: Tim PPID
      CATATAN KIP502 tanpa-tanggal: evidence/pindaian.pdf tanpa `tanggal`, sehingga
        periode tahun-berjalan tidak dapat diperiksa
        → tambahkan `tanggal:` sesuai tanggal penetapan dokumennya, misalnya
          `tanggal: 2026-01-15`
        evidence/bukti.yaml:19:9
      PERINGATAN KIP405 pindaian-tanpa-teks: evidence/pindaian.pdf: halaman 1 dari 1
        hanya gambar, tak dapat dicari
        – ditangguhkan sampai 1 Oktober 2026: Sedang dialihkan ke teks
        → jalankan pengenalan teks (OCR), atau simpan dokumen aslinya sebagai PDF
          yang dapat dicari
        evidence/bukti.yaml:19:9

    Di luar indikator
      PERINGATAN KIP206 berkas-yatim: berkas evidence/notula.pdf tidak dicantumkan
        pada indikator mana pun
        → cantumkan di bukti.yaml pada indikatornya (atau jalankan `kip add KODE
          BERKAS`), pindahkan dari folder bukti, atau daftarkan di `abaikan`
        evidence/notula.pdf

    LANGKAH YANG PALING MENAMBAH NILAI
     1. 1.1 Daftar Informasi Publik: +30,25 poin
        Ganti dengan dokumen dari 1 Januari 2026 sampai 31 Desember 2026, atau
        betulkan `tanggal` bila salah tulis · PJ: Tim PPID
     2. 1.2 Maklumat pelayanan: +24,25 poin
        Jawab dan cantumkan Maklumat

    Klaim 75,75 · didukung 45,50 · masih terkejar 100,00 · Tidak Informatif ·
      2 kesalahan, 1 peringatan, 1 catatan, 1 temuan ditangguhkan ·
      BELUM SIAP DIKIRIM
    ");
}

#[test]
fn terminal_in_english() {
    let text = shown(Format::Terminal, Lang::En);
    assert!(text.contains("45.50") && !text.contains("45,50"));
    insta::assert_snapshot!(text, @"
    BPMP Contoh
    Contoh instrumen 2026
    kip-contoh-2026 · version 0.1-draf · not an official instrument
    As of 3 August 2026 · deadline 19 September 2026 (47 days left)
    Commit 1a2b3c4d5e6f · with changes that are not committed

    QUESTIONNAIRE SCORE
     Score              Points   Band               Based on
    ────────────────────────────────────────────────────────────────────────────────
     Claimed      75.75 of 100   Cukup Informatif   all answers
     Supported    45.50 of 100   Tidak Informatif   answers with complete evidence
     Reachable   100.00 of 100   Informatif         all that can be done by the
                                                    deadline
     • The supported score is 4.50 points short of Cukup Informatif
     • With full marks for Presentasi, the final band needs a questionnaire score of
       87.50 (Informatif)
     • Presentasi (weight 20): needs 68.00 for Cukup Informatif; invited at a
       questionnaire score of 65 or more
     • 1 link not opened by kip; open it yourself before you submit

    ASPECTS
     Aspect                  Weight   Claimed   Supported   Met
    ────────────────────────────────────────────────────────────
     1 Kualitas Informasi      54.5     30.25        0.00   0/2
     2 Komitmen Organisasi     45.5     45.50       45.50   1/1
    ────────────────────────────────────────────────────────────
     Total                      100     75.75       45.50   1/3
     • 3 indicators: 1 unanswered, 1 with too little evidence, 1 supported

    FINDINGS: 2 errors, 1 warning, 1 note, 1 waived

    1.1 Daftar Informasi Publik · owner: Tim PPID · 30.25 points at risk
      ERROR KIP501 outside-period: evidence dated 15 January 2025 is outside the
        period tahun-berjalan (1 January 2026 to 31 December 2026)
        → replace it with a document dated 1 January 2026 to 31 December 2026, or
          correct `tanggal` if it is mistyped
        evidence/bukti.yaml:8:18

    1.2 Maklumat pelayanan · 24.25 points not yet won
      ERROR KIP201 unanswered: indicator 1.2 is not answered
        → write 1.2 with `jawaban:` (Ya, Tidak) in a bukti.yaml, or run `kip answer
          1.2 ANSWER`
        instrument/contoh.toml:59:8

    2.1 SOP pelayanan informasi · owner: Tim PPID
      NOTE KIP502 undated: evidence/pindaian.pdf has no `tanggal`, so the period
        tahun-berjalan cannot be checked
        → add `tanggal:` with the day the document was adopted, for instance
          `tanggal: 2026-01-15`
        evidence/bukti.yaml:19:9
      WARNING KIP405 scan-without-text: evidence/pindaian.pdf: page 1 of 1 is a
        picture whose text cannot be searched
        – waived until 1 October 2026: Sedang dialihkan ke teks
        → run text recognition (OCR), or save the original as a searchable PDF
        evidence/bukti.yaml:19:9

    Outside indicators
      WARNING KIP206 orphan-file: the file evidence/notula.pdf is not listed for any
        indicator
        → list it in a bukti.yaml under its indicator (or run `kip add CODE
          DOCUMENT`), move it out, or add it to `abaikan`
        evidence/notula.pdf

    BIGGEST WINS
     1. 1.1 Daftar Informasi Publik: +30.25 points
        Replace it with a document dated 1 January 2026 to 31 December 2026, or
        correct `tanggal` if it is mistyped · owner: Tim PPID
     2. 1.2 Maklumat pelayanan: +24.25 points
        Answer it and list Maklumat

    Claimed 75.75 · supported 45.50 · reachable 100.00 · Tidak Informatif ·
      2 errors, 1 warning, 1 note, 1 waived · NOT READY TO SUBMIT
    ");
}

#[test]
fn markdown() {
    let text = shown(Format::Markdown, Lang::Id);
    assert_eq!(text.matches(REMARK).count(), 3);
    assert_eq!(told(&text, report()), report().findings.len());
    insta::assert_snapshot!(text, @"
    # BPMP Contoh: Contoh instrumen 2026

    **Klaim 75,75 · didukung 45,50 · masih terkejar 100,00 · Tidak Informatif · 2 kesalahan, 1 peringatan, 1 catatan, 1 temuan ditangguhkan · BELUM SIAP DIKIRIM**

    kip-contoh-2026 · versi 0.1-draf · bukan instrumen resmi · Keadaan per 3 Agustus 2026 · tenggat 19 September 2026 (47 hari lagi) · Commit 1a2b3c4d5e6f · ada perubahan yang belum di-commit

    ## Nilai

    | Nilai | Poin | Kualifikasi | Dihitung dari |
    | --- | ---: | --- | --- |
    | Klaim | 75,75 dari 100 | Cukup Informatif | semua jawaban |
    | Didukung | 45,50 dari 100 | Tidak Informatif | jawaban dengan bukti lengkap |
    | Masih terkejar | 100,00 dari 100 | Informatif | semua yang sempat sebelum tenggat |

    - Nilai didukung kurang 4,50 poin lagi untuk Cukup Informatif
    - Untuk kualifikasi akhir, bila Presentasi bernilai penuh, perlu nilai kuesioner 87,50 (Informatif)
    - Presentasi (bobot 20): perlu 68,00 untuk Cukup Informatif; diundang bila nilai kuesioner sedikitnya 65
    - 1 tautan tidak dibuka oleh kip; buka sendiri sebelum mengirim

    ## Aspek

    | Aspek | Bobot | Klaim | Didukung | Terpenuhi |
    | --- | ---: | ---: | ---: | ---: |
    | 1 Kualitas Informasi | 54,5 | 30,25 | 0,00 | 0/2 |
    | 2 Komitmen Organisasi | 45,5 | 45,50 | 45,50 | 1/1 |
    | Jumlah | 100 | 75,75 | 45,50 | 1/3 |

    3 indikator: 1 belum dijawab, 1 bukti kurang, 1 didukung bukti

    ## Langkah yang paling menambah nilai

    1. 1.1 Daftar Informasi Publik: +30,25 poin: Ganti dengan dokumen dari 1 Januari 2026 sampai 31 Desember 2026, atau betulkan <code>tanggal</code> bila salah tulis · PJ: Tim PPID · tenggat 19 September 2026
    1. 1.2 Maklumat pelayanan: +24,25 poin: Jawab dan cantumkan Maklumat · tenggat 19 September 2026

    ## Temuan

    ### 1.1 Daftar Informasi Publik · PJ: Tim PPID

    - **KESALAHAN** KIP501 di-luar-periode: bukti bertanggal 15 Januari 2025 di luar periode tahun-berjalan (1 Januari 2026 sampai 31 Desember 2026)<br>→ ganti dengan dokumen dari 1 Januari 2026 sampai 31 Desember 2026, atau betulkan <code>tanggal</code> bila salah tulis<br>evidence/bukti.yaml:8:18 · 30,25 poin terancam

    ### 1.2 Maklumat pelayanan

    - **KESALAHAN** KIP201 belum-dijawab: indikator 1.2 belum dijawab<br>→ tulis 1.2 dengan <code>jawaban:</code> (Ya, Tidak) di sebuah bukti.yaml, atau jalankan <code>kip answer 1.2 JAWABAN</code><br>instrument/contoh.toml:59:8 · 24,25 poin belum diraih

    ### 2.1 SOP pelayanan informasi · PJ: Tim PPID

    - **PERINGATAN** KIP405 pindaian-tanpa-teks: evidence/pindaian.pdf: halaman 1 dari 1 hanya gambar, tak dapat dicari (ditangguhkan sampai 1 Oktober 2026: Sedang dialihkan ke teks)<br>→ jalankan pengenalan teks (OCR), atau simpan dokumen aslinya sebagai PDF yang dapat dicari<br>evidence/bukti.yaml:19:9
    - **CATATAN** KIP502 tanpa-tanggal: evidence/pindaian.pdf tanpa <code>tanggal</code>, sehingga periode tahun-berjalan tidak dapat diperiksa<br>→ tambahkan <code>tanggal:</code> sesuai tanggal penetapan dokumennya, misalnya <code>tanggal: 2026-01-15</code><br>evidence/bukti.yaml:19:9

    ### Di luar indikator

    - **PERINGATAN** KIP206 berkas-yatim: berkas evidence/notula.pdf tidak dicantumkan pada indikator mana pun<br>→ cantumkan di bukti.yaml pada indikatornya (atau jalankan <code>kip add KODE BERKAS</code>), pindahkan dari folder bukti, atau daftarkan di <code>abaikan</code><br>evidence/notula.pdf

    ## Semua indikator

    <details><summary>1 Kualitas Informasi (2)</summary>

    - **1.1 Daftar Informasi Publik**<br>bukti kurang · klaim 30,25, didukung 0,00 dari 30,25 poin · PJ: Tim PPID<br>Pertanyaan: Apakah Daftar Informasi Publik tahun ini ditetapkan?<br>Jawaban: Ya<br>Bukti yang diminta: 2 dokumen: SK penetapan DIP
      - Salinan yang disahkan (evidence/sk-dip-2025.pdf, dokumen, PDF, 1 halaman, 15 Januari 2025, 594 byte, git: sudah di-commit, tidak diterima)
      - Salinan yang disahkan (evidence/sk-dip-2026.pdf, dokumen, PDF, 1 halaman, 15 Januari 2026, 594 byte, git: ada perubahan)
    - **1.2 Maklumat pelayanan**<br>belum dijawab · klaim 0,00, didukung 0,00 dari 24,25 poin<br>Pertanyaan: Apakah maklumat pelayanan diumumkan?<br>Jawaban: —<br>Bukti yang diminta: 1 dokumen: Maklumat

    </details>

    <details><summary>2 Komitmen Organisasi (1)</summary>

    - **2.1 SOP pelayanan informasi**<br>didukung bukti · klaim 45,50, didukung 45,50 dari 45,50 poin · PJ: Tim PPID<br>Pertanyaan: Apakah SOP pelayanan informasi ditetapkan?<br>Jawaban: Ya<br>Bukti yang diminta: 1 dokumen: SOP
      - Salinan yang disahkan (evidence/sop.pdf, dokumen, PDF, 1 halaman, 2 Maret 2026, 586 byte, git: sudah di-commit)
      - evidence/pindaian.pdf (dokumen, PDF, 1 halaman, 601 byte, git: sudah di-commit)
      - https://ppid.example.go.id/sop (tautan, tidak diperiksa)

    </details>
    ");
}

/// A page without its looks: a line per block, ` | ` after each cell of a table.
fn lines(page: &str) -> String {
    let body = page.split_once("<body>").unwrap().1;
    let body = body.split_once("<script>").unwrap().0;
    let mut out = String::new();
    for part in body.split('<').skip(1) {
        let (tag, words) = part.split_once('>').unwrap();
        match tag.split_whitespace().next().unwrap() {
            "/td" | "/th" => out.push_str(" | "),
            "code" | "/code" => {}
            "span" | "/span" | "b" | "/b" | "a" | "/a" | "td" | "th" => out.push(' '),
            _ => out.push('\n'),
        }
        out.push_str(words);
    }
    let lines = out.lines().map(unbroken).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn html() {
    let text = lines(&shown(Format::Html, Lang::Id));
    assert_eq!(text.matches(REMARK).count(), 3);
    assert_eq!(told(&text, report()), report().findings.len());
    insta::assert_snapshot!(text, @"
    Langsung ke isi
    Laporan penilaian mandiri keterbukaan informasi publik
    BPMP Contoh
    Contoh instrumen 2026
    Keadaan per 3 Agustus 2026
    tenggat 19 September 2026 (47 hari lagi)
    kip-contoh-2026
    versi 0.1-draf
    bukan instrumen resmi
    BELUM SIAP DIKIRIM
    2 kesalahan, 1 peringatan, 1 catatan, 1 temuan ditangguhkan
    Ringkasan saja Laporan lengkap
    Cetak ringkasan
    Nilai
    Aspek
    Langkah
    Temuan
    Indikator
    Penanggung jawab
    Metode
    Nilai
    Didukung bukti
    45,50
    dari 100
    Tidak Informatif
    Klaim
    75,75
    Cukup Informatif
    dihitung dari semua jawaban
    Masih terkejar sebelum tenggat
    100,00
    Informatif
    bila semua yang sempat dikerjakan
    Menuju kualifikasi berikutnya
    4,50
    poin lagi
    Cukup Informatif
    1 tautan tidak dibuka oleh kip; buka sendiri sebelum mengirim
    Cukup Informatif
    didukung bukti
    diklaim, belum didukung
    Untuk kualifikasi akhir, bila Presentasi bernilai penuh, perlu nilai kuesioner 87,50 (Informatif)
    Keadaan indikator
    3 indikator: 1 belum dijawab, 1 bukti kurang, 1 didukung bukti
    1 belum dijawab
    0 dijawab tidak ada
    0 tanpa bukti yang diterima
    1 bukti kurang
    1 didukung bukti
    0 nihil
    Tahap penilaian
    Nilai tiap tahap dan yang masih diperlukan
    Tahap | Bobot | Nilai | Yang diperlukan |
    Kuesioner | 80 | 45,50 | — |
    Presentasi | 20 | — |
    perlu 68,00 untuk Cukup Informatif
    diundang bila nilai kuesioner sedikitnya 65
    |
    Aspek
    didukung bukti
    diklaim, belum didukung
    bobot aspek
    Poin yang diklaim dan yang didukung bukti pada tiap aspek
    Aspek | Bobot | Klaim | Didukung | Terpenuhi |
    1 Kualitas Informasi
    |
    54,5 | 30,25 | 0,00 | 0/2 |
    2 Komitmen Organisasi
    |
    45,5 | 45,50 | 45,50 | 1/1 |
    Jumlah | 100 | 75,75 | 45,50 | 1/3 |
    Langkah berikutnya
    Diurutkan dari yang paling menambah nilai.
    Langkah, penanggung jawab, target atau tenggat, dan poin yang ditambah
    Tambahan | Indikator | Langkah | PJ | Target atau tenggat |
    +30,25 | 1.1 Daftar Informasi Publik | Ganti dengan dokumen dari 1 Januari 2026 sampai 31 Desember 2026, atau betulkan tanggal bila salah tulis | Tim PPID | tenggat 19 September 2026 |
    +24,25 | 1.2 Maklumat pelayanan | Jawab dan cantumkan Maklumat | Belum ada PJ | tenggat 19 September 2026 |
    Tampilkan semua langkah (2)
    Laporan lengkap (berkas HTML ini, atau cetakannya) juga memuat 5 temuan, 3 indikator dengan buktinya, pembagian menurut penanggung jawab, dan cara menghitung nilai.
    Temuan
    5
    2 kesalahan, 1 peringatan, 1 catatan, 1 temuan ditangguhkan
    Cari
    Tingkat
    Semua
    kesalahan
    peringatan
    catatan
    ditangguhkan
    Aturan
    Semua
    KIP201 belum-dijawab
    KIP206 berkas-yatim
    KIP405 pindaian-tanpa-teks
    KIP501 di-luar-periode
    KIP502 tanpa-tanggal
    Penanggung jawab
    Semua
    Tim PPID
    Belum ada penanggung jawab
    Hapus saringan
    1.1 Daftar Informasi Publik
    PJ: Tim PPID
    kesalahan KIP501 di-luar-periode 30,25 poin terancam
    bukti bertanggal 15 Januari 2025 di luar periode tahun-berjalan (1 Januari 2026 sampai 31 Desember 2026)
    Langkah: ganti dengan dokumen dari 1 Januari 2026 sampai 31 Desember 2026, atau betulkan tanggal bila salah tulis
    Tempat: evidence/bukti.yaml:8:18
    1.2 Maklumat pelayanan
    kesalahan KIP201 belum-dijawab 24,25 poin belum diraih
    indikator 1.2 belum dijawab
    Langkah: tulis 1.2 dengan jawaban: (Ya, Tidak) di sebuah bukti.yaml, atau jalankan kip answer 1.2 JAWABAN
    Tempat: instrument/contoh.toml:59:8
    2.1 SOP pelayanan informasi
    PJ: Tim PPID
    peringatan KIP405 pindaian-tanpa-teks
    evidence/pindaian.pdf: halaman 1 dari 1 hanya gambar, tak dapat dicari
    Langkah: jalankan pengenalan teks (OCR), atau simpan dokumen aslinya sebagai PDF yang dapat dicari
    ditangguhkan sampai 1 Oktober 2026: Sedang dialihkan ke teks
    Tempat: evidence/bukti.yaml:19:9
    catatan KIP502 tanpa-tanggal
    evidence/pindaian.pdf tanpa tanggal, sehingga periode tahun-berjalan tidak dapat diperiksa
    Langkah: tambahkan tanggal: sesuai tanggal penetapan dokumennya, misalnya tanggal: 2026-01-15
    Tempat: evidence/bukti.yaml:19:9
    Di luar indikator
    peringatan KIP206 berkas-yatim
    berkas evidence/notula.pdf tidak dicantumkan pada indikator mana pun
    Langkah: cantumkan di bukti.yaml pada indikatornya (atau jalankan kip add KODE BERKAS), pindahkan dari folder bukti, atau daftarkan di abaikan
    Tempat: evidence/notula.pdf
    Tidak ada temuan yang cocok dengan saringan ini.
    Indikator dan bukti
    3
    Cari
    Keadaan
    Semua
    belum dijawab
    dijawab tidak ada
    tanpa bukti yang diterima
    bukti kurang
    didukung bukti
    nihil
    Aspek
    Semua
    1 Kualitas Informasi
    2 Komitmen Organisasi
    Penanggung jawab
    Semua
    Tim PPID
    Belum ada penanggung jawab
    Hapus saringan
    Buka semua rincian
    1 Kualitas Informasi
    2
    0 dari 2 indikator terpenuhi
    Indikator dengan jawaban, keadaan, poin, dan bukti: 1 Kualitas Informasi
    Indikator | PJ | Jawaban | Keadaan | Bobot | Klaim | Didukung | Potensi |
    1.1 Daftar Informasi Publik | Tim PPID | Ya | bukti kurang | 30,25 | 30,25 | 0,00 | 30,25 |
    1 temuan
    Pertanyaan · 2 bukti
    Berkala
    Apakah Daftar Informasi Publik tahun ini ditetapkan?
    Jawaban
    Ya
    Bukti yang diminta
    2 dokumen: SK penetapan DIP
    tidak diterima Salinan yang disahkan
    evidence/sk-dip-2025.pdf · dokumen · PDF, 1 halaman · 15 Januari 2025 · 594 byte · git: sudah di-commit · SHA-256 111b70a52f08fe64e28f9358c6326103cc67612c72fc3f1b090b31f9693dfec5
    diterima Salinan yang disahkan
    evidence/sk-dip-2026.pdf · dokumen · PDF, 1 halaman · 15 Januari 2026 · 594 byte · git: ada perubahan · SHA-256 37b48925a021caf27a26717d0e3dbd48d46d463889406a22d55b8ddeb104ceb5
    |
    1.2 Maklumat pelayanan | — | — | belum dijawab | 24,25 | 0,00 | 0,00 | 24,25 |
    1 temuan
    Pertanyaan · Tanpa bukti
    Apakah maklumat pelayanan diumumkan?
    Jawaban
    —
    Bukti yang diminta
    1 dokumen: Maklumat
    |
    2 Komitmen Organisasi
    1
    1 dari 1 indikator terpenuhi
    Indikator dengan jawaban, keadaan, poin, dan bukti: 2 Komitmen Organisasi
    Indikator | PJ | Jawaban | Keadaan | Bobot | Klaim | Didukung | Potensi |
    2.1 SOP pelayanan informasi | Tim PPID | Ya | didukung bukti | 45,5 | 45,50 | 45,50 | 45,50 |
    2 temuan
    Pertanyaan · 3 bukti
    Apakah SOP pelayanan informasi ditetapkan?
    Jawaban
    Ya
    Bukti yang diminta
    1 dokumen: SOP
    diterima Salinan yang disahkan
    evidence/sop.pdf · dokumen · PDF, 1 halaman · 2 Maret 2026 · 586 byte · git: sudah di-commit · SHA-256 07c9c31f9c76f095b7704254be25d47afcd0474898e2402bd1b615b68db3da37
    diterima pindaian.pdf
    evidence/pindaian.pdf · dokumen · PDF, 1 halaman · 601 byte · git: sudah di-commit · SHA-256 b66dc73c880c27be843dba8858433068f79039d75ddf93dd101a16e0984c6dac
    tidak diperiksa https://ppid.example.go.id/sop
    tautan
    |
    Tidak ada indikator yang cocok dengan saringan ini.
    Penanggung jawab
    Indikator, poin, temuan, dan langkah tiap penanggung jawab
    Penanggung jawab | Terpenuhi | Klaim | Didukung | Potensi | Temuan |
    Tim PPID lihat indikatornya | 1/2 | 75,75 | 45,50 | 75,75 | 1 kesalahan, 1 catatan, 1 temuan ditangguhkan |
    1 langkah yang menambah nilai
    +30,25 1.1 Daftar Informasi Publik : Ganti dengan dokumen dari 1 Januari 2026 sampai 31 Desember 2026, atau betulkan tanggal bila salah tulis
    |
    Belum ada penanggung jawab lihat indikatornya | 0/1 | 0,00 | 0,00 | 24,25 | 1 kesalahan, 1 peringatan |
    1 langkah yang menambah nilai
    +24,25 1.2 Maklumat pelayanan : Jawab dan cantumkan Maklumat
    |
    Catatan metode
    Instrumen
    kip-contoh-2026, versi 0.1-draf, bukan instrumen resmi
    Penyelenggara
    contoh
    Sasaran
    BPMP, LLDIKTI
    Tenggat
    19 September 2026
    Keadaan per
    3 Agustus 2026
    Catatan git
    Commit 1a2b3c4d5e6f, ada perubahan yang belum di-commit
    Tautan yang tidak dibuka
    1
    Aturan yang memeriksa
    5
    Dibuat dengan
    kip 0.1.0
    rumus poin: nilai adalah jumlah poin semua indikator
    tidak ada pembulatan; kualifikasi dinilai dari angka yang tepat
    angka yang tampil dipotong pada dua desimal, tidak pernah dibulatkan ke atas
    ukuran hasil pemeriksaan: belum siap bila ada kesalahan; perbedaan dengan kip.lock dinilai menurut aturannya; nilai sedikitnya 90
    didukung = 0 + 45,5 = 45,5
    Dibuat dengan kip 0.1.0. Halaman ini tidak memuat apa pun dari luar dan dapat disimpan, dicetak, atau dikirim sebagai satu berkas.
    ");
}
