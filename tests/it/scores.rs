//! Scores that a team would be judged by, to the last digit.

use std::fmt::Write as _;

use serde_json::{Value, json};

use crate::bench::Bench;

const BANDS: &str = "\
[[kualifikasi]]\nnama = \"Informatif\"\nmin = 90\n\
[[kualifikasi]]\nnama = \"Menuju Informatif\"\nmin = 80\n\
[[kualifikasi]]\nnama = \"Cukup Informatif\"\nmin = 60\n\
[[kualifikasi]]\nnama = \"Tidak Informatif\"\nmin = 0\n";
const STAGES: &str = "\
[[tahap]]\nid = \"saq\"\nnama = \"SAQ\"\nbobot = 80\n\
[[tahap]]\nid = \"presentasi\"\nnama = \"Presentasi\"\nbobot = 20\n";
const SCALE: &str = "\
[[skala]]\nid = \"ya-tidak\"\npilihan = [{ kode = \"Ya\", nilai = 1 }, { kode = \"Tidak\", nilai = 0 }]\n";

/// One question: its weight, whether it is answered Ya, and whether it is a bonus.
type Question = (&'static str, bool, bool);

/// A workspace whose questions ask for no evidence.
fn workspace(scoring: &str, aspects: &[(&str, Vec<Question>)]) -> Bench {
    let mut instrument = format!(
        "[instrumen]\nid = \"s\"\njudul = \"S\"\ntahun = 2026\n[penilaian]\n{scoring}\n{BANDS}{STAGES}{SCALE}"
    );
    let mut mapping = String::from("instrumen: s\nsatker: BPMP Contoh\nindikator:\n");
    for (a, (weight, questions)) in aspects.iter().enumerate() {
        write!(
            instrument,
            "[[aspek]]\nkode = \"{a}\"\nnama = \"Aspek {a}\"\nbobot = {weight}\n"
        )
        .unwrap();
        for (q, (weight, yes, bonus)) in questions.iter().enumerate() {
            write!(
                instrument,
                "[[aspek.indikator]]\nkode = \"{a}.{q}\"\npertanyaan = \"Butir {a}.{q}?\"\nbobot = {weight}\nskala = \"ya-tidak\"\nbonus = {bonus}\nbukti = []\n"
            )
            .unwrap();
            let answer = if *yes { "Ya" } else { "Tidak" };
            writeln!(
                mapping,
                "  \"{a}.{q}\": {{ jawaban: {answer}, alasan: belum, target: 2027-01-01 }}"
            )
            .unwrap();
        }
    }
    let bench = Bench::bare();
    bench
        .write("instrument/s.toml", instrument)
        .write("evidence/bukti.yaml", mapping);
    bench
}

/// Equal questions of which some are answered Ya.
fn equal(count: usize, yes: usize) -> Vec<Question> {
    (0..count).map(|at| ("1", at < yes, false)).collect()
}

/// The aspects of the first case of the contract's sources: exactly 90.
fn exactly_ninety() -> Vec<(&'static str, Vec<Question>)> {
    vec![
        ("10", equal(7, 4)),
        ("40", equal(9, 9)),
        ("10", equal(6, 6)),
        ("10", equal(7, 5)),
        ("10", equal(6, 6)),
        ("20", equal(7, 6)),
    ]
}

/// A questionnaire that is worth `yes` points out of 100.
fn worth(yes: &'static str, rest: &'static str) -> Bench {
    workspace(
        "rumus = \"poin\"",
        &[("100", vec![(yes, true, false), (rest, false, false)])],
    )
}

fn score(bench: &Bench, more: &[&str]) -> Value {
    bench.report_with(more)["score"].clone()
}

#[test]
fn thirds_and_sevenths_make_exactly_ninety() {
    let score = score(&workspace("rumus = \"proporsi\"", &exactly_ninety()), &[]);
    assert_eq!(score["supported"], json!(90));
    assert_eq!(score["shown"]["supported"], "90,00");
    assert_eq!(score["band"]["supported"], "Informatif");
}

#[test]
fn the_organisers_rounding_per_aspect_costs_the_band() {
    let scoring = "rumus = \"proporsi\"\npembulatan = { di = \"aspek\", desimal = 2 }";
    let score = score(&workspace(scoring, &exactly_ninety()), &[]);
    assert_eq!(score["supported"], json!(89.99));
    assert_eq!(score["shown"]["supported"], "89,99");
    assert_eq!(score["band"]["supported"], "Menuju Informatif");
}

#[test]
fn a_staged_total_just_below_ninety_is_cut_and_noted() {
    let bench = worth("91.24", "8.76");
    let score = score(&bench, &["--stage", "presentasi=85,00"]);
    assert_eq!(score["total"], json!(89.992));
    assert_eq!(score["band"]["total"], "Menuju Informatif");
    assert_eq!(score["near_border"], true);
    let said = bench.kip(&["check", "--stage", "presentasi=85,00"]).stdout;
    assert!(said.contains("89,99"), "{said}");
    assert!(!said.contains("90,00"), "{said}");
}

#[test]
fn eighty_nine_point_nine_nine_eight_never_shows_as_ninety() {
    let bench = worth("90.50", "9.50");
    let score = score(&bench, &["--stage", "presentasi=87.99"]);
    assert_eq!(score["total"], json!(89.998));
    assert_eq!(score["band"]["total"], "Menuju Informatif");
    for lang in ["id", "en"] {
        let said = bench
            .kip(&["check", "--stage", "presentasi=87.99", "--lang", lang])
            .stdout;
        assert!(said.contains("89,99") || said.contains("89.99"), "{said}");
        assert!(!said.contains("90,00") && !said.contains("90.00"), "{said}");
    }
}

#[test]
fn rounding_of_the_total_is_the_organisers_own() {
    let bench = workspace(
        "rumus = \"poin\"\npembulatan = { di = \"total\", desimal = 2 }",
        &[(
            "100",
            vec![("89.995", true, false), ("10.005", false, false)],
        )],
    );
    let score = score(&bench, &[]);
    assert_eq!(score["supported"], json!(90));
    assert_eq!(score["band"]["supported"], "Informatif");
}

#[test]
fn what_a_stage_must_bring_is_raised_reached_or_out_of_reach() {
    let score = score(&worth("85", "15"), &[]);
    let needed = &score["stages"][1]["needed"];
    assert_eq!(needed["Informatif"], Value::Null);
    assert_eq!(needed["Menuju Informatif"], json!(60));
    assert_eq!(needed["Cukup Informatif"], json!(0));
}

#[test]
fn nothing_to_score_is_a_dash_and_no_number() {
    for aspects in [vec![], vec![("0", vec![("0", true, false)])]] {
        let bench = workspace("rumus = \"proporsi\"", &aspects);
        let report = bench.kip(&["check", "--format", "json"]);
        assert_eq!(report.code, 1);
        let score = score(&bench, &[]);
        assert_eq!(score["supported"], Value::Null);
        assert_eq!(score["band"]["supported"], Value::Null);
        let said = bench.kip(&["check"]).stdout;
        for wrong in ["NaN", "nan", "inf"] {
            assert!(!report.stdout.contains(&format!(": {wrong}")), "{wrong}");
            assert!(!said.contains(&format!("{wrong} ")), "{wrong}\n{said}");
        }
        assert!(said.contains('—'), "{said}");
    }
}

#[test]
fn weights_that_sum_to_ninety_are_never_shown_as_out_of_a_hundred() {
    let bench = workspace(
        "rumus = \"poin\"",
        &[
            ("40", vec![("40", true, false)]),
            ("50", vec![("50", true, false)]),
        ],
    );
    let ran = bench.kip(&["check"]);
    assert_eq!(ran.code, 1);
    assert!(ran.stdout.contains("90,00 dari 90"), "{}", ran.stdout);
    assert!(!ran.stdout.contains("dari 100"), "{}", ran.stdout);
    let report = bench.report();
    assert_eq!(report["score"]["band"]["supported"], Value::Null);
    let sums = crate::bench::findings_of(&report, "KIP101");
    assert_eq!(sums.len(), 1);
    assert!(sums[0]["message"].as_str().unwrap().contains("90"));
}

#[test]
fn the_mean_of_aspects_takes_no_weights() {
    let bench = workspace(
        "rumus = \"rerata\"",
        &[("1", equal(3, 1)), ("7", equal(2, 2))],
    );
    let score = score(&bench, &[]);
    assert_eq!(score["supported"], json!(66.666_666));
    assert_eq!(score["shown"]["supported"], "66,66");
}

#[test]
fn a_bonus_lifts_up_to_the_aspect_and_no_further() {
    let bonus = |yes: bool| vec![("60", yes, false), ("40", true, false), ("10", true, true)];
    for scoring in ["rumus = \"poin\"", "rumus = \"proporsi\""] {
        let full = score(&workspace(scoring, &[("100", bonus(true))]), &[]);
        assert_eq!(full["supported"], json!(100), "{scoring}");
        let part = score(&workspace(scoring, &[("100", bonus(false))]), &[]);
        assert_eq!(part["supported"], json!(50), "{scoring}");
    }
}

#[test]
fn the_least_score_is_compared_exactly() {
    let bench = worth("89.5", "10.5");
    for (least, code) in [("89.5", 0), ("89,5", 0), ("89,51", 1), ("90", 1)] {
        let ran = bench.kip(&["check", "--fail-on", "never", "--min-score", least]);
        assert_eq!(ran.code, code, "{least}\n{}", ran.stdout);
        assert_eq!(ran.stdout.contains("KIP214"), code == 1);
    }
    let ran = bench.kip(&["check", "--min-score", "1.234,5"]);
    assert_eq!(ran.code, 2);
    assert!(ran.stderr.contains("1.234,5"), "{}", ran.stderr);
}

#[test]
fn a_score_that_could_be_a_thousand_is_refused() {
    let bench = Bench::sound();
    for (flag, word) in [
        ("--min-score", "1.234"),
        ("--min-score", "89,500"),
        ("--stage", "presentasi=1.234"),
        ("--stage", "presentasi=85,125"),
    ] {
        for (lang, words) in [
            ("id", "lebih dari 2 angka desimal"),
            ("en", "more than 2 decimals"),
        ] {
            let ran = bench.kip(&["check", flag, word, "--lang", lang]);
            assert_eq!(ran.code, 2, "{flag} {word}");
            assert!(ran.stderr.contains(words), "{}", ran.stderr);
        }
        let plain = word
            .replace("1.234", "12.34")
            .replace("500", "50")
            .replace("125", "12");
        assert!(bench.kip(&["check", flag, &plain]).code < 2, "{plain}");
    }
}

#[test]
fn an_assumed_answer_stands_beside_the_real_score() {
    let bench = worth("80", "20");
    let ran = bench.kip(&["score", "--assume", "0.1=Ya"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    assert!(
        ran.stdout.contains("80,00") && ran.stdout.contains("100,00"),
        "{}",
        ran.stdout
    );
    for (wrong, named) in [
        ("0.1=Mungkin", "Mungkin"),
        ("9.9=Ya", "9.9"),
        ("0.1", "0.1"),
    ] {
        let ran = bench.kip(&["score", "--assume", wrong]);
        assert_eq!(ran.code, 2);
        assert!(ran.stderr.contains(named), "{}", ran.stderr);
    }
}

#[test]
fn a_stage_must_be_a_later_one_with_a_score() {
    let bench = worth("80", "20");
    for wrong in [
        "presentasi",
        "presentasi=101",
        "presentasi=x",
        "visitasi=80",
        "saq=80",
    ] {
        let ran = bench.kip(&["check", "--stage", wrong]);
        assert_eq!(ran.code, 2, "{wrong}");
        assert!(!ran.stderr.is_empty() && ran.stdout.is_empty());
    }
}

#[test]
fn stages_that_do_not_sum_to_a_hundred_make_no_total() {
    let bench = worth("95", "5");
    bench.edit("instrument/s.toml", "bobot = 20", "bobot = 30");
    let score = score(&bench, &["--stage", "presentasi=100"]);
    assert_eq!(score["total"], Value::Null);
    assert_eq!(score["band"]["total"], Value::Null);
    assert_eq!(score["band"]["supported"], "Informatif");
    assert_eq!(bench.findings("KIP101").len(), 1);
}

#[test]
fn an_option_below_nothing_takes_nothing_off() {
    let bench = worth("100", "0");
    let instrument = String::from_utf8(bench.read("instrument/s.toml")).unwrap();
    let own = "pilihan = [{ kode = \"Ya\", nilai = 1 }, { kode = \"Tidak\", poin = -1 }]";
    bench
        .write(
            "instrument/s.toml",
            instrument.replace("skala = \"ya-tidak\"", own),
        )
        .edit("evidence/bukti.yaml", "jawaban: Ya", "jawaban: Tidak");
    assert_eq!(score(&bench, &[])["claimed"], json!(0));
    assert!(!bench.findings("KIP108").is_empty());
}
