//! How the slides look: what is large enough, whole, and in its place.

use std::sync::Arc;

use super::*;
use crate::model::{Due, JudgedFinding, Picture, PictureCoding, Shot};
use crate::report::sample::exact;
use deck::DeckElement;

/// The elements of each slide.
fn slides(deck: &Deck) -> impl Iterator<Item = (usize, Vec<DeckElement>)> {
    let part = |number| {
        (
            number,
            deck.elements(&format!("ppt/slides/slide{number}.xml")),
        )
    };
    (1..=deck.slides()).map(part)
}

/// A shape of a slide: its element's name, its frame in points from the left and the top with width and
/// height, and its text.
type PlacedShape = (String, [usize; 4], String);

fn placed(elements: &[DeckElement]) -> Vec<PlacedShape> {
    let mut all: Vec<PlacedShape> = Vec::new();
    for element in elements {
        let emu = |key: &str| element.get(key).parse::<usize>().unwrap() / 12_700;
        match element.name.as_str() {
            "p:sp" | "p:pic" | "p:graphicFrame" => {
                all.push((element.name.clone(), [0; 4], String::new()));
            }
            "a:off" => all.last_mut().unwrap().1[..2].copy_from_slice(&[emu("x"), emu("y")]),
            "a:ext" => all.last_mut().unwrap().1[2..].copy_from_slice(&[emu("cx"), emu("cy")]),
            "a:t" => all.last_mut().unwrap().2.push_str(&element.text),
            _ => {}
        }
    }
    all
}

#[test]
fn nothing_is_small_and_no_table_is_long() {
    for (_, _, deck) in decks() {
        for (number, all) in slides(&deck) {
            for element in &all {
                let size = element.attributes.get("sz");
                let size = size.filter(|_| element.name == "a:rPr");
                assert!(size.is_none_or(|size| size.parse::<u32>().unwrap() >= 1800));
                let is_hidden = all[0].get("show") == "0";
                assert!(is_hidden || element.name != "a:tbl", "{number}");
            }
            let rows = all.iter().filter(|element| element.name == "a:tr");
            // With its head.
            assert!(rows.count() <= 7, "{number}");
        }
        // What slides take over from the master, and the charts.
        for part in deck.parts.keys().filter(|part| part.ends_with(".xml")) {
            if part.contains("slideMaster")
                || part.contains("slideLayout")
                || part.contains("chart")
            {
                for element in deck.elements(part) {
                    let size = element.attributes.get("sz");
                    let size = size.filter(|_| element.name == "a:defRPr");
                    assert!(
                        size.is_none_or(|size| size.parse::<u32>().unwrap() >= 1800),
                        "{part}"
                    );
                }
            }
        }
    }
}

#[test]
fn titles_are_whole_however_long_a_name_is() {
    let mut report = usual(60);
    let unit = "Balai Penjaminan Mutu Pendidikan Provinsi Contoh yang Panjang Namanya ".repeat(3);
    let band = "Badan Publik Menuju Informatif dengan Catatan untuk Diperbaiki Tahun Depan";
    report.unit = Some(unit.trim_end().to_owned());
    report.score.supported_band = Some(band.to_owned());
    for lang in LANGS {
        for style in [DeckStyle::Jury, DeckStyle::Team] {
            let deck = Deck::open(&render(&report, style, lang).unwrap());
            for number in 1..=deck.slides() {
                let (title, _) = deck.placeholders(&format!("ppt/slides/slide{number}.xml"));
                assert!(!title.contains('…'), "{title}");
            }
            let (title, _) = deck.placeholders("ppt/slides/slide1.xml");
            assert_eq!(title, unit.trim_end());
        }
        assert!(open(&report, lang).part(false).contains(band));
    }
}

