//! The program among others.

use std::io::{BufRead as _, BufReader};
use std::process::{Command, Stdio};

use super::Bench;
use crate::bench::REMEMBERED;

#[test]
fn p84_pipa_terputus() {
    let mut instrument = String::from(
        "[instrumen]\nid = \"besar\"\njudul = \"Besar\"\ntahun = 2026\n[[skala]]\nid = \"s\"\npilihan = [{ kode = \"Ya\", nilai = 1 }, { kode = \"Tidak\", nilai = 0 }]\n[[aspek]]\nkode = \"A\"\nnama = \"A\"\nbobot = 100\n",
    );
    for at in 0..2000 {
        instrument.push_str(&format!("[[aspek.indikator]]\nkode = \"{}.{}\"\npertanyaan = \"Indikator uji nomor {at}?\"\nbobot = 0.05\nskala = \"s\"\n", at / 100 + 1, at % 100 + 1));
    }
    let bench = Bench::bare();
    bench
        .write("instrument/besar.toml", instrument)
        .write("evidence/bukti.yaml", "instrumen: besar\nindikator: {}\n");
    for arguments in [&["check", "-v"][..], &["check", "--format", "json"]] {
        let mut child = Command::new(assert_cmd::cargo::cargo_bin!("kip"))
            .current_dir(bench.path())
            .args(arguments)
            .envs(REMEMBERED)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap());
        let mut first = String::new();
        assert!(lines.read_line(&mut first).unwrap() > 0);
        drop(lines);
        let output = child.wait_with_output().unwrap();
        assert_eq!(String::from_utf8_lossy(&output.stderr), "");
        assert_ne!(output.status.code(), Some(101));
    }
}
