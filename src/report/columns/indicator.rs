//! Columns about aspects and indicators.

use super::evidence::EXHIBITS;
use super::plan::COORDINATOR;
use super::{CellValue, Column, PageColumn, Record, Tone};
use crate::model::{IndicatorRow, Triple};
use crate::report::phrases;
use crate::text::{say, words};

columns! {
    /// The code alone.
    CODE: Words "code" ("Kode", "Code") |of| {
        let code = match (of.aspect, of.indicator, of.group) {
            (Some(aspect), _, _) => Some(&aspect.code),
            (None, Some(row), _) => Some(&row.code),
            (None, None, Some(group)) => group.indicator.as_ref(),
            (None, None, None) => return CellValue::Empty,
        };
        code.map_or(CellValue::Missing, |code| CellValue::Code(code.as_str()))
    };

    /// The name alone.
    NAME: Words "indicator_name" ("Indikator", "Indicator") |of| {
        match (of.aspect, of.indicator, of.group) {
            (Some(aspect), _, _) => CellValue::Name(&aspect.name),
            (None, Some(row), _) => CellValue::Name(&row.name),
            (None, None, Some(group)) => CellValue::name(group.name.as_ref()),
            (None, None, None) => sum(of),
        }
    };

    /// Code and name, also of an indicator that the instrument does not know.
    INDICATOR: Words "indicator" ("Indikator", "Indicator") |of| {
        if let Some(row) = of.indicator {
            return CellValue::Coded(row.code.as_str(), Some(&row.name));
        }
        let code = of.finding.and_then(|one| one.finding.indicator());
        let name = of.group.and_then(|group| group.name.as_deref());
        code.map_or(CellValue::Missing, |code| CellValue::Coded(code.as_str(), name))
    };

    /// Code and name of the aspect.
    ASPECT: Words "aspect" ("Aspek", "Aspect") |of| {
        if let Some(aspect) = of.aspect {
            return CellValue::Coded(aspect.code.as_str(), Some(&aspect.name));
        }
        let Some(row) = of.indicator else {
            return sum(of);
        };
        let aspect = of.report.aspects.get(row.aspect_at);
        CellValue::Coded(row.aspect.as_str(), aspect.map(|aspect| aspect.name.as_str()))
    };

    /// The code of the aspect.
    ASPECT_CODE: Words "aspect_code" ("Aspek", "Aspect") |of| about(of, |row| {
        CellValue::Code(row.aspect.as_str())
    });

    /// The headings inside the aspect, outermost first.
    GROUP: Words "group" ("Kelompok", "Group") |of| about(of, |row| {
        phrases::headings(row).map_or(CellValue::Empty, CellValue::Words)
    });

    /// The question as asked.
    QUESTION: Words "question" ("Pertanyaan", "Question") |of| about(of, |row| {
        CellValue::Name(&row.question)
    });

    /// Who sees to it; in a list of owners, that nobody is named.
    OWNER: Words "owner" ("PJ", "Owner") |of| {
        let nobody = || CellValue::Words(phrases::NOBODY.get(of.lang).to_owned());
        match (of.owner, of.act, of.indicator, of.group) {
            (Some(row), _, _, _) => row.owner.as_deref().map_or_else(nobody, CellValue::Name),
            (None, Some(act), _, _) => act.owner.as_deref().map_or_else(nobody, CellValue::Name),
            (None, None, Some(row), _) => CellValue::name(row.owner.as_ref()),
            (None, None, None, Some(group)) => CellValue::name(group.owner.as_ref()),
            (None, None, None, None) => CellValue::Empty,
        }
    };

    /// The same in full words, where the column is wide.
    IN_CHARGE: Words "in_charge" ("Penanggung jawab", "Owner") |of| match of.owner {
        Some(row) if row.owner.is_none() => {
            CellValue::Words(say!(of.lang, "Belum ada penanggung jawab", "No owner named"))
        }
        Some(_) | None => (OWNER.field)(of),
    };

    /// The answer as given.
    ANSWER: Words "answer" ("Jawaban", "Answer") |of| about(of, |row| {
        row.answer.as_deref().map_or(CellValue::Missing, CellValue::Code)
    });

    /// What that answer means.
    MEANING: Words "meaning" ("Arti jawaban", "Meaning of the answer") |of| about(of, |row| {
        CellValue::if_any(row.meaning.as_ref())
    });

    /// The answer with its meaning.
    ANSWERED: Words "answered" ("Jawaban", "Answer") |of| of.indicator.map_or(CellValue::Empty, |row| {
        CellValue::Words(phrases::answer(row, of.lang))
    });

    /// What evidence is asked for.
    ASKED: Words "asked" ("Bukti yang diminta", "Evidence asked for") |of| {
        of.indicator.map_or(CellValue::Empty, |row| {
            CellValue::Words(phrases::asked(row, of.lang).join("; "))
        })
    };

    /// What the team remarks on it.
    REMARK: Words "indicator_note" ("Catatan", "Remark") |of| about(of, |row| {
        CellValue::if_any(row.note.as_ref())
    });

    /// What became of it.
    STATUS: Words "status" ("Keadaan", "Status") |of| of.indicator.map_or(CellValue::Empty, |row| {
        let words = words::status(row.status).get(of.lang).to_owned();
        CellValue::Term(row.status.word(), words, Tone::of_status(row.status))
    });

    /// The weight; of the whole what the score is out of.
    WEIGHT: Number "weight" ("Bobot", "Weight") |of| match (of.aspect, of.indicator, of.finding) {
        (Some(aspect), _, _) => CellValue::Weight(&aspect.weight),
        (None, Some(_), _) if of.again => CellValue::Empty,
        (None, Some(row), _) => CellValue::Weight(&row.weight),
        (None, None, Some(_)) => CellValue::Empty,
        (None, None, None) => CellValue::Weight(&of.report.score.out_of),
    };

    /// The points of the answer.
    CLAIMED: Number "claimed" ("Klaim", "Claimed") |of| points(of, ScoreKind::Claimed);

    /// The points that acceptable evidence supports.
    SUPPORTED: Number "supported" ("Didukung", "Supported") |of| {
        points(of, ScoreKind::Supported)
    };

    /// The points of the best answer.
    POTENTIAL: Number "potential" ("Potensi", "Potential") |of| {
        points(of, ScoreKind::Potential)
    };

    /// How many indicators there are.
    INDICATORS: Number "indicators" ("Indikator", "Indicators") |of| CellValue::Count(counts(of).1);

    /// How many indicators are met.
    MET: Number "met" ("Terpenuhi", "Met") |of| CellValue::Count(counts(of).0);

    /// How many indicators of how many are met.
    MET_OF_ALL: Number "met_of_all" ("Terpenuhi", "Met") |of| {
        let (met, all) = counts(of);
        // Where a mapping could not be read, none is not known to be none.
        if of.report.is_whole() || met > 0 {
            CellValue::Part(met, all)
        } else {
            CellValue::Missing
        }
    };

    /// How many pieces of evidence an indicator has.
    EVIDENCE_COUNT: Number "evidence_count" ("Jumlah bukti", "Pieces of evidence") |of| {
        about(of, |row| CellValue::Count(row.evidence.len()))
    };

    /// How many findings an indicator has.
    FINDING_COUNT: Number "finding_count" ("Temuan", "Findings") |of| about(of, |row| {
        CellValue::Count(row.findings.len())
    });

    /// Why it was declined.
    REASON: Words "reason" ("Alasan", "Reason") |of| about(of, |row| {
        CellValue::if_any(row.reason.as_ref())
    });

    /// When that is to change.
    TARGET: Day "target" ("Target", "Target") |of| about(of, |row| {
        row.target.map_or(CellValue::Empty, CellValue::Day)
    });
}

