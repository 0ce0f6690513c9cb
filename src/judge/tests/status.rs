//! What becomes of an indicator: its status, and so what of its claim is supported.

use crate::model::{Formula, IndicatorRow, Kind, Report, Status};

use super::build::{Ask, CLAIMED, Case, LIFTABLE, MET, NOTE, VOIDING, ask, triple};

const PHOTO: &[Kind] = Kind::Photo.alone();
const PICTURE: &[Kind] = &[Kind::Photo, Kind::Screenshot];

fn case(ask: Ask) -> Case {
    Case::new(Formula::Points).aspect("A", "10", [ask])
}

fn row(report: &Report) -> &IndicatorRow {
    &report.indicators[0]
}

/// The status of an indicator of weight 10, and its own points.
fn becomes(ask: Ask, status: Status, claimed: &str, supported: &str) {
    let report = case(ask).judge();
    assert_eq!(row(&report).status, status);
    assert_eq!(row(&report).points, Some(triple(claimed, supported, "10")));
}

fn one() -> Ask {
    ask("A1", "10")
}

#[test]
fn without_a_known_answer_it_is_unanswered_even_with_evidence() {
    becomes(one(), Status::Unanswered, "0", "0");
    becomes(one().shows("a.pdf"), Status::Unanswered, "0", "0");
    becomes(
        one().says("Mungkin").shows("a.pdf"),
        Status::Unanswered,
        "0",
        "0",
    );
    becomes(
        one().short_unclear().shows("a.pdf"),
        Status::Unanswered,
        "0",
        "0",
    );
    // Where nothing is asked for, nothing is answered all the same.
    becomes(one().needs(&[]), Status::Unanswered, "0", "0");
}

#[test]
fn any_option_worth_nothing_declines() {
    becomes(one().says("Tidak"), Status::Declined, "0", "0");
    becomes(
        one().says("Tidak").shows("a.pdf"),
        Status::Declined,
        "0",
        "0",
    );
    let shares = [("Ya", "1"), ("Kosong", "0"), ("Rugi", "-1")];
    becomes(
        one().shares(&shares).says("Kosong"),
        Status::Declined,
        "0",
        "0",
    );
    becomes(
        one().shares(&shares).says("Rugi"),
        Status::Declined,
        "0",
        "0",
    );
    let weightless = case(ask("A1", "0").says("Ya").shows("a.pdf")).judge();
    assert_eq!(row(&weightless).status, Status::Declined);
}

#[test]
fn a_claim_is_supported_by_all_that_is_asked_for() {
    becomes(one().says("Ya"), Status::Unsupported, "10", "0");
    becomes(
        one().says("Ya").shows("a.pdf"),
        Status::Supported,
        "10",
        "10",
    );
    becomes(
        one().says("Sebagian").shows("a.pdf"),
        Status::Supported,
        "5",
        "5",
    );
    becomes(one().says("Ya").needs(&[]), Status::Supported, "10", "10");

    let two = || one().says("Ya").needs(&[(&[Kind::Document], 2)]);
    becomes(two(), Status::Unsupported, "10", "0");
    becomes(two().shows("a.pdf"), Status::Partial, "10", "0");
    becomes(
        two().shows("a.pdf").shows("b.pdf"),
        Status::Supported,
        "10",
        "10",
    );
    // The same content twice is one piece.
    let copied = two()
        .shows("a.pdf")
        .shows_as("b.pdf", Kind::Document.alone(), "a.pdf");
    becomes(copied, Status::Partial, "10", "0");
}

#[test]
fn evidence_of_a_kind_that_is_not_asked_for_is_some_but_does_not_serve() {
    let ask = one().says("Ya").needs(&[(PHOTO, 1)]).shows("a.pdf");
    becomes(ask, Status::Partial, "10", "0");
}

#[test]
fn a_picture_serves_as_what_is_still_lacking() {
    let both = || {
        one()
            .says("Ya")
            .needs(&[(PHOTO, 1), (&[Kind::Screenshot], 1)])
            .shows_as("a.png", PICTURE, "a")
    };
    becomes(both(), Status::Partial, "10", "0");
    becomes(
        both().shows_as("b.png", PICTURE, "b"),
        Status::Supported,
        "10",
        "10",
    );
    becomes(
        both().shows_as("b.jpg", PHOTO, "b"),
        Status::Supported,
        "10",
        "10",
    );
}

