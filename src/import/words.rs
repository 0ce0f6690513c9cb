//! The words in cells: answers, links, days, weights, and what means nothing.

use jiff::civil::Date;

use super::role::words;
use crate::model::Exact;
use crate::sheets::{Cell, SheetValue};

/// What an answer says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum CellAnswer {
    /// Nothing yet.
    Nothing,
    /// The code of an option.
    Option(String),
    /// That it is not asked of this unit.
    NotRequired,
    /// Something that is none of these.
    Unknown,
}

/// The option for yes.
pub(super) const YES: &str = "Ya";
/// The option for no.
pub(super) const NO: &str = "Tidak";

/// Marks that tick a box.
const TICKS: &str = "√✓✔☑v✅";

/// What the text of an answer says.
pub(super) fn answer(cell: &Cell) -> CellAnswer {
    match cell.value {
        SheetValue::Truth(true) => return CellAnswer::Option(YES.to_owned()),
        SheetValue::Truth(false) => return CellAnswer::Option(NO.to_owned()),
        SheetValue::Fault => return CellAnswer::Unknown,
        SheetValue::Text | SheetValue::Number(_) | SheetValue::Date(_) => {}
    }
    let text = cell.text.trim();
    let small = text.to_lowercase();
    if small.chars().count() == 1 && small.chars().all(|letter| TICKS.contains(letter)) {
        return CellAnswer::Option(YES.to_owned());
    }
    let said = words(text);
    let said = said.trim();
    match said {
        "" | "belum" | "belum dijawab" | "belum diisi" | "belum diverifikasi" | "belum dinilai"
        | "n a" | "pilih" | "pilih jawaban" => return CellAnswer::Nothing,
        "ya" | "iya" | "y" | "yes" | "ada" | "tersedia" | "sudah" | "sudah ada" | "ya ada"
        | "true" | "benar" => {
            return CellAnswer::Option(YES.to_owned());
        }
        "tidak" | "tdk" | "t" | "no" | "tidak ada" | "tdk ada" | "belum ada" | "belum tersedia"
        | "tidak tersedia" | "tidak ya" | "false" | "salah" => {
            return CellAnswer::Option(NO.to_owned());
        }
        _ => {}
    }
    if is_not_required(text) {
        return CellAnswer::NotRequired;
    }
    letter(text).map_or(CellAnswer::Unknown, CellAnswer::Option)
}

/// `B`, `b.`, `B - Sebagian`, `B. Sebagian`: the letter of an option.
fn letter(text: &str) -> Option<String> {
    let mut letters = text.chars();
    let first = letters.next()?.to_ascii_uppercase();
    if !('A'..='H').contains(&first) {
        return None;
    }
    let rest = letters.as_str().trim_start();
    let closed = rest.is_empty() || rest.starts_with(['.', ')', '-', '–', ':', '=']);
    closed.then(|| first.to_string())
}

/// "Tidak dipersyaratkan" and its like.
pub(super) fn is_not_required(text: &str) -> bool {
    let said = words(text);
    [
        "tidak dipersyaratkan",
        "tidak disyaratkan",
        "tidak wajib",
        "tidak berlaku",
        "tidak relevan",
    ]
    .iter()
    .any(|one| said.trim() == *one)
}

/// Whether a box in a column for yes or no is ticked; none where what stands there is no mark.
pub(super) fn is_ticked(cell: &Cell) -> Option<bool> {
    match &cell.value {
        SheetValue::Truth(truth) => return Some(*truth),
        SheetValue::Number(number) => return Some(!number.is_zero()),
        SheetValue::Text | SheetValue::Date(_) | SheetValue::Fault => {}
    }
    let small = cell.text.trim().to_lowercase();
    let word = small.trim_matches(|letter: char| "()[].".contains(letter));
    match word {
        "" | "-" | "–" | "—" | "0" | "□" | "☐" => Some(false),
        "x" | "1" | "ya" | "iya" | "ada" | "tersedia" | "tidak" | "tidak ada" | "y" | "ok"
        | "●" | "•" | "☒" | "*" => Some(true),
        _ if word.chars().count() <= 2 && word.chars().all(|letter| TICKS.contains(letter)) => {
            Some(true)
        }
        _ => None,
    }
}

/// The addresses in a text and behind its cell, with `https://` where it lacks, each once; and what else the
/// text says.
pub(super) fn links(cell: &Cell) -> (Vec<String>, String) {
    let mut found: Vec<String> = Vec::new();
    let mut rest = Vec::new();
    for piece in cell.text.split(|letter: char| {
        letter.is_whitespace() || matches!(letter, ',' | ';' | '|' | '<' | '>')
    }) {
        // `1. https://…`, `Link:https://…`
        let piece = match piece.find("http").filter(|at| *at > 0) {
            Some(at) => {
                rest.extend(piece.get(..at));
                piece.get(at..).unwrap_or(piece)
            }
            None => piece,
        };
        match address(piece) {
            Some(address) => push(&mut found, address),
            None if piece.is_empty() => {}
            None => rest.push(piece),
        }
    }
    for link in &cell.links {
        if let Some(address) = address(link) {
            push(&mut found, address);
        }
    }
    (found, rest.join(" "))
}

