//! Indentation of YAML: tabs, and keys that stand at another depth than their kind.

use crate::load::mapping::{CLAIM, EVIDENCE, ROOT, WAIVER};
use crate::model::Text;
use crate::text;

use super::Mend;
use super::page::MendedText;
use super::separators::is_known;

/// Tabs in the indentation.
pub(super) fn tabs(page: &MendedText<'_>, at: usize) -> Vec<Mend> {
    let text = page.text(at);
    let content = text.trim_start_matches([' ', '\t']);
    let margin = text.get(..text.len() - content.len()).unwrap_or_default();
    if !margin.contains('\t') || content.is_empty() {
        return Vec::new();
    }
    let spaced = format!("{}{content}", " ".repeat(margin.len()));
    let columns = columns(page, at, &spaced);
    let around = [page.before(at), page.after(at)];
    let around = around.into_iter().flatten().map(|near| page.line(near));
    let around = around.flat_map(|near| [near.begin(), near.indent(), near.indent() + 2]);
    let mut columns: Vec<usize> = columns
        .into_iter()
        .map(|(column, _)| column)
        .chain(around)
        .collect();
    let mut seen = Vec::new();
    columns.retain(|column| {
        let new = !seen.contains(column);
        seen.push(*column);
        new
    });
    let mend = |column: usize| {
        let right = format!("{}{content}", " ".repeat(column));
        let hint = text!(
            "ganti Tab dengan {column} spasi: `{right}`",
            "replace the tab with {column} spaces: `{right}`"
        );
        let message = Text::new(
            "lekukan memakai Tab; YAML hanya menerima spasi",
            "indented with a tab; YAML takes spaces only",
        );
        let mut mend = page.put(at, &(0..text.len()), &right, message, hint);
        mend.told = (at, margin.find('\t').unwrap_or_default()..margin.len());
        mend
    };
    columns.into_iter().map(mend).collect()
}

/// A key or an item that stands deeper or less deep than its kind does.
pub(super) fn mends(page: &MendedText<'_>, at: usize) -> Vec<Mend> {
    let text = page.text(at);
    let line = page.line(at);
    let indent = line.indent();
    let columns = columns(page, at, text);
    if line.is_blank() || columns.iter().any(|(column, _)| *column == indent) {
        return Vec::new();
    }
    let content = text.get(indent..).unwrap_or_default();
    let name = line.key().filter(|_| !line.has_dash()).unwrap_or("- ");
    let mend = |(column, beside): (usize, Option<usize>)| {
        let right = format!("{}{content}", " ".repeat(column));
        let (message, hint) = said(page, name, column, beside, &right);
        let mut mend = page.put(at, &(0..text.len()), &right, message, hint);
        mend.told = (at, indent..line.end());
        mend
    };
    columns.into_iter().map(mend).collect()
}

/// The line `indikator:` that is lost above the first code.
pub(super) fn lost_root(page: &MendedText<'_>, at: usize) -> Vec<Mend> {
    let line = page.line(at);
    let (indent, end) = (line.indent(), line.end());
    let above = page.before(at).filter(|&above| {
        page.line(above).indent() == 0 && page.key(above).is_some_and(|key| ROOT.contains(&key))
    });
    let there = || (0..page.len()).any(|line| page.key(line) == Some("indikator"));
    if indent == 0 || above.is_none() || !is_code_line(page, at) || there() {
        return Vec::new();
    }
    let code = page.key(at).unwrap_or_default();
    let message = text!(
        "baris `indikator:` tidak ada di atas kode `{code}`",
        "the line `indikator:` is missing above the code `{code}`"
    );
    let hint = Text::new(
        "tulis `indikator:` di baris sendiri di atas baris ini, tanpa spasi di depannya",
        "write `indikator:` in a line of its own above this line, without spaces in front",
    );
    let written = format!("indikator:\n{}", page.text(at));
    let mend = page.put(at, &(0..line.text.len()), &written, message, hint);
    vec![mend.told_at(at, indent..end)]
}

/// A value beside a code whose keys stand below.
pub(super) fn beside_a_code(page: &MendedText<'_>, at: usize) -> Vec<Mend> {
    let line = page.line(at);
    let cell = line.split(&(line.begin()..line.end()));
    let value = line.part(&cell.value);
    let below = page
        .after(at)
        .map(|below| (below, page.line(below).indent()));
    let below = below.filter(|&(below, indent)| {
        indent > line.indent() && page.key(below).is_some_and(|key| CLAIM.contains(&key))
    });
    let Some((_, column)) = below.filter(|_| is_code_line(page, at) && !value.is_empty()) else {
        return Vec::new();
    };
    let right = if value.contains(['.', '/']) {
        format!("bukti: [{value}]")
    } else {
        format!("jawaban: {value}")
    };
    let code = page.key(at).unwrap_or_default();
    let message = text!(
        "sesudah kode `{code}` hanya titik dua, karena isiannya ada di bawahnya",
        "behind the code `{code}` stands a colon alone, since its keys are below"
    );
    let hint = text!(
        "pindahkan `{value}` ke baris sendiri di bawahnya: `{right}`",
        "move `{value}` to a line of its own below: `{right}`"
    );
    let written = format!("\n{}{right}", " ".repeat(column));
    vec![page.put(at, &cell.value, &written, message, hint)]
}

