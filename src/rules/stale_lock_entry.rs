//! KIP303: the lock holds a document or an indicator that is no longer in use.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::model::{
    Code, Document, Dossier, Effect, Finding, Inspect, Lock, Locked, LockedDocument, Moves, Rule,
    Severity, Text,
};
use crate::text;

pub(super) static RULE: Rule = Rule {
    id: "KIP303",
    name: Text::new("kunci-usang", "stale-lock-entry"),
    severities: &[Severity::Warning],
    effect: Effect {
        locked: Locked::Raised,
        ..Effect::NEEDS_ALL
    },
    summary: Text::new(
        "kunci memuat berkas atau indikator yang tidak dipakai lagi",
        "the lock holds a file or an indicator that is no longer in use",
    ),
    checks: Text::new(
        "Setiap berkas dalam `kip.lock` masih dicantumkan di sebuah `bukti.yaml`, dan setiap indikator di dalamnya masih ada dalam instrumen.",
        "Every file in `kip.lock` is still listed in some `bukti.yaml`, and every indicator in it still exists in the instrument.",
    ),
    why: Text::new(
        "Catatan yang usang sering berarti sebuah bukti terhapus dari daftar tanpa sengaja, atau penyelenggara menghapus sebuah pertanyaan.",
        "A stale record often means that a piece of evidence was dropped from the list by mistake, or that the organiser removed a question.",
    ),
    fix: Text::new(
        "Pastikan bukti atau pertanyaan itu memang tidak dipakai lagi. Bila benar, `kip lock` merapikan kuncinya; bila terhapus tanpa sengaja, cantumkan kembali di `bukti.yaml`.",
        "Make sure that the evidence or question is really no longer in use. If so, `kip lock` tidies the lock; if it was dropped by mistake, list it in `bukti.yaml` again.",
    ),
    inspect: Inspect::Dossier(inspect),
};

fn inspect(dossier: &Dossier) -> Vec<Finding> {
    dossier.lock.as_ref().map_or_else(Vec::new, |lock| {
        let mut findings = documents(dossier, lock);
        findings.extend(indicators(dossier, lock));
        findings
    })
}

fn documents(dossier: &Dossier, lock: &Lock) -> Vec<Finding> {
    let used = |document: &&Document| document.mapped && document.locked.is_some();
    if dossier.documents.iter().filter(used).count() == lock.documents.len() {
        return Vec::new();
    }
    let mut unused: BTreeMap<&Arc<str>, &LockedDocument> = lock
        .documents
        .iter()
        .filter(|(path, _)| !dossier.is_mapped(path))
        .collect();
    // A document that is listed but missing is KIP204's; its block is still in use.
    for path in dossier.exhibits().filter_map(|(_, exhibit)| exhibit.file()) {
        unused.remove(path);
    }
    let moves = Moves::of(dossier);
    unused
        .into_iter()
        .map(|(path, locked)| {
            // Of several with one content only one went there; the others were dropped.
            let went = |now: &&Document| now.mapped && moves.from(&now.path) == Some(path);
            if let Some(now) = moves.to(path).filter(went) {
                return moved(path, locked, &now.path);
            }
            RULE.finding(
                &locked.place,
                text!(
                    "kunci memuat {path}, tetapi tidak ada `bukti.yaml` yang mencantumkannya lagi",
                    "the lock holds {path}, but no `bukti.yaml` lists it anymore"
                ),
                Text::new(
                    "cantumkan kembali bila terhapus tanpa sengaja, atau jalankan `kip lock` untuk merapikan kuncinya",
                    "list it again if it was dropped by mistake, or run `kip lock` to tidy the lock",
                ),
            )
            .of_file(path)
        })
        .collect()
}

/// A document that is listed where it is now, with the content that was reviewed.
fn moved(path: &Arc<str>, locked: &LockedDocument, now: &str) -> Finding {
    RULE.finding(
        &locked.place,
        text!(
            "kunci masih memuat {path}, yang sudah dipindahkan ke {now} dengan isi yang sama",
            "the lock still holds {path}, which was moved to {now} with the same content"
        ),
        Text::new(
            "jalankan `kip lock` untuk mencatat letak barunya",
            "run `kip lock` to record its new place",
        ),
    )
    .of_file(path)
}

fn indicators(dossier: &Dossier, lock: &Lock) -> Vec<Finding> {
    let id = &dossier.instrument.id.value;
    let codes: BTreeSet<&Code> = dossier.entries.iter().map(|entry| entry.code()).collect();
    lock.indicators
        .iter()
        .filter(|((instrument, code), _)| instrument == id && !codes.contains(code))
        .map(|((_, code), locked)| {
            RULE.finding(
                &locked.place,
                text!(
                    "kunci memuat indikator {code}, tetapi instrumen {id} tidak lagi memilikinya",
                    "the lock holds indicator {code}, but instrument {id} no longer has it"
                ),
                Text::new(
                    "pastikan pertanyaannya memang dihapus penyelenggara, lalu jalankan `kip lock`",
                    "make sure that the organiser did remove the question, then run `kip lock`",
                ),
            )
        })
        .collect()
}
