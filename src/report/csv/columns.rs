//! The columns: each with its name for programs, its head for people, and what it takes from a line.

use super::Line;
use super::field::Field;
use crate::model::{Finding, IndicatorRow, JudgedFinding, Lang, Standing, Text};
use crate::report::CsvStyle;
use crate::text::words;

/// One column.
pub(super) struct Column {
    /// Its name for programs.
    pub(super) word: &'static str,
    /// Its head for people.
    pub(super) head: Text,
    /// Whether it is for programs alone, because people have it in another column.
    pub(super) plain: bool,
    /// Its cell.
    pub(super) field: for<'a> fn(&Line<'a>) -> Field<'a>,
}

const fn column(
    word: &'static str,
    id: &'static str,
    en: &'static str,
    field: for<'a> fn(&Line<'a>) -> Field<'a>,
) -> Column {
    Column {
        word,
        head: Text::new(id, en),
        plain: false,
        field,
    }
}

/// Every column of one style.
pub(super) fn columns(style: CsvStyle) -> impl Iterator<Item = &'static Column> {
    COLUMNS.iter().filter(move |column| match style {
        CsvStyle::Excel => !column.plain,
        CsvStyle::Plain => true,
    })
}

/// All columns: the indicator, its finding, then where all of it belongs.
static COLUMNS: [Column; 32] = [
    column("indicator", "Indikator", "Indicator", indicator),
    Column {
        word: "indicator_name",
        head: Text::new("Nama indikator", "Name of indicator"),
        plain: true,
        field: |line| of_row(line, |row| Field::text(Some(&row.name))),
    },
    column("aspect", "Aspek", "Aspect", aspect),
    column("group", "Kelompok", "Group", |line| {
        of_row(line, |row| Field::if_any(row.group.as_deref()))
    }),
    column("owner", "PJ", "Owner", |line| {
        of_row(line, |row| Field::text(row.owner.as_deref()))
    }),
    column("answer", "Jawaban", "Answer", |line| {
        of_row(line, |row| Field::text(row.answer.as_deref()))
    }),
    column("status", "Keadaan", "Status", |line| {
        of_row(line, |row| {
            Field::Word(row.status.word(), words::status(row.status))
        })
    }),
    column("weight", "Bobot", "Weight", |line| {
        of_row(line, |row| Field::Weight(&row.weight))
    }),
    column("claimed", "Klaim", "Claimed", |line| {
        of_row(line, |row| Field::Score(&row.points.claimed))
    }),
    column("supported", "Didukung", "Supported", |line| {
        of_row(line, |row| Field::Score(&row.points.supported))
    }),
    column("potential", "Potensi", "Potential", |line| {
        of_row(line, |row| Field::Score(&row.points.potential))
    }),
    column(
        "evidence_count",
        "Jumlah bukti",
        "Pieces of evidence",
        |line| of_row(line, |row| Field::whole(row.evidence.len())),
    ),
    column("reason", "Alasan", "Reason", |line| {
        of_row(line, |row| Field::if_any(row.reason.as_deref()))
    }),
    column("target", "Target", "Target", |line| {
        of_row(line, |row| row.target.map_or(Field::Empty, Field::Day))
    }),
    column("rule", "Aturan", "Rule", |line| {
        of_finding(line, |finding| Field::text(Some(finding.rule.id)))
    }),
    column("rule_name", "Nama aturan", "Name of rule", |line| {
        of_finding(line, |finding| {
            let name = &finding.rule.name;
            Field::Word(name.get(Lang::En), name.clone())
        })
    }),
    column("severity", "Tingkat", "Severity", |line| {
        of_finding(line, |finding| {
            Field::Word(finding.severity.word(), words::severity(finding.severity))
        })
    }),
    column("standing", "Keadaan temuan", "Standing", |line| {
        of_judged(line, |judged| match &judged.standing {
            Standing::Open => Field::Word("open", Text::new("terbuka", "open")),
            Standing::Waived(_) => Field::Word("waived", Text::new("dikecualikan", "waived")),
        })
    }),
    column(
        "waiver_reason",
        "Alasan pengecualian",
        "Reason of waiver",
        |line| {
            of_judged(line, |judged| match &judged.standing {
                Standing::Open => Field::Empty,
                Standing::Waived(waiver) => Field::text(Some(&waiver.reason)),
            })
        },
    ),
    column(
        "waived_until",
        "Dikecualikan sampai",
        "Waived until",
        |line| {
            of_judged(line, |judged| match &judged.standing {
                Standing::Open => Field::Empty,
                Standing::Waived(waiver) => Field::Day(waiver.until),
            })
        },
    ),
    column("message", "Temuan", "Finding", |line| {
        let lang = line.lang;
        line.finding.map_or(Field::Empty, |judged| {
            Field::text(Some(judged.finding.message.get(lang)))
        })
    }),
    column("hint", "Langkah", "Next act", |line| {
        let lang = line.lang;
        line.finding.map_or(Field::Empty, |judged| {
            Field::text(Some(judged.finding.hint.get(lang)))
        })
    }),
    column("evidence", "Bukti", "Evidence", |line| {
        of_finding(line, |finding| Field::if_any(finding.evidence()))
    }),
    column("path", "Tempat", "Place", |line| {
        of_finding(line, |finding| Field::text(Some(&finding.place.path)))
    }),
    column("line", "Baris", "Line", |line| {
        of_finding(line, |finding| {
            finding.place.line().map_or(Field::Empty, Field::whole)
        })
    }),
    column("column", "Kolom", "Column", |line| {
        of_finding(line, |finding| {
            finding.place.column().map_or(Field::Empty, Field::whole)
        })
    }),
    column(
        "points_at_risk",
        "Poin terancam",
        "Points at risk",
        |line| {
            of_judged(line, |judged| {
                judged
                    .points_at_risk
                    .as_deref()
                    .map_or(Field::Missing, Field::Score)
            })
        },
    ),
    column("unit", "Satuan kerja", "Unit", |line| {
        Field::text(line.report.unit.as_deref())
    }),
    column("instrument", "Instrumen", "Instrument", |line| {
        Field::text(Some(&line.report.instrument.id))
    }),
    column("year", "Tahun", "Year", |line| {
        Field::whole(line.report.instrument.year)
    }),
    column("as_of", "Keadaan per", "As of", |line| {
        Field::Day(line.report.as_of)
    }),
    column("commit", "Commit", "Commit", |line| {
        Field::text(line.report.commit.as_deref())
    }),
];

