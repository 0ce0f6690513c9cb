//! Spoilt instruments and settings: what is written, and what is said.

use super::{SlipCase, told};

/// An instrument with every table that people write.
pub(super) const INSTRUMENT: &str = r#"[instrumen]
id = "uji-2026"
judul = "Instrumen uji"
tahun = 2026
tenggat = 2026-09-19
resmi = false

[periode.tahun-berjalan]
mulai = 2026-01-01
akhir = 2026-12-31

[berkas]
ekstensi = ["pdf", "docx"]
ukuran_maks = "2 MB"
abaikan = ["arsip/**"]

[[kualifikasi]]
nama = "Informatif"
min = 90

[[skala]]
id = "a-c"
pilihan = [
  { kode = "A", nilai = 1.00 },
  { kode = "B", nilai = 0.60 },
  { kode = "C", nilai = 0.00 },
]

[[aspek]]
kode = "A"
nama = "Ketersediaan"
bobot = 100

[[aspek.indikator]]
kode = "A.1"
nama = "Daftar informasi"
pertanyaan = "Apakah daftar diumumkan?"
bobot = 40.5
skala = "a-c"
bukti = [{ jenis = "dokumen", min = 1 }]

[[aspek.indikator]]
kode = "A.2"
nama = "Maklumat"
pertanyaan = "Apakah maklumat dipasang?"
bobot = 59.5
skala = "a-c"
boleh_nihil = true
"#;

#[rustfmt::skip]
const NUMBERS: &[SlipCase] = &[
    ("koma desimal", "bobot = 40.5", "bobot = 40,5", "40,5", "`bobot = 40.5`"),
    ("koma desimal pada nilai", "kode = \"B\", nilai = 0.60", "kode = \"B\", nilai = 0,60", "0,60", "`nilai = 0.60`"),
    ("desimal tanpa nol di depan", "nilai = 0.60", "nilai = .60", ".60", "`nilai = 0.60`"),
    ("desimal tanpa angka di belakang", "bobot = 100", "bobot = 100.", "100.", "`bobot = 100`"),
    ("nol di depan", "bobot = 100", "bobot = 0100", "0100", "`bobot = 100`"),
    ("persen", "bobot = 40.5", "bobot = 40.5%", "40.5%", "`bobot = 40.5`"),
    ("angka dalam kutip", "bobot = 100", "bobot = \"100\"", "\"100\"", "tanpa tanda kutip"),
    ("tanggal dengan nama bulan", "tenggat = 2026-09-19", "tenggat = 19 September 2026", "September", "`tenggat = 2026-09-19`"),
    ("tanggal tanpa nol", "tenggat = 2026-09-19", "tenggat = 2026-9-19", "2026-9", "`tenggat = 2026-09-19`"),
    ("tanggal hari dulu", "tenggat = 2026-09-19", "tenggat = 19-09-2026", "19-09", "`tenggat = 2026-09-19`"),
    ("tanggal bergaris miring", "tenggat = 2026-09-19", "tenggat = 19/09/2026", "19/09", "`tenggat = 2026-09-19`"),
    ("tanggal yang tidak ada", "tenggat = 2026-09-19", "tenggat = 2026-09-31", "09-31", "2026-01-15"),
    ("ya", "boleh_nihil = true", "boleh_nihil = ya", "= ya", "`boleh_nihil = true`"),
    ("True", "boleh_nihil = true", "boleh_nihil = True", "True", "`boleh_nihil = true`"),
    ("tidak", "resmi = false", "resmi = tidak", "tidak", "`resmi = false`"),
    ("ukuran tanpa kutip", "\"2 MB\"", "2 MB", "2 MB", "`ukuran_maks = \"2 MB\"`"),
    ("angka dengan satuan", "bobot = 40.5", "bobot = 40,5 poin", "40,5", "`bobot = 40.5`"),
    ("huruf di tempat angka", "bobot = 100", "bobot = 1OO", "1OO", "`bobot = 100`"),
    ("angka dengan kata", "bobot = 100", "bobot = seratus", "seratus", "`bobot = 2.5`"),
    ("pecahan tanpa kutip", "bobot = 100", "bobot = 200/2", "200/2", "`bobot = \"200/2\"`"),
    ("pecahan tanpa kutip di dalam kurung", "nilai = 0.60", "nilai = 2/3", "2/3", "`nilai = \"2/3\"`"),
    ("persen dalam kutip", "nilai = 0.60", "nilai = \"60%\"", "60%", "`0.6`"),
    ("koma hilang sesudah angka", "nilai = 0.60", "nilai = 0.60 arti = \"Ada\"", "0.60", "nilai = 0.60, arti = \"Ada\" }"),
    ("tahun dua angka", "tahun = 2026", "tahun = 26", "= 26", "`tahun = 2026`"),
    ("bulan ketiga belas", "tenggat = 2026-09-19", "tenggat = 2026-13-01", "13-01", "2026-01-15"),
    ("tanggal berjam", "tenggat = 2026-09-19", "tenggat = 19 September 2026 pukul 23.59", "pukul", "`tenggat = 2026-09-19`"),
    ("tanggal dengan tahun dua angka", "tenggat = 2026-09-19", "tenggat = 26-09-19", "26-09", "2026-01-15"),
    ("tanggal dalam kutip", "tenggat = 2026-09-19", "tenggat = \"19 September 2026\"", "September", "`2026-09-19`"),
    ("dua tanggal", "mulai = 2026-01-01", "mulai = 2026-01-01 s.d. 2026-12-31", "s.d.", "2026-01-15"),
    ("bukan tanggal", "tenggat = 2026-09-19", "tenggat = akhir tahun", "akhir tahun", "hapus baris ini"),
    ("tidak dalam kutip", "resmi = false", "resmi = \"tidak\"", "\"tidak\"", "`false`"),
    ("off", "resmi = false", "resmi = off", "off", "`resmi = false`"),
    ("belum", "resmi = false", "resmi = belum", "belum", "`false` untuk tidak"),
    ("kode tanpa kutip yang terbaca angka", "kode = \"A.1\"", "kode = 1.10", "1.10", "`kode = \"1.10\"`"),
    ("kode tanpa kutip di dalam kurung", "kode = \"B\"", "kode = 2", "= 2,", "`kode = \"2\"`"),
    ("kode tanpa kutip bertingkat tiga", "kode = \"A.1\"", "kode = 1.1.1", "1.1.1", "`kode = \"1.1.1\"`"),
    ("kode tanpa kutip berawal nol", "kode = \"A.1\"", "kode = 01", "= 01", "`kode = \"01\"`"),
    ("judul tanpa kutip yang terbaca tanggal", "\"Instrumen uji\"", "2026-01-01", "judul = 2026", "`judul = \"2026-01-01\"`"),
    ("ukuran tanpa satuan", "\"2 MB\"", "2", "maks = 2", "`ukuran_maks = \"2 MB\"`"),
    ("tanda hilang di depan tanggal", "mulai = 2026-01-01", "mulai 1 Januari 2026", "Januari", "`mulai = 2026-01-01`"),
];

