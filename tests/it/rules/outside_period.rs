//! KIP501.

use super::{Bench, assert_snapshot, fired, shown, silent, waive};

fn dated(date: &str) -> Bench {
    let bench = Bench::sound();
    bench.edit(
        "evidence/bukti.yaml",
        "tanggal: 2026-01-15",
        &format!("tanggal: {date}"),
    );
    bench
}

#[test]
fn fails() {
    fired(&dated("2025-12-31"), "KIP501", "error")
        .says("31 Desember 2025", "31 December 2025")
        .at("tanggal: 2025-12-31")
        .costs(40);
    assert_snapshot!(shown(&dated("2025-12-31"), &[]), @"
    BPMP Contoh
    Instrumen uji 2026
    uji-2026 · bukan instrumen resmi
    Keadaan per 1 Juni 2026 · tenggat 19 September 2026 (110 hari lagi)
    Commit 012345678901 · ada perubahan yang belum di-commit

    NILAI KUESIONER
     Nilai                       Poin   Kualifikasi        Dihitung dari
    ─────────────────────────────────────────────────────────────────────────────────────────
     Klaim            100,00 dari 100   Informatif         semua jawaban
     Didukung          60,00 dari 100   Cukup Informatif   jawaban dengan bukti lengkap
     Masih terkejar   100,00 dari 100   Informatif         semua yang sempat sebelum tenggat
     • Nilai didukung kurang 20,00 poin lagi untuk Menuju Informatif
     • Untuk kualifikasi akhir, bila Presentasi bernilai penuh, perlu nilai kuesioner
       87,50 (Informatif), 75,00 (Menuju Informatif)
     • Nilainya hanya berjarak paling banyak 0,1 poin dari batas kualifikasi
     • Presentasi (bobot 20): perlu 60,00 untuk Cukup Informatif
     • 1 tautan tidak dibuka oleh kip; buka sendiri sebelum mengirim

    ASPEK
     Aspek         Bobot    Klaim   Didukung   Terpenuhi
    ─────────────────────────────────────────────────────
     A Informasi      60    60,00      20,00         1/2
     B Layanan        40    40,00      40,00         2/2
    ─────────────────────────────────────────────────────
     Jumlah          100   100,00      60,00         3/4
     • 4 indikator: 1 bukti kurang, 3 didukung bukti

    TEMUAN: 1 kesalahan, 0 peringatan, 1 catatan, 0 temuan ditangguhkan

    A.1 DIP ditetapkan · PJ: Tim PPID · 40,00 poin terancam
      KESALAHAN KIP501 di-luar-periode: bukti bertanggal 31 Desember 2025 di luar periode tahun-berjalan
        (1 Januari 2026 sampai 31 Desember 2026)
        → ganti dengan dokumen dari 1 Januari 2026 sampai 31 Desember 2026, atau betulkan `tanggal` bila
          salah tulis
        evidence/bukti.yaml:8:18

    Di luar indikator
      CATATAN KIP307 belum-di-commit: evidence/bukti.yaml berubah sejak commit terakhir
        → minta pengelola folder mencatatnya di git, atau jalankan `git add evidence/bukti.yaml`, lalu
          commit
        evidence/bukti.yaml

    LANGKAH YANG PALING MENAMBAH NILAI
     1. A.1 DIP ditetapkan: +40,00 poin
        Ganti dengan dokumen dari 1 Januari 2026 sampai 31 Desember 2026, atau betulkan `tanggal` bila
        salah tulis · PJ: Tim PPID

    Klaim 100,00 · didukung 60,00 · masih terkejar 100,00 · Cukup Informatif · 1 kesalahan,
      0 peringatan, 1 catatan, 0 temuan ditangguhkan · BELUM SIAP DIKIRIM

    exit code 1

    BPMP Contoh
    Instrumen uji 2026
    uji-2026 · not an official instrument
    As of 1 June 2026 · deadline 19 September 2026 (110 days left)
    Commit 012345678901 · with changes that are not committed

    QUESTIONNAIRE SCORE
     Score              Points   Band               Based on
    ─────────────────────────────────────────────────────────────────────────────────────
     Claimed     100.00 of 100   Informatif         all answers
     Supported    60.00 of 100   Cukup Informatif   answers with complete evidence
     Reachable   100.00 of 100   Informatif         all that can be done by the deadline
     • The supported score is 20.00 points short of Menuju Informatif
     • With full marks for Presentasi, the final band needs a questionnaire score of 87.50 (Informatif),
       75.00 (Menuju Informatif)
     • The score is within 0.1 points of the boundary between two bands
     • Presentasi (weight 20): needs 60.00 for Cukup Informatif
     • 1 link not opened by kip; open it yourself before you submit

    ASPECTS
     Aspect        Weight   Claimed   Supported   Met
    ──────────────────────────────────────────────────
     A Informasi       60     60.00       20.00   1/2
     B Layanan         40     40.00       40.00   2/2
    ──────────────────────────────────────────────────
     Total            100    100.00       60.00   3/4
     • 4 indicators: 1 with too little evidence, 3 supported

    FINDINGS: 1 error, 0 warnings, 1 note, 0 waived

    A.1 DIP ditetapkan · owner: Tim PPID · 40.00 points at risk
      ERROR KIP501 outside-period: evidence dated 31 December 2025 is outside the period tahun-berjalan
        (1 January 2026 to 31 December 2026)
        → replace it with a document dated 1 January 2026 to 31 December 2026, or correct `tanggal` if
          it is mistyped
        evidence/bukti.yaml:8:18

    Outside indicators
      NOTE KIP307 uncommitted-change: evidence/bukti.yaml has changed since the last commit
        → have whoever keeps the folder record it in git, or run `git add evidence/bukti.yaml`, then
          commit
        evidence/bukti.yaml

    BIGGEST WINS
     1. A.1 DIP ditetapkan: +40.00 points
        Replace it with a document dated 1 January 2026 to 31 December 2026, or correct `tanggal` if it
        is mistyped · owner: Tim PPID

    Claimed 100.00 · supported 60.00 · reachable 100.00 · Cukup Informatif · 1 error, 0 warnings,
      1 note, 0 waived · NOT READY TO SUBMIT

    exit code 1
    ");
}

#[test]
fn passes() {
    silent(&dated("2026-01-01"), "KIP501");
    silent(&dated("2026-12-31"), "KIP501");
}

#[test]
fn a_waiver_lifts_its_void() {
    let bench = dated("2025-12-31");
    assert_eq!(bench.report()["score"]["supported"], 60);
    waive(&bench, "A.1", "KIP501");
    assert_eq!(bench.report()["score"]["supported"], 100);
}

#[test]
fn a_link_with_a_date_is_in_it_or_not() {
    let bench = Bench::sound();
    bench.edit(
        "evidence/bukti.yaml",
        "tautan: https://ppid.example.go.id/dip\n",
        "tautan: https://ppid.example.go.id/dip\n        tanggal: 2025-11-30\n",
    );
    fired(&bench, "KIP501", "error")
        .about("A.1", "https://ppid.example.go.id/dip")
        .at("tanggal: 2025-11-30")
        .says("1 Januari 2026", "1 January 2026")
        .hints("31 Desember 2026")
        .costs(40);
    assert_eq!(bench.report()["indicators"][0]["status"], "partial");
}

#[test]
fn what_must_be_in_force_may_be_old_and_what_has_no_date_counts() {
    let bench = Bench::sound();
    bench.edit(
        "evidence/bukti.yaml",
        "tanggal: 2025-03-01",
        "tanggal: 1999-01-01",
    );
    silent(&bench, "KIP501");
    let bench = Bench::sound();
    bench.edit("evidence/bukti.yaml", "        tanggal: 2026-01-15\n", "");
    silent(&bench, "KIP501");
    assert_eq!(bench.report()["score"]["supported"], 100);
}
