//! The whole document as a reader meets it, without its looks.

use quick_xml::Reader;
use quick_xml::events::Event;

use super::rendered;
use crate::model::Lang;
use crate::report::sample::{REMARK, small};

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
    let report = small();
    let text = read(&rendered(&report, Lang::Id)["word/document.xml"]);
    let messages = report
        .findings
        .iter()
        .map(|one| one.finding.message.get(Lang::Id));
    for message in messages {
        assert_eq!(text.matches(message).count(), 1, "{message}");
    }
    // Three pieces of evidence bear it: at their indicator, and in the list of evidence.
    assert_eq!(text.matches(REMARK).count(), 6);
    insta::assert_snapshot!(text, @"
    [DraftMark] RANCANGAN
    [Title] Laporan Penilaian Mandiri Keterbukaan Informasi Publik
    [Subtitle] BPMP Contoh
    | Instrumen | Contoh instrumen penilaian mandiri keterbukaan informasi publik |
    | Kode instrumen | kip-upt-contoh-2026; versi 0.1-draf; bukan instrumen resmi |
    | Penyelenggara | contoh |
    | Sasaran | BPMP, LLDIKTI |
    | Tahun penilaian | 2026 |
    | Keadaan per | 3 Agustus 2026 |
    | Tenggat | 19 September 2026 |
    | Nilai didukung bukti | 88,40 dari 100 (Menuju Informatif) |
    | Nilai klaim | 92,40 dari 100 (Informatif) |
    [TableNote]
    [TableNote] Laporan ini masih rancangan, karena:
    [ListBullet] hasil pemeriksaan belum lolos: 2 kesalahan, 1 peringatan, 1 catatan, 1 temuan dikecualikan
    [ListBullet] instrumennya bukan instrumen resmi
    [TOCHeading] Daftar isi
    [TOC1] 1. … Ringkasan
    [TOC2] Nilai
    [TOC2] Tahap penilaian
    [TOC2] Keadaan indikator
    [TOC2] Temuan dan tautan
    [TOC1] 2. … Hasil per aspek
    [TOC2] Aspek 1: Kualitas Informasi
    [TOC2] Aspek 2: Pengadaan Barang dan Jasa serta Pengumuman Informasi Berkala
    [TOC2] Aspek 3: Digitalisasi
    [TOC1] 3. … Kesenjangan dan rencana tindak lanjut
    [TOC2] Menurut penanggung jawab
    [TOC1] 4. … Temuan
    [TOC1] 5. … Pengesahan
    [TOC1] Lampiran A. … Cara menghitung nilai
    [TOC1] Lampiran B. … Daftar bukti
    [Heading1] Ringkasan
    [Heading2] Nilai
    | Nilai | Poin | Kualifikasi | Dihitung dari |
    | Klaim | 92,40 dari 100 | Informatif | semua jawaban |
    | Didukung | 88,40 dari 100 | Menuju Informatif | jawaban dengan bukti lengkap |
    | Potensi | 100,00 dari 100 | — | jawaban terbaik di semua indikator |
    [TableNote] Keadaan per 3 Agustus 2026; tenggat 19 September 2026 (47 hari lagi). Hasil pemeriksaan: BELUM LOLOS.
    [ListBullet] Nilai didukung kurang 1,60 poin lagi untuk Informatif
    [Heading2] Tahap penilaian
    [ListBullet] Kuesioner penilaian mandiri (SAQ) (bobot 80): 88,40
    [ListBullet] Presentasi dan visitasi (bobot 20): Sangat Informatif tak terjangkau; perlu 96,40 untuk Informatif; perlu 46,40 untuk Menuju Informatif; Cukup Informatif sudah tercapai; diundang bila nilai kuesioner sedikitnya 65
    [Heading2] Keadaan indikator
    | Keadaan | Indikator |
    | belum dijawab | 1 |
    | tanpa bukti yang diterima | 1 |
    | didukung bukti | 1 |
    | Jumlah | 3 |
    [Heading2] Temuan dan tautan
    | Tingkat | Temuan |
    | kesalahan | 2 |
    | peringatan | 1 |
    | catatan | 1 |
    | temuan dikecualikan | 1 |
    | Jumlah | 5 |
    [TableNote] 12 tautan tidak dibuka oleh kip; buka sendiri satu per satu sebelum mengirim.
    [Heading1] Hasil per aspek
    | Aspek | Bobot | Klaim | Didukung | Terpenuhi |
    | 1 Kualitas Informasi | 10 | 9,50 | 9,00 | 12/13 |
    | 2 Pengadaan Barang dan Jasa serta Pengumuman Informasi Berkala | 87,5 | 82,90 | 79,40 | 10/13 |
    | 3 Digitalisasi | 2,5 | — | — | 0/13 |
    | Jumlah | 100 | 92,40 | 88,40 | 22/39 |
    [TableNote] Klaim menurut jawaban; didukung bila buktinya lengkap dan diterima. Jumlah poin indikator adalah nilai aspek.
    [Heading2] Aspek 1: Kualitas Informasi
    [TableLead] Bobot 10; klaim 9,50; didukung 9,00; terpenuhi 12 dari 13 indikator.
    [Heading2] Aspek 2: Pengadaan Barang dan Jasa serta Pengumuman Informasi Berkala
    [TableLead] Bobot 87,5; klaim 82,90; didukung 79,40; terpenuhi 10 dari 13 indikator.
    | Kode | Indikator | Jawaban | Keadaan | Klaim | Didukung | Bukti |
    | Berkala |
    | 2.1.1 | Daftar Informasi Publik PJ: Tim PPID | A | tanpa bukti yang diterima | 1,50 | 0,00 | sk-dip-2024.pdf — Salinan yang disahkan (tidak diterima) sk-dip-2026.pdf — Salinan yang disahkan |
    | 2.1.2 | Maklumat pelayanan PJ: Tim PPID | A | belum dijawab | 0,00 | 0,00 | — |
    | 2.1.3 | SOP pelayanan informasi publik PJ: Tim PPID | A | didukung bukti | 1,50 | 1,50 | sop.pdf — Salinan yang disahkan ppid.example.go.id/sop |
    [Heading2] Aspek 3: Digitalisasi
    [TableLead] Bobot 2,5; klaim —; didukung —; terpenuhi 0 dari 13 indikator.
    [Heading1] Kesenjangan dan rencana tindak lanjut
    [TableLead] 2 indikator masih dapat menambah nilai; yang paling menambah nilai di atas.
    | Indikator | Yang kurang | Tindak lanjut | Penanggung jawab | Target atau tenggat | Poin |
    | 2.1.1 Daftar Informasi Publik | tanpa bukti yang diterima | Lengkapi buktinya: 1 dokumen yang ditetapkan pimpinan dan masih berlaku | Tim PPID | tenggat 19 September 2026 | +1,50 |
    | 2.1.2 Maklumat pelayanan | belum dijawab | Lengkapi buktinya: 1 dokumen yang ditetapkan pimpinan dan masih berlaku | — | tenggat 19 September 2026 | +1,50 |
    [Heading2] Menurut penanggung jawab
    | Penanggung jawab | Terpenuhi | Klaim | Didukung | Potensi | Temuan |
    | Tim PPID | 1/3 | 9,00 | 7,50 | 10,50 | 2 kesalahan, 1 peringatan, 1 catatan, 1 temuan dikecualikan |
    | Belum ada penanggung jawab | 1/0 | 9,00 | 7,50 | 10,50 | 2 kesalahan, 1 peringatan, 1 catatan, 1 temuan dikecualikan |
    [Heading1] Temuan
    [TableLead] 2 kesalahan, 1 peringatan, 1 catatan, 1 temuan dikecualikan.
    | Tingkat | Aturan | Temuan dan langkah | Poin terancam |
    | 2.1.1 Daftar Informasi Publik (PJ: Tim PPID) |
    | kesalahan | KIP501 di-luar-periode | evidence/informasi/sk-dip-2024.pdf bertanggal 2024-01-15, di luar periode 2026-01-01 sampai 2026-12-31 Langkah: lampirkan dokumen yang bertanggal di dalam periode itu Tempat: evidence/bukti.yaml:12:9 | 1,50 |
    | peringatan dikecualikan | KIP405 pindaian-tanpa-teks | evidence/informasi/sk-dip-2026.pdf: halaman 2–5 dari 6 hanya gambar, tanpa teks dikecualikan sampai 1 Oktober 2026: Sedang dialihkan ke teks Langkah: ganti dengan PDF yang teksnya dapat dicari Tempat: evidence/bukti.yaml:14:9 | 0,00 |
    | catatan | KIP502 tanpa-tanggal | evidence/layanan/laporan-1.pdf tidak punya tanggal, jadi periodenya tidak dapat diperiksa Langkah: tulis `tanggal:` dari dokumennya di bawah berkas itu Tempat: evidence/bukti.yaml:1:9 | 0,00 |
    | 2.1.2 Maklumat pelayanan (PJ: Tim PPID) |
    | kesalahan | KIP201 belum-dijawab | indikator 2.1.2 belum dijawab Langkah: tulis `jawaban:` pada 2.1.2 Tempat: evidence/bukti.yaml:20:3 | 1,50 |
    | Di luar indikator |
    | peringatan | KIP206 berkas-yatim | evidence/lama/notula-rapat.pdf tidak dirujuk oleh indikator mana pun Langkah: rujuk di bukti.yaml atau keluarkan dari folder Tempat: evidence/bukti.yaml | — |
    [Heading1] Pengesahan
    [TableLead] Laporan ini disusun dari jawaban dan bukti yang tercatat per 3 Agustus 2026.
    [TableLead] Isinya masih rancangan; alasannya ada di sampul.
    |  Mengetahui, Atasan PPID     Nama:  …  NIP:  …  | Tempat, tanggal:  …   Ketua PPID     Nama:  …  NIP:  …  |
    [AnnexHeading] Cara menghitung nilai
    [ListBullet] rumus poin: nilai adalah jumlah poin semua indikator
    [ListBullet] tidak ada pembulatan; kualifikasi dinilai dari angka yang tepat
    [ListBullet] angka yang tampil dipotong pada dua desimal, tidak pernah dibulatkan ke atas
    [ListBullet] ukuran hasil pemeriksaan: belum lolos bila ada kesalahan; semua harus sama dengan kip.lock; nilai sedikitnya 90
    [ListBullet] didukung = 9 + 79,4 = 88,4
    [Heading3] Keadaan yang dinilai
    | Hari penilaian | Keadaan per 3 Agustus 2026; tenggat 19 September 2026 (47 hari lagi) |
    | Instrumen | kip-upt-contoh-2026; versi 0.1-draf; bukan instrumen resmi |
    | Dihitung oleh | kip 0.1.0 |
    | Catatan git | Commit 1a2b3c4d5e6f; ada perubahan yang belum di-commit |
    | Commit | 1a2b3c4d5e6f7a8b9c0d |
    [Heading3] Aturan yang diperiksa
    [BodyText] 7 aturan: KIP201 belum-dijawab; KIP204 berkas-tidak-ada; KIP206 berkas-yatim; KIP305 tidak-terlacak; KIP405 pindaian-tanpa-teks; KIP501 di-luar-periode; KIP502 tanpa-tanggal.

    [AnnexHeading] Daftar bukti
    [TableLead] SHA-256 adalah sidik isi berkas: berkas yang isinya sama punya sidik yang sama. Tautan tidak punya sidik.
    | Indikator | Bukti | Jenis dan isi | Tanggal | Ukuran | Diterima | SHA-256 |
    | 2.1.1 | evidence/informasi/sk-dip-2024.pdf Salinan yang disahkan | dokumen | 15 Januari 2024 | 1,25 MB | tidak | 0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f |
    | 2.1.1 | evidence/informasi/sk-dip-2026.pdf Salinan yang disahkan | dokumen | 15 Januari 2026 | 1,25 MB | ya | 0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f |
    | 2.1.3 | evidence/layanan/sop.pdf Salinan yang disahkan | dokumen | 15 Januari 2026 | 1,25 MB | ya | 0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f |
    | 2.1.3 | https://ppid.example.go.id/sop | tautan | — | — | tidak diperiksa ikut dihitung | — |
    [TableNote]
    ");
}
