//! KIP220.

use serde_json::Value;

use super::{Bench, assert_snapshot, document, findings_of, fired, silent};
use crate::bench::kip_in;

const MAPPING: &str = "evidence/bukti.yaml";

/// With this line in place of a declined indicator's reason.
fn reason(line: &str) -> Bench {
    let bench = Bench::sound();
    bench.edit(
        MAPPING,
        "    jawaban: Ya\n    bukti:\n      - berkas: sop.docx\n        tanggal: 2024-05-05\n",
        &format!("    jawaban: Tidak\n    {line}\n    target: 2027-01-31\n"),
    );
    bench
}

fn remark(line: &str) -> Bench {
    let bench = Bench::sound();
    bench.edit(
        MAPPING,
        "berkas: profil.pdf",
        &format!("berkas: profil.pdf\n        {line}"),
    );
    bench
}

#[test]
fn fails() {
    let bench = reason("alasan: Surat #12 belum turun");
    let one = fired(&bench, "KIP220", "warning");
    one.about("B.2", "")
        .says("`alasan` terbaca `Surat`", "`alasan` is read as `Surat`")
        .hints("'Surat #12 belum turun'")
        .at("alasan: Surat #12")
        .costs(0);
    assert_snapshot!(
        one.json["message"].as_str().unwrap(),
        @"`alasan` terbaca `Surat`: tulisan sesudah ` #` dianggap komentar"
    );
}

#[test]
fn passes() {
    for line in [
        "alasan: 'Surat #12 belum turun'",
        "alasan: \"Surat #12 belum turun\"",
        "alasan: Surat # 12 belum turun",
        "alasan: Surat   #12 belum turun",
        "alasan: Surat belum turun # lihat rapat",
        "alasan: Surat#12 belum turun",
        "alasan: |\n      Surat #12 belum turun",
        "alasan: Surat belum turun\n    #catatan sendiri",
    ] {
        silent(&reason(line), "KIP220");
    }
    // A target after the deadline is honest.
    silent(&reason("alasan: Masih disusun"), "KIP220");
}

#[test]
fn a_sign_cuts_texts_of_every_key() {
    for line in [
        "keterangan: SK #3 tahun ini",
        "keterangan: SK #3 # komentar",
    ] {
        fired(&remark(line), "KIP220", "warning")
            .about("A.2", "")
            .hints("'SK #3");
    }
    // A remark on an indicator is shown in reports, so what is lost of it is told.
    let bench = reason("alasan: Masih disusun\n    catatan: Lihat nota #7 bulan ini");
    let one = fired(&bench, "KIP220", "warning");
    one.about("B.2", "").hints("'Lihat nota #7 bulan ini'");
    silent(
        &reason("alasan: Masih disusun\n    catatan: Lihat nota # 7"),
        "KIP220",
    );
    let bench = Bench::sound();
    bench.edit(MAPPING, "satker: BPMP Contoh", "satker: BPMP #1 Contoh");
    fired(&bench, "KIP220", "warning")
        .about("", "")
        .at("satker:");
    let bench = Bench::sound();
    bench.edit(MAPPING, "berkas: profil.pdf", "berkas: Profil #2.pdf");
    bench.write("evidence/Profil #2.pdf", document("dua.pdf"));
    fired(&bench, "KIP220", "warning").hints("'Profil #2.pdf'");
    let bench = Bench::sound();
    bench.edit(
        MAPPING,
        "tautan: https://ppid.example.go.id/dip",
        "tautan: https://ppid.example.go.id/dip #bagian",
    );
    fired(&bench, "KIP220", "warning").about("A.1", "");
}

#[test]
fn a_comment_that_completes_the_name_of_a_file_is_none() {
    let bench = Bench::sound();
    bench.edit(MAPPING, "berkas: profil.pdf", "berkas: Profil # 2.pdf");
    silent(&bench, "KIP220");
    bench.write("evidence/Profil # 2.pdf", document("dua.pdf"));
    fired(&bench, "KIP220", "warning").hints("'Profil # 2.pdf'");
}

