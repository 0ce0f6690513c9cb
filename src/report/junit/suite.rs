//! Suites and cases as XML. What stands in them is decided elsewhere; here they are counted.

use askama::Template;

use crate::report::filters;

/// The whole file.
#[derive(Template)]
#[template(source = r#"{% include "src/report/junit/suites.xml" %}"#, ext = "xml")]
pub(super) struct Suites {
    /// Its name.
    pub(super) name: String,
    /// Its suites, in order.
    pub(super) suites: Vec<Suite>,
}

/// Cases under one heading.
pub(super) struct Suite {
    /// The heading.
    pub(super) name: String,
    /// Its cases, in order.
    pub(super) cases: Vec<TestCase>,
    /// What the suite says behind its cases, in lines; empty: nothing.
    pub(super) output: Vec<String>,
}

/// One case of a suite.
pub(super) struct TestCase {
    /// Its name, used once in the file.
    pub(super) name: String,
    /// What keeps it from passing.
    pub(super) mark: Option<Mark>,
    /// All there is to say of it, in lines; empty: nothing.
    pub(super) body: Vec<String>,
}

/// Why a case does not pass.
pub(super) struct Mark {
    /// `failure`, `error` where nothing of what fails could be looked at, or `skipped` for what is
    /// neither well nor bad.
    pub(super) element: &'static str,
    /// What is said of it.
    pub(super) message: String,
    /// The id of the rule that fails it.
    pub(super) rule: Option<&'static str>,
}

impl Suites {
    fn count(&self, element: &str) -> usize {
        let suites = self.suites.iter();
        suites.map(|suite| suite.count(element)).sum()
    }
}

impl Suite {
    /// How many of its cases have this element; all of them for the empty one.
    fn count(&self, element: &str) -> usize {
        let is = |case: &&TestCase| {
            case.mark
                .as_ref()
                .is_some_and(|mark| mark.element == element)
        };
        let cases = self.cases.iter();
        cases.filter(|case| element.is_empty() || is(case)).count()
    }
}
