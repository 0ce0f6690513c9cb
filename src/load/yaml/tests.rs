use super::*;

/// What a text holds, or the parts of it that are marked as faults.
fn read<T>(text: &str, then: impl Fn(&Value<'_>) -> T) -> Result<T, String> {
    let source = SourceText::new(&Arc::from("evidence/bukti.yaml"), text);
    let mut problems = Problems::default();
    match parse(&source, &mut problems) {
        Some(root) if problems.is_empty() => Ok(then(&root.value)),
        _ => Err(problems
            .by_file()
            .flat_map(|(_, file)| &file.shown)
            .map(|problem| source.text[problem.span.clone()].to_owned())
            .collect()),
    }
}

/// The text of the only item of a list; `None` when it is null.
fn item(written: &str) -> Option<String> {
    let only = |value: &Value<'_>| {
        let Value::List(items) = value else {
            panic!("{written}: {value:?}");
        };
        if let Value::Text(text) = &items[0].value {
            return Some(text.to_string());
        }
        assert!(matches!(items[0].value, Value::Null), "{written}");
        None
    };
    read(&format!("- {written}\n"), only).unwrap()
}

#[test]
fn scalars_are_what_is_written() {
    for plain in [
        "1.10",
        "007",
        "0x1F",
        "1_000",
        "1e999",
        ".NaN",
        "True",
        "2026-01-15",
        "yes",
    ] {
        assert_eq!(item(plain).as_deref(), Some(plain));
    }
    for null in ["", "~", "null", "Null", "NULL"] {
        assert_eq!(item(null), None, "{null}");
    }
    for (written, meant) in [
        ("'~'", "~"),
        ("'it''s'", "it's"),
        ("\"\\u00e9\\n\"", "é\n"),
        ("|\n  a\n  b", "a\nb\n"),
        (">-\n  a\n  b", "a b"),
        ("a\n  b", "a b"),
        ("!!str ~", "~"),
        ("! 1", "1"),
        ("&here '1'", "1"),
    ] {
        assert_eq!(item(written).as_deref(), Some(meant), "{written}");
    }
}

#[test]
fn what_is_not_read_is_marked() {
    for (text, marked) in [
        ("a: &b [1]\nc: *b\n", "*b"),
        ("a: &b 1\n", "&b 1"),
        ("a: *b\n", "*b"),
        ("<<: {}\n", "<<"),
        ("a: !!int 1\n", "!!int"),
        ("!kode a: 1\n", "!kode"),
        ("a: !<x> [1]\n", "!<x>"),
        ("a: 1\n---\nb: 1\n", "---"),
        ("[a]: 1\n~: 2\n", "[~"),
        ("a: {\n", "{"),
    ] {
        let read = read(text, |_| ());
        assert_eq!(read.err().as_deref(), Some(marked), "{text}");
    }
    assert!(read("\"<<\": 1\n", |_| ()).is_ok());
}
