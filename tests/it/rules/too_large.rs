//! KIP406.

use super::{Bench, assert_snapshot, fired, shown, silent, waive};

fn of_size(bytes: usize) -> Bench {
    let bench = Bench::sound();
    let mut content = bench.read("evidence/profil.pdf");
    content.resize(bytes, b'\n');
    bench.write("evidence/profil.pdf", content).lock();
    bench
}

/// The lock knows how large the content of a pointer is, whatever the pointer says.
#[test]
fn a_git_lfs_pointer_cannot_state_a_smaller_size() {
    let bench = of_size(2_097_153);
    let lock = String::from_utf8(bench.read("evidence/kip.lock")).unwrap();
    let mut blocks = lock.split("[[berkas]]");
    let block = blocks.find(|block| block.contains("profil.pdf")).unwrap();
    let oid = block.split('"').nth(3).unwrap();
    let pointer = |size: u64| {
        format!("version https://git-lfs.github.com/spec/v1\noid sha256:{oid}\nsize {size}\n")
    };
    for size in [1, 2_097_153] {
        bench.write("evidence/profil.pdf", pointer(size));
        let found = bench.findings("KIP406");
        assert_eq!(found.len(), 1, "{size}");
        let message = found[0]["message"].as_str().unwrap().replace('.', ",");
        assert!(message.contains("2,01 MB"), "{size} {message}");
    }
}

#[test]
fn fails() {
    fired(&of_size(2_097_153), "KIP406", "error")
        .says("2,01 MB", "2.01 MB")
        .costs(20);
    fired(&of_size(3_145_728), "KIP406", "error").says("3,00 MB", "3.00 MB");
    assert_snapshot!(shown(&of_size(2_097_153), &[]), @"
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
      KESALAHAN KIP406 terlalu-besar: ukuran evidence/profil.pdf 2,01 MB, melebihi batas 2,00 MB
        → perkecil berkasnya (resolusi pindaian atau video lebih rendah), atau cantumkan tautan ke laman
          resmi
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
        Perkecil berkasnya (resolusi pindaian atau video lebih rendah), atau cantumkan tautan ke laman
        resmi

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
      ERROR KIP406 too-large: evidence/profil.pdf is 2.01 MB, over the limit of 2.00 MB
        → make the file smaller (lower resolution of scan or video), or list a link to the official site
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
        Make the file smaller (lower resolution of scan or video), or list a link to the official site

    Claimed 100.00 · supported 80.00 · reachable 100.00 · Menuju Informatif · 1 error, 0 warnings,
      2 notes, 0 waived · NOT READY TO SUBMIT

    exit code 1
    ");
}

#[test]
fn passes() {
    silent(&of_size(2_097_152), "KIP406");
}

#[test]
fn a_waiver_lifts_its_void() {
    let bench = of_size(2_097_153);
    assert_eq!(bench.report()["score"]["supported"], 80);
    waive(&bench, "A.2", "terlalu-besar");
    assert_eq!(bench.report()["score"]["supported"], 100);
}

#[test]
fn a_video_has_a_limit_of_its_own() {
    let bench = Bench::sound();
    bench
        .edit(
            "evidence/bukti.yaml",
            "berkas: ruang.jpg",
            "berkas: ruang.mp4",
        )
        .remove("evidence/ruang.jpg")
        .write("evidence/ruang.mp4", vec![1_u8; 2_097_153])
        .lock();
    fired(&bench, "KIP406", "error")
        .about("B.1", "evidence/ruang.mp4")
        .at("berkas: ruang.mp4")
        .costs(25);
    bench.edit(
        "instrument/uji.toml",
        "ukuran_maks = \"2 MB\"",
        "ukuran_maks = \"2 MB\"\nukuran_maks_video = \"3 MB\"",
    );
    silent(&bench, "KIP406");
}

#[test]
fn without_a_limit_nothing_is_too_large() {
    let bench = of_size(2_097_153);
    bench.edit("instrument/uji.toml", "ukuran_maks = \"2 MB\"\n", "");
    silent(&bench, "KIP406");
}
