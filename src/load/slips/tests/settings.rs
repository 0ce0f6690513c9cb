//! Spoilt instruments and settings: what is written, and what is said.

use super::{Row, told};

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
const NUMBERS: &[Row] = &[
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
];

#[rustfmt::skip]
const SIGNS: &[Row] = &[
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
];

#[rustfmt::skip]
const TEXTS: &[Row] = &[
    ("teks tanpa kutip", "\"Instrumen uji\"", "Instrumen uji", "Instrumen", "`judul = \"Instrumen uji\"`"),
    ("satu kata tanpa kutip", "skala = \"a-c\"\nbukti", "skala = a-c\nbukti", "= a-c", "`skala = \"a-c\"`"),
    ("teks tanpa kutip di dalam kurung", "kode = \"B\"", "kode = B", "= B", "`kode = \"B\"`"),
    ("teks tanpa kutip di daftar", "[\"pdf\", \"docx\"]", "[pdf, docx]", "pdf", "`ekstensi = [\"pdf\", \"docx\"]`"),
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
];

#[rustfmt::skip]
const TABLES: &[Row] = &[
    ("kurung siku kedua hilang", "[[kualifikasi]]", "[[kualifikasi]", "[[kualifikasi", "`[[kualifikasi]]`"),
    ("kurung siku pembuka kedua hilang", "[[kualifikasi]]", "[kualifikasi]]", "[kualifikasi", "`[[kualifikasi]]`"),
    ("kurung siku penutup hilang", "[berkas]", "[berkas", "[berkas", "`[berkas]`"),
    ("kurung tunggal pada aspek", "[[aspek]]", "[aspek]", "[aspek]", "`[[aspek]]`"),
    ("kurung tunggal pada indikator", "[[aspek.indikator]]\nkode = \"A.2\"", "[aspek.indikator] # kedua\nkode = \"A.2\"", "# kedua", "`[[aspek.indikator]]`"),
    ("kurung ganda pada berkas", "[berkas]", "[[berkas]]", "[[berkas]]", "`[berkas]`"),
    ("kepala ganda", "[berkas]", "[instrumen] # lagi\nversi = \"1\"\n\n[berkas]", "# lagi", "gabungkan"),
    ("isian ganda", "tahun = 2026", "tahun = 2026\ntahun = 2027", "tahun = 2027", "hapus salah satunya"),
    ("isian dengan huruf besar", "tahun = 2026", "Tahun = 2026", "Tahun", "`tahun`"),
    ("koma hilang di daftar", "[\"pdf\", \"docx\"]", "[\"pdf\" \"docx\"]", "pdf", "`ekstensi = [\"pdf\", \"docx\"]`"),
    ("koma hilang di dalam kurung", "kode = \"B\", nilai", "kode = \"B\" nilai", "\"B\"", "kode = \"B\", nilai"),
    ("koma hilang antarbaris", "nilai = 0.60 },", "nilai = 0.60 }", "0.60", "},`"),
    ("daftar tak ditutup", "0.00 },\n]", "0.00 },\n", "pilihan = [", "`]`"),
    ("daftar tak ditutup sebaris", "\"docx\"]", "\"docx\"", "docx", "`ekstensi = [\"pdf\", \"docx\"]`"),
    ("kurung kurawal tak ditutup", "min = 1 }]", "min = 1 ]", "min = 1", "min = 1 }]`"),
    ("koma ganda", "[\"pdf\", \"docx\"]", "[\"pdf\",, \"docx\"]", "pdf", "`ekstensi = [\"pdf\", \"docx\"]`"),
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
const OF_SETTINGS: &[Row] = &[
    ("teks tanpa kutip", "bahasa = \"id\"", "bahasa = id", "bahasa", "`bahasa = \"id\"`"),
    ("keparahan tanpa kutip", "\"note\"", "note", "note", "`KIP204 = \"note\"`"),
    ("titik dua", "KIP204 =", "KIP204:", "KIP204", "`KIP204 = \"note\"`"),
    ("kepala tak ditutup", "[aturan]", "[aturan", "[aturan", "`[aturan]`"),
    ("garis miring terbalik", "\"evidence\"", "\"data\\Evidence\"", "data", "`bukti = 'data\\Evidence'`"),
    ("keparahan yang tidak ada", "\"note\"", "\"penting\"", "penting", "\"kesalahan\""),
    ("bahasa yang tidak ada", "\"id\"", "\"Indonesia\"", "Indonesia", "\"id\""),
    ("aturan yang salah eja", "KIP204", "KIP2O4", "KIP2O4", "KIP204"),
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
        -> ganti dengan angka tanpa tanda kutip

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
      5:11 tanggal ini tidak ada
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
        -> pindahkan `judul = "Instrumen uji"` ke baris sendiri di bawahnya, dengan 0 spasi di depannya

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
      29:1 bagian ini ditulis `[[aspek]]`, bukan `[…`
        -> tulis `[[aspek]]`

    kurung tunggal pada indikator
    42 | [aspek.indikator] # kedua
      42:1 `[aspek.indikator]` harus memakai kurung siku ganda
        -> tulis `[[aspek.indikator]]`

    kurung ganda pada berkas
    12 | [[berkas]]
      12:1 bagian ini ditulis `[berkas]`, bukan `[[…`
        -> tulis `[berkas]`

    kepala ganda
    12 | [instrumen] # lagi
      12:2 isian `instrumen` ditulis dua kali
        -> hapus salah satunya, atau gabungkan isinya

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
    "#);
}
