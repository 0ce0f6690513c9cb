//! The forms that people read: terminal, Markdown and HTML.

use super::{shown, told};
use crate::model::Lang;
use crate::report::Format;
use crate::report::sample::{REMARK, small};

/// Without the breaks of lines, so that a message is found where it goes over two.
fn unbroken(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn terminal() {
    let text = shown(Format::Terminal, Lang::Id);
    assert!(text.lines().all(|line| line.chars().count() <= 80));
    assert_eq!(told(&unbroken(&text), &small()), small().findings.len());
    insta::assert_snapshot!(text, @"
    BPMP Contoh
    Contoh instrumen penilaian mandiri keterbukaan informasi publik, 2026
    kip-upt-contoh-2026 · versi 0.1-draf · bukan instrumen resmi
    Keadaan per 3 Agustus 2026 · tenggat 19 September 2026 (47 hari lagi)
    Commit 1a2b3c4d5e6f · ada perubahan yang belum di-commit

    NILAI KUESIONER
     Nilai                 Poin   Kualifikasi         Dihitung dari
    ────────────────────────────────────────────────────────────────────────────────
     Klaim       92,40 dari 100   Informatif          semua jawaban
     Didukung    88,40 dari 100   Menuju Informatif   jawaban dengan bukti lengkap
     Potensi    100,00 dari 100   —                   jawaban terbaik di semua
                                                      indikator
     • Nilai didukung kurang 1,60 poin lagi untuk Informatif
     • Kuesioner penilaian mandiri (SAQ) (bobot 80): 88,40
     • Presentasi dan visitasi (bobot 20): Sangat Informatif tak terjangkau; perlu
       96,40 untuk Informatif; perlu 46,40 untuk Menuju Informatif; Cukup Informatif
       sudah tercapai; diundang bila nilai kuesioner sedikitnya 65
     • 12 tautan tidak dibuka oleh kip; buka sendiri satu per satu sebelum mengirim

    ASPEK
     Aspek                                     Bobot   Klaim   Didukung   Terpenuhi
    ────────────────────────────────────────────────────────────────────────────────
     1 Kualitas Informasi                         10    9,50       9,00       12/13
     2 Pengadaan Barang dan Jasa serta          87,5   82,90      79,40       10/13
     Pengumuman Informasi Berkala
     3 Digitalisasi                              2,5       —          —        0/13
    ────────────────────────────────────────────────────────────────────────────────
     Jumlah                                      100   92,40      88,40       22/39
     • 3 indikator: 1 belum dijawab, 1 tanpa bukti yang diterima, 1 didukung bukti

    TEMUAN: 2 kesalahan, 1 peringatan, 1 catatan, 1 temuan dikecualikan

    2.1.1 Daftar Informasi Publik · PJ: Tim PPID · 1,50 poin terancam
      KESALAHAN KIP501 di-luar-periode: evidence/informasi/sk-dip-2024.pdf
        bertanggal 2024-01-15, di luar periode 2026-01-01 sampai 2026-12-31
        → lampirkan dokumen yang bertanggal di dalam periode itu
        evidence/bukti.yaml:12:9
      CATATAN KIP502 tanpa-tanggal: evidence/layanan/laporan-1.pdf tidak punya
        tanggal, jadi periodenya tidak dapat diperiksa
        → tulis `tanggal:` dari dokumennya di bawah berkas itu
        evidence/bukti.yaml:1:9
      PERINGATAN KIP405 pindaian-tanpa-teks: evidence/informasi/sk-dip-2026.pdf:
        halaman 2–5 dari 6 hanya gambar, tanpa teks
        – dikecualikan sampai 1 Oktober 2026: Sedang dialihkan ke teks
        → ganti dengan PDF yang teksnya dapat dicari
        evidence/bukti.yaml:14:9

    2.1.2 Maklumat pelayanan · PJ: Tim PPID · 1,50 poin terancam
      KESALAHAN KIP201 belum-dijawab: indikator 2.1.2 belum dijawab
        → tulis `jawaban:` pada 2.1.2
        evidence/bukti.yaml:20:3

    Di luar indikator
      PERINGATAN KIP206 berkas-yatim: evidence/lama/notula-rapat.pdf tidak dirujuk
        oleh indikator mana pun
        → rujuk di bukti.yaml atau keluarkan dari folder
        evidence/bukti.yaml

    LANGKAH YANG PALING MENAMBAH NILAI
     1. 2.1.1 SOP pelayanan informasi publik: +1,50 poin
        Lengkapi buktinya: 1 dokumen yang ditetapkan pimpinan dan masih berlaku ·
        PJ: Tim PPID · tenggat 19 September 2026
     2. 2.1.2 SOP pelayanan informasi publik: +1,50 poin
        Lengkapi buktinya: 1 dokumen yang ditetapkan pimpinan dan masih berlaku ·
        tenggat 19 September 2026

    Klaim 92,40 · didukung 88,40 · potensi 100,00 · Menuju Informatif · 2 kesalahan,
      1 peringatan, 1 catatan, 1 temuan dikecualikan · BELUM LOLOS
    ");
}

#[test]
fn terminal_in_english() {
    let text = shown(Format::Terminal, Lang::En);
    assert!(text.contains("88.40") && !text.contains("88,40"));
    insta::assert_snapshot!(text, @"
    BPMP Contoh
    Contoh instrumen penilaian mandiri keterbukaan informasi publik, 2026
    kip-upt-contoh-2026 · version 0.1-draf · not an official instrument
    As of 3 August 2026 · deadline 19 September 2026 (47 days left)
    Commit 1a2b3c4d5e6f · with changes that are not committed

    QUESTIONNAIRE SCORE
     Score              Points   Band                Counted from
    ────────────────────────────────────────────────────────────────────────────
     Claimed      92.40 of 100   Informatif          all answers
     Supported    88.40 of 100   Menuju Informatif   answers with full evidence
     Potential   100.00 of 100   —                   the best answer everywhere
     • The supported score lacks 1.60 points for Informatif
     • Kuesioner penilaian mandiri (SAQ) (weight 80): 88.40
     • Presentasi dan visitasi (weight 20): Sangat Informatif out of reach; needs
       96.40 for Informatif; needs 46.40 for Menuju Informatif; Cukup Informatif
       reached; invited from a questionnaire score of 65
     • 12 links were not opened by kip; open each yourself before you submit

    ASPECTS
     Aspect                                    Weight   Claimed   Supported     Met
    ────────────────────────────────────────────────────────────────────────────────
     1 Kualitas Informasi                          10      9.50        9.00   12/13
     2 Pengadaan Barang dan Jasa serta           87.5     82.90       79.40   10/13
     Pengumuman Informasi Berkala
     3 Digitalisasi                               2.5         —           —    0/13
    ────────────────────────────────────────────────────────────────────────────────
     Total                                        100     92.40       88.40   22/39
     • 3 indicators: 1 unanswered, 1 no acceptable evidence, 1 supported

    FINDINGS: 2 errors, 1 warning, 1 note, 1 waived

    2.1.1 Daftar Informasi Publik · owner: Tim PPID · 1.50 points at risk
      ERROR KIP501 outside-period: evidence/informasi/sk-dip-2024.pdf is dated
        2024-01-15, outside 2026-01-01 to 2026-12-31
        → attach a document that is dated inside the period
        evidence/bukti.yaml:12:9
      NOTE KIP502 undated: evidence/layanan/laporan-1.pdf has no date, so its period
        cannot be checked
        → write the document's `tanggal:` below that file
        evidence/bukti.yaml:1:9
      WARNING KIP405 scan-without-text: evidence/informasi/sk-dip-2026.pdf: pages
        2–5 of 6 are pictures without text
        – waived until 1 October 2026: Sedang dialihkan ke teks
        → replace it with a PDF that can be searched
        evidence/bukti.yaml:14:9

    2.1.2 Maklumat pelayanan · owner: Tim PPID · 1.50 points at risk
      ERROR KIP201 unanswered: indicator 2.1.2 has no answer
        → write `jawaban:` at 2.1.2
        evidence/bukti.yaml:20:3

    Outside indicators
      WARNING KIP206 orphan-file: evidence/lama/notula-rapat.pdf is named by no
        indicator
        → name it in bukti.yaml or take it out of the folder
        evidence/bukti.yaml

    WHAT WINS MOST POINTS
     1. 2.1.1 SOP pelayanan informasi publik: +1.50 points
        Complete its evidence: 1 document, adopted by the head and in force ·
        owner: Tim PPID · deadline 19 September 2026
     2. 2.1.2 SOP pelayanan informasi publik: +1.50 points
        Complete its evidence: 1 document, adopted by the head and in force ·
        deadline 19 September 2026

    Claimed 92.40 · supported 88.40 · potential 100.00 · Menuju Informatif ·
      2 errors, 1 warning, 1 note, 1 waived · FAIL
    ");
}

#[test]
fn markdown() {
    let text = shown(Format::Markdown, Lang::Id);
    assert_eq!(text.matches(REMARK).count(), 3);
    assert_eq!(told(&text, &small()), small().findings.len());
    insta::assert_snapshot!(text, @r"
    # BPMP Contoh: Contoh instrumen penilaian mandiri keterbukaan informasi publik 2026

    **Klaim 92,40 · didukung 88,40 · potensi 100,00 · Menuju Informatif · 2 kesalahan, 1 peringatan, 1 catatan, 1 temuan dikecualikan · BELUM LOLOS**

    kip-upt-contoh-2026 · versi 0.1-draf · bukan instrumen resmi · Keadaan per 3 Agustus 2026 · tenggat 19 September 2026 (47 hari lagi) · Commit 1a2b3c4d5e6f · ada perubahan yang belum di-commit

    ## Nilai

    | Nilai | Poin | Kualifikasi | Dihitung dari |
    | --- | ---: | --- | --- |
    | Klaim | 92,40 dari 100 | Informatif | semua jawaban |
    | Didukung | 88,40 dari 100 | Menuju Informatif | jawaban dengan bukti lengkap |
    | Potensi | 100,00 dari 100 | — | jawaban terbaik di semua indikator |

    - Nilai didukung kurang 1,60 poin lagi untuk Informatif
    - Kuesioner penilaian mandiri (SAQ) (bobot 80): 88,40
    - Presentasi dan visitasi (bobot 20): Sangat Informatif tak terjangkau; perlu 96,40 untuk Informatif; perlu 46,40 untuk Menuju Informatif; Cukup Informatif sudah tercapai; diundang bila nilai kuesioner sedikitnya 65
    - 12 tautan tidak dibuka oleh kip; buka sendiri satu per satu sebelum mengirim

    ## Aspek

    | Aspek | Bobot | Klaim | Didukung | Terpenuhi |
    | --- | ---: | ---: | ---: | ---: |
    | 1 Kualitas Informasi | 10 | 9,50 | 9,00 | 12/13 |
    | 2 Pengadaan Barang dan Jasa serta Pengumuman Informasi Berkala | 87,5 | 82,90 | 79,40 | 10/13 |
    | 3 Digitalisasi | 2,5 | — | — | 0/13 |
    | Jumlah | 100 | 92,40 | 88,40 | 22/39 |

    3 indikator: 1 belum dijawab, 1 tanpa bukti yang diterima, 1 didukung bukti

    ## Langkah yang paling menambah nilai

    1. 2.1.1 SOP pelayanan informasi publik: +1,50 poin: Lengkapi buktinya: 1 dokumen yang ditetapkan pimpinan dan masih berlaku · PJ: Tim PPID · tenggat 19 September 2026
    1. 2.1.2 SOP pelayanan informasi publik: +1,50 poin: Lengkapi buktinya: 1 dokumen yang ditetapkan pimpinan dan masih berlaku · tenggat 19 September 2026

    ## Temuan

    | Indikator | PJ | Tingkat | Aturan | Temuan | Langkah | Tempat | Poin terancam |
    | --- | --- | --- | --- | --- | --- | --- | ---: |
    | 2.1.1 Daftar Informasi Publik | Tim PPID | kesalahan | KIP501 di-luar-periode | evidence/informasi/sk-dip-2024.pdf bertanggal 2024-01-15, di luar periode 2026-01-01 sampai 2026-12-31 | lampirkan dokumen yang bertanggal di dalam periode itu | evidence/bukti.yaml:12:9 | 1,50 |
    | 2.1.1 Daftar Informasi Publik | Tim PPID | peringatan | KIP405 pindaian-tanpa-teks | evidence/informasi/sk-dip-2026.pdf: halaman 2–5 dari 6 hanya gambar, tanpa teks (dikecualikan sampai 1 Oktober 2026: Sedang dialihkan ke teks) | ganti dengan PDF yang teksnya dapat dicari | evidence/bukti.yaml:14:9 | 0,00 |
    | 2.1.1 Daftar Informasi Publik | Tim PPID | catatan | KIP502 tanpa-tanggal | evidence/layanan/laporan-1.pdf tidak punya tanggal, jadi periodenya tidak dapat diperiksa | tulis \`tanggal:\` dari dokumennya di bawah berkas itu | evidence/bukti.yaml:1:9 | 0,00 |
    | 2.1.2 Maklumat pelayanan | Tim PPID | kesalahan | KIP201 belum-dijawab | indikator 2.1.2 belum dijawab | tulis \`jawaban:\` pada 2.1.2 | evidence/bukti.yaml:20:3 | 1,50 |
    | — | — | peringatan | KIP206 berkas-yatim | evidence/lama/notula-rapat.pdf tidak dirujuk oleh indikator mana pun | rujuk di bukti.yaml atau keluarkan dari folder | evidence/bukti.yaml | — |

    <details><summary>Semua indikator</summary>

    | Indikator | PJ | Jawaban | Keadaan | Bobot | Klaim | Didukung | Potensi | Bukti |
    | --- | --- | --- | --- | ---: | ---: | ---: | ---: | --- |
    | 2.1.1 Daftar Informasi Publik | Tim PPID | A | tanpa bukti yang diterima | 1,5 | 1,50 | 0,00 | 1,50 | evidence/informasi/sk-dip-2024.pdf — Salinan yang disahkan (dokumen, 15 Januari 2024, 1,25 MB, git: sudah di-commit, tidak diterima); evidence/informasi/sk-dip-2026.pdf — Salinan yang disahkan (dokumen, 15 Januari 2026, 1,25 MB, git: sudah di-commit) |
    | 2.1.2 Maklumat pelayanan | Tim PPID | A | belum dijawab | 1,5 | 0,00 | 0,00 | 1,50 |  |
    | 2.1.3 SOP pelayanan informasi publik | Tim PPID | A | didukung bukti | 1,5 | 1,50 | 1,50 | 1,50 | evidence/layanan/sop.pdf — Salinan yang disahkan (dokumen, 15 Januari 2026, 1,25 MB, git: sudah di-commit); https://ppid.example.go.id/sop (tautan, tidak diperiksa) |

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
            "span" | "/span" | "b" | "/b" | "a" | "/a" | "code" | "/code" | "td" | "th" => {
                out.push(' ');
            }
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
    assert_eq!(told(&text, &small()), small().findings.len());
    insta::assert_snapshot!(text, @"
    Langsung ke isi
    Laporan penilaian mandiri keterbukaan informasi publik
    BPMP Contoh
    Contoh instrumen penilaian mandiri keterbukaan informasi publik 2026
    Keadaan per 3 Agustus 2026
    tenggat 19 September 2026 (47 hari lagi)
    kip-upt-contoh-2026
    versi 0.1-draf
    bukan instrumen resmi
    BELUM LOLOS
    2 kesalahan, 1 peringatan, 1 catatan, 1 temuan dikecualikan
    Nilai
    Aspek
    Langkah
    Temuan
    Indikator
    Penanggung jawab
    Metode
    Nilai
    Didukung bukti
    88,40
    dari 100
    Menuju Informatif
    Klaim
    92,40
    Informatif
    dihitung dari semua jawaban
    Potensi
    100,00
    bila semua jawaban yang terbaik
    Menuju kualifikasi berikutnya
    1,60
    poin lagi
    Informatif
    12 tautan tidak dibuka oleh kip; buka sendiri satu per satu sebelum mengirim
    Informatif
    didukung bukti
    diklaim, belum didukung
    Keadaan indikator
    3 indikator: 1 belum dijawab, 1 tanpa bukti yang diterima, 1 didukung bukti
    1 belum dijawab
    1 tanpa bukti yang diterima
    1 didukung bukti
    Tahap penilaian
    Nilai tiap tahap dan yang masih diperlukan
    Tahap | Bobot | Nilai | Yang diperlukan |
    Kuesioner penilaian mandiri (SAQ) | 80 | 88,40 | — |
    Presentasi dan visitasi | 20 | — |
    Sangat Informatif tak terjangkau
    perlu 96,40 untuk Informatif
    perlu 46,40 untuk Menuju Informatif
    Cukup Informatif sudah tercapai
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
    10 | 9,50 | 9,00 | 12/13 |
    2 Pengadaan Barang dan Jasa serta Pengumuman Informasi Berkala
    |
    87,5 | 82,90 | 79,40 | 10/13 |
    3 Digitalisasi
    |
    2,5 | — | — | 0/13 |
    Jumlah | 100 | 92,40 | 88,40 | 22/39 |
    Langkah berikutnya
    Diurutkan dari yang paling menambah nilai.
    Langkah, penanggung jawab, target atau tenggat, dan poin yang ditambah
    Tambahan | Indikator | Langkah | PJ | Target atau tenggat |
    +1,50 | 2.1.1 SOP pelayanan informasi publik | Lengkapi buktinya: 1 dokumen yang ditetapkan pimpinan dan masih berlaku | Tim PPID | tenggat 19 September 2026 |
    +1,50 | 2.1.2 SOP pelayanan informasi publik | Lengkapi buktinya: 1 dokumen yang ditetapkan pimpinan dan masih berlaku | — | tenggat 19 September 2026 |
    Tampilkan semua langkah (2)
    Temuan
    5
    2 kesalahan, 1 peringatan, 1 catatan, 1 temuan dikecualikan
    Cari
    Tingkat
    Semua
    kesalahan
    peringatan
    catatan
    dikecualikan
    Penanggung jawab
    Semua
    Tim PPID
    Belum ada PJ
    Hapus saringan
    2.1.1 Daftar Informasi Publik
    PJ: Tim PPID
    kesalahan KIP501 di-luar-periode 1,50 poin terancam
    evidence/informasi/sk-dip-2024.pdf bertanggal 2024-01-15, di luar periode 2026-01-01 sampai 2026-12-31
    Langkah: lampirkan dokumen yang bertanggal di dalam periode itu
    Tempat: evidence/bukti.yaml:12:9
    peringatan KIP405 pindaian-tanpa-teks
    evidence/informasi/sk-dip-2026.pdf: halaman 2–5 dari 6 hanya gambar, tanpa teks
    Langkah: ganti dengan PDF yang teksnya dapat dicari
    dikecualikan sampai 1 Oktober 2026: Sedang dialihkan ke teks
    Tempat: evidence/bukti.yaml:14:9
    catatan KIP502 tanpa-tanggal
    evidence/layanan/laporan-1.pdf tidak punya tanggal, jadi periodenya tidak dapat diperiksa
    Langkah: tulis tanggal: dari dokumennya di bawah berkas itu
    Tempat: evidence/bukti.yaml:1:9
    2.1.2 Maklumat pelayanan
    PJ: Tim PPID
    kesalahan KIP201 belum-dijawab 1,50 poin terancam
    indikator 2.1.2 belum dijawab
    Langkah: tulis jawaban: pada 2.1.2
    Tempat: evidence/bukti.yaml:20:3
    Di luar indikator
    peringatan KIP206 berkas-yatim
    evidence/lama/notula-rapat.pdf tidak dirujuk oleh indikator mana pun
    Langkah: rujuk di bukti.yaml atau keluarkan dari folder
    Tempat: evidence/bukti.yaml
    Tidak ada temuan yang cocok dengan saringan ini.
    Indikator dan bukti
    3
    Cari
    Keadaan
    Semua
    belum dijawab
    tanpa bukti yang diterima
    didukung bukti
    Aspek
    Semua
    1 Kualitas Informasi
    2 Pengadaan Barang dan Jasa serta Pengumuman Informasi Berkala
    3 Digitalisasi
    Penanggung jawab
    Semua
    Tim PPID
    Belum ada PJ
    Hapus saringan
    Buka semua rincian
    Semua indikator dengan jawaban, keadaan, poin, dan bukti
    Indikator | PJ | Jawaban | Keadaan | Bobot | Klaim | Didukung | Potensi |
    2 Pengadaan Barang dan Jasa serta Pengumuman Informasi Berkala |
    2.1.1 Daftar Informasi Publik | Tim PPID | A | tanpa bukti yang diterima | 1,5 | 1,50 | 0,00 | 1,50 |
    3 temuan
    Pertanyaan · 2 bukti
    Berkala
    Apakah Daftar Informasi Publik tersedia?
    tidak diterima evidence/informasi/sk-dip-2024.pdf Salinan yang disahkan
    dokumen · 15 Januari 2024 · 1,25 MB · git: sudah di-commit · SHA-256 0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f
    diterima evidence/informasi/sk-dip-2026.pdf Salinan yang disahkan
    dokumen · 15 Januari 2026 · 1,25 MB · git: sudah di-commit · SHA-256 0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f
    |
    2.1.2 Maklumat pelayanan | Tim PPID | A | belum dijawab | 1,5 | 0,00 | 0,00 | 1,50 |
    1 temuan
    Pertanyaan · Tanpa bukti
    Berkala
    Apakah Maklumat pelayanan tersedia?
    |
    2.1.3 SOP pelayanan informasi publik | Tim PPID | A | didukung bukti | 1,5 | 1,50 | 1,50 | 1,50 |
    Pertanyaan · 2 bukti
    Berkala
    Apakah SOP pelayanan informasi publik tersedia?
    diterima evidence/layanan/sop.pdf Salinan yang disahkan
    dokumen · 15 Januari 2026 · 1,25 MB · git: sudah di-commit · SHA-256 0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f
    tidak diperiksa https://ppid.example.go.id/sop
    tautan
    |
    Tidak ada indikator yang cocok dengan saringan ini.
    Penanggung jawab
    Indikator, poin, temuan, dan langkah tiap penanggung jawab
    Penanggung jawab | Terpenuhi | Klaim | Didukung | Potensi | Temuan |
    Tim PPID lihat indikatornya | 1/3 | 9,00 | 7,50 | 10,50 | 2 kesalahan, 1 peringatan, 1 catatan, 1 temuan dikecualikan |
    1 langkah yang menambah nilai
    +1,50 2.1.1 SOP pelayanan informasi publik : Lengkapi buktinya: 1 dokumen yang ditetapkan pimpinan dan masih berlaku
    |
    Belum ada penanggung jawab lihat indikatornya | 1/0 | 9,00 | 7,50 | 10,50 | 2 kesalahan, 1 peringatan, 1 catatan, 1 temuan dikecualikan |
    1 langkah yang menambah nilai
    +1,50 2.1.2 SOP pelayanan informasi publik : Lengkapi buktinya: 1 dokumen yang ditetapkan pimpinan dan masih berlaku
    |
    Catatan metode
    Instrumen
    kip-upt-contoh-2026, versi 0.1-draf, bukan instrumen resmi
    Penyelenggara
    contoh
    Sasaran
    BPMP, LLDIKTI
    Tenggat
    19 September 2026
    Keadaan per
    3 Agustus 2026
    Riwayat
    Commit 1a2b3c4d5e6f, ada perubahan yang belum di-commit
    Tautan yang tidak dibuka
    12
    Dibuat dengan
    kip 0.1.0
    rumus poin: nilai adalah jumlah poin semua indikator
    tidak ada pembulatan; kualifikasi dinilai dari angka yang tepat
    angka yang tampil dipotong pada dua desimal, tidak pernah dibulatkan ke atas
    ukuran hasil pemeriksaan: belum lolos bila ada kesalahan; semua harus sama dengan kip.lock; nilai sedikitnya 90
    didukung = 9 + 79,4 = 88,4
    7 aturan yang diperiksa
    KIP201 belum-dijawab: ringkasan
    KIP204 berkas-tidak-ada: ringkasan
    KIP206 berkas-yatim: ringkasan
    KIP305 tidak-terlacak: ringkasan
    KIP405 pindaian-tanpa-teks: ringkasan
    KIP501 di-luar-periode: ringkasan
    KIP502 tanpa-tanggal: ringkasan
    Dibuat dengan kip 0.1.0. Halaman ini tidak memuat apa pun dari luar dan dapat disimpan, dicetak, atau dikirim sebagai satu berkas.
    ");
}
