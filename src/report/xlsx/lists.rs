//! The sheets for aspects, indicators, evidence, findings and owners.

use super::list::{List, Row};
use crate::model::{Lang, OwnerRow, Report, Text};
use crate::report::columns::{Field, Record, evidence, finding, indicator, plan};
use crate::report::phrases;
use crate::text::{say, words};

/// Every sheet but the first, in their order.
pub(super) fn lists(report: &Report, lang: Lang) -> [List<'_>; 5] {
    [
        aspects(report, lang),
        List {
            name: Text::new("Indikator", "Indicators"),
            kept: 2,
            ..List::empty(
                indicator::XLSX,
                Text::new("Tidak ada indikator", "No indicators"),
            )
        }
        .of(Record::indicators(report, lang)),
        List {
            name: Text::new("Bukti", "Evidence"),
            kept: 1,
            unprinted: 1,
            ..List::empty(evidence::XLSX, Text::new("Tidak ada bukti", "No evidence"))
        }
        .of(Record::indicators(report, lang).flat_map(Record::pieces)),
        List {
            name: Text::new("Temuan", "Findings"),
            unprinted: 1,
            ..List::empty(finding::XLSX, phrases::NO_FINDINGS)
        }
        .of(Record::findings(report, lang)),
        owners(report, lang),
    ]
}

/// Points per aspect, and a row that sums them.
fn aspects(report: &Report, lang: Lang) -> List<'_> {
    let list = List {
        name: Text::new("Aspek", "Aspects"),
        kept: 2,
        ..List::empty(
            indicator::XLSX_ASPECTS,
            Text::new("Tidak ada aspek", "No aspects"),
        )
    };
    let total = (!report.aspects.is_empty()).then(|| Row {
        fields: list.fields(&Record::whole(report, lang)),
        strong: true,
    });
    List { total, ..list }.of(Record::aspects(report, lang))
}

/// For each owner a row that sums, and below it what to do, dearest first; who has nothing to do has
/// the row that sums alone.
fn owners(report: &Report, lang: Lang) -> List<'_> {
    let mut list = List {
        name: Text::new("Per PJ", "By owner"),
        kept: 1,
        ..List::empty(
            plan::XLSX,
            Text::new("Tidak ada penanggung jawab", "No owners"),
        )
    };
    for (of, owner) in Record::owners(report, lang).zip(&report.owners) {
        list.rows.push(Row {
            fields: sum(&of, owner),
            strong: true,
        });
        list = list.of(of.acts());
    }
    list
}

/// Under the heads of an owner's acts: what is met, what was found, and the points.
fn sum<'a>(of: &Record<'a>, owner: &'a OwnerRow) -> Vec<Field<'a>> {
    let lang = of.lang;
    let (what, [supported, potential]) = if owner.indicators.is_empty() {
        let beyond = say!(
            lang,
            "temuan di luar indikator",
            "findings outside indicators"
        );
        (beyond, [Field::Empty, Field::Empty])
    } else {
        let met = phrases::met(owner.met, owner.indicators.len(), lang);
        (
            met,
            [indicator::SUPPORTED, indicator::POTENTIAL].map(|column| (column.field)(of)),
        )
    };
    let findings = if owner.findings.is_empty() {
        say!(lang, "tidak ada temuan", "no findings")
    } else {
        words::summary(&owner.summary, lang)
    };
    vec![
        (indicator::OWNER.field)(of),
        Field::Empty,
        Field::Words(what),
        Field::Empty,
        Field::Words(findings),
        Field::Empty,
        supported,
        potential,
        Field::Empty,
    ]
}
