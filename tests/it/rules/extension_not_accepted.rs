//! KIP207.

use super::{Bench, assert_snapshot, fired, shown, silent, waive};

fn with_zip() -> Bench {
    let bench = Bench::sound();
    bench
        .edit(
            "evidence/bukti.yaml",
            "berkas: profil.pdf",
            "berkas: profil.zip",
        )
        .remove("evidence/profil.pdf")
        .write(
            "evidence/profil.zip",
            crate::bench::stored_zip(&[("profil.txt", "Contoh".to_owned())]),
        );
    bench
}

#[test]
fn fails() {
    fired(&with_zip(), "KIP207", "error")
        .says(".zip", ".zip")
        .hints("pdf")
        .costs(20);
    assert_snapshot!(shown(&with_zip(), &[]), @"
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

    TEMUAN: 1 kesalahan, 2 peringatan, 2 catatan, 0 temuan ditangguhkan

    A.2 Profil mutakhir · 20,00 poin terancam
      KESALAHAN KIP207 ekstensi-tidak-diterima: ekstensi .zip pada evidence/profil.zip tidak diterima
        instrumen
        → simpan sebagai jenis yang diterima (pdf, docx, xlsx, jpg, jpeg, png, mp4), lalu cantumkan
          berkas yang baru
        evidence/bukti.yaml:13:9
      PERINGATAN KIP305 tidak-terlacak: evidence/profil.zip belum dilacak git
        → minta pengelola folder mencatatnya di git, atau jalankan `git add evidence/profil.zip`, lalu
          commit
        evidence/bukti.yaml:13:9
      CATATAN KIP302 belum-dikunci: bukti evidence/profil.zip belum dikunci
        → periksa dokumennya, lalu jalankan `kip lock`
        evidence/bukti.yaml:13:9

    Di luar indikator
      PERINGATAN KIP303 kunci-usang: kunci memuat evidence/profil.pdf, tetapi tidak ada `bukti.yaml`
        yang mencantumkannya lagi
        → cantumkan kembali bila terhapus tanpa sengaja, atau jalankan `kip lock` untuk merapikan
          kuncinya
        evidence/kip.lock:9:1
      CATATAN KIP307 belum-di-commit: evidence/bukti.yaml berubah sejak commit terakhir
        → minta pengelola folder mencatatnya di git, atau jalankan `git add evidence/bukti.yaml`, lalu
          commit
        evidence/bukti.yaml

    LANGKAH YANG PALING MENAMBAH NILAI
     1. A.2 Profil mutakhir: +20,00 poin
        Simpan sebagai jenis yang diterima (pdf, docx, xlsx, jpg, jpeg, png, mp4), lalu cantumkan berkas
        yang baru

    Klaim 100,00 · didukung 80,00 · masih terkejar 100,00 · Menuju Informatif · 1 kesalahan,
      2 peringatan, 2 catatan, 0 temuan ditangguhkan · BELUM SIAP DIKIRIM

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

    FINDINGS: 1 error, 2 warnings, 2 notes, 0 waived

    A.2 Profil mutakhir · 20.00 points at risk
      ERROR KIP207 extension-not-accepted: the instrument does not accept the extension .zip of
        evidence/profil.zip
        → save it as an accepted type (pdf, docx, xlsx, jpg, jpeg, png, mp4) and list the new file
        evidence/bukti.yaml:13:9
      WARNING KIP305 untracked-by-git: evidence/profil.zip is not tracked by git
        → have whoever keeps the folder record it in git, or run `git add evidence/profil.zip`, then
          commit
        evidence/bukti.yaml:13:9
      NOTE KIP302 not-locked: evidence/profil.zip is not locked yet
        → review the document, then run `kip lock`
        evidence/bukti.yaml:13:9

    Outside indicators
      WARNING KIP303 stale-lock-entry: the lock holds evidence/profil.pdf, but no `bukti.yaml` lists it
        anymore
        → list it again if it was dropped by mistake, or run `kip lock` to tidy the lock
        evidence/kip.lock:9:1
      NOTE KIP307 uncommitted-change: evidence/bukti.yaml has changed since the last commit
        → have whoever keeps the folder record it in git, or run `git add evidence/bukti.yaml`, then
          commit
        evidence/bukti.yaml

    BIGGEST WINS
     1. A.2 Profil mutakhir: +20.00 points
        Save it as an accepted type (pdf, docx, xlsx, jpg, jpeg, png, mp4) and list the new file

    Claimed 100.00 · supported 80.00 · reachable 100.00 · Menuju Informatif · 1 error, 2 warnings,
      2 notes, 0 waived · NOT READY TO SUBMIT

    exit code 1
    ");
}

#[test]
fn passes() {
    let bench = Bench::sound();
    bench
        .edit(
            "evidence/bukti.yaml",
            "berkas: profil.pdf",
            "berkas: profil.PDF",
        )
        .rename("evidence/profil.pdf", "evidence/profil.PDF");
    silent(&bench, "KIP207");
}

#[test]
fn a_waiver_lifts_its_void() {
    let bench = with_zip();
    assert_eq!(bench.report()["score"]["supported"], 80);
    waive(&bench, "A.2", "KIP207");
    assert_eq!(bench.report()["score"]["supported"], 100);
}

#[test]
fn a_file_without_an_extension_and_the_name_at_a_place() {
    let bench = Bench::sound();
    bench
        .edit(
            "evidence/bukti.yaml",
            "berkas: profil.pdf",
            "berkas: profil",
        )
        .rename("evidence/profil.pdf", "evidence/profil");
    fired(&bench, "KIP207", "error")
        .about("A.2", "evidence/profil")
        .says("tidak punya ekstensi", "no extension")
        .at("berkas: profil");
}

#[test]
fn a_picture_or_a_video_is_in_one_of_the_lists() {
    let bench = Bench::sound();
    bench
        .edit(
            "evidence/bukti.yaml",
            "berkas: profil.pdf",
            "berkas: profil.mp4",
        )
        .rename("evidence/profil.pdf", "evidence/profil.mp4");
    silent(&bench, "KIP207");
}
