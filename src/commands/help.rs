//! Help and usage errors in both languages. `cli.rs` holds the English help; the Indonesian one
//! stands here, a sentence for every command and argument.

use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Command, CommandFactory as _};

use crate::Ended;
use crate::cli::Cli;
use crate::error::{Error, ErrorStyle};
use crate::model::{Lang, Nearest, Text, choose_one, did_you_mean};
use crate::text;

use super::Environment;
use super::examples::{EXAMPLES, HEAD};

/// The Indonesian help of each command.
const COMMANDS: &[(&str, &str)] = &[
    (
        "kip",
        "Memeriksa penilaian mandiri KIP: tiap indikator, tiap dokumen, kekurangan, dan nilai, sebelum dikirim",
    ),
    (
        "check",
        "Periksa ruang kerja sebelum dikirim; gagal bila ada kesalahan",
    ),
    ("report", "Tulis hasil yang sama sebagai dokumen"),
    (
        "lock",
        "Catat keadaan semua bukti yang sudah ditinjau di kip.lock",
    ),
    ("score", "Tunjukkan nilai beserta hitungannya"),
    (
        "explain",
        "Jelaskan sebuah aturan, atau sebuah indikator beserta hitungannya",
    ),
    ("answer", "Jawab sebuah indikator, di bukti.yaml-nya"),
    (
        "add",
        "Tambahkan bukti pada sebuah indikator: berkas, folder, atau tautan",
    ),
    (
        "map",
        "Usulkan indikator bagi berkas di folder bukti yang belum dicantumkan",
    ),
    (
        "carry",
        "Bawa jawaban dan bukti tahun lalu ke instrumen tahun ini",
    ),
    ("init", "Mulai ruang kerja baru"),
    (
        "import",
        "Buat instrumen dan pemetaan dari lembar kerja penyelenggara; --into membawa kembali formulir yang diisi",
    ),
    (
        "schema",
        "Cetak JSON Schema sebuah berkas, untuk penyunting teks",
    ),
    ("completions", "Cetak pelengkap perintah untuk sebuah shell"),
    ("man", "Cetak halaman manual"),
    (
        "__complete",
        "Lengkapi sebuah baris perintah, bagi skrip pelengkap",
    ),
];

/// The Indonesian help of what `init` means otherwise than the other commands.
const OF_INIT: &[(&str, &str)] = &[(
    "instrument",
    "Mulai dengan berkas instrumen ini (.toml); tanpa ini: instrumen contoh",
)];