#[rustfmt::skip]
const SIGNS: &[SlipCase] = &[
    ("titik dua", "bobot = 100", "bobot: 100", "bobot: 100", "`bobot = 100`"),
    ("titik dua pada teks", "nama = \"Maklumat\"", "nama: \"Maklumat\"", "Maklumat", "`nama = \"Maklumat\"`"),
    ("titik dua dan teks tanpa tanda kutip", "nama = \"Maklumat\"", "nama: Maklumat", "Maklumat", "`nama = \"Maklumat\"`"),
    ("titik dua di dalam kurung", "{ kode = \"B\", nilai = 0.60 }", "{ kode: \"B\", nilai: 0.60 }", "\"B\"", "`kode = \"B\"`"),
    ("sama dengan hilang", "bobot = 100", "bobot 100", "bobot 100", "`bobot = 100`"),
    ("sama dengan ganda", "bobot = 100", "bobot == 100", "bobot ==", "`bobot = 100`"),
    ("nilai kosong", "judul = \"Instrumen uji\"", "judul =", "judul =", "judul = \"…\""),
    ("dua isian sebaris", "id = \"uji-2026\"\njudul", "id = \"uji-2026\" judul", "uji-2026", "`judul = \"Instrumen uji\"`"),
    ("koma di akhir baris", "tahun = 2026", "tahun = 2026,", "2026,", "`tahun = 2026`"),
    ("isian berspasi", "ukuran_maks = \"2 MB\"", "ukuran maks = \"2 MB\"", "ukuran maks", "`ukuran_maks = \"2 MB\"`"),
    ("komentar dengan //", "tahun = 2026", "tahun = 2026 // tahun ini", "//", "# tahun ini"),
    ("baris komentar dengan //", "tahun = 2026", "// tahun ini\ntahun = 2026", "//", "`# tahun ini`"),
    ("spasi tak terputus", "bobot = 100", "bobot\u{a0}= 100", "bobot\u{a0}", "`bobot = 100`"),
    ("spasi tak terputus di depan", "bobot = 100", "\u{a0}bobot = 100", "\u{a0}bobot", "`bobot = 100`"),
    ("spasi lebar nol", "bobot = 100", "bobot = \u{200b}100", "\u{200b}100", "`bobot = 100`"),
    ("tanda minus Word", "bobot = 100", "bobot = –100", "–100", "-100"),
    ("tanda hubung sebagai tanda", "bobot = 100", "bobot - 100", "bobot -", "`bobot = 100`"),
    ("tanda hubung di depan", "bobot = 100", "- bobot = 100", "- bobot", "`bobot = 100`"),
    ("tanda peluru di depan", "bobot = 100", "• bobot = 100", "• bobot", "`bobot = 100`"),
    ("dua isian dengan koma", "id = \"uji-2026\"\njudul", "id = \"uji-2026\", judul", "uji-2026", "`judul = \"Instrumen uji\"`"),
    ("dua angka sebaris", "nama = \"Informatif\"\nmin = 90", "min = 90, nama = \"Informatif\"", "min = 90", "`nama = \"Informatif\"`"),
    ("titik di akhir baris", "\"Instrumen uji\"", "\"Instrumen uji\".", "uji\".", "`judul = \"Instrumen uji\"`"),
    ("isian tanpa nilai", "boleh_nihil = true", "boleh_nihil", "boleh_nihil", "`boleh_nihil = true`"),
    ("baris nyasar", "tahun = 2026", "tahun = 2026\nuntuk unit pelaksana teknis", "untuk unit", "`#`"),
    ("pagar percakapan", "[instrumen]", "```toml\n[instrumen]", "```", "hapus baris ini"),
    ("komentar dengan --", "tahun = 2026", "-- tahun ini\ntahun = 2026", "--", "`# tahun ini`"),
    ("titik koma di dalam kurung", "kode = \"B\", nilai", "kode = \"B\"; nilai", "\"B\"", "kode = \"B\", nilai"),
];

#[rustfmt::skip]
const TEXTS: &[SlipCase] = &[
    ("teks tanpa kutip", "\"Instrumen uji\"", "Instrumen uji", "Instrumen", "`judul = \"Instrumen uji\"`"),
    ("satu kata tanpa kutip", "skala = \"a-c\"\nbukti", "skala = a-c\nbukti", "= a-c", "`skala = \"a-c\"`"),
    ("teks tanpa kutip di dalam kurung", "kode = \"B\"", "kode = B", "= B", "`kode = \"B\"`"),
    ("teks tanpa kutip di daftar", "[\"pdf\", \"docx\"]", "[pdf, docx]", "pdf", "`ekstensi = [\"pdf\", \"docx\"]`"),
    ("koma di dalam teks tanpa kutip", "nilai = 0.60", "nilai = 0.60, arti = Ada, kurang lengkap", "kurang", "`arti = \"Ada, kurang lengkap\"`"),
    ("kutip tak ditutup", "\"Instrumen uji\"", "\"Instrumen uji", "Instrumen", "`judul = \"Instrumen uji\"`"),
    ("kutip tunggal tak ditutup", "\"Instrumen uji\"", "'Instrumen uji", "Instrumen", "`judul = 'Instrumen uji'`"),
    ("kutip pembuka hilang", "\"Instrumen uji\"", "Instrumen uji\"", "Instrumen", "`judul = \"Instrumen uji\"`"),
    ("kutip tak ditutup di daftar", "[\"pdf\", \"docx\"]", "[\"pdf, \"docx\"]", "pdf", "`ekstensi = [\"pdf\", \"docx\"]`"),
    ("kutip di dalam kutip", "\"Instrumen uji\"", "\"Instrumen \"uji\" ini\"", "Instrumen", "`judul = 'Instrumen \"uji\" ini'`"),
    ("apostrof di dalam kutip tunggal", "\"Instrumen uji\"", "'Jum'at'", "Jum", "`judul = \"Jum'at\"`"),
    ("kutip lengkung", "\"Instrumen uji\"", "“Instrumen uji”", "Instrumen", "`judul = \"Instrumen uji\"`"),
    ("kutip lengkung tunggal", "\"Instrumen uji\"", "‘Instrumen uji’", "Instrumen", "`judul = \"Instrumen uji\"`"),
    ("kutip lengkung di daftar", "[\"pdf\", \"docx\"]", "[“pdf”, “docx”]", "pdf", "`ekstensi = [\"pdf\", \"docx\"]`"),
    ("garis miring terbalik", "\"arsip/**\"", "\"arsip\\**\"", "arsip", "`abaikan = ['arsip\\**']`"),
    ("pertanyaan bersambung", "Apakah daftar diumumkan?", "Apakah daftar\ndiumumkan?", "Apakah", "`pertanyaan = \"Apakah daftar diumumkan?\"`"),
    ("pertanyaan tiga baris", "Apakah daftar diumumkan?", "Apakah\ndaftar\ndiumumkan?", "Apakah", "`pertanyaan = \"Apakah daftar diumumkan?\"`"),
    ("tiga kutip tak ditutup", "\"Apakah daftar diumumkan?\"", "\"\"\"Apakah daftar diumumkan?", "daftar diumumkan", "diumumkan?\"\"\"`"),
    ("dua teks berturut-turut", "\"Instrumen uji\"", "\"Instrumen\" \"uji\"", "uji\"", "`judul = '\"Instrumen\" \"uji\"'`"),
    ("kutip tak sama", "\"Instrumen uji\"", "\"Instrumen uji'", "Instrumen", "`judul = \"Instrumen uji\"`"),
    ("nama lain tanpa tanda", "boleh_nihil = true", "pj Budi", "pj Budi", "`penanggung_jawab = \"Budi\"`"),
];

