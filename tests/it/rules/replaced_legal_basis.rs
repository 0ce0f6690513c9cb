//! KIP105.

use super::{Bench, assert_snapshot, fired, shown, silent};

#[test]
fn fails() {
    let bench = Bench::sound();
    bench.edit(
        "instrument/uji.toml",
        "nama = \"Profil mutakhir\"",
        "nama = \"Profil\"\ndasar = [\"UU 14/2008\", \"Perki Nomor 1 Tahun 2010\"]",
    );
    fired(&bench, "KIP105", "warning")
        .says("1/2021", "1/2021")
        .at("Perki Nomor 1 Tahun 2010");
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

    A.2 Profil
      PERINGATAN KIP105 dasar-hukum-dicabut: dasar hukum indikator A.2 menyebut Perki 1/2010, yang sudah
        diganti Perki 1/2021
        → ganti rujukannya dengan Perki 1/2021 dan periksa nomor pasalnya
        instrument/uji.toml:83:24

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

    A.2 Profil
      WARNING KIP105 replaced-legal-basis: the legal basis of indicator A.2 names Perki 1/2010, which
        Perki 1/2021 has replaced
        → refer to Perki 1/2021 and check the article
        instrument/uji.toml:83:24

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
        "nama = \"Profil\"\ndasar = [\"Perki 1/2021 Ps 14\", \"Permen 1/2010\"]",
    );
    silent(&bench, "KIP105");
}

fn based_on(basis: &str) -> Bench {
    let bench = Bench::sound();
    bench.edit(
        "instrument/uji.toml",
        "nama = \"Profil mutakhir\"",
        &format!("nama = \"Profil\"\ndasar = [\"{basis}\"]"),
    );
    bench
}

#[test]
fn however_it_is_written() {
    for basis in [
        "PERKI 1/2010",
        "Perki No. 1 Th. 2010 Pasal 11",
        "Peraturan Komisi Informasi Nomor 1 Tahun 2010",
        "PerKI 1 / 2010",
    ] {
        fired(&based_on(basis), "KIP105", "warning")
            .about("A.2", "")
            .at(basis)
            .costs(0);
    }
    // The old one is history where the new one stands beside it; Perki 11/2010 and 1/2011 are others.
    for basis in [
        "Perki 1/2021 (mencabut Perki 1/2010)",
        "Perki 11/2010",
        "Perki 1/2011",
        "UU 1/2010",
    ] {
        silent(&based_on(basis), "KIP105");
    }
}
