//! Scores in words: what they are out of, what follows from them, what can still be reached.

use crate::model::{Code, Exact, Lang, Noun, Report, Score, Status, Text};
use crate::text::{say, words};

use super::{GLUE, NOT_WHOLE, is_late, links, stage, whole};

/// A score with what it is out of: `88,40 dari 100`, or a dash.
pub(in crate::report) fn out_of(value: Option<&Exact>, score: &Score, lang: Lang) -> String {
    let Some(value) = value else {
        return words::DASH.to_owned();
    };
    let (value, most) = (value.shown(lang), most(score, lang));
    whole(&say!(lang, "{value} dari {most}", "{value} of {most}"))
}

/// What a score is out of: `100`, an organiser's own best score as scores are shown (`5,00`), or what weights
/// sum to that do not make it (`101`).
pub(in crate::report) fn most(score: &Score, lang: Lang) -> String {
    if score.out_of == score.full && score.full != Exact::whole(100) {
        score.out_of.shown(lang)
    } else {
        score.out_of.plain(lang)
    }
}

/// What follows from the scores: the next band, the border, the total.
pub(in crate::report) fn remarks(score: &Score, lang: Lang) -> Vec<String> {
    let mut out = Vec::new();
    if score.points.is_none() {
        out.push(say!(
            lang,
            "Belum ada yang dapat dinilai",
            "There is nothing to score yet"
        ));
    }
    if score.out_of != score.full {
        let (sum, full) = (score.out_of.plain(lang), score.full.plain(lang));
        // A waiver of KIP101 lets the bands stand.
        out.push(if score.supported_band.is_some() {
            say!(
                lang,
                "Jumlah bobot {sum}, bukan {full}; kualifikasi dinilai seolah-olah dari {full}, karena temuannya ditangguhkan",
                "The weights sum to {sum}, not {full}; bands are given as if they summed to {full}, because the finding is waived"
            )
        } else {
            say!(
                lang,
                "Jumlah bobot {sum}, bukan {full}; kualifikasi baru ditetapkan setelah instrumennya diperbaiki",
                "The weights sum to {sum}, not {full}; no band is given until the instrument is fixed"
            )
        });
    }
    // Whoever has no points yet is short of everything.
    let any = score.points.as_ref();
    let any = any.is_some_and(|points| points.supported.is_positive());
    if let Some((band, missing)) = score.next_band.as_ref().filter(|_| any) {
        let (band, missing) = (whole(band), missing.shown_needed(lang));
        out.push(say!(
            lang,
            "Nilai didukung kurang {missing}{GLUE}poin lagi untuk {band}",
            "The supported score is {missing}{GLUE}points short of {band}"
        ));
    }
    if !score.out_of_reach.is_empty() {
        let bands = score.out_of_reach.iter().map(|(band, from)| {
            let (band, from) = (whole(band), from.shown_needed(lang));
            whole(&format!("{from} ({band})"))
        });
        let bands = bands.collect::<Vec<_>>().join(", ");
        let open = score.stages.iter().skip(1);
        let open = open.filter(|stage| stage.score.is_none());
        let open: Vec<&str> = open.map(|stage| stage.name.as_str()).collect();
        let open = open.join(", ");
        out.push(say!(
            lang,
            "Untuk kualifikasi akhir, bila {open} bernilai penuh, perlu nilai kuesioner {bands}",
            "With full marks for {open}, the final band needs a questionnaire score of {bands}"
        ));
    }
    if score.near_border {
        // A thousandth of the best score.
        let near = (&score.full * &Exact::decimal(1, 3)).plain(lang);
        let near = whole(&say!(lang, "{near} poin", "{near} points"));
        out.push(say!(
            lang,
            "Nilainya hanya berjarak paling banyak {near} dari batas kualifikasi",
            "The score is within {near} of the boundary between two bands"
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

/// The scores of a workspace in which no question has an answer yet.
pub(in crate::report) fn nothing_answered(report: &Report, lang: Lang) -> String {
    let all = Noun::INDICATOR.counted(report.indicators.len(), lang);
    let points = report.score.points.as_ref();
    let points = out_of(points.map(|points| &points.supported), &report.score, lang);
    let none = say!(
        lang,
        "Belum satu pun dari {all} dijawab: {points} poin",
        "No answers yet for {all}: {points} points"
    );
    let Some(reachable) = reachable(report) else {
        return none;
    };
    let reachable = words::score(Some(reachable), lang);
    let in_reach = say!(
        lang,
        "; masih terkejar sebelum tenggat {reachable}",
        "; still reachable before the deadline: {reachable}"
    );
    let band = report.score.reachable_band.as_ref();
    let band = band.map(|band| format!(": {}", whole(band)));
    format!("{none}{in_reach}{}", band.unwrap_or_default())
}

/// What can still be reached, while there is time.
pub(in crate::report) fn reachable(report: &Report) -> Option<&Exact> {
    report.score.reachable.as_ref().filter(|_| !is_late(report))
}

/// What the best answers everywhere would bring, where that says something: everything can be won in most
/// instruments, and nothing any more once the deadline has passed.
pub(in crate::report) fn potential(report: &Report) -> Option<&Exact> {
    let potential = &report.score.points.as_ref()?.potential;
    Some(potential).filter(|most| !is_late(report) && **most != report.score.out_of)
}

/// What is said of a table or a slide of scores where no score stands in its title.
pub(in crate::report) const SCORE_AND_BAND: Text =
    Text::new("Nilai dan kualifikasi", "Score and band");

/// What follows from the scores, the stages, and how many links were not opened.
pub(in crate::report) fn score_notes(report: &Report, lang: Lang) -> Vec<String> {
    // The first stage is the questionnaire, whose score stands above.
    let stages = report.score.stages.iter().skip(1);
    let of_score = if report.is_whole() {
        let remarks = remarks(&report.score, lang).into_iter();
        remarks
            .chain(minimums(report, lang))
            .chain(not_counted(report, lang))
            .chain(stages.map(|one| stage(one, lang)))
            .collect()
    } else {
        vec![NOT_WHOLE.get(lang).to_owned()]
    };
    of_score.into_iter().chain(links(report, lang)).collect()
}

/// That no band is certain while an aspect is below its least points; `None` where none is.
pub(in crate::report) fn minimums(report: &Report, lang: Lang) -> Option<String> {
    let missed = report.score.minimums_missed.as_ref()?;
    let codes: Vec<&str> = missed.iter().map(Code::as_str).collect();
    let codes = codes.join(", ");
    (!missed.is_empty()).then(|| {
        say!(
            lang,
            "Selama ambang aspek {codes} belum tercapai, kualifikasi ini belum pasti",
            "While aspect {codes} is below its minimum, this band is not certain"
        )
    })
}

/// How many questions do not apply, and which: they raise a score without evidence of work (contract,
/// section 6), so they are named apart.
pub(in crate::report) fn not_counted(report: &Report, lang: Lang) -> Option<String> {
    let rows = report.indicators.iter();
    let rows = rows.filter(|row| row.status == Status::NotApplicable);
    let codes: Vec<&str> = rows.map(|row| row.code.as_str()).collect();
    if codes.is_empty() {
        return None;
    }
    let emptied = report.aspects.iter().filter(|row| {
        let left = row.points.supported.is_none();
        left && row.rows.iter().any(|&at| {
            let row = report.indicators.get(at);
            row.is_some_and(|row| row.status == Status::NotApplicable)
        })
    });
    let emptied: Vec<&str> = emptied.map(|row| row.code.as_str()).collect();
    let (count, list) = (Noun::INDICATOR.counted(codes.len(), lang), codes.join(", "));
    let sentence = say!(
        lang,
        "{count} di luar hitungan karena jawabannya ({list}): nilai dihitung dari yang lain",
        "{count} not counted because of the answer ({list}): the score is that of the others"
    );
    let emptied = (!emptied.is_empty()).then(|| {
        let list = emptied.join(", ");
        say!(
            lang,
            "; di aspek {list} tidak ada lagi yang dihitung, sehingga bobotnya tidak ikut",
            "; nothing is left to count in aspect {list}, so its weight is left out"
        )
    });
    Some(sentence + &emptied.unwrap_or_default())
}

/// The most that a score can be, where there is one.
pub(in crate::report) fn of_most(score: &Score, lang: Lang) -> String {
    if score.points.is_none() {
        return say!(lang, "belum ada yang dapat dinilai", "nothing to score yet");
    }
    let most = most(score, lang);
    say!(lang, "dari {most}", "of {most}")
}
