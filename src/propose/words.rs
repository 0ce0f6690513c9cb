//! Indonesian words as they are compared: without their affixes, abbreviations as what they stand for.
//! It knows words alone, neither files nor indicators.

use std::collections::BTreeSet;

use super::is_month;

/// Words that say nothing of what a document is about: those that join others, those that every
/// question has, and those that people add to names of files.
const EMPTY: &[&str] = &[
    "yang",
    "dan",
    "di",
    "ke",
    "dari",
    "untuk",
    "dengan",
    "dalam",
    "pada",
    "atau",
    "ini",
    "itu",
    "serta",
    "oleh",
    "bagi",
    "per",
    "tiap",
    "setiap",
    "semua",
    "seluruh",
    "para",
    "the",
    "of",
    "and",
    "for",
    "ada",
    "adalah",
    "sudah",
    "telah",
    "belum",
    "tidak",
    "dapat",
    "bila",
    "agar",
    "akan",
    "paling",
    "lebih",
    "sesuai",
    "berdasarkan",
    "beserta",
    "tentang",
    "atas",
    "antara",
    "hingga",
    "sampai",
    "tahun",
    "berjalan",
    "sebelumnya",
    "terakhir",
    "terbaru",
    "sekarang",
    "lalu",
    "tgl",
    "tanggal",
    "bulan",
    "nomor",
    "no",
    "satker",
    "unit",
    "kantor",
    "balai",
    "bpmp",
    "contoh",
    "laman",
    "halaman",
    "website",
    "web",
    "situs",
    "tersedia",
    "diumumkan",
    "ditetapkan",
    "memuat",
    "dokumen",
    "berkas",
    "file",
    "bukti",
    "dukung",
    "pendukung",
    "lampiran",
    "salinan",
    "scan",
    "pindai",
    "pindaian",
    "hasil",
    "img",
    "image",
    "pic",
    "dsc",
    "wa",
    "whatsapp",
    "copy",
    "final",
    "fix",
    "fixed",
    "rev",
    "revisi",
    "ver",
    "versi",
    "baru",
    "lama",
    "ttd",
    "tte",
    "cap",
    "basah",
    "asli",
    "pdf",
    "doc",
    "docx",
    "xls",
    "xlsx",
    "jpg",
    "jpeg",
    "png",
    "mp",
    "ppt",
    "pptx",
    "kip",
    "triwulan",
    "tw",
    "ii",
    "iii",
    "iv",
    "minggu",
    "hari",
    "indikator",
    "indicator",
    "kode",
    "ss",
    "dll",
    "dsb",
    "ta",
    "th",
    "thn",
    "min",
    "nama",
    "jenis",
    "bersama",
];

