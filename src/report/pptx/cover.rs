//! The first slide and the one that closes the presentation.

use super::font::Font;
use super::slide::{Content, Slide};
use crate::model::{Lang, Report};
use crate::report::phrases;
use crate::text::{say, words};

/// Width of the lines below the title.
const WIDTH: usize = 780;

/// Unit, instrument, year, day.
pub(super) fn first(report: &Report, lang: Lang) -> Slide {
    let unit = phrases::unit(report, lang);
    let head = &report.instrument;
    let name = format!("{} {}", head.title, head.year);
    let days = phrases::days(report, lang).join(" · ");
    let rest = phrases::instrument(report, lang).join(" · ");
    let line = |text: &str, lines| Font::of(20).fit(text, WIDTH, lines);
    let mut notes = vec![unit.clone(), name.clone(), days.clone()];
    notes.extend(
        head.organiser
            .as_ref()
            .map(|organiser| say!(lang, "Penyelenggara: {organiser}", "Organiser: {organiser}")),
    );
    notes.push(rest);
    notes.push(phrases::commit(report, lang).join(" · "));
    let mut lines = vec![line(&name, 2), line(&days, 2)];
    let why = phrases::draft(report, lang);
    if !why.is_empty() {
        let why = why.join("; ");
        notes.push(say!(
            lang,
            "Salindia ini masih rancangan, karena: {why}",
            "These slides are still a draft, because: {why}"
        ));
        lines.push(line(&draft(report, lang), 1));
    }
    Slide {
        title: unit,
        content: Content::Cover(lines),
        notes,
    }
}

/// `Rancangan · BELUM SIAP DIKIRIM · bukan instrumen resmi`; the notes say why in full.
fn draft(report: &Report, lang: Lang) -> String {
    let verdict = (!report.may_be_sent()).then(|| phrases::verdict(report, lang));
    let trial = (!report.instrument.official).then(|| phrases::TRIAL.get(lang).to_owned());
    std::iter::once(say!(lang, "Rancangan", "Draft"))
        .chain(verdict)
        .chain(trial)
        .collect::<Vec<_>>()
        .join(" · ")
}

/// Thanks, and the state in one line.
pub(super) fn last(report: &Report, lang: Lang) -> Slide {
    let unit = phrases::unit(report, lang);
    let score = &report.score;
    let points = score.points.as_ref().map(|points| &points.supported);
    let mut lines = vec![Font::of(20).fit(&unit, WIDTH, 2)];
    let banded = |value: String, band: &Option<String>| match band {
        None => value,
        Some(band) => format!("{value} · {band}"),
    };
    if let Some(total) = &score.total {
        let value = banded(total.shown(lang), &score.total_band);
        let text = say!(lang, "Nilai akhir: {value}", "Final score: {value}");
        lines.push(Font::of(20).fit(&text, WIDTH, 1));
    }
    if points.is_some() {
        let value = banded(phrases::out_of(points, score, lang), &score.supported_band);
        let text = say!(
            lang,
            "Didukung bukti: {value}",
            "Supported by evidence: {value}"
        );
        lines.push(Font::of(20).fit(&text, WIDTH, 2));
    }
    let mut notes = vec![unit, phrases::days(report, lang).join(" · ")];
    notes.extend(phrases::links(report, lang));
    notes.push(words::summary(&report.summary, lang));
    let version = report.version;
    notes.push(say!(
        lang,
        "Disusun oleh kip {version} dari keadaan folder kerja",
        "Made by kip {version} from the state of the workspace"
    ));
    Slide {
        title: say!(lang, "Terima kasih", "Thank you"),
        content: Content::Cover(lines),
        notes,
    }
}
