//! XLS of before 2007, byte by byte: a stream of records in a container of sectors.

use super::{File, rows};

fn record(kind: u16, body: &[u8]) -> Vec<u8> {
    let mut record = kind.to_le_bytes().to_vec();
    record.extend(u16::try_from(body.len()).unwrap().to_le_bytes());
    record.extend(body);
    record
}

fn words(words: &[u16]) -> Vec<u8> {
    words.iter().flat_map(|word| word.to_le_bytes()).collect()
}

fn label(row: u16, column: u16, text: &str) -> Vec<u8> {
    let mut body = words(&[row, column, 0, u16::try_from(text.len()).unwrap()]);
    body.push(0);
    body.extend(text.bytes());
    record(0x0204, &body)
}

fn number(row: u16, column: u16, value: f64) -> Vec<u8> {
    let mut body = words(&[row, column, 0]);
    body.extend(value.to_le_bytes());
    record(0x0203, &body)
}

/// A workbook of sheets, each with its name, whether it is hidden, and its records.
fn stream(sheets: &[(&str, bool, Vec<u8>)]) -> Vec<u8> {
    let begin = |kind| record(0x0809, &words(&[0x0600, kind, 0, 0, 0, 0, 0, 0]));
    let bound = |at: usize, hidden: bool, name: &str| {
        let mut body = u32::try_from(at).unwrap().to_le_bytes().to_vec();
        body.extend([u8::from(hidden), 0, u8::try_from(name.len()).unwrap(), 0]);
        body.extend(name.bytes());
        record(0x0085, &body)
    };
    let head = begin(5).len()
        + sheets
            .iter()
            .map(|(name, ..)| bound(0, false, name).len())
            .sum::<usize>()
        + 4;
    let bodies: Vec<Vec<u8>> = sheets
        .iter()
        .map(|(_, _, body)| [begin(0x10), body.clone(), record(0x0A, &[])].concat())
        .collect();
    let mut out = begin(5);
    let mut at = head;
    for ((name, hidden, _), body) in sheets.iter().zip(&bodies) {
        out.extend(bound(at, *hidden, name));
        at += body.len();
    }
    out.extend(record(0x0A, &[]));
    out.extend(bodies.concat());
    out
}

/// The container: a sector of the table, one of the directory, then the stream.
fn xls(sheets: &[(&str, bool, Vec<u8>)]) -> Vec<u8> {
    let mut body = stream(sheets);
    body.resize(body.len().max(4096).next_multiple_of(512), 0);
    let count = u32::try_from(body.len() / 512).unwrap();
    let mut head = vec![0; 512];
    head[..8].copy_from_slice(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);
    head[24..34].copy_from_slice(&words(&[0x3E, 3, 0xFFFE, 9, 6]));
    head[44..48].copy_from_slice(&1_u32.to_le_bytes());
    head[48..52].copy_from_slice(&1_u32.to_le_bytes());
    head[56..60].copy_from_slice(&4096_u32.to_le_bytes());
    head[60..64].copy_from_slice(&0xFFFF_FFFE_u32.to_le_bytes());
    head[68..72].copy_from_slice(&0xFFFF_FFFE_u32.to_le_bytes());
    head[76..].fill(0xFF);
    head[76..80].copy_from_slice(&0_u32.to_le_bytes());
    let mut table = vec![0xFFFF_FFFD_u32, 0xFFFF_FFFE];
    table.extend((1..count).map(|next| next + 2));
    table.push(0xFFFF_FFFE);
    table.resize(128, 0xFFFF_FFFF);
    let entry = |name: &str, kind: u8, start: u32, size: usize| {
        let mut entry: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let length = u16::try_from(entry.len() + 2).unwrap();
        entry.resize(128, 0);
        entry[64..66].copy_from_slice(&length.to_le_bytes());
        entry[66] = kind;
        entry[68..80].fill(0xFF);
        if kind == 5 {
            entry[76..80].copy_from_slice(&1_u32.to_le_bytes());
        }
        entry[116..120].copy_from_slice(&start.to_le_bytes());
        entry[120..124].copy_from_slice(&u32::try_from(size).unwrap().to_le_bytes());
        entry
    };
    let mut directory = entry("Root Entry", 5, 0xFFFF_FFFE, 0);
    directory.extend(entry("Workbook", 2, 2, body.len()));
    directory.resize(512, 0);
    let table: Vec<u8> = table.into_iter().flat_map(u32::to_le_bytes).collect();
    [head, table, directory, body].concat()
}

fn sheet() -> Vec<u8> {
    let mut records = vec![label(0, 0, "KUESIONER 2026")];
    for (column, text) in (0..).zip(["Aspek", "No", "Pertanyaan", "Bobot", "Jawaban", "Link"]) {
        records.push(label(2, column, text));
    }
    records.push(label(3, 0, "Kualitas"));
    for (row, (code, question, weight, answer, link)) in (3..).zip([
        (1.1, "Ada DIP?", 60.0, "Ya", "example.go.id/dip"),
        (1.2, "Ada DIK?", 40.0, "Tidak", "-"),
    ]) {
        records.push(number(row, 1, code));
        records.push(label(row, 2, question));
        records.push(number(row, 3, weight));
        records.push(label(row, 4, answer));
        records.push(label(row, 5, link));
    }
    // One merged region: rows 3 and 4 of the first column.
    records.push(record(0xE5, &words(&[1, 3, 4, 0, 0])));
    records.concat()
}

#[test]
fn an_old_workbook_is_read_and_what_is_lost_of_it_is_said() {
    let bytes = xls(&[("Lama", true, label(0, 0, "x")), ("Isian", false, sheet())]);
    let file = File::of("kuesioner.xls", &bytes);
    let understood = file.understood_with(&["--lang", "en"]);
    assert_eq!(
        rows(
            &understood,
            &["row", "code", "aspect", "weight", "answer", "links"]
        ),
        [
            "4 | 1.1 | Kualitas | 60 | Ya | https://example.go.id/dip",
            "5 | 1.2 | Kualitas | 40 | Tidak | "
        ]
    );
    assert_eq!(understood["sheets"][0]["skipped"], "hidden");
    let said = understood["problems"][0]["message"].as_str().unwrap();
    assert!(said.contains("save it as XLSX"), "{said}");
    assert_eq!(file.import(&["--yes"]).code, 0);
}

#[test]
fn a_cut_old_workbook_is_damaged_and_nothing_else() {
    let bytes = xls(&[("Isian", false, sheet())]);
    for end in (8..bytes.len()).step_by(97) {
        let ran = File::of("kuesioner.xls", &bytes[..end]).import(&["--dry-run"]);
        assert!(matches!(ran.code, 0 | 2), "{end}: {}", ran.stderr);
    }
}
