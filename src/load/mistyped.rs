//! What is said of a value that is not of the kind that its key wants, with the way to write it.

use std::ops::Range;

use crate::model::{Lang, Text};
use crate::text;

use super::fields::Reader;
use super::node::{Node, Value};
use super::slips;

/// How the lists of an instrument are written that hold tables.
const OPTIONS: &str = "pilihan = [{ kode = \"Ya\", nilai = 1 }, { kode = \"Tidak\", nilai = 0 }]";
const REQUIREMENTS: &str = "bukti = [{ jenis = \"dokumen\", min = 1 }]";

impl Reader<'_> {
    /// Notes that `node` is not what it should be.
    pub(super) fn mistyped(&self, node: &Node<'_>, wanted: &Text) {
        self.mistyped_as(node, wanted, None);
    }

    /// The same, with what to write where it is known.
    pub(super) fn mistyped_as(&self, node: &Node<'_>, wanted: &Text, meant: Option<&str>) {
        self.problem(
            &node.span,
            Text::say(|lang| {
                let (wanted, found) = (wanted.get(lang), kind_of(&node.value));
                let found = found.get(lang);
                // "A number, not a number" says nothing: the kind is right, the value is not.
                let number = matches!(node.value, Value::Number(_));
                let text = matches!(node.value, Value::Text(_));
                let same = wanted.contains(found)
                    || number && wanted.contains(whole_number(lang))
                    || text && wanted.starts_with('"');
                match (lang, same) {
                    (Lang::Id, false) => format!("di sini harus {wanted}, bukan {found}"),
                    (Lang::En, false) => format!("this must be {wanted}, not {found}"),
                    (Lang::Id, true) => format!("di sini harus {wanted}"),
                    (Lang::En, true) => format!("this must be {wanted}"),
                }
            }),
            Text::say(|lang| match (lang, meant) {
                (Lang::Id, Some(meant)) => format!("tulis `{meant}` tanpa tanda kutip"),
                (Lang::En, Some(meant)) => format!("write `{meant}` without quotes"),
                (Lang::Id, None) => format!("ganti dengan {}", wanted.get(lang)),
                (Lang::En, None) => format!("replace it with {}", wanted.get(lang)),
            }),
        );
    }

    /// Notes a number, date or truth value of TOML in the place of a text: in quotes it is one. Whether it is.
    pub(super) fn unquoted(&self, node: &Node<'_>) -> bool {
        match &node.value {
            Value::Number(_) | Value::Bool(_) | Value::Date(_) => {}
            Value::Null | Value::Text(_) | Value::List(_) | Value::Table(_) => return false,
        }
        if self.unseen(&node.span) {
            return true;
        }
        let written = self.source.text.get(node.span.clone()).unwrap_or_default();
        let line = self.source.line_before(node.span.start);
        // In a list there is none.
        let key = line.rsplit(['{', '[', ',']).next().unwrap_or_default();
        // Nobody could tell what a size without its unit is.
        let unit = if key.contains("ukuran") { " MB" } else { "" };
        let right = format!("{}\"{written}{unit}\"", key.trim_start());
        let found = kind_of(&node.value);
        self.problem(
            &node.span,
            Text::say(|lang| {
                let found = found.get(lang);
                match lang {
                    Lang::Id => format!("{found} tanpa tanda kutip, padahal di sini harus teks"),
                    Lang::En => format!("{found} without quotes, where text is wanted"),
                }
            }),
            text!("tulis `{right}`", "write `{right}`"),
        );
        true
    }

    /// Notes what stands in the place of a number, with the number where it stands in quotes.
    pub(super) fn no_number(&self, node: &Node<'_>, wanted: &Text) {
        let before = self.source.text.get(..node.span.start).unwrap_or_default();
        let is_share = before.trim_end_matches(['=', ' ']).ends_with("nilai");
        let text = node.value.text();
        let share = text.filter(|_| is_share).and_then(slips::share_meant);
        let meant = share.or_else(|| Some(slips::number_meant(text?)?.0));
        self.mistyped_as(node, wanted, meant.as_deref());
    }

    /// Notes a list or table of YAML in the place of one text; whether it is one.
    pub(super) fn no_one(&self, key: &str, node: &Node<'_>) -> bool {
        let line = self.source.line_behind(node.span.start).trim_end();
        let spans: Vec<_> = match &node.value {
            Value::List(items) => items.iter().map(|item| &item.span).collect(),
            Value::Table(entries) if line.starts_with('{') => {
                entries.iter().map(|entry| &entry.key_span).collect()
            }
            Value::Null
            | Value::Text(_)
            | Value::Number(_)
            | Value::Bool(_)
            | Value::Date(_)
            | Value::Table(_) => return false,
        };
        if !self.is_yaml() {
            return false;
        }
        if self.unseen(&node.span) {
            return true;
        }
        let written = |span: &&Range<usize>| self.source.text.get((*span).clone());
        let parts: Vec<&str> = spans.iter().filter_map(written).collect();
        let message = text!(
            "`{key}` berisi satu teks, tanpa kurung atau daftar",
            "`{key}` holds one text, without brackets or a list"
        );
        let hint = match parts.as_slice() {
            _ if slips::WORDS.contains(&key) && line.starts_with(['[', '{']) => {
                let right = slips::requoted(line);
                text!("tulis `{key}: {right}`", "write `{key}: {right}`")
            }
            [only] => text!("tulis `{key}: {only}`", "write `{key}: {only}`"),
            [first, second, ..] if matches!(key, "berkas" | "tautan") => text!(
                "tulis masing-masing sebagai bukti sendiri: `- {key}: {first}`, lalu `- {key}: {second}`",
                "write each as evidence of its own: `- {key}: {first}`, then `- {key}: {second}`"
            ),
            _ if key == "aturan" => Text::new(
                "tulis satu penangguhan untuk tiap aturan",
                "write one waiver for each rule",
            ),
            [first, ..] if !slips::WORDS.contains(&key) && key != "halaman" => text!(
                "pilih salah satu, misalnya `{key}: {first}`",
                "choose one, for example `{key}: {first}`"
            ),
            parts => {
                let right = parts.join(", ");
                text!("tulis `{key}: {right}`", "write `{key}: {right}`")
            }
        };
        self.problem(&node.span, message, hint);
        true
    }

    /// What stands in the place of a list, told by its cause where it is known.
    pub(super) fn no_list(&self, key: &str, node: &Node<'_>) {
        if !self.is_yaml() {
            self.no_toml_list(key, node);
            return;
        }
        if self.unseen(&node.span) {
            return;
        }
        let beside = self.source.line_before(node.span.start).contains(key);
        let first = self.source.line_behind(node.span.start).trim_end();
        let written = self.source.text.get(node.span.clone()).unwrap_or_default();
        let (message, hint) = slips::folded_list(key, written)
            .filter(|_| beside && matches!(node.value, Value::Text(_)))
            .unwrap_or_else(|| slips::list_wanted(key, first, beside));
        self.problem(&node.span, message, hint);
    }

    /// The same of TOML.
    pub(super) fn no_toml_list(&self, key: &str, node: &Node<'_>) {
        let (before, _) = self.source.text.split_at(node.span.start);
        let written = self.source.text.get(node.span.clone()).unwrap_or_default();
        if let (Value::Text(code), "pilihan", false) =
            (&node.value, key, before.trim_end().ends_with('='))
        {
            let code = slips::requoted(code);
            let (message, hint) = slips::option_told(&format!("{{ kode = {code}, nilai = … }}"));
            self.problem(&node.span, message, hint);
            return;
        }
        let table = matches!(node.value, Value::Table(_)) && written.starts_with('{');
        let right = match key {
            _ if table => format!("{key} = [{written}]"),
            "pilihan" => OPTIONS.to_owned(),
            "bukti" => REQUIREMENTS.to_owned(),
            _ => format!("{key} = […]"),
        };
        let message = text!(
            "`{key}` berisi daftar dalam kurung siku",
            "`{key}` holds a list in brackets"
        );
        let hint = text!("tulis `{right}`", "write `{right}`");
        self.problem(&node.span, message, hint);
    }
}

/// What a number is when it is one, but not of the wanted kind.
const fn whole_number(lang: Lang) -> &'static str {
    match lang {
        Lang::Id => "bilangan bulat",
        Lang::En => "whole number",
    }
}

fn kind_of(value: &Value<'_>) -> Text {
    match value {
        Value::Null => Text::new("kosong", "empty"),
        Value::Text(_) => Text::new("teks", "text"),
        Value::Number(_) => Text::new("angka", "a number"),
        Value::Bool(_) => Text::new("true/false", "true/false"),
        Value::Date(_) => Text::new("tanggal", "a date"),
        Value::List(_) => Text::new("daftar", "a list"),
        Value::Table(_) => Text::new("kumpulan isian", "a table"),
    }
}
