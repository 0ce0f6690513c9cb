//! What is right is neither refused nor doubted, however odd it looks.

use super::{mapping, problems, settings};

/// Sound lines in the place of `alasan: Sudah diumumkan`.
const LINES: &[&str] = &[
    "alasan: Rapat pukul 10:30",
    "alasan: lihat https://ppid.example.go.id/a:b",
    "alasan:\tSudah",
    "alasan : Sudah",
    "\"alasan\": Sudah",
    "alasan: “Sudah” diumumkan",
    "alasan: “Sudah diumumkan”",
    "alasan: Sudah\u{a0}diumumkan",
    "alasan: Jum'at dan \"libur\"",
    "alasan: a = b; c",
    "alasan: 50% selesai, 100 - 50",
    "alasan: bagian (1), [2], {3}",
    "alasan: \"Catatan: belum @ada\" # catatan: jawaban:A",
    "alasan: 'Ma''arif'",
    "alasan: \"baris satu\\nbaris dua\"",
    "alasan: \"50\\u0025\"",
    "alasan: jawaban A",
    "alasan: jawaban=A",
    "alasan: |\n      jawaban:A\n      - berkas:x\n      // bukan komentar",
    "alasan: >-\n      Catatan: belum\n      ada",
    "alasan:\n      teks yang panjang ini dilanjutkan di baris berikutnya oleh program\n      - lain yang melipat baris",
    "# alasan:belum",
    "alasan:",
    "alasan: ~",
    "alasan: =======",
    "alasan: -- belum",
    "alasan: -> bagian B",
    "alasan: 1. draf; 2. final",
    "alasan: \"[draf] belum\"",
    "alasan: ! penting",
    "alasan: !!str 5",
    "alasan: 2026-13-01",
    "alasan: 46037",
    "alasan: |-\n      ```\n      [30/11/26 09.15] Siti: ada\n      2. ini",
    "alasan: >\n      a,\n      b: c",
    "alasan: a\n      jawaban lain\n\n      1.4 juga",
];

/// Sound items in the place of `- sop.docx`.
const ITEMS: &[&str] = &[
    "- 'C:\\data\\sop.docx'",
    "- \"arsip/sop.docx\"",
    "- -sop.docx",
    "- –sop.docx",
    "- Surat [2026] (1).pdf",
    "- “Undangan”.pdf",
    "- sop - final.docx",
    "- sop=final.docx",
    "- 2026-01-15.pdf",
    "- https://ppid.example.go.id:8080/dip",
    "-   sop.docx",
    "- SK Penetapan Daftar Informasi Publik Tahun 2026 Balai Contoh\n        - lampiran.pdf",
    "- 1. sop.docx",
    "- a) sop.docx",
    "- 'a.pdf, b.pdf'",
    "- a.pdf dan b.pdf",
    "- {\n          berkas: sop.docx,\n          tanggal: 2026-01-15,\n        }",
    "- ! sop.docx",
    "- { berkas: sop.docx, tanggal: 2026-01-15 }",
    "- { berkas: sop.docx, keterangan: \"SOP, edisi 2\" }",
    "- catatan rapat.pdf",
    "- bukti.v2 final.docx",
    "- berkas: sop.docx\n        # tanggal:2026\n        tanggal: 2026-01-15",
];

#[test]
fn odd_lines_of_a_mapping_stay_silent() {
    let places = [("alasan: Sudah diumumkan", LINES), ("- sop.docx", ITEMS)];
    for (place, ways) in places {
        for way in ways {
            let text = mapping::SOUND.replacen(place, way, 1);
            let said = problems("evidence/bukti.yaml", &text);
            assert!(said.is_empty(), "{way}: {:?}", said[0].message);
        }
    }
}

