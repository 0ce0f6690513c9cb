//! What a spreadsheet says: XLSX, XLS, ODS and CSV to one grid of cells with the texts that people see.
//!
//! Whatever a stranger's file does, reading it stays within its bounds, never panics, and ends with the grid
//! or with why there is none. What the cells mean is not decided here.

mod csv;
mod excel;
mod format;
mod grid;
mod ods;
mod old;
mod parts;
mod sheet_xml;

use std::fs::File;
use std::io::Read as _;
use std::panic::{self, AssertUnwindSafe};
use std::path::Path;

pub(crate) use grid::{Book, Cell, CellPosition, Sheet, SheetValue, column_of, letters};

use crate::model::Text;
use crate::text;

/// Why a file gives no grid, and the next act.
#[derive(Debug)]
pub(crate) struct Unread {
    /// What.
    pub(crate) message: Text,
    /// The next act.
    pub(crate) hint: Text,
}

impl Unread {
    const fn new(message: Text, hint: Text) -> Self {
        Self { message, hint }
    }

    /// A file that begins as a spreadsheet and goes on as none.
    const fn damaged() -> Self {
        Self::new(
            Text::new(
                "berkas ini rusak atau bukan lembar kerja",
                "this file is damaged or no spreadsheet",
            ),
            Text::new(
                "buka di Excel atau LibreOffice, simpan sebagai XLSX, lalu jalankan lagi",
                "open it in Excel or LibreOffice, save it as XLSX, then run again",
            ),
        )
    }

    /// A file with more than a questionnaire can hold.
    const fn too_much() -> Self {
        Self::new(
            Text::new(
                "isi berkas ini terlalu banyak untuk sebuah kuesioner",
                "this file holds too much for a questionnaire",
            ),
            Text::new(
                "salin lembar kuesionernya ke berkas baru, lalu jalankan lagi dengan berkas itu",
                "copy the questionnaire's sheet into a new file, then run again with that file",
            ),
        )
    }

    const fn locked() -> Self {
        Self::new(
            Text::new(
                "berkas ini dikunci dengan kata sandi",
                "this file is locked with a password",
            ),
            Text::new(
                "buka, hapus kata sandinya (Info, Protect Workbook), simpan, lalu jalankan lagi",
                "open it, remove its password (Info, Protect Workbook), save, then run again",
            ),
        )
    }
}

/// The longest file that is read: all of it is held in memory. Questionnaires with 1,000 questions have
/// 100 KB, those with pictures a few megabytes.
const BYTES_MAX: u64 = 32 << 20;

/// Reads a file as a spreadsheet, by what it is and not by its name.
///
/// # Errors
/// [`Unread`] where the system refuses, or the file is no spreadsheet, damaged, locked or too large.
pub(crate) fn read(file: &Path) -> Result<Book, Unread> {
    let bytes = bytes(file)?;
    if bytes.is_empty() {
        return Err(Unread::new(
            Text::new("berkas ini kosong", "this file is empty"),
            Text::new(
                "minta lagi berkasnya, atau unduh ulang",
                "ask for the file again, or download it once more",
            ),
        ));
    }
    of_bytes(&bytes)
}

fn bytes(file: &Path) -> Result<Vec<u8>, Unread> {
    let refused = |_fault| {
        Unread::new(
            Text::new("berkas ini tidak dapat dibaca", "this file cannot be read"),
            Text::new(
                "periksa nama, folder, dan hak aksesnya, tutup di program lain, lalu jalankan lagi",
                "check its name, folder and permissions, close it in other programs, then run again",
            ),
        )
    };
    if file.is_dir() {
        return Err(refused(()));
    }
    let opened = File::open(file).map_err(|_fault| refused(()))?;
    let mut bytes = Vec::new();
    opened
        .take(BYTES_MAX + 1)
        .read_to_end(&mut bytes)
        .map_err(|_fault| refused(()))?;
    if u64::try_from(bytes.len()).is_ok_and(|length| length > BYTES_MAX) {
        let max = BYTES_MAX >> 20;
        return Err(Unread::new(
            text!(
                "berkas ini lebih dari {max} MB",
                "this file is over {max} MB"
            ),
            Unread::too_much().hint,
        ));
    }
    Ok(bytes)
}

/// Reads bytes in memory.
///
/// # Errors
/// See [`read`].
pub(crate) fn of_bytes(bytes: &[u8]) -> Result<Book, Unread> {
    // The reader of Excel's files is not ours: whatever it meets in a crafted one must not end the program.
    let hook = panic::take_hook();
    panic::set_hook(Box::new(|_said| {}));
    let read = panic::catch_unwind(AssertUnwindSafe(|| of_kind(bytes)));
    panic::set_hook(hook);
    read.unwrap_or_else(|_panic| Err(Unread::damaged()))
}

fn of_kind(bytes: &[u8]) -> Result<Book, Unread> {
    if bytes.starts_with(b"PK") {
        let mut parts = parts::Parts::open(bytes)?;
        return match parts.kind() {
            parts::ZipKind::Excel => excel::read(bytes, &mut parts),
            parts::ZipKind::OpenDocument => ods::read(&mut parts),
            parts::ZipKind::Binary => Err(Unread::new(
                Text::new(
                    "berkas ini XLSB, yang tidak dibaca",
                    "this file is XLSB, which is not read",
                ),
                Unread::damaged().hint,
            )),
            parts::ZipKind::Other => Err(not_a_sheet()),
        };
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return old::read(bytes);
    }
    if bytes.starts_with(b"%PDF") || bytes.starts_with(b"{\\rtf") {
        return Err(not_a_sheet());
    }
    csv::read(bytes)
}

fn not_a_sheet() -> Unread {
    Unread::new(
        Text::new(
            "berkas ini dokumen, bukan lembar kerja",
            "this file is a document, not a spreadsheet",
        ),
        Text::new(
            "salin tabel kuesionernya ke Excel atau LibreOffice, simpan sebagai XLSX, lalu jalankan dengan berkas itu",
            "copy the questionnaire's table into Excel or LibreOffice, save it as XLSX, then run with that file",
        ),
    )
}
