//! KIP203.

use super::{Bench, assert_snapshot, fired, shown, silent};

#[test]
fn fails() {
    let bench = Bench::sound();
    bench.edit(
        "evidence/bukti.yaml",
        "      - tautan: https://ppid.example.go.id/dip\n",
        "",
    );
    fired(&bench, "KIP203", "error")
        .says("1 tautan", "1 link")
        .costs(40);
    assert_snapshot!(shown(&bench, &[]), @"
    BPMP Contoh
    Instrumen uji 2026
    uji-2026 · bukan instrumen resmi
    Keadaan per 1 Juni 2026 · tenggat 19 September 2026 (110 hari lagi)
    Commit 012345678901 · ada perubahan yang belum di-commit

    NILAI KUESIONER
     Nilai                       Poin   Kualifikasi        Dihitung dari
    ─────────────────────────────────────────────────────────────────────────────────────────
     Klaim            100,00 dari 100   Informatif         semua jawaban
     Didukung          60,00 dari 100   Cukup Informatif   jawaban dengan bukti lengkap
     Masih terkejar   100,00 dari 100   Informatif         semua yang sempat sebelum tenggat
     • Nilai didukung kurang 20,00 poin lagi untuk Menuju Informatif
     • Untuk kualifikasi akhir, bila Presentasi bernilai penuh, perlu nilai kuesioner
       87,50 (Informatif), 75,00 (Menuju Informatif)
     • Nilainya hanya berjarak paling banyak 0,1 poin dari batas kualifikasi
     • Presentasi (bobot 20): perlu 60,00 untuk Cukup Informatif

    ASPEK
     Aspek         Bobot    Klaim   Didukung   Terpenuhi
    ─────────────────────────────────────────────────────
     A Informasi      60    60,00      20,00         1/2
     B Layanan        40    40,00      40,00         2/2
    ─────────────────────────────────────────────────────
     Jumlah          100   100,00      60,00         3/4
     • 4 indikator: 1 bukti kurang, 3 didukung bukti

    TEMUAN: 1 kesalahan, 0 peringatan, 1 catatan, 0 temuan ditangguhkan

    A.1 DIP ditetapkan · PJ: Tim PPID · 40,00 poin terancam
      KESALAHAN KIP203 bukti-kurang: bukti indikator A.1 masih kurang: 1 tautan (Halaman DIP)
        → tambahkan 1 tautan (Halaman DIP) di bawah `bukti:` pada A.1, atau jalankan `kip add A.1
          TAUTAN`
        evidence/bukti.yaml:4:3

    Di luar indikator
      CATATAN KIP307 belum-di-commit: evidence/bukti.yaml berubah sejak commit terakhir
        → minta pengelola folder mencatatnya di git, atau jalankan `git add evidence/bukti.yaml`, lalu
          commit
        evidence/bukti.yaml

    LANGKAH YANG PALING MENAMBAH NILAI
     1. A.1 DIP ditetapkan: +40,00 poin
        Tambahkan 1 tautan (Halaman DIP) di bawah `bukti:` pada A.1, atau jalankan `kip add A.1 TAUTAN`
        · PJ: Tim PPID

    Klaim 100,00 · didukung 60,00 · masih terkejar 100,00 · Cukup Informatif · 1 kesalahan,
      0 peringatan, 1 catatan, 0 temuan ditangguhkan · BELUM SIAP DIKIRIM

    exit code 1

    BPMP Contoh
    Instrumen uji 2026
    uji-2026 · not an official instrument
    As of 1 June 2026 · deadline 19 September 2026 (110 days left)
    Commit 012345678901 · with changes that are not committed

    QUESTIONNAIRE SCORE
     Score              Points   Band               Based on
    ─────────────────────────────────────────────────────────────────────────────────────
     Claimed     100.00 of 100   Informatif         all answers
     Supported    60.00 of 100   Cukup Informatif   answers with complete evidence
     Reachable   100.00 of 100   Informatif         all that can be done by the deadline
     • The supported score is 20.00 points short of Menuju Informatif
     • With full marks for Presentasi, the final band needs a questionnaire score of 87.50 (Informatif),
       75.00 (Menuju Informatif)
     • The score is within 0.1 points of the boundary between two bands
     • Presentasi (weight 20): needs 60.00 for Cukup Informatif

    ASPECTS
     Aspect        Weight   Claimed   Supported   Met
    ──────────────────────────────────────────────────
     A Informasi       60     60.00       20.00   1/2
     B Layanan         40     40.00       40.00   2/2
    ──────────────────────────────────────────────────
     Total            100    100.00       60.00   3/4
     • 4 indicators: 1 with too little evidence, 3 supported

    FINDINGS: 1 error, 0 warnings, 1 note, 0 waived

    A.1 DIP ditetapkan · owner: Tim PPID · 40.00 points at risk
      ERROR KIP203 too-little-evidence: indicator A.1 still lacks evidence: 1 link (Halaman DIP)
        → add 1 link (Halaman DIP) under `bukti:` of A.1, or run `kip add A.1 LINK`
        evidence/bukti.yaml:4:3

    Outside indicators
      NOTE KIP307 uncommitted-change: evidence/bukti.yaml has changed since the last commit
        → have whoever keeps the folder record it in git, or run `git add evidence/bukti.yaml`, then
          commit
        evidence/bukti.yaml

    BIGGEST WINS
     1. A.1 DIP ditetapkan: +40.00 points
        Add 1 link (Halaman DIP) under `bukti:` of A.1, or run `kip add A.1 LINK` · owner: Tim PPID

    Claimed 100.00 · supported 60.00 · reachable 100.00 · Cukup Informatif · 1 error, 0 warnings,
      1 note, 0 waived · NOT READY TO SUBMIT

    exit code 1
    ");
    bench.edit(
        "evidence/bukti.yaml",
        "      - berkas: layar.png\n        tanggal: 2026-02-02\n",
        "",
    );
    assert_eq!(bench.findings("KIP203").len(), 2);
}

#[test]
fn passes() {
    let bench = Bench::sound();
    // The list would do; that one of it is missing is another rule's to say.
    bench.remove("evidence/sk-dip.pdf");
    silent(&bench, "KIP203");
}

#[test]
fn the_same_content_counts_once() {
    let bench = Bench::sound();
    bench.write("evidence/layar.png", bench.read("evidence/ruang.jpg"));
    assert_eq!(bench.findings("KIP203").len(), 1);
}

#[test]
fn one_page_counts_once_however_it_is_written() {
    let bench = Bench::sound();
    bench
        .edit(
            "instrument/uji.toml",
            "nama = \"Halaman DIP\", min = 1",
            "nama = \"Halaman DIP\", min = 2",
        )
        .edit(
            "evidence/bukti.yaml",
            "      - tautan: https://ppid.example.go.id/dip\n",
            "      - tautan: https://ppid.example.go.id/dip\n      - tautan: HTTPS://PPID.example.go.id/dip#atas\n",
        );
    fired(&bench, "KIP203", "error").says("1 tautan", "1 link");
}

#[test]
fn the_order_of_two_entries_for_one_file_decides_nothing() {
    for order in [["", ", jenis: video"], [", jenis: video", ""]] {
        let bench = Bench::sound();
        let entries: Vec<String> = order
            .iter()
            .map(|kind| format!("      - {{ berkas: profil.pdf, tanggal: 2025-03-01{kind} }}\n"))
            .collect();
        bench.edit(
            "evidence/bukti.yaml",
            "      - berkas: profil.pdf\n        tanggal: 2025-03-01\n",
            &entries.concat(),
        );
        silent(&bench, "KIP203");
        assert_eq!(bench.report()["indicators"][1]["status"], "supported");
    }
}

#[test]
fn a_kind_that_is_not_asked_for_is_no_fault_and_counts_nothing() {
    let bench = Bench::sound();
    bench.edit(
        "evidence/bukti.yaml",
        "      - tautan: https://ppid.example.go.id/dip\n",
        "      - berkas: peta.jpg\n        tanggal: 2026-03-03\n",
    );
    bench
        .write("evidence/peta.jpg", super::document("peta.jpg"))
        .lock();
    fired(&bench, "KIP203", "error")
        .about("A.1", "")
        .says("Halaman DIP", "Halaman DIP")
        .at("\"A.1\":")
        .costs(40);
    assert_eq!(bench.report()["indicators"][0]["status"], "partial");
}

#[test]
fn a_given_kind_wins_over_the_extension() {
    let bench = Bench::sound();
    bench.edit(
        "evidence/bukti.yaml",
        "berkas: profil.pdf\n",
        "berkas: profil.pdf\n        jenis: foto\n",
    );
    fired(&bench, "KIP203", "error")
        .about("A.2", "")
        .says("1 dokumen", "1 document");
    let bench = Bench::sound();
    bench
        .edit(
            "evidence/bukti.yaml",
            "berkas: ruang.jpg\n",
            "berkas: ruang.pdf\n        jenis: foto\n",
        )
        .remove("evidence/ruang.jpg")
        .write("evidence/ruang.pdf", super::document("ruang.pdf"))
        .lock();
    silent(&bench, "KIP203");
    assert_eq!(bench.report()["indicators"][2]["status"], "supported");
}

#[test]
fn a_picture_serves_whichever_kind_is_still_lacking() {
    let bench = Bench::sound();
    bench.edit(
        "instrument/uji.toml",
        "bukti = [{ jenis = [\"foto\", \"tangkapan-layar\"], nama = \"Foto ruang\", min = 2 }]",
        "bukti = [{ jenis = \"tangkapan-layar\", nama = \"Layar\" }, { jenis = \"foto\", nama = \"Ruang\" }]",
    );
    silent(&bench, "KIP203");
    assert_eq!(bench.report()["indicators"][2]["status"], "supported");
    bench.edit(
        "evidence/bukti.yaml",
        "berkas: layar.png\n",
        "berkas: layar.png\n        jenis: foto\n",
    );
    silent(&bench, "KIP203");
    bench.edit(
        "evidence/bukti.yaml",
        "berkas: ruang.jpg\n",
        "berkas: ruang.jpg\n        jenis: foto\n",
    );
    fired(&bench, "KIP203", "error")
        .about("B.1", "")
        .says("Layar", "Layar")
        .costs(25);
}