/// What CSV says of each indicator, before its finding.
pub(in crate::report) const CSV: &[Column] = &[
    INDICATOR,
    NAME.named("Nama indikator", "Name of indicator"),
    ASPECT,
    GROUP,
    OWNER,
    ANSWER,
    STATUS,
    WEIGHT,
    CLAIMED,
    SUPPORTED,
    POTENTIAL,
    EVIDENCE_COUNT,
    REASON,
    TARGET,
    QUESTION,
    MEANING,
    ASKED,
    EXHIBITS,
    REMARK,
];

/// The sheet of aspects: each column with its width in characters.
pub(in crate::report) const XLSX_ASPECTS: &[(Column, f64)] = &[
    (CODE, 9.0),
    (NAME.named("Aspek", "Aspect"), 44.0),
    (WEIGHT, 11.0),
    (CLAIMED, 12.0),
    (SUPPORTED, 13.0),
    (POTENTIAL, 12.0),
    (INDICATORS, 13.0),
    (MET, 13.0),
];

/// The column of the sheet of indicators with which its second page begins: by when, what was
/// asked and remarked.
pub(in crate::report) const XLSX_TURN: u16 = 11;

/// The sheet of indicators; on paper what was answered and earned is on the first page.
pub(in crate::report) const XLSX: &[(Column, f64)] = &[
    (CODE, 8.0),
    (NAME, 24.0),
    (QUESTION, 31.0),
    (OWNER, 14.0),
    (ANSWER, 10.5),
    (MEANING, 17.0),
    (STATUS, 14.0),
    (WEIGHT, 8.5),
    (CLAIMED, 9.5),
    (SUPPORTED, 11.0),
    (POTENTIAL, 10.5),
    (TARGET, 18.5),
    (COORDINATOR, 22.0),
    (ASKED, 30.0),
    (EVIDENCE_COUNT.named("Bukti", "Evidence"), 9.5),
    (FINDING_COUNT, 9.5),
    (REMARK, 21.0),
    (REASON, 21.0),
    (ASPECT_CODE, 8.0),
    (GROUP, 16.0),
];

