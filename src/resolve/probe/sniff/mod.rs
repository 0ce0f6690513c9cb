//! What a file is, by its first bytes; its name is asked only where the content is text.
//!
//! Text is recognised first, so that a letter which begins with `BM` or `MZ` is no picture and no
//! program. What is inside a container is for its own probe.

mod answers;
mod boxes;
mod words;

use std::sync::LazyLock;

use infer::{app, archive, image, video};
use memchr::memmem::Finder;

use crate::model::{Nature, PictureKind, VideoKind, extension};

/// The header of a PDF begins this far from the start at most: Chrome and Android show nothing where it
/// stands farther, though `MuPDF`, Poppler and qpdf would.
const PDF_WITHIN: usize = 1024;
/// A Windows shortcut: the size of its header and the beginning of its class.
const LNK: &[u8] = b"\x4c\0\0\0\x01\x14\x02\0";
/// OLE: what Office wrote before 2007, and what encrypted documents of after are wrapped in.
const OLE: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
/// Matroska and WebM.
const MATROSKA: &[u8] = b"\x1a\x45\xdf\xa3";
/// How a ZIP archive begins: with an entry, empty, or split.
const ZIP: [&[u8]; 3] = [b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08"];
/// Whether content begins like one kind of file.
type Test = fn(&[u8]) -> bool;

/// What tells the other kinds that matter here, in the order in which it is asked.
const MAGIC: [(Test, Nature); 34] = [
    (app::is_wasm, Nature::Program),
    (app::is_elf, Nature::Program),
    (app::is_exe, Nature::Program),
    (app::is_java, Nature::Program),
    (app::is_mach, Nature::Program),
    (app::is_dex, Nature::Program),
    (app::is_coff, Nature::Program),
    (image::is_jpeg, Nature::Picture(PictureKind::Jpeg)),
    (image::is_png, Nature::Picture(PictureKind::Png)),
    (image::is_gif, Nature::Picture(PictureKind::Gif)),
    (image::is_webp, Nature::Picture(PictureKind::WebP)),
    (image::is_tiff, Nature::Picture(PictureKind::Tiff)),
    (is_big_tiff, Nature::Picture(PictureKind::Tiff)),
    (is_bitmap, Nature::Picture(PictureKind::Bmp)),
    (image::is_heif, Nature::Picture(PictureKind::Heic)),
    (video::is_mkv, Nature::Video(VideoKind::Other)),
    (video::is_webm, Nature::Video(VideoKind::Other)),
    (video::is_avi, Nature::Video(VideoKind::Other)),
    (video::is_wmv, Nature::Video(VideoKind::Other)),
    (video::is_mpeg, Nature::Video(VideoKind::Other)),
    (video::is_flv, Nature::Video(VideoKind::Other)),
    (archive::is_tar, Nature::OtherArchive),
    (archive::is_rar, Nature::OtherArchive),
    (archive::is_gz, Nature::OtherArchive),
    (archive::is_bz2, Nature::OtherArchive),
    (archive::is_bz3, Nature::OtherArchive),
    (archive::is_7z, Nature::OtherArchive),
    (archive::is_cab, Nature::OtherArchive),
    (archive::is_xz, Nature::OtherArchive),
    (archive::is_z, Nature::OtherArchive),
    (archive::is_lz, Nature::OtherArchive),
    (archive::is_zst, Nature::OtherArchive),
    (archive::is_lz4, Nature::OtherArchive),
    (archive::is_cpio, Nature::OtherArchive),
];

/// How long the header of a PDF is up to its version.
const HEADER: usize = b"%PDF-".len();
static PDF: LazyLock<Finder<'_>> = LazyLock::new(|| Finder::new(b"%PDF-"));

/// The nature of content that begins with `head`. The name helps only where the content is text.
pub(super) fn nature(head: &[u8], name: &str) -> Nature {
    if head.starts_with(b"%PDF-") {
        return Nature::Pdf;
    }
    let text = words::text(head);
    let nature = text
        .as_ref()
        .map_or_else(|| binary(head, name), |text| words::nature(text, name));
    match pdf_later(head) {
        Some(body) if gives_way(nature, name, body) => Nature::Pdf,
        Some(_) | None => nature,
    }
}

/// What follows the header of a PDF that begins later: some mailers, scanners and web applications write
/// something of their own before it.
fn pdf_later(head: &[u8]) -> Option<&[u8]> {
    let near = head.get(..PDF_WITHIN + HEADER).unwrap_or(head);
    let mut bodies = PDF.find_iter(near).filter_map(|at| head.get(at + HEADER..));
    bodies.find(|body| {
        matches!(body, [major, b'.', minor, ..] if major.is_ascii_digit() && minor.is_ascii_digit())
    })
}

/// Whether content that begins like this nature is a PDF all the same, if a header with this `body` comes
/// later. Readers look for the header whatever stands before it; but archives hold documents, and pages,
/// letters and pictures that are what their name says may quote one.
fn gives_way(nature: Nature, name: &str, body: &[u8]) -> bool {
    let holds = matches!(
        nature,
        Nature::Zip | Nature::OldOffice | Nature::OtherArchive
    );
    let named = nature != Nature::PlainText && nature.extensions().contains(&&*extension(name));
    nature == Nature::Unknown || !holds && !named && has_an_object(body)
}

/// Whether an object begins here, as `1 0 obj`: words that only speak of PDFs have none.
fn has_an_object(body: &[u8]) -> bool {
    static OBJECT: LazyLock<Finder<'_>> = LazyLock::new(|| Finder::new(b" obj"));
    let mut ends = OBJECT.find_iter(body).filter_map(|at| body.get(..at));
    ends.any(|before| {
        let generation = before.iter().rev().take_while(|byte| byte.is_ascii_digit());
        let generation = generation.count();
        let rest = before.get(..before.len() - generation).unwrap_or_default();
        let number = rest.strip_suffix(b" ").and_then(<[u8]>::last);
        generation > 0 && number.is_some_and(u8::is_ascii_digit)
    })
}

fn binary(head: &[u8], name: &str) -> Nature {
    if ZIP.iter().any(|magic| head.starts_with(magic)) {
        return Nature::Zip;
    }
    if head.starts_with(OLE) {
        return Nature::OldOffice;
    }
    if head.starts_with(LNK) {
        return Nature::Shortcut;
    }
    if head.starts_with(MATROSKA) {
        return Nature::Video(VideoKind::Other);
    }
    // Text around pictures or in an old code page may hold what is no text.
    if head.starts_with(br"{\rtf") {
        return Nature::RichText;
    }
    if head.starts_with(b"#!") {
        return Nature::Program;
    }
    if words::begins_with_an_element(head) && words::page(&String::from_utf8_lossy(head)) {
        return Nature::Html;
    }
    boxes::nature(head, name).unwrap_or_else(|| by_magic(head))
}

fn by_magic(head: &[u8]) -> Nature {
    let known = MAGIC.iter().find(|(is, _)| is(head));
    known.map_or(Nature::Unknown, |(_, nature)| *nature)
}

/// Two letters are little to go by, so the second header must be one that bitmaps have: of OS/2 1.x,
/// of OS/2 2.x with as many of its fields as its writer liked, or of one of Windows' versions.
fn is_bitmap(head: &[u8]) -> bool {
    let size = head.get(14..18).and_then(|size| size.first_chunk());
    let size = size.map(|size| u32::from_le_bytes(*size));
    image::is_bmp(head) && matches!(size, Some(12 | 16..=64 | 108 | 124))
}

/// A TIFF with offsets of 64 bits.
fn is_big_tiff(head: &[u8]) -> bool {
    head.starts_with(b"II+\0\x08\0\0\0") || head.starts_with(b"MM\0+\0\x08\0\0")
}

#[cfg(test)]
mod tests {
    use super::nature;
    use crate::model::{Nature, PictureKind, VideoKind};

    #[test]
    fn a_pdf_is_known_by_its_header_even_after_other_bytes() {
        assert_eq!(nature(b"%PDF-1.7\n%\xe2\xe3", "a.pdf"), Nature::Pdf);
        let after = [b"\0\x01junk\n".as_slice(), b"%PDF-1.4\n"].concat();
        assert_eq!(nature(&after, "a.pdf"), Nature::Pdf);
        for (bytes, wanted) in [(1024, Nature::Pdf), (1025, Nature::Unknown)] {
            let far = [vec![1; bytes], b"%PDF-1.4\n".to_vec()].concat();
            assert_eq!(nature(&far, "a.pdf"), wanted, "{bytes}");
        }
    }

    #[test]
    fn a_pdf_is_one_whatever_stands_before_it_and_a_page_that_names_one_is_none() {
        let before: [&[u8]; 20] = [
            b"<br>\n",
            b"<html>",
            b"\xef\xbb\xbf<html>\n",
            b"<!DOCTYPE html>\n",
            b"<!-- cache -->\n",
            b"<div>unduh</div>",
            b"<script>window.print()</script>\n",
            b"<br />\n<b>Notice</b>: Undefined index in <b>/a.php</b>\n",
            b"{\"status\":200}\n",
            b"[1]\n",
            b"<error/>",
            b"<?xml version=\"1.0\"?>\n",
            b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n",
            br"{\rtf1}",
            b"#!/bin/x\n",
            b"[InternetShortcut]\r\n",
            b"\xff\xd8\xff\xe0\0\x10JFIF",
            b"GIF89a",
            b"MZ\x90\0",
            b"\x1b%-12345X@PJL ENTER LANGUAGE=PDF\r\n",
        ];
        let told = |before: &[u8], body: &[u8], name: &str| {
            nature(&[before, b"%PDF-1.4", body].concat(), name)
        };
        let body = b"\n%\xe2\xe3\xcf\xd3\n12 0 obj\n<< /Type /Catalog >>";
        for before in before {
            let name = before.escape_ascii();
            assert_eq!(told(before, body, "a.pdf"), Nature::Pdf, "{name}");
        }
        // Words that name the mark, and documents of another name that hold one.
        for words in [
            b" gagal dibuat".as_slice(),
            b"\nan obj",
            b"\n obj",
            b"\n1 obj",
        ] {
            assert_eq!(told(b"<html>", words, "a.pdf"), Nature::Html);
            assert_eq!(told(b"Format ", words, "a.txt"), Nature::PlainText);
        }
        assert_eq!(told(b"<html>", body, "a.html"), Nature::Html);
        let jpeg = Nature::Picture(PictureKind::Jpeg);
        assert_eq!(told(b"\xff\xd8\xff\xe0\0\x10JFIF", body, "a.jpg"), jpeg);
        // Archives hold documents.
        for (begin, wanted) in [
            (b"PK\x03\x04".as_slice(), Nature::Zip),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Nature::OldOffice),
            (b"Rar!\x1a\x07\x01\0", Nature::OtherArchive),
        ] {
            assert_eq!(told(begin, body, "a.pdf"), wanted);
        }
    }

    #[test]
    fn containers_are_left_to_their_probes() {
        assert_eq!(nature(b"PK\x03\x04\x14\0\x06\0", "a.pdf"), Nature::Zip);
        assert_eq!(nature(b"PK\x05\x06\0\0", "a.zip"), Nature::Zip);
        let ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0";
        assert_eq!(nature(ole, "a.docx"), Nature::OldOffice);
        // A stored PDF inside a ZIP archive does not make the archive a PDF.
        let stored = [b"PK\x03\x04\0\0".as_slice(), b"a.pdf%PDF-1.4"].concat();
        assert_eq!(nature(&stored, "a.pdf"), Nature::Zip);
    }

    #[test]
    fn pictures_archives_and_programs_by_their_magic() {
        let known: [(&[u8], Nature); 15] = [
            (b"\xff\xd8\xff\xe0\0\x10JFIF", Nature::Picture(PictureKind::Jpeg)),
            (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", Nature::Picture(PictureKind::Png)),
            (b"GIF89a\x01\0\x01\0", Nature::Picture(PictureKind::Gif)),
            (b"RIFF\x10\0\0\0WEBPVP8 ", Nature::Picture(PictureKind::WebP)),
            (b"II*\0\x08\0\0\0\x0e\0\xfe\0\x04\0", Nature::Picture(PictureKind::Tiff)),
            (b"II+\0\x08\0\0\0\x10\0\0\0", Nature::Picture(PictureKind::Tiff)),
            (b"MM\0+\0\x08\0\0\0\0\0\0", Nature::Picture(PictureKind::Tiff)),
            (b"RIFF\x10\0\0\0AVI LIST", Nature::Video(VideoKind::Other)),
            (b"\x1a\x45\xdf\xa3\x01\0webm", Nature::Video(VideoKind::Other)),
            (b"Rar!\x1a\x07\x01\0", Nature::OtherArchive),
            (b"7z\xbc\xaf\x27\x1c\0\x04", Nature::OtherArchive),
            (b"\x1f\x8b\x08\0\0\0\0\0", Nature::OtherArchive),
            (b"MZ\x90\0\x03\0\0\0", Nature::Program),
            (
                b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x02\0>\0\x01\0\0\0\x40\0\0\0\0\0\0\0\x40\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x40\0\x38\0",
                Nature::Program,
            ),
            (b"\xcf\xfa\xed\xfe\x07\0\0\x01", Nature::Program),
        ];
        for (head, wanted) in known {
            assert_eq!(nature(head, "x"), wanted, "{}", head.escape_ascii());
        }
        let mut bmp = b"BM\x46\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0".to_vec();
        bmp.resize(80, 0);
        assert_eq!(nature(&bmp, "x"), Nature::Picture(PictureKind::Bmp));
        assert_eq!(nature(b"#!/bin/sh\necho", "a.pdf"), Nature::Program);
        assert_eq!(nature(b"\x4c\0\0\0\x01\x14\x02\0\0", "a"), Nature::Shortcut);
    }

    #[test]
    fn words_that_begin_like_a_magic_are_words() {
        for text in [
            "BMKG melaporkan",
            "MZ Ghani, Kepala",
            "PK tanpa isi",
            "II* bab dua",
        ] {
            assert_eq!(
                nature(text.as_bytes(), "a.txt"),
                Nature::PlainText,
                "{text}"
            );
        }
    }

    #[test]
    fn nothing_known_is_unknown() {
        assert_eq!(nature(b"", "a.pdf"), Nature::Unknown);
        assert_eq!(nature(&[0; 4096], "a.pdf"), Nature::Unknown);
        assert_eq!(
            nature(b"\x01\x02\x03\x04\xfe\xff", "a.pdf"),
            Nature::Unknown
        );
    }
}