#[test]
#[cfg_attr(windows, ignore = "Windows cannot hold such a name")]
fn a_space_at_the_edge_of_a_name_is_shown() {
    for (name, shown) in [
        ("profil.pdf ", "profil.pdf\\u{20}"),
        (" profil.pdf", "\\u{20}profil.pdf"),
        ("profil.pdf\u{a0}", "profil.pdf\\u{a0}"),
    ] {
        let bench = Bench::sound();
        bench.edit(MAPPING, "berkas: profil.pdf", &format!("berkas: '{name}'"));
        fired(&bench, "KIP220", "warning")
            .about("A.2", "")
            .says(shown, shown)
            .hints("tulis profil.pdf tanpa spasi");
    }
    // A link may be surrounded by them, and a block ends with a line of its own.
    let bench = Bench::sound();
    bench
        .edit(
            MAPPING,
            "tautan: https://ppid.example.go.id/dip",
            "berkas: ' https://ppid.example.go.id/dip '",
        )
        .edit(
            MAPPING,
            "berkas: profil.pdf",
            "berkas: |\n          profil.pdf",
        );
    silent(&bench, "KIP220");
    silent(&bench, "KIP204");
}

#[test]
fn pages_that_a_document_does_not_have() {
    // The document has one page.
    fired(&remark("halaman: 7-8"), "KIP220", "note")
        .about("A.2", "evidence/profil.pdf")
        .says("berkas ini 1 halaman", "its last page is 1")
        .hints("bila yang dimaksud nomor tercetak, tulis juga di `keterangan`");
    fired(&remark("halaman: lampiran"), "KIP220", "warning")
        .says("bukan nomor atau rentang", "not a page number or a range")
        .costs(0);
    for sound in [
        "halaman: 1",
        "halaman: '1'",
        "halaman: hal. 1",
        "halaman: iv",
    ] {
        silent(&remark(sound), "KIP220");
    }
    silent(
        &remark("halaman: 7\n        keterangan: halaman 7 tercetak"),
        "KIP220",
    );
    // Of what is no PDF, or was not opened, no page is counted.
    let bench = Bench::sound();
    bench.edit(
        MAPPING,
        "berkas: sop.docx",
        "berkas: sop.docx\n        halaman: 7",
    );
    silent(&bench, "KIP220");
}

/// The mapping of the contract, with its comments.
const OF_THE_CONTRACT: &str = r#"instrumen: uji-2026
satker: BPMP Contoh
indikator:
  "A.1":
    jawaban: Ya
    bukti:
      - berkas: sk-dip.pdf          # relative to this bukti.yaml; `/` always, `\` accepted on input
        tanggal: 2026-01-15
        berlaku_sampai: 2026-12-31       # optional
        halaman: 1-1                     # optional
        keterangan: SK penetapan DIP     # shown in every report beside the document's name
      - tautan: https://ppid.example.go.id/dip
  "A.2": profil.pdf                      # short form: one file or link
  "B.1": { jawaban: Tidak, alasan: Masih disusun, target: 2026-08-31 }
  "B.2": { nihil: sop.docx }             #nihil
"#;

#[test]
fn examples_and_comments_stay_silent() {
    let bench = Bench::sound();
    bench.write(
        MAPPING,
        OF_THE_CONTRACT.replace("sop.docx }             #", "sop.docx }             # "),
    );
    silent(&bench, "KIP220");
    let fresh = tempfile::tempdir().unwrap();
    assert_eq!(kip_in(fresh.path(), &["init"]).code, 0);
    let ran = kip_in(fresh.path(), &["check", "--format", "json"]);
    let report: Value = serde_json::from_str(&ran.stdout).unwrap();
    assert_eq!(findings_of(&report, "KIP220"), Vec::<Value>::new());
}

#[test]
fn a_sign_that_takes_all_of_a_text_is_told() {
    fired(&reason("alasan: #12 belum turun"), "KIP220", "warning")
        .about("B.2", "")
        .says("`alasan` terbaca kosong", "`alasan` is read as empty")
        .hints("'#12 belum turun'")
        .at("alasan: #12");
    for line in [
        "alasan: # belum turun",
        "alasan:  #12 belum turun",
        "alasan:\n    #12 belum turun",
    ] {
        silent(&reason(line), "KIP220");
    }
}