/// The Indonesian help of each argument, whichever command has it.
const ARGUMENTS: &[(&str, &str)] = &[
    (
        "words",
        "Tampilkan hanya yang menyangkut ini: kode, aspek, aturan, berkas, atau folder",
    ),
    ("pj", "Tampilkan hanya bagian penanggung jawab ini"),
    ("folder", "Bekerja seolah-olah dimulai di folder ini"),
    ("lang", "Bahasa semua yang dibaca orang"),
    ("color", "Warna: bila cocok, selalu, atau tidak pernah"),
    ("quiet", "Hanya baris penutup"),
    ("verbose", "Semuanya, termasuk setiap catatan"),
    ("instrument", "Instrumen yang dinilai, bila ada beberapa"),
    (
        "as_of",
        "Nilai seperti pada tanggal ini (bawaan: hari ini di Jakarta)",
    ),
    (
        "stages",
        "Nilai tahap berikutnya, misalnya presentasi=85,00 (boleh berulang)",
    ),
    (
        "no_cache",
        "Baca semua dokumen dari awal, tanpa ingatan dari pemeriksaan sebelumnya",
    ),
    ("fail_on", "Gagal mulai dari tingkat temuan ini"),
    (
        "min_score",
        "Gagal bila nilai yang didukung bukti (nilai akhir, bila sudah diketahui) di bawah ini",
    ),
    (
        "locked",
        "Gagal bila ada yang tidak sama dengan catatan kip.lock",
    ),
    ("format", "Bentuk keluaran"),
    (
        "from",
        "Instrumen tahun lalu (bawaan: yang terbaru di antara yang lebih lama dan sudah dijawab)",
    ),
    ("onto", "Instrumen tahun ini (bawaan: yang terbaru)"),
    (
        "into",
        "Bawa lembar Formulir dari sebuah laporan, yang sudah diisi, kembali ke bukti.yaml",
    ),
    ("sure", "Cantumkan yang pasti tanpa bertanya"),
    (
        "output",
        "Berkas yang ditulis; bentuknya mengikuti akhiran: .html .xlsx .docx .pptx .md .csv .json .xml (JUnit) .sarif (boleh berulang)",
    ),
    (
        "reports",
        "Tulis juga laporan; bentuknya mengikuti akhiran, seperti pada kip report (boleh berulang)",
    ),
    (
        "csv",
        "CSV untuk Excel berbahasa Indonesia, atau polos untuk program",
    ),
    (
        "deck",
        "Salindia untuk juri, dengan bagian tim tersembunyi di belakangnya, atau bagian tim saja",
    ),
    (
        "sha256sum",
        "Cetak isi kip.lock dalam bentuk sha256sum -c, tanpa menulis apa pun",
    ),
    (
        "assume",
        "Nilai seandainya indikator ini dijawab begini dengan bukti lengkap (boleh berulang)",
    ),
    (
        "subject",
        "Nomor atau nama aturan, atau kode indikator; tanpa ini: daftar aturan",
    ),
    (
        "ci",
        "Tulis juga berkas agar server CI memeriksa setiap perubahan; di ruang kerja yang sudah ada: hanya berkas itu",
    ),
    ("release", "Untuk berkas itu: folder rilis kip (https)"),
    (
        "git",
        "Untuk berkas itu: repositori sumber kip, dipakai bila rilisnya belum ada (https)",
    ),
    ("code", "Kode indikatornya"),
    (
        "sources",
        "Berkas, folder, atau tautan; berkas dari tempat lain disalin dengan nama yang diawali kodenya",
    ),
    ("date", "Tanggal dokumennya"),
    (
        "kind",
        "Jenis buktinya, bila akhirannya tidak menunjukkannya",
    ),
    ("remark", "Apa isinya; namanya dalam laporan"),
    ("pages", "Halaman yang menunjukkan klaimnya, misalnya 2-3"),
    ("answered", "Sekaligus jawab indikatornya"),
    ("force", "Tambahkan walaupun tidak akan dihitung"),
    (
        "agree",
        "Ganti yang sudah ada, dan pakai tanggal dan judul dokumennya sendiri, tanpa bertanya",
    ),
    (
        "nil",
        "Sebagai ganti jawaban: surat pernyataan nihil yang ditandatangani",
    ),
    ("answer", "Jawabannya, salah satu pilihan indikator itu"),
    ("reason", "Mengapa belum ada"),
    ("target", "Kapan akan ada"),
    ("note", "Catatan; tampil dalam laporan"),
    (
        "to",
        "bukti.yaml yang ditulis, bila kodenya belum ada di mana pun",
    ),
    (
        "subjects",
        "Catat hanya ini: indikator beserta dokumennya, atau sebuah dokumen",
    ),
    ("dry", "Hanya tunjukkan apa yang akan berubah"),
    ("yes", "Tulis tanpa bertanya"),
    ("of", "Berkas yang mana"),
    (
        "write",
        "Tulis skema berkas yang diketik orang ke folder .kip ruang kerja, untuk penyunting teks",
    ),
    ("file", "Lembar kerjanya: .xlsx, .ods, .xls, atau .csv"),
    (
        "sheets",
        "Lembar yang dibaca (boleh berulang; bawaan: semua yang serupa)",
    ),
    ("header_row", "Baris tempat kepala tabel dimulai"),
    (
        "columns",
        "Isi tiap kolom, misalnya kode=B,pertanyaan=C,bobot=D,jawaban=E,tautan=F",
    ),
    (
        "weights",
        "Bobot yang tidak tertulis: dibagi rata, atau dari berkas CSV (kode;bobot)",
    ),
    (
        "scale",
        "Pilihan jawaban yang tidak tertulis: ya dan tidak, atau dari berkas CSV (kode;nilai;arti)",
    ),
    (
        "bands",
        "Rentang kualifikasi: yang umum, tanpa, atau dari berkas CSV (nama;nilai terkecil)",
    ),
    ("dry_run", "Hanya tunjukkan apa yang terbaca"),
    ("shell", "Shell yang mana"),
    ("word", "Kata yang sedang diketik"),
    ("before", "Kata-kata sebelumnya, diawali nama programnya"),
    ("help", "Tampilkan bantuan ini"),
    ("version", "Tampilkan versi"),
];

/// The whole command line with its help in one language.
#[must_use]
pub(crate) fn command(lang: Lang) -> Command {
    let command = with_examples(without_possible_values(Cli::command()), lang);
    match lang {
        Lang::En => command,
        Lang::Id => indonesian(command),
    }
}

