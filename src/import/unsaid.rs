//! What the sheet does not say, with how it is given: weights, options, the year, the bands.

use std::collections::BTreeMap;

use super::weights::spread;
use super::words::weight_in;
use super::{Gap, GapKind, Options, Understood, Wishes};
use crate::model::{Exact, Noun, Text};
use crate::sheets::Book;
use crate::text;

/// Takes what was given beforehand, and gathers what is still lacking.
pub(super) fn settle(understood: &mut Understood, book: &Book, wishes: &Wishes) {
    if understood.rows.is_empty() {
        understood.asks.push(columns(book, wishes));
        return;
    }
    options(understood, wishes);
    understood.by_share = by_share(understood);
    if let Some(weights) = &wishes.weights {
        spread(understood, weights);
        understood.by_share = understood.by_share || by_share(understood);
    }
    weights(understood);
    whole(understood);
    year(understood);
    if wishes.bands.is_none() {
        understood.asks.push(Gap {
            what: GapKind::Bands,
            place: "-".to_owned(),
            why: Text::new(
                "lembar kerja tidak menyebut rentang kualifikasi; tanpa itu nilai dihitung tanpa predikat",
                "the spreadsheet names no bands; without them there is a score and no band",
            ),
            how: Text::new(
                "`--bands umum` untuk Informatif 90, Menuju Informatif 80, Cukup 60, Kurang 40; atau `--bands BERKAS` (nama;min)",
                "`--bands common` for Informatif 90, Menuju Informatif 80, Cukup 60, Kurang 40; or `--bands FILE` (name;min)",
            ),
        });
    }
    understood.asks.sort_by_key(|ask| ask.what);
}

/// A code that stood before.
pub(super) fn repeat(sheet: &str, row: u32, code: &str, taken: &str) -> Gap {
    Gap {
        what: GapKind::Codes,
        place: format!("{sheet}!{row}"),
        why: text!(
            "kode {code} sudah ada di atas; baris ini diberi kode {taken}. Bila seharusnya kode lain (misalnya 1.10 yang tertulis 1.1), perbaiki di lembarnya",
            "the code {code} stands above already; this row gets the code {taken}. If it should be another (such as 1.10 written as 1.1), correct it in the sheet"
        ),
        how: Text::new(
            "perbaiki sel kodenya lalu jalankan lagi, atau pakai kode ini dengan `--yes`",
            "correct the cell and run again, or take this code with `--yes`",
        ),
    }
}

fn columns(book: &Book, wishes: &Wishes) -> Gap {
    let names: Vec<String> = book
        .sheets
        .iter()
        .filter(|sheet| !sheet.hidden)
        .map(|sheet| match sheet.name.as_str() {
            "-" => sheet.name.clone(),
            name => format!("\"{name}\""),
        })
        .collect();
    let place = names.join(", ");
    if !wishes.sheets.is_empty()
        && !book.sheets.iter().any(|sheet| {
            wishes
                .sheets
                .iter()
                .any(|name| name.trim() == sheet.name.trim())
        })
    {
        return Gap {
            what: GapKind::Sheet,
            why: text!(
                "tidak ada lembar dengan nama itu; lembarnya: {place}",
                "there is no sheet of that name; the sheets are: {place}"
            ),
            how: Text::new("`--sheet NAMA`", "`--sheet NAME`"),
            place,
        };
    }
    Gap {
        what: GapKind::Columns,
        place,
        why: Text::new(
            "tidak ditemukan kepala tabel dengan kolom pertanyaan dan pertanyaan di bawahnya",
            "no head of a table with a column of questions, and questions below it, was found",
        ),
        how: Text::new(
            "`--header-row 5 --columns code=A,question=B,weight=C` (baris kepala tabel dan huruf kolomnya), dan `--sheet NAMA` bila lembarnya beberapa",
            "`--header-row 5 --columns code=A,question=B,weight=C` (the head's row and the columns' letters), and `--sheet NAME` where there are several sheets",
        ),
    }
}

