//! KIP504: a date that cannot be, or that the file's own name contradicts.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::model::{
    Dossier, Effect, Entry, Exhibit, Finding, Inspect, Placed, Rule, Severity, Text, file_name,
};
use crate::text;
use crate::text::date;

pub(super) static RULE: Rule = Rule {
    id: "KIP504",
    name: Text::new("tanggal-janggal", "odd-date"),
    severities: &[Severity::Warning],
    effect: Effect::NONE,
    summary: Text::new(
        "tanggal bukti di masa depan, atau tidak cocok dengan tahun pada nama berkasnya",
        "the date of evidence is in the future, or differs from the year in its file name",
    ),
    checks: Text::new(
        "`tanggal` tidak lebih lambat dari hari pemeriksaan, dan bila nama berkas memuat tahun (empat angka yang berdiri sendiri, 1990 sampai 2099), salah satunya sama dengan tahun pada `tanggal`. Angka dalam nomor panjang, tanggal lengkap, atau kode acak tidak dibaca sebagai tahun.",
        "`tanggal` is not after the day of the check, and where the file name holds years (four digits standing alone, 1990 to 2099), one of them is the year of `tanggal`. Digits inside long numbers, whole dates or random codes are not read as years.",
    ),
    why: Text::new(
        "Tanggal yang salah ketik membuat pemeriksaan periode keliru: bukti lama ikut terhitung, atau bukti yang baik ditolak. Berkas tahun lalu yang tersalin juga sering tampak dari namanya.",
        "A mistyped date misleads the check of periods: old evidence passes or good evidence is refused. A file copied from last year also often shows it in its name.",
    ),
    fix: Text::new(
        "Cocokkan `tanggal` dengan dokumennya. Bila tanggalnya benar dan hanya namanya yang menyesatkan, ganti nama berkasnya atau tulis `penangguhan`.",
        "Compare `tanggal` with the document. If the date is right and only the name misleads, rename the file or write a `penangguhan`.",
    ),
    inspect: Inspect::Exhibit(inspect),
};

fn inspect(dossier: &Dossier, _: &Entry, exhibit: &Exhibit) -> Option<Finding> {
    let date = exhibit.evidence.date.as_ref()?;
    in_future(dossier, date).or_else(|| contradicted(dossier, exhibit, date))
}

fn in_future(dossier: &Dossier, date: &Placed<Date>) -> Option<Finding> {
    (date.value > dossier.as_of).then(|| {
        let (day, today) = (date::both(date.value), date::both(dossier.as_of));
        RULE.finding(
            &date.place,
            text!(
                "tanggal bukti {day} belum tiba; pemeriksaan ini per {today}",
                "the date of the evidence, {day}, is still to come; this check is as of {today}",
                day,
                today
            ),
            Text::new(
                "cocokkan `tanggal` dengan dokumennya; yang ditulis adalah tanggal penetapan atau penandatanganan",
                "compare `tanggal` with the document; it is the day of adoption or signature",
            ),
        )
    })
}

fn contradicted(dossier: &Dossier, exhibit: &Exhibit, date: &Placed<Date>) -> Option<Finding> {
    let name = file_name(dossier.path_of(exhibit)?);
    let years = other_years(name, date.value);
    if years.is_empty() {
        return None;
    }
    let years: Vec<String> = years.iter().map(i16::to_string).collect();
    let (years, day) = (years.join(", "), date::both(date.value));
    Some(RULE.finding(
        &date.place,
        text!(
            "nama berkas {name} menyebut tahun {years}, sedangkan `tanggal` {day}",
            "the file name {name} says {years}, but `tanggal` is {day}",
            day
        ),
        Text::new(
            "cocokkan `tanggal` dengan dokumennya, dan pastikan bukan berkas tahun lain; bila hanya namanya yang menyesatkan, ganti nama berkasnya",
            "compare `tanggal` with the document and make sure it is not another year's file; if only its name misleads, rename the file",
        ),
    ))
}

/// The years in a file name when none of them is the year of `day`; else nothing.
fn other_years(name: &str, day: Date) -> BTreeSet<i16> {
    let tokens = || {
        let tokens = name.split(|c: char| !c.is_alphanumeric());
        tokens.filter(|token| !token.is_empty())
    };
    if tokens().all(|token| year(token).is_none()) {
        // As most names are.
        return BTreeSet::new();
    }
    let tokens = without_uuids(&tokens().collect::<Vec<_>>());
    let years: BTreeSet<i16> = tokens.iter().filter_map(|token| year(token)).collect();
    let agrees = years.contains(&day.year())
        || tokens
            .iter()
            .any(|token| compact_years(token).contains(&Some(day.year())));
    if agrees { BTreeSet::new() } else { years }
}

