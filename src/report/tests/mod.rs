//! The one sample Report through every form. What each form must hold is tested beside it.

use super::sample::{REMARK, bare, sample, usual};
use super::*;

/// Makes the same report whenever it is called.
type Make = fn() -> Report;

#[test]
fn every_form_takes_every_report_in_both_languages() {
    let formats: Vec<Format> = Format::EXTENSIONS
        .iter()
        .map(|&(_, format)| format)
        .chain([Format::Terminal, Format::Github])
        .collect();
    for lang in [Lang::Id, Lang::En] {
        let layout = Layout {
            lang,
            to_root: Some("..".to_owned()),
            ..Layout::default()
        };
        let makers: [Make; 3] = [sample, || usual(60), bare];
        for make in makers {
            for &format in &formats {
                let bytes = render(&make(), format, &layout).unwrap();
                assert!(!bytes.is_empty(), "{format:?}");
            }
        }
    }
}

/// The texts of a form; of a ZIP file those of all its parts.
fn texts(report: &Report, format: Format, layout: &Layout) -> String {
    let bytes = render(report, format, layout).unwrap();
    let Ok(mut zip) = zip::ZipArchive::new(std::io::Cursor::new(&bytes)) else {
        return String::from_utf8(bytes).unwrap();
    };
    let mut all = Vec::new();
    for at in 0..zip.len() {
        std::io::Read::read_to_end(&mut zip.by_index(at).unwrap(), &mut all).unwrap();
    }
    String::from_utf8_lossy(&all).into_owned()
}

#[test]
fn every_form_that_shows_evidence_shows_what_the_mapping_remarks_on_it() {
    let layout = Layout::default();
    let without = || {
        let mut report = sample();
        for row in &mut report.indicators {
            row.evidence.iter_mut().for_each(|piece| piece.note = None);
        }
        report
    };
    for format in [
        Format::Json,
        Format::Markdown,
        Format::Html,
        Format::Xlsx,
        Format::Docx,
        Format::Pptx,
        Format::Junit,
    ] {
        assert!(
            texts(&sample(), format, &layout).contains(REMARK),
            "{format:?}"
        );
        assert!(
            !texts(&without(), format, &layout).contains(REMARK),
            "{format:?}"
        );
    }
}

#[test]
fn whom_the_instrument_is_for_stands_on_the_cover_and_in_the_method() {
    let layout = Layout::default();
    let mut report = usual(3);
    for format in [Format::Html, Format::Docx] {
        assert!(
            texts(&report, format, &layout).contains("BPMP, LLDIKTI"),
            "{format:?}"
        );
    }
    report.instrument.audience.clear();
    for format in [Format::Html, Format::Docx] {
        assert!(
            !texts(&report, format, &layout).contains("Sasaran"),
            "{format:?}"
        );
    }
}

#[test]
fn a_form_is_found_by_its_extension_in_any_case() {
    for (extension, format) in Format::EXTENSIONS {
        assert_eq!(
            Format::of_extension(&extension.to_uppercase()),
            Some(format)
        );
    }
    assert_eq!(Format::of_extension("pdf"), None);
}

#[test]
fn what_belongs_to_no_indicator_and_what_to_do_are_written_alike_in_every_form() {
    for (lang, outside, what) in [
        (Lang::Id, "Di luar indikator", "Lengkapi buktinya"),
        (Lang::En, "Outside indicators", "Complete its evidence"),
    ] {
        let layout = Layout {
            lang,
            ..Layout::default()
        };
        let text = |format| String::from_utf8(render(&sample(), format, &layout).unwrap()).unwrap();
        for format in [Format::Html, Format::Terminal, Format::Junit] {
            assert!(text(format).contains(outside), "{format:?}");
        }
        for format in [Format::Html, Format::Terminal, Format::Markdown] {
            let text = text(format).replace(phrases::GLUE, " ");
            assert!(text.contains(what), "{format:?}");
            assert!(!text.contains(&what.to_lowercase()), "{format:?}");
        }
    }
}
