//! Reports for the tests of every form: one with every variant in it, one as a team would see it.

use std::sync::Arc;

use jiff::civil::{Date, date};

use crate::model::{
    About, Act, Album, AspectRow, Choice, Code, Condition, Digest, Due, Effect, EntryId,
    EvidenceRow, Exact, ExhibitId, Facts, Finding, FindingGroup, Formula, GateDemands, GitFile,
    Horizon, IndicatorRow, Inside, Inspect, InstrumentHead, JudgedFinding, Kind, Nature, Observed,
    OwnerRow, Picture, PictureCoding, PictureKind, Place, Placed, Presentation, Proof, Quoted,
    Report, Requirement, Rounding, RoundingOf, Rule, Score, Severity, Shot, StageScore, Standing,
    Status, Subject, Summary, Text, Topic, Triple, Verdict, Waiver, Worth,
};

/// ESC, bidi, zero width, tab, newline, and the marks of Markdown and HTML.
pub(super) const HOSTILE: &str = "a\x1b[31m|b`c\u{202e}fdp\u{200b}\n<script>*_[x](y)~&\\|\t\u{2066}$\u{feff}\u{85}日本語 ﷽ e\u{301}";

/// What the mapping remarks on every document of the sample.
pub(super) const REMARK: &str = "Salinan yang disahkan";

/// What the mapping remarks on every indicator of the sample.
pub(super) const NOTE: &str = "Ditetapkan ulang tiap Januari";

/// What evidence every indicator of the sample asks for.
pub(super) const ASKED: &str = "SK penetapan yang masih berlaku";

macro_rules! rule {
    ($place:ident, $id:literal, $name:literal, $english:literal, $severity:ident) => {
        static $place: Rule = Rule {
            id: $id,
            name: Text::new($name, $english),
            severities: &[Severity::$severity],
            effect: Effect::NONE,
            summary: Text::new("ringkasan", "summary"),
            checks: Text::new("yang diperiksa", "what it checks"),
            why: Text::new("sebabnya", "why"),
            fix: Text::new("caranya", "how"),
            inspect: Inspect::Dossier(|_| Vec::new()),
        };
    };
}
rule!(UNANSWERED, "KIP201", "belum-dijawab", "unanswered", Error);
rule!(MISSING, "KIP204", "berkas-tidak-ada", "missing-file", Error);
rule!(ORPHAN, "KIP206", "berkas-yatim", "orphan-file", Warning);
rule!(
    UNTRACKED,
    "KIP305",
    "tidak-terlacak",
    "untracked-by-git",
    Warning
);
rule!(
    SCAN,
    "KIP405",
    "pindaian-tanpa-teks",
    "scan-without-text",
    Warning
);
rule!(
    OUTSIDE,
    "KIP501",
    "di-luar-periode",
    "outside-period",
    Error
);
rule!(UNDATED, "KIP502", "tanpa-tanggal", "undated", Note);

pub(super) fn exact(text: &str) -> Exact {
    Exact::parse(text).unwrap()
}

fn triple(claimed: &str, supported: &str, potential: &str) -> Triple {
    Triple {
        claimed: exact(claimed),
        supported: exact(supported),
        potential: exact(potential),
    }
}

/// A finding of `rule`; points "" for none.
fn judged(
    rule: &'static Rule,
    indicator: Option<&str>,
    at: Option<(u32, u32)>,
    points: Option<&str>,
    says: [(&str, &str); 2],
) -> JudgedFinding {
    let path = Arc::from("evidence/bukti.yaml");
    let place = match at {
        Some((line, column)) => Place::within(path, line, column),
        None => Place::file(&path),
    };
    let [message, hint] = says.map(|(id, en)| Text::both(id, en));
    let mut finding: Finding = rule.finding(&place, message, hint);
    if let Some(code) = indicator {
        finding.about = About::Indicator(EntryId(0), Code::new(code));
    }
    JudgedFinding {
        finding,
        points_at_risk: points.map(|points| Arc::new(exact(points))),
        standing: Standing::Open,
        fails: false,
        unseen: false,
    }
}

