//! Keys that stand where another kind is read, and keys under another name.

use crate::load::mapping::{CLAIM, EVIDENCE, ROOT};
use crate::load::{instrument, settings};
use crate::model::{Lang, Text};
use crate::text;

use super::separators::is_code;

/// The parts of an instrument, as they begin, with the keys of each.
static PARTS: [(&str, &[&str]); 12] = [
    ("[instrumen]", instrument::HEAD),
    ("[penilaian]", instrument::SCORING),
    ("[periode.…]", instrument::PERIOD),
    ("[berkas]", instrument::FILES),
    ("[[tahap]]", instrument::STAGE),
    ("[[kualifikasi]]", instrument::BAND),
    ("[[skala]]", instrument::SCALE),
    ("[[aspek]]", instrument::ASPECT),
    ("[[aspek.indikator]]", instrument::INDICATOR),
    ("pembulatan = { … }", instrument::ROUNDING),
    ("pilihan = [{ … }]", instrument::OWN_OPTION),
    ("bukti = [{ … }]", instrument::REQUIREMENT),
];

/// The keys of a mapping that hold words.
pub(in crate::load) const WORDS: [&str; 4] = ["alasan", "catatan", "keterangan", "satker"];

/// What people call a key who know it from elsewhere, and its name here. One name may mean several, of
/// which the one that is known at the place holds.
static OTHER_NAMES: [(&str, &str); 64] = [
    ("answer", "jawaban"),
    ("jwb", "jawaban"),
    ("pilihan", "jawaban"),
    ("nilai", "jawaban"),
    ("evidence", "bukti"),
    ("dokumen", "bukti"),
    ("lampiran", "bukti"),
    ("reason", "alasan"),
    ("note", "catatan"),
    ("notes", "catatan"),
    ("keterangan", "catatan"),
    ("ket", "catatan"),
    ("nil", "nihil"),
    ("waiver", "penangguhan"),
    ("file", "berkas"),
    ("files", "berkas"),
    ("path", "berkas"),
    ("nama", "berkas"),
    ("nama_berkas", "berkas"),
    ("nama_file", "berkas"),
    ("dokumen", "berkas"),
    ("lampiran", "berkas"),
    ("foto", "berkas"),
    ("link", "tautan"),
    ("url", "tautan"),
    ("alamat", "tautan"),
    ("kind", "jenis"),
    ("type", "jenis"),
    ("date", "tanggal"),
    ("tgl", "tanggal"),
    ("valid_until", "berlaku_sampai"),
    ("berlaku", "berlaku_sampai"),
    ("page", "halaman"),
    ("pages", "halaman"),
    ("hal", "halaman"),
    ("note", "keterangan"),
    ("ket", "keterangan"),
    ("catatan", "keterangan"),
    ("rule", "aturan"),
    ("kode", "aturan"),
    ("until", "sampai"),
    ("instrument", "instrumen"),
    ("unit", "satker"),
    ("satuan_kerja", "satker"),
    ("indicators", "indikator"),
    ("language", "bahasa"),
    ("lang", "bahasa"),
    ("paths", "jalur"),
    ("rules", "aturan"),
    ("title", "judul"),
    ("year", "tahun"),
    ("deadline", "tenggat"),
    ("code", "kode"),
    ("name", "nama"),
    ("weight", "bobot"),
    ("question", "pertanyaan"),
    ("scale", "skala"),
    ("options", "pilihan"),
    ("value", "nilai"),
    ("points", "poin"),
    ("start", "mulai"),
    ("end", "akhir"),
    ("owner", "penanggung_jawab"),
    ("pj", "penanggung_jawab"),
];

/// Whether an unknown key is another name of this one.
pub(in crate::load) fn means(unknown: &str, key: &str) -> bool {
    let unknown = unknown.trim().to_lowercase().replace([' ', '-'], "_");
    unknown == key || OTHER_NAMES.contains(&(&*unknown, key))
}

