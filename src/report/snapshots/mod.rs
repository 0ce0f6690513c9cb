//! What each form looks like: the whole of one small report. A snapshot only remembers what was, so each
//! stands beside something that must be so. PPTX has its own beside its reader.

mod office;
mod people;
mod programs;

use super::{Format, Layout, render};
use crate::door::small::report;
use crate::model::{Lang, Report};

/// The small report in a form, as text.
fn shown(format: Format, lang: Lang) -> String {
    let layout = Layout {
        lang,
        to_root: Some(String::new()),
        ..Layout::default()
    };
    String::from_utf8(render(report(), format, &layout).unwrap()).unwrap()
}

/// How many of the report's findings have their message in the text exactly once. The marks of code are
/// left out: Markdown escapes them, and HTML has elements.
fn told(text: &str, report: &Report) -> usize {
    let plain = |text: &str| {
        let marks = ["\\`", "`", "<code>", "</code>"];
        marks
            .iter()
            .fold(text.to_owned(), |text, mark| text.replace(mark, ""))
    };
    let text = plain(text);
    let findings = report.findings.iter();
    let messages = findings.map(|one| plain(one.finding.message.get(Lang::Id)));
    messages
        .filter(|message| text.matches(message.as_str()).count() == 1)
        .count()
}

/// JSON in lines of up to 110 characters: whole objects and lists where they fit, and as many fields as
/// fit. Only white space differs, so that a reader takes in the whole.
fn folded(text: &str) -> String {
    let indent = |line: &str| line.len() - line.trim_start().len();
    let fits = |line: &str| line.chars().count() <= 110;
    let opens = |line: &str| line.ends_with(['{', '[']);
    let closes = |line: &str| line.trim_start().starts_with(['}', ']']);
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines() {
        lines.push(line.to_owned());
        if closes(line) {
            let opened = |open: &String| opens(open) && indent(open) == indent(line);
            let from = lines.iter().rposition(opened).unwrap();
            let inside: Vec<&str> = lines[from..].iter().map(|line| line.trim()).collect();
            let whole = " ".repeat(indent(line)) + &inside.join(" ");
            if fits(&whole) {
                lines.splice(from.., [whole]);
            }
        }
    }
    let mut folded = Vec::<String>::new();
    for line in lines {
        let last = folded.last_mut();
        match last.map(|last| (format!("{last} {}", line.trim()), last)) {
            Some((both, last))
                if fits(&both) && ![&**last, &line].iter().any(|one| opens(one) || closes(one)) =>
            {
                *last = both;
            }
            Some(_) | None => folded.push(line),
        }
    }
    let folded = folded.join("\n");
    assert!(folded.split_whitespace().eq(text.split_whitespace()));
    folded
}