fn undated(code: &str, line: u32) -> JudgedFinding {
    let name = format!("evidence/layanan/laporan-{line}.pdf");
    judged(
        &UNDATED,
        Some(code),
        Some((line, 9)),
        Some("0"),
        [
            (
                &format!("{name} tidak punya tanggal, jadi periodenya tidak dapat diperiksa"),
                &format!("{name} has no date, so its period cannot be checked"),
            ),
            (
                "tulis `tanggal:` dari dokumennya di bawah berkas itu",
                "write the document's `tanggal:` below that file",
            ),
        ],
    )
}

fn evidence(name: &str, kind: Option<Kind>, git: Option<Observed<GitFile>>) -> EvidenceRow {
    EvidenceRow {
        kind,
        name: Arc::from(name),
        note: git.as_ref().map(|_| REMARK.to_owned()),
        is_link: kind == Some(Kind::Link),
        found: git.is_some(),
        sha256: git.as_ref().and_then(|_| Digest::parse(&"0f".repeat(32))),
        size: git.as_ref().map(|_| 1_310_720),
        date: git.as_ref().map(|_| date(2026, 1, 15)),
        acceptable: kind.is_some(),
        git,
        ..EvidenceRow::default()
    }
}

fn option(code: &str, meaning: Option<&str>) -> Choice {
    Choice {
        code: code.to_owned(),
        worth: Worth::Share(Exact::whole(i64::from(meaning.is_some()))),
        meaning: meaning.map(str::to_owned),
        requirements: None,
        place: Place::file(&Arc::from("instrument/kip.toml")),
    }
}

fn indicator(code: &str, name: &str, status: Status, points: Triple) -> IndicatorRow {
    IndicatorRow {
        code: Code::new(code),
        name: name.to_owned(),
        question: format!("Apakah {name} tersedia?"),
        groups: vec!["Berkala".to_owned()],
        aspect: Code::new("2"),
        aspect_at: 0,
        weight: exact("1.5"),
        owner: Some("Tim PPID".to_owned()),
        answer: Some("A".to_owned()),
        meaning: Some("Tersedia dan lengkap".to_owned()),
        options: Arc::new([option("A", Some("Tersedia dan lengkap")), option("B", None)]),
        print: Digest::of_bytes(&[0x1d; 32]),
        asked: vec![Requirement {
            kinds: vec![Kind::Document],
            name: Some(ASKED.to_owned()),
            min: 1,
        }],
        nil_allowed: false,
        note: Some(NOTE.to_owned()),
        status,
        in_total: Some(points.clone()),
        points: Some(points),
        evidence: Vec::new(),
        reason: None,
        target: None,
        due: Some(deadline()),
        findings: Vec::new(),
    }
}

/// Groups of neighbours in `findings`, the counts, the aspects' rows, the owners and the presentation:
/// what the judge works out of the rows.
fn grouped(report: &mut Report) {
    group_findings(report);
    report.asked = report.aspects.iter().map(|row| row.indicators).sum();
    report.met = report.aspects.iter().map(|row| row.met).sum();
    for row in &mut report.indicators {
        let mut codes = report.aspects.iter().map(|aspect| &aspect.code);
        row.aspect_at = codes.position(|code| *code == row.aspect).unwrap();
    }
    for aspect in &mut report.aspects {
        let rows = &report.indicators;
        aspect.rows = (0..rows.len())
            .filter(|&index| rows[index].aspect == aspect.code)
            .collect();
    }
    for row in &mut report.indicators {
        let of = |one: &JudgedFinding| one.finding.indicator() == Some(&row.code);
        row.findings = (0..report.findings.len())
            .filter(|&index| of(&report.findings[index]))
            .collect();
    }
    report.elsewhere = (0..report.findings.len())
        .filter(|index| {
            let listed = |row: &IndicatorRow| row.findings.contains(index);
            !report.indicators.iter().any(listed)
        })
        .collect();
    let rows = &report.indicators;
    let owned = |owner: Option<&str>| OwnerRow {
        owner: owner.map(str::to_owned),
        indicators: (0..rows.len())
            .filter(|&index| rows[index].owner.as_deref() == owner)
            .collect(),
        met: 1,
        points: Some(triple("9", "7.5", "10.5")),
        summary: report.summary,
        acts: (0..report.acts.len())
            .filter(|&index| report.acts[index].owner.as_deref() == owner)
            .collect(),
    };
    report.owners = vec![owned(Some("Tim PPID")), owned(None)];
    report.presentation = presentation(report);
}