/// What is said in several ways, and the one word that it is compared as. The longest stand first, since
/// the first that fits is taken.
const SAME: &[(&[&str], &str)] = &[
    (&["daftar", "informasi", "yang", "dikecualikan"], "dik"),
    (&["daftar", "informasi", "dikecualikan"], "dik"),
    (&["daftar", "informasi", "publik"], "dip"),
    (&["catatan", "atas", "laporan", "keuangan"], "calk"),
    (&["rencana", "kerja", "dan", "anggaran"], "rka"),
    (&["daftar", "isian", "pelaksanaan", "anggaran"], "dipa"),
    (&["rencana", "umum", "pengadaan"], "rup"),
    (&["laporan", "realisasi", "anggaran"], "lra"),
    (&["standar", "operasional", "prosedur"], "sop"),
    (&["barang", "milik", "negara"], "bmn"),
    (&["survei", "kepuasan", "masyarakat"], "survei"),
    (&["indeks", "kepuasan", "masyarakat"], "survei"),
    (&["berita", "acara", "serah", "terima"], "bast"),
    (&["kerangka", "acuan", "kerja"], "kak"),
    (&["laporan", "harta", "kekayaan"], "lhkpn"),
    (&["berita", "acara"], "ba"),
    (&["perjanjian", "kerja", "sama"], "perjanjian"),
    (&["program", "kerja"], "proker"),
    (&["pk"], "perkin"),
    (&["audited"], "audit"),
    (&["postingan"], "unggahan"),
    (&["posting"], "unggahan"),
    (&["laporan", "kinerja"], "lakin"),
    (&["perjanjian", "kinerja"], "perkin"),
    (&["rencana", "strategis"], "renstra"),
    (&["rencana", "kerja"], "renja"),
    (&["surat", "keputusan"], "sk"),
    (&["harta", "kekayaan"], "lhkpn"),
    (&["kerja", "sama"], "kolaborasi"),
    (&["nota", "kesepahaman"], "perjanjian"),
    (&["tangkapan", "layar"], "tangkapan"),
    (&["daftar", "hadir"], "hadir"),
    (&["media", "sosial"], "medsos"),
    (&["kursi", "roda"], "difabel"),
    (&["lembar", "kerja"], "excel"),
    (&["serta", "merta"], "sertamerta"),
    (&["setiap", "saat"], "setiapsaat"),
    (&["bahasa", "isyarat"], "isyarat"),
    (&["tata", "cara"], "tatacara"),
    (&["tindak", "lanjut"], "tindaklanjut"),
    (&["permintaan", "informasi"], "permohonan"),
    (&["rka", "kl"], "rka"),
    (&["rka", "k", "l"], "rka"),
    (&["lakip"], "lakin"),
    (&["lkj"], "lakin"),
    (&["lkjip"], "lakin"),
    (&["kerjasama"], "kolaborasi"),
    (&["mou"], "perjanjian"),
    (&["pks"], "perjanjian"),
    (&["rkakl"], "rka"),
    (&["rkt"], "renja"),
    (&["kepgub"], "sk"),
    (&["kepka"], "sk"),
    (&["skm"], "survei"),
    (&["ikm"], "survei"),
    (&["survey"], "survei"),
    (&["tor"], "kak"),
    (&["instagram"], "medsos"),
    (&["facebook"], "medsos"),
    (&["tiktok"], "medsos"),
    (&["youtube"], "medsos"),
    (&["sosmed"], "medsos"),
    (&["ig"], "medsos"),
    (&["fb"], "medsos"),
    (&["absensi"], "hadir"),
    (&["absen"], "hadir"),
    (&["presensi"], "hadir"),
    (&["notulen"], "notula"),
    (&["notulensi"], "notula"),
    (&["risalah"], "notula"),
    (&["screenshot"], "tangkapan"),
    (&["screenshoot"], "tangkapan"),
    (&["skrinsut"], "tangkapan"),
    (&["form"], "formulir"),
    (&["request"], "permohonan"),
    (&["permintaan"], "permohonan"),
    (&["online"], "daring"),
    (&["elektronik"], "elektronik"),
    (&["workshop"], "pelatihan"),
    (&["diklat"], "pelatihan"),
    (&["pelatihan"], "bimtek"),
    (&["bimbingan", "teknis"], "bimtek"),
    (&["aduan"], "pengaduan"),
    (&["disabilitas"], "difabel"),
    (&["difabel"], "difabel"),
    (&["handphone"], "ponsel"),
    (&["hp"], "ponsel"),
    (&["mobile"], "ponsel"),
    (&["monitor"], "layar"),
    (&["tv"], "layar"),
    (&["televisi"], "layar"),
    (&["monev"], "evaluasi"),
    (&["harga", "perkiraan", "sendiri"], "hps"),
    (&["inventarisasi"], "inventaris"),
    (&["pejabat"], "pimpinan"),
    (&["kepala"], "pimpinan"),
    (&["asn"], "pegawai"),
    (&["sdm"], "pegawai"),
    (&["kepegawaian"], "pegawai"),
    (&["tupoksi"], "tugasfungsi"),
    (&["tusi"], "tugasfungsi"),
    (&["tugas", "pokok", "dan", "fungsi"], "tugasfungsi"),
    (&["tugas", "dan", "fungsi"], "tugasfungsi"),
    (&["tugas", "fungsi"], "tugasfungsi"),
    (&["bagan", "organisasi"], "struktur"),
    (&["regulasi"], "peraturan"),
    (&["pemutakhiran"], "mutakhir"),
    (&["pembaruan"], "mutakhir"),
    (&["update"], "mutakhir"),
];

