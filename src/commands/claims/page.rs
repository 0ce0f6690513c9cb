//! What is said of a change: its lines, the score before and after, and the next act. Pure.

use std::fmt::Write as _;

use crate::commands::Name;
use crate::edit::mapping::Hunk;
use crate::model::{Code, IndicatorRow, Lang, Report, Rule, Status, visible};
use crate::text::{say, words};

/// The lines of a file that change, as `diff` marks them.
pub(super) fn diff(path: &str, hunks: &[Hunk]) -> String {
    let mut out = String::new();
    // Writing to a String cannot fail.
    for hunk in hunks {
        let _ = writeln!(out, "{}:{}", Name::of_text(path), hunk.line);
        for (sign, lines) in [
            (' ', hunk.above.as_slice()),
            ('-', &hunk.old),
            ('+', &hunk.new),
        ] {
            for line in lines {
                let _ = writeln!(out, "{sign} {}", visible(line));
            }
        }
    }
    out
}

/// The lines that a person may paste, where the file can't be edited surely.
pub(super) fn to_paste(path: &str, lang: Lang) -> String {
    let path = Name::of_text(path);
    say!(
        lang,
        "kesalahan: {path} ditulis dengan cara yang tidak dapat disunting dengan pasti; berkas itu tidak diubah.\nLangkah berikutnya: buka berkas itu dan tulis sendiri baris di bawah ini di dalam `indikator:`; bila kodenya sudah ada, tambahkan isiannya ke kode itu.\n",
        "error: {path} is written in a way that cannot be edited with certainty; the file was not changed.\nNext step: open the file and write the lines below into `indikator:` yourself; if the code is already there, add these keys to it.\n"
    )
}

/// What keeps evidence from being counted, and the next act.
pub(super) fn uncounted(rule: &Rule, message: &str, hint: &str) -> String {
    let (id, message, hint) = (rule.id, visible(message), visible(hint));
    format!("  {id} {message}\n  → {hint}\n")
}

/// The scores before and after, and the band.
pub(super) fn scores(before: &Report, after: &Report, lang: Lang) -> String {
    let points = |report: &Report| {
        let points = report.score.points.as_ref();
        let claimed = points.map(|points| &points.claimed);
        let supported = points.map(|points| &points.supported);
        [claimed, supported].map(|score| words::score(score, lang))
    };
    let [[claimed, supported], [claimed_now, supported_now]] = [points(before), points(after)];
    let change = |from: String, to: String| {
        if from == to {
            say!(lang, "tetap {to}", "still {to}")
        } else {
            format!("{from} → {to}")
        }
    };
    let (claimed, supported) = (
        change(claimed, claimed_now),
        change(supported, supported_now),
    );
    let bands = [before, after].map(|report| report.score.supported_band.clone());
    let band = match bands {
        [Some(from), Some(to)] if from != to => format!(" · {from} → {to}"),
        [_, Some(to)] => format!(" · {to}"),
        [_, None] => String::new(),
    };
    say!(
        lang,
        "Nilai: didukung {supported}, klaim {claimed}{band}\n",
        "Score: supported {supported}, claimed {claimed}{band}\n"
    )
}

/// The next act for the indicator: what is still wrong with it, what it lacks, or that it may be locked.
pub(super) fn next(report: &Report, code: &Code, lang: Lang) -> String {
    let row = report.indicators.iter().find(|row| row.code == *code);
    let own = row.into_iter().flat_map(|row| {
        let open = report.findings_at(&row.findings);
        open.filter(|one| one.is_open() && one.takes_evidence() || one.costs())
    });
    let hints = own.take(3).map(|one| {
        let (message, hint) = (one.finding.message.get(lang), one.finding.hint.get(lang));
        format!(
            "{}: {}\n→ {}\n",
            one.finding.rule.id,
            visible(message),
            visible(hint)
        )
    });
    let hints: String = hints.collect();
    if !hints.is_empty() {
        return hints;
    }
    let act = row.map_or_else(String::new, |row| act(row, lang));
    format!("→ {act}\n")
}

fn act(row: &IndicatorRow, lang: Lang) -> String {
    let code = &row.code;
    match row.status {
        Status::Unanswered => say!(
            lang,
            "jawab indikatornya: `kip answer {code} JAWABAN`",
            "answer the indicator: `kip answer {code} ANSWER`"
        ),
        Status::Unsupported | Status::Partial => say!(
            lang,
            "tambahkan buktinya: `kip add {code} BERKAS`",
            "add its evidence: `kip add {code} DOCUMENT`"
        ),
        Status::Declined | Status::Unseen => say!(
            lang,
            "lihat yang berikutnya: `kip check`",
            "see what comes next: `kip check`"
        ),
        Status::Supported | Status::Nil | Status::NotApplicable => say!(
            lang,
            "sesudah ditinjau, kunci: `kip lock`",
            "once reviewed, lock it: `kip lock`"
        ),
    }
}

/// That nothing was written.
pub(super) fn nothing_written(dry_run: bool, lang: Lang) -> String {
    if dry_run {
        say!(
            lang,
            "Tidak ada yang ditulis (--dry-run).\n",
            "Nothing was written (--dry-run).\n"
        )
    } else {
        say!(lang, "Tidak ada yang ditulis.\n", "Nothing was written.\n")
    }
}
