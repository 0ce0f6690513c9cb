//! Sentences about the whole report that more than one form shows: head, score, stages, links.
//!
//! They hold names as they are: each form escapes for its own target. A no-break space ([`GLUE`])
//! stands where a line must not break, inside a band's name or between a number and its unit.

use std::sync::Arc;

use crate::model::{
    Act, Asked, AspectRow, Block, Due, Exact, Horizon, JudgedFinding, Kind, LoadProblem, Report,
    Requirement, Score, StageScore, Stakes, Standing, Summary, Verdict, shown,
};
use crate::model::{
    Formula, IndicatorRow, Lang, Rounding, RoundingOf, Rule, Severity, Status, Text,
};
use crate::text::{capital, date, number, say, words};

/// Where a line must not break.
pub(super) const GLUE: char = '\u{a0}';

/// Words that must stay on one line.
pub(super) fn whole(words: &str) -> String {
    words.replace(' ', "\u{a0}")
}

/// A path of the workspace as it is from the repository's root; as it is where that is not known.
pub(super) fn in_repository(prefix: Option<&str>, path: &str) -> String {
    let prefix = prefix.unwrap_or_default();
    format!("{prefix}{path}")
}

/// The unit, or the words for one that is not named.
pub(super) fn unit(report: &Report, lang: Lang) -> String {
    report.unit.clone().unwrap_or_else(|| {
        if report.is_whole() {
            say!(lang, "Satuan kerja belum disebut", "No unit named")
        } else {
            // A mapping that could not be read may name it.
            say!(lang, "Satuan kerja belum terbaca", "Unit not read yet")
        }
    })
}

/// The instrument's title with its year, which many a title ends in already.
pub(super) fn title(report: &Report) -> String {
    let (title, year) = (&report.instrument.title, report.instrument.year.to_string());
    let end = title.trim_end_matches(|c: char| !c.is_alphanumeric());
    let before = end.strip_suffix(&year);
    // `12026` ends in another number.
    if before.is_some_and(|before| !before.ends_with(|c: char| c.is_alphanumeric())) {
        return title.clone();
    }
    format!("{title} {year}")
}

/// Id, version, organiser of the instrument, and whether it is official.
pub(super) fn instrument(report: &Report, lang: Lang) -> Vec<String> {
    let head = &report.instrument;
    let mut parts = vec![head.id.clone()];
    if let Some(version) = &head.version {
        parts.push(say!(lang, "versi {version}", "version {version}"));
    }
    if !head.official {
        parts.push(TRIAL.get(lang).to_owned());
    }
    parts
}

/// The day of the run and the deadline.
pub(super) fn days(report: &Report, lang: Lang) -> Vec<String> {
    let day = whole(&date::long(report.as_of, lang));
    let mut parts = vec![say!(lang, "Keadaan per {day}", "As of {day}")];
    if let Some(deadline) = report.instrument.deadline {
        let day = whole(&date::long(deadline, lang));
        let left = report
            .instrument
            .days_left
            .map_or_else(String::new, |days| {
                format!(" ({})", whole(&date::days_left(days, lang)))
            });
        parts.push(say!(lang, "tenggat {day}{left}", "deadline {day}{left}"));
    }
    parts
}

/// The commit, and whether the workspace differs from it.
pub(super) fn commit(report: &Report, lang: Lang) -> Vec<String> {
    let Some(dirty) = report.dirty else {
        return vec![say!(
            lang,
            "Git tak terbaca: keadaan ini tidak terikat pada commit mana pun",
            "Git could not be read: this state is tied to no commit"
        )];
    };
    let mut parts = vec![report.commit.as_ref().map_or_else(
        || say!(lang, "Belum ada commit", "No commit yet"),
        |commit| format!("Commit {}", commit.chars().take(12).collect::<String>()),
    )];
    if dirty {
        parts.push(say!(
            lang,
            "ada perubahan yang belum di-commit",
            "with changes that are not committed"
        ));
    }
    parts
}

/// A score with what it is out of: `88,40 dari 100`, or a dash.
pub(super) fn out_of(value: Option<&Exact>, score: &Score, lang: Lang) -> String {
    let Some(value) = value else {
        return words::DASH.to_owned();
    };
    let (value, most) = (value.shown(lang), score.out_of.plain(lang));
    whole(&say!(lang, "{value} dari {most}", "{value} of {most}"))
}

