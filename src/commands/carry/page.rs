//! What `kip carry` shows: what became of each question, what must be renewed, what is written. Pure.

use std::fmt::Write as _;

use super::plan::Plan;
use crate::commands::Name;
use crate::model::{Indicator, Instrument, Lang, Text};
use crate::propose::{Fate, Pair};
use crate::report::{self, Layout};
use crate::text::say;
use crate::text::words::DASH;

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
    plan: &Plan<'_>,
    pairs: &[Pair<'_>],
    (from, onto): (&Instrument, &Instrument),
    layout: &Layout,
) -> String {
    let lang = layout.lang;
    let [old, new] = [from, onto].map(|one| Name::of_text(&one.id.value));
    let mut out = format!("{old} → {new}\n\n");
    let rows = pairs.iter().map(|pair| row(plan, pair, lang));
    out.push_str(&report::table(&QUESTIONS, rows.collect(), layout));
    let counts = FATES.map(|fate| {
        let count = pairs.iter().filter(|pair| pair.fate == fate).count();
        format!("{count} {}", word(fate).get(lang))
    });
    let _ = writeln!(out, "\n{}", counts.join(" · "));
    if !plan.renew.is_empty() {
        let rows = plan.renew.iter().map(|one| {
            vec![
                one.indicator.code.value.to_string(),
                one.indicator
                    .owner
                    .clone()
                    .unwrap_or_else(|| DASH.to_owned()),
                one.what.get(lang).to_owned(),
                one.why.get(lang).to_owned(),
            ]
        });
        out.push('\n');
        out.push_str(&report::table(&RENEWALS, rows.collect(), layout));
    }
    out.push('\n');
    out
}

fn row(plan: &Plan<'_>, pair: &Pair<'_>, lang: Lang) -> Vec<String> {
    let code = |one: Option<&Indicator>| {
        one.map_or_else(|| DASH.to_owned(), |one| one.code.value.to_string())
    };
    let asked = pair.new.or(pair.old);
    let asked = asked.map_or("", |one| {
        if one.name.is_empty() {
            &one.question.value
        } else {
            &one.name
        }
    });
    let new = pair.new.map(|new| &new.code.value);
    let there = new.is_some_and(|code| plan.claimed.contains(code));
    let kept = new.and_then(|code| plan.kept.get(code));
    let evidence = match kept {
        _ if there && pair.old.is_some() => say!(lang, "sudah ada", "there already"),
        Some(kept) => kept.to_string(),
        None => DASH.to_owned(),
    };
    vec![
        word(pair.fate).get(lang).to_owned(),
        code(pair.old),
        code(pair.new),
        asked.to_owned(),
        evidence,
    ]
}

/// What is going to be written.
pub(super) fn to_write(
    files: &[(String, String)],
    chooses: bool,
    onto: &Instrument,
    lang: Lang,
) -> String {
    let mut out = say!(lang, "Yang akan ditulis:\n", "To be written:\n");
    for (path, _) in files {
        let _ = writeln!(out, "  {}", Name::of_text(path));
    }
    if chooses {
        let _ = writeln!(
            out,
            "  kip.toml: instrumen = \"{}\"",
            Name::of_text(&onto.id.value)
        );
    }
    out
}

/// What was written, and the next act.
pub(super) fn done(files: &[(String, String)], lang: Lang) -> String {
    let count = files.len();
    say!(
        lang,
        "{count} pemetaan ditulis; yang lama dan semua dokumen tetap di tempatnya.\nBerikutnya: `kip check`; sesudah semua ditinjau, `kip lock`\n",
        "Mappings written: {count}; the old ones and all documents stay where they are.\nNext: `kip check`; once all is reviewed, `kip lock`\n"
    )
}
