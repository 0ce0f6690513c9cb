//! KIP105: a legal basis that another regulation has replaced.
//!
//! Only replacements that are known for sure are listed; nothing is guessed from a year.

use crate::model::{Dossier, Effect, Finding, Inspect, Rule, Severity, Text};
use crate::text;

pub(super) static RULE: Rule = Rule {
    id: "KIP105",
    name: Text::new("dasar-hukum-dicabut", "replaced-legal-basis"),
    severities: &[Severity::Warning],
    effect: Effect::NONE,
    summary: Text::new(
        "dasar hukum yang sudah diganti peraturan lain",
        "a legal basis that another regulation has replaced",
    ),
    checks: Text::new(
        "`dasar` tidak menyebut Peraturan Komisi Informasi Nomor 1 Tahun 2010 (diganti Nomor 1 Tahun 2021) atau Nomor 5 Tahun 2016 (diganti Nomor 1 Tahun 2022), dalam bentuk penulisan apa pun. Dasar yang sekaligus menyebut penggantinya tidak ditegur.",
        "`dasar` does not name the Komisi Informasi's Regulation 1 of 2010 (replaced by 1 of 2021) or 5 of 2016 (replaced by 1 of 2022), however it is written. A basis that also names the replacement is accepted.",
    ),
    why: Text::new(
        "Standar layanan informasi yang berlaku berbeda dari yang lama. Dokumen yang disusun dengan rujukan lama mudah dipersoalkan saat verifikasi, dan pasal yang dirujuk bisa tidak ada lagi.",
        "The standard in force differs from the old one. Documents that follow the old one are easily questioned at verification, and the article referred to may no longer exist.",
    ),
    fix: Text::new(
        "Ganti rujukannya dengan peraturan yang berlaku, lalu periksa nomor pasalnya, karena susunan pasalnya berubah. Lihat juga apakah dokumen buktinya masih memakai rujukan lama.",
        "Refer to the regulation in force and check the article, because the articles were rearranged. Also check whether the evidence still refers to the old one.",
    ),
    inspect: Inspect::Dossier(inspect),
};

/// A regulation of the Komisi Informasi: number and year.
type Perki = (u32, u32);

/// What was replaced, and by what.
const REPLACED: [(Perki, Perki); 2] = [((1, 2010), (1, 2021)), ((5, 2016), (1, 2022))];

/// The next act for many at once.
static MANY: Text = Text::new(
    "ganti rujukannya dengan Perki yang berlaku dan periksa nomor pasalnya",
    "refer to the Perki in force and check the articles",
);

fn inspect(dossier: &Dossier) -> Vec<Finding> {
    let bases = dossier.entries.iter().flat_map(|entry| {
        entry
            .indicator
            .basis
            .iter()
            .map(move |basis| (entry, basis))
    });
    bases
        .filter_map(|(entry, basis)| {
            let ((number, year), (new_number, new_year)) = replaced(&basis.value)?;
            let code = entry.code();
            let message = text!(
                "dasar hukum indikator {code} menyebut Perki {number}/{year}, yang sudah diganti Perki {new_number}/{new_year}",
                "the legal basis of indicator {code} names Perki {number}/{year}, which Perki {new_number}/{new_year} has replaced"
            );
            let hint = text!(
                "ganti rujukannya dengan Perki {new_number}/{new_year} dan periksa nomor pasalnya",
                "refer to Perki {new_number}/{new_year} and check the article"
            );
            Some(RULE.finding(&basis.place, message, hint).for_many(&MANY).of(entry))
        })
        .collect()
}

/// The first replaced regulation that a basis names without naming what replaced it.
fn replaced(basis: &str) -> Option<(Perki, Perki)> {
    let named = perki(basis);
    REPLACED
        .into_iter()
        .find(|(old, new)| named.contains(old) && !named.contains(new))
}

/// Every regulation of the Komisi Informasi that a text names by number and year.
fn perki(text: &str) -> Vec<Perki> {
    let tokens = tokens(text);
    let mut named = Vec::new();
    let mut within = false;
    let mut rest = tokens.as_slice();
    while let Some((token, after)) = rest.split_first() {
        if names_perki(rest) {
            within = true;
        } else if names_other_law(token) {
            within = false;
        } else if within {
            named.extend(number_and_year(rest));
        }
        rest = after;
    }
    named
}

