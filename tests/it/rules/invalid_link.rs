//! KIP601.

use super::{Bench, fired, silent};

fn linked(link: &str) -> Bench {
    let bench = Bench::sound();
    bench.edit(
        "evidence/bukti.yaml",
        "tautan: https://ppid.example.go.id/dip",
        &format!("tautan: \"{link}\""),
    );
    bench
}

#[test]
fn fails() {
    let long = format!("https://ppid.example.go.id/{}", "a".repeat(229));
    for link in [
        "ftp://ppid.example.go.id/a",
        "ppid.example.go.id/dip",
        "https://",
        "https://ppid example.go.id",
        "javascript:alert(1)",
        "https:/ppid.example.go.id",
        &long,
    ] {
        fired(&linked(link), "KIP601", "error")
            .costs(40)
            .at("tautan:");
    }
}

#[test]
fn passes() {
    let longest = format!("https://ppid.example.go.id/{}", "a".repeat(228));
    assert_eq!(longest.len(), 255);
    for link in [
        "http://ppid.example.go.id",
        "https://ppid.example.go.id/dip?tahun=2026#atas",
        &longest,
    ] {
        silent(&linked(link), "KIP601");
    }
}
