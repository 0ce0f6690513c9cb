//! KIP304.

use super::{Bench, assert_snapshot, fired, shown, silent};
use crate::bench::INSTRUMENT;

fn reworded(from: &str, to: &str) -> Bench {
    let bench = Bench::sound();
    bench.edit("instrument/uji.toml", from, to);
    bench
}

#[test]
fn fails() {
    for (from, to) in [
        ("Profil satker mutakhir?", "Profil satker lengkap?"),
        (
            "nama = \"Profil satker\", min = 1",
            "nama = \"Profil satker\", min = 0",
        ),
        ("nilai = 0.30", "nilai = 0.25"),
    ] {
        let bench = reworded(from, to);
        let one = fired(&bench, "KIP304", "warning");
        assert_eq!(one.json["indicator"], "A.2");
        assert_eq!(bench.report()["verdict"], "pass");
    }
    assert_snapshot!(shown(&reworded("nilai = 0.30", "nilai = 0.25"), &[]), @"
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

    TEMUAN: 0 kesalahan, 1 peringatan, 1 catatan, 0 temuan ditangguhkan

    A.2 Profil mutakhir
      PERINGATAN KIP304 indikator-berubah: pertanyaan, bobot, pilihan, periode, atau bukti yang diminta
        indikator A.2 berubah sejak diperiksa
        → baca kembali A.2, sesuaikan jawaban dan buktinya, lalu jalankan `kip lock`
        evidence/bukti.yaml:10:3

    Di luar indikator
      CATATAN KIP307 belum-di-commit: instrument/uji.toml berubah sejak commit terakhir
        → minta pengelola folder mencatatnya di git, atau jalankan `git add instrument/uji.toml`, lalu
          commit
        instrument/uji.toml

    Klaim 100,00 · didukung 100,00 · masih terkejar 100,00 · Informatif · 0 kesalahan, 1 peringatan,
      1 catatan, 0 temuan ditangguhkan · SIAP DIKIRIM

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

    FINDINGS: 0 errors, 1 warning, 1 note, 0 waived

    A.2 Profil mutakhir
      WARNING KIP304 indicator-reworded: the question, weight, options, period or evidence asked for of
        indicator A.2 have changed since it was reviewed
        → read A.2 again, adapt its answer and evidence, then run `kip lock`
        evidence/bukti.yaml:10:3

    Outside indicators
      NOTE KIP307 uncommitted-change: instrument/uji.toml has changed since the last commit
        → have whoever keeps the folder record it in git, or run `git add instrument/uji.toml`, then
          commit
        instrument/uji.toml

    Claimed 100.00 · supported 100.00 · reachable 100.00 · Informatif · 0 errors, 1 warning, 1 note,
      0 waived · READY TO SUBMIT

    exit code 0
    ");
}

#[test]
fn passes() {
    let bench = Bench::sound();
    bench.edit(
        "instrument/uji.toml",
        "nama = \"Profil mutakhir\"",
        "nama = \"Profil\"",
    );
    silent(&bench, "KIP304");
}

#[test]
fn weight_period_nil_and_answers_of_its_own_are_part_of_it() {
    for (from, to) in [
        ("bobot = 20\nskala", "bobot = 20.5\nskala"),
        (
            "skala = \"a-d\"\nperiode = \"berlaku\"",
            "skala = \"a-d\"\nperiode = \"tahun-berjalan\"",
        ),
        (
            "nama = \"Profil mutakhir\"",
            "nama = \"Profil mutakhir\"\nboleh_nihil = true",
        ),
        (
            "jenis = \"dokumen\", nama = \"Profil satker\"",
            "jenis = \"foto\", nama = \"Profil satker\"",
        ),
    ] {
        let bench = Bench::sound();
        bench.edit("instrument/uji.toml", from, to);
        fired(&bench, "KIP304", "warning")
            .about("A.2", "")
            .says("A.2", "A.2")
            .at("\"A.2\":")
            .hints("kip lock")
            .costs(0);
    }
}

#[test]
fn the_same_number_written_otherwise_is_the_same() {
    let bench = Bench::sound();
    bench
        .edit(
            "instrument/uji.toml",
            "bobot = 20\nskala",
            "bobot = 20.00\nskala",
        )
        .edit("instrument/uji.toml", "nilai = 0.60", "nilai = 0.6")
        .edit(
            "instrument/uji.toml",
            "penanggung_jawab = \"Tim PPID\"",
            "penanggung_jawab = \"Humas\"",
        );
    silent(&bench, "KIP304");
}

/// The sound workspace a year later: last year's instrument and lock, this year's with every weight,
/// period and line break changed, and `from` worded as `to`; the answers are this year's.
fn next_year(from: &str, to: &str) -> Bench {
    let bench = Bench::sound();
    let organised = |text: &str| {
        text.replacen(
            "tahun = 2026",
            "tahun = 2026\npenyelenggara = \"Komisi Contoh\"",
            1,
        )
    };
    let last = organised(INSTRUMENT);
    assert_eq!(last.matches(from).count(), 1, "{from}");
    let next = last
        .replacen(from, to, 1)
        .replace("uji-2026", "uji-2027")
        .replace("tahun = 2026", "tahun = 2027")
        .replace("bobot = 25", "bobot = 20")
        .replace("bobot = 15", "bobot = 20")
        .replace("mulai = 2026", "mulai = 2025")
        .replace("\"DIP tahun ini sudah", "\"DIP tahun  ini\\nsudah");
    bench.write("instrument/uji.toml", &last).lock();
    bench.write("instrument/uji-2027.toml", next).edit(
        "evidence/bukti.yaml",
        "uji-2026",
        "uji-2027",
    );
    bench.commit();
    bench
}

/// Which indicators a rule finds, in order.
fn found_at(bench: &Bench, rule: &str) -> Vec<String> {
    let found = bench.findings(rule);
    let at = found
        .iter()
        .map(|one| one["indicator"].as_str().unwrap_or("-"));
    at.map(str::to_owned).collect()
}

#[test]
fn a_question_reworded_since_last_year_is_suspect() {
    for (from, to) in [
        ("Profil satker mutakhir?", "Profil satker lengkap?"),
        (
            "nama = \"Profil satker\", min = 1",
            "nama = \"Profil satker\", min = 2",
        ),
        ("nilai = 0.30", "nilai = 0.25"),
        ("kode = \"D\"", "kode = \"E\""),
    ] {
        let bench = next_year(from, to);
        let one = fired(&bench, "KIP304", "warning");
        one.says("lain daripada dalam uji-2026", "not those of uji-2026")
            .hints("baca kembali A.2");
        assert_eq!(one.json["indicator"], "A.2");
        // Nothing of this year is locked, which is said once.
        assert_eq!(found_at(&bench, "KIP302"), ["-"], "{from}");
        // With some of it locked the others are told each; what is suspect is no news besides.
        bench.kip(&["lock", "B.1"]);
        assert_eq!(found_at(&bench, "KIP302"), ["A.1", "B.2"]);
        assert_eq!(found_at(&bench, "KIP304"), ["A.2"]);
        assert_eq!(bench.kip(&["check", "--locked"]).code, 1);
        bench.kip(&["lock", "A.2"]);
        silent(&bench, "KIP304");
        assert_eq!(found_at(&bench, "KIP302"), ["A.1", "B.2"]);
    }
}

#[test]
fn a_question_that_stayed_is_not_suspect() {
    // Weight, period, name, owner and line breaks are no part of what is asked.
    for (from, to) in [
        ("nama = \"Profil mutakhir\"", "nama = \"Profil\""),
        (
            "penanggung_jawab = \"Tim PPID\"",
            "penanggung_jawab = \"Tim Humas\"",
        ),
        (
            "bobot = 20\nskala = \"a-d\"\nperiode = \"berlaku\"",
            "bobot = 20\nskala = \"a-d\"\nperiode = \"tahun-berjalan\"",
        ),
    ] {
        let bench = next_year(from, to);
        silent(&bench, "KIP304");
        assert_eq!(found_at(&bench, "KIP302"), ["-"]);
    }
    // What is not answered has no evidence to suspect.
    let reworded = ("Profil satker mutakhir?", "Profil satker lengkap?");
    let bench = next_year(reworded.0, reworded.1);
    bench.edit("evidence/bukti.yaml", "  \"A.2\":\n    jawaban: A\n    bukti:\n      - berkas: profil.pdf\n        tanggal: 2025-03-01\n", "");
    silent(&bench, "KIP304");
    // Another organiser's instrument, one that names none, a later one, and a lock of before that.
    let bench = next_year(reworded.0, reworded.1);
    let last = String::from_utf8(bench.read("instrument/uji.toml")).unwrap();
    for other in [
        last.replace("Komisi Contoh", "Komisi Lain"),
        last.replace("penyelenggara = \"Komisi Contoh\"\n", ""),
        last.replace("tahun = 2026", "tahun = 2027"),
    ] {
        assert_ne!(other, last);
        bench.write("instrument/uji.toml", other);
        silent(&bench, "KIP304");
    }
    bench.write(
        "instrument/uji.toml",
        last.replace("Komisi Contoh", " komisi contoh"),
    );
    fired(&bench, "KIP304", "warning");
    let lock = String::from_utf8(bench.read("evidence/kip.lock")).unwrap();
    let old = lock
        .split_inclusive('\n')
        .filter(|line| !line.starts_with("sidik_tanya"));
    bench.write("evidence/kip.lock", old.collect::<String>());
    silent(&bench, "KIP304");
}

#[test]
fn the_newest_earlier_year_is_compared() {
    let bench = next_year("Profil satker mutakhir?", "Profil satker lengkap?");
    // The year before last asked what this year asks.
    let next = String::from_utf8(bench.read("instrument/uji-2027.toml")).unwrap();
    let older = next
        .replace("uji-2027", "uji-2025")
        .replace("tahun = 2027", "tahun = 2025");
    bench.write("instrument/uji-2025.toml", older);
    let mapping = String::from_utf8(bench.read("evidence/bukti.yaml")).unwrap();
    bench.write(
        "evidence/bukti.yaml",
        mapping.replace("uji-2027", "uji-2025"),
    );
    assert_eq!(bench.kip(&["lock", "-i", "uji-2025"]).code, 0);
    bench.write("evidence/bukti.yaml", mapping);
    fired(&bench, "KIP304", "warning").says("dalam uji-2026", "of uji-2026");
}

/// The prints of today's sample: a change of the recipe would make every lock suspect.
#[test]
fn the_prints_of_old_stay() {
    let bench = Bench::sound();
    let lock = String::from_utf8(bench.read("evidence/kip.lock")).unwrap();
    let prints = lock.lines().filter(|line| line.starts_with("sidik"));
    assert_snapshot!(prints.collect::<Vec<_>>().join("\n"), @r#"
    sidik = "5d12ae169ec85b6c801d710c825727cb9017018dfe319000a64bbaa7be5c1e4c"
    sidik_tanya = "c8f22afeddf26b418ab83c44b22237287f322a022a4707a9bef12c001a2f94ec"
    sidik = "02ab323d61965b37513df516ac45a82638d970ac0f8604a78eb413766332fa7f"
    sidik_tanya = "5ee8f66406f9a7168604c7e0d0b45ca57ee8d4e7ba36f526b0dbb58100c8bbfa"
    sidik = "8c51eeeb5703be69ce93c6364373eb504b1b490e7a0df31ebf71af89af550886"
    sidik_tanya = "c99915a7ebbe650e0655370e35a7d035429563000c288f3f35021d0c37a23a84"
    sidik = "eb0a625a7614791282daa7da88af2e3adafb9349c6fcb55620f184c7b2b7a73f"
    sidik_tanya = "a1c4b88a4b8e4d68563adc0e320c0b4a1447cdb95985e51e6c73ea4422cb13d9"
    "#);
}
