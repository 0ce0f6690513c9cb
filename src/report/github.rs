//! Workflow commands that GitHub shows as annotations, then the summary as plain lines.
//!
//! GitHub shows 10 errors, 10 warnings and 10 notices of a step and drops the rest in silence
//! (github.com/actions/toolkit, docs/problem-matchers.md, "Limitations"), so the dearest of each are
//! written and the others counted. Escapes are those of the runner's reader of commands
//! (github.com/actions/runner, src/Runner.Common/ActionCommand.cs): it also takes `##[name]` anywhere
//! in a plain line for a command, so no name may bring one. It looks for files from the root of the
//! repository, so that every path begins with the workspace's place in it.

use std::fmt::Write as _;

use super::escape;
use super::phrases::{self, GLUE};
use crate::model::{JudgedFinding, Lang, LoadProblem, Noun, Report, Severity, visible};
use crate::text::{say, words};

/// How many annotations of one severity GitHub shows of a step; it drops the rest without a word.
const SHOWN: usize = 10;

/// Annotations, then lines that begin with `kip:`.
pub(super) fn render(report: &Report, lang: Lang) -> String {
    let prefix = report.prefix.as_deref();
    let mut out = problems(&report.problems, prefix, lang);
    let mut left = Vec::new();
    for severity in [Severity::Error, Severity::Warning, Severity::Note] {
        let open = report
            .findings
            .iter()
            .filter(|judged| judged.is_open() && judged.finding.severity == severity);
        let taken = match severity {
            Severity::Error => report.problems.len(),
            Severity::Warning | Severity::Note => 0,
        };
        let room = SHOWN.saturating_sub(taken);
        out.extend(
            open.take(room)
                .map(|judged| annotation(prefix, judged, lang)),
        );
        let more = report.summary.of(severity).saturating_sub(room);
        if more > 0 {
            left.push(words::severities(more, severity, lang));
        }
    }
    let left = (!left.is_empty()).then(|| {
        let (left, ending) = (left.join(", "), phrases::ending(report));
        say!(
            lang,
            "{left} tidak ditampilkan sebagai anotasi, karena GitHub menampilkan paling banyak {SHOWN} per tingkat; semuanya ada di laporan: kip report -o laporan.{ending}",
            "{left} not shown as annotations, because GitHub shows at most {SHOWN} of each severity; all are in the report: kip report -o report.{ending}"
        )
    });
    let lines = left
        .into_iter()
        .chain(phrases::links(report, lang))
        .chain([phrases::closing(report, lang).join(" · ")]);
    out.extend(lines.map(|line| format!("kip: {}\n", plain(&line))));
    out
}

/// What could not be read, as annotations: before all others, since nothing counts without it.
pub(super) fn problems(problems: &[LoadProblem], prefix: Option<&str>, lang: Lang) -> String {
    let first = problems.iter().take(SHOWN);
    let mut out: String = first
        .map(|problem| annotation(prefix, &problem.as_finding(), lang))
        .collect();
    let more = problems.len().saturating_sub(SHOWN);
    if more > 0 {
        let problems = Noun::PROBLEM.of(more, lang);
        out.push_str(&say!(
            lang,
            "kip: {more} {problems} lain tidak ditampilkan sebagai anotasi; semuanya disebut oleh: kip check\n",
            "kip: {more} more {problems} not shown as annotations; kip check names them all\n"
        ));
    }
    out
}

/// One finding: `::error file=…,line=…,col=…,title=…::message`.
fn annotation(prefix: Option<&str>, judged: &JudgedFinding, lang: Lang) -> String {
    let finding = &judged.finding;
    let command = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    };
    let mut title = format!("{} {}", finding.rule.id, finding.rule.name.get(lang));
    if let Some(code) = finding.indicator() {
        // Writing to a String cannot fail.
        let _ = write!(title, " ({code})");
    }
    let mut properties = String::new();
    if !finding.place.path.is_empty() {
        let path = phrases::in_repository(prefix, &finding.place.path);
        let _ = write!(properties, "file={},", property(&path));
    }
    if let Some((line, column)) = finding.place.at() {
        let _ = write!(properties, "line={line},col={column},");
    }
    let _ = write!(properties, "title={}", property(&title));
    let message = [
        Some(escape::bare(finding.message.get(lang))),
        Some(format!("→ {}", escape::bare(finding.hint.get(lang)))),
        phrases::at_risk(judged, lang),
    ];
    let message: Vec<String> = message
        .into_iter()
        .flatten()
        .map(|line| data(&line))
        .collect();
    format!("::{command} {properties}::{}\n", message.join("%0A"))
}

/// A line of a message.
fn data(text: &str) -> String {
    harmless(text).replace('%', "%25")
}

/// A property: a colon or a comma would end it.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

/// A line that the runner's older reader takes for no command.
fn plain(text: &str) -> String {
    harmless(text).replace("##[", "##\\[")
}

