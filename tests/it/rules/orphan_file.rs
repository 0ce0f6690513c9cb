//! KIP206.

use super::{Bench, fired, silent};

#[test]
fn fails() {
    let bench = Bench::sound();
    bench.write("evidence/sisa/lama.pdf", "lama");
    let one = fired(&bench, "KIP206", "warning");
    one.says("evidence/sisa/lama.pdf", "evidence/sisa/lama.pdf");
    assert_eq!(one.json["path"], "evidence/sisa/lama.pdf");
    assert_eq!(one.json["points_at_risk"], serde_json::Value::Null);
}

#[test]
fn passes() {
    let bench = Bench::sound();
    bench
        .edit(
            "instrument/uji.toml",
            "nama_unik = true",
            "nama_unik = true\nabaikan = [\"arsip/**\", \"*.bak\"]",
        )
        .write("evidence/arsip/2020/lama.pdf", "lama")
        .write("evidence/x.bak", "x")
        .write("evidence/BACA.md", "x")
        .write("evidence/.rahasia", "x")
        .write("evidence/Thumbs.db", "x")
        .write("evidence/~$profil.docx", "x")
        .write("evidence/verifikasi.yaml", "x");
    silent(&bench, "KIP206");
}

#[test]
fn what_another_instruments_mapping_names_is_none() {
    let bench = Bench::sound();
    bench.write("evidence/lama/profil.pdf", super::document("lama.pdf"));
    assert_eq!(bench.findings("KIP206").len(), 1);
    let other = crate::bench::INSTRUMENT
        .replace("uji-2026", "uji-2025")
        .replace("tahun = 2026", "tahun = 2025");
    bench.write("instrument/lama.toml", other).write(
        "evidence/lama/bukti.yaml",
        "instrumen: uji-2025\nindikator:\n  \"A.2\": { jawaban: A, bukti: [profil.pdf] }\n",
    );
    silent(&bench, "KIP206");
}

#[test]
fn a_waiver_at_the_top_covers_it() {
    let bench = Bench::sound();
    bench.write("evidence/sisa.pdf", "x").edit(
        "evidence/bukti.yaml",
        "satker: BPMP Contoh\n",
        "satker: BPMP Contoh\npengecualian: [{ aturan: KIP206, berkas: sisa.pdf, alasan: uji, sampai: 2026-12-31 }]\n",
    );
    assert_eq!(bench.findings("KIP206")[0]["standing"], "waived");
    assert_eq!(bench.findings("KIP211").len(), 0);
    bench.write("evidence/sisa-lain.pdf", "y");
    let found = bench.findings("KIP206");
    let standings: Vec<(&str, &str)> = found
        .iter()
        .map(|one| {
            (
                one["evidence"].as_str().unwrap(),
                one["standing"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        standings,
        [
            ("evidence/sisa-lain.pdf", "open"),
            ("evidence/sisa.pdf", "waived")
        ]
    );
}
