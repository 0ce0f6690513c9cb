//! Answer options, of scales and of single indicators.

use std::sync::Arc;

use crate::load::fields::{DELETE_ONE, Fields, Reader};
use crate::load::node::{Node, Value};
use crate::model::{Choice, Exact, Formula, Lang, Placed, Scale, Text, Worth};
use crate::text;

use super::indicators::requirements;
use super::keys::{OWN_OPTION, SCALE, SCALE_OPTION};
use super::tables;

pub(super) fn scales(fields: &Fields<'_>, formula: Formula) -> Vec<Scale> {
    tables(fields, "skala", SCALE)
        .iter()
        .map(|table| Scale {
            id: table.need_text("id"),
            options: options(table, SCALE_OPTION, formula).into(),
        })
        .collect()
}

fn options(table: &Fields<'_>, keys: &'static [&'static str], formula: Formula) -> Vec<Choice> {
    let reader = table.reader;
    let Some(list) = table.need("pilihan") else {
        return Vec::new();
    };
    if matches!(&list.value, Value::List(list) if list.is_empty()) {
        // Nobody could answer, and every rule that looks at options would have nothing to look at.
        reader.problem(
            &list.span,
            Text::new(
                "belum ada pilihan jawaban di sini",
                "there are no options here",
            ),
            Text::new(
                "tulis sedikitnya satu pilihan, misalnya { kode = \"Ya\", nilai = 1 }",
                "write at least one option, for example { kode = \"Ya\", nilai = 1 }",
            ),
        );
    }
    let options = tables(table, "pilihan", keys);
    let options: Vec<Choice> = options
        .iter()
        .filter_map(|option| choice(option, keys, formula))
        .collect();
    let scored = |option: &Choice| option.worth != Worth::OutOfCount;
    if !options.is_empty() && !options.iter().any(scored) {
        reader.problem(
            &list.span,
            Text::new(
                "semua pilihan di sini di luar hitungan",
                "all options here are out of the count",
            ),
            Text::new(
                "tulis juga pilihan yang bernilai, misalnya { kode = \"Ya\", nilai = 1 }",
                "write one that is worth points too, for example { kode = \"Ya\", nilai = 1 }",
            ),
        );
    }
    options
}

fn choice(option: &Fields<'_>, keys: &'static [&'static str], formula: Formula) -> Option<Choice> {
    let worth = worth(option, keys, formula)?;
    let requirements = requirements(option);
    let worthless = match &worth {
        Worth::Share(worth) | Worth::Points(worth) => !worth.is_positive(),
        Worth::OutOfCount => false,
    };
    if let Some(node) = option.get("bukti").filter(|_| worthless)
        && requirements.as_ref().is_some_and(|rows| !rows.is_empty())
    {
        option.reader.problem(
            &node.span,
            Text::new(
                "pilihan yang bernilai 0 tidak meminta bukti",
                "an option worth 0 asks for no evidence",
            ),
            Text::new(
                "hapus `bukti` di pilihan ini",
                "delete `bukti` of this option",
            ),
        );
    }
    Some(Choice {
        code: option.need_text("kode").value,
        worth,
        meaning: option.text("arti").map(|text| text.value),
        requirements: requirements.map(Arc::from),
        place: option.place(),
    })
}

fn worth(option: &Fields<'_>, keys: &'static [&'static str], formula: Formula) -> Option<Worth> {
    let reader = option.reader;
    let points = keys.contains(&"poin").then(|| option.get("poin")).flatten();
    if option.truth("di_luar_hitungan") {
        out_of_count(option, option.get("nilai").or(points), formula);
        return Some(Worth::OutOfCount);
    }
    match (option.get("nilai"), points) {
        (Some(node), None) => share(reader, node, keys).map(Worth::Share),
        (None, Some(points)) => Some(Worth::Points(reader.number(points, true)?.value)),
        (Some(_), Some(points)) => {
            reader.problem(
                &points.span,
                Text::new(
                    "pilihan ini punya `nilai` dan `poin` sekaligus",
                    "this option has both `nilai` and `poin`",
                ),
                Text::new("pakai salah satunya", "use one of them"),
            );
            None
        }
        (None, None) => {
            let _ = option.need("nilai");
            None
        }
    }
}

/// What an option that takes the question out of the count may not have: points of its own, and a formula
/// that knows no "possible".
fn out_of_count(option: &Fields<'_>, worth: Option<&Node<'_>>, formula: Formula) {
    let reader = option.reader;
    if let Some(node) = worth {
        reader.problem(
            &node.span,
            Text::new(
                "pilihan `di_luar_hitungan` tidak punya nilai",
                "a `di_luar_hitungan` option has no points",
            ),
            DELETE_ONE,
        );
    }
    if let Some(node) = option.get("di_luar_hitungan")
        && formula == Formula::Points
    {
        reader.problem(
            &node.span,
            Text::new(
                "`di_luar_hitungan` tidak dapat dihitung dengan rumus `poin`: bobot pertanyaannya akan hilang dari jumlah",
                "`di_luar_hitungan` cannot be scored with the formula `poin`: the question's weight would be missing from the sum",
            ),
            Text::new(
                "pakai `rumus = \"proporsi\"` atau `\"rerata\"` bila penyelenggara menghitungnya begitu, atau hapus `di_luar_hitungan`",
                "use `rumus = \"proporsi\"` or `\"rerata\"` if the organiser counts that way, or delete `di_luar_hitungan`",
            ),
        );
    }
}

/// A share of the weight, 0 to 1.
fn share(reader: &Reader<'_>, node: &Node<'_>, keys: &'static [&'static str]) -> Option<Exact> {
    let share = reader.number(node, true)?.value;
    if !share.is_negative() && share <= Exact::whole(1) {
        return Some(share);
    }
    let written = share.plain(Lang::En);
    let hint = if keys.contains(&"poin") {
        text!(
            "tulis bagiannya, misalnya 0.75 untuk 75 %, atau `poin = {written}` bila yang dimaksud poin",
            "write the share, for example 0.75 for 75 %, or `poin = {written}` if points are meant"
        )
    } else {
        Text::new(
            "tulis bagiannya, misalnya 0.75 untuk 75 %; poin ditulis di `pilihan` indikatornya sendiri",
            "write the share, for example 0.75 for 75 %; points are written in the indicator's own `pilihan`",
        )
    };
    reader.problem(
        &node.span,
        Text::new(
            "`nilai` adalah bagian dari bobot, dari 0 sampai 1",
            "`nilai` is a share of the weight, from 0 to 1",
        ),
        hint,
    );
    None
}

pub(super) fn indicator_options(
    table: &Fields<'_>,
    scale: Option<&Placed<String>>,
    scales: &[Scale],
    formula: Formula,
) -> Arc<[Choice]> {
    match (scale, table.get("pilihan")) {
        (Some(scale), None) => scales
            .iter()
            .find(|known| known.id.value == scale.value)
            .map_or_else(Arc::default, |known| Arc::clone(&known.options)),
        (None, Some(_)) => options(table, OWN_OPTION, formula).into(),
        (Some(_), Some(node)) => {
            table.reader.problem(
                &node.span,
                Text::new(
                    "indikator ini punya `skala` dan `pilihan` sekaligus",
                    "this indicator has both `skala` and `pilihan`",
                ),
                Text::new("pakai salah satunya", "use one of them"),
            );
            Arc::default()
        }
        (None, None) => {
            let _ = table.need("skala");
            Arc::default()
        }
    }
}
