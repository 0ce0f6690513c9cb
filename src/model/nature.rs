//! What a document is by its content. A kind is one row in [`Nature::row`]; kinds that one probe looks
//! into are a family, so that the probe can match all of its own and need not name the others.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::Text;

/// What a document is by its content, whatever its name says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) enum Nature {
    /// PDF.
    Pdf,
    /// A document of an office program that is a ZIP archive.
    Office(OfficeKind),
    /// An office document of before 2007 (`.doc`, `.xls`, `.ppt`), or an OLE container that says no more.
    OldOffice,
    /// RTF.
    RichText,
    /// A picture.
    Picture(PictureKind),
    /// A video.
    Video(VideoKind),
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
    /// What web applications call Excel or Word, and both open after a warning.
    Export(ExportKind),
    /// What a server answered instead of the document: JSON or XML that tells of a fault.
    Reply,
    /// Nothing that the probes know.
    Unknown,
}

/// Office documents: Microsoft's since 2007, and OpenDocument.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) enum OfficeKind {
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
}

impl OfficeKind {
    /// Whether it is an OpenDocument, and none of Microsoft's.
    #[must_use]
    pub(crate) const fn is_open_document(self) -> bool {
        matches!(self, Self::OpenText | Self::OpenSheet | Self::OpenSlides)
    }
}

/// Pictures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) enum PictureKind {
    /// JPEG.
    Jpeg,
    /// PNG.
    Png,
    /// GIF.
    Gif,
    /// WebP.
    WebP,
    /// HEIC or HEIF: what iPhones take.
    Heic,
    /// TIFF.
    Tiff,
    /// BMP.
    Bmp,
    /// AVIF: a photo in the boxes of HEIC and the coding of AV1.
    Avif,
}

/// What web applications write instead of an office document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) enum ExportKind {
    /// A table or a page in HTML, under the name of an office document.
    Html,
    /// `SpreadsheetML` or `WordML` of Office 2003, or a newer document as one XML file.
    Xml,
    /// A web page with its pictures in one file (MHTML).
    Mhtml,
}

/// Videos.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) enum VideoKind {
    /// MP4.
    Mp4,
    /// QuickTime (`.mov`).
    QuickTime,
    /// Any other: Matroska, WebM, AVI. No probe looks into it.
    Other,
}