fn with_examples(command: Command, lang: Lang) -> Command {
    EXAMPLES.iter().fold(command, |command, (name, examples)| {
        let (head, examples) = (HEAD.get(lang), examples.get(lang));
        command.mut_subcommand(name, |one| one.after_help(format!("{head}\n{examples}")))
    })
}

/// The names of the values say what is possible; clap's own list would say it twice, in English.
fn without_possible_values(command: Command) -> Command {
    let names: Vec<String> = command
        .get_subcommands()
        .map(|subcommand| subcommand.get_name().to_owned())
        .collect();
    let command = command.mut_args(|argument| {
        let takes = argument.get_action().takes_values();
        argument.hide_possible_values(takes)
    });
    names.into_iter().fold(command, |command, name| {
        command.mut_subcommand(name, without_possible_values)
    })
}

fn indonesian(command: Command) -> Command {
    let about = lookup(COMMANDS, command.get_name());
    let names: Vec<String> = command
        .get_subcommands()
        .map(|subcommand| subcommand.get_name().to_owned())
        .collect();
    let with_subcommands = !names.is_empty();
    let usage = if with_subcommands {
        "kip [PILIHAN] [PERINTAH]".to_owned()
    } else {
        usage(&command)
    };
    let template = if with_subcommands {
        "{about}\n\nPemakaian: {usage}\n\nPerintah:\n{subcommands}\n\nPilihan:\n{options}{after-help}\n"
    } else if command.get_positionals().next().is_some() {
        "{about}\n\nPemakaian: {usage}\n\nIsian:\n{positionals}\n\nPilihan:\n{options}{after-help}\n"
    } else {
        "{about}\n\nPemakaian: {usage}\n\nPilihan:\n{options}{after-help}\n"
    };
    let name = command.get_name().to_owned();
    let mut command = command
        .disable_help_flag(true)
        .arg(
            clap::Arg::new("help")
                .short('h')
                .long("help")
                .action(clap::ArgAction::Help),
        )
        .override_usage(usage)
        .help_template(template);
    if let Some(about) = about {
        command = command.about(about);
    }
    if with_subcommands {
        command = command.disable_version_flag(true).arg(
            clap::Arg::new("version")
                .short('V')
                .long("version")
                .action(clap::ArgAction::Version),
        );
    }
    command = command.mut_args(|argument| {
        let argument = match placeholder(&argument) {
            Some(name) => argument.value_name(name),
            None => argument,
        };
        let id = argument.get_id().as_str();
        let help = (name == "init").then(|| lookup(OF_INIT, id)).flatten();
        match help.or_else(|| lookup(ARGUMENTS, id)) {
            Some(help) => argument.help(help),
            None => argument,
        }
    });
    for name in names {
        command = command.mut_subcommand(name, indonesian);
    }
    command
}

/// The Indonesian word for what stands behind an option.
fn placeholder(argument: &clap::Arg) -> Option<&'static str> {
    let names = argument.get_value_names()?;
    match names.first()?.as_str() {
        "DATE" => Some("TANGGAL"),
        "SCORE" => Some("NILAI"),
        "FILE" => Some("BERKAS"),
        "ID=SCORE" => Some("ID=NILAI"),
        "CODE=ANSWER" => Some("KODE=JAWABAN"),
        "CODE" => Some("KODE"),
        "ANSWER" => Some("JAWABAN"),
        "TEXT" => Some("TEKS"),
        "FILE|LINK" => Some("BERKAS|TAUTAN"),
        "PAGES" => Some("HALAMAN"),
        "CODE|FILE" => Some("KODE|BERKAS"),
        "RULE|CODE" => Some("ATURAN|KODE"),
        "WORD" => Some("KATA"),
        "NAME" => Some("NAMA"),
        "ROW" => Some("BARIS"),
        "ROLE=COLUMN,…" => Some("ISI=KOLOM,…"),
        "equal|FILE" => Some("equal|BERKAS"),
        "yes-no|FILE" => Some("ya-tidak|BERKAS"),
        "common|none|FILE" => Some("umum|tanpa|BERKAS"),
        "instrument|mapping|lock|settings|report|problems|import|map" => {
            Some("instrumen|pemetaan|kunci|pengaturan|laporan|masalah|impor|petakan")
        }
        _ => None,
    }
}

