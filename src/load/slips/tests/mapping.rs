//! Spoilt mappings: what is written, and what is said.

use super::{SlipCase, told};

/// A mapping with every form that the contract knows (1.2).
pub(super) const SOUND: &str = r#"instrumen: uji-2026
satker: BPMP Contoh
indikator:
  "1.1":
    jawaban: A
    bukti:
      - berkas: sk-dip.pdf
        tanggal: 2026-01-15
        keterangan: SK penetapan DIP
      - tautan: https://ppid.example.go.id/dip
    alasan: Sudah diumumkan
  "1.2": { jawaban: Tidak, alasan: Masih disusun, target: 2026-08-31 }
  "1.3": { nihil: pernyataan-nihil.pdf }
  "1.4": sk-ppid.pdf
  "1.5":
    jawaban: B
    bukti: [pindai.pdf, ruang.jpg]
    penangguhan: [{ aturan: KIP405, alasan: Sedang dialihkan, sampai: 2026-10-01 }]
  "1.6":
    jawaban: Ya
    bukti:
      - sop.docx
      - layar.png
"#;

#[rustfmt::skip]
const COLONS: &[SlipCase] = &[
    ("titik dua di dalam alasan", "alasan: Sudah diumumkan", "alasan: Catatan: belum ada", "Catatan", "`alasan: \"Catatan: belum ada\"`"),
    ("titik dua di dalam keterangan", "SK penetapan DIP", "SK: penetapan DIP", "SK:", "`keterangan: \"SK: penetapan DIP\"`"),
    ("titik dua di dalam satker", "satker: BPMP Contoh", "satker: BPMP: Contoh", "BPMP:", "`satker: \"BPMP: Contoh\"`"),
    ("titik dua di akhir teks", "alasan: Sudah diumumkan", "alasan: Lihat lampiran:", "lampiran:", "`alasan: \"Lihat lampiran:\"`"),
    ("titik dua di dalam kurung", "alasan: Masih disusun", "alasan: Draf: masih disusun", "Draf", "`alasan: \"Draf: masih disusun\"`"),
    ("titik dua di dalam nama berkas singkat", "\"1.4\": sk-ppid.pdf", "\"1.4\": SK: ppid.pdf", "SK:", "`\"1.4\": \"SK: ppid.pdf\"`"),
    ("dua titik dua di dalam teks", "alasan: Sudah diumumkan", "alasan: Rapat: pukul 10: aula", "Rapat", "`alasan: \"Rapat: pukul 10: aula\"`"),
    ("kutip di dalam teks bertitik dua", "alasan: Sudah diumumkan", "alasan: Surat \"Edaran\": belum", "Edaran", "`alasan: 'Surat \"Edaran\": belum'`"),
    ("dua isian sebaris di kepala", "uji-2026\nsatker: BPMP Contoh", "uji-2026 satker: BPMP Contoh", "uji-2026", "`satker: BPMP Contoh`"),
    ("dua isian sebaris pada bukti", "sk-dip.pdf\n        tanggal: 2026-01-15", "sk-dip.pdf tanggal: 2026-01-15", "sk-dip", "`tanggal: 2026-01-15`"),
    ("dua isian sebaris pada indikator", "jawaban: A\n    bukti:", "jawaban: A bukti:", "jawaban: A", "`bukti:`"),
    ("jawaban di baris kode", "\"1.1\":\n    jawaban: A", "\"1.1\": jawaban: A", "\"1.1\"", "`jawaban: A`"),
    ("kode di baris indikator", "indikator:\n  \"1.1\":", "indikator: \"1.1\":", "indikator", "`\"1.1\":`"),
    ("tanpa spasi pada jawaban", "jawaban: A", "jawaban:A", "jawaban:A", "`jawaban: A`"),
    ("tanpa spasi pada berkas", "berkas: sk-dip.pdf", "berkas:sk-dip.pdf", "berkas:sk", "`berkas: sk-dip.pdf`"),
    ("tanpa spasi pada tanggal", "tanggal: 2026-01-15", "tanggal:2026-01-15", "tanggal:", "`tanggal: 2026-01-15`"),
    ("tanpa spasi pada instrumen", "instrumen: uji-2026", "instrumen:uji-2026", "instrumen:", "`instrumen: uji-2026`"),
    ("tanpa spasi pada satker", "satker: BPMP", "satker:BPMP", "satker:", "`satker: BPMP Contoh`"),
    ("tanpa spasi sesudah kode", "\"1.4\": sk-ppid.pdf", "\"1.4\":sk-ppid.pdf", "\"1.4\"", "`\"1.4\": sk-ppid.pdf`"),
    ("tanpa spasi sesudah kode tanpa kutip", "\"1.4\": sk-ppid.pdf", "1.4:sk-ppid.pdf", "1.4:", "`1.4: sk-ppid.pdf`"),
    ("tanpa spasi di dalam kurung", "{ jawaban: Tidak", "{ jawaban:Tidak", "Tidak", "`jawaban: Tidak`"),
    ("tanpa spasi pada alasan", "alasan: Sudah", "alasan:Sudah", "Sudah", "`alasan: Sudah diumumkan`"),
    ("tanpa spasi pada tautan", "tautan: https", "tautan:https", "tautan", "`tautan: https://ppid.example.go.id/dip`"),
    ("tanpa spasi pada semua baris indikator", "    jawaban: Ya\n    bukti:\n      - sop.docx\n      - layar.png", "    jawaban:Ya\n    alasan:Belum", "jawaban:Ya", "`jawaban: Ya`"),
    ("tanpa spasi pada satu-satunya isian", "    jawaban: Ya\n    bukti:\n      - sop.docx\n      - layar.png", "    jawaban:Ya", "jawaban:Ya", "`jawaban: Ya`"),
    ("tanpa spasi pada satu-satunya isian bukti", "- sop.docx", "- berkas:sop.docx", "berkas:sop", "`berkas: sop.docx`"),
    ("tanpa spasi pada nihil", "nihil: pernyataan", "nihil:pernyataan", "nihil", "`nihil: pernyataan-nihil.pdf`"),
    ("titik dua lebar penuh", "jawaban: A", "jawaban：A", "：", "`jawaban: A`"),
    ("titik koma", "jawaban: A", "jawaban; A", "jawaban;", "`jawaban: A`"),
    ("sama dengan pada jawaban", "jawaban: A", "jawaban = A", "jawaban =", "`jawaban: A`"),
    ("sama dengan tanpa spasi", "jawaban: A", "jawaban=A", "jawaban=", "`jawaban: A`"),
    ("sama dengan di kepala", "instrumen: uji-2026", "instrumen = \"uji-2026\"", "instrumen =", "`instrumen: \"uji-2026\"`"),
    ("sama dengan pada berkas", "berkas: sk-dip.pdf", "berkas = sk-dip.pdf", "berkas =", "`berkas: sk-dip.pdf`"),
    ("sama dengan di dalam kurung", "{ jawaban: Tidak, alasan: Masih disusun", "{ jawaban = Tidak, alasan = Masih disusun", "Tidak", "`jawaban: Tidak`"),
    ("sama dengan sesudah kode", "\"1.4\": sk-ppid.pdf", "\"1.4\" = sk-ppid.pdf", "1.4", "`\"1.4\": sk-ppid.pdf`"),
    ("sama dengan pada satu-satunya isian", "    jawaban: Ya\n    bukti:\n      - sop.docx\n      - layar.png", "    jawaban = Ya", "jawaban =", "`jawaban: Ya`"),
    ("titik dua hilang", "jawaban: A", "jawaban A", "jawaban A", "`jawaban: A`"),
    ("titik dua hilang sesudah kode", "\"1.1\":", "\"1.1\"", "\"1.1\"", "`\"1.1\":`"),
    ("titik dua hilang sesudah bukti", "    bukti:\n      - berkas", "    bukti\n      - berkas", "bukti", "`bukti:`"),
    ("titik dua hilang sesudah indikator", "indikator:", "indikator", "indikator", "`indikator:`"),
    ("titik dua di dalam kutip kode", "\"1.4\": sk-ppid.pdf", "\"1.4:\" sk-ppid.pdf", "1.4", "`\"1.4\": sk-ppid.pdf`"),
    ("tanda hubung sesudah isian", "jawaban: A", "jawaban - A", "jawaban - A", "`jawaban: A`"),
    ("panah sesudah isian", "jawaban: A", "jawaban -> A", "jawaban ->", "`jawaban: A`"),
    ("titik sesudah isian", "jawaban: A", "jawaban. A", "jawaban. A", "`jawaban: A`"),
    ("sama dengan sesudah kode tanpa kutip", "\"1.4\": sk-ppid.pdf", "1.4 = sk-ppid.pdf", "1.4 =", "`1.4: sk-ppid.pdf`"),
    ("titik dua hilang sesudah kode tanpa kutip", "\"1.4\": sk-ppid.pdf", "1.4 sk-ppid.pdf", "1.4 sk", "`1.4: sk-ppid.pdf`"),
    ("jawaban di sebelah kode", "\"1.5\":\n    jawaban: B", "\"1.5\": B", "\"1.5\"", "`jawaban: B`"),
    ("berkas di sebelah kode", "\"1.4\": sk-ppid.pdf", "\"1.4\": sk-ppid.pdf\n    alasan: Ada", "\"1.4\"", "`bukti: [sk-ppid.pdf]`"),
    ("tanda tebal", "jawaban: A", "**jawaban:** A", "**", "`jawaban: A`"),
    ("tanda kutipan surat", "jawaban: A", "> jawaban: A", ">", "`jawaban: A`"),
    ("titik dua hilang pada satu-satunya isian", "    jawaban: Ya\n    bukti:\n      - sop.docx\n      - layar.png", "    jawaban Ya", "jawaban Ya", "`jawaban: Ya`"),
    ("titik dua hilang pada satu-satunya alasan", "    jawaban: Ya\n    bukti:\n      - sop.docx\n      - layar.png", "    alasan Belum disusun.", "alasan Belum", "`alasan: Belum disusun.`"),
    ("titik dua hilang pada tautan", "- tautan: https", "- tautan https", "tautan https", "`tautan: https://ppid.example.go.id/dip`"),
    ("titik dua hilang di dalam kurung", "alasan: Masih", "alasan Masih", "alasan Masih", "`alasan: Masih disusun`"),
    ("titik dua hilang pada nihil", "nihil: pernyataan", "nihil pernyataan", "nihil pernyataan", "`nihil: pernyataan-nihil.pdf`"),
    ("titik dua hilang pada aturan", "aturan: KIP405", "aturan KIP405", "aturan KIP405", "`aturan: KIP405`"),
    ("titik dua hilang pada tanggal", "tanggal: 2026-01-15", "tanggal 2026-01-15", "tanggal 2026", "`tanggal: 2026-01-15`"),
    ("teks bersambung di baris yang lebih dalam", "alasan: Sudah diumumkan", "alasan: Sudah diumumkan\n      di laman: PPID", "di laman", "`alasan: \"Sudah diumumkan di laman: PPID\"`"),
    ("teks bersambung di tiga baris", "keterangan: SK penetapan DIP", "keterangan: SK penetapan\n          DIP dan DIK\n          nomor: 12", "nomor: 12", "`keterangan: \"SK penetapan DIP dan DIK nomor: 12\"`"),
    ("teks bersambung di catatan", "alasan: Sudah diumumkan", "catatan: Ditetapkan ulang\n             tiap tahun: Januari", "tiap tahun", "`catatan: >`"),
];

#[rustfmt::skip]
const QUOTES: &[SlipCase] = &[
    ("garis miring terbalik pada lintasan", "sk-dip.pdf", "\"C:\\data\\sk-dip.pdf\"", "data", "`berkas: 'C:\\data\\sk-dip.pdf'`"),
    ("garis miring terbalik sebelum s", "sk-dip.pdf", "\"2026\\sk-dip.pdf\"", "2026\\", "`berkas: '2026\\sk-dip.pdf'`"),
    ("garis miring terbalik di daftar", "- sop.docx", "- \"D:\\sop.docx\"", "sop.docx", "`- 'D:\\sop.docx'`"),
    ("garis miring terbalik di dalam kurung", "[pindai.pdf, ruang.jpg]", "[\"arsip\\pindai.pdf\", ruang.jpg]", "pindai", "`bukti: ['arsip\\pindai.pdf', ruang.jpg]`"),
    ("kutip ganda tak ditutup", "alasan: Sudah diumumkan", "alasan: \"Sudah diumumkan", "Sudah", "`alasan: \"Sudah diumumkan\"`"),
    ("kutip tunggal tak ditutup", "alasan: Sudah diumumkan", "alasan: 'Sudah diumumkan", "Sudah", "`alasan: 'Sudah diumumkan'`"),
    ("kutip tak ditutup pada berkas", "berkas: sk-dip.pdf", "berkas: \"sk-dip.pdf", "sk-dip", "`berkas: \"sk-dip.pdf\"`"),
    ("kutip tak ditutup pada kode", "\"1.1\":", "\"1.1:", "\"1.1:", "`\"1.1\":`"),
    ("kutip tak ditutup pada bentuk singkat", "\"1.4\": sk-ppid.pdf", "\"1.4\": \"sk-ppid.pdf", "sk-ppid", "`\"1.4\": \"sk-ppid.pdf\"`"),
    ("kutip tunggal tak ditutup pada kode", "\"1.4\":", "'1.4:", "'1.4", "`'1.4': sk-ppid.pdf`"),
    ("kutip tak ditutup di daftar", "- sop.docx", "- \"sop.docx", "sop", "`- \"sop.docx\"`"),
    ("kutip tak ditutup di dalam kurung", "[pindai.pdf, ", "[\"pindai.pdf, ", "pindai", "`bukti: [\"pindai.pdf\", ruang.jpg]`"),
    ("kutip tak ditutup di baris terakhir", "- layar.png", "- 'layar.png", "layar", "`- 'layar.png'`"),
    ("kutip tak ditutup pada jawaban", "jawaban: A", "jawaban: \"A", "jawaban: \"A", "`jawaban: \"A\"`"),
    ("teks sesudah kutip", "alasan: Sudah diumumkan", "alasan: \"Sudah\" diumumkan", "diumumkan", "`alasan: '\"Sudah\" diumumkan'`"),
    ("kutip ganda di dalam kutip ganda", "SK penetapan DIP", "\"SK \"penetapan\" DIP\"", "penetapan", "`keterangan: 'SK \"penetapan\" DIP'`"),
    ("apostrof di dalam kutip tunggal", "SK penetapan DIP", "'SK Ma'arif'", "Ma'arif", "`keterangan: \"SK Ma'arif\"`"),
    ("apostrof dan kutip terbuka", "alasan: Sudah diumumkan", "alasan: 'Jum'at libur", "Jum", "`alasan: \"Jum'at libur\"`"),
    ("apostrof Jumat", "alasan: Sudah diumumkan", "alasan: 'Jum'at libur'", "Jum", "`alasan: \"Jum'at libur\"`"),
    ("kutip lengkung pada teks bertitik dua", "alasan: Sudah diumumkan", "alasan: “Catatan: belum ada”", "Catatan", "`alasan: \"Catatan: belum ada\"`"),
    ("kutip lurus lalu lengkung", "jawaban: A", "jawaban: \"A”", "A”", "`jawaban: \"A\"`"),
    ("koma sesudah kutip", "jawaban: A", "jawaban: \"A\",", "\"A\",", "`jawaban: \"A\"`"),
    ("teks sesudah nama dalam kutip", "berkas: sk-dip.pdf", "berkas: \"sk-dip.pdf\" (asli)", "(asli)", "`berkas: \"sk-dip.pdf\"`"),
    ("dua teks dalam kutip", "alasan: Sudah diumumkan", "alasan: \"a\" dan \"b\"", "dan", "`alasan: '\"a\" dan \"b\"'`"),
    ("kutip tak sama pada kode", "\"1.1\":", "\"1.1':", "\"1.1'", "`\"1.1\":`"),
    ("kutip tak sama pada bentuk singkat", "\"1.4\": sk-ppid.pdf", "'1.4\": sk-ppid.pdf", "'1.4\"", "`\"1.4\": sk-ppid.pdf`"),
    ("kutip tak sama pada teks", "alasan: Sudah diumumkan", "alasan: 'Sudah diumumkan\"", "Sudah", "`alasan: \"Sudah diumumkan\"`"),
    ("kutip tak sama di daftar", "- sop.docx", "- \"sop.docx'", "sop.docx", "`- \"sop.docx\"`"),
    ("kutip tak ditutup sesudah kata berkutip", "alasan: Sudah diumumkan", "alasan: \"yang disebut 'draf'", "draf", "`alasan: \"yang disebut 'draf'\"`"),
    ("petik terbalik pada kode", "\"1.1\":", "`1.1`:", "1.1`", "`1.1:`"),
];

