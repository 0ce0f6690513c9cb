//! Names of files and folders in runs of digits and of letters, and which of them are days.

/// A run of digits or of letters in a name.
#[derive(Debug)]
pub(super) struct NamePart<'n> {
    /// What stands before it since the last one.
    pub(super) gap: &'n str,
    /// Itself, as written.
    pub(super) text: &'n str,
    /// In lower case, without leading noughts.
    pub(super) part: String,
}

impl NamePart<'_> {
    /// Whether it is of digits.
    pub(super) fn is_number(&self) -> bool {
        self.text.bytes().all(|byte| byte.is_ascii_digit())
    }

    /// A number of two digits at most, as codes have them: `005` begins the number of a letter.
    pub(super) fn is_short(&self) -> bool {
        !self.is_number() || self.text.len() <= 2 || !self.text.starts_with('0')
    }

    /// Whether it is a year of these two centuries.
    pub(super) fn is_year(&self) -> bool {
        self.is_number() && self.text.len() == 4 && matches!(self.text.get(..2), Some("19" | "20"))
    }

    /// Whether it is a number up to this one.
    pub(super) fn at_most(&self, most: u32) -> bool {
        self.is_number() && self.part.parse::<u32>().is_ok_and(|number| number <= most)
    }
}

/// The runs of digits and of letters of a name, and what stands behind the last.
pub(super) fn tokens(name: &str) -> (Vec<NamePart<'_>>, &str) {
    let mut tokens = Vec::new();
    let mut rest = name;
    loop {
        let start = rest.find(char::is_alphanumeric).unwrap_or(rest.len());
        let (gap, from) = rest.split_at(start);
        let Some(first) = from.chars().next() else {
            return (tokens, gap);
        };
        let digit = first.is_ascii_digit();
        let end = from.find(|c: char| !c.is_alphanumeric() || c.is_ascii_digit() != digit);
        let (text, after) = from.split_at(end.unwrap_or(from.len()));
        tokens.push(NamePart {
            gap,
            text,
            part: part(text),
        });
        rest = after;
    }
}

fn part(text: &str) -> String {
    let bare = text.trim_start_matches('0');
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        (if bare.is_empty() { "0" } else { bare }).to_owned()
    } else {
        text.to_lowercase()
    }
}

/// Whether the numbers that stand here are a day, or the month of a year: 15.01.2026, 2026-01-15, 2026.01.
pub(super) fn is_date(tokens: &[NamePart<'_>]) -> bool {
    let [first, second, rest @ ..] = tokens else {
        return false;
    };
    let gap = second.gap;
    if !matches!(gap, "." | "-" | "_" | " ") {
        return false;
    }
    let third = rest.first().filter(|third| third.gap == gap);
    let fourth = rest
        .get(1)
        .is_some_and(|fourth| fourth.gap == gap && fourth.is_number());
    let day_first =
        first.at_most(31) && second.at_most(12) && third.is_some_and(NamePart::is_year) && !fourth;
    let year_first = first.is_year() && second.at_most(12);
    day_first || year_first
}
