//! Columns about a finding.

use super::evidence::{EVIDENCE, NOTE};
use super::indicator::{CODE, NAME, OWNER};
use super::{CellValue, Column, Record, Tone};
use crate::model::{Found, Lang, Standing, Waiver};
use crate::report::phrases;
use crate::text::{say, words};

columns! {
    /// Its place among the rows.
    NUMBER: Number "number" ("No.", "No.") |of| CellValue::Count(of.number);

    /// Id and name of the rule.
    RULE: Words "rule_and_name" ("Aturan", "Rule") |of| about(of, |finding, lang| {
        CellValue::Words(format!("{} {}", finding.rule.id, finding.rule.name.get(lang)))
    });

    /// The rule's id.
    RULE_ID: Words "rule" ("Aturan", "Rule") |of| about(of, |finding, _| {
        CellValue::Name(finding.rule.id)
    });

    /// The rule's name.
    RULE_NAME: Words "rule_name" ("Nama aturan", "Name of rule") |of| about(of, |finding, lang| {
        let name = &finding.rule.name;
        CellValue::Term(name.get(Lang::En), name.get(lang).to_owned(), Tone::Plain)
    });

    /// How grave it is.
    SEVERITY: Whole "severity" ("Tingkat", "Severity") |of| {
        let Some(judged) = of.finding else {
            return CellValue::Empty;
        };
        let severity = judged.finding.severity;
        let tone = if judged.is_open() { Tone::of_severity(severity) } else { Tone::Quiet };
        CellValue::Term(severity.word(), words::severity(severity).get(of.lang).to_owned(), tone)
    };

    /// Whether it still stands.
    STANDING: Words "standing" ("Keadaan temuan", "Standing") |of| match of.finding {
        None => CellValue::Empty,
        Some(judged) if judged.is_open() => {
            CellValue::Term("open", say!(of.lang, "terbuka", "open"), Tone::Plain)
        }
        Some(_) => CellValue::Term("waived", phrases::WAIVED.get(of.lang).to_owned(), Tone::Quiet),
    };

    /// Why it is waived.
    WAIVER_REASON: Words "waiver_reason" ("Alasan penangguhan", "Reason of waiver") |of| {
        waiver(of).map_or(CellValue::Empty, |waiver| CellValue::Name(&waiver.reason))
    };

    /// Until when it is waived.
    WAIVED_UNTIL: Day "waived_until" ("Ditangguhkan sampai", "Waived until") |of| {
        waiver(of).map_or(CellValue::Empty, |waiver| CellValue::Day(waiver.until))
    };

    /// What is wrong.
    MESSAGE: Words "message" ("Temuan", "Finding") |of| about(of, |finding, lang| {
        CellValue::Prose(finding.message.get(lang).into())
    });

    /// The next act.
    HINT: Words "hint" ("Langkah", "Next step") |of| about(of, |finding, lang| {
        CellValue::Prose(finding.hint.get(lang).into())
    });

    /// File, line and column.
    PLACE: Words "place" ("Tempat", "Place") |of| about(of, |finding, _| {
        CellValue::Words(finding.place.to_string())
    });

    /// The file.
    PATH: Words "path" ("Tempat", "Place") |of| about(of, |finding, _| {
        CellValue::path(&finding.place.path)
    });

    /// The line.
    LINE: Number "line" ("Baris", "Line") |of| about(of, |finding, _| plain(finding.place.line()));

    /// The column.
    COLUMN: Number "column" ("Kolom", "Column") |of| about(of, |finding, _| {
        plain(finding.place.column())
    });

    /// Points at risk; they are the indicator's, so that they stand at the first of its findings alone.
    POINTS_AT_RISK: Number "points_at_risk" ("Poin belum diraih atau terancam", "Points unearned or at risk") |of| match of.finding {
        Some(judged) if !of.again => CellValue::score(judged.points_at_risk.as_deref()),
        Some(_) | None => CellValue::Empty,
    };
}

/// What CSV says of each finding.
pub(in crate::report) const CSV: &[Column] = &[
    RULE_ID,
    RULE_NAME,
    SEVERITY,
    STANDING,
    WAIVER_REASON,
    WAIVED_UNTIL,
    MESSAGE,
    HINT,
    EVIDENCE,
    NOTE.named("Keterangan bukti", "Remark on the evidence"),
    PATH,
    LINE,
    COLUMN,
    POINTS_AT_RISK,
];

/// The sheet of findings: each column with its width in characters.
pub(in crate::report) const XLSX: &[(Column, f64)] = &[
    (NUMBER, 7.0),
    (SEVERITY, 12.5),
    (CODE, 9.0),
    (NAME, 24.0),
    (OWNER, 14.0),
    (MESSAGE, 40.0),
    (HINT, 36.0),
    (POINTS_AT_RISK, 11.5),
    (STANDING, 14.0),
    (WAIVER_REASON, 18.0),
    (WAIVED_UNTIL.named("Berlaku sampai", "Waived until"), 19.0),
    (RULE, 24.0),
    (PLACE, 30.0),
    (EVIDENCE, 44.0),
];

fn about<'a>(of: &Record<'a>, field: fn(&'a Found, Lang) -> CellValue<'a>) -> CellValue<'a> {
    let field = |found| field(found, of.lang);
    of.finding
        .map_or(CellValue::Empty, |judged| field(&judged.finding))
}

fn plain<'a>(number: Option<u32>) -> CellValue<'a> {
    number.map_or(CellValue::Empty, |number| {
        CellValue::Plain(i64::from(number))
    })
}

fn waiver<'a>(of: &Record<'a>) -> Option<&'a Waiver> {
    match &of.finding?.standing {
        Standing::Open => None,
        Standing::Waived(waiver) => Some(waiver),
    }
}
