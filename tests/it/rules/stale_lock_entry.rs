//! KIP303.

use super::{Bench, assert_snapshot, fired, shown, silent};

#[test]
fn fails() {
    let bench = Bench::sound();
    bench.edit("evidence/bukti.yaml", "      - tautan: https://ppid.example.go.id/dip\n", "      - tautan: https://ppid.example.go.id/dip\n      - { berkas: lain.pdf, tanggal: 2026-01-01 }\n").write("evidence/lain.pdf", super::document("lain.pdf")).lock();
    bench.edit(
        "evidence/bukti.yaml",
        "      - { berkas: lain.pdf, tanggal: 2026-01-01 }\n",
        "",
    );
    fired(&bench, "KIP303", "warning")
        .says("evidence/lain.pdf", "evidence/lain.pdf")
        .at("[[berkas]]");
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

    TEMUAN: 0 kesalahan, 2 peringatan, 1 catatan, 0 temuan ditangguhkan

    Di luar indikator
      PERINGATAN KIP206 berkas-yatim: berkas evidence/lain.pdf tidak dicantumkan pada indikator mana pun
        → cantumkan di bukti.yaml pada indikatornya (atau jalankan `kip add KODE BERKAS`), pindahkan
          dari folder bukti, atau daftarkan di `abaikan`
        evidence/lain.pdf
      PERINGATAN KIP303 kunci-usang: kunci memuat evidence/lain.pdf, tetapi tidak ada `bukti.yaml` yang
        mencantumkannya lagi
        → cantumkan kembali bila terhapus tanpa sengaja, atau jalankan `kip lock` untuk merapikan
          kuncinya
        evidence/kip.lock:4:1
      CATATAN KIP307 belum-di-commit: evidence/kip.lock berubah sejak commit terakhir
        → minta pengelola folder mencatatnya di git, atau jalankan `git add evidence/kip.lock`, lalu
          commit
        evidence/kip.lock

    Klaim 100,00 · didukung 100,00 · masih terkejar 100,00 · Informatif · 0 kesalahan, 2 peringatan,
      1 catatan, 0 temuan ditangguhkan · SIAP DIKIRIM

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

    FINDINGS: 0 errors, 2 warnings, 1 note, 0 waived

    Outside indicators
      WARNING KIP206 orphan-file: the file evidence/lain.pdf is not listed for any indicator
        → list it in a bukti.yaml under its indicator (or run `kip add CODE DOCUMENT`), move it out, or
          add it to `abaikan`
        evidence/lain.pdf
      WARNING KIP303 stale-lock-entry: the lock holds evidence/lain.pdf, but no `bukti.yaml` lists it
        anymore
        → list it again if it was dropped by mistake, or run `kip lock` to tidy the lock
        evidence/kip.lock:4:1
      NOTE KIP307 uncommitted-change: evidence/kip.lock has changed since the last commit
        → have whoever keeps the folder record it in git, or run `git add evidence/kip.lock`, then
          commit
        evidence/kip.lock

    Claimed 100.00 · supported 100.00 · reachable 100.00 · Informatif · 0 errors, 2 warnings, 1 note,
      0 waived · READY TO SUBMIT

    exit code 0
    ");
}

#[test]
fn passes() {
    let bench = Bench::sound();
    bench.remove("evidence/profil.pdf");
    silent(&bench, "KIP303");
}

#[test]
fn an_indicator_that_is_gone() {
    let bench = Bench::sound();
    bench
        .edit("instrument/uji.toml", "kode = \"B.2\"", "kode = \"B.3\"")
        .edit("evidence/bukti.yaml", "\"B.2\"", "\"B.3\"");
    fired(&bench, "KIP303", "warning")
        .says("B.2", "B.2")
        .at("[[indikator]]");
}

