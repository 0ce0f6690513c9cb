//! KIP203.

use super::{Bench, fired, silent};

#[test]
fn fails() {
    let bench = Bench::sound();
    bench.edit(
        "evidence/bukti.yaml",
        "      - tautan: https://ppid.example.go.id/dip\n",
        "",
    );
    fired(&bench, "KIP203", "error")
        .says("1 tautan", "1 link")
        .costs(40);
    bench.edit(
        "evidence/bukti.yaml",
        "      - berkas: layar.png\n        tanggal: 2026-02-02\n",
        "",
    );
    assert_eq!(bench.findings("KIP203").len(), 2);
}

#[test]
fn passes() {
    let bench = Bench::sound();
    // The list would do; that one of it is missing is another rule's to say.
    bench.remove("evidence/sk-dip.pdf");
    silent(&bench, "KIP203");
}

#[test]
fn the_same_content_counts_once() {
    let bench = Bench::sound();
    bench.write("evidence/layar.png", bench.read("evidence/ruang.jpg"));
    assert_eq!(bench.findings("KIP203").len(), 1);
}
