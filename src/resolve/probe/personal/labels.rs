//! The words right before a number, which tell what it is, or that it is none of a person's.

use super::digits::before;

/// Words that announce the number of a person.
const WELCOME: [&str; 27] = [
    "cp",
    "fax",
    "handphone",
    "hp",
    "hub",
    "hubungi",
    "kontak",
    "ktp",
    "mobile",
    "nik",
    "no",
    "nohp",
    "nomor",
    "notelp",
    "nowa",
    "npwp",
    "phone",
    "ponsel",
    "seluler",
    "sms",
    "tel",
    "telepon",
    "telephone",
    "telp",
    "tlp",
    "wa",
    "whatsapp",
];

/// Words that announce a number of something else.
const OTHERS: [&str; 42] = [
    "account",
    "anggaran",
    "biaya",
    "harga",
    "jumlah",
    "nilai",
    "nip",
    "nominal",
    "pagu",
    "realisasi",
    "total",
    "bank",
    "barcode",
    "bic",
    "billing",
    "bpjs",
    "faktur",
    "idr",
    "imei",
    "invoice",
    "inv",
    "isbn",
    "issn",
    "kuitansi",
    "kwitansi",
    "nib",
    "nidn",
    "nisn",
    "norek",
    "npsn",
    "ntb",
    "ntpn",
    "nuptk",
    "rek",
    "rekening",
    "resi",
    "rp",
    "seri",
    "spm",
    "va",
    "virtual",
    "rup",
];

/// Words that announce a mobile number and no other phone's.
const MOBILE: [&str; 10] = [
    "handphone",
    "hp",
    "mobile",
    "nohp",
    "nowa",
    "ponsel",
    "seluler",
    "sms",
    "wa",
    "whatsapp",
];
/// Words that announce any phone's number.
const PHONE: [&str; 10] = [
    "hub",
    "hubungi",
    "kontak",
    "notelp",
    "phone",
    "tel",
    "telepon",
    "telephone",
    "telp",
    "tlp",
];

/// Words that say "number" and nothing of what.
const NUMBER: [&str; 6] = ["no", "nomor", "number", "nmr", "nomer", "adalah"];

/// The longest word that matters, in characters.
const WORD_MAX: usize = 16;
/// The most signs between a word and the number or the next word.
const GAP_MAX: usize = 6;
/// How many words before a number are looked at.
const WORDS_MAX: usize = 3;

/// The words before `at`, nearest first, in lower case; none further off than a few signs, and none
/// behind another number.
fn words(line: &str, at: usize) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut word = String::new();
    let (mut gap, mut digits) = (0, 0);
    for c in before(line, at) {
        if c.is_alphabetic() && word.len() < WORD_MAX {
            word.extend(c.to_lowercase());
            (gap, digits) = (0, 0);
            continue;
        }
        if !word.is_empty() {
            words.push(word.chars().rev().collect());
            word.clear();
        }
        // "HP2", "NPWP16": a digit or two that belong to the word before them, or else are a number.
        if c.is_ascii_digit() && digits < 2 {
            digits += 1;
            continue;
        }
        gap += 1;
        if digits > 0 || c.is_alphanumeric() || gap > GAP_MAX || words.len() == WORDS_MAX {
            return words;
        }
    }
    if !word.is_empty() {
        words.push(word.chars().rev().collect());
    }
    words
}

/// The word of a label that tells what the number beside it is: a person's, or something else. The
/// last one counts, as it does in a sentence.
pub(super) fn telling_word(label: &str) -> Option<&'static str> {
    let words = label.split(|c: char| !c.is_alphabetic());
    let known = |word: &str| {
        let word = word.to_lowercase();
        let all = WELCOME.iter().chain(&OTHERS);
        let found = all.copied().find(|known| *known == word);
        found.filter(|word| !NUMBER.contains(word) && *word != "cp" && *word != "fax")
    };
    words.rev().find_map(known)
}

/// Whether the number at `at` is announced as a phone's; `mobile` where the word must say that it is one
/// to carry about.
pub(super) fn phone(line: &str, at: usize, mobile: bool) -> bool {
    announces(line, at, &MOBILE) || (!mobile && announces(line, at, &PHONE))
}

/// Whether the letters that end at `at` are a word that announces a number: `HP0812…`, `Telp.0812…`.
pub(super) fn touches(line: &str, at: usize) -> bool {
    words(line, at)
        .first()
        .is_some_and(|word| WELCOME.contains(&word.as_str()))
}

/// Whether the words before `at` announce a number of something else: an account, an invoice, a sum.
pub(super) fn announce_another(line: &str, at: usize) -> bool {
    telling(line, at).is_some_and(|word| OTHERS.contains(&word.as_str()))
}

/// Whether the words before `at` announce the number of a person.
pub(super) fn announce_person(line: &str, at: usize) -> bool {
    telling(line, at).is_some_and(|word| WELCOME.contains(&word.as_str()))
}

/// The nearest word before `at` that tells what the number is.
fn telling(line: &str, at: usize) -> Option<String> {
    words(line, at).into_iter().find(|word| {
        let word = word.as_str();
        !NUMBER.contains(&word) && (WELCOME.contains(&word) || OTHERS.contains(&word))
    })
}

/// Whether the number at `at` comes right after the word NPWP.
pub(super) fn npwp(line: &str, at: usize) -> bool {
    announces(line, at, &["npwp"])
}

/// Whether the number at `at` comes right after the word NIK or KTP.
pub(super) fn identity(line: &str, at: usize) -> bool {
    announces(line, at, &["nik", "ktp"])
}

fn announces(line: &str, at: usize, wanted: &[&str]) -> bool {
    words(line, at)
        .iter()
        .map(String::as_str)
        .find(|word| !NUMBER.contains(word))
        .is_some_and(|word| wanted.contains(&word))
}
