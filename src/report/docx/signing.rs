//! The fifth chapter: who answers for the report. It holds roles and blank lines, never a name.

use super::body::Body;
use super::grid;
use super::word::{self, Style};
use super::xml::Xml;
use crate::model::{Lang, Report};
use crate::report::phrases;
use crate::text::{date, say};

/// The chapter.
pub(super) fn chapter(body: &mut Body, report: &Report, lang: Lang) {
    let head = say!(lang, "Pengesahan", "Approval");
    body.heading(Style::Chapter, lang, &head);
    let day = date::long(report.as_of, lang);
    let statement = say!(
        lang,
        "Laporan ini disusun dari jawaban dan bukti yang tercatat per {day}.",
        "This report rests on the answers and the evidence recorded as of {day}."
    );
    word::paragraph(&mut body.xml, Style::Lead, &statement);
    if !phrases::draft(report, lang).is_empty() {
        let draft = say!(
            lang,
            "Isinya masih rancangan; alasannya ada di sampul.",
            "It is still a draft; the cover says why."
        );
        word::paragraph(&mut body.xml, Style::Lead, &draft);
    }
    grid::plain(&mut body.xml, &head, [85, 85], |pairs| {
        pairs.blocks(
            |xml| {
                line(xml, "");
                line(xml, &say!(lang, "Mengetahui,", "Acknowledged by,"));
                signer(
                    xml,
                    &say!(lang, "Atasan PPID", "Supervisor of the PPID"),
                    lang,
                );
            },
            |xml| {
                blank(xml, &say!(lang, "Tempat, tanggal: ", "Place, date: "));
                line(xml, "");
                signer(xml, &say!(lang, "Ketua PPID", "Head of the PPID"), lang);
            },
        );
    });
}

fn signer(xml: &mut Xml, role: &str, lang: Lang) {
    word::within(xml, Style::Signature, |xml| word::strong(xml, role));
    // Room for a signature and a stamp.
    for _ in 0..4 {
        line(xml, "");
    }
    blank(xml, &say!(lang, "Nama: ", "Name: "));
    blank(xml, "NIP: ");
}

fn line(xml: &mut Xml, text: &str) {
    word::paragraph(xml, Style::Signature, text);
}

/// A label and a line to write on.
fn blank(xml: &mut Xml, label: &str) {
    word::within(xml, Style::Signature, |xml| {
        word::run(xml, label);
        word::tab(xml);
    });
}
