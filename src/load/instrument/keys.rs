//! The keys of each part of an instrument file: its readers, its schema and the slips know the same.

pub(in crate::load) const ROOT: &[&str] = &[
    "instrumen",
    "penilaian",
    "periode",
    "berkas",
    "tahap",
    "kualifikasi",
    "skala",
    "aspek",
];
pub(in crate::load) const HEAD: &[&str] = &[
    "id",
    "judul",
    "tahun",
    "versi",
    "penyelenggara",
    "sasaran",
    "resmi",
    "tenggat",
];
pub(in crate::load) const SCORING: &[&str] = &["rumus", "pembulatan", "nilai_maks"];
pub(in crate::load) const ROUNDING: &[&str] = &["di", "desimal"];
pub(in crate::load) const PERIOD: &[&str] = &["mulai", "akhir", "masih_berlaku"];
pub(in crate::load) const FILES: &[&str] = &[
    "ekstensi",
    "ekstensi_foto",
    "ekstensi_video",
    "ukuran_maks",
    "ukuran_maks_video",
    "panjang_tautan_maks",
    "nama_unik",
    "berkas_maks",
    "tautan_maks",
    "ukuran_indikator_maks",
    "abaikan",
];
pub(in crate::load) const STAGE: &[&str] = &["id", "nama", "bobot", "ambang_saq"];
pub(in crate::load) const BAND: &[&str] = &["nama", "min"];
pub(in crate::load) const SCALE: &[&str] = &["id", "pilihan"];
pub(in crate::load) const SCALE_OPTION: &[&str] =
    &["kode", "nilai", "arti", "bukti", "di_luar_hitungan"];
pub(in crate::load) const OWN_OPTION: &[&str] =
    &["kode", "nilai", "poin", "arti", "bukti", "di_luar_hitungan"];
pub(in crate::load) const ASPECT: &[&str] = &["kode", "nama", "bobot", "ambang", "indikator"];
pub(in crate::load) const INDICATOR: &[&str] = &[
    "kode",
    "nama",
    "pertanyaan",
    "bobot",
    "skala",
    "pilihan",
    "periode",
    "dasar",
    "penanggung_jawab",
    "kelompok",
    "bukti",
    "boleh_nihil",
    "bonus",
    "data_pribadi",
    "tenggat",
];
pub(in crate::load) const REQUIREMENT: &[&str] = &["jenis", "nama", "min"];
