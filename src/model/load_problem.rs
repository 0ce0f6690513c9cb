//! What keeps a file from being read as what it should be: no finding, since nothing was judged by it.

use super::{Effect, Inspect, JudgedFinding, Place, Rule, Severity, Standing, Text};

/// One fault of a file that judging needs, or why no file could be read at all.
#[derive(Debug, Clone)]
pub(crate) struct LoadProblem {
    /// Where; `None` where no one file is at fault.
    pub(crate) place: Option<Place>,
    /// What is wrong.
    pub(crate) message: Text,
    /// The next act.
    pub(crate) hint: Text,
}

/// KIP000: what programs know a [`LoadProblem`] by, and what `kip explain` says of it. It is among the rules
/// that look at nothing: settings don't soften it, and no waiver covers it.
pub(crate) static UNREADABLE: Rule = Rule {
    id: "KIP000",
    name: Text::new("berkas-tak-terbaca", "unreadable-input"),
    severities: &[Severity::Error],
    effect: Effect::NONE,
    summary: Text::new(
        "berkas yang menjadi dasar penilaian tidak dapat dibaca",
        "a file that the assessment depends on cannot be read",
    ),
    checks: Text::new(
        "Instrumen, pemetaan (bukti.yaml), kip.lock, dan kip.toml dapat dibaca seutuhnya: tidak ada salah tulis, isian yang tidak dikenal, penanda konflik git, atau indikator yang dipetakan di dua berkas. Satu pemetaan yang tidak terbaca ditinggalkan dan sisanya tetap diperiksa; nilai, kualifikasi, dan langkah baru dihitung bila semuanya terbaca. Berkas lain yang tidak terbaca menghentikan pemeriksaan. Kode keluarnya 2.",
        "The instrument, the mappings (bukti.yaml), kip.lock and kip.toml can be read to the last line: they have no typing errors, unknown keys, git conflict markers or indicators that are mapped in two files. A mapping that cannot be read is left out and the rest is checked; scores, bands and next steps are given once all mappings can be read. Any other file that cannot be read stops the check. The exit code is 2.",
    ),
    why: Text::new(
        "Jawaban dan bukti di berkas itu belum terlihat. Menganggapnya kosong akan memberi nilai yang terlalu rendah, dan melewatinya diam-diam akan memberi nilai yang salah.",
        "The answers and evidence in that file were not seen. Treating them as empty would give too low a score, and skipping them silently would give a wrong one.",
    ),
    fix: Text::new(
        "Perbaiki berkas dan baris yang disebut, seperti langkah di bawahnya, lalu jalankan lagi. Bila isinya rusak, kembalikan dari cadangan, atau minta pengelola folder.",
        "Fix the file and line that are named, as the next step below them says, then run again. If the content is damaged, restore it from a backup, or ask whoever keeps the folder.",
    ),
    inspect: Inspect::Dossier(|_| Vec::new()),
};

impl LoadProblem {
    /// The same as a finding of [`UNREADABLE`], for a form that has one table for all.
    #[must_use]
    pub(crate) fn as_finding(&self) -> JudgedFinding {
        let nowhere = || Place::file(&"".into());
        let place = self.place.clone().unwrap_or_else(nowhere);
        JudgedFinding {
            finding: UNREADABLE.finding(&place, self.message.clone(), self.hint.clone()),
            points_at_risk: None,
            standing: Standing::Open,
            fails: true,
            unseen: true,
        }
    }
}
