//! What is claimed, joined with what was found.

use super::*;

fn answers(bench: &Bench) -> Vec<String> {
    let said = |answer: &Answer| match answer {
        Answer::Missing => "missing".to_owned(),
        Answer::Unseen => "unseen".to_owned(),
        Answer::Unknown(given) => format!("unknown {}", given.value),
        Answer::ShortUnclear => "short unclear".to_owned(),
        Answer::Chosen(choice) => format!("chosen {}", choice.code),
        Answer::Nil => "nil".to_owned(),
    };
    bench
        .resolve()
        .entries
        .iter()
        .map(|entry| said(&entry.answer))
        .collect()
}

fn short(code: &str) -> Claim {
    Claim {
        short: true,
        evidence: vec![evidence("a.pdf")],
        ..claim(code, None)
    }
}

#[test]
fn what_nobody_claims_is_unseen_while_a_mapping_is_left_out() {
    let mut bench = Bench::new();
    bench.mappings = vec![mapping("uji", vec![claim("1.1", None)])];
    assert_eq!(answers(&bench), ["missing", "missing"]);
    bench.problems.push(LoadProblem {
        place: Some(Place::file(&"evidence/b/bukti.yaml".into())),
        message: Text::same("salah"),
        hint: Text::same("perbaiki"),
    });
    // Where a code stands without an answer, no other mapping may hold one.
    assert_eq!(answers(&bench), ["missing", "unseen"]);
}

#[test]
fn answers_are_judged_against_the_options() {
    let mut bench = Bench::new();
    let codes = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];
    let mut indicators: Vec<Indicator> = codes.into_iter().map(indicator).collect();
    indicators[4].options = vec![choice("A", "1"), choice("B", "0.5"), choice("C", "0")].into();
    indicators[6].options = [].into();
    indicators[7].options = [].into();
    bench.instrument = instrument(indicators);
    let nil = Claim {
        nil: Some(Box::new(evidence("nihil.pdf"))),
        ..claim("6", None)
    };
    bench.mappings = vec![mapping(
        "uji",
        vec![
            claim("1", Some(" Ya ")),
            claim("2", Some("ya")),
            claim("3", None),
            short("4"),
            short("5"),
            nil,
            claim("7", Some("Ya")),
            short("8"),
            claim("9", Some("  ")),
        ],
    )];
    assert_eq!(
        answers(&bench),
        [
            "chosen Ya",
            "chosen Ya",
            "missing",
            "chosen Ya",
            "short unclear",
            "nil",
            "unknown Ya",
            "short unclear",
            "missing",
        ]
    );
    let dossier = bench.resolve();
    assert_eq!(
        dossier.entries[5].nil.as_ref().unwrap().kinds,
        [Kind::NilStatement]
    );
}

#[test]
fn only_the_chosen_instruments_mappings_claim_but_all_of_them_map() {
    let mut bench = Bench::new();
    bench
        .file("a.pdf", "isi")
        .file("lain.pdf", "isi")
        .file("nihil.pdf", "isi");
    let mut other = claim("1.2", Some("Ya"));
    other.evidence = vec![evidence("lain.pdf"), evidence("hilang.pdf")];
    other.nil = Some(Box::new(evidence("nihil.pdf")));
    let mut others = mapping("lain", vec![other, claim("9.9", Some("Ya"))]);
    others.unit = Some(placed("Unit lain".to_owned()));
    bench.mappings = vec![others];
    bench.claim("1.1", &["a.pdf"]).claim("1.3", &["a.pdf"]);
    bench.mappings[2].unit = Some(placed(" BPMP Contoh ".to_owned()));
    let dossier = bench.resolve();
    assert!(dossier.entries[1].claim.is_none());
    let strays: Vec<&str> = dossier
        .strays
        .iter()
        .map(|claim| claim.code.value.as_str())
        .collect();
    assert_eq!(strays, ["1.3"]);
    assert_eq!(dossier.unit.as_deref(), Some("BPMP Contoh"));
    for path in ["a.pdf", "hilang.pdf", "lain.pdf", "nihil.pdf"] {
        assert!(dossier.is_mapped(&format!("evidence/{path}")), "{path}");
    }
    assert!(!dossier.is_mapped("evidence/tak-disebut.pdf"));
    assert!(dossier.missing.contains("evidence/hilang.pdf"));
    assert!(!dossier.missing.contains("evidence/a.pdf"));
    assert_eq!(dossier.orphans().count(), 0);
}

#[test]
fn a_second_claim_of_a_code_is_not_lost() {
    let mut bench = Bench::new();
    bench.claim("1.1", &["a.pdf"]).claim("1.1", &["b.pdf"]);
    let dossier = bench.resolve();
    let claim = dossier.entries[0].claim.as_ref();
    assert_eq!(claim.unwrap().evidence.len(), 0, "it went to the exhibits");
    assert_eq!(dossier.entries[0].evidence.len(), 1);
    assert_eq!(dossier.strays.len(), 1);
}

#[test]
fn kinds_follow_the_given_kind_then_the_extension() {
    let mut bench = Bench::new();
    bench.claim(
        "1.1",
        &[
            "a.PDF",
            "b.jpeg",
            "c.mp4",
            "d.exe",
            "e.pdf",
            "https://x.go.id",
        ],
    );
    bench.mappings[0].claims[0].evidence[4].kind = Some(Kind::Photo);
    let dossier = bench.resolve();
    let kinds: Vec<&[Kind]> = dossier.entries[0]
        .evidence
        .iter()
        .map(|exhibit| exhibit.kinds)
        .collect();
    let expected: [&[Kind]; 6] = [
        &[Kind::Document],
        &[Kind::Photo, Kind::Screenshot],
        &[Kind::Video],
        &[Kind::Document],
        &[Kind::Photo],
        &[Kind::Link],
    ];
    assert_eq!(kinds, expected);
}

