//! Codes of indicators in names of files and folders. Digits of dates, versions, hours, sums and numbers of
//! letters are none; a name that begins with a code says so itself.

use std::collections::BTreeMap;

use crate::model::{Code, Instrument};

use super::is_month;
use super::name_parts::{NamePart, is_date, tokens};

/// How surely a name means a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Firmness {
    /// It may: only together with words that say the same.
    Faint,
    /// It probably does.
    Soft,
    /// It does.
    Firm,
}

/// A code that was met in a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Met {
    /// Which indicator, by its place in the instrument.
    pub(super) indicator: usize,
    /// How surely it is meant.
    pub(super) firmness: Firmness,
}

/// The codes of an instrument by their parts: `01_08` has those of `1.8`.
#[derive(Debug)]
pub(super) struct KnownCodes {
    /// Each code's parts, in the instrument's order.
    parts: Vec<Vec<String>>,
    /// Which codes have these parts.
    by_parts: BTreeMap<Vec<String>, Vec<usize>>,
    /// Codes as written, for those whose parts are the same.
    written: Vec<Code>,
    /// The most parts that a code has.
    longest: usize,
}

/// Words before a code that say that it is one.
const HEADS: &[&str] = &[
    "indikator",
    "ind",
    "kode",
    "soal",
    "pertanyaan",
    "butir",
    "kuesioner",
    "saq",
    "poin",
    "item",
];
/// Words that a name may begin with before its code; elsewhere other numbers follow them.
const HEADS_AT_START: &[&str] = &[
    "no", "nomor", "bukti", "dukung", "evidence", "eviden", "data",
];
/// Words before digits that are no code: versions, articles, numbers of letters, days, hours.
const NOT_BEHIND: &[&str] = &[
    "v",
    "ver",
    "versi",
    "version",
    "rev",
    "revisi",
    "draft",
    "draf",
    "edisi",
    "app",
    "aplikasi",
    "pasal",
    "ayat",
    "bab",
    "lampiran",
    "tabel",
    "gambar",
    "grafik",
    "tahun",
    "tgl",
    "tanggal",
    "pukul",
    "jam",
    "pp",
    "uu",
    "perki",
    "perpres",
    "permen",
    "perda",
    "sk",
    "surat",
    "rp",
    "usd",
    "windows",
    "iso",
    "ke",
    "hal",
    "halaman",
    "bagian",
    "seri",
    "skala",
    "nilai",
    "skor",
    "ipk",
    "minggu",
    "triwulan",
    "semester",
    "foto",
    "gelombang",
    "paket",
    "sesi",
];
/// Words behind digits that are no code, beside [`is_month`]: other short months, hours, sums, sizes.
const NOT_BEFORE: &[&str] = &[
    "agust", "sept", "wib", "wita", "wit", "juta", "miliar", "milyar", "triliun", "ribu", "jt",
    "rb", "persen", "mb", "gb", "kb", "am", "pm", "lembar", "orang", "menit", "jam", "hari", "km",
    "cm",
];

/// The most indicators that a range may stand for: wider ones are no range of evidence.
const RANGE_MAX: usize = 30;

/// A code at one place of a name.
struct Fit {
    indicator: usize,
    /// How many tokens it takes.
    length: usize,
    /// Whether its parts are joined as codes are: by points or lines below, or as the code itself is written.
    joined: bool,
}

impl KnownCodes {
    /// The codes of the instrument.
    pub(super) fn of(instrument: &Instrument) -> Self {
        let written: Vec<Code> = instrument
            .indicators()
            .map(|(_, indicator)| indicator.code.value.clone())
            .collect();
        let parts: Vec<Vec<String>> = written
            .iter()
            .map(|code| {
                let (tokens, _) = tokens(code.as_str());
                tokens.into_iter().map(|token| token.part).collect()
            })
            .collect();
        let mut by_parts: BTreeMap<Vec<String>, Vec<usize>> = BTreeMap::new();
        for (indicator, parts) in parts
            .iter()
            .enumerate()
            .filter(|(_, parts)| !parts.is_empty())
        {
            by_parts.entry(parts.clone()).or_default().push(indicator);
        }
        Self {
            longest: parts.iter().map(Vec::len).max().unwrap_or_default(),
            parts,
            by_parts,
            written,
        }
    }