#[rustfmt::skip]
const TABLES: &[SlipCase] = &[
    ("kurung siku kedua hilang", "[[kualifikasi]]", "[[kualifikasi]", "[[kualifikasi", "`[[kualifikasi]]`"),
    ("kurung siku pembuka kedua hilang", "[[kualifikasi]]", "[kualifikasi]]", "[kualifikasi", "`[[kualifikasi]]`"),
    ("kurung siku penutup hilang", "[berkas]", "[berkas", "[berkas", "`[berkas]`"),
    ("kurung tunggal pada aspek", "[[aspek]]", "[aspek]", "[aspek]", "`[[aspek]]`"),
    ("kurung tunggal pada indikator", "[[aspek.indikator]]\nkode = \"A.2\"", "[aspek.indikator] # kedua\nkode = \"A.2\"", "# kedua", "`[[aspek.indikator]]`"),
    ("kurung ganda pada berkas", "[berkas]", "[[berkas]]", "[[berkas]]", "`[berkas]`"),
    ("kepala ganda", "[berkas]", "[instrumen] # lagi\nversi = \"1\"\n\n[berkas]", "# lagi", "pindahkan isinya"),
    ("isian ganda", "tahun = 2026", "tahun = 2026\ntahun = 2027", "tahun = 2027", "hapus salah satunya"),
    ("isian dengan huruf besar", "tahun = 2026", "Tahun = 2026", "Tahun", "`tahun`"),
    ("koma hilang di daftar", "[\"pdf\", \"docx\"]", "[\"pdf\" \"docx\"]", "pdf", "`ekstensi = [\"pdf\", \"docx\"]`"),
    ("koma hilang di dalam kurung", "kode = \"B\", nilai", "kode = \"B\" nilai", "\"B\"", "kode = \"B\", nilai"),
    ("koma hilang antarbaris", "nilai = 0.60 },", "nilai = 0.60 }", "0.60", "},`"),
    ("daftar tak ditutup", "0.00 },\n]", "0.00 },\n", "pilihan = [", "`]`"),
    ("daftar tak ditutup sebaris", "\"docx\"]", "\"docx\"", "docx", "`ekstensi = [\"pdf\", \"docx\"]`"),
    ("kurung kurawal tak ditutup", "min = 1 }]", "min = 1 ]", "min = 1", "min = 1 }]`"),
    ("koma ganda", "[\"pdf\", \"docx\"]", "[\"pdf\",, \"docx\"]", "pdf", "`ekstensi = [\"pdf\", \"docx\"]`"),
    ("kurung tunggal pada kualifikasi", "[[kualifikasi]]", "[kualifikasi]", "[kualifikasi]", "`[[kualifikasi]]`"),
    ("kurung tunggal pada skala", "[[skala]]", "[skala]", "[skala]", "`[[skala]]`"),
    ("kurung tunggal pada indikator pertama", "[[aspek.indikator]]\nkode = \"A.1\"", "[aspek.indikator] # pertama\nkode = \"A.1\"", "# pertama", "`[[aspek.indikator]]`"),
    ("kurung ganda pada instrumen", "[instrumen]", "[[instrumen]]", "[[instrumen]]", "`[instrumen]`"),
    ("tanpa kurung", "[berkas]", "berkas:", "berkas:", "`[berkas]`"),
    ("kurung biasa", "[[aspek]]", "((aspek))", "((aspek))", "`[[aspek]]`"),
    ("nama di dalam kurung", "[[aspek]]", "[[aspek Ketersediaan]]", "Ketersediaan]]", "`[[aspek]]`"),
    ("spasi di nama periode", "[periode.tahun-berjalan]", "[periode.tahun berjalan]", "tahun berjalan", "`[periode.tahun-berjalan]`"),
    ("periode tanpa nama", "[periode.tahun-berjalan]", "[periode]", "mulai", "[periode.tahun-berjalan]"),
    ("indikator tanpa aspek di depannya", "[[aspek.indikator]]\nkode = \"A.2\"", "[[indikator]]\nkode = \"A.2\"", "[[indikator]]", "`[[aspek.indikator]]`"),
    ("indikator di atas aspek", "[[aspek]]\nkode = \"A\"\nnama = \"Ketersediaan\"\nbobot = 100\n", "", "[[aspek.indikator]]", "`[[aspek]]`"),
    ("awal indikator hilang", "[[aspek.indikator]]\nkode = \"A.2\"", "kode = \"A.2\"", "\"A.2\"", "`[[aspek.indikator]]`"),
    ("awal instrumen hilang", "[instrumen]\n", "", "id = \"uji-2026\"", "`[instrumen]`"),
    ("isian di bagian lain", "resmi = false", "resmi = false\nrumus = \"poin\"", "rumus", "`[penilaian]`"),
    ("isian di luar bagian", "[instrumen]", "bobot = 3\n[instrumen]", "bobot = 3", "`[[aspek]]`"),
    ("nama isian Inggris", "bobot = 100", "weight = 100", "weight", "`bobot`"),
    ("daftar tanpa kurung", "[\"pdf\", \"docx\"]", "pdf, docx", "pdf", "`ekstensi = [\"pdf\", \"docx\"]`"),
    ("daftar kutip tanpa kurung", "[\"pdf\", \"docx\"]", "\"pdf\", \"docx\"", "pdf", "`ekstensi = [\"pdf\", \"docx\"]`"),
    ("garis miring di daftar", "[\"pdf\", \"docx\"]", "[\"pdf\"/\"docx\"]", "pdf", "`ekstensi = [\"pdf\", \"docx\"]`"),
    ("bukti sebagai teks", "[{ jenis = \"dokumen\", min = 1 }]", "\"dokumen\"", "\"dokumen\"", "`bukti = [{ jenis = \"dokumen\", min = 1 }]`"),
    ("bukti tanpa kurung siku", "[{ jenis = \"dokumen\", min = 1 }]", "{ jenis = \"dokumen\", min = 1 }", "\"dokumen\"", "`bukti = [{ jenis = \"dokumen\", min = 1 }]`"),
    ("daftar beberapa baris tanpa kutip", "[\"pdf\", \"docx\"]", "[\n  pdf,\n  \"docx\",\n]", "  pdf", "`\"pdf\",`"),
    ("daftar beberapa baris tanpa kutip semua", "[\"pdf\", \"docx\"]", "[\n  pdf,\n  docx\n]", "  pdf", "`\"pdf\",`"),
    ("awal bagian dan isian sebaris", "[berkas]\nekstensi", "[berkas] ekstensi", "[berkas]", "`ekstensi = [\"pdf\", \"docx\"]`"),
    ("dua isian sebaris, yang pertama daftar", "\"docx\"]\nukuran_maks", "\"docx\"] ukuran_maks", "ukuran_maks", "`ukuran_maks = \"2 MB\"`"),
    ("kurawal pembuka hilang", "[{ jenis = \"dokumen\"", "[ jenis = \"dokumen\"", "\"dokumen\"", "`bukti = [{ jenis = \"dokumen\", min = 1 }]`"),
    ("kurawal pembuka ganda", "[{ jenis = \"dokumen\"", "[{{ jenis = \"dokumen\"", "\"dokumen\"", "`bukti = [{ jenis = \"dokumen\", min = 1 }]`"),
    ("kurawal penutup ganda", "min = 1 }]", "min = 1 }}]", "\"dokumen\"", "`bukti = [{ jenis = \"dokumen\", min = 1 }]`"),
    ("koma hilang antarkurawal", "min = 1 }]", "min = 1 } { jenis = \"foto\", min = 2 }]", "\"dokumen\"", "min = 1 }, { jenis"),
    ("kurawal pembuka hilang di antara baris", "{ kode = \"B\", nilai = 0.60 }", "kode = \"B\", nilai = 0.60 }", "\"B\"", "`{ kode = \"B\", nilai = 0.60 },`"),
    ("awal daftar hilang", "pilihan = [\n", "", "kode = \"A\", nilai", "`pilihan = [`"),
    ("JSON", "[instrumen]\nid =", "{ \"instrumen\": {\n\"id\":", "{ \"instrumen\"", "`[bagian]`"),
    ("pilihan dalam kurung biasa", "{ kode = \"B\", nilai = 0.60 }", "( kode = \"B\", nilai = 0.60 )", "0.60", "`{ kode = \"B\", nilai = 0.60 },`"),
    ("pilihan tanpa kurawal", "  { kode = \"B\", nilai = 0.60 },", "  \"B\" = 0.60,", "\"B\" =", "`{ kode = \"B\", nilai = 0.60 },`"),
    ("pilihan tanpa nilai", "  { kode = \"A\", nilai = 1.00 },\n  { kode = \"B\", nilai = 0.60 },\n  { kode = \"C\", nilai = 0.00 },\n", "  Ya,\n  Tidak\n", "  Ya", "`{ kode = \"Ya\", nilai = … },`"),
    ("pilihan sebagai teks", "  { kode = \"B\", nilai = 0.60 },", "  \"B\",", "  \"B\",", "`{ kode = \"B\", nilai = … }`"),
    ("daftar dengan tanda hubung", "[\"arsip/**\"]", "\n  - arsip/**\n  - \"lama/**\"", "abaikan =", "`abaikan = [\"arsip/**\", \"lama/**\"]`"),
    ("daftar dengan tanda hubung di dalam kurung", "[\"arsip/**\"]", "[\n  - arsip/**\n]", "- arsip", "`\"arsip/**\",`"),
    ("bukti tanpa kurung dan kutip", "[{ jenis = \"dokumen\", min = 1 }]", "dokumen", "= dokumen", "`bukti = [{ jenis = \"dokumen\", min = 1 }]`"),
    ("pilihan sebaris tanpa kurawal", "skala = \"a-c\"\nbukti", "pilihan = [Ya, Tidak]\nbukti", "[Ya", "`pilihan = [{ kode = \"Ya\", nilai = … }, { kode = \"Tidak\", nilai = … }]`"),
    ("pilihan dengan tanda hubung", "skala = \"a-c\"\nbukti", "pilihan = # sendiri\n- Ya\n- Tidak\nbukti", "# sendiri", "`pilihan = [{ kode = \"Ya\", nilai = … }, { kode = \"Tidak\", nilai = … }]`"),
];

