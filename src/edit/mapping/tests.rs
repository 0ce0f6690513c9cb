use std::collections::BTreeMap;

use jiff::civil::date;
use proptest::prelude::*;

use super::*;
use crate::model::Source;

/// Texts that a careless writer gets wrong, by our reader or by others.
const NASTY: [&str; 30] = [
    "no",
    "Yes",
    "y",
    "~",
    "null",
    "1.10",
    "1_000",
    "0x1F",
    "1e3",
    "2026-01-15",
    "12:30",
    "a # b",
    "#a",
    "a: b",
    "a:b",
    "kunci:",
    "berkas=a",
    "it's",
    "\"dikutip\"",
    "C:\\data\\sk.pdf",
    "dua\nbaris",
    "dengan\ttab",
    "*a",
    "&a",
    "@a",
    "- a",
    "[a, b]",
    " tepi ",
    "",
    "🎉 selesai, {ya}",
];

/// Ways in which people write the claim on 1.1; each also claims 1.2 and 1.10.
const WAYS: [(&str, &str); 30] = [
    (
        "usual",
        "  \"1.1\":\n    jawaban: A\n    bukti:\n      - berkas: a.pdf\n        tanggal: 2026-01-15\n",
    ),
    (
        "as init writes it",
        "  # Pertanyaan?\n  # - A: ya\n  \"1.1\":\n    jawaban:\n    bukti:\n\n",
    ),
    (
        "a comment behind each",
        "  \"1.1\": # kode\n    jawaban: A # jawab\n    bukti: # daftar\n      - berkas: a.pdf # berkas\n        # masih a.pdf\n",
    ),
    (
        "comments between",
        "  \"1.1\":\n    # di atas jawaban\n    jawaban: A\n    # di atas bukti\n    bukti:\n      # di atas a.pdf\n      - a.pdf\n    # di bawah bukti\n",
    ),
    ("empty", "  \"1.1\":\n"),
    ("empty with a comment", "  \"1.1\": # nanti\n"),
    ("nothing", "  \"1.1\": ~\n"),
    ("nothing in words", "  \"1.1\": null # nanti\n"),
    ("empty list", "  \"1.1\":\n    jawaban: A\n    bukti: []\n"),
    (
        "no list",
        "  \"1.1\":\n    jawaban: ~\n    bukti: ~ # belum\n",
    ),
    ("no evidence", "  \"1.1\":\n    jawaban: A\n"),
    ("no answer", "  \"1.1\":\n    bukti:\n      - a.pdf\n"),
    (
        "list in brackets",
        "  \"1.1\":\n    jawaban: A\n    bukti: [a.pdf, { berkas: b.pdf }]\n",
    ),
    (
        "brackets over lines",
        "  \"1.1\":\n    jawaban: A\n    bukti: [\n      a.pdf, # satu\n      b.pdf,\n    ]\n",
    ),
    ("braces", "  \"1.1\": { jawaban: A, bukti: [a.pdf] }\n"),
    (
        "braces without evidence",
        "  \"1.1\": { jawaban: A } # belum\n",
    ),
    (
        "braces over lines",
        "  \"1.1\": {\n    jawaban: A, # ya\n    catatan: lama,\n  }\n",
    ),
    ("empty braces", "  \"1.1\": {}\n"),
    ("braces with a gap", "  \"1.1\": { jawaban: , bukti: }\n"),
    ("short form", "  \"1.1\": a.pdf\n"),
    (
        "short form with a comment",
        "  \"1.1\": a.pdf   # bentuk pendek\n",
    ),
    ("short form below", "  \"1.1\":\n    a.pdf\n"),
    (
        "list at the key",
        "  \"1.1\":\n    jawaban: A\n    bukti:\n    - berkas: a.pdf\n    - b.pdf\n",
    ),
    (
        "wide",
        "  \"1.1\":\n      jawaban: A\n      bukti:\n          -   berkas: a.pdf\n              tanggal: 2026-01-15\n",
    ),
    (
        "folded",
        "  \"1.1\":\n    jawaban: A\n    bukti:\n      - berkas: a.pdf\n        keterangan: >\n          panjang\n          sekali\n\n",
    ),
    (
        "literal",
        "  \"1.1\":\n    jawaban: A\n    catatan: |-\n      satu\n      dua\n",
    ),
    (
        "quoted over lines",
        "  \"1.1\":\n    jawaban: 'A'\n    catatan: \"satu\n      dua\"\n",
    ),
    (
        "a dash alone",
        "  \"1.1\":\n    jawaban: A\n    bukti:\n      -\n        berkas: a.pdf\n",
    ),
    (
        "plain code",
        "  1.1:\n    jawaban: \"A\"\n    catatan: lama\n",
    ),
    (
        "nil",
        "  \"1.1\":\n    nihil: nihil.pdf\n    target: 2026-08-31\n",
    ),
];

