//! What is inside a document, as its probe saw it: facts, no judgement.

use std::sync::Arc;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Nature, Quoted, Text};

/// Whether a document opens.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Condition {
    /// It does.
    Sound,
    /// Not without a password (KIP403).
    Locked,
    /// Not without the key of a certificate that it was locked for (KIP403).
    LockedByCertificate,
    /// It does not (KIP404), for this reason: a phrase in lower case without a full stop.
    Damaged(Text),
    /// The probe had to give up at a bound (KIP408), for this reason.
    Unfinished(Text),
    /// It opens, it was looked through, and there is nothing to see (KIP410): what it has none of.
    Blank(Text),
}

impl Condition {
    /// The word in machine formats.
    #[must_use]
    pub(crate) const fn word(&self) -> &'static str {
        match self {
            Self::Sound => "sound",
            Self::Locked | Self::LockedByCertificate => "locked",
            Self::Damaged(_) => "damaged",
            Self::Unfinished(_) => "unfinished",
            Self::Blank(_) => "blank",
        }
    }
}

/// What is odd about a document that opens all the same (KIP409).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Oddity {
    /// How much of it a reader gets to see in spite of that.
    pub(crate) seen: Extent,
    /// What is odd: a phrase in lower case without a full stop.
    pub(crate) what: Text,
    /// The next act: a phrase as hints are.
    pub(crate) act: Text,
}

/// How much of a document common programs show, or the probe could look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) enum Extent {
    /// All: programs mend without a word what breaks the standard.
    Whole,
    /// All, by the program it is of; but it is of a kind that no probe reads.
    Unread,
    /// A part: programs show a cover alone, or pages are broken or missing, or the document is too large to
    /// be looked through. Or more than it: two versions, of which one counts.
    Part,
}

/// What a probe saw of one document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Facts {
    /// What it is by its content.
    pub(crate) nature: Nature,
    /// Whether it opens.
    pub(crate) condition: Condition,
    /// What is odd about it although it opens, in the order in which it was met.
    pub(crate) oddities: Vec<Oddity>,
    /// How many pages, slides or sheets it has, where that is known.
    pub(crate) pages: Option<u32>,
    /// How many of its pages show text, by the operators that draw it (PDF alone).
    pub(crate) pages_with_text: Option<u32>,
    /// Those of its pages that are the picture of a page without text, from 1 (KIP405; PDF alone).
    pub(crate) scans: Vec<u32>,
    /// Width and height in pixels, of a picture.
    pub(crate) pixels: Option<(u64, u64)>,
    /// Length in milliseconds, of a video.
    pub(crate) milliseconds: Option<u64>,
    /// The title that the document gives itself.
    pub(crate) title: Option<Quoted>,
    /// The day that the document says it was made on.
    pub(crate) created: Option<Date>,
    /// Whether it has signature fields; not whether a signature is valid.
    pub(crate) signature_fields: bool,
    /// Whether its owner forbids printing or copying, or protects a workbook's structure, though it opens
    /// without a password.
    pub(crate) restricted: bool,
    /// Data of persons that its text shows, masked, in the order of the text; at most
    /// [`PERSONAL_MAX`](Self::PERSONAL_MAX).
    pub(crate) personal: Vec<Personal>,
    /// How many there are in all.
    pub(crate) personal_total: u32,
}

impl Facts {
    /// How many finds of personal data are kept per document; the rest is counted.
    pub(crate) const PERSONAL_MAX: usize = 20;

    /// A sound document of this nature, of which nothing else is known.
    #[must_use]
    pub(crate) const fn of(nature: Nature) -> Self {
        Self {
            nature,
            condition: Condition::Sound,
            oddities: Vec::new(),
            pages: None,
            pages_with_text: None,
            scans: Vec::new(),
            pixels: None,
            milliseconds: None,
            title: None,
            created: None,
            signature_fields: false,
            restricted: false,
            personal: Vec::new(),
            personal_total: 0,
        }
    }

    /// The same in another condition.
    #[must_use]
    pub(crate) fn but(mut self, condition: Condition) -> Self {
        self.condition = condition;
        self
    }

    /// Whether all of its text was read.
    fn is_read(&self) -> bool {
        let opened = match self.condition {
            Condition::Sound | Condition::Blank(_) => true,
            Condition::Locked
            | Condition::LockedByCertificate
            | Condition::Damaged(_)
            | Condition::Unfinished(_) => false,
        };
        let whole = self.oddities.iter().all(|one| one.seen == Extent::Whole);
        opened && whole && self.scans.is_empty() && has_text(self.nature)
    }

    /// Adds something odd.
    pub(crate) fn odd(&mut self, seen: Extent, what: Text, act: Text) {
        self.oddities.push(Oddity { seen, what, act });
    }
}

