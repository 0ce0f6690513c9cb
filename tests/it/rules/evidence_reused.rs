//! KIP208.

use super::{Bench, assert_snapshot, document, shown, silent};

#[test]
fn fails() {
    let bench = Bench::sound();
    bench.edit(
        "evidence/bukti.yaml",
        "      - berkas: sop.docx\n        tanggal: 2024-05-05\n",
        "      - berkas: profil.pdf\n        tanggal: 2025-03-01\n",
    );
    let found = bench.findings("KIP208");
    assert_eq!(found.len(), 2);
    for one in &found {
        assert_eq!(one["severity"], "note");
        assert_eq!(one["points_at_risk"], 0);
    }
    assert!(found[0]["message"].as_str().unwrap().contains("B.2"));
    assert_snapshot!(shown(&bench, &[]), @"
    BPMP Contoh
    Instrumen uji 2026
    uji-2026 · bukan instrumen resmi
    Keadaan per 1 Juni 2026 · tenggat 19 September 2026 (110 hari lagi)
    Commit 012345678901 · ada perubahan yang belum di-commit

    NILAI KUESIONER
     Nilai                       Poin   Kualifikasi   Dihitung dari
    ────────────────────────────────────────────────────────────────────────────────────
     Klaim            100,00 dari 100   Informatif    semua jawaban
     Didukung         100,00 dari 100   Informatif    jawaban dengan bukti lengkap
     Masih terkejar   100,00 dari 100   Informatif    semua yang sempat sebelum tenggat
     • Presentasi (bobot 20): perlu 50,00 untuk Informatif
     • 1 tautan tidak dibuka oleh kip; buka sendiri sebelum mengirim

    ASPEK
     Aspek         Bobot    Klaim   Didukung   Terpenuhi
    ─────────────────────────────────────────────────────
     A Informasi      60    60,00      60,00         2/2
     B Layanan        40    40,00      40,00         2/2
    ─────────────────────────────────────────────────────
     Jumlah          100   100,00     100,00         4/4
     • 4 indikator: 4 didukung bukti

    TEMUAN: 0 kesalahan, 2 peringatan, 3 catatan, 0 temuan ditangguhkan

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

    A.2 Profil mutakhir
      CATATAN KIP208 bukti-berulang: evidence/profil.pdf dipakai juga pada B.2
        → pastikan isinya menjawab tiap indikator, lalu tulis di `keterangan` bagian mana yang menjawab
        evidence/bukti.yaml:13:9

    B.2 Keberatan ditangani
      CATATAN KIP208 bukti-berulang: evidence/profil.pdf dipakai juga pada A.2
        → pastikan isinya menjawab tiap indikator, lalu tulis di `keterangan` bagian mana yang menjawab
        evidence/bukti.yaml:25:9

    Klaim 100,00 · didukung 100,00 · masih terkejar 100,00 · Informatif · 0 kesalahan, 2 peringatan,
      3 catatan, 0 temuan ditangguhkan · SIAP DIKIRIM

    exit code 0

    BPMP Contoh
    Instrumen uji 2026
    uji-2026 · not an official instrument
    As of 1 June 2026 · deadline 19 September 2026 (110 days left)
    Commit 012345678901 · with changes that are not committed

    QUESTIONNAIRE SCORE
     Score              Points   Band         Based on
    ───────────────────────────────────────────────────────────────────────────────
     Claimed     100.00 of 100   Informatif   all answers
     Supported   100.00 of 100   Informatif   answers with complete evidence
     Reachable   100.00 of 100   Informatif   all that can be done by the deadline
     • Presentasi (weight 20): needs 50.00 for Informatif
     • 1 link not opened by kip; open it yourself before you submit

    ASPECTS
     Aspect        Weight   Claimed   Supported   Met
    ──────────────────────────────────────────────────
     A Informasi       60     60.00       60.00   2/2
     B Layanan         40     40.00       40.00   2/2
    ──────────────────────────────────────────────────
     Total            100    100.00      100.00   4/4
     • 4 indicators: 4 supported

    FINDINGS: 0 errors, 2 warnings, 3 notes, 0 waived

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

    A.2 Profil mutakhir
      NOTE KIP208 evidence-reused: evidence/profil.pdf is also used for B.2
        → make sure that it answers each indicator, and say in `keterangan` which part does
        evidence/bukti.yaml:13:9

    B.2 Keberatan ditangani
      NOTE KIP208 evidence-reused: evidence/profil.pdf is also used for A.2
        → make sure that it answers each indicator, and say in `keterangan` which part does
        evidence/bukti.yaml:25:9

    Claimed 100.00 · supported 100.00 · reachable 100.00 · Informatif · 0 errors, 2 warnings, 3 notes,
      0 waived · READY TO SUBMIT

    exit code 0
    ");
}

#[test]
fn passes() {
    let bench = Bench::sound();
    let twin = [bench.read("evidence/profil.pdf"), b"\n".to_vec()].concat();
    bench
        .write("evidence/sub/profil.pdf", twin)
        .edit(
            "evidence/bukti.yaml",
            "      - berkas: sop.docx\n",
            "      - berkas: sub/profil.pdf\n        tanggal: 2024-05-05\n      - tautan: https://ppid.example.go.id/dip/2026\n      - berkas: sop.docx\n",
        );
    silent(&bench, "KIP208");
}

#[test]
fn two_names_for_one_content_and_two_links_to_one_page() {
    let bench = Bench::sound();
    bench
        .edit("evidence/bukti.yaml", "berkas: sop.docx", "berkas: sop.pdf")
        .remove("evidence/sop.docx")
        .write("evidence/sop.pdf", bench.read("evidence/profil.pdf"))
        .lock();
    let found = bench.findings("KIP208");
    assert_eq!(found.len(), 2);
    let message = found[0]["message"].as_str().unwrap();
    assert!(
        message.contains("evidence/sop.pdf") && message.contains("B.2"),
        "{message}"
    );
    let bench = Bench::sound();
    bench.edit(
        "evidence/bukti.yaml",
        "      - berkas: sop.docx\n",
        "      - tautan: https://ppid.example.go.id/dip\n      - berkas: sop.docx\n",
    );
    let found = bench.findings("KIP208");
    assert_eq!(found.len(), 2);
    assert_eq!(found[0]["evidence"], "https://ppid.example.go.id/dip");
    assert_eq!(bench.report()["score"]["supported"], 100);
}

#[test]
fn empty_files_are_not_called_the_same() {
    let bench = Bench::sound();
    bench
        .write("evidence/profil.pdf", "")
        .write("evidence/sop.docx", "")
        .lock();
    silent(&bench, "KIP208");
}

#[test]
fn of_documents_that_do_not_count_only_that_is_said() {
    let bench = Bench::sound();
    bench
        .edit(
            "evidence/bukti.yaml",
            "berkas: sop.docx",
            "berkas: rusak.pdf",
        )
        .edit(
            "evidence/bukti.yaml",
            "berkas: profil.pdf",
            "berkas: rusak-juga.pdf",
        );
    for name in ["rusak.pdf", "rusak-juga.pdf"] {
        bench.write(
            &format!("evidence/{name}"),
            "<!DOCTYPE html><title>Masuk</title>",
        );
    }
    assert_eq!(bench.findings("KIP402").len(), 2);
    silent(&bench, "KIP208");
    for name in ["rusak.pdf", "rusak-juga.pdf"] {
        bench.write(&format!("evidence/{name}"), document("satu.pdf"));
    }
    assert_eq!(bench.findings("KIP208").len(), 2);
}
