//! The words right before a number, which tell what it is, or that it is none of a person's.

use std::ops::Range;

use super::digits::before;

/// Words that announce the number of a person.
const WELCOME: [&str; 32] = [
    "contact",
    "cp",
    "dihubungi",
    "fax",
    "handphone",
    "hp",
    "hub",
    "hubungi",
    "kontak",
    "ktp",
    "mobile",
    "narahubung",
    "nik",
    "no",
    "nohp",
    "nomor",
    "notelp",
    "nowa",
    "npwp",
    "phone",
    "ponsel",
    "selular",
    "seluler",
    "sms",
    "tel",
    "telephone",
    "telepon",
    "telp",
    "telpon",
    "tlp",
    "wa",
    "whatsapp",
];

/// Words that announce a number of something else.
const OTHERS: [&str; 54] = [
    "account",
    "anggaran",
    "antrean",
    "antrian",
    "bank",
    "barcode",
    "biaya",
    "bic",
    "billing",
    "booking",
    "bpjs",
    "faktur",
    "harga",
    "idr",
    "imei",
    "inv",
    "invoice",
    "isbn",
    "issn",
    "jumlah",
    "kode",
    "kuitansi",
    "kwitansi",
    "nib",
    "nidn",
    "nilai",
    "nip",
    "nisn",
    "nominal",
    "norek",
    "npsn",
    "ntb",
    "ntpn",
    "nuptk",
    "order",
    "pagu",
    "pesanan",
    "realisasi",
    "referensi",
    "rek",
    "rekening",
    "resi",
    "rp",
    "rup",
    "saldo",
    "seri",
    "spm",
    "tagihan",
    "ticket",
    "tiket",
    "total",
    "transaksi",
    "va",
    "virtual",
];

/// Words that announce a number of something else where they say so themselves: "nomor surat". Alone they may
/// stand before a phone as well: "Surat dan berkas: 0812…".
const COUNTED: [&str; 9] = [
    "agenda",
    "dokumen",
    "kartu",
    "kontrak",
    "pelanggan",
    "pendaftaran",
    "permohonan",
    "registrasi",
    "surat",
];

/// Words that announce a mobile number and no other phone's.
const MOBILE: [&str; 11] = [
    "handphone",
    "hp",
    "mobile",
    "nohp",
    "nowa",
    "ponsel",
    "selular",
    "seluler",
    "sms",
    "wa",
    "whatsapp",
];
/// Words that announce any phone's number.
const PHONE: [&str; 14] = [
    "contact",
    "dihubungi",
    "hub",
    "hubungi",
    "kontak",
    "narahubung",
    "notelp",
    "phone",
    "tel",
    "telephone",
    "telepon",
    "telp",
    "telpon",
    "tlp",
];

/// Words that stand at the head of a column of phones besides those of mobile ones. What also stands in a
/// sentence ("hubungi kami") is not among them.
const HEADS: [&str; 7] = [
    "notelp",
    "phone",
    "telepon",
    "telephone",
    "telp",
    "telpon",
    "tlp",
];

/// Words that say "number" and nothing of what.
const NUMBER: [&str; 6] = ["no", "nomor", "number", "nmr", "nomer", "adalah"];

/// What is paid for a phone, and no phone's number: "Belanja langganan telepon".
const PAID: [&str; 9] = [
    "anggaran",
    "beban",
    "belanja",
    "biaya",
    "langganan",
    "pagu",
    "pembayaran",
    "realisasi",
    "tagihan",
];

/// Names of banks: digits beside one are an account. Mandiri is a word of the language as well ("Kelompok
/// Mandiri"): it is the bank behind the word "bank", a word of [`SENT`] or nothing.
const BANKS: [&str; 14] = [
    "bca", "bjb", "bni", "bri", "bsi", "btn", "btpn", "bpd", "cimb", "danamon", "maybank",
    "muamalat", "ocbc", "panin",
];

const MANDIRI: &str = "mandiri";

/// Words before a bank to which money is sent.
const SENT: [&str; 8] = [
    "atau", "dan", "ke", "melalui", "syariah", "transfer", "tujuan", "via",
];

/// Words that say whose a number is, or how long, and nothing of what.
const WHOSE: [&str; 18] = [
    "angka", "badan", "baru", "digit", "istri", "lama", "op", "orang", "pajak", "pegawai",
    "pelapor", "pemohon", "penerima", "peserta", "pribadi", "suami", "wajib", "wp",
];

/// The longest word that matters, in characters.
const WORD_MAX: usize = 16;
/// The most signs between a word and the number or the next word.
const GAP_MAX: usize = 6;
/// How many words before a number are looked at.
const WORDS_MAX: usize = 3;
/// The same, with those that say nothing of what it is.
const ALL_MAX: usize = 8;
/// A longer line is a sentence, no head of columns, in bytes.
const HEAD_MAX: usize = 150;

/// The words before `at`, nearest first, in lower case; none further off than a few signs, and none
/// behind another number. What only says whose the number is is left out.
fn words(line: &str, at: usize) -> Vec<String> {
    let mut words = all_words(line, at);
    words.retain(|word| word.chars().nth(1).is_some() && !WHOSE.contains(&word.as_str()));
    words.truncate(WORDS_MAX);
    words
}

/// All words before `at`.
fn all_words(line: &str, at: usize) -> Vec<String> {
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
        // "NPWP 16 digit".
        let counts = words.last().is_some_and(|word| word == "digit");
        if (digits > 0 && !counts) || c.is_alphanumeric() || gap > GAP_MAX || words.len() == ALL_MAX
        {
            return words;
        }
        digits = 0;
    }
    if !word.is_empty() {
        words.push(word.chars().rev().collect());
    }
    words
}