/// Whether a document of this nature has text that a probe reads; what is odd about one that is not
/// read is among its oddities.
const fn has_text(nature: Nature) -> bool {
    match nature {
        Nature::Pdf
        | Nature::Office(_)
        | Nature::OldOffice
        | Nature::RichText
        | Nature::Html
        | Nature::Zip
        | Nature::OtherArchive
        | Nature::PlainText
        | Nature::Export(_) => true,
        Nature::Picture(_)
        | Nature::Video(_)
        | Nature::Program
        | Nature::Shortcut
        | Nature::Reply
        | Nature::Unknown => false,
    }
}

/// What every output may show of a document's inside: no find of personal data, only how many.
#[derive(Debug, Clone)]
pub(crate) struct Inside(Arc<Facts>);

impl Inside {
    /// What may be shown of these facts.
    #[must_use]
    pub(crate) fn of(facts: &Arc<Facts>) -> Self {
        Self(Arc::clone(facts))
    }

    /// What it is by its content.
    #[must_use]
    pub(crate) fn nature(&self) -> Nature {
        self.0.nature
    }

    /// Whether it opens.
    #[must_use]
    pub(crate) fn condition(&self) -> &Condition {
        &self.0.condition
    }

    /// What is odd about it although it opens.
    #[must_use]
    pub(crate) fn oddities(&self) -> &[Oddity] {
        &self.0.oddities
    }

    /// How many pages, slides or sheets it has.
    #[must_use]
    pub(crate) fn pages(&self) -> Option<u32> {
        self.0.pages
    }

    /// How many of its pages show text.
    #[must_use]
    pub(crate) fn pages_with_text(&self) -> Option<u32> {
        self.0.pages_with_text
    }

    /// Width and height in pixels.
    #[must_use]
    pub(crate) fn pixels(&self) -> Option<(u64, u64)> {
        self.0.pixels
    }

    /// Length in milliseconds.
    #[must_use]
    pub(crate) fn milliseconds(&self) -> Option<u64> {
        self.0.milliseconds
    }

    /// Its own title, with numbers of persons masked.
    #[must_use]
    pub(crate) fn title(&self) -> Option<&str> {
        self.0.title.as_deref()
    }

    /// The day that it says it was made on.
    #[must_use]
    pub(crate) fn created(&self) -> Option<Date> {
        self.0.created
    }

    /// Whether it has signature fields; not whether a signature is valid.
    #[must_use]
    pub(crate) fn signature_fields(&self) -> bool {
        self.0.signature_fields
    }

    /// Whether its owner forbids printing or copying.
    #[must_use]
    pub(crate) fn restricted(&self) -> bool {
        self.0.restricted
    }

    /// How many finds of personal data it has; `None` where there is no find, but not all of its text
    /// was read either: a picture, a scan, a document that is locked, damaged or of a kind that no probe reads.
    #[must_use]
    pub(crate) fn personal(&self) -> Option<u32> {
        let facts = &*self.0;
        let total = facts.personal_total;
        (total > 0 || facts.is_read()).then_some(total)
    }
}

/// One find of personal data. The number itself is never kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Personal {
    /// What it is.
    pub(crate) kind: PersonalKind,
    /// The number with all but a few digits masked.
    pub(crate) masked: String,
    /// Where: "halaman 2", "lembar Pemohon sel C4", "baris 10".
    pub(crate) place: Text,
}

/// What kind of personal data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) enum PersonalKind {
    /// *Nomor Induk Kependudukan*: the 16-digit number of an identity card.
    Nik,
    /// *Nomor Pokok Wajib Pajak*: a tax number of 15 or 16 digits.
    Npwp,
    /// An Indonesian mobile number.
    Phone,
}

impl PersonalKind {
    /// What it is called.
    #[must_use]
    pub(crate) const fn label(self) -> Text {
        match self {
            Self::Nik => Text::new("NIK", "identity number (NIK)"),
            Self::Npwp => Text::new("NPWP", "tax number (NPWP)"),
            Self::Phone => Text::new("nomor telepon", "phone number"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{PictureKind, VideoKind};

    #[test]
    fn no_personal_data_is_said_of_what_was_read_alone() {
        let finds = |facts: Facts| Inside::of(&Arc::new(facts)).personal();
        let pdf = || Facts::of(Nature::Pdf);
        assert_eq!(finds(pdf()), Some(0));
        assert_eq!(finds(Facts::of(Nature::Picture(PictureKind::Jpeg))), None);
        assert_eq!(finds(Facts::of(Nature::Video(VideoKind::Mp4))), None);
        assert_eq!(finds(pdf().but(Condition::Locked)), None);
        let scan = Facts {
            scans: vec![2],
            ..pdf()
        };
        assert_eq!(finds(scan.clone()), None);
        let mut web = Facts::of(Nature::Html);
        web.odd(Extent::Unread, Text::same("x"), Text::same("y"));
        assert_eq!(finds(web), None);
        // A find is a find, whatever was not read beside it.
        let found = Facts {
            personal_total: 2,
            ..scan
        };
        assert_eq!(finds(found), Some(2));
    }
}
