//! Examples below the help of commands, one to a line, in both languages.

use crate::model::Text;

/// The examples of each command.
pub(super) static EXAMPLES: &[(&str, Text)] = &[
    (
        "answer",
        Text::new(
            "  kip answer 1.2 A
  kip jawab 1.5 Tidak --reason \"Masih disusun\" --target 2026-08-31
  kip answer 3.9 --nil pernyataan-nihil.pdf
  kip answer 1.2 B --dry-run",
            "  kip answer 1.2 A
  kip answer 1.5 Tidak --reason \"Being drawn up\" --target 2026-08-31
  kip answer 3.9 --nil nil-statement.pdf
  kip answer 1.2 B --dry-run",
        ),
    ),
    (
        "add",
        Text::new(
            "  kip add 1.1 \"SK DIP 2026.pdf\" --date 2026-01-15 --note \"SK penetapan DIP\"
  kip tambah 1.1 https://ppid.example.go.id/dip --answer A
  kip add 4.2 foto-ruang --kind foto
  kip add 1.1 D:\\PPID\\sk-dip.pdf --pages 2-3 --dry-run",
            "  kip add 1.1 \"SK DIP 2026.pdf\" --date 2026-01-15 --note \"Decree on the DIP\"
  kip add 1.1 https://ppid.example.go.id/dip --answer A
  kip add 4.2 photos-of-the-room --kind foto
  kip add 1.1 D:\\PPID\\sk-dip.pdf --pages 2-3 --dry-run",
        ),
    ),
    (
        "map",
        Text::new(
            "  kip map
  kip petakan --yes
  kip map --dry-run
  kip map --yes --to evidence/bukti.yaml
  kip map --format json",
            "  kip map
  kip map --yes
  kip map --dry-run
  kip map --yes --to evidence/bukti.yaml
  kip map --format json",
        ),
    ),
    (
        "carry",
        Text::new(
            "  kip carry --dry-run
  kip bawa
  kip carry --from kip-upt-contoh-2026 -i kip-upt-contoh-2027 --yes",
            "  kip carry --dry-run
  kip carry
  kip carry --from kip-upt-contoh-2026 -i kip-upt-contoh-2027 --yes",
        ),
    ),
    (
        "lock",
        Text::new(
            "  kip lock
  kip lock --dry-run
  kip kunci 1.2 evidence/sk-dip.pdf
  kip lock evidence\\2026\\foto.jpg",
            "  kip lock
  kip lock --dry-run
  kip lock 1.2 evidence/sk-dip.pdf
  kip lock evidence\\2026\\photo.jpg",
        ),
    ),
    (
        "import",
        Text::new(
            "  kip import kuesioner.xlsx --dry-run
  kip impor kuesioner.xlsx --weights equal --yes
  kip import kuesioner.xlsx --header-row 5 --columns kode=A,pertanyaan=B,bobot=C
  kip import formulir.xlsx --into --dry-run",
            "  kip import questionnaire.xlsx --dry-run
  kip import questionnaire.xlsx --weights equal --yes
  kip import questionnaire.xlsx --header-row 5 --columns code=A,question=B,weight=C
  kip import form.xlsx --into --dry-run",
        ),
    ),
    (
        "check",
        Text::new(
            "  kip check
  kip periksa 1.2 KIP204
  kip check --pj ULT -v
  kip check --locked --min-score 90 --report laporan.html",
            "  kip check
  kip check 1.2 KIP204
  kip check --pj ULT -v
  kip check --locked --min-score 90 --report report.html",
        ),
    ),
    (
        "report",
        Text::new(
            "  kip report -o laporan.html -o laporan.docx
  kip lapor -o paparan.pptx --deck juri
  kip report -o data.csv --csv plain --as-of 2026-09-19",
            "  kip report -o report.html -o report.docx
  kip report -o presentation.pptx --deck jury
  kip report -o data.csv --csv plain --as-of 2026-09-19",
        ),
    ),
    (
        "score",
        Text::new(
            "  kip score
  kip nilai --assume 1.2=A --assume 1.5=Ya
  kip score --stage presentasi=85,00",
            "  kip score
  kip score --assume 1.2=A --assume 1.5=Ya
  kip score --stage presentasi=85.00",
        ),
    ),
    (
        "explain",
        Text::new(
            "  kip explain
  kip jelaskan 1.2
  kip explain KIP204
  kip explain berkas-yatim",
            "  kip explain
  kip explain 1.2
  kip explain KIP204
  kip explain orphan-file",
        ),
    ),
    (
        "init",
        Text::new(
            "  kip init
  kip mulai --instrument kuesioner.xlsx
  kip init --instrument kuesioner.xlsx --weights equal --yes
  kip init --ci gitlab --git https://git.example.go.id/ppid/kip.git",
            "  kip init
  kip init --instrument questionnaire.xlsx
  kip init --instrument questionnaire.xlsx --weights equal --yes
  kip init --ci gitlab --git https://git.example.go.id/ppid/kip.git",
        ),
    ),
    (
        "schema",
        Text::new(
            "  kip schema --write
  kip schema pemetaan > bukti.schema.json",
            "  kip schema --write
  kip schema mapping > bukti.schema.json",
        ),
    ),
    (
        "completions",
        Text::new(
            "  kip completions bash > ~/.local/share/bash-completion/completions/kip
  kip completions fish > ~/.config/fish/completions/kip.fish
  kip completions powershell >> $PROFILE",
            "  kip completions bash > ~/.local/share/bash-completion/completions/kip
  kip completions fish > ~/.config/fish/completions/kip.fish
  kip completions powershell >> $PROFILE",
        ),
    ),
    (
        "man",
        Text::new(
            "  kip man > kip.1
  kip man --lang en > kip.1",
            "  kip man > kip.1
  kip man --lang en > kip.1",
        ),
    ),
];

/// What stands above them.
pub(super) static HEAD: Text = Text::new("Contoh:", "Examples:");

#[cfg(test)]
mod tests {
    use clap::{CommandFactory as _, Parser as _};

    use super::*;
    use crate::cli::Cli;
    use crate::model::Lang;

    #[test]
    fn every_command_has_examples() {
        let command = Cli::command();
        let shown = command.get_subcommands().filter(|one| !one.is_hide_set());
        let lacking: Vec<&str> = shown
            .map(clap::Command::get_name)
            .filter(|name| !EXAMPLES.iter().any(|(own, _)| own == name))
            .collect();
        assert!(lacking.is_empty(), "{lacking:?}");
    }

    #[test]
    fn every_example_is_accepted() {
        for (command, examples) in EXAMPLES {
            for lang in [Lang::Id, Lang::En] {
                for example in examples.get(lang).lines() {
                    let mut quoted = false;
                    // What follows is the shell's.
                    let example = example.split('>').next().unwrap();
                    let words = example.trim().split(|c: char| {
                        quoted ^= c == '"';
                        c == ' ' && !quoted
                    });
                    let parsed = Cli::try_parse_from(words.map(|word| word.trim_matches('"')));
                    assert!(parsed.is_ok(), "{command}: {example}");
                }
            }
        }
    }
}
