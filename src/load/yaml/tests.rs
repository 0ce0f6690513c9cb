use super::*;

fn read(text: &str) -> Result<Value, String> {
    let source = Source::new(&Arc::from("evidence/bukti.yaml"), text);
    let mut problems = Vec::new();
    match parse(&source, &mut problems) {
        Some(root) if problems.is_empty() => Ok(root.value),
        _ => Err(problems
            .iter()
            .map(|problem| source.text[problem.span.clone()].to_owned())
            .collect()),
    }
}

/// The only item of a list.
fn item(text: &str) -> Value {
    match read(&format!("- {text}\n")) {
        Ok(Value::List(mut items)) if items.len() == 1 => items.remove(0).value,
        other => panic!("{text}: {other:?}"),
    }
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
        assert!(matches!(item(plain), Value::Text(text) if text == plain));
    }
    for null in ["", "~", "null", "Null", "NULL"] {
        assert!(matches!(item(null), Value::Null), "{null}");
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
        ("&here 1", "1"),
    ] {
        assert!(
            matches!(item(written), Value::Text(text) if text == meant),
            "{written}"
        );
    }
}

#[test]
fn what_is_not_read_is_marked() {
    for (text, marked) in [
        ("a: &b 1\nc: *b\n", "*b"),
        ("a: *b\n", "*"),
        ("<<: {}\n", "<<"),
        ("a: !!int 1\n", "!!int"),
        ("!kode a: 1\n", "!kode"),
        ("a: !<x> [1]\n", "!<x>"),
        ("a: 1\n---\nb: 1\n", "---"),
        ("[a]: 1\n~: 2\n", "[~"),
        ("a: {\n", "{"),
    ] {
        assert_eq!(read(text).err().as_deref(), Some(marked), "{text}");
    }
    assert!(read("\"<<\": 1\n").is_ok());
}
