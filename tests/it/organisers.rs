//! The keys by which an instrument says what its organiser counts differently, from the file to the score.

use crate::bench::Bench;

/// An instrument of two questions in two aspects with `head` in `[penilaian]`, and answers in one line each.
fn with(head: &str, aspects: &str, answers: &str) -> Bench {
    let bench = Bench::bare();
    bench
        .write(
            "instrument/uji.toml",
            format!(
                "[instrumen]\nid = \"uji\"\njudul = \"Uji\"\ntahun = 2026\n\n[penilaian]\n{head}\n\n{aspects}"
            ),
        )
        .write(
            "evidence/bukti.yaml",
            format!("instrumen: uji\nsatker: BPMP Contoh\nindikator:\n{answers}"),
        )
        .write("evidence/a.pdf", crate::bench::document("sk-dip.pdf"));
    bench
}

fn aspect(code: &str, weight: &str, rest: &str) -> String {
    format!(
        "[[aspek]]\nkode = \"{code}\"\nnama = \"{code}\"\nbobot = {weight}\n
[[aspek.indikator]]\nkode = \"{code}.1\"\npertanyaan = \"Apakah {code}?\"\nbobot = {weight}\n{rest}\n\n"
    )
}

const YES_NO: &str =
    "pilihan = [{ kode = \"Ya\", nilai = 1, bukti = [] }, { kode = \"Tidak\", nilai = 0 }]";
const MAY_NOT_APPLY: &str = "pilihan = [{ kode = \"Ya\", nilai = 1, bukti = [] }, { kode = \"Tidak\", nilai = 0 }, { kode = \"TB\", di_luar_hitungan = true }]";

fn shown(bench: &Bench) -> String {
    let report = bench.report();
    let shown = &report["score"]["shown"];
    let word = |key: &str| shown[key].as_str().unwrap_or("-").to_owned();
    format!(
        "{} {} {}",
        word("claimed"),
        word("supported"),
        word("potential")
    )
}

#[test]
fn weights_of_a_third_and_a_best_score_of_its_own() {
    let thirds: String = ["A", "B", "C"]
        .map(|code| aspect(code, "\"5/3\"", YES_NO))
        .concat();
    let bench = with(
        "nilai_maks = 5",
        &thirds,
        "  A.1: { jawaban: Ya }\n  B.1: { jawaban: Ya }\n  C.1: { jawaban: Tidak, alasan: Belum, target: 2026-08-01 }\n",
    );
    assert_eq!(shown(&bench), "3,33 3,33 5,00");
    let report = bench.report();
    assert_eq!(report["instrument"]["full"], 5);
    assert_eq!(crate::bench::findings_of(&report, "KIP101").len(), 0);
    let seen = bench.kip(&["check"]).stdout;
    assert!(seen.contains("3,33 dari 5,00"), "{seen}");
    // What the command line takes is on the same scale.
    assert_eq!(bench.kip(&["check", "--min-score", "5,01"]).code, 2);
    assert_eq!(bench.kip(&["check", "--min-score", "3,33"]).code, 0);
}

#[test]
fn several_roundings_in_one_list() {
    let bench = with(
        "pembulatan = [{ di = \"total\", desimal = 0 }, { di = \"aspek\", desimal = 1 }]",
        &(aspect("A", "33.45", YES_NO) + &aspect("B", "66.55", YES_NO)),
        "  A.1: { jawaban: Ya }\n  B.1: { jawaban: Tidak, alasan: Belum, target: 2026-08-01 }\n",
    );
    // 33.45 is 33.5, then 34.
    assert_eq!(shown(&bench), "34,00 34,00 100,00");
    let rounding = &bench.report()["instrument"]["rounding"];
    assert_eq!(rounding[0]["of"], "aspek");
    assert_eq!(rounding[1]["of"], "total");
}

