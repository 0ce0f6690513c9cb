//! KIP302: evidence or wording that no review has recorded in the lock.

use super::paths::folder;
use crate::model::{
    Answer, Document, Dossier, Effect, Entry, Exhibit, Finding, Form, Inspect, Lock, LockMatch,
    Locked, Moves, Place, Rule, Severity, Text, file_name, kept_back,
};
use crate::text;

pub(super) static RULE: Rule = Rule {
    id: "KIP302",
    name: Text::new("belum-dikunci", "not-locked"),
    severities: &[Severity::Note],
    effect: Effect {
        locked: Locked::Raised,
        ..Effect::NONE
    },
    summary: Text::new(
        "bukti atau indikator yang belum dicatat dalam kunci",
        "evidence or an indicator that the lock does not hold yet",
    ),
    checks: Text::new(
        "Setiap bukti yang dicantumkan dan setiap indikator tercatat dalam `kip.lock`. Tanpa berkas kunci hanya ada satu temuan untuk seluruhnya.",
        "Every listed document and every indicator is recorded in `kip.lock`. Without a lock there is one finding for all of them.",
    ),
    why: Text::new(
        "Tanpa catatan itu, dokumen yang tertimpa atau pertanyaan yang diubah penyelenggara setelah diperiksa tidak akan ketahuan.",
        "Without that record nobody notices when a document is overwritten, or a question reworded by the organiser, after the review.",
    ),
    fix: Text::new(
        "Periksa jawaban dan buktinya, lalu jalankan `kip lock` dan simpan `kip.lock` bersama buktinya di git.",
        "Review the answers and their evidence, then run `kip lock` and keep `kip.lock` in git together with the evidence.",
    ),
    inspect: Inspect::Dossier(inspect),
};

fn inspect(dossier: &Dossier) -> Vec<Finding> {
    match &dossier.lock {
        None => no_lock(dossier).into_iter().collect(),
        Some(lock) => {
            let moves = Moves::of(dossier);
            // Of one that the lock has at an old place, which nobody names any more, KIP303 speaks.
            let moved = |path: &str| moves.from(path).is_some_and(|old| !dossier.is_mapped(old));
            dossier
                .present()
                .filter(|(_, _, document)| {
                    document.form == Form::File
                        && document.match_with_lock == LockMatch::NotLocked
                        && !moved(&document.path)
                })
                .map(|(entry, exhibit, document)| of_document(entry, exhibit, document))
                .chain(indicators(dossier, lock))
                .collect()
        }
    }
}

fn no_lock(dossier: &Dossier) -> Option<Finding> {
    // Where nothing is answered yet, nothing was reviewed.
    let answered = dossier.entries.iter().any(|entry| {
        !matches!(entry.answer, Answer::Missing | Answer::Unseen) || !entry.evidence.is_empty()
    });
    let path = &dossier.lock_path;
    let placeholder = dossier.documents.iter().find(|document| {
        let kept = kept_back(file_name(&document.path));
        let name = kept.map(|(name, _)| name);
        folder(&document.path) == folder(path) && name == Some(file_name(path))
    });
    if let Some(there) = placeholder.filter(|_| answered) {
        // Who locks anew here would lose what was reviewed.
        let there = &there.path;
        return Some(RULE.finding(
            &Place::file(path),
            text!(
                "{path} belum diunduh, yang ada baru penandanya, {there}; perubahan setelah pemeriksaan tidak terlihat",
                "{path} is not downloaded yet, only its placeholder is here, {there}; changes after the review go unseen"
            ),
            Text::new(
                "unduh kuncinya dulu, lalu periksa lagi; jangan mengunci ulang",
                "download the lock first, then check again; do not lock again",
            ),
        ));
    }
    answered.then(|| {
        RULE.finding(
            &Place::file(path),
            text!(
                "belum ada {path}, sehingga perubahan setelah pemeriksaan tidak akan terlihat",
                "there is no {path} yet, so changes after the review would go unseen"
            ),
            Text::new(
                "periksa jawaban dan buktinya, lalu jalankan `kip lock`",
                "review answers and evidence, then run `kip lock`",
            ),
        )
    })
}

fn of_document(entry: &Entry, exhibit: &Exhibit, document: &Document) -> Finding {
    let path = &document.path;
    RULE.finding(
        &exhibit.evidence.place,
        text!("bukti {path} belum dikunci", "{path} is not locked yet"),
        Text::new(
            "periksa dokumennya, lalu jalankan `kip lock`",
            "review the document, then run `kip lock`",
        ),
    )
    .of_evidence(entry, exhibit)
}

/// One finding per indicator that is new to the lock, or one in all when the lock was never made for
/// this instrument.
fn indicators(dossier: &Dossier, lock: &Lock) -> Vec<Finding> {
    let id = &dossier.instrument.id.value;
    let known = lock
        .indicators
        .keys()
        .any(|(instrument, _)| instrument == id);
    if !known {
        // Where nothing is answered yet, nothing was reviewed.
        let answered = dossier.entries.iter().any(|entry| {
            !matches!(entry.answer, Answer::Missing | Answer::Unseen) || !entry.evidence.is_empty()
        });
        return if answered {
            vec![instrument_unknown(id, lock)]
        } else {
            Vec::new()
        };
    }
    dossier
        .entries
        .iter()
        // What was locked last year and was reworded since is KIP304's.
        .filter(|entry| entry.locked.is_none() && entry.reworded_since.is_none())
        .map(of_indicator)
        .collect()
}

fn instrument_unknown(id: &str, lock: &Lock) -> Finding {
    RULE.finding(
        &lock.place,
        text!(
            "kunci belum memuat satu pun indikator instrumen {id}",
            "the lock holds no indicator of instrument {id} yet"
        ),
        text!(
            "periksa jawaban dan buktinya, lalu jalankan `kip lock -i {id}`",
            "review answers and evidence, then run `kip lock -i {id}`"
        ),
    )
}

fn of_indicator(entry: &Entry) -> Finding {
    let code = entry.code();
    RULE.finding(
        entry.place(),
        text!(
            "indikator {code} belum dikunci",
            "indicator {code} is not locked yet"
        ),
        Text::new(
            "baca pertanyaannya, periksa jawabannya, lalu jalankan `kip lock`",
            "read the question, review the answer, then run `kip lock`",
        ),
    )
    .of(entry)
}
