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

#[test]
fn a_kind_that_is_not_asked_for_is_no_fault_and_counts_nothing() {
    let bench = Bench::sound();
    bench.edit(
        "evidence/bukti.yaml",
        "      - tautan: https://ppid.example.go.id/dip\n",
        "      - berkas: peta.jpg\n        tanggal: 2026-03-03\n",
    );
    bench
        .write("evidence/peta.jpg", super::document("peta.jpg"))
        .lock();
    fired(&bench, "KIP203", "error")
        .about("A.1", "")
        .says("Halaman DIP", "Halaman DIP")
        .at("\"A.1\":")
        .costs(40);
    assert_eq!(bench.report()["indicators"][0]["status"], "partial");
}

#[test]
fn a_given_kind_wins_over_the_extension() {
    let bench = Bench::sound();
    bench.edit(
        "evidence/bukti.yaml",
        "berkas: profil.pdf\n",
        "berkas: profil.pdf\n        jenis: foto\n",
    );
    fired(&bench, "KIP203", "error")
        .about("A.2", "")
        .says("1 dokumen", "1 document");
    let bench = Bench::sound();
    bench
        .edit(
            "evidence/bukti.yaml",
            "berkas: ruang.jpg\n",
            "berkas: ruang.pdf\n        jenis: foto\n",
        )
        .remove("evidence/ruang.jpg")
        .write("evidence/ruang.pdf", super::document("ruang.pdf"))
        .lock();
    silent(&bench, "KIP203");
    assert_eq!(bench.report()["indicators"][2]["status"], "supported");
}

#[test]
fn a_picture_serves_whichever_kind_is_still_lacking() {
    let bench = Bench::sound();
    bench.edit(
        "instrument/uji.toml",
        "bukti = [{ jenis = [\"foto\", \"tangkapan-layar\"], nama = \"Foto ruang\", min = 2 }]",
        "bukti = [{ jenis = \"tangkapan-layar\", nama = \"Layar\" }, { jenis = \"foto\", nama = \"Ruang\" }]",
    );
    silent(&bench, "KIP203");
    assert_eq!(bench.report()["indicators"][2]["status"], "supported");
    bench.edit(
        "evidence/bukti.yaml",
        "berkas: layar.png\n",
        "berkas: layar.png\n        jenis: foto\n",
    );
    silent(&bench, "KIP203");
    bench.edit(
        "evidence/bukti.yaml",
        "berkas: ruang.jpg\n",
        "berkas: ruang.jpg\n        jenis: foto\n",
    );
    fired(&bench, "KIP203", "error")
        .about("B.1", "")
        .says("Layar", "Layar")
        .costs(25);
}
