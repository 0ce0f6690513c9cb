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
