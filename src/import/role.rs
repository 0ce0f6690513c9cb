//! What a column is for, by what stands at its head.

use crate::sheets::letters;

/// What a column is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Role {
    /// The printed code, in one column or in one per level.
    Code,
    /// The outermost heading.
    Aspect,
    /// A heading below it.
    Group,
    /// What a row is: heading or question.
    Level,
    /// The number of the heading that a row belongs to.
    Parent,
    /// The question.
    Question,
    /// Its weight.
    Weight,
    /// The answer.
    Answer,
    /// Ticked for yes.
    Yes,
    /// Ticked for no.
    No,
    /// The choices.
    Options,
    /// Links of the evidence.
    Links,
    /// The evidence that is asked for.
    Asked,
    /// A remark.
    Note,
    /// Why it is not there.
    Reason,
    /// Who sees to it.
    Owner,
    /// Until when.
    Due,
    /// What the assessor said.
    Verdict,
    /// The year that is assessed.
    Year,
    /// Known, and of no use here: points reached, the assessor's name.
    Other,
}

impl Role {
    /// Each with its key on the command line and in `kip-import/1`, and the Indonesian one.
    pub(crate) const NAMED: [(&'static str, &'static str, Self); 19] = [
        ("code", "kode", Self::Code),
        ("aspect", "aspek", Self::Aspect),
        ("group", "kelompok", Self::Group),
        ("level", "tingkat", Self::Level),
        ("parent", "induk", Self::Parent),
        ("question", "pertanyaan", Self::Question),
        ("weight", "bobot", Self::Weight),
        ("answer", "jawaban", Self::Answer),
        ("yes", "ya", Self::Yes),
        ("no", "tidak", Self::No),
        ("options", "pilihan", Self::Options),
        ("links", "tautan", Self::Links),
        ("asked", "bukti", Self::Asked),
        ("note", "catatan", Self::Note),
        ("reason", "alasan", Self::Reason),
        ("owner", "pj", Self::Owner),
        ("due", "tenggat", Self::Due),
        ("verdict", "verifikasi", Self::Verdict),
        ("year", "tahun", Self::Year),
    ];

    /// The role of a key, `link` beside `links`.
    pub(crate) fn named(key: &str) -> Option<Self> {
        let key = key.trim().to_lowercase();
        let key = if key == "link" { "links" } else { key.as_str() };
        let found = Self::NAMED
            .iter()
            .find(|(en, id, _)| *en == key || *id == key);
        found.map(|(_, _, role)| *role)
    }

    /// Its key in `kip-import/1`.
    pub(crate) fn key(self) -> Option<&'static str> {
        let found = Self::NAMED.iter().find(|(_, _, role)| *role == self);
        found.map(|(key, _, _)| *key)
    }

    /// Whether several columns may have it.
    pub(crate) const fn may_repeat(self) -> bool {
        match self {
            Self::Code | Self::Group | Self::Question | Self::Links | Self::Other => true,
            Self::Aspect
            | Self::Level
            | Self::Parent
            | Self::Weight
            | Self::Answer
            | Self::Yes
            | Self::No
            | Self::Options
            | Self::Asked
            | Self::Note
            | Self::Reason
            | Self::Owner
            | Self::Due
            | Self::Verdict
            | Self::Year => false,
        }
    }
}

