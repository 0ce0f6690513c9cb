use std::collections::BTreeSet;

use super::*;
use crate::model::{Kind, Requirement, Text};
use crate::report::columns;
use crate::report::sample::{HOSTILE, bare, sample, usual};

const LANGS: [Lang; 2] = [Lang::Id, Lang::En];

fn html(report: &Report, lang: Lang) -> String {
    let layout = Layout {
        lang,
        to_root: Some("..".to_owned()),
        ..Layout::default()
    };
    String::from_utf8(render(report, &layout).unwrap()).unwrap()
}

/// What a reader sees: tags taken out, entities read.
fn words(html: &str) -> String {
    let body = html.split("<body>").nth(1).unwrap();
    let body = body.split("<script>").next().unwrap();
    let mut out = String::new();
    for part in body.split('<') {
        out.push_str(part.split_once('>').map_or(part, |(_, text)| text));
    }
    for (entity, character) in [
        ("&#60;", "<"),
        ("&#62;", ">"),
        ("&#34;", "\""),
        ("&#39;", "'"),
        ("&#38;", "&"),
    ] {
        out = out.replace(entity, character);
    }
    out
}

/// The values of one attribute.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    html.split(&format!(" {attribute}=\""))
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap())
        .collect()
}

/// Every tag's name, closing ones with their slash.
fn tags(html: &str) -> BTreeSet<&str> {
    html.split('<')
        .skip(1)
        .map(|rest| {
            let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '/' && c != '!');
            &rest[..end.unwrap_or(rest.len())]
        })
        .collect()
}

#[test]
fn every_finding_stands_on_the_page_with_rule_message_hint_and_place() {
    for (report, lang) in LANGS
        .into_iter()
        .flat_map(|lang| [(sample(), lang), (usual(60), lang)])
    {
        let page = html(&report, lang);
        let seen = words(&page);
        assert_eq!(
            page.matches("<li class=\"item ").count(),
            report.findings.len()
        );
        for judged in &report.findings {
            let finding = &judged.finding;
            let rule = format!("{} {}", finding.rule.id, finding.rule.name.get(lang));
            assert!(seen.contains(&rule), "{rule}");
            let place = finding.place.to_string();
            for text in [finding.message.get(lang), finding.hint.get(lang), &place] {
                let shown = Shown::of(text);
                let paired = text.matches('`').count().is_multiple_of(2);
                let shown = if paired && text != place {
                    shown.as_str().replace('`', "")
                } else {
                    shown.as_str().to_owned()
                };
                assert!(seen.contains(&shown), "{shown}");
            }
        }
        assert!(seen.contains("Sedang dialihkan ke teks"));
        assert!(page.contains("data-state=\"waived\""));
    }
}

#[test]
fn names_bring_no_markup_and_nothing_hidden() {
    let plain = html(&usual(3), Lang::Id);
    for lang in LANGS {
        let page = html(&sample(), lang);
        assert!(page.contains("&#60;script&#62;"));
        assert_eq!(page.matches("<script>").count(), 1);
        let hidden = |c: &char| *c != '\n' && (c.is_control() || crate::model::is_hidden(*c));
        assert_eq!(page.chars().find(hidden), None);
        let more: Vec<&str> = tags(&page).difference(&tags(&plain)).copied().collect();
        // Evidence stands in the sample alone.
        assert!(
            more.iter()
                .all(|tag| ["code", "/code", "small", "/small"].contains(tag)),
            "{more:?}"
        );
        assert!(!page.contains(HOSTILE));
    }
}

#[test]
fn nothing_leads_out_but_links_to_evidence() {
    for (report, lang) in LANGS
        .into_iter()
        .flat_map(|lang| [(sample(), lang), (usual(3), lang), (bare(), lang)])
    {
        let page = html(&report, lang);
        let links = report
            .indicators
            .iter()
            .flat_map(|row| &row.evidence)
            .filter(|piece| piece.is_link)
            .count();
        assert_eq!(
            page.matches("href=\"http").count(),
            links,
            "each link once, and no other"
        );
        assert_eq!(
            page.matches("rel=\"noopener noreferrer nofollow\"").count(),
            links
        );
        assert_eq!(values(&page, "src"), Vec::<&str>::new());
        assert!(!page.contains("url(") && !page.contains("@import"));
        for href in values(&page, "href") {
            let known = ["#", "https://ppid.example.go.id/", "../evidence/", "data:,"];
            assert!(known.iter().any(|start| href.starts_with(start)), "{href}");
        }
    }
}

#[test]
fn a_file_is_linked_only_where_there_is_a_way_to_it() {
    let report = sample();
    let page = html(&report, Lang::Id);
    assert!(page.contains("href=\"../evidence/a.pdf\""));
    // The nil statement of the sample has no file.
    assert_eq!(page.matches("href=\"../").count(), 5);
    let apart = render(&report, &Layout::default()).unwrap();
    let apart = String::from_utf8(apart).unwrap();
    assert!(!apart.contains("href=\"evidence") && apart.contains(">evidence/a.pdf<"));
}

#[test]
fn a_link_that_nobody_opened_is_not_called_accepted() {
    let page = html(&sample(), Lang::Id);
    let at = page
        .find("href=\"https://ppid.example.go.id/dip\"")
        .unwrap();
    let before = &page[..at];
    let row = &before[before.rfind("<li>").unwrap()..];
    assert!(
        row.contains("tidak diperiksa") && !row.contains("diterima"),
        "{row}"
    );
    assert!(words(&page).contains("12 tautan tidak dibuka oleh kip"));
}

