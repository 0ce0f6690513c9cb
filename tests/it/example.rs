//! The repository is its own example: it must stay sound on any later day, with and without git.

use crate::bench::{Bench, example, findings_of, line_of};

#[test]
fn the_example_passes_honestly_on_any_later_day() {
    let bench = example();
    for day in ["2026-11-25", "2027-01-01", "2035-06-30"] {
        let report = bench.report_with(&["--as-of", day, "--locked"]);
        assert_eq!(report["verdict"], "pass", "{day}");
        assert_eq!(report["score"]["band"]["supported"], "Menuju Informatif");
        assert_eq!(report["coverage"]["unanswered"], 0);
        assert!(report["coverage"]["declined"].as_u64().unwrap() > 0);
        let warnings = report["summary"]["warning"].as_u64().unwrap();
        assert!((1..=8).contains(&warnings), "{warnings} warnings on {day}");
        assert!(report["acts"].as_array().unwrap().len() >= 5);
    }
}

#[test]
fn the_example_passes_as_an_unpacked_archive() {
    let bench = example();
    bench.without_repository();
    assert_eq!(
        bench
            .kip(&["check", "--locked", "--as-of", "2026-11-25"])
            .code,
        0
    );
}

#[test]
fn an_empty_mapping_leaves_every_question_open() {
    let bench = Bench::bare();
    bench
        .write(
            "instrument/contoh.toml",
            example().read("instrument/kip-upt-contoh.toml"),
        )
        .write(
            "evidence/bukti.yaml",
            "instrumen: kip-upt-contoh-2026\nsatker: BPMP Contoh\nindikator: {}\n",
        );
    assert_eq!(bench.kip(&["check"]).code, 1);
    let report = bench.report();
    assert_eq!(report["score"]["shown"]["supported"], "0,00");
    let open = findings_of(&report, "KIP201");
    assert_eq!(open.len(), 88);
    for one in open {
        let code = one["indicator"].as_str().unwrap();
        assert_eq!(line_of(&bench, &one), format!("kode = \"{code}\""));
    }
}

#[test]
fn a_real_ministrys_faulty_instrument_is_seen_through() {
    let bench = Bench::bare();
    bench.write(
        "instrument/s.toml",
        include_str!("data/struktur-kementerian-2024.toml"),
    );
    let report = bench.report();
    let sums = findings_of(&report, "KIP101");
    assert_eq!(sums.len(), 1);
    assert!(sums[0]["message"].as_str().unwrap().contains("101"));
    let twice: Vec<String> = findings_of(&report, "KIP103")
        .iter()
        .map(|one| one["indicator"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(twice, ["3.80", "3.90"]);
    assert!(bench.kip(&["check"]).stdout.contains("dari 101"));
}