fn path() -> Arc<str> {
    Arc::from("evidence/1/bukti.yaml")
}

fn code(code: &str) -> Code {
    Code::new(code)
}

fn guide() -> Guide {
    let codes = ["1.1", "1.2", "1.3", "1.10", "2.1"];
    Guide {
        order: codes.map(Code::new).into_iter().zip(0..).collect(),
        short: codes.map(|code| (Code::new(code), "Ya".to_owned())).into(),
    }
}

/// The mapping around the claims: 1.2 above, 1.10 below.
fn around(claims: &str) -> String {
    format!(
        "# Kepala\ninstrumen: uji\nsatker: BPMP Contoh\nindikator:\n{claims}\n  # milik 1.2\n  \"1.2\": {{ jawaban: B }}\n  \"1.10\": x.pdf\n# akhir\n"
    )
}

fn edit(text: &str, changes: &[Change]) -> Result<Edited, Refusal> {
    let path = path();
    let old = Old {
        path: &path,
        text,
        evidence_folder: "evidence",
    };
    edited(old, changes, &guide())
}

fn set(field: Field, text: &str) -> ClaimChange {
    ClaimChange::Set(field, text.to_owned())
}

fn on(indicator: &str, whats: &[ClaimChange]) -> Vec<Change> {
    let changes = whats.iter().map(|what| Change {
        code: code(indicator),
        what: what.clone(),
    });
    changes.collect()
}

fn file(name: &str) -> NewEvidence {
    NewEvidence::of(NewSource::File(name.to_owned()))
}

/// What a claim says, as far as anybody asks here.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct SaidClaim {
    answer: Option<String>,
    reason: Option<String>,
    target: Option<Date>,
    nil: Option<Source>,
    note: Option<String>,
    evidence: Vec<Listed>,
}

/// Source, date, pages and remark of a piece of evidence.
type Listed = (Source, Option<Date>, Option<String>, Option<String>);
type AllSaid = BTreeMap<Code, SaidClaim>;

fn said(mapping: &Mapping) -> AllSaid {
    let claims = mapping.claims.iter().map(|claim| {
        let short = claim.short.then(|| "Ya".to_owned());
        let evidence = claim.evidence.iter().map(|one| {
            let date = one.date.as_ref().map(|date| date.value);
            (
                one.source.clone(),
                date,
                one.pages.clone(),
                one.note.clone(),
            )
        });
        let said = SaidClaim {
            answer: short.or_else(|| claim.answer.as_ref().map(|answer| answer.value.clone())),
            reason: claim.reason.clone(),
            target: claim.target,
            nil: claim.nil.as_ref().map(|nil| nil.source.clone()),
            note: claim.note.clone(),
            evidence: evidence.collect(),
        };
        (claim.code.value.clone(), said)
    });
    claims.collect()
}

fn read(text: &str) -> Mapping {
    let source = SourceText::new(&path(), text);
    let read = load::mapping_in(&source, "evidence");
    let (_, mapping) = read.unwrap_or_else(|problems| panic!("{problems:?}\n{text}"));
    mapping
}

