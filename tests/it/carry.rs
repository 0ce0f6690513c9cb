//! `kip carry`: last year's answers and evidence onto this year's instrument; the old ones stay.

use crate::bench::{Bench, INSTRUMENT, kip_asking};
use crate::init::everything;

/// A locked year, and next year's instrument beside it: one question moved, one reworded, one dropped, one
/// new, another period.
fn two_years() -> Bench {
    let bench = Bench::sound();
    let next = INSTRUMENT
        .replace("uji-2026", "uji-2027")
        .replace("tahun = 2026", "tahun = 2027")
        .replace("2026-01-01", "2027-01-01")
        .replace("2026-12-31", "2027-12-31")
        .replace("2026-09-19", "2027-09-19")
        .replace("kode = \"A.2\"", "kode = \"A.7\"")
        .replace("Ada ruang layanan?", "Ada ruang layanan informasi?")
        .replace("nama = \"Keberatan ditangani\"", "nama = \"Maklumat\"")
        .replace("Keberatan ditangani?", "Maklumat dipasang?")
        .replace("SOP keberatan", "Maklumat");
    bench.write("instrument/uji-2027.toml", next);
    bench
}

fn text(bench: &Bench, path: &str) -> String {
    String::from_utf8(bench.read(path)).unwrap()
}

#[test]
fn answers_and_evidence_are_carried_where_the_period_allows() {
    let bench = two_years();
    bench.write("kip.toml", "# kita\nbahasa = \"id\"\n");
    let before = everything(bench.path());
    let dry = bench.kip(&["bawa", "--dry-run"]);
    assert_eq!((dry.code, &*dry.stderr), (0, ""));
    insta::assert_snapshot!(dry.stdout, @"");
    let english = bench.kip(&["carry", "--dry-run", "--lang", "en"]);
    insta::assert_snapshot!(english.stdout, @"");
    // Nobody to ask: nothing is written.
    let unasked = bench.kip(&["carry"]);
    assert_eq!(unasked.code, 2);
    assert!(unasked.stderr.contains("--yes"), "{}", unasked.stderr);
    let no = kip_asking(
        bench.path(),
        100,
        Some(|_| Some("t".to_owned())),
        &["carry"],
    );
    assert_eq!(no.code, 0, "{no:?}");
    assert_eq!(everything(bench.path()), before);

    let ran = bench.kip(&["carry", "--yes"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    let carried = text(&bench, "evidence/uji-2027/bukti.yaml");
    insta::assert_snapshot!(carried, @"");
    assert_eq!(
        text(&bench, "kip.toml"),
        "instrumen = \"uji-2027\"\n# kita\nbahasa = \"id\"\n"
    );
    let mut after = everything(bench.path());
    for new in [
        "evidence/uji-2027",
        "evidence/uji-2027/bukti.yaml",
        "kip.toml",
    ] {
        assert!(after.remove(&bench.path().join(new)).is_some(), "{new}");
    }
    let mut before = before;
    before.remove(&bench.path().join("kip.toml"));
    assert_eq!(after, before);
    // This year is judged, and last year's is one note.
    let report = bench.report();
    assert_eq!(report["instrument"]["id"], "uji-2027");
    assert_eq!(bench.findings("KIP219").len(), 1);
    assert!(bench.findings("KIP204").is_empty());
    // What is carried is not carried again, and nothing is written over.
    let again = bench.kip(&["carry", "--from", "uji-2026", "--yes"]);
    assert_eq!(again.code, 0, "{again:?}");
    assert!(again.stdout.contains("sudah ada"), "{}", again.stdout);
    assert_eq!(text(&bench, "evidence/uji-2027/bukti.yaml"), carried);
}

#[test]
fn what_stands_in_the_way_stays() {
    let bench = two_years();
    bench.write(
        "evidence/uji-2027/bukti.yaml",
        "instrumen: uji-2027\nsatker: BPMP Contoh\n",
    );
    let before = everything(bench.path());
    let ran = bench.kip(&["carry", "--yes"]);
    assert_eq!(ran.code, 2, "{ran:?}");
    assert!(ran.stderr.contains("uji-2027"), "{}", ran.stderr);
    assert_eq!(everything(bench.path()), before);
}

#[test]
fn which_instruments_are_meant_is_told_or_asked_for() {
    let bench = two_years();
    for (arguments, said) in [
        (&["carry", "--from", "uji-2025"][..], "uji-2025"),
        (&["carry", "--from", "uji-2027"], "uji-2027"),
        (&["carry", "-i", "uji-2026"], "uji-2026"),
    ] {
        let ran = bench.kip(arguments);
        assert_eq!((ran.code, &*ran.stdout), (2, ""), "{arguments:?}");
        assert!(ran.stderr.contains(said), "{}", ran.stderr);
    }
    bench.write("evidence/lain/bukti.yaml", "instrumen: [\n");
    let ran = bench.kip(&["carry", "--yes"]);
    assert_eq!((ran.code, &*ran.stdout), (2, ""));
    assert!(
        ran.stderr.contains("evidence/lain/bukti.yaml"),
        "{}",
        ran.stderr
    );
}