/// What is said of a key that is none of `keys`, but known at another place of a mapping.
pub(in crate::load) fn elsewhere(key: &str, keys: &[&str]) -> Option<(Text, Text)> {
    let is = |kind: &[&str]| kind.contains(&key);
    if keys == ROOT && is(CLAIM) {
        return Some(below_a_code(key));
    }
    if keys == ROOT && is_code(key) {
        let message = text!(
            "kode `{key}` tidak berada di bawah `indikator:`",
            "the code `{key}` is not below `indikator:`"
        );
        let hint = text!(
            "beri dua spasi di depan `{key}` dan semua baris di bawahnya; bila belum ada baris `indikator:`, tulis di atas kode pertama",
            "put two spaces in front of `{key}` and of all lines below it; where there is no line `indikator:` yet, write it above the first code"
        );
        return Some((message, hint));
    }
    if keys == CLAIM && is(EVIDENCE) {
        let message = text!(
            "`{key}` isian satu bukti, bukan isian indikator",
            "`{key}` belongs to a piece of evidence, not to the indicator"
        );
        let hint = text!(
            "taruh `{key}` di bawah `berkas` atau `tautan` yang dimaksud, sejajar dengannya",
            "put `{key}` below the `berkas` or `tautan` that is meant, aligned with it"
        );
        return Some((message, hint));
    }
    if keys == EVIDENCE && is(CLAIM) {
        let message = text!(
            "`{key}` isian indikator, bukan isian satu bukti",
            "`{key}` belongs to the indicator, not to a piece of evidence"
        );
        let hint = text!(
            "taruh `{key}` sejajar dengan `bukti:`",
            "align `{key}` with `bukti:`"
        );
        return Some((message, hint));
    }
    if keys != ROOT && (keys == CLAIM || keys == EVIDENCE) && is_code(key) {
        let message = text!(
            "kode `{key}` berada di dalam kode lain",
            "the code `{key}` is inside another code"
        );
        let hint = text!(
            "kurangi spasi di depan `{key}` dan semua baris di bawahnya, sehingga sejajar dengan kode lain",
            "take spaces from before `{key}` and all lines below it, so that it is in line with other codes"
        );
        return Some((message, hint));
    }
    if keys != CLAIM || !is(ROOT) {
        return of_toml(key, keys);
    }
    Some({
        let message = text!(
            "`{key}` isian seluruh berkas, bukan isian indikator",
            "`{key}` belongs to the whole file, not to the indicator"
        );
        let hint = text!(
            "taruh `{key}` di awal baris, tanpa spasi di depannya",
            "put `{key}` at the beginning of a line, without spaces before it"
        );
        (message, hint)
    })
}

/// The key of TOML that this one is or means.
pub(super) fn toml_name(key: &str) -> Option<&str> {
    let others = OTHER_NAMES.iter().filter(|(other, _)| *other == key);
    let mut others = others.map(|(_, name)| *name);
    let known = is_toml_key(key).then_some(key);
    known.or_else(|| others.find(|name| is_toml_key(name)))
}

/// Whether one of the parts of TOML knows it as a key.
pub(super) fn is_toml_key(key: &str) -> bool {
    let of_settings = settings::ROOT.contains(&key) || settings::PATHS.contains(&key);
    of_settings || PARTS.iter().any(|(_, part)| part.contains(&key))
}

/// The same of both kinds of TOML.
fn of_toml(key: &str, keys: &[&str]) -> Option<(Text, Text)> {
    let of_settings = [settings::ROOT, settings::PATHS, settings::RULES].contains(&keys);
    let of_instrument = keys == instrument::ROOT || PARTS.iter().any(|(_, part)| *part == keys);
    let rule = key.starts_with("KIP") || key.contains('-');
    let homes: Vec<&str> = if of_settings && settings::ROOT.contains(&key) {
        let message = text!(
            "`{key}` isian seluruh berkas, bukan isian bagian ini",
            "`{key}` belongs to the whole file, not to this part"
        );
        let hint = Text::new(
            "pindahkan baris ini ke atas baris `[…]` yang pertama",
            "move this line above the first line `[…]`",
        );
        return Some((message, hint));
    } else if of_settings && settings::PATHS.contains(&key) {
        vec!["[jalur]"]
    } else if of_settings && rule && keys != settings::RULES {
        vec!["[aturan]"]
    } else if of_instrument {
        let parts = PARTS.iter().filter(|(_, part)| part.contains(&key));
        parts.map(|(begin, _)| *begin).collect()
    } else {
        Vec::new()
    };
    if homes.is_empty() {
        return None;
    }
    let list = |lang: Lang| {
        let or = Text::new("` atau `", "` or `");
        homes.join(or.get(lang))
    };
    let message = text!(
        "`{key}` bukan isian bagian ini",
        "`{key}` does not belong to this part"
    );
    let hint = Text::say(|lang| match lang {
        Lang::Id => format!("pindahkan baris ini ke bawah `{}`", list(lang)),
        Lang::En => format!("move this line below `{}`", list(lang)),
    });
    Some((message, hint))
}

/// What is said of a key without quotes that stands where codes do, and is one that indicators have.
pub(in crate::load) fn is_code_level(key: &str) -> Option<(Text, Text)> {
    if key == "kode" {
        let message = Text::new(
            "kode ditulis di depan titik dua, bukan sebagai isi `kode`",
            "a code is written in front of the colon, not as the value of `kode`",
        );
        let hint = Text::new(
            "tulis misalnya `\"1.1\":`, lalu isiannya di bawahnya, dua spasi lebih dalam",
            "write for example `\"1.1\":`, and its keys below, two spaces deeper",
        );
        return Some((message, hint));
    }
    CLAIM.contains(&key).then(|| below_a_code(key))
}

fn below_a_code(key: &str) -> (Text, Text) {
    let message = text!(
        "`{key}` isian indikator, tetapi tidak berada di bawah kodenya",
        "`{key}` belongs to an indicator, but is not below its code"
    );
    let hint = text!(
        "taruh `{key}` di bawah kode indikatornya, dua spasi lebih dalam",
        "put `{key}` below the indicator's code, two spaces deeper"
    );
    (message, hint)
}
