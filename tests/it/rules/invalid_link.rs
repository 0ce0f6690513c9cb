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

#[test]
fn what_is_wrong_is_said_and_a_password_is_not_repeated() {
    for (link, id, en) in [
        ("ftp://ppid.example.go.id/a", "ftp", "ftp"),
        ("https://https://ppid.example.go.id", "dua kali", "twice"),
        ("https://ppid..go.id", "ppid..go.id", "ppid..go.id"),
    ] {
        fired(&linked(link), "KIP601", "error")
            .about("A.1", link)
            .says(id, en)
            .at(link);
    }
    let bench = linked("https://admin:rahasia@ppid.example.go.id/");
    let one = fired(&bench, "KIP601", "error");
    one.says("ppid.example.go.id", "ppid.example.go.id")
        .costs(40);
    for key in ["message", "hint"] {
        assert!(!one.json[key].as_str().unwrap().contains("rahasia"));
    }
}

#[test]
fn the_length_is_named_and_without_a_limit_any_will_do() {
    let long = format!("https://ppid.example.go.id/{}", "a".repeat(229));
    let bench = linked(&long);
    fired(&bench, "KIP601", "error")
        .says("256", "256")
        .says("255", "255");
    bench.edit("instrument/uji.toml", "panjang_tautan_maks = 255\n", "");
    silent(&bench, "KIP601");
}
