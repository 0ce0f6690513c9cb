use super::*;
use crate::report::sample::{ASKED, HOSTILE, NOTE, bare, sample, usual};

const LANGS: [Lang; 2] = [Lang::Id, Lang::En];

/// Pipes that no backslash escapes.
fn pipes(line: &str) -> usize {
    let mut escaped = false;
    line.chars()
        .filter(|&c| {
            let bare = c == '|' && !escaped;
            escaped = c == '\\' && !escaped;
            bare
        })
        .count()
}

#[test]
fn every_row_of_a_table_has_the_pipes_of_its_head() {
    for (report, lang) in LANGS
        .into_iter()
        .flat_map(|lang| [(sample(), lang), (usual(60), lang), (bare(), lang)])
    {
        let text = render(&report, lang);
        let mut head = None;
        for line in text.lines() {
            let is_row = line.starts_with("| ");
            if is_row {
                assert_eq!(pipes(line), *head.get_or_insert(pipes(line)), "{line}");
            } else {
                head = None;
                assert_eq!(pipes(line), 0, "{line}");
            }
        }
        assert!(text.ends_with('\n') && !text.ends_with("\n\n\n"));
    }
}

#[test]
fn names_bring_no_markup_and_nothing_hidden() {
    for lang in LANGS {
        let text = render(&sample(), lang);
        assert!(!text.contains("<script>"));
        assert!(text.contains("&lt;script&gt;"));
        let hidden = |c: &char| {
            c.is_control()
                || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
        };
        assert_eq!(text.chars().filter(|&c| c != '\n').find(hidden), None);
        assert!(!sentence(HOSTILE).contains('\n'));
    }
}

/// The text without what says in which language it is.
fn bare_of_tongues(text: &str) -> String {
    text.replace("<span lang=\"id\">", "")
        .replace("</span>", "")
}

#[test]
fn an_english_report_marks_what_is_indonesian_in_it() {
    let report = sample();
    let text = render(&report, Lang::En);
    let row = &report.indicators[0];
    let (name, title) = (sentence(&row.name), sentence(&report.instrument.title));
    let code = sentence(row.code.as_str());
    for marked in [
        format!("- **{code} <span lang=\"id\">{name}</span>**"),
        format!(": <span lang=\"id\">{title}</span>"),
        format!(
            "Question: <span lang=\"id\">{}</span>",
            sentence(&row.question)
        ),
    ] {
        assert!(text.contains(&marked), "{marked}\n{text}");
    }
    assert_eq!(
        text.matches("<span").count(),
        text.matches("</span>").count()
    );
    // Words of ours are in the reader's language.
    assert!(!text.contains("<span lang=\"id\">Question"));
    assert!(!render(&report, Lang::Id).contains("<span"));
}

#[test]
fn an_english_report_marks_a_reason_with_a_target_and_the_names_of_stages() {
    let mut report = usual(3);
    report.indicators[0].reason = Some("Masih disusun.".to_owned());
    report.indicators[0].target = Some(jiff::civil::date(2027, 2, 26));
    let text = render(&report, Lang::En);
    assert!(
        text.contains("(<span lang=\"id\">Masih disusun</span>; target 26 February 2027)"),
        "{text}"
    );
    let stage = "Presentasi dan visitasi";
    let marked = format!("<span lang=\"id\">{stage}</span>");
    assert!(text.matches(stage).count() > 1, "{text}");
    assert_eq!(text.matches(stage).count(), text.matches(&marked).count());
}

#[test]
fn every_finding_is_an_item() {
    let report = usual(60);
    for lang in LANGS {
        let text = bare_of_tongues(&render(&report, lang));
        for judged in &report.findings {
            let (message, place) = (
                sentence(judged.finding.message.get(lang)),
                sentence(&judged.finding.place.to_string()),
            );
            let said = |line: &str| line.contains(&message) && line.contains(&place);
            assert!(text.lines().any(said), "{message}");
            assert!(text.contains(judged.finding.rule.id));
        }
        assert!(text.contains("Sedang dialihkan ke teks"));
    }
}

#[test]
fn no_table_is_wider_than_the_page() {
    for lang in LANGS {
        for report in [sample(), usual(60)] {
            let text = render(&report, lang);
            let heads = text.lines().filter(|line| line.starts_with("| "));
            // The widest has the name of an aspect and four numbers.
            assert!(heads.clone().count() > 5 && heads.map(pipes).all(|pipes| pipes <= 6));
            assert!(text.contains(NOTE) && text.contains(ASKED));
        }
    }
}

#[test]
fn what_is_over_a_megabyte_is_left_out_and_counted() {
    let mut report = usual(20_000);
    report.unit = Some("x".repeat(3_000_000));
    report.indicators[0].name = "y".repeat(3_000_000);
    let text = render(&report, Lang::Id);
    assert!(text.len() < 1_000_000, "{}", text.len());
    let rows = text
        .lines()
        .filter(|line| line.contains("tidak punya tanggal"))
        .count();
    let errors = text.lines().filter(|line| line.contains(" KIP20")).count();
    assert!(rows > 1000);
    let count = text.lines().find_map(|line| line.strip_suffix(" baris tidak ditampilkan karena batas 1 MB; selengkapnya dalam bentuk lain: kip report"));
    assert!(count.is_some() && errors > 0);
    assert!(text.ends_with("</details>\n"));
}

#[test]
fn no_name_begins_a_list_or_a_heading() {
    for (name, line) in [
        ("# a", "&#35; a"),
        ("- a", "\\- a"),
        ("+ a", "\\+ a"),
        ("* a", "\\* a"),
        ("> a", "&gt; a"),
        ("| a", "\\| a"),
        ("1. a", "1\\. a"),
        ("10) a", "10\\) a"),
        ("---", "\\---"),
        ("===", "\\==="),
        ("/approve", "\\/approve"),
        ("::error::x", "\\::error::x"),
        ("```", "\\`\\`\\`"),
        // What only looks so stays readable.
        ("2026 a", "2026 a"),
        ("1.1 a", "1.1 a"),
        ("uji-2026", "uji-2026"),
    ] {
        assert_eq!(beginning(sentence(name)), line);
    }
    let mut report = bare();
    for id in [
        "1. satu",
        "- satu",
        "# satu",
        "> satu",
        "/approve",
        "::error::x",
    ] {
        id.clone_into(&mut report.instrument.id);
        let text = render(&report, Lang::Id);
        assert!(!text.lines().any(|line| line.starts_with(id)), "{text}");
    }
}
