//! KIP106: qualification bands that leave a gap, overlap or lie out of range.

use std::collections::BTreeMap;

use super::decimals::in_full;
use crate::model::{Band, Dossier, Effect, Exact, Finding, Inspect, Place, Rule, Severity, Text};
use crate::text;

pub(super) static RULE: Rule = Rule {
    id: "KIP106",
    name: Text::new("rentang-kualifikasi-berlubang", "broken-bands"),
    severities: &[Severity::Error],
    effect: Effect::NONE,
    summary: Text::new(
        "ada nilai yang tidak punya kualifikasi, atau punya dua",
        "some scores have no band, or have two",
    ),
    checks: Text::new(
        "Jika instrumen memuat `[[kualifikasi]]`: yang terendah mulai dari 0, setiap `min` ada di antara 0 dan 100 (atau `nilai_maks` instrumen), dan tidak ada dua kualifikasi dengan `min` atau nama yang sama. Satu kualifikasi berlaku dari `min`-nya sampai tepat di bawah `min` berikutnya.",
        "If the instrument has `[[kualifikasi]]`: the lowest band starts at 0, every `min` is between 0 and 100 (or the instrument's `nilai_maks`), and no two bands have the same `min` or name. A band reaches from its `min` to just below the next `min`.",
    ),
    why: Text::new(
        "Kualifikasi adalah hasil yang dibaca pimpinan dan diumumkan. Rentang yang berlubang membuat satu nilai tidak bernama, dan rentang yang sama membuat namanya tergantung urutan penulisan.",
        "The band is what leaders read and what is announced. A gap leaves a score without a name, and with equal bands its name depends on their order in the file.",
    ),
    fix: Text::new(
        "Salin batas dari penyelenggara sebagai `min` saja: rentang 80 sampai 89,9 dan 90 sampai 100 menjadi `min = 80` dan `min = 90`. Yang terendah diberi `min = 0`.",
        "Copy the organiser's limits as `min` only: the ranges 80 to 89.9 and 90 to 100 become `min = 80` and `min = 90`. The lowest band gets `min = 0`.",
    ),
    inspect: Inspect::Dossier(inspect),
};

fn inspect(dossier: &Dossier) -> Vec<Finding> {
    let bands = &dossier.instrument.bands;
    let full = &dossier.instrument.full;
    let out_of_range = bands
        .iter()
        .filter(|band| band.min.value.is_negative() || band.min.value > *full)
        .map(|band| out_of_range(band, full));
    let mut found: Vec<Finding> = gap(bands).into_iter().chain(out_of_range).collect();
    found.extend(repeats(bands));
    found
}

/// Scores below the least band have no name.
fn gap(bands: &[Band]) -> Option<Finding> {
    let least = bands.iter().min_by(|a, b| a.min.value.cmp(&b.min.value))?;
    least.min.value.is_positive().then(|| {
        let (name, min) = (&least.name.value, in_full(&least.min.value));
        let message = text!(
            "nilai di bawah {min} tidak punya kualifikasi; yang terendah adalah {name}",
            "scores below {min} have no band; the lowest is {name}",
            min
        );
        let hint = Text::new(
            "beri kualifikasi yang terendah `min = 0`",
            "give the lowest band `min = 0`",
        );
        RULE.finding(&least.min.place, message, hint)
    })
}

fn out_of_range(band: &Band, full: &Exact) -> Finding {
    let (name, min) = (&band.name.value, in_full(&band.min.value));
    let full = in_full(full);
    let message = text!(
        "kualifikasi {name} mulai dari {min}, di luar 0 sampai {full}",
        "the band {name} starts at {min}, outside 0 to {full}",
        min,
        full
    );
    let hint = text!(
        "isi `min` dengan angka 0 sampai {full}",
        "set `min` to a number from 0 to {full}",
        full
    );
    RULE.finding(&band.min.place, message, hint)
}

/// Two bands with the same border or name, at the later one.
fn repeats(bands: &[Band]) -> Vec<Finding> {
    let mut borders: BTreeMap<&Exact, &Band> = BTreeMap::new();
    let mut names: BTreeMap<String, &Place> = BTreeMap::new();
    let mut found = Vec::new();
    for band in bands {
        match borders.get(&band.min.value) {
            Some(earlier) => found.push(same_border(band, earlier)),
            None => {
                borders.insert(&band.min.value, band);
            }
        }
        let name = band.name.value.trim();
        let folded = name.to_lowercase();
        match names.get(&folded) {
            Some(earlier) => found.push(RULE.finding(
                &band.name.place,
                text!(
                    "kualifikasi {name} ada dua; yang pertama di {earlier}",
                    "the band {name} is given twice, first at {earlier}"
                ),
                Text::new(
                    "hapus atau ganti nama salah satunya",
                    "remove or rename one of them",
                ),
            )),
            None => {
                names.insert(folded, &band.name.place);
            }
        }
    }
    found
}

fn same_border(band: &Band, earlier: &Band) -> Finding {
    let (one, two) = (&earlier.name.value, &band.name.value);
    let min = in_full(&band.min.value);
    let message = text!(
        "kualifikasi {one} dan {two} sama-sama mulai dari {min}",
        "the bands {one} and {two} both start at {min}",
        min
    );
    let hint = Text::new(
        "cocokkan `min` keduanya dengan ketentuan penyelenggara",
        "compare the `min` of both with the organiser's rules",
    );
    RULE.finding(&band.min.place, message, hint)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Placed;
    use crate::rules::sample::{at, dossier, exact, messages, plain};

    fn with(bands: &[(&str, &str)]) -> Vec<String> {
        let mut instrument = plain().instrument;
        instrument.bands = bands
            .iter()
            .map(|(name, min)| Band {
                name: Placed::new((*name).to_owned(), at(1)),
                min: Placed::new(exact(min), at(2)),
            })
            .collect();
        messages(&RULE, &dossier(instrument))
    }

    #[test]
    fn whole_bands_in_any_order_and_no_bands_are_silent() {
        assert!(with(&[]).is_empty());
        assert!(with(&[("Kurang", "0"), ("Informatif", "90"), ("Cukup", "60")]).is_empty());
    }

    #[test]
    fn gaps_ranges_and_repeats_are_named() {
        assert_eq!(
            with(&[("Informatif", "90"), ("Cukup", "39.5")]),
            ["nilai di bawah 39,5 tidak punya kualifikasi; yang terendah adalah Cukup"]
        );
        assert_eq!(
            with(&[("A", "101"), ("B", "-1")]),
            [
                "kualifikasi A mulai dari 101, di luar 0 sampai 100",
                "kualifikasi B mulai dari -1, di luar 0 sampai 100"
            ]
        );
        assert_eq!(
            with(&[("A", "0"), ("B", "0.0"), ("a", "5")]),
            [
                "kualifikasi A dan B sama-sama mulai dari 0",
                "kualifikasi a ada dua; yang pertama di instrument/contoh.toml:1:1"
            ]
        );
    }
}
