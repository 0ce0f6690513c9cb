//! What names and times do to whoever packs and unpacks. `kip` unpacks Office documents to look
//! inside, packs reports, and lists names for other programs; its own submission package is not
//! there yet, and what these cases say of it waits for `kip pack` and `kip verify`.

use std::io::{Cursor, Write as _};
use std::time::{Duration, UNIX_EPOCH};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::{Bench, MAPPING, covered, document, with};
use crate::init::everything;

#[test]
fn p78_zip_slip() {
    let names = [
        "../../keluar.txt",
        "/tmp/kip-keluar.txt",
        "..\\..\\keluar.txt",
        "C:\\keluar.txt",
        "..././keluar.txt",
    ];
    let mut zip = ZipWriter::new_append(Cursor::new(document("sop.docx"))).unwrap();
    for name in names {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(b"keluar").unwrap();
    }
    let bench = with("berisi.docx", zip.finish().unwrap().into_inner());
    let before = everything(bench.path());
    assert!(bench.kip(&["check"]).code < 2);
    assert_eq!(everything(bench.path()), before, "something was unpacked");
    assert!(!std::path::Path::new("/tmp/kip-keluar.txt").exists());
}

#[test]
fn p80_zip_mtime_1970() {
    for seconds in [0, 1, 4_400_000_000] {
        let bench = Bench::sound();
        let file = bench.path().join("evidence/profil.pdf");
        let file = std::fs::File::options().append(true).open(file).unwrap();
        file.set_modified(UNIX_EPOCH + Duration::from_secs(seconds))
            .unwrap();
        drop(file);
        covered(&bench);
        let arguments = ["report", "-o", "l.xlsx", "-o", "l.docx", "-o", "l.pptx"];
        assert_eq!(bench.kip(&arguments).code, 0);
        for name in ["l.xlsx", "l.docx", "l.pptx"] {
            let mut zip = zip::ZipArchive::new(Cursor::new(bench.read(name))).unwrap();
            for at in 0..zip.len() {
                let year = zip
                    .by_index(at)
                    .unwrap()
                    .last_modified()
                    .map(|time| time.year());
                assert!(
                    year.is_none_or(|year| (1980..=2107).contains(&year)),
                    "{year:?}"
                );
            }
        }
    }
}

#[test]
#[cfg_attr(not(unix), ignore = "needs sha256sum")]
fn p82_bagit_persen() {
    let names = [
        "capaian 100%.pdf",
        "capaian 100%25.pdf",
        "a%0Ab.pdf",
        "biasa.pdf",
    ];
    let bench = Bench::sound();
    let list: Vec<String> = names
        .iter()
        .map(|name| format!("{{ berkas: '{name}', tanggal: 2026-01-15 }}"))
        .collect();
    let listed = format!("    bukti:\n      - {}\n", list.join("\n      - "));
    let mapping = String::from_utf8(bench.read(MAPPING)).unwrap();
    let at = mapping.find("berkas: profil.pdf").unwrap();
    let start = mapping[..at].rfind("    bukti:\n").unwrap();
    bench.write(
        MAPPING,
        format!(
            "{}{listed}{}",
            &mapping[..start],
            &mapping[start + "    bukti:\n".len()..]
        ),
    );
    for (name, content) in names
        .iter()
        .zip(["sop.docx", "layar.png", "ruang.jpg", "sk-dip.pdf"])
    {
        bench.write(
            &format!("evidence/{name}"),
            [document("profil.pdf"), document(content)].concat(),
        );
    }
    bench.lock().commit();
    let sums = bench.kip(&["lock", "--sha256sum"]).stdout;
    let checked = std::process::Command::new("sha256sum")
        .args(["--check", "--strict", "--quiet", "-"])
        .current_dir(bench.path())
        .stdin({
            bench.write("sums", &sums);
            std::fs::File::open(bench.path().join("sums")).unwrap()
        })
        .output()
        .unwrap();
    assert!(checked.status.success(), "{checked:?}");
    for name in names {
        assert!(
            sums.contains(&format!("  evidence/{name}\n")),
            "{name} is another name in\n{sums}"
        );
    }
    assert_eq!(bench.kip(&["report", "-o", "l.html"]).code, 0);
    let page = String::from_utf8(bench.read("l.html")).unwrap();
    for link in [
        "capaian%20100%25.pdf",
        "capaian%20100%2525.pdf",
        "a%250Ab.pdf",
        "biasa.pdf",
    ] {
        assert!(
            page.contains(&format!("href=\"evidence/{link}\"")),
            "no way to {link}"
        );
    }
}
