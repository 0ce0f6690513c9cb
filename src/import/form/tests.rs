use std::collections::BTreeMap;

use super::*;
use crate::model::{
    Choice, Digest, EvidenceRow, Exact, FORM_MARK, FormBase, FormRow, Lang, Place, Status, Worth,
};
use crate::sheets::{Book, Cell, Sheet, SheetValue};

/// What the mapping says of one indicator.
#[derive(Debug, Clone, Copy, Default)]
struct Said {
    answer: &'static str,
    reason: &'static str,
    target: &'static str,
    evidence: &'static [(&'static str, &'static str, &'static str)],
}

fn given(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

fn row(code: &str, said: Said) -> IndicatorRow {
    let option = |code: &str| Choice {
        code: code.to_owned(),
        worth: Worth::Share(Exact::zero()),
        meaning: None,
        requirements: None,
        place: Place::file(&Arc::from("a.toml")),
    };
    let piece = |(name, date, note): &(&str, &str, &str)| EvidenceRow {
        name: Arc::from(*name),
        date: date.parse().ok(),
        note: given(note),
        ..EvidenceRow::default()
    };
    IndicatorRow {
        code: Code::new(code),
        name: String::new(),
        question: format!("Apakah {code}?"),
        groups: Vec::new(),
        aspect: Code::new("A"),
        aspect_at: 0,
        weight: Exact::zero(),
        owner: None,
        answer: given(said.answer),
        meaning: None,
        options: Arc::new(["A", "B", "Ya"].map(option)),
        print: Digest::of_bytes(&[7; 32]),
        asked: Vec::new(),
        nil_allowed: false,
        note: None,
        status: Status::Unanswered,
        points: None,
        in_total: None,
        evidence: said.evidence.iter().map(piece).collect(),
        reason: given(said.reason),
        target: said.target.parse().ok(),
        due: None,
        findings: Vec::new(),
    }
}

/// A form as people have it on their screens.
struct Screen {
    heads: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Screen {
    /// The form of these indicators.
    fn of(indicators: &[IndicatorRow]) -> Self {
        let fields = FormField::ALL.map(|field| field.head().get(Lang::Id).to_owned());
        let mut heads = vec!["Kode".to_owned()];
        heads.extend(fields);
        heads.push(format!("{FORM_MARK} uji"));
        let rows = indicators.iter().flat_map(FormRow::of).map(|row| {
            let mut cells = vec![row.indicator.code.as_str().to_owned()];
            cells.extend(FormField::ALL.map(|field| row.text(field).unwrap_or_default()));
            cells.push(FormBase::of(&row).written());
            cells
        });
        Self {
            heads,
            rows: rows.collect(),
        }
    }

    fn set(&mut self, row: usize, field: FormField, text: &str) -> &mut Self {
        let at = FormField::ALL.iter().position(|own| *own == field).unwrap();
        text.clone_into(&mut self.rows[row][at + 1]);
        self
    }

    /// As a sheet with a title above it.
    fn book(&self) -> Book {
        let mut cells = BTreeMap::new();
        for (row, line) in (3..).zip([&self.heads].into_iter().chain(&self.rows)) {
            for (column, text) in (0..).zip(line) {
                if !text.is_empty() {
                    let cell = Cell {
                        text: text.clone(),
                        value: if text == "#N/A" {
                            SheetValue::Fault
                        } else {
                            SheetValue::Text
                        },
                        ..Cell::default()
                    };
                    cells.insert((row, column), cell);
                }
            }
        }
        let mut sheet = Sheet::default();
        "Formulir".clone_into(&mut sheet.name);
        sheet.cells = cells;
        Book {
            sheets: vec![sheet],
            notes: Vec::new(),
        }
    }

    fn against(&self, now: &[IndicatorRow]) -> FormChanges {
        let form = filled(&self.book()).unwrap();
        assert_eq!(form.instrument, "uji");
        let count = |code: &Code| {
            let row = now.iter().find(|row| row.code == *code).unwrap();
            row.evidence.len()
        };
        let named = |_: &Code, text: &str| match text {
            "sk.pdf" | "evidence/sk.pdf" => vec![Arc::from("evidence/sk.pdf")],
            "dua.pdf" => vec![
                Arc::from("evidence/a/dua.pdf"),
                Arc::from("evidence/b/dua.pdf"),
            ],
            _ => Vec::new(),
        };
        compared(
            &form,
            &FormSide {
                indicators: now,
                claimed: &|_| Some("evidence/bukti.yaml:4:3".to_owned()),
                listed: &count,
                named: &named,
            },
        )
    }
}

/// The changes as lines: what is taken, then what is named.
fn told(changes: &FormChanges) -> Vec<String> {
    let taken = changes.taken.iter().map(|change| match &change.edit {
        FormEdit::Field { field, old, new } => {
            format!("{} {} {field:?} {old:?} > {new:?}", change.at, change.code)
        }
        FormEdit::Listed {
            at,
            field,
            old,
            new,
            ..
        } => format!(
            "{} {} {at} {field:?} {old:?} > {new:?}",
            change.at, change.code
        ),
        FormEdit::Evidence {
            source,
            date,
            remark,
        } => format!(
            "{} {} + {source:?} {date:?} {remark:?}",
            change.at, change.code
        ),
    });
    let slips = changes.slips.iter();
    let slips = slips.map(|slip| format!("{}! {}", slip.at, slip.message.get(Lang::Id)));
    taken.chain(slips).collect()
}

/// Each triple of what was, what the form and what the mapping says: what the form alone changed is taken,
/// what the mapping alone changed stays, one change of both is none, two are a conflict with both values.
#[test]
fn every_triple_is_compared_three_ways() {
    let texts: [(FormField, [&'static str; 4]); 3] = [
        (FormField::Answer, ["", "A", "B", "Ya"]),
        (FormField::Reason, ["", "satu", "dua", "tiga\nbaris"]),
        (
            FormField::Target,
            ["", "2026-01-31", "2026-02-28", "2027-12-01"],
        ),
    ];
    let say = |field, text| match field {
        FormField::Answer => Said {
            answer: text,
            ..Said::default()
        },
        FormField::Reason => Said {
            reason: text,
            ..Said::default()
        },
        FormField::Target
        | FormField::Note
        | FormField::Source
        | FormField::Date
        | FormField::Remark => Said {
            target: text,
            ..Said::default()
        },
    };
    let mut seen = [0; 4];
    for (field, texts) in texts {
        for base in texts {
            for form in texts {
                for now in texts {
                    let mut screen = Screen::of(&[row("1.1", say(field, base))]);
                    screen.set(0, field, form);
                    let changes = screen.against(&[row("1.1", say(field, now))]);
                    let taken: Vec<&FormEdit> =
                        changes.taken.iter().map(|change| &change.edit).collect();
                    let why = format!("{field:?} {base:?} {form:?} {now:?}: {:?}", told(&changes));
                    if form == now {
                        assert!(taken.is_empty() && changes.slips.is_empty(), "{why}");
                        seen[0] += 1;
                    } else if form == base {
                        assert!(taken.is_empty() && changes.slips.is_empty(), "{why}");
                        assert_eq!(changes.kept, 1, "{why}");
                        seen[1] += 1;
                    } else if now == base {
                        let [FormEdit::Field { old, new, .. }] = taken[..] else {
                            panic!("{why}");
                        };
                        assert_eq!((&**old, &**new), (now, form), "{why}");
                        assert!(changes.slips.is_empty(), "{why}");
                        seen[2] += 1;
                    } else {
                        let [slip] = &changes.slips[..] else {
                            panic!("{why}");
                        };
                        let message = slip.message.get(Lang::Id);
                        let line = |text: &str| text.lines().next().unwrap_or("kosong").to_owned();
                        assert!(message.contains(&line(form)), "{why}");
                        assert!(message.contains(&line(now)), "{why}");
                        assert!(message.contains("evidence/bukti.yaml:4:3"), "{why}");
                        assert!(taken.is_empty(), "{why}");
                        seen[3] += 1;
                    }
                }
            }
        }
    }
    assert_eq!(seen, [48, 36, 36, 72]);
}

const LISTED: Said = Said {
    answer: "A",
    reason: "",
    target: "",
    evidence: &[
        ("evidence/a.pdf", "2026-01-15", "SK"),
        ("https://ppid.example.go.id/dip", "", ""),
    ],
};

#[test]
fn a_form_that_nobody_touched_changes_nothing_however_it_was_moved() {
    let now = [row("1.1", LISTED), row("1.2", Said::default())];
    let mut screen = Screen::of(&now);
    assert!(told(&screen.against(&now)).is_empty());
    screen.rows.reverse();
    for line in screen.rows.iter_mut().chain([&mut screen.heads]) {
        line.reverse();
        line.insert(2, String::new());
    }
    screen.rows.insert(
        1,
        vec![String::new(), String::new(), "Catatan kami".to_owned()],
    );
    assert!(told(&screen.against(&now)).is_empty());
    let other = [row(
        "1.2",
        Said {
            answer: "B",
            ..LISTED
        },
    )];
    let changes = screen.against(&other);
    assert!(told(&changes).is_empty(), "{:?}", told(&changes));
    assert_eq!(changes.kept, 1);
}

#[test]
fn evidence_is_listed_once() {
    let now = [row("1.1", LISTED), row("1.2", Said::default())];
    let mut screen = Screen::of(&now);
    screen
        .set(2, FormField::Source, "sk.pdf")
        .set(2, FormField::Date, "2026-02-01")
        .set(2, FormField::Remark, "SK baru")
        .set(
            3,
            FormField::Source,
            "ppid.example.go.id/a\nhttps://ppid.example.go.id/b\n-\nevidence/sk.pdf",
        );
    let changes = screen.against(&now);
    insta::assert_debug_snapshot!(told(&changes), @r#"
    [
        "Formulir!F7 1.1 + File(\"evidence/sk.pdf\") Some(2026-02-01) Some(\"SK baru\")",
        "Formulir!F8 1.2 + Link(\"https://ppid.example.go.id/a\") None None",
        "Formulir!F8 1.2 + Link(\"https://ppid.example.go.id/b\") None None",
        "Formulir!F8 1.2 + File(\"evidence/sk.pdf\") None None",
    ]
    "#);
    let after = Said {
        evidence: &[
            ("evidence/a.pdf", "2026-01-15", "SK"),
            ("https://ppid.example.go.id/dip", "", ""),
            ("evidence/sk.pdf", "2026-02-01", "SK baru"),
        ],
        ..LISTED
    };
    let second = Said {
        evidence: &[
            ("https://ppid.example.go.id/a", "", ""),
            ("https://ppid.example.go.id/b", "", ""),
            ("evidence/sk.pdf", "", ""),
        ],
        ..Said::default()
    };
    let again = screen.against(&[row("1.1", after), row("1.2", second)]);
    assert!(told(&again).is_empty(), "{:?}", told(&again));
}

#[test]
fn what_is_said_of_listed_evidence_is_compared_too() {
    let now = [row("1.1", LISTED)];
    let mut screen = Screen::of(&now);
    screen
        .set(0, FormField::Date, "2026-03-01")
        .set(1, FormField::Remark, "Halaman DIP");
    insta::assert_debug_snapshot!(told(&screen.against(&now)), @r#"
    [
        "Formulir!G5 1.1 0 Date \"2026-01-15\" > \"2026-03-01\"",
        "Formulir!H6 1.1 1 Remark \"\" > \"Halaman DIP\"",
    ]
    "#);
    let moved = Said {
        evidence: &[
            ("https://ppid.example.go.id/dip", "", ""),
            ("evidence/a.pdf", "2026-01-16", "SK"),
        ],
        ..LISTED
    };
    insta::assert_debug_snapshot!(told(&screen.against(&[row("1.1", moved)])), @r#"
    [
        "Formulir!H6 1.1 0 Remark \"\" > \"Halaman DIP\"",
        "Formulir!G5! Tanggal bukti berubah di dua tempat sejak formulir dibuat: “2026-03-01” di formulir, “2026-01-16” di evidence/bukti.yaml:4:3",
    ]
    "#);
}

#[test]
fn what_is_not_understood_is_named_by_its_cell() {
    let now = [row("1.1", LISTED), row("1.2", Said::default())];
    let slip = |edit: &dyn Fn(&mut Screen)| {
        let mut screen = Screen::of(&now);
        edit(&mut screen);
        told(&screen.against(&now))
    };
    let copied = |screen: &mut Screen, row: usize| {
        let copy = screen.rows[row].clone();
        screen.rows.push(copy);
        screen.rows.len() - 1
    };
    let cases: [&dyn Fn(&mut Screen); 16] = [
        &|screen| {
            screen.set(3, FormField::Answer, "C");
        },
        &|screen| {
            screen.set(3, FormField::Answer, "ya: lengkap");
        },
        &|screen| {
            screen.set(3, FormField::Target, "segera");
        },
        &|screen| {
            screen.set(3, FormField::Source, "tidak-ada.pdf");
        },
        &|screen| {
            screen.set(3, FormField::Source, "dua.pdf");
        },
        &|screen| {
            screen.set(3, FormField::Date, "2026-01-01");
        },
        &|screen| {
            screen.set(3, FormField::Reason, "#N/A");
        },
        &|screen| {
            screen.set(0, FormField::Source, "sk.pdf");
        },
        &|screen| {
            screen.set(1, FormField::Answer, "B");
        },
        &|screen| {
            screen.set(0, FormField::Date, "kemarin");
        },
        &|screen| {
            let sources = "sk.pdf\nhttps://ppid.example.go.id";
            screen
                .set(3, FormField::Source, sources)
                .set(3, FormField::Remark, "SK");
        },
        // The codes alone were sorted.
        &|screen| {
            "1.1".clone_into(&mut screen.rows[3][0]);
            screen.set(3, FormField::Answer, "A");
        },
        // A row of one's own, without and with a code.
        &|screen| {
            screen.rows.push(vec![String::new(); 8]);
            screen.set(4, FormField::Note, "jumlah");
        },
        &|screen| {
            screen.rows.push(vec![String::new(); 8]);
            "1.2".clone_into(&mut screen.rows[4][0]);
            screen
                .set(4, FormField::Source, "sk.pdf")
                .set(4, FormField::Note, "dari kami");
        },
        // Copies of a row: for another piece of evidence, and with another answer.
        &|screen| {
            let copy = copied(screen, 0);
            screen.set(copy, FormField::Source, "sk.pdf");
        },
        &|screen| {
            let copy = copied(screen, 0);
            screen
                .set(0, FormField::Answer, "B")
                .set(copy, FormField::Answer, "Ya");
        },
    ];
    let all: Vec<Vec<String>> = cases.iter().map(|case| slip(case)).collect();
    insta::assert_debug_snapshot!(all, @r#"
    [
        [
            "Formulir!B8! “C” bukan pilihan jawaban indikator 1.2",
        ],
        [
            "Formulir!B8 1.2 Answer \"\" > \"Ya\"",
        ],
        [
            "Formulir!D8! “segera” bukan tanggal",
        ],
        [
            "Formulir!F8! “tidak-ada.pdf” bukan tautan, dan di folder bukti tidak ada berkas dengan nama itu",
        ],
        [
            "Formulir!F8! beberapa berkas bernama “dua.pdf”",
        ],
        [
            "Formulir!G8! “2026-01-01” ditulis tanpa buktinya",
        ],
        [
            "Formulir!C8! sel ini rumus yang gagal",
        ],
        [
            "Formulir!F5! bukti yang sudah tercantum “evidence/a.pdf” diganti atau dikosongkan di formulir; buktinya dibiarkan",
        ],
        [
            "Formulir!B6! Jawaban “B” berdiri di baris yang hanya untuk bukti",
        ],
        [
            "Formulir!G5! “kemarin” bukan tanggal",
        ],
        [
            "Formulir!H8! beberapa bukti dalam satu sel dengan satu tanggal atau keterangan",
        ],
        [
            "Formulir!B8! kode di kolom Kode (1.1) bukan kode yang tersimpan di baris ini (1.2): sebagian kolom diurutkan atau digeser tersendiri",
        ],
        [
            "Formulir!E9! baris ini terisi tetapi tanpa kode indikator",
        ],
        [
            "Formulir!F9 1.2 + File(\"evidence/sk.pdf\") None None",
            "Formulir!E9! Catatan “dari kami” berdiri di baris yang hanya untuk bukti",
        ],
        [
            "Formulir!F9 1.1 + File(\"evidence/sk.pdf\") Some(2026-01-15) Some(\"SK\")",
        ],
        [
            "Formulir!B9! dua baris indikator yang sama berbeda isi: “B” di Formulir!B5, “Ya” di sini",
        ],
    ]
    "#);
}

#[test]
fn a_reworded_question_is_marked() {
    let now = [row("1.1", Said::default())];
    let mut screen = Screen::of(&now);
    screen.set(0, FormField::Answer, "A");
    let mut reworded = row("1.1", Said::default());
    reworded.print = Digest::of_bytes(&[8; 32]);
    let changes = screen.against(&[reworded]);
    assert!(changes.taken[0].reworded);
    assert!(!screen.against(&now).taken[0].reworded);
    let gone = screen.against(&[row("1.3", Said::default())]);
    assert_eq!(gone.taken.len(), 0);
    assert_eq!(gone.slips.len(), 1);
}

#[test]
fn a_column_that_is_gone_says_nothing() {
    let now = [row("1.1", LISTED)];
    let mut screen = Screen::of(&now);
    for line in screen.rows.iter_mut().chain([&mut screen.heads]) {
        line.remove(1);
    }
    let form = filled(&screen.book()).unwrap();
    assert_eq!(form.lacking, [FormField::Answer]);
    assert!(told(&screen.against(&now)).is_empty());
    screen.heads.pop();
    assert!(filled(&screen.book()).is_none());
}
