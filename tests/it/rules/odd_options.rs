//! KIP108.

use super::{Bench, fired, silent};

#[test]
fn fails() {
    let bench = Bench::sound();
    bench.edit(
        "instrument/uji.toml",
        "kode = \"B\", nilai = 0.60",
        "kode = \"B\", nilai = 0.20",
    );
    fired(&bench, "KIP108", "warning");
    bench.edit(
        "instrument/uji.toml",
        "kode = \"A\", nilai = 1.00",
        "kode = \"A\", nilai = 1.50",
    );
    assert!(!bench.findings("KIP108").is_empty());
}

#[test]
fn passes() {
    let bench = Bench::sound();
    bench.edit(
        "instrument/uji.toml",
        "kode = \"B\", nilai = 0.60",
        "kode = \"B\", nilai = 0.75",
    );
    silent(&bench, "KIP108");
}

#[test]
fn each_oddity_is_named() {
    for (from, to, id, en) in [
        ("nilai = 0.00", "nilai = 0.10", "bernilai 0", "worth 0"),
        (
            "kode = \"B\", nilai = 0.60",
            "kode = \"B\", nilai = 1.20",
            "B",
            "B",
        ),
        (
            "kode = \"A\", nilai = 1.00",
            "kode = \"A\", nilai = 0.90",
            "bobot penuh",
            "whole weight",
        ),
        ("kode = \"C\"", "kode = \"B\"", "B", "B"),
    ] {
        let bench = Bench::sound();
        bench.edit("instrument/uji.toml", from, to);
        let found = bench.findings("KIP108");
        assert!(!found.is_empty(), "{to}");
        for one in &found {
            assert_eq!(one["severity"], "warning");
            assert_eq!(one["path"], "instrument/uji.toml");
            let message = one["message"].as_str().unwrap();
            assert!(message.contains("a-d"), "{message}");
        }
        assert!(
            found
                .iter()
                .any(|one| one["message"].as_str().unwrap().contains(id)),
            "{found:#?}"
        );
        let report = bench.report_with(&["--lang", "en"]);
        let english = super::findings_of(&report, "KIP108");
        assert!(
            english
                .iter()
                .any(|one| one["message"].as_str().unwrap().contains(en)),
            "{english:#?}"
        );
    }
}

#[test]
fn absolute_points_are_measured_by_the_weight() {
    for (best, odd) in [("20", false), ("20.5", true), ("19", true)] {
        let bench = Bench::sound();
        bench.edit(
            "instrument/uji.toml",
            "bobot = 20\nskala = \"a-d\"",
            &format!("bobot = 20\npilihan = [{{ kode = \"A\", poin = {best} }}, {{ kode = \"D\", poin = 0 }}]"),
        );
        if odd {
            fired(&bench, "KIP108", "warning")
                .about("A.2", "")
                .says("A.2", "A.2");
        } else {
            silent(&bench, "KIP108");
        }
    }
}
