//! KIP306.

use super::{Bench, assert_snapshot, fired, shown, silent, waive};

fn ignored() -> Bench {
    let bench = Bench::sound();
    bench.git(&["rm", "--quiet", "--cached", "evidence/profil.pdf"]);
    bench.write(".gitignore", "*.pdf\n").commit();
    bench
}

#[test]
fn fails() {
    let bench = ignored();
    fired(&bench, "KIP306", "error")
        .says("evidence/profil.pdf", "evidence/profil.pdf")
        .costs(20);
    assert_eq!(bench.report()["score"]["supported"], 80);
    assert_snapshot!(shown(&bench, &[]), @"
    BPMP Contoh
    Instrumen uji 2026
    uji-2026 · bukan instrumen resmi
    Keadaan per 1 Juni 2026 · tenggat 19 September 2026 (110 hari lagi)
    Commit 012345678901

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

    TEMUAN: 1 kesalahan, 0 peringatan, 0 catatan, 0 temuan ditangguhkan

    A.2 Profil mutakhir · 20,00 poin terancam
      KESALAHAN KIP306 diabaikan-git: evidence/profil.pdf diabaikan git dan tidak akan sampai ke
        repositori
        → minta pengelola folder mencatatnya di git; caranya: `git add -f evidence/profil.pdf`, atau
          ubah pola yang ditunjukkan `git check-ignore -v evidence/profil.pdf`
        evidence/bukti.yaml:13:9

    LANGKAH YANG PALING MENAMBAH NILAI
     1. A.2 Profil mutakhir: +20,00 poin
        Minta pengelola folder mencatatnya di git; caranya: `git add -f evidence/profil.pdf`, atau ubah
        pola yang ditunjukkan `git check-ignore -v evidence/profil.pdf`

    Klaim 100,00 · didukung 80,00 · masih terkejar 100,00 · Menuju Informatif · 1 kesalahan,
      0 peringatan, 0 catatan, 0 temuan ditangguhkan · BELUM SIAP DIKIRIM

    exit code 1

    BPMP Contoh
    Instrumen uji 2026
    uji-2026 · not an official instrument
    As of 1 June 2026 · deadline 19 September 2026 (110 days left)
    Commit 012345678901

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

    FINDINGS: 1 error, 0 warnings, 0 notes, 0 waived

    A.2 Profil mutakhir · 20.00 points at risk
      ERROR KIP306 ignored-by-git: evidence/profil.pdf is ignored by git and will not reach the
        repository
        → have whoever keeps the folder record it in git; to do so, use `git add -f evidence/profil.pdf`
          or change the pattern that `git check-ignore -v evidence/profil.pdf` shows
        evidence/bukti.yaml:13:9

    BIGGEST WINS
     1. A.2 Profil mutakhir: +20.00 points
        Have whoever keeps the folder record it in git; to do so, use `git add -f evidence/profil.pdf`
        or change the pattern that `git check-ignore -v evidence/profil.pdf` shows

    Claimed 100.00 · supported 80.00 · reachable 100.00 · Menuju Informatif · 1 error, 0 warnings,
      0 notes, 0 waived · NOT READY TO SUBMIT

    exit code 1
    ");
}

#[test]
fn passes() {
    // A tracked file never is ignored, whatever .gitignore says: sk-dip.pdf matches as well.
    let bench = Bench::sound();
    bench.write(".gitignore", "*.pdf\n").commit();
    silent(&bench, "KIP306");
}

#[test]
fn a_waiver_lifts_its_void() {
    let bench = ignored();
    waive(&bench, "A.2", "KIP306");
    assert_eq!(bench.report()["score"]["supported"], 100);
}

#[test]
fn an_ignored_folder_and_a_list_of_ones_own_ignore_too() {
    for (file, line) in [
        (".gitignore", "/evidence/rapat/\n"),
        ("evidence/.gitignore", "rapat\n"),
        (".git/info/exclude", "profil.*\n"),
    ] {
        let bench = Bench::sound();
        bench.edit(
            "evidence/bukti.yaml",
            "berkas: profil.pdf",
            "berkas: rapat/profil.pdf",
        );
        bench
            .write(
                "evidence/rapat/profil.pdf",
                bench.read("evidence/profil.pdf"),
            )
            .remove("evidence/profil.pdf")
            .write(file, line)
            .lock()
            .commit();
        fired(&bench, "KIP306", "error")
            .about("A.2", "evidence/rapat/profil.pdf")
            .at("berkas: rapat/profil.pdf")
            .costs(20);
        assert_eq!(bench.findings("KIP305").len(), 0, "{file}");
    }
}

#[test]
fn an_ignored_mapping_is_named_and_voids_nothing() {
    let bench = Bench::sound();
    bench.git(&["rm", "--quiet", "--cached", "evidence/bukti.yaml"]);
    bench.write(".gitignore", "bukti.yaml\n").commit();
    let one = fired(&bench, "KIP306", "error");
    one.about("", "");
    assert_eq!(one.json["path"], "evidence/bukti.yaml");
    assert_eq!(bench.report()["score"]["supported"], 100);
    assert_eq!(bench.report()["verdict"], "fail");
}
