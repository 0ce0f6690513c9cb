//! KIP305.

use super::{Bench, fired, silent};

#[test]
fn fails() {
    let bench = Bench::sound();
    bench
        .rename("evidence/profil.pdf", "evidence/profil satker é.pdf")
        .edit(
            "evidence/bukti.yaml",
            "berkas: profil.pdf",
            "berkas: profil satker é.pdf",
        )
        .lock();
    let one = fired(&bench, "KIP305", "warning");
    one.says("profil satker é.pdf", "profil satker é.pdf")
        .hints("git add");
}

#[test]
fn passes() {
    let bench = Bench::sound();
    bench
        .rename("evidence/profil.pdf", "evidence/profil satker é.pdf")
        .edit(
            "evidence/bukti.yaml",
            "berkas: profil.pdf",
            "berkas: profil satker é.pdf",
        )
        .lock()
        .commit();
    silent(&bench, "KIP305");
}

#[test]
fn a_paper_that_git_does_not_know_and_no_points_lost() {
    let bench = Bench::sound();
    bench.git(&["rm", "--quiet", "--cached", "evidence/kip.lock"]);
    let one = fired(&bench, "KIP305", "warning");
    one.about("", "")
        .says("evidence/kip.lock", "evidence/kip.lock");
    assert_eq!(one.json["path"], "evidence/kip.lock");
    let bench = Bench::sound();
    bench.git(&["rm", "--quiet", "--cached", "evidence/profil.pdf"]);
    fired(&bench, "KIP305", "warning")
        .about("A.2", "evidence/profil.pdf")
        .at("berkas: profil.pdf")
        .hints("git add evidence/profil.pdf")
        .costs(0);
    assert_eq!(bench.report()["score"]["supported"], 100);
}

#[test]
fn an_orphan_is_not_its_business() {
    let bench = Bench::sound();
    bench.write("evidence/sisa.pdf", "x");
    silent(&bench, "KIP305");
}
