//! A folder as it is in life: a hundred documents, good ones and broken ones of every kind.

use std::collections::BTreeMap;

use super::bytes::{
    CLOUD, LOGIN, Page, circular_pdf, heic, locked_office, locked_pdf, mp4, pdf, unfinished_mp4,
    xlsx,
};
use super::{Bench, MAPPING, document};

fn cut(name: &str) -> Vec<u8> {
    let bytes = document(name);
    bytes[..bytes.len() * 6 / 10].to_vec()
}

/// A broken document: its extension, its bytes, and the rules that must name it.
type Broken = (&'static str, Vec<u8>, &'static [&'static str]);

fn broken() -> Vec<Broken> {
    let pointer = format!(
        "version https://git-lfs.github.com/spec/v1\noid sha256:{}\nsize 9\n",
        "5e".repeat(32)
    );
    let mut photo = document("x.jpg");
    photo.truncate(photo.len() - 2);
    vec![
        ("pdf", Vec::new(), &["KIP401"]),
        ("pdf", b" \r\n".to_vec(), &["KIP401"]),
        ("pdf", vec![0; 3000], &["KIP401"]),
        ("pdf", cut("x.pdf"), &["KIP404"]),
        ("pdf", LOGIN.into(), &["KIP402"]),
        ("pdf", document("x.docx"), &["KIP402"]),
        ("pdf", document("x.png"), &["KIP402"]),
        ("pdf", locked_pdf(), &["KIP403"]),
        ("pdf", circular_pdf(), &["KIP404"]),
        ("pdf", pointer.into(), &["KIP308"]),
        ("pdf", vec![b'x'; 2 * 1_048_576 + 1], &["KIP402", "KIP406"]),
        ("docx", cut("x.docx"), &["KIP404"]),
        ("docx", locked_office(1), &["KIP403"]),
        ("docx", document("x.pdf"), &["KIP402"]),
        ("xlsx", locked_office(2), &["KIP403"]),
        ("xlsx", CLOUD.into(), &["KIP407"]),
        ("xlsx", document("y.docx"), &["KIP402"]),
        ("jpg", heic(), &["KIP402"]),
        ("jpg", photo, &["KIP404"]),
        ("jpg", LOGIN.into(), &["KIP402"]),
        ("png", cut("x.png"), &["KIP404"]),
        ("png", document("y.jpg"), &["KIP402"]),
        ("mp4", unfinished_mp4(), &["KIP404"]),
        ("mp4", heic(), &["KIP402"]),
        ("zip", document("z.docx"), &["KIP207", "KIP402"]),
    ]
}

fn good(at: usize) -> (&'static str, Vec<u8>) {
    let own = |extension: &str| document(&format!("baik-{at}.{extension}"));
    match at % 7 {
        0 => ("pdf", own("pdf")),
        1 => ("docx", own("docx")),
        2 => ("xlsx", xlsx(&format!("Lembar {at}"))),
        3 => ("jpg", own("jpg")),
        4 => ("png", own("png")),
        5 => ("mp4", mp4()),
        _ => ("pdf", {
            let mut bytes = pdf(&[Page::Words("Dengan ekor"), Page::Scan]);
            bytes.extend(vec![0; at + 1]);
            bytes
        }),
    }
}

#[test]
fn every_broken_document_is_named_and_every_good_one_passes() {
    let mut instrument = String::from(
        "[instrumen]\nid = \"banyak\"\njudul = \"Banyak\"\ntahun = 2026\n[berkas]\nekstensi = [\"pdf\", \"docx\", \"xlsx\"]\nekstensi_foto = [\"jpg\", \"png\"]\nekstensi_video = [\"mp4\"]\nukuran_maks = \"2 MB\"\n[[skala]]\nid = \"s\"\npilihan = [{ kode = \"Ya\", nilai = 1 }, { kode = \"Tidak\", nilai = 0 }]\n[[aspek]]\nkode = \"A\"\nnama = \"A\"\nbobot = 100\n",
    );
    let mut mapping = String::from("instrumen: banyak\nindikator:\n");
    let mut wanted: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let bench = Bench::bare();
    let mut broken = broken().into_iter();
    for at in 0..100 {
        // Every fourth is broken, so that each stands among good ones.
        let (extension, bytes, rules) = match (at % 4).min(1) {
            0 => broken.next().unwrap(),
            _ => {
                let (extension, bytes) = good(at);
                (extension, bytes, &[][..])
            }
        };
        let name = format!("bukti-{at:02}.{extension}");
        instrument.push_str(&format!("[[aspek.indikator]]\nkode = \"{at:02}\"\npertanyaan = \"Butir {at}?\"\nbobot = 1\nskala = \"s\"\n"));
        mapping.push_str(&format!(
            "  \"{at:02}\": {{ jawaban: Ya, bukti: [{{ berkas: {name}, tanggal: 2026-01-05 }}] }}\n"
        ));
        bench.write(&format!("evidence/{name}"), bytes);
        let rules = rules.iter().map(|&rule| rule.to_owned()).collect();
        wanted.insert(format!("evidence/{name}"), rules);
    }
    assert!(broken.next().is_none(), "every kind of damage has its turn");
    bench
        .write("instrument/banyak.toml", instrument)
        .write(MAPPING, mapping);
    assert!(bench.kip(&["lock"]).code < 2);
    bench.commit();

    let report = bench.report();
    let mut found: BTreeMap<String, Vec<String>> = wanted
        .keys()
        .map(|path| (path.clone(), Vec::new()))
        .collect();
    for one in report["findings"].as_array().unwrap() {
        if one["severity"] == "error" {
            let path = one["evidence"].as_str().unwrap();
            let rule = one["rule"].as_str().unwrap().to_owned();
            found.get_mut(path).unwrap().push(rule);
        }
    }
    found.values_mut().for_each(|rules| rules.sort());
    assert_eq!(found, wanted);
    for row in report["indicators"].as_array().unwrap() {
        let path = row["evidence"][0]["path"].as_str().unwrap();
        let good = wanted[path].is_empty();
        let status = if good { "supported" } else { "unsupported" };
        assert_eq!(row["status"], status, "{path}");
        assert_eq!(row["evidence"][0]["acceptable"], good, "{path}");
    }
    assert_eq!(report["score"]["supported"], 75);
    assert_eq!(report["verdict"], "fail");
}
