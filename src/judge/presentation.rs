//! What the presentation shows: strengths, subjects, the questions to expect.

use std::collections::BTreeSet;

use crate::model::{
    AspectRow, Code, EvidenceRow, Exact, IndicatorRow, Kind, Presentation, Proof, Strength,
    Subject, Topic,
};

use super::groups::Case;

/// How many indicators show what an aspect is strong in.
const PROOFS: usize = 3;
/// How many questions are prepared for.
const QUESTIONS: usize = 6;

pub(super) fn presentation(
    aspects: &[AspectRow],
    indicators: &[IndicatorRow],
    cases: &[Case<'_>],
) -> Presentation {
    Presentation {
        strengths: strengths(aspects, indicators),
        topics: Subject::ALL
            .into_iter()
            .filter_map(|subject| topic(subject, aspects, indicators))
            .collect(),
        questions: questions(cases),
    }
}

/// The full aspects; without one, the fullest that has any points, earlier before later.
fn strengths(aspects: &[AspectRow], indicators: &[IndicatorRow]) -> Vec<Strength> {
    let whole = Exact::whole(1);
    let shares = aspects.iter().enumerate().filter_map(|(at, aspect)| {
        let points = aspect.points.as_ref()?;
        Some((at, aspect, points.supported.per(&points.potential)?))
    });
    let (full, mut rest): (Vec<_>, Vec<_>) = shares.partition(|(_, _, share)| *share >= whole);
    let strength = |full: bool| {
        move |(at, aspect, _): (usize, &AspectRow, Exact)| Strength {
            aspect: at,
            full,
            proofs: dearest(aspect, indicators),
        }
    };
    if !full.is_empty() {
        return full.into_iter().map(strength(true)).collect();
    }
    rest.retain(|(_, _, share)| share.is_positive());
    // Of equal ones the last is the greatest, so the first is asked last.
    let fullest = rest.into_iter().rev().max_by(|(.., a), (.., b)| a.cmp(b));
    fullest.into_iter().map(strength(false)).collect()
}

/// The dearest met indicators of an aspect.
fn dearest(aspect: &AspectRow, indicators: &[IndicatorRow]) -> Vec<Proof> {
    let mut met: Vec<(usize, &IndicatorRow)> = indicators
        .iter()
        .enumerate()
        .filter(|(_, row)| row.aspect == aspect.code && row.status.is_met())
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
        evidence: best(&row.evidence),
    }
}

/// The accepted piece that convinces most: a document, else a picture or a video, else a link, which
/// nobody opened; earlier before later.
fn best(evidence: &[EvidenceRow]) -> Option<usize> {
    evidence
        .iter()
        .enumerate()
        .filter(|(_, piece)| piece.acceptable)
        .min_by_key(|(_, piece)| match piece.kind {
            _ if piece.is_link => 2,
            Some(Kind::Document | Kind::NilStatement) => 0,
            Some(Kind::Photo | Kind::Screenshot | Kind::Video) => 1,
            Some(Kind::Link) | None => 2,
        })
        .map(|(at, _)| at)
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
fn questions(cases: &[Case<'_>]) -> Vec<usize> {
    let asked = |case: &Case<'_>| {
        let mut findings = case.findings.iter();
        findings
            .find(|(_, one)| one.costs() && one.is_open())
            .map(|(index, _)| *index)
    };
    let mut questions: Vec<usize> = cases.iter().filter_map(asked).collect();
    questions.sort_unstable();
    questions.truncate(QUESTIONS);
    questions
}

#[cfg(test)]
mod tests {
    use super::*;

    fn piece(kind: Kind, acceptable: bool) -> EvidenceRow {
        EvidenceRow {
            kind: Some(kind),
            name: std::sync::Arc::from("bukti"),
            is_link: kind == Kind::Link,
            found: true,
            acceptable,
            ..EvidenceRow::default()
        }
    }

    #[test]
    fn a_document_proves_better_than_a_picture_and_a_picture_than_a_link() {
        let link = piece(Kind::Link, true);
        let photo = piece(Kind::Photo, true);
        let refused = piece(Kind::Document, false);
        let document = piece(Kind::Document, true);
        let list = [link, refused, photo, document.clone(), document];
        assert_eq!(best(&list), Some(3));
        assert_eq!(best(&list[..3]), Some(2));
        assert_eq!(best(&list[..2]), Some(0));
        assert_eq!(best(&list[1..2]), None);
    }

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
