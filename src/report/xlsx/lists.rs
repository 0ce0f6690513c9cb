//! The sheets for aspects, indicators, evidence, findings, the plan and owners.

use super::cell::to_file;
use super::list::SheetList;
use crate::model::{Lang, Report, Text};
use crate::report::columns::{CellValue, Record, evidence, finding, indicator, plan};
use crate::report::{Layout, link, phrases};
use crate::text::say;

/// Every sheet but the first, in their order.
pub(super) fn lists<'a>(report: &'a Report, layout: &Layout) -> [SheetList<'a>; 6] {
    let lang = layout.lang;
    [
        aspects(report, lang),
        SheetList {
            name: Text::new("Indikator", "Indicators"),
            kept: 2,
            unprinted: 2,
            turn: Some(indicator::XLSX_TURN),
            ..SheetList::empty(
                indicator::XLSX,
                Text::new("Tidak ada indikator", "No indicators"),
            )
        }
        .of(Record::indicators(report, lang)),
        exhibits(report, layout),
        SheetList {
            name: Text::new("Temuan", "Findings"),
            unprinted: 5,
            ..SheetList::empty(finding::XLSX, phrases::NO_FINDINGS)
        }
        .of(Record::findings(report, lang)),
        SheetList {
            name: Text::new("Rencana", "Plan"),
            kept: 3,
            unprinted: 3,
            ..SheetList::empty(plan::XLSX, Text::new("Tidak ada langkah", "Nothing to do"))
        }
        .of(Record::whole(report, lang).acts()),
        owners(report, lang),
    ]
}

/// Points per aspect, and a row that sums them.
fn aspects(report: &Report, lang: Lang) -> SheetList<'_> {
    let list = SheetList {
        name: Text::new("Aspek", "Aspects"),
        kept: 2,
        ..SheetList::empty(
            indicator::XLSX_ASPECTS,
            Text::new("Tidak ada aspek", "No aspects"),
        )
    }
    .of(Record::aspects(report, lang));
    let sum = list.fields(&Record::whole(report, lang));
    list.summed(sum)
}

/// Every piece of evidence; the names of files that are there lead to them.
fn exhibits<'a>(report: &'a Report, layout: &Layout) -> SheetList<'a> {
    let pieces = Record::indicators(report, layout.lang).flat_map(Record::pieces);
    let mut list = SheetList {
        name: Text::new("Bukti", "Evidence"),
        kept: 1,
        unprinted: 5,
        ..SheetList::empty(evidence::XLSX, Text::new("Tidak ada bukti", "No evidence"))
    }
    .of(pieces.clone());
    for (row, of) in list.rows.iter_mut().zip(pieces) {
        let to_root = layout.to_root.as_deref();
        row.target = of.evidence.and_then(|piece| {
            if piece.is_link {
                link::office(&piece.name).map(str::to_owned)
            } else {
                let way = link::way(&piece.name, to_root).filter(|_| piece.found);
                way.and_then(|way| to_file(&way))
            }
        });
    }
    list
}

/// What each owner sees to, and a row that sums them: it is the report's own.
fn owners(report: &Report, lang: Lang) -> SheetList<'_> {
    let list = SheetList {
        name: Text::new("Per PJ", "By owner"),
        kept: 1,
        ..SheetList::empty(
            plan::XLSX_OWNERS,
            Text::new("Tidak ada penanggung jawab", "No owners"),
        )
    }
    .of(Record::owners(report, lang));
    let mut sum = list.fields(&Record::whole(report, lang));
    if let Some(first) = sum.first_mut() {
        *first = CellValue::Words(say!(lang, "Jumlah", "Total"));
    }
    list.summed(sum)
}