#[test]
fn an_answer_may_take_the_question_out_of_the_count() {
    let bench = with(
        "rumus = \"proporsi\"",
        &(aspect("A", "60", YES_NO) + &aspect("B", "40", MAY_NOT_APPLY)),
        "  A.1: { jawaban: Ya }\n  B.1: { jawaban: TB }\n",
    );
    assert_eq!(shown(&bench), "100,00 100,00 100,00");
    let report = bench.report();
    assert_eq!(report["coverage"]["not_applicable"], 1);
    assert_eq!(report["indicators"][1]["status"], "not_applicable");
    assert!(report["indicators"][1]["claimed"].is_null());
    assert!(report["aspects"][1]["supported"].is_null());
    let rules: Vec<&str> = report["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["rule"].as_str().unwrap())
        .collect();
    for silent in ["KIP201", "KIP202", "KIP203", "KIP213"] {
        assert!(!rules.contains(&silent), "{rules:?}");
    }
    let seen = bench.kip(&["check"]).stdout.replace('\n', " ");
    assert!(
        seen.contains("di luar hitungan karena jawabannya (B.1)"),
        "{seen}"
    );
    let told = bench.kip(&["explain", "B.1"]).stdout;
    assert!(told.contains("di luar hitungan"), "{told}");
}

#[test]
fn evidence_of_an_option_is_what_its_answer_must_bring() {
    let own = "pilihan = [{ kode = \"A\", nilai = 1, bukti = [{ jenis = \"dokumen\", min = 2 }] }, { kode = \"B\", nilai = 0.5, bukti = [] }, { kode = \"C\", nilai = 0 }]";
    let answered = |answer: &str| {
        with(
            "",
            &aspect("A", "100", own),
            &format!("  A.1: {{ jawaban: {answer}, bukti: [a.pdf] }}\n"),
        )
    };
    let report = answered("A").report();
    assert_eq!(report["indicators"][0]["status"], "partial");
    let found = crate::bench::findings_of(&report, "KIP203");
    assert!(found[0]["message"].as_str().unwrap().contains("1 dokumen"));
    assert_eq!(shown(&answered("B")), "50,00 50,00 100,00");
}

/// What is wrong with an instrument, told with its line.
#[test]
fn what_cannot_be_counted_is_refused_by_its_cause() {
    let refused = |head: &str, options: &str, says: &str, at: &str| {
        let bench = with(
            head,
            &aspect("A", "100", options),
            "  A.1: { jawaban: Ya }\n",
        );
        let ran = bench.kip(&["check"]);
        assert_eq!(ran.code, 2, "{}", ran.stderr);
        assert!(ran.stderr.contains(says), "{says}: {}", ran.stderr);
        assert!(ran.stderr.contains(at), "{at}: {}", ran.stderr);
    };
    let yes = "pilihan = [{ kode = \"Ya\", nilai = 1 }, { kode = \"Tidak\", nilai = 0 }]";
    for (head, options, says, at) in [
        (
            "nilai_maks = 0",
            yes,
            "tidak ada yang dapat dinilai",
            "uji.toml:7",
        ),
        (
            "pembulatan = [{ di = \"aspek\", desimal = 1 }, { di = \"aspek\", desimal = 2 }]",
            yes,
            "`aspek` ditulis dua kali",
            "uji.toml:7",
        ),
        (
            "",
            &yes.replace("nilai = 1", "nilai = 75"),
            "dari 0 sampai 1",
            "uji.toml",
        ),
        (
            "",
            &yes.replace("nilai = 1", "nilai = \"1/0\""),
            "bukan pecahan",
            "uji.toml",
        ),
        (
            "",
            MAY_NOT_APPLY,
            "tidak dapat dihitung dengan rumus `poin`",
            "uji.toml",
        ),
        (
            "rumus = \"rerata\"",
            "pilihan = [{ kode = \"Ya\", di_luar_hitungan = true }]",
            "semua pilihan di sini di luar hitungan",
            "uji.toml",
        ),
        (
            "",
            "pilihan = [{ kode = \"Ya\", nilai = 1 }, { kode = \"Tidak\", nilai = 0, bukti = [{ jenis = \"foto\" }] }]",
            "bernilai 0 tidak meminta bukti",
            "uji.toml",
        ),
    ] {
        refused(head, options, says, at);
    }
}
