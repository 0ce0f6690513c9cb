//! KIP107.

use super::{Bench, assert_snapshot, findings_of, fired, fired_on, shown, silent, silent_on};

#[test]
fn fails() {
    let bench = Bench::sound();
    fired_on(&bench, "KIP107", "note", "2026-09-05")
        .says("14 hari", "14 days")
        .at("tenggat = 2026-09-19T23:59:00+07:00");
    fired_on(&bench, "KIP107", "note", "2026-09-19").says("hari ini", "today");
    fired_on(&bench, "KIP107", "warning", "2026-09-20").says("lewat 1 hari", "1 day ago");
    assert_snapshot!(shown(&bench, &["--as-of", "2026-09-05"]), @"
    BPMP Contoh
    Instrumen uji 2026
    uji-2026 · bukan instrumen resmi
    Keadaan per 5 September 2026 · tenggat 19 September 2026 (14 hari lagi)
    Commit 012345678901

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

    TEMUAN: 0 kesalahan, 0 peringatan, 1 catatan, 0 temuan ditangguhkan

    Tenggat pengiriman
      CATATAN KIP107 tenggat-dekat: tenggat 19 September 2026 tinggal 14 hari lagi
        → kerjakan lebih dahulu yang paling menambah nilai, di akhir keluaran `kip check`
        instrument/uji.toml:5:11

    Klaim 100,00 · didukung 100,00 · masih terkejar 100,00 · Informatif · 0 kesalahan, 0 peringatan,
      1 catatan, 0 temuan ditangguhkan · SIAP DIKIRIM

    exit code 0

    BPMP Contoh
    Instrumen uji 2026
    uji-2026 · not an official instrument
    As of 5 September 2026 · deadline 19 September 2026 (14 days left)
    Commit 012345678901

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

    FINDINGS: 0 errors, 0 warnings, 1 note, 0 waived

    The deadline
      NOTE KIP107 deadline-near: the deadline 19 September 2026 is 14 days away
        → do the biggest wins first: they are at the end of the output of `kip check`
        instrument/uji.toml:5:11

    Claimed 100.00 · supported 100.00 · reachable 100.00 · Informatif · 0 errors, 0 warnings, 1 note,
      0 waived · READY TO SUBMIT

    exit code 0
    ");
}

#[test]
fn passes() {
    silent_on(&Bench::sound(), "KIP107", "2026-09-04");
}

#[test]
fn an_indicators_own_deadline_holds_only_while_it_is_open() {
    let bench = Bench::sound();
    bench.edit(
        "instrument/uji.toml",
        "nama = \"Profil mutakhir\"",
        "nama = \"Profil\"\ntenggat = 2026-03-31",
    );
    assert_eq!(bench.findings("KIP107").len(), 0);
    bench.remove("evidence/profil.pdf");
    let report = bench.report();
    let found = findings_of(&report, "KIP107");
    assert_eq!(found.len(), 1);
    assert_eq!(found[0]["indicator"], "A.2");
    assert_eq!(found[0]["severity"], "warning");
}

#[test]
fn it_counts_by_its_own_date_whatever_the_offset() {
    for time in [
        "2026-09-19T00:30:00+09:00",
        "2026-09-19T23:59:00-10:00",
        "2026-09-19",
    ] {
        let bench = Bench::sound();
        bench.edit("instrument/uji.toml", "2026-09-19T23:59:00+07:00", time);
        fired_on(&bench, "KIP107", "note", "2026-09-19").says("hari ini", "today");
        fired_on(&bench, "KIP107", "warning", "2026-09-20");
        silent_on(&bench, "KIP107", "2026-09-04");
    }
}

#[test]
fn after_the_deadline_nobody_is_sent_to_win_more_points() {
    let bench = Bench::sound();
    let late = fired_on(&bench, "KIP107", "warning", "2026-10-01");
    late.about("", "")
        .says("12 hari", "12 days")
        .hints("masa sanggah");
    assert!(!late.json["hint"].as_str().unwrap().contains("kip"));
    assert_eq!(late.json["points_at_risk"], serde_json::Value::Null);
}

#[test]
fn an_indicators_own_day_is_not_past_and_a_nil_statement_meets_it() {
    let bench = Bench::sound();
    bench
        .edit(
            "instrument/uji.toml",
            "boleh_nihil = true",
            "boleh_nihil = true\ntenggat = 2026-06-01",
        )
        .remove("evidence/sop.docx");
    fired(&bench, "KIP107", "note")
        .about("B.2", "")
        .says("hari ini", "today")
        .costs(0);
    bench
        .write("evidence/sop.docx", super::document("sop.docx"))
        .edit(
            "evidence/bukti.yaml",
            "    jawaban: Ya\n    bukti:\n      - berkas: sop.docx\n        tanggal: 2024-05-05\n",
            "    nihil: sop.docx\n",
        );
    silent(&bench, "KIP107");
}

#[test]
fn of_two_indicators_with_one_code_the_first_is_meant() {
    let bench = Bench::sound();
    bench
        .edit(
            "instrument/uji.toml",
            "nama = \"Profil mutakhir\"",
            "nama = \"Profil\"\ntenggat = 2026-03-31",
        )
        .edit("instrument/uji.toml", "kode = \"B.2\"", "kode = \"A.2\"");
    assert_eq!(bench.report()["indicators"][1]["status"], "supported");
    silent(&bench, "KIP107");
}

#[test]
fn the_passed_deadline_of_the_whole_comes_before_all_else_and_takes_nothing_with_it() {
    let bench = Bench::sound();
    bench.edit(
        "evidence/bukti.yaml",
        "berkas: profil.pdf",
        "berkas: profl.pdf",
    );
    let report = bench.report_with(&["--as-of", "2026-11-30"]);
    assert_eq!(report["findings"][0]["rule"], "KIP107");
    let said = bench.kip(&["check", "--as-of", "2026-11-30"]).stdout;
    let at = |words: &str| {
        said.find(words)
            .unwrap_or_else(|| panic!("{words}\n{said}"))
    };
    assert!(at("Tenggat pengiriman") < at("KESALAHAN KIP204"), "{said}");
    assert!(at("KESALAHAN KIP204") < at("Di luar indikator"), "{said}");
}