/// Words at the head of a column, more of them before fewer: the first that stand there decide. Read in
/// eight real questionnaires, result sheets and teams' own sheets of 2023 to 2026.
const HEADS: &[(&str, Role)] = &[
    // The assessor's part comes first: it has the words of the unit's part and one more.
    ("catatan reviu", Role::Other),
    ("catatan verifikator", Role::Other),
    ("catatan verifikasi", Role::Other),
    ("catatan penilai", Role::Other),
    ("catatan tpi", Role::Other),
    ("nilai tpi", Role::Other),
    ("nilai verifikasi", Role::Other),
    ("nilai verifikator", Role::Other),
    ("jawaban tpi", Role::Verdict),
    ("jawaban verifikator", Role::Verdict),
    ("jawaban penilai", Role::Verdict),
    ("hasil verifikasi", Role::Verdict),
    ("hasil penilaian", Role::Verdict),
    ("status verifikasi", Role::Verdict),
    ("verifikator", Role::Other),
    ("verifikasi", Role::Verdict),
    ("verdict", Role::Verdict),
    ("parent nomor", Role::Parent),
    ("parent", Role::Parent),
    ("nomor induk", Role::Parent),
    ("induk", Role::Parent),
    ("level", Role::Level),
    ("tingkat", Role::Level),
    ("kriteria nilai", Role::Other),
    ("kriteria penilaian", Role::Other),
    ("ya tidak", Role::Answer),
    ("ada tidak", Role::Answer),
    ("tersedia tidak", Role::Answer),
    ("pilihan jawaban", Role::Options),
    ("opsi jawaban", Role::Options),
    ("pilihan", Role::Options),
    ("opsi", Role::Options),
    ("penanggung jawab", Role::Owner),
    ("penanggungjawab", Role::Owner),
    ("jawaban unit", Role::Answer),
    ("jawaban", Role::Answer),
    ("jawab", Role::Answer),
    ("answer", Role::Answer),
    ("realisasi", Role::Answer),
    ("ketersediaan", Role::Answer),
    ("tidak tersedia", Role::No),
    ("tidak ada", Role::No),
    ("belum ada", Role::No),
    ("belum tersedia", Role::No),
    ("url", Role::Links),
    ("link", Role::Links),
    ("tautan", Role::Links),
    ("alamat web", Role::Links),
    ("bukti dukung", Role::Asked),
    ("bukti pelaksanaan", Role::Asked),
    ("bukti pendukung", Role::Asked),
    ("data dukung", Role::Asked),
    ("data pendukung", Role::Asked),
    ("dokumen pendukung", Role::Asked),
    ("evidence", Role::Asked),
    ("bukti", Role::Asked),
    ("dokumen", Role::Other),
    ("batas waktu", Role::Due),
    ("tenggat", Role::Due),
    ("target waktu", Role::Due),
    ("due", Role::Due),
    ("pic", Role::Owner),
    ("pj", Role::Owner),
    ("owner", Role::Owner),
    ("alasan", Role::Reason),
    ("nilai unit", Role::Other),
    ("nilai maks", Role::Weight),
    ("skor maks", Role::Weight),
    ("poin maks", Role::Weight),
    ("bobot", Role::Weight),
    ("weight", Role::Weight),
    ("tahun", Role::Year),
    ("subkategori", Role::Group),
    ("sub kategori", Role::Group),
    ("subaspek", Role::Group),
    ("sub aspek", Role::Group),
    ("subkomponen", Role::Group),
    ("sub komponen", Role::Group),
    ("subjudul", Role::Group),
    ("sub judul", Role::Group),
    ("kelompok", Role::Group),
    ("kode", Role::Code),
    ("nomor", Role::Code),
    ("code", Role::Code),
    ("no", Role::Code),
    ("aspek", Role::Aspect),
    ("kategori", Role::Aspect),
    ("komponen", Role::Aspect),
    ("area", Role::Aspect),
    ("bagian", Role::Aspect),
    ("pertanyaan", Role::Question),
    ("question", Role::Question),
    ("uraian", Role::Question),
    ("pernyataan", Role::Question),
    ("materi", Role::Question),
    ("indikator", Role::Question),
    ("penilaian", Role::Question),
    ("jenis informasi", Role::Question),
    ("informasi", Role::Question),
    ("judul", Role::Question),
    ("kriteria", Role::Question),
    ("nilai", Role::Weight),
    ("skor", Role::Weight),
    ("poin", Role::Weight),
    ("point", Role::Weight),
    ("keterangan", Role::Note),
    ("catatan", Role::Note),
    ("penjelasan", Role::Note),
    ("note", Role::Note),
    ("tersedia", Role::Yes),
    ("ada", Role::Yes),
    ("yes", Role::Yes),
    ("ya", Role::Yes),
    ("tidak", Role::No),
    ("tdk", Role::No),
    ("belum", Role::No),
];

/// The longest text that may be a head: longer ones are sentences.
const HEAD_MAX: usize = 60;

/// The words of a text in small letters, with one blank between and one around: `Nomor (opsional) *` is
/// ` nomor opsional `.
pub(super) fn words(text: &str) -> String {
    let text = text.to_lowercase();
    let mut words = String::from(" ");
    for word in text.split(|letter: char| !letter.is_alphanumeric()) {
        if !word.is_empty() {
            words.push_str(word);
            words.push(' ');
        }
    }
    words
}