#[test]
fn the_bar_marks_where_a_band_begins() {
    let report = usual(0);
    let deck = open(&report, Lang::Id);
    let shapes = placed(&deck.elements("ppt/slides/slide3.xml"));
    let bar = shapes.iter().find(|(_, [.., width, _], _)| *width == 864);
    let [left, ..] = bar.unwrap().1;
    for (word, share) in [("90 Informatif", 900), ("80 Menuju Informatif", 800)] {
        let at = left + 864 * share / 1000;
        let is_mark = |one: &&PlacedShape| one.1[2] == 2 && one.1[0].abs_diff(at) <= 2;
        assert_eq!(shapes.iter().filter(is_mark).count(), 1, "{word}");
        let (_, [from, _, width, _], _) = shapes.iter().find(|one| one.2 == word).unwrap();
        assert!(*from <= at && at <= from + width, "{word}");
    }
    // Words beside the bar stand apart, also where the bands have odd names and borders.
    let mut odd = usual(0);
    odd.score.bands = [
        (
            "Sangat Informatif Sekali dan Patut Dicontoh Semua Badan Publik",
            "99",
        ),
        ("A", "98"),
        ("B", "97.5"),
        ("C", "0.1"),
        ("D", "0"),
    ]
    .map(|(name, min)| (name.to_owned(), exact(min)))
    .into();
    let deck = open(&odd, Lang::Id);
    let shapes = placed(&deck.elements("ppt/slides/slide3.xml"));
    let words: Vec<&PlacedShape> = shapes
        .iter()
        .filter(|(_, [_, top, ..], text)| *top > 340 && !text.is_empty())
        .collect();
    assert!(
        words.iter().any(|one| one.2.starts_with("99 Sangat")),
        "{words:?}"
    );
    for (at, one) in words.iter().enumerate() {
        assert!(one.1[0] + one.1[2] <= 960, "{one:?}");
        assert!(
            words[at + 1..].iter().all(|other| apart(one.1, other.1)),
            "{words:?}"
        );
    }
}

/// Whether two frames have nothing in common.
fn apart(one: [usize; 4], other: [usize; 4]) -> bool {
    let beside =
        |at: usize| one[at] + one[at + 2] <= other[at] || other[at] + other[at + 2] <= one[at];
    beside(0) || beside(1)
}

#[test]
fn plans_take_two_slides_and_those_beyond_are_counted() {
    let mut report = usual(0);
    let deadline = report.instrument.deadline.unwrap();
    let mut act = report.acts[0].clone();
    act.due = Some(Due {
        day: deadline,
        own: true,
        past: false,
    });
    for (count, slides, more) in [
        (0, 1, None),
        (7, 1, None),
        (8, 2, None),
        (14, 2, None),
        (40, 2, Some(())),
    ] {
        report.acts = vec![act.clone(); count];
        let deck = open(&report, Lang::Id);
        let about = |number: &usize| {
            let (title, _) = deck.placeholders(&format!("ppt/slides/slide{number}.xml"));
            title.starts_with("Langkah berikutnya")
        };
        let numbers: Vec<usize> = deck.numbers(false).into_iter().filter(about).collect();
        assert_eq!(numbers.len(), slides, "{count}");
        let text: String = numbers
            .iter()
            .map(|number| deck.text(&format!("ppt/slides/slide{number}.xml")))
            .collect();
        let shown = text.matches("September 2026:").count();
        assert!(shown == count || more.is_some());
        assert_eq!(
            text.contains(&format!("dan {} langkah lain", count - shown)),
            more.is_some(),
            "{text}"
        );
    }
}

#[test]
fn what_is_typed_is_set_as_code_without_its_marks() {
    let report = crate::door::small::report();
    let typed = |judged: &&JudgedFinding| judged.finding.message.get(Lang::Id).contains('`');
    assert!(report.findings.iter().any(|judged| typed(&judged)));
    let deck = open(report, Lang::Id);
    assert!(!deck.all("ppt/slides/").contains('`') && !deck.all("ppt/notesSlides/").contains('`'));
    let codes = slides(&deck).flat_map(|(_, all)| all);
    assert!(
        codes
            .into_iter()
            .any(|one| one.name == "a:latin" && one.get("typeface") == "Courier New")
    );
}

