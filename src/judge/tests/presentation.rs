//! What the presentation shows: subjects with their pictures, the questions to expect.

use crate::model::{Formula, Kind, Proof, Subject};

use super::build::{CLAIMED, Case, DAY, NOTE, POTENTIAL, WARNING, ask};

fn proof(indicator: usize, evidence: Option<usize>) -> Proof {
    Proof {
        indicator,
        evidence,
    }
}

#[test]
fn a_subject_has_the_indicators_of_its_aspects_or_else_of_its_groups() {
    let report = Case::new(Formula::Points)
        .aspect(
            "Inovasi",
            "9",
            [ask("1", "1").met(), ask("2", "1"), ask("3", "1").met()],
        )
        .aspect(
            "Lain",
            "9",
            [
                ask("4", "1").group("Saluran digital").met(),
                ask("5", "1").group("Inovasi layanan").met(),
                ask("6", "1").group("Digitalisasi"),
            ],
        )
        .judge();
    let topics: Vec<_> = report
        .presentation
        .topics
        .iter()
        .map(|topic| (topic.subject, topic.proofs.clone(), topic.gaps.clone()))
        .collect();
    let digital = (Subject::Digital, vec![proof(3, Some(0))], vec![5]);
    // The aspect says so: the group elsewhere takes no part.
    let proofs = vec![proof(0, Some(0)), proof(2, Some(0))];
    assert_eq!(topics, [digital, (Subject::Innovation, proofs, vec![1])]);
}

#[test]
fn a_subject_of_gaps_alone_or_of_proofs_alone_is_shown() {
    let report = Case::new(Formula::Points)
        .aspect("Komitmen", "1", [ask("1", "1")])
        .aspect("Sarana", "1", [ask("2", "1").met()])
        .judge();
    let topics: Vec<_> = report
        .presentation
        .topics
        .iter()
        .map(|topic| (topic.subject, topic.proofs.len(), topic.gaps.len()))
        .collect();
    assert_eq!(
        topics,
        [(Subject::Commitment, 0, 1), (Subject::Facilities, 1, 0)]
    );
}

#[test]
fn a_picture_proves_better_than_a_link_called_a_document() {
    let ask = ask("A1", "1")
        .says("Ya")
        .shows("https://ppid.example.go.id/dip")
        .shows_as("a.png", Kind::Photo.alone(), "a");
    let report = Case::new(Formula::Points)
        .aspect("Komitmen", "1", [ask])
        .judge();
    let topic = &report.presentation.topics[0];
    assert_eq!(topic.proofs, [proof(0, Some(1))]);
}

#[test]
fn the_questions_are_the_dearest_open_findings_of_each_indicator() {
    let asks = ["1", "2", "3", "4", "5", "6", "7", "8"];
    // Without an answer they are one question.
    let open = Case::new(Formula::Points).aspect("A", "36", asks.map(|code| ask(code, code)));
    let open = open.finds(&POTENTIAL, "1", "").judge().presentation;
    assert_eq!((open.questions.len(), open.unanswered.len()), (0, 8));

    let answered = asks.map(|code| ask(code, code).says("Ya"));
    let mut case = Case::new(Formula::Points).aspect("A", "36", answered);
    for code in asks {
        // One costs all of the weight, one costs nothing.
        case = case.finds(&POTENTIAL, code, "").finds(&NOTE, code, "");
    }
    let codes = |case: &Case| -> Vec<String> {
        let report = case.judge();
        let questions = report.presentation.questions.iter();
        questions
            .map(|&index| {
                let finding = &report.findings[index].finding;
                assert_eq!(finding.rule.id, POTENTIAL.id);
                finding.indicator().unwrap().to_string()
            })
            .collect()
    };
    assert_eq!(codes(&case), ["8", "7", "6", "5", "4", "3"]);
    let case = case.waives("KIP906", "7", "", DAY);
    assert_eq!(codes(&case), ["8", "6", "5", "4", "3", "2"]);

    let cheap = Case::new(Formula::Points)
        .aspect("A", "1", [ask("A1", "1")])
        .finds(&WARNING, "A1", "")
        .finds(&CLAIMED, "A1", "")
        .finds(&WARNING, "", "x.pdf");
    assert!(cheap.judge().presentation.questions.is_empty());
}
