//! Acts: which there are, in which order, by when, and what they say.

use crate::model::{Act, Due, Formula, Horizon, Kind, Lang, Report};

use super::build::{Ask, Case, ERROR, LIFTABLE, VOIDING, ask, day};

fn points(asks: Vec<Ask>) -> Case {
    let weight = super::build::exact("100");
    Case::new(Formula::Points).aspect_of("A", weight, asks)
}

fn codes(report: &Report) -> Vec<&str> {
    let acts = report.acts.iter();
    acts.map(|act| act.indicator.as_str()).collect()
}

#[test]
fn the_dearest_act_stands_first_and_equal_ones_by_code() {
    let report = points(vec![
        ask("A10", "3"),
        ask("A9", "3"),
        ask("A2", "4").says("Sebagian").shows("a.pdf"), // wins 2
        ask("A3", "5").met(),                           // wins nothing
        ask("A4", "1").says("Tidak"),
        ask("A5", "7").says("Ya"),
    ])
    .judge();
    assert_eq!(codes(&report), ["A5", "A9", "A10", "A2", "A4"]);
    // Each with its row.
    let rows: Vec<usize> = report.acts.iter().map(|act| act.row).collect();
    assert_eq!(rows, [5, 1, 0, 2, 4]);
    assert_eq!(report.acts[0].name, "Butir A5");
}

#[test]
fn by_the_teams_target_then_the_indicators_deadline_then_the_instruments() {
    let due = |date: &str, own: bool, past: bool| {
        Some(Due {
            day: day(date),
            own,
            past,
        })
    };
    // The day of the run is 2026-08-01.
    let report = points(vec![
        ask("A1", "5").until("2026-11-01").target("2026-10-01"),
        ask("A2", "4").until("2026-09-01"),
        ask("A3", "3"),
        ask("A4", "2").target("2026-07-31"),
        ask("A5", "1").until("2026-08-01"),
    ])
    .deadline("2026-12-31")
    .judge();
    let found: Vec<Option<Due>> = report.acts.iter().map(|act| act.due).collect();
    let wanted = [
        due("2026-10-01", true, false),
        due("2026-09-01", false, false),
        due("2026-12-31", false, false),
        due("2026-07-31", true, true),
        due("2026-08-01", false, false),
    ];
    assert_eq!(found, wanted);
    assert_eq!(points(vec![ask("A1", "5")]).judge().acts[0].due, None);
}

#[test]
fn what_is_due_by_the_deadline_stands_before_what_is_put_off() {
    let asks = || {
        vec![
            ask("A1", "9").target("2027-01-31"),
            ask("A2", "1"),
            ask("A3", "5").target("2026-12-31"),
            ask("A4", "2").until("2027-02-28"),
        ]
    };
    let sides = |report: &Report| -> Vec<(Horizon, Vec<String>)> {
        let codes = |acts: &[Act]| acts.iter().map(|act| act.indicator.to_string()).collect();
        let plan = report.plan();
        plan.map(|(side, acts)| (side, codes(acts))).collect()
    };
    let side = |side, codes: &[&str]| (side, codes.iter().map(ToString::to_string).collect());
    let report = points(asks()).deadline("2026-12-31").judge();
    assert_eq!(
        sides(&report),
        [
            side(Horizon::InTime, &["A3", "A2"]),
            side(Horizon::Later, &["A1", "A4"]),
        ]
    );
    // What stands before is what the reachable score counts in.
    let reachable = report.score.reachable.as_ref();
    assert_eq!(reachable, Some(&super::build::exact("6")));
    let report = points(asks()).judge();
    assert_eq!(
        sides(&report),
        [
            side(Horizon::InTime, &["A1", "A3", "A4"]),
            side(Horizon::Undated, &["A2"]),
        ]
    );
}

/// What the one act says, in both languages.
fn says(case: &Case, id: &str, en: &str) {
    let report = case.judge();
    assert_eq!(report.acts.len(), 1);
    let what = &report.acts[0].what;
    assert_eq!((what.get(Lang::Id), what.get(Lang::En)), (id, en));
}

fn one(ask: Ask) -> Case {
    points(vec![ask])
}

#[test]
fn what_is_not_answered_is_answered() {
    let asks = || {
        ask("A1", "5")
            .needs(&[(&[Kind::Document], 1), (&[Kind::Photo], 2)])
            .called("SK PPID")
    };
    says(
        &one(asks()),
        "jawab dan cantumkan SK PPID; 2 bukti",
        "answer it and list SK PPID; 2 pieces of evidence",
    );
    // With a number above one the name says how many.
    says(
        &one(ask("A1", "5").needs(&[(&[Kind::Photo], 2)]).called("foto")),
        "jawab dan cantumkan foto (2×)",
        "answer it and list foto (2×)",
    );
    let answer = ("jawab pertanyaannya", "answer the question");
    says(&one(ask("A1", "5").needs(&[])), answer.0, answer.1);
    // What is asked for lies there already.
    says(&one(ask("A1", "5").shows("a.pdf")), answer.0, answer.1);
    // But not while it is void.
    says(
        &one(ask("A1", "5").shows("a.pdf")).finds(&VOIDING, "A1", "a.pdf"),
        "jawab dan cantumkan 1 bukti",
        "answer it and list 1 piece of evidence",
    );
}

