//! The first slide and the one that closes the presentation.

use super::font::Font;
use super::shape::{Color, SlideParagraph, Voice};
use super::slide::{Content, Note, Slide, Title};
use crate::model::{Lang, Report};
use crate::report::phrases;
use crate::text::{capital, say};

/// Width of the lines below the title.
const WIDTH: usize = 780;
/// Size of these lines.
const SIZE: usize = 20;
/// Space above each of them.
const ABOVE: usize = 8;

/// Unit, instrument with its year, who speaks and when.
pub(super) fn first(report: &Report, lang: Lang) -> Slide {
    let head = &report.instrument;
    let name = phrases::title(report);
    let mut notes = [phrases::unit(report, lang), name.clone()]
        .map(Note::named)
        .to_vec();
    notes.extend(head.organiser.as_ref().map(|organiser| {
        let line = say!(lang, "Penyelenggara: {organiser}", "Organiser: {organiser}");
        Note::mixed(&line, &[organiser], lang)
    }));
    notes.push(words_over(lang).into());
    let mut lines = vec![line(&name, 2).said(Voice::Workspace)];
    if !head.official {
        lines.push(line(&capital(phrases::TRIAL.get(lang)), 1));
    }
    lines.push(blank(&say!(
        lang,
        "Nama dan jabatan penyaji",
        "Name and position of the speaker"
    )));
    lines.push(blank(&say!(
        lang,
        "Tempat dan tanggal presentasi",
        "Place and date of the presentation"
    )));
    Slide {
        title: unit(report, lang),
        content: Content::Cover(lines),
        notes,
        is_for_team: false,
    }
}

/// The first slide where the team's part stands alone.
pub(super) fn of_team(report: &Report, lang: Lang) -> Slide {
    let what = say!(
        lang,
        "Persiapan tim, bukan untuk ditayangkan",
        "For the team to prepare with, not to be shown"
    );
    let state = phrases::as_of(report, lang);
    let lines = [&what, &state].map(|text| line(text, 1));
    let name = line(&phrases::title(report), 2).said(Voice::Workspace);
    Slide {
        title: unit(report, lang),
        content: Content::Cover(std::iter::once(name).chain(lines).collect()),
        notes: vec![
            Note::named(phrases::unit(report, lang)),
            what.into(),
            state.into(),
        ],
        is_for_team: true,
    }
}

/// Thanks, and where the unit is found.
pub(super) fn last(report: &Report, lang: Lang) -> Slide {
    let unit = phrases::unit(report, lang);
    let named = report.unit.as_ref();
    let lines = vec![
        named.map_or_else(
            || blank(&unnamed(lang)),
            |unit| line(unit, 2).said(Voice::Workspace),
        ),
        blank(&say!(
            lang,
            "Laman, surel, dan alamat layanan informasi",
            "Website, e-mail and address of the information desk"
        )),
    ];
    let version = report.version;
    let made = say!(
        lang,
        "Disusun oleh kip {version} dari keadaan ruang kerja",
        "Made by kip {version} from the state of the workspace"
    );
    Slide {
        title: Title::own(say!(lang, "Terima kasih", "Thank you")),
        content: Content::Cover(lines),
        notes: vec![Note::named(unit), made.into()],
        is_for_team: false,
    }
}

/// What a speaker does with the place-holders.
fn words_over(lang: Lang) -> String {
    say!(
        lang,
        "Isi atau hapus tulisan miring dalam kurung siku sebelum ditayangkan",
        "Replace or delete the words in italics in square brackets before you present"
    )
}

/// What the unit is called, where the workspace names it.
fn unit(report: &Report, lang: Lang) -> Title {
    match &report.unit {
        Some(unit) => Title::of(unit.as_str(), Voice::Workspace),
        None => Title::blank(&unnamed(lang)),
    }
}

fn unnamed(lang: Lang) -> String {
    say!(lang, "Nama satuan kerja", "Name of the work unit")
}

fn line(text: &str, lines: usize) -> SlideParagraph {
    SlideParagraph::new(text, Font::of(SIZE), Color::Paper, (WIDTH, lines)).below(ABOVE)
}

fn blank(text: &str) -> SlideParagraph {
    SlideParagraph::place_holder(text, SIZE, Color::Tint).below(ABOVE)
}
