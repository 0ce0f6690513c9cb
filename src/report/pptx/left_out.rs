//! The pictures that the deck goes without, for the team, with what can be done about each.

use super::pages::{self, NotedRow};
use super::slide::Slide;
use super::table::{SlideCell, SlideColumn, SlideRow};
use crate::model::{Lang, Report, Shot, file_name, shown};
use crate::report::columns::indicator::CODE;
use crate::text::{capital, say};

/// The most slides, a dozen pictures; those beyond are in the notes of the last.
const MOST: usize = 2;

/// No slide where every picture could be loaded.
pub(super) fn slides(report: &Report, lang: Lang) -> Vec<Slide> {
    let columns = [
        SlideColumn::new(CODE.head(lang), 90, 2),
        SlideColumn::new(say!(lang, "Gambar", "Picture"), 300, 3),
        SlideColumn::new(
            say!(lang, "Sebab dan langkah", "Why, and what to do"),
            474,
            5,
        ),
    ];
    let title = say!(
        lang,
        "Gambar yang tidak dipakai salindia",
        "Pictures that the slides do not use"
    );
    let shots = report.presentation.left_out.iter();
    let lines = shots
        .filter_map(|&shot| line(report, shot, &columns, lang))
        .collect();
    pages::table_slides(&title, &columns, lines, MOST, lang)
}

fn line(report: &Report, shot: Shot, columns: &[SlideColumn], lang: Lang) -> Option<NotedRow> {
    let row = report.indicators.get(shot.indicator)?;
    let piece = row.evidence.get(shot.evidence)?;
    let why = piece.picture.as_ref()?.as_ref().err()?.get(lang);
    let (code, name) = (&row.code, &piece.name);
    let cells = [
        SlideCell::of(code.as_str()),
        SlideCell::name(shown(file_name(name))),
        SlideCell::of(capital(why)),
    ];
    Some(NotedRow {
        row: SlideRow::new(columns, cells),
        notes: vec![format!("{code} · {name}: {why}").into()],
    })
}