#[test]
fn what_is_declined_is_fulfilled_and_then_raised() {
    says(
        &one(ask("A1", "5").says("Tidak")),
        "siapkan 1 bukti, lalu ubah jawaban Tidak menjadi Ya",
        "prepare 1 piece of evidence, then change the answer from Tidak to Ya",
    );
    says(
        &one(ask("A1", "5").needs(&[]).says("Tidak")),
        "penuhi yang ditanyakan, lalu ubah jawaban Tidak menjadi Ya",
        "provide what is asked for, then change the answer from Tidak to Ya",
    );
}

#[test]
fn what_lacks_evidence_gets_it() {
    says(
        &one(ask("A1", "5").says("Ya")),
        "lengkapi buktinya: 1 bukti",
        "complete its evidence: 1 piece of evidence",
    );
    // The hint of the dearest finding that costs points says more.
    let listed = || one(ask("A1", "5").says("Ya").shows("a.pdf"));
    says(
        &listed()
            .finds(&ERROR, "A1", "")
            .finds(&LIFTABLE, "A1", "a.pdf"),
        "perbaiki KIP902",
        "perbaiki KIP902",
    );
}

#[test]
fn a_nil_statement_that_does_not_hold_lacks_evidence() {
    says(
        &one(ask("A1", "5").needs(&[]).nil("nihil.pdf", false)),
        "lengkapi buktinya",
        "complete its evidence",
    );
}

#[test]
fn what_is_met_in_part_is_raised() {
    let half = || ask("A1", "5").says("Sebagian").shows("a.pdf");
    says(
        &one(half()),
        "lengkapi yang kurang, lalu ubah jawaban Sebagian menjadi Ya",
        "add what is missing, then change the answer from Sebagian to Ya",
    );
    says(
        &one(half().meaning("diumumkan")),
        "capai \"diumumkan\", lalu ubah jawaban Sebagian menjadi Ya",
        "reach \"diumumkan\", then change the answer from Sebagian to Ya",
    );
}

#[test]
fn what_is_reachable_is_all_that_is_due_by_the_deadline() {
    // The day of the run is 2026-08-01.
    let reachable = |deadline: Option<&str>| {
        let case = points(vec![
            ask("A1", "40").met(),
            ask("A2", "30"),                      // due with the questionnaire
            ask("A3", "15").target("2026-09-30"), // in time
            ask("A4", "10").target("2026-10-01"), // put off
            ask("A5", "5").until("2026-07-01"),   // missed: its own deadline is past
        ])
        .usual_bands();
        match deadline {
            Some(day) => case.deadline(day),
            None => case,
        }
        .judge()
        .score
    };
    let score = reachable(Some("2026-09-30"));
    assert_eq!(score.reachable, Some(super::build::exact("85")));
    assert_eq!(score.reachable_band.as_deref(), Some("Menuju Informatif"));
    let past = reachable(Some("2026-07-31"));
    assert_eq!(past.reachable, Some(super::build::exact("40")));
    assert_eq!(reachable(None).reachable, None);
    assert_eq!(
        reachable(Some("2026-08-01")).reachable,
        Some(super::build::exact("70")),
        "the day itself is not past, and the target of September is too late"
    );
}

#[test]
fn an_indicators_own_deadline_binds_its_act_like_the_instruments() {
    // The day of the run is 2026-08-01; each wins another power of two.
    let asks = || {
        vec![
            ask("A1", "1").until("2026-08-01"), // the day itself is not past
            ask("A2", "2").until("2026-07-31"), // missed
            ask("A3", "4").until("2026-07-31").target("2026-08-15"), // missed, whatever the team plans
            ask("A4", "8").until("2026-08-31").target("2026-09-01"), // put off beyond its own
            ask("A5", "16").until("2026-08-31").target("2026-07-01"), // a plan that slipped can be caught up
            ask("A6", "32").until("2026-07-31").met(),                // done in time
        ]
    };
    let sides = |report: &Report| -> Vec<(Horizon, Vec<String>)> {
        let codes = |acts: &[Act]| acts.iter().map(|act| act.indicator.to_string()).collect();
        report
            .plan()
            .map(|(side, acts)| (side, codes(acts)))
            .collect()
    };
    let side = |side, codes: &[&str]| (side, codes.iter().map(ToString::to_string).collect());
    let report = points(asks()).deadline("2026-09-30").judge();
    assert_eq!(
        sides(&report),
        [
            side(Horizon::InTime, &["A5", "A1"]),
            side(Horizon::Missed, &["A3", "A2"]),
            side(Horizon::Later, &["A4"]),
        ]
    );
    // 32 are there, 16 and 1 can be won.
    assert_eq!(report.score.reachable, Some(super::build::exact("49")));
    // Once the instrument's deadline is past nothing is in time, and one heading says so.
    let late = points(asks()).deadline("2026-07-31").judge();
    assert!(late.plan().all(|(side, _)| side != Horizon::Missed));
    assert_eq!(late.score.reachable, Some(super::build::exact("32")));
    // Without one, an act has a day at most.
    let report = points(asks()).judge();
    assert_eq!(report.plan().count(), 1);
}
