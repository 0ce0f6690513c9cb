//! KIP309.

use super::{Bench, fired, silent};

#[test]
fn fails() {
    let bench = Bench::sound();
    std::fs::remove_dir_all(bench.path().join(".git")).unwrap();
    fired(&bench, "KIP309", "warning").hints("git");
    assert_eq!(bench.report()["dirty"], serde_json::Value::Null);
}

#[test]
fn passes() {
    silent(&Bench::sound(), "KIP309");
}
