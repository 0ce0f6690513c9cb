//! KIP602.

use super::{Bench, assert_snapshot, fired, shown, silent};

fn linked(link: &str) -> Bench {
    let bench = Bench::sound();
    bench.edit(
        "evidence/bukti.yaml",
        "https://ppid.example.go.id/dip",
        link,
    );
    bench
}

#[test]
fn fails() {
    for link in [
        "http://localhost/dip",
        "https://192.168.1.10/dip",
        "https://intranet/dip",
        "https://ppid.local/dip",
        "https://docs.google.com/document/d/abc/edit",
        "https://drive.google.com/drive/u/1/folders/abc",
    ] {
        fired(&linked(link), "KIP602", "warning").at(link).costs(0);
        assert_eq!(linked(link).report()["score"]["supported"], 100);
    }
    assert_snapshot!(shown(&linked("https://intranet/dip"), &[]), @"
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
      PERINGATAN KIP602 tautan-tidak-publik: intranet hanya dapat dibuka di komputer atau jaringan
        sendiri
        → pakai alamat laman yang dapat dibuka dari luar kantor
        evidence/bukti.yaml:9:9

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
      WARNING KIP602 link-not-public: intranet opens only on your own computer or network
        → use the address of a page that can be opened from outside the office
        evidence/bukti.yaml:9:9

    Outside indicators
      NOTE KIP307 uncommitted-change: evidence/bukti.yaml has changed since the last commit
        → have whoever keeps the folder record it in git, or run `git add evidence/bukti.yaml`, then
          commit
        evidence/bukti.yaml

    Claimed 100.00 · supported 100.00 · reachable 100.00 · Informatif · 0 errors, 1 warning, 1 note,
      0 waived · READY TO SUBMIT

    exit code 0
    ");
}

#[test]
fn passes() {
    for link in [
        "https://ppid.example.go.id",
        "https://drive.google.com/file/d/abc/view",
        "https://8.8.8.8/dip",
    ] {
        silent(&linked(link), "KIP602");
    }
}

#[test]
fn it_names_the_link_and_an_invalid_one_is_left_to_its_own_rule() {
    let link = "https://docs.google.com/document/d/abc/edit";
    fired(&linked(link), "KIP602", "warning").about("A.1", link);
    silent(&linked("https://"), "KIP602");
}