/// What follows from the scores: the next band, the border, the total.
pub(super) fn remarks(score: &Score, lang: Lang) -> Vec<String> {
    let mut out = Vec::new();
    if score.points.is_none() {
        out.push(say!(
            lang,
            "Belum ada yang dapat dinilai",
            "There is nothing to score yet"
        ));
    }
    let hundred = Exact::whole(100);
    if score.out_of != hundred {
        let sum = score.out_of.plain(lang);
        // A waiver of KIP101 lets the bands stand.
        out.push(if score.supported_band.is_some() {
            say!(
                lang,
                "Jumlah bobot {sum}, bukan 100; kualifikasi dinilai seolah-olah dari 100, karena temuannya ditangguhkan",
                "The weights sum to {sum}, not 100; bands are judged as if out of 100, because the finding is waived"
            )
        } else {
            say!(
                lang,
                "Jumlah bobot {sum}, bukan 100; kualifikasi baru ditetapkan setelah instrumennya diperbaiki",
                "The weights sum to {sum}, not 100; no band is given until the instrument is mended"
            )
        });
    }
    if let Some((band, missing)) = &score.next_band {
        let (band, missing) = (whole(band), missing.shown_needed(lang));
        out.push(say!(
            lang,
            "Nilai didukung kurang {missing}{GLUE}poin lagi untuk {band}",
            "The supported score lacks {missing}{GLUE}points for {band}"
        ));
    }
    if !score.out_of_reach.is_empty() {
        let bands = score.out_of_reach.iter().map(|(band, from)| {
            let (band, from) = (whole(band), from.shown_needed(lang));
            whole(&say!(lang, "{band} dari {from}", "{band} from {from}"))
        });
        let bands = bands.collect::<Vec<_>>().join(", ");
        out.push(say!(
            lang,
            "Nilai kuesioner yang membuat kualifikasi akhir masih terjangkau: {bands}",
            "Questionnaire scores from which a final band is in reach: {bands}"
        ));
    }
    if score.near_border {
        let near = whole(&say!(lang, "0,1 poin", "0.1 points"));
        out.push(say!(
            lang,
            "Nilainya hanya berjarak paling banyak {near} dari batas kualifikasi",
            "The score lies within {near} of a border between bands"
        ));
    }
    if let Some(total) = &score.total {
        let total = total.shown(lang);
        let band = score
            .total_band
            .as_ref()
            .map_or_else(String::new, |band| format!(" ({})", whole(band)));
        out.push(say!(
            lang,
            "Nilai akhir {total}{band}",
            "Final score {total}{band}"
        ));
    }
    out
}

/// A stage: its name and weight, its score or what it must still bring.
pub(super) fn stage(stage: &StageScore, lang: Lang) -> String {
    let name = &stage.name;
    let weight = stage.weight.plain(lang);
    let head = say!(
        lang,
        "{name} (bobot{GLUE}{weight})",
        "{name} (weight{GLUE}{weight})"
    );
    let score = stage.score.as_ref().map(|score| score.shown(lang));
    let parts: Vec<String> = score.into_iter().chain(stage_needs(stage, lang)).collect();
    format!("{head}: {}", parts.join("; "))
}

/// What a stage must still bring for the bands that are in reach and not reached yet, and who is invited
/// to it; empty for a known one without a threshold.
pub(super) fn stage_needs(stage: &StageScore, lang: Lang) -> Vec<String> {
    let open = |least: &Option<Exact>| least.as_ref().is_none_or(Exact::is_positive);
    let in_reach = stage.needed.iter().filter_map(|(band, least)| {
        let least = least.as_ref().filter(|least| least.is_positive())?;
        let (band, least) = (whole(band), least.shown_needed(lang));
        Some(say!(
            lang,
            "perlu {least} untuk {band}",
            "needs {least} for {band}"
        ))
    });
    let mut parts: Vec<String> = in_reach.collect();
    if stage.score.is_none() && !stage.needed.iter().any(|(_, least)| open(least)) {
        parts.push(if stage.needed.is_empty() {
            say!(lang, "belum ada nilai", "no score yet")
        } else {
            say!(
                lang,
                "semua kualifikasi sudah tercapai",
                "every band is reached"
            )
        });
    }
    parts.extend(threshold(stage, lang));
    parts
}

/// From which questionnaire score one is invited to a stage; `None` where it has no threshold.
pub(super) fn threshold(stage: &StageScore, lang: Lang) -> Option<String> {
    let least = stage.threshold.as_ref()?.plain(lang);
    Some(say!(
        lang,
        "diundang bila nilai kuesioner sedikitnya {least}",
        "invited from a questionnaire score of {least}"
    ))
}

/// What follows from the scores, the stages, and how many links were not opened.
pub(super) fn score_notes(report: &Report, lang: Lang) -> Vec<String> {
    // The first stage is the questionnaire, whose score stands above.
    let stages = report.score.stages.iter().skip(1);
    let of_score = if report.is_whole() {
        let remarks = remarks(&report.score, lang).into_iter();
        remarks.chain(stages.map(|one| stage(one, lang))).collect()
    } else {
        vec![NOT_WHOLE.get(lang).to_owned()]
    };
    of_score.into_iter().chain(links(report, lang)).collect()
}