/// The code and name of the indicator, also of one that the instrument does not know.
fn indicator<'a>(line: &Line<'a>) -> Field<'a> {
    if let Some(row) = line.indicator {
        return Field::Coded(row.code.as_str(), Some(&row.name));
    }
    let code = line.finding.and_then(|one| one.finding.indicator());
    code.map_or(Field::Missing, |code| Field::Coded(code.as_str(), None))
}

fn aspect<'a>(line: &Line<'a>) -> Field<'a> {
    let Some(row) = line.indicator else {
        return Field::Empty;
    };
    let aspect = line.report.aspects.get(row.aspect_at);
    Field::Coded(
        row.aspect.as_str(),
        aspect.map(|aspect| aspect.name.as_str()),
    )
}

fn of_row<'a>(line: &Line<'a>, field: fn(&'a IndicatorRow) -> Field<'a>) -> Field<'a> {
    line.indicator.map_or(Field::Empty, field)
}

fn of_judged<'a>(line: &Line<'a>, field: fn(&'a JudgedFinding) -> Field<'a>) -> Field<'a> {
    line.finding.map_or(Field::Empty, field)
}

fn of_finding<'a>(line: &Line<'a>, field: fn(&'a Finding) -> Field<'a>) -> Field<'a> {
    line.finding
        .map_or(Field::Empty, |judged| field(&judged.finding))
}
