//! `kip explain`: a rule in full, an indicator with its arithmetic, or the list of rules.

use crate::cli::Explain;
use crate::error::Error;
use crate::model::{Code, Dossier, Lang, Nearest, Text, range_of_aspect};
use crate::report::{self, IndicatorCase};
use crate::{rules, text};

use super::{Ended, Invocation, judged, open_gate};

pub(super) fn run(run: &Invocation<'_>, arguments: &Explain) -> Result<Ended, Error> {
    let Some(subject) = arguments.subject.as_deref().map(str::trim) else {
        let layout = run.layout(run.workspace().ok().as_ref());
        return Ok(Ended::said(report::rule_list(rules::RULES, &layout)));
    };
    if let Some(rule) = rules::find(subject) {
        let layout = run.layout(run.workspace().ok().as_ref());
        return Ok(Ended::said(report::rule(rule, &layout)));
    }
    let workspace = run.workspace()?;
    let layout = run.layout(Some(&workspace));
    let (dossier, problems) = run.dossier(&workspace, &arguments.judging)?;
    let code = Code::new(subject);
    let judged = judged(&dossier, &open_gate(&workspace))?;
    let mut cases = dossier.entries.iter().zip(&judged.indicators);
    let Some((entry, row)) = cases.find(|(entry, _)| *entry.code() == code) else {
        return Err(unknown(subject, layout.lang, &dossier));
    };
    let case = IndicatorCase {
        dossier: &dossier,
        report: &judged,
        entry,
        row,
    };
    let said = report::indicator(&case, &layout);
    Ok(run.partly(Ended::said(said), &problems, layout.lang))
}

fn unknown(subject: &str, lang: Lang, dossier: &Dossier) -> Error {
    let codes = dossier.entries.iter().map(|entry| entry.code().as_str());
    let rules = rules::RULES
        .iter()
        .flat_map(|rule| [rule.id, rule.name.get(lang)]);
    let range = range_of_aspect(subject, dossier.instrument.codes_by_aspect());
    Error::Refused {
        message: text!(
            "`{subject}` bukan aturan dan bukan kode indikator",
            "`{subject}` is neither a rule nor an indicator's code"
        ),
        hint: range.unwrap_or_else(|| {
            Nearest::among_codes(codes.chain(rules)).hint(subject, || {
                Text::new(
                    "lihat semua aturan dengan `kip explain`; kode indikator ada di berkas instrumen",
                    "`kip explain` lists all rules; the codes of indicators are in the instrument file",
                )
            })
        }),
    }
}