/// The page's table of indicators, behind their names.
pub(in crate::report) const HTML: &[PageColumn] = &[
    (OWNER, "", true),
    (ANSWER, "", true),
    (STATUS, "", false),
    (WEIGHT, "n", false),
    (CLAIMED, "n", false),
    (SUPPORTED, "n", false),
    (POTENTIAL, "n", false),
];

/// The aspects in every form but the workbook.
pub(in crate::report) const ASPECTS: &[Column] = &[ASPECT, WEIGHT, CLAIMED, SUPPORTED, MET_OF_ALL];

/// The page's table of aspects, behind their names.
pub(in crate::report) const HTML_ASPECTS: &[PageColumn] = &[
    (WEIGHT, "n", false),
    (CLAIMED, "n", false),
    (SUPPORTED, "n strong", false),
    (MET_OF_ALL, "n", false),
];

fn about<'a>(of: &Record<'a>, field: fn(&'a IndicatorRow) -> CellValue<'a>) -> CellValue<'a> {
    of.indicator.map_or(CellValue::Empty, field)
}

/// The name of the row that sums the others; a finding without an indicator is none.
fn sum<'a>(of: &Record<'a>) -> CellValue<'a> {
    match of.finding {
        Some(_) => CellValue::Empty,
        None => CellValue::Words(say!(of.lang, "Jumlah", "Total")),
    }
}

/// How many indicators are met, and how many there are: of an aspect, an owner, or all.
fn counts(of: &Record<'_>) -> (usize, usize) {
    match (of.aspect, of.owner) {
        (Some(aspect), _) => (aspect.met, aspect.indicators),
        (None, Some(owner)) => (owner.met, owner.indicators.len()),
        (None, None) => (of.report.met, of.report.asked),
    }
}

/// An act counts in points of the questionnaire's total, an indicator in its own unit.
fn points<'a>(of: &Record<'a>, part: ScoreKind) -> CellValue<'a> {
    if of.again {
        return CellValue::Empty;
    }
    let points = match (of.act, of.aspect, of.indicator, of.owner) {
        (Some(_), _, row, _) => row.and_then(|row| row.in_total.as_ref()),
        (None, Some(aspect), _, _) => return CellValue::score(part.of(&aspect.points).as_ref()),
        (None, None, Some(row), _) => row.points.as_ref(),
        (None, None, None, Some(owner)) => owner.points.as_ref(),
        (None, None, None, None) if of.finding.is_some() => return CellValue::Empty,
        (None, None, None, None) => of.report.score.points.as_ref(),
    };
    CellValue::score(points.map(|points| part.of(points)))
}

/// One of the three scores.
#[derive(Clone, Copy)]
enum ScoreKind {
    Claimed,
    Supported,
    Potential,
}

impl ScoreKind {
    const fn of<T>(self, points: &Triple<T>) -> &T {
        match self {
            Self::Claimed => &points.claimed,
            Self::Supported => &points.supported,
            Self::Potential => &points.potential,
        }
    }
}
