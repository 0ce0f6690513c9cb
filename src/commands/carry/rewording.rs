//! What became another question's: which part of it was changed, and whether an option still means the same.
//! Pure.

use crate::model::{Choice, Indicator, Text};
use crate::resolve;

/// Which parts of a question that is asked otherwise were changed.
pub(super) fn changed(old: &Indicator, new: &Indicator) -> Vec<Text> {
    let question = is_reworded(&old.question.value, &new.question.value);
    let evidence = asks(old) != asks(new);
    let options = options(old) != options(new);
    let parts = [
        (question, Text::new("pertanyaan", "question")),
        (options, Text::new("pilihan", "options")),
        (
            evidence,
            Text::new("bukti yang diminta", "evidence asked for"),
        ),
    ];
    let parts = parts.into_iter().filter(|(is_other, _)| *is_other);
    parts.map(|(_, part)| part).collect()
}

/// Whether an option that is called as before says something else: its words and its worth are others, or it
/// has no words and another worth. One that is worth more or less in the same words is the same answer, and
/// so is one of the same worth that is said better.
pub(super) fn means_another(
    (old, before): (&Indicator, &Choice),
    (new, now): (&Indicator, &Choice),
) -> bool {
    let words = |option: &Choice| option.meaning.clone().unwrap_or_default();
    let (was, is) = (words(before), words(now));
    let said = !was.trim().is_empty() && !is_reworded(&was, &is);
    share(old, before) != share(new, now) && !said
}

fn is_reworded(old: &str, new: &str) -> bool {
    !old.split_whitespace().eq(new.split_whitespace())
}

fn share(one: &Indicator, option: &Choice) -> String {
    resolve::share(&option.worth, &one.weight.value)
}

fn options(one: &Indicator) -> Vec<(&str, String, String)> {
    let options = one.options.iter().map(|option| {
        let meaning = option.meaning.as_deref().unwrap_or_default();
        let meaning: Vec<&str> = meaning.split_whitespace().collect();
        (option.code.as_str(), share(one, option), meaning.join(" "))
    });
    options.collect()
}

/// What evidence it asks for, and what its options do in place of it.
fn asks(one: &Indicator) -> impl PartialEq + '_ {
    let own = one
        .options
        .iter()
        .map(|option| option.requirements.as_deref());
    (&one.requirements, own.collect::<Vec<_>>())
}
