//! What the presentation shows: subjects with their pictures, the questions to expect.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use crate::model::{
    Album, AspectRow, Code, EACH_MAX, EvidenceRow, IndicatorRow, Kind, Presentation, Proof, Shot,
    Status, Subject, Topic,
};

use super::groups::IndicatorFindings;

/// How many questions are prepared for.
const QUESTIONS: usize = 6;

pub(super) fn presentation(
    aspects: &[AspectRow],
    indicators: &[IndicatorRow],
    cases: &[IndicatorFindings<'_>],
) -> Presentation {
    let topics: Vec<Topic> = Subject::ALL
        .into_iter()
        .filter_map(|subject| topic(subject, aspects, indicators))
        .collect();
    let of_subjects: BTreeSet<usize> = topics.iter().flat_map(members).collect();
    let others = (0..indicators.len()).filter(|at| !of_subjects.contains(at));
    let unanswered = unanswered(indicators);
    Presentation {
        other_pictures: album(others, indicators),
        left_out: left_out(indicators),
        questions: questions(cases, indicators, !unanswered.is_empty()),
        declined: declined(indicators),
        unanswered,
        topics,
    }
}

/// The indicators that were answered with what is worth nothing: of two that cost the same, in their order.
fn declined(indicators: &[IndicatorRow]) -> Vec<usize> {
    let all = indicators.iter().enumerate();
    let declined = all.filter(|(_, row)| row.status == Status::Declined);
    let lost = |row: &IndicatorRow| row.in_total.as_ref().map(|points| points.potential.clone());
    let mut declined: Vec<_> = declined.map(|(at, row)| (Reverse(lost(row)), at)).collect();
    declined.sort();
    declined.into_iter().map(|(_, at)| at).collect()
}

/// The indicators without an answer, where one question stands for all of them.
fn unanswered(indicators: &[IndicatorRow]) -> Vec<usize> {
    let all = indicators.iter().enumerate();
    let open: Vec<usize> = all
        .filter_map(|(at, row)| is_unanswered(row).then_some(at))
        .collect();
    if open.len() > EACH_MAX {
        open
    } else {
        Vec::new()
    }
}

/// Whether nothing was answered: an answer that no option has is a question of its own.
fn is_unanswered(row: &IndicatorRow) -> bool {
    row.status == Status::Unanswered && row.answer.is_none()
}

/// The indicators of a subject, those that are met first.
fn members(topic: &Topic) -> impl Iterator<Item = usize> {
    let met = topic.proofs.iter().map(|proof| proof.indicator);
    met.chain(topic.gaps.iter().copied())
}

/// The accepted pictures of these indicators that were loaded: one of each before the second of any.
fn album(rows: impl Iterator<Item = usize>, indicators: &[IndicatorRow]) -> Album {
    let shown = |piece: &EvidenceRow| piece.acceptable && matches!(piece.picture, Some(Ok(_)));
    let mut all: Vec<(usize, Shot)> = Vec::new();
    for row in rows {
        all.extend(pictured(row, indicators, shown).enumerate());
    }
    // Stable: within a rank the indicators stay in their order.
    all.sort_by_key(|(rank, _)| *rank);
    let all = once_each(all.into_iter().map(|(_, shot)| shot), indicators);
    let mut shown: Vec<Shot> = all.collect();
    let mut spare = shown.split_off(shown.len().min(Shot::MOST));
    spare.sort_by_key(|shot| (shot.indicator, shot.evidence));
    Album { shown, spare }
}

/// The pictures that the deck goes without.
fn left_out(indicators: &[IndicatorRow]) -> Vec<Shot> {
    let failed = |piece: &EvidenceRow| matches!(piece.picture, Some(Err(_)));
    let rows = 0..indicators.len();
    let all = rows.flat_map(|row| pictured(row, indicators, failed));
    once_each(all, indicators).collect()
}

/// The evidence of an indicator that is `wanted`.
fn pictured(
    indicator: usize,
    indicators: &[IndicatorRow],
    wanted: impl Fn(&EvidenceRow) -> bool,
) -> impl Iterator<Item = Shot> {
    let evidence = indicators.get(indicator).map(|row| row.evidence.iter());
    let evidence = evidence.into_iter().flatten().enumerate();
    evidence.filter_map(move |(evidence, piece)| {
        let shot = Shot {
            indicator,
            evidence,
        };
        wanted(piece).then_some(shot)
    })
}

/// Each file once, where it is met first.
fn once_each(
    shots: impl Iterator<Item = Shot>,
    indicators: &[IndicatorRow],
) -> impl Iterator<Item = Shot> {
    let mut met = BTreeSet::new();
    shots.filter(move |shot| {
        let row = indicators.get(shot.indicator);
        let piece = row.and_then(|row| row.evidence.get(shot.evidence));
        piece.is_some_and(|piece| met.insert(&piece.name))
    })
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
            row.groups.iter().any(|group| is_about(subject, group))
        } else {
            named.contains(&row.aspect)
        }
    };
    let mut topic = Topic {
        subject,
        proofs: Vec::new(),
        gaps: Vec::new(),
        pictures: Album::default(),
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
    topic.pictures = album(members(&topic), indicators);
    (!topic.proofs.is_empty() || !topic.gaps.is_empty()).then_some(topic)
}