/// What can be answered where its row does not say it: what all others say, else what was given.
fn options(understood: &mut Understood, wishes: &Wishes) {
    for row in &mut understood.rows {
        if row.options == Options::Unsaid
            && let Some(answer) = &row.answer
        {
            row.options = super::scale::of_answer(answer);
        }
    }
    let yes_no = understood
        .rows
        .iter()
        .any(|row| row.options == Options::YesNo);
    let last = understood.rows.iter().filter_map(|row| match row.options {
        Options::Letters(last) => Some(last),
        Options::Unsaid | Options::YesNo | Options::Points(_) => None,
    });
    let letters = last.max();
    let all = match (yes_no, letters) {
        (true, None) => Options::YesNo,
        // Of letters that were answered the last may be missing; what is given says.
        (false, Some(last)) => Options::Letters(last),
        (true, Some(_)) | (false, None) => Options::Unsaid,
    };
    for row in &mut understood.rows {
        if row.options == Options::Unsaid {
            row.options = all.clone();
        }
    }
    if wishes.scale.is_some() {
        return;
    }
    let unsaid: Vec<&super::QuestionRead> = understood
        .rows
        .iter()
        .filter(|row| matches!(row.options, Options::Unsaid | Options::Letters(_)))
        .collect();
    if let Some(first) = unsaid.first() {
        let place = place(&unsaid);
        let why = if first.options == Options::Unsaid {
            Text::new(
                "lembar kerja tidak menyebut pilihan jawaban dan nilainya",
                "the spreadsheet does not say what can be answered, and what each option is worth",
            )
        } else {
            Text::new(
                "jawabannya huruf, tetapi nilai tiap huruf tidak tertulis",
                "the answers are letters, but the value of each is not written",
            )
        };
        understood.asks.push(Gap {
            what: GapKind::Scale,
            place,
            why,
            how: Text::new(
                "`--scale ya-tidak`, atau `--scale BERKAS` (kode;nilai 0 sampai 1;arti, satu pilihan per baris)",
                "`--scale yes-no`, or `--scale FILE` (code;value from 0 to 1;meaning, one option a line)",
            ),
        });
    }
}

/// Where rows are: `Kuesioner!5, 6, 7 …`.
fn place(rows: &[&super::QuestionRead]) -> String {
    let Some(first) = rows.first() else {
        return "-".to_owned();
    };
    let list: Vec<String> = rows.iter().take(5).map(|row| row.row.to_string()).collect();
    let more = if rows.len() > list.len() { " …" } else { "" };
    format!("{}!{}{more}", first.sheet, list.join(", "))
}

/// The sum of the weights of each aspect; none where one lacks.
fn sums(understood: &Understood) -> Option<BTreeMap<usize, Exact>> {
    let mut sums: BTreeMap<usize, Exact> = BTreeMap::new();
    for row in &understood.rows {
        let sum = sums.entry(row.aspect).or_insert_with(Exact::zero);
        *sum = &*sum + row.weight.as_ref()?;
    }
    Some(sums)
}

/// Whether weights are shares of their aspect: each aspect's are a hundred, or they do not make up what the
/// aspects weigh by themselves.
fn by_share(understood: &Understood) -> bool {
    let Some(sums) = sums(understood) else {
        return false;
    };
    let hundred = Exact::whole(100);
    if sums.len() > 1 && sums.values().all(|sum| *sum == hundred) {
        return true;
    }
    let own: Option<Vec<&Exact>> = understood
        .aspects
        .iter()
        .map(|aspect| aspect.weight.as_ref())
        .collect();
    let Some(own) = own else {
        return false;
    };
    let whole: Exact = own.iter().map(|weight| (*weight).clone()).sum();
    whole == hundred && own.iter().zip(sums.values()).any(|(own, sum)| *own != sum)
}

