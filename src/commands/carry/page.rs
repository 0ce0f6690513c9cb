//! What `kip carry` shows: what became of each question, what must be renewed, what is written. Pure.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use jiff::civil::Date;

use super::plan::CarryPlan;
use super::rewording;
use crate::commands::Name;
use crate::model::{Indicator, Instrument, Lang, Noun, Period, Text};
use crate::propose::{Fate, QuestionPair};
use crate::report::{self, Layout};
use crate::text::words::DASH;
use crate::text::{date, say};

/// What the columns of the questions hold.
const QUESTIONS: [(Text, bool); 5] = [
    (Text::new("Keadaan", "State"), true),
    (Text::new("Lama", "Old"), true),
    (Text::new("Baru", "New"), true),
    (Text::new("Yang ditanyakan", "What is asked"), false),
    (Text::new("Bukti", "Evidence"), true),
];

/// What the columns of what must be renewed hold.
const RENEWALS: [(Text, bool); 4] = [
    (Text::new("Kode", "Code"), true),
    (Text::new("PJ", "Owner"), false),
    (Text::new("Perbarui", "Renew"), false),
    (Text::new("Sebab", "Reason"), false),
];

const FATES: [Fate; 5] = [
    Fate::Same,
    Fate::Moved,
    Fate::Reworded,
    Fate::New,
    Fate::Dropped,
];

fn word(fate: Fate) -> Text {
    match fate {
        Fate::Same => Text::new("sama", "same"),
        Fate::Moved => Text::new("pindah", "moved"),
        Fate::Reworded => Text::new("diubah", "reworded"),
        Fate::New => Text::new("baru", "new"),
        Fate::Dropped => Text::new("hilang", "dropped"),
    }
}