/// What a column is for by the text at its head.
pub(super) fn of_head(text: &str) -> Option<Role> {
    if text.chars().count() > HEAD_MAX {
        return None;
    }
    let said = words(text);
    if said.trim().is_empty() {
        return None;
    }
    // Words for yes, no and codes are of daily use: there they are the whole head.
    let alone = said.trim();
    let found = HEADS.iter().find(|(words, role)| match role {
        Role::Yes | Role::No => alone == *words,
        // Names of files, where questions may be about documents.
        Role::Other if *words == "dokumen" => alone == *words,
        Role::Code => said.starts_with(&format!(" {words} ")),
        Role::Aspect
        | Role::Group
        | Role::Level
        | Role::Parent
        | Role::Question
        | Role::Weight
        | Role::Answer
        | Role::Options
        | Role::Links
        | Role::Asked
        | Role::Note
        | Role::Reason
        | Role::Owner
        | Role::Due
        | Role::Verdict
        | Role::Year
        | Role::Other => said.contains(&format!(" {words}")) && starts_word(&said, words),
    });
    found.map(|(_, role)| *role)
}

/// Whether the words stand there as words: `link` in `linked` does, `no` in `nota` does not; what follows a
/// root of at least five letters may end it (`indikatornya`).
fn starts_word(said: &str, words: &str) -> bool {
    said.contains(&format!(" {words} "))
        || (words.len() >= 5 && said.contains(&format!(" {words}")))
}

/// Columns as a person writes them: `B`, `B:H`, `B+E`.
pub(crate) fn shown(columns: &[u32]) -> String {
    let run = columns
        .windows(2)
        .all(|two| matches!(two, [one, next] if one + 1 == *next));
    match columns {
        [] => String::new(),
        [one] => letters(*one),
        [first, .., last] if run => format!("{}:{}", letters(*first), letters(*last)),
        [..] => {
            let names: Vec<String> = columns.iter().map(|column| letters(*column)).collect();
            names.join("+")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_of_real_sheets_are_known() {
        for (head, role) in [
            ("No.", Some(Role::Code)),
            ("NO", Some(Role::Code)),
            ("Kode Indikator", Some(Role::Code)),
            ("Nomor (opsional)", Some(Role::Code)),
            ("Parent Nomor", Some(Role::Parent)),
            ("Pertanyaan / Judul *", Some(Role::Question)),
            ("Materi", Some(Role::Question)),
            ("URAIAN KEGIATAN", Some(Role::Question)),
            ("Bobot", Some(Role::Weight)),
            ("Nilai", Some(Role::Weight)),
            ("Nilai Unit", Some(Role::Other)),
            ("Kriteria Nilai", Some(Role::Other)),
            ("Pilihan Jawaban", Some(Role::Options)),
            ("Jawaban Unit", Some(Role::Answer)),
            ("Jawaban (Ya/Tidak)", Some(Role::Answer)),
            ("Ada/Tidak", Some(Role::Answer)),
            ("Jawaban TPI", Some(Role::Verdict)),
            ("Catatan Reviu TPI", Some(Role::Other)),
            ("TERSEDIA", Some(Role::Yes)),
            ("Tidak Tersedia", Some(Role::No)),
            ("BUKTI PELAKSANAAN", Some(Role::Asked)),
            ("Bukti Dukung", Some(Role::Asked)),
            ("URL Bukti Dukung", Some(Role::Links)),
            ("Link Bukti Dukung Kinerja", Some(Role::Links)),
            ("LINK DOKUMEN", Some(Role::Links)),
            ("Bukti (Link, Dokumen)", Some(Role::Links)),
            ("Catatan/Keterangan/Penjelasan Unit", Some(Role::Note)),
            ("PIC Tindak Lanjut", Some(Role::Owner)),
            ("Penanggung Jawab", Some(Role::Owner)),
            ("Batas Waktu TL", Some(Role::Due)),
            ("SubKategori2", Some(Role::Group)),
            ("Kategori", Some(Role::Aspect)),
            ("Tahun *", Some(Role::Year)),
            ("Ada", Some(Role::Yes)),
            ("Apakah PPID ada?", None),
            ("Nota dinas", None),
        ] {
            assert_eq!(of_head(head), role, "{head}");
        }
    }

    #[test]
    fn columns_are_named_briefly() {
        assert_eq!(shown(&[1]), "B");
        assert_eq!(shown(&[1, 2, 3]), "B:D");
        assert_eq!(shown(&[1, 4]), "B+E");
    }
}
