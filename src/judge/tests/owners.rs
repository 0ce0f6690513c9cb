//! What each owner sees to.

use crate::model::{Formula, OwnerRow, Report, Summary};

use super::build::{Case, ERROR, NOTE, WARNING, ask, triple};

/// Two owners over two aspects, and one indicator that nobody is named for.
fn report(formula: Formula) -> Report {
    Case::new(formula)
        .aspect(
            "A",
            "50",
            [
                ask("A1", "7").met().owner("Sekretaris"),
                ask("A2", "5").says("Sebagian").owner("Humas"),
                ask("A3", "3").owner("Sekretaris"),
            ],
        )
        .aspect(
            "B",
            "30",
            [
                ask("B1", "4").met().owner("Humas"),
                ask("B2", "3").says("Tidak"),
            ],
        )
        .finds(&WARNING, "A1", "A1.pdf")
        .finds(&ERROR, "B1", "B1.pdf")
        .finds(&NOTE, "A3", "")
        .finds(&NOTE, "", "x.pdf")
        .judge()
}

fn names(report: &Report) -> Vec<Option<&str>> {
    let owners = report.owners.iter();
    owners.map(|row| row.owner.as_deref()).collect()
}

#[test]
fn each_has_what_is_theirs_and_nobody_stands_last() {
    let report = report(Formula::Points);
    assert_eq!(names(&report), [Some("Humas"), Some("Sekretaris"), None]);
    let [humas, sekretaris, nobody] = &report.owners[..] else {
        panic!("three");
    };
    let lists = |row: &OwnerRow| (row.indicators.clone(), row.met, row.acts.len());
    assert_eq!(lists(humas), (vec![1, 3], 1, 1));
    assert_eq!(lists(sekretaris), (vec![0, 2], 1, 1));
    assert_eq!(lists(nobody), (vec![4], 0, 1));
    let of = |error: usize, warning: usize, note: usize| Summary {
        error,
        warning,
        note,
        waived: 0,
    };
    assert_eq!(humas.summary, of(1, 0, 0));
    assert_eq!(sekretaris.summary, of(0, 1, 1));
    assert_eq!(nobody.summary, of(0, 0, 1));
}

#[test]
fn their_points_are_of_the_total() {
    // Sekretaris: 7 of A, 10 possible. Humas: 2.5 of A claimed of 5, and 4 of B. Nobody: 3 of B.
    let report_of = report;
    for (formula, humas, sekretaris, nobody) in [
        (
            Formula::Points,
            triple("6.5", "4", "9"),
            triple("7", "7", "10"),
            triple("0", "0", "3"),
        ),
        // A's points count 50/15, B's 30/7: 25/3 + 120/7, 120/7, 50/3 + 120/7.
        (
            Formula::Proportion,
            triple("535/21", "120/7", "710/21"),
            triple("70/3", "70/3", "100/3"),
            triple("0", "0", "90/7"),
        ),
        // A's points count 100/15/2 = 10/3, B's 100/7/2 = 50/7.
        (
            Formula::Mean,
            triple("775/21", "200/7", "950/21"),
            triple("70/3", "70/3", "100/3"),
            triple("0", "0", "150/7"),
        ),
    ] {
        let report = report_of(formula);
        let points: Vec<_> = report.owners.iter().map(|row| row.points.clone()).collect();
        assert_eq!(points, [humas, sekretaris, nobody].map(Some), "{formula:?}");
    }
}
