//! The pictures that the deck goes without, for the team: those that cannot be shown, with what can be done about
//! it, and those for which the slides had no room.

use super::album;
use super::pages::{self, NotedRow};
use super::shape::Color;
use super::slide::Slide;
use super::table::{SlideCell, SlideColumn, SlideRow};
use crate::model::{EvidenceRow, IndicatorRow, Lang, Noun, Report, Shot, file_name, shown};
use crate::report::columns::indicator::CODE;
use crate::text::{capital, say};

/// The most slides, a dozen rows; those beyond are in the notes of the last.
const MOST: usize = 2;

/// Pictures of one indicator that are left out for one reason.
struct AlikeLeftOut<'r> {
    row: &'r IndicatorRow,
    why: String,
    pieces: Vec<&'r EvidenceRow>,
}

/// No slide where every picture is shown.
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
    let lines = alike(report, lang);
    let lines = lines
        .iter()
        .map(|some| line(some, &columns, lang))
        .collect();
    pages::table_slides(&title, &columns, lines, MOST, lang)
}

/// What is left out, in the order of indicators: what cannot be shown before what can.
fn alike(report: &Report, lang: Lang) -> Vec<AlikeLeftOut<'_>> {
    let most = Shot::MOST;
    let spare = say!(
        lang,
        "Tidak ditayangkan: satu salindia memuat paling banyak {most} gambar; tukar sendiri bila ada yang lebih tepat",
        "Not shown: a slide holds at most {most} pictures; swap one in if it fits better"
    );
    let failed = report.presentation.left_out.iter();
    let all = failed.copied().chain(album::spare(report));
    let mut alike: Vec<AlikeLeftOut<'_>> = Vec::new();
    for shot in all {
        let Some(row) = report.indicators.get(shot.indicator) else {
            continue;
        };
        let Some(piece) = row.evidence.get(shot.evidence) else {
            continue;
        };
        let why = match &piece.picture {
            Some(Err(why)) => capital(why.get(lang)),
            Some(Ok(_)) | None => spare.clone(),
        };
        let known = alike
            .iter_mut()
            .find(|one| one.row.code == row.code && one.why == why);
        match known {
            Some(one) => one.pieces.push(piece),
            None => alike.push(AlikeLeftOut {
                row,
                why,
                pieces: vec![piece],
            }),
        }
    }
    alike
}

fn line(some: &AlikeLeftOut<'_>, columns: &[SlideColumn], lang: Lang) -> NotedRow {
    let (code, why) = (&some.row.code, &some.why);
    let names = some
        .pieces
        .iter()
        .map(|piece| shown(file_name(&piece.name)));
    let names = SlideCell::name(names.collect::<Vec<_>>().join(", "));
    let pictures = match some.pieces.len() {
        1 => names,
        many => SlideCell::marked(Noun::PICTURE.counted(many, lang), Color::Dark).over(names),
    };
    let cells = [
        SlideCell::of(code.as_str()),
        pictures,
        SlideCell::of(why.as_str()),
    ];
    let notes = some.pieces.iter().map(|piece| {
        let name = shown(&piece.name);
        format!("{code} · {name}: {why}").into()
    });
    NotedRow {
        row: SlideRow::new(columns, cells),
        notes: notes.collect(),
    }
}