/// The tables that stand before anything is written.
pub(super) fn shown(
    plan: &CarryPlan<'_>,
    pairs: &[QuestionPair<'_>],
    (from, onto): (&Instrument, &Instrument),
    layout: &Layout,
) -> String {
    let lang = layout.lang;
    let [old, new] = [from, onto].map(|one| Name::of_text(&one.id.value));
    let mut out = format!("{old} → {new}\n\n");
    // Of a hundred questions ninety are the same, and hide the ten that are not.
    let shown = |pair: &&QuestionPair<'_>| layout.verbose || pair.fate != Fate::Same;
    let rows = pairs.iter().filter(shown);
    let rows: Vec<Vec<String>> = rows.map(|pair| row(plan, pair, lang)).collect();
    let all = rows.len() == pairs.len();
    if !rows.is_empty() {
        out.push_str(&report::table(&QUESTIONS, rows, layout));
        out.push('\n');
    }
    let counts = FATES.map(|fate| {
        let count = pairs.iter().filter(|pair| pair.fate == fate).count();
        format!("{count} {}", word(fate).get(lang))
    });
    out.push_str(&counts.join(" · "));
    if !all {
        out.push_str(&say!(
            lang,
            " (`-v` menampilkan juga yang sama)",
            " (`-v` shows those that are the same too)"
        ));
    }
    out.push('\n');
    out.push_str(&renewals(plan, onto, layout));
    out.push('\n');
    out.push_str(&left(plan, from, lang));
    out
}

/// What must be renewed, by whom, and the days of the periods that are spoken of.
fn renewals(plan: &CarryPlan<'_>, onto: &Instrument, layout: &Layout) -> String {
    let lang = layout.lang;
    if plan.renew.is_empty() {
        return String::new();
    }
    let rows = plan.renew.iter().map(|one| {
        let owner = one.indicator.owner.clone();
        vec![
            one.indicator.code.value.to_string(),
            owner.unwrap_or_else(|| DASH.to_owned()),
            one.what.get(lang).to_owned(),
            one.why.get(lang).to_owned(),
        ]
    });
    let mut out = format!("\n{}", report::table(&RENEWALS, rows.collect(), layout));
    let named = plan.renew.iter().filter_map(|one| {
        let name = one.indicator.period.as_ref()?.value.as_str();
        match onto.period_of(one.indicator)? {
            Period::Fixed { start, end } => Some((name, (*start, *end))),
            Period::InForce => None,
        }
    });
    let named: BTreeMap<&str, (Date, Date)> = named.collect();
    for (name, (start, end)) in named {
        let [start, end] = [start, end].map(|day| date::long(day, lang));
        out.push_str(&say!(
            lang,
            "Periode {name}: {start} sampai {end}\n",
            "Period {name}: {start} to {end}\n"
        ));
    }
    out
}

/// What stays in last year's mappings alone.
fn left(plan: &CarryPlan<'_>, from: &Instrument, lang: Lang) -> String {
    let mut out = String::new();
    let id = Name::of_text(&from.id.value);
    let there = plan.there.len();
    if there > 0 {
        out.push_str(&say!(
            lang,
            "Sudah ada di pemetaan tahun ini, dan dibiarkan: {there} kode.\n",
            "In this year's mappings already, and left as they are: codes ({there}).\n"
        ));
    }
    for code in &plan.strays {
        let (path, code) = (Name::of_text(&code.place.path), &code.value);
        out.push_str(&say!(
            lang,
            "Tidak dibawa: {code} di {path}, karena {id} tidak punya kode itu.\n",
            "Not carried: {code} in {path}, since {id} has no such code.\n"
        ));
    }
    if plan.waivers > 0 {
        let count = plan.waivers;
        out.push_str(&say!(
            lang,
            "Tidak dibawa: {count} penangguhan; tulis lagi di pemetaan baru bila masih perlu.\n",
            "Not carried: waivers ({count}); write them into the new mappings where they are still needed.\n"
        ));
    }
    out
}

fn row(plan: &CarryPlan<'_>, pair: &QuestionPair<'_>, lang: Lang) -> Vec<String> {
    let code = |one: Option<&Indicator>| {
        one.map_or_else(|| DASH.to_owned(), |one| one.code.value.to_string())
    };
    let new = pair.new.map(|new| &new.code.value);
    let there = new.is_some_and(|code| plan.there.contains_key(code));
    let kept = new.and_then(|code| plan.kept.get(code));
    let evidence = match kept {
        _ if there => say!(lang, "sudah ada", "there already"),
        Some(kept) => kept.to_string(),
        None => DASH.to_owned(),
    };
    vec![
        word(pair.fate).get(lang).to_owned(),
        code(pair.old),
        code(pair.new),
        asked(pair, lang),
        evidence,
    ]
}

/// What a question is about, and which part of it was changed.
fn asked(pair: &QuestionPair<'_>, lang: Lang) -> String {
    let Some(one) = pair.new.or(pair.old) else {
        return String::new();
    };
    let name = if one.name.is_empty() {
        &one.question.value
    } else {
        &one.name
    };
    match (pair.fate, pair.old, pair.new) {
        (Fate::Reworded, Some(old), Some(new)) => {
            let changed = rewording::changed(old, new);
            let changed: Vec<&str> = changed.iter().map(|part| part.get(lang)).collect();
            let changed = changed.join(", ");
            say!(
                lang,
                "{name} (diubah: {changed})",
                "{name} (changed: {changed})"
            )
        }
        (Fate::Same | Fate::Moved | Fate::Reworded | Fate::New | Fate::Dropped, ..) => name.clone(),
    }
}

/// What is going to be written.
pub(super) fn to_write(
    plan: &CarryPlan<'_>,
    files: &[(String, String)],
    chooses: bool,
    onto: &Instrument,
    lang: Lang,
) -> String {
    let [answers, pieces] = plan.brought();
    let (answers, pieces) = (Noun::ANSWER.text(answers), Noun::PIECE.text(pieces));
    let (answers, pieces) = (answers.get(lang), pieces.get(lang));
    let mut out = say!(
        lang,
        "Yang akan ditulis ({answers}, {pieces}):\n",
        "To be written ({answers}, {pieces}):\n"
    );
    for (path, _) in files {
        let _ = writeln!(out, "  {}", Name::of_text(path));
    }
    if chooses {
        let id = Name::of_text(&onto.id.value);
        let _ = writeln!(out, "  kip.toml: instrumen = \"{id}\"");
    }
    out
}

/// That there is nothing to do.
pub(super) fn nothing(lang: Lang) -> String {
    say!(
        lang,
        "Tidak ada yang perlu dibawa; tidak ada yang ditulis. Berikutnya: `kip check`\n",
        "There is nothing to carry over; nothing was written. Next: `kip check`\n"
    )
}

/// That nothing was written, and how it is.
pub(super) fn untouched(dry_run: bool, lang: Lang) -> String {
    if dry_run {
        say!(
            lang,
            "Tidak ada yang ditulis (--dry-run); `kip carry` menulisnya.\n",
            "Nothing was written (--dry-run); `kip carry` writes it.\n"
        )
    } else {
        say!(lang, "Tidak ada yang ditulis.\n", "Nothing was written.\n")
    }
}

/// What was written, and the next act.
pub(super) fn done(count: usize, plan: &CarryPlan<'_>, lang: Lang) -> String {
    let mappings = Noun::MAPPING.text(count);
    let mappings = mappings.get(lang);
    let mut out = say!(
        lang,
        "{mappings} ditulis; yang lama dan semua dokumen tetap di tempatnya.\n",
        "Written: {mappings}; the old ones and all documents stay where they are.\n"
    );
    if !plan.renew.is_empty() {
        let count = plan.renew.len();
        let rows = Noun::ROW.text(count);
        let rows = rows.get(lang);
        out.push_str(&say!(
            lang,
            "Perbarui dulu yang tercantum di tabel \"Perbarui\" ({rows}).\n",
            "First renew what the table \"Renew\" lists ({rows}).\n"
        ));
    }
    out.push_str(&say!(
        lang,
        "Berikutnya: `kip check`; sesudah semua jawaban ditinjau, `kip lock`\n",
        "Next: `kip check`; once all answers are reviewed, `kip lock`\n"
    ));
    out
}