/// Two subjects (one without a proof), the first findings as questions.
fn presentation(report: &Report) -> Presentation {
    if report.indicators.is_empty() {
        return Presentation::default();
    }
    let proofs: Vec<Proof> = report
        .indicators
        .iter()
        .enumerate()
        .filter(|(_, row)| row.status.is_met())
        .map(|(indicator, row)| Proof {
            indicator,
            evidence: row.evidence.iter().position(|piece| piece.acceptable),
        })
        .collect();
    let gaps = (0..report.indicators.len())
        .filter(|&index| !report.indicators[index].status.is_met())
        .collect();
    let shots = |ready: bool| {
        let rows = report.indicators.iter().enumerate();
        let all = rows.flat_map(|(indicator, row)| {
            let pieces = row.evidence.iter().enumerate();
            pieces.filter_map(move |(evidence, piece)| {
                let shot = Shot {
                    indicator,
                    evidence,
                };
                (piece.picture.as_ref()?.is_ok() == ready).then_some(shot)
            })
        });
        all.collect()
    };
    Presentation {
        topics: vec![
            Topic {
                subject: Subject::Commitment,
                proofs: Vec::new(),
                gaps,
                pictures: Album::default(),
            },
            Topic {
                subject: Subject::Innovation,
                proofs,
                gaps: Vec::new(),
                pictures: Album {
                    shown: shots(true),
                    spare: Vec::new(),
                },
            },
        ],
        other_pictures: Album::default(),
        left_out: shots(false),
        questions: (0..report.findings.len().min(2)).collect(),
        declined: (0..report.indicators.len())
            .filter(|&index| report.indicators[index].status == Status::Declined)
            .collect(),
        unanswered: Vec::new(),
    }
}

fn group_findings(report: &mut Report) {
    report.groups.clear();
    report.summary = Summary::default();
    for judged in &mut report.findings {
        judged.fails = judged.is_open() && judged.finding.severity == Severity::Error;
    }
    for (index, judged) in report.findings.iter().enumerate() {
        let code = judged.finding.indicator();
        let count = match (judged.is_open(), judged.finding.severity) {
            (false, _) => &mut report.summary.waived,
            (true, Severity::Error) => &mut report.summary.error,
            (true, Severity::Warning) => &mut report.summary.warning,
            (true, Severity::Note) => &mut report.summary.note,
        };
        *count += 1;
        match report
            .groups
            .iter_mut()
            .find(|group| group.indicator.as_ref() == code)
        {
            Some(group) => group.findings.push(index),
            None => {
                let row = report.indicators.iter().find(|row| Some(&row.code) == code);
                report.groups.push(FindingGroup {
                    indicator: code.cloned(),
                    name: row.map(|row| row.name.clone()),
                    owner: row.and_then(|row| row.owner.clone()),
                    of_deadline: false,
                    findings: vec![index],
                });
            }
        }
    }
}

fn head() -> InstrumentHead {
    InstrumentHead {
        id: "kip-upt-contoh-2026".to_owned(),
        title: "Contoh instrumen penilaian mandiri keterbukaan informasi publik".to_owned(),
        year: 2026,
        version: Some("0.1-draf".to_owned()),
        organiser: Some("contoh".to_owned()),
        audience: vec!["BPMP".to_owned(), "LLDIKTI".to_owned()],
        official: false,
        deadline: Some(date(2026, 9, 19)),
        days_left: Some(47),
        formula: Formula::Points,
        rounding: Rounding::default(),
        full: Exact::whole(100),
    }
}

fn score() -> Score {
    Score {
        points: Some(triple("92.4", "88.4", "100")),
        full: Exact::whole(100),
        minimums_missed: None,
        out_of: Exact::whole(100),
        claimed_band: Some("Informatif".to_owned()),
        supported_band: Some("Menuju Informatif".to_owned()),
        bands: [("Informatif", 90), ("Menuju Informatif", 80)]
            .map(|(name, min)| (name.to_owned(), Exact::whole(min)))
            .into(),
        next_band: Some(("Informatif".to_owned(), exact("1.6"))),
        near_border: false,
        total: None,
        total_band: None,
        stages: stages(),
        reachable: Some(exact("97.4")),
        reachable_band: Some("Informatif".to_owned()),
        out_of_reach: vec![("Sangat Informatif".to_owned(), exact("90.625"))],
    }
}

