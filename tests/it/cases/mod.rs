//! Faults that other tools had in public, each on the smallest input that shows it: `kip` must not
//! have them. Every test has the name of its case; where a lesson and the contract differ, the
//! contract rules and the test says so.
//!
//! What P31, P32, P37, P44, P78, P80 and P82 say of packages waits for `kip pack` and `kip verify`.

mod bytes;
mod cli;
mod config;
mod dates;
mod document;
mod export;
mod git;
mod integrity;
mod many;
mod names;
mod package;
mod pdf;
mod score;
mod symlink;
mod tables;

use std::collections::BTreeSet;

use serde_json::Value;

use crate::bench::{Bench, document, findings_of, repository};
use crate::rules::{fired, silent};

const MAPPING: &str = "evidence/bukti.yaml";
const INSTRUMENT: &str = "instrument/uji.toml";

/// Every case: its number and its name.
const CASES: [(&str, &str); 51] = [
    ("P01", "yaml-kode-1.10"),
    ("P02", "yaml-kunci-ganda"),
    ("P05", "yaml-bom-crlf"),
    ("P07", "yaml-billion-laughs"),
    ("P09", "penanda-konflik-git"),
    ("P10", "kode-indikator-ganda"),
    ("P11", "peta-tanpa-berkas"),
    ("P12", "pdf-ternyata-html-login"),
    ("P13", "pdf-terpotong"),
    ("P14", "pdf-kata-sandi-buka"),
    ("P16", "pdf-hasil-pindai"),
    ("P19", "pdf-ekor-nol"),
    ("P20", "pdf-pohon-melingkar"),
    ("P21", "docx-bernama-pdf"),
    ("P23", "berkas-kosong"),
    ("P25", "pintasan-google-docs"),
    ("P26", "office-kata-sandi"),
    ("P28", "heic-bernama-jpg"),
    ("P29", "mp4-tanpa-moov"),
    ("P31", "kunci-excel-tilde"),
    ("P32", "sampah-sistem-operasi"),
    ("P33", "nama-nfc-nfd"),
    ("P34", "nama-non-ascii-quotepath"),
    ("P35", "nama-escape-terminal"),
    ("P37", "nama-terlarang-windows"),
    ("P39", "jalur-panjang"),
    ("P40", "beda-huruf-besar-kecil"),
    ("P41", "pemisah-garis-miring-balik"),
    ("P44", "tautan-simbolik-keluar"),
    ("P46", "autocrlf-mengubah-hash"),
    ("P48", "kembaran-hilang"),
    ("P51", "penunjuk-git-lfs"),
    ("P52", "klon-dangkal-tanggal"),
    ("P54", "diabaikan-namun-terlacak"),
    ("P57", "tahun-dalam-nomor"),
    ("P59", "skor-89.95-batas-90"),
    ("P61", "bobot-tidak-100"),
    ("P63", "skor-nan"),
    ("P65", "koma-desimal-dan-ribuan"),
    ("P66", "csv-rumus"),
    ("P68", "csv-tanpa-bom"),
    ("P69", "xlsx-karakter-kendali"),
    ("P71", "junit-karakter-terlarang"),
    ("P73", "sarif-spasi-persen"),
    ("P75", "html-nama-berkas"),
    ("P77", "markdown-pipa"),
    ("P78", "zip-slip"),
    ("P80", "zip-mtime-1970"),
    ("P82", "bagit-persen"),
    ("P84", "pipa-terputus"),
    ("P86", "nama-bukan-utf8"),
];

#[test]
fn every_case_is_a_test() {
    let mut written = BTreeSet::new();
    for entry in std::fs::read_dir(repository().join("tests/it/cases")).unwrap() {
        let text = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        for (line, before) in text.lines().skip(1).zip(text.lines()) {
            let name = line
                .strip_prefix("fn p")
                .filter(|name| name.starts_with(|first: char| first.is_ascii_digit()))
                .and_then(|name| name.split_once("()"));
            if let Some((name, _)) = name {
                assert!(
                    before.starts_with("#[") || before == ")]",
                    "{name}: {before}"
                );
                assert!(written.insert(format!("p{name}")), "{name} is there twice");
            }
        }
    }
    let wanted: BTreeSet<String> = CASES
        .iter()
        .map(|(number, name)| {
            let name = name.replace(['-', '.'], "_");
            format!("{}_{name}", number.to_lowercase())
        })
        .collect();
    assert_eq!(written, wanted);
    assert_eq!(wanted.len(), CASES.len());
}

/// The sound workspace with this document in the place of A.2's, locked where that can be, and committed.
fn with(name: &str, bytes: impl AsRef<[u8]>) -> Bench {
    let bench = Bench::sound();
    place(&bench, name, bytes);
    bench
}

/// The same, in a workspace that was changed before.
fn place(bench: &Bench, name: &str, bytes: impl AsRef<[u8]>) {
    bench
        .remove("evidence/profil.pdf")
        .edit(MAPPING, "berkas: profil.pdf", &format!("berkas: '{name}'"))
        .write(&format!("evidence/{name}"), bytes);
    assert!(bench.kip(&["lock"]).code < 2);
    bench.commit();
}

/// `check` finds something of these rules, once each, and of no other.
fn finds(bench: &Bench, rules: &[&str]) {
    let report = bench.report();
    let all = report["findings"].as_array().unwrap();
    let mut found: Vec<&str> = all
        .iter()
        .map(|one| one["rule"].as_str().unwrap())
        .collect();
    found.sort_unstable();
    assert_eq!(found, rules, "{all:#?}");
}

/// The run cannot judge; what it says holds these words.
fn refused(bench: &Bench, words: &[&str]) {
    let ran = bench.kip(&["check", "--lang", "en"]);
    assert_eq!(ran.code, 2, "{}", ran.stdout);
    assert_eq!(ran.stdout, "");
    for word in words {
        assert!(
            ran.stderr.contains(word),
            "`{word}` is missing in\n{}",
            ran.stderr
        );
    }
}

/// A.2's status and the supported score.
fn outcome(bench: &Bench) -> (String, Value) {
    let report = bench.report();
    let status = report["indicators"][1]["status"].as_str().unwrap();
    (status.to_owned(), report["score"]["supported"].clone())
}

/// A.2's document counts for nothing.
fn uncovered(bench: &Bench) {
    assert_eq!(outcome(bench), ("unsupported".to_owned(), 80.into()));
    assert_eq!(bench.kip(&["check"]).code, 1);
}

/// A.2's document counts.
fn covered(bench: &Bench) {
    assert_eq!(outcome(bench), ("supported".to_owned(), 100.into()));
}

/// All that the program says of a workspace, and its lock. `lock --sha256sum` is another program's form.
fn everything(bench: &Bench) -> Vec<String> {
    let mut said = Vec::new();
    for arguments in [
        &["check"][..],
        &["check", "-v"],
        &["check", "-v", "--lang", "en"],
        &["check", "--format", "json"],
        &["score"],
        &["explain", "A.2"],
        &["lock"],
    ] {
        let ran = bench.kip(arguments);
        said.extend([ran.stdout, ran.stderr]);
    }
    let written = bench.kip(&["report", "-o", "hasil.md", "-o", "hasil.json"]);
    assert_eq!(written.code, 0, "{written:?}");
    for file in ["hasil.md", "hasil.json", "evidence/kip.lock"] {
        said.push(String::from_utf8(bench.read(file)).unwrap());
    }
    said
}
