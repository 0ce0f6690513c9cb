//! The one sample Report through every form. What each form must hold is tested beside it.

use super::sample::{bare, sample, usual};
use super::*;

/// Makes the same report whenever it is called.
type Make = fn() -> Report;

#[test]
fn every_form_takes_every_report_in_both_languages_and_gives_the_same_bytes_twice() {
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
                let again = render(&make(), format, &layout).unwrap();
                assert!(bytes == again, "{format:?} differs from run to run");
            }
        }
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
