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

#[test]
#[cfg(unix)]
fn a_folder_that_may_not_be_opened_is_no_empty_one() {
    use std::os::unix::fs::PermissionsExt as _;
    let bench = Bench::sound();
    bench.write("evidence/tertutup/a.pdf", "x");
    let folder = bench.path().join("evidence/tertutup");
    let mode =
        |bits| std::fs::set_permissions(&folder, std::fs::Permissions::from_mode(bits)).unwrap();
    mode(0o000);
    // For root no folder is closed.
    if std::fs::read_dir(&folder).is_err() {
        fired(&bench, "KIP408", "error").about("", "evidence/tertutup");
    }
    mode(0o755);
}

#[test]
#[cfg(windows)]
fn a_file_that_another_program_keeps_to_itself_is_named_so() {
    use std::os::windows::fs::OpenOptionsExt as _;
    let bench = Bench::sound();
    let file = bench.path().join("evidence/profil.pdf");
    let mut alone = std::fs::OpenOptions::new();
    let held = alone.read(true).share_mode(0).open(file).unwrap();
    fired(&bench, "KIP408", "error")
        .says("sedang dipakai program lain", "another program is using it")
        .costs(20);
    drop(held);
    silent(&bench, "KIP408");
}
