//! KIP504.

use super::{Bench, assert_snapshot, fired, shown, silent, silent_on};

#[test]
fn fails() {
    let bench = Bench::sound();
    bench.edit(
        "evidence/bukti.yaml",
        "tanggal: 2026-01-15",
        "tanggal: 2026-06-02",
    );
    fired(&bench, "KIP504", "warning")
        .says("2 Juni 2026", "2 June 2026")
        .at("tanggal: 2026-06-02")
        .costs(0);
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

    TEMUAN: 0 kesalahan, 1 peringatan, 1 catatan, 0 temuan ditangguhkan

    A.1 DIP ditetapkan · PJ: Tim PPID
      PERINGATAN KIP504 tanggal-janggal: tanggal bukti 2 Juni 2026 belum tiba; pemeriksaan ini per 1
        Juni 2026
        → cocokkan `tanggal` dengan dokumennya; yang ditulis adalah tanggal penetapan atau
          penandatanganan
        evidence/bukti.yaml:8:18

    Di luar indikator
      CATATAN KIP307 belum-di-commit: evidence/bukti.yaml berubah sejak commit terakhir
        → minta pengelola folder mencatatnya di git, atau jalankan `git add evidence/bukti.yaml`, lalu
          commit
        evidence/bukti.yaml

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

    A.1 DIP ditetapkan · owner: Tim PPID
      WARNING KIP504 odd-date: the date of the evidence, 2 June 2026, is still to come; this check is as
        of 1 June 2026
        → compare `tanggal` with the document; it is the day of adoption or signature
        evidence/bukti.yaml:8:18

    Outside indicators
      NOTE KIP307 uncommitted-change: evidence/bukti.yaml has changed since the last commit
        → have whoever keeps the folder record it in git, or run `git add evidence/bukti.yaml`, then
          commit
        evidence/bukti.yaml

    Claimed 100.00 · supported 100.00 · reachable 100.00 · Informatif · 0 errors, 1 warning, 1 note,
      0 waived · READY TO SUBMIT

    exit code 0
    ");
    let bench = Bench::sound();
    bench
        .edit(
            "evidence/bukti.yaml",
            "berkas: profil.pdf",
            "berkas: profil-2024.pdf",
        )
        .rename("evidence/profil.pdf", "evidence/profil-2024.pdf")
        .lock();
    fired(&bench, "KIP504", "warning").says("2024", "2024");
}

#[test]
fn passes() {
    let bench = Bench::sound();
    bench.edit(
        "evidence/bukti.yaml",
        "tanggal: 2026-01-15",
        "tanggal: 2026-06-01",
    );
    silent(&bench, "KIP504");
    let bench = Bench::sound();
    bench.edit(
        "evidence/bukti.yaml",
        "tanggal: 2026-01-15",
        "tanggal: 2026-06-02",
    );
    silent_on(&bench, "KIP504", "2026-06-02");
    for name in [
        "SK_No_2019_Tahun_2025.pdf",
        "10001999-26.06.2025.pdf",
        "550e8400-e29b-41d4-a716-446655442019.pdf",
    ] {
        let bench = Bench::sound();
        bench
            .edit(
                "evidence/bukti.yaml",
                "berkas: profil.pdf",
                &format!("berkas: {name}"),
            )
            .rename("evidence/profil.pdf", &format!("evidence/{name}"))
            .lock();
        silent(&bench, "KIP504");
    }
}

#[test]
fn the_years_of_a_name_are_whole_words() {
    for (name, odd) in [
        ("profil_2024.pdf", true),
        ("2024.pdf", true),
        ("profil tahun 2024 final.pdf", true),
        ("profil-2024-2025.pdf", false),
        ("profil2024.pdf", false),
        ("profil-20241.pdf", false),
        ("profil-1989.pdf", false),
        ("profil-2025.pdf", false),
    ] {
        let bench = Bench::sound();
        bench
            .edit("evidence/bukti.yaml", "profil.pdf", name)
            .rename("evidence/profil.pdf", &format!("evidence/{name}"))
            .lock();
        if odd {
            fired(&bench, "KIP504", "warning")
                .about("A.2", &format!("evidence/{name}"))
                .at("tanggal: 2025-03-01")
                .says("1 Maret 2025", "1 March 2025")
                .costs(0);
        } else {
            silent(&bench, "KIP504");
        }
        assert_eq!(bench.report()["score"]["supported"], 100, "{name}");
    }
}
