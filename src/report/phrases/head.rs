//! The head of a report: unit, instrument, day, commit.

use crate::model::{Lang, Report, Text};
use crate::text::{date, say};

use super::whole;

/// The unit, or the words for one that is not named.
pub(in crate::report) fn unit(report: &Report, lang: Lang) -> String {
    report.unit.clone().unwrap_or_else(|| {
        if report.is_whole() {
            say!(lang, "Satuan kerja belum disebut", "No work unit named")
        } else {
            // A mapping that could not be read may name it.
            say!(lang, "Satuan kerja belum terbaca", "Work unit not read yet")
        }
    })
}

/// The instrument's title with its year, which many a title ends in already.
pub(in crate::report) fn title(report: &Report) -> String {
    let (title, year) = (&report.instrument.title, report.instrument.year.to_string());
    let end = title.trim_end_matches(|c: char| !c.is_alphanumeric());
    let before = end.strip_suffix(&year);
    // `12026` ends in another number.
    if before.is_some_and(|before| !before.ends_with(|c: char| c.is_alphanumeric())) {
        return title.clone();
    }
    format!("{title} {year}")
}

/// Id, version, organiser of the instrument, and whether it is official.
pub(in crate::report) fn instrument(report: &Report, lang: Lang) -> Vec<String> {
    let head = &report.instrument;
    let mut parts = vec![head.id.clone()];
    if let Some(version) = &head.version {
        parts.push(say!(lang, "versi {version}", "version {version}"));
    }
    if !head.official {
        parts.push(TRIAL.get(lang).to_owned());
    }
    parts
}

/// What is said of an instrument that is a trial.
pub(in crate::report) const TRIAL: Text =
    Text::new("bukan instrumen resmi", "not an official instrument");

/// Whether the instrument's deadline has passed.
pub(in crate::report) fn is_late(report: &Report) -> bool {
    report.instrument.days_left.is_some_and(|days| days < 0)
}

/// The day of the run.
pub(in crate::report) fn as_of(report: &Report, lang: Lang) -> String {
    let day = date::long(report.as_of, lang);
    say!(lang, "Keadaan per {day}", "As of {day}")
}

/// The day of the run and the deadline.
pub(in crate::report) fn days(report: &Report, lang: Lang) -> Vec<String> {
    let day = whole(&date::long(report.as_of, lang));
    let mut parts = vec![say!(lang, "Keadaan per {day}", "As of {day}")];
    if let Some(deadline) = report.instrument.deadline {
        let day = whole(&date::long(deadline, lang));
        let left = report
            .instrument
            .days_left
            .map_or_else(String::new, |days| {
                format!(" ({})", whole(&date::days_left(days, lang)))
            });
        parts.push(say!(lang, "tenggat {day}{left}", "deadline {day}{left}"));
    }
    parts
}

/// The commit, and whether the workspace differs from it.
pub(in crate::report) fn commit(report: &Report, lang: Lang) -> Vec<String> {
    let Some(dirty) = report.dirty else {
        return vec![say!(lang, "Tanpa riwayat git", "Without git history")];
    };
    let mut parts = vec![report.commit.as_ref().map_or_else(
        || say!(lang, "Belum ada commit", "No commit yet"),
        |commit| format!("Commit {}", commit.chars().take(12).collect::<String>()),
    )];
    if dirty {
        parts.push(say!(
            lang,
            "ada perubahan yang belum di-commit",
            "with changes that are not committed"
        ));
    }
    parts
}

#[cfg(test)]
mod tests {
    use crate::report::sample::usual;

    #[test]
    fn a_title_has_its_year_once() {
        let mut report = usual(0);
        for (title, shown) in [
            ("Kuesioner", "Kuesioner 2026"),
            ("Kuesioner 2026", "Kuesioner 2026"),
            ("Kuesioner (2026)", "Kuesioner (2026)"),
            ("Kuesioner Tahun 2026.", "Kuesioner Tahun 2026."),
            ("2026", "2026"),
            ("Kuesioner 2025", "Kuesioner 2025 2026"),
            ("Kuesioner 12026", "Kuesioner 12026 2026"),
            ("Kuesioner 2026 UPT", "Kuesioner 2026 UPT 2026"),
        ] {
            report.instrument.title = title.to_owned();
            assert_eq!(super::title(&report), shown);
        }
    }
}