/// How many links were not opened; `None` when there are none. It must not say that they are fine.
pub(super) fn links(report: &Report, lang: Lang) -> Option<String> {
    let unopened = links_short(report, lang)?;
    Some(match report.links_unchecked {
        0 | 1 => say!(
            lang,
            "{unopened}; buka sendiri sebelum mengirim",
            "{unopened}; open it yourself before you submit"
        ),
        2.. => say!(
            lang,
            "{unopened}; buka sendiri satu per satu sebelum mengirim",
            "{unopened}; open each yourself before you submit"
        ),
    })
}

/// How many links were not opened, in few words; `None` when there are none.
pub(super) fn links_short(report: &Report, lang: Lang) -> Option<String> {
    let links = number::count(report.links_unchecked, lang);
    match report.links_unchecked {
        0 => None,
        1 => Some(say!(
            lang,
            "1 tautan tidak dibuka oleh kip",
            "1 link was not opened by kip"
        )),
        2.. => Some(say!(
            lang,
            "{links} tautan tidak dibuka oleh kip",
            "{links} links were not opened by kip"
        )),
    }
}

/// How many indicators there are and what became of them.
pub(super) fn coverage(report: &Report, lang: Lang) -> String {
    let all = number::count(report.indicators.len(), lang);
    let parts: Vec<String> = report
        .coverage
        .iter()
        .filter(|(_, count)| *count > 0)
        .map(|(status, count)| {
            let count = number::count(*count, lang);
            whole(&format!("{count} {}", words::status(*status).get(lang)))
        })
        .collect();
    let head = match report.indicators.len() {
        1 => say!(lang, "1 indikator", "1 indicator"),
        _ => say!(lang, "{all} indikator", "{all} indicators"),
    };
    if parts.is_empty() {
        return head;
    }
    format!("{head}: {}", parts.join(", "))
}

/// The scores of a workspace in which no question has an answer yet.
pub(super) fn nothing_answered(report: &Report, lang: Lang) -> String {
    let all = number::count(report.indicators.len(), lang);
    let points = report.score.points.as_ref();
    let points = out_of(points.map(|points| &points.supported), &report.score, lang);
    let none = say!(
        lang,
        "Belum satu pun dari {all} indikator dijawab: {points} poin",
        "None of {all} indicators is answered yet: {points} points"
    );
    let Some(reachable) = reachable(report) else {
        return none;
    };
    let reachable = words::score(Some(reachable), lang);
    let in_reach = say!(
        lang,
        "; masih terkejar sebelum tenggat {reachable}",
        "; still in reach before the deadline {reachable}"
    );
    let band = report.score.reachable_band.as_ref();
    let band = band.map(|band| format!(": {}", whole(band)));
    format!("{none}{in_reach}{}", band.unwrap_or_default())
}

/// What is told of an indicator in lines: question, answer, its state where it stands nowhere else, what
/// was asked, the team's remark.
pub(super) fn told(row: &IndicatorRow, state: Option<&str>, lang: Lang) -> Vec<String> {
    let (question, answer) = (&row.question, answer(row, lang));
    let asked = asked(row, lang).join("; ");
    let mut lines = vec![
        say!(lang, "Pertanyaan: {question}", "Question: {question}"),
        say!(lang, "Jawaban: {answer}", "Answer: {answer}"),
    ];
    lines.extend(state.map(|state| say!(lang, "Keadaan: {state}", "Status: {state}")));
    lines.push(say!(
        lang,
        "Bukti yang diminta: {asked}",
        "Evidence asked for: {asked}"
    ));
    let note = row.note.iter();
    lines.extend(note.map(|note| say!(lang, "Catatan: {note}", "Remark: {note}")));
    lines
}

/// `1 Kualitas Informasi (bobot 10)`, kept together.
pub(super) fn aspect_and_weight(aspect: &AspectRow, lang: Lang) -> String {
    let (code, name) = (&aspect.code, &aspect.name);
    let weight = aspect.weight.plain(lang);
    say!(
        lang,
        "{code}\u{a0}{name} (bobot\u{a0}{weight})",
        "{code}\u{a0}{name} (weight\u{a0}{weight})"
    )
}

/// Points that a finding puts at risk, in words; `None` when there are none.
pub(super) fn at_risk(judged: &JudgedFinding, lang: Lang) -> Option<String> {
    at_stake(judged.finding.rule, judged.points_at_risk.as_deref()?, lang)
}