#[rustfmt::skip]
const BEGINNINGS: &[SlipCase] = &[
    ("awalan @", "alasan: Sudah diumumkan", "alasan: @humas belum menjawab", "@humas", "`alasan: \"@humas belum menjawab\"`"),
    ("awalan `", "alasan: Sudah diumumkan", "alasan: `draf` belum disahkan", "draf", "alasan: \"`draf` belum disahkan\""),
    ("awalan %", "alasan: Sudah diumumkan", "alasan: %5 selesai", "%5", "`alasan: \"%5 selesai\"`"),
    ("awalan *", "alasan: Sudah diumumkan", "alasan: *penting* belum ada", "*penting*", "`alasan: \"*penting* belum ada\"`"),
    ("awalan &", "alasan: Sudah diumumkan", "alasan: &tim belum menjawab", "&tim", "`alasan: \"&tim belum menjawab\"`"),
    ("awalan !", "alasan: Sudah diumumkan", "alasan: !penting belum ada", "!penting", "`alasan: \"!penting belum ada\"`"),
    ("awalan tanda hubung", "alasan: Sudah diumumkan", "alasan: - belum ada", "- belum", "`alasan: \"- belum ada\"`"),
    ("tanda hubung saja", "alasan: Sudah diumumkan", "alasan: -", "alasan: -", "`alasan: \"-\"`"),
    ("awalan kurung siku", "alasan: Sudah diumumkan", "alasan: [draf] belum ada", "[draf]", "`alasan: \"[draf] belum ada\"`"),
    ("nama berkas berawalan kurung siku", "berkas: sk-dip.pdf", "berkas: [2026] sk-dip.pdf", "[2026]", "`berkas: \"[2026] sk-dip.pdf\"`"),
    ("nama berkas berkurung siku di daftar", "- sop.docx", "- [2026] sop.docx", "[2026]", "`- \"[2026] sop.docx\"`"),
    ("awalan kurung kurawal", "alasan: Sudah diumumkan", "alasan: {draf} menunggu", "{draf}", "`alasan: \"{draf} menunggu\"`"),
    ("awalan >", "alasan: Sudah diumumkan", "alasan: > 50% selesai", "50%", "`alasan: \"> 50% selesai\"`"),
    ("awalan |", "alasan: Sudah diumumkan", "alasan: | selesai", "| selesai", "`alasan: \"| selesai\"`"),
    ("awalan ?", "alasan: Sudah diumumkan", "alasan: ? belum jelas", "? belum", "`alasan: \"? belum jelas\"`"),
    ("awalan @ di dalam kurung", "alasan: Masih disusun", "alasan: @humas menyusun", "@humas", "`alasan: \"@humas menyusun\"`"),
    ("awalan * sekata", "alasan: Sudah diumumkan", "alasan: *penting", "*penting", "`alasan: \"*penting\"`"),
    ("awalan & sekata", "alasan: Sudah diumumkan", "alasan: &tim", "&tim", "`alasan: \"&tim\"`"),
    ("tanda tanya saja", "alasan: Sudah diumumkan", "alasan: ?", "alasan: ?", "`alasan: \"?\"`"),
    ("kurung siku tak ditutup di teks", "alasan: Sudah diumumkan", "alasan: [draf", "[draf", "`alasan: \"[draf\"`"),
    ("teks dalam kurung siku", "alasan: Sudah diumumkan", "alasan: [draf]", "[draf]", "`alasan: \"[draf]\"`"),
    ("teks dalam kurung kurawal", "alasan: Sudah diumumkan", "alasan: {draf}", "{draf}", "`alasan: \"{draf}\"`"),
    ("tanda hubung sebagai jawaban", "jawaban: A", "jawaban: -", "jawaban: -", "hapus baris ini"),
    ("pola nama berkas", "berkas: sk-dip.pdf", "berkas: *.pdf", "*.pdf", "`berkas: \"*.pdf\"`"),
];

#[rustfmt::skip]
const DEPTHS: &[SlipCase] = &[
    ("Tab sebagai lekukan", "    jawaban: A", "\tjawaban: A", "jawaban: A", "`    jawaban: A`"),
    ("spasi dan Tab", "    jawaban: A", "  \tjawaban: A", "jawaban: A", "    jawaban: A"),
    ("Tab pada bukti", "        tanggal: 2026-01-15", "\t\ttanggal: 2026-01-15", "tanggal", "`        tanggal: 2026-01-15`"),
    ("tanggal terlalu dalam", "        tanggal: 2026", "          tanggal: 2026", "tanggal", "berkas"),
    ("tanggal terlalu dalam satu spasi", "        tanggal: 2026", "         tanggal: 2026", "tanggal", "berkas"),
    ("tanggal kurang dalam satu spasi", "        tanggal: 2026", "       tanggal: 2026", "tanggal", "berkas"),
    ("tanggal di bawah tanda hubung", "        tanggal: 2026", "      tanggal: 2026", "tanggal", "berkas"),
    ("tanggal sejajar bukti", "        tanggal: 2026", "    tanggal: 2026", "tanggal", "berkas"),
    ("tanggal sejajar bukti pada bukti terakhir", "      - sop.docx\n      - layar.png", "      - berkas: layar.png\n    tanggal: 2026-02-02", "tanggal: 2026-02-02", "berkas"),
    ("tanggal di kolom pertama", "        tanggal: 2026", "tanggal: 2026", "tanggal", "berkas"),
    ("keterangan terlalu dalam", "        keterangan: SK", "            keterangan: SK", "keterangan", "berkas"),
    ("bukti terlalu dalam", "    bukti:\n      - berkas", "      bukti:\n      - berkas", "bukti:", "jawaban"),
    ("bukti kurang dalam", "    bukti:\n      - berkas", "   bukti:\n      - berkas", "bukti:", "jawaban"),
    ("jawaban sejajar kode", "    jawaban: A\n    bukti:\n      - berkas", "  jawaban: A\n  bukti:\n      - berkas", "jawaban: A", "`    jawaban: A`"),
    ("satker berlekuk", "satker: BPMP", "  satker: BPMP", "satker", "`satker: BPMP Contoh`"),
    ("kode di kolom pertama", "  \"1.6\":\n    jawaban: Ya\n    bukti:\n", "\"1.6\":\n  jawaban: Ya\n  bukti:\n", "\"1.6\"", "dua spasi di depan `1.6`"),
    ("alasan di bawah jawaban", "    jawaban: B\n", "    jawaban: B\n      alasan: Draf\n", "Draf", "jawaban"),
    ("kode terlalu dalam", "  \"1.5\":", "   \"1.5\":", "\"1.5\"", "`  \"1.5\":`"),
    ("kode kurang dalam", "  \"1.5\":", " \"1.5\":", "\"1.5\"", "`  \"1.5\":`"),
    ("alasan terlalu dalam satu spasi", "    alasan: Sudah", "     alasan: Sudah", "Sudah", "jawaban"),
    ("alasan kurang dalam satu spasi", "    alasan: Sudah", "   alasan: Sudah", "Sudah", "jawaban"),
    ("butir kedua terlalu dalam", "      - layar.png", "        - layar.png", "layar.png", "`      - layar.png`"),
    ("butir kedua kurang dalam", "      - layar.png", "     - layar.png", "layar.png", "`      - layar.png`"),
    ("spasi tak terputus sebagai lekukan", "    jawaban: A", "\u{a0}\u{a0}\u{a0}\u{a0}jawaban: A", "jawaban: A", "`    jawaban: A`"),
    ("spasi tak terputus di semua baris sebuah kode", "    jawaban: Ya\n    bukti:\n      - sop.docx\n      - layar.png\n", "\u{a0}\u{a0}\u{a0}\u{a0}jawaban: Ya\n", "jawaban: Ya", "ganti spasi di depan `jawaban` dengan spasi biasa"),
    ("spasi tak terputus sesudah titik dua", "jawaban: A", "jawaban:\u{a0}A", "jawaban:\u{a0}A", "`jawaban: A`"),
    ("spasi tak terputus sesudah tanda hubung", "- sop.docx", "-\u{a0}sop.docx", "sop.docx", "`- sop.docx`"),
    ("spasi lebar penuh sebagai lekukan", "    jawaban: A", "\u{3000}\u{3000}jawaban: A", "jawaban: A", "jawaban: A`"),
    ("spasi lebar nol di depan isian", "    jawaban: A", "    \u{200b}jawaban: A", "jawaban: A", "`jawaban:`"),
    ("BOM di tengah", "    jawaban: A", "\u{feff}    jawaban: A", "jawaban: A", "`    jawaban: A`"),
    ("kode di dalam kode lain", "  \"1.6\":\n    jawaban: Ya\n    bukti:\n", "    \"1.6\":\n      jawaban: Ya\n      bukti:\n", "\"1.6\"", "sejajar dengan kode lain"),
    ("indikator hilang", "indikator:\n", "", "\"1.1\"", "`indikator:`"),
    ("indikator dua kali", "  \"1.6\":", "indikator: # lagi\n  \"1.6\":", "# lagi", "hapus baris ini"),
    ("kode sebagai butir", "  \"1.4\": sk", "  - \"1.4\": sk", "\"1.4\"", "`\"1.4\": sk-ppid.pdf`"),
    ("jawaban sebagai butir", "    jawaban: A", "    - jawaban: A", "jawaban: A", "`jawaban: A`"),
    ("kode sebagai isi", "\"1.4\": sk-ppid.pdf", "kode: \"1.4\"", "kode:", "`\"1.1\":`"),
    ("bukti sejajar kode", "    bukti:\n      - sop.docx\n      - layar.png", "  bukti: # di sini\n    - sop.docx\n    - layar.png", "# di sini", "dua spasi lebih dalam"),
    ("teks bersambung", "alasan: Sudah diumumkan", "alasan: Sudah\n    diumumkan minggu lalu", "minggu lalu", "6 spasi"),
    ("teks bersambung di kolom pertama", "alasan: Sudah diumumkan", "alasan: Sudah\ndiumumkan minggu lalu", "minggu lalu", "6 spasi"),
    ("nama berkas di baris bawah", "berkas: sk-dip.pdf", "berkas:\n        sk-dip.pdf", "sk-dip", "10 spasi"),
    ("blok tanpa lekukan", "alasan: Sudah diumumkan", "alasan: |\n    Sudah diumumkan", "Sudah", "`      Sudah diumumkan`"),
    ("judul di antara kode", "  \"1.4\": sk", "Aspek B\n  \"1.4\": sk", "Aspek B", "`#`"),
    ("judul di atas berkas", "instrumen: uji-2026", "Pemetaan bukti\ninstrumen: uji-2026", "Pemetaan", "`#`"),
    ("pesan percakapan", "instrumen: uji-2026", "[30/11/26 09.15] Siti: instrumen: uji-2026", "Siti", "`[30/11/26 09.15] Siti:`"),
    ("pagar percakapan", "instrumen: uji-2026", "```yaml\ninstrumen: uji-2026", "```", "hapus baris ini"),
];

