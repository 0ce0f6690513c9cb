//! What is inside a document, as its probe saw it: facts, no judgement.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Text;

/// What a document is by its content, whatever its name says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) enum Nature {
    /// PDF.
    Pdf,
    /// Word (`.docx`).
    Word,
    /// Excel (`.xlsx`).
    Excel,
    /// PowerPoint (`.pptx`).
    PowerPoint,
    /// OpenDocument text (`.odt`).
    OpenText,
    /// OpenDocument spreadsheet (`.ods`).
    OpenSheet,
    /// OpenDocument presentation (`.odp`).
    OpenSlides,
    /// An office document of before 2007 (`.doc`, `.xls`, `.ppt`), or an OLE container that says no more.
    OldOffice,
    /// RTF.
    RichText,
    /// JPEG picture.
    Jpeg,
    /// PNG picture.
    Png,
    /// GIF picture.
    Gif,
    /// WebP picture.
    WebP,
    /// HEIC or HEIF: what iPhones take.
    Heic,
    /// TIFF picture.
    Tiff,
    /// BMP picture.
    Bmp,
    /// MP4 video.
    Mp4,
    /// QuickTime video (`.mov`).
    QuickTime,
    /// Any other video: Matroska, WebM, AVI.
    OtherVideo,
    /// A web page.
    Html,
    /// A ZIP archive that is no office document.
    Zip,
    /// Another archive: RAR, 7z, gzip.
    OtherArchive,
    /// A program or script for a machine.
    Program,
    /// A shortcut: a pointer to a document on some machine or service.
    Shortcut,
    /// Plain text, CSV and the like.
    PlainText,
    /// Nothing that the probes know.
    Unknown,
}

impl Nature {
    /// Every nature that a name can promise.
    pub(crate) const ALL: [Self; 25] = [
        Self::Pdf,
        Self::Word,
        Self::Excel,
        Self::PowerPoint,
        Self::OpenText,
        Self::OpenSheet,
        Self::OpenSlides,
        Self::OldOffice,
        Self::RichText,
        Self::Jpeg,
        Self::Png,
        Self::Gif,
        Self::WebP,
        Self::Heic,
        Self::Tiff,
        Self::Bmp,
        Self::Mp4,
        Self::QuickTime,
        Self::OtherVideo,
        Self::Html,
        Self::Zip,
        Self::OtherArchive,
        Self::Program,
        Self::Shortcut,
        Self::PlainText,
    ];

    /// What an extension (lower case, without the dot) promises; `None` for one that says nothing here.
    #[must_use]
    pub(crate) fn promised_by(extension: &str) -> Option<Self> {
        static PROMISES: LazyLock<BTreeMap<&str, Nature>> = LazyLock::new(|| {
            // What comes first in the list stands.
            let natures = Nature::ALL.into_iter().rev();
            let promises =
                natures.map(|nature| nature.extensions().iter().map(move |&of| (of, nature)));
            promises.flatten().collect()
        });
        PROMISES.get(extension).copied()
    }