/// Points in words: `1,50 poin terancam`, or `belum diraih` where nothing is claimed yet; `None` when
/// there are none.
pub(super) fn at_stake(rule: &Rule, points: &Exact, lang: Lang) -> Option<String> {
    let points = Some(points)
        .filter(|points| points.is_positive())?
        .shown(lang);
    Some(whole(&match rule.effect.stakes {
        Stakes::Potential => say!(
            lang,
            "{points} poin belum diraih",
            "{points} points not yet won"
        ),
        Stakes::OfEvidence | Stakes::Claimed => {
            say!(lang, "{points} poin terancam", "{points} points at risk")
        }
    }))
}

/// How many indicators, files or places a block is about: `12 indikator`.
pub(super) fn affected(block: &Block<'_>, lang: Lang) -> String {
    let counted = [
        (block.indicators(), Text::new("indikator", "indicator")),
        (block.files.len(), Text::new("berkas", "file")),
        (block.lines.len(), Text::new("tempat", "place")),
    ];
    let counted = counted.iter().filter(|(count, _)| *count > 0);
    let parts = counted.map(|(count, noun)| {
        let ending = if lang == Lang::En && *count > 1 {
            "s"
        } else {
            ""
        };
        whole(&format!(
            "{} {}{ending}",
            number::count(*count, lang),
            noun.get(lang)
        ))
    });
    parts.collect::<Vec<_>>().join(", ")
}

/// What a block is about, by name, each to stand on one line: indicators that follow each other as
/// `1.1–1.8`.
pub(super) fn names(block: &Block<'_>) -> Vec<String> {
    let codes = block.indicators.iter().flat_map(|run| {
        let (first, last) = run.ends;
        match run.count {
            1 => vec![first.to_string()],
            2 => vec![first.to_string(), last.to_string()],
            _ => vec![format!("{first}–{last}")],
        }
    });
    let files = block.files.iter().map(|path| shown(path).into_owned());
    codes
        .chain(files)
        .chain(block.lines.iter().map(ToString::to_string))
        .collect()
}

/// Until when and why a finding is waived; `None` while it is open.
pub(super) fn waiver(judged: &JudgedFinding, lang: Lang) -> Option<String> {
    match &judged.standing {
        Standing::Open => None,
        Standing::Waived(waiver) => {
            let until = whole(&date::long(waiver.until, lang));
            let reason = &waiver.reason;
            Some(say!(
                lang,
                "ditangguhkan sampai {until}: {reason}",
                "waived until {until}: {reason}"
            ))
        }
    }
}

/// The message, and behind it the waiver where one covers it.
pub(super) fn said(judged: &JudgedFinding, lang: Lang) -> String {
    let message = judged.finding.message.get(lang);
    waiver(judged, lang).map_or_else(
        || message.to_owned(),
        |waiver| format!("{message} ({waiver})"),
    )
}

/// The owner in words; `None` when nobody is named.
pub(super) fn owner(owner: Option<&String>, lang: Lang) -> Option<String> {
    let owner = owner?;
    Some(say!(lang, "PJ:{GLUE}{owner}", "owner:{GLUE}{owner}"))
}

/// By when, and whose day it is: `target 31 Agustus 2026`, `tenggat 19 September 2026 (lewat)`.
pub(super) fn due(due: Due, lang: Lang) -> String {
    let day = date::long(due.day, lang);
    let (whose, past) = due_words(due);
    let (whose, past) = (whose.get(lang), past.as_ref().map(|past| past.get(lang)));
    past.map_or_else(
        || format!("{whose} {day}"),
        |past| format!("{whose} {day} ({past})"),
    )
}

/// Whose day it is: `target`, `tenggat (lewat)`.
pub(super) fn whose_day(due: Due, lang: Lang) -> String {
    let (whose, past) = due_words(due);
    let past = past.map_or_else(String::new, |past| format!(" ({})", past.get(lang)));
    format!("{}{past}", whose.get(lang))
}

/// Whose day it is, and the word for one that is past.
fn due_words(due: Due) -> (Text, Option<Text>) {
    let whose = if due.own {
        Text::new("target", "target")
    } else {
        Text::new("tenggat", "deadline")
    };
    (whose, due.past.then(|| Text::new("lewat", "past")))
}

/// Who does an act and by when: ` · PJ: Tim PPID · tenggat 19 September 2026`; empty when neither is known.
pub(super) fn who_and_when(act: &Act, when: Option<Due>, lang: Lang) -> String {
    let due = when.map(|one| {
        let day = date::long(one.day, lang);
        due(one, lang).replace(&day, &whole(&day))
    });
    owner(act.owner.as_ref(), lang)
        .into_iter()
        .chain(due)
        .map(|part| format!(" · {part}"))
        .collect()
}

/// When an act is due, unless on the day of the whole, which stands in the head.
pub(super) fn own_due(report: &Report, act: &Act) -> Option<Due> {
    let whole = report.instrument.deadline;
    act.due.filter(|due| due.own || Some(due.day) != whole)
}

