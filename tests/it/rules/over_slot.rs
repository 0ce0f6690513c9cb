//! KIP218.

use super::{Bench, assert_snapshot, document, fired, shown, silent};

/// The sound workspace with these lines in `[berkas]` and these entries at B.2.
fn with(files: &str, entries: &[&str]) -> Bench {
    let bench = Bench::bare();
    let instrument = format!(
        "[instrumen]\nid = \"slot\"\njudul = \"Slot\"\ntahun = 2026\n\n[berkas]\nekstensi = [\"pdf\", \"docx\"]\n{files}\n
[[aspek]]\nkode = \"A\"\nnama = \"A\"\nbobot = 100\n
[[aspek.indikator]]\nkode = \"A.1\"\npertanyaan = \"Apakah ada?\"\nbobot = 100\npilihan = [{{ kode = \"Ya\", nilai = 1 }}, {{ kode = \"Tidak\", nilai = 0 }}]\n"
    );
    let mut mapping =
        "instrumen: slot\nsatker: BPMP Contoh\nindikator:\n  A.1:\n    jawaban: Ya\n    bukti:\n"
            .to_owned();
    for entry in entries {
        mapping.push_str(&format!("      - {entry}\n"));
        if !entry.starts_with("http") {
            bench.write(&format!("evidence/{entry}"), document(entry));
        }
    }
    bench
        .write("instrument/slot.toml", instrument)
        .write("evidence/bukti.yaml", mapping)
        .lock()
        .commit();
    bench
}

#[test]
fn fails() {
    let bench = with("berkas_maks = 1", &["sk-dip.pdf", "sop.docx"]);
    fired(&bench, "KIP218", "warning")
        .says("2 berkas, paling banyak 1", "2 files, 1 at most")
        .hints("perkecil berkas yang terbesar")
        .at("A.1:");
    assert_snapshot!(shown(&bench, &[]), @"
    BPMP Contoh
    Slot 2026
    slot · bukan instrumen resmi
    Keadaan per 1 Juni 2026
    Commit 012345678901

    NILAI KUESIONER
     Nilai                 Poin   Kualifikasi   Dihitung dari
    ─────────────────────────────────────────────────────────────────────────
     Klaim      100,00 dari 100   —             semua jawaban
     Didukung   100,00 dari 100   —             jawaban dengan bukti lengkap

    ASPEK
     Aspek    Bobot    Klaim   Didukung   Terpenuhi
    ────────────────────────────────────────────────
     A A        100   100,00     100,00         1/1
    ────────────────────────────────────────────────
     Jumlah     100   100,00     100,00         1/1
     • 1 indikator: 1 didukung bukti

    TEMUAN: 0 kesalahan, 1 peringatan, 0 catatan, 0 temuan ditangguhkan

    A.1 Apakah ada?
      PERINGATAN KIP218 slot-terlampaui: bukti indikator A.1 melebihi slot portal: 2 berkas, paling
        banyak 1
        → pilih bukti yang paling kuat, gabungkan yang sejenis, atau perkecil berkas yang terbesar
        evidence/bukti.yaml:4:3

    Klaim 100,00 · didukung 100,00 · potensi 100,00 · tanpa kualifikasi · 0 kesalahan, 1 peringatan,
      0 catatan, 0 temuan ditangguhkan · SIAP DIKIRIM

    exit code 0

    BPMP Contoh
    Slot 2026
    slot · not an official instrument
    As of 1 June 2026
    Commit 012345678901

    QUESTIONNAIRE SCORE
     Score              Points   Band   Based on
    ───────────────────────────────────────────────────────────────────
     Claimed     100.00 of 100   —      all answers
     Supported   100.00 of 100   —      answers with complete evidence

    ASPECTS
     Aspect   Weight   Claimed   Supported   Met
    ─────────────────────────────────────────────
     A A         100    100.00      100.00   1/1
    ─────────────────────────────────────────────
     Total       100    100.00      100.00   1/1
     • 1 indicator: 1 supported

    FINDINGS: 0 errors, 1 warning, 0 notes, 0 waived

    A.1 Apakah ada?
      WARNING KIP218 over-slot: the evidence of indicator A.1 is more than the portal takes: 2 files, 1
        at most
        → choose the strongest evidence, merge what is alike, or make the largest file smaller
        evidence/bukti.yaml:4:3

    Claimed 100.00 · supported 100.00 · potential 100.00 · no band · 0 errors, 1 warning, 0 notes,
      0 waived · READY TO SUBMIT

    exit code 0
    ");
    // It voids nothing.
    assert_eq!(bench.report()["score"]["supported"], 100);
}

#[test]
fn what_can_be_merged_and_fits_is_a_note() {
    let bench = with(
        "berkas_maks = 1",
        &["sk-dip.pdf", "profil.pdf", "ruang.jpg"],
    );
    fired(&bench, "KIP218", "note").hints("biarkan terpisah di folder bukti");
    // Not where the merged file is larger than the portal takes.
    let small = with(
        "berkas_maks = 1\nukuran_maks = \"1 KB\"",
        &["sk-dip.pdf", "profil.pdf"],
    );
    let found = small.findings("KIP218");
    assert_eq!(found[0]["severity"], "warning", "{found:?}");
}

#[test]
fn links_and_bytes_have_their_own_bounds() {
    let links = with(
        "tautan_maks = 1",
        &[
            "https://ppid.example.go.id/a",
            "https://ppid.example.go.id/b",
        ],
    );
    fired(&links, "KIP218", "warning").says("2 tautan, paling banyak 1", "2 links, 1 at most");
    let bytes = with(
        "ukuran_indikator_maks = \"1 KB\"",
        &["sk-dip.pdf", "profil.pdf"],
    );
    fired(&bytes, "KIP218", "warning").says("yang terbesar evidence/", "the largest is evidence/");
}

#[test]
fn passes() {
    let bench = with(
        "berkas_maks = 2\ntautan_maks = 1\nukuran_indikator_maks = \"2 MB\"",
        &["sk-dip.pdf", "profil.pdf", "https://ppid.example.go.id/a"],
    );
    silent(&bench, "KIP218");
    // A file that is listed twice takes one slot.
    let twice = with("berkas_maks = 1", &["sk-dip.pdf", "sk-dip.pdf"]);
    silent(&twice, "KIP218");
}
