//! KIP304.

use super::{Bench, assert_snapshot, fired, shown, silent};

fn reworded(from: &str, to: &str) -> Bench {
    let bench = Bench::sound();
    bench.edit("instrument/uji.toml", from, to);
    bench
}

#[test]
fn fails() {
    for (from, to) in [
        ("Profil satker mutakhir?", "Profil satker lengkap?"),
        (
            "nama = \"Profil satker\", min = 1",
            "nama = \"Profil satker\", min = 0",
        ),
        ("nilai = 0.30", "nilai = 0.25"),
    ] {
        let bench = reworded(from, to);
        let one = fired(&bench, "KIP304", "warning");
        assert_eq!(one.json["indicator"], "A.2");
        assert_eq!(bench.report()["verdict"], "pass");
    }
    assert_snapshot!(shown(&reworded("nilai = 0.30", "nilai = 0.25"), &[]), @"
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

    TEMUAN: 0 kesalahan, 1 peringatan, 1 catatan, 0 temuan ditangguhkan

    A.2 Profil mutakhir
      PERINGATAN KIP304 indikator-berubah: pertanyaan, bobot, pilihan, periode, atau bukti yang diminta
        indikator A.2 berubah sejak diperiksa
        → baca kembali A.2, sesuaikan jawaban dan buktinya, lalu jalankan `kip lock`
        evidence/bukti.yaml:10:3

    Di luar indikator
      CATATAN KIP307 belum-di-commit: instrument/uji.toml berubah sejak commit terakhir
        → minta pengelola folder mencatatnya di git, atau jalankan `git add instrument/uji.toml`, lalu
          commit
        instrument/uji.toml

    Klaim 100,00 · didukung 100,00 · masih terkejar 100,00 · Informatif · 0 kesalahan, 1 peringatan,
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

    FINDINGS: 0 errors, 1 warning, 1 note, 0 waived

    A.2 Profil mutakhir
      WARNING KIP304 indicator-reworded: the question, weight, options, period or evidence asked for of
        indicator A.2 have changed since it was reviewed
        → read A.2 again, adapt its answer and evidence, then run `kip lock`
        evidence/bukti.yaml:10:3

    Outside indicators
      NOTE KIP307 uncommitted-change: instrument/uji.toml has changed since the last commit
        → have whoever keeps the folder record it in git, or run `git add instrument/uji.toml`, then
          commit
        instrument/uji.toml

    Claimed 100.00 · supported 100.00 · reachable 100.00 · Informatif · 0 errors, 1 warning, 1 note,
      0 waived · READY TO SUBMIT

    exit code 0
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
    silent(&bench, "KIP304");
}

#[test]
fn weight_period_nil_and_answers_of_its_own_are_part_of_it() {
    for (from, to) in [
        ("bobot = 20\nskala", "bobot = 20.5\nskala"),
        (
            "skala = \"a-d\"\nperiode = \"berlaku\"",
            "skala = \"a-d\"\nperiode = \"tahun-berjalan\"",
        ),
        (
            "nama = \"Profil mutakhir\"",
            "nama = \"Profil mutakhir\"\nboleh_nihil = true",
        ),
        (
            "jenis = \"dokumen\", nama = \"Profil satker\"",
            "jenis = \"foto\", nama = \"Profil satker\"",
        ),
    ] {
        let bench = Bench::sound();
        bench.edit("instrument/uji.toml", from, to);
        fired(&bench, "KIP304", "warning")
            .about("A.2", "")
            .says("A.2", "A.2")
            .at("\"A.2\":")
            .hints("kip lock")
            .costs(0);
    }
}

#[test]
fn the_same_number_written_otherwise_is_the_same() {
    let bench = Bench::sound();
    bench
        .edit(
            "instrument/uji.toml",
            "bobot = 20\nskala",
            "bobot = 20.00\nskala",
        )
        .edit("instrument/uji.toml", "nilai = 0.60", "nilai = 0.6")
        .edit(
            "instrument/uji.toml",
            "penanggung_jawab = \"Tim PPID\"",
            "penanggung_jawab = \"Humas\"",
        );
    silent(&bench, "KIP304");
}
