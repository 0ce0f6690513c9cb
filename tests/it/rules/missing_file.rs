//! KIP204.

use super::{Bench, assert_snapshot, document, fired, shown, silent};

#[test]
fn fails() {
    let bench = Bench::sound();
    bench.edit(
        "evidence/bukti.yaml",
        "berkas: profil.pdf",
        "berkas: profl.pdf",
    );
    let one = fired(&bench, "KIP204", "error");
    one.says("evidence/profl.pdf", "evidence/profl.pdf")
        .at("berkas: profl.pdf")
        .costs(20)
        .hints("profil.pdf");
    assert_eq!(one.json["evidence"], "evidence/profl.pdf");
    assert_eq!(bench.report()["indicators"][1]["status"], "unsupported");
    assert_snapshot!(shown(&bench, &[]), @"
    BPMP Contoh
    Instrumen uji 2026
    uji-2026 · bukan instrumen resmi
    Keadaan per 1 Juni 2026 · tenggat 19 September 2026 (110 hari lagi)
    Commit 012345678901 · ada perubahan yang belum di-commit

    NILAI KUESIONER
     Nilai                       Poin   Kualifikasi         Dihitung dari
    ──────────────────────────────────────────────────────────────────────────────────────────
     Klaim            100,00 dari 100   Informatif          semua jawaban
     Didukung          80,00 dari 100   Menuju Informatif   jawaban dengan bukti lengkap
     Masih terkejar   100,00 dari 100   Informatif          semua yang sempat sebelum tenggat
     • Nilai didukung kurang 10,00 poin lagi untuk Informatif
     • Untuk kualifikasi akhir, bila Presentasi bernilai penuh, perlu nilai kuesioner 87,50 (Informatif)
     • Nilainya hanya berjarak paling banyak 0,1 poin dari batas kualifikasi
     • Presentasi (bobot 20): perlu 80,00 untuk Menuju Informatif
     • 1 tautan tidak dibuka oleh kip; buka sendiri sebelum mengirim

    ASPEK
     Aspek         Bobot    Klaim   Didukung   Terpenuhi
    ─────────────────────────────────────────────────────
     A Informasi      60    60,00      40,00         1/2
     B Layanan        40    40,00      40,00         2/2
    ─────────────────────────────────────────────────────
     Jumlah          100   100,00      80,00         3/4
     • 4 indikator: 1 tanpa bukti yang diterima, 3 didukung bukti

    TEMUAN: 1 kesalahan, 2 peringatan, 1 catatan, 0 temuan ditangguhkan

    A.2 Profil mutakhir · 20,00 poin terancam
      KESALAHAN KIP204 berkas-tidak-ada: berkas evidence/profl.pdf tidak ada di folder bukti
        → tulis profil.pdf di bukti.yaml, bila itu yang dimaksud
        evidence/bukti.yaml:13:9

    Di luar indikator
      PERINGATAN KIP206 berkas-yatim: berkas evidence/profil.pdf tidak dicantumkan pada indikator mana
        pun
        → cantumkan di bukti.yaml pada indikatornya (atau jalankan `kip add KODE BERKAS`), pindahkan
          dari folder bukti, atau daftarkan di `abaikan`
        evidence/profil.pdf
      PERINGATAN KIP303 kunci-usang: kunci memuat evidence/profil.pdf, tetapi tidak ada `bukti.yaml`
        yang mencantumkannya lagi
        → cantumkan kembali bila terhapus tanpa sengaja, atau jalankan `kip lock` untuk merapikan
          kuncinya
        evidence/kip.lock:9:1
      CATATAN KIP307 belum-di-commit: evidence/bukti.yaml berubah sejak commit terakhir
        → minta pengelola folder mencatatnya di git, atau jalankan `git add evidence/bukti.yaml`, lalu
          commit
        evidence/bukti.yaml

    LANGKAH YANG PALING MENAMBAH NILAI
     1. A.2 Profil mutakhir: +20,00 poin
        Tulis profil.pdf di bukti.yaml, bila itu yang dimaksud

    Klaim 100,00 · didukung 80,00 · masih terkejar 100,00 · Menuju Informatif · 1 kesalahan,
      2 peringatan, 1 catatan, 0 temuan ditangguhkan · BELUM SIAP DIKIRIM

    exit code 1

    BPMP Contoh
    Instrumen uji 2026
    uji-2026 · not an official instrument
    As of 1 June 2026 · deadline 19 September 2026 (110 days left)
    Commit 012345678901 · with changes that are not committed

    QUESTIONNAIRE SCORE
     Score              Points   Band                Based on
    ──────────────────────────────────────────────────────────────────────────────────────
     Claimed     100.00 of 100   Informatif          all answers
     Supported    80.00 of 100   Menuju Informatif   answers with complete evidence
     Reachable   100.00 of 100   Informatif          all that can be done by the deadline
     • The supported score is 10.00 points short of Informatif
     • With full marks for Presentasi, the final band needs a questionnaire score of 87.50 (Informatif)
     • The score is within 0.1 points of the boundary between two bands
     • Presentasi (weight 20): needs 80.00 for Menuju Informatif
     • 1 link not opened by kip; open it yourself before you submit

    ASPECTS
     Aspect        Weight   Claimed   Supported   Met
    ──────────────────────────────────────────────────
     A Informasi       60     60.00       40.00   1/2
     B Layanan         40     40.00       40.00   2/2
    ──────────────────────────────────────────────────
     Total            100    100.00       80.00   3/4
     • 4 indicators: 1 without acceptable evidence, 3 supported

    FINDINGS: 1 error, 2 warnings, 1 note, 0 waived

    A.2 Profil mutakhir · 20.00 points at risk
      ERROR KIP204 missing-file: the file evidence/profl.pdf is not in the evidence folder
        → write profil.pdf in bukti.yaml, if that was meant
        evidence/bukti.yaml:13:9

    Outside indicators
      WARNING KIP206 orphan-file: the file evidence/profil.pdf is not listed for any indicator
        → list it in a bukti.yaml under its indicator (or run `kip add CODE DOCUMENT`), move it out, or
          add it to `abaikan`
        evidence/profil.pdf
      WARNING KIP303 stale-lock-entry: the lock holds evidence/profil.pdf, but no `bukti.yaml` lists it
        anymore
        → list it again if it was dropped by mistake, or run `kip lock` to tidy the lock
        evidence/kip.lock:9:1
      NOTE KIP307 uncommitted-change: evidence/bukti.yaml has changed since the last commit
        → have whoever keeps the folder record it in git, or run `git add evidence/bukti.yaml`, then
          commit
        evidence/bukti.yaml

    BIGGEST WINS
     1. A.2 Profil mutakhir: +20.00 points
        Write profil.pdf in bukti.yaml, if that was meant

    Claimed 100.00 · supported 80.00 · reachable 100.00 · Menuju Informatif · 1 error, 2 warnings,
      1 note, 0 waived · NOT READY TO SUBMIT

    exit code 1
    ");
}

#[test]
fn passes() {
    let bench = Bench::sound();
    bench
        .edit(
            "evidence/bukti.yaml",
            "berkas: profil.pdf",
            "berkas: .\\sub\\profil.pdf",
        )
        .write("evidence/sub/profil.pdf", bench.read("evidence/profil.pdf"))
        .remove("evidence/profil.pdf");
    silent(&bench, "KIP204");
}

#[test]
fn letter_case_counts_on_every_system() {
    let bench = Bench::sound();
    bench.edit(
        "evidence/bukti.yaml",
        "berkas: profil.pdf",
        "berkas: Profil.PDF",
    );
    fired(&bench, "KIP204", "error")
        .says("profil.pdf", "profil.pdf")
        .hints("profil.pdf");
}

#[test]
fn a_pattern_is_no_file() {
    let bench = Bench::sound();
    bench.edit(
        "evidence/bukti.yaml",
        "berkas: profil.pdf",
        "berkas: 'pro*.pdf'",
    );
    fired(&bench, "KIP204", "error").hints("`*`");
}

#[test]
fn the_same_name_in_another_folder_is_offered_as_it_must_be_written() {
    let bench = Bench::sound();
    bench.edit(
        "evidence/bukti.yaml",
        "berkas: profil.pdf",
        "berkas: 1/profil.pdf",
    );
    fired(&bench, "KIP204", "error")
        .about("A.2", "evidence/1/profil.pdf")
        .hints("profil.pdf");
    let bench = Bench::sound();
    bench
        .write("evidence/2/bukti.yaml", "instrumen: uji-2026\nindikator:\n  \"A.2\": { jawaban: A, bukti: [{ berkas: profil.pdf, tanggal: 2025-03-01 }] }\n")
        .edit("evidence/bukti.yaml", "  \"A.2\":\n    jawaban: A\n    bukti:\n      - berkas: profil.pdf\n        tanggal: 2025-03-01\n", "");
    let one = fired(&bench, "KIP204", "error");
    one.about("A.2", "evidence/2/profil.pdf")
        .hints("../profil.pdf");
    assert_eq!(one.json["path"], "evidence/2/bukti.yaml");
}

#[test]
fn a_moved_one_is_known_by_its_content() {
    let bench = Bench::sound();
    bench
        .write(
            "evidence/arsip/dokumen-7.pdf",
            bench.read("evidence/profil.pdf"),
        )
        .remove("evidence/profil.pdf");
    fired(&bench, "KIP204", "error")
        .says(
            "dipindahkan ke evidence/arsip/dokumen-7.pdf",
            "moved to evidence/arsip/dokumen-7.pdf",
        )
        .hints("arsip/dokumen-7.pdf")
        .costs(20);
    bench.edit(
        "evidence/bukti.yaml",
        "berkas: profil.pdf",
        "berkas: arsip/dokumen-7.pdf",
    );
    silent(&bench, "KIP204");
}

#[test]
fn one_that_was_locked_can_be_had_back() {
    let bench = Bench::sound();
    bench.remove("evidence/profil.pdf");
    fired(&bench, "KIP204", "error")
        .about("A.2", "evidence/profil.pdf")
        .at("berkas: profil.pdf")
        .hints("git restore evidence/profil.pdf");
}

#[test]
fn a_link_without_its_beginning_is_recognised() {
    let bench = Bench::sound();
    bench.edit(
        "evidence/bukti.yaml",
        "berkas: profil.pdf",
        "berkas: www.example.go.id/profil.pdf",
    );
    fired(&bench, "KIP204", "error").hints("https://");
}

#[test]
fn a_nil_statement_that_is_not_there() {
    let bench = Bench::sound();
    bench.edit(
        "evidence/bukti.yaml",
        "    jawaban: Ya\n    bukti:\n      - berkas: sop.docx\n        tanggal: 2024-05-05\n",
        "    nihil: nihil.pdf\n",
    );
    fired(&bench, "KIP204", "error")
        .about("B.2", "evidence/nihil.pdf")
        .at("nihil: nihil.pdf")
        .costs(15);
    assert_eq!(bench.report()["indicators"][3]["status"], "unsupported");
}

#[test]
fn three_indicators_that_list_it_are_three_findings() {
    let bench = Bench::sound();
    bench
        .edit(
            "evidence/bukti.yaml",
            "berkas: sop.docx",
            "berkas: profil.pdf",
        )
        .edit(
            "evidence/bukti.yaml",
            "berkas: sk-dip.pdf",
            "berkas: profil.pdf",
        )
        .remove("evidence/profil.pdf");
    let found = bench.findings("KIP204");
    let codes: Vec<&str> = found
        .iter()
        .map(|one| one["indicator"].as_str().unwrap())
        .collect();
    assert_eq!(codes, ["A.1", "A.2", "B.2"]);
    assert_eq!(bench.report()["score"]["supported"], 25);
}

#[test]
#[cfg_attr(windows, ignore = "Windows cannot hold such a name")]
fn a_name_with_a_space_at_its_end_is_another_name() {
    let bench = Bench::sound();
    // The name on disk is plain, and the mapping has a space that nobody sees.
    bench.edit(
        "evidence/bukti.yaml",
        "berkas: profil.pdf",
        "berkas: 'profil.pdf '",
    );
    fired(&bench, "KIP204", "error")
        .about("A.2", "evidence/profil.pdf ")
        .says(
            "evidence/profil.pdf\\u{20} tidak ada",
            "evidence/profil.pdf\\u{20} is missing",
        )
        .hints("tulis profil.pdf di bukti.yaml")
        .hints("profil.pdf\\u{20}");
    // Both are there, and each is what its own entry names.
    bench.write("evidence/profil.pdf ", document("lain.pdf"));
    silent(&bench, "KIP204");
    fired(&bench, "KIP206", "warning").about("", "evidence/profil.pdf");
    bench.lock();
    let lock = String::from_utf8(bench.read("evidence/kip.lock")).unwrap();
    assert!(lock.contains("\"evidence/profil.pdf \""), "{lock}");
    silent(&bench, "KIP302");
    // Only the one with a space is there.
    bench.edit(
        "evidence/bukti.yaml",
        "berkas: 'profil.pdf '",
        "berkas: profil.pdf",
    );
    bench.remove("evidence/profil.pdf");
    fired(&bench, "KIP204", "error")
        .hints("ganti nama berkas profil.pdf\\u{20} menjadi profil.pdf");
}

#[test]
#[cfg_attr(not(unix), ignore = "Windows cannot hold some of these names")]
fn a_name_that_only_reads_the_same_is_shown_as_it_is() {
    for (there, shown) in [
        ("profil ppid.pdf ", "profil ppid.pdf\\u{20}"),
        ("profil  ppid.pdf", "profil\\u{20} ppid.pdf"),
        ("profil\u{a0}ppid.pdf", "profil\\u{a0}ppid.pdf"),
        ("profil\u{200b} ppid.pdf", "profil\\u{200b} ppid.pdf"),
        ("prof\u{456}l ppid.pdf", "prof\\u{456}l ppid.pdf"),
    ] {
        let bench = Bench::sound();
        bench
            .edit(
                "evidence/bukti.yaml",
                "berkas: profil.pdf",
                "berkas: profil ppid.pdf",
            )
            .write(&format!("evidence/{there}"), document("lain.pdf"));
        let one = fired(&bench, "KIP204", "error");
        one.hints("ganti nama berkas");
        let page = bench.kip(&["check"]).stdout;
        let flat = page.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(
            flat.contains(&format!(
                "nama di disk hanya terbaca sama: evidence/{shown}"
            )),
            "{page}"
        );
        assert!(
            flat.contains(&format!(
                "ganti nama berkas {shown} menjadi profil ppid.pdf"
            )),
            "{page}"
        );
    }
}

#[test]
#[cfg_attr(not(unix), ignore = "Windows cannot hold such a name")]
fn every_form_shows_the_spaces_of_a_name() {
    let bench = Bench::sound();
    let name = "profil\u{a0}ppid  akhir.pdf ";
    bench
        .edit(
            "evidence/bukti.yaml",
            "berkas: profil.pdf",
            &format!("berkas: '{name}'"),
        )
        .rename("evidence/profil.pdf", &format!("evidence/{name}"))
        .lock();
    let shown = "profil\\u{a0}ppid\\u{20} akhir.pdf\\u{20}";
    for form in ["html", "md", "csv"] {
        let file = format!("lapor.{form}");
        let ran = bench.kip(&["report", "-o", &file]);
        assert_eq!(ran.code, 0, "{ran:?}");
        let text = String::from_utf8(bench.read(&file)).unwrap();
        let plain = text.replace("\\\\", "\\").replace("&#92;", "\\");
        assert!(plain.contains(shown), "{form}: {text}");
    }
    assert!(bench.kip(&["explain", "A.2"]).stdout.contains(shown));
    // Programs get the name itself.
    assert_eq!(
        bench.report()["indicators"][1]["evidence"][0]["path"],
        format!("evidence/{name}")
    );
}

#[test]
fn what_is_not_downloaded_yet_is_said_to_be_so() {
    for (there, words) in [
        (".profil.pdf.icloud", "belum diunduh dari iCloud"),
        ("profil.pdf.nextcloud", "belum diunduh dari awan"),
        ("profil.pdf.crdownload", "belum selesai diunduh"),
        ("profil.pdf.part", "belum selesai diunduh"),
    ] {
        let bench = Bench::sound();
        bench
            .remove("evidence/profil.pdf")
            .write(&format!("evidence/{there}"), "bplist00\u{d4}\u{1}\u{2}");
        let one = fired(&bench, "KIP204", "error");
        one.says(words, "not downloaded")
            .says(there, there)
            .costs(20);
        silent(&bench, "KIP206");
    }
    // One that is here needs nothing of it.
    let bench = Bench::sound();
    bench.write("evidence/.profil.pdf.icloud", "bplist00");
    silent(&bench, "KIP204");
}

#[test]
fn a_name_that_a_comment_cut_is_told_with_the_whole_of_it() {
    let bench = Bench::sound();
    bench.edit(
        "evidence/bukti.yaml",
        "berkas: profil.pdf",
        "berkas: SK #1.pdf",
    );
    fired(&bench, "KIP204", "error")
        .says("evidence/SK", "evidence/SK")
        .hints("'SK #1.pdf'");
    // A comment is none of its name.
    let bench = Bench::sound();
    bench.edit(
        "evidence/bukti.yaml",
        "berkas: profil.pdf",
        "berkas: hilang.pdf # dari biro",
    );
    let hint = bench.findings("KIP204")[0]["hint"].clone();
    assert!(!hint.as_str().unwrap().contains("terpotong"), "{hint}");
}

#[test]
fn many_files_of_one_indicator_with_one_act_are_one_block() {
    let bench = Bench::sound();
    let many: Vec<String> = (1..=7)
        .map(|n| format!("berkas: lampiran/{n}.pdf"))
        .collect();
    bench.edit(
        "evidence/bukti.yaml",
        "berkas: profil.pdf",
        &many.join("\n      - "),
    );
    let said = bench.kip(&["check"]).stdout;
    assert_eq!(said.matches("KESALAHAN KIP204").count(), 1, "{said}");
    assert!(said.contains("1 indikator, 7 berkas"), "{said}");
    let each = bench.kip(&["check", "-v"]).stdout;
    assert_eq!(each.matches("KESALAHAN KIP204").count(), 7, "{each}");
}
