//! What the command line tells of a spreadsheet.

use std::path::Path;

use crate::cli::SheetReading;
use crate::commands::{Invocation, Name};
use crate::error::Error;
use crate::import::{AnswerScale, Role, Weights, Wishes};
use crate::model::{Exact, Text, one_of};
use crate::sheets::{self, Sheet, column_of};
use crate::text;

/// The bands in common use, printed alike since 2018.
const COMMON: [(&str, i64); 5] = [
    ("Informatif", 90),
    ("Menuju Informatif", 80),
    ("Cukup Informatif", 60),
    ("Kurang Informatif", 40),
    ("Tidak Informatif", 0),
];

/// The most columns of a spreadsheet.
const COLUMNS_MAX: u32 = 16_384;

/// Reads the options of the command line, and the files that they name.
///
/// # Errors
/// [`Error::Usage`] for what is none of the words, [`Error::Refused`] for files that cannot be read so.
pub(super) fn of(run: &Invocation<'_>, reading: &SheetReading) -> Result<Wishes, Error> {
    let header_row = match reading.header_row {
        Some(0) => {
            return Err(Error::Usage {
                message: Text::new("baris dihitung dari 1", "rows count from 1"),
                hint: Text::new("misalnya `--header-row 5`", "for example `--header-row 5`"),
            });
        }
        row => row.map(|row| row - 1),
    };
    Ok(Wishes {
        sheets: reading.sheets.clone(),
        header_row,
        columns: reading
            .columns
            .as_deref()
            .map_or_else(|| Ok(Vec::new()), columns)?,
        weights: reading
            .weights
            .as_deref()
            .map(|word| weights(run, word))
            .transpose()?,
        scale: reading
            .scale
            .as_deref()
            .map(|word| scale(run, word))
            .transpose()?,
        bands: reading
            .bands
            .as_deref()
            .map(|word| bands(run, word))
            .transpose()?,
    })
}

/// `code=B,question=C:D`.
fn columns(typed: &str) -> Result<Vec<(Role, Vec<u32>)>, Error> {
    let mut columns: Vec<(Role, Vec<u32>)> = Vec::new();
    for piece in typed
        .split(',')
        .map(str::trim)
        .filter(|piece| !piece.is_empty())
    {
        let wrong = |message: Text| Error::Usage {
            message,
            hint: Text::new(
                "tulis misalnya `--columns kode=B,pertanyaan=C,bobot=D,tautan=F`; beberapa kolom sebagai B:H atau B+E",
                "write for example `--columns code=B,question=C,weight=D,links=F`; several columns as B:H or B+E",
            ),
        };
        let (key, letters) = piece.split_once('=').ok_or_else(|| {
            wrong(text!(
                "`{piece}` tidak berbentuk isi=kolom",
                "`{piece}` is not of the form role=column"
            ))
        })?;
        let Some(role) = Role::named(key) else {
            let known: Vec<&str> = Role::NAMED.iter().map(|(en, _, _)| *en).collect();
            return Err(Error::Usage {
                message: text!(
                    "isi kolom `{key}` tidak dikenal",
                    "the role `{key}` is not known"
                ),
                hint: one_of(&known, key),
            });
        };
        let found = range(letters).ok_or_else(|| {
            wrong(text!(
                "`{letters}` bukan huruf kolom",
                "`{letters}` is not a letter of a column"
            ))
        })?;
        columns.push((role, found));
    }
    Ok(columns)
}

fn range(typed: &str) -> Option<Vec<u32>> {
    let mut columns = Vec::new();
    for piece in typed.split('+') {
        let (first, last) = piece.split_once(':').unwrap_or((piece, piece));
        let (first, last) = (column_of(first.trim())?, column_of(last.trim())?);
        if last < first || last >= COLUMNS_MAX {
            return None;
        }
        columns.extend(first..=last);
    }
    Some(columns)
}

/// The first sheet of a small table that an option names.
fn table(run: &Invocation<'_>, name: &str) -> Result<Sheet, Error> {
    let path = run.start().join(name);
    let book = sheets::read(&path).map_err(|unread| super::of_file(Path::new(name), unread))?;
    Ok(book.sheets.into_iter().next().unwrap_or_default())
}

/// The table is none of those that the option takes.
fn no_table(name: &str, hint: Text) -> Error {
    let name = Name::of_text(name);
    Error::Refused {
        message: text!(
            "isi {name} tidak dapat dipakai di sini",
            "the contents of {name} cannot be used here"
        ),
        hint,
    }
}

pub(super) fn weights(run: &Invocation<'_>, word: &str) -> Result<Weights, Error> {
    if matches!(word, "equal" | "rata") {
        return Ok(Weights::Equal);
    }
    Weights::of_sheet(&table(run, word)?).ok_or_else(|| {
        no_table(
            word,
            Text::new(
                "tulis satu baris per kode: kode;bobot, misalnya 1.1;2,5",
                "write one line for each code: code;weight, for example 1.1;2,5",
            ),
        )
    })
}

pub(super) fn scale(run: &Invocation<'_>, word: &str) -> Result<AnswerScale, Error> {
    if matches!(word, "ya-tidak" | "yes-no") {
        return Ok(AnswerScale::yes_no());
    }
    AnswerScale::of_sheet(&table(run, word)?).ok_or_else(|| {
        no_table(word, Text::new("tulis satu baris per pilihan: kode;nilai 0 sampai 1;arti, misalnya B;0,75;Sebagian besar", "write one line for each option: code;value from 0 to 1;meaning, for example B;0,75;Mostly"))
    })
}

fn bands(run: &Invocation<'_>, word: &str) -> Result<Vec<(String, Exact)>, Error> {
    match word {
        "common" | "umum" => {
            let common = COMMON
                .iter()
                .map(|(name, min)| ((*name).to_owned(), Exact::whole(*min)));
            return Ok(common.collect());
        }
        "none" | "tanpa" => return Ok(Vec::new()),
        _ => {}
    }
    let sheet = table(run, word)?;
    let bands = sheet.rows().into_iter().filter_map(|row| {
        let min = Exact::parse_typed(sheet.text((row, 1)))?;
        Some((sheet.text((row, 0)).to_owned(), min))
    });
    let bands: Vec<(String, Exact)> = bands.collect();
    if bands.is_empty() {
        let hint = Text::new(
            "tulis satu baris per rentang: nama;nilai terkecil, misalnya Informatif;90",
            "write one line for each band: name;least score, for example Informatif;90",
        );
        return Err(no_table(word, hint));
    }
    Ok(bands)
}