/// Whether a line is the head of columns of which one holds phone numbers; `None` where it is no head.
pub(super) fn heads_phones(line: &str) -> Option<bool> {
    if line.len() > HEAD_MAX || line.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let word = |word: &str| {
        let word = word.to_lowercase();
        let one = |list: &[&str]| list.contains(&word.as_str());
        (one(&MOBILE) || HEADS.contains(&word.as_str()), one(&OTHERS))
    };
    let words = line.split(|c: char| !c.is_alphabetic()).map(word);
    let (phone, other) = words.fold((false, false), |one, next| {
        (one.0 || next.0, one.1 || next.1)
    });
    (phone || other).then_some(phone)
}

/// Whether a line has no other words than those for the number of a phone.
pub(super) fn names_a_phone(line: &str) -> bool {
    let words = line.split(|c: char| !c.is_alphabetic());
    let words = words.filter(|word| !word.is_empty()).map(str::to_lowercase);
    let known = |word: String| {
        let one = |list: &[&str]| list.contains(&word.as_str());
        (one(&MOBILE) || one(&HEADS), one(&NUMBER))
    };
    let known: Vec<(bool, bool)> = words.map(known).collect();
    known.iter().all(|word| word.0 || word.1) && known.iter().any(|word| word.0)
}

/// Whether a bank's name stands right before digits, or in brackets right behind them.
pub(super) fn beside_a_bank(line: &str, digits: &Range<usize>) -> bool {
    let before = words(line, digits.start);
    let sent = |word: &String| SENT.contains(&word.as_str());
    let mandiri =
        before.first().is_some_and(|word| word == MANDIRI) && before.get(1).is_none_or(sent);
    let told = before.into_iter().find(|word| {
        let word = word.as_str();
        BANKS.contains(&word) || !NUMBER.contains(&word) && WELCOME.contains(&word)
    });
    let behind = line.get(digits.end..).unwrap_or_default().trim_start();
    let behind = behind.strip_prefix('(').unwrap_or_default();
    let end = behind
        .find(|c: char| !c.is_alphabetic())
        .unwrap_or(behind.len());
    let behind = behind.get(..end).unwrap_or_default();
    mandiri || told.is_some_and(|word| BANKS.contains(&word.as_str())) || is_bank(behind)
}

/// Whether words are the name of a bank and nothing else.
pub(super) fn is_bank(words: &str) -> bool {
    let words = words.to_lowercase();
    words == MANDIRI || BANKS.contains(&words.as_str())
}

/// The word of a label that tells what the number beside it is: a person's, or something else. The
/// last one counts, as it does in a sentence.
pub(super) fn telling_word(label: &str) -> Option<&'static str> {
    let words = label.split(|c: char| !c.is_alphabetic());
    let words: Vec<String> = words.rev().map(str::to_lowercase).collect();
    let word = nearest(&words, &|word| word != "cp" && word != "fax");
    let bank = || {
        BANKS
            .into_iter()
            .find(|bank| words.iter().any(|word| word == bank))
    };
    let alone = || (words == [MANDIRI]).then_some(MANDIRI);
    word.or_else(bank).or_else(alone)
}

/// The first of the words that tells what a number is, of those that are `wanted`.
fn nearest(words: &[String], wanted: &dyn Fn(&str) -> bool) -> Option<&'static str> {
    let known = |word: &String| {
        let mut all = WELCOME.iter().chain(&OTHERS).copied();
        all.find(|known| known == word && !NUMBER.contains(known) && wanted(known))
    };
    let counted = |(at, word): (usize, &String)| {
        let number = |next: &String| NUMBER.contains(&next.as_str());
        let counted = COUNTED.iter().copied().find(|known| known == word);
        counted.filter(|_| words.get(at + 1).is_some_and(number))
    };
    let mut words_at = words.iter().enumerate();
    let found = words_at.find_map(|(at, word)| known(word).or_else(|| counted((at, word))))?;
    let paid = PHONE.contains(&found) && words.iter().any(|word| PAID.contains(&word.as_str()));
    Some(if paid { "biaya" } else { found })
}

/// Whether the number at `at` is announced as a phone's; `mobile` where the word must say that it is one
/// to carry about.
pub(super) fn phone(line: &str, at: usize, mobile: bool) -> bool {
    announces(line, at, &MOBILE) || (!mobile && announces(line, at, &PHONE))
}

/// Whether the letters that end at `at` are a word that announces a number: `HP0812…`, `Telp.0812…`.
pub(super) fn touches(line: &str, at: usize) -> bool {
    all_words(line, at)
        .first()
        .is_some_and(|word| WELCOME.contains(&word.as_str()))
}

/// Whether the words before `at` announce a number of something else: an account, an invoice, a sum.
pub(super) fn announce_another(line: &str, at: usize) -> bool {
    telling(line, at).is_some_and(|word| OTHERS.contains(&word) || COUNTED.contains(&word))
}

/// Whether the words before `at` announce the number of a person.
pub(super) fn announce_person(line: &str, at: usize) -> bool {
    telling(line, at).is_some_and(|word| WELCOME.contains(&word))
}

/// The nearest word before `at` that tells what the number is.
fn telling(line: &str, at: usize) -> Option<&'static str> {
    nearest(&words(line, at), &|_| true)
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
