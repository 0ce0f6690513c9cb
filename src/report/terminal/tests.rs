use unicode_width::UnicodeWidthStr as _;

use super::*;
use crate::model::Exact;
use crate::report::sample::{bare, exact, sample, usual};

const LANGS: [Lang; 2] = [Lang::Id, Lang::En];

fn layout(lang: Lang, width: u16) -> Layout {
    Layout {
        lang,
        width,
        ..Layout::default()
    }
}

#[test]
fn no_line_is_wider_than_the_page_or_ends_in_a_space() {
    for report in [sample(), usual(60), usual(2), bare()] {
        for (lang, width) in LANGS
            .into_iter()
            .flat_map(|lang| [20, 60, 80, 100, 200].map(|width| (lang, width)))
        {
            for line in render(&report, &layout(lang, width)).lines() {
                assert!(
                    line.width() <= usize::from(width.max(60)),
                    "{width}: {line}"
                );
                assert_eq!(line, line.trim_end());
            }
        }
    }
}

#[test]
fn nothing_hidden_reaches_the_terminal() {
    for lang in LANGS {
        let text = render(&sample(), &layout(lang, 80));
        let hidden = |c: &char| {
            c.is_control()
                || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
        };
        assert_eq!(text.chars().filter(|&c| c != '\n').find(hidden), None);
        assert!(text.contains("\\x1b[31m"));
        assert!(text.contains("\\u{202e}"));
    }
}

#[test]
fn colours_add_nothing_but_colours() {
    for lang in LANGS {
        let plain = render(&sample(), &layout(lang, 80));
        let colored = render(
            &sample(),
            &Layout {
                color: true,
                ..layout(lang, 80)
            },
        );
        assert!(colored.contains("\x1b[1m"));
        assert_eq!(anstream::adapter::strip_str(&colored).to_string(), plain);
    }
}

#[test]
fn links_lead_to_the_files_of_places_and_add_no_words() {
    let plain = render(&sample(), &layout(Lang::Id, 80));
    let linked = render(
        &sample(),
        &Layout {
            root_address: Some("file:///kerja%20kip/".into()),
            ..layout(Lang::Id, 80)
        },
    );
    let places = sample().findings.len();
    let opened = linked
        .matches("\x1b]8;;file:///kerja%20kip/evidence/")
        .count();
    assert!(opened >= places / 2, "{opened} of {places}");
    assert_eq!(anstream::adapter::strip_str(&linked).to_string(), plain);
}

#[test]
fn every_finding_is_named_with_rule_hint_and_waiver() {
    let report = sample();
    for lang in LANGS {
        let text = render(&report, &layout(lang, 200));
        for judged in &report.findings {
            assert!(text.contains(judged.finding.rule.id));
            assert!(text.contains(&visible(judged.finding.hint.get(lang))));
            assert!(text.contains(&visible(&judged.finding.place.to_string())));
        }
        assert!(text.contains("Sedang dialihkan ke teks"));
    }
}

#[test]
fn what_meets_many_is_one_block_with_one_hint() {
    let text = render(&usual(60), &layout(Lang::Id, 80));
    assert!(text.contains("CATATAN KIP502 tanpa-tanggal: "), "{text}");
    assert_eq!(text.matches("CATATAN KIP502").count(), 1);
    assert!(!text.contains("laporan-59.pdf"));
    assert!(text.contains("KIP501"));
    let verbose = Layout {
        verbose: true,
        ..layout(Lang::Id, 80)
    };
    let all = render(&usual(60), &verbose);
    assert_eq!(all.matches("CATATAN KIP502").count(), 60);
}

#[test]
fn a_band_stays_on_one_line() {
    for (lang, width) in LANGS
        .into_iter()
        .flat_map(|lang| [60, 61, 70, 80].map(|width| (lang, width)))
    {
        let text = render(&usual(0), &layout(lang, width));
        // Score table, a stage's need, the closing line.
        assert_eq!(
            text.matches("Menuju Informatif").count(),
            3,
            "{width}: {text}"
        );
        assert_eq!(text.matches("Menuju").count(), 3);
        assert!(text.contains("88,40 dari 100") || text.contains("88.40 of 100"));
    }
}

#[test]
fn weights_that_do_not_sum_show_in_every_score() {
    let mut report = usual(0);
    report.score.out_of = exact("101");
    let text = render(&report, &layout(Lang::Id, 100));
    assert!(text.contains("88,40 dari 101"));
    assert!(
        text.lines()
            .any(|line| line.starts_with("Klaim 92,40 dari 101 · didukung 88,40 dari 101"))
    );
}

#[test]
fn what_is_missing_is_a_dash_and_never_a_nought() {
    let text = render(&bare(), &layout(Lang::Id, 140));
    let last = text.lines().last().unwrap();
    assert!(
        last.starts_with("Klaim — · didukung — · potensi — · tanpa kualifikasi"),
        "{last}"
    );
    assert!(last.ends_with("SIAP DIKIRIM") && !last.contains("BELUM"));
    assert!(text.contains("Tanpa riwayat git"));
}

#[test]
fn huge_weights_and_names_stay_on_the_page() {
    let mut report = usual(0);
    report.aspects[0].weight = exact(&"9".repeat(39));
    report.aspects[1].name = "日本".repeat(200);
    report.score.supported_band = Some("x".repeat(300));
    report.score.out_of = Exact::whole(i64::MAX);
    let text = render(&report, &layout(Lang::Id, 60));
    assert!(text.lines().all(|line| line.width() <= 60), "{text}");
}

#[test]
fn the_head_and_the_score_as_they_look() {
    let text = render(&usual(0), &layout(Lang::Id, 80));
    let top: Vec<&str> = text.lines().take(17).collect();
    insta::assert_snapshot!(top.join("\n"), @"
    BPMP Contoh
    Contoh instrumen penilaian mandiri keterbukaan informasi publik 2026
    kip-upt-contoh-2026 · versi 0.1-draf · bukan instrumen resmi
    Keadaan per 3 Agustus 2026 · tenggat 19 September 2026 (47 hari lagi)
    Commit 1a2b3c4d5e6f · ada perubahan yang belum di-commit

    NILAI KUESIONER
     Nilai                      Poin   Kualifikasi         Dihitung dari
    ────────────────────────────────────────────────────────────────────────────────
     Klaim            92,40 dari 100   Informatif          semua jawaban
     Didukung         88,40 dari 100   Menuju Informatif   jawaban dengan bukti
                                                           lengkap
     Masih terkejar   97,40 dari 100   Informatif          semua yang sempat
                                                           sebelum tenggat
     • Nilai didukung kurang 1,60 poin lagi untuk Informatif
     • Untuk kualifikasi akhir, bila Presentasi dan visitasi bernilai penuh, perlu
       nilai kuesioner 90,63 (Sangat Informatif)
    ");
}
