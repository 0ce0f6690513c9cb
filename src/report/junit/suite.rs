//! Suites and cases as XML. What stands in them is decided elsewhere; here they are counted and written.

use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

/// Cases under one heading.
pub(super) struct Suite {
    /// The heading.
    pub(super) name: String,
    /// Its cases, in order.
    pub(super) cases: Vec<Case>,
    /// What the suite says behind its cases; empty: nothing.
    pub(super) output: String,
}

/// One case of a suite.
pub(super) struct Case {
    /// Its name, used once in the file.
    pub(super) name: String,
    /// How it ended.
    pub(super) outcome: Outcome,
    /// All there is to say of it; empty: nothing.
    pub(super) body: String,
}

/// How a case ended.
pub(super) enum Outcome {
    /// Well.
    Passed,
    /// Neither well nor badly, for this reason.
    Skipped(String),
    /// Badly.
    Failed {
        /// Whether nothing of what fails could be looked at.
        unseen: bool,
        /// The id of the rule.
        rule: &'static str,
        /// What it says.
        message: String,
    },
}

impl Outcome {
    /// The element that says so; none for a case that passed.
    const fn element(&self) -> Option<&'static str> {
        match self {
            Self::Passed => None,
            Self::Skipped(_) => Some("skipped"),
            Self::Failed { unseen: true, .. } => Some("error"),
            Self::Failed { unseen: false, .. } => Some("failure"),
        }
    }
}

/// The whole file.
///
/// # Errors
/// None in memory; the writer asks for one.
pub(super) fn write(name: &str, suites: &[Suite]) -> io::Result<Vec<u8>> {
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 4);
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let cases = suites.iter().flat_map(|suite| &suite.cases);
    let counts = counts(cases, ["tests", "skipped", "failures", "errors"]);
    xml.create_element("testsuites")
        .with_attribute(("name", name))
        .with_attributes(counts.iter().map(|(key, count)| (*key, &**count)))
        .write_inner_content(|xml| suites.iter().try_for_each(|one| suite(xml, one)))?;
    xml.write_indent()?;
    Ok(xml.into_inner())
}

/// How many cases there are (`tests`), and how many have the element of each other key.
fn counts<'a>(
    cases: impl Iterator<Item = &'a Case> + Clone,
    keys: [&'static str; 4],
) -> [(&'static str, String); 4] {
    keys.map(|key| {
        let element = Some(key.trim_end_matches('s'));
        let counted = |case: &&Case| key == "tests" || case.outcome.element() == element;
        (key, cases.clone().filter(counted).count().to_string())
    })
}

fn suite(xml: &mut Writer<Vec<u8>>, suite: &Suite) -> io::Result<()> {
    // The order in which the two kinds of element have had them from the first edition on.
    let counts = counts(
        suite.cases.iter(),
        ["tests", "skipped", "errors", "failures"],
    );
    xml.create_element("testsuite")
        .with_attribute(("name", &*suite.name))
        .with_attributes(counts.iter().map(|(key, count)| (*key, &**count)))
        .write_inner_content(|xml| {
            let mut cases = suite.cases.iter();
            cases.try_for_each(|one| case(xml, one, &suite.name))?;
            output(xml, &suite.output)
        })?;
    Ok(())
}

fn case(xml: &mut Writer<Vec<u8>>, case: &Case, class: &str) -> io::Result<()> {
    let element = xml
        .create_element("testcase")
        .with_attributes([("name", &*case.name), ("classname", class)]);
    let Some(outcome) = case.outcome.element() else {
        if case.body.is_empty() {
            element.write_empty()?;
        } else {
            element.write_inner_content(|xml| output(xml, &case.body))?;
        }
        return Ok(());
    };
    let (message, rule) = match &case.outcome {
        Outcome::Passed => (None, None),
        Outcome::Skipped(reason) => (Some(reason), None),
        Outcome::Failed { rule, message, .. } => (Some(message), Some(*rule)),
    };
    element.write_inner_content(|xml| {
        let message = message.map(|words| ("message", words.as_str()));
        xml.create_element(outcome)
            .with_attributes(message.into_iter().chain(rule.map(|id| ("type", id))))
            .write_text_content(BytesText::new(&case.body))?;
        Ok(())
    })?;
    Ok(())
}

fn output(xml: &mut Writer<Vec<u8>>, text: &str) -> io::Result<()> {
    if !text.is_empty() {
        xml.create_element("system-out")
            .write_text_content(BytesText::new(text))?;
    }
    Ok(())
}