fn stages() -> Vec<StageScore> {
    vec![
        StageScore {
            id: "saq".to_owned(),
            name: "Kuesioner penilaian mandiri (SAQ)".to_owned(),
            weight: Exact::whole(80),
            score: Some(exact("88.4")),
            needed: Vec::new(),
            threshold: None,
        },
        StageScore {
            id: "presentasi".to_owned(),
            name: "Presentasi dan visitasi".to_owned(),
            weight: Exact::whole(20),
            score: None,
            needed: vec![
                ("Sangat Informatif".to_owned(), None),
                ("Informatif".to_owned(), Some(exact("96.4"))),
                ("Menuju Informatif".to_owned(), Some(exact("46.3999991"))),
                ("Cukup Informatif".to_owned(), Some(Exact::zero())),
            ],
            threshold: Some(Exact::whole(65)),
        },
    ]
}

fn aspects() -> Vec<AspectRow> {
    let row = |code: &str, name: &str, weight: &str, points: Option<Triple>, met| AspectRow {
        code: Code::new(code),
        name: name.to_owned(),
        weight: exact(weight),
        out_of: exact(weight),
        minimum: None,
        points: Triple {
            claimed: points.as_ref().map(|points| points.claimed.clone()),
            supported: points.as_ref().map(|points| points.supported.clone()),
            potential: points.map(|points| points.potential),
        },
        indicators: 13,
        met,
        rows: Vec::new(),
    };
    vec![
        row(
            "1",
            "Kualitas Informasi",
            "10",
            Some(triple("9.5", "9", "10")),
            12,
        ),
        row(
            "2",
            "Pengadaan Barang dan Jasa serta Pengumuman Informasi Berkala",
            "87.5",
            Some(triple("82.9", "79.4", "90")),
            10,
        ),
        row("3", "Digitalisasi", "2.5", None, 0),
    ]
}

/// The instrument's own.
fn deadline() -> Due {
    Due {
        day: date(2026, 9, 19),
        own: false,
        past: false,
    }
}

fn acts() -> Vec<Act> {
    (1..=7)
        .map(|number| Act {
            indicator: Code::new(&format!("2.1.{number}")),
            name: "SOP pelayanan informasi publik".to_owned(),
            row: number - 1,
            due: match number {
                3 => None,
                4 => Some(Due {
                    day: date(2026, 7, 31),
                    own: true,
                    past: true,
                }),
                _ => Some(deadline()),
            },
            horizon: match number {
                3 => Horizon::Undated,
                _ => Horizon::InTime,
            },
            owner: (number != 2).then(|| "Tim PPID".to_owned()),
            win: exact("1.5"),
            what: Text::new(
                "lengkapi buktinya: 1 dokumen yang ditetapkan pimpinan dan masih berlaku",
                "complete its evidence: 1 document, adopted by the head and in force",
            ),
        })
        .collect()
}

/// A report as a team would see it: errors, a warning, a waived finding, `notes` notes.
pub(super) fn usual(notes: u32) -> Report {
    let rows = vec![
        indicator(
            "2.1.1",
            "Daftar Informasi Publik",
            Status::Unsupported,
            triple("1.5", "0", "1.5"),
        ),
        indicator(
            "2.1.2",
            "Maklumat pelayanan",
            Status::Unanswered,
            triple("0", "0", "1.5"),
        ),
        indicator(
            "2.1.3",
            "SOP pelayanan informasi publik",
            Status::Supported,
            triple("1.5", "1.5", "1.5"),
        ),
    ];
    let mut report = Report {
        version: "0.1.0",
        as_of: date(2026, 8, 3),
        commit: Some("1a2b3c4d5e6f7a8b9c0d".to_owned()),
        dirty: Some(true),
        prefix: Some(String::new()),
        instrument: head(),
        unit: Some("BPMP Contoh".to_owned()),
        score: score(),
        unknown_answers: 1,
        coverage: vec![
            (Status::Unanswered, 1),
            (Status::Unsupported, 1),
            (Status::Supported, 1),
        ],
        asked: 0,
        met: 0,
        aspects: aspects(),
        indicators: rows,
        findings: findings(),
        groups: Vec::new(),
        elsewhere: Vec::new(),
        acts: acts(),
        owners: Vec::new(),
        presentation: Presentation::default(),
        links_unchecked: 12,
        summary: Summary::default(),
        rules: vec![
            &UNANSWERED,
            &MISSING,
            &ORPHAN,
            &UNTRACKED,
            &SCAN,
            &OUTSIDE,
            &UNDATED,
        ],
        gate: GateDemands {
            fails_from: Some(Severity::Error),
            locked: true,
            minimum: Some(exact("90")),
        },
        verdict: Verdict::Fail,
        ready: false,
        softened: Vec::new(),
        problems: Vec::new(),
    };
    report
        .findings
        .extend((1..=notes).map(|line| undated(&format!("2.1.{}", line / 2 + 1), line)));
    grouped(&mut report);
    report
}

