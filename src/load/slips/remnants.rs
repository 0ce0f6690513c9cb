//! What is left of an unfinished merge, and comments of other languages.

use crate::model::Text;
use crate::text;

use super::Mend;
use super::page::Page;
use super::separators::write_so;

/// A line of nothing but marks of git.
pub(super) fn conflict(page: &Page<'_>, at: usize) -> Vec<Mend> {
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
    let hint = Text::new(
        "pilih isi yang benar, lalu hapus baris <<<<<<<, =======, dan >>>>>>>",
        "keep the right content, then delete the <<<<<<<, ======= and >>>>>>> lines",
    );
    vec![page.put(at, &(0..text.len()), "", message, hint)]
}

/// A comment that begins otherwise than with `#`.
pub(super) fn comment(page: &Page<'_>, at: usize) -> Vec<Mend> {
    let line = page.line(at);
    let text = line.text;
    let begin = line.begin();
    let start = if ["//", "/*", ";", "<!--"]
        .iter()
        .any(|mark| line.part(&(begin..text.len())).starts_with(mark))
    {
        Some(begin)
    } else if page.grammar.between.0 == '=' {
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
    let right = format!("# {}", words.trim_start_matches(mark.as_str()).trim_start());
    let message = text!(
        "komentar diawali `#`, bukan `{mark}`",
        "a comment begins with `#`, not `{mark}`"
    );
    let hint = write_so(&right);
    vec![page.put(at, &(start..text.len()), &right, message, hint)]
}
