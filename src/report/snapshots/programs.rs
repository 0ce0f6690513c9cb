//! The forms that programs read: JSON, JUnit, SARIF and GitHub's commands.

use super::{folded, shown, told};
use crate::door::small::report;
use crate::model::Lang;
use crate::report::Format;
use crate::report::sample::REMARK;

#[test]
fn json() {
    let text = shown(Format::Json, Lang::Id);
    assert_eq!(text.matches(REMARK).count(), 3);
    assert_eq!(told(&text, report()), report().findings.len());
    insta::assert_snapshot!(folded(&text), @r#"
    {
      "schema": "kip-report/1", "tool": { "name": "kip", "version": "0.1.0" }, "as_of": "2026-08-03",
      "commit": "1a2b3c4d5e6f7a8b9c0d", "dirty": true,
      "instrument": {
        "id": "kip-contoh-2026", "title": "Contoh instrumen", "year": 2026, "version": "0.1-draf",
        "organiser": "contoh", "official": false, "deadline": "2026-09-19", "days_left": 47, "formula": "poin",
        "rounding": [], "full": 100
      },
      "unit": "BPMP Contoh",
      "score": {
        "claimed": 75.75, "supported": 45.5, "potential": 100,
        "shown": { "claimed": "75,75", "supported": "45,50", "potential": "100,00", "reachable": "100,00" },
        "band": {
          "claimed": "Cukup Informatif", "supported": "Tidak Informatif", "total": null, "reachable": "Informatif"
        },
        "near_border": false, "total": null,
        "stages": [
          { "id": "saq", "name": "Kuesioner", "weight": 80, "score": 45.5, "needed": {}, "threshold": null },
          {
            "id": "presentasi", "name": "Presentasi", "weight": 20, "score": null,
            "needed": { "Informatif": null, "Cukup Informatif": 68, "Tidak Informatif": 0 }, "threshold": 65
          }
        ],
        "out_of": 100, "next_band": { "name": "Cukup Informatif", "missing": 4.5 }, "reachable": 100,
        "minimums_met": null
      },
      "coverage": {
        "indicators": 3, "unanswered": 1, "declined": 0, "unsupported": 0, "partial": 1, "supported": 1, "nil": 0,
        "unseen": 0, "not_applicable": 0
      },
      "aspects": [
        {
          "code": "1", "name": "Kualitas Informasi", "weight": 54.5, "claimed": 30.25, "supported": 0,
          "potential": 54.5, "indicators": 2, "met": 0, "minimum": null
        },
        {
          "code": "2", "name": "Komitmen Organisasi", "weight": 45.5, "claimed": 45.5, "supported": 45.5,
          "potential": 45.5, "indicators": 1, "met": 1, "minimum": null
        }
      ],
      "indicators": [
        {
          "code": "1.1", "name": "Daftar Informasi Publik", "aspect": "1", "weight": 30.25, "owner": "Tim PPID",
          "answer": "Ya", "status": "partial", "claimed": 30.25, "supported": 0, "potential": 30.25,
          "evidence": [
            {
              "kind": "dokumen", "path": "evidence/sk-dip-2025.pdf",
              "sha256": "111b70a52f08fe64e28f9358c6326103cc67612c72fc3f1b090b31f9693dfec5", "size": 594,
              "date": "2025-01-15", "acceptable": false, "git": "clean", "pages": null,
              "facts": {
                "nature": "pdf", "condition": "sound", "pages": 1, "pages_with_text": 1, "pixels": null,
                "milliseconds": null, "title": null, "created": null, "signature_fields": false,
                "restricted": false, "personal_data": 0
              },
              "note": "Salinan yang disahkan"
            },
            {
              "kind": "dokumen", "path": "evidence/sk-dip-2026.pdf",
              "sha256": "37b48925a021caf27a26717d0e3dbd48d46d463889406a22d55b8ddeb104ceb5", "size": 594,
              "date": "2026-01-15", "acceptable": true, "git": "modified", "pages": null,
              "facts": {
                "nature": "pdf", "condition": "sound", "pages": 1, "pages_with_text": 1, "pixels": null,
                "milliseconds": null, "title": null, "created": null, "signature_fields": false,
                "restricted": false, "personal_data": 0
              },
              "note": "Salinan yang disahkan"
            }
          ],
          "reason": null, "target": null, "note": null,
          "question": "Apakah Daftar Informasi Publik tahun ini ditetapkan?", "meaning": null,
          "asked": [ { "name": "SK penetapan DIP", "kinds": [ "dokumen" ], "min": 2 } ]
        },
        {
          "code": "1.2", "name": "Maklumat pelayanan", "aspect": "1", "weight": 24.25, "owner": null,
          "answer": null, "status": "unanswered", "claimed": 0, "supported": 0, "potential": 24.25,
          "evidence": [], "reason": null, "target": null, "note": null,
          "question": "Apakah maklumat pelayanan diumumkan?", "meaning": null,
          "asked": [ { "name": "Maklumat", "kinds": [ "dokumen" ], "min": 1 } ]
        },
        {
          "code": "2.1", "name": "SOP pelayanan informasi", "aspect": "2", "weight": 45.5, "owner": "Tim PPID",
          "answer": "Ya", "status": "supported", "claimed": 45.5, "supported": 45.5, "potential": 45.5,
          "evidence": [
            {
              "kind": "dokumen", "path": "evidence/sop.pdf",
              "sha256": "07c9c31f9c76f095b7704254be25d47afcd0474898e2402bd1b615b68db3da37", "size": 586,
              "date": "2026-03-02", "acceptable": true, "git": "clean", "pages": null,
              "facts": {
                "nature": "pdf", "condition": "sound", "pages": 1, "pages_with_text": 1, "pixels": null,
                "milliseconds": null, "title": null, "created": null, "signature_fields": false,
                "restricted": false, "personal_data": 0
              },
              "note": "Salinan yang disahkan"
            },
            {
              "kind": "dokumen", "path": "evidence/pindaian.pdf",
              "sha256": "b66dc73c880c27be843dba8858433068f79039d75ddf93dd101a16e0984c6dac", "size": 601,
              "date": null, "acceptable": true, "git": "clean", "pages": null,
              "facts": {
                "nature": "pdf", "condition": "sound", "pages": 1, "pages_with_text": 0, "pixels": null,
                "milliseconds": null, "title": null, "created": null, "signature_fields": false,
                "restricted": false, "personal_data": null
              },
              "note": null
            },
            {
              "kind": "tautan", "url": "https://ppid.example.go.id/sop", "sha256": null, "size": null,
              "date": null, "acceptable": true, "git": null, "pages": null, "facts": null, "link": "not-checked",
              "note": null
            }
          ],
          "reason": null, "target": null, "note": null, "question": "Apakah SOP pelayanan informasi ditetapkan?",
          "meaning": null, "asked": [ { "name": "SOP", "kinds": [ "dokumen" ], "min": 1 } ]
        }
      ],
      "findings": [
        {
          "rule": "KIP501", "name": "outside-period", "severity": "error", "standing": "open", "indicator": "1.1",
          "evidence": "evidence/sk-dip-2025.pdf", "path": "evidence/bukti.yaml", "line": 8, "column": 18,
          "message": "bukti bertanggal 15 Januari 2025 di luar periode tahun-berjalan (1 Januari 2026 sampai 31 Desember 2026)",
          "hint": "ganti dengan dokumen dari 1 Januari 2026 sampai 31 Desember 2026, atau betulkan `tanggal` bila salah tulis",
          "points_at_risk": 30.25
        },
        {
          "rule": "KIP201", "name": "unanswered", "severity": "error", "standing": "open", "indicator": "1.2",
          "evidence": null, "path": "instrument/contoh.toml", "line": 59, "column": 8,
          "message": "indikator 1.2 belum dijawab",
          "hint": "tulis 1.2 dengan `jawaban:` (Ya, Tidak) di sebuah bukti.yaml, atau jalankan `kip answer 1.2 JAWABAN`",
          "points_at_risk": 24.25
        },
        {
          "rule": "KIP405", "name": "scan-without-text", "severity": "warning", "standing": "waived",
          "indicator": "2.1", "evidence": "evidence/pindaian.pdf", "path": "evidence/bukti.yaml", "line": 19,
          "column": 9, "message": "evidence/pindaian.pdf: halaman 1 dari 1 hanya gambar, tak dapat dicari",
          "hint": "jalankan pengenalan teks (OCR), atau simpan dokumen aslinya sebagai PDF yang dapat dicari",
          "points_at_risk": 0, "waiver": { "reason": "Sedang dialihkan ke teks", "until": "2026-10-01" }
        },
        {
          "rule": "KIP206", "name": "orphan-file", "severity": "warning", "standing": "open", "indicator": null,
          "evidence": "evidence/notula.pdf", "path": "evidence/notula.pdf", "line": null, "column": null,
          "message": "berkas evidence/notula.pdf tidak dicantumkan pada indikator mana pun",
          "hint": "cantumkan di bukti.yaml pada indikatornya (atau jalankan `kip add KODE BERKAS`), pindahkan dari folder bukti, atau daftarkan di `abaikan`",
          "points_at_risk": null
        },
        {
          "rule": "KIP502", "name": "undated", "severity": "note", "standing": "open", "indicator": "2.1",
          "evidence": "evidence/pindaian.pdf", "path": "evidence/bukti.yaml", "line": 19, "column": 9,
          "message": "evidence/pindaian.pdf tanpa `tanggal`, sehingga periode tahun-berjalan tidak dapat diperiksa",
          "hint": "tambahkan `tanggal:` sesuai tanggal penetapan dokumennya, misalnya `tanggal: 2026-01-15`",
          "points_at_risk": 0
        }
      ],
      "summary": { "error": 2, "warning": 1, "note": 1, "waived": 1 }, "verdict": "fail", "links_not_checked": 1,
      "acts": [
        {
          "indicator": "1.1", "name": "Daftar Informasi Publik", "owner": "Tim PPID", "win": 30.25,
          "what": "ganti dengan dokumen dari 1 Januari 2026 sampai 31 Desember 2026, atau betulkan `tanggal` bila salah tulis",
          "due": "2026-09-19"
        },
        {
          "indicator": "1.2", "name": "Maklumat pelayanan", "owner": null, "win": 24.25,
          "what": "jawab dan cantumkan Maklumat", "due": "2026-09-19"
        }
      ],
      "rules": [
        { "id": "KIP201", "name": "unanswered" }, { "id": "KIP206", "name": "orphan-file" },
        { "id": "KIP405", "name": "scan-without-text" }, { "id": "KIP501", "name": "outside-period" },
        { "id": "KIP502", "name": "undated" }
      ],
      "ready": false, "problems": []
    }
    "#);
}

#[test]
fn junit() {
    let text = shown(Format::Junit, Lang::Id);
    assert_eq!(text.matches("<testcase ").count(), 4);
    insta::assert_snapshot!(text, @r#"
    <?xml version="1.0" encoding="UTF-8"?>
    <testsuites name="BPMP Contoh: Contoh instrumen 2026" tests="4" failures="2" errors="0">
        <testsuite name="1 Kualitas Informasi" tests="2" skipped="0" errors="0" failures="2">
            <testcase name="1.1 Daftar Informasi Publik" classname="1 Kualitas Informasi">
                <failure message="bukti bertanggal 15 Januari 2025 di luar periode tahun-berjalan (1 Januari 2026 sampai 31 Desember 2026)" type="KIP501">Pertanyaan: Apakah Daftar Informasi Publik tahun ini ditetapkan?
    Jawaban: Ya
    Keadaan: bukti kurang
    Bukti yang diminta: 2 dokumen: SK penetapan DIP
    Bukti: Salinan yang disahkan (evidence/sk-dip-2025.pdf, dokumen, PDF, 1 halaman, 15 Januari 2025, 594 byte, git: sudah di-commit, tidak diterima)
    Bukti: Salinan yang disahkan (evidence/sk-dip-2026.pdf, dokumen, PDF, 1 halaman, 15 Januari 2026, 594 byte, git: ada perubahan)
    KESALAHAN KIP501 di-luar-periode: bukti bertanggal 15 Januari 2025 di luar periode tahun-berjalan (1 Januari 2026 sampai 31 Desember 2026)
      Langkah: ganti dengan dokumen dari 1 Januari 2026 sampai 31 Desember 2026, atau betulkan tanggal bila salah tulis
      Tempat: evidence/bukti.yaml:8:18
      30,25 poin terancam</failure>
            </testcase>
            <testcase name="1.2 Maklumat pelayanan" classname="1 Kualitas Informasi">
                <failure message="indikator 1.2 belum dijawab" type="KIP201">Pertanyaan: Apakah maklumat pelayanan diumumkan?
    Jawaban: —
    Keadaan: belum dijawab
    Bukti yang diminta: 1 dokumen: Maklumat
    KESALAHAN KIP201 belum-dijawab: indikator 1.2 belum dijawab
      Langkah: tulis 1.2 dengan jawaban: (Ya, Tidak) di sebuah bukti.yaml, atau jalankan kip answer 1.2 JAWABAN
      Tempat: instrument/contoh.toml:59:8
      24,25 poin belum diraih</failure>
            </testcase>
        </testsuite>
        <testsuite name="2 Komitmen Organisasi" tests="1" skipped="1" errors="0" failures="0">
            <testcase name="2.1 SOP pelayanan informasi" classname="2 Komitmen Organisasi">
                <skipped message="KIP405 ditangguhkan sampai 1 Oktober 2026: Sedang dialihkan ke teks">Pertanyaan: Apakah SOP pelayanan informasi ditetapkan?
    Jawaban: Ya
    Keadaan: didukung bukti
    Bukti yang diminta: 1 dokumen: SOP
    Bukti: Salinan yang disahkan (evidence/sop.pdf, dokumen, PDF, 1 halaman, 2 Maret 2026, 586 byte, git: sudah di-commit)
    Bukti: evidence/pindaian.pdf (dokumen, PDF, 1 halaman, 601 byte, git: sudah di-commit)
    Bukti: https://ppid.example.go.id/sop (tautan, tidak diperiksa)
    PERINGATAN KIP405 pindaian-tanpa-teks: evidence/pindaian.pdf: halaman 1 dari 1 hanya gambar, tak dapat dicari
      Langkah: jalankan pengenalan teks (OCR), atau simpan dokumen aslinya sebagai PDF yang dapat dicari
      Tempat: evidence/bukti.yaml:19:9
      ditangguhkan sampai 1 Oktober 2026: Sedang dialihkan ke teks
    CATATAN KIP502 tanpa-tanggal: evidence/pindaian.pdf tanpa tanggal, sehingga periode tahun-berjalan tidak dapat diperiksa
      Langkah: tambahkan tanggal: sesuai tanggal penetapan dokumennya, misalnya tanggal: 2026-01-15
      Tempat: evidence/bukti.yaml:19:9</skipped>
            </testcase>
        </testsuite>
        <testsuite name="Di luar indikator" tests="1" skipped="1" errors="0" failures="0">
            <testcase name="KIP206 berkas-yatim: evidence/notula.pdf" classname="Di luar indikator">
                <skipped message="peringatan: berkas evidence/notula.pdf tidak dicantumkan pada indikator mana pun">PERINGATAN KIP206 berkas-yatim: berkas evidence/notula.pdf tidak dicantumkan pada indikator mana pun
      Langkah: cantumkan di bukti.yaml pada indikatornya (atau jalankan kip add KODE BERKAS), pindahkan dari folder bukti, atau daftarkan di abaikan
      Tempat: evidence/notula.pdf</skipped>
            </testcase>
            <system-out>Klaim 75,75 · didukung 45,50 · masih terkejar 100,00 · Tidak Informatif · 2 kesalahan, 1 peringatan, 1 catatan, 1 temuan ditangguhkan · BELUM SIAP DIKIRIM
    ruang kerja ini diperiksa dengan 5 aturan
    1 tautan tidak dibuka oleh kip; buka sendiri sebelum mengirim</system-out>
        </testsuite>
    </testsuites>
    "#);
}

#[test]
fn sarif() {
    let text = shown(Format::Sarif, Lang::Id);
    assert_eq!(text.matches("\"ruleId\"").count(), report().findings.len());
    insta::assert_snapshot!(folded(&text), @r####"
    {
      "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
      "version": "2.1.0",
      "runs": [
        {
          "tool": {
            "driver": {
              "name": "kip", "version": "0.1.0", "semanticVersion": "0.1.0", "language": "id",
              "shortDescription": {
                "text": "Memeriksa penilaian mandiri keterbukaan informasi publik sebelum dikirim"
              },
              "rules": [
                {
                  "id": "KIP201", "name": "belum-dijawab",
                  "shortDescription": { "text": "indikator belum dijawab" },
                  "fullDescription": {
                    "text": "Setiap indikator instrumen punya `jawaban` atau surat pernyataan `nihil` di salah satu bukti.yaml. Bukti yang tercantum tanpa `jawaban` belum dihitung sebagai jawaban."
                  },
                  "help": {
                    "text": "Yang diperiksa: Setiap indikator instrumen punya `jawaban` atau surat pernyataan `nihil` di salah satu bukti.yaml. Bukti yang tercantum tanpa `jawaban` belum dihitung sebagai jawaban.\n\nMengapa penting: Pertanyaan yang dibiarkan kosong bernilai 0, walaupun dokumennya sebenarnya ada. Kuesioner yang banyak kosong juga terbaca sebagai tidak sungguh-sungguh mengikuti penilaian.\n\nCara memperbaiki: Tulis `jawaban:` dengan salah satu pilihannya, beserta buktinya. Jika memang belum ada, pilih jawaban yang bernilai 0 dan tulis `alasan` dan `target`; itu lebih baik daripada kosong.",
                    "markdown": "### Yang diperiksa\n\nSetiap indikator instrumen punya `jawaban` atau surat pernyataan `nihil` di salah satu bukti.yaml. Bukti yang tercantum tanpa `jawaban` belum dihitung sebagai jawaban.\n\n### Mengapa penting\n\nPertanyaan yang dibiarkan kosong bernilai 0, walaupun dokumennya sebenarnya ada. Kuesioner yang banyak kosong juga terbaca sebagai tidak sungguh-sungguh mengikuti penilaian.\n\n### Cara memperbaiki\n\nTulis `jawaban:` dengan salah satu pilihannya, beserta buktinya. Jika memang belum ada, pilih jawaban yang bernilai 0 dan tulis `alasan` dan `target`; itu lebih baik daripada kosong."
                  },
                  "defaultConfiguration": { "level": "error" }
                },
                {
                  "id": "KIP206", "name": "berkas-yatim",
                  "shortDescription": {
                    "text": "berkas di folder bukti tidak dicantumkan pada indikator mana pun"
                  },
                  "fullDescription": {
                    "text": "Setiap berkas di folder bukti dicantumkan dalam sebuah bukti.yaml. Tidak diperiksa: bukti.yaml, kip.lock, verifikasi.yaml, `*.md`, nama yang diawali titik, berkas bawaan sistem, dan yang terdaftar di `abaikan`."
                  },
                  "help": {
                    "text": "Yang diperiksa: Setiap berkas di folder bukti dicantumkan dalam sebuah bukti.yaml. Tidak diperiksa: bukti.yaml, kip.lock, verifikasi.yaml, `*.md`, nama yang diawali titik, berkas bawaan sistem, dan yang terdaftar di `abaikan`.\n\nMengapa penting: Dokumen yang sudah dikumpulkan tetapi tidak dicantumkan tidak menambah nilai. Draf dan berkas pribadi yang tertinggal pun bisa ikut terkirim tanpa disadari.\n\nCara memperbaiki: Cantumkan berkasnya pada indikator yang sesuai, pindahkan ke luar folder bukti, atau daftarkan polanya di `abaikan` pada bagian `[berkas]` instrumen.",
                    "markdown": "### Yang diperiksa\n\nSetiap berkas di folder bukti dicantumkan dalam sebuah bukti.yaml. Tidak diperiksa: bukti.yaml, kip.lock, verifikasi.yaml, `*.md`, nama yang diawali titik, berkas bawaan sistem, dan yang terdaftar di `abaikan`.\n\n### Mengapa penting\n\nDokumen yang sudah dikumpulkan tetapi tidak dicantumkan tidak menambah nilai. Draf dan berkas pribadi yang tertinggal pun bisa ikut terkirim tanpa disadari.\n\n### Cara memperbaiki\n\nCantumkan berkasnya pada indikator yang sesuai, pindahkan ke luar folder bukti, atau daftarkan polanya di `abaikan` pada bagian `[berkas]` instrumen."
                  },
                  "defaultConfiguration": { "level": "warning" }
                },
                {
                  "id": "KIP405", "name": "pindaian-tanpa-teks",
                  "shortDescription": { "text": "halaman PDF hanya gambar, tanpa teks yang dapat dicari" },
                  "fullDescription": {
                    "text": "Halaman PDF yang tertutup gambar juga memuat teksnya. Baris di tepi (nomor halaman, catatan tanda tangan elektronik, tanda aplikasi pemindai) atau satu kata yang diulang tidak cukup; halaman kosong tidak dinilai. PDF yang dicantumkan sebagai foto atau tangkapan layar tidak dinilai."
                  },
                  "help": {
                    "text": "Yang diperiksa: Halaman PDF yang tertutup gambar juga memuat teksnya. Baris di tepi (nomor halaman, catatan tanda tangan elektronik, tanda aplikasi pemindai) atau satu kata yang diulang tidak cukup; halaman kosong tidak dinilai. PDF yang dicantumkan sebagai foto atau tangkapan layar tidak dinilai.\n\nMengapa penting: Pindaian tanpa teks tidak dapat dicari, disalin, atau dibacakan oleh pembaca layar, jadi tidak ramah bagi penyandang disabilitas dan sulit diperiksa. Data pribadi di dalamnya juga tidak terlihat oleh pemeriksaan ini.\n\nCara memperbaiki: Pakai dokumen asli yang disimpan langsung sebagai PDF, atau jalankan pengenalan teks (OCR) dan simpan sebagai PDF yang dapat dicari.",
                    "markdown": "### Yang diperiksa\n\nHalaman PDF yang tertutup gambar juga memuat teksnya. Baris di tepi (nomor halaman, catatan tanda tangan elektronik, tanda aplikasi pemindai) atau satu kata yang diulang tidak cukup; halaman kosong tidak dinilai. PDF yang dicantumkan sebagai foto atau tangkapan layar tidak dinilai.\n\n### Mengapa penting\n\nPindaian tanpa teks tidak dapat dicari, disalin, atau dibacakan oleh pembaca layar, jadi tidak ramah bagi penyandang disabilitas dan sulit diperiksa. Data pribadi di dalamnya juga tidak terlihat oleh pemeriksaan ini.\n\n### Cara memperbaiki\n\nPakai dokumen asli yang disimpan langsung sebagai PDF, atau jalankan pengenalan teks (OCR) dan simpan sebagai PDF yang dapat dicari."
                  },
                  "defaultConfiguration": { "level": "warning" }
                },
                {
                  "id": "KIP501", "name": "di-luar-periode",
                  "shortDescription": { "text": "tanggal bukti di luar periode yang dinilai" },
                  "fullDescription": {
                    "text": "`tanggal` setiap bukti, tautan pun bila bertanggal, berada dalam periode yang ditetapkan instrumen bagi indikatornya. Hari pertama dan hari terakhir ikut terhitung. Tanggal berkas di komputer tidak pernah dipakai."
                  },
                  "help": {
                    "text": "Yang diperiksa: `tanggal` setiap bukti, tautan pun bila bertanggal, berada dalam periode yang ditetapkan instrumen bagi indikatornya. Hari pertama dan hari terakhir ikut terhitung. Tanggal berkas di komputer tidak pernah dipakai.\n\nMengapa penting: Penilaian dilakukan atas tahun tertentu. Laporan atau SK dari tahun lain tidak dihitung, sebaik apa pun isinya.\n\nCara memperbaiki: Ganti dengan dokumen dari periode yang diminta, atau betulkan `tanggal` bila salah tulis. Bila penyelenggara menerimanya, tulis `penangguhan` dengan alasan dan tanggal akhirnya.",
                    "markdown": "### Yang diperiksa\n\n`tanggal` setiap bukti, tautan pun bila bertanggal, berada dalam periode yang ditetapkan instrumen bagi indikatornya. Hari pertama dan hari terakhir ikut terhitung. Tanggal berkas di komputer tidak pernah dipakai.\n\n### Mengapa penting\n\nPenilaian dilakukan atas tahun tertentu. Laporan atau SK dari tahun lain tidak dihitung, sebaik apa pun isinya.\n\n### Cara memperbaiki\n\nGanti dengan dokumen dari periode yang diminta, atau betulkan `tanggal` bila salah tulis. Bila penyelenggara menerimanya, tulis `penangguhan` dengan alasan dan tanggal akhirnya."
                  },
                  "defaultConfiguration": { "level": "error" }
                },
                {
                  "id": "KIP502", "name": "tanpa-tanggal",
                  "shortDescription": {
                    "text": "bukti tanpa `tanggal`, sehingga periodenya tidak dapat diperiksa"
                  },
                  "fullDescription": {
                    "text": "Setiap dokumen untuk indikator yang berperiode tetap memiliki `tanggal`. Tautan, pernyataan nihil, dan indikator dengan `masih_berlaku` tidak memerlukannya."
                  },
                  "help": {
                    "text": "Yang diperiksa: Setiap dokumen untuk indikator yang berperiode tetap memiliki `tanggal`. Tautan, pernyataan nihil, dan indikator dengan `masih_berlaku` tidak memerlukannya.\n\nMengapa penting: Bukti tanpa tanggal tetap dihitung, tetapi `kip` tidak dapat memastikan bahwa dokumennya dari tahun yang dinilai. Verifikator akan memastikannya.\n\nCara memperbaiki: Tulis tanggal penetapan atau penandatanganan dokumen pada `tanggal:`, misalnya `tanggal: 2026-01-15`.",
                    "markdown": "### Yang diperiksa\n\nSetiap dokumen untuk indikator yang berperiode tetap memiliki `tanggal`. Tautan, pernyataan nihil, dan indikator dengan `masih_berlaku` tidak memerlukannya.\n\n### Mengapa penting\n\nBukti tanpa tanggal tetap dihitung, tetapi `kip` tidak dapat memastikan bahwa dokumennya dari tahun yang dinilai. Verifikator akan memastikannya.\n\n### Cara memperbaiki\n\nTulis tanggal penetapan atau penandatanganan dokumen pada `tanggal:`, misalnya `tanggal: 2026-01-15`."
                  },
                  "defaultConfiguration": { "level": "note" }
                }
              ]
            }
          },
          "language": "id", "invocations": [ { "executionSuccessful": true } ],
          "automationDetails": { "id": "kip/kip-contoh-2026/" },
          "originalUriBaseIds": { "%SRCROOT%": { "description": { "text": "Akar repositori git" } } },
          "columnKind": "unicodeCodePoints",
          "results": [
            {
              "ruleId": "KIP501", "ruleIndex": 3, "level": "error",
              "message": {
                "text": "bukti bertanggal 15 Januari 2025 di luar periode tahun-berjalan (1 Januari 2026 sampai 31 Desember 2026). Langkah: ganti dengan dokumen dari 1 Januari 2026 sampai 31 Desember 2026, atau betulkan `tanggal` bila salah tulis."
              },
              "locations": [
                {
                  "physicalLocation": {
                    "artifactLocation": { "uri": "evidence/bukti.yaml", "uriBaseId": "%SRCROOT%" },
                    "region": { "startLine": 8, "startColumn": 18 }
                  }
                }
              ],
              "partialFingerprints": {
                "kipFinding/v1": "8ef4c3e9944caeccf526c59b4d7c1a766406f524586b69335cfd38aa02f6f34c"
              },
              "suppressions": [],
              "properties": { "indicator": "1.1", "evidence": "evidence/sk-dip-2025.pdf", "pointsAtRisk": 30.25 }
            },
            {
              "ruleId": "KIP201", "ruleIndex": 0, "level": "error",
              "message": {
                "text": "indikator 1.2 belum dijawab. Langkah: tulis 1.2 dengan `jawaban:` (Ya, Tidak) di sebuah bukti.yaml, atau jalankan `kip answer 1.2 JAWABAN`."
              },
              "locations": [
                {
                  "physicalLocation": {
                    "artifactLocation": { "uri": "instrument/contoh.toml", "uriBaseId": "%SRCROOT%" },
                    "region": { "startLine": 59, "startColumn": 8 }
                  }
                }
              ],
              "partialFingerprints": {
                "kipFinding/v1": "722319b54d7c9af4500757012d2478cdb3bc0e5fce42e2bfd2b7e262c86f1672"
              },
              "suppressions": [], "properties": { "indicator": "1.2", "pointsAtRisk": 24.25 }
            },
            {
              "ruleId": "KIP405", "ruleIndex": 2, "level": "warning",
              "message": {
                "text": "evidence/pindaian.pdf: halaman 1 dari 1 hanya gambar, tak dapat dicari. Langkah: jalankan pengenalan teks (OCR), atau simpan dokumen aslinya sebagai PDF yang dapat dicari."
              },
              "locations": [
                {
                  "physicalLocation": {
                    "artifactLocation": { "uri": "evidence/bukti.yaml", "uriBaseId": "%SRCROOT%" },
                    "region": { "startLine": 19, "startColumn": 9 }
                  }
                }
              ],
              "partialFingerprints": {
                "kipFinding/v1": "e66694577535114a7a3b8780673b36d65ba41dffecae96be11a544e989126d2b"
              },
              "suppressions": [
                {
                  "kind": "inSource", "status": "accepted",
                  "justification": "ditangguhkan sampai 1 Oktober 2026: Sedang dialihkan ke teks"
                }
              ],
              "properties": { "indicator": "2.1", "evidence": "evidence/pindaian.pdf", "pointsAtRisk": 0 }
            },
            {
              "ruleId": "KIP206", "ruleIndex": 1, "level": "warning",
              "message": {
                "text": "berkas evidence/notula.pdf tidak dicantumkan pada indikator mana pun. Langkah: cantumkan di bukti.yaml pada indikatornya (atau jalankan `kip add KODE BERKAS`), pindahkan dari folder bukti, atau daftarkan di `abaikan`."
              },
              "locations": [
                {
                  "physicalLocation": {
                    "artifactLocation": { "uri": "evidence/notula.pdf", "uriBaseId": "%SRCROOT%" },
                    "region": { "startLine": 1 }
                  }
                }
              ],
              "partialFingerprints": {
                "kipFinding/v1": "9b77fd44a28a2f2550336d58fd47d156f4d2a771794e707b28e7c6f423fc61ae"
              },
              "suppressions": [], "properties": { "evidence": "evidence/notula.pdf" }
            },
            {
              "ruleId": "KIP502", "ruleIndex": 4, "level": "note",
              "message": {
                "text": "evidence/pindaian.pdf tanpa `tanggal`, sehingga periode tahun-berjalan tidak dapat diperiksa. Langkah: tambahkan `tanggal:` sesuai tanggal penetapan dokumennya, misalnya `tanggal: 2026-01-15`."
              },
              "locations": [
                {
                  "physicalLocation": {
                    "artifactLocation": { "uri": "evidence/bukti.yaml", "uriBaseId": "%SRCROOT%" },
                    "region": { "startLine": 19, "startColumn": 9 }
                  }
                }
              ],
              "partialFingerprints": {
                "kipFinding/v1": "ceb498d98b71e0113cc7c1b1bd3bc6060d13d65fef6dbc347c80cf99b5fbab95"
              },
              "suppressions": [],
              "properties": { "indicator": "2.1", "evidence": "evidence/pindaian.pdf", "pointsAtRisk": 0 }
            }
          ],
          "properties": {
            "asOf": "2026-08-03", "verdict": "fail", "error": 2, "warning": 1, "note": 1, "waived": 1,
            "linksNotChecked": 1, "claimed": 75.75, "supported": 45.5, "potential": 100
          }
        }
      ]
    }
    "####);
}

#[test]
fn github() {
    let text = shown(Format::Github, Lang::Id);
    assert_eq!(text.matches("::error ").count(), 2);
    insta::assert_snapshot!(text, @"
    ::error file=evidence/bukti.yaml,line=8,col=18,title=KIP501 di-luar-periode (1.1)::bukti bertanggal 15 Januari 2025 di luar periode tahun-berjalan (1 Januari 2026 sampai 31 Desember 2026)%0A→ ganti dengan dokumen dari 1 Januari 2026 sampai 31 Desember 2026, atau betulkan tanggal bila salah tulis%0A30,25 poin terancam
    ::error file=instrument/contoh.toml,line=59,col=8,title=KIP201 belum-dijawab (1.2)::indikator 1.2 belum dijawab%0A→ tulis 1.2 dengan jawaban: (Ya, Tidak) di sebuah bukti.yaml, atau jalankan kip answer 1.2 JAWABAN%0A24,25 poin belum diraih
    ::warning file=evidence/notula.pdf,title=KIP206 berkas-yatim::berkas evidence/notula.pdf tidak dicantumkan pada indikator mana pun%0A→ cantumkan di bukti.yaml pada indikatornya (atau jalankan kip add KODE BERKAS), pindahkan dari folder bukti, atau daftarkan di abaikan
    ::notice file=evidence/bukti.yaml,line=19,col=9,title=KIP502 tanpa-tanggal (2.1)::evidence/pindaian.pdf tanpa tanggal, sehingga periode tahun-berjalan tidak dapat diperiksa%0A→ tambahkan tanggal: sesuai tanggal penetapan dokumennya, misalnya tanggal: 2026-01-15
    kip: 1 tautan tidak dibuka oleh kip; buka sendiri sebelum mengirim
    kip: Klaim 75,75 · didukung 45,50 · masih terkejar 100,00 · Tidak Informatif · 2 kesalahan, 1 peringatan, 1 catatan, 1 temuan ditangguhkan · BELUM SIAP DIKIRIM
    ");
}
