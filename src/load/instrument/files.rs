//! What files and links the portal takes.

use crate::load::fields::{Fields, Reader};
use crate::load::node::Node;
use crate::load::{glob, size};
use crate::model::{FileRules, Lang, Text};
use crate::text;

use super::keys::FILES;

/// The most patterns of `abaikan`: each file of the evidence folder is held against each of them, and teams
/// write a handful.
const PATTERNS_MAX: usize = 100;

pub(super) fn files(fields: &Fields<'_>) -> FileRules {
    let mut rules = FileRules::default();
    let reader = fields.reader;
    let Some(table) = fields
        .get("berkas")
        .and_then(|node| reader.table(node, FILES))
    else {
        return rules;
    };
    for (key, list) in [
        ("ekstensi", &mut rules.documents),
        ("ekstensi_foto", &mut rules.photos),
        ("ekstensi_video", &mut rules.videos),
    ] {
        if let Some(node) = table.get(key) {
            *list = extensions(reader, key, node);
        }
    }
    let bytes = |key: &str| table.get(key).and_then(|node| size::bytes(reader, node));
    rules.size_max = bytes("ukuran_maks");
    rules.video_size_max = bytes("ukuran_maks_video");
    rules.link_length_max = table
        .get("panjang_tautan_maks")
        .and_then(|node| reader.whole(node, u32::MAX));
    rules.unique_names = table.truth("nama_unik");
    let count = |key: &str| {
        let node = table.get(key)?;
        reader.whole(node, u32::MAX)
    };
    rules.files_max = count("berkas_maks");
    rules.links_max = count("tautan_maks");
    rules.indicator_size_max = bytes("ukuran_indikator_maks");
    rules.ignore = globs(&table);
    rules
}

/// The ends of names that are accepted. Several in one text would be one that no file has, and void all.
fn extensions(reader: &Reader<'_>, key: &str, node: &Node<'_>) -> Vec<String> {
    let parts = |text: &str| -> Vec<String> {
        let parts = text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '/'));
        parts
            .map(|part| part.trim_start_matches(['*', '.']).to_lowercase())
            .filter(|part| !part.is_empty())
            .collect()
    };
    let mut all = Vec::new();
    for item in node.each() {
        let Some(text) = reader.text(item) else {
            continue;
        };
        let parts = parts(&text.value);
        if parts.len() > 1 {
            let right: Vec<String> = parts.iter().map(|part| format!("\"{part}\"")).collect();
            let right = right.join(", ");
            reader.problem(
                &item.span,
                text!(
                    "`{key}` memuat beberapa akhiran dalam satu teks",
                    "`{key}` has several extensions in one text"
                ),
                text!("tulis `{key} = [{right}]`", "write `{key} = [{right}]`"),
            );
        }
        all.extend(parts);
    }
    all
}

fn globs(table: &Fields<'_>) -> Vec<String> {
    let nodes = table.get("abaikan").map_or(&[][..], Node::each);
    if let Some(first) = nodes.get(PATTERNS_MAX) {
        let count = nodes.len();
        table.reader.problem(
            &first.span,
            text!(
                "`abaikan` memuat {count} pola, paling banyak {PATTERNS_MAX}",
                "`abaikan` has {count} patterns, {PATTERNS_MAX} at most"
            ),
            Text::new(
                "gabungkan, misalnya `arsip/**` untuk seluruh folder atau `*.{bak,tmp}`",
                "join them, for example `arsip/**` for a whole folder or `*.{bak,tmp}`",
            ),
        );
    }
    nodes
        .iter()
        .take(PATTERNS_MAX)
        .filter_map(|node| {
            let pattern = table.reader.written(node)?;
            if let Some(fault) = glob::fault(pattern) {
                let [id, en] = [Lang::Id, Lang::En].map(|lang| fault.get(lang));
                table.reader.problem(
                    &node.span,
                    text!(
                        "pola `{pattern}` tidak dapat dibaca ({id})",
                        "the pattern `{pattern}` cannot be read ({en})"
                    ),
                    Text::new(
                        "tulis seperti `arsip/**` atau `*.bak`",
                        "write it like `arsip/**` or `*.bak`",
                    ),
                );
            }
            Some(pattern.to_owned())
        })
        .collect()
}
