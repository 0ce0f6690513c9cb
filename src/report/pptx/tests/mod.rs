//! The deck read again with other means than those that wrote it.

mod deck;
mod looks;
mod whole;

use std::collections::BTreeSet;

use super::*;
use crate::model::{Kind, Noun, Requirement, Standing, Status, Text, visible};
use crate::report::sample::{HOSTILE, bare, sample, usual};
use deck::{Deck, is_hidden};

const LANGS: [Lang; 2] = [Lang::Id, Lang::En];

fn is_xml(part: &str) -> bool {
    part.ends_with(".xml") || part.ends_with(".rels")
}

fn open(report: &Report, lang: Lang) -> Deck {
    Deck::open(&render(report, DeckStyle::Jury, lang).unwrap())
}

fn decks() -> Vec<(Report, Lang, Deck)> {
    LANGS
        .into_iter()
        .flat_map(|lang| [(sample(), lang), (usual(60), lang), (bare(), lang)])
        .map(|(report, lang)| {
            let deck = open(&report, lang);
            (report, lang, deck)
        })
        .collect()
}

#[test]
fn every_part_is_well_formed_related_and_typed() {
    for (_, _, deck) in decks() {
        let names: BTreeSet<String> = deck.parts.keys().cloned().collect();
        assert_eq!(deck.first, "[Content_Types].xml");
        for name in names.iter().filter(|name| is_xml(name)) {
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
                    for id in ["r:id", "r:embed"]
                        .iter()
                        .filter_map(|key| element.attributes.get(*key))
                    {
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
            let (_, ending) = name.rsplit_once('.').unwrap();
            assert_ne!(
                typed,
                defaults.contains(ending) && ending != "xml",
                "{name} has no type"
            );
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
                    // What the workspace calls things is Indonesian in every deck.
                    assert!(["id-ID", tag(lang)].contains(&&*element.get("lang")));
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
    let deck = open(&report, Lang::Id);
    let notes = deck.all("ppt/notesSlides/");
    // One line for what is gathered on a slide, and one each behind it.
    let lines = notes.lines().filter(|line| line.contains("KIP502"));
    let each = lines.filter(|line| line.contains(" · ")).count();
    assert_eq!(each, 3000);
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
        let deck = open(&report, lang);
        let slides = deck.all("ppt/slides/");
        for &at in &report.presentation.questions {
            let finding = &report.findings[at].finding;
            assert!(slides.contains(finding.rule.id) && slides.contains(finding.hint.get(lang)));
        }
        assert!(slides.contains("19 September 2026") && slides.contains("Tim PPID"));
    }
}

#[test]
fn what_was_declined_is_asked_about_with_the_reason_that_was_given() {
    for lang in LANGS {
        let mut report = usual(0);
        let row = &mut report.indicators[0];
        row.status = Status::Declined;
        row.reason = Some("Masih disusun".to_owned());
        let name = row.name.clone();
        report.presentation.declined = vec![0];
        let (ask, label) = match lang {
            Lang::Id => ("mengapa belum ada?", "Jawaban:"),
            Lang::En => ("why is it not there yet?", "Answer:"),
        };
        let deck = open(&report, lang);
        let team = deck.part(true);
        assert!(team.contains(&name) && team.contains(ask), "{team}");
        assert!(team.contains(label) && team.contains("Masih disusun"));
        assert!(!deck.part(false).contains("Masih disusun"));
        // Without a reason the team is told to agree on one.
        report.indicators[0].reason = None;
        assert!(open(&report, lang).part(true).contains("alasan"));
        // Many without an answer are one question.
        assert!(!team.contains("1–"));
        report.presentation.unanswered = (0..report.indicators.len()).collect();
        let count = Noun::INDICATOR.counted(report.indicators.len(), lang);
        let why = match lang {
            Lang::Id => format!("{count}: mengapa belum dijawab?"),
            Lang::En => format!("{count}: why is there no answer yet?"),
        };
        assert!(open(&report, lang).part(true).contains(&why));
    }
}

#[test]
fn a_long_name_leaves_room_for_what_is_asked() {
    let mut report = usual(0);
    report.indicators[0].name = "Daftar Informasi Publik ".repeat(30);
    let deck = open(&report, Lang::Id);
    let slides = deck.all("ppt/slides/");
    assert!(slides.contains("…: dijawab A, mana buktinya?"));
    let whole = format!("{}: dijawab A, mana buktinya?", report.indicators[0].name);
    assert!(deck.all("ppt/notesSlides/").contains(&whole));
}

#[test]
fn names_bring_no_markup_and_nothing_hidden() {
    for lang in LANGS {
        let deck = open(&sample(), lang);
        for (name, body) in &deck.parts {
            if !is_xml(name) {
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
        let deck = open(&report, lang);
        let cached = deck.values("ppt/charts/chart1.xml");
        // The name of the series, three categories, two values: the third aspect has no points.
        assert_eq!(cached.len(), 1 + 3 + 2);
        assert_eq!(cached[1], "Kualitas Informasi");
        assert_eq!(&cached[4..], ["90", "90"]);
        let book = &deck.parts["ppt/embeddings/Microsoft_Excel_Sheet1.xlsx"];
        let mut book: Xlsx<_> = Xlsx::new(std::io::Cursor::new(book.clone())).unwrap();
        let sheet = book.worksheet_range_at(0).unwrap().unwrap();
        assert_eq!(sheet.get((1, 1)), Some(&Data::Float(90.0)));
        assert_eq!(sheet.get((2, 1)), Some(&Data::Float(90.0)));
        assert!(matches!(sheet.get((3, 1)), None | Some(Data::Empty)));
    }
}

#[test]
fn a_report_without_anything_says_so() {
    let id = open(&bare(), Lang::Id);
    assert!(
        id.all("ppt/slides/")
            .contains("Belum ada yang dapat dinilai")
    );
    assert!(id.part(false).contains("[Nama satuan kerja]"));
    assert!(!id.parts.keys().any(|name| name.contains("chart")));
    let en = open(&bare(), Lang::En);
    assert!(en.part(true).contains("There is nothing to score yet"));
    assert_eq!((id.slides(), en.slides()), (8, 8));
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    for lang in LANGS {
        assert_eq!(
            render(&sample(), DeckStyle::Jury, lang).unwrap(),
            render(&sample(), DeckStyle::Jury, lang).unwrap()
        );
    }
}

#[test]
fn links_are_never_said_to_be_fine() {
    let deck = open(&sample(), Lang::Id);
    let notes = deck.all("ppt/notesSlides/");
    let link = "https://ppid.example.go.id/dip";
    let lines: Vec<&str> = notes.lines().filter(|line| line.contains(link)).collect();
    assert!(!lines.is_empty());
    assert!(lines.iter().all(|line| line.contains("tidak diperiksa")));
}

#[test]
fn the_deck_says_whether_the_check_passes() {
    let report = usual(0);
    let deck = open(&report, Lang::Id);
    let team = deck.part(true);
    assert!(
        team.contains("BELUM SIAP DIKIRIM · 2 kesalahan, 1 peringatan, 0 catatan, 1 temuan ditangguhkan · 12 tautan tidak dibuka oleh kip"),
        "{team}"
    );
    let met = "22 dari 39 indikator terpenuhi";
    assert!(team.contains(met) && deck.part(false).contains("22 dari 39"));
    let notes = deck.all("ppt/notesSlides/");
    assert!(notes.contains("masih rancangan, karena: belum siap dikirim"));
    let mut good = usual(0);
    good.verdict = crate::model::Verdict::Pass;
    good.instrument.official = true;
    good.summary.error = 0;
    good.links_unchecked = 0;
    let deck = open(&good, Lang::En);
    assert!(!deck.all("ppt/notesSlides/").contains("still a draft"));
    assert!(!deck.part(false).contains("official"));
    let score = deck.part(true);
    assert!(score.contains("READY TO SUBMIT · ") && !score.contains("not opened"));
}

#[test]
fn stages_say_whole_what_is_not_reached_yet() {
    let deck = open(&usual(0), Lang::Id);
    let slides = deck.all("ppt/slides/").replace('\u{a0}', " ");
    let needed = "perlu 96,40 untuk Informatif; perlu 46,40 untuk Menuju Informatif; diundang bila nilai kuesioner sedikitnya 65";
    assert!(slides.contains(needed), "{slides}");
    assert!(!slides.contains("sudah tercapai"));
    let notes = deck.all("ppt/notesSlides/").replace('\u{a0}', " ");
    assert!(
        notes.contains("perlu nilai kuesioner 90,63 (Sangat Informatif)"),
        "{notes}"
    );
}

#[test]
fn a_known_total_is_the_title_of_the_teams_scores() {
    let mut report = usual(0);
    report.score.total = Some(crate::report::sample::exact("89.99"));
    report.score.total_band = Some("Menuju Informatif".to_owned());
    let deck = open(&report, Lang::Id);
    let first = deck.numbers(true)[0];
    let (title, _) = deck.placeholders(&format!("ppt/slides/slide{first}.xml"));
    assert_eq!(
        title.replace('\u{a0}', " "),
        "Nilai akhir 89,99: Menuju Informatif"
    );
}

#[test]
fn what_the_notes_alone_hold_is_said_on_the_slide() {
    let mut report = usual(3000);
    let act = report.acts[0].clone();
    report.acts = vec![act; 200];
    let gaps = vec![1; 90];
    report.presentation.topics[0].gaps = gaps;
    let deck = open(&report, Lang::Id);
    let mut said: Vec<String> = deck
        .all("ppt/slides/")
        .lines()
        .filter(|line| line.contains("lainnya ada di catatan pembicara"))
        .map(str::to_owned)
        .collect();
    said.sort();
    assert_eq!(said.len(), 1, "{said:?}");
    // What is gathered in one row stands one by one behind the tables.
    assert!(deck.all("ppt/slides/").contains("90 indikator"));
    let behind = "Lampiran: temuan satu per satu (1–200 dari 3.000)";
    assert!(deck.all("ppt/slides/").contains(behind));
    let shown = deck
        .all("ppt/slides/")
        .lines()
        .filter(|line| line.starts_with("+1,50"))
        .count();
    let left = format!("dan {} lainnya", 200 - shown);
    assert!(said.iter().any(|line| line.starts_with(&left)), "{said:?}");
    let few = open(&usual(0), Lang::Id);
    assert!(!few.all("ppt/slides/").contains("catatan pembicara"));
}

#[test]
fn days_say_whose_they_are_and_percentages_are_no_points() {
    let mut report = usual(0);
    report.instrument.formula = crate::model::Formula::Mean;
    for row in &mut report.aspects {
        row.out_of = crate::model::Exact::whole(100);
    }
    report.acts.clear();
    let deck = open(&report, Lang::Id);
    let slides = deck.all("ppt/slides/").replace('\u{a0}', " ");
    assert!(slides.contains("tenggat 19 September 2026") && !slides.contains("belum ditetapkan"));
    let notes = deck.all("ppt/notesSlides/");
    assert!(
        notes.contains("didukung bukti 9,00%, 12 dari 13"),
        "{notes}"
    );
    assert!(slides.contains("Belum terpenuhi: belum dijawab"));
    let deck = open(&usual(0), Lang::Id);
    let slides = deck.all("ppt/slides/").replace('\u{a0}', " ");
    assert!(slides.contains("target 31 Juli 2026 (lewat)"));
}

/// Whether a word may not be shown to a jury: the id of a rule, an indicator's code, a commit or a
/// digest, or what is typed.
fn is_ours_alone(word: &str) -> bool {
    let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
    let code =
        bare.split('.').count() > 2 && bare.split('.').all(|part| part.parse::<u8>().is_ok());
    let hex = bare.len() >= 7 && bare.chars().all(|c| c.is_ascii_hexdigit());
    bare.starts_with("KIP") || code || hex || word.contains('`') || word.starts_with("--")
}

#[test]
fn a_jury_is_shown_no_finding_code_or_command() {
    for lang in LANGS {
        for report in [usual(60), bare()] {
            let deck = open(&report, lang);
            let shown = deck.part(false);
            let found = shown.split_whitespace().find(|word| is_ours_alone(word));
            assert_eq!(found, None, "{shown}");
            for judged in &report.findings {
                assert!(!shown.contains(judged.finding.message.get(lang)));
            }
            for stage in &report.score.stages {
                assert!(!shown.contains(&stage.name));
            }
            let hidden = deck.part(true);
            assert!(report.findings.is_empty() || hidden.split_whitespace().any(is_ours_alone));
            // What is hidden stands behind all that is shown.
            assert!(deck.numbers(false).last() < deck.numbers(true).first());
        }
    }
}

#[test]
fn place_holders_are_seen_as_such() {
    let deck = open(&usual(0), Lang::Id);
    let mut met = 0;
    for number in deck.numbers(false) {
        let mut slanted = false;
        for element in deck.elements(&format!("ppt/slides/slide{number}.xml")) {
            match element.name.as_str() {
                "a:rPr" => slanted = element.get("i") == "1",
                "a:t" => {
                    assert_eq!(slanted, element.text.starts_with('['), "{}", element.text);
                    met += usize::from(slanted);
                }
                _ => {}
            }
        }
    }
    assert!(met > 12, "{met}");
}

#[test]
fn the_teams_part_stands_alone_where_it_is_asked_for() {
    for lang in LANGS {
        let (report, whole) = (usual(3), open(&usual(3), lang));
        let team = Deck::open(&render(&report, DeckStyle::Team, lang).unwrap());
        assert!(team.numbers(true).is_empty());
        let titles = |deck: &Deck, numbers: Vec<usize>| -> Vec<String> {
            let part = |number| format!("ppt/slides/slide{number}.xml");
            let parts = numbers.into_iter().map(part);
            parts.map(|part| deck.placeholders(&part).0).collect()
        };
        let hidden = titles(&whole, whole.numbers(true));
        // Behind a cover of its own.
        let alone = titles(&team, team.numbers(false));
        assert_eq!(alone[0], "BPMP Contoh");
        assert_eq!(alone[1..], hidden);
    }
}

#[test]
fn accepted_pictures_are_shown_and_those_that_could_not_be_loaded_are_named() {
    for lang in LANGS {
        let deck = open(&sample(), lang);
        assert_eq!(deck.parts["ppt/media/image1.jpg"], b"\xFF\xD8\xFF\xD9");
        assert!(!deck.parts.contains_key("ppt/media/image2.jpg"));
        let pictures: Vec<usize> = (1..=deck.slides())
            .filter(|number| {
                let all = deck.elements(&format!("ppt/slides/slide{number}.xml"));
                all.iter().any(|element| element.name == "p:pic")
            })
            .collect();
        assert_eq!(pictures.len(), 1);
        assert!(deck.numbers(false).contains(&pictures[0]));
        let part = format!("ppt/slides/slide{}.xml", pictures[0]);
        let crop = deck
            .elements(&part)
            .into_iter()
            .find(|one| one.name == "a:srcRect");
        let crop = crop.unwrap();
        let [left, right, top] = ["l", "r", "t"].map(|side| crop.get(side).parse::<u32>().unwrap());
        // 16:9 in a frame that is much less wide: whole.
        assert!(left < 500 && left.abs_diff(right) <= 1 && top < 500);
        assert!(deck.text(&part).contains(crate::report::sample::REMARK));
        let why = match lang {
            Lang::Id => "Tidak dapat dibuka",
            Lang::En => "It cannot be opened",
        };
        let team = deck.part(true);
        assert!(team.contains("c.png") && team.contains(why), "{team}");
        assert!(!deck.part(false).contains("c.png"));
    }
}

#[test]
fn a_title_that_ends_in_the_year_gets_no_second_one() {
    let mut report = usual(0);
    report.instrument.title = "Instrumen Monev 2026".to_owned();
    let deck = open(&report, Lang::Id);
    assert!(!deck.all("ppt/").contains("2026 2026"));
    assert!(deck.part(false).contains("Instrumen Monev 2026"));
    report.instrument.title = "Instrumen Monev".to_owned();
    assert!(
        open(&report, Lang::Id)
            .part(false)
            .contains("Instrumen Monev 2026")
    );
}

#[test]
fn what_is_due_after_the_deadline_stands_apart() {
    let mut report = usual(0);
    let deadline = report.instrument.deadline.unwrap();
    report.acts.truncate(3);
    for (act, days) in report.acts.iter_mut().zip([-1, 0, 1]) {
        let day = deadline.checked_add(jiff::Span::new().days(days)).unwrap();
        act.horizon = if days > 0 {
            crate::model::Horizon::Later
        } else {
            crate::model::Horizon::InTime
        };
        act.due = Some(crate::model::Due {
            day,
            own: true,
            past: false,
        });
    }
    let team = open(&report, Lang::Id).part(true);
    let before = team
        .find("Tindak lanjut sampai tenggat 19 September 2026")
        .unwrap();
    let after = team
        .find("Tindak lanjut sesudah tenggat 19 September 2026")
        .unwrap();
    let at = |day: &str| team.find(&format!("target {day} September 2026")).unwrap();
    assert!(before < at("18") && at("19") < after && after < at("20"));
}

#[test]
fn words_of_theirs_are_indonesian_in_an_english_deck() {
    let mut report = usual(3);
    let act = &mut report.acts[0];
    act.what = Text::new(
        "cantumkan SK DIP, capai \"Lengkap\"",
        "list SK DIP, reach \"Lengkap\"",
    );
    report.indicators[act.row].asked = vec![Requirement {
        kinds: vec![Kind::Document],
        name: Some("SK DIP".to_owned()),
        min: 1,
    }];
    let deck = open(&report, Lang::En);
    let slides: Vec<&[u8]> = deck
        .parts
        .iter()
        .filter(|(name, _)| name.starts_with("ppt/slides/slide"))
        .map(|(_, part)| part.as_ref())
        .collect();
    let slides = String::from_utf8(slides.concat()).unwrap();
    for (words, tag) in [
        ("SK DIP<", "id-ID"),
        ("Lengkap<", "id-ID"),
        (", reach ", "en-US"),
    ] {
        let run = slides
            .split("<a:r>")
            .find(|run| run.contains(&format!("<a:t>{words}")))
            .unwrap_or_else(|| panic!("{words}"));
        assert!(run.starts_with(&format!("<a:rPr lang=\"{tag}\"")), "{run}");
    }
    let stages = slides.split("<a:r>");
    let stages = stages.filter(|run| run.contains("Presentasi dan visitasi"));
    let stages: Vec<&str> = stages.collect();
    assert!(!stages.is_empty());
    for run in stages {
        assert!(run.starts_with("<a:rPr lang=\"id-ID\""), "{run}");
    }
}
