//! The cover: what this is, of whom, of which day, and why it is still a draft.

use super::body::Body;
use super::paragraph::{DocxParagraph, DocxRun, DocxStyle};
use super::table::DocxPairs;
use super::title;
use crate::model::{Exact, Lang, Report};
use crate::report::columns::{Record, about};
use crate::report::phrases;
use crate::text::{date, say, words};

/// The first page.
pub(super) fn cover(report: &Report, lang: Lang) -> Body {
    let mut body = Body::new(lang);
    let draft = phrases::draft(report, lang);
    let mark = if draft.is_empty() {
        String::new()
    } else {
        say!(lang, "RANCANGAN", "DRAFT")
    };
    body.paragraph(DocxStyle::MARK, mark);
    body.paragraph(DocxStyle::TITLE, title(lang));
    let unit = match &report.unit {
        Some(unit) => DocxRun::named(unit.as_str(), lang),
        None => DocxRun::new(phrases::unit(report, lang)),
    };
    body.add(&DocxParagraph::of(DocxStyle::SUBTITLE, vec![unit]));
    let about = say!(lang, "Pokok laporan", "What the report is about");
    body.pairs(&DocxPairs::facts(&about, facts(report, lang)));
    if !draft.is_empty() {
        let because = say!(
            lang,
            "Laporan ini masih rancangan, karena:",
            "This report is still a draft, because:"
        );
        body.paragraph(DocxStyle::NOTE, "");
        body.add(&DocxParagraph::strong(DocxStyle::NOTE, because));
        body.bullets(draft, &[]);
    }
    body
}

fn facts(report: &Report, lang: Lang) -> Vec<(String, DocxStyle, DocxRun)> {
    let head = &report.instrument;
    let score = &report.score;
    let points = score.points.as_ref();
    let fact = |label: String, value: String| (label, DocxStyle::FACT, DocxRun::new(value));
    let named =
        |label: String, value: String| (label, DocxStyle::FACT, DocxRun::named(value, lang));
    let banded = |value: Option<&Exact>, band: Option<&String>| {
        let value = phrases::out_of(value, score, lang);
        band.map_or_else(|| value.clone(), |band| format!("{value} ({band})"))
    };
    let mut facts = vec![
        named(say!(lang, "Instrumen", "Instrument"), head.title.clone()),
        fact(
            say!(lang, "Kode instrumen", "Instrument id"),
            phrases::instrument(report, lang).join("; "),
        ),
        named(
            say!(lang, "Penyelenggara", "Organiser"),
            head.organiser
                .clone()
                .unwrap_or_else(|| words::DASH.to_owned()),
        ),
    ];
    let (label, kinds) = about::AUDIENCE.fact(&Record::whole(report, lang));
    facts.extend((!kinds.is_empty()).then(|| named(label, kinds)));
    facts.extend([
        fact(
            say!(lang, "Tahun penilaian", "Assessment year"),
            head.year.to_string(),
        ),
        fact(
            say!(lang, "Keadaan per", "As of"),
            date::long(report.as_of, lang),
        ),
        fact(
            say!(lang, "Tenggat", "Deadline"),
            head.deadline
                .map_or_else(|| words::DASH.to_owned(), |day| date::long(day, lang)),
        ),
        fact(
            say!(lang, "Nilai didukung bukti", "Supported score"),
            banded(
                points.map(|points| &points.supported),
                score.supported_band.as_ref(),
            ),
        ),
        fact(
            say!(lang, "Nilai klaim", "Claimed score"),
            banded(
                points.map(|points| &points.claimed),
                score.claimed_band.as_ref(),
            ),
        ),
    ]);
    facts.extend(phrases::reachable(report).map(|reachable| {
        let band = score.reachable_band.as_ref();
        fact(
            say!(lang, "Masih terkejar", "Still reachable"),
            banded(Some(reachable), band),
        )
    }));
    if score.total.is_some() {
        facts.push(fact(
            say!(lang, "Nilai akhir", "Final score"),
            banded(score.total.as_ref(), score.total_band.as_ref()),
        ));
    }
    facts
}