/// What there is to say of a kind: its word in machine formats, what it is called, and the extensions
/// that such content may have, in lower case.
type NatureRow = (&'static str, Text, &'static [&'static str]);

impl Nature {
    /// Every nature that a name can promise: where two have one extension, the first stands.
    pub(crate) const ALL: [Self; 30] = [
        Self::Pdf,
        Self::Office(OfficeKind::Word),
        Self::Office(OfficeKind::Excel),
        Self::Office(OfficeKind::PowerPoint),
        Self::Office(OfficeKind::OpenText),
        Self::Office(OfficeKind::OpenSheet),
        Self::Office(OfficeKind::OpenSlides),
        Self::OldOffice,
        Self::RichText,
        Self::Picture(PictureKind::Jpeg),
        Self::Picture(PictureKind::Png),
        Self::Picture(PictureKind::Gif),
        Self::Picture(PictureKind::WebP),
        Self::Picture(PictureKind::Heic),
        Self::Picture(PictureKind::Tiff),
        Self::Picture(PictureKind::Bmp),
        Self::Picture(PictureKind::Avif),
        Self::Video(VideoKind::Mp4),
        Self::Video(VideoKind::QuickTime),
        Self::Video(VideoKind::Other),
        Self::Html,
        Self::Zip,
        Self::OtherArchive,
        Self::Program,
        Self::Shortcut,
        Self::PlainText,
        Self::Export(ExportKind::Html),
        Self::Export(ExportKind::Xml),
        Self::Export(ExportKind::Mhtml),
        Self::Reply,
    ];

    /// What an extension (lower case, without the dot) promises; `None` for one that says nothing here.
    #[must_use]
    pub(crate) fn promised_by(extension: &str) -> Option<Self> {
        static PROMISES: LazyLock<BTreeMap<&str, Nature>> = LazyLock::new(|| {
            // The last to be put in stays: so from the end.
            let natures = Nature::ALL.into_iter().rev();
            let promises =
                natures.map(|nature| nature.extensions().iter().map(move |&of| (of, nature)));
            promises.flatten().collect()
        });
        PROMISES.get(extension).copied()
    }

    /// The word in machine formats.
    #[must_use]
    pub(crate) fn word(self) -> &'static str {
        self.row().0
    }

    /// What it is called.
    #[must_use]
    pub(crate) fn label(self) -> Text {
        self.row().1
    }

    /// The extensions that such content may have, in lower case. Empty: any extension the portal takes
    /// (nothing is known of the content, so nothing is held against the name).
    #[must_use]
    pub(crate) fn extensions(self) -> &'static [&'static str] {
        self.row().2
    }

    fn row(self) -> NatureRow {
        let (word, id, en, extensions): (_, _, _, &'static [&'static str]) = match self {
            Self::Pdf => ("pdf", "PDF", "a PDF", &["pdf"]),
            Self::Office(OfficeKind::Word) => (
                "word",
                "dokumen Word",
                "a Word document",
                &["docx", "docm", "dotx"],
            ),
            Self::Office(OfficeKind::Excel) => (
                "excel",
                "lembar kerja Excel",
                "an Excel workbook",
                &["xlsx", "xlsm", "xltx"],
            ),
            Self::Office(OfficeKind::PowerPoint) => (
                "powerpoint",
                "salindia PowerPoint",
                "a PowerPoint presentation",
                &["pptx", "pptm", "ppsx", "potx"],
            ),
            Self::Office(OfficeKind::OpenText) => (
                "opendocument-text",
                "dokumen OpenDocument",
                "an OpenDocument text",
                &["odt", "ott"],
            ),
            Self::Office(OfficeKind::OpenSheet) => (
                "opendocument-spreadsheet",
                "lembar kerja OpenDocument",
                "an OpenDocument spreadsheet",
                &["ods", "ots"],
            ),
            Self::Office(OfficeKind::OpenSlides) => (
                "opendocument-presentation",
                "salindia OpenDocument",
                "an OpenDocument presentation",
                &["odp", "otp"],
            ),
            Self::OldOffice => (
                "old-office",
                "dokumen Office lama",
                "an old Office document",
                &["doc", "xls", "ppt", "dot", "xlt", "pps", "msg"],
            ),
            Self::RichText => ("rtf", "dokumen RTF", "an RTF document", &["rtf", "doc"]),
            Self::Picture(PictureKind::Jpeg) => (
                "jpeg",
                "gambar JPEG",
                "a JPEG picture",
                &["jpg", "jpeg", "jfif", "jpe"],
            ),
            Self::Picture(PictureKind::Png) => ("png", "gambar PNG", "a PNG picture", &["png"]),
            Self::Picture(PictureKind::Gif) => ("gif", "gambar GIF", "a GIF picture", &["gif"]),
            Self::Picture(PictureKind::WebP) => {
                ("webp", "gambar WebP", "a WebP picture", &["webp"])
            }
            Self::Picture(PictureKind::Heic) => {
                ("heic", "foto HEIC", "a HEIC photo", &["heic", "heif"])
            }
            Self::Picture(PictureKind::Tiff) => {
                ("tiff", "gambar TIFF", "a TIFF picture", &["tif", "tiff"])
            }
            Self::Picture(PictureKind::Bmp) => ("bmp", "gambar BMP", "a BMP picture", &["bmp"]),
            Self::Picture(PictureKind::Avif) => {
                ("avif", "gambar AVIF", "an AVIF picture", &["avif"])
            }
            // A phone's 3GP is an MP4 by another name; every player shows either under both.
            Self::Video(VideoKind::Mp4) => (
                "mp4",
                "video MP4",
                "an MP4 video",
                &["mp4", "m4v", "3gp", "3gpp", "3g2"],
            ),
            Self::Video(VideoKind::QuickTime) => (
                "quicktime",
                "video QuickTime",
                "a QuickTime video",
                &["mov", "qt"],
            ),
            Self::Video(VideoKind::Other) => (
                "other-video",
                "video",
                "a video",
                &["mkv", "webm", "avi", "mpg", "mpeg", "wmv", "flv"],
            ),
            Self::Html => (
                "html",
                "laman web (HTML)",
                "a web page (HTML)",
                &["html", "htm", "xhtml"],
            ),
            Self::Zip => ("zip", "arsip ZIP", "a ZIP archive", &["zip"]),
            Self::OtherArchive => (
                "other-archive",
                "arsip",
                "an archive",
                &["rar", "7z", "gz", "tar", "bz2", "xz"],
            ),
            Self::Program => (
                "program",
                "program",
                "a program",
                &["exe", "com", "bat", "sh", "dll"],
            ),
            Self::Shortcut => (
                "shortcut",
                "pintasan",
                "a shortcut",
                &[
                    "url", "lnk", "desktop", "webloc", "gdoc", "gsheet", "gslides",
                ],
            ),
            Self::PlainText => (
                "plain-text",
                "teks biasa",
                "plain text",
                &[
                    "txt", "csv", "tsv", "json", "xml", "md", "log", "svg", "yaml", "yml", "ics",
                ],
            ),
            Self::Export(ExportKind::Html) => (
                "html-export",
                "tabel atau laman HTML",
                "an HTML table or page",
                &["html", "htm", "xhtml"],
            ),
            Self::Export(ExportKind::Xml) => {
                ("office-xml", "XML Office 2003", "Office 2003 XML", &["xml"])
            }
            Self::Export(ExportKind::Mhtml) => (
                "mhtml",
                "laman web satu berkas (MHTML)",
                "a web page in one file (MHTML)",
                &["mht", "mhtml"],
            ),
            Self::Reply => (
                "server-reply",
                "pesan kesalahan dari server",
                "a server's error message",
                &["json", "xml", "txt", "log", "md", "yaml", "yml"],
            ),
            Self::Unknown => (
                "unknown",
                "jenis yang tidak dikenal",
                "of an unknown kind",
                &[],
            ),
        };
        (word, Text::new(id, en), extensions)
    }
}
