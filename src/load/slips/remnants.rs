//! What is left of an unfinished merge or of a conversation, and comments of other languages.

use crate::model::Text;
use crate::text;

use super::Mend;
use super::page::MendedText;
use super::separators::write_so;

/// What is done about two versions of one file.
pub(in crate::load) const UNMERGED_ACT: Text = Text::new(
    "pilih isi yang benar, lalu hapus baris <<<<<<<, =======, dan >>>>>>>",
    "keep the right content, then delete the <<<<<<<, ======= and >>>>>>> lines",
);

/// A line of nothing but marks of git.
pub(super) fn conflict(page: &MendedText<'_>, at: usize) -> Vec<Mend> {
    let text = page.text(at).trim_end();
    let is_mark = |mark: &&str| {
        let rest = text.strip_prefix(mark);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    };
    let marks = ["=======", "<<<<<<<", ">>>>>>>", "|||||||"];
    if !marks.iter().any(is_mark) {
        return Vec::new();
    }
    let message = Text::new(
        "penanda konflik git yang tertinggal",
        "a mark that an unfinished git merge left behind",
    );
    vec![page.put(at, &(0..text.len()), "", message, UNMERGED_ACT)]
}

/// The marks round text in a chat or on a page, and the time and name before a message.
pub(super) fn copied(page: &MendedText<'_>, at: usize) -> Vec<Mend> {
    let text = page.text(at);
    let sent = || {
        let inner = text.strip_prefix('[')?;
        let (time, message) = inner.split_once("] ")?;
        let is_time =
            |c: char| c.is_ascii_digit() || matches!(c, '/' | '.' | ':' | ',' | ' ' | '-');
        let (name, _) = message.split_once(": ")?;
        let length = text.len() - message.len() + name.len() + 2;
        (time.len() > 8 && time.chars().all(is_time)).then_some(length)
    };
    let length = if text.trim().starts_with("```") {
        Some(text.len())
    } else {
        sent()
    };
    let Some(copied) = length.and_then(|length| text.get(..length)) else {
        return Vec::new();
    };
    let message = Text::new(
        "ini tersalin dari percakapan atau laman, bukan bagian berkas ini",
        "this was copied along from a chat or a page and is no part of this file",
    );
    let copied = copied.trim();
    let hint = if copied == text.trim() {
        Text::new("hapus baris ini", "delete this line")
    } else {
        text!("hapus `{copied}`", "delete `{copied}`")
    };
    vec![page.put(at, &(0..length.unwrap_or_default()), "", message, hint)]
}

/// A comment that begins otherwise than with `#`.
pub(super) fn comment(page: &MendedText<'_>, at: usize) -> Vec<Mend> {
    let line = page.line(at);
    let text = line.text;
    let begin = line.begin();
    let toml = page.grammar.between.0 == '=';
    let marks = ["//", "/*", ";", "<!--", "%%"].into_iter();
    // In YAML two dashes begin an item of a list rather.
    let mut marks = marks.chain(toml.then_some("--"));
    let start = if marks.any(|mark| line.part(&(begin..text.len())).starts_with(mark)) {
        Some(begin)
    } else if toml {
        text.find(" //").map(|found| found + 1)
    } else {
        None
    };
    let Some(start) = start else {
        return Vec::new();
    };
    let words = text.get(start..).unwrap_or_default();
    let mark = words
        .chars()
        .take_while(|c| !c.is_whitespace() && !c.is_alphanumeric());
    let mark: String = mark.collect();
    let words = words.trim_start_matches(mark.as_str());
    let words = words.trim_end_matches("*/").trim_end_matches("-->").trim();
    let right = format!("# {words}");
    let message = text!(
        "komentar diawali `#`, bukan `{mark}`",
        "a comment begins with `#`, not `{mark}`"
    );
    let hint = write_so(&right);
    vec![page.put(at, &(start..text.len()), &right, message, hint)]
}
