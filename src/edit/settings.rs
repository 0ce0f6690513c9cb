//! The chosen instrument in `kip.toml`: the one line is set, all others stay. Pure.

/// The text of the settings with this instrument chosen; `None` where its line can't be told surely.
#[must_use]
pub(crate) fn with_instrument(old: &str, id: &str) -> Option<String> {
    // An id is a plain word (a test of `load` holds it); what would need an escape is not written.
    if id.contains(['"', '\\']) || id.chars().any(char::is_control) {
        return None;
    }
    let line_end = if old.contains("\r\n") { "\r\n" } else { "\n" };
    let mut lines: Vec<String> = old.split_inclusive('\n').map(str::to_owned).collect();
    let root = lines
        .iter()
        .position(|line| line.trim_start().starts_with('['));
    let root = root.unwrap_or(lines.len());
    let is_key = |line: &&mut String| {
        let rest = line.trim_start().strip_prefix("instrumen");
        rest.is_some_and(|rest| rest.trim_start().starts_with('='))
    };
    let own = lines.get_mut(..root)?.iter_mut().find(is_key);
    match own {
        Some(line) => *line = renamed(line, id)?,
        None => {
            let mark = if old.starts_with('\u{feff}') {
                "\u{feff}"
            } else {
                ""
            };
            let rest = old.strip_prefix('\u{feff}').unwrap_or(old);
            return Some(format!("{mark}instrumen = \"{id}\"{line_end}{rest}"));
        }
    }
    Some(lines.concat())
}

/// The line with another value; what stands behind it stays.
fn renamed(line: &str, id: &str) -> Option<String> {
    let (key, value) = line.split_once('=')?;
    let value = value.trim_start();
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let (_, rest) = value.get(1..)?.split_once(quote)?;
    Some(format!("{key}= \"{id}\"{rest}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_line_of_the_instrument_changes() {
        for (old, new) in [
            ("", "instrumen = \"b\"\n"),
            (
                "bahasa = \"id\"\n[aturan]\ninstrumen = \"x\"\n",
                "instrumen = \"b\"\nbahasa = \"id\"\n[aturan]\ninstrumen = \"x\"\n",
            ),
            (
                "# kita\r\n instrumen='a' # tahun lalu\r\nbahasa = \"id\"\r\n",
                "# kita\r\n instrumen= \"b\" # tahun lalu\r\nbahasa = \"id\"\r\n",
            ),
        ] {
            assert_eq!(with_instrument(old, "b").as_deref(), Some(new));
        }
        assert_eq!(with_instrument("", "a\"b"), None);
    }
}
