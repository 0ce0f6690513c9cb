//! KIP206.

use super::{Bench, assert_snapshot, document, fired, shown, silent};

#[test]
fn fails() {
    let bench = Bench::sound();
    bench.write("evidence/sisa/lama.pdf", "lama");
    let one = fired(&bench, "KIP206", "warning");
    one.says("evidence/sisa/lama.pdf", "evidence/sisa/lama.pdf");
    assert_eq!(one.json["path"], "evidence/sisa/lama.pdf");
    assert_eq!(one.json["points_at_risk"], serde_json::Value::Null);
    assert_snapshot!(shown(&bench, &[]), @"
    BPMP Contoh
    Instrumen uji 2026
    uji-2026 · bukan instrumen resmi
    Keadaan per 1 Juni 2026 · tenggat 19 September 2026 (110 hari lagi)
    Commit 012345678901 · ada perubahan yang belum di-commit

    NILAI KUESIONER
     Nilai                       Poin   Kualifikasi   Dihitung dari
    ────────────────────────────────────────────────────────────────────────────────────
     Klaim            100,00 dari 100   Informatif    semua jawaban
     Didukung         100,00 dari 100   Informatif    jawaban dengan bukti lengkap
     Masih terkejar   100,00 dari 100   Informatif    semua yang sempat sebelum tenggat
     • Presentasi (bobot 20): perlu 50,00 untuk Informatif
     • 1 tautan tidak dibuka oleh kip; buka sendiri sebelum mengirim

    ASPEK
     Aspek         Bobot    Klaim   Didukung   Terpenuhi
    ─────────────────────────────────────────────────────
     A Informasi      60    60,00      60,00         2/2
     B Layanan        40    40,00      40,00         2/2
    ─────────────────────────────────────────────────────
     Jumlah          100   100,00     100,00         4/4
     • 4 indikator: 4 didukung bukti

    TEMUAN: 0 kesalahan, 1 peringatan, 0 catatan, 0 temuan ditangguhkan

    Di luar indikator
      PERINGATAN KIP206 berkas-yatim: berkas evidence/sisa/lama.pdf tidak dicantumkan pada indikator
        mana pun
        → cantumkan di bukti.yaml pada indikatornya (atau jalankan `kip add KODE BERKAS`), pindahkan
          dari folder bukti, atau daftarkan di `abaikan`
        evidence/sisa/lama.pdf

    Klaim 100,00 · didukung 100,00 · masih terkejar 100,00 · Informatif · 0 kesalahan, 1 peringatan,
      0 catatan, 0 temuan ditangguhkan · SIAP DIKIRIM

    exit code 0

    BPMP Contoh
    Instrumen uji 2026
    uji-2026 · not an official instrument
    As of 1 June 2026 · deadline 19 September 2026 (110 days left)
    Commit 012345678901 · with changes that are not committed

    QUESTIONNAIRE SCORE
     Score              Points   Band         Based on
    ───────────────────────────────────────────────────────────────────────────────
     Claimed     100.00 of 100   Informatif   all answers
     Supported   100.00 of 100   Informatif   answers with complete evidence
     Reachable   100.00 of 100   Informatif   all that can be done by the deadline
     • Presentasi (weight 20): needs 50.00 for Informatif
     • 1 link not opened by kip; open it yourself before you submit

    ASPECTS
     Aspect        Weight   Claimed   Supported   Met
    ──────────────────────────────────────────────────
     A Informasi       60     60.00       60.00   2/2
     B Layanan         40     40.00       40.00   2/2
    ──────────────────────────────────────────────────
     Total            100    100.00      100.00   4/4
     • 4 indicators: 4 supported

    FINDINGS: 0 errors, 1 warning, 0 notes, 0 waived

    Outside indicators
      WARNING KIP206 orphan-file: the file evidence/sisa/lama.pdf is not listed for any indicator
        → list it in a bukti.yaml under its indicator (or run `kip add CODE DOCUMENT`), move it out, or
          add it to `abaikan`
        evidence/sisa/lama.pdf

    Claimed 100.00 · supported 100.00 · reachable 100.00 · Informatif · 0 errors, 1 warning, 0 notes,
      0 waived · READY TO SUBMIT

    exit code 0
    ");
}

#[test]
fn passes() {
    let bench = Bench::sound();
    bench
        .edit(
            "instrument/uji.toml",
            "nama_unik = true",
            "nama_unik = true\nabaikan = [\"arsip/**\", \"*.bak\"]",
        )
        .write("evidence/arsip/2020/lama.pdf", "lama")
        .write("evidence/x.bak", "x")
        .write("evidence/BACA.md", "x")
        .write("evidence/.rahasia", "x")
        .write("evidence/Thumbs.db", "x")
        .write("evidence/~$profil.docx", "x")
        .write("evidence/verifikasi.yaml", "x");
    silent(&bench, "KIP206");
}

#[test]
fn what_another_instruments_mapping_names_is_none() {
    let bench = Bench::sound();
    bench.write("evidence/lama/profil.pdf", document("lama.pdf"));
    assert_eq!(bench.findings("KIP206").len(), 1);
    let other = crate::bench::INSTRUMENT
        .replace("uji-2026", "uji-2025")
        .replace("tahun = 2026", "tahun = 2025");
    bench.write("instrument/lama.toml", other).write(
        "evidence/lama/bukti.yaml",
        "instrumen: uji-2025\nindikator:\n  \"A.2\": { jawaban: A, bukti: [profil.pdf] }\n",
    );
    bench.write("kip.toml", "instrumen = \"uji-2026\"\n");
    silent(&bench, "KIP206");
}

#[test]
fn a_waiver_at_the_top_covers_it() {
    let bench = Bench::sound();
    bench.write("evidence/sisa.pdf", "x").edit(
        "evidence/bukti.yaml",
        "satker: BPMP Contoh\n",
        "satker: BPMP Contoh\npenangguhan: [{ aturan: KIP206, berkas: sisa.pdf, alasan: uji, sampai: 2026-12-31 }]\n",
    );
    assert_eq!(bench.findings("KIP206")[0]["standing"], "waived");
    assert_eq!(bench.findings("KIP211").len(), 0);
    bench.write("evidence/sisa-lain.pdf", "y");
    let found = bench.findings("KIP206");
    let standings: Vec<(&str, &str)> = found
        .iter()
        .map(|one| {
            (
                one["evidence"].as_str().unwrap(),
                one["standing"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        standings,
        [
            ("evidence/sisa-lain.pdf", "open"),
            ("evidence/sisa.pdf", "waived")
        ]
    );
}

/// The message and hint of the only orphan, in Indonesian.
fn told(bench: &Bench, path: &str) -> (String, String) {
    let one = fired(bench, "KIP206", "warning");
    one.about("", path);
    let text = |key: &str| one.json[key].as_str().unwrap().to_owned();
    (text("message"), text("hint"))
}

#[test]
#[cfg_attr(windows, ignore = "Windows cannot hold some of these names")]
fn companions_of_systems_and_programs_are_passed_over() {
    let bench = Bench::sound();
    for name in [
        "profil.pdf:Zone.Identifier",
        "profil.pdf\u{f03a}Zone.Identifier",
        "profil.pdf.Zone.Identifier",
        "._profil.pdf",
        "~$profil.docx",
        ".~lock.rekap.ods#",
        "Thumbs.db",
    ] {
        bench.write(
            &format!("evidence/{name}"),
            "[ZoneTransfer]\r\nZoneId=3\r\n",
        );
    }
    for name in ["._uji.toml", "~$uji.toml"] {
        bench.write(
            &format!("instrument/{name}"),
            b"\0\x05\x16\x07\0\x02\0\0Mac OS X",
        );
    }
    bench.commit();
    assert_eq!(bench.report()["findings"], serde_json::json!([]));
}

#[test]
fn temporary_files_are_named_for_what_they_are() {
    for name in [
        "~WRL0001.tmp",
        "AutoRecovery save of laporan.asd",
        "laporan.docx.sb-1a2b3c4d-AbCdEf",
        "Unconfirmed 123456.crdownload",
        "lain.pdf.part",
        "lain.pdf.download/lain.pdf",
    ] {
        let bench = Bench::sound();
        bench.write(
            &format!("evidence/{name}"),
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        );
        let (message, hint) = told(&bench, &format!("evidence/{name}"));
        assert!(message.contains("berkas sementara"), "{message}");
        assert!(hint.contains("hapus berkas ini"), "{hint}");
    }
}

#[test]
fn a_copy_is_told_with_how_it_differs() {
    for name in [
        "profil (1).pdf",
        "profil-NAMA-PC.pdf",
        "profil (konflik 2026-02-01).pdf",
        "Copy of profil.pdf",
    ] {
        let (bench, path) = (Bench::sound(), format!("evidence/{name}"));
        bench.write(&path, bench.read("evidence/profil.pdf"));
        let (message, hint) = told(&bench, &path);
        assert!(
            message.contains("salinan evidence/profil.pdf dengan isi yang sama persis"),
            "{message}"
        );
        assert_eq!(hint, "hapus salinan ini");
        bench.write(&path, document("versi lain.pdf"));
        let (message, hint) = told(&bench, &path);
        assert!(
            message.contains("versi lain dari evidence/profil.pdf, dengan isi yang berbeda ("),
            "{message}"
        );
        assert!(hint.contains("buka keduanya"), "{hint}");
    }
    // Without an original it is a file like any other.
    let bench = Bench::sound();
    bench.write("evidence/lampiran (1).pdf", document("lampiran.pdf"));
    let (message, _) = told(&bench, "evidence/lampiran (1).pdf");
    assert!(
        message.contains("tidak dicantumkan pada indikator mana pun"),
        "{message}"
    );
}

#[test]
fn a_mapping_under_a_wrong_name_is_never_passed_over() {
    let bench = Bench::sound();
    for name in ["bukti.yaml.txt", "bukti.yaml.yaml", "bukti (1).yaml"] {
        let path = format!("evidence/{name}");
        bench.write(&path, "instrumen: uji-2026\n");
        let (message, _) = told(&bench, &path);
        assert!(message.contains("pemetaan yang salah nama"), "{message}");
        bench.remove(&path);
        // Alone in its folder it holds claims that nobody would see.
        let alone = format!("evidence/1/{name}");
        bench.write(&alone, "instrumen: uji-2026\n");
        let ran = bench.kip(&["check"]);
        assert_eq!(ran.code, 2, "{ran:?}");
        assert!(
            ran.stderr.contains(&alone) && ran.stderr.contains("`bukti.yaml`"),
            "{}",
            ran.stderr
        );
        bench.remove(&alone);
    }
    bench.write("evidence/bukti.txt", "catatan");
    let (message, _) = told(&bench, "evidence/bukti.txt");
    assert!(message.contains("tidak dicantumkan"), "{message}");
}
