//! KIP306.

use super::{Bench, fired, silent, waive};

fn ignored() -> Bench {
    let bench = Bench::sound();
    bench.git(&["rm", "--quiet", "--cached", "evidence/profil.pdf"]);
    bench.write(".gitignore", "*.pdf\n").commit();
    bench
}

#[test]
fn fails() {
    let bench = ignored();
    fired(&bench, "KIP306", "error")
        .says("evidence/profil.pdf", "evidence/profil.pdf")
        .costs(20);
    assert_eq!(bench.report()["score"]["supported"], 80);
}

#[test]
fn passes() {
    // A tracked file never is ignored, whatever .gitignore says: sk-dip.pdf matches as well.
    let bench = Bench::sound();
    bench.write(".gitignore", "*.pdf\n").commit();
    silent(&bench, "KIP306");
}

#[test]
fn a_waiver_lifts_its_void() {
    let bench = ignored();
    waive(&bench, "A.2", "KIP306");
    assert_eq!(bench.report()["score"]["supported"], 100);
}

#[test]
fn an_ignored_folder_and_a_list_of_ones_own_ignore_too() {
    for (file, line) in [
        (".gitignore", "/evidence/rapat/\n"),
        ("evidence/.gitignore", "rapat\n"),
        (".git/info/exclude", "profil.*\n"),
    ] {
        let bench = Bench::sound();
        bench.edit(
            "evidence/bukti.yaml",
            "berkas: profil.pdf",
            "berkas: rapat/profil.pdf",
        );
        bench
            .write(
                "evidence/rapat/profil.pdf",
                bench.read("evidence/profil.pdf"),
            )
            .remove("evidence/profil.pdf")
            .write(file, line)
            .lock()
            .commit();
        fired(&bench, "KIP306", "error")
            .about("A.2", "evidence/rapat/profil.pdf")
            .at("berkas: rapat/profil.pdf")
            .costs(20);
        assert_eq!(bench.findings("KIP305").len(), 0, "{file}");
    }
}

#[test]
fn an_ignored_mapping_is_named_and_voids_nothing() {
    let bench = Bench::sound();
    bench.git(&["rm", "--quiet", "--cached", "evidence/bukti.yaml"]);
    bench.write(".gitignore", "bukti.yaml\n").commit();
    let one = fired(&bench, "KIP306", "error");
    one.about("", "");
    assert_eq!(one.json["path"], "evidence/bukti.yaml");
    assert_eq!(bench.report()["score"]["supported"], 100);
    assert_eq!(bench.report()["verdict"], "fail");
}