/// The year that a token is: exactly four digits, 1990 to 2099.
fn year(token: &str) -> Option<i16> {
    let four = token.len() == 4 && token.bytes().all(|byte| byte.is_ascii_digit());
    let year = four.then(|| token.parse().ok())??;
    (1990..=2099).contains(&year).then_some(year)
}

/// The years that a date written without separators may stand for: `20250626`, `26062025`, with or
/// without the time behind it. Too ambiguous to contradict a date, good enough to agree with one.
fn compact_years(token: &str) -> [Option<i16>; 2] {
    let digits = token.bytes().all(|byte| byte.is_ascii_digit());
    if !digits || !matches!(token.len(), 8 | 12 | 14) {
        return [None, None];
    }
    let number = |from: usize, to: usize| token.get(from..to)?.parse::<i16>().ok();
    let real = |year: Option<i16>, month: Option<i16>, day: Option<i16>| {
        let (month, day) = (i8::try_from(month?).ok()?, i8::try_from(day?).ok()?);
        Date::new(year?, month, day).ok().map(Date::year)
    };
    [
        real(number(0, 4), number(4, 6), number(6, 8)),
        real(number(4, 8), number(2, 4), number(0, 2)),
    ]
}

/// The tokens without those of a UUID, whose groups of four may look like a year.
fn without_uuids<'a>(tokens: &[&'a str]) -> Vec<&'a str> {
    let mut kept = Vec::with_capacity(tokens.len());
    let mut rest = tokens;
    while let [token, after @ ..] = rest {
        rest = match rest {
            [a, b, c, d, e, behind @ ..] if is_uuid(&[a, b, c, d, e]) => behind,
            _ => {
                kept.push(*token);
                after
            }
        };
    }
    kept
}

fn is_uuid(groups: &[&str; 5]) -> bool {
    groups.iter().zip([8, 4, 4, 4, 12]).all(|(group, length)| {
        group.len() == length && group.bytes().all(|byte| byte.is_ascii_hexdigit())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn years(name: &str, year: i16) -> Vec<i16> {
        other_years(name, date(year, 6, 26)).into_iter().collect()
    }

    #[test]
    fn a_year_is_a_whole_token() {
        assert_eq!(years("laporan-2024.pdf", 2025), [2024]);
        assert_eq!(years("Laporan Tahun 2024.pdf", 2025), [2024]);
        assert_eq!(years("laporan-2025.pdf", 2025), Vec::<i16>::new());
        for none in [
            "10001999-26.06.pdf",
            "SK12024.pdf",
            "TA2024.pdf",
            "2024a.pdf",
            "surat 1989.pdf",
            "surat 2100.pdf",
            "é2024.pdf",
            "20240626.pdf",
            "laporan.pdf",
            "",
        ] {
            assert_eq!(years(none, 2025), Vec::<i16>::new(), "{none}");
        }
    }

    #[test]
    fn one_agreeing_year_is_enough() {
        assert_eq!(years("SK_No_2019_Tahun_2025.pdf", 2025), Vec::<i16>::new());
        assert_eq!(years("SK_No_2019_Tahun_2025.pdf", 2024), [2019, 2025]);
        assert_eq!(years("renstra-2024-2025.pdf", 2024), Vec::<i16>::new());
        assert_eq!(years("renstra-2024-2025.pdf", 2025), Vec::<i16>::new());
        assert_eq!(years("renstra-2024-2025.pdf", 2026), [2024, 2025]);
    }

    #[test]
    fn dates_in_names_count_by_their_year() {
        for name in [
            "10001999-26.06.2025.pdf",
            "2025-06-26.pdf",
            "26.06.2025.pdf",
        ] {
            assert_eq!(years(name, 2025), Vec::<i16>::new(), "{name}");
            assert_eq!(years(name, 2026), [2025], "{name}");
        }
        assert_eq!(years("SK_2019_20250626.pdf", 2025), Vec::<i16>::new());
        assert_eq!(years("SK_2019_26062025.pdf", 2025), Vec::<i16>::new());
        assert_eq!(
            years("scan_2019_20250626103000.pdf", 2025),
            Vec::<i16>::new()
        );
        assert_eq!(years("SK_2019_99992025.pdf", 2025), [2019], "no such day");
    }

    #[test]
    fn a_uuid_holds_no_year() {
        assert_eq!(
            years("550e8400-e29b-2019-a716-446655440000.pdf", 2025),
            Vec::<i16>::new()
        );
        assert_eq!(
            years("2024 550e8400-e29b-2019-a716-446655440000.pdf", 2025),
            [2024]
        );
        assert_eq!(years("550e8400-e29b-2019-a716.pdf", 2025), [2019]);
    }
}
