//! The fifth chapter: who answers for the report. It holds roles and blank lines, never a name.

use super::body::Body;
use super::paragraph::{DocxParagraph, DocxStyle};
use super::table::DocxPairs;
use crate::model::{Lang, Report};
use crate::report::phrases;
use crate::text::{date, say};

/// Empty lines above a name: room for a signature and a stamp.
const ROOM: usize = 4;

/// The chapter.
pub(super) fn chapter(body: &mut Body, report: &Report, lang: Lang) {
    let head = say!(lang, "Pengesahan", "Approval");
    body.heading(DocxStyle::CHAPTER, &head);
    let day = date::long(report.as_of, lang);
    let statement = say!(
        lang,
        "Laporan ini disusun dari jawaban dan bukti yang tercatat per {day}.",
        "This report is based on the answers and evidence recorded as of {day}."
    );
    body.paragraph(DocxStyle::LEAD, statement);
    if !phrases::draft(report, lang).is_empty() {
        let draft = say!(
            lang,
            "Isinya masih rancangan; alasannya ada di sampul.",
            "It is still a draft; the cover says why."
        );
        body.paragraph(DocxStyle::LEAD, draft);
    }
    let place = say!(lang, "Tempat, tanggal: ", "Place, date: ");
    let left = [
        line(""),
        line(say!(lang, "Mengetahui,", "Acknowledged by,")),
    ]
    .into_iter()
    .chain(signer(say!(lang, "Atasan PPID", "PPID's superior"), lang));
    let right = [
        DocxParagraph::to_fill_in(DocxStyle::SIGNATURE, place),
        line(""),
    ]
    .into_iter()
    .chain(signer(say!(lang, "Ketua PPID", "Head of the PPID"), lang));
    let blocks = vec![(left.collect(), right.collect())];
    body.pairs(&DocxPairs::blocks(&head, [85, 85], blocks));
}

fn signer(role: String, lang: Lang) -> impl Iterator<Item = DocxParagraph> {
    let labels = [say!(lang, "Nama: ", "Name: "), "NIP: ".to_owned()];
    std::iter::once(DocxParagraph::strong(DocxStyle::SIGNATURE, role))
        .chain((0..ROOM).map(|_| line("")))
        .chain(labels.map(|label| DocxParagraph::to_fill_in(DocxStyle::SIGNATURE, label)))
}

fn line(text: impl Into<String>) -> DocxParagraph {
    DocxParagraph::new(DocxStyle::SIGNATURE, text)
}
