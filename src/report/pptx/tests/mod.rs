//! The deck read again with other means than those that wrote it.

mod deck;
mod whole;

use std::collections::BTreeSet;

use super::*;
use crate::model::{Standing, visible};
use crate::report::sample::{HOSTILE, bare, sample, usual};
use deck::{Deck, is_hidden};

const LANGS: [Lang; 2] = [Lang::Id, Lang::En];

fn decks() -> Vec<(Report, Lang, Deck)> {
    LANGS
        .into_iter()
        .flat_map(|lang| [(sample(), lang), (usual(60), lang), (bare(), lang)])
        .map(|(report, lang)| {
            let deck = Deck::open(&render(&report, lang).unwrap());
            (report, lang, deck)
        })
        .collect()
}

#[test]
fn every_part_is_well_formed_related_and_typed() {
    for (_, _, deck) in decks() {
        let names: BTreeSet<String> = deck.parts.keys().cloned().collect();
        assert_eq!(deck.first, "[Content_Types].xml");
        for name in names.iter().filter(|name| !name.ends_with(".xlsx")) {
            deck.elements(name);
        }
        let (mut defaults, mut overrides) = (BTreeSet::new(), BTreeSet::new());
        for element in deck.elements("[Content_Types].xml") {
            match element.name.as_str() {
                "Default" => assert!(defaults.insert(element.get("Extension"))),
                "Override" => assert!(overrides.insert(element.get("PartName"))),
                _ => {}
            }
        }
        let mut reached = BTreeSet::new();
        for name in names.iter().filter(|name| name.ends_with(".rels")) {
            let source = name.replace("_rels/", "").replace(".rels", "");
            assert!(source.is_empty() || names.contains(&source), "{source}");
            let mut ids = BTreeSet::new();
            for element in deck.elements(name) {
                if element.name == "Relationship" {
                    assert!(ids.insert(element.get("Id")), "{name}");
                    let target = deck::resolve(&source, &element.get("Target"));
                    assert!(names.contains(&target), "{name}: {target}");
                    reached.insert(target);
                }
            }
            // Whatever a part names by an id stands among its relations.
            if !source.is_empty() {
                for element in deck.elements(&source) {
                    if let Some(id) = element.attributes.get("r:id") {
                        assert!(ids.contains(id), "{source}: {id}");
                    }
                }
            }
        }
        for name in &names {
            if name.ends_with(".rels") || name == "[Content_Types].xml" {
                continue;
            }
            assert!(reached.contains(name), "nobody names {name}");
            let typed = overrides.contains(&format!("/{name}"));
            assert!(typed || name.ends_with(".xlsx"), "{name} has no type");
        }
        for name in overrides {
            assert!(names.contains(name.trim_start_matches('/')), "{name}");
        }
    }
}

#[test]
fn ids_are_unique_and_slides_have_titles_and_notes() {
    for (_, lang, deck) in decks() {
        let mut ids = BTreeSet::new();
        for element in deck.elements("ppt/presentation.xml") {
            if element.name == "p:sldId" || element.name == "p:sldMasterId" {
                assert!(ids.insert(element.get("id")));
            }
        }
        for element in deck.elements("ppt/slideMasters/slideMaster1.xml") {
            if element.name == "p:sldLayoutId" {
                let id = element.get("id");
                assert!(id.parse::<u32>().unwrap() > 2_147_483_648);
                assert!(ids.insert(id));
            }
        }
        assert!(deck.slides() >= 3);
        for number in 1..=deck.slides() {
            let name = format!("ppt/slides/slide{number}.xml");
            let mut shapes = BTreeSet::new();
            for element in deck.elements(&name) {
                if element.name == "p:cNvPr" {
                    assert!(shapes.insert(element.get("id")), "{name}");
                }
                if element.name == "a:rPr" {
                    assert_eq!(element.get("lang"), tag(lang));
                }
            }
            let (title, empty) = deck.placeholders(&name);
            assert!(!title.is_empty(), "{name} has no title");
            assert_eq!(empty, 0, "{name} has an empty placeholder");
            let notes = deck.text(&format!("ppt/notesSlides/notesSlide{number}.xml"));
            assert!(!notes.trim().is_empty(), "{name} has no notes");
        }
    }
}

#[test]
fn every_finding_is_whole_in_the_notes_and_waivers_say_why() {
    for (report, lang, deck) in decks() {
        let notes = deck.all("ppt/notesSlides/");
        for judged in &report.findings {
            let finding = &judged.finding;
            let message = visible(finding.message.get(lang));
            let place = visible(&finding.place.to_string());
            let found = notes.lines().any(|line| {
                line.contains(finding.rule.id) && line.contains(&message) && line.contains(&place)
            });
            assert!(found, "{} {message}", finding.rule.id);
            if let Standing::Waived(waiver) = &judged.standing {
                assert!(notes.contains(&waiver.reason));
                assert!(deck.all("ppt/slides/").contains(&waiver.reason));
            }
        }
    }
}