/// An act: indicator, name, points it wins.
pub(super) fn act(act: &Act, lang: Lang) -> String {
    let (code, name, win) = (&act.indicator, &act.name, act.win.shown(lang));
    say!(
        lang,
        "{code} {name}: +{win}{GLUE}poin",
        "{code} {name}: +{win}{GLUE}points"
    )
}

/// What an act is, as a sentence of its own.
pub(super) fn what(act: &Act, lang: Lang) -> String {
    capital(act.what.get(lang))
}

/// What a side of the deadline is headed by in the plan; `None` where all acts stand on the usual one.
pub(super) fn horizon(report: &Report, side: Horizon, lang: Lang) -> Option<String> {
    let deadline = report.instrument.deadline;
    Some(match (side, deadline) {
        (Horizon::InTime, _) if report.plan().count() < 2 => return None,
        (Horizon::InTime, Some(deadline)) => {
            let day = whole(&date::long(deadline, lang));
            let past = report.instrument.days_left.is_some_and(|days| days < 0);
            let past = if past {
                say!(lang, " (lewat)", " (past)")
            } else {
                String::new()
            };
            say!(
                lang,
                "Sampai tenggat {day}{past}",
                "By the deadline of {day}{past}"
            )
        }
        (Horizon::InTime, None) => say!(lang, "Dengan target", "With a target"),
        (Horizon::Later, _) => say!(
            lang,
            "Dengan target sesudah tenggat",
            "With a target after the deadline"
        ),
        (Horizon::Undated, _) => say!(lang, "Tanpa target", "Without a target"),
    })
}

/// A side of the deadline in a column of the plan.
pub(super) fn side(report: &Report, side: Horizon) -> Text {
    match (side, report.instrument.deadline) {
        (Horizon::InTime, Some(_)) => Text::new("sampai tenggat", "by the deadline"),
        (Horizon::InTime, None) => Text::new("dengan target", "with a target"),
        (Horizon::Later, _) => Text::new("sesudah tenggat", "after the deadline"),
        (Horizon::Undated, _) => Text::new("tanpa target", "without a target"),
    }
}

/// The answer with its meaning: `B: Tersedia sebagian`; a dash where there is none.
pub(super) fn answer(row: &IndicatorRow, lang: Lang) -> String {
    match (&row.answer, &row.meaning) {
        (Some(answer), Some(meaning)) => format!("{answer}: {meaning}"),
        (Some(answer), None) => answer.clone(),
        (None, _) if row.status == Status::Nil => say!(lang, "nihil", "nil statement"),
        (None, _) => words::DASH.to_owned(),
    }
}

/// What evidence an indicator asks for, a row each.
pub(super) fn asked(row: &IndicatorRow, lang: Lang) -> Vec<String> {
    if row.asked.is_empty() {
        return vec![say!(lang, "tanpa bukti", "no evidence")];
    }
    let nil = row.nil_allowed.then(|| {
        say!(
            lang,
            "pernyataan nihil diterima",
            "a nil statement is accepted"
        )
    });
    let rows = row.asked.iter().map(|row| wanted(row, lang));
    rows.chain(nil).collect()
}

/// One row of the evidence that is asked for: how many, of which kinds, what.
pub(super) fn wanted(row: &Requirement, lang: Lang) -> String {
    let kinds = if row.kinds.len() == Kind::ALL.len() {
        say!(lang, "bukti apa saja", "evidence of any kind")
    } else {
        kinds(&row.kinds, lang)
    };
    let name = row.name.as_ref();
    let name = name.map_or_else(String::new, |name| format!(": {name}"));
    format!("{} {kinds}{name}", row.min)
}

/// Kinds of evidence, any of which will do.
pub(super) fn kinds(kinds: &[Kind], lang: Lang) -> String {
    let kinds = kinds.iter().map(|kind| kind.label().get(lang).to_owned());
    let kinds: Vec<String> = kinds.collect();
    kinds.join(&say!(lang, " atau ", " or "))
}

/// What an indicator lacks to win more points.
pub(super) fn lacking(row: &IndicatorRow, lang: Lang) -> String {
    match (row.status, &row.answer) {
        (Status::Supported | Status::Nil, Some(answer)) => say!(
            lang,
            "jawaban {answer}, belum yang terbaik",
            "answer {answer}, not yet the best"
        ),
        (Status::Supported | Status::Nil, None) => {
            say!(lang, "belum jawaban terbaik", "not yet the best answer")
        }
        (
            Status::Unanswered
            | Status::Declined
            | Status::Unsupported
            | Status::Partial
            | Status::Unseen,
            _,
        ) => words::status(row.status).get(lang).to_owned(),
    }
}