#[test]
fn under_locked_it_is_an_error_and_it_never_costs_points() {
    let bench = Bench::sound();
    bench
        .edit("instrument/uji.toml", "kode = \"B.2\"", "kode = \"B.3\"")
        .edit("evidence/bukti.yaml", "\"B.2\"", "\"B.3\"");
    let report = bench.report_with(&["--locked"]);
    let found = super::findings_of(&report, "KIP303");
    assert_eq!(found.len(), 1);
    assert_eq!(found[0]["severity"], "error");
    assert_eq!(found[0]["path"], "evidence/kip.lock");
    assert_eq!(found[0]["points_at_risk"], serde_json::Value::Null);
    assert_eq!(report["score"]["supported"], 100);
    bench.lock();
    silent(&bench, "KIP303");
}

#[test]
fn documents_that_moved_and_are_listed_anew_are_neither_stale_nor_new() {
    let bench = Bench::sound();
    // Two of one content, and both move.
    bench
        .edit(
            "evidence/bukti.yaml",
            "berkas: layar.png",
            "berkas: lama.jpg",
        )
        .write("evidence/lama.jpg", bench.read("evidence/ruang.jpg"))
        .remove("evidence/layar.png")
        .lock()
        .commit();
    std::fs::create_dir(bench.path().join("evidence/arsip")).unwrap();
    bench
        .rename("evidence/ruang.jpg", "evidence/arsip/lama.jpg")
        .rename("evidence/lama.jpg", "evidence/arsip/ruang.jpg");
    let told: Vec<String> = bench.findings("KIP204").iter().map(said).collect();
    assert_eq!(
        told,
        [
            "berkas evidence/ruang.jpg tidak ada; dipindahkan ke evidence/arsip/ruang.jpg",
            "berkas evidence/lama.jpg tidak ada; dipindahkan ke evidence/arsip/lama.jpg",
        ]
    );
    silent(&bench, "KIP206");
    silent(&bench, "KIP303");
    bench
        .edit(
            "evidence/bukti.yaml",
            "berkas: ruang.jpg",
            "berkas: arsip/ruang.jpg",
        )
        .edit(
            "evidence/bukti.yaml",
            "berkas: lama.jpg",
            "berkas: arsip/lama.jpg",
        );
    silent(&bench, "KIP204");
    silent(&bench, "KIP302");
    let told: Vec<String> = bench.findings("KIP303").iter().map(said).collect();
    assert_eq!(
        told,
        [
            "kunci masih memuat evidence/lama.jpg, yang sudah dipindahkan ke evidence/arsip/lama.jpg dengan isi yang sama",
            "kunci masih memuat evidence/ruang.jpg, yang sudah dipindahkan ke evidence/arsip/ruang.jpg dengan isi yang sama",
        ]
    );
    assert_eq!(bench.report_with(&["--locked"])["verdict"], "fail");
    let ran = bench.kip(&["lock"]);
    assert!(
        ran.stdout
            .contains("dipindahkan, isinya sama: evidence/lama.jpg → evidence/arsip/lama.jpg"),
        "{}",
        ran.stdout
    );
    assert!(!ran.stdout.contains("baru dikunci"), "{}", ran.stdout);
    silent(&bench, "KIP302");
    silent(&bench, "KIP303");
}

#[test]
fn of_two_alike_only_one_went_to_the_new_place() {
    let bench = Bench::sound();
    bench
        .edit(
            "evidence/bukti.yaml",
            "berkas: layar.png",
            "berkas: lama.jpg",
        )
        .write("evidence/lama.jpg", bench.read("evidence/ruang.jpg"))
        .remove("evidence/layar.png")
        .lock()
        .commit();
    bench
        .rename("evidence/ruang.jpg", "evidence/baru.jpg")
        .remove("evidence/lama.jpg")
        .edit(
            "evidence/bukti.yaml",
            "      - berkas: lama.jpg\n        tanggal: 2026-02-02\n",
            "",
        )
        .edit(
            "evidence/bukti.yaml",
            "berkas: ruang.jpg",
            "berkas: baru.jpg",
        );
    let told: Vec<String> = bench.findings("KIP303").iter().map(said).collect();
    let moved = told.iter().filter(|one| one.contains("dipindahkan"));
    assert_eq!((told.len(), moved.count()), (2, 1), "{told:?}");
}

fn said(finding: &serde_json::Value) -> String {
    finding["message"].as_str().unwrap().to_owned()
}
