//! Writes values between brackets.

use super::block::{text_of, written};
use super::scalar::{Within, scalar};
use super::tree::Tree;

/// A value between brackets, or a text among such.
pub(super) fn flow(value: &Tree) -> String {
    match value {
        Tree::Null => "~".to_owned(),
        Tree::Text(text) => scalar(text, Within::Flow),
        Tree::List(items) => {
            let items: Vec<String> = items.iter().map(flow).collect();
            format!("[{}]", items.join(", "))
        }
        Tree::Table(pairs) => {
            let pairs = pairs.iter().map(|(key, value)| pair(key, value));
            let pairs: Vec<String> = pairs.collect();
            format!("{{ {} }}", pairs.join(", "))
        }
    }
}

/// A key with its value.
pub(super) fn pair(key: &str, value: &Tree) -> String {
    format!("{}: {}", written(key), self::value(key, value))
}

/// The value of a key.
pub(super) fn value(key: &str, value: &Tree) -> String {
    match value {
        Tree::Text(text) => text_of(key, text, Within::Flow),
        Tree::Null | Tree::List(_) | Tree::Table(_) => flow(value),
    }
}