#[test]
fn void_evidence_does_not_count() {
    let listed = |ask: Ask| {
        ask.says("Ya")
            .needs(&[(&[Kind::Document], 2)])
            .shows("a.pdf")
            .shows("b.pdf")
    };
    let status = |case: Case| row(&case.judge()).status;
    let fresh = || case(listed(one()));
    assert_eq!(status(fresh()), Status::Supported);
    assert_eq!(
        status(fresh().finds(&VOIDING, "A1", "a.pdf")),
        Status::Partial
    );
    let both = fresh()
        .finds(&VOIDING, "A1", "a.pdf")
        .finds(&LIFTABLE, "A1", "b.pdf");
    assert_eq!(status(both), Status::Unsupported);
    // Neither a form that spares the evidence, nor a rule that voids none, nor a finding on the
    // indicator as a whole.
    assert_eq!(
        status(fresh().finds(&VOIDING, "A1", "a.pdf").sparing()),
        Status::Supported
    );
    assert_eq!(
        status(fresh().finds(&NOTE, "A1", "a.pdf")),
        Status::Supported
    );
    assert_eq!(
        status(fresh().finds(&CLAIMED, "A1", "a.pdf")),
        Status::Supported
    );
    assert_eq!(status(fresh().finds(&VOIDING, "A1", "")), Status::Supported);
    // Of a file without an indicator, no indicator is touched.
    assert_eq!(
        status(fresh().finds(&VOIDING, "", "a.pdf")),
        Status::Supported
    );
}

#[test]
fn void_evidence_is_marked_where_it_stands() {
    let ask = one()
        .says("Ya")
        .shows("a.pdf")
        .shows("b.pdf")
        .shows("c.pdf");
    let report = case(ask).finds(&VOIDING, "A1", "b.pdf").judge();
    let good: Vec<bool> = row(&report)
        .evidence
        .iter()
        .map(|one| one.acceptable)
        .collect();
    assert_eq!(good, [true, false, true]);
}

#[test]
fn evidence_is_void_for_its_own_indicator_alone() {
    let report = Case::new(Formula::Points)
        .aspect(
            "A",
            "20",
            [
                one().says("Ya").shows("a.pdf"),
                ask("A2", "10").says("Ya").shows("a.pdf"),
            ],
        )
        .finds(&VOIDING, "A2", "a.pdf")
        .judge();
    let status: Vec<Status> = report.indicators.iter().map(|row| row.status).collect();
    assert_eq!(status, [Status::Supported, Status::Unsupported]);
}

#[test]
fn a_nil_statement_claims_the_best_and_replaces_what_is_asked_for() {
    let many = [(PHOTO, 3)];
    becomes(
        one().needs(&many).nil("nihil.pdf", true),
        Status::Nil,
        "10",
        "10",
    );
    // Where it is not allowed it claims nothing.
    becomes(one().nil("nihil.pdf", false), Status::Unsupported, "0", "0");
    // The best option, not the weight.
    let report = case(
        one()
            .shares(&[("A", "0.75"), ("B", "0")])
            .nil("nihil.pdf", true),
    )
    .judge();
    assert_eq!(row(&report).points, Some(triple("7.5", "7.5", "7.5")));
}

#[test]
fn a_nil_statement_must_be_acceptable_itself() {
    let listed = || case(one().shows("a.pdf").nil("nihil.pdf", true));
    let report = listed().finds(&VOIDING, "A1", "nihil.pdf").judge();
    assert_eq!(row(&report).status, Status::Unsupported);
    assert_eq!(row(&report).points, Some(triple("10", "0", "10")));
    let report = listed().finds(&VOIDING, "A1", "a.pdf").judge();
    assert_eq!(row(&report).status, Status::Nil);
    let report = case(one().nil("nihil.pdf", false))
        .finds(&VOIDING, "A1", "nihil.pdf")
        .judge();
    assert_eq!(row(&report).status, Status::Unsupported);
}

#[test]
fn statuses_are_counted_and_known_to_the_rules_of_the_judge() {
    let report = Case::new(Formula::Points)
        .aspect(
            "A",
            "10",
            [
                ask("A1", "1"),
                ask("A2", "1").says("Tidak"),
                ask("A3", "1").says("Ya"),
                ask("A4", "1")
                    .says("Ya")
                    .needs(&[(PHOTO, 1)])
                    .shows("a.pdf"),
                ask("A5", "1").met(),
                ask("A6", "1").nil("nihil.pdf", true),
                ask("A7", "1").met(),
            ],
        )
        .judge_met();
    let coverage = [
        (Status::Unanswered, 1),
        (Status::Declined, 1),
        (Status::Unsupported, 1),
        (Status::Partial, 1),
        (Status::Supported, 2),
        (Status::Nil, 1),
    ];
    assert_eq!(report.coverage, coverage);
    assert_eq!((report.asked, report.met), (7, 3));
    let met: Vec<String> = report
        .findings
        .iter()
        .filter(|one| *one.finding.rule == MET)
        .map(|one| one.finding.indicator().unwrap().to_string())
        .collect();
    assert_eq!(met, ["A5", "A6", "A7"]);
}
