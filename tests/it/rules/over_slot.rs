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
    assert_snapshot!(shown(&bench, &[]), @"");
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