    /// The codes that a name of a file (without its extension) or folder means; none where it means none.
    pub(super) fn met(&self, name: &str) -> Vec<Met> {
        let (tokens, tail) = tokens(name);
        let mut faint = Vec::new();
        for at in 0..tokens.len() {
            let Some(firmness) = self.place(&tokens, at) else {
                continue;
            };
            let Some(fit) = self.fit(&tokens, at, tail) else {
                continue;
            };
            let firmness = self.firmness(&tokens, at, tail, &fit, firmness);
            let met = Met {
                indicator: fit.indicator,
                firmness,
            };
            if firmness == Firmness::Faint {
                faint.push(met);
                continue;
            }
            let mut all = vec![met];
            self.further(&tokens, at, tail, &fit, &mut all);
            return all;
        }
        // Of several that may be meant none is said.
        faint.truncate(if faint.len() == 1 { 1 } else { 0 });
        faint
    }

    /// How firmly a code at this token would be meant by where it stands; `None` where none can stand.
    fn place(&self, tokens: &[NamePart<'_>], at: usize) -> Option<Firmness> {
        let token = tokens.get(at)?;
        if token.gap.contains(['[', '{']) {
            return Some(Firmness::Firm);
        }
        let Some(before) = at.checked_sub(1).and_then(|before| tokens.get(before)) else {
            return Some(Firmness::Firm);
        };
        // The end of a longer word or number.
        if token.gap.is_empty() || before.is_number() && matches!(token.gap, "." | "-" | "_" | ",")
        {
            return None;
        }
        let heads = |list: &[&str]| list.contains(&&*before.part);
        if heads(HEADS) {
            return Some(Firmness::Firm);
        }
        let all_heads = tokens
            .get(..at)?
            .iter()
            .all(|token| HEADS.contains(&&*token.part) || HEADS_AT_START.contains(&&*token.part));
        if all_heads {
            return Some(Firmness::Firm);
        }
        (!heads(NOT_BEHIND) && !heads(HEADS_AT_START)).then_some(Firmness::Faint)
    }

    /// The longest code that stands at this token and ends where a part of the name ends.
    fn fit(&self, tokens: &[NamePart<'_>], at: usize, tail: &str) -> Option<Fit> {
        let longest = self.longest.min(tokens.len() - at);
        (1..=longest).rev().find_map(|length| {
            let run = tokens.get(at..at + length)?;
            let inner = run.get(1..)?;
            let joins = |gap: &str| matches!(gap, "" | "." | "_" | "-" | "," | " " | ". ");
            let short = run.iter().all(NamePart::is_short);
            if !short || !inner.iter().all(|token| joins(token.gap)) {
                return None;
            }
            let parts: Vec<String> = run.iter().map(|token| token.part.clone()).collect();
            let codes = self.by_parts.get(&parts)?;
            let text: String = run
                .iter()
                .enumerate()
                .map(|(place, token)| {
                    let gap = if place == 0 { "" } else { token.gap };
                    format!("{gap}{}", token.text)
                })
                .collect();
            let exact = codes.iter().copied().find(|code| {
                self.written
                    .get(*code)
                    .is_some_and(|code| code.as_str() == text)
            });
            let indicator = match codes.as_slice() {
                [only] => *only,
                _ => exact?,
            };
            let joined = exact.is_some()
                || inner
                    .iter()
                    .all(|token| matches!(token.gap, "" | "." | "_" | ". "));
            self.ends(tokens, at, length, tail).then_some(Fit {
                indicator,
                length,
                joined,
            })
        })
    }

    /// Whether a code of this length ends here: no number, day or hour goes on behind it.
    fn ends(&self, tokens: &[NamePart<'_>], at: usize, length: usize, tail: &str) -> bool {
        let after = tokens.get(at + length);
        let Some(next) = after else {
            return !tail.starts_with('%');
        };
        if next.gap.starts_with('%') {
            return false;
        }
        if next.gap.is_empty() {
            // One letter counts the pieces of evidence: 1.1a.
            let end = tokens.get(at + length + 1).map_or(tail, |token| token.gap);
            let ended = !end.is_empty() || at + length + 1 == tokens.len();
            return !next.is_number()
                && next.text.chars().count() == 1
                && ended
                && next.part != "x";
        }
        if (NOT_BEFORE.contains(&&*next.part) || is_month(&next.part))
            && next.gap.trim_matches([' ', '_', '-']).is_empty()
        {
            return false;
        }
        !is_date(tokens.get(at..).unwrap_or_default())
    }

    fn firmness(
        &self,
        tokens: &[NamePart<'_>],
        at: usize,
        tail: &str,
        fit: &Fit,
        place: Firmness,
    ) -> Firmness {
        let (Some(first), next) = (tokens.get(at), tokens.get(at + fit.length)) else {
            return Firmness::Faint;
        };
        let end = next.map_or(tail, |next| next.gap);
        let bracketed = first.gap.contains(['[', '{']) && end.contains([']', '}']);
        let last = at + fit.length - 1;
        let headed = at
            .checked_sub(1)
            .and_then(|before| tokens.get(before))
            .is_some_and(|before| HEADS.contains(&&*before.part));
        if bracketed || headed {
            return Firmness::Firm;
        }
        if place == Firmness::Faint {
            // A single number or letter among words is anything.
            return Firmness::Faint;
        }
        if fit.length == 1 {
            let letters = !first.is_number();
            let closed = end.starts_with(['.', ')', '_', '-']) || end.starts_with(" -");
            return if first.is_year() || letters && !closed {
                Firmness::Faint
            } else {
                Firmness::Soft
            };
        }
        let goes_on = next.is_some_and(|next| {
            let joins = tokens.get(last).is_some_and(|last| last.gap == next.gap);
            next.is_number() && !next.is_year() && (next.gap == "." || joins && next.gap != " ")
        });
        let letter = next.is_some_and(|next| {
            // 1.2-HM.04-2026: letters in capitals and a number, as offices number what they send.
            let number = tokens.get(at + fit.length + 1);
            let capitals = next.text.chars().all(char::is_uppercase) && !next.is_number();
            let joined = next.gap == "-" || next.gap == "_";
            capitals
                && joined
                && number.is_some_and(|number| number.is_number() && number.gap == ".")
        });
        if !fit.joined || goes_on || letter {
            Firmness::Soft
        } else {
            Firmness::Firm
        }
    }

    /// The other codes of a range (`B1-B4`) or a list (`1.1, 1.2`) that begins with a code.
    fn further(
        &self,
        tokens: &[NamePart<'_>],
        at: usize,
        tail: &str,
        fit: &Fit,
        all: &mut Vec<Met>,
    ) {
        let (mut next, mut last) = (at + fit.length, fit.indicator);
        while let Some((range, from)) = link(tokens, next) {
            let firmness = all.first().map_or(Firmness::Soft, |met| met.firmness);
            let Some(fit) = self.fit(tokens, from, tail).filter(|fit| fit.joined) else {
                self.short_end(tokens, from, last, range, all);
                return;
            };
            let same = self.parent(last) == self.parent(fit.indicator);
            if fit.length == 1 && self.parts.get(last).is_some_and(|parts| parts.len() > 1) || !same
            {
                return;
            }
            let between = if range { last + 1..fit.indicator } else { 0..0 };
            if range && (fit.indicator <= last || fit.indicator - last > RANGE_MAX) {
                return;
            }
            all.extend(between.chain([fit.indicator]).map(|indicator| Met {
                indicator,
                firmness,
            }));
            (next, last) = (from + fit.length, fit.indicator);
        }
    }

    /// The end of a range that leaves out what it shares with its beginning: `B1-4`. The 4 may count the
    /// document, too.
    fn short_end(
        &self,
        tokens: &[NamePart<'_>],
        from: usize,
        last: usize,
        range: bool,
        all: &mut Vec<Met>,
    ) {
        let Some(token) = tokens.get(from).filter(|token| range && token.is_number()) else {
            return;
        };
        let mut parts = self.parent(last).to_vec();
        parts.push(token.part.clone());
        let Some([end]) = self.by_parts.get(&parts).map(Vec::as_slice) else {
            return;
        };
        if *end > last && *end - last <= RANGE_MAX && parts.len() > 1 {
            all.extend((last + 1..=*end).map(|indicator| Met {
                indicator,
                firmness: Firmness::Soft,
            }));
        }
    }

    /// The parts of a code but for its last.
    fn parent(&self, indicator: usize) -> &[String] {
        let parts = self.parts.get(indicator);
        parts
            .and_then(|parts| parts.split_last())
            .map_or(&[], |(_, parent)| parent)
    }
}

/// What joins a code to the next: whether it is a range, and where the next code begins.
fn link(tokens: &[NamePart<'_>], at: usize) -> Option<(bool, usize)> {
    let token = tokens.get(at)?;
    let bare = token.gap.trim_matches([' ', '_', '[', ']', '(', ')']);
    match bare {
        "-" | "–" | "—" => return Some((true, at)),
        "&" | "+" | "," | ";" => return Some((false, at)),
        _ => {}
    }
    if !bare.is_empty() {
        return None;
    }
    let dotted = tokens
        .get(at + 1)
        .is_some_and(|next| next.part == "d" && next.gap == ".");
    match &*token.part {
        "sd" | "hingga" | "sampai" | "to" => Some((true, at + 1)),
        "s" if dotted => Some((true, at + 2)),
        "dan" | "and" => Some((false, at + 1)),
        _ => None,
    }
}
