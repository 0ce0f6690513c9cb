//! What could not be read and was left out of the report.

use std::sync::Arc;

use crate::model::{Lang, LoadProblem, Noun, Report, Text};
use crate::text::{number, say};

/// What is said of a score where a mapping was left out.
pub(in crate::report) const NOT_WHOLE: Text = Text::new(
    "Nilai, kualifikasi, dan langkah baru dihitung sesudah semua pemetaan terbaca",
    "Scores, bands and next steps are given once every mapping can be read",
);

/// What heads the list of what was left out.
pub(in crate::report) const LEFT_OUT: Text = Text::new("Belum ikut dinilai", "Not judged yet");

/// What was left out, a line for each file: its first problem, and how many more there are.
pub(in crate::report) fn left_out(problems: &[LoadProblem], lang: Lang) -> Vec<String> {
    let path = |problem: &LoadProblem| problem.place.as_ref().map(|place| Arc::clone(&place.path));
    let files = problems.chunk_by(|one, next| path(one) == path(next));
    let lines = files.filter_map(|file| {
        let (first, more) = file.split_first()?;
        let message = first.message.get(lang);
        let line = match &first.place {
            Some(place) => format!("{place}: {message}"),
            None => message.to_owned(),
        };
        Some(match more.len() {
            0 => line,
            more => {
                let more = number::count(more, lang);
                say!(
                    lang,
                    "{line} (dan {more} masalah lain di berkas ini)",
                    "{line} (and {more} more in this file)"
                )
            }
        })
    });
    lines.collect()
}

/// That mappings were left out that are not shown; `None` where there are none.
pub(in crate::report) fn others_left_out(problems: &[&LoadProblem], lang: Lang) -> Option<String> {
    let places = problems.iter().filter_map(|problem| problem.place.as_ref());
    let mut paths: Vec<&str> = places.map(|place| &*place.path).collect();
    paths.dedup();
    let files = number::count(paths.len(), lang);
    let mappings = Noun::MAPPING.of(paths.len(), lang);
    (!problems.is_empty()).then(|| {
        say!(
            lang,
            "Belum ikut dinilai: {files} {mappings} lain, yang belum terbaca; semuanya: kip check",
            "Not judged yet: {files} other {mappings} that cannot be read; all of them: kip check"
        )
    })
}

/// The extension of a report that is there to be read: the page is made of the whole alone.
pub(in crate::report) const fn ending(report: &Report) -> &'static str {
    if report.is_whole() { "html" } else { "md" }
}
