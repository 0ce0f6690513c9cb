//! Slides that only the team can write: who we are, innovation and collaboration. They say what belongs
//! where, in words that are seen to be written over.

use super::font::Font;
use super::shape::{BODY, Color, Frame, SlideParagraph, TextBox};
use super::slide::{Note, Slide, SlideShape, Title};
use crate::model::{Lang, Report, Text};
use crate::report::phrases;
use crate::text::say;

/// Space between the cards.
const GAP: usize = 18;
/// Space inside one.
const INSET: usize = 18;
/// Size of what is to be written over: a jury reads it from a distance.
const SIZE: usize = 20;

/// A heading and what belongs below it.
type Card = (Text, Text);

const OURSELVES: [Card; 4] = [
    (
        Text::new("Tugas dan fungsi", "What we do"),
        Text::new(
            "Tugas satuan kerja dalam satu atau dua kalimat",
            "The task of the work unit in a sentence or two",
        ),
    ),
    (
        Text::new("Tim PPID", "The PPID team"),
        Text::new(
            "Atasan PPID, PPID, dan petugas layanan",
            "The PPID's superior, the PPID, and the staff at the desk",
        ),
    ),
    (
        Text::new("Yang kami layani", "Whom we serve"),
        Text::new(
            "Wilayah, sekolah, dan masyarakat yang dilayani",
            "The region, schools and people that we serve",
        ),
    ),
    (
        Text::new("Layanan informasi", "The information desk"),
        Text::new(
            "Alamat, jam layanan, laman, surel, dan media sosial",
            "Address, opening hours, website, e-mail and social media",
        ),
    ),
];
const INNOVATION: [Card; 3] = [
    (
        Text::new("Sebelum", "Before"),
        Text::new(
            "Kesulitan apa yang dialami pemohon atau petugas?",
            "What was hard for applicants or staff?",
        ),
    ),
    (
        Text::new("Sesudah", "After"),
        Text::new(
            "Apa yang diubah, sejak kapan, dan oleh siapa?",
            "What was changed, since when, and by whom?",
        ),
    ),
    (
        Text::new("Manfaat", "Benefit"),
        Text::new(
            "Apa hasilnya? Sebut angka, misalnya waktu layanan atau jumlah pemakai",
            "What is the result? Give figures, such as waiting times or the number of users",
        ),
    ),
];
const COLLABORATION: [Card; 3] = [
    (
        Text::new("Sebelum", "Before"),
        Text::new(
            "Apa yang sulit dikerjakan sendiri?",
            "What was hard to do alone?",
        ),
    ),
    (
        Text::new("Sesudah", "After"),
        Text::new(
            "Siapa mengerjakan apa, dan sejak kapan?",
            "Who does what, and since when?",
        ),
    ),
    (
        Text::new("Manfaat", "Benefit"),
        Text::new(
            "Siapa yang terbantu, dan berapa banyak?",
            "Who is helped by it, and how many?",
        ),
    ),
];

/// Who we are.
pub(super) fn ourselves(report: &Report, lang: Lang) -> Slide {
    let title = Title::own(say!(lang, "Siapa kami", "Who we are"));
    let notes = vec![Note::named(phrases::unit(report, lang))];
    Slide::new(title, cards(&OURSELVES, 2, lang), notes)
}

/// Innovation, and collaboration.
pub(super) fn works(lang: Lang) -> Vec<Slide> {
    let title = |kind: String, blank: String| Title::own(kind).with(Title::blank(&blank));
    let innovation = title(
        say!(lang, "Inovasi: ", "Innovation: "),
        say!(lang, "nama inovasi", "name of the innovation"),
    );
    let collaboration = title(
        say!(lang, "Kolaborasi: ", "Collaboration: "),
        say!(lang, "nama mitra", "name of the partner"),
    );
    [(innovation, &INNOVATION), (collaboration, &COLLABORATION)]
        .into_iter()
        .map(|(title, blanks)| {
            let notes = blanks.iter().map(|(head, what)| {
                let (head, what) = (head.get(lang), what.get(lang));
                Note::from(format!("{head}: {what}"))
            });
            let notes = notes.collect();
            Slide::new(title, cards(blanks, 3, lang), notes)
        })
        .collect()
}

/// Cards of equal size, so many in a row, that fill the body.
fn cards(blanks: &[Card], across: usize, lang: Lang) -> Vec<SlideShape> {
    let down = blanks.len().div_ceil(across);
    let width = (BODY.width - (across - 1) * GAP) / across;
    let height = (BODY.height - (down - 1) * GAP) / down;
    let card = |(at, (head, what)): (usize, &Card)| {
        let frame = Frame {
            left: BODY.left + at % across * (width + GAP),
            top: BODY.top + at / across * (height + GAP),
            width,
            height,
        };
        let (font, wide) = (Font::bold(SIZE), width - 2 * INSET);
        let head = head.get(lang);
        let paragraphs = vec![
            SlideParagraph::new(head, font, Color::Accent, (wide, 1)),
            SlideParagraph::place_holder(what.get(lang), SIZE, Color::Muted).below(8),
        ];
        let card = TextBox::new(head.to_owned(), frame, paragraphs);
        SlideShape::TextBox(card.on(Color::Field, INSET))
    };
    blanks.iter().enumerate().map(card).collect()
}