    /// The word in machine formats.
    #[must_use]
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Word => "word",
            Self::Excel => "excel",
            Self::PowerPoint => "powerpoint",
            Self::OpenText => "opendocument-text",
            Self::OpenSheet => "opendocument-spreadsheet",
            Self::OpenSlides => "opendocument-presentation",
            Self::OldOffice => "old-office",
            Self::RichText => "rtf",
            Self::Jpeg => "jpeg",
            Self::Png => "png",
            Self::Gif => "gif",
            Self::WebP => "webp",
            Self::Heic => "heic",
            Self::Tiff => "tiff",
            Self::Bmp => "bmp",
            Self::Mp4 => "mp4",
            Self::QuickTime => "quicktime",
            Self::OtherVideo => "other-video",
            Self::Html => "html",
            Self::Zip => "zip",
            Self::OtherArchive => "other-archive",
            Self::Program => "program",
            Self::Shortcut => "shortcut",
            Self::PlainText => "plain-text",
            Self::Unknown => "unknown",
        }
    }

    /// What it is called.
    #[must_use]
    pub(crate) const fn label(self) -> Text {
        match self {
            Self::Pdf => Text::new("PDF", "a PDF"),
            Self::Word => Text::new("dokumen Word", "a Word document"),
            Self::Excel => Text::new("lembar kerja Excel", "an Excel workbook"),
            Self::PowerPoint => Text::new("salindia PowerPoint", "a PowerPoint presentation"),
            Self::OpenText => Text::new("dokumen OpenDocument", "an OpenDocument text"),
            Self::OpenSheet => {
                Text::new("lembar kerja OpenDocument", "an OpenDocument spreadsheet")
            }
            Self::OpenSlides => Text::new("salindia OpenDocument", "an OpenDocument presentation"),
            Self::OldOffice => Text::new("dokumen Office lama", "an old Office document"),
            Self::RichText => Text::new("dokumen RTF", "an RTF document"),
            Self::Jpeg => Text::new("gambar JPEG", "a JPEG picture"),
            Self::Png => Text::new("gambar PNG", "a PNG picture"),
            Self::Gif => Text::new("gambar GIF", "a GIF picture"),
            Self::WebP => Text::new("gambar WebP", "a WebP picture"),
            Self::Heic => Text::new("foto HEIC", "a HEIC photo"),
            Self::Tiff => Text::new("gambar TIFF", "a TIFF picture"),
            Self::Bmp => Text::new("gambar BMP", "a BMP picture"),
            Self::Mp4 => Text::new("video MP4", "an MP4 video"),
            Self::QuickTime => Text::new("video QuickTime", "a QuickTime video"),
            Self::OtherVideo => Text::new("video", "a video"),
            Self::Html => Text::new("laman web (HTML)", "a web page (HTML)"),
            Self::Zip => Text::new("arsip ZIP", "a ZIP archive"),
            Self::OtherArchive => Text::new("arsip", "an archive"),
            Self::Program => Text::new("program", "a program"),
            Self::Shortcut => Text::new("pintasan", "a shortcut"),
            Self::PlainText => Text::new("teks biasa", "plain text"),
            Self::Unknown => Text::new("jenis yang tidak dikenal", "of an unknown kind"),
        }
    }

    /// The extensions that such content may have, in lower case. Empty: any extension the portal takes
    /// (nothing is known of the content, so nothing is held against the name).
    #[must_use]
    pub(crate) const fn extensions(self) -> &'static [&'static str] {
        match self {
            Self::Pdf => &["pdf"],
            Self::Word => &["docx", "docm", "dotx"],
            Self::Excel => &["xlsx", "xlsm", "xltx"],
            Self::PowerPoint => &["pptx", "pptm", "ppsx", "potx"],
            Self::OpenText => &["odt", "ott"],
            Self::OpenSheet => &["ods", "ots"],
            Self::OpenSlides => &["odp", "otp"],
            Self::OldOffice => &["doc", "xls", "ppt", "dot", "xlt", "pps", "msg"],
            Self::RichText => &["rtf", "doc"],
            Self::Jpeg => &["jpg", "jpeg", "jfif", "jpe"],
            Self::Png => &["png"],
            Self::Gif => &["gif"],
            Self::WebP => &["webp"],
            Self::Heic => &["heic", "heif"],
            Self::Tiff => &["tif", "tiff"],
            Self::Bmp => &["bmp"],
            Self::Mp4 => &["mp4", "m4v"],
            Self::QuickTime => &["mov", "qt"],
            Self::OtherVideo => &["mkv", "webm", "avi", "mpg", "mpeg", "wmv", "3gp", "flv"],
            Self::Html => &["html", "htm", "xhtml"],
            Self::Zip => &["zip"],
            Self::OtherArchive => &["rar", "7z", "gz", "tar", "bz2", "xz"],
            Self::Program => &["exe", "com", "bat", "sh", "dll"],
            Self::Shortcut => &[
                "url", "lnk", "desktop", "webloc", "gdoc", "gsheet", "gslides",
            ],
            Self::PlainText => &[
                "txt", "csv", "tsv", "json", "xml", "md", "log", "svg", "yaml", "yml", "ics",
            ],
            Self::Unknown => &[],
        }
    }
}

/// Whether a document opens.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Condition {
    /// It does.
    Sound,
    /// Not without a password (KIP403).
    Locked,
    /// It does not (KIP404), for this reason: a phrase in lower case without a full stop.
    Damaged(Text),
    /// The probe had to give up at a bound (KIP408), for this reason.
    Unfinished(Text),
}

impl Condition {
    /// The word in machine formats.
    #[must_use]
    pub(crate) const fn word(&self) -> &'static str {
        match self {
            Self::Sound => "sound",
            Self::Locked => "locked",
            Self::Damaged(_) => "damaged",
            Self::Unfinished(_) => "unfinished",
        }
    }
}

/// What a probe saw of one document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Facts {
    /// What it is by its content.
    pub(crate) nature: Nature,
    /// Whether it opens.
    pub(crate) condition: Condition,
    /// How many pages, slides or sheets it has, where that is known.
    pub(crate) pages: Option<u32>,
    /// How many of its pages show text, by the operators that draw it (PDF alone).
    pub(crate) pages_with_text: Option<u32>,
    /// Width and height in pixels, of a picture.
    pub(crate) pixels: Option<(u64, u64)>,
    /// Length in milliseconds, of a video.
    pub(crate) milliseconds: Option<u64>,
    /// The title that the document gives itself.
    pub(crate) title: Option<String>,
    /// The day that the document says it was made on.
    pub(crate) created: Option<Date>,
    /// Whether it has signature fields; not whether a signature is valid.
    pub(crate) signature_fields: bool,
    /// Whether its owner forbids printing or copying, though it opens without a password.
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
            pages: None,
            pages_with_text: None,
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

    /// How many finds of personal data it has.
    #[must_use]
    pub(crate) fn personal(&self) -> u32 {
        self.0.personal_total
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