fn push(found: &mut Vec<String>, address: String) {
    let same = |known: &String| known.trim_end_matches('/') == address.trim_end_matches('/');
    if !found.iter().any(same) {
        found.push(address);
    }
}

/// Endings of hosts that are taken for an address without `https://`: those of Indonesian bodies, and of
/// services where their documents lie.
const HOSTS: [&str; 14] = [
    ".id", ".com", ".org", ".net", ".gov", ".edu", ".info", ".ly", ".gl", ".be", ".me", ".app",
    ".io", ".asia",
];

/// An address, with `https://` where it lacks.
fn address(piece: &str) -> Option<String> {
    let piece = piece.trim_matches(|letter: char| "\"'()[]{}“”‘’".contains(letter));
    let piece = piece.trim_end_matches(['.', ':', '!']);
    let small = piece.to_lowercase();
    if let Some(rest) = small
        .strip_prefix("https://")
        .or_else(|| small.strip_prefix("http://"))
    {
        return (rest.len() > 2).then(|| piece.to_owned());
    }
    if small.contains('@') || small.contains("//") {
        return None;
    }
    let host = small.split(['/', '?', '#']).next().unwrap_or_default();
    let host = host.split(':').next().unwrap_or_default();
    let of_host = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '.' | '-');
    let known = host.starts_with("www.") || HOSTS.iter().any(|end| host.ends_with(end));
    let sound = host.chars().all(of_host)
        && !host.starts_with('.')
        && host.contains('.')
        && !host.contains("..");
    (known && sound).then(|| format!("https://{piece}"))
}

/// A dash alone, or a dash and why: the reason.
pub(super) fn dashed(text: &str) -> Option<String> {
    let rest = text.trim().strip_prefix(['-', '–', '—'])?;
    let rest = rest
        .trim()
        .trim_matches(|letter: char| "()[]:-–—".contains(letter));
    Some(rest.trim().to_owned())
}

/// Names of months by their first letters, in Indonesian and English.
const MONTHS: [(&str, i8); 19] = [
    ("jan", 1),
    ("feb", 2),
    ("peb", 2),
    ("mar", 3),
    ("apr", 4),
    ("mei", 5),
    ("may", 5),
    ("jun", 6),
    ("jul", 7),
    ("agu", 8),
    ("ags", 8),
    ("agt", 8),
    ("aug", 8),
    ("sep", 9),
    ("okt", 10),
    ("oct", 10),
    ("nov", 11),
    ("nop", 11),
    ("de", 12),
];

/// A day: of a cell that is one, or as `30 Juni 2026`, `30/6/2026`, `30-06-2026`, `2026-06-30`.
pub(super) fn day(cell: &Cell) -> Option<Date> {
    match &cell.value {
        SheetValue::Date(date) => return Some(*date),
        SheetValue::Text | SheetValue::Number(_) | SheetValue::Truth(_) | SheetValue::Fault => {}
    }
    let small = cell.text.trim().to_lowercase();
    let parts: Vec<&str> = small
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|part| !part.is_empty())
        .collect();
    // A weekday may stand before.
    let parts = match parts.as_slice() {
        [first, rest @ ..] if rest.len() == 3 && first.chars().all(char::is_alphabetic) => {
            rest.to_vec()
        }
        _ => parts,
    };
    let [one, two, three] = parts.as_slice() else {
        return None;
    };
    let month = |part: &str| {
        let named = MONTHS.iter().find(|(name, _)| part.starts_with(name));
        part.parse().ok().or(named.map(|(_, month)| *month))
    };
    let (year, month, day) = if one.len() == 4 {
        (one.parse().ok()?, month(two)?, three.parse().ok()?)
    } else {
        (three.parse().ok()?, month(two)?, one.parse().ok()?)
    };
    // A year of two digits is this century's: sheets of these questionnaires began in 2008.
    let year = if year < 100 { year + 2000 } else { year };
    Date::new(year, month, day).ok()
}

/// A weight: of a number, `2,5`, `2.5`, `20%`, `20 poin`. A percentage is so many of a hundred.
pub(super) fn weight(cell: &Cell) -> Option<Exact> {
    let weight = match &cell.value {
        SheetValue::Number(number) => number.clone(),
        SheetValue::Text => number(&cell.text)?,
        SheetValue::Date(_) | SheetValue::Truth(_) | SheetValue::Fault => return None,
    };
    (!weight.is_negative()).then_some(weight)
}

