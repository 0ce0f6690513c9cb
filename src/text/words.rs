//! The words for statuses, severities, verdicts and git's view, as people read them. Machine
//! formats have their own words.

use super::number::count;
use super::say;
use crate::model::{Exact, GitFile, Lang, Noun, Severity, Status, Summary, Text};

/// What prints where a value is missing; never a nought.
pub(crate) const DASH: &str = "—";

/// What is said of a question that does not apply, and of the option that says so.
pub(crate) const OUT_OF_COUNT: Text = Text::new("di luar hitungan", "not counted");

/// A status as people read it.
#[must_use]
pub(crate) const fn status(status: Status) -> Text {
    match status {
        Status::Unanswered => Text::new("belum dijawab", "unanswered"),
        Status::Declined => Text::new("dijawab tidak ada", "answered no"),
        Status::Unsupported => Text::new("tanpa bukti yang diterima", "no acceptable evidence"),
        Status::Partial => Text::new("bukti kurang", "too little evidence"),
        Status::Supported => Text::new("didukung bukti", "supported"),
        Status::Nil => Text::new("nihil", "nil statement"),
        Status::NotApplicable => OUT_OF_COUNT,
        Status::Unseen => Text::new("belum terbaca", "not read"),
    }
}

/// How many indicators have a status: `75 supported`, `2 nil statements`, `3 with too little evidence`.
#[must_use]
pub(crate) fn statuses(number: usize, of: Status, lang: Lang) -> String {
    let label = status(of);
    let words = match (lang, of) {
        (Lang::En, Status::Nil) if number != 1 => "nil statements",
        (Lang::En, Status::Unsupported) => "without acceptable evidence",
        (Lang::En, Status::Partial) => "with too little evidence",
        (Lang::Id, _)
        | (
            Lang::En,
            Status::Unanswered
            | Status::Declined
            | Status::Supported
            | Status::Nil
            | Status::NotApplicable
            | Status::Unseen,
        ) => label.get(lang),
    };
    format!("{} {words}", count(number, lang))
}

/// A severity as people read it, in lower case.
#[must_use]
pub(crate) const fn severity(severity: Severity) -> Text {
    noun(severity).label()
}

const fn noun(severity: Severity) -> Noun {
    match severity {
        Severity::Error => Noun::new("kesalahan", "error", "errors"),
        Severity::Warning => Noun::new("peringatan", "warning", "warnings"),
        Severity::Note => Noun::new("catatan", "note", "notes"),
    }
}

/// A severity with a count: `6 kesalahan`, `1 error`, `6 errors`.
#[must_use]
pub(crate) fn severities(number: usize, of: Severity, lang: Lang) -> String {
    noun(of).counted(number, lang)
}

/// All counts of a summary: `6 kesalahan, 4 peringatan, 6 catatan, 1 temuan ditangguhkan`.
/// Alone, `ditangguhkan` is what the law says of information that is not public.
#[must_use]
pub(crate) fn summary(summary: &Summary, lang: Lang) -> String {
    let mut parts: Vec<String> = [Severity::Error, Severity::Warning, Severity::Note]
        .into_iter()
        .map(|severity| severities(summary.of(severity), severity, lang))
        .collect();
    parts.push(waived(summary.waived, lang));
    parts.join(", ")
}

/// How many findings are waived: `1 temuan ditangguhkan`, `1 waived`.
#[must_use]
pub(crate) fn waived(number: usize, lang: Lang) -> String {
    let number = count(number, lang);
    say!(lang, "{number} temuan ditangguhkan", "{number} waived")
}

/// Whether it may be handed in, as people read it.
#[must_use]
pub(crate) const fn ready(ready: bool) -> Text {
    if ready {
        Text::new("SIAP DIKIRIM", "READY TO SUBMIT")
    } else {
        Text::new("BELUM SIAP DIKIRIM", "NOT READY TO SUBMIT")
    }
}

/// What stands in the place of [`ready`] where a mapping could not be read.
pub(crate) const UNJUDGED: Text = Text::new("BELUM DAPAT DINILAI", "COULD NOT BE JUDGED");

/// What git says of a file, as people read it.
#[must_use]
pub(crate) const fn git(file: GitFile) -> Text {
    match file {
        GitFile::Clean => Text::new("sudah di-commit", "committed"),
        GitFile::Modified => Text::new("ada perubahan", "changed"),
        GitFile::Unmerged(_) => Text::new("konflik", "in conflict"),
        GitFile::Untracked => Text::new("belum terlacak", "untracked"),
        GitFile::Ignored => Text::new("diabaikan", "ignored"),
    }
}

/// A score as people read it, or a dash: `88,40`.
#[must_use]
pub(crate) fn score(value: Option<&Exact>, lang: Lang) -> String {
    value.map_or_else(|| DASH.to_owned(), |value| value.shown(lang))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_counts_have_a_plural_and_indonesian_ones_do_not() {
        assert_eq!(severities(1, Severity::Error, Lang::En), "1 error");
        assert_eq!(severities(2, Severity::Note, Lang::En), "2 notes");
        assert_eq!(severities(2, Severity::Error, Lang::Id), "2 kesalahan");
    }

    #[test]
    fn what_is_waived_is_called_a_finding() {
        let counts = Summary {
            error: 2,
            waived: 1_200,
            ..Summary::default()
        };
        assert_eq!(
            summary(&counts, Lang::Id),
            "2 kesalahan, 0 peringatan, 0 catatan, 1.200 temuan ditangguhkan"
        );
        assert_eq!(
            summary(&counts, Lang::En),
            "2 errors, 0 warnings, 0 notes, 1,200 waived"
        );
    }

    #[test]
    fn no_two_statuses_share_a_word() {
        for lang in [Lang::Id, Lang::En] {
            let words: std::collections::BTreeSet<String> = Status::ALL
                .iter()
                .map(|&one| status(one).get(lang).to_owned())
                .collect();
            assert_eq!(words.len(), Status::ALL.len());
        }
    }
}