fn findings() -> Vec<JudgedFinding> {
    let mut waived = judged(
        &SCAN,
        Some("2.1.1"),
        Some((14, 9)),
        Some("0"),
        [
            (
                "evidence/informasi/sk-dip-2026.pdf: halaman 2–5 dari 6 hanya gambar, tak dapat dicari",
                "evidence/informasi/sk-dip-2026.pdf: pages 2–5 of 6 are pictures without text",
            ),
            (
                "ganti dengan PDF yang teksnya dapat dicari",
                "replace it with a PDF that can be searched",
            ),
        ],
    );
    waived.standing = Standing::Waived(Arc::new(Waiver {
        rule: Placed::new(SCAN.id.to_owned(), waived.finding.place.clone()),
        reason: "Sedang dialihkan ke teks".to_owned(),
        until: date(2026, 10, 1),
        file: None,
        indicator: waived.finding.indicator().cloned(),
    }));
    vec![
        judged(
            &OUTSIDE,
            Some("2.1.1"),
            Some((12, 9)),
            Some("1.5"),
            [
                (
                    "evidence/informasi/sk-dip-2024.pdf bertanggal 2024-01-15, di luar periode 2026-01-01 sampai 2026-12-31",
                    "evidence/informasi/sk-dip-2024.pdf is dated 2024-01-15, outside 2026-01-01 to 2026-12-31",
                ),
                (
                    "lampirkan dokumen yang bertanggal di dalam periode itu",
                    "attach a document that is dated inside the period",
                ),
            ],
        ),
        waived,
        judged(
            &UNANSWERED,
            Some("2.1.2"),
            Some((20, 3)),
            Some("1.5"),
            [
                (
                    "indikator 2.1.2 belum dijawab",
                    "indicator 2.1.2 has no answer",
                ),
                ("tulis `jawaban:` pada 2.1.2", "write `jawaban:` at 2.1.2"),
            ],
        ),
        judged(
            &ORPHAN,
            None,
            None,
            None,
            [
                (
                    "evidence/lama/notula-rapat.pdf tidak dirujuk oleh indikator mana pun",
                    "evidence/lama/notula-rapat.pdf is named by no indicator",
                ),
                (
                    "rujuk di bukti.yaml atau keluarkan dari folder",
                    "name it in bukti.yaml or take it out of the folder",
                ),
            ],
        ),
    ]
}

/// Every status, severity, standing, kind and git state, and each `Option` both ways, with hostile names.
pub(super) fn sample() -> Report {
    let mut report = usual(3);
    report.unit = Some(HOSTILE.to_owned());
    report.prefix = Some("unit, 100%: kip/".to_owned());
    report.instrument.title = HOSTILE.to_owned();
    report.instrument.rounding = Rounding([(RoundingOf::Aspect, 2)].into());
    report.score.near_border = true;
    report.score.total = Some(exact("89.99"));
    report.score.total_band = Some("Menuju Informatif".to_owned());
    report.indicators = every_status();
    report.coverage = Status::ALL.iter().map(|&status| (status, 1)).collect();
    let mut hostile = judged(
        &MISSING,
        Some("2.1.4"),
        Some((30, 7)),
        Some("0.333333"),
        [
            (
                &format!("berkas {HOSTILE} tidak ada"),
                &format!("file {HOSTILE} is not there"),
            ),
            (HOSTILE, HOSTILE),
        ],
    );
    let code = Code::new("2.1.4");
    hostile.finding.about = About::Evidence(EntryId(0), ExhibitId(0), code, Arc::from(HOSTILE));
    hostile.finding.place.path = Arc::from(HOSTILE);
    report.findings.push(hostile);
    let says = [
        ("belum terlacak", "not tracked"),
        ("jalankan git add", "run git add"),
    ];
    let mut untracked = judged(&UNTRACKED, Some("9.9"), None, None, says);
    untracked.unseen = true;
    report.findings.push(untracked);
    report.acts[0].name = HOSTILE.to_owned();
    report.aspects[0].name = HOSTILE.to_owned();
    grouped(&mut report);
    report
}

