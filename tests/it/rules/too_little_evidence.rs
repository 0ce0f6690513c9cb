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

#[test]
fn one_page_counts_once_however_it_is_written() {
    let bench = Bench::sound();
    bench
        .edit(
            "instrument/uji.toml",
            "nama = \"Halaman DIP\", min = 1",
            "nama = \"Halaman DIP\", min = 2",
        )
        .edit(
            "evidence/bukti.yaml",
            "      - tautan: https://ppid.example.go.id/dip\n",
            "      - tautan: https://ppid.example.go.id/dip\n      - tautan: HTTPS://PPID.example.go.id/dip#atas\n",
        );
    fired(&bench, "KIP203", "error").says("1 tautan", "1 link");
}

#[test]
fn the_order_of_two_entries_for_one_file_decides_nothing() {
    for order in [["", ", jenis: video"], [", jenis: video", ""]] {
        let bench = Bench::sound();
        let entries: Vec<String> = order
            .iter()
            .map(|kind| format!("      - {{ berkas: profil.pdf, tanggal: 2025-03-01{kind} }}\n"))
            .collect();
        bench.edit(
            "evidence/bukti.yaml",
            "      - berkas: profil.pdf\n        tanggal: 2025-03-01\n",
            &entries.concat(),
        );
        silent(&bench, "KIP203");
        assert_eq!(bench.report()["indicators"][1]["status"], "supported");
    }
}