/// The same change made of what is said, by nothing that the editor uses.
fn change(said: &mut AllSaid, change: &Change) {
    let shown = |text: &str| {
        let text = text.trim();
        (!crate::model::is_unseen(text)).then(|| text.to_owned())
    };
    let claim = said.entry(change.code.clone()).or_default();
    match &change.what {
        ClaimChange::Set(Field::Answer, text) => claim.answer = Some(text.trim().to_owned()),
        ClaimChange::Set(Field::Reason, text) => claim.reason = shown(text),
        ClaimChange::Set(Field::Note, text) => claim.note = shown(text),
        ClaimChange::Set(Field::Target, text) => claim.target = text.parse().ok(),
        ClaimChange::Set(Field::Nil, name) => claim.nil = Some(in_folder(name)),
        ClaimChange::Clear(Field::Answer) => claim.answer = None,
        ClaimChange::Clear(Field::Reason) => claim.reason = None,
        ClaimChange::Clear(Field::Note) => claim.note = None,
        ClaimChange::Clear(Field::Target) => claim.target = None,
        ClaimChange::Clear(Field::Nil) => claim.nil = None,
        ClaimChange::Add(new) => {
            let source = match &new.source {
                NewSource::File(name) => in_folder(name),
                NewSource::Link(address) => Source::Link(Arc::from(&**address)),
            };
            let trimmed = |text: &Option<String>| text.as_ref().map(|text| text.trim().to_owned());
            claim
                .evidence
                .push((source, new.date, trimmed(&new.pages), trimmed(&new.note)));
        }
        ClaimChange::Describe(at, EvidenceField::Date, text) => {
            claim.evidence[*at].1 = text.as_ref().and_then(|text| text.parse().ok());
        }
        ClaimChange::Describe(at, EvidenceField::Note, text) => {
            claim.evidence[*at].3 = text.as_ref().map(|text| text.trim().to_owned());
        }
    }
}

fn in_folder(name: &str) -> Source {
    Source::File(Arc::from(format!("evidence/1/{name}")))
}

/// Makes the changes, which must be possible, and checks that they are what is said now and that every
/// other line is as it was.
fn must(text: &str, changes: &[Change]) -> String {
    let edited = edit(text, changes).unwrap_or_else(|refusal| panic!("{refusal:?}\n{text}"));
    let mut meant = said(&read(text));
    changes.iter().for_each(|one| change(&mut meant, one));
    meant.retain(|_, claim| *claim != SaidClaim::default());
    let mut now = said(&read(&edited.text));
    now.retain(|_, claim| *claim != SaidClaim::default());
    assert_eq!(now, meant, "\n{text}\n{}", edited.text);
    kept(text, &edited);
    edited.text
}

/// The hunks, and nothing but them, lead from the old text to the new one; line ends and all.
fn kept(old: &str, edited: &Edited) {
    let lines =
        |text: &str| -> Vec<String> { text.split_inclusive('\n').map(str::to_owned).collect() };
    let (before, now) = (lines(old), lines(&edited.text));
    let (mut at, mut at_now) = (0, 0);
    let bare = |line: &String| {
        line.trim_end_matches(['\r', '\n'])
            .trim_start_matches('\u{feff}')
            .to_owned()
    };
    for hunk in &edited.hunks {
        let same = hunk.line - 1 - at;
        assert_eq!(
            before[at..at + same]
                .concat()
                .trim_end_matches(['\r', '\n']),
            now[at_now..at_now + same]
                .concat()
                .trim_end_matches(['\r', '\n'])
        );
        (at, at_now) = (at + same, at_now + same);
        let old: Vec<String> = before[at..at + hunk.old.len()].iter().map(bare).collect();
        let new: Vec<String> = now[at_now..at_now + hunk.new.len()]
            .iter()
            .map(bare)
            .collect();
        assert_eq!((&old, &new), (&hunk.old, &hunk.new));
        (at, at_now) = (at + hunk.old.len(), at_now + hunk.new.len());
    }
    assert_eq!(before[at..], now[at_now..]);
}

#[test]
fn each_way_of_writing_takes_each_text() {
    for (_, claim) in WAYS {
        let text = around(claim);
        for nasty in NASTY {
            must(&text, &on("1.1", &[set(Field::Note, nasty)]));
            let evidence = NewEvidence {
                date: Some(date(2026, 2, 1)),
                pages: Some("2-3".to_owned()),
                note: Some(nasty.to_owned()),
                ..file("baru.pdf")
            };
            must(&text, &on("1.1", &[ClaimChange::Add(evidence)]));
        }
    }
}

