//! A text as a scalar of YAML that reads back as just that text, by our reader and by others: in quotes
//! only where it must be.

/// Where a scalar stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Within {
    /// In lines of their own.
    Block,
    /// Between brackets, where commas and brackets end a text.
    Flow,
}

/// Words that some reader takes for a truth value or for nothing, in lower case.
const WORDS: [&str; 11] = [
    "y", "n", "yes", "no", "true", "false", "on", "off", "null", ".nan", ".inf",
];

/// The text of a value.
pub(super) fn scalar(text: &str, within: Within) -> String {
    if is_plain(text, within) {
        return text.to_owned();
    }
    let escaped = text.chars().any(must_be_escaped);
    if !escaped && text.contains(['"', '\\']) {
        // In single quotes a backslash is itself.
        let doubled = text.replace('\'', "''");
        return format!("'{doubled}'");
    }
    quoted(text)
}

/// The text in double quotes, as codes are written.
pub(super) fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            c if must_be_escaped(c) => {
                let number = u32::from(c);
                out.push_str(&if number > 0xffff {
                    format!("\\U{number:08x}")
                } else {
                    format!("\\u{number:04x}")
                });
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// What YAML does not allow as it is, what some readers take for a line end, and the byte-order mark.
fn must_be_escaped(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}'
        )
}

/// Whether the text may stand without quotes. Anything that is not surely a text to every reader may not.
fn is_plain(text: &str, within: Within) -> bool {
    let Some(first) = text.chars().next() else {
        return false;
    };
    let begins =
        first.is_alphanumeric() || matches!(first, '(' | '/' | '_') || text.starts_with("../");
    let colons = text.match_indices(':').all(|(at, _)| {
        let rest = text.get(at..).unwrap_or_default();
        rest.starts_with("://")
    });
    let flow = within == Within::Flow && text.contains([',', '[', ']', '{', '}']);
    begins
        && colons
        && !flow
        && text.trim() == text
        && !text.contains(" #")
        && !text.contains(must_be_escaped)
        && !WORDS.contains(&&*text.to_lowercase())
        && !is_number(text)
        && !is_date(text)
        && !is_glued(text)
}

/// What a reader of YAML 1.1 or 1.2 takes for a number: `1.10`, `1_000`, `0x1f`, `0o17`, `1e3`.
fn is_number(text: &str) -> bool {
    let text = text.replace('_', "").to_lowercase();
    let prefixed = ["0x", "0o", "0b"].iter().any(|prefix| {
        let digits = text.strip_prefix(prefix);
        digits.is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()))
    });
    prefixed || text.parse::<f64>().is_ok()
}

/// What a reader of YAML 1.1 takes for a day or a time.
fn is_date(text: &str) -> bool {
    let mut parts = text.splitn(3, '-');
    let number = |part: Option<&str>| {
        part.is_some_and(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
    };
    let (year, month, day) = (parts.next(), parts.next(), parts.next());
    let begins = |part: &str| part.starts_with(|c: char| c.is_ascii_digit());
    number(year) && number(month) && day.is_some_and(begins)
}

/// What our own reader takes for a key and its value written together: `berkas=a.pdf`.
fn is_glued(text: &str) -> bool {
    text.find('=').is_some_and(|at| {
        let before = text.get(..at).unwrap_or_default();
        before.trim_end().chars().all(char::is_alphabetic)
    })
}
