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
    Instrumen uji, 2026
    uji-2026 · bukan instrumen resmi
    Keadaan per 1 Juni 2026 · tenggat 19 September 2026 (110 hari lagi)
    Commit 012345678901 · ada perubahan yang belum di-commit

    NILAI KUESIONER
     Nilai                 Poin   Kualifikasi         Dihitung dari
    ─────────────────────────────────────────────────────────────────────────────────────
     Klaim       80,00 dari 100   Menuju Informatif   semua jawaban
     Didukung    80,00 dari 100   Menuju Informatif   jawaban dengan bukti lengkap
     Potensi    100,00 dari 100   —                   jawaban terbaik di semua indikator
     • Nilai didukung kurang 10,00 poin lagi untuk Informatif
     • Nilainya hanya berjarak paling banyak 0,1 poin dari batas kualifikasi
     • Kuesioner (bobot 80): 80,00
     • Presentasi (bobot 20): Informatif tak terjangkau; perlu 80,00 untuk Menuju Informatif;
       Cukup Informatif sudah tercapai; Kurang Informatif sudah tercapai; Tidak Informatif sudah
       tercapai
     • 1 tautan tidak dibuka oleh kip; buka sendiri sebelum mengirim

    ASPEK
     Aspek         Bobot   Klaim   Didukung   Terpenuhi
    ────────────────────────────────────────────────────
     A Informasi      60   40,00      40,00         1/2
     B Layanan        40   40,00      40,00         2/2
    ────────────────────────────────────────────────────
     Jumlah          100   80,00      80,00         3/4
     • 4 indikator: 1 belum dijawab, 3 didukung bukti

    TEMUAN: 3 kesalahan, 2 peringatan, 1 catatan, 0 temuan dikecualikan

    A.1 DIP ditetapkan · PJ: Tim PPID · 40,00 poin terancam
      KESALAHAN KIP201 belum-dijawab: indikator A.1 belum dijawab
        → tulis A.1 dengan `jawaban:` (A, B, C, D) di sebuah bukti.yaml
        instrument/uji.toml:81:8
      PERINGATAN KIP304 indikator-berubah: pertanyaan, bobot, pilihan, periode, atau bukti yang diminta
        indikator A.1 berubah sejak diperiksa
        → baca kembali A.1, sesuaikan jawaban dan buktinya, lalu jalankan `kip lock`
        instrument/uji.toml:81:8

    Di luar indikator
      KESALAHAN KIP102 kode-ganda: kode indikator A.1 ganda: sudah dipakai di instrument/uji.toml:68:8,
        lalu dipakai lagi di instrument/uji.toml:81:8
        → beri kode lain kepada salah satunya, atau hapus yang berulang
        instrument/uji.toml:81:8
      KESALAHAN KIP205 kode-tak-dikenal: kode A.2 tidak ada dalam instrumen uji-2026
        → mungkin maksudnya A.1; cocokkan dengan instrumen
        evidence/bukti.yaml:10:3
      PERINGATAN KIP303 kunci-usang: kunci memuat indikator A.2, tetapi instrumen uji-2026 tidak lagi
        memilikinya
        → pastikan pertanyaannya memang dihapus penyelenggara, lalu jalankan `kip lock`
        evidence/kip.lock:34:1
      CATATAN KIP307 belum-di-commit: instrument/uji.toml berubah sejak commit terakhir
        → jalankan `git add instrument/uji.toml`, lalu commit
        instrument/uji.toml

    LANGKAH YANG PALING MENAMBAH NILAI
     1. A.1 Profil mutakhir: +20,00 poin
        Jawab dan cantumkan Profil satker · tenggat 19 September 2026

    Klaim 80,00 · didukung 80,00 · potensi 100,00 · Menuju Informatif · 3 kesalahan, 2 peringatan,
      1 catatan, 0 temuan dikecualikan · BELUM LOLOS

    exit code 1

    BPMP Contoh
    Instrumen uji, 2026
    uji-2026 · not an official instrument
    As of 1 June 2026 · deadline 19 September 2026 (110 days left)
    Commit 012345678901 · with changes that are not committed

    QUESTIONNAIRE SCORE
     Score              Points   Band                Counted from
    ────────────────────────────────────────────────────────────────────────────
     Claimed      80.00 of 100   Menuju Informatif   all answers
     Supported    80.00 of 100   Menuju Informatif   answers with full evidence
     Potential   100.00 of 100   —                   the best answer everywhere
     • The supported score lacks 10.00 points for Informatif
     • The score lies within 0.1 points of a border between bands
     • Kuesioner (weight 80): 80.00
     • Presentasi (weight 20): Informatif out of reach; needs 80.00 for Menuju Informatif;
       Cukup Informatif reached; Kurang Informatif reached; Tidak Informatif reached
     • 1 link was not opened by kip; open it yourself before you submit

    ASPECTS
     Aspect        Weight   Claimed   Supported   Met
    ──────────────────────────────────────────────────
     A Informasi       60     40.00       40.00   1/2
     B Layanan         40     40.00       40.00   2/2
    ──────────────────────────────────────────────────
     Total            100     80.00       80.00   3/4
     • 4 indicators: 1 unanswered, 3 supported

    FINDINGS: 3 errors, 2 warnings, 1 note, 0 waived

    A.1 DIP ditetapkan · owner: Tim PPID · 40.00 points at risk
      ERROR KIP201 unanswered: indicator A.1 is not answered
        → write A.1 with `jawaban:` (A, B, C, D) in a bukti.yaml
        instrument/uji.toml:81:8
      WARNING KIP304 indicator-reworded: the question, weight, options, period or evidence asked for of
        indicator A.1 have changed since it was reviewed
        → read A.1 again, adapt its answer and evidence, then run `kip lock`
        instrument/uji.toml:81:8

    Outside indicators
      ERROR KIP102 duplicate-code: indicator code A.1 is used twice: first at instrument/uji.toml:68:8,
        again at instrument/uji.toml:81:8
        → give one of them another code, or remove the repeat
        instrument/uji.toml:81:8
      ERROR KIP205 unknown-code: the code A.2 is not in the instrument uji-2026
        → perhaps A.1 was meant; compare with the instrument
        evidence/bukti.yaml:10:3
      WARNING KIP303 stale-lock-entry: the lock holds indicator A.2, but instrument uji-2026 no longer
        has it
        → make sure that the organiser did remove the question, then run `kip lock`
        evidence/kip.lock:34:1
      NOTE KIP307 uncommitted-change: instrument/uji.toml has changed since the last commit
        → run `git add instrument/uji.toml`, then commit
        instrument/uji.toml

    WHAT WINS MOST POINTS
     1. A.1 Profil mutakhir: +20.00 points
        Answer it and list Profil satker · deadline 19 September 2026

    Claimed 80.00 · supported 80.00 · potential 100.00 · Menuju Informatif · 3 errors, 2 warnings,
      1 note, 0 waived · FAIL

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
