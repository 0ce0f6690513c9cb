//! KIP209.

use super::{Bench, assert_snapshot, fired, shown, silent};

fn naming(written: &str) -> Bench {
    let bench = Bench::sound();
    bench.edit(
        "evidence/bukti.yaml",
        "berkas: profil.pdf",
        &format!("berkas: '{written}'"),
    );
    bench
}

#[test]
fn fails() {
    for written in [
        "../instrument/uji.toml",
        "/etc/hostname",
        "C:\\dokumen\\profil.pdf",
    ] {
        let bench = naming(written);
        fired(&bench, "KIP209", "error")
            .says(written, written)
            .at(written)
            .costs(20);
        assert_eq!(bench.findings("KIP204").len(), 0);
    }
    assert_snapshot!(shown(&naming("../instrument/uji.toml"), &[]), @"
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
      KESALAHAN KIP209 di-luar-folder: ../instrument/uji.toml terletak di luar folder bukti dan tidak
        dibaca
        → salin berkasnya ke folder bukti dan cantumkan salinannya pada A.2
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
        Salin berkasnya ke folder bukti dan cantumkan salinannya pada A.2

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
      ERROR KIP209 outside-evidence-folder: ../instrument/uji.toml is outside the evidence folder and is
        not read
        → copy the file into the evidence folder and list the copy for A.2
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
        Copy the file into the evidence folder and list the copy for A.2

    Claimed 100.00 · supported 80.00 · reachable 100.00 · Menuju Informatif · 1 error, 2 warnings,
      1 note, 0 waived · NOT READY TO SUBMIT

    exit code 1
    ");
}

#[test]
fn passes() {
    let bench = Bench::sound();
    bench.edit(
        "evidence/bukti.yaml",
        "berkas: profil.pdf",
        "berkas: sub/../profil.pdf",
    );
    silent(&bench, "KIP209");
}

#[test]
#[cfg(unix)]
fn a_symlink_is_never_read() {
    let bench = Bench::sound();
    let secret = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(secret.path(), "isi rahasia").unwrap();
    bench.remove("evidence/profil.pdf");
    std::os::unix::fs::symlink(secret.path(), bench.path().join("evidence/profil.pdf")).unwrap();
    fired(&bench, "KIP209", "error").costs(20);
    let row = &bench.report()["indicators"][1]["evidence"][0];
    assert_eq!(row["sha256"], serde_json::Value::Null);
    assert_eq!(row["size"], serde_json::Value::Null);
}

#[test]
fn an_escape_through_a_folder_and_a_share_of_the_network() {
    for written in [
        "sub/../../evidence-lain/a.pdf",
        "..\\..\\a.pdf",
        "\\\\server\\a.pdf",
        "~/a.pdf",
        "file:///a.pdf",
    ] {
        let bench = Bench::sound();
        bench
            .write("evidence-lain/a.pdf", super::document("a.pdf"))
            .edit(
                "evidence/bukti.yaml",
                "berkas: profil.pdf",
                &format!("berkas: '{written}'"),
            );
        fired(&bench, "KIP209", "error")
            .about("A.2", written)
            .costs(20);
        assert_eq!(bench.report()["score"]["supported"], 80);
        assert_eq!(
            bench.report()["indicators"][1]["evidence"][0]["sha256"],
            serde_json::Value::Null
        );
    }
}

#[test]
fn between_two_folders_of_evidence_one_may_point() {
    let bench = Bench::sound();
    bench
        .write("evidence/1/bukti.yaml", "instrumen: uji-2026\nindikator:\n  \"A.2\": { jawaban: A, bukti: [{ berkas: ../2/profil.pdf, tanggal: 2025-03-01 }] }\n")
        .write("evidence/2/profil.pdf", bench.read("evidence/profil.pdf"))
        .remove("evidence/profil.pdf")
        .edit("evidence/bukti.yaml", "  \"A.2\":\n    jawaban: A\n    bukti:\n      - berkas: profil.pdf\n        tanggal: 2025-03-01\n", "");
    silent(&bench, "KIP209");
    assert_eq!(bench.report()["score"]["supported"], 100);
}

#[test]
#[cfg(unix)]
fn a_folder_behind_a_symlink_is_not_entered_and_no_loop_is_followed() {
    let bench = Bench::sound();
    let elsewhere = tempfile::tempdir().unwrap();
    std::fs::write(
        elsewhere.path().join("profil.pdf"),
        super::document("profil.pdf"),
    )
    .unwrap();
    std::os::unix::fs::symlink(elsewhere.path(), bench.path().join("evidence/luar")).unwrap();
    bench.edit(
        "evidence/bukti.yaml",
        "berkas: profil.pdf",
        "berkas: luar/profil.pdf",
    );
    fired(&bench, "KIP209", "error")
        .about("A.2", "evidence/luar/profil.pdf")
        .says("evidence/luar", "evidence/luar")
        .costs(20);
    assert_eq!(bench.findings("KIP204").len(), 0);
    let bench = Bench::sound();
    std::os::unix::fs::symlink("..", bench.path().join("evidence/putar")).unwrap();
    let one = fired(&bench, "KIP209", "error");
    one.about("", "evidence/putar");
    assert_eq!(bench.report()["score"]["supported"], 100);
}

#[test]
#[cfg(unix)]
fn a_symlink_inside_the_folder_is_one_too() {
    let bench = Bench::sound();
    bench.rename("evidence/profil.pdf", "evidence/asli.pdf");
    std::os::unix::fs::symlink("asli.pdf", bench.path().join("evidence/profil.pdf")).unwrap();
    fired(&bench, "KIP209", "error")
        .about("A.2", "evidence/profil.pdf")
        .costs(20);
    assert_eq!(bench.report()["indicators"][1]["status"], "unsupported");
}

#[test]
#[cfg(unix)]
fn a_link_that_leads_nowhere_is_called_broken() {
    use std::os::unix::fs::symlink;

    let bench = Bench::sound();
    bench.remove("evidence/profil.pdf");
    let link = bench.path().join("evidence/profil.pdf");
    symlink("/tidak/ada/profil.pdf", &link).unwrap();
    fired(&bench, "KIP209", "error")
        .about("A.2", "evidence/profil.pdf")
        .says("rusak", "broken")
        .costs(20);
    // One that leads to itself is no better.
    std::fs::remove_file(&link).unwrap();
    symlink("profil.pdf", &link).unwrap();
    fired(&bench, "KIP209", "error").says("rusak", "broken");
    std::fs::remove_file(&link).unwrap();
    symlink("sk-dip.pdf", &link).unwrap();
    let one = fired(&bench, "KIP209", "error");
    assert!(!one.json["message"].as_str().unwrap().contains("rusak"));
}
