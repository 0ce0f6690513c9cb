//! Dates are declared; a name may only contradict them.

use super::{fired, silent, with};

#[test]
fn p57_tahun_dalam_nomor() {
    for name in [
        "SK_No_2019_Tahun_2025.pdf",
        "surat-jalan-10001999-26.06.2025.pdf",
        "9e8449ee-9f27-440f-949b-69f98a200921.pdf",
    ] {
        let bench = with(name, super::document(name));
        silent(&bench, "KIP504");
        let row = bench.report()["indicators"][1]["evidence"][0].clone();
        assert_eq!(row["date"], "2025-03-01", "{name}");
    }
    let bench = with("SK_Tahun_2024.pdf", super::document("SK_Tahun_2024.pdf"));
    fired(&bench, "KIP504", "warning")
        .says("2024", "2024")
        .costs(0);
}