/// The sample with pictures of these sizes in one subject, of which the team says this.
fn with_pictures(sizes: &[(usize, usize)], note: &str) -> Report {
    let mut report = usual(0);
    let piece = sample().indicators[4].evidence[1].clone();
    let row = &mut report.indicators[0];
    row.evidence = sizes
        .iter()
        .map(|&(width, height)| {
            let mut piece = piece.clone();
            let bytes = vec![0xFF, 0xD8, 0xFF, 0xD9];
            let coding = PictureCoding::Jpeg;
            piece.note = Some(note.to_owned());
            piece.picture = Some(Ok(Arc::new(Picture {
                coding,
                bytes,
                width,
                height,
            })));
            piece
        })
        .collect();
    let shots = (0..sizes.len()).map(|evidence| Shot {
        indicator: 0,
        evidence,
    });
    report.presentation.topics[0].pictures.shown = shots.collect();
    report
}

#[test]
fn pictures_of_every_shape_have_their_words_below_them_and_nothing_overlaps() {
    let (wide, photo, high, phone) = ((1920, 1080), (1280, 960), (960, 1280), (1080, 2400));
    let long = "Penandatanganan komitmen bersama keterbukaan informasi oleh pimpinan dan seluruh pegawai di aula";
    for note in ["Ruang layanan", long] {
        for sizes in [
            vec![photo],
            vec![phone],
            vec![photo, high],
            vec![wide, photo, phone],
            vec![high; 3],
            vec![photo; 4],
            vec![high; 4],
            vec![wide, phone, photo, high],
        ] {
            let deck = open(&with_pictures(&sizes, note), Lang::Id);
            let title = |number: &usize| {
                deck.placeholders(&format!("ppt/slides/slide{number}.xml"))
                    .0
                    == "Komitmen"
            };
            let number = (1..=deck.slides()).find(title).unwrap();
            let shapes = placed(&deck.elements(&format!("ppt/slides/slide{number}.xml")));
            let shapes: Vec<&PlacedShape> = shapes.iter().filter(|one| one.1 != [0; 4]).collect();
            let pictures = shapes.iter().filter(|one| one.0 == "p:pic");
            // Two rows at most, and what stands upright beside them.
            let places: Vec<[usize; 2]> = pictures.map(|one| [one.1[1], one.1[3]]).collect();
            let tops: BTreeSet<usize> = places.iter().map(|[top, _]| *top).collect();
            let heights: BTreeSet<usize> = places.iter().map(|[_, height]| *height).collect();
            assert!(
                tops.len() <= 2 && heights.len() <= 3,
                "{sizes:?} {places:?}"
            );
            let pictures = shapes.iter().filter(|one| one.0 == "p:pic");
            assert_eq!(pictures.count(), sizes.len());
            for (at, one) in shapes.iter().enumerate() {
                let [left, top, width, height] = one.1;
                assert!(
                    left >= 48 && left + width <= 912 && top >= 80 && top + height <= 489,
                    "{sizes:?} {one:?}"
                );
                assert!(
                    shapes[at + 1..].iter().all(|other| apart(one.1, other.1)),
                    "{sizes:?} {shapes:?}"
                );
            }
            for pair in shapes.chunks(2) {
                let [(_, picture, _), (_, words, text)] = pair else {
                    panic!("{shapes:?}")
                };
                let is_below = words[1].abs_diff(picture[1] + picture[3]) < 12
                    && picture[0] >= words[0]
                    && picture[0] + picture[2] <= words[0] + words[2];
                let is_beside =
                    words[1] == picture[1] && words[0].abs_diff(picture[0] + picture[2]) < 12;
                assert!(is_below || is_beside, "{sizes:?} {picture:?} {words:?}");
                assert!(
                    text.starts_with(&note[..12]) || text.starts_with('['),
                    "{sizes:?} {text}"
                );
                assert!(picture[3] >= 110, "{sizes:?} {picture:?}");
            }
        }
    }
}