/// What is said of an instrument that is a trial.
pub(super) const TRIAL: Text = Text::new("bukan instrumen resmi", "not an official instrument");

/// How many indicators of how many are met.
pub(super) fn met(met: usize, all: usize, lang: Lang) -> String {
    let [met, all] = [met, all].map(|count| number::count(count, lang));
    say!(
        lang,
        "{met} dari {all} indikator terpenuhi",
        "{met} of {all} indicators met"
    )
}

/// What is said of a finding that a waiver covers.
pub(super) const WAIVED: Text = Text::new("ditangguhkan", "waived");

/// What is said of a score where a mapping was left out.
pub(super) const NOT_WHOLE: Text = Text::new(
    "Nilai, kualifikasi, dan langkah baru dihitung sesudah semua pemetaan terbaca",
    "Scores, bands and acts are given once every mapping can be read",
);

/// What heads the list of what was left out.
pub(super) const LEFT_OUT: Text = Text::new("Belum ikut dinilai", "Not judged yet");

/// What was left out, a line for each file: its first problem, and how many more there are.
pub(super) fn left_out(problems: &[LoadProblem], lang: Lang) -> Vec<String> {
    let path = |problem: &LoadProblem| problem.place.as_ref().map(|place| Arc::clone(&place.path));
    let files = problems.chunk_by(|one, next| path(one) == path(next));
    let lines = files.filter_map(|file| {
        let (first, more) = file.split_first()?;
        let message = first.message.get(lang);
        let line = match &first.place {
            Some(place) => format!("{place}: {message}"),
            None => message.to_owned(),
        };
        Some(match more.len() {
            0 => line,
            more => {
                let more = number::count(more, lang);
                say!(
                    lang,
                    "{line} (dan {more} masalah lain di berkas ini)",
                    "{line} (and {more} more in this file)"
                )
            }
        })
    });
    lines.collect()
}

/// The extension of a report that is there to be read: the page is made of the whole alone.
pub(super) const fn ending(report: &Report) -> &'static str {
    if report.is_whole() { "html" } else { "md" }
}

/// What stands where a list of findings is empty.
pub(super) const NO_FINDINGS: Text = Text::new("Tidak ada temuan", "No findings");

/// What stands for an owner where none is named.
pub(super) const NOBODY: Text = Text::new("Belum ada PJ", "No owner named");

/// What is said of a table or a slide of scores where no score stands in its title.
pub(super) const SCORE_AND_BAND: Text = Text::new("Nilai dan kualifikasi", "Score and band");

/// The group of the findings that belong to no indicator: those on files and the instrument.
pub(super) const OUTSIDE: Text = Text::new("Di luar indikator", "Outside indicators");

/// The counts that are not nought; a list of owners is full of those that are.
pub(super) fn counts(summary: &Summary, lang: Lang) -> String {
    let open = [Severity::Error, Severity::Warning, Severity::Note]
        .into_iter()
        .filter(|&severity| summary.of(severity) > 0)
        .map(|severity| words::severities(summary.of(severity), severity, lang));
    let waived = (summary.waived > 0).then(|| words::waived(summary.waived, lang));
    let parts: Vec<String> = open.chain(waived).collect();
    if parts.is_empty() {
        return say!(lang, "tidak ada", "none");
    }
    parts.join(", ")
}

/// What the list of the first acts is headed by.
pub(super) const BEST_ACTS: Text = Text::new("Langkah yang paling menambah nilai", "Biggest wins");

/// The line for acts that are not listed; `None` when all are.
pub(super) fn more_acts(left: usize, lang: Lang) -> Option<String> {
    let count = number::count(left, lang);
    match left {
        0 => None,
        1 => Some(say!(lang, "dan 1 langkah lain", "and 1 more")),
        2.. => Some(say!(lang, "dan {count} langkah lain", "and {count} more")),
    }
}

/// The one line that says it all. Its parts may be wrapped between, not inside.
pub(super) fn closing(report: &Report, lang: Lang) -> Vec<String> {
    let score = &report.score;
    let value = |of: Option<&Exact>| {
        if score.out_of == Exact::whole(100) {
            words::score(of, lang)
        } else {
            out_of(of, score, lang)
        }
    };
    let points = score.points.as_ref();
    let claimed = value(points.map(|points| &points.claimed));
    let supported = value(points.map(|points| &points.supported));
    let best = match reachable(report) {
        Some(reachable) => {
            let reachable = value(Some(reachable));
            say!(lang, "masih terkejar {reachable}", "reachable {reachable}")
        }
        None => {
            let potential = value(points.map(|points| &points.potential));
            say!(lang, "potensi {potential}", "potential {potential}")
        }
    };
    let no_band = || say!(lang, "tanpa kualifikasi", "no band");
    let mut parts = vec![
        say!(lang, "Klaim {claimed}", "Claimed {claimed}"),
        say!(lang, "didukung {supported}", "supported {supported}"),
        best,
    ];
    if score.total.is_some() {
        let total = words::score(score.total.as_ref(), lang);
        parts.push(say!(lang, "nilai akhir {total}", "total {total}"));
        parts.push(score.total_band.clone().unwrap_or_else(no_band));
    } else {
        parts.push(score.supported_band.clone().unwrap_or_else(no_band));
    }
    parts.extend([words::summary(&report.summary, lang), verdict(report, lang)]);
    parts
}

