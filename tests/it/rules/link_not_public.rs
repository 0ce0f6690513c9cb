//! KIP602.

use super::{Bench, fired, silent};

fn linked(link: &str) -> Bench {
    let bench = Bench::sound();
    bench.edit(
        "evidence/bukti.yaml",
        "https://ppid.example.go.id/dip",
        link,
    );
    bench
}

#[test]
fn fails() {
    for link in [
        "http://localhost/dip",
        "https://192.168.1.10/dip",
        "https://intranet/dip",
        "https://ppid.local/dip",
        "https://docs.google.com/document/d/abc/edit",
        "https://drive.google.com/drive/u/1/folders/abc",
    ] {
        fired(&linked(link), "KIP602", "warning").at(link).costs(0);
        assert_eq!(linked(link).report()["score"]["supported"], 100);
    }
}

#[test]
fn passes() {
    for link in [
        "https://ppid.example.go.id",
        "https://drive.google.com/file/d/abc/view",
        "https://8.8.8.8/dip",
    ] {
        silent(&linked(link), "KIP602");
    }
}

#[test]
fn it_names_the_link_and_an_invalid_one_is_left_to_its_own_rule() {
    let link = "https://docs.google.com/document/d/abc/edit";
    fired(&linked(link), "KIP602", "warning").about("A.1", link);
    silent(&linked("https://"), "KIP602");
}
