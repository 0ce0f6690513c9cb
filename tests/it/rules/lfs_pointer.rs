//! KIP308.

use super::{Bench, assert_snapshot, findings_of, fired, shown, silent};

fn pointer(bench: &Bench) -> String {
    let lock = String::from_utf8(bench.read("evidence/kip.lock")).unwrap();
    let block = lock
        .split("[[berkas]]")
        .find(|block| block.contains("profil.pdf"))
        .unwrap();
    let oid = block.split('"').nth(3).unwrap();
    format!("version https://git-lfs.github.com/spec/v1\noid sha256:{oid}\nsize 431\n")
}

#[test]
fn fails() {
    let bench = Bench::sound();
    let text = pointer(&bench).replacen("sha256:", "sha256:0", 1);
    let wrong: String = text
        .lines()
        .map(|line| {
            if line.starts_with("oid") {
                format!("{}\n", &line[..line.len() - 1])
            } else {
                format!("{line}\n")
            }
        })
        .collect();
    bench.write("evidence/profil.pdf", wrong).commit();
    fired(&bench, "KIP308", "error")
        .costs(20)
        .hints("git lfs pull");
    assert_eq!(bench.findings("KIP301").len(), 0);
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
      KESALAHAN KIP308 penunjuk-lfs: evidence/profil.pdf adalah penunjuk Git LFS ke isi lain daripada
        yang dikunci: dikunci 590f19fff275, kini 0590f19fff27
        → salin dokumen aslinya dari komputer yang memilikinya, atau ambil isinya: `git lfs pull
          --include=evidence/profil.pdf`
        evidence/bukti.yaml:13:9

    LANGKAH YANG PALING MENAMBAH NILAI
     1. A.2 Profil mutakhir: +20,00 poin
        Salin dokumen aslinya dari komputer yang memilikinya, atau ambil isinya: `git lfs pull
        --include=evidence/profil.pdf`

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
      ERROR KIP308 lfs-pointer: evidence/profil.pdf is a Git LFS pointer to other content than was
        locked: locked 590f19fff275, now 0590f19fff27
        → copy the document itself from a computer that has it, or fetch the content: `git lfs pull
          --include=evidence/profil.pdf`
        evidence/bukti.yaml:13:9

    BIGGEST WINS
     1. A.2 Profil mutakhir: +20.00 points
        Copy the document itself from a computer that has it, or fetch the content: `git lfs pull
        --include=evidence/profil.pdf`

    Claimed 100.00 · supported 80.00 · reachable 100.00 · Menuju Informatif · 1 error, 0 warnings,
      0 notes, 0 waived · NOT READY TO SUBMIT

    exit code 1
    ");
}

#[test]
fn passes() {
    let bench = Bench::sound();
    let oid = pointer(&bench).lines().nth(1).unwrap().to_owned();
    let text = pointer(&bench).replace(&format!("{oid}\n"), "");
    bench.write("evidence/profil.pdf", text).commit();
    silent(&bench, "KIP308");
}

#[test]
fn the_pointer_of_what_was_locked_is_a_note_and_counts() {
    let bench = Bench::sound();
    bench.write("evidence/profil.pdf", pointer(&bench)).commit();
    let report = bench.report();
    let found = findings_of(&report, "KIP308");
    assert_eq!(found.len(), 1);
    assert_eq!(found[0]["severity"], "note");
    assert_eq!(report["score"]["supported"], 100);
}

#[test]
fn a_pointer_that_no_lock_knows_is_content_that_nobody_saw() {
    let bench = Bench::sound();
    bench
        .write("evidence/profil.pdf", pointer(&bench))
        .remove("evidence/kip.lock")
        .commit();
    fired(&bench, "KIP308", "error")
        .about("A.2", "evidence/profil.pdf")
        .says("evidence/profil.pdf", "evidence/profil.pdf")
        .at("berkas: profil.pdf")
        .hints("git lfs pull")
        .costs(20);
    assert_eq!(bench.report()["score"]["supported"], 80);
}

#[test]
fn the_same_pointer_is_neither_too_small_nor_damaged() {
    let bench = Bench::sound();
    bench.write("evidence/profil.pdf", pointer(&bench)).commit();
    fired(&bench, "KIP308", "note")
        .about("A.2", "evidence/profil.pdf")
        .costs(0);
    for rule in ["KIP301", "KIP302", "KIP401", "KIP402", "KIP404", "KIP408"] {
        silent(&bench, rule);
    }
    assert_eq!(bench.report()["verdict"], "pass");
}

#[test]
fn the_size_in_a_pointer_counts_against_the_limit() {
    let bench = Bench::sound();
    let text = pointer(&bench).replace("size 431", "size 2097153");
    bench.write("evidence/profil.pdf", text).commit();
    fired(&bench, "KIP406", "error")
        .about("A.2", "evidence/profil.pdf")
        .costs(20);
}
