//! The whole document as a reader meets it, without its looks.

use quick_xml::Reader;
use quick_xml::events::Event;

use super::rendered;
use crate::door::small::report;
use crate::model::Lang;
use crate::report::escape::bare;
use crate::report::sample::REMARK;

/// The document as it reads: a line per paragraph after its style, and a line per row of a table.
fn read(part: &str) -> String {
    let mut reader = Reader::from_str(part);
    let (mut lines, mut tables, mut in_text) = (Vec::<String>::new(), 0, false);
    loop {
        let event = reader.read_event().unwrap();
        match &event {
            Event::Start(element) => match element.name().as_ref() {
                "w:tbl" => tables += 1,
                "w:tr" => lines.push("|".to_owned()),
                "w:p" if tables == 0 => lines.push(String::new()),
                name => in_text = name == "w:t",
            },
            Event::End(element) => match element.name().as_ref() {
                "w:tbl" => tables -= 1,
                "w:tc" => lines.last_mut().unwrap().push_str(" |"),
                _ => in_text = false,
            },
            Event::Eof => break,
            Event::Empty(_)
            | Event::Text(_)
            | Event::GeneralRef(_)
            | Event::CData(_)
            | Event::Comment(_)
            | Event::Decl(_)
            | Event::PI(_)
            | Event::DocType(_) => {}
        }
        let Some(line) = lines.last_mut() else {
            continue;
        };
        match &event {
            // In a table a paragraph begins after a space; its style says more outside of one.
            Event::Empty(element) if element.name().as_ref() == "w:pStyle" => {
                let style = element.attributes().next().unwrap().unwrap();
                match tables {
                    0 => line.push_str(&["[", &*style.value, "] "].concat()),
                    _ => line.push(' '),
                }
            }
            Event::Empty(element) if element.name().as_ref() == "w:tab" => line.push_str(" … "),
            Event::Text(text) if in_text => line.push_str(&text.xml10_content()),
            Event::GeneralRef(name) if in_text => {
                line.push_str(quick_xml::escape::resolve_xml_entity(name).unwrap());
            }
            Event::Start(_)
            | Event::End(_)
            | Event::Empty(_)
            | Event::Text(_)
            | Event::GeneralRef(_)
            | Event::CData(_)
            | Event::Comment(_)
            | Event::Decl(_)
            | Event::PI(_)
            | Event::DocType(_)
            | Event::Eof => {}
        }
    }
    let lines: Vec<&str> = lines.iter().map(|line| line.trim_end()).collect();
    lines.join("\n")
}

