//! Which stretches of a sentence of ours are somebody else's words: names of the instrument, reasons and
//! remarks of the team, titles of documents. They are Indonesian in every report; a form that can say so
//! marks them, so that an English voice or spelling check does not take them for English.

use std::cmp::Reverse;

use super::phrases;
use crate::model::{IndicatorRow, Inside, JudgedFinding, Lang, Requirement, Score, Standing};

/// A stretch of a sentence: whether it is theirs, and its words.
pub(super) type Stretch<'s> = (bool, &'s str);

/// A sentence cut where words of theirs begin and end; in one piece where the reader's language is theirs.
pub(super) fn cut<'s>(sentence: &'s str, theirs: &[&str], lang: Lang) -> Vec<Stretch<'s>> {
    if lang == Lang::Id {
        return vec![(false, sentence)];
    }
    let mut stretches = Vec::new();
    let mut rest = sentence;
    while let Some((before, found, behind)) = first(rest, theirs) {
        stretches.extend([(false, before), (true, found)]);
        rest = behind;
    }
    stretches.push((false, rest));
    stretches.retain(|(_, words)| !words.is_empty());
    stretches
}

/// What stands before the first words of theirs, these, and what stands behind them.
fn first<'s>(rest: &'s str, theirs: &[&str]) -> Option<(&'s str, &'s str, &'s str)> {
    let found = theirs.iter().filter(|words| !words.is_empty());
    let found = found.filter_map(|words| rest.find(words).map(|at| (at, words.len())));
    // A name may begin with another: the longer one is meant.
    let (at, length) = found.min_by_key(|&(at, length)| (at, Reverse(length)))?;
    let (before, from) = rest.split_at_checked(at)?;
    let (words, behind) = from.split_at_checked(length)?;
    Some((before, words, behind))
}

/// What sentences about an indicator may hold of theirs.
pub(super) fn of_indicator(row: &IndicatorRow) -> Vec<&str> {
    let own = [Some(&row.name), Some(&row.question), row.meaning.as_ref()];
    let said = [row.reason.as_ref(), row.note.as_ref(), row.owner.as_ref()];
    // Within a sentence of ours it stands without its full stop.
    let reason = phrases::reason(row);
    let asked = row
        .asked
        .iter()
        .filter_map(|row: &Requirement| row.name.as_ref());
    let pieces = row.evidence.iter();
    let titles = pieces.clone().filter_map(|piece| piece.facts.as_ref());
    let words = own.into_iter().chain(said).flatten().chain(asked);
    words
        .map(String::as_str)
        .chain(reason)
        .chain(pieces.filter_map(|piece| piece.note.as_deref()))
        .chain(titles.filter_map(Inside::title))
        .collect()
}

/// What sentences about the scores may hold of theirs: the names of stages.
pub(super) fn of_score(score: &Score) -> Vec<&str> {
    let stages = score.stages.iter();
    stages.map(|stage| stage.name.as_str()).collect()
}

/// What a finding's sentences may hold of theirs: words of its indicator, and why it is waived.
pub(super) fn of_finding<'r>(
    judged: &'r JudgedFinding,
    row: Option<&'r IndicatorRow>,
) -> Vec<&'r str> {
    let mut theirs = row.map(of_indicator).unwrap_or_default();
    match &judged.standing {
        Standing::Waived(waiver) => theirs.push(&waiver.reason),
        Standing::Open => {}
    }
    theirs
}

/// The same of a sentence that says what to do; the words in double quotes there are the meaning of an answer.
pub(super) fn of_step<'s>(row: Option<&'s IndicatorRow>, sentence: &'s str) -> Vec<&'s str> {
    let mut theirs = row.map(of_indicator).unwrap_or_default();
    theirs.extend(sentence.split('"').skip(1).step_by(2));
    theirs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_theirs_are_cut_out_of_a_sentence_of_ours() {
        let theirs = ["SK", "SK PPID", "Halaman DIP", ""];
        assert_eq!(
            cut("list SK PPID; Halaman DIP", &theirs, Lang::En),
            [
                (false, "list "),
                (true, "SK PPID"),
                (false, "; "),
                (true, "Halaman DIP")
            ]
        );
        assert_eq!(cut("SK PPID", &theirs, Lang::Id), [(false, "SK PPID")]);
        assert_eq!(cut("", &theirs, Lang::En), []);
        assert_eq!(cut("é SK é", &theirs, Lang::En)[1], (true, "SK"));
        assert_eq!(
            of_step(None, "reach \"Lengkap\", then \"x"),
            ["Lengkap", "x"]
        );
    }
}