fn usage(command: &Command) -> String {
    let mut usage = format!("kip {} [PILIHAN]", command.get_name());
    for argument in command.get_positionals() {
        let names = placeholder(argument).map_or_else(
            || argument.get_value_names().unwrap_or_default().join(" "),
            str::to_owned,
        );
        let many = argument
            .get_num_args()
            .is_some_and(|count| count.max_values() > 1);
        let names = format!("{names}{}", if many { "…" } else { "" });
        let part = if argument.is_required_set() {
            format!(" <{names}>")
        } else {
            format!(" [{names}]")
        };
        usage.push_str(&part);
    }
    usage
}

fn lookup(table: &[(&str, &'static str)], key: &str) -> Option<&'static str> {
    table
        .iter()
        .find(|(name, _)| *name == key)
        .map(|(_, sentence)| *sentence)
}

/// The command line with `help` and `bantuan` as the option that they stand for: `kip help check` is
/// `kip check --help`.
#[must_use]
pub(crate) fn spelt_out(arguments: &[OsString]) -> Vec<OsString> {
    let mut spelt = arguments.to_vec();
    // Options of `kip` itself may stand before the command.
    let takes_value = |word: &OsString| ["-C", "--lang", "--color"].iter().any(|one| word == one);
    let mut first = 1;
    while let Some(word) = spelt.get(first) {
        match word.to_str() {
            Some(_) if takes_value(word) => first += 2,
            Some(option) if option.starts_with('-') => first += 1,
            Some("help" | "bantuan") => {
                spelt.remove(first);
                spelt.push("--help".into());
                break;
            }
            Some(_) | None => break,
        }
    }
    spelt
}

/// The language that `--lang` asks for, read before the command line is parsed, so that help and
/// usage errors speak it too.
#[must_use]
pub(crate) fn lang_of(arguments: &[OsString]) -> Option<Lang> {
    match value_of(arguments, "--lang")? {
        "en" => Some(Lang::En),
        "id" => Some(Lang::Id),
        _ => None,
    }
}

/// The value of a long option, in either spelling.
pub(super) fn value_of<'a>(arguments: &'a [OsString], option: &str) -> Option<&'a str> {
    let words: Vec<&str> = arguments.iter().filter_map(|word| word.to_str()).collect();
    let joined = words
        .iter()
        .find_map(|word| word.strip_prefix(option)?.strip_prefix('='));
    joined.or_else(|| {
        let at = words.iter().position(|word| *word == option)?;
        words.get(at + 1).copied()
    })
}

/// Help and version end with 0; a wrong word ends with 2 and is named.
#[must_use]
pub(crate) fn ended(error: &clap::Error, lang: Lang, environment: &Environment) -> Ended {
    if matches!(
        error.kind(),
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion
    ) {
        let mut help = error.to_string();
        if lang == Lang::Id {
            // Of all that clap says this alone cannot be put in other words.
            help = help.replace("[aliases: ", "[alias: ");
        }
        return Ended {
            stdout: help.into_bytes(),
            stderr: String::new(),
            code: 0,
        };
    }
    let refused = refused(error);
    Ended {
        stdout: Vec::new(),
        stderr: format!(
            "{}\n",
            refused.render(ErrorStyle {
                lang,
                width: environment.width,
                color: environment.color.1,
                verbose: false,
            })
        ),
        code: 2,
    }
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the kinds of clap are not ours and may grow"
)]
fn refused(error: &clap::Error) -> Error {
    let said = |kind: ContextKind| error.get(kind).map(words).unwrap_or_default();
    let argument = said(ContextKind::InvalidArg);
    let value = said(ContextKind::InvalidValue);
    let subcommand = said(ContextKind::InvalidSubcommand);
    let message = match error.kind() {
        ErrorKind::UnknownArgument => {
            text!("`{argument}` tidak dikenal", "`{argument}` is not known")
        }
        ErrorKind::InvalidSubcommand => text!(
            "perintah `{subcommand}` tidak dikenal",
            "unknown command `{subcommand}`"
        ),
        ErrorKind::InvalidValue if value.is_empty() => text!(
            "`{argument}` belum diberi isi",
            "`{argument}` needs a value"
        ),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => text!(
            "`{value}` bukan isi yang dikenal untuk `{argument}`",
            "`{value}` is not a valid value for `{argument}`"
        ),
        ErrorKind::MissingRequiredArgument => {
            text!("masih kurang: {argument}", "still missing: {argument}")
        }
        ErrorKind::ArgumentConflict => {
            let other = said(ContextKind::PriorArg);
            if other == argument {
                text!(
                    "`{argument}` hanya boleh disebut sekali",
                    "`{argument}` may be given only once"
                )
            } else {
                text!(
                    "`{argument}` tidak dapat dipakai bersama `{other}`",
                    "`{argument}` cannot be used with `{other}`"
                )
            }
        }
        ErrorKind::TooManyValues | ErrorKind::WrongNumberOfValues | ErrorKind::TooFewValues => {
            text!(
                "jumlah isi untuk `{argument}` tidak cocok",
                "wrong number of values for `{argument}`"
            )
        }
        _ => {
            let detail = error.kind().to_string();
            text!(
                "perintah ini tidak dapat dibaca ({detail})",
                "this command cannot be read ({detail})"
            )
        }
    };
    Error::Refused {
        message,
        hint: hint(error),
    }
}