#[test]
fn thousands_of_findings_stay_within_their_slides() {
    let report = usual(3000);
    let deck = Deck::open(&render(&report, Lang::Id).unwrap());
    let notes = deck.all("ppt/notesSlides/");
    let lines = notes.lines().filter(|line| line.contains("KIP502")).count();
    assert_eq!(lines, 3000);
    assert!(deck.slides() < 60, "{}", deck.slides());
    for number in 1..=deck.slides() {
        assert!(
            deck.text(&format!("ppt/notesSlides/notesSlide{number}.xml"))
                .lines()
                .count()
                < 260
        );
    }
}

#[test]
fn questions_have_their_rule_and_who_answers() {
    for lang in LANGS {
        let report = usual(0);
        let deck = Deck::open(&render(&report, lang).unwrap());
        let slides = deck.all("ppt/slides/");
        for &at in &report.presentation.questions {
            let finding = &report.findings[at].finding;
            assert!(slides.contains(finding.rule.id) && slides.contains(finding.hint.get(lang)));
        }
        assert!(slides.contains("19 September 2026") && slides.contains("Tim PPID"));
    }
}

#[test]
fn a_long_name_leaves_room_for_what_is_asked() {
    let mut report = usual(0);
    report.indicators[0].name = "Daftar Informasi Publik ".repeat(30);
    let deck = Deck::open(&render(&report, Lang::Id).unwrap());
    let slides = deck.all("ppt/slides/");
    assert!(slides.contains("…: dijawab A, mana buktinya?"));
    let whole = format!("{}: dijawab A, mana buktinya?", report.indicators[0].name);
    assert!(deck.all("ppt/notesSlides/").contains(&whole));
}

#[test]
fn names_bring_no_markup_and_nothing_hidden() {
    for lang in LANGS {
        let deck = Deck::open(&render(&sample(), lang).unwrap());
        for (name, body) in &deck.parts {
            if name.ends_with(".xlsx") {
                continue;
            }
            let body = std::str::from_utf8(body).unwrap();
            assert!(!body.contains("<script"), "{name}");
            let hidden = body.chars().find(|&c| c != '\n' && is_hidden(c));
            assert_eq!(hidden, None, "{name}");
        }
        let whole = visible(HOSTILE);
        assert!(deck.all("ppt/notesSlides/").contains(&whole));
        assert!(deck.text("docProps/core.xml").contains(&whole));
    }
}

#[test]
fn the_chart_and_its_workbook_hold_the_same_numbers() {
    use calamine::{Data, Reader as _, Xlsx};
    let report = usual(0);
    for lang in LANGS {
        let deck = Deck::open(&render(&report, lang).unwrap());
        let cached = deck.values("ppt/charts/chart1.xml");
        // Two names of series with three categories each; the third aspect has no points.
        assert_eq!(cached.len(), 2 * (1 + 3 + 2));
        assert_eq!(cached[1], "1 Kualitas Informasi");
        assert_eq!(&cached[4..6], ["9.50", "82.90"]);
        assert_eq!(&cached[10..12], ["9.00", "79.40"]);
        let book = &deck.parts["ppt/embeddings/Microsoft_Excel_Sheet1.xlsx"];
        let mut book: Xlsx<_> = Xlsx::new(std::io::Cursor::new(book.clone())).unwrap();
        let sheet = book.worksheet_range_at(0).unwrap().unwrap();
        assert_eq!(sheet.get((1, 1)), Some(&Data::Float(9.5)));
        assert_eq!(sheet.get((2, 2)), Some(&Data::Float(79.4)));
        assert!(matches!(sheet.get((3, 2)), None | Some(Data::Empty)));
    }
}

#[test]
fn a_report_without_anything_says_so() {
    let id = Deck::open(&render(&bare(), Lang::Id).unwrap());
    assert!(
        id.all("ppt/slides/")
            .contains("Belum ada yang dapat dinilai")
    );
    assert!(id.all("ppt/slides/").contains("Satuan kerja belum disebut"));
    assert!(!id.parts.keys().any(|name| name.contains("chart")));
    let en = Deck::open(&render(&bare(), Lang::En).unwrap());
    assert!(
        en.all("ppt/slides/")
            .contains("There is nothing to score yet")
    );
    assert_eq!((id.slides(), en.slides()), (3, 3));
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    for lang in LANGS {
        assert_eq!(
            render(&sample(), lang).unwrap(),
            render(&sample(), lang).unwrap()
        );
    }
}

#[test]
fn links_are_never_said_to_be_fine() {
    let deck = Deck::open(&render(&sample(), Lang::Id).unwrap());
    let notes = deck.all("ppt/notesSlides/");
    let link = "https://ppid.example.go.id/dip";
    let lines: Vec<&str> = notes.lines().filter(|line| line.contains(link)).collect();
    assert!(!lines.is_empty());
    assert!(lines.iter().all(|line| line.contains("tidak diperiksa")));
}

