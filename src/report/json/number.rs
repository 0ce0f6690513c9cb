//! Numbers as the forms for programs write them, digit by digit.

use serde::ser::{Error as _, Serialize, SerializeMap as _, Serializer};
use serde_json::value::RawValue;

use crate::model::Exact;

/// A decimal that stands in JSON as it is written here: `89.99`, never `89.98999`.
#[derive(Debug, Clone)]
pub(in crate::report) struct Number(String);

impl Number {
    /// Cut, never rounded up, at six places.
    pub(in crate::report) fn cut(value: &Exact) -> Self {
        Self(value.json())
    }

    /// Rounded up at six places: for what is still needed.
    pub(super) fn raised(value: &Exact) -> Self {
        Self::cut(&value.raised(6))
    }
}

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let raw: &RawValue = serde_json::from_str(&self.0).map_err(S::Error::custom)?;
        raw.serialize(serializer)
    }
}

/// The same of a value that may be unknown.
pub(super) fn number(value: Option<&Exact>) -> Option<Number> {
    value.map(Number::cut)
}

/// Per band, from the highest, what is still needed.
#[derive(Debug)]
pub(super) struct Needed<'a>(pub(super) Vec<(&'a str, Option<Number>)>);

impl Serialize for Needed<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (band, least) in &self.0 {
            map.serialize_entry(band, least)?;
        }
        map.end()
    }
}
