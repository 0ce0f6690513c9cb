//! Texts that were copied from pages of the web: their tags and signs are no words of the question.

/// A text without the tags and signs of HTML, in one line per paragraph.
pub(super) fn without_markup(text: &str) -> String {
    let plain = if text.contains('<') {
        untagged(text)
    } else {
        text.to_owned()
    };
    let plain = if plain.contains('&') {
        unescaped(&plain)
    } else {
        plain
    };
    let lines = plain
        .lines()
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    let lines: Vec<String> = lines.filter(|line| !line.is_empty()).collect();
    lines.join("\n")
}

/// Tags begin with a letter or `/`: `< 5 hari` is none.
fn untagged(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        let (before, tag) = rest.split_at(at);
        plain.push_str(before);
        let named = tag
            .chars()
            .nth(1)
            .is_some_and(|letter| letter.is_ascii_alphabetic() || letter == '/');
        match tag.find('>').filter(|_| named) {
            Some(end) => {
                let name = tag.get(1..end).unwrap_or_default().to_ascii_lowercase();
                let breaks = ["br", "/p", "/li", "/div", "/tr", "/h"];
                plain.push_str(if breaks.iter().any(|one| name.starts_with(one)) {
                    "\n"
                } else {
                    ""
                });
                rest = tag.get(end + 1..).unwrap_or_default();
            }
            None => {
                plain.push('<');
                rest = tag.get(1..).unwrap_or_default();
            }
        }
    }
    plain.push_str(rest);
    plain
}

fn unescaped(text: &str) -> String {
    let mut plain = text.to_owned();
    for (name, sign) in [
        ("&nbsp;", " "),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&amp;", "&"),
    ] {
        plain = plain.replace(name, sign);
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_is_no_part_of_a_question() {
        assert_eq!(
            without_markup("<p>Apakah &quot;DIP&quot; ada?</p><ul><li>a &amp; b</li></ul>"),
            "Apakah \"DIP\" ada?\na & b"
        );
        assert_eq!(
            without_markup("lama < 5 hari dan > 3"),
            "lama < 5 hari dan > 3"
        );
    }
}
