//! Reads single objects of a PDF. Nothing is followed: a reference stays one.

use lopdf::{Dictionary, Object, StringFormat};

use super::budget::{Budget, Spent, Stopped};
use super::content::{PdfToken, PdfTokens};

/// Lists and dictionaries within one another. Honest ones are ten deep at most.
const DEPTH_MAX: usize = 100;

/// Words that make no sense within one list or dictionary, which readers pass over; a few are a slip, more
/// are no object.
const STRAYS_MAX: usize = 16;
/// What stands behind an object, even behind one that was not closed.
const ENDS: [&[u8]; 7] = [
    b"endobj",
    b"obj",
    b"stream",
    b"endstream",
    b"xref",
    b"trailer",
    b"startxref",
];

/// A list or dictionary that is being read.
#[derive(Default)]
struct OpenContainer {
    items: Vec<Object>,
    is_dictionary: bool,
}

/// The object that begins where `words` stand; none if there is none.
///
/// # Errors
/// [`Stopped`] at a bound: it is too large to be held, or nothing is left to spend.
pub(super) fn object(
    words: &mut PdfTokens<'_>,
    budget: &Budget,
) -> Result<Option<Object>, Stopped> {
    let length = words.rest().len();
    let object = whole(words, budget)?;
    budget.spend(length - words.rest().len())?;
    Ok(object)
}

fn whole(words: &mut PdfTokens<'_>, budget: &Budget) -> Result<Option<Object>, Stopped> {
    let mut outer: Vec<OpenContainer> = Vec::new();
    let mut frame = OpenContainer::default();
    let (mut count, mut strays) = (0, 0);
    loop {
        // Two numbers may yet become a reference; anything else is whole.
        let done = match frame.items.as_slice() {
            [] | [Object::Integer(_)] | [Object::Integer(_), Object::Integer(_)] => false,
            [_, ..] => true,
        };
        if outer.is_empty() && done {
            break;
        }
        let before = *words;
        let Some(word) = words.next() else {
            break;
        };
        count += 1;
        if count > budget.words_max() {
            return Err(budget.too_much(Spent::Large));
        }
        if outer.len() > DEPTH_MAX {
            return Ok(None);
        }
        match word {
            PdfToken::Text(text) => frame
                .items
                .push(Object::String(text.into_owned(), StringFormat::Literal)),
            PdfToken::Number(_) => frame.items.push(numeral(&word)),
            PdfToken::Name(name) => frame.items.push(Object::Name(unescaped(name))),
            PdfToken::Open | PdfToken::Begin => outer.push(std::mem::replace(
                &mut frame,
                OpenContainer {
                    is_dictionary: word == PdfToken::Begin,
                    ..OpenContainer::default()
                },
            )),
            PdfToken::Close | PdfToken::End => {
                let Some(around) = outer.pop() else { break };
                let whole = closed(std::mem::replace(&mut frame, around));
                frame.items.push(whole);
            }
            PdfToken::Operator(b"R") => refer(&mut frame.items),
            PdfToken::Operator(b"null") => frame.items.push(Object::Null),
            PdfToken::Operator(b"true") => frame.items.push(Object::Boolean(true)),
            PdfToken::Operator(b"false") => frame.items.push(Object::Boolean(false)),
            PdfToken::Operator(word) => {
                if outer.is_empty() || ENDS.contains(&word) || strays == STRAYS_MAX {
                    // The next object, or the end of this one: whatever is open ends here.
                    *words = before;
                    break;
                }
                strays += 1;
                frame.items.push(Object::Null);
            }
        }
    }
    while let Some(around) = outer.pop() {
        let whole = closed(std::mem::replace(&mut frame, around));
        frame.items.push(whole);
    }
    Ok(frame.items.into_iter().next())
}

/// `12 0 obj` at the start of these words: its number and generation.
pub(super) fn header(words: &mut PdfTokens<'_>) -> Option<(u32, u16)> {
    let number = u32::try_from(words.next()?.whole()?).ok()?;
    let generation = u16::try_from(words.next()?.whole()?).ok()?;
    (words.next() == Some(PdfToken::Operator(b"obj"))).then_some((number, generation))
}

#[expect(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    reason = "the library holds measures in this form"
)]
fn numeral(word: &PdfToken<'_>) -> Object {
    match (word.whole(), word.number()) {
        (Some(number), _) => Object::Integer(number),
        (None, Some(number)) => Object::Real(number as f32),
        // Too large to be meant.
        (None, None) => Object::Integer(i64::MAX),
    }
}

/// The last two numbers become a reference.
fn refer(items: &mut Vec<Object>) {
    let id = match items.as_slice() {
        [.., Object::Integer(number), Object::Integer(generation)] => u32::try_from(*number)
            .ok()
            .zip(u16::try_from(*generation).ok()),
        _ => None,
    };
    if let Some(id) = id {
        items.truncate(items.len() - 2);
        items.push(Object::Reference(id));
    }
}

fn closed(frame: OpenContainer) -> Object {
    if !frame.is_dictionary {
        return Object::Array(frame.items);
    }
    let mut dictionary = Dictionary::new();
    let mut items = frame.items.into_iter().peekable();
    while let Some(key) = items.next() {
        let Object::Name(key) = key else { continue };
        if let Some(value) = items.next() {
            dictionary.set(key, value);
        }
    }
    Object::Dictionary(dictionary)
}

/// A name with its `#20` read.
pub(super) fn unescaped(name: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(name.len());
    let mut rest = name;
    while let Some((byte, after)) = rest.split_first() {
        let hex = |byte: &u8| char::from(*byte).to_digit(16);
        let code = match (byte, after) {
            (b'#', [high, low, ..]) => hex(high).zip(hex(low)),
            _ => None,
        };
        match code.and_then(|(high, low)| u8::try_from(high * 16 + low).ok()) {
            Some(code) => {
                out.push(code);
                rest = after.get(2..).unwrap_or_default();
            }
            None => {
                out.push(*byte);
                rest = after;
            }
        }
    }
    out
}