/// A name or a sentence in its words, in lower case: runs of letters, parted where a capital follows a
/// small letter.
#[must_use]
pub(super) fn plain(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut word = String::new();
    let mut small = false;
    for c in text.chars() {
        let parted = !c.is_alphabetic() || small && c.is_uppercase();
        if parted && !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
        if c.is_alphabetic() {
            word.extend(c.to_lowercase());
        }
        small = c.is_lowercase();
    }
    if !word.is_empty() {
        words.push(word);
    }
    words
}

/// The words of a text as they are compared, each once.
#[must_use]
pub(crate) fn meant(text: &str) -> BTreeSet<String> {
    let words = plain(text);
    let mut rest = words.as_slice();
    let mut meant = BTreeSet::new();
    while let Some((first, others)) = rest.split_first() {
        let same = SAME.iter().find(|(said, _)| {
            let said = said.iter();
            rest.len() >= said.len() && said.zip(rest).all(|(said, word)| **said == **word)
        });
        if let Some((said, word)) = same {
            meant.insert(stem(word));
            rest = rest.get(said.len()..).unwrap_or_default();
            continue;
        }
        rest = others;
        if first.chars().count() >= 2 && !EMPTY.contains(&&**first) && !is_month(first) {
            meant.insert(stem(first));
        }
    }
    meant
}

/// The least letters of a stem: shorter ones are other words' stems too.
const STEM_MIN: usize = 4;

/// A word without its affixes. It need not be the word that a dictionary has, as long as the forms of one
/// word come out alike.
fn stem(word: &str) -> String {
    let mut stem = word;
    for endings in [&["nya"][..], &["kan", "an"], &["i"]] {
        let cut = endings.iter().find_map(|ending| stem.strip_suffix(ending));
        stem = cut.filter(|rest| is_long(rest)).unwrap_or(stem);
    }
    let mut stem = stem.to_owned();
    for _ in 0..2 {
        let cut = BEGINNINGS.iter().find_map(|(beginning, lost)| {
            let rest = stem.strip_prefix(beginning)?;
            // The first sound of the word melts into what stands before it: pen-etapan is of tetap.
            let melted = rest.starts_with(['a', 'e', 'i', 'o', 'u']);
            is_long(rest).then(|| format!("{}{rest}", if melted { *lost } else { "" }))
        });
        match cut {
            Some(rest) => stem = rest,
            None => break,
        }
    }
    stem
}

fn is_long(rest: &str) -> bool {
    rest.len() >= STEM_MIN
}

/// The syllables that words begin with, and what a vowel behind them tells that the word lost; of two that
/// fit the longer stands first.
const BEGINNINGS: &[(&str, &str)] = &[
    ("meng", ""),
    ("peng", ""),
    ("meny", "s"),
    ("peny", "s"),
    ("men", "t"),
    ("pen", "t"),
    ("mem", "p"),
    ("pem", "p"),
    ("ber", ""),
    ("per", ""),
    ("ter", ""),
    ("me", ""),
    ("pe", ""),
    ("di", ""),
    ("ke", ""),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> Vec<String> {
        meant(text).into_iter().collect()
    }

    #[test]
    fn forms_of_one_word_are_alike() {
        for (one, other) in [
            ("diumumkannya pengumuman", "pengumuman"),
            ("pelayanan", "layanan"),
            ("penetapan", "ditetapkannya penetapan"),
            ("mengelola", "pengelolaan"),
            ("SK Daftar Informasi Publik 2026", "sk_DIP"),
            ("LAKIP", "Laporan Kinerja 2025"),
            ("notulenRapat", "Notula rapat"),
        ] {
            assert_eq!(said(one), said(other), "{one} / {other}");
        }
        assert_ne!(said("pengadaan"), said("pengaduan"));
        assert_ne!(said("perjanjian kinerja"), said("laporan kinerja"));
        assert_eq!(said("scan final 2026 v2"), Vec::<String>::new());
    }
}