#[rustfmt::skip]
const LISTS: &[SlipCase] = &[
    ("tanda hubung tanpa spasi", "- berkas: sk-dip.pdf", "-berkas: sk-dip.pdf", "-berkas", "`- berkas: sk-dip.pdf`"),
    ("tanda hubung tanpa spasi pada satu bukti", "      - sop.docx\n      - layar.png", "      -berkas: sop.docx", "-berkas", "`- berkas: sop.docx`"),
    ("tanda hubung tanpa spasi pada butir kedua", "- layar.png", "-layar.png", "-layar", "`- layar.png`"),
    ("tanda hubung tanpa spasi pada semua butir", "      - sop.docx\n      - layar.png", "      -sop.docx\n      -layar.png", "-sop.docx", "`- sop.docx`"),
    ("tanda hubung hilang", "      - berkas: sk-dip.pdf", "        berkas: sk-dip.pdf", "berkas", "`- berkas: sk-dip.pdf`"),
    ("tanda hubung hilang pada satu bukti", "      - sop.docx\n      - layar.png", "      berkas: sop.docx\n      tanggal: 2026-02-02", "berkas: sop", "`- berkas: sop.docx`"),
    ("tanda hubung hilang pada bukti kedua", "      - tautan: https", "        tautan: https", "tautan", "`- tautan: …`"),
    ("tanda hubung hilang pada berkas kedua", "      - tautan: https://ppid.example.go.id/dip", "        berkas: lain.pdf", "lain.pdf", "`- berkas: …`"),
    ("tanda pisah Word", "- berkas: sk-dip.pdf", "– berkas: sk-dip.pdf", "–", "`- berkas: sk-dip.pdf`"),
    ("tanda pisah Word pada butir", "- sop.docx", "— sop.docx", "—", "`- sop.docx`"),
    ("tanda peluru", "- berkas: sk-dip.pdf", "• berkas: sk-dip.pdf", "•", "`- berkas: sk-dip.pdf`"),
    ("tanda bintang", "- berkas: sk-dip.pdf", "* berkas: sk-dip.pdf", "* berkas", "`- berkas: sk-dip.pdf`"),
    ("kurung siku tak ditutup", "[pindai.pdf, ruang.jpg]", "[pindai.pdf, ruang.jpg", "pindai", "`bukti: [pindai.pdf, ruang.jpg]`"),
    ("kurung kurawal tak ditutup", "target: 2026-08-31 }", "target: 2026-08-31", "2026-08-31", "target: 2026-08-31 }`"),
    ("kurung kurawal berlebih", "nihil.pdf }", "nihil.pdf }}", "nihil.pdf", "nihil: pernyataan-nihil.pdf }`"),
    ("kurung siku berlebih", "ruang.jpg]", "ruang.jpg]]", "ruang.jpg", "`bukti: [pindai.pdf, ruang.jpg]`"),
    ("kurung siku pembuka hilang", "[pindai.pdf, ruang.jpg]", "pindai.pdf, ruang.jpg]", "pindai", "`bukti: [pindai.pdf, ruang.jpg]`"),
    ("tanpa kurung siku", "[pindai.pdf, ruang.jpg]", "pindai.pdf, ruang.jpg", "pindai", "`bukti: [pindai.pdf, ruang.jpg]`"),
    ("kurung silang", "sampai: 2026-10-01 }]", "sampai: 2026-10-01 ]}", "2026-10-01", "2026-10-01 }]`"),
    ("koma hilang di dalam kurung", "Tidak, alasan", "Tidak alasan", "Tidak alasan", "jawaban: Tidak, alasan: Masih disusun"),
    ("koma ganda", "[pindai.pdf, ", "[pindai.pdf,, ", "pindai", "`bukti: [pindai.pdf, ruang.jpg]`"),
    ("kurung siku di bawah daftar kosong", "    bukti:\n      - sop.docx", "    bukti: []\n      - sop.docx", "[]", "`[]`"),
    ("satu teks sebagai bukti", "[pindai.pdf, ruang.jpg]", "pindai.pdf", "bukti: pindai", "`bukti: [pindai.pdf]`"),
    ("bukti dengan titik koma", "[pindai.pdf, ruang.jpg]", "pindai.pdf; ruang.jpg", "pindai", "`bukti: [pindai.pdf, ruang.jpg]`"),
    ("bukti dengan kata dan", "[pindai.pdf, ruang.jpg]", "pindai.pdf dan ruang.jpg", "pindai", "`bukti: [pindai.pdf, ruang.jpg]`"),
    ("bukti belum ada", "[pindai.pdf, ruang.jpg]", "belum ada", "belum ada", "hapus baris ini"),
    ("bukti dalam kurung kurawal", "[pindai.pdf, ruang.jpg]", "{ berkas: pindai.pdf }", "pindai", "`bukti: [{ berkas: pindai.pdf }]`"),
    ("butir bernomor", "- sop.docx\n      - layar.png", "1. sop.docx\n      2. layar.png", "1. sop", "`- sop.docx`"),
    ("butir tanpa tanda hubung", "- sop.docx\n      - layar.png", "sop.docx\n      layar.png", "sop.docx", "`- sop.docx`"),
    ("tanda hubung ganda", "- sop.docx\n      - layar.png", "-- sop.docx", "-- sop", "`- sop.docx`"),
    ("tanda hubung ganda pada isian", "- berkas: sk-dip.pdf", "- - berkas: sk-dip.pdf", "- - ", "`- berkas: sk-dip.pdf`"),
    ("butir di dalam butir", "- sop.docx", "- - sop.docx", "- - ", "`- sk.pdf`"),
    ("butir kosong", "- layar.png", "- # kosong", "# kosong", "hapus baris ini"),
    ("beberapa berkas dalam satu isian", "berkas: sk-dip.pdf", "berkas: [sk-dip.pdf, sk-ppid.pdf]", "[sk-dip", "`- berkas: sk-ppid.pdf`"),
    ("berkas dalam kurung", "berkas: sk-dip.pdf", "berkas: [sk-dip.pdf]", "[sk-dip", "`berkas: sk-dip.pdf`"),
    ("jawaban dalam kurung", "jawaban: A", "jawaban: [A]", "[A]", "`jawaban: A`"),
    ("daftar di sebelah kode", "\"1.4\": sk-ppid.pdf", "\"1.4\": [sk-ppid.pdf, a.pdf]", "\"1.4\"", "`bukti:`"),
    ("butir tanpa berkas", "        tanggal: 2026-01-15", "      - tanggal: 2026-01-15", "tanggal", "`tanggal` milik bukti di atasnya"),
    ("penangguhan tanpa daftar", "[{ aturan: KIP405, alasan: Sedang dialihkan, sampai: 2026-10-01 }]", "{ aturan: KIP405, alasan: Sedang dialihkan, sampai: 2026-10-01 }", "KIP405", "`penangguhan: [{ aturan: KIP405, alasan: Sedang dialihkan, sampai: 2026-10-01 }]`"),
    ("koma hilang antarbaris", "\"1.4\": sk-ppid.pdf", "\"1.4\": {\n    jawaban: Ada\n    bukti: [sk-ppid.pdf]\n  }", "Ada", "`jawaban: Ada,`"),
    ("koma di dalam alasan berkurung", "alasan: Masih disusun", "alasan: belum, masih disusun", "belum, masih", "`alasan: \"belum, masih disusun\"`"),
    ("beberapa koma di dalam alasan berkurung", "alasan: Masih disusun", "alasan: belum, berkas masih disusun, rapat 3 Maret", "belum, berkas", "`alasan: \"belum, berkas masih disusun, rapat 3 Maret\"`"),
    ("koma di dalam nama berkas berkurung", "nihil: pernyataan-nihil.pdf", "nihil: Surat 12, 2026.pdf", "Surat 12", "`nihil: \"Surat 12, 2026.pdf\"`"),
    ("koma di dalam alasan penangguhan", "alasan: Sedang dialihkan", "alasan: Sedang dialihkan, hampir selesai", "hampir", "`alasan: \"Sedang dialihkan, hampir selesai\"`"),
    ("tagar di dalam kurung", "alasan: Masih disusun", "alasan: Masih disusun #2", "#2", "`alasan: \"Masih disusun #2\"`"),
];

#[rustfmt::skip]
const HALF_FORMS: &[SlipCase] = &[
    ("tanda hubung hilang pada nama berkas kedua", "      - layar.png", "      layar.png", "layar.png", "`- layar.png`"),
    ("tanda hubung hilang di bawah isian", "    alasan: Sudah", "      lain.pdf\n    alasan: Sudah", "lain.pdf", "`- lain.pdf`"),
    ("tanda hubung hilang di depan tautan", "      - layar.png", "      https://ppid.example.go.id/sop", "/sop", "`- https://ppid.example.go.id/sop`"),
    ("dua tanda hubung hilang", "      - layar.png", "      layar.png\n      foto.png", "layar.png", "`- layar.png`"),
    ("butir di bawah satu teks", "[pindai.pdf, ruang.jpg]", "pindai.pdf\n      - ruang.jpg", "pindai", "`bukti: [pindai.pdf, ruang.jpg]`"),
    ("nama di bawah satu teks", "[pindai.pdf, ruang.jpg]", "pindai.pdf\n      ruang.jpg", "pindai", "`bukti: [pindai.pdf, ruang.jpg]`"),
    ("butir di sebelah bukti", "[pindai.pdf, ruang.jpg]", "- pindai.pdf", "pindai", "`bukti: [pindai.pdf]`"),
    ("isian butir di sebelah bukti", "[pindai.pdf, ruang.jpg]", "- berkas: pindai.pdf", "pindai", "6 spasi di depannya: `- berkas: pindai.pdf`"),
    ("isian butir di sebelah bukti, lainnya di bawah", "[pindai.pdf, ruang.jpg]", "- berkas: pindai.pdf\n        tanggal: 2026-01-15\n      - ruang.jpg", "pindai", "6 spasi di depannya: `- berkas: pindai.pdf`"),
    ("butir di sebelah bukti, lainnya di bawah", "[pindai.pdf, ruang.jpg]", "- pindai.pdf\n      - ruang.jpg", "pindai", "6 spasi di depannya: `- pindai.pdf`"),
    ("tautan dengan kurung", "https://ppid.example.go.id/dip", "[DIP](https://ppid.example.go.id/dip)", "[DIP]", "`tautan: https://ppid.example.go.id/dip`"),
    ("butir tautan dengan kurung", "- layar.png", "- [DIP](https://ppid.example.go.id/sop)", "[DIP]", "`- https://ppid.example.go.id/sop`"),
    ("spasi di dalam tautan", "https://ppid.example.go.id/dip", "https: //ppid.example.go.id/dip", "https: ", "`tautan: https://ppid.example.go.id/dip`"),
    ("bentuk singkat dengan tanggal", "- sop.docx", "- sop.docx\n        tanggal: 2026-01-15 # sop", "- sop.docx", "`- berkas: sop.docx`"),
    ("tautan singkat dengan keterangan", "- sop.docx", "- https://ppid.example.go.id/sop\n        keterangan: laman", "- https", "`- tautan: https://ppid.example.go.id/sop`"),
    ("satu teks dengan tanggal", "[pindai.pdf, ruang.jpg]", "pindai.pdf\n      tanggal: 2026-01-15 # pindai", "bukti: pindai", "4 spasi di depannya: `- berkas: pindai.pdf`"),
    ("satu teks dengan butir tautan", "[pindai.pdf, ruang.jpg]", "pindai.pdf\n    - tautan: https://ppid.example.go.id/sop", "pindai", "4 spasi di depannya: `- pindai.pdf`"),
    ("satu teks dengan butir sejajar", "[pindai.pdf, ruang.jpg]", "pindai.pdf\n    - ruang.jpg", "pindai", "4 spasi di depannya: `- pindai.pdf`"),
    ("kata di depan nama berkas", "- sop.docx", "- SK DIP: sop.docx", "SK DIP", "`- berkas: sop.docx`, lalu `keterangan: SK DIP`"),
    ("kata di depan tautan", "- sop.docx", "- Laman: https://ppid.example.go.id/sop", "Laman", "`- tautan: https://ppid.example.go.id/sop`, lalu `keterangan: Laman`"),
    ("spasi di dalam butir tautan", "- sop.docx", "- https: //ppid.example.go.id/sop", "https: ", "`- https://ppid.example.go.id/sop`"),
    ("salah eja di depan nama berkas", "berkas: sk-dip.pdf\n        tanggal: 2026-01-15\n        keterangan: SK penetapan DIP", "brkas: sk-dip.pdf", "brkas", "`berkas`"),
    ("kurung tanpa spasi", "{ nihil: pernyataan-nihil.pdf }", "{jawaban:A, bukti:[pernyataan-nihil.pdf]}", "jawaban:A", "{jawaban: A, bukti: [pernyataan-nihil.pdf]}"),
    ("kode tanpa titik dua", "\"1.1\":\n    jawaban: A", "\"1.1\" jawaban: A", "\"1.1\"", "`\"1.1\":`"),
];

