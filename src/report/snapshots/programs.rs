//! The forms that programs read: JSON, JUnit, SARIF and GitHub's commands.

use super::{shown, told};
use crate::model::Lang;
use crate::report::Format;
use crate::report::sample::{REMARK, small};

#[test]
fn json() {
    let text = shown(Format::Json, Lang::Id);
    assert_eq!(text.matches(REMARK).count(), 3);
    assert_eq!(told(&text, &small()), small().findings.len());
    insta::assert_snapshot!(text, @r#"
    {
      "schema": "kip-report/1",
      "tool": {
        "name": "kip",
        "version": "0.1.0"
      },
      "as_of": "2026-08-03",
      "commit": "1a2b3c4d5e6f7a8b9c0d",
      "dirty": true,
      "instrument": {
        "id": "kip-upt-contoh-2026",
        "title": "Contoh instrumen penilaian mandiri keterbukaan informasi publik",
        "year": 2026,
        "version": "0.1-draf",
        "organiser": "contoh",
        "official": false,
        "deadline": "2026-09-19",
        "days_left": 47,
        "formula": "poin",
        "rounding": null
      },
      "unit": "BPMP Contoh",
      "score": {
        "claimed": 92.4,
        "supported": 88.4,
        "potential": 100,
        "shown": {
          "claimed": "92,40",
          "supported": "88,40",
          "potential": "100,00"
        },
        "band": {
          "claimed": "Informatif",
          "supported": "Menuju Informatif",
          "total": null
        },
        "near_border": false,
        "total": null,
        "stages": [
          {
            "id": "saq",
            "name": "Kuesioner penilaian mandiri (SAQ)",
            "weight": 80,
            "score": 88.4,
            "needed": {},
            "threshold": null
          },
          {
            "id": "presentasi",
            "name": "Presentasi dan visitasi",
            "weight": 20,
            "score": null,
            "needed": {
              "Sangat Informatif": null,
              "Informatif": 96.4,
              "Menuju Informatif": 46.4,
              "Cukup Informatif": 0
            },
            "threshold": 65
          }
        ],
        "out_of": 100,
        "next_band": {
          "name": "Informatif",
          "missing": 1.6
        }
      },
      "coverage": {
        "indicators": 3,
        "unanswered": 1,
        "declined": 0,
        "unsupported": 1,
        "partial": 0,
        "supported": 1,
        "nil": 0
      },
      "aspects": [
        {
          "code": "1",
          "name": "Kualitas Informasi",
          "weight": 10,
          "claimed": 9.5,
          "supported": 9,
          "potential": 10,
          "indicators": 13,
          "met": 12
        },
        {
          "code": "2",
          "name": "Pengadaan Barang dan Jasa serta Pengumuman Informasi Berkala",
          "weight": 87.5,
          "claimed": 82.9,
          "supported": 79.4,
          "potential": 90,
          "indicators": 13,
          "met": 10
        },
        {
          "code": "3",
          "name": "Digitalisasi",
          "weight": 2.5,
          "claimed": null,
          "supported": null,
          "potential": null,
          "indicators": 13,
          "met": 0
        }
      ],
      "indicators": [
        {
          "code": "2.1.1",
          "name": "Daftar Informasi Publik",
          "aspect": "2",
          "weight": 1.5,
          "owner": "Tim PPID",
          "answer": "A",
          "status": "unsupported",
          "claimed": 1.5,
          "supported": 0,
          "potential": 1.5,
          "evidence": [
            {
              "kind": "dokumen",
              "path": "evidence/informasi/sk-dip-2024.pdf",
              "sha256": "0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f",
              "size": 1310720,
              "date": "2024-01-15",
              "acceptable": false,
              "git": "clean",
              "pages": null,
              "facts": null,
              "note": "Salinan yang disahkan"
            },
            {
              "kind": "dokumen",
              "path": "evidence/informasi/sk-dip-2026.pdf",
              "sha256": "0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f",
              "size": 1310720,
              "date": "2026-01-15",
              "acceptable": true,
              "git": "clean",
              "pages": null,
              "facts": null,
              "note": "Salinan yang disahkan"
            }
          ],
          "reason": null,
          "target": null
        },
        {
          "code": "2.1.2",
          "name": "Maklumat pelayanan",
          "aspect": "2",
          "weight": 1.5,
          "owner": "Tim PPID",
          "answer": "A",
          "status": "unanswered",
          "claimed": 0,
          "supported": 0,
          "potential": 1.5,
          "evidence": [],
          "reason": null,
          "target": null
        },
        {
          "code": "2.1.3",
          "name": "SOP pelayanan informasi publik",
          "aspect": "2",
          "weight": 1.5,
          "owner": "Tim PPID",
          "answer": "A",
          "status": "supported",
          "claimed": 1.5,
          "supported": 1.5,
          "potential": 1.5,
          "evidence": [
            {
              "kind": "dokumen",
              "path": "evidence/layanan/sop.pdf",
              "sha256": "0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f",
              "size": 1310720,
              "date": "2026-01-15",
              "acceptable": true,
              "git": "clean",
              "pages": null,
              "facts": null,
              "note": "Salinan yang disahkan"
            },
            {
              "kind": "tautan",
              "url": "https://ppid.example.go.id/sop",
              "sha256": null,
              "size": null,
              "date": null,
              "acceptable": true,
              "git": null,
              "pages": null,
              "facts": null,
              "link": "not-checked",
              "note": null
            }
          ],
          "reason": null,
          "target": null
        }
      ],
      "findings": [
        {
          "rule": "KIP501",
          "name": "outside-period",
          "severity": "error",
          "standing": "open",
          "indicator": "2.1.1",
          "evidence": null,
          "path": "evidence/bukti.yaml",
          "line": 12,
          "column": 9,
          "message": "evidence/informasi/sk-dip-2024.pdf bertanggal 2024-01-15, di luar periode 2026-01-01 sampai 2026-12-31",
          "hint": "lampirkan dokumen yang bertanggal di dalam periode itu",
          "points_at_risk": 1.5
        },
        {
          "rule": "KIP405",
          "name": "scan-without-text",
          "severity": "warning",
          "standing": "waived",
          "indicator": "2.1.1",
          "evidence": null,
          "path": "evidence/bukti.yaml",
          "line": 14,
          "column": 9,
          "message": "evidence/informasi/sk-dip-2026.pdf: halaman 2–5 dari 6 hanya gambar, tanpa teks",
          "hint": "ganti dengan PDF yang teksnya dapat dicari",
          "points_at_risk": 0,
          "waiver": {
            "reason": "Sedang dialihkan ke teks",
            "until": "2026-10-01"
          }
        },
        {
          "rule": "KIP201",
          "name": "unanswered",
          "severity": "error",
          "standing": "open",
          "indicator": "2.1.2",
          "evidence": null,
          "path": "evidence/bukti.yaml",
          "line": 20,
          "column": 3,
          "message": "indikator 2.1.2 belum dijawab",
          "hint": "tulis `jawaban:` pada 2.1.2",
          "points_at_risk": 1.5
        },
        {
          "rule": "KIP206",
          "name": "orphan-file",
          "severity": "warning",
          "standing": "open",
          "indicator": null,
          "evidence": null,
          "path": "evidence/bukti.yaml",
          "line": null,
          "column": null,
          "message": "evidence/lama/notula-rapat.pdf tidak dirujuk oleh indikator mana pun",
          "hint": "rujuk di bukti.yaml atau keluarkan dari folder",
          "points_at_risk": null
        },
        {
          "rule": "KIP502",
          "name": "undated",
          "severity": "note",
          "standing": "open",
          "indicator": "2.1.1",
          "evidence": null,
          "path": "evidence/bukti.yaml",
          "line": 1,
          "column": 9,
          "message": "evidence/layanan/laporan-1.pdf tidak punya tanggal, jadi periodenya tidak dapat diperiksa",
          "hint": "tulis `tanggal:` dari dokumennya di bawah berkas itu",
          "points_at_risk": 0
        }
      ],
      "summary": {
        "error": 2,
        "warning": 1,
        "note": 1,
        "waived": 1
      },
      "verdict": "fail",
      "links_not_checked": 12,
      "acts": [
        {
          "indicator": "2.1.1",
          "name": "SOP pelayanan informasi publik",
          "owner": "Tim PPID",
          "win": 1.5,
          "what": "lengkapi buktinya: 1 dokumen yang ditetapkan pimpinan dan masih berlaku",
          "due": "2026-09-19"
        },
        {
          "indicator": "2.1.2",
          "name": "SOP pelayanan informasi publik",
          "owner": null,
          "win": 1.5,
          "what": "lengkapi buktinya: 1 dokumen yang ditetapkan pimpinan dan masih berlaku",
          "due": "2026-09-19"
        }
      ],
      "rules": [
        {
          "id": "KIP201",
          "name": "unanswered"
        },
        {
          "id": "KIP204",
          "name": "missing-file"
        },
        {
          "id": "KIP206",
          "name": "orphan-file"
        },
        {
          "id": "KIP305",
          "name": "untracked-by-git"
        },
        {
          "id": "KIP405",
          "name": "scan-without-text"
        },
        {
          "id": "KIP501",
          "name": "outside-period"
        },
        {
          "id": "KIP502",
          "name": "undated"
        }
      ]
    }
    "#);
}

#[test]
fn junit() {
    let text = shown(Format::Junit, Lang::Id);
    assert_eq!(text.matches("<testcase ").count(), 4);
    insta::assert_snapshot!(text, @r#"
    <?xml version="1.0" encoding="UTF-8"?>
    <testsuites name="BPMP Contoh: Contoh instrumen penilaian mandiri keterbukaan informasi publik 2026" tests="4" skipped="1" failures="2" errors="0">
        <testsuite name="2 Pengadaan Barang dan Jasa serta Pengumuman Informasi Berkala" tests="3" skipped="0" errors="0" failures="2">
            <testcase name="2.1.1 Daftar Informasi Publik" classname="2 Pengadaan Barang dan Jasa serta Pengumuman Informasi Berkala">
                <failure message="evidence/informasi/sk-dip-2024.pdf bertanggal 2024-01-15, di luar periode 2026-01-01 sampai 2026-12-31" type="KIP501">Keadaan: tanpa bukti yang diterima
    Bukti: evidence/informasi/sk-dip-2024.pdf — Salinan yang disahkan (dokumen, 15 Januari 2024, 1,25 MB, git: sudah di-commit, tidak diterima)
    Bukti: evidence/informasi/sk-dip-2026.pdf — Salinan yang disahkan (dokumen, 15 Januari 2026, 1,25 MB, git: sudah di-commit)
    KESALAHAN KIP501 di-luar-periode: evidence/informasi/sk-dip-2024.pdf bertanggal 2024-01-15, di luar periode 2026-01-01 sampai 2026-12-31
      Langkah: lampirkan dokumen yang bertanggal di dalam periode itu
      Tempat: evidence/bukti.yaml:12:9
      1,50 poin terancam
    PERINGATAN KIP405 pindaian-tanpa-teks: evidence/informasi/sk-dip-2026.pdf: halaman 2–5 dari 6 hanya gambar, tanpa teks
      Langkah: ganti dengan PDF yang teksnya dapat dicari
      Tempat: evidence/bukti.yaml:14:9
      dikecualikan sampai 1 Oktober 2026: Sedang dialihkan ke teks
    CATATAN KIP502 tanpa-tanggal: evidence/layanan/laporan-1.pdf tidak punya tanggal, jadi periodenya tidak dapat diperiksa
      Langkah: tulis `tanggal:` dari dokumennya di bawah berkas itu
      Tempat: evidence/bukti.yaml:1:9</failure>
            </testcase>
            <testcase name="2.1.2 Maklumat pelayanan" classname="2 Pengadaan Barang dan Jasa serta Pengumuman Informasi Berkala">
                <failure message="indikator 2.1.2 belum dijawab" type="KIP201">Keadaan: belum dijawab
    KESALAHAN KIP201 belum-dijawab: indikator 2.1.2 belum dijawab
      Langkah: tulis `jawaban:` pada 2.1.2
      Tempat: evidence/bukti.yaml:20:3
      1,50 poin terancam</failure>
            </testcase>
            <testcase name="2.1.3 SOP pelayanan informasi publik" classname="2 Pengadaan Barang dan Jasa serta Pengumuman Informasi Berkala">
                <system-out>Keadaan: didukung bukti
    Bukti: evidence/layanan/sop.pdf — Salinan yang disahkan (dokumen, 15 Januari 2026, 1,25 MB, git: sudah di-commit)
    Bukti: https://ppid.example.go.id/sop (tautan, tidak diperiksa)</system-out>
            </testcase>
        </testsuite>
        <testsuite name="Di luar indikator" tests="1" skipped="1" errors="0" failures="0">
            <testcase name="KIP206 berkas-yatim: evidence/lama/notula-rapat.pdf tidak dirujuk oleh indikator mana pun" classname="Di luar indikator">
                <skipped message="peringatan: evidence/lama/notula-rapat.pdf tidak dirujuk oleh indikator mana pun">PERINGATAN KIP206 berkas-yatim: evidence/lama/notula-rapat.pdf tidak dirujuk oleh indikator mana pun
      Langkah: rujuk di bukti.yaml atau keluarkan dari folder
      Tempat: evidence/bukti.yaml</skipped>
            </testcase>
            <system-out>Klaim 92,40 · didukung 88,40 · potensi 100,00 · Menuju Informatif · 2 kesalahan, 1 peringatan, 1 catatan, 1 temuan dikecualikan · BELUM LOLOS
    7 aturan memeriksa ruang kerja ini
    12 tautan tidak dibuka oleh kip; buka sendiri satu per satu sebelum mengirim</system-out>
        </testsuite>
    </testsuites>
    "#);
}

#[test]
fn sarif() {
    let text = shown(Format::Sarif, Lang::Id);
    assert_eq!(text.matches("\"ruleId\"").count(), small().findings.len());
    insta::assert_snapshot!(text, @r####"
    {
      "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
      "version": "2.1.0",
      "runs": [
        {
          "tool": {
            "driver": {
              "name": "kip",
              "version": "0.1.0",
              "semanticVersion": "0.1.0",
              "language": "id",
              "shortDescription": {
                "text": "Memeriksa penilaian mandiri keterbukaan informasi publik sebelum dikirim"
              },
              "rules": [
                {
                  "id": "KIP201",
                  "name": "belum-dijawab",
                  "shortDescription": {
                    "text": "ringkasan"
                  },
                  "fullDescription": {
                    "text": "yang diperiksa"
                  },
                  "help": {
                    "text": "Yang diperiksa: yang diperiksa\n\nMengapa penting: sebabnya\n\nCara memperbaiki: caranya",
                    "markdown": "### Yang diperiksa\n\nyang diperiksa\n\n### Mengapa penting\n\nsebabnya\n\n### Cara memperbaiki\n\ncaranya"
                  },
                  "defaultConfiguration": {
                    "level": "error"
                  }
                },
                {
                  "id": "KIP204",
                  "name": "berkas-tidak-ada",
                  "shortDescription": {
                    "text": "ringkasan"
                  },
                  "fullDescription": {
                    "text": "yang diperiksa"
                  },
                  "help": {
                    "text": "Yang diperiksa: yang diperiksa\n\nMengapa penting: sebabnya\n\nCara memperbaiki: caranya",
                    "markdown": "### Yang diperiksa\n\nyang diperiksa\n\n### Mengapa penting\n\nsebabnya\n\n### Cara memperbaiki\n\ncaranya"
                  },
                  "defaultConfiguration": {
                    "level": "error"
                  }
                },
                {
                  "id": "KIP206",
                  "name": "berkas-yatim",
                  "shortDescription": {
                    "text": "ringkasan"
                  },
                  "fullDescription": {
                    "text": "yang diperiksa"
                  },
                  "help": {
                    "text": "Yang diperiksa: yang diperiksa\n\nMengapa penting: sebabnya\n\nCara memperbaiki: caranya",
                    "markdown": "### Yang diperiksa\n\nyang diperiksa\n\n### Mengapa penting\n\nsebabnya\n\n### Cara memperbaiki\n\ncaranya"
                  },
                  "defaultConfiguration": {
                    "level": "warning"
                  }
                },
                {
                  "id": "KIP305",
                  "name": "tidak-terlacak",
                  "shortDescription": {
                    "text": "ringkasan"
                  },
                  "fullDescription": {
                    "text": "yang diperiksa"
                  },
                  "help": {
                    "text": "Yang diperiksa: yang diperiksa\n\nMengapa penting: sebabnya\n\nCara memperbaiki: caranya",
                    "markdown": "### Yang diperiksa\n\nyang diperiksa\n\n### Mengapa penting\n\nsebabnya\n\n### Cara memperbaiki\n\ncaranya"
                  },
                  "defaultConfiguration": {
                    "level": "warning"
                  }
                },
                {
                  "id": "KIP405",
                  "name": "pindaian-tanpa-teks",
                  "shortDescription": {
                    "text": "ringkasan"
                  },
                  "fullDescription": {
                    "text": "yang diperiksa"
                  },
                  "help": {
                    "text": "Yang diperiksa: yang diperiksa\n\nMengapa penting: sebabnya\n\nCara memperbaiki: caranya",
                    "markdown": "### Yang diperiksa\n\nyang diperiksa\n\n### Mengapa penting\n\nsebabnya\n\n### Cara memperbaiki\n\ncaranya"
                  },
                  "defaultConfiguration": {
                    "level": "warning"
                  }
                },
                {
                  "id": "KIP501",
                  "name": "di-luar-periode",
                  "shortDescription": {
                    "text": "ringkasan"
                  },
                  "fullDescription": {
                    "text": "yang diperiksa"
                  },
                  "help": {
                    "text": "Yang diperiksa: yang diperiksa\n\nMengapa penting: sebabnya\n\nCara memperbaiki: caranya",
                    "markdown": "### Yang diperiksa\n\nyang diperiksa\n\n### Mengapa penting\n\nsebabnya\n\n### Cara memperbaiki\n\ncaranya"
                  },
                  "defaultConfiguration": {
                    "level": "error"
                  }
                },
                {
                  "id": "KIP502",
                  "name": "tanpa-tanggal",
                  "shortDescription": {
                    "text": "ringkasan"
                  },
                  "fullDescription": {
                    "text": "yang diperiksa"
                  },
                  "help": {
                    "text": "Yang diperiksa: yang diperiksa\n\nMengapa penting: sebabnya\n\nCara memperbaiki: caranya",
                    "markdown": "### Yang diperiksa\n\nyang diperiksa\n\n### Mengapa penting\n\nsebabnya\n\n### Cara memperbaiki\n\ncaranya"
                  },
                  "defaultConfiguration": {
                    "level": "note"
                  }
                }
              ]
            }
          },
          "language": "id",
          "invocations": [
            {
              "executionSuccessful": true
            }
          ],
          "automationDetails": {
            "id": "kip/kip-upt-contoh-2026/"
          },
          "originalUriBaseIds": {
            "%SRCROOT%": {
              "description": {
                "text": "Akar repositori git"
              }
            }
          },
          "columnKind": "unicodeCodePoints",
          "results": [
            {
              "ruleId": "KIP501",
              "ruleIndex": 5,
              "level": "error",
              "message": {
                "text": "evidence/informasi/sk-dip-2024.pdf bertanggal 2024-01-15, di luar periode 2026-01-01 sampai 2026-12-31. Langkah: lampirkan dokumen yang bertanggal di dalam periode itu."
              },
              "locations": [
                {
                  "physicalLocation": {
                    "artifactLocation": {
                      "uri": "evidence/bukti.yaml",
                      "uriBaseId": "%SRCROOT%"
                    },
                    "region": {
                      "startLine": 12,
                      "startColumn": 9
                    }
                  }
                }
              ],
              "partialFingerprints": {
                "kipFinding/v1": "525e4242bcf9fad083f0abe73d38e826bebfb3d64bfdb7c62d2347bfcc98943c"
              },
              "suppressions": [],
              "properties": {
                "indicator": "2.1.1",
                "pointsAtRisk": 1.5
              }
            },
            {
              "ruleId": "KIP405",
              "ruleIndex": 4,
              "level": "warning",
              "message": {
                "text": "evidence/informasi/sk-dip-2026.pdf: halaman 2–5 dari 6 hanya gambar, tanpa teks. Langkah: ganti dengan PDF yang teksnya dapat dicari."
              },
              "locations": [
                {
                  "physicalLocation": {
                    "artifactLocation": {
                      "uri": "evidence/bukti.yaml",
                      "uriBaseId": "%SRCROOT%"
                    },
                    "region": {
                      "startLine": 14,
                      "startColumn": 9
                    }
                  }
                }
              ],
              "partialFingerprints": {
                "kipFinding/v1": "823956dda3577e42ffa4c55884956133449440b6d7a312c300f6b82db65dcb43"
              },
              "suppressions": [
                {
                  "kind": "inSource",
                  "status": "accepted",
                  "justification": "dikecualikan sampai 1 Oktober 2026: Sedang dialihkan ke teks"
                }
              ],
              "properties": {
                "indicator": "2.1.1",
                "pointsAtRisk": 0
              }
            },
            {
              "ruleId": "KIP201",
              "ruleIndex": 0,
              "level": "error",
              "message": {
                "text": "indikator 2.1.2 belum dijawab. Langkah: tulis `jawaban:` pada 2.1.2."
              },
              "locations": [
                {
                  "physicalLocation": {
                    "artifactLocation": {
                      "uri": "evidence/bukti.yaml",
                      "uriBaseId": "%SRCROOT%"
                    },
                    "region": {
                      "startLine": 20,
                      "startColumn": 3
                    }
                  }
                }
              ],
              "partialFingerprints": {
                "kipFinding/v1": "8873deff09f8631b752f75fba41f42221a1cc632a13e080af3b2a547586e29a1"
              },
              "suppressions": [],
              "properties": {
                "indicator": "2.1.2",
                "pointsAtRisk": 1.5
              }
            },
            {
              "ruleId": "KIP206",
              "ruleIndex": 2,
              "level": "warning",
              "message": {
                "text": "evidence/lama/notula-rapat.pdf tidak dirujuk oleh indikator mana pun. Langkah: rujuk di bukti.yaml atau keluarkan dari folder."
              },
              "locations": [
                {
                  "physicalLocation": {
                    "artifactLocation": {
                      "uri": "evidence/bukti.yaml",
                      "uriBaseId": "%SRCROOT%"
                    }
                  }
                }
              ],
              "partialFingerprints": {
                "kipFinding/v1": "6677d8ef9d14c533bc244bf07d59f4f144b94d6f47eeeb29b5e311e32dd2ddc8"
              },
              "suppressions": [],
              "properties": {}
            },
            {
              "ruleId": "KIP502",
              "ruleIndex": 6,
              "level": "note",
              "message": {
                "text": "evidence/layanan/laporan-1.pdf tidak punya tanggal, jadi periodenya tidak dapat diperiksa. Langkah: tulis `tanggal:` dari dokumennya di bawah berkas itu."
              },
              "locations": [
                {
                  "physicalLocation": {
                    "artifactLocation": {
                      "uri": "evidence/bukti.yaml",
                      "uriBaseId": "%SRCROOT%"
                    },
                    "region": {
                      "startLine": 1,
                      "startColumn": 9
                    }
                  }
                }
              ],
              "partialFingerprints": {
                "kipFinding/v1": "12b764a4dd8a9e0ae05edfbdcea18821eeda64bd335fc27c0e3ef5d723439144"
              },
              "suppressions": [],
              "properties": {
                "indicator": "2.1.1",
                "pointsAtRisk": 0
              }
            }
          ],
          "properties": {
            "asOf": "2026-08-03",
            "verdict": "fail",
            "error": 2,
            "warning": 1,
            "note": 1,
            "waived": 1,
            "linksNotChecked": 12,
            "claimed": 92.4,
            "supported": 88.4,
            "potential": 100
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
    ::error file=evidence/bukti.yaml,line=12,col=9,title=KIP501 di-luar-periode (2.1.1)::evidence/informasi/sk-dip-2024.pdf bertanggal 2024-01-15, di luar periode 2026-01-01 sampai 2026-12-31%0A→ lampirkan dokumen yang bertanggal di dalam periode itu%0A1,50 poin terancam
    ::error file=evidence/bukti.yaml,line=20,col=3,title=KIP201 belum-dijawab (2.1.2)::indikator 2.1.2 belum dijawab%0A→ tulis `jawaban:` pada 2.1.2%0A1,50 poin terancam
    ::warning file=evidence/bukti.yaml,title=KIP206 berkas-yatim::evidence/lama/notula-rapat.pdf tidak dirujuk oleh indikator mana pun%0A→ rujuk di bukti.yaml atau keluarkan dari folder
    ::notice file=evidence/bukti.yaml,line=1,col=9,title=KIP502 tanpa-tanggal (2.1.1)::evidence/layanan/laporan-1.pdf tidak punya tanggal, jadi periodenya tidak dapat diperiksa%0A→ tulis `tanggal:` dari dokumennya di bawah berkas itu
    kip: 12 tautan tidak dibuka oleh kip; buka sendiri satu per satu sebelum mengirim
    kip: Klaim 92,40 · didukung 88,40 · potensi 100,00 · Menuju Informatif · 2 kesalahan, 1 peringatan, 1 catatan, 1 temuan dikecualikan · BELUM LOLOS
    ");
}