/// A number as people write it, with what may stand behind one.
pub(super) fn number(text: &str) -> Option<Exact> {
    let small = text.trim().to_lowercase();
    let small = small
        .trim_end_matches(|letter: char| letter == '%' || letter == ')' || letter.is_whitespace());
    let small = small.trim_start_matches('(');
    let small = ["poin", "point", "persen", "maks"]
        .iter()
        .fold(small, |text, word| text.trim_end_matches(word).trim_end());
    Exact::parse_typed(small)
}

/// The weight that a heading names: `Kualitas Informasi (20%)`, `… bobot 20`.
pub(super) fn weight_in(heading: &str) -> Option<Exact> {
    let at = heading.rfind('%')?;
    let before = heading.get(..at)?.trim_end();
    let digits =
        before.rfind(|letter: char| !(letter.is_ascii_digit() || matches!(letter, ',' | '.')));
    let digits = before.get(digits.map_or(0, |at| at + 1)..)?;
    number(digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(text: &str) -> Cell {
        Cell {
            text: text.to_owned(),
            ..Cell::default()
        }
    }

    #[test]
    fn answers_are_read_in_every_spelling() {
        let option = |word: &str| CellAnswer::Option(word.to_owned());
        for yes in [
            "ya", "YA", "Ya ", "V", "v", "√", "Ada", "Iya", "✓", "Tersedia",
        ] {
            assert_eq!(answer(&cell(yes)), option("Ya"), "{yes}");
        }
        for no in ["Tidak", "TIDAK", "tdk", "Belum ada", "Tidak Tersedia"] {
            assert_eq!(answer(&cell(no)), option("Tidak"), "{no}");
        }
        for nothing in ["", "-", "Belum Diverifikasi", "belum dijawab"] {
            assert_eq!(answer(&cell(nothing)), CellAnswer::Nothing, "{nothing}");
        }
        assert_eq!(answer(&cell("b. Sebagian")), option("B"));
        assert_eq!(
            answer(&cell("Tidak dipersyaratkan")),
            CellAnswer::NotRequired
        );
        assert_eq!(answer(&cell("kira-kira")), CellAnswer::Unknown);
        assert_eq!(is_ticked(&cell("x")), Some(true));
        assert_eq!(is_ticked(&cell("-")), Some(false));
        assert_eq!(is_ticked(&cell("lihat catatan")), None);
    }

    #[test]
    fn links_are_split_and_completed() {
        let split = |text: &str| links(&cell(text)).0;
        assert_eq!(
            split(
                "https://a.example.go.id/x\nb.example.go.id/y, www.contoh.sch, drive.google.com/drive/folders/1?usp=sharing"
            ),
            [
                "https://a.example.go.id/x",
                "https://b.example.go.id/y",
                "https://www.contoh.sch",
                "https://drive.google.com/drive/folders/1?usp=sharing"
            ]
        );
        assert_eq!(
            split("http://a.example.go.id/ http://a.example.go.id"),
            ["http://a.example.go.id/"]
        );
        assert_eq!(
            split("ppid@example.go.id, SK No. 12, sk.pdf, 1.1"),
            Vec::<String>::new()
        );
        assert_eq!(links(&cell("SK: https://a.example.go.id/sk")).1, "SK:");
    }

    #[test]
    fn days_and_weights_are_read_as_people_write_them() {
        let june = jiff::civil::date(2026, 6, 30);
        for text in [
            "30 Juni 2026",
            "30 juni 2026",
            "Selasa, 30 Juni 2026",
            "30/06/2026",
            "30-6-26",
            "2026-06-30",
        ] {
            assert_eq!(day(&cell(text)), Some(june), "{text}");
        }
        assert_eq!(day(&cell("akhir tahun")), None);
        let weigh = |text: &str| weight(&cell(text)).map(|weight| weight.json());
        for (text, value) in [
            ("2,5", "2.5"),
            ("2.5", "2.5"),
            ("20%", "20"),
            ("12,5 %", "12.5"),
            ("3 poin", "3"),
        ] {
            assert_eq!(weigh(text).as_deref(), Some(value), "{text}");
        }
        assert_eq!(weigh("-1"), None);
        assert_eq!(weigh("satu"), None);
        assert_eq!(
            weight_in("1. Kualitas Informasi (20%)")
                .map(|one| one.json())
                .as_deref(),
            Some("20")
        );
        assert_eq!(weight_in("Kualitas"), None);
    }

    #[test]
    fn a_dash_may_give_its_reason() {
        assert_eq!(
            dashed("- (masih disusun)").as_deref(),
            Some("masih disusun")
        );
        assert_eq!(dashed("-").as_deref(), Some(""));
        assert_eq!(dashed("ada"), None);
    }
}
