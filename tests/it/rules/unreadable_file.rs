//! KIP408.

use super::{Bench, fired, silent};

#[test]
fn fails() {
    let bench = Bench::sound();
    bench
        .edit(
            "evidence/bukti.yaml",
            "berkas: profil.pdf",
            "berkas: profil",
        )
        .write("evidence/profil/satu.md", "x");
    fired(&bench, "KIP408", "error")
        .says("evidence/profil", "evidence/profil")
        .costs(20);
}

#[test]
fn passes() {
    silent(&Bench::sound(), "KIP408");
}

#[test]
#[cfg(unix)]
fn a_pipe_is_never_opened() {
    let bench = Bench::sound();
    bench.remove("evidence/profil.pdf");
    let made = std::process::Command::new("mkfifo")
        .arg(bench.path().join("evidence/profil.pdf"))
        .status()
        .unwrap();
    assert!(made.success());
    fired(&bench, "KIP408", "error").costs(20);
}