#[test]
fn links_that_nobody_opened_are_told_right_below_the_figures() {
    for lang in LANGS {
        let page = html(&sample(), lang);
        let told = phrases::links(&sample(), lang).unwrap();
        let figures = page.find("<dl class=\"figures\">").unwrap();
        let at = page.find(&told).unwrap();
        assert!(figures < at && at < page.find("<h3>").unwrap());
        let between = &page[figures..at];
        let after = between.split("</dl>").nth(1).unwrap();
        assert_eq!(words(&format!("<body>{after}")).trim(), "");
    }
    assert!(!html(&bare(), Lang::Id).contains("unopened\""));
}

#[test]
fn the_method_writes_out_how_the_score_sums() {
    for lang in LANGS {
        let page = words(&html(&usual(3), lang));
        let sums = crate::report::scores::sums(&usual(3), lang);
        assert!(!sums.is_empty());
        for sum in sums {
            assert!(page.contains(&sum), "{sum}");
        }
    }
}

#[test]
fn what_a_link_on_the_page_points_to_is_there_once() {
    for report in [sample(), usual(60), bare()] {
        let page = html(&report, Lang::En);
        let ids = values(&page, "id");
        let distinct: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), distinct.len(), "an id stands twice");
        for href in values(&page, "href") {
            if let Some(id) = href.strip_prefix('#') {
                // The sample's acts name rows beyond its indicators.
                let beyond = id
                    .strip_prefix('i')
                    .and_then(|row| row.parse::<usize>().ok())
                    .is_some_and(|row| row >= report.indicators.len());
                assert!(distinct.contains(id) || beyond, "{id}");
            }
        }
    }
}

#[test]
fn what_is_missing_is_a_dash_and_never_nought() {
    for lang in LANGS {
        let page = html(&bare(), lang);
        let figures = page.split("<section id=\"nilai\"").nth(1).unwrap();
        let figures = words(&format!("<body>{}", figures.split("</dl>").next().unwrap()));
        // Supported and claimed; where nothing is known, nothing is said of what could be.
        assert_eq!(figures.matches('—').count(), 2, "{figures}");
        assert!(!figures.contains("0,00") && !figures.contains("0.00"));
        assert!(!page.contains("<svg class=\"scale\""));
    }
}

#[test]
fn the_page_speaks_one_language_and_repeats_itself() {
    for report in [sample(), usual(3), bare()] {
        let (id, en) = (html(&report, Lang::Id), html(&report, Lang::En));
        assert!(id.contains("<html lang=\"id\">") && en.contains("<html lang=\"en\">"));
        assert!(words(&id).contains("Langkah berikutnya") && !words(&id).contains("Next steps"));
        assert!(words(&en).contains("Next steps") && !words(&en).contains("berikutnya"));
        assert_eq!(id, html(&report, Lang::Id));
    }
}

/// A report whose first act names a document and the meaning of an answer.
fn with_names() -> Report {
    let mut report = usual(3);
    let act = &mut report.acts[0];
    act.what = Text::new(
        "cantumkan SK <DIP>, capai \"Lengkap\"",
        "list SK <DIP>, reach \"Lengkap\"",
    );
    let row = act.row;
    report.indicators[row].asked = vec![Requirement {
        kinds: vec![Kind::Document],
        name: Some("SK <DIP>".to_owned()),
        min: 1,
    }];
    report
}

#[test]
fn words_of_theirs_are_marked_where_the_page_is_in_another_language() {
    let report = with_names();
    let (id, en) = (html(&report, Lang::Id), html(&report, Lang::En));
    for theirs in ["SK &#60;DIP&#62;", "Lengkap", "Sedang dialihkan ke teks"] {
        let marked = format!("<span lang=\"id\">{theirs}</span>");
        assert!(en.contains(&marked), "{theirs}");
        assert!(id.contains(theirs), "{theirs}");
    }
    for piece in report.indicators.iter().flat_map(|row| &row.evidence) {
        let label = columns::evidence::label(piece);
        assert!(
            en.contains(&format!(" lang=\"id\" data-q>{label}<")),
            "{label}"
        );
    }
    assert!(en.contains("<option lang=\"id\" value=\"0\""));
    let stage = "Presentasi dan visitasi";
    let marked = format!(" lang=\"id\">{stage}</span>");
    assert!(en.contains(&format!("full marks for <span{marked}")));
    assert_eq!(en.matches(stage).count(), en.matches(&marked).count());
    // The page itself is Indonesian: nothing in it is marked.
    assert_eq!(id.matches("lang=\"id\"").count(), 1);
}

#[test]
fn the_policy_lets_the_pages_own_style_and_script_through_alone() {
    let page = html(&sample(), Lang::Id);
    let policy = values(&page, "content")[0].replace("&#39;", "'");
    assert!(policy.starts_with("default-src 'none'; "), "{policy}");
    assert!(!policy.contains("unsafe"));
    let inline = |tag: &str| -> Vec<String> {
        page.split(&format!("<{tag}>"))
            .skip(1)
            .map(|rest| rest.split(&format!("</{tag}>")).next().unwrap().to_owned())
            .collect()
    };
    let (styles, scripts) = (inline("style"), inline("script"));
    assert_eq!((styles.len(), scripts.len()), (2, 1));
    let styles: Vec<&str> = styles.iter().map(String::as_str).collect();
    assert_eq!(policy, policy::of(&styles, &scripts[0]));
    assert!(!page.contains(" style=\"") && !page.contains(" onclick"));
}