/// One line, whatever the name held, and with common spaces.
fn harmless(text: &str) -> String {
    visible(text).replace(GLUE, " ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{JudgedFinding, Text};
    use crate::report::sample::{HOSTILE, bare, sample, usual};

    const LANGS: [Lang; 2] = [Lang::Id, Lang::En];

    /// A command: its name, properties, message.
    type WorkflowCommand = (String, Vec<(String, String)>, String);

    /// A line as the runner reads it.
    fn read(line: &str) -> Option<WorkflowCommand> {
        let rest = line.trim_start().strip_prefix("::")?;
        let (info, message) = rest.split_once("::")?;
        let (command, properties) = info.split_once(' ').unwrap_or((info, ""));
        let unescaped = |text: &str| {
            [
                ("%0D", "\r"),
                ("%0A", "\n"),
                ("%3A", ":"),
                ("%2C", ","),
                ("%25", "%"),
            ]
            .iter()
            .fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
        };
        let properties = properties
            .split(',')
            .map(|pair| pair.split_once('=').unwrap())
            .map(|(key, value)| (key.to_owned(), unescaped(value)))
            .collect();
        Some((command.to_owned(), properties, unescaped(message)))
    }

    fn word(severity: Severity) -> &'static str {
        match severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "notice",
        }
    }

    #[test]
    fn every_open_finding_is_an_annotation_that_the_runner_reads_back() {
        for (report, lang) in LANGS
            .into_iter()
            .flat_map(|lang| [(sample(), lang), (usual(3), lang), (bare(), lang)])
        {
            let text = render(&report, lang);
            let prefix = report.prefix.as_deref().unwrap_or_default();
            let read: Vec<_> = text.lines().filter_map(read).collect();
            let open: Vec<&JudgedFinding> =
                report.findings.iter().filter(|one| one.is_open()).collect();
            assert_eq!(read.len(), open.len());
            for judged in open {
                let finding = &judged.finding;
                let path = &finding.place.path;
                let has = read.iter().any(|(command, properties, message)| {
                    let value = |key: &str| {
                        let found = properties.iter().find(|(name, _)| name == key);
                        found.map(|(_, value)| value.clone())
                    };
                    let words = harmless(&escape::bare(finding.message.get(lang)));
                    *command == word(finding.severity)
                        && value("file") == Some(harmless(&format!("{prefix}{path}")))
                        && value("line") == finding.place.line().map(|line| line.to_string())
                        && value("col") == finding.place.column().map(|at| at.to_string())
                        && value("title").unwrap().starts_with(finding.rule.id)
                        && message.starts_with(&words)
                        && message.contains(&harmless(&escape::bare(finding.hint.get(lang))))
                });
                assert!(has, "{:?}\n{text}", finding.rule);
            }
        }
    }

    #[test]
    fn the_dearest_ten_of_each_severity_are_written_and_the_rest_counted() {
        let report = usual(37);
        let text = render(&report, Lang::Id);
        let count = |word: &str| text.lines().filter(|line| line.starts_with(word)).count();
        assert_eq!(
            (count("::error "), count("::warning "), count("::notice ")),
            (2, 1, 10)
        );
        assert!(text.contains("kip: 27 catatan tidak ditampilkan"), "{text}");
        let first = text.lines().next().unwrap();
        assert!(first.contains("title=KIP501 "), "{first}");
        let last = text.lines().next_back().unwrap();
        for words in [
            "88,40",
            "2 kesalahan, 1 peringatan, 37 catatan, 1 temuan ditangguhkan",
            "BELUM SIAP DIKIRIM",
        ] {
            assert!(last.contains(words), "{last}");
        }
        assert!(!render(&usual(10), Lang::En).contains("not shown"));
    }

    #[test]
    fn no_name_starts_a_command() {
        let mut report = sample();
        let evil = "::error::jahat\n::add-mask::x ##[error]y %0A::set-env name=A::b";
        report.score.supported_band = Some(evil.to_owned());
        report.score.total_band = Some(evil.to_owned());
        for judged in &mut report.findings {
            judged.finding.message = Text::same(evil);
            judged.finding.place.path = evil.into();
        }
        for lang in LANGS {
            let text = render(&report, lang);
            for line in text.lines() {
                if let Some(said) = line.strip_prefix("kip: ") {
                    assert!(!said.contains("##["), "{line}");
                } else {
                    let (command, properties, _) = read(line).unwrap();
                    assert!(["error", "warning", "notice"].contains(&command.as_str()));
                    let keys: Vec<&str> = properties.iter().map(|(key, _)| &**key).collect();
                    assert!(
                        keys.starts_with(&["file"]) && keys.ends_with(&["title"]),
                        "{line}"
                    );
                }
            }
            assert!(
                !HOSTILE
                    .chars()
                    .any(|c| c.is_control() && c != '\n' && text.contains(c))
            );
            assert!(!text.contains('\u{202e}'));
        }
    }
}
