//! KIP104.

use super::{Bench, assert_snapshot, fired, shown, silent};

#[test]
fn fails() {
    let bench = Bench::sound();
    bench.edit("instrument/uji.toml", "skala = \"a-d\"", "skala = \"a-e\"");
    let one = fired(&bench, "KIP104", "error");
    one.says("a-e", "a-e").at("skala = \"a-e\"").hints("a-d");
    assert_eq!(one.json["indicator"], "A.2");
    assert_snapshot!(shown(&bench, &[]), @"
    BPMP Contoh
    Instrumen uji 2026
    uji-2026 · bukan instrumen resmi
    Keadaan per 1 Juni 2026 · tenggat 19 September 2026 (110 hari lagi)
    Commit 012345678901 · ada perubahan yang belum di-commit

    NILAI KUESIONER
     Nilai                       Poin   Kualifikasi         Dihitung dari
    ──────────────────────────────────────────────────────────────────────────────────────────
     Klaim             80,00 dari 100   Menuju Informatif   semua jawaban
     Didukung          80,00 dari 100   Menuju Informatif   jawaban dengan bukti lengkap
     Masih terkejar   100,00 dari 100   Informatif          semua yang sempat sebelum tenggat
     • Nilai didukung kurang 10,00 poin lagi untuk Informatif
     • Untuk kualifikasi akhir, bila Presentasi bernilai penuh, perlu nilai kuesioner 87,50 (Informatif)
     • Nilainya hanya berjarak paling banyak 0,1 poin dari batas kualifikasi
     • Presentasi (bobot 20): perlu 80,00 untuk Menuju Informatif
     • 1 tautan tidak dibuka oleh kip; buka sendiri sebelum mengirim

    ASPEK
     Aspek         Bobot   Klaim   Didukung   Terpenuhi
    ────────────────────────────────────────────────────
     A Informasi      60   40,00      40,00         1/2
     B Layanan        40   40,00      40,00         2/2
    ────────────────────────────────────────────────────
     Jumlah          100   80,00      80,00         3/4
     • 4 indikator: 1 belum dijawab (jawabannya bukan salah satu pilihan), 3 didukung bukti

    TEMUAN: 2 kesalahan, 1 peringatan, 1 catatan, 0 temuan ditangguhkan

    A.2 Profil mutakhir · 20,00 poin belum diraih
      KESALAHAN KIP212 jawaban-tak-dikenal: jawaban pada indikator A.2 tidak dapat dinilai, karena
        pilihannya tidak diketahui
        → perbaiki dulu `skala` indikator A.2 pada instrumen
        evidence/bukti.yaml:11:14
      KESALAHAN KIP104 skala-atau-periode-tak-dikenal: indikator A.2 menyebut skala `a-e`, yang tidak
        ada dalam instrumen
        → mungkin maksudnya `a-d`
        instrument/uji.toml:85:9
      PERINGATAN KIP304 indikator-berubah: pertanyaan, bobot, pilihan, periode, atau bukti yang diminta
        indikator A.2 berubah sejak diperiksa
        → baca kembali A.2, sesuaikan jawaban dan buktinya, lalu jalankan `kip lock`
        evidence/bukti.yaml:10:3

    Di luar indikator
      CATATAN KIP307 belum-di-commit: instrument/uji.toml berubah sejak commit terakhir
        → minta pengelola folder mencatatnya di git, atau jalankan `git add instrument/uji.toml`, lalu
          commit
        instrument/uji.toml

    LANGKAH YANG PALING MENAMBAH NILAI
     1. A.2 Profil mutakhir: +20,00 poin
        Jawab pertanyaannya

    Klaim 80,00 · didukung 80,00 · masih terkejar 100,00 · Menuju Informatif · 2 kesalahan,
      1 peringatan, 1 catatan, 0 temuan ditangguhkan · BELUM SIAP DIKIRIM

    exit code 1

    BPMP Contoh
    Instrumen uji 2026
    uji-2026 · not an official instrument
    As of 1 June 2026 · deadline 19 September 2026 (110 days left)
    Commit 012345678901 · with changes that are not committed

    QUESTIONNAIRE SCORE
     Score              Points   Band                Based on
    ──────────────────────────────────────────────────────────────────────────────────────
     Claimed      80.00 of 100   Menuju Informatif   all answers
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
     A Informasi       60     40.00       40.00   1/2
     B Layanan         40     40.00       40.00   2/2
    ──────────────────────────────────────────────────
     Total            100     80.00       80.00   3/4
     • 4 indicators: 1 unanswered (the answer is not one of the options), 3 supported

    FINDINGS: 2 errors, 1 warning, 1 note, 0 waived

    A.2 Profil mutakhir · 20.00 points not yet won
      ERROR KIP212 unknown-answer: the answer to indicator A.2 cannot be judged, because its options are
        not known
        → first correct `skala` of indicator A.2 in the instrument
        evidence/bukti.yaml:11:14
      ERROR KIP104 unknown-reference: indicator A.2 names the scale `a-e`, which the instrument does not
        define
        → perhaps `a-d` was meant
        instrument/uji.toml:85:9
      WARNING KIP304 indicator-reworded: the question, weight, options, period or evidence asked for of
        indicator A.2 have changed since it was reviewed
        → read A.2 again, adapt its answer and evidence, then run `kip lock`
        evidence/bukti.yaml:10:3

    Outside indicators
      NOTE KIP307 uncommitted-change: instrument/uji.toml has changed since the last commit
        → have whoever keeps the folder record it in git, or run `git add instrument/uji.toml`, then
          commit
        instrument/uji.toml

    BIGGEST WINS
     1. A.2 Profil mutakhir: +20.00 points
        Answer the question

    Claimed 80.00 · supported 80.00 · reachable 100.00 · Menuju Informatif · 2 errors, 1 warning,
      1 note, 0 waived · NOT READY TO SUBMIT

    exit code 1
    ");
}

#[test]
fn passes() {
    let bench = Bench::sound();
    bench.edit(
        "instrument/uji.toml",
        "nama = \"Profil mutakhir\"",
        "nama = \"Profil\"",
    );
    silent(&bench, "KIP104");
}

#[test]
fn a_period_that_nobody_defines() {
    let bench = Bench::sound();
    bench.edit(
        "instrument/uji.toml",
        "[periode.berlaku]",
        "[periode.masih]",
    );
    assert_eq!(bench.findings("KIP104").len(), 2);
}

#[test]
fn the_nearest_period_is_offered() {
    let bench = Bench::sound();
    bench.edit("instrument/uji.toml", "nama = \"Profil mutakhir\"\npertanyaan = \"Profil satker mutakhir?\"\nbobot = 20\nskala = \"a-d\"\nperiode = \"berlaku\"", "nama = \"Profil mutakhir\"\npertanyaan = \"Profil satker mutakhir?\"\nbobot = 20\nskala = \"a-d\"\nperiode = \"berlakku\"");
    fired(&bench, "KIP104", "error")
        .about("A.2", "")
        .says("berlakku", "berlakku")
        .at("periode = \"berlakku\"")
        .hints("`berlaku`");
}
