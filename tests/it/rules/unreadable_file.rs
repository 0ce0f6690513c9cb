//! KIP408.

use super::{Bench, assert_snapshot, fired, shown, silent};

#[test]
fn fails() {
    let bench = Bench::sound();
    bench
        .edit(
            "evidence/bukti.yaml",
            "berkas: profil.pdf",
            "berkas: profil",
        )
        .write("evidence/profil/satu.md", "x");
    fired(&bench, "KIP408", "error")
        .says("evidence/profil", "evidence/profil")
        .costs(20);
    assert_snapshot!(shown(&bench, &[]), @"
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

    TEMUAN: 1 kesalahan, 2 peringatan, 1 catatan, 0 temuan ditangguhkan

    A.2 Profil mutakhir · 20,00 poin terancam
      KESALAHAN KIP408 tak-terbaca: evidence/profil adalah folder, bukan dokumen
        → cantumkan dokumen di dalamnya satu per satu
        evidence/bukti.yaml:13:9

    Di luar indikator
      PERINGATAN KIP206 berkas-yatim: berkas evidence/profil.pdf tidak dicantumkan pada indikator mana
        pun
        → cantumkan di bukti.yaml pada indikatornya (atau jalankan `kip add KODE BERKAS`), pindahkan
          dari folder bukti, atau daftarkan di `abaikan`
        evidence/profil.pdf
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
        Cantumkan dokumen di dalamnya satu per satu

    Klaim 100,00 · didukung 80,00 · masih terkejar 100,00 · Menuju Informatif · 1 kesalahan,
      2 peringatan, 1 catatan, 0 temuan ditangguhkan · BELUM SIAP DIKIRIM

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

    FINDINGS: 1 error, 2 warnings, 1 note, 0 waived

    A.2 Profil mutakhir · 20.00 points at risk
      ERROR KIP408 unreadable-file: evidence/profil is a folder, not a document
        → list the documents in it one by one
        evidence/bukti.yaml:13:9

    Outside indicators
      WARNING KIP206 orphan-file: the file evidence/profil.pdf is not listed for any indicator
        → list it in a bukti.yaml under its indicator (or run `kip add CODE DOCUMENT`), move it out, or
          add it to `abaikan`
        evidence/profil.pdf
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
        List the documents in it one by one

    Claimed 100.00 · supported 80.00 · reachable 100.00 · Menuju Informatif · 1 error, 2 warnings,
      1 note, 0 waived · NOT READY TO SUBMIT

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
            "berkas: profil/satu.pdf",
        )
        .write(
            "evidence/profil/satu.pdf",
            bench.read("evidence/profil.pdf"),
        );
    silent(&bench, "KIP408");
}

#[test]
#[cfg(unix)]
fn a_pipe_is_never_opened() {
    let bench = Bench::sound();
    bench.remove("evidence/profil.pdf");
    let made = std::process::Command::new("mkfifo")
        .arg(bench.path().join("evidence/profil.pdf"))
        .status()
        .unwrap();
    assert!(made.success());
    fired(&bench, "KIP408", "error").costs(20);
}

#[test]
#[cfg(unix)]
fn a_folder_that_may_not_be_opened_is_no_empty_one() {
    use std::os::unix::fs::PermissionsExt as _;
    let bench = Bench::sound();
    bench.write("evidence/tertutup/a.pdf", "x");
    let folder = bench.path().join("evidence/tertutup");
    let mode =
        |bits| std::fs::set_permissions(&folder, std::fs::Permissions::from_mode(bits)).unwrap();
    mode(0o000);
    // For root no folder is closed.
    if std::fs::read_dir(&folder).is_err() {
        fired(&bench, "KIP408", "error").about("", "evidence/tertutup");
    }
    mode(0o755);
}

#[test]
#[cfg(windows)]
fn a_file_that_another_program_keeps_to_itself_is_named_so() {
    use std::os::windows::fs::OpenOptionsExt as _;
    let bench = Bench::sound();
    let file = bench.path().join("evidence/profil.pdf");
    let mut alone = std::fs::OpenOptions::new();
    let held = alone.read(true).share_mode(0).open(file).unwrap();
    fired(&bench, "KIP408", "error")
        .says("sedang dipakai program lain", "another program is using it")
        .costs(20);
    drop(held);
    silent(&bench, "KIP408");
}