fn every_status() -> Vec<IndicatorRow> {
    let mut rows: Vec<IndicatorRow> = Status::ALL
        .iter()
        .zip(1..)
        .map(|(&status, number)| {
            indicator(
                &format!("2.1.{number}"),
                HOSTILE,
                status,
                triple("1", "0.3333333", "1.5"),
            )
        })
        .collect();
    rows[0].answer = None;
    rows[0].owner = None;
    rows[1].reason = Some(HOSTILE.to_owned());
    rows[1].target = Some(Date::constant(2026, 8, 31));
    rows[1].due = rows[1].target.map(|day| Due {
        day,
        own: true,
        past: false,
    });
    let seen = |file| Some(Observed::Seen(file));
    let unseen = Some(Observed::unseen(Text::new(
        "tidak ada repositori",
        "no repository",
    )));
    rows[4].evidence = vec![
        evidence("evidence/a.pdf", Some(Kind::Document), seen(GitFile::Clean)),
        evidence("evidence/b.jpg", Some(Kind::Photo), seen(GitFile::Modified)),
        evidence(
            "evidence/c.png",
            Some(Kind::Screenshot),
            seen(GitFile::Untracked),
        ),
        evidence("evidence/d.mp4", Some(Kind::Video), seen(GitFile::Ignored)),
        evidence("evidence/e.xyz", None, unseen),
        evidence("https://ppid.example.go.id/dip", Some(Kind::Link), None),
    ];
    for (piece, id) in rows[4].evidence.iter_mut().zip((0..).map(ExhibitId)) {
        piece.id = id;
    }
    rows[4].evidence[0].pages = Some("2-3".to_owned());
    let whole = Facts {
        condition: Condition::Damaged(Text::new("terpotong", "cut short")),
        pages: Some(6),
        pages_with_text: Some(2),
        pixels: Some((1280, 720)),
        milliseconds: Some(12_400),
        title: Some(Quoted::masked(HOSTILE)),
        created: Some(date(2026, 1, 15)),
        signature_fields: true,
        restricted: true,
        personal_total: 3,
        ..Facts::of(Nature::Pdf)
    };
    rows[4].evidence[0].facts = Some(Inside::of(&Arc::new(whole)));
    rows[4].evidence[1].facts = Some(Inside::of(&Arc::new(Facts::of(Nature::Picture(
        PictureKind::Jpeg,
    )))));
    // Only a deck looks at the pictures, and it copies their bytes as they are.
    rows[4].evidence[1].picture = Some(Ok(Arc::new(Picture {
        coding: PictureCoding::Jpeg,
        bytes: b"\xFF\xD8\xFF\xD9".to_vec(),
        width: 1280,
        height: 720,
    })));
    rows[4].evidence[2].picture = Some(Err(Text::new("tidak dapat dibuka", "it cannot be opened")));
    rows[5].evidence = vec![evidence(HOSTILE, Some(Kind::NilStatement), None)];
    rows
}

/// A report in which nothing could be looked at or scored, and nothing was found.
pub(super) fn bare() -> Report {
    let mut report = usual(0);
    report.commit = None;
    report.dirty = None;
    report.prefix = None;
    report.unit = None;
    report.instrument.version = None;
    report.instrument.organiser = None;
    report.instrument.official = true;
    report.instrument.deadline = None;
    report.instrument.days_left = None;
    report.score = Score {
        points: None,
        full: Exact::whole(100),
        minimums_missed: None,
        out_of: Exact::zero(),
        claimed_band: None,
        supported_band: None,
        bands: Vec::new(),
        next_band: None,
        near_border: false,
        total: None,
        total_band: None,
        stages: Vec::new(),
        reachable: None,
        reachable_band: None,
        out_of_reach: Vec::new(),
    };
    report.coverage.clear();
    report.aspects.clear();
    report.indicators.clear();
    report.findings.clear();
    report.acts.clear();
    report.links_unchecked = 0;
    report.verdict = Verdict::Pass;
    report.ready = true;
    grouped(&mut report);
    report
}