#[test]
fn forms_of_evidence_that_are_half_one_and_half_another() {
    insta::assert_snapshot!(told("evidence/bukti.yaml", SOUND, HALF_FORMS), @r#"
    tanda hubung hilang pada nama berkas kedua
    23 |       layar.png
      23:7 tiap butir daftar diawali tanda hubung dan spasi (`- `)
        -> tulis `- layar.png`

    tanda hubung hilang di bawah isian
    11 |       lain.pdf
      11:7 tiap butir daftar diawali tanda hubung dan spasi (`- `)
        -> tulis `- lain.pdf`

    tanda hubung hilang di depan tautan
    23 |       https://ppid.example.go.id/sop
      23:7 tiap butir daftar diawali tanda hubung dan spasi (`- `)
        -> tulis `- https://ppid.example.go.id/sop`

    dua tanda hubung hilang
    23 |       layar.png
      23:7 tiap butir daftar diawali tanda hubung dan spasi (`- `)
        -> tulis `- layar.png`
      24:7 tiap butir daftar diawali tanda hubung dan spasi (`- `)
        -> tulis `- foto.png`

    butir di bawah satu teks
    17 |     bukti: pindai.pdf
      17:12 beberapa isi `bukti` yang dimulai di baris ini harus ada dalam kurung siku
        -> tulis `bukti: [pindai.pdf, ruang.jpg]`

    nama di bawah satu teks
    17 |     bukti: pindai.pdf
      17:12 beberapa isi `bukti` yang dimulai di baris ini harus ada dalam kurung siku
        -> tulis `bukti: [pindai.pdf, ruang.jpg]`

    butir di sebelah bukti
    17 |     bukti: - pindai.pdf
      17:12 daftar di sebelah `bukti:` ditulis dalam kurung siku, tanpa tanda hubung
        -> tulis `bukti: [pindai.pdf]`

    isian butir di sebelah bukti
    17 |     bukti: - berkas: pindai.pdf
      17:12 butir daftar tidak dimulai di baris `bukti:`
        -> pindahkan ke baris sendiri di bawahnya, dengan 6 spasi di depannya: `- berkas: pindai.pdf`

    isian butir di sebelah bukti, lainnya di bawah
    17 |     bukti: - berkas: pindai.pdf
      17:12 butir daftar tidak dimulai di baris `bukti:`
        -> pindahkan ke baris sendiri di bawahnya, dengan 6 spasi di depannya: `- berkas: pindai.pdf`

    butir di sebelah bukti, lainnya di bawah
    17 |     bukti: - pindai.pdf
      17:12 butir daftar tidak dimulai di baris `bukti:`
        -> pindahkan ke baris sendiri di bawahnya, dengan 6 spasi di depannya: `- pindai.pdf`

    tautan dengan kurung
    10 |       - tautan: [DIP](https://ppid.example.go.id/dip)
      10:17 tautan ditulis sebagai alamatnya saja, utuh dan tanpa kurung
        -> tulis `tautan: https://ppid.example.go.id/dip`

    butir tautan dengan kurung
    23 |       - [DIP](https://ppid.example.go.id/sop)
      23:9 tautan ditulis sebagai alamatnya saja, utuh dan tanpa kurung
        -> tulis `- https://ppid.example.go.id/sop`

    spasi di dalam tautan
    10 |       - tautan: https: //ppid.example.go.id/dip
      10:17 tautan ditulis sebagai alamatnya saja, utuh dan tanpa kurung
        -> tulis `tautan: https://ppid.example.go.id/dip`

    bentuk singkat dengan tanggal
    22 |       - sop.docx
      22:9 bukti dengan isian lain seperti `tanggal` ditulis dengan `berkas:` di depannya
        -> tulis `- berkas: sop.docx`

    tautan singkat dengan keterangan
    22 |       - https://ppid.example.go.id/sop
      22:9 bukti dengan isian lain seperti `keterangan` ditulis dengan `tautan:` di depannya
        -> tulis `- tautan: https://ppid.example.go.id/sop`

    satu teks dengan tanggal
    17 |     bukti: pindai.pdf
      17:12 isi `bukti` sebagian di baris ini, sebagian di bawahnya
        -> pindahkan ke baris sendiri di bawahnya, dengan 4 spasi di depannya: `- berkas: pindai.pdf`

    satu teks dengan butir tautan
    17 |     bukti: pindai.pdf
      17:12 isi `bukti` sebagian di baris ini, sebagian di bawahnya
        -> pindahkan ke baris sendiri di bawahnya, dengan 4 spasi di depannya: `- pindai.pdf`

    satu teks dengan butir sejajar
    17 |     bukti: pindai.pdf
      17:12 isi `bukti` sebagian di baris ini, sebagian di bawahnya
        -> pindahkan ke baris sendiri di bawahnya, dengan 4 spasi di depannya: `- pindai.pdf`

    kata di depan nama berkas
    22 |       - SK DIP: sop.docx
      22:9 `SK DIP` di depan `sop.docx` bukan nama isian
        -> tulis `- berkas: sop.docx`, lalu `keterangan: SK DIP` di baris sendiri di bawahnya, sejajar dengan `berkas`

    kata di depan tautan
    22 |       - Laman: https://ppid.example.go.id/sop
      22:9 `Laman` di depan `https://ppid.example.go.id/sop` bukan nama isian
        -> tulis `- tautan: https://ppid.example.go.id/sop`, lalu `keterangan: Laman` di baris sendiri di bawahnya, sejajar dengan `tautan`

    spasi di dalam butir tautan
    22 |       - https: //ppid.example.go.id/sop
      22:9 di dalam tautan ini ada spasi sesudah `https:`
        -> tulis `- https://ppid.example.go.id/sop`

    salah eja di depan nama berkas
    7 |       - brkas: sk-dip.pdf
      7:9 isian `brkas` tidak dikenal
        -> maksudnya `berkas`?

    kurung tanpa spasi
    13 |   "1.3": {jawaban:A, bukti:[pernyataan-nihil.pdf]}
      13:10 sesudah titik dua di dalam kurung kurawal harus ada spasi
        -> tulis `"1.3": {jawaban: A, bukti: [pernyataan-nihil.pdf]}`

    kode tanpa titik dua
    4 |   "1.1" jawaban: A
      4:3 sesudah kode "1.1" tidak ada titik dua
        -> tulis `"1.1":`, lalu `jawaban: A` di baris sendiri di bawahnya, dengan 4 spasi di depannya
    "#);
}

#[rustfmt::skip]
const SEVERAL_LINES: &[SlipCase] = &[
    ("kurung kurawal beberapa baris", "\"1.2\": { jawaban: Tidak, alasan: Masih disusun, target: 2026-08-31 }", "\"1.2\": {\n    jawaban: Tidak,\n    alasan: Masih disusun", "\"1.2\": {", "`}`"),
    ("kurung kurawal beberapa baris di akhir berkas", "\"1.6\":\n    jawaban: Ya\n    bukti:\n      - sop.docx\n      - layar.png\n", "\"1.6\": {\n    jawaban: Ya,\n    bukti: [sop.docx, layar.png]\n", "\"1.6\": {", "`}`"),
    ("kurung siku beberapa baris", "bukti: [pindai.pdf, ruang.jpg]", "bukti: [\n      pindai.pdf,\n      ruang.jpg", "bukti: [", "`]`"),
    ("dua kurung beberapa baris", "[{ aturan: KIP405, alasan: Sedang dialihkan, sampai: 2026-10-01 }]", "[{\n      aturan: KIP405,\n      alasan: Sedang dialihkan,\n      sampai: 2026-10-01", "penangguhan", "`}]`"),
    ("dua isian berkurung sebaris", "ruang.jpg]\n    penangguhan", "ruang.jpg] penangguhan", "ruang.jpg]", "penangguhan: [{"),
    ("dua kode sebaris", "2026-08-31 }\n  \"1.3\"", "2026-08-31 } \"1.3\"", "\"1.3\"", "`\"1.3\": {"),
    ("bukti hilang di atas daftarnya", "    jawaban: A\n    bukti:\n", "    jawaban: A\n", "berkas: sk-dip", "`bukti:`"),
    ("kode hilang di atas isiannya", "  \"1.1\":\n    jawaban: A", "    jawaban: A", "jawaban: A", "`  \"1.1\":`"),
    ("tanda hubung terhapus", "      - berkas: sk-dip.pdf", "       berkas: sk-dip.pdf", "berkas: sk-dip", "`- berkas: sk-dip.pdf`"),
    ("tanda tanya sebagai jawaban", "jawaban: A", "jawaban: ?", "jawaban: ?", "seperti di berkas instrumen"),
    ("tanda tanya, dengan pilihan di atasnya", "  \"1.5\":\n    jawaban: B", "  # Ada?\n  # - A: Lengkap\n  # - B: Sebagian\n  \"1.5\":\n    jawaban: ?", "jawaban: ?", "(A, B)"),
    ("bintang sebagai jawaban", "jawaban: B", "jawaban: *B", "jawaban: *B", "seperti di berkas instrumen"),
    ("daftar di awal baris", "      - sop.docx\n      - layar.png", "- sop.docx\n- layar.png", "- sop.docx", "`      - sop.docx`"),
    ("bulatan di awal baris", "      - sop.docx\n      - layar.png", "• sop.docx\n• layar.png", "• sop.docx", "`      - sop.docx`"),
    ("sebagian isian dalam kurung", "    jawaban: B\n    bukti: [pindai", "    {jawaban: B}\n    bukti: [pindai", "{jawaban: B}", "`jawaban: B`"),
    ("kurung isian di awal baris", "  \"1.3\": { nihil", "  \"1.3\":\n{ nihil", "{ nihil", "`    { nihil: pernyataan-nihil.pdf }`"),
    ("koma di dalam teks berkurung beberapa baris", "\"1.2\": { jawaban: Tidak, alasan: Masih disusun, target: 2026-08-31 }", "\"1.2\": {\n    jawaban: Tidak,\n    alasan: belum, masih disusun,\n  }", "belum, masih", "`alasan: \"belum, masih disusun\"`"),
    ("kurung butir beberapa baris", "      - sop.docx\n", "      - { berkas: sop.docx,\n          tanggal: 2026-01-01\n", "{ berkas: sop", "`}`"),
];

#[test]
fn brackets_over_several_lines_and_answers_that_are_none() {
    insta::assert_snapshot!(told("evidence/bukti.yaml", SOUND, SEVERAL_LINES), @r#"
    kurung kurawal beberapa baris
    12 |   "1.2": {
      12:10 kurung `{` dari `"1.2"` tidak ditutup
        -> tulis `}` di baris sendiri sesudah baris 14, dengan 4 spasi di depannya

    kurung kurawal beberapa baris di akhir berkas
    19 |   "1.6": {
      19:10 kurung `{` dari `"1.6"` tidak ditutup
        -> tulis `}` di baris sendiri sesudah baris 21, dengan 4 spasi di depannya

    kurung siku beberapa baris
    17 |     bukti: [
      17:12 kurung `[` dari `bukti` tidak ditutup
        -> tulis `]` di baris sendiri sesudah baris 19, dengan 6 spasi di depannya

    dua kurung beberapa baris
    18 |     penangguhan: [{
      18:18 kurung `[` dari `penangguhan` tidak ditutup
        -> tulis `}]` di baris sendiri sesudah baris 21, dengan 6 spasi di depannya

    dua isian berkurung sebaris
    17 |     bukti: [pindai.pdf, ruang.jpg] penangguhan: [{ aturan: KIP405, alasan: Sedang dialihkan, sampai: 2026-10-01 }]
      17:36 dua isian dalam satu baris
        -> pindahkan `penangguhan: [{ aturan: KIP405, alasan: Sedang dialihkan, sampai: 2026-10-01 }]` ke baris sendiri di bawahnya, dengan 4 spasi di depannya

    dua kode sebaris
    12 |   "1.2": { jawaban: Tidak, alasan: Masih disusun, target: 2026-08-31 } "1.3": { nihil: pernyataan-nihil.pdf }
      12:72 dua isian dalam satu baris
        -> pindahkan `"1.3": { nihil: pernyataan-nihil.pdf }` ke baris sendiri di bawahnya, dengan 2 spasi di depannya

    bukti hilang di atas daftarnya
    6 |       - berkas: sk-dip.pdf
      6:7 di atas daftar bukti ini tidak ada `bukti:`
        -> tulis `bukti:` di baris sendiri di atasnya, dengan 4 spasi di depannya

    kode hilang di atas isiannya
    4 |     jawaban: A
      4:5 di atas `jawaban` tidak ada kode indikatornya
        -> tulis kodenya di baris sendiri di atasnya, misalnya `  "1.1":`

    tanda hubung terhapus
    7 |        berkas: sk-dip.pdf
      7:8 tiap butir daftar diawali tanda hubung dan spasi (`- `)
        -> tulis `- berkas: sk-dip.pdf`

    tanda tanya sebagai jawaban
    5 |     jawaban: ?
      5:14 `?` bukan jawaban
        -> tulis kode salah satu pilihannya seperti di berkas instrumen, atau hapus baris ini selama belum dijawab

    tanda tanya, dengan pilihan di atasnya
    19 |     jawaban: ?
      19:14 `?` bukan jawaban
        -> tulis salah satu pilihannya (A, B), atau hapus baris ini selama belum dijawab

    bintang sebagai jawaban
    16 |     jawaban: *B
      16:14 `*B` bukan jawaban
        -> tulis kode salah satu pilihannya seperti di berkas instrumen, atau hapus baris ini selama belum dijawab

    daftar di awal baris
    22 | - sop.docx
      22:1 `- ` harus lebih dalam daripada `bukti` di baris 21
        -> beri 6 spasi di depannya: `      - sop.docx`
      23:1 `- ` tidak sejajar dengan `- sop.docx` di baris 22
        -> samakan lekukannya dengan `- sop.docx`, 6 spasi: `      - layar.png`

    bulatan di awal baris
    22 | • sop.docx
      22:1 butir daftar diawali tanda hubung dan spasi (`- `), bukan `•`
        -> tulis `      - sop.docx`
      23:1 butir daftar diawali tanda hubung dan spasi (`- `), bukan `•`
        -> tulis `      - layar.png`

    sebagian isian dalam kurung
    16 |     {jawaban: B}
      16:5 isian kode ini sebagian di dalam kurung kurawal, sebagian di luarnya
        -> tulis `jawaban: B`

    kurung isian di awal baris
    14 | { nihil: pernyataan-nihil.pdf }
      14:1 isian sebuah kode harus lebih dalam daripada kodenya
        -> tulis `    { nihil: pernyataan-nihil.pdf }`

    koma di dalam teks berkurung beberapa baris
    14 |     alasan: belum, masih disusun,
      14:20 koma di dalam kurung kurawal mengakhiri isi `alasan`
        -> tulis teksnya dalam tanda kutip: `alasan: "belum, masih disusun"`

    kurung butir beberapa baris
    22 |       - { berkas: sop.docx,
      22:9 kurung `{` di baris ini tidak ditutup
        -> tulis `}` di baris sendiri sesudah baris 23, dengan 8 spasi di depannya
    "#);
}

#[rustfmt::skip]
const OTHERS: &[SlipCase] = &[
    ("isian ganda", "jawaban: A", "jawaban: A\n    jawaban: B", "jawaban: B", "hapus salah satunya"),
    ("isian dengan huruf besar", "jawaban: A", "Jawaban: A", "Jawaban", "`jawaban`"),
    ("isian seluruhnya huruf besar", "    bukti:\n      - berkas", "    BUKTI:\n      - berkas", "BUKTI", "`bukti`"),
    ("salah eja", "jawaban: A", "jawabn: A", "jawabn", "`jawaban`"),
    ("komentar dengan //", "    jawaban: A", "    // belum selesai\n    jawaban: A", "//", "`# belum selesai`"),
    ("sisa penanda konflik", "    jawaban: A", "    jawaban: A\n=======\n    alasan: B", "=======", "======="),
    ("penanda konflik", "    jawaban: A", "<<<<<<< HEAD\n    jawaban: A\n=======\n    jawaban: B\n>>>>>>> tim", "<<<<<<<", "======="),
    ("pemisah dokumen", "  \"1.4\": sk-ppid.pdf", "---\n  \"1.4\": sk-ppid.pdf", "---", "`---`"),
    ("tanggal dengan nama bulan", "tanggal: 2026-01-15", "tanggal: 15 Januari 2026", "Januari", "`2026-01-15`"),
    ("tanggal hari dulu", "tanggal: 2026-01-15", "tanggal: 15/01/2026", "15/01", "`2026-01-15`"),
    ("tanggal tanpa nol", "tanggal: 2026-01-15", "tanggal: 2026-1-5", "2026-1-5", "`2026-01-05`"),
    ("tanggal yang tidak ada", "tanggal: 2026-01-15", "tanggal: 2026-02-31", "2026-02-31", "2026-01-15"),
    ("tanggal yang bermakna dua", "tanggal: 2026-01-15", "tanggal: 05/01/2026", "05/01", "tahun-bulan-tanggal"),
    ("tanggal tanpa hari", "target: 2026-08-31", "target: Agustus 2026", "Agustus", "tahun-bulan-tanggal"),
    ("isian bukti di tempat indikator", "    alasan: Sudah", "    halaman: 2\n    alasan: Sudah", "halaman", "berkas"),
    ("isian indikator di kepala", "satker: BPMP Contoh", "satker: BPMP Contoh\njawaban: A", "jawaban: A", "indikator"),
    ("nama isian Inggris", "jawaban: A", "answer: A", "answer", "`jawaban`"),
    ("nama lain untuk berkas", "berkas: sk-dip.pdf", "file: sk-dip.pdf", "file", "`berkas`"),
    ("nama lain untuk tautan", "tautan: https", "link: https", "link", "`tautan`"),
    ("bulan ketiga belas", "sampai: 2026-10-01", "sampai: 2026-13-01", "2026-13-01", "2026-01-15"),
    ("tanggal dengan jam", "tanggal: 2026-01-15", "tanggal: 2026-01-15 10:00", "10:00", "`2026-01-15`"),
    ("tanggal dengan nama hari", "tanggal: 2026-01-15", "tanggal: Kamis, 15 Januari 2026", "Kamis", "`2026-01-15`"),
    ("tanggal bulan dulu", "tanggal: 2026-01-15", "tanggal: 01/15/2026", "01/15", "`2026-01-15`"),
    ("tanggal tanpa tanda", "tanggal: 2026-01-15", "tanggal: 20260115", "20260115", "`2026-01-15`"),
    ("tahun dua angka", "target: 2026-08-31", "target: 31/08/26", "31/08", "2026-01-15"),
    ("nomor hari lembar kerja", "tanggal: 2026-01-15", "tanggal: 46037", "46037", "`2026-01-15`"),
    ("huruf di tempat angka", "tanggal: 2026-01-15", "tanggal: 2026-O1-15", "2026-O1", "`2026-01-15`"),
    ("tanda pisah pada tanggal", "tanggal: 2026-01-15", "tanggal: 2026–01–15", "2026–01", "`2026-01-15`"),
    ("tanggal dalam kurung", "tanggal: 2026-01-15", "tanggal: [2026-01-15]", "[2026", "`tanggal: 2026-01-15`"),
    ("bukan tanggal", "tanggal: 2026-01-15", "tanggal: belum ada", "belum ada", "hapus baris ini"),
];

#[test]
fn colons() {
    insta::assert_snapshot!(told("evidence/bukti.yaml", SOUND, COLONS), @r#"
    titik dua di dalam alasan
    11 |     alasan: Catatan: belum ada
      11:13 teks yang memuat titik dua dan spasi (`: `) harus ada dalam tanda kutip
        -> tulis `alasan: "Catatan: belum ada"`

    titik dua di dalam keterangan
    9 |         keterangan: SK: penetapan DIP
      9:21 teks yang memuat titik dua dan spasi (`: `) harus ada dalam tanda kutip
        -> tulis `keterangan: "SK: penetapan DIP"`

    titik dua di dalam satker
    2 | satker: BPMP: Contoh
      2:9 teks yang memuat titik dua dan spasi (`: `) harus ada dalam tanda kutip
        -> tulis `satker: "BPMP: Contoh"`

    titik dua di akhir teks
    11 |     alasan: Lihat lampiran:
      11:13 teks yang memuat titik dua dan spasi (`: `) harus ada dalam tanda kutip
        -> tulis `alasan: "Lihat lampiran:"`

    titik dua di dalam kurung
    12 |   "1.2": { jawaban: Tidak, alasan: Draf: masih disusun, target: 2026-08-31 }
      12:36 teks yang memuat titik dua dan spasi (`: `) harus ada dalam tanda kutip
        -> tulis `alasan: "Draf: masih disusun"`

    titik dua di dalam nama berkas singkat
    14 |   "1.4": SK: ppid.pdf
      14:10 teks yang memuat titik dua dan spasi (`: `) harus ada dalam tanda kutip
        -> tulis `"1.4": "SK: ppid.pdf"`

    dua titik dua di dalam teks
    11 |     alasan: Rapat: pukul 10: aula
      11:13 teks yang memuat titik dua dan spasi (`: `) harus ada dalam tanda kutip
        -> tulis `alasan: "Rapat: pukul 10: aula"`

    kutip di dalam teks bertitik dua
    11 |     alasan: Surat "Edaran": belum
      11:13 teks yang memuat titik dua dan spasi (`: `) harus ada dalam tanda kutip
        -> tulis `alasan: 'Surat "Edaran": belum'`

    dua isian sebaris di kepala
    1 | instrumen: uji-2026 satker: BPMP Contoh
      1:21 dua isian dalam satu baris
        -> bila `satker: BPMP Contoh` isian tersendiri, pindahkan ke baris sendiri; bila bagian dari teksnya, tulis `instrumen: "uji-2026 satker: BPMP Contoh"`

    dua isian sebaris pada bukti
    7 |       - berkas: sk-dip.pdf tanggal: 2026-01-15
      7:28 dua isian dalam satu baris
        -> bila `tanggal: 2026-01-15` isian tersendiri, pindahkan ke baris sendiri; bila bagian dari teksnya, tulis `berkas: "sk-dip.pdf tanggal: 2026-01-15"`

    dua isian sebaris pada indikator
    5 |     jawaban: A bukti:
      5:16 dua isian dalam satu baris
        -> bila `bukti:` isian tersendiri, pindahkan ke baris sendiri; bila bagian dari teksnya, tulis `jawaban: "A bukti:"`

    jawaban di baris kode
    4 |   "1.1": jawaban: A
      4:10 dua isian dalam satu baris
        -> pindahkan `jawaban: A` ke baris sendiri di bawahnya, dengan 4 spasi di depannya

    kode di baris indikator
    3 | indikator: "1.1":
      3:12 dua isian dalam satu baris
        -> pindahkan `"1.1":` ke baris sendiri di bawahnya, dengan 4 spasi di depannya

    tanpa spasi pada jawaban
    5 |     jawaban:A
      5:5 sesudah `jawaban:` harus ada spasi
        -> tulis `jawaban: A`

    tanpa spasi pada berkas
    7 |       - berkas:sk-dip.pdf
      7:9 sesudah `berkas:` harus ada spasi
        -> tulis `berkas: sk-dip.pdf`

    tanpa spasi pada tanggal
    8 |         tanggal:2026-01-15
      8:9 sesudah `tanggal:` harus ada spasi
        -> tulis `tanggal: 2026-01-15`

    tanpa spasi pada instrumen
    1 | instrumen:uji-2026
      1:1 sesudah `instrumen:` harus ada spasi
        -> tulis `instrumen: uji-2026`

    tanpa spasi pada satker
    2 | satker:BPMP Contoh
      2:1 sesudah `satker:` harus ada spasi
        -> tulis `satker: BPMP Contoh`

    tanpa spasi sesudah kode
    14 |   "1.4":sk-ppid.pdf
      14:3 sesudah `"1.4":` harus ada spasi
        -> tulis `"1.4": sk-ppid.pdf`

    tanpa spasi sesudah kode tanpa kutip
    14 |   1.4:sk-ppid.pdf
      14:3 sesudah `1.4:` harus ada spasi
        -> tulis `1.4: sk-ppid.pdf`

    tanpa spasi di dalam kurung
    12 |   "1.2": { jawaban:Tidak, alasan: Masih disusun, target: 2026-08-31 }
      12:12 sesudah `jawaban:` harus ada spasi
        -> tulis `jawaban: Tidak`

    tanpa spasi pada alasan
    11 |     alasan:Sudah diumumkan
      11:5 sesudah `alasan:` harus ada spasi
        -> tulis `alasan: Sudah diumumkan`

    tanpa spasi pada tautan
    10 |       - tautan:https://ppid.example.go.id/dip
      10:9 sesudah `tautan:` harus ada spasi
        -> tulis `tautan: https://ppid.example.go.id/dip`

    tanpa spasi pada semua baris indikator
    20 |     jawaban:Ya
      20:5 sesudah `jawaban:` harus ada spasi
        -> tulis `jawaban: Ya`

    tanpa spasi pada satu-satunya isian
    20 |     jawaban:Ya
      20:5 sesudah `jawaban:` harus ada spasi
        -> tulis `jawaban: Ya`

    tanpa spasi pada satu-satunya isian bukti
    22 |       - berkas:sop.docx
      22:9 sesudah `berkas:` harus ada spasi
        -> tulis `berkas: sop.docx`

    tanpa spasi pada nihil
    13 |   "1.3": { nihil:pernyataan-nihil.pdf }
      13:12 sesudah `nihil:` harus ada spasi
        -> tulis `nihil: pernyataan-nihil.pdf`

    titik dua lebar penuh
    5 |     jawaban：A
      5:5 sesudah `jawaban` harus ada tanda `:`, bukan `：`
        -> tulis `jawaban: A`

    titik koma
    5 |     jawaban; A
      5:5 sesudah `jawaban` harus ada tanda `:`, bukan `;`
        -> tulis `jawaban: A`

    sama dengan pada jawaban
    5 |     jawaban = A
      5:5 sesudah `jawaban` harus ada tanda `:`, bukan `=`
        -> tulis `jawaban: A`

    sama dengan tanpa spasi
    5 |     jawaban=A
      5:5 sesudah `jawaban` harus ada tanda `:`, bukan `=`
        -> tulis `jawaban: A`

    sama dengan di kepala
    1 | instrumen = "uji-2026"
      1:1 sesudah `instrumen` harus ada tanda `:`, bukan `=`
        -> tulis `instrumen: "uji-2026"`

    sama dengan pada berkas
    7 |       - berkas = sk-dip.pdf
      7:9 sesudah `berkas` harus ada tanda `:`, bukan `=`
        -> tulis `berkas: sk-dip.pdf`

    sama dengan di dalam kurung
    12 |   "1.2": { jawaban = Tidak, alasan = Masih disusun, target: 2026-08-31 }
      12:12 sesudah `jawaban` harus ada tanda `:`, bukan `=`
        -> tulis `jawaban: Tidak`
      12:29 sesudah `alasan` harus ada tanda `:`, bukan `=`
        -> tulis `alasan: Masih disusun`

    sama dengan sesudah kode
    14 |   "1.4" = sk-ppid.pdf
      14:3 sesudah `"1.4"` harus ada tanda `:`, bukan `=`
        -> tulis `"1.4": sk-ppid.pdf`

    sama dengan pada satu-satunya isian
    20 |     jawaban = Ya
      20:5 sesudah `jawaban` harus ada tanda `:`, bukan `=`
        -> tulis `jawaban: Ya`

    titik dua hilang
    5 |     jawaban A
      5:5 sesudah `jawaban` tidak ada tanda `:`
        -> tulis `jawaban: A`

    titik dua hilang sesudah kode
    4 |   "1.1"
      4:3 sesudah `"1.1"` tidak ada tanda `:`
        -> tulis `"1.1":`

    titik dua hilang sesudah bukti
    6 |     bukti
      6:5 sesudah `bukti` tidak ada tanda `:`
        -> tulis `bukti:`

    titik dua hilang sesudah indikator
    3 | indikator
      3:1 sesudah `indikator` tidak ada tanda `:`
        -> tulis `indikator:`

    titik dua di dalam kutip kode
    14 |   "1.4:" sk-ppid.pdf
      14:3 titik dua sesudah "1.4 ada di dalam tanda kutip
        -> tulis `"1.4": sk-ppid.pdf`

    tanda hubung sesudah isian
    5 |     jawaban - A
      5:5 sesudah `jawaban` harus ada tanda `:`, bukan `-`
        -> tulis `jawaban: A`

    panah sesudah isian
    5 |     jawaban -> A
      5:5 sesudah `jawaban` harus ada tanda `:`, bukan `->`
        -> tulis `jawaban: A`

    titik sesudah isian
    5 |     jawaban. A
      5:5 sesudah `jawaban` harus ada tanda `:`, bukan `.`
        -> tulis `jawaban: A`

    sama dengan sesudah kode tanpa kutip
    14 |   1.4 = sk-ppid.pdf
      14:3 sesudah `1.4` harus ada tanda `:`, bukan `=`
        -> tulis `1.4: sk-ppid.pdf`

    titik dua hilang sesudah kode tanpa kutip
    14 |   1.4 sk-ppid.pdf
      14:3 sesudah `1.4` tidak ada tanda `:`
        -> tulis `1.4: sk-ppid.pdf`

    jawaban di sebelah kode
    15 |   "1.5": B
      15:10 sesudah kode `1.5` hanya titik dua, karena isiannya ada di bawahnya
        -> pindahkan `B` ke baris sendiri di bawahnya: `jawaban: B`

    berkas di sebelah kode
    14 |   "1.4": sk-ppid.pdf
      14:10 sesudah kode `1.4` hanya titik dua, karena isiannya ada di bawahnya
        -> pindahkan `sk-ppid.pdf` ke baris sendiri di bawahnya: `bukti: [sk-ppid.pdf]`

    tanda tebal
    5 |     **jawaban:** A
      5:5 di sekitar `jawaban` ada tanda yang bukan bagian YAML
        -> tulis `jawaban: A`

    tanda kutipan surat
    5 |     > jawaban: A
      5:5 di sekitar `jawaban` ada tanda yang bukan bagian YAML
        -> tulis `jawaban: A`

    titik dua hilang pada satu-satunya isian
    20 |     jawaban Ya
      20:5 sesudah `jawaban` tidak ada tanda `:`
        -> tulis `jawaban: Ya`

    titik dua hilang pada satu-satunya alasan
    20 |     alasan Belum disusun.
      20:5 sesudah `alasan` tidak ada tanda `:`
        -> tulis `alasan: Belum disusun.`

    titik dua hilang pada tautan
    10 |       - tautan https://ppid.example.go.id/dip
      10:9 sesudah `tautan` tidak ada tanda `:`
        -> tulis `tautan: https://ppid.example.go.id/dip`

    titik dua hilang di dalam kurung
    12 |   "1.2": { jawaban: Tidak, alasan Masih disusun, target: 2026-08-31 }
      12:28 sesudah `alasan` tidak ada tanda `:`
        -> tulis `alasan: Masih disusun`

    titik dua hilang pada nihil
    13 |   "1.3": { nihil pernyataan-nihil.pdf }
      13:12 sesudah `nihil` tidak ada tanda `:`
        -> tulis `nihil: pernyataan-nihil.pdf`

    titik dua hilang pada aturan
    18 |     penangguhan: [{ aturan KIP405, alasan: Sedang dialihkan, sampai: 2026-10-01 }]
      18:21 sesudah `aturan` tidak ada tanda `:`
        -> tulis `aturan: KIP405`

    titik dua hilang pada tanggal
    8 |         tanggal 2026-01-15
      8:9 sesudah `tanggal` tidak ada tanda `:`
        -> tulis `tanggal: 2026-01-15`

    teks bersambung di baris yang lebih dalam
    12 |       di laman: PPID
      12:7 baris ini terbaca sebagai isian, padahal lanjutan `alasan` di baris 11
        -> tulis seluruhnya dalam tanda kutip: `alasan: "Sudah diumumkan di laman: PPID"`; atau tulis `alasan: >` dan seluruh teksnya di bawah baris itu

    teks bersambung di tiga baris
    11 |           nomor: 12
      11:11 baris ini terbaca sebagai isian, padahal lanjutan `keterangan` di baris 9
        -> tulis seluruhnya dalam tanda kutip: `keterangan: "SK penetapan DIP dan DIK nomor: 12"`; atau tulis `keterangan: >` dan seluruh teksnya di bawah baris itu

    teks bersambung di catatan
    12 |              tiap tahun: Januari
      12:14 baris ini terbaca sebagai isian, padahal lanjutan `catatan` di baris 11
        -> tulis seluruhnya dalam tanda kutip: `catatan: "Ditetapkan ulang tiap tahun: Januari"`; atau tulis `catatan: >` dan seluruh teksnya di bawah baris itu
    "#);
}

#[test]
fn quotes() {
    insta::assert_snapshot!(told("evidence/bukti.yaml", SOUND, QUOTES), @r#"
    garis miring terbalik pada lintasan
    7 |       - berkas: "C:\data\sk-dip.pdf"
      7:17 di dalam kutip ganda, `\` memulai kode khusus
        -> tulis `berkas: 'C:\data\sk-dip.pdf'`; di nama berkas, `/` juga boleh sebagai ganti `\`

    garis miring terbalik sebelum s
    7 |       - berkas: "2026\sk-dip.pdf"
      7:17 di dalam kutip ganda, `\` memulai kode khusus
        -> tulis `berkas: '2026\sk-dip.pdf'`; di nama berkas, `/` juga boleh sebagai ganti `\`

    garis miring terbalik di daftar
    22 |       - "D:\sop.docx"
      22:9 di dalam kutip ganda, `\` memulai kode khusus
        -> tulis `- 'D:\sop.docx'`; di nama berkas, `/` juga boleh sebagai ganti `\`

    garis miring terbalik di dalam kurung
    17 |     bukti: ["arsip\pindai.pdf", ruang.jpg]
      17:13 di dalam kutip ganda, `\` memulai kode khusus
        -> tulis `bukti: ['arsip\pindai.pdf', ruang.jpg]`; di nama berkas, `/` juga boleh sebagai ganti `\`

    kutip ganda tak ditutup
    11 |     alasan: "Sudah diumumkan
      11:13 tanda kutip `"` dibuka di sini dan tidak ditutup
        -> tulis `alasan: "Sudah diumumkan"`

    kutip tunggal tak ditutup
    11 |     alasan: 'Sudah diumumkan
      11:13 tanda kutip `'` dibuka di sini dan tidak ditutup
        -> tulis `alasan: 'Sudah diumumkan'`

    kutip tak ditutup pada berkas
    7 |       - berkas: "sk-dip.pdf
      7:17 tanda kutip `"` dibuka di sini dan tidak ditutup
        -> tulis `berkas: "sk-dip.pdf"`

    kutip tak ditutup pada kode
    4 |   "1.1:
      4:3 tanda kutip `"` dibuka di sini dan tidak ditutup
        -> tulis `"1.1":`

    kutip tak ditutup pada bentuk singkat
    14 |   "1.4": "sk-ppid.pdf
      14:10 tanda kutip `"` dibuka di sini dan tidak ditutup
        -> tulis `"1.4": "sk-ppid.pdf"`

    kutip tunggal tak ditutup pada kode
    14 |   '1.4: sk-ppid.pdf
      14:3 tanda kutip `'` dibuka di sini dan tidak ditutup
        -> tulis `'1.4': sk-ppid.pdf`

    kutip tak ditutup di daftar
    22 |       - "sop.docx
      22:9 tanda kutip `"` dibuka di sini dan tidak ditutup
        -> tulis `- "sop.docx"`

    kutip tak ditutup di dalam kurung
    17 |     bukti: ["pindai.pdf, ruang.jpg]
      17:13 tanda kutip `"` dibuka di sini dan tidak ditutup
        -> tulis `bukti: ["pindai.pdf", ruang.jpg]`

    kutip tak ditutup di baris terakhir
    23 |       - 'layar.png
      23:9 tanda kutip `'` dibuka di sini dan tidak ditutup
        -> tulis `- 'layar.png'`

    kutip tak ditutup pada jawaban
    5 |     jawaban: "A
      5:14 tanda kutip `"` dibuka di sini dan tidak ditutup
        -> tulis `jawaban: "A"`

    teks sesudah kutip
    11 |     alasan: "Sudah" diumumkan
      11:13 teks ini berlanjut sesudah tanda kutip penutupnya
        -> tulis `alasan: '"Sudah" diumumkan'`

    kutip ganda di dalam kutip ganda
    9 |         keterangan: "SK "penetapan" DIP"
      9:21 tanda kutip `"` di dalam teks menutup teks itu terlalu awal
        -> tulis `keterangan: 'SK "penetapan" DIP'`

    apostrof di dalam kutip tunggal
    9 |         keterangan: 'SK Ma'arif'
      9:21 tanda kutip `'` di dalam teks menutup teks itu terlalu awal
        -> tulis `keterangan: "SK Ma'arif"`

    apostrof dan kutip terbuka
    11 |     alasan: 'Jum'at libur
      11:13 tanda kutip `'` dibuka di sini dan tidak ditutup
        -> tulis `alasan: "Jum'at libur"`

    apostrof Jumat
    11 |     alasan: 'Jum'at libur'
      11:13 tanda kutip `'` di dalam teks menutup teks itu terlalu awal
        -> tulis `alasan: "Jum'at libur"`

    kutip lengkung pada teks bertitik dua
    11 |     alasan: “Catatan: belum ada”
      11:13 tanda kutip lengkung (“ ” ‘ ’) bukan tanda kutip di sini
        -> tulis `alasan: "Catatan: belum ada"`

    kutip lurus lalu lengkung
    5 |     jawaban: "A”
      5:14 tanda kutip lengkung (“ ” ‘ ’) bukan tanda kutip di sini
        -> tulis `jawaban: "A"`

    koma sesudah kutip
    5 |     jawaban: "A",
      5:17 di akhir baris ini tidak boleh ada `,`
        -> tulis `jawaban: "A"`

    teks sesudah nama dalam kutip
    7 |       - berkas: "sk-dip.pdf" (asli)
      7:17 teks ini berlanjut sesudah tanda kutip penutupnya
        -> tulis `berkas: "sk-dip.pdf"`

    dua teks dalam kutip
    11 |     alasan: "a" dan "b"
      11:13 teks ini berlanjut sesudah tanda kutip penutupnya
        -> tulis `alasan: '"a" dan "b"'`

    kutip tak sama pada kode
    4 |   "1.1':
      4:3 teks ini dibuka dengan `"` tetapi ditutup dengan `'`
        -> tulis `"1.1":`

    kutip tak sama pada bentuk singkat
    14 |   '1.4": sk-ppid.pdf
      14:3 teks ini dibuka dengan `'` tetapi ditutup dengan `"`
        -> tulis `"1.4": sk-ppid.pdf`

    kutip tak sama pada teks
    11 |     alasan: 'Sudah diumumkan"
      11:13 teks ini dibuka dengan `'` tetapi ditutup dengan `"`
        -> tulis `alasan: "Sudah diumumkan"`

    kutip tak sama di daftar
    22 |       - "sop.docx'
      22:9 teks ini dibuka dengan `"` tetapi ditutup dengan `'`
        -> tulis `- "sop.docx"`

    kutip tak ditutup sesudah kata berkutip
    11 |     alasan: "yang disebut 'draf'
      11:13 tanda kutip `"` dibuka di sini dan tidak ditutup
        -> tulis `alasan: "yang disebut 'draf'"`

    petik terbalik pada kode
    4 |   `1.1`:
      4:3 di sekitar `1.1` ada tanda yang bukan bagian YAML
        -> tulis `1.1:`
    "#);
}

#[test]
fn beginnings() {
    insta::assert_snapshot!(told("evidence/bukti.yaml", SOUND, BEGINNINGS), @r#"
    awalan @
    11 |     alasan: @humas belum menjawab
      11:13 teks yang berawalan `@` harus ada dalam tanda kutip
        -> tulis `alasan: "@humas belum menjawab"`

    awalan `
    11 |     alasan: `draf` belum disahkan
      11:13 teks yang berawalan petik terbalik harus ada dalam tanda kutip
        -> tulis `alasan: "`draf` belum disahkan"`

    awalan %
    11 |     alasan: %5 selesai
      11:13 teks yang berawalan `%` harus ada dalam tanda kutip
        -> tulis `alasan: "%5 selesai"`

    awalan *
    11 |     alasan: *penting* belum ada
      11:13 teks yang berawalan `*` harus ada dalam tanda kutip
        -> tulis `alasan: "*penting* belum ada"`

    awalan &
    11 |     alasan: &tim belum menjawab
      11:13 teks yang berawalan `&` harus ada dalam tanda kutip
        -> tulis `alasan: "&tim belum menjawab"`

    awalan !
    11 |     alasan: !penting belum ada
      11:13 teks yang berawalan `!` harus ada dalam tanda kutip
        -> tulis `alasan: "!penting belum ada"`

    awalan tanda hubung
    11 |     alasan: - belum ada
      11:13 teks yang berawalan `-` harus ada dalam tanda kutip
        -> tulis `alasan: "- belum ada"`

    tanda hubung saja
    11 |     alasan: -
      11:13 `-` saja bukan isi `alasan`
        -> hapus baris ini bila belum ada isinya; bila memang isinya, tulis `alasan: "-"`

    awalan kurung siku
    11 |     alasan: [draf] belum ada
      11:13 teks yang berawalan `[` harus ada dalam tanda kutip
        -> tulis `alasan: "[draf] belum ada"`

    nama berkas berawalan kurung siku
    7 |       - berkas: [2026] sk-dip.pdf
      7:17 teks yang berawalan `[` harus ada dalam tanda kutip
        -> tulis `berkas: "[2026] sk-dip.pdf"`

    nama berkas berkurung siku di daftar
    22 |       - [2026] sop.docx
      22:9 teks yang berawalan `[` harus ada dalam tanda kutip
        -> tulis `- "[2026] sop.docx"`

    awalan kurung kurawal
    11 |     alasan: {draf} menunggu
      11:13 teks yang berawalan `{` harus ada dalam tanda kutip
        -> tulis `alasan: "{draf} menunggu"`

    awalan >
    11 |     alasan: > 50% selesai
      11:13 teks yang berawalan `>` harus ada dalam tanda kutip
        -> tulis `alasan: "> 50% selesai"`

    awalan |
    11 |     alasan: | selesai
      11:13 teks yang berawalan `|` harus ada dalam tanda kutip
        -> tulis `alasan: "| selesai"`

    awalan ?
    11 |     alasan: ? belum jelas
      11:13 teks yang berawalan `?` harus ada dalam tanda kutip
        -> tulis `alasan: "? belum jelas"`

    awalan @ di dalam kurung
    12 |   "1.2": { jawaban: Tidak, alasan: @humas menyusun, target: 2026-08-31 }
      12:36 teks yang berawalan `@` harus ada dalam tanda kutip
        -> tulis `alasan: "@humas menyusun"`

    awalan * sekata
    11 |     alasan: *penting
      11:13 teks yang berawalan `*` harus ada dalam tanda kutip
        -> tulis `alasan: "*penting"`

    awalan & sekata
    11 |     alasan: &tim
      11:13 teks yang berawalan `&` harus ada dalam tanda kutip
        -> tulis `alasan: "&tim"`

    tanda tanya saja
    11 |     alasan: ?
      11:13 teks yang berawalan `?` harus ada dalam tanda kutip
        -> tulis `alasan: "?"`

    kurung siku tak ditutup di teks
    11 |     alasan: [draf
      11:13 teks yang berawalan `[` harus ada dalam tanda kutip
        -> tulis `alasan: "[draf"`

    teks dalam kurung siku
    11 |     alasan: [draf]
      11:13 `alasan` berisi satu teks, tanpa kurung atau daftar
        -> tulis `alasan: "[draf]"`

    teks dalam kurung kurawal
    11 |     alasan: {draf}
      11:13 `alasan` berisi satu teks, tanpa kurung atau daftar
        -> tulis `alasan: "{draf}"`

    tanda hubung sebagai jawaban
    5 |     jawaban: -
      5:14 `-` saja bukan isi `jawaban`
        -> hapus baris ini bila belum ada isinya

    pola nama berkas
    7 |       - berkas: *.pdf
      7:17 teks yang berawalan `*` harus ada dalam tanda kutip
        -> tulis `berkas: "*.pdf"`
    "#);
}

#[test]
fn depths() {
    insta::assert_snapshot!(told("evidence/bukti.yaml", SOUND, DEPTHS), @r#"
    Tab sebagai lekukan
    5 | →jawaban: A
      5:1 lekukan memakai Tab; YAML hanya menerima spasi
        -> ganti Tab dengan 4 spasi: `    jawaban: A`

    spasi dan Tab
    5 |   →jawaban: A
      5:3 lekukan memakai Tab; YAML hanya menerima spasi
        -> ganti Tab dengan 4 spasi: `    jawaban: A`

    Tab pada bukti
    8 | →→tanggal: 2026-01-15
      8:1 lekukan memakai Tab; YAML hanya menerima spasi
        -> ganti Tab dengan 8 spasi: `        tanggal: 2026-01-15`

    tanggal terlalu dalam
    8 |           tanggal: 2026-01-15
      8:11 `tanggal` tidak sejajar dengan `berkas` di baris 7
        -> samakan lekukannya dengan `berkas`, 8 spasi: `        tanggal: 2026-01-15`

    tanggal terlalu dalam satu spasi
    8 |          tanggal: 2026-01-15
      8:10 `tanggal` tidak sejajar dengan `berkas` di baris 7
        -> samakan lekukannya dengan `berkas`, 8 spasi: `        tanggal: 2026-01-15`

    tanggal kurang dalam satu spasi
    8 |        tanggal: 2026-01-15
      8:8 `tanggal` tidak sejajar dengan `berkas` di baris 7
        -> samakan lekukannya dengan `berkas`, 8 spasi: `        tanggal: 2026-01-15`

    tanggal di bawah tanda hubung
    8 |       tanggal: 2026-01-15
      8:7 `tanggal` tidak sejajar dengan `berkas` di baris 7
        -> samakan lekukannya dengan `berkas`, 8 spasi: `        tanggal: 2026-01-15`

    tanggal sejajar bukti
    8 |     tanggal: 2026-01-15
      8:5 `tanggal` tidak sejajar dengan `berkas` di baris 7
        -> samakan lekukannya dengan `berkas`, 8 spasi: `        tanggal: 2026-01-15`

    tanggal sejajar bukti pada bukti terakhir
    23 |     tanggal: 2026-02-02
      23:5 `tanggal` isian satu bukti, bukan isian indikator
        -> taruh `tanggal` di bawah `berkas` atau `tautan` yang dimaksud, sejajar dengannya

    tanggal di kolom pertama
    8 | tanggal: 2026-01-15
      8:1 `tanggal` tidak sejajar dengan `berkas` di baris 7
        -> samakan lekukannya dengan `berkas`, 8 spasi: `        tanggal: 2026-01-15`

    keterangan terlalu dalam
    9 |             keterangan: SK penetapan DIP
      9:13 `keterangan` tidak sejajar dengan `berkas` di baris 7
        -> samakan lekukannya dengan `berkas`, 8 spasi: `        keterangan: SK penetapan DIP`

    bukti terlalu dalam
    6 |       bukti:
      6:7 `bukti` tidak sejajar dengan `jawaban` di baris 5
        -> samakan lekukannya dengan `jawaban`, 4 spasi: `    bukti:`

    bukti kurang dalam
    6 |    bukti:
      6:4 `bukti` tidak sejajar dengan `jawaban` di baris 5
        -> samakan lekukannya dengan `jawaban`, 4 spasi: `    bukti:`

    jawaban sejajar kode
    5 |   jawaban: A
      5:3 `jawaban` harus lebih dalam daripada `1.1` di baris 4
        -> beri 4 spasi di depannya: `    jawaban: A`
      6:3 `bukti` harus lebih dalam daripada `1.1` di baris 4
        -> beri 4 spasi di depannya: `    bukti:`

    satker berlekuk
    2 |   satker: BPMP Contoh
      2:3 `satker` tidak sejajar dengan `instrumen` di baris 1
        -> hapus spasi di depannya: `satker: BPMP Contoh`

    kode di kolom pertama
    19 | "1.6":
      19:1 kode `1.6` tidak berada di bawah `indikator:`
        -> beri dua spasi di depan `1.6` dan semua baris di bawahnya; bila belum ada baris `indikator:`, tulis di atas kode pertama

    alasan di bawah jawaban
    17 |       alasan: Draf
      17:7 `alasan` tidak sejajar dengan `jawaban` di baris 16
        -> samakan lekukannya dengan `jawaban`, 4 spasi: `    alasan: Draf`

    kode terlalu dalam
    15 |    "1.5":
      15:4 `1.5` tidak sejajar dengan `1.4` di baris 14
        -> samakan lekukannya dengan `1.4`, 2 spasi: `  "1.5":`

    kode kurang dalam
    15 |  "1.5":
      15:2 `1.5` tidak sejajar dengan `1.4` di baris 14
        -> samakan lekukannya dengan `1.4`, 2 spasi: `  "1.5":`

    alasan terlalu dalam satu spasi
    11 |      alasan: Sudah diumumkan
      11:6 `alasan` tidak sejajar dengan `jawaban` di baris 5
        -> samakan lekukannya dengan `jawaban`, 4 spasi: `    alasan: Sudah diumumkan`

    alasan kurang dalam satu spasi
    11 |    alasan: Sudah diumumkan
      11:4 `alasan` tidak sejajar dengan `jawaban` di baris 5
        -> samakan lekukannya dengan `jawaban`, 4 spasi: `    alasan: Sudah diumumkan`

    butir kedua terlalu dalam
    23 |         - layar.png
      23:9 `- layar.png` tidak sejajar dengan `- sop.docx` di atasnya
        -> samakan lekukannya, 6 spasi: `      - layar.png`

    butir kedua kurang dalam
    23 |      - layar.png
      23:6 `- ` tidak sejajar dengan `- sop.docx` di baris 22
        -> samakan lekukannya dengan `- sop.docx`, 6 spasi: `      - layar.png`

    spasi tak terputus sebagai lekukan
    5 |     jawaban: A
      5:1 spasi ini bukan spasi biasa (U+00A0)
        -> tulis `    jawaban: A`

    spasi tak terputus di semua baris sebuah kode
    20 |     jawaban: Ya
      20:1 spasi ini bukan spasi biasa (U+00A0)
        -> ganti spasi di depan `jawaban` dengan spasi biasa, sebanyak di baris yang sejajar

    spasi tak terputus sesudah titik dua
    5 |     jawaban: A
      5:13 spasi ini bukan spasi biasa (U+00A0)
        -> tulis `jawaban: A`

    spasi tak terputus sesudah tanda hubung
    22 |       - sop.docx
      22:7 sesudah tanda hubung `-` harus ada spasi biasa
        -> tulis `- sop.docx`

    spasi lebar penuh sebagai lekukan
    5 | \u{3000}\u{3000}jawaban: A
      5:1 spasi ini bukan spasi biasa (U+3000)
        -> tulis `    jawaban: A`

    spasi lebar nol di depan isian
    5 |     \u{200b}jawaban: A
      5:5 di baris ini ada huruf yang tidak tampak (U+200B)
        -> hapus nama isian ini, lalu ketik ulang: `jawaban:`

    BOM di tengah
    5 | \u{feff}    jawaban: A
      5:1 di baris ini ada huruf yang tidak tampak (U+FEFF)
        -> tulis `    jawaban: A`

    kode di dalam kode lain
    19 |     "1.6":
      19:5 kode `1.6` berada di dalam kode lain
        -> kurangi spasi di depan `1.6` dan semua baris di bawahnya, sehingga sejajar dengan kode lain

    indikator hilang
    3 |   "1.1":
      3:3 baris `indikator:` tidak ada di atas kode `1.1`
        -> tulis `indikator:` di baris sendiri di atas baris ini, tanpa spasi di depannya

    indikator dua kali
    19 | indikator: # lagi
      19:1 isian `indikator` ditulis dua kali (pertama kali di baris 3)
        -> hapus baris ini; kode di bawahnya tetap di bawah `indikator:` yang pertama

    kode sebagai butir
    14 |   - "1.4": sk-ppid.pdf
      14:3 `1.4` ditulis tanpa tanda hubung di depannya
        -> tulis `"1.4": sk-ppid.pdf`

    jawaban sebagai butir
    5 |     - jawaban: A
      5:5 `jawaban` ditulis tanpa tanda hubung di depannya
        -> tulis `jawaban: A`

    kode sebagai isi
    14 |   kode: "1.4"
      14:3 kode ditulis di depan titik dua, bukan sebagai isi `kode`
        -> tulis misalnya `"1.1":`, lalu isiannya di bawahnya, dua spasi lebih dalam

    bukti sejajar kode
    21 |   bukti: # di sini
      21:3 `bukti` isian indikator, tetapi tidak berada di bawah kodenya
        -> taruh `bukti` di bawah kode indikatornya, dua spasi lebih dalam

    teks bersambung
    12 |     diumumkan minggu lalu
      12:5 baris ini bukan isian (`nama: nilai`) dan bukan butir daftar (`- …`)
        -> bila ini lanjutan `alasan` di baris 11, beri 6 spasi di depannya; bila keterangan untuk tim, awali dengan `#`; bila bukan keduanya, hapus

    teks bersambung di kolom pertama
    12 | diumumkan minggu lalu
      12:1 baris ini bukan isian (`nama: nilai`) dan bukan butir daftar (`- …`)
        -> bila ini lanjutan `alasan` di baris 11, beri 6 spasi di depannya; bila keterangan untuk tim, awali dengan `#`; bila bukan keduanya, hapus

    nama berkas di baris bawah
    8 |         sk-dip.pdf
      8:9 baris ini bukan isian (`nama: nilai`) dan bukan butir daftar (`- …`)
        -> bila ini lanjutan `berkas` di baris 7, beri 10 spasi di depannya; bila keterangan untuk tim, awali dengan `#`; bila bukan keduanya, hapus

    blok tanpa lekukan
    12 |     Sudah diumumkan
      12:5 isi `alasan` di baris 11 harus lebih dalam daripada `alasan`
        -> beri 6 spasi di depannya: `      Sudah diumumkan`

    judul di antara kode
    14 | Aspek B
      14:1 baris ini bukan isian (`nama: nilai`) dan bukan butir daftar (`- …`)
        -> bila ini keterangan untuk tim, awali dengan `#`; bila bukan, hapus baris ini

    judul di atas berkas
    1 | Pemetaan bukti
      1:1 baris ini bukan isian (`nama: nilai`) dan bukan butir daftar (`- …`)
        -> bila ini keterangan untuk tim, awali dengan `#`; bila bukan, hapus baris ini

    pesan percakapan
    1 | [30/11/26 09.15] Siti: instrumen: uji-2026
      1:1 ini tersalin dari percakapan atau laman, bukan bagian berkas ini
        -> hapus `[30/11/26 09.15] Siti:`

    pagar percakapan
    1 | ```yaml
      1:1 ini tersalin dari percakapan atau laman, bukan bagian berkas ini
        -> hapus baris ini
    "#);
}

#[test]
fn lists() {
    insta::assert_snapshot!(told("evidence/bukti.yaml", SOUND, LISTS), @r#"
    tanda hubung tanpa spasi
    7 |       -berkas: sk-dip.pdf
      7:7 sesudah tanda hubung `-` harus ada spasi biasa
        -> tulis `- berkas: sk-dip.pdf`

    tanda hubung tanpa spasi pada satu bukti
    22 |       -berkas: sop.docx
      22:7 sesudah tanda hubung `-` harus ada spasi biasa
        -> tulis `- berkas: sop.docx`

    tanda hubung tanpa spasi pada butir kedua
    23 |       -layar.png
      23:7 sesudah tanda hubung `-` harus ada spasi biasa
        -> tulis `- layar.png`

    tanda hubung tanpa spasi pada semua butir
    22 |       -sop.docx
      22:7 sesudah tanda hubung `-` harus ada spasi biasa
        -> tulis `- sop.docx`

    tanda hubung hilang
    7 |         berkas: sk-dip.pdf
      7:9 tiap butir daftar diawali tanda hubung dan spasi (`- `)
        -> tulis `- berkas: sk-dip.pdf`

    tanda hubung hilang pada satu bukti
    22 |       berkas: sop.docx
      22:7 tiap butir daftar diawali tanda hubung dan spasi (`- `)
        -> tulis `- berkas: sop.docx`

    tanda hubung hilang pada bukti kedua
    10 |         tautan: https://ppid.example.go.id/dip
      10:17 satu bukti tidak dapat berupa berkas dan tautan sekaligus
        -> tulis tautannya sebagai bukti tersendiri: `- tautan: …`

    tanda hubung hilang pada berkas kedua
    10 |         berkas: lain.pdf
      10:9 isian `berkas` ditulis dua kali (pertama kali di baris 7)
        -> bila ini bukti lain, awali dengan tanda hubung: `- berkas: …`; bila bukan, hapus salah satunya

    tanda pisah Word
    7 |       – berkas: sk-dip.pdf
      7:7 butir daftar diawali tanda hubung dan spasi (`- `), bukan `–`
        -> tulis `- berkas: sk-dip.pdf`

    tanda pisah Word pada butir
    22 |       — sop.docx
      22:7 butir daftar diawali tanda hubung dan spasi (`- `), bukan `—`
        -> tulis `- sop.docx`

    tanda peluru
    7 |       • berkas: sk-dip.pdf
      7:7 butir daftar diawali tanda hubung dan spasi (`- `), bukan `•`
        -> tulis `- berkas: sk-dip.pdf`

    tanda bintang
    7 |       * berkas: sk-dip.pdf
      7:7 butir daftar diawali tanda hubung dan spasi (`- `), bukan `*`
        -> tulis `- berkas: sk-dip.pdf`

    kurung siku tak ditutup
    17 |     bukti: [pindai.pdf, ruang.jpg
      17:12 kurung di baris ini tidak berpasangan
        -> tulis `bukti: [pindai.pdf, ruang.jpg]`

    kurung kurawal tak ditutup
    12 |   "1.2": { jawaban: Tidak, alasan: Masih disusun, target: 2026-08-31
      12:10 kurung di baris ini tidak berpasangan
        -> tulis `"1.2": { jawaban: Tidak, alasan: Masih disusun, target: 2026-08-31 }`

    kurung kurawal berlebih
    13 |   "1.3": { nihil: pernyataan-nihil.pdf }}
      13:10 kurung di baris ini tidak berpasangan
        -> tulis `"1.3": { nihil: pernyataan-nihil.pdf }`

    kurung siku berlebih
    17 |     bukti: [pindai.pdf, ruang.jpg]]
      17:12 kurung di baris ini tidak berpasangan
        -> tulis `bukti: [pindai.pdf, ruang.jpg]`

    kurung siku pembuka hilang
    17 |     bukti: pindai.pdf, ruang.jpg]
      17:12 beberapa isi `bukti` dalam satu baris harus ada dalam kurung siku
        -> tulis `bukti: [pindai.pdf, ruang.jpg]`

    tanpa kurung siku
    17 |     bukti: pindai.pdf, ruang.jpg
      17:12 beberapa isi `bukti` dalam satu baris harus ada dalam kurung siku
        -> tulis `bukti: [pindai.pdf, ruang.jpg]`

    kurung silang
    18 |     penangguhan: [{ aturan: KIP405, alasan: Sedang dialihkan, sampai: 2026-10-01 ]}
      18:18 kurung di baris ini tidak berpasangan
        -> tulis `penangguhan: [{ aturan: KIP405, alasan: Sedang dialihkan, sampai: 2026-10-01 }]`

    koma hilang di dalam kurung
    12 |   "1.2": { jawaban: Tidak alasan: Masih disusun, target: 2026-08-31 }
      12:10 di antara dua isi kurung ini tidak ada koma
        -> tulis `"1.2": { jawaban: Tidak, alasan: Masih disusun, target: 2026-08-31 }`

    koma ganda
    17 |     bukti: [pindai.pdf,, ruang.jpg]
      17:12 dua koma berturut-turut
        -> tulis `bukti: [pindai.pdf, ruang.jpg]`

    kurung siku di bawah daftar kosong
    21 |     bukti: []
      21:12 `[]` sudah menutup isian ini, padahal isinya ada di bawahnya
        -> hapus `[]` di baris ini

    satu teks sebagai bukti
    17 |     bukti: pindai.pdf
      17:12 `bukti` berisi daftar, juga bila isinya satu
        -> tulis `bukti: [pindai.pdf]`

    bukti dengan titik koma
    17 |     bukti: pindai.pdf; ruang.jpg
      17:12 beberapa isi `bukti` dalam satu baris harus ada dalam kurung siku
        -> tulis `bukti: [pindai.pdf, ruang.jpg]`

    bukti dengan kata dan
    17 |     bukti: pindai.pdf dan ruang.jpg
      17:12 beberapa isi `bukti` dalam satu baris harus ada dalam kurung siku
        -> tulis `bukti: [pindai.pdf, ruang.jpg]`

    bukti belum ada
    17 |     bukti: belum ada
      17:12 `bukti` berisi daftar, juga bila isinya satu
        -> tulis nama berkas atau tautannya, misalnya `bukti: [sk.pdf]`, atau hapus baris ini bila belum ada

    bukti dalam kurung kurawal
    17 |     bukti: { berkas: pindai.pdf }
      17:12 `bukti` berisi daftar, juga bila isinya satu
        -> tulis `bukti: [{ berkas: pindai.pdf }]`

    butir bernomor
    22 |       1. sop.docx
      22:7 butir daftar diawali tanda hubung dan spasi (`- `), bukan `1.`
        -> tulis `- sop.docx`

    butir tanpa tanda hubung
    22 |       sop.docx
      22:7 tiap butir daftar diawali tanda hubung dan spasi (`- `)
        -> tulis `- sop.docx`

    tanda hubung ganda
    22 |       -- sop.docx
      22:7 tanda hubung butir daftar ditulis dua kali
        -> tulis `- sop.docx`

    tanda hubung ganda pada isian
    7 |       - - berkas: sk-dip.pdf
      7:7 tanda hubung butir daftar ditulis dua kali
        -> tulis `- berkas: sk-dip.pdf`

    butir di dalam butir
    22 |       - - sop.docx
      22:9 satu butir memuat satu berkas atau tautan, bukan daftar
        -> tulis tiap berkas di baris sendiri dengan satu tanda hubung: `- sk.pdf`

    butir kosong
    23 |       - # kosong
      23:17 butir ini masih kosong
        -> tulis nama berkas atau tautannya sesudah `- `, atau hapus baris ini

    beberapa berkas dalam satu isian
    7 |       - berkas: [sk-dip.pdf, sk-ppid.pdf]
      7:17 `berkas` berisi satu teks, tanpa kurung atau daftar
        -> tulis masing-masing sebagai bukti sendiri: `- berkas: sk-dip.pdf`, lalu `- berkas: sk-ppid.pdf`

    berkas dalam kurung
    7 |       - berkas: [sk-dip.pdf]
      7:17 `berkas` berisi satu teks, tanpa kurung atau daftar
        -> tulis `berkas: sk-dip.pdf`

    jawaban dalam kurung
    5 |     jawaban: [A]
      5:14 `jawaban` berisi satu teks, tanpa kurung atau daftar
        -> tulis `jawaban: A`

    daftar di sebelah kode
    14 |   "1.4": [sk-ppid.pdf, a.pdf]
      14:10 di sebelah kode hanya boleh satu berkas atau tautan
        -> tulis `jawaban: …` di bawah kode ini, dan daftar ini di bawah `bukti:`

    butir tanpa berkas
    8 |       - tanggal: 2026-01-15
      8:9 butir ini tidak memuat `berkas` atau `tautan`
        -> bila `tanggal` milik bukti di atasnya, ganti tanda hubung di depannya dengan spasi; bila ini bukti lain, tulis `berkas:`

    penangguhan tanpa daftar
    18 |     penangguhan: { aturan: KIP405, alasan: Sedang dialihkan, sampai: 2026-10-01 }
      18:18 `penangguhan` berisi daftar, juga bila isinya satu
        -> tulis `penangguhan: [{ aturan: KIP405, alasan: Sedang dialihkan, sampai: 2026-10-01 }]`

    koma hilang antarbaris
    15 |     jawaban: Ada
      15:5 di antara baris ini dan baris berikutnya tidak ada koma
        -> tulis `jawaban: Ada,`

    koma di dalam alasan berkurung
    12 |   "1.2": { jawaban: Tidak, alasan: belum, masih disusun, target: 2026-08-31 }
      12:43 koma di dalam kurung kurawal mengakhiri isi `alasan`
        -> tulis teksnya dalam tanda kutip: `alasan: "belum, masih disusun"`

    beberapa koma di dalam alasan berkurung
    12 |   "1.2": { jawaban: Tidak, alasan: belum, berkas masih disusun, rapat 3 Maret, target: 2026-08-31 }
      12:43 koma di dalam kurung kurawal mengakhiri isi `alasan`
        -> tulis teksnya dalam tanda kutip: `alasan: "belum, berkas masih disusun, rapat 3 Maret"`

    koma di dalam nama berkas berkurung
    13 |   "1.3": { nihil: Surat 12, 2026.pdf }
      13:29 koma di dalam kurung kurawal mengakhiri isi `nihil`
        -> tulis teksnya dalam tanda kutip: `nihil: "Surat 12, 2026.pdf"`

    koma di dalam alasan penangguhan
    18 |     penangguhan: [{ aturan: KIP405, alasan: Sedang dialihkan, hampir selesai, sampai: 2026-10-01 }]
      18:63 koma di dalam kurung kurawal mengakhiri isi `alasan`
        -> tulis teksnya dalam tanda kutip: `alasan: "Sedang dialihkan, hampir selesai"`

    tagar di dalam kurung
    12 |   "1.2": { jawaban: Tidak, alasan: Masih disusun #2, target: 2026-08-31 }
      12:36 ` #` di dalam teks ini memulai komentar, dan kurung penutupnya ikut di dalamnya
        -> tulis `alasan: "Masih disusun #2"`
    "#);
}

#[test]
fn others() {
    insta::assert_snapshot!(told("evidence/bukti.yaml", SOUND, OTHERS), @r#"
    isian ganda
    6 |     jawaban: B
      6:5 isian `jawaban` ditulis dua kali (pertama kali di baris 5)
        -> hapus salah satunya, atau gabungkan isinya

    isian dengan huruf besar
    5 |     Jawaban: A
      5:5 isian `Jawaban` tidak dikenal
        -> maksudnya `jawaban`?

    isian seluruhnya huruf besar
    6 |     BUKTI:
      6:5 isian `BUKTI` tidak dikenal
        -> maksudnya `bukti`?

    salah eja
    5 |     jawabn: A
      5:5 isian `jawabn` tidak dikenal
        -> maksudnya `jawaban`?

    komentar dengan //
    5 |     // belum selesai
      5:5 komentar diawali `#`, bukan `//`
        -> tulis `# belum selesai`

    sisa penanda konflik
    6 | =======
      6:1 penanda konflik git yang tertinggal
        -> pilih isi yang benar, lalu hapus baris <<<<<<<, =======, dan >>>>>>>

    penanda konflik
    5 | <<<<<<< HEAD
      5:1 penanda konflik git yang tertinggal
        -> pilih isi yang benar, lalu hapus baris <<<<<<<, =======, dan >>>>>>>
      7:1 penanda konflik git yang tertinggal
        -> pilih isi yang benar, lalu hapus baris <<<<<<<, =======, dan >>>>>>>
      9:1 penanda konflik git yang tertinggal
        -> pilih isi yang benar, lalu hapus baris <<<<<<<, =======, dan >>>>>>>

    pemisah dokumen
    14 | ---
      14:1 satu berkas hanya boleh memuat satu dokumen YAML
        -> hapus baris `---`

    tanggal dengan nama bulan
    8 |         tanggal: 15 Januari 2026
      8:18 tanggal ditulis tahun-bulan-tanggal
        -> tulis `2026-01-15`

    tanggal hari dulu
    8 |         tanggal: 15/01/2026
      8:18 tanggal ditulis tahun-bulan-tanggal
        -> tulis `2026-01-15`

    tanggal tanpa nol
    8 |         tanggal: 2026-1-5
      8:18 tanggal ditulis tahun-bulan-tanggal
        -> tulis `2026-01-05`

    tanggal yang tidak ada
    8 |         tanggal: 2026-02-31
      8:18 tanggal ini tidak ada: bulan itu hanya sampai tanggal 28
        -> tulis tahun-bulan-tanggal, misalnya 2026-01-15

    tanggal yang bermakna dua
    8 |         tanggal: 05/01/2026
      8:18 tanggal ini dapat dibaca dengan dua cara
        -> tulis tahun-bulan-tanggal: `2026-01-05` atau `2026-05-01`

    tanggal tanpa hari
    12 |   "1.2": { jawaban: Tidak, alasan: Masih disusun, target: Agustus 2026 }
      12:59 tanggal ini belum lengkap
        -> tulis tahun-bulan-tanggal, misalnya 2026-01-15

    isian bukti di tempat indikator
    11 |     halaman: 2
      11:5 `halaman` isian satu bukti, bukan isian indikator
        -> taruh `halaman` di bawah `berkas` atau `tautan` yang dimaksud, sejajar dengannya

    isian indikator di kepala
    3 | jawaban: A
      3:1 `jawaban` isian indikator, tetapi tidak berada di bawah kodenya
        -> taruh `jawaban` di bawah kode indikatornya, dua spasi lebih dalam

    nama isian Inggris
    5 |     answer: A
      5:5 isian `answer` tidak dikenal
        -> maksudnya `jawaban`?

    nama lain untuk berkas
    7 |       - file: sk-dip.pdf
      7:9 isian `file` tidak dikenal
        -> maksudnya `berkas`?

    nama lain untuk tautan
    10 |       - link: https://ppid.example.go.id/dip
      10:9 isian `link` tidak dikenal
        -> maksudnya `tautan`?

    bulan ketiga belas
    18 |     penangguhan: [{ aturan: KIP405, alasan: Sedang dialihkan, sampai: 2026-13-01 }]
      18:71 tidak ada bulan ke-13
        -> tulis tahun-bulan-tanggal, misalnya 2026-01-15

    tanggal dengan jam
    8 |         tanggal: 2026-01-15 10:00
      8:18 di sini hanya tanggal, tanpa jam atau teks lain
        -> tulis `2026-01-15`

    tanggal dengan nama hari
    8 |         tanggal: Kamis, 15 Januari 2026
      8:18 tanggal ditulis tahun-bulan-tanggal
        -> tulis `2026-01-15`

    tanggal bulan dulu
    8 |         tanggal: 01/15/2026
      8:18 tanggal ditulis tahun-bulan-tanggal
        -> tulis `2026-01-15`

    tanggal tanpa tanda
    8 |         tanggal: 20260115
      8:18 tanggal ditulis tahun-bulan-tanggal
        -> tulis `2026-01-15`

    tahun dua angka
    12 |   "1.2": { jawaban: Tidak, alasan: Masih disusun, target: 31/08/26 }
      12:59 tahun ditulis dengan empat angka
        -> tulis tahun-bulan-tanggal, misalnya 2026-01-15

    nomor hari lembar kerja
    8 |         tanggal: 46037
      8:18 `46037` nomor hari dari lembar kerja, bukan tanggal
        -> tulis `2026-01-15`

    huruf di tempat angka
    8 |         tanggal: 2026-O1-15
      8:18 di tanggal ini ada huruf di tempat angka
        -> tulis `2026-01-15`

    tanda pisah pada tanggal
    8 |         tanggal: 2026–01–15
      8:18 tanda hubung di tanggal ini bukan `-` biasa
        -> tulis `2026-01-15`

    tanggal dalam kurung
    8 |         tanggal: [2026-01-15]
      8:18 `tanggal` berisi satu teks, tanpa kurung atau daftar
        -> tulis `tanggal: 2026-01-15`

    bukan tanggal
    8 |         tanggal: belum ada
      8:18 ini bukan tanggal
        -> tulis tahun-bulan-tanggal, misalnya 2026-01-15, atau hapus baris ini bila belum ada tanggalnya
    "#);
}
