//! KIP202.

use super::{Bench, assert_snapshot, fired, shown, silent};

#[test]
fn fails() {
    let bench = Bench::sound();
    bench.edit(
        "evidence/bukti.yaml",
        "    bukti:\n      - berkas: profil.pdf\n        tanggal: 2025-03-01\n",
        "",
    );
    fired(&bench, "KIP202", "error")
        .says("A.2", "A.2")
        .at("\"A.2\":")
        .costs(20)
        .hints("bukti:");
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
      KESALAHAN KIP202 klaim-tanpa-bukti: indikator A.2 dijawab, tetapi belum ada bukti yang dicantumkan
        → cantumkan dokumen atau tautannya di bawah `bukti:` pada A.2, atau jalankan `kip add A.2
          BERKAS`
        evidence/bukti.yaml:10:3

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
        Cantumkan dokumen atau tautannya di bawah `bukti:` pada A.2, atau jalankan `kip add A.2 BERKAS`

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
      ERROR KIP202 claim-without-evidence: indicator A.2 is answered but lists no evidence
        → list the document or link under `bukti:` of A.2, or run `kip add A.2 DOCUMENT`
        evidence/bukti.yaml:10:3

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
        List the document or link under `bukti:` of A.2, or run `kip add A.2 DOCUMENT`

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
            "jawaban: A\n    bukti:\n      - berkas: profil.pdf\n        tanggal: 2025-03-01\n",
            "jawaban: D\n    alasan: belum\n    target: 2027-01-01\n",
        )
        .remove("evidence/profil.pdf");
    silent(&bench, "KIP202");
}

#[test]
fn where_the_instrument_asks_for_none_none_is_missed() {
    let bench = Bench::sound();
    bench
        .edit(
            "instrument/uji.toml",
            "bukti = [{ jenis = \"dokumen\", nama = \"Profil satker\", min = 1 }]",
            "bukti = []",
        )
        .edit(
            "evidence/bukti.yaml",
            "    bukti:\n      - berkas: profil.pdf\n        tanggal: 2025-03-01\n",
            "",
        );
    silent(&bench, "KIP202");
    silent(&bench, "KIP203");
    assert_eq!(bench.report()["indicators"][1]["status"], "supported");
    assert_eq!(bench.report()["score"]["supported"], 100);
}

#[test]
fn an_empty_list_is_no_evidence_and_a_missing_file_is_anothers_to_say() {
    let bench = Bench::sound();
    bench.edit(
        "evidence/bukti.yaml",
        "    bukti:\n      - berkas: profil.pdf\n        tanggal: 2025-03-01\n",
        "    bukti: []\n",
    );
    fired(&bench, "KIP202", "error").about("A.2", "").costs(20);
    assert_eq!(bench.findings("KIP203").len(), 0);
    let bench = Bench::sound();
    bench.remove("evidence/profil.pdf");
    silent(&bench, "KIP202");
}

#[test]
fn a_lower_answer_costs_what_it_claims() {
    let bench = Bench::sound();
    bench.edit(
        "evidence/bukti.yaml",
        "jawaban: A\n    bukti:\n      - berkas: profil.pdf\n        tanggal: 2025-03-01\n",
        "jawaban: B\n",
    );
    fired(&bench, "KIP202", "error").costs(12);
}