#[test]
fn the_deck_says_whether_the_check_passes() {
    let report = usual(0);
    let deck = Deck::open(&render(&report, Lang::Id).unwrap());
    let cover = deck.text("ppt/slides/slide1.xml");
    assert!(cover.contains("Rancangan · BELUM SIAP DIKIRIM · bukan instrumen resmi"));
    let score = deck.text("ppt/slides/slide2.xml");
    assert!(
        score.contains("BELUM SIAP DIKIRIM · 2 kesalahan, 1 peringatan, 0 catatan, 1 temuan ditangguhkan · 12 tautan tidak dibuka oleh kip"),
        "{score}"
    );
    assert!(score.contains("22 dari 39 indikator terpenuhi"));
    let mut good = usual(0);
    good.verdict = crate::model::Verdict::Pass;
    good.instrument.official = true;
    good.summary.error = 0;
    good.links_unchecked = 0;
    let deck = Deck::open(&render(&good, Lang::En).unwrap());
    assert!(!deck.text("ppt/slides/slide1.xml").contains("Draft"));
    let score = deck.text("ppt/slides/slide2.xml");
    assert!(score.contains("READY TO SUBMIT · ") && !score.contains("not opened"));
}

#[test]
fn stages_say_whole_what_is_not_reached_yet() {
    let deck = Deck::open(&render(&usual(0), Lang::Id).unwrap());
    let slides = deck.all("ppt/slides/").replace('\u{a0}', " ");
    let needed = "perlu 96,40 untuk Informatif; perlu 46,40 untuk Menuju Informatif; diundang bila nilai kuesioner sedikitnya 65";
    assert!(slides.contains(needed), "{slides}");
    assert!(!slides.contains("sudah tercapai"));
    let notes = deck.all("ppt/notesSlides/").replace('\u{a0}', " ");
    assert!(notes.contains("Sangat Informatif dari 90,63"), "{notes}");
}

#[test]
fn a_known_total_is_the_title_and_the_last_word() {
    let mut report = usual(0);
    report.score.total = Some(crate::report::sample::exact("89.99"));
    report.score.total_band = Some("Menuju Informatif".to_owned());
    let deck = Deck::open(&render(&report, Lang::Id).unwrap());
    let (title, _) = deck.placeholders("ppt/slides/slide2.xml");
    assert_eq!(
        title.replace('\u{a0}', " "),
        "Nilai akhir 89,99: Menuju Informatif"
    );
    let slides = deck.all("ppt/slides/");
    assert!(slides.contains("Nilai akhir: 89,99 · Menuju Informatif"));
}

#[test]
fn what_the_notes_alone_hold_is_said_on_the_slide() {
    let mut report = usual(3000);
    let act = report.acts[0].clone();
    report.acts = vec![act; 200];
    let gaps = vec![1; 90];
    report.presentation.topics[0].gaps = gaps;
    let aspect = report.aspects[0].clone();
    report.aspects = vec![aspect; 50];
    let strength = report.presentation.strengths[0].clone();
    report.presentation.strengths = vec![strength; 9];
    let deck = Deck::open(&render(&report, Lang::Id).unwrap());
    let mut said: Vec<String> = deck
        .all("ppt/slides/")
        .lines()
        .filter(|line| line.contains("lainnya ada di catatan pembicara"))
        .map(str::to_owned)
        .collect();
    said.sort();
    assert_eq!(said.len(), 5, "{said:?}");
    for known in ["dan 2 lainnya", "dan 3 lainnya", "dan 2.904 lainnya"] {
        assert!(said.iter().any(|line| line.starts_with(known)), "{said:?}");
    }
    let shown = deck
        .all("ppt/slides/")
        .lines()
        .filter(|line| line.starts_with("+1,50"))
        .count();
    let left = format!("dan {} lainnya", 200 - shown);
    assert!(said.iter().any(|line| line.starts_with(&left)), "{said:?}");
    let few = Deck::open(&render(&usual(0), Lang::Id).unwrap());
    assert!(!few.all("ppt/slides/").contains("catatan pembicara"));
}

#[test]
fn days_say_whose_they_are_and_percentages_are_no_points() {
    let mut report = usual(0);
    report.instrument.formula = crate::model::Formula::Mean;
    report.acts.clear();
    let deck = Deck::open(&render(&report, Lang::Id).unwrap());
    let slides = deck.all("ppt/slides/").replace('\u{a0}', " ");
    assert!(slides.contains("tenggat 19 September 2026") && !slides.contains("belum ditetapkan"));
    assert!(slides.contains("9,00% dari 10,00% · 12 dari 13"));
    assert!(!slides.contains("9,00 dari 10,00 poin"));
    assert!(slides.contains("Belum terpenuhi: belum dijawab"));
    let deck = Deck::open(&render(&usual(0), Lang::Id).unwrap());
    let slides = deck.all("ppt/slides/").replace('\u{a0}', " ");
    assert!(slides.contains("target 31 Juli 2026 (lewat)"));
}
