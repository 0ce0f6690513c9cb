//! File sizes as people write them: `2 MB`, `500 KB`. 1 MB is 1 048 576 bytes (contract 1.1).

use crate::model::{Exact, Text};

use super::fields::Reader;
use super::node::Node;

const UNITS: [(&str, i64); 4] = [("KB", 1 << 10), ("MB", 1 << 20), ("GB", 1 << 30), ("B", 1)];

/// The bytes that a text like `2 MB` means; a problem when it means none.
pub(super) fn bytes(reader: &Reader<'_>, node: &Node<'_>) -> Option<u64> {
    let written = reader.written(node)?;
    let size = parse(written);
    if size.is_none() {
        reader.problem(
            &node.span,
            Text::new("ukuran ini tidak dikenal", "this is not a file size"),
            Text::new(
                "tulis angka dan satuannya, misalnya \"2 MB\"",
                "write a number and its unit, for example \"2 MB\"",
            ),
        );
    }
    size
}

fn parse(written: &str) -> Option<u64> {
    let written = written.trim().to_uppercase();
    let (number, factor) = UNITS
        .iter()
        .find_map(|(unit, factor)| Some((written.strip_suffix(unit)?, *factor)))?;
    let bytes = &Exact::parse_typed(number)? * &Exact::whole(factor);
    bytes.cut(0).parse().ok()
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn sizes_are_binary_and_need_a_unit() {
        assert_eq!(parse("2 MB"), Some(2_097_152));
        assert_eq!(parse("1,5mb"), Some(1_572_864));
        assert_eq!(parse("500 KB"), Some(512_000));
        assert_eq!(parse("10 B"), Some(10));
        for refused in ["2", "MB", "-1 MB", "2 MiB", ""] {
            assert_eq!(parse(refused), None, "{refused}");
        }
    }
}