/// Settings with every key.
pub(super) const SETTINGS: &str = r#"bahasa = "id"
instrumen = "uji-2026"

[jalur]
instrumen = "instrument"
bukti = "evidence"

[aturan]
KIP204 = "note"
"#;

#[rustfmt::skip]
const OF_SETTINGS: &[SlipCase] = &[
    ("teks tanpa kutip", "bahasa = \"id\"", "bahasa = id", "bahasa", "`bahasa = \"id\"`"),
    ("keparahan tanpa kutip", "\"note\"", "note", "note", "`KIP204 = \"note\"`"),
    ("titik dua", "KIP204 =", "KIP204:", "KIP204", "`KIP204 = \"note\"`"),
    ("kepala tak ditutup", "[aturan]", "[aturan", "[aturan", "`[aturan]`"),
    ("garis miring terbalik", "\"evidence\"", "\"data\\Evidence\"", "data", "`bukti = 'data\\Evidence'`"),
    ("keparahan yang tidak ada", "\"note\"", "\"penting\"", "penting", "\"kesalahan\""),
    ("bahasa yang tidak ada", "\"id\"", "\"Indonesia\"", "Indonesia", "\"id\""),
    ("aturan yang salah eja", "KIP204", "KIP2O4", "KIP2O4", "KIP204"),
    ("aturan di luar [aturan]", "bahasa = \"id\"", "bahasa = \"id\"\nKIP206 = \"note\"", "KIP206", "`[aturan]`"),
    ("satker di bawah [aturan]", "KIP204 = \"note\"", "KIP204 = \"note\"\nsatker = \"BPMP Contoh\"", "satker", "ke atas baris"),
    ("bukti di luar [jalur]", "bahasa = \"id\"", "bahasa = \"id\"\nbukti = \"evidence\"", "bukti", "`[jalur]`"),
    ("bagian ditulis dua kali", "[aturan]", "[jalur] # lagi\n\n[aturan]", "# lagi", "yang pertama"),
    ("aturan dimatikan", "\"note\"", "false", "false", "\"catatan\""),
    ("spasi di nama aturan", "KIP204 =", "KIP 204 =", "KIP 204", "`KIP204 = \"note\"`"),
    ("bagian tanpa kurung", "[aturan]", "aturan", "aturan", "`[aturan]`"),
];

