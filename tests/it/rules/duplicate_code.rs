//! KIP102.

use super::{Bench, assert_snapshot, fired, shown, silent};

#[test]
fn fails() {
    let bench = Bench::sound();
    bench.edit("instrument/uji.toml", "kode = \"A.2\"", "kode = \" A.1 \"");
    fired(&bench, "KIP102", "error")
        .says("A.1", "A.1")
        .at("kode = \" A.1 \"");
    assert_snapshot!(shown(&bench, &[]), @"
    BPMP Contoh
    Instrumen uji 2026
    uji-2026 · bukan instrumen resmi
    Keadaan per 1 Juni 2026 · tenggat 19 September 2026 (110 hari lagi)
    Commit 012345678901 · ada perubahan yang belum di-commit

    NILAI KUESIONER
     Nilai                     Poin   Kualifikasi   Dihitung dari
    ──────────────────────────────────────────────────────────────────────────────────
     Klaim            80,00 dari 80   —             semua jawaban
     Didukung         80,00 dari 80   —             jawaban dengan bukti lengkap
     Masih terkejar   80,00 dari 80   —             semua yang sempat sebelum tenggat
     • Jumlah bobot 80, bukan 100; kualifikasi baru ditetapkan setelah instrumennya diperbaiki
     • Presentasi (bobot 20): belum ada nilai
     • 1 tautan tidak dibuka oleh kip; buka sendiri sebelum mengirim

    ASPEK
     Aspek         Bobot   Klaim   Didukung   Terpenuhi
    ────────────────────────────────────────────────────
     A Informasi      60   40,00      40,00         1/1
     B Layanan        40   40,00      40,00         2/2
    ────────────────────────────────────────────────────
     Jumlah           80   80,00      80,00         3/3
     • 3 indikator: 3 didukung bukti

    TEMUAN: 2 kesalahan, 1 peringatan, 1 catatan, 0 temuan ditangguhkan

    Di luar indikator
      KESALAHAN KIP102 kode-ganda: kode indikator A.1 ganda: sudah dipakai di instrument/uji.toml:68:8,
        lalu dipakai lagi di instrument/uji.toml:81:8
        → beri kode lain kepada salah satunya, atau hapus yang berulang
        instrument/uji.toml:81:8
      KESALAHAN KIP205 kode-tak-dikenal: kode A.2 tidak ada dalam instrumen uji-2026
        → aspek A hanya berisi A.1; perbaiki kodenya sesuai instrumen, atau hapus bagian ini
        evidence/bukti.yaml:10:3
      PERINGATAN KIP303 kunci-usang: kunci memuat indikator A.2, tetapi instrumen uji-2026 tidak lagi
        memilikinya
        → pastikan pertanyaannya memang dihapus penyelenggara, lalu jalankan `kip lock`
        evidence/kip.lock:35:1
      CATATAN KIP307 belum-di-commit: instrument/uji.toml berubah sejak commit terakhir
        → minta pengelola folder mencatatnya di git, atau jalankan `git add instrument/uji.toml`, lalu
          commit
        instrument/uji.toml

    Klaim 80,00 dari 80 · didukung 80,00 dari 80 · masih terkejar 80,00 dari 80 · tanpa kualifikasi ·
      2 kesalahan, 1 peringatan, 1 catatan, 0 temuan ditangguhkan · BELUM SIAP DIKIRIM

    exit code 1

    BPMP Contoh
    Instrumen uji 2026
    uji-2026 · not an official instrument
    As of 1 June 2026 · deadline 19 September 2026 (110 days left)
    Commit 012345678901 · with changes that are not committed

    QUESTIONNAIRE SCORE
     Score            Points   Band   Based on
    ───────────────────────────────────────────────────────────────────────
     Claimed     80.00 of 80   —      all answers
     Supported   80.00 of 80   —      answers with complete evidence
     Reachable   80.00 of 80   —      all that can be done by the deadline
     • The weights sum to 80, not 100; no band is given until the instrument is fixed
     • Presentasi (weight 20): no score yet
     • 1 link not opened by kip; open it yourself before you submit

    ASPECTS
     Aspect        Weight   Claimed   Supported   Met
    ──────────────────────────────────────────────────
     A Informasi       60     40.00       40.00   1/1
     B Layanan         40     40.00       40.00   2/2
    ──────────────────────────────────────────────────
     Total             80     80.00       80.00   3/3
     • 3 indicators: 3 supported

    FINDINGS: 2 errors, 1 warning, 1 note, 0 waived

    Outside indicators
      ERROR KIP102 duplicate-code: indicator code A.1 is used twice: first at instrument/uji.toml:68:8,
        again at instrument/uji.toml:81:8
        → give one of them another code, or remove the repeat
        instrument/uji.toml:81:8
      ERROR KIP205 unknown-code: the code A.2 is not in the instrument uji-2026
        → aspect A holds only A.1; correct the code to match the instrument, or remove this part
        evidence/bukti.yaml:10:3
      WARNING KIP303 stale-lock-entry: the lock holds indicator A.2, but instrument uji-2026 no longer
        has it
        → make sure that the organiser did remove the question, then run `kip lock`
        evidence/kip.lock:35:1
      NOTE KIP307 uncommitted-change: instrument/uji.toml has changed since the last commit
        → have whoever keeps the folder record it in git, or run `git add instrument/uji.toml`, then
          commit
        instrument/uji.toml

    Claimed 80.00 of 80 · supported 80.00 of 80 · reachable 80.00 of 80 · no band · 2 errors, 1 warning,
      1 note, 0 waived · NOT READY TO SUBMIT

    exit code 1
    ");
}

#[test]
fn passes() {
    let bench = Bench::sound();
    bench
        .edit("instrument/uji.toml", "kode = \"A.2\"", "kode = \"A.10\"")
        .edit("evidence/bukti.yaml", "\"A.2\"", "\"A.10\"");
    silent(&bench, "KIP102");
}

#[test]
fn aspects_scales_and_stages_too() {
    for (from, to, id, en) in [
        (
            "[[aspek]]\nkode = \"B\"",
            "[[aspek]]\nkode = \"A\"",
            "aspek A",
            "aspect code A",
        ),
        (
            "id = \"a-d\"",
            "id = \"ya-tidak\"",
            "skala ya-tidak",
            "scale ya-tidak",
        ),
        (
            "id = \"presentasi\"",
            "id = \"saq\"",
            "tahap saq",
            "stage saq",
        ),
    ] {
        let bench = Bench::sound();
        bench.edit("instrument/uji.toml", from, to);
        fired(&bench, "KIP102", "error").says(id, en).at(to);
    }
}

#[test]
fn both_places_are_named_and_the_first_indicator_has_the_claim() {
    let bench = Bench::sound();
    bench.edit("instrument/uji.toml", "kode = \"A.2\"", "kode = \"A.1\"");
    let text = String::from_utf8(bench.read("instrument/uji.toml")).unwrap();
    let lines: Vec<usize> = text
        .lines()
        .enumerate()
        .filter(|(_, line)| line.trim() == "kode = \"A.1\"")
        .map(|(at, _)| at + 1)
        .collect();
    assert_eq!(lines.len(), 2);
    let one = fired(&bench, "KIP102", "error");
    for line in lines {
        let place = format!("instrument/uji.toml:{line}");
        one.says(&place, &place);
    }
    let report = bench.report();
    assert_eq!(report["indicators"][0]["status"], "supported");
    assert_eq!(report["indicators"][0]["weight"], 40);
}

#[test]
fn an_indicator_that_was_entered_twice_is_one_finding() {
    let bench = Bench::sound();
    let text = String::from_utf8(bench.read("instrument/uji.toml")).unwrap();
    let (_, last) = text.rsplit_once("[[aspek.indikator]]").unwrap();
    // A repeat behind the last aspect, and one that asks something else.
    for repeat in [
        last.to_owned(),
        last.replace("Keberatan ditangani?", "Lain?"),
    ] {
        bench
            .write(
                "instrument/uji.toml",
                format!("{text}\n[[aspek.indikator]]{repeat}"),
            )
            .commit();
        let report = bench.report();
        assert_eq!(report["findings"].as_array().unwrap().len(), 1);
        fired(&bench, "KIP102", "error").says("B.2", "B.2");
        assert_eq!(report["score"]["supported"], 100);
        assert_eq!(report["coverage"]["unanswered"], 0);
        // The lock records the first, and has nothing to say afterwards.
        bench.lock();
        for rule in ["KIP302", "KIP303", "KIP304"] {
            silent(&bench, rule);
        }
    }
}

#[test]
fn a_mistyped_code_with_a_weight_is_one_finding_and_no_band_is_given() {
    let bench = Bench::sound();
    bench
        .edit("instrument/uji.toml", "kode = \"A.2\"", "kode = \"A.1\"")
        .edit(
            "evidence/bukti.yaml",
            "  \"A.2\":\n    jawaban: A\n    bukti:\n      - berkas: profil.pdf\n        tanggal: 2025-03-01\n",
            "",
        );
    std::fs::remove_file(bench.path().join("evidence/profil.pdf")).unwrap();
    bench.lock().commit();
    let report = bench.report();
    let rules: Vec<_> = report["findings"].as_array().unwrap().iter().collect();
    assert_eq!(rules.len(), 1, "{rules:?}");
    assert_eq!(rules[0]["rule"], "KIP102");
    // 20 of the weights are with the second indicator, of which nothing is known.
    let score = &report["score"];
    assert_eq!(
        (&score["out_of"], &score["supported"]),
        (&80.into(), &80.into())
    );
    assert!(score["supported_band"].is_null() && score["next_band"].is_null());
    assert_eq!(report["coverage"]["unanswered"], 0);
    // Another weight than what is missing is a fault of its own.
    bench.edit(
        "instrument/uji.toml",
        "bobot = 20\nskala",
        "bobot = 21\nskala",
    );
    fired(&bench, "KIP101", "error").says("berjumlah 40, seharusnya 60", "sum to 40");
    fired(&bench, "KIP102", "error");
}
