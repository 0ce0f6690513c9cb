//! What can be answered: options that the sheet tells, and a scale that a person gives where it does not.

use super::words::{NO, YES};
use super::{Options, words};
use crate::model::Exact;
use crate::sheets::{Cell, Sheet};

/// Options with their values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct AnswerScale {
    /// The options, the best first.
    pub(crate) options: Vec<ScaleOption>,
}

/// An option.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ScaleOption {
    /// What is answered.
    pub(crate) code: String,
    /// The share of the weight that it earns.
    pub(crate) value: Exact,
    /// What it means.
    pub(crate) meaning: Option<String>,
}

impl AnswerScale {
    /// Yes or no.
    pub(crate) fn yes_no() -> Self {
        let option = |code: &str, value| ScaleOption {
            code: code.to_owned(),
            value: Exact::whole(value),
            meaning: None,
        };
        Self {
            options: vec![option(YES, 1), option(NO, 0)],
        }
    }

    /// Reads a table of options: code, value from 0 to 1 or in per cent, meaning. None where a line is none.
    pub(crate) fn of_sheet(sheet: &Sheet) -> Option<Self> {
        let mut options = Vec::new();
        for row in sheet.rows() {
            let text = |column| sheet.text((row, column));
            let Some(value) = words::number(text(1)) else {
                // The head of the table.
                if options.is_empty() && !text(1).is_empty() {
                    continue;
                }
                return None;
            };
            let value = if text(1).contains('%') {
                value.per(&Exact::whole(100))?
            } else {
                value
            };
            options.push(ScaleOption {
                code: text(0).to_owned(),
                value,
                meaning: Some(text(2).to_owned()).filter(|meaning| !meaning.is_empty()),
            });
        }
        let one = Exact::whole(1);
        let sound = |option: &ScaleOption| {
            !option.code.is_empty() && !option.value.is_negative() && option.value <= one
        };
        (options.len() >= 2 && options.iter().all(sound)).then_some(Self { options })
    }
}

/// What the cell of choices says: `A = 3; B = 2,8`, `Ya/Tidak`, `A/B/C/D`, a text that lists `a. … b. …`.
pub(super) fn options(cell: Option<&Cell>) -> Options {
    let Some(cell) = cell else {
        return Options::Unsaid;
    };
    let pieces = cell.text.split([';', '\n', '|']).map(str::trim);
    let pieces = pieces.filter(|piece| !piece.is_empty());
    let points: Option<Vec<(String, Exact)>> = pieces.map(pointed).collect();
    if let Some(points) = points.filter(|points| points.len() > 1) {
        return Options::Points(points);
    }
    let said = super::role::words(&cell.text);
    let yes = [" ya ", " ada ", " tersedia "]
        .iter()
        .any(|word| said.contains(word));
    if yes && said.contains(" tidak ") {
        return Options::YesNo;
    }
    let pieces = cell
        .text
        .split(|letter: char| letter.is_whitespace() || matches!(letter, '/' | ',' | ';' | '|'));
    let mut last = None;
    for piece in pieces {
        let bare = piece
            .trim_matches(|letter: char| "().:-=".contains(letter))
            .to_uppercase();
        let mut letters = bare.chars();
        if let (Some(letter), None) = (letters.next(), letters.next()) {
            let next = last.map_or('A', |last: char| {
                char::from_u32(u32::from(last) + 1).unwrap_or('Z')
            });
            if letter == next {
                last = Some(letter);
            }
        }
    }
    match last {
        Some(last) if last >= 'B' => Options::Letters(last),
        Some(_) | None => Options::Unsaid,
    }
}

/// `A = 3`, `Ya: 5 poin`, `B (2,8)`: an option and its points.
fn pointed(piece: &str) -> Option<(String, Exact)> {
    let (name, points) = piece.split_once(['=', ':', '('])?;
    let cell = Cell {
        text: name.to_owned(),
        ..Cell::default()
    };
    match words::answer(&cell) {
        words::CellAnswer::Option(option) => Some((option, words::number(points)?)),
        words::CellAnswer::Nothing
        | words::CellAnswer::NotRequired
        | words::CellAnswer::Unknown => None,
    }
}

/// What an answer tells of the options.
pub(super) fn of_answer(answer: &str) -> Options {
    let mut letters = answer.chars();
    match (letters.next(), letters.next()) {
        (Some(letter), None) if letter.is_ascii_uppercase() => Options::Letters(letter),
        _ if answer == YES || answer == NO => Options::YesNo,
        _ => Options::Unsaid,
    }
}
