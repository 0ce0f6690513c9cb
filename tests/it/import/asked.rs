//! Questions at the terminal: who sits there answers instead of writing options.

use super::layouts::evaluation;
use crate::bench::kip_asking;

/// Who answers a question at the terminal.
type Person = fn(&str) -> Option<String>;

fn answers(question: &str) -> Option<String> {
    let answer = if question.contains("--weights") {
        "equal"
    } else {
        "y"
    };
    Some(answer.to_owned())
}

fn nothing(_question: &str) -> Option<String> {
    None
}

fn no(question: &str) -> Option<String> {
    let answer = if question.contains("--weights") {
        "equal"
    } else {
        "t"
    };
    Some(answer.to_owned())
}

#[test]
fn what_is_lacking_is_asked_at_the_terminal() {
    let people: [(Person, u8); 3] = [(nothing, 2), (no, 2), (answers, 0)];
    for (ask, code) in people {
        let file = evaluation();
        let ran = kip_asking(file.path(), 100, Some(ask), &["import", "kuesioner.xlsx"]);
        assert_eq!(ran.code, code, "{}", ran.stderr);
        assert_eq!(file.path().join("instrument").exists(), code == 0);
    }
}
