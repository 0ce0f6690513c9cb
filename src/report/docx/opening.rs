//! What a report has that only the team can write: why, on what grounds, how far, by whom, and what follows.
//! Each stands as a place-holder that says what belongs there.

use super::body::Body;
use super::paragraph::{DocxParagraph, DocxRun, DocxStyle};
use crate::model::{Lang, Report};
use crate::report::phrases;
use crate::text::{date, number, say};

/// The first chapter.
pub(super) fn chapter(body: &mut Body, report: &Report, lang: Lang) {
    body.heading(
        DocxStyle::CHAPTER,
        &say!(lang, "Pendahuluan", "Introduction"),
    );
    section(
        body,
        &say!(lang, "Latar belakang", "Background"),
        &say!(
            lang,
            "Tuliskan mengapa dan untuk siapa penilaian mandiri ini dilakukan, dan apa yang berubah sejak penilaian sebelumnya.",
            "Write why and for whom this self-assessment was made, and what has changed since the last one."
        ),
    );
    section(
        body,
        &say!(lang, "Dasar hukum", "Legal basis"),
        &say!(
            lang,
            "Sebutkan peraturan yang menjadi dasar dan pastikan masih berlaku, misalnya Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik, Peraturan Komisi Informasi Nomor 1 Tahun 2021 tentang Standar Layanan Informasi Publik, dan keputusan penetapan PPID.",
            "Name the regulations that it is based on and make sure that they are still in force, such as Law 14 of 2008 on public information openness, Information Commission Regulation 1 of 2021 on standards of public information service, and the decree that appoints the PPID."
        ),
    );
    body.heading(DocxStyle::SECTION, &say!(lang, "Ruang lingkup", "Scope"));
    body.add(&DocxParagraph::of(DocxStyle::BODY, scope(report, lang)));
    body.add(&DocxParagraph::place_holder(&say!(
        lang,
        "Tambahkan layanan, unit, atau masa yang dicakup dan yang tidak.",
        "Add which services, units or periods are covered and which are not."
    )));
    section(
        body,
        &say!(lang, "Tim penyusun", "The team"),
        &say!(
            lang,
            "Tuliskan nama, jabatan, dan tugas setiap anggota tim, serta dasar penunjukannya.",
            "Write the name, position and task of each member of the team, and the basis of their appointment."
        ),
    );
}

/// The chapter before the signatures.
pub(super) fn conclusion(body: &mut Body, lang: Lang) {
    body.heading(DocxStyle::CHAPTER, &say!(lang, "Kesimpulan", "Conclusion"));
    body.add(&DocxParagraph::place_holder(&say!(
        lang,
        "Simpulkan nilai yang dicapai, yang sudah baik, yang diperbaiki lebih dahulu, dan dukungan yang diperlukan dari pimpinan.",
        "Sum up the score that was reached, what is already good, what will be improved first, and what support is needed from the leadership."
    )));
}

fn section(body: &mut Body, title: &str, asked: &str) {
    body.heading(DocxStyle::SECTION, title);
    body.add(&DocxParagraph::place_holder(asked));
}

/// What was assessed, as far as the report knows it.
fn scope(report: &Report, lang: Lang) -> Vec<DocxRun> {
    let [indicators, aspects] =
        [report.asked, report.aspects.len()].map(|count| number::count(count, lang));
    let day = phrases::whole(&date::long(report.as_of, lang));
    vec![
        DocxRun::new(say!(
            lang,
            "Penilaian ini mencakup {indicators} indikator dalam {aspects} aspek dari ",
            "This assessment covers {indicators} indicators in {aspects} aspects of "
        )),
        DocxRun::named(phrases::title(report), lang),
        DocxRun::new(say!(
            lang,
            ", dengan jawaban dan bukti yang tercatat per {day}.",
            ", with the answers and the evidence recorded as of {day}."
        )),
    ]
}
