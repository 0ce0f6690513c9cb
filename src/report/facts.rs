//! What is inside a document, in words: briefly for tables, in full for `kip explain`. Counts of
//! personal data alone; no number of a person gets here.

use crate::model::{Condition, Inside, Lang, Nature, Noun, OfficeKind, Text};
use crate::text::{date, say};

/// The kind and its extent in a few words: `PDF, 3 halaman`.
pub(super) fn brief(inside: &Inside, lang: Lang) -> String {
    let nature = if inside.nature() == Nature::Unknown {
        say!(lang, "isi tidak dikenali", "content not recognised")
    } else {
        inside.nature().label().get(lang).to_owned()
    };
    let parts: Vec<String> = [Some(nature), extent(inside, lang)]
        .into_iter()
        .flatten()
        .collect();
    parts.join(", ")
}

/// The title that it gives itself: a fact about it, not its name.
pub(super) fn title(inside: &Inside, lang: Lang) -> Option<String> {
    let title = inside.title()?;
    Some(say!(lang, "judul \"{title}\"", "titled \"{title}\""))
}

/// Everything that its probe saw.
pub(super) fn words(inside: &Inside, lang: Lang) -> Vec<String> {
    let brief = brief(inside, lang);
    let mut words = vec![brief];
    words.extend(condition(inside.condition(), lang));
    let oddities = inside.oddities().iter();
    words.extend(oddities.map(|oddity| oddity.what.get(lang).to_owned()));
    if let (Some(with), Some(pages)) = (inside.pages_with_text(), inside.pages()) {
        let pages = Noun::PAGE.counted(pages, lang);
        words.push(say!(
            lang,
            "teks pada {with} dari {pages}",
            "text on {with} of {pages}"
        ));
    }
    words.extend(title(inside, lang));
    if let Some(day) = inside.created() {
        let day = date::long(day, lang);
        words.push(say!(
            lang,
            "dibuat {day} menurut berkasnya",
            "created {day} according to its own metadata"
        ));
    }
    if inside.signature_fields() {
        words.push(say!(
            lang,
            "ada bidang tanda tangan (keabsahannya tidak diperiksa)",
            "has signature fields (their validity was not checked)"
        ));
    }
    if inside.restricted() {
        words.push(restriction(inside.nature()).get(lang).to_owned());
    }
    if let Some(personal) = inside.personal().filter(|&finds| finds > 0) {
        words.push(say!(
            lang,
            "{personal} data pribadi",
            "personal data: {personal}"
        ));
    }
    words
}

/// What an owner restricted in a document that opens all the same.
const fn restriction(nature: Nature) -> Text {
    if matches!(nature, Nature::Pdf) {
        Text::new(
            "pemiliknya membatasi cetak atau salin",
            "its owner restricts printing or copying",
        )
    } else {
        Text::new(
            "dilindungi, tetapi terbuka tanpa kata sandi",
            "protected, but opens without a password",
        )
    }
}

/// How large it is, by what its kind counts.
fn extent(inside: &Inside, lang: Lang) -> Option<String> {
    if let Some(pages) = inside.pages() {
        return Some(unit(inside.nature()).counted(pages, lang));
    }
    if let Some((width, height)) = inside.pixels() {
        return Some(say!(
            lang,
            "{width} × {height} piksel",
            "{width} × {height} pixels"
        ));
    }
    let seconds = inside.milliseconds()?.div_ceil(1000);
    let (minutes, seconds) = (seconds / 60, seconds % 60);
    Some(match (minutes, seconds) {
        (0, _) => say!(lang, "{seconds} detik", "{seconds} s"),
        (_, 0) => say!(lang, "{minutes} menit", "{minutes} min"),
        (_, _) => say!(
            lang,
            "{minutes} menit {seconds} detik",
            "{minutes} min {seconds} s"
        ),
    })
}

