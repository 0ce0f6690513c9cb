//! KIP216.

use super::{Bench, assert_snapshot, shown, silent};

#[test]
fn fails() {
    let bench = Bench::sound();
    bench.write("evidence/b/PROFIL.pdf", "isi lain").edit(
        "evidence/bukti.yaml",
        "berkas: sop.docx",
        "berkas: b/PROFIL.pdf",
    );
    let found = bench.findings("KIP216");
    assert_eq!(found.len(), 2);
    assert!(found.iter().all(|one| one["severity"] == "warning"));
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
     Didukung          85,00 dari 100   Menuju Informatif   jawaban dengan bukti lengkap
     Masih terkejar   100,00 dari 100   Informatif          semua yang sempat sebelum tenggat
     • Nilai didukung kurang 5,00 poin lagi untuk Informatif
     • Untuk kualifikasi akhir, bila Presentasi bernilai penuh, perlu nilai kuesioner 87,50 (Informatif)
     • Presentasi (bobot 20): perlu 60,00 untuk Menuju Informatif
     • 1 tautan tidak dibuka oleh kip; buka sendiri sebelum mengirim

    ASPEK
     Aspek         Bobot    Klaim   Didukung   Terpenuhi
    ─────────────────────────────────────────────────────
     A Informasi      60    60,00      60,00         2/2
     B Layanan        40    40,00      25,00         1/2
    ─────────────────────────────────────────────────────
     Jumlah          100   100,00      85,00         3/4
     • 4 indikator: 1 tanpa bukti yang diterima, 3 didukung bukti

    TEMUAN: 1 kesalahan, 5 peringatan, 2 catatan, 0 temuan ditangguhkan

    B.2 Keberatan ditangani · 15,00 poin terancam
      KESALAHAN KIP402 isi-bukan-jenisnya: evidence/b/PROFIL.pdf berisi teks biasa, bukan PDF
        → buka di program asalnya dan ekspor sebagai .pdf; mengganti akhiran nama saja tidak mengubah
          isinya
        evidence/bukti.yaml:25:9
      PERINGATAN KIP216 nama-berkas-ganda: nama berkas PROFIL.pdf dipakai juga oleh evidence/profil.pdf
        → ganti nama salah satunya, lalu perbarui bukti.yaml
        evidence/bukti.yaml:25:9
      PERINGATAN KIP305 tidak-terlacak: evidence/b/PROFIL.pdf belum dilacak git
        → minta pengelola folder mencatatnya di git, atau jalankan `git add evidence/b/PROFIL.pdf`, lalu
          commit
        evidence/bukti.yaml:25:9
      CATATAN KIP302 belum-dikunci: bukti evidence/b/PROFIL.pdf belum dikunci
        → periksa dokumennya, lalu jalankan `kip lock`
        evidence/bukti.yaml:25:9

    A.2 Profil mutakhir
      PERINGATAN KIP216 nama-berkas-ganda: nama berkas profil.pdf dipakai juga oleh
        evidence/b/PROFIL.pdf
        → ganti nama salah satunya, lalu perbarui bukti.yaml
        evidence/bukti.yaml:13:9

    Di luar indikator
      PERINGATAN KIP206 berkas-yatim: berkas evidence/sop.docx tidak dicantumkan pada indikator mana pun
        → cantumkan di bukti.yaml pada indikatornya (atau jalankan `kip add KODE BERKAS`), pindahkan
          dari folder bukti, atau daftarkan di `abaikan`
        evidence/sop.docx
      PERINGATAN KIP303 kunci-usang: kunci memuat evidence/sop.docx, tetapi tidak ada `bukti.yaml` yang
        mencantumkannya lagi
        → cantumkan kembali bila terhapus tanpa sengaja, atau jalankan `kip lock` untuk merapikan
          kuncinya
        evidence/kip.lock:24:1
      CATATAN KIP307 belum-di-commit: evidence/bukti.yaml berubah sejak commit terakhir
        → minta pengelola folder mencatatnya di git, atau jalankan `git add evidence/bukti.yaml`, lalu
          commit
        evidence/bukti.yaml

    LANGKAH YANG PALING MENAMBAH NILAI
     1. B.2 Keberatan ditangani: +15,00 poin
        Buka di program asalnya dan ekspor sebagai .pdf; mengganti akhiran nama saja tidak mengubah
        isinya

    Klaim 100,00 · didukung 85,00 · masih terkejar 100,00 · Menuju Informatif · 1 kesalahan,
      5 peringatan, 2 catatan, 0 temuan ditangguhkan · BELUM SIAP DIKIRIM

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
     Supported    85.00 of 100   Menuju Informatif   answers with complete evidence
     Reachable   100.00 of 100   Informatif          all that can be done by the deadline
     • The supported score is 5.00 points short of Informatif
     • With full marks for Presentasi, the final band needs a questionnaire score of 87.50 (Informatif)
     • Presentasi (weight 20): needs 60.00 for Menuju Informatif
     • 1 link not opened by kip; open it yourself before you submit

    ASPECTS
     Aspect        Weight   Claimed   Supported   Met
    ──────────────────────────────────────────────────
     A Informasi       60     60.00       60.00   2/2
     B Layanan         40     40.00       25.00   1/2
    ──────────────────────────────────────────────────
     Total            100    100.00       85.00   3/4
     • 4 indicators: 1 without acceptable evidence, 3 supported

    FINDINGS: 1 error, 5 warnings, 2 notes, 0 waived

    B.2 Keberatan ditangani · 15.00 points at risk
      ERROR KIP402 content-mismatch: evidence/b/PROFIL.pdf is plain text, not a PDF
        → open it in its own program and export it as .pdf; changing the extension alone does not change
          the content
        evidence/bukti.yaml:25:9
      WARNING KIP216 duplicate-file-name: the file name PROFIL.pdf is used by evidence/profil.pdf too
        → rename one of them and update bukti.yaml
        evidence/bukti.yaml:25:9
      WARNING KIP305 untracked-by-git: evidence/b/PROFIL.pdf is not tracked by git
        → have whoever keeps the folder record it in git, or run `git add evidence/b/PROFIL.pdf`, then
          commit
        evidence/bukti.yaml:25:9
      NOTE KIP302 not-locked: evidence/b/PROFIL.pdf is not locked yet
        → review the document, then run `kip lock`
        evidence/bukti.yaml:25:9

    A.2 Profil mutakhir
      WARNING KIP216 duplicate-file-name: the file name profil.pdf is used by evidence/b/PROFIL.pdf too
        → rename one of them and update bukti.yaml
        evidence/bukti.yaml:13:9

    Outside indicators
      WARNING KIP206 orphan-file: the file evidence/sop.docx is not listed for any indicator
        → list it in a bukti.yaml under its indicator (or run `kip add CODE DOCUMENT`), move it out, or
          add it to `abaikan`
        evidence/sop.docx
      WARNING KIP303 stale-lock-entry: the lock holds evidence/sop.docx, but no `bukti.yaml` lists it
        anymore
        → list it again if it was dropped by mistake, or run `kip lock` to tidy the lock
        evidence/kip.lock:24:1
      NOTE KIP307 uncommitted-change: evidence/bukti.yaml has changed since the last commit
        → have whoever keeps the folder record it in git, or run `git add evidence/bukti.yaml`, then
          commit
        evidence/bukti.yaml

    BIGGEST WINS
     1. B.2 Keberatan ditangani: +15.00 points
        Open it in its own program and export it as .pdf; changing the extension alone does not change
        the content

    Claimed 100.00 · supported 85.00 · reachable 100.00 · Menuju Informatif · 1 error, 5 warnings,
      2 notes, 0 waived · NOT READY TO SUBMIT

    exit code 1
    ");
}

