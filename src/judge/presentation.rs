//! What the presentation shows: strengths, subjects, the questions to expect.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{
    AspectRow, Code, Exact, IndicatorRow, JudgedFinding, Presentation, Proof, Strength, Subject,
    Topic,
};

/// How many indicators show what an aspect is strong in.
const PROOFS: usize = 3;
/// How many questions are prepared for.
const QUESTIONS: usize = 6;

pub(super) fn presentation(
    aspects: &[AspectRow],
    indicators: &[IndicatorRow],
    judged: &[JudgedFinding],
) -> Presentation {
    Presentation {
        strengths: strengths(aspects, indicators),
        topics: Subject::ALL
            .into_iter()
            .filter_map(|subject| topic(subject, aspects, indicators))
            .collect(),
        questions: questions(judged),
    }
}

/// The full aspects; without one, the fullest that has any points, earlier before later.
fn strengths(aspects: &[AspectRow], indicators: &[IndicatorRow]) -> Vec<Strength> {
    let shares: Vec<(usize, Exact)> = aspects
        .iter()
        .enumerate()
        .filter_map(|(at, aspect)| {
            let points = aspect.points.as_ref()?;
            Some((at, points.supported.per(&points.potential)?))
        })
        .collect();
    let whole = Exact::whole(1);
    let mut chosen: Vec<&(usize, Exact)> =
        shares.iter().filter(|(_, share)| *share >= whole).collect();
    if chosen.is_empty() {
        let fullest = shares
            .iter()
            .rev()
            .filter(|(_, share)| share.is_positive())
            .max_by(|(_, a), (_, b)| a.cmp(b));
        chosen.extend(fullest);
    }
    chosen
        .into_iter()
        .filter_map(|(at, share)| {
            Some(Strength {
                aspect: *at,
                full: *share >= whole,
                proofs: dearest(&aspects.get(*at)?.code, indicators),
            })
        })
        .collect()
}

/// The dearest met indicators of an aspect.
fn dearest(aspect: &Code, indicators: &[IndicatorRow]) -> Vec<Proof> {
    let mut met: Vec<(usize, &IndicatorRow)> = indicators
        .iter()
        .enumerate()
        .filter(|(_, row)| row.aspect == *aspect && row.status.is_met())
        .collect();
    met.sort_by(|(_, a), (_, b)| b.in_total.supported.cmp(&a.in_total.supported));
    met.into_iter()
        .take(PROOFS)
        .map(|(at, row)| proof(at, row))
        .collect()
}

fn proof(at: usize, row: &IndicatorRow) -> Proof {
    Proof {
        indicator: at,
        evidence: row.evidence.iter().position(|piece| piece.acceptable),
    }
}

/// The indicators of the aspects whose name says the subject; where no aspect does, of the groups.
fn topic(subject: Subject, aspects: &[AspectRow], indicators: &[IndicatorRow]) -> Option<Topic> {
    let named: BTreeSet<&Code> = aspects
        .iter()
        .filter(|aspect| is_about(subject, &aspect.name))
        .map(|aspect| &aspect.code)
        .collect();
    let belongs = |row: &IndicatorRow| {
        if named.is_empty() {
            row.group
                .as_deref()
                .is_some_and(|group| is_about(subject, group))
        } else {
            named.contains(&row.aspect)
        }
    };
    let mut topic = Topic {
        subject,
        proofs: Vec::new(),
        gaps: Vec::new(),
    };
    for (at, row) in indicators
        .iter()
        .enumerate()
        .filter(|(_, row)| belongs(row))
    {
        if row.status.is_met() {
            topic.proofs.push(proof(at, row));
        } else {
            topic.gaps.push(at);
        }
    }
    (!topic.proofs.is_empty() || !topic.gaps.is_empty()).then_some(topic)
}

fn is_about(subject: Subject, name: &str) -> bool {
    name.to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .any(|word| subject.words().iter().any(|about| word.starts_with(about)))
}

/// The dearest open finding of each indicator that costs points, as far as people can prepare for them.
fn questions(judged: &[JudgedFinding]) -> Vec<usize> {
    let mut dearest: BTreeMap<&Code, usize> = BTreeMap::new();
    for (index, one) in judged.iter().enumerate() {
        let costs = one.points_at_risk.as_ref().is_some_and(Exact::is_positive);
        if let (Some(code), true, true) = (&one.finding.indicator, costs, one.is_open()) {
            dearest.entry(code).or_insert(index);
        }
    }
    let mut questions: Vec<usize> = dearest.into_values().collect();
    questions.sort_unstable();
    questions.truncate(QUESTIONS);
    questions
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subject_is_told_by_the_beginning_of_a_word() {
        assert!(is_about(Subject::Facilities, "Sarana dan Prasarana"));
        assert!(is_about(Subject::Digital, "Digitalisasi"));
        assert!(is_about(Subject::Commitment, "KOMITMEN ORGANISASI"));
        assert!(is_about(Subject::Innovation, "Strategi/inovasi"));
        assert!(!is_about(Subject::Digital, "Kualitas Informasi"));
        assert!(!is_about(Subject::Facilities, "Pemasaran"));
    }
}