/// What stands in an instrument, and sound ways to write the same.
const TOML: &[(&str, &[&str])] = &[
    (
        "tahun = 2026",
        &[
            "tahun=2026#x",
            "\"tahun\" = 2026",
            "tahun = 2_026",
            "  tahun = +2026",
            "tahun = 2026 # = 2027",
            "tahun = 2026 # \"\"\"",
        ],
    ),
    (
        "judul = \"Instrumen uji\"",
        &[
            "judul = \"\"\"Instrumen\nuji\"\"\"",
            "judul = '''\n[aspek]\n[[instrumen]]\n[[aspek.indikator]]'''",
            "judul = \"a \\\"b\\\" c\"",
            "judul = 'C:\\data'",
            "judul = \"1. a; 2. b, c = d\"",
            "judul = \"19 September 2026\"",
            "judul = \"\\u0041 // b\"",
        ],
    ),
    (
        "tenggat = 2026-09-19",
        &[
            "tenggat = \"2026-09-19\"",
            "tenggat = 2026-09-19T23:59:00+07:00",
            "tenggat = 2026-09-19 23:59:00",
        ],
    ),
    (
        "[berkas]",
        &["[ berkas ]", "[\"berkas\"]", "[berkas] # [aspek]"],
    ),
    (
        "[[kualifikasi]]",
        &["[[ kualifikasi ]]", "[['kualifikasi']]"],
    ),
    (
        "[\"pdf\", \"docx\"]",
        &[
            "[\"pdf\", \"docx\",]",
            "[ # dua\n  'pdf', # satu\n  \"docx\",\n]",
            "\"pdf\"",
            "[\".PDF\", \"*.docx\"]",
        ],
    ),
    (
        "[periode.tahun-berjalan]\nmulai = 2026-01-01\nakhir = 2026-12-31",
        &["[periode]\ntahun-berjalan = { mulai = 2026-01-01, akhir = 2026-12-31 }"],
    ),
    (
        "{ kode = \"B\", nilai = 0.60 },",
        &[
            "{ \"kode\" = 'B', nilai = 0.6 },",
            "{kode=\"B\",nilai=0.6},# B",
        ],
    ),
];

#[test]
fn odd_lines_of_an_instrument_stay_silent() {
    for (place, ways) in TOML {
        assert_eq!(settings::INSTRUMENT.matches(place).count(), 1, "{place}");
        for way in *ways {
            let text = settings::INSTRUMENT.replacen(place, way, 1);
            let said = problems("instrument/uji.toml", &text);
            assert!(said.is_empty(), "{way}: {:?}", said[0].message);
        }
    }
}

#[test]
fn line_ends_and_marks_of_all_systems_stay_silent() {
    for (path, text) in [
        ("evidence/bukti.yaml", mapping::SOUND),
        ("instrument/uji.toml", settings::INSTRUMENT),
        ("kip.toml", settings::SETTINGS),
    ] {
        for end in ["\n", "\r\n", "\r"] {
            for mark in ["", "\u{feff}"] {
                let text = format!("{mark}{}", text.replace('\n', end));
                let said = problems(path, &text);
                assert!(said.is_empty(), "{path} {end:?}: {:?}", said[0].message);
            }
        }
    }
}

#[test]
fn lists_at_the_column_of_their_key_stay_silent() {
    let text = mapping::SOUND
        .replace("\n      - ", "\n    - ")
        .replace("\n        ", "\n      ");
    assert!(problems("evidence/bukti.yaml", &text).is_empty());
}

#[test]
fn what_stands_beside_a_slip_is_not_told() {
    // One slip in a file full of odd and sound lines: nothing but the slip.
    for odd in LINES {
        let text = mapping::SOUND.replacen("alasan: Sudah diumumkan", odd, 1);
        let text = text.replacen("jawaban: B", "jawaban:B", 1);
        let said = problems("evidence/bukti.yaml", &text);
        assert_eq!(said.len(), 1, "{odd}: {said:?}");
        let line = text.lines().position(|line| line.contains("jawaban:B"));
        let told = said[0].source.place(said[0].span.start).line();
        assert_eq!(
            told.map(|line| usize::try_from(line).unwrap()),
            line.map(|line| line + 1),
            "{odd}"
        );
    }
}