/// What can still be reached, while there is time.
pub(super) fn reachable(report: &Report) -> Option<&Exact> {
    let in_time = report.instrument.days_left.is_some_and(|days| days >= 0);
    report.score.reachable.as_ref().filter(|_| in_time)
}

/// Whether it may be handed in, whether it is too late for that, and why the exit code is 0 all the same.
pub(super) fn verdict(report: &Report, lang: Lang) -> String {
    let word = match report.verdict {
        Verdict::Unjudged => words::UNJUDGED,
        Verdict::Pass | Verdict::Fail => words::ready(report.may_be_sent()),
    };
    let word = word.get(lang).to_owned();
    let late = report.instrument.days_left.is_some_and(|days| days < 0);
    let late = late.then(|| say!(lang, "LEWAT TENGGAT", "PAST THE DEADLINE"));
    let all: Vec<String> = std::iter::once(word)
        .chain(late)
        .chain(let_through(report, lang))
        .collect();
    all.join(" · ")
}

/// Why the exit code is 0 although it is not ready.
fn let_through(report: &Report, lang: Lang) -> Option<String> {
    if report.ready || report.verdict != Verdict::Pass {
        return None;
    }
    let why = if report.gate.fails_from.is_none() {
        "`--fail-on never`".to_owned()
    } else {
        let rules: Vec<&str> = report.softened.iter().map(|rule| rule.id).collect();
        let rules = rules.join(", ");
        say!(
            lang,
            "keparahan {rules} diturunkan di kip.toml",
            "kip.toml lowers the severity of {rules}"
        )
    };
    Some(say!(
        lang,
        "kode keluar 0 karena {why}",
        "exit code 0 because of {why}"
    ))
}

/// A severity, in capitals where it stands at the head of a finding.
pub(super) fn severity(severity: Severity, lang: Lang) -> String {
    words::severity(severity).get(lang).to_uppercase()
}

/// Why an indicator was declined and until when; empty when neither is said.
pub(super) fn declined(row: &IndicatorRow, lang: Lang) -> String {
    let target = row.target.map(|target| {
        let target = whole(&date::long(target, lang));
        say!(lang, "target {target}", "target {target}")
    });
    // A reason may be a sentence with its own full stop.
    let reason = row.reason.as_deref();
    let reason = reason.map(|reason| reason.trim_end().trim_end_matches('.').to_owned());
    let parts: Vec<String> = reason.into_iter().chain(target).collect();
    parts.join("; ")
}

/// What became of an indicator, and why it was declined.
pub(super) fn state(row: &IndicatorRow, lang: Lang) -> String {
    let status = words::status(row.status);
    let status = status.get(lang);
    Some(declined(row, lang))
        .filter(|why| !why.is_empty())
        .map_or_else(|| status.to_owned(), |why| format!("{status} ({why})"))
}

/// What a rule looks at, why, and how to mend what it finds, each with its head.
pub(super) fn rule_parts(rule: &Rule, lang: Lang) -> [(String, &str); 3] {
    [
        (say!(lang, "Yang diperiksa", "What it checks"), &rule.checks),
        (say!(lang, "Mengapa penting", "Why it matters"), &rule.why),
        (say!(lang, "Cara memperbaiki", "How to mend it"), &rule.fix),
    ]
    .map(|(head, text)| (head, text.get(lang)))
}

