//! What a form changes, and what is left alone, as lines. Pure.

use std::fmt::Write as _;

use super::ReturnedForm;
use crate::commands::Ended;
use crate::import::form::{FilledForm, FormChange, FormChanges, FormEdit};
use crate::model::{FormField, Lang, Noun, visible};
use crate::text::{date, say};

impl ReturnedForm<'_> {
    /// What the form changes, and what is left alone.
    pub(super) fn shown(&self, form: &FilledForm, changes: &FormChanges) -> String {
        let (lang, name) = (self.lang(), &self.name);
        let mut out = String::new();
        // Writing to a String cannot fail.
        for change in &changes.taken {
            let line = change_line(change, lang);
            let _ = writeln!(
                out,
                "{}  {} {line}",
                change.at,
                visible(change.code.as_str())
            );
        }
        for field in &form.lacking {
            let head = field.head();
            let head = head.get(lang);
            out.push_str(&say!(
                lang,
                "{name}: kolom {head} tidak ada; isinya di bukti.yaml dibiarkan\n",
                "{name}: the column {head} is not there; bukti.yaml keeps what it says of it\n"
            ));
        }
        if changes.kept > 0 {
            let cells = changes.kept;
            out.push_str(&say!(
                lang,
                "{cells} isian lebih baru di bukti.yaml daripada di formulir: dibiarkan\n",
                "newer in bukti.yaml than in the form, and kept: {cells}\n"
            ));
        }
        if !changes.slips.is_empty() {
            let count = Noun::PLACE.counted(changes.slips.len(), lang);
            out.push_str(&say!(
                lang,
                "\nTidak diambil dari formulir ({count}):\n",
                "\nNot taken from the form ({count}):\n"
            ));
        }
        for slip in &changes.slips {
            let code = slip
                .code
                .as_deref()
                .map(|code| format!(" {}", visible(code)));
            let _ = writeln!(
                out,
                "{}{}: {}\n  → {}",
                slip.at,
                code.unwrap_or_default(),
                slip.message.get(lang),
                slip.hint.get(lang)
            );
        }
        if !out.is_empty() {
            out.push('\n');
        }
        out
    }
}

/// One change as a line behind its cell and code.
fn change_line(change: &FormChange, lang: Lang) -> String {
    let empty = say!(lang, "(kosong)", "(empty)");
    let turned = |field: &FormField, old: &str, new: &str| {
        let [old, new] = [old, new].map(|text| {
            let text = visible(text);
            if text.is_empty() { empty.clone() } else { text }
        });
        format!("{}: {old} → {new}", field.head().get(lang))
    };
    match &change.edit {
        FormEdit::Field { field, old, new } => turned(field, old, new),
        FormEdit::Listed {
            name,
            field,
            old,
            new,
            ..
        } => format!("{}, {}", visible(name), turned(field, old, new)),
        FormEdit::Evidence {
            source,
            date,
            remark,
        } => {
            let name = visible(source.name());
            let mut line = say!(lang, "bukti baru: {name}", "new evidence: {name}");
            let day = date.map(|day| date::long(day, lang));
            for part in day.into_iter().chain(remark.as_deref().map(visible)) {
                let _ = write!(line, " · {part}");
            }
            line
        }
    }
}

/// Nobody can be asked whether it may be written.
pub(super) fn unasked(said: String, lang: Lang) -> Ended {
    let stderr = say!(
        lang,
        "Belum ada yang ditulis. Periksa yang di atas, lalu jalankan lagi dengan --yes; --dry-run menunjukkan barisnya.\n",
        "Nothing was written. Check what stands above, then run again with --yes; --dry-run shows the lines.\n"
    );
    Ended {
        stdout: said.into_bytes(),
        stderr,
        code: 2,
    }
}