fn said(
    page: &MendedText<'_>,
    name: &str,
    column: usize,
    beside: Option<usize>,
    right: &str,
) -> (Text, Text) {
    if let Some(above) = beside.filter(|&above| page.line(above).begin() < column) {
        let (other, number) = (page.key(above).unwrap_or_default(), above + 1);
        return (
            text!(
                "`{name}` harus lebih dalam daripada `{other}` di baris {number}",
                "`{name}` must be indented more than `{other}` on line {number}"
            ),
            text!(
                "beri {column} spasi di depannya: `{right}`",
                "put {column} spaces in front of it: `{right}`"
            ),
        );
    }
    let Some(beside) = beside else {
        return (
            text!(
                "`{name}` berada di lekukan yang salah",
                "`{name}` is indented wrongly"
            ),
            text!(
                "beri {column} spasi di depannya: `{right}`",
                "put {column} spaces in front of it: `{right}`"
            ),
        );
    };
    let line = page.line(beside);
    let (other, number) = (line.key().unwrap_or_default(), beside + 1);
    let other = if line.has_dash() && name == "- " {
        line.part(&(line.indent()..line.end()))
    } else {
        other
    };
    (
        text!(
            "`{name}` tidak sejajar dengan `{other}` di baris {number}",
            "`{name}` is not aligned with `{other}` on line {number}"
        ),
        if column == 0 {
            text!(
                "hapus spasi di depannya: `{right}`",
                "delete the spaces in front of it: `{right}`"
            )
        } else {
            text!(
                "samakan lekukannya dengan `{other}`, {column} spasi: `{right}`",
                "indent it like `{other}`, {column} spaces: `{right}`"
            )
        },
    )
}

/// The columns at which a line of this kind may stand, each with the line that it stands beside.
fn columns(page: &MendedText<'_>, at: usize, text: &str) -> Vec<(usize, Option<usize>)> {
    let line = super::cells::KeyLine::new(text, ':');
    if line.has_dash() {
        return item(page, at).into_iter().collect();
    }
    let Some(key) = line.key() else {
        return Vec::new();
    };
    let mut all = Vec::new();
    all.extend(of_item(page, at, key));
    if CLAIM.contains(&key) {
        all.extend(of_claim(page, at));
    }
    if ROOT.contains(&key) {
        all.push((
            0,
            (0..at).find(|&above| page.key(above).is_some_and(is_known)),
        ));
    }
    if !is_known(key) {
        all.extend(of_code(page, at));
    }
    all
}

/// Beside the key of the item above, where both are of one kind.
fn of_item(page: &MendedText<'_>, at: usize, key: &str) -> Option<(usize, Option<usize>)> {
    let above = (0..at).rev().find(|&above| {
        let line = page.line(above);
        line.has_dash() || is_code_line(page, above)
    })?;
    let line = page.line(above);
    let first = page.key(above).filter(|_| line.has_dash())?;
    let alike = |kind: &[&str]| kind.contains(&first) && kind.contains(&key);
    (alike(EVIDENCE) || alike(WAIVER)).then(|| (line.begin(), Some(above)))
}

/// Beside the first key below the code above.
fn of_claim(page: &MendedText<'_>, at: usize) -> Option<(usize, Option<usize>)> {
    let code = (0..at).rev().find(|&above| is_code_line(page, above))?;
    let column = page.line(code).indent();
    let first = (code + 1..at).find(|&line| !page.line(line).is_blank());
    let first = first.filter(|&line| page.line(line).indent() > column);
    Some(first.map_or((column + 2, Some(code)), |line| {
        (page.line(line).indent(), Some(line))
    }))
}

/// Beside the first code.
fn of_code(page: &MendedText<'_>, at: usize) -> Option<(usize, Option<usize>)> {
    let root = (0..at)
        .rev()
        .find(|&above| page.key(above) == Some("indikator"))?;
    let first = (root + 1..at).find(|&line| !page.line(line).is_blank());
    let first = first.filter(|&line| is_code_line(page, line));
    let before = (root + 1..at).rev().find(|&line| is_code_line(page, line));
    match first {
        None => Some((2, None)),
        Some(first) => Some((page.line(first).indent(), before)),
    }
}

/// Beside the item above in the same list, else below the key of the list.
pub(super) fn item(page: &MendedText<'_>, at: usize) -> Option<(usize, Option<usize>)> {
    let above = (0..at).rev().find(|&above| {
        let line = page.line(above);
        line.has_dash() || matches!(page.key(above), Some("bukti" | "penangguhan"))
    })?;
    let line = page.line(above);
    if line.has_dash() {
        return Some((line.indent(), Some(above)));
    }
    // A dash at the column of its key, or deeper, stands well.
    let lost = page.line(at).indent() < line.indent();
    lost.then(|| (line.indent() + 2, Some(above)))
}

/// Whether a line begins an indicator: a key that is none of the known ones.
fn is_code_line(page: &MendedText<'_>, at: usize) -> bool {
    let line = page.line(at);
    !line.has_dash() && page.key(at).is_some_and(|key| !is_known(key))
}

/// Keys of an indicator right below `indikator:`, without the indicator's code.
pub(super) fn without_a_code(page: &MendedText<'_>, at: usize) -> Vec<Mend> {
    let line = page.line(at);
    let above = page.before(at);
    let is_first = above.is_some_and(|above| page.key(above) == Some("indikator"));
    let key = page.key(at).filter(|key| CLAIM.contains(key));
    let (Some(key), false, true) = (key, line.has_dash(), is_first && line.indent() > 2) else {
        return Vec::new();
    };
    let right = format!("  \"0.0\":\n{}", line.text);
    let message = text!(
        "di atas `{key}` tidak ada kode indikatornya",
        "there is no indicator's code above `{key}`"
    );
    let hint = Text::new(
        "tulis kodenya di baris sendiri di atasnya, misalnya `  \"1.1\":`",
        "write its code on a line of its own above it, for example `  \"1.1\":`",
    );
    let mend = page.put(at, &(0..line.text.len()), &right, message, hint);
    vec![mend.told_at(at, line.indent()..line.end())]
}