/// The formula, the rounding, and how values are shown.
pub(super) fn method(report: &Report, lang: Lang) -> Vec<String> {
    let formula = match report.instrument.formula {
        Formula::Points => say!(
            lang,
            "rumus poin: nilai adalah jumlah poin semua indikator",
            "formula `poin`: the score is the sum of all indicators' points"
        ),
        Formula::Proportion => say!(
            lang,
            "rumus proporsi: nilai aspek = bobot × poin yang diperoleh ÷ poin yang mungkin",
            "formula `proporsi`: an aspect's score = weight × points earned ÷ points possible"
        ),
        Formula::Mean => say!(
            lang,
            "rumus rerata: nilai adalah rata-rata persentase aspek",
            "formula `rerata`: the score is the mean of the aspects' percentages"
        ),
    };
    let rounding = match report.instrument.rounding {
        None => say!(
            lang,
            "tidak ada pembulatan; kualifikasi dinilai dari angka yang tepat",
            "nothing is rounded; bands are judged on the exact value"
        ),
        Some(Rounding { of, decimals }) => {
            let what = match of {
                RoundingOf::Aspect => say!(lang, "nilai tiap aspek", "each aspect's score"),
                RoundingOf::Total => say!(lang, "nilai total", "the total"),
            };
            say!(
                lang,
                "{what} dibulatkan ke {decimals} desimal, seperti aturan instrumen",
                "{what} is rounded to {decimals} decimals, as the instrument rules"
            )
        }
    };
    let shown = say!(
        lang,
        "angka yang tampil dipotong pada dua desimal, tidak pernah dibulatkan ke atas",
        "shown values are cut at two decimals, never rounded up"
    );
    let points = match report.instrument.formula {
        Formula::Points => None,
        Formula::Proportion | Formula::Mean => Some(say!(
            lang,
            "poin sebuah indikator ditulis dalam satuannya sendiri; poin per penanggung jawab, poin langkah, dan poin terancam adalah poin dari nilai kuesioner",
            "an indicator's points are in its own unit; points per owner, of acts and at risk are points of the questionnaire's score"
        )),
    };
    [formula, rounding, shown]
        .into_iter()
        .chain(points)
        .chain([gate(&report.gate, lang)])
        .collect()
}

/// By what the report passes or fails.
fn gate(asked: &Asked, lang: Lang) -> String {
    let mut parts = vec![match asked.fails_from {
        Some(Severity::Error) => say!(
            lang,
            "belum siap bila ada kesalahan",
            "it fails when there is an error"
        ),
        Some(Severity::Warning) => say!(
            lang,
            "belum siap bila ada kesalahan atau peringatan",
            "it fails when there is an error or a warning"
        ),
        Some(Severity::Note) => say!(
            lang,
            "belum siap bila ada temuan apa pun",
            "not ready when there is any finding"
        ),
        None => say!(
            lang,
            "temuan apa pun tidak menggagalkan",
            "no finding makes it fail"
        ),
    }];
    parts.push(if asked.locked {
        say!(
            lang,
            "semua harus sama dengan kip.lock",
            "everything must be as kip.lock records it"
        )
    } else {
        say!(
            lang,
            "perbedaan dengan kip.lock dinilai menurut aturannya",
            "differences from kip.lock count as their rules say"
        )
    });
    if let Some(minimum) = &asked.minimum {
        let minimum = minimum.plain(lang);
        parts.push(say!(
            lang,
            "nilai sedikitnya {minimum}",
            "a score of {minimum} at least"
        ));
    }
    let parts = parts.join("; ");
    say!(
        lang,
        "ukuran hasil pemeriksaan: {parts}",
        "what the verdict asks for: {parts}"
    )
}

/// Why the report is a draft that nobody should hand in yet; empty when nothing speaks against it.
pub(super) fn draft(report: &Report, lang: Lang) -> Vec<String> {
    let found = words::summary(&report.summary, lang);
    let failed = match report.verdict {
        Verdict::Fail => Some(say!(
            lang,
            "belum siap dikirim: {found}",
            "not ready to submit: {found}"
        )),
        // A gate that lets errors through makes no document ready to be signed.
        Verdict::Pass if report.summary.error > 0 => Some(say!(
            lang,
            "masih ada kesalahan: {found}",
            "there are errors still: {found}"
        )),
        Verdict::Unjudged => Some(NOT_WHOLE.get(lang).to_owned()),
        Verdict::Pass => None,
    };
    let trial = (!report.instrument.official).then(|| {
        say!(
            lang,
            "instrumennya bukan instrumen resmi",
            "its instrument is not an official one"
        )
    });
    failed.into_iter().chain(trial).collect()
}

#[cfg(test)]
mod tests {
    use crate::report::sample::usual;

    #[test]
    fn a_title_has_its_year_once() {
        let mut report = usual(0);
        for (title, shown) in [
            ("Kuesioner", "Kuesioner 2026"),
            ("Kuesioner 2026", "Kuesioner 2026"),
            ("Kuesioner (2026)", "Kuesioner (2026)"),
            ("Kuesioner Tahun 2026.", "Kuesioner Tahun 2026."),
            ("2026", "2026"),
            ("Kuesioner 2025", "Kuesioner 2025 2026"),
            ("Kuesioner 12026", "Kuesioner 12026 2026"),
            ("Kuesioner 2026 UPT", "Kuesioner 2026 UPT 2026"),
        ] {
            report.instrument.title = title.to_owned();
            assert_eq!(super::title(&report), shown);
        }
    }
}