fn hint(error: &clap::Error) -> Text {
    let argument = error.get(ContextKind::InvalidArg).map(words);
    let argument = argument.unwrap_or_default();
    // What is spelt like it does something else.
    if argument.starts_with("--target") {
        return Text::new(
            "jalan ke suatu nilai belum dapat dicari; langkah yang paling menambah nilai diurutkan oleh `kip score`",
            "the way to a score cannot be worked out yet; `kip score` ranks the biggest wins",
        );
    }
    let near = [
        (ContextKind::InvalidArg, ContextKind::SuggestedArg),
        (
            ContextKind::InvalidSubcommand,
            ContextKind::SuggestedSubcommand,
        ),
        (ContextKind::InvalidValue, ContextKind::SuggestedValue),
    ]
    .into_iter()
    .find_map(|(wrong, near)| nearest(error.get(wrong)?, error.get(near)?));
    if let Some(near) = near {
        return did_you_mean(&near);
    }
    if argument.starts_with("--output") {
        return Text::new(
            "misalnya `kip report -o laporan.html`",
            "for example `kip report -o report.html`",
        );
    }
    match error.get(ContextKind::ValidValue).map(words) {
        Some(valid) if !valid.is_empty() => choose_one(&valid),
        Some(_) | None => Text::new(
            "lihat `kip --help`, atau `kip PERINTAH --help`",
            "see `kip --help`, or `kip COMMAND --help`",
        ),
    }
}

/// Of several suggestions the one that is spelt most like the wrong word, if any is.
fn nearest(wrong: &ContextValue, near: &ContextValue) -> Option<String> {
    let (wrong, near) = (words(wrong), words(near));
    // Dashes, which all options share, make none of them alike.
    let bare = |word: &'_ str| word.trim_start_matches('-').to_owned();
    let words: Vec<(String, &str)> = near.split(", ").map(|word| (bare(word), word)).collect();
    let nearest = Nearest::among(words.iter().map(|(bare, _)| bare.as_str())).to(&bare(&wrong))?;
    let (_, word) = words.iter().find(|(bare, _)| bare == nearest)?;
    Some((*word).to_owned())
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the values of clap are not ours and may grow"
)]
fn words(value: &ContextValue) -> String {
    match value {
        ContextValue::String(word) => word.clone(),
        ContextValue::Strings(words) => words.join(", "),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_and_argument_has_indonesian_help() {
        let mut command = Cli::command();
        command.build();
        let all = std::iter::once(&command).chain(command.get_subcommands());
        for one in all {
            assert!(
                lookup(COMMANDS, one.get_name()).is_some(),
                "{}",
                one.get_name()
            );
            for argument in one.get_arguments() {
                let id = argument.get_id().as_str();
                assert!(lookup(ARGUMENTS, id).is_some(), "{} {id}", one.get_name());
            }
        }
    }

    #[test]
    fn indonesian_help_holds_no_english_head() {
        let mut command = command(Lang::Id);
        command.build();
        let check = command.find_subcommand_mut("check").unwrap();
        let help = check.render_help().to_string();
        assert!(help.contains("Pemakaian: kip check [PILIHAN]"), "{help}");
        for english in ["Usage", "Options", "Print help", "possible values"] {
            assert!(!help.contains(english), "{english}\n{help}");
        }
    }

    #[test]
    fn the_language_is_found_before_parsing() {
        let words = |words: &[&str]| words.iter().map(OsString::from).collect::<Vec<_>>();
        assert_eq!(
            lang_of(&words(&["kip", "check", "--lang", "en"])),
            Some(Lang::En)
        );
        assert_eq!(
            lang_of(&words(&["kip", "--lang=id", "check"])),
            Some(Lang::Id)
        );
        assert_eq!(lang_of(&words(&["kip", "check"])), None);
    }
}