/// What a document of this nature is counted in.
const fn unit(nature: Nature) -> Noun {
    use OfficeKind::{Excel, OpenSheet, OpenSlides, PowerPoint};
    if matches!(nature, Nature::Office(Excel | OpenSheet)) {
        Noun::new("lembar", "sheet", "sheets")
    } else if matches!(nature, Nature::Office(PowerPoint | OpenSlides)) {
        Noun::new("salindia", "slide", "slides")
    } else {
        Noun::PAGE
    }
}

fn condition(condition: &Condition, lang: Lang) -> Option<String> {
    match condition {
        Condition::Sound => None,
        Condition::Locked => Some(say!(
            lang,
            "hanya terbuka dengan kata sandi",
            "opens only with a password"
        )),
        Condition::LockedByCertificate => Some(say!(
            lang,
            "hanya terbuka dengan sertifikat penerimanya",
            "opens only with its recipient's certificate"
        )),
        Condition::Damaged(why) => {
            let why = why.get(lang);
            Some(say!(lang, "rusak: {why}", "damaged: {why}"))
        }
        Condition::Unfinished(why) => {
            let why = why.get(lang);
            Some(say!(
                lang,
                "tidak selesai diperiksa: {why}",
                "not checked to the end: {why}"
            ))
        }
        Condition::Blank(why) => {
            let why = why.get(lang);
            Some(say!(lang, "tanpa isi: {why}", "no content: {why}"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Facts, Personal, PersonalKind, PictureKind, Quoted, VideoKind};

    fn inside(facts: &Facts) -> Inside {
        Inside::of(&std::sync::Arc::new(facts.clone()))
    }

    #[test]
    fn the_extent_is_what_the_kind_counts() {
        let mut facts = Facts::of(Nature::Pdf);
        assert_eq!(brief(&inside(&facts), Lang::Id), "PDF");
        facts.pages = Some(1);
        assert_eq!(brief(&inside(&facts), Lang::En), "a PDF, 1 page");
        facts.pages = Some(1200);
        assert_eq!(brief(&inside(&facts), Lang::Id), "PDF, 1.200 halaman");
        facts.nature = Nature::Office(OfficeKind::Excel);
        assert_eq!(
            brief(&inside(&facts), Lang::Id),
            "lembar kerja Excel, 1.200 lembar"
        );
        let mut facts = Facts::of(Nature::Picture(PictureKind::Jpeg));
        facts.pixels = Some((1280, 720));
        assert_eq!(
            brief(&inside(&facts), Lang::Id),
            "gambar JPEG, 1280 × 720 piksel"
        );
        let mut facts = Facts::of(Nature::Video(VideoKind::Mp4));
        for (milliseconds, words) in [
            (4_100, "video MP4, 5 detik"),
            (120_000, "video MP4, 2 menit"),
        ] {
            facts.milliseconds = Some(milliseconds);
            assert_eq!(brief(&inside(&facts), Lang::Id), words);
        }
        facts.milliseconds = Some(83_400);
        assert_eq!(
            brief(&inside(&facts), Lang::Id),
            "video MP4, 1 menit 24 detik"
        );
    }

    #[test]
    fn all_facts_are_said_and_no_find_of_personal_data_is() {
        let facts = Facts {
            condition: Condition::Damaged(Text::new("terpotong", "cut short")),
            pages: Some(3),
            pages_with_text: Some(2),
            title: Some(Quoted::masked("SK DIP")),
            created: Some(jiff::civil::date(2026, 1, 15)),
            signature_fields: true,
            restricted: true,
            personal: vec![Personal {
                kind: PersonalKind::Nik,
                masked: "31************01".to_owned(),
                place: Text::same("halaman 1"),
            }],
            personal_total: 4,
            ..Facts::of(Nature::Pdf)
        };
        assert_eq!(
            words(&inside(&facts), Lang::Id),
            [
                "PDF, 3 halaman",
                "rusak: terpotong",
                "teks pada 2 dari 3 halaman",
                "judul \"SK DIP\"",
                "dibuat 15 Januari 2026 menurut berkasnya",
                "ada bidang tanda tangan (keabsahannya tidak diperiksa)",
                "pemiliknya membatasi cetak atau salin",
                "4 data pribadi",
            ]
        );
    }
}