#[test]
fn numbers() {
    insta::assert_snapshot!(told("instrument/uji.toml", INSTRUMENT, NUMBERS), @r#"
    koma desimal
    38 | bobot = 40,5
      38:9 desimal ditulis dengan titik, bukan koma
        -> tulis `bobot = 40.5`

    koma desimal pada nilai
    25 |   { kode = "B", nilai = 0,60 },
      25:25 desimal ditulis dengan titik, bukan koma
        -> tulis `nilai = 0.60`

    desimal tanpa nol di depan
    25 |   { kode = "B", nilai = .60 },
      25:25 `.60` bukan cara menulis angka di sini
        -> tulis `nilai = 0.60`

    desimal tanpa angka di belakang
    32 | bobot = 100.
      32:9 `100.` bukan cara menulis angka di sini
        -> tulis `bobot = 100`

    nol di depan
    32 | bobot = 0100
      32:9 `0100` bukan cara menulis angka di sini
        -> tulis `bobot = 100`

    persen
    38 | bobot = 40.5%
      38:9 angka ditulis tanpa tanda `%`
        -> tulis `bobot = 40.5`

    angka dalam kutip
    32 | bobot = "100"
      32:9 di sini harus angka tanpa tanda kutip, bukan teks
        -> tulis `100` tanpa tanda kutip

    tanggal dengan nama bulan
    5 | tenggat = 19 September 2026
      5:11 tanggal ditulis tahun-bulan-tanggal
        -> tulis `tenggat = 2026-09-19`

    tanggal tanpa nol
    5 | tenggat = 2026-9-19
      5:11 tanggal ditulis tahun-bulan-tanggal
        -> tulis `tenggat = 2026-09-19`

    tanggal hari dulu
    5 | tenggat = 19-09-2026
      5:11 tanggal ditulis tahun-bulan-tanggal
        -> tulis `tenggat = 2026-09-19`

    tanggal bergaris miring
    5 | tenggat = 19/09/2026
      5:11 tanggal ditulis tahun-bulan-tanggal
        -> tulis `tenggat = 2026-09-19`

    tanggal yang tidak ada
    5 | tenggat = 2026-09-31
      5:11 tanggal ini tidak ada: bulan itu hanya sampai tanggal 30
        -> tulis tahun-bulan-tanggal, misalnya 2026-01-15

    ya
    48 | boleh_nihil = ya
      48:15 `ya` ditulis `true` di sini
        -> tulis `boleh_nihil = true`

    True
    48 | boleh_nihil = True
      48:15 `True` ditulis `true` di sini
        -> tulis `boleh_nihil = true`

    tidak
    6 | resmi = tidak
      6:9 `tidak` ditulis `false` di sini
        -> tulis `resmi = false`

    ukuran tanpa kutip
    14 | ukuran_maks = 2 MB
      14:15 teks harus ada dalam tanda kutip
        -> tulis `ukuran_maks = "2 MB"`

    angka dengan satuan
    38 | bobot = 40,5 poin
      38:9 di sini hanya angka, tanpa satuan atau teks lain
        -> tulis `bobot = 40.5`

    huruf di tempat angka
    32 | bobot = 1OO
      32:9 di angka ini ada huruf di tempat angka
        -> tulis `bobot = 100`

    angka dengan kata
    32 | bobot = seratus
      32:9 di sini harus satu angka
        -> tulis angkanya saja, misalnya `bobot = 2.5`

    pecahan tanpa kutip
    32 | bobot = 200/2
      32:9 pecahan ditulis dalam tanda kutip
        -> tulis `bobot = "200/2"`

    pecahan tanpa kutip di dalam kurung
    25 |   { kode = "B", nilai = 2/3 },
      25:25 pecahan ditulis dalam tanda kutip
        -> tulis `nilai = "2/3"`

    persen dalam kutip
    25 |   { kode = "B", nilai = "60%" },
      25:25 di sini harus angka tanpa tanda kutip, bukan teks
        -> tulis `0.6` tanpa tanda kutip

    koma hilang sesudah angka
    25 |   { kode = "B", nilai = 0.60 arti = "Ada" },
      25:3 di antara dua isi kurung ini tidak ada koma
        -> tulis `{ kode = "B", nilai = 0.60, arti = "Ada" },`

    tahun dua angka
    4 | tahun = 26
      4:9 tahun ditulis dengan empat angka
        -> tulis misalnya `tahun = 2026`

    bulan ketiga belas
    5 | tenggat = 2026-13-01
      5:11 tidak ada bulan ke-13
        -> tulis tahun-bulan-tanggal, misalnya 2026-01-15

    tanggal berjam
    5 | tenggat = 19 September 2026 pukul 23.59
      5:11 tanggal ditulis tahun-bulan-tanggal
        -> tulis `tenggat = 2026-09-19`

    tanggal dengan tahun dua angka
    5 | tenggat = 26-09-19
      5:11 tahun ditulis dengan empat angka
        -> tulis tahun-bulan-tanggal, misalnya 2026-01-15

    tanggal dalam kutip
    5 | tenggat = "19 September 2026"
      5:11 tanggal ditulis tahun-bulan-tanggal
        -> tulis `2026-09-19`

    dua tanggal
    9 | mulai = 2026-01-01 s.d. 2026-12-31
      9:9 di sini harus satu tanggal saja
        -> tulis tahun-bulan-tanggal, misalnya 2026-01-15

    bukan tanggal
    5 | tenggat = akhir tahun
      5:11 ini bukan tanggal
        -> tulis tahun-bulan-tanggal, misalnya 2026-01-15, atau hapus baris ini bila belum ada tanggalnya

    tidak dalam kutip
    6 | resmi = "tidak"
      6:9 di sini harus true atau false, bukan teks
        -> tulis `false` tanpa tanda kutip

    off
    6 | resmi = off
      6:9 `off` ditulis `false` di sini
        -> tulis `resmi = false`

    belum
    6 | resmi = belum
      6:9 di sini harus true atau false
        -> tulis `true` untuk ya atau `false` untuk tidak

    kode tanpa kutip yang terbaca angka
    35 | kode = 1.10
      35:8 angka tanpa tanda kutip, padahal di sini harus teks
        -> tulis `kode = "1.10"`

    kode tanpa kutip di dalam kurung
    25 |   { kode = 2, nilai = 0.60 },
      25:12 angka tanpa tanda kutip, padahal di sini harus teks
        -> tulis `kode = "2"`

    kode tanpa kutip bertingkat tiga
    35 | kode = 1.1.1
      35:8 teks harus ada dalam tanda kutip
        -> tulis `kode = "1.1.1"`

    kode tanpa kutip berawal nol
    35 | kode = 01
      35:8 teks harus ada dalam tanda kutip
        -> tulis `kode = "01"`

    judul tanpa kutip yang terbaca tanggal
    3 | judul = 2026-01-01
      3:9 tanggal tanpa tanda kutip, padahal di sini harus teks
        -> tulis `judul = "2026-01-01"`

    ukuran tanpa satuan
    14 | ukuran_maks = 2
      14:15 angka tanpa tanda kutip, padahal di sini harus teks
        -> tulis `ukuran_maks = "2 MB"`

    tanda hilang di depan tanggal
    9 | mulai 1 Januari 2026
      9:1 sesudah `mulai` tidak ada tanda `=`
        -> tulis `mulai = 2026-01-01`
    "#);
}

#[test]
fn signs() {
    insta::assert_snapshot!(told("instrument/uji.toml", INSTRUMENT, SIGNS), @r#"
    titik dua
    32 | bobot: 100
      32:1 sesudah `bobot` harus ada tanda `=`, bukan `:`
        -> tulis `bobot = 100`

    titik dua pada teks
    44 | nama: "Maklumat"
      44:1 sesudah `nama` harus ada tanda `=`, bukan `:`
        -> tulis `nama = "Maklumat"`

    titik dua dan teks tanpa tanda kutip
    44 | nama: Maklumat
      44:1 sesudah `nama` harus ada tanda `=`, bukan `:`
        -> tulis `nama = "Maklumat"`

    titik dua di dalam kurung
    25 |   { kode: "B", nilai: 0.60 },
      25:5 sesudah `kode` harus ada tanda `=`, bukan `:`
        -> tulis `kode = "B"`

    sama dengan hilang
    32 | bobot 100
      32:1 sesudah `bobot` tidak ada tanda `=`
        -> tulis `bobot = 100`

    sama dengan ganda
    32 | bobot == 100
      32:1 tanda `=` ditulis dua kali
        -> tulis `bobot = 100`

    nilai kosong
    3 | judul =
      3:8 isi `judul` belum ditulis
        -> tulis isinya, misalnya `judul = "…"`, atau hapus baris ini

    dua isian sebaris
    2 | id = "uji-2026" judul = "Instrumen uji"
      2:17 dua isian dalam satu baris
        -> pindahkan `judul = "Instrumen uji"` ke baris sendiri di bawahnya

    koma di akhir baris
    4 | tahun = 2026,
      4:13 di akhir baris ini tidak boleh ada `,`
        -> tulis `tahun = 2026`

    isian berspasi
    14 | ukuran maks = "2 MB"
      14:1 nama isian `ukuran maks` memuat spasi
        -> tulis `ukuran_maks = "2 MB"`

    komentar dengan //
    4 | tahun = 2026 // tahun ini
      4:14 komentar diawali `#`, bukan `//`
        -> tulis `# tahun ini`

    baris komentar dengan //
    4 | // tahun ini
      4:1 komentar diawali `#`, bukan `//`
        -> tulis `# tahun ini`

    spasi tak terputus
    32 | bobot = 100
      32:6 spasi ini bukan spasi biasa (U+00A0)
        -> tulis `bobot = 100`

    spasi tak terputus di depan
    32 |  bobot = 100
      32:1 spasi ini bukan spasi biasa (U+00A0)
        -> tulis `bobot = 100`

    spasi lebar nol
    32 | bobot = \u{200b}100
      32:9 di baris ini ada huruf yang tidak tampak (U+200B)
        -> tulis `bobot = 100`

    tanda minus Word
    32 | bobot = –100
      32:9 tanda minus ini bukan `-` biasa
        -> tulis `bobot = -100`

    tanda hubung sebagai tanda
    32 | bobot - 100
      32:1 sesudah `bobot` harus ada tanda `=`, bukan `-`
        -> tulis `bobot = 100`

    tanda hubung di depan
    32 | - bobot = 100
      32:1 nama isian `bobot` ditulis tanpa tanda lain
        -> tulis `bobot = 100`

    tanda peluru di depan
    32 | • bobot = 100
      32:1 nama isian `bobot` ditulis tanpa tanda lain
        -> tulis `bobot = 100`

    dua isian dengan koma
    2 | id = "uji-2026", judul = "Instrumen uji"
      2:18 dua isian dalam satu baris
        -> pindahkan `judul = "Instrumen uji"` ke baris sendiri di bawahnya

    dua angka sebaris
    18 | min = 90, nama = "Informatif"
      18:11 dua isian dalam satu baris
        -> pindahkan `nama = "Informatif"` ke baris sendiri di bawahnya

    titik di akhir baris
    3 | judul = "Instrumen uji".
      3:24 di akhir baris ini tidak boleh ada `.`
        -> tulis `judul = "Instrumen uji"`

    isian tanpa nilai
    48 | boleh_nihil
      48:1 isi `boleh_nihil` belum ditulis
        -> tulis isinya, misalnya `boleh_nihil = true`, atau hapus baris ini

    baris nyasar
    5 | untuk unit pelaksana teknis
      5:1 baris ini bukan isian (`nama = nilai`) dan bukan awal bagian (`[…]`)
        -> bila ini keterangan untuk tim, awali dengan `#`; bila bukan, hapus baris ini

    pagar percakapan
    1 | ```toml
      1:1 ini tersalin dari percakapan atau laman, bukan bagian berkas ini
        -> hapus baris ini

    komentar dengan --
    4 | -- tahun ini
      4:1 komentar diawali `#`, bukan `--`
        -> tulis `# tahun ini`

    titik koma di dalam kurung
    25 |   { kode = "B"; nilai = 0.60 },
      25:3 isi kurung dipisahkan dengan koma
        -> tulis `{ kode = "B", nilai = 0.60 },`
    "#);
}

#[test]
fn texts() {
    insta::assert_snapshot!(told("instrument/uji.toml", INSTRUMENT, TEXTS), @r#"
    teks tanpa kutip
    3 | judul = Instrumen uji
      3:9 teks harus ada dalam tanda kutip
        -> tulis `judul = "Instrumen uji"`

    satu kata tanpa kutip
    39 | skala = a-c
      39:9 teks harus ada dalam tanda kutip
        -> tulis `skala = "a-c"`

    teks tanpa kutip di dalam kurung
    25 |   { kode = B, nilai = 0.60 },
      25:12 teks harus ada dalam tanda kutip
        -> tulis `kode = "B"`

    teks tanpa kutip di daftar
    13 | ekstensi = [pdf, docx]
      13:13 teks harus ada dalam tanda kutip
        -> tulis `ekstensi = ["pdf", "docx"]`

    koma di dalam teks tanpa kutip
    25 |   { kode = "B", nilai = 0.60, arti = Ada, kurang lengkap },
      25:38 teks harus ada dalam tanda kutip
        -> tulis `arti = "Ada, kurang lengkap"`

    kutip tak ditutup
    3 | judul = "Instrumen uji
      3:9 tanda kutip `"` dibuka di sini dan tidak ditutup
        -> tulis `judul = "Instrumen uji"`

    kutip tunggal tak ditutup
    3 | judul = 'Instrumen uji
      3:9 tanda kutip `'` dibuka di sini dan tidak ditutup
        -> tulis `judul = 'Instrumen uji'`

    kutip pembuka hilang
    3 | judul = Instrumen uji"
      3:9 tanda kutip `"` di akhir teks ini tidak dibuka di awalnya
        -> tulis `judul = "Instrumen uji"`

    kutip tak ditutup di daftar
    13 | ekstensi = ["pdf, "docx"]
      13:13 tanda kutip `"` dibuka di sini dan tidak ditutup
        -> tulis `ekstensi = ["pdf", "docx"]`

    kutip di dalam kutip
    3 | judul = "Instrumen "uji" ini"
      3:9 tanda kutip `"` di dalam teks menutup teks itu terlalu awal
        -> tulis `judul = 'Instrumen "uji" ini'`

    apostrof di dalam kutip tunggal
    3 | judul = 'Jum'at'
      3:9 tanda kutip `'` di dalam teks menutup teks itu terlalu awal
        -> tulis `judul = "Jum'at"`

    kutip lengkung
    3 | judul = “Instrumen uji”
      3:9 tanda kutip lengkung (“ ” ‘ ’) bukan tanda kutip di sini
        -> tulis `judul = "Instrumen uji"`

    kutip lengkung tunggal
    3 | judul = ‘Instrumen uji’
      3:9 tanda kutip lengkung (“ ” ‘ ’) bukan tanda kutip di sini
        -> tulis `judul = "Instrumen uji"`

    kutip lengkung di daftar
    13 | ekstensi = [“pdf”, “docx”]
      13:13 tanda kutip lengkung (“ ” ‘ ’) bukan tanda kutip di sini
        -> tulis `ekstensi = ["pdf", "docx"]`

    garis miring terbalik
    15 | abaikan = ["arsip\**"]
      15:12 di dalam kutip ganda, `\` memulai kode khusus
        -> tulis `abaikan = ['arsip\**']`; di nama berkas, `/` juga boleh sebagai ganti `\`

    pertanyaan bersambung
    37 | pertanyaan = "Apakah daftar
      37:14 teks dalam tanda kutip harus ada dalam satu baris
        -> tulis `pertanyaan = "Apakah daftar diumumkan?"`

    pertanyaan tiga baris
    37 | pertanyaan = "Apakah
      37:14 teks dalam tanda kutip harus ada dalam satu baris
        -> tulis `pertanyaan = "Apakah daftar diumumkan?"`

    tiga kutip tak ditutup
    37 | pertanyaan = """Apakah daftar diumumkan?
      37:14 tanda kutip `"""` dibuka di sini dan tidak ditutup
        -> tulis `pertanyaan = """Apakah daftar diumumkan?"""`

    dua teks berturut-turut
    3 | judul = "Instrumen" "uji"
      3:9 teks ini berlanjut sesudah tanda kutip penutupnya
        -> tulis `judul = '"Instrumen" "uji"'`

    kutip tak sama
    3 | judul = "Instrumen uji'
      3:9 teks ini dibuka dengan `"` tetapi ditutup dengan `'`
        -> tulis `judul = "Instrumen uji"`

    nama lain tanpa tanda
    48 | pj Budi
      48:1 sesudah `pj` tidak ada tanda `=`
        -> tulis `penanggung_jawab = "Budi"`
    "#);
}

#[test]
fn tables() {
    insta::assert_snapshot!(told("instrument/uji.toml", INSTRUMENT, TABLES), @r#"
    kurung siku kedua hilang
    17 | [[kualifikasi]
      17:1 kurung siku di sekitar `kualifikasi` tidak lengkap
        -> tulis `[[kualifikasi]]`

    kurung siku pembuka kedua hilang
    17 | [kualifikasi]]
      17:1 kurung siku di sekitar `kualifikasi` tidak lengkap
        -> tulis `[[kualifikasi]]`

    kurung siku penutup hilang
    12 | [berkas
      12:1 kurung siku di sekitar `berkas` tidak lengkap
        -> tulis `[berkas]`

    kurung tunggal pada aspek
    29 | [aspek]
      29:1 awal bagian ini ditulis `[[aspek]]`, bukan `[aspek]`
        -> tulis `[[aspek]]`

    kurung tunggal pada indikator
    42 | [aspek.indikator] # kedua
      42:1 awal bagian ini ditulis `[[aspek.indikator]]`, bukan `[aspek.indikator]`
        -> tulis `[[aspek.indikator]]`

    kurung ganda pada berkas
    12 | [[berkas]]
      12:1 awal bagian ini ditulis `[berkas]`, bukan `[[berkas]]`
        -> tulis `[berkas]`

    kepala ganda
    12 | [instrumen] # lagi
      12:1 bagian `[instrumen]` ditulis dua kali
        -> pindahkan isinya ke bawah `[instrumen]` yang pertama, lalu hapus baris ini

    isian ganda
    5 | tahun = 2027
      5:1 isian `tahun` ditulis dua kali
        -> hapus salah satunya, atau gabungkan isinya

    isian dengan huruf besar
    4 | Tahun = 2026
      4:1 isian `Tahun` tidak dikenal
        -> maksudnya `tahun`?

    koma hilang di daftar
    13 | ekstensi = ["pdf" "docx"]
      13:12 di antara dua isi kurung ini tidak ada koma
        -> tulis `ekstensi = ["pdf", "docx"]`

    koma hilang di dalam kurung
    25 |   { kode = "B" nilai = 0.60 },
      25:3 di antara dua isi kurung ini tidak ada koma
        -> tulis `{ kode = "B", nilai = 0.60 },`

    koma hilang antarbaris
    25 |   { kode = "B", nilai = 0.60 }
      25:3 di antara baris ini dan baris berikutnya tidak ada koma
        -> tulis `{ kode = "B", nilai = 0.60 },`

    daftar tak ditutup
    23 | pilihan = [
      23:11 kurung siku `[` dari `pilihan` tidak ditutup
        -> tulis `]` di baris sendiri sesudah baris 26

    daftar tak ditutup sebaris
    13 | ekstensi = ["pdf", "docx"
      13:12 kurung di baris ini tidak berpasangan
        -> tulis `ekstensi = ["pdf", "docx"]`

    kurung kurawal tak ditutup
    40 | bukti = [{ jenis = "dokumen", min = 1 ]
      40:9 kurung di baris ini tidak berpasangan
        -> tulis `bukti = [{ jenis = "dokumen", min = 1 }]`

    koma ganda
    13 | ekstensi = ["pdf",, "docx"]
      13:12 dua koma berturut-turut
        -> tulis `ekstensi = ["pdf", "docx"]`

    kurung tunggal pada kualifikasi
    17 | [kualifikasi]
      17:1 awal bagian ini ditulis `[[kualifikasi]]`, bukan `[kualifikasi]`
        -> tulis `[[kualifikasi]]`

    kurung tunggal pada skala
    21 | [skala]
      21:1 awal bagian ini ditulis `[[skala]]`, bukan `[skala]`
        -> tulis `[[skala]]`

    kurung tunggal pada indikator pertama
    34 | [aspek.indikator] # pertama
      34:1 awal bagian ini ditulis `[[aspek.indikator]]`, bukan `[aspek.indikator]`
        -> tulis `[[aspek.indikator]]`

    kurung ganda pada instrumen
    1 | [[instrumen]]
      1:1 awal bagian ini ditulis `[instrumen]`, bukan `[[instrumen]]`
        -> tulis `[instrumen]`

    tanpa kurung
    12 | berkas:
      12:1 baris ini tidak ditulis sebagai awal bagian `berkas`
        -> tulis `[berkas]`

    kurung biasa
    29 | ((aspek))
      29:1 baris ini tidak ditulis sebagai awal bagian `aspek`
        -> tulis `[[aspek]]`

    nama di dalam kurung
    29 | [[aspek Ketersediaan]]
      29:1 baris ini tidak ditulis sebagai awal bagian `aspek`
        -> tulis `[[aspek]]`

    spasi di nama periode
    8 | [periode.tahun berjalan]
      8:1 baris ini tidak ditulis sebagai awal bagian `periode.tahun-berjalan`
        -> tulis `[periode.tahun-berjalan]`

    periode tanpa nama
    9 | mulai = 2026-01-01
      9:1 `mulai` berada di bawah `[periode]` tanpa nama periodenya
        -> beri nama di baris `[periode]`, misalnya `[periode.tahun-berjalan]`
      10:1 `akhir` berada di bawah `[periode]` tanpa nama periodenya
        -> beri nama di baris `[periode]`, misalnya `[periode.tahun-berjalan]`

    indikator tanpa aspek di depannya
    42 | [[indikator]]
      42:1 awal bagian ini ditulis `[[aspek.indikator]]`, bukan `[[indikator]]`
        -> tulis `[[aspek.indikator]]`

    indikator di atas aspek
    30 | [[aspek.indikator]]
      30:1 di atas `[[aspek.indikator]]` ini belum ada `[[aspek]]`
        -> tulis `[[aspek]]` beserta kode, nama, dan bobotnya di atas baris ini
      38:1 di atas `[[aspek.indikator]]` ini belum ada `[[aspek]]`
        -> tulis `[[aspek]]` beserta kode, nama, dan bobotnya di atas baris ini

    awal indikator hilang
    42 | kode = "A.2"
      42:1 isian `kode` ditulis dua kali
        -> bila di sini mulai bagian lain, tulis awalnya (misalnya `[[aspek]]` atau `[[aspek.indikator]]`) di atas baris ini; bila tidak, hapus salah satunya

    awal instrumen hilang
    1 | id = "uji-2026"
      1:1 baris `[instrumen]` tidak ada di atas `id`
        -> tulis `[instrumen]` di baris sendiri di atas baris ini

    isian di bagian lain
    7 | rumus = "poin"
      7:1 `rumus` bukan isian bagian ini
        -> pindahkan baris ini ke bawah `[penilaian]`

    isian di luar bagian
    1 | bobot = 3
      1:1 `bobot` bukan isian bagian ini
        -> pindahkan baris ini ke bawah `[[tahap]]` atau `[[aspek]]` atau `[[aspek.indikator]]`

    nama isian Inggris
    32 | weight = 100
      32:1 isian `weight` tidak dikenal
        -> maksudnya `bobot`?

    daftar tanpa kurung
    13 | ekstensi = pdf, docx
      13:12 `ekstensi` berisi daftar dalam kurung siku
        -> tulis `ekstensi = ["pdf", "docx"]`

    daftar kutip tanpa kurung
    13 | ekstensi = "pdf", "docx"
      13:12 `ekstensi` berisi daftar dalam kurung siku
        -> tulis `ekstensi = ["pdf", "docx"]`

    garis miring di daftar
    13 | ekstensi = ["pdf"/"docx"]
      13:12 isi kurung dipisahkan dengan koma
        -> tulis `ekstensi = ["pdf", "docx"]`

    bukti sebagai teks
    40 | bukti = "dokumen"
      40:9 `bukti` berisi daftar dalam kurung siku
        -> tulis `bukti = [{ jenis = "dokumen", min = 1 }]`

    bukti tanpa kurung siku
    40 | bukti = { jenis = "dokumen", min = 1 }
      40:9 `bukti` berisi daftar dalam kurung siku
        -> tulis `bukti = [{ jenis = "dokumen", min = 1 }]`

    daftar beberapa baris tanpa kutip
    14 |   pdf,
      14:3 teks harus ada dalam tanda kutip
        -> tulis `"pdf",`

    daftar beberapa baris tanpa kutip semua
    14 |   pdf,
      14:3 teks harus ada dalam tanda kutip
        -> tulis `"pdf",`
      15:3 teks harus ada dalam tanda kutip
        -> tulis `"docx",`

    awal bagian dan isian sebaris
    12 | [berkas] ekstensi = ["pdf", "docx"]
      12:1 `[berkas]` dan isiannya dalam satu baris
        -> pindahkan `ekstensi = ["pdf", "docx"]` ke baris sendiri di bawahnya

    dua isian sebaris, yang pertama daftar
    13 | ekstensi = ["pdf", "docx"] ukuran_maks = "2 MB"
      13:28 dua isian dalam satu baris
        -> pindahkan `ukuran_maks = "2 MB"` ke baris sendiri di bawahnya

    kurawal pembuka hilang
    40 | bukti = [ jenis = "dokumen", min = 1 }]
      40:9 kurung atau koma di baris ini tidak lengkap atau berlebih
        -> tulis `bukti = [{ jenis = "dokumen", min = 1 }]`

    kurawal pembuka ganda
    40 | bukti = [{{ jenis = "dokumen", min = 1 }]
      40:9 kurung atau koma di baris ini tidak lengkap atau berlebih
        -> tulis `bukti = [{ jenis = "dokumen", min = 1 }]`

    kurawal penutup ganda
    40 | bukti = [{ jenis = "dokumen", min = 1 }}]
      40:9 kurung di baris ini tidak berpasangan
        -> tulis `bukti = [{ jenis = "dokumen", min = 1 }]`

    koma hilang antarkurawal
    40 | bukti = [{ jenis = "dokumen", min = 1 } { jenis = "foto", min = 2 }]
      40:9 kurung atau koma di baris ini tidak lengkap atau berlebih
        -> tulis `bukti = [{ jenis = "dokumen", min = 1 }, { jenis = "foto", min = 2 }]`

    kurawal pembuka hilang di antara baris
    25 |   kode = "B", nilai = 0.60 },
      25:3 tiap isi daftar ini ditulis dalam satu pasang kurung kurawal
        -> tulis `{ kode = "B", nilai = 0.60 },`

    awal daftar hilang
    23 |   { kode = "A", nilai = 1.00 },
      23:3 baris ini isi sebuah daftar, tetapi awal daftarnya tidak ada
        -> tulis `pilihan = [` di baris sendiri di atasnya

    JSON
    1 | { "instrumen": {
      1:1 isi berkas ini JSON, bukan TOML
        -> tulis ulang sebagai TOML: `[bagian]`, di bawahnya `nama = nilai`; contoh lengkap ditulis oleh `kip init` di folder baru

    pilihan dalam kurung biasa
    25 |   ( kode = "B", nilai = 0.60 ),
      25:3 tiap isi daftar ini ditulis dalam satu pasang kurung kurawal
        -> tulis `{ kode = "B", nilai = 0.60 },`

    pilihan tanpa kurawal
    25 |   "B" = 0.60,
      25:3 tiap pilihan ditulis dengan kode dan nilainya dalam kurung kurawal
        -> tulis `{ kode = "B", nilai = 0.60 },`

    pilihan tanpa nilai
    24 |   Ya,
      24:3 tiap pilihan ditulis dengan kode dan nilainya dalam kurung kurawal
        -> tulis `{ kode = "Ya", nilai = … },`, dengan nilai dari 0 sampai 1
      25:3 tiap pilihan ditulis dengan kode dan nilainya dalam kurung kurawal
        -> tulis `{ kode = "Tidak", nilai = … },`, dengan nilai dari 0 sampai 1

    pilihan sebagai teks
    25 |   "B",
      25:3 tiap pilihan ditulis dengan kode dan nilainya dalam kurung kurawal
        -> tulis `{ kode = "B", nilai = … }`, dengan nilai dari 0 sampai 1

    daftar dengan tanda hubung
    15 | abaikan = 
      15:1 daftar `abaikan` ditulis dalam kurung siku, bukan dengan tanda hubung
        -> tulis `abaikan = ["arsip/**", "lama/**"]`

    daftar dengan tanda hubung di dalam kurung
    16 |   - arsip/**
      16:3 teks harus ada dalam tanda kutip
        -> tulis `"arsip/**",`

    bukti tanpa kurung dan kutip
    40 | bukti = dokumen
      40:9 `bukti` berisi daftar dalam kurung siku
        -> tulis `bukti = [{ jenis = "dokumen", min = 1 }]`

    pilihan sebaris tanpa kurawal
    39 | pilihan = [Ya, Tidak]
      39:11 `pilihan` berisi daftar dalam kurung siku
        -> tulis `pilihan = [{ kode = "Ya", nilai = … }, { kode = "Tidak", nilai = … }]`, dengan nilai dari 0 sampai 1

    pilihan dengan tanda hubung
    39 | pilihan = # sendiri
      39:1 daftar `pilihan` ditulis dalam kurung siku, bukan dengan tanda hubung
        -> tulis `pilihan = [{ kode = "Ya", nilai = … }, { kode = "Tidak", nilai = … }]`, dengan nilai dari 0 sampai 1
    "#);
}

#[test]
fn of_settings() {
    insta::assert_snapshot!(told("kip.toml", SETTINGS, OF_SETTINGS), @r#"
    teks tanpa kutip
    1 | bahasa = id
      1:10 teks harus ada dalam tanda kutip
        -> tulis `bahasa = "id"`

    keparahan tanpa kutip
    9 | KIP204 = note
      9:10 teks harus ada dalam tanda kutip
        -> tulis `KIP204 = "note"`

    titik dua
    9 | KIP204: "note"
      9:1 sesudah `KIP204` harus ada tanda `=`, bukan `:`
        -> tulis `KIP204 = "note"`

    kepala tak ditutup
    8 | [aturan
      8:1 kurung siku di sekitar `aturan` tidak lengkap
        -> tulis `[aturan]`

    garis miring terbalik
    6 | bukti = "data\Evidence"
      6:9 di dalam kutip ganda, `\` memulai kode khusus
        -> tulis `bukti = 'data\Evidence'`; di nama berkas, `/` juga boleh sebagai ganti `\`

    keparahan yang tidak ada
    9 | KIP204 = "penting"
      9:10 di sini harus "kesalahan", "peringatan", atau "catatan"
        -> ganti dengan "kesalahan", "peringatan", atau "catatan"

    bahasa yang tidak ada
    1 | bahasa = "Indonesia"
      1:10 di sini harus "id" atau "en"
        -> ganti dengan "id" atau "en"

    aturan yang salah eja
    9 | KIP2O4 = "note"
      9:1 aturan `KIP2O4` tidak dikenal
        -> maksudnya `KIP204`?

    aturan di luar [aturan]
    2 | KIP206 = "note"
      2:1 `KIP206` bukan isian bagian ini
        -> pindahkan baris ini ke bawah `[aturan]`

    satker di bawah [aturan]
    10 | satker = "BPMP Contoh"
      10:1 `satker` isian seluruh berkas, bukan isian bagian ini
        -> pindahkan baris ini ke atas baris `[…]` yang pertama

    bukti di luar [jalur]
    2 | bukti = "evidence"
      2:1 `bukti` bukan isian bagian ini
        -> pindahkan baris ini ke bawah `[jalur]`

    bagian ditulis dua kali
    8 | [jalur] # lagi
      8:1 bagian `[jalur]` ditulis dua kali
        -> pindahkan isinya ke bawah `[jalur]` yang pertama, lalu hapus baris ini

    aturan dimatikan
    9 | KIP204 = false
      9:10 di sini harus "kesalahan", "peringatan", atau "catatan", bukan true/false
        -> ganti dengan "kesalahan", "peringatan", atau "catatan"

    spasi di nama aturan
    9 | KIP 204 = "note"
      9:1 nama isian `KIP 204` memuat spasi
        -> tulis `KIP204 = "note"`

    bagian tanpa kurung
    8 | aturan
      8:1 baris ini tidak ditulis sebagai awal bagian `aturan`
        -> tulis `[aturan]`
    "#);
}