#[test]
fn the_same_content_is_the_same_evidence() {
    let mut bench = Bench::new();
    bench
        .file("a.pdf", "isi")
        .file("b.pdf", "isi")
        .file("e\u{301}.pdf", "lain");
    bench.claim(
        "1.1",
        &[
            "a.pdf",
            "b.pdf",
            "\u{e9}.pdf",
            "hilang.pdf",
            "https://x.go.id",
            "https://X.go.id/#atas",
        ],
    );
    let dossier = bench.resolve();
    let exhibits = &dossier.entries[0].evidence;
    let samenesses: Vec<&Sameness> = exhibits.iter().map(|exhibit| &exhibit.sameness).collect();
    assert!(matches!(samenesses[0], Sameness::Content(_)));
    assert_eq!(samenesses[0], samenesses[1]);
    assert_ne!(samenesses[0], samenesses[2]);
    let page = Sameness::Page("https://x.go.id/".into());
    assert_eq!(
        &samenesses[3..],
        [&Sameness::Path("evidence/hilang.pdf".into()), &page, &page]
    );
    assert_eq!(
        dossier.path_of(&exhibits[2]).map(|path| &**path),
        Some("evidence/e\u{301}.pdf")
    );
    assert_eq!(
        dossier.orphans().count(),
        0,
        "found under its other Unicode form"
    );
}

#[test]
fn waivers_come_in_the_order_of_the_lines() {
    let mut bench = Bench::new();
    let waiver = |line: u32| Waiver {
        rule: Placed::new(
            format!("baris {line}"),
            Place::within("evidence/bukti.yaml".into(), line, 1),
        ),
        reason: "alasan".to_owned(),
        until: date(2026, 12, 31),
        file: None,
        indicator: None,
    };
    bench.claim("1.1", &["a.pdf"]);
    bench.mappings[0].waivers = vec![waiver(30)];
    bench.mappings[0].claims[0].waivers = vec![waiver(4), waiver(9)];
    let mut foreign = mapping("lain", Vec::new());
    foreign.waivers = vec![waiver(1)];
    bench.mappings.push(foreign);
    let dossier = bench.resolve();
    let rules: Vec<&str> = dossier
        .waivers
        .iter()
        .map(|waiver| &*waiver.rule.value)
        .collect();
    assert_eq!(rules, ["baris 4", "baris 9", "baris 30"]);
}

#[test]
fn the_fingerprint_changes_with_what_is_asked_and_with_nothing_else() {
    let print = |change: &dyn Fn(&mut Instrument)| {
        let mut bench = Bench::new();
        Arc::make_mut(&mut bench.instrument.aspects[0].indicators[0]).period =
            Some(placed("tahun".to_owned()));
        let (start, end) = (date(2026, 1, 1), date(2026, 12, 31));
        bench
            .instrument
            .periods
            .insert("tahun".to_owned(), Period::Fixed { start, end });
        change(&mut bench.instrument);
        bench.resolve().entries[0].fingerprint
    };
    let usual = print(&|_| ());
    let asked: [&dyn Fn(&mut Indicator); 9] = [
        &|indicator| indicator.question.value = "Ada dan mutakhir?".to_owned(),
        &|indicator| indicator.weight.value = Exact::whole(49),
        &|indicator| Arc::make_mut(&mut indicator.options)[0].code = "Y".to_owned(),
        &|indicator| {
            Arc::make_mut(&mut indicator.options)[0].worth = Worth::Points(Exact::whole(1));
        },
        &|indicator| Arc::make_mut(&mut indicator.options)[1].meaning = Some(String::new()),
        &|indicator| indicator.period = None,
        &|indicator| indicator.requirements[0].min = 2,
        &|indicator| indicator.requirements.clear(),
        &|indicator| indicator.nil_allowed = true,
    ];
    for (at, change) in asked.into_iter().enumerate() {
        let changed =
            print(&|instrument| change(Arc::make_mut(&mut instrument.aspects[0].indicators[0])));
        assert_ne!(changed, usual, "change {at}");
    }
    let dated = print(&|instrument| {
        instrument
            .periods
            .insert("tahun".to_owned(), Period::InForce);
    });
    assert_ne!(dated, usual, "the period's dates count");
    let renamed = print(&|instrument| {
        let indicator = Arc::make_mut(&mut instrument.aspects[0].indicators[0]);
        indicator.name = "Nama lain".to_owned();
        indicator.owner = Some("Arsip".to_owned());
        indicator.weight.value = Exact::parse("50.00").unwrap();
        indicator.requirements[0].kinds.reverse();
    });
    assert_eq!(renamed, usual);
}

#[test]
fn thousands_of_indicators_and_claims_are_joined_quickly() {
    let mut bench = Bench::new();
    bench.file("a.pdf", "isi");
    let codes: Vec<String> = (0..5_000).map(|number| format!("1.{number}")).collect();
    bench.instrument = instrument(codes.iter().map(|code| indicator(code)).collect());
    let claims = codes.iter().map(|code| {
        let mut claim = claim(code, Some("Ya"));
        claim.evidence = vec![evidence("a.pdf")];
        claim
    });
    bench.mappings = vec![mapping("uji", claims.collect())];
    let dossier = bench.resolve();
    assert_eq!(dossier.entries.len(), 5_000);
    assert!(
        dossier
            .entries
            .iter()
            .all(|entry| entry.evidence[0].found.is_some())
    );
}
