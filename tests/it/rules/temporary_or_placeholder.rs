//! KIP407.

use super::{Bench, assert_snapshot, fired, shown, silent};

fn named(name: &str) -> Bench {
    let bench = Bench::sound();
    super::rename_profile(&bench, name);
    bench
}

#[test]
fn fails() {
    for name in [
        "~$profil.docx",
        "profil.gdoc",
        "profil.url",
        "Thumbs.db",
        "profil.pdf.crdownload",
    ] {
        let bench = named(name);
        fired(&bench, "KIP407", "error").says(name, name).costs(20);
        assert_eq!(bench.report()["indicators"][1]["status"], "unsupported");
    }
    assert_snapshot!(shown(&named("profil.gdoc"), &[]), @"
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
      KESALAHAN KIP407 berkas-sementara: evidence/profil.gdoc hanya pintasan ke dokumen di tempat lain
        → buka dokumennya di peramban, unduh sebagai PDF (File > Download > PDF), lalu cantumkan PDF itu
        evidence/bukti.yaml:13:9
      PERINGATAN KIP305 tidak-terlacak: evidence/profil.gdoc belum dilacak git
        → minta pengelola folder mencatatnya di git, atau jalankan `git add evidence/profil.gdoc`, lalu
          commit
        evidence/bukti.yaml:13:9

    Di luar indikator
      PERINGATAN KIP303 kunci-usang: kunci masih memuat evidence/profil.pdf, yang sudah dipindahkan ke
        evidence/profil.gdoc dengan isi yang sama
        → jalankan `kip lock` untuk mencatat letak barunya
        evidence/kip.lock:9:1
      CATATAN KIP307 belum-di-commit: evidence/bukti.yaml berubah sejak commit terakhir
        → minta pengelola folder mencatatnya di git, atau jalankan `git add evidence/bukti.yaml`, lalu
          commit
        evidence/bukti.yaml

    LANGKAH YANG PALING MENAMBAH NILAI
     1. A.2 Profil mutakhir: +20,00 poin
        Buka dokumennya di peramban, unduh sebagai PDF (File > Download > PDF), lalu cantumkan PDF itu

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
      ERROR KIP407 temporary-or-placeholder: evidence/profil.gdoc is only a shortcut to a document
        elsewhere
        → open the document in the browser, download it as PDF (File > Download > PDF), then list that
          PDF
        evidence/bukti.yaml:13:9
      WARNING KIP305 untracked-by-git: evidence/profil.gdoc is not tracked by git
        → have whoever keeps the folder record it in git, or run `git add evidence/profil.gdoc`, then
          commit
        evidence/bukti.yaml:13:9

    Outside indicators
      WARNING KIP303 stale-lock-entry: the lock still holds evidence/profil.pdf, which was moved to
        evidence/profil.gdoc with the same content
        → run `kip lock` to record its new place
        evidence/kip.lock:9:1
      NOTE KIP307 uncommitted-change: evidence/bukti.yaml has changed since the last commit
        → have whoever keeps the folder record it in git, or run `git add evidence/bukti.yaml`, then
          commit
        evidence/bukti.yaml

    BIGGEST WINS
     1. A.2 Profil mutakhir: +20.00 points
        Open the document in the browser, download it as PDF (File > Download > PDF), then list that PDF

    Claimed 100.00 · supported 80.00 · reachable 100.00 · Menuju Informatif · 1 error, 2 warnings,
      1 note, 0 waived · NOT READY TO SUBMIT

    exit code 1
    ");
}

#[test]
fn passes() {
    let bench = Bench::sound();
    bench
        .write("evidence/~$profil.docx", "x")
        .write("evidence/.DS_Store", "x")
        .write("evidence/desktop.ini", "x");
    silent(&bench, "KIP407");
}

#[test]
fn it_alone_speaks_of_them_and_says_what_to_do() {
    for (name, hint) in [
        ("~$profil.docx", "tanpa `~$`"),
        ("profil.gdoc", "PDF"),
        ("profil.url", "`tautan:`"),
        ("profil.pdf.crdownload", "unduh"),
    ] {
        let bench = Bench::sound();
        bench
            .edit(
                "evidence/bukti.yaml",
                "berkas: profil.pdf",
                &format!("berkas: {name}"),
            )
            .rename("evidence/profil.pdf", &format!("evidence/{name}"))
            .write(&format!("evidence/{name}"), "")
            .lock();
        fired(&bench, "KIP407", "error")
            .about("A.2", &format!("evidence/{name}"))
            .at(name)
            .hints(hint);
        for rule in ["KIP207", "KIP401", "KIP402", "KIP404", "KIP408"] {
            silent(&bench, rule);
        }
    }
}