fn weights(understood: &mut Understood) {
    let lacking: Vec<&super::QuestionRead> = understood
        .rows
        .iter()
        .filter(|row| row.weight.is_none())
        .collect();
    if !lacking.is_empty() {
        let count = lacking.len();
        let place = place(&lacking);
        let above = lacking
            .iter()
            .any(|row| row.headings.iter().any(|heading| heading.weight.is_some()));
        let count = Text::say(|lang| Noun::QUESTION.counted(count, lang));
        let why = if above {
            text!(
                "{count} tanpa bobot sendiri: bobot hanya tertulis di judul di atasnya",
                "{count} lack a weight: weights stand at headings above alone",
                count
            )
        } else {
            text!("{count} tanpa bobot", "{count} lack a weight", count)
        };
        let why = with_named(understood, why);
        understood.asks.push(Gap {
            what: GapKind::Weights,
            place,
            why,
            how: HOW_WEIGHTS,
        });
        return;
    }
    let without: Vec<&str> = understood
        .aspects
        .iter()
        .filter(|aspect| aspect.weight.is_none())
        .map(|aspect| aspect.code.as_str())
        .collect();
    if understood.by_share && !without.is_empty() {
        let place = without.join(", ");
        let why = Text::new(
            "bobot pertanyaan berjumlah 100 di tiap aspek, sedangkan bobot aspeknya sendiri tidak tertulis",
            "weights of questions make 100 in each aspect, and the weights of aspects themselves are not written",
        );
        let why = with_named(understood, why);
        understood.asks.push(Gap {
            what: GapKind::Weights,
            place,
            why,
            how: HOW_WEIGHTS,
        });
    }
}

/// Weights that sum to something else than a hundred are the sheet's own, or a slip of it.
fn whole(understood: &mut Understood) {
    let sum: Option<Exact> = sums(understood).map(|sums| sums.into_values().sum());
    // Closer than a report shows is the dust of formulas.
    let other = |sum: &Exact| sum.rounded(6) != Exact::whole(100);
    let Some(sum) = sum.filter(|sum| !understood.by_share && other(sum)) else {
        return;
    };
    let message = Text::say(|lang| {
        let shown = sum.plain(lang);
        let written = sum.json();
        crate::text::say!(
            lang,
            "bobot berjumlah {shown}, bukan 100; periksa lembarnya, atau tulis `nilai_maks = {written}` di bawah `[penilaian]` bila nilai tertinggi penyelenggara memang itu",
            "weights sum to {shown}, not 100; check the sheet, or write `nilai_maks = {written}` below `[penilaian]` if that is the organiser's best score"
        )
    });
    understood.problems.push(super::Slip {
        sheet: "-".to_owned(),
        row: None,
        column: None,
        message,
    });
}

const HOW_WEIGHTS: Text = Text::new(
    "`--weights equal` bila dibagi rata, atau `--weights BERKAS` (kode;bobot, satu per baris)",
    "`--weights equal` to share them equally, or `--weights FILE` (code;weight, one a line)",
);

/// What headings name is told, not taken.
fn with_named(understood: &Understood, why: Text) -> Text {
    let mut aspects = understood.aspects.iter();
    let Some((name, weight)) =
        aspects.find_map(|aspect| Some((&aspect.name, weight_in(&aspect.name)?)))
    else {
        return why;
    };
    Text::say(|lang| {
        let why = why.get(lang);
        let weight = weight.plain(lang);
        crate::text::say!(
            lang,
            "{why}; judul “{name}” menyebut {weight}%",
            "{why}; the heading “{name}” names {weight}%"
        )
    })
}

fn year(understood: &mut Understood) {
    if understood.year.is_none() {
        understood.asks.push(Gap {
            what: GapKind::Year,
            place: "-".to_owned(),
            why: Text::new(
                "tahun penilaian tidak tertulis; dipakai tahun ini",
                "the year that is assessed is not written; this year is taken",
            ),
            how: Text::new(
                "ubah `tahun` di berkas instrumen sesudah ditulis",
                "change `tahun` in the instrument file once it is written",
            ),
        });
    }
}
