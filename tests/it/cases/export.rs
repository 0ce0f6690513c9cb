//! What data does to the forms that other programs read.

use super::{Bench, INSTRUMENT, MAPPING};

/// The `|` that part cells.
fn pipes(line: &str) -> usize {
    let mut escaped = false;
    line.chars()
        .filter(|&character| {
            let counts = character == '|' && !escaped;
            escaped = character == '\\' && !escaped;
            counts
        })
        .count()
}

#[test]
fn p77_markdown_pipa() {
    let bench = Bench::sound();
    bench
        .edit(
            INSTRUMENT,
            "nama = \"Profil mutakhir\"",
            "nama = \"Cepat | murah\\nbaris dua `kode`\"",
        )
        .edit(MAPPING, "berkas: profil.pdf", "berkas: \"a|b.pdf\"");
    assert_eq!(bench.kip(&["report", "-o", "hasil.md"]).code, 0);
    let markdown = String::from_utf8(bench.read("hasil.md")).unwrap();
    let lines: Vec<&str> = markdown.lines().collect();
    let mut tables = 0;
    for at in 1..lines.len() {
        let begins = lines[at].starts_with("|") && !lines[at - 1].starts_with("|");
        if begins {
            tables += 1;
            let columns = pipes(lines[at]);
            for row in lines[at..].iter().take_while(|line| line.starts_with("|")) {
                assert_eq!(pipes(row), columns, "{row}");
            }
        }
    }
    assert!(tables > 0, "{markdown}");
    for words in ["Cepat \\| murah", "baris dua", "a\\|b.pdf"] {
        assert!(
            markdown.contains(words),
            "`{words}` is missing in\n{markdown}"
        );
    }
    assert!(!markdown.contains(" `kode`"), "{markdown}");
    for line in lines.iter().filter(|line| line.contains("murah")) {
        assert!(line.contains("baris dua"), "cut at the line break: {line}");
    }
}
