//! KIP301.

use super::{Bench, assert_snapshot, fired, shown, silent};

#[test]
fn fails() {
    let bench = Bench::sound();
    bench.write("evidence/profil.pdf", super::document("lain.pdf"));
    fired(&bench, "KIP301", "error")
        .says("evidence/profil.pdf", "evidence/profil.pdf")
        .at("berkas: profil.pdf")
        .costs(20)
        .hints("kip lock");
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

    TEMUAN: 1 kesalahan, 0 peringatan, 1 catatan, 0 temuan ditangguhkan

    A.2 Profil mutakhir · 20,00 poin terancam
      KESALAHAN KIP301 berubah-sejak-dikunci: isi evidence/profil.pdf berubah sejak dikunci: dikunci
        590f19fff275 (618 byte), kini 98b1d21fb475 (616 byte)
        → buka dokumennya; bila perubahannya benar jalankan `kip lock`, bila tidak kembalikan dari
          cadangan, atau minta pengelola folder (`git restore evidence/profil.pdf`)
        evidence/bukti.yaml:13:9
      CATATAN KIP307 belum-di-commit: evidence/profil.pdf berubah sejak commit terakhir
        → minta pengelola folder mencatatnya di git, atau jalankan `git add evidence/profil.pdf`, lalu
          commit
        evidence/bukti.yaml:13:9

    LANGKAH YANG PALING MENAMBAH NILAI
     1. A.2 Profil mutakhir: +20,00 poin
        Buka dokumennya; bila perubahannya benar jalankan `kip lock`, bila tidak kembalikan dari
        cadangan, atau minta pengelola folder (`git restore evidence/profil.pdf`)

    Klaim 100,00 · didukung 80,00 · masih terkejar 100,00 · Menuju Informatif · 1 kesalahan,
      0 peringatan, 1 catatan, 0 temuan ditangguhkan · BELUM SIAP DIKIRIM

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

    FINDINGS: 1 error, 0 warnings, 1 note, 0 waived

    A.2 Profil mutakhir · 20.00 points at risk
      ERROR KIP301 changed-since-locked: the content of evidence/profil.pdf has changed since it was
        locked: locked 590f19fff275 (618 bytes), now 98b1d21fb475 (616 bytes)
        → open the document; if the change is right run `kip lock`, if not restore it from a backup, or
          ask whoever keeps the folder (`git restore evidence/profil.pdf`)
        evidence/bukti.yaml:13:9
      NOTE KIP307 uncommitted-change: evidence/profil.pdf has changed since the last commit
        → have whoever keeps the folder record it in git, or run `git add evidence/profil.pdf`, then
          commit
        evidence/bukti.yaml:13:9

    BIGGEST WINS
     1. A.2 Profil mutakhir: +20.00 points
        Open the document; if the change is right run `kip lock`, if not restore it from a backup, or
        ask whoever keeps the folder (`git restore evidence/profil.pdf`)

    Claimed 100.00 · supported 80.00 · reachable 100.00 · Menuju Informatif · 1 error, 0 warnings,
      1 note, 0 waived · NOT READY TO SUBMIT

    exit code 1
    ");
}

#[test]
fn passes() {
    let bench = Bench::sound();
    bench
        .write("evidence/profil.pdf", super::document("lain.pdf"))
        .lock();
    silent(&bench, "KIP301");
}

#[test]
fn line_endings_that_git_converted_are_no_change() {
    let bench = Bench::sound();
    bench
        .with_a_table_of_text()
        .write(".gitattributes", "*.csv text eol=crlf\n")
        .lock()
        .commit()
        .remove("evidence/daftar.csv");
    bench.git(&["checkout", "--", "evidence/daftar.csv"]);
    assert_eq!(bench.read("evidence/daftar.csv"), b"a;b\r\nc;d\r\n");
    let one = fired(&bench, "KIP301", "warning");
    one.hints("-text").costs(0);
    assert!(!one.json["hint"].as_str().unwrap().contains("kip lock"));
    assert_eq!(bench.report()["score"]["supported"], 100);
}

#[test]
fn then_and_now_are_named_with_their_sizes() {
    let bench = Bench::sound();
    let was = bench.read("evidence/profil.pdf").len();
    let other = super::document("lain.pdf");
    bench.write("evidence/profil.pdf", &other);
    let (then, now) = (format!("({was} byte"), format!("({} byte", other.len()));
    fired(&bench, "KIP301", "error")
        .about("A.2", "evidence/profil.pdf")
        .says(&then, &then)
        .says(&now, &now);
}

#[test]
fn three_contents_in_a_ring_are_no_swap() {
    let bench = Bench::sound();
    let names = [
        "evidence/ruang.jpg",
        "evidence/layar.png",
        "evidence/sop.docx",
    ];
    let bytes = names.map(|name| bench.read(name));
    bench
        .write(names[0], &bytes[1])
        .write(names[1], &bytes[2])
        .write(names[2], &bytes[0]);
    let found = bench.findings("KIP301");
    assert_eq!(found.len(), 3);
    for one in &found {
        assert!(
            !one["message"].as_str().unwrap().contains("tertukar"),
            "{one:#}"
        );
    }
}

#[test]
fn line_endings_that_git_did_not_convert_are_a_change() {
    let bench = Bench::sound();
    bench
        .with_a_table_of_text()
        .lock()
        .commit()
        .write("evidence/daftar.csv", "a;b\r\nc;d\r\n");
    fired(&bench, "KIP301", "error")
        .about("A.2", "evidence/daftar.csv")
        .says("(10 byte)", "(10 bytes)")
        .costs(20);
    assert_eq!(bench.report()["score"]["supported"], 80);
    // With the conversion in place git calls a file clean, unless a line was added.
    bench
        .write(".gitattributes", "*.csv text eol=crlf\n")
        .commit();
    fired(&bench, "KIP301", "warning").costs(0);
    bench
        .write("evidence/daftar.csv", "a;b\r\nc;d\r\ne;f\r\n")
        .commit();
    fired(&bench, "KIP301", "error").costs(20);
}
