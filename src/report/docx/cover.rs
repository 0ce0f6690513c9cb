//! The cover: what this is, of whom, of which day, and why it is still a draft.

use super::grid;
use super::package::title;
use super::word::{self, Style};
use super::xml::Xml;
use crate::model::{Exact, Lang, Report};
use crate::report::phrases;
use crate::text::{date, say, words};

/// The first page.
pub(super) fn cover(report: &Report, lang: Lang) -> Xml {
    let mut xml = Xml::piece();
    let draft = phrases::draft(report, lang);
    let mark = if draft.is_empty() {
        String::new()
    } else {
        say!(lang, "RANCANGAN", "DRAFT")
    };
    word::paragraph(&mut xml, Style::Mark, &mark);
    word::paragraph(&mut xml, Style::Title, &title(lang));
    word::paragraph(&mut xml, Style::Subtitle, &phrases::unit(report, lang));
    facts(&mut xml, report, lang);
    if !draft.is_empty() {
        word::paragraph(&mut xml, Style::Note, "");
        reasons(&mut xml, &draft, lang);
    }
    xml
}

fn facts(xml: &mut Xml, report: &Report, lang: Lang) {
    let about = say!(lang, "Pokok laporan", "What the report is about");
    grid::plain(xml, &about, [42, 128], |pairs| {
        for (label, value) in pairs_of(report, lang) {
            pairs.pair(&label, Style::Fact, &value);
        }
    });
}

fn pairs_of(report: &Report, lang: Lang) -> Vec<(String, String)> {
    let head = &report.instrument;
    let score = &report.score;
    let points = score.points.as_ref();
    let banded = |value: Option<&Exact>, band: Option<&String>| {
        let value = phrases::out_of(value, score, lang);
        band.map_or_else(|| value.clone(), |band| format!("{value} ({band})"))
    };
    let mut pairs = vec![
        (say!(lang, "Instrumen", "Instrument"), head.title.clone()),
        (
            say!(lang, "Kode instrumen", "Instrument id"),
            phrases::instrument(report, lang).join("; "),
        ),
        (
            say!(lang, "Penyelenggara", "Organiser"),
            head.organiser
                .clone()
                .unwrap_or_else(|| words::DASH.to_owned()),
        ),
        (
            say!(lang, "Tahun penilaian", "Assessment year"),
            head.year.to_string(),
        ),
        (
            say!(lang, "Keadaan per", "As of"),
            date::long(report.as_of, lang),
        ),
        (
            say!(lang, "Tenggat", "Deadline"),
            head.deadline
                .map_or_else(|| words::DASH.to_owned(), |day| date::long(day, lang)),
        ),
        (
            say!(lang, "Nilai didukung bukti", "Supported score"),
            banded(
                points.map(|points| &points.supported),
                score.supported_band.as_ref(),
            ),
        ),
        (
            say!(lang, "Nilai klaim", "Claimed score"),
            banded(
                points.map(|points| &points.claimed),
                score.claimed_band.as_ref(),
            ),
        ),
    ];
    if score.total.is_some() {
        pairs.push((
            say!(lang, "Nilai akhir", "Final score"),
            banded(score.total.as_ref(), score.total_band.as_ref()),
        ));
    }
    pairs
}

fn reasons(xml: &mut Xml, draft: &[String], lang: Lang) {
    word::within(xml, Style::Note, |xml| {
        word::strong(
            xml,
            &say!(
                lang,
                "Laporan ini masih rancangan, karena:",
                "This report is still a draft, because:"
            ),
        );
    });
    word::bullets(xml, draft);
}