/// Listed evidence takes a date and a name in each way in which people write it; where that is not sure, the
/// file stays as it is.
#[test]
fn each_way_of_writing_says_more_of_listed_evidence() {
    let mut refused = Vec::new();
    for (way, claim) in WAYS {
        let text = around(claim);
        let code = Code::new("1.1");
        let listed = said(&read(&text));
        let Some(last) = listed
            .get(&code)
            .and_then(|one| one.evidence.len().checked_sub(1))
        else {
            continue;
        };
        let describe =
            |field, text: &str| ClaimChange::Describe(last, field, Some(text.to_owned()));
        for nasty in NASTY {
            let changes = [
                describe(EvidenceField::Date, "2026-02-03"),
                describe(EvidenceField::Note, nasty),
                ClaimChange::Add(file("baru.pdf")),
            ];
            let changes = on("1.1", &changes);
            if edit(&text, &changes).is_err() {
                refused.push(way);
                break;
            }
            let new = must(&text, &changes);
            let gone = [EvidenceField::Date, EvidenceField::Note];
            let gone = gone.map(|field| ClaimChange::Describe(last, field, None));
            must(&new, &on("1.1", &gone));
        }
    }
    let rare = ["brackets over lines", "folded", "a dash alone"];
    assert!(refused.iter().all(|way| rare.contains(way)), "{refused:?}");
    let plain = around(
        "  \"1.1\": # kode\n    bukti:\n      - a.pdf # berkas\n      # di bawah\n      - tautan: https://a.example.go.id\n        halaman: 2\n",
    );
    let changes = on(
        "1.1",
        &[
            ClaimChange::Describe(0, EvidenceField::Note, Some("SK: DIP".to_owned())),
            ClaimChange::Describe(1, EvidenceField::Date, Some("2026-02-03".to_owned())),
        ],
    );
    insta::assert_snapshot!(must(&plain, &changes), @r#"
    # Kepala
    instrumen: uji
    satker: BPMP Contoh
    indikator:
      "1.1": # kode
        bukti:
          - berkas: a.pdf # berkas
            keterangan: "SK: DIP"
          # di bawah
          - tautan: https://a.example.go.id
            tanggal: 2026-02-03
            halaman: 2

      # milik 1.2
      "1.2": { jawaban: B }
      "1.10": x.pdf
    # akhir
    "#);
}

#[test]
fn each_way_of_writing_takes_several_changes_at_once() {
    for (_, claim) in WAYS {
        let text = around(claim);
        let all = [
            ClaimChange::Clear(Field::Nil),
            set(Field::Answer, "B"),
            set(Field::Reason, "belum"),
            set(Field::Target, "2026-09-30"),
            set(Field::Note, "nanti"),
            ClaimChange::Add(file("b c.pdf")),
            ClaimChange::Add(NewEvidence::of(NewSource::Link(
                "https://ppid.example.go.id/?a=1,2#x".to_owned(),
            ))),
        ];
        let mut changes = on("1.1", &all);
        changes.extend(on("1.3", &all));
        changes.extend(on("1.10", &all));
        must(&text, &changes);
        // Twice is once more.
        let again = must(&text, &changes);
        must(&again, &changes);
        let nil = [
            ClaimChange::Clear(Field::Answer),
            set(Field::Nil, "tidak ada.pdf"),
        ];
        must(&text, &on("1.1", &nil));
        must(&text, &on("1.1", &[ClaimChange::Clear(Field::Answer)]));
    }
}

#[test]
fn line_ends_the_mark_and_a_last_line_without_end_stay() {
    for (_, claim) in WAYS {
        let whole = around(claim);
        let cut = whole.trim_end_matches("# akhir\n").trim_end().to_owned();
        let first = format!("instrumen: uji\nindikator:\n{}", claim.trim_end());
        for text in [whole, cut, first] {
            for (mark, end) in [
                ("", "\r\n"),
                ("\u{feff}", "\r\n"),
                ("\u{feff}", "\n"),
                ("", "\r"),
            ] {
                let text = format!("{mark}{}", text.replace('\n', end));
                let changes = on(
                    "1.1",
                    &[set(Field::Note, "x"), ClaimChange::Add(file("b.pdf"))],
                );
                let new = if end == "\r" {
                    edit(&text, &changes).unwrap().text
                } else {
                    must(&text, &changes)
                };
                assert!(new.starts_with(mark));
                let bare = new.replace(end, "");
                assert!(!bare.contains(['\r', '\n']), "{new:?}");
                assert_eq!(new.ends_with(end), text.ends_with(end));
            }
        }
    }
}

#[test]
fn a_new_code_stands_in_the_instruments_order() {
    let text = around("  # milik 1.1\n  \"1.1\": a.pdf\n    # catatan 1.1\n");
    let new = must(&text, &on("1.3", &[set(Field::Answer, "B")]));
    insta::assert_snapshot!(new, @r#"
    # Kepala
    instrumen: uji
    satker: BPMP Contoh
    indikator:
      # milik 1.1
      "1.1": a.pdf
        # catatan 1.1

      # milik 1.2
      "1.2": { jawaban: B }
      "1.3":
        jawaban: B
      "1.10": x.pdf
    # akhir
    "#);
    let one = "instrumen: uji\nindikator:\n  # milik 1.2\n  \"1.2\": a.pdf\n";
    let mut changes = on("2.1", &[set(Field::Answer, "B")]);
    changes.extend(on("9.9", &[ClaimChange::Add(file("c.pdf"))]));
    changes.extend(on("1.1", &[set(Field::Answer, "A")]));
    insta::assert_snapshot!(must(one, &changes), @r#"
    instrumen: uji
    indikator:
      "1.1":
        jawaban: A
      # milik 1.2
      "1.2": a.pdf
      "2.1":
        jawaban: B
      "9.9":
        bukti:
          - berkas: c.pdf
    "#);
    for begun in [
        "instrumen: uji\n",
        "instrumen: uji\nindikator:",
        "instrumen: uji\nindikator: {}\nsatker: x\n",
    ] {
        must(begun, &changes);
    }
}

#[test]
fn what_is_added_looks_as_people_write_it() {
    let mut evidence = file("1.1_sk-dip-2026.pdf");
    evidence.date = Some(date(2026, 1, 15));
    evidence.note = Some("SK penetapan DIP".to_owned());
    let changes = on(
        "1.1",
        &[set(Field::Answer, "A"), ClaimChange::Add(evidence)],
    );
    let shown = |way: &str| {
        let (_, claim) = WAYS.iter().find(|(name, _)| *name == way).unwrap();
        let new = must(&around(claim), &changes);
        let new = new.split("indikator:\n").nth(1).unwrap().to_owned();
        new.split("\n  # milik 1.2").next().unwrap().to_owned()
    };
    let ways = [
        "as init writes it",
        "a comment behind each",
        "short form with a comment",
        "braces",
        "list at the key",
        "nothing in words",
        "braces over lines",
    ];
    let all: Vec<String> = ways.iter().map(|way| shown(way)).collect();
    insta::assert_snapshot!(all.join("----\n"), @r#"
      # Pertanyaan?
      # - A: ya
      "1.1":
        jawaban: A
        bukti:
          - berkas: 1.1_sk-dip-2026.pdf
            tanggal: 2026-01-15
            keterangan: SK penetapan DIP

    ----
      "1.1": # kode
        jawaban: A # jawab
        bukti: # daftar
          - berkas: a.pdf # berkas
            # masih a.pdf
          - berkas: 1.1_sk-dip-2026.pdf
            tanggal: 2026-01-15
            keterangan: SK penetapan DIP
    ----
      "1.1":   # bentuk pendek
        jawaban: A
        bukti:
          - a.pdf
          - berkas: 1.1_sk-dip-2026.pdf
            tanggal: 2026-01-15
            keterangan: SK penetapan DIP
    ----
      "1.1": { jawaban: A, bukti: [a.pdf, { berkas: 1.1_sk-dip-2026.pdf, tanggal: 2026-01-15, keterangan: SK penetapan DIP }] }
    ----
      "1.1":
        jawaban: A
        bukti:
        - berkas: a.pdf
        - b.pdf
        - berkas: 1.1_sk-dip-2026.pdf
          tanggal: 2026-01-15
          keterangan: SK penetapan DIP
    ----
      "1.1": # nanti
        jawaban: A
        bukti:
          - berkas: 1.1_sk-dip-2026.pdf
            tanggal: 2026-01-15
            keterangan: SK penetapan DIP
    ----
      "1.1": {
        jawaban: A, bukti: [{ berkas: 1.1_sk-dip-2026.pdf, tanggal: 2026-01-15, keterangan: SK penetapan DIP }], # ya
        catatan: lama,
      }
    "#);
}

#[test]
fn hunks_have_their_lines_and_what_stands_above() {
    let text = "instrumen: uji\nindikator:\n  \"1.1\":\n    jawaban:\n\n  \"1.2\": { jawaban: A }\n  \"1.3\":\n    jawaban: A\n";
    let mut changes = on("1.1", &[set(Field::Answer, "B")]);
    changes.extend(on("1.2", &[set(Field::Answer, "C")]));
    changes.extend(on("1.3", &[set(Field::Note, "x")]));
    let hunks = edit(text, &changes).unwrap().hunks;
    let shown = hunks.iter().map(|hunk| {
        let above = hunk.above.as_deref().unwrap_or("-");
        format!(
            "{} {above} | {} | {}",
            hunk.line,
            hunk.old.join("/"),
            hunk.new.join("/")
        )
    });
    assert_eq!(
        shown.collect::<Vec<_>>(),
        [
            "4   \"1.1\": |     jawaban: |     jawaban: B",
            "6 - |   \"1.2\": { jawaban: A } |   \"1.2\": { jawaban: C }",
            "9     jawaban: A |  |     catatan: x",
        ]
    );
}

#[test]
fn what_is_not_sure_is_refused_with_the_lines_to_paste() {
    let changes = on(
        "1.1",
        &[set(Field::Answer, "Ya"), ClaimChange::Add(file("b, c.pdf"))],
    );
    for text in [
        "{ instrumen: uji }\n",
        "instrumen: uji\nindikator:\n  ? \"1.1\"\n  :\n",
    ] {
        let Err(Refusal::Unsure(lines)) = edit(text, &changes) else {
            panic!("{text}");
        };
        let pasted = format!("instrumen: uji\nindikator:\n{lines}");
        let said = said(&read(&pasted));
        assert_eq!(said[&code("1.1")].answer.as_deref(), Some("Ya"));
        assert_eq!(said[&code("1.1")].evidence[0].0, in_folder("b, c.pdf"));
    }
    let faulty = edit(
        "instrumen: uji\nindikator:\n  \"1.1\": { jawab: A }\n",
        &changes,
    );
    assert!(matches!(faulty, Err(Refusal::Unreadable(_))));
}

/// One claim in some way of writing.
fn claim() -> impl Strategy<Value = String> {
    (0..WAYS.len()).prop_map(|at| WAYS[at].1.to_owned())
}

fn text() -> impl Strategy<Value = String> {
    let nasty = (0..NASTY.len()).prop_map(|at| NASTY[at].to_owned());
    let any = "[ -~\n\té\u{85}\u{2028}🎉:#'\"\\\\,\\[\\]{}&*!|>%@`-]{0,12}";
    prop_oneof![nasty, any]
}

fn what() -> impl Strategy<Value = ClaimChange> {
    let field = prop_oneof![Just(Field::Reason), Just(Field::Note), Just(Field::Answer)];
    let clear = prop_oneof![Just(Field::Reason), Just(Field::Note), Just(Field::Target)];
    let day =
        (2020..2030_i16, 1..13_i8, 1..29_i8).prop_map(|(year, month, day)| date(year, month, day));
    let evidence = (
        "[a-z][ -.0-9A-Z\\[\\]^_a-z{}é~#&']{0,10}[a-z]",
        proptest::option::of(day.clone()),
        proptest::option::of(text()),
    );
    let evidence = evidence.prop_map(|(name, date, note)| {
        ClaimChange::Add(NewEvidence {
            date,
            note,
            ..file(&name)
        })
    });
    prop_oneof![
        (field, text()).prop_map(|(field, text)| ClaimChange::Set(field, text)),
        day.prop_map(|day| ClaimChange::Set(Field::Target, day.to_string())),
        clear.prop_map(ClaimChange::Clear),
        evidence,
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(600) })]

    #[test]
    fn what_is_read_back_is_what_was_wanted(
        claims in proptest::collection::vec(claim(), 0..5),
        changes in proptest::collection::vec(("1\\.1|1\\.2|1\\.3|1\\.10|2\\.1|z", what()), 1..8),
        (mark, crlf, end) in (any::<bool>(), any::<bool>(), any::<bool>()),
    ) {
        let codes = ["1.1", "1.2", "1.3", "1.10", "2.1"];
        let mut text = "instrumen: uji\nindikator:\n".to_owned();
        for (claim, code) in claims.iter().zip(codes) {
            text.push_str(&claim.replace("1.1", code));
        }
        if !end {
            text.truncate(text.trim_end().len());
        }
        if crlf {
            text = text.replace('\n', "\r\n");
        }
        if mark {
            text.insert(0, '\u{feff}');
        }
        let changes: Vec<Change> = changes
            .into_iter()
            .map(|(indicator, what)| Change { code: code(&indicator), what })
            .collect();
        // A nil statement beside an answer is refused by the reader.
        let is_nil = |one: &Change| read(&text).claims.iter().any(|claim| claim.code.value == one.code && claim.nil.is_some());
        let changes: Vec<Change> = changes.into_iter().filter(|one| !is_nil(one) || !matches!(one.what, ClaimChange::Set(Field::Answer, _))).collect();
        prop_assume!(!changes.is_empty());
        must(&text, &changes);
    }
}
