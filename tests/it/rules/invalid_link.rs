//! KIP601.

use super::{Bench, assert_snapshot, fired, shown, silent};

fn linked(link: &str) -> Bench {
    let bench = Bench::sound();
    bench.edit(
        "evidence/bukti.yaml",
        "tautan: https://ppid.example.go.id/dip",
        &format!("tautan: \"{link}\""),
    );
    bench
}

#[test]
fn fails() {
    let long = format!("https://ppid.example.go.id/{}", "a".repeat(229));
    for link in [
        "ftp://ppid.example.go.id/a",
        "ppid.example.go.id/dip",
        "https://",
        "https://ppid example.go.id",
        "javascript:alert(1)",
        "https:/ppid.example.go.id",
        &long,
    ] {
        fired(&linked(link), "KIP601", "error")
            .costs(40)
            .at("tautan:");
    }
    assert_snapshot!(shown(&linked("ftp://ppid.example.go.id/a"), &[]), @"
    BPMP Contoh
    Instrumen uji 2026
    uji-2026 · bukan instrumen resmi
    Keadaan per 1 Juni 2026 · tenggat 19 September 2026 (110 hari lagi)
    Commit 012345678901 · ada perubahan yang belum di-commit

    NILAI KUESIONER
     Nilai                       Poin   Kualifikasi        Dihitung dari
    ─────────────────────────────────────────────────────────────────────────────────────────
     Klaim            100,00 dari 100   Informatif         semua jawaban
     Didukung          60,00 dari 100   Cukup Informatif   jawaban dengan bukti lengkap
     Masih terkejar   100,00 dari 100   Informatif         semua yang sempat sebelum tenggat
     • Nilai didukung kurang 20,00 poin lagi untuk Menuju Informatif
     • Untuk kualifikasi akhir, bila Presentasi bernilai penuh, perlu nilai kuesioner
       87,50 (Informatif), 75,00 (Menuju Informatif)
     • Nilainya hanya berjarak paling banyak 0,1 poin dari batas kualifikasi
     • Presentasi (bobot 20): perlu 60,00 untuk Cukup Informatif
     • 1 tautan tidak dibuka oleh kip; buka sendiri sebelum mengirim

    ASPEK
     Aspek         Bobot    Klaim   Didukung   Terpenuhi
    ─────────────────────────────────────────────────────
     A Informasi      60    60,00      20,00         1/2
     B Layanan        40    40,00      40,00         2/2
    ─────────────────────────────────────────────────────
     Jumlah          100   100,00      60,00         3/4
     • 4 indikator: 1 bukti kurang, 3 didukung bukti

    TEMUAN: 1 kesalahan, 0 peringatan, 1 catatan, 0 temuan ditangguhkan

    A.1 DIP ditetapkan · PJ: Tim PPID · 40,00 poin terancam
      KESALAHAN KIP601 tautan-tidak-sah: tautan memakai `ftp:`, bukan `https://` atau `http://`
        → cantumkan alamat laman yang diawali `https://`
        evidence/bukti.yaml:9:9

    Di luar indikator
      CATATAN KIP307 belum-di-commit: evidence/bukti.yaml berubah sejak commit terakhir
        → minta pengelola folder mencatatnya di git, atau jalankan `git add evidence/bukti.yaml`, lalu
          commit
        evidence/bukti.yaml

    LANGKAH YANG PALING MENAMBAH NILAI
     1. A.1 DIP ditetapkan: +40,00 poin
        Cantumkan alamat laman yang diawali `https://` · PJ: Tim PPID

    Klaim 100,00 · didukung 60,00 · masih terkejar 100,00 · Cukup Informatif · 1 kesalahan,
      0 peringatan, 1 catatan, 0 temuan ditangguhkan · BELUM SIAP DIKIRIM

    exit code 1

    BPMP Contoh
    Instrumen uji 2026
    uji-2026 · not an official instrument
    As of 1 June 2026 · deadline 19 September 2026 (110 days left)
    Commit 012345678901 · with changes that are not committed

    QUESTIONNAIRE SCORE
     Score              Points   Band               Based on
    ─────────────────────────────────────────────────────────────────────────────────────
     Claimed     100.00 of 100   Informatif         all answers
     Supported    60.00 of 100   Cukup Informatif   answers with complete evidence
     Reachable   100.00 of 100   Informatif         all that can be done by the deadline
     • The supported score is 20.00 points short of Menuju Informatif
     • With full marks for Presentasi, the final band needs a questionnaire score of 87.50 (Informatif),
       75.00 (Menuju Informatif)
     • The score is within 0.1 points of the boundary between two bands
     • Presentasi (weight 20): needs 60.00 for Cukup Informatif
     • 1 link not opened by kip; open it yourself before you submit

    ASPECTS
     Aspect        Weight   Claimed   Supported   Met
    ──────────────────────────────────────────────────
     A Informasi       60     60.00       20.00   1/2
     B Layanan         40     40.00       40.00   2/2
    ──────────────────────────────────────────────────
     Total            100    100.00       60.00   3/4
     • 4 indicators: 1 with too little evidence, 3 supported

    FINDINGS: 1 error, 0 warnings, 1 note, 0 waived

    A.1 DIP ditetapkan · owner: Tim PPID · 40.00 points at risk
      ERROR KIP601 invalid-link: the link uses `ftp:`, not `https://` or `http://`
        → list the address of a page that begins with `https://`
        evidence/bukti.yaml:9:9

    Outside indicators
      NOTE KIP307 uncommitted-change: evidence/bukti.yaml has changed since the last commit
        → have whoever keeps the folder record it in git, or run `git add evidence/bukti.yaml`, then
          commit
        evidence/bukti.yaml

    BIGGEST WINS
     1. A.1 DIP ditetapkan: +40.00 points
        List the address of a page that begins with `https://` · owner: Tim PPID

    Claimed 100.00 · supported 60.00 · reachable 100.00 · Cukup Informatif · 1 error, 0 warnings,
      1 note, 0 waived · NOT READY TO SUBMIT

    exit code 1
    ");
}

#[test]
fn passes() {
    let longest = format!("https://ppid.example.go.id/{}", "a".repeat(228));
    assert_eq!(longest.len(), 255);
    for link in [
        "http://ppid.example.go.id",
        "https://ppid.example.go.id/dip?tahun=2026#atas",
        &longest,
    ] {
        silent(&linked(link), "KIP601");
    }
}

#[test]
fn what_is_wrong_is_said_and_a_password_is_not_repeated() {
    for (link, id, en) in [
        ("ftp://ppid.example.go.id/a", "ftp", "ftp"),
        ("https://https://ppid.example.go.id", "dua kali", "twice"),
        ("https://ppid..go.id", "ppid..go.id", "ppid..go.id"),
    ] {
        fired(&linked(link), "KIP601", "error")
            .about("A.1", link)
            .says(id, en)
            .at(link);
    }
    let bench = linked("https://admin:rahasia@ppid.example.go.id/");
    let one = fired(&bench, "KIP601", "error");
    one.says("ppid.example.go.id", "ppid.example.go.id")
        .costs(40);
    for key in ["message", "hint"] {
        assert!(!one.json[key].as_str().unwrap().contains("rahasia"));
    }
}

#[test]
fn the_length_is_named_and_without_a_limit_any_will_do() {
    let long = format!("https://ppid.example.go.id/{}", "a".repeat(229));
    let bench = linked(&long);
    fired(&bench, "KIP601", "error")
        .says("256", "256")
        .says("255", "255");
    bench.edit("instrument/uji.toml", "panjang_tautan_maks = 255\n", "");
    silent(&bench, "KIP601");
}
