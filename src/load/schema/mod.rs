//! JSON Schemas of the users' files, for editors that complete and check while one types
//! (`# yaml-language-server: $schema=…`, `#:schema …`).
//!
//! The readers beside this folder are what counts; a test holds their key lists and these schemas
//! together.

/// `instrument/*.toml`.
pub(crate) const INSTRUMENT: &str = include_str!("instrument.json");
/// `bukti.yaml`.
pub(crate) const MAPPING: &str = include_str!("mapping.json");
/// `kip.lock`.
pub(crate) const LOCK: &str = include_str!("lock.json");
/// `kip.toml`.
pub(crate) const SETTINGS: &str = include_str!("settings.json");

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde_json::Value;

    use super::*;
    use crate::load::{instrument, lock, mapping, settings};

    /// The keys that a schema allows at a JSON pointer.
    fn keys(schema: &str, pointer: &str) -> BTreeSet<String> {
        let schema: Value = serde_json::from_str(schema).unwrap();
        let object = schema
            .pointer(pointer)
            .unwrap_or_else(|| panic!("{pointer}"));
        assert_eq!(
            object["additionalProperties"],
            Value::Bool(false),
            "{pointer}"
        );
        object["properties"]
            .as_object()
            .unwrap()
            .keys()
            .cloned()
            .collect()
    }

    fn same(schema: &str, pointer: &str, read: &[&str]) {
        let read: BTreeSet<String> = read.iter().map(|&key| key.to_owned()).collect();
        assert_eq!(keys(schema, pointer), read, "{pointer}");
    }

    #[test]
    fn schemas_allow_what_the_readers_read() {
        same(INSTRUMENT, "", instrument::ROOT);
        for (name, read) in [
            ("head", instrument::HEAD),
            ("scoring", instrument::SCORING),
            ("rounding", instrument::ROUNDING),
            ("period", instrument::PERIOD),
            ("files", instrument::FILES),
            ("stage", instrument::STAGE),
            ("band", instrument::BAND),
            ("scale", instrument::SCALE),
            ("scaleOption", instrument::SCALE_OPTION),
            ("ownOption", instrument::OWN_OPTION),
            ("aspect", instrument::ASPECT),
            ("indicator", instrument::INDICATOR),
            ("requirement", instrument::REQUIREMENT),
        ] {
            same(INSTRUMENT, &format!("/$defs/{name}"), read);
        }
        same(MAPPING, "", mapping::ROOT);
        same(MAPPING, "/$defs/claim", mapping::CLAIM);
        same(MAPPING, "/$defs/evidence", mapping::EVIDENCE);
        same(MAPPING, "/$defs/waiver", mapping::WAIVER);
        same(LOCK, "", &["versi", "berkas", "indikator"]);
        same(LOCK, "/$defs/document", lock::DOCUMENT);
        same(LOCK, "/$defs/indicator", lock::INDICATOR);
        same(SETTINGS, "", settings::ROOT);
        same(SETTINGS, "/properties/jalur", settings::PATHS);
    }
}