#[test]
fn passes() {
    let bench = Bench::sound();
    bench
        .edit(
            "instrument/uji.toml",
            "nama_unik = true",
            "nama_unik = false",
        )
        .write("evidence/b/profil.pdf", "isi lain")
        .edit(
            "evidence/bukti.yaml",
            "berkas: sop.docx",
            "berkas: b/profil.pdf",
        );
    silent(&bench, "KIP216");
}

#[test]
fn each_is_named_with_the_other_and_costs_nothing() {
    let bench = Bench::sound();
    bench
        .write("evidence/b/profil.pdf", super::document("isi lain.pdf"))
        .edit(
            "evidence/bukti.yaml",
            "berkas: sop.docx",
            "berkas: b/profil.pdf",
        )
        .remove("evidence/sop.docx")
        .lock();
    let found = bench.findings("KIP216");
    assert_eq!(found.len(), 2);
    for (one, (code, other)) in found.iter().zip([
        ("A.2", "evidence/b/profil.pdf"),
        ("B.2", "evidence/profil.pdf"),
    ]) {
        assert_eq!(one["indicator"], code);
        assert_eq!(one["points_at_risk"], 0);
        assert!(one["message"].as_str().unwrap().contains(other), "{one:#}");
    }
    assert_eq!(bench.report()["score"]["supported"], 100);
}

#[test]
fn one_file_for_two_indicators_has_one_name() {
    let bench = Bench::sound();
    bench.edit(
        "evidence/bukti.yaml",
        "berkas: sop.docx",
        "berkas: profil.pdf",
    );
    silent(&bench, "KIP216");
}
