//! KIP401.

use super::{Bench, assert_snapshot, fired, shown, silent};

fn holding(content: &[u8]) -> Bench {
    let bench = Bench::sound();
    bench.write("evidence/profil.pdf", content).lock();
    bench
}

#[test]
fn fails() {
    for content in [&b""[..], &[0; 5000], b" \r\n\t\n", b"\xef\xbb\xbf\n"] {
        fired(&holding(content), "KIP401", "error")
            .says("evidence/profil.pdf", "evidence/profil.pdf")
            .costs(20);
    }
    assert_snapshot!(shown(&holding(&[0; 5000]), &[]), @"
    BPMP Contoh
    Instrumen uji 2026
    uji-2026 · bukan instrumen resmi
    Keadaan per 1 Juni 2026 · tenggat 19 September 2026 (110 hari lagi)
    Commit 012345678901 · ada perubahan yang belum di-commit

    NILAI KUESIONER
     Nilai                       Poin   Kualifikasi         Dihitung dari
    ──────────────────────────────────────────────────────────────────────────────────────────
     Klaim            100,00 dari 100   Informatif          semua jawaban
     Didukung          80,00 dari 100   Menuju Informatif   jawaban dengan bukti lengkap
     Masih terkejar   100,00 dari 100   Informatif          semua yang sempat sebelum tenggat
     • Nilai didukung kurang 10,00 poin lagi untuk Informatif
     • Untuk kualifikasi akhir, bila Presentasi bernilai penuh, perlu nilai kuesioner 87,50 (Informatif)
     • Nilainya hanya berjarak paling banyak 0,1 poin dari batas kualifikasi
     • Presentasi (bobot 20): perlu 80,00 untuk Menuju Informatif
     • 1 tautan tidak dibuka oleh kip; buka sendiri sebelum mengirim

    ASPEK
     Aspek         Bobot    Klaim   Didukung   Terpenuhi
    ─────────────────────────────────────────────────────
     A Informasi      60    60,00      40,00         1/2
     B Layanan        40    40,00      40,00         2/2
    ─────────────────────────────────────────────────────
     Jumlah          100   100,00      80,00         3/4
     • 4 indikator: 1 tanpa bukti yang diterima, 3 didukung bukti

    TEMUAN: 1 kesalahan, 0 peringatan, 2 catatan, 0 temuan ditangguhkan

    A.2 Profil mutakhir · 20,00 poin terancam
      KESALAHAN KIP401 kosong: isi berkas evidence/profil.pdf (5 KB) seluruhnya byte nol
        → ganti dengan dokumen aslinya, lalu buka untuk memastikan isinya
        evidence/bukti.yaml:13:9
      CATATAN KIP307 belum-di-commit: evidence/profil.pdf berubah sejak commit terakhir
        → minta pengelola folder mencatatnya di git, atau jalankan `git add evidence/profil.pdf`, lalu
          commit
        evidence/bukti.yaml:13:9

    Di luar indikator
      CATATAN KIP307 belum-di-commit: evidence/kip.lock berubah sejak commit terakhir
        → minta pengelola folder mencatatnya di git, atau jalankan `git add evidence/kip.lock`, lalu
          commit
        evidence/kip.lock

    LANGKAH YANG PALING MENAMBAH NILAI
     1. A.2 Profil mutakhir: +20,00 poin
        Ganti dengan dokumen aslinya, lalu buka untuk memastikan isinya

    Klaim 100,00 · didukung 80,00 · masih terkejar 100,00 · Menuju Informatif · 1 kesalahan,
      0 peringatan, 2 catatan, 0 temuan ditangguhkan · BELUM SIAP DIKIRIM

    exit code 1

    BPMP Contoh
    Instrumen uji 2026
    uji-2026 · not an official instrument
    As of 1 June 2026 · deadline 19 September 2026 (110 days left)
    Commit 012345678901 · with changes that are not committed

    QUESTIONNAIRE SCORE
     Score              Points   Band                Based on
    ──────────────────────────────────────────────────────────────────────────────────────
     Claimed     100.00 of 100   Informatif          all answers
     Supported    80.00 of 100   Menuju Informatif   answers with complete evidence
     Reachable   100.00 of 100   Informatif          all that can be done by the deadline
     • The supported score is 10.00 points short of Informatif
     • With full marks for Presentasi, the final band needs a questionnaire score of 87.50 (Informatif)
     • The score is within 0.1 points of the boundary between two bands
     • Presentasi (weight 20): needs 80.00 for Menuju Informatif
     • 1 link not opened by kip; open it yourself before you submit

    ASPECTS
     Aspect        Weight   Claimed   Supported   Met
    ──────────────────────────────────────────────────
     A Informasi       60     60.00       40.00   1/2
     B Layanan         40     40.00       40.00   2/2
    ──────────────────────────────────────────────────
     Total            100    100.00       80.00   3/4
     • 4 indicators: 1 without acceptable evidence, 3 supported

    FINDINGS: 1 error, 0 warnings, 2 notes, 0 waived

    A.2 Profil mutakhir · 20.00 points at risk
      ERROR KIP401 empty-file: evidence/profil.pdf (5 KB) holds nothing but zero bytes
        → replace it with the original document, then open it to check its content
        evidence/bukti.yaml:13:9
      NOTE KIP307 uncommitted-change: evidence/profil.pdf has changed since the last commit
        → have whoever keeps the folder record it in git, or run `git add evidence/profil.pdf`, then
          commit
        evidence/bukti.yaml:13:9

    Outside indicators
      NOTE KIP307 uncommitted-change: evidence/kip.lock has changed since the last commit
        → have whoever keeps the folder record it in git, or run `git add evidence/kip.lock`, then
          commit
        evidence/kip.lock

    BIGGEST WINS
     1. A.2 Profil mutakhir: +20.00 points
        Replace it with the original document, then open it to check its content

    Claimed 100.00 · supported 80.00 · reachable 100.00 · Menuju Informatif · 1 error, 0 warnings,
      2 notes, 0 waived · NOT READY TO SUBMIT

    exit code 1
    ");
}

#[test]
fn passes() {
    let bench = Bench::sound();
    let mut bytes = bench.read("evidence/profil.pdf");
    bytes.extend([0; 4096]);
    bench.write("evidence/profil.pdf", bytes).lock();
    silent(&bench, "KIP401");
}

#[test]
fn one_letter_is_content() {
    for (content, empty) in [
        (&b"\n\n"[..], true),
        (b"\x00\x00", true),
        (b" x ", false),
        (b"\x00\x01", false),
    ] {
        let bench = Bench::sound();
        bench.write("evidence/profil.pdf", content).lock();
        if empty {
            fired(&bench, "KIP401", "error")
                .about("A.2", "evidence/profil.pdf")
                .at("berkas: profil.pdf")
                .costs(20);
        } else {
            silent(&bench, "KIP401");
        }
    }
    let bench = Bench::sound();
    bench.write("evidence/profil.pdf", "").lock();
    fired(&bench, "KIP401", "error").says("(0 byte)", "(0 bytes)");
}