#[test]
fn the_whole_report_as_it_reads() {
    let report = report();
    let text = read(&rendered(report, Lang::Id)["word/document.xml"]);
    let messages = report
        .findings
        .iter()
        .map(|one| bare(one.finding.message.get(Lang::Id)));
    for message in messages {
        assert_eq!(text.matches(&message).count(), 1, "{message}");
    }
    // Three pieces of evidence bear it: at their indicator, and in the list of evidence.
    assert_eq!(text.matches(REMARK).count(), 6);
    insta::assert_snapshot!(text, @"
    [DraftMark] RANCANGAN
    [Title] Laporan Penilaian Mandiri Keterbukaan Informasi Publik
    [Subtitle] BPMP Contoh
    | Instrumen | Contoh instrumen |
    | Kode instrumen | kip-contoh-2026; versi 0.1-draf; bukan instrumen resmi |
    | Penyelenggara | contoh |
    | Sasaran | BPMP, LLDIKTI |
    | Tahun penilaian | 2026 |
    | Keadaan per | 3 Agustus 2026 |
    | Tenggat | 19 September 2026 |
    | Nilai didukung bukti | 45,50 dari 100 (Tidak Informatif) |
    | Nilai klaim | 75,75 dari 100 (Cukup Informatif) |
    | Masih terkejar | 100,00 dari 100 (Informatif) |
    [TableNote]
    [TableNote] Laporan ini masih rancangan, karena:
    [ListBullet] belum siap dikirim: 2 kesalahan, 1 peringatan, 1 catatan, 1 temuan ditangguhkan
    [ListBullet] instrumennya bukan instrumen resmi
    [TOCHeading] Daftar isi
    [TOCNote] Belum ada nomor halaman? Klik kanan daftar ini → Perbarui Bidang (Update Field), atau F9; di LibreOffice: klik kanan → Update Index.
    [TOC1] 1. … Pendahuluan
    [TOC2] Latar belakang
    [TOC2] Dasar hukum
    [TOC2] Ruang lingkup
    [TOC2] Tim penyusun
    [TOC1] 2. … Ringkasan
    [TOC2] Nilai
    [TOC2] Tahap penilaian
    [TOC2] Keadaan indikator dan temuan
    [TOC1] 3. … Hasil per aspek
    [TOC2] Aspek 1: Kualitas Informasi
    [TOC2] Aspek 2: Komitmen Organisasi
    [TOC1] 4. … Kesenjangan dan rencana tindak lanjut
    [TOC2] Menurut penanggung jawab
    [TOC1] 5. … Temuan
    [TOC1] 6. … Kesimpulan
    [TOC1] 7. … Pengesahan
    [TOC1] Lampiran A. Cara menghitung nilai
    [TOC1] Lampiran B. Aturan dan tempat temuan
    [TOC1] Lampiran C. Daftar bukti
    [Heading1] Pendahuluan
    [Heading2] Latar belakang
    [BodyText] [Tuliskan mengapa dan untuk siapa penilaian mandiri ini dilakukan, dan apa yang berubah sejak penilaian sebelumnya.]
    [Heading2] Dasar hukum
    [BodyText] [Sebutkan peraturan yang menjadi dasar dan pastikan masih berlaku, misalnya Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik, Peraturan Komisi Informasi Nomor 1 Tahun 2021 tentang Standar Layanan Informasi Publik, dan keputusan penetapan PPID.]
    [Heading2] Ruang lingkup
    [BodyText] Penilaian ini mencakup 3 indikator dalam 2 aspek dari Contoh instrumen 2026, dengan jawaban dan bukti yang tercatat per 3 Agustus 2026.
    [BodyText] [Tambahkan layanan, unit, atau masa yang dicakup dan yang tidak.]
    [Heading2] Tim penyusun
    [BodyText] [Tuliskan nama, jabatan, dan tugas setiap anggota tim, serta dasar penunjukannya.]
    [Heading1] Ringkasan
    [Heading2] Nilai
    | Nilai | Poin | Kualifikasi | Dihitung dari |
    | Klaim | 75,75 dari 100 | Cukup Informatif | semua jawaban |
    | Didukung | 45,50 dari 100 | Tidak Informatif | jawaban dengan bukti lengkap |
    | Masih terkejar | 100,00 dari 100 | Informatif | semua yang sempat sebelum tenggat |
    [TableNote] Keadaan per 3 Agustus 2026; tenggat 19 September 2026 (47 hari lagi). Hasil pemeriksaan: BELUM SIAP DIKIRIM.
    [ListBullet] Nilai didukung kurang 4,50 poin lagi untuk Cukup Informatif
    [ListBullet] Untuk kualifikasi akhir, bila Presentasi bernilai penuh, perlu nilai kuesioner 87,50 (Informatif)
    [Heading2] Tahap penilaian
    [ListBullet] Kuesioner (bobot 80): 45,50
    [ListBullet] Presentasi (bobot 20): perlu 68,00 untuk Cukup Informatif; diundang bila nilai kuesioner sedikitnya 65
    [Heading2] Keadaan indikator dan temuan
    | Keadaan | Indikator | Tingkat | Temuan |
    | belum dijawab | 1 | kesalahan | 2 |
    | dijawab tidak ada | 0 | peringatan | 1 |
    | tanpa bukti yang diterima | 0 | catatan | 1 |
    | bukti kurang | 1 | temuan ditangguhkan | 1 |
    | didukung bukti | 1 |  |  |
    | nihil | 0 |  |  |
    | Jumlah | 3 | Jumlah | 5 |
    [TableNote] 1 tautan tidak dibuka oleh kip; buka sendiri sebelum mengirim.
    [Heading1] Hasil per aspek
    | Aspek | Bobot | Klaim | Didukung | Terpenuhi |
    | 1 Kualitas Informasi | 54,5 | 30,25 | 0,00 | 0/2 |
    | 2 Komitmen Organisasi | 45,5 | 45,50 | 45,50 | 1/1 |
    | Jumlah | 100 | 75,75 | 45,50 | 1/3 |
    [TableNote] Klaim menurut jawaban; didukung bila buktinya lengkap dan diterima. Jumlah poin indikator adalah nilai aspek.
    [TableLead] Capaian tiap aspek dalam persen dari bobotnya: ■ didukung bukti, ■ klaim
    [Figure]
    [Heading2] Aspek 1: Kualitas Informasi
    [TableLead] Bobot 54,5; klaim 30,25; didukung 0,00; 0 dari 2 indikator terpenuhi.
    | Kode | Indikator dan pertanyaan | Jawaban dan bukti | Keadaan dan poin |
    | Berkala |
    | 1.1 | Daftar Informasi Publik Apakah Daftar Informasi Publik tahun ini ditetapkan? PJ: Tim PPID | Ya Diminta: 2 dokumen: SK penetapan DIP • Salinan yang disahkan (tidak diterima) • Salinan yang disahkan | bukti kurang Klaim: 30,25 Didukung: 0,00 |
    | 1.2 | Maklumat pelayanan Apakah maklumat pelayanan diumumkan? | — Diminta: 1 dokumen: Maklumat | belum dijawab Klaim: 0,00 Didukung: 0,00 |
    [Heading2] Aspek 2: Komitmen Organisasi
    [TableLead] Bobot 45,5; klaim 45,50; didukung 45,50; 1 dari 1 indikator terpenuhi.
    | Kode | Indikator dan pertanyaan | Jawaban dan bukti | Keadaan dan poin |
    | 2.1 | SOP pelayanan informasi Apakah SOP pelayanan informasi ditetapkan? PJ: Tim PPID | Ya Diminta: 1 dokumen: SOP • Salinan yang disahkan • pindaian.pdf • ppid.example.go.id/sop | didukung bukti Klaim: 45,50 Didukung: 45,50 |
    [Heading1] Kesenjangan dan rencana tindak lanjut
    [TableLead] 2 indikator masih dapat menambah nilai; di tiap tabel, yang paling menambah nilai di atas. Masih terkejar sebelum tenggat: 100,00 dari 100 (Informatif).
    | Indikator dan yang kurang | Tindak lanjut | Penanggung jawab dan tenggat | Poin |
    | 1.1 Daftar Informasi Publik bukti kurang | Ganti dengan dokumen dari 1 Januari 2026 sampai 31 Desember 2026, atau betulkan tanggal bila salah tulis | Tim PPID tenggat 19 September 2026 | +30,25 |
    | 1.2 Maklumat pelayanan belum dijawab | Jawab dan cantumkan Maklumat | Belum ada PJ tenggat 19 September 2026 | +24,25 |
    [Heading2] Menurut penanggung jawab
    | Penanggung jawab | Terpenuhi | Klaim | Didukung | Potensi | Temuan |
    | Tim PPID | 1/2 | 75,75 | 45,50 | 75,75 | 1 kesalahan, 1 catatan, 1 temuan ditangguhkan |
    | Belum ada penanggung jawab | 0/1 | 0,00 | 0,00 | 24,25 | 1 kesalahan, 1 peringatan |
    [Heading1] Temuan
    [TableLead] 2 kesalahan, 1 peringatan, 1 catatan, 1 temuan ditangguhkan.
    | No. | Tingkat | Temuan dan langkah | Poin belum diraih atau terancam |
    | 1.1 Daftar Informasi Publik (Tim PPID) |
    | 1 | kesalahan | bukti bertanggal 15 Januari 2025 di luar periode tahun-berjalan (1 Januari 2026 sampai 31 Desember 2026) Langkah: ganti dengan dokumen dari 1 Januari 2026 sampai 31 Desember 2026, atau betulkan tanggal bila salah tulis | 30,25 |
    | 1.2 Maklumat pelayanan |
    | 2 | kesalahan | indikator 1.2 belum dijawab Langkah: tulis 1.2 dengan jawaban: (Ya, Tidak) di sebuah bukti.yaml, atau jalankan kip answer 1.2 JAWABAN | 24,25 |
    | 2.1 SOP pelayanan informasi (Tim PPID) |
    | 3 | peringatan ditangguhkan | evidence/pindaian.pdf: halaman 1 dari 1 hanya gambar, tak dapat dicari ditangguhkan sampai 1 Oktober 2026: Sedang dialihkan ke teks Langkah: jalankan pengenalan teks (OCR), atau simpan dokumen aslinya sebagai PDF yang dapat dicari | 0,00 |
    | 4 | catatan | evidence/pindaian.pdf tanpa tanggal, sehingga periode tahun-berjalan tidak dapat diperiksa Langkah: tambahkan tanggal: sesuai tanggal penetapan dokumennya, misalnya tanggal: 2026-01-15 | — |
    | Di luar indikator |
    | 5 | peringatan | berkas evidence/notula.pdf tidak dicantumkan pada indikator mana pun Langkah: cantumkan di bukti.yaml pada indikatornya (atau jalankan kip add KODE BERKAS), pindahkan dari folder bukti, atau daftarkan di abaikan | — |
    [Heading1] Kesimpulan
    [BodyText] [Simpulkan nilai yang dicapai, yang sudah baik, yang diperbaiki lebih dahulu, dan dukungan yang diperlukan dari pimpinan.]
    [Heading1] Pengesahan
    [TableLead] Laporan ini disusun dari jawaban dan bukti yang tercatat per 3 Agustus 2026.
    [TableLead] Isinya masih rancangan; alasannya ada di sampul.
    |  Mengetahui, Atasan PPID     Nama:  …  NIP:  …  | Tempat, tanggal:  …   Ketua PPID     Nama:  …  NIP:  …  |
    [AnnexHeading] Cara menghitung nilai
    [ListBullet] rumus poin: nilai adalah jumlah poin semua indikator
    [ListBullet] tidak ada pembulatan; kualifikasi dinilai dari angka yang tepat
    [ListBullet] angka yang tampil dipotong pada dua desimal, tidak pernah dibulatkan ke atas
    [ListBullet] ukuran hasil pemeriksaan: belum siap bila ada kesalahan; perbedaan dengan kip.lock dinilai menurut aturannya; nilai sedikitnya 90
    [ListBullet] didukung = 0 + 45,5 = 45,5
    [Heading3] Keadaan yang dinilai
    | Hari penilaian | Keadaan per 3 Agustus 2026; tenggat 19 September 2026 (47 hari lagi) |
    | Instrumen | kip-contoh-2026; versi 0.1-draf; bukan instrumen resmi |
    | Dihitung oleh | kip 0.1.0 |
    | Catatan git | Commit 1a2b3c4d5e6f; ada perubahan yang belum di-commit |
    | Commit | 1a2b3c4d5e6f7a8b9c0d |
    [Heading3] Aturan yang diperiksa
    [BodyText] 5 aturan: KIP201 belum-dijawab; KIP206 berkas-yatim; KIP405 pindaian-tanpa-teks; KIP501 di-luar-periode; KIP502 tanpa-tanggal.
    [AnnexHeading] Aturan dan tempat temuan
    [TableLead] Nomornya sama dengan nomor di bab Temuan. Tempat ditulis sebagai berkas:baris:kolom.
    | No. | Kode | Aturan | Nama aturan | Tempat |
    | 1 | 1.1 | KIP501 | di-luar-periode | evidence/bukti.yaml:8:18 |
    | 2 | 1.2 | KIP201 | belum-dijawab | instrument/contoh.toml:59:8 |
    | 3 | 2.1 | KIP405 | pindaian-tanpa-teks | evidence/bukti.yaml:19:9 |
    | 4 | 2.1 | KIP502 | tanpa-tanggal | evidence/bukti.yaml:19:9 |
    | 5 | — | KIP206 | berkas-yatim | evidence/notula.pdf |
    [AnnexHeading] Daftar bukti
    [TableLead] SHA-256 adalah sidik isi berkas: berkas yang isinya sama punya sidik yang sama. Tautan tidak punya sidik.
    | Kode | Bukti |
    | 1.1 | Salinan yang disahkan evidence/sk-dip-2025.pdf dokumen · PDF, 1 halaman · 15 Januari 2025 · 594 byte · tidak diterima 111b70a52f08fe64e28f9358c6326103cc67612c72fc3f1b090b31f9693dfec5 |
    | 1.1 | Salinan yang disahkan evidence/sk-dip-2026.pdf dokumen · PDF, 1 halaman · 15 Januari 2026 · 594 byte · diterima 37b48925a021caf27a26717d0e3dbd48d46d463889406a22d55b8ddeb104ceb5 |
    | 2.1 | Salinan yang disahkan evidence/sop.pdf dokumen · PDF, 1 halaman · 2 Maret 2026 · 586 byte · diterima 07c9c31f9c76f095b7704254be25d47afcd0474898e2402bd1b615b68db3da37 |
    | 2.1 | evidence/pindaian.pdf dokumen · PDF, 1 halaman · 601 byte · diterima b66dc73c880c27be843dba8858433068f79039d75ddf93dd101a16e0984c6dac |
    | 2.1 | https://ppid.example.go.id/sop tautan · tidak diperiksa |
    ");
}
