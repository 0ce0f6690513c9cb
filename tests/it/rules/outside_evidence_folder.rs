//! KIP209.

use super::{Bench, fired, silent};

#[test]
fn fails() {
    for written in [
        "../instrument/uji.toml",
        "/etc/hostname",
        "C:\\dokumen\\profil.pdf",
    ] {
        let bench = Bench::sound();
        bench.edit(
            "evidence/bukti.yaml",
            "berkas: profil.pdf",
            &format!("berkas: '{written}'"),
        );
        fired(&bench, "KIP209", "error")
            .says(written, written)
            .at(written)
            .costs(20);
        assert_eq!(bench.findings("KIP204").len(), 0);
    }
}

#[test]
fn passes() {
    let bench = Bench::sound();
    bench.edit(
        "evidence/bukti.yaml",
        "berkas: profil.pdf",
        "berkas: sub/../profil.pdf",
    );
    silent(&bench, "KIP209");
}

#[test]
#[cfg(unix)]
fn a_symlink_is_never_read() {
    let bench = Bench::sound();
    let secret = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(secret.path(), "isi rahasia").unwrap();
    bench.remove("evidence/profil.pdf");
    std::os::unix::fs::symlink(secret.path(), bench.path().join("evidence/profil.pdf")).unwrap();
    fired(&bench, "KIP209", "error").costs(20);
    let row = &bench.report()["indicators"][1]["evidence"][0];
    assert_eq!(row["sha256"], serde_json::Value::Null);
    assert_eq!(row["size"], serde_json::Value::Null);
}

#[test]
fn an_escape_through_a_folder_and_a_share_of_the_network() {
    for written in [
        "sub/../../evidence-lain/a.pdf",
        "..\\..\\a.pdf",
        "\\\\server\\a.pdf",
        "~/a.pdf",
        "file:///a.pdf",
    ] {
        let bench = Bench::sound();
        bench
            .write("evidence-lain/a.pdf", super::document("a.pdf"))
            .edit(
                "evidence/bukti.yaml",
                "berkas: profil.pdf",
                &format!("berkas: '{written}'"),
            );
        fired(&bench, "KIP209", "error")
            .about("A.2", written)
            .costs(20);
        assert_eq!(bench.report()["score"]["supported"], 80);
        assert_eq!(
            bench.report()["indicators"][1]["evidence"][0]["sha256"],
            serde_json::Value::Null
        );
    }
}

#[test]
fn between_two_folders_of_evidence_one_may_point() {
    let bench = Bench::sound();
    bench
        .write("evidence/1/bukti.yaml", "instrumen: uji-2026\nindikator:\n  \"A.2\": { jawaban: A, bukti: [{ berkas: ../2/profil.pdf, tanggal: 2025-03-01 }] }\n")
        .write("evidence/2/profil.pdf", bench.read("evidence/profil.pdf"))
        .remove("evidence/profil.pdf")
        .edit("evidence/bukti.yaml", "  \"A.2\":\n    jawaban: A\n    bukti:\n      - berkas: profil.pdf\n        tanggal: 2025-03-01\n", "");
    silent(&bench, "KIP209");
    assert_eq!(bench.report()["score"]["supported"], 100);
}

#[test]
#[cfg(unix)]
fn a_folder_behind_a_symlink_is_not_entered_and_no_loop_is_followed() {
    let bench = Bench::sound();
    let elsewhere = tempfile::tempdir().unwrap();
    std::fs::write(
        elsewhere.path().join("profil.pdf"),
        super::document("profil.pdf"),
    )
    .unwrap();
    std::os::unix::fs::symlink(elsewhere.path(), bench.path().join("evidence/luar")).unwrap();
    bench.edit(
        "evidence/bukti.yaml",
        "berkas: profil.pdf",
        "berkas: luar/profil.pdf",
    );
    fired(&bench, "KIP209", "error")
        .about("A.2", "evidence/luar/profil.pdf")
        .says("evidence/luar", "evidence/luar")
        .costs(20);
    assert_eq!(bench.findings("KIP204").len(), 0);
    let bench = Bench::sound();
    std::os::unix::fs::symlink("..", bench.path().join("evidence/putar")).unwrap();
    let one = fired(&bench, "KIP209", "error");
    one.about("", "evidence/putar");
    assert_eq!(bench.report()["score"]["supported"], 100);
}

#[test]
#[cfg(unix)]
fn a_symlink_inside_the_folder_is_one_too() {
    let bench = Bench::sound();
    bench.rename("evidence/profil.pdf", "evidence/asli.pdf");
    std::os::unix::fs::symlink("asli.pdf", bench.path().join("evidence/profil.pdf")).unwrap();
    fired(&bench, "KIP209", "error")
        .about("A.2", "evidence/profil.pdf")
        .costs(20);
    assert_eq!(bench.report()["indicators"][1]["status"], "unsupported");
}