#[test]
fn usual_photos_of_a_slide_get_one_shape_and_the_rest_stays_whole() {
    let sizes = [(1280, 960), (1920, 1080), (4000, 1000)];
    let deck = open(&with_pictures(&sizes, "Ruang layanan"), Lang::Id);
    let number = (1..=deck.slides()).find(|number| {
        let (title, _) = deck.placeholders(&format!("ppt/slides/slide{number}.xml"));
        title == "Komitmen"
    });
    let all = deck.elements(&format!("ppt/slides/slide{}.xml", number.unwrap()));
    let shapes = placed(&all);
    let frames: Vec<[usize; 4]> = shapes
        .iter()
        .filter(|one| one.0 == "p:pic")
        .map(|one| one.1)
        .collect();
    assert_eq!((frames[0][2], frames[0][3]), (frames[1][2], frames[1][3]));
    assert!(frames[2][2] / frames[2][3] >= 3, "{frames:?}");
    let cuts = all.iter().filter(|one| one.name == "a:srcRect");
    let cuts: Vec<[u32; 4]> = cuts
        .map(|one| ["l", "t", "r", "b"].map(|side| one.get(side).parse().unwrap()))
        .collect();
    // 4:3 loses above and below, 16:9 the same at its sides, in the middle of each.
    let [[0, top, 0, bottom], [left, 0, right, 0], banner] = cuts[..] else {
        panic!("{cuts:?}")
    };
    assert!((6_000..8_000).contains(&top) && top.abs_diff(bottom) <= 1);
    assert!((6_000..8_000).contains(&left) && left.abs_diff(right) <= 1);
    assert!(banner.iter().sum::<u32>() < 1_500, "{banner:?}");
}

#[test]
fn a_caption_names_its_indicator_where_that_tells_pictures_apart() {
    let texts = |report: &Report| -> Vec<String> {
        let deck = open(report, Lang::Id);
        let part = deck.part(false);
        part.lines().map(str::to_owned).collect()
    };
    let mut report = with_pictures(&[(1280, 960), (1280, 960)], "Di aula");
    report.indicators[0].evidence[0].note = Some("Pimpinan hadir".to_owned());
    let name = report.indicators[0].name.clone();
    let lines = texts(&report);
    assert!(lines.iter().any(|line| line == "Pimpinan hadir") && lines.contains(&"Di aula".into()));
    assert!(!lines.contains(&name), "{lines:?}");
    // The same words twice of one indicator: the day tells them apart.
    let again = with_pictures(&[(1280, 960), (1280, 960)], "Di aula");
    let days = texts(&again);
    assert!(
        days.iter()
            .any(|line| line.ends_with(" 2026") && !line.contains("Hasil"))
    );
    // Of another indicator: its name stands above.
    let moved = report.indicators[0].evidence[1].clone();
    report.indicators[1].evidence = vec![moved];
    report.indicators[1].name = "Maklumat pelayanan".to_owned();
    report.presentation.topics[0].pictures.shown[1] = Shot {
        indicator: 1,
        evidence: 0,
    };
    let lines = texts(&report);
    let at = |text: &str| lines.iter().position(|line| line == text);
    assert_eq!(
        at("Di aula"),
        at("Maklumat pelayanan").map(|at| at + 1),
        "{lines:?}"
    );
    assert_eq!(at("Pimpinan hadir"), at(&name).map(|at| at + 1));
}

#[test]
fn pictures_without_room_are_counted_on_their_slide_and_named_in_the_notes() {
    let mut report = with_pictures(&[(1280, 960); 6], "Ruang layanan");
    for (at, piece) in report.indicators[0].evidence.iter_mut().enumerate() {
        piece.name = Arc::from(format!("evidence/foto-{at}.jpg"));
    }
    let album = &mut report.presentation.topics[0].pictures;
    album.spare = album.shown.split_off(4);
    let deck = open(&report, Lang::Id);
    let shown = deck.part(false);
    assert!(
        shown.contains("dan 2 gambar lain di antara bukti kami"),
        "{shown}"
    );
    assert!(!shown.contains("foto-4.jpg"));
    let notes = deck.all("ppt/notesSlides/");
    for name in ["evidence/foto-4.jpg", "evidence/foto-5.jpg"] {
        assert!(
            notes.contains(&format!("Ruang layanan · {name}")),
            "{notes}"
        );
    }
    let team = deck.part(true);
    assert!(
        team.contains("2 gambar") && team.contains("foto-4.jpg, foto-5.jpg"),
        "{team}"
    );
}