fn is_about(subject: Subject, name: &str) -> bool {
    name.to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .any(|word| subject.words().iter().any(|about| word.starts_with(about)))
}

/// The dearest open finding of each indicator that costs points, as far as people can prepare for them; of those
/// without an answer none where they are `gathered`.
fn questions(
    cases: &[IndicatorFindings<'_>],
    indicators: &[IndicatorRow],
    gathered: bool,
) -> Vec<usize> {
    let asked = |(case, row): (&IndicatorFindings<'_>, &IndicatorRow)| {
        if gathered && is_unanswered(row) {
            return None;
        }
        let mut findings = case.findings.iter();
        findings
            .find(|(_, one)| one.costs() && one.is_open())
            .map(|(index, _)| *index)
    };
    let mut questions: Vec<usize> = cases.iter().zip(indicators).filter_map(asked).collect();
    questions.sort_unstable();
    questions.truncate(QUESTIONS);
    questions
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::model::{Exact, Picture, PictureCoding, Text, Triple};

    fn piece(kind: Kind, acceptable: bool) -> EvidenceRow {
        EvidenceRow {
            kind: Some(kind),
            name: Arc::from("bukti"),
            is_link: kind == Kind::Link,
            found: true,
            acceptable,
            ..EvidenceRow::default()
        }
    }

    /// An indicator with pictures of these names; `!` before one: it could not be loaded, `x`: it is not
    /// accepted.
    fn indicator(pictures: &[&str]) -> IndicatorRow {
        let piece = |name: &&str| {
            let loaded = Arc::new(Picture {
                coding: PictureCoding::Jpeg,
                bytes: Vec::new(),
                width: 4,
                height: 3,
            });
            let failed = name.starts_with('!').then(|| Text::new("rusak", "broken"));
            EvidenceRow {
                name: Arc::from(*name),
                picture: Some(failed.map_or(Ok(loaded), Err)),
                ..piece(Kind::Photo, !name.starts_with('x'))
            }
        };
        let mut evidence = vec![self::piece(Kind::Document, true)];
        evidence.extend(pictures.iter().map(piece));
        IndicatorRow {
            code: Code::new("1"),
            name: String::new(),
            question: String::new(),
            groups: Vec::new(),
            aspect: Code::new("A"),
            aspect_at: 0,
            weight: Exact::zero(),
            owner: None,
            answer: None,
            meaning: None,
            options: Arc::new([]),
            print: crate::model::Digest::of_bytes(&[0; 32]),
            asked: Vec::new(),
            nil_allowed: false,
            note: None,
            status: Status::Unanswered,
            points: None,
            in_total: None,
            evidence,
            reason: None,
            target: None,
            due: None,
            findings: Vec::new(),
        }
    }

    #[test]
    fn each_indicator_has_one_picture_before_any_has_two() {
        let rows = [
            indicator(&["a", "x", "b", "c"]),
            indicator(&["!d", "e"]),
            indicator(&[]),
            indicator(&["a", "f", "!g", "!d"]),
        ];
        let name = |shot: Shot| &*rows[shot.indicator].evidence[shot.evidence].name;
        let shown = |of: &[usize]| -> Vec<&str> {
            let album = album(of.iter().copied(), &rows);
            album.shown.into_iter().map(name).collect()
        };
        assert_eq!(shown(&[0, 1, 2, 3]), ["a", "e", "b", "f"]);
        let spare = album(0..4, &rows).spare;
        assert_eq!(spare.into_iter().map(name).collect::<Vec<_>>(), ["c"]);
        assert_eq!(shown(&[3, 1]), ["a", "e", "f"]);
        assert_eq!(shown(&[0]), ["a", "b", "c"]);
        assert_eq!(shown(&[2]), [""; 0]);
        let left_out: Vec<&str> = left_out(&rows).into_iter().map(name).collect();
        assert_eq!(left_out, ["!d", "!g"]);
    }

    #[test]
    fn what_was_declined_is_asked_by_what_it_costs_and_many_without_an_answer_at_once() {
        let row = |status, most: i64| IndicatorRow {
            status,
            in_total: Some(Triple {
                claimed: Exact::zero(),
                supported: Exact::zero(),
                potential: Exact::whole(most),
            }),
            ..indicator(&[])
        };
        let rows = [
            row(Status::Declined, 1),
            row(Status::Supported, 9),
            row(Status::Declined, 3),
            row(Status::Declined, 1),
        ];
        assert_eq!(declined(&rows), [2, 0, 3]);
        let open = |count: usize| vec![row(Status::Unanswered, 1); count];
        assert_eq!(unanswered(&open(EACH_MAX)), [0; 0]);
        let mut many = open(EACH_MAX + 2);
        many[1].answer = Some("Mungkin".to_owned());
        assert_eq!(unanswered(&many), [0, 2, 3, 4, 5, 6]);
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