/// Runs of letters and digits in lower case (`no1` is two) and every `/`; other signs only part them.
fn tokens(text: &str) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    let mut before = ' ';
    for c in text.chars().flat_map(char::to_lowercase) {
        let goes_on = before.is_alphanumeric() && !(before.is_alphabetic() && c.is_numeric());
        match (c.is_alphanumeric(), tokens.last_mut()) {
            (true, Some(last)) if goes_on => last.push(c),
            (true, _) => tokens.push(c.to_string()),
            (false, _) if c == '/' => tokens.push("/".to_owned()),
            (false, _) => {}
        }
        before = c;
    }
    tokens
}

/// True where the tokens begin with a name of the Komisi Informasi's regulations.
fn names_perki(tokens: &[String]) -> bool {
    let mut words = tokens.iter().map(String::as_str);
    match (words.next(), words.next(), words.next()) {
        (Some("perki" | "perkip"), _, _)
        | (Some("per" | "peraturan"), Some("ki" | "kip"), _)
        | (Some("peraturan"), Some("komisi"), Some("informasi")) => true,
        (_, _, _) => false,
    }
}

/// True for a word that begins the name of another law, whose numbers are not a Perki's.
fn names_other_law(token: &str) -> bool {
    const WHOLE: [&str; 7] = ["uu", "pp", "se", "sk", "undang", "peraturan", "keputusan"];
    const BEGINNINGS: [&str; 7] = [
        "permen", "perpres", "perda", "pergub", "perbup", "perwali", "kep",
    ];
    WHOLE.contains(&token)
        || BEGINNINGS
            .iter()
            .any(|beginning| token.starts_with(beginning))
}

/// `1 / 2010` or `1 tahun 2010` at the head of the tokens.
fn number_and_year(tokens: &[String]) -> Option<Perki> {
    let mut words = tokens.iter().map(String::as_str);
    let (number, between, year) = (words.next()?, words.next()?, words.next()?);
    let parted = ["/", "tahun", "thn", "th"].contains(&between);
    let digits = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    if !parted || !digits(number) || !digits(year) {
        return None;
    }
    Some((number.parse().ok()?, year.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Placed;
    use crate::rules::sample::{asked, at, messages, plain};

    #[test]
    fn the_old_regulation_is_known_in_every_spelling() {
        for basis in [
            "Perki 1/2010",
            "Perki Nomor 1 Tahun 2010 Ps 11",
            "Peraturan Komisi Informasi Nomor 1 Tahun 2010",
            "Peraturan Komisi Informasi Pusat Republik Indonesia Nomor 1 Tahun 2010 tentang SLIP",
            "PerKI No. 1 Th 2010",
            "PERKI SLIP No.1 Thn. 2010",
            "Per-KI No1/2010",
            "UU 14/2008 jo. Perki 01/2010",
            "Pasal 4 Peraturan KIP Nomor: 1 / 2010",
        ] {
            assert_eq!(replaced(basis), Some(((1, 2010), (1, 2021))), "{basis}");
        }
        assert_eq!(replaced("Perki 5 tahun 2016"), Some(((5, 2016), (1, 2022))));
    }

    #[test]
    fn other_numbers_and_other_laws_are_left_alone() {
        for basis in [
            "Perki 11/2010",
            "Perki 1/20101",
            "Perki 1a/2010",
            "Perki 1/2021 Ps 23*",
            "Perki 1/2022",
            "UU 1/2010",
            "PP Nomor 1 Tahun 2010",
            "Perki 1/2021, PP 1/2010",
            "Perki 2/2010 dan Peraturan BKN Nomor 1 Tahun 2010",
            "Perki 1/2021 (pengganti Perki 1/2010)",
            "Perki 99999999999999999999/2010",
            "asumsi",
            "",
        ] {
            assert_eq!(replaced(basis), None, "{basis}");
        }
    }

    #[test]
    fn each_basis_has_its_place() {
        let mut dossier = plain();
        asked(&mut dossier, 0).basis = vec![Placed::new("Perki 1/2010".to_owned(), at(9))];
        assert_eq!(
            messages(&RULE, &dossier),
            ["dasar hukum indikator 1.1 menyebut Perki 1/2010, yang sudah diganti Perki 1/2021"]
        );
    }
}
