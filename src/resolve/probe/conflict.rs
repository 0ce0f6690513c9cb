//! Finds what git leaves in a text where two people changed the same lines and nobody chose: a text that was
//! committed so is two versions in one.

use crate::model::{Extent, Facts, Text};
use crate::text;

/// The marks in the order in which git writes them, each at the start of a line. The first and last have a
/// name behind them; that of the common version (`|||||||`) is written only where somebody asked for it.
const FIRST: &str = "<<<<<<<";
const MIDDLE: &str = "=======";
const LAST: &str = ">>>>>>>";
/// What code stands between in Markdown. A guide to git shows its marks there.
const FENCES: [&str; 2] = ["```", "~~~"];

/// The marks that were met. A row of `=` alone underlines a heading, and a row of `>` quotes a letter: only
/// all three in their order are a conflict.
#[derive(Default)]
pub(super) struct Conflict {
    number: u64,
    fenced: bool,
    /// The line of the last first mark, and whether the middle one came behind it.
    begun: Option<(u64, bool)>,
    /// The line where the first conflict begins.
    found: Option<u64>,
}

impl Conflict {
    /// The next line, without its end.
    pub(super) fn line(&mut self, line: &str) {
        self.number += 1;
        if FENCES.iter().any(|fence| line.starts_with(fence)) {
            self.fenced = !self.fenced;
        }
        if self.fenced || self.found.is_some() {
            return;
        }
        if named(line, FIRST) {
            self.begun = Some((self.number, false));
        } else if let Some((first, parted)) = &mut self.begun {
            if line == MIDDLE {
                *parted = true;
            } else if *parted && named(line, LAST) {
                self.found = Some(*first);
            }
        }
    }

    /// Says so of the document.
    pub(super) fn tell(self, facts: &mut Facts) {
        if let Some(line) = self.found {
            let what = text!(
                "berisi dua versi sekaligus: tanda konflik git dari baris {line}",
                "it holds two versions at once: git's conflict marks from line {line}"
            );
            let act = Text::new(
                "pilih isi yang benar, hapus baris <<<<<<<, =======, dan >>>>>>> di dalamnya, lalu simpan",
                "keep the right content, delete the <<<<<<<, ======= and >>>>>>> lines in it, then save",
            );
            facts.odd(Extent::Part, what, act);
        }
    }
}

/// Whether a line is a mark with a name or nothing behind it.
fn named(line: &str, mark: &str) -> bool {
    let after = line.strip_prefix(mark);
    after.is_some_and(|after| after.is_empty() || after.starts_with(' '))
}

#[cfg(test)]
mod tests {
    use crate::model::{Facts, Lang};
    use crate::resolve::probe::plain::facts;

    fn told(facts: &Facts) -> Option<&str> {
        facts.oddities.first().map(|odd| odd.what.get(Lang::En))
    }

    #[test]
    fn all_marks_in_their_order_are_told_with_the_line_of_the_first() {
        let plain = "Judul\n<<<<<<< HEAD\nsatu\n=======\ndua\n>>>>>>> cabang rekan\n";
        let common = plain.replace("=======", "||||||| 1a2b3c4\nlama\n=======");
        let heading = plain.replace("Judul", "Laporan\n=======\n\n>>>>>>> kutipan\n");
        for (text, line) in [
            (plain.to_owned(), 2),
            (plain.replace('\n', "\r\n"), 2),
            (format!("\u{feff}{}", &plain[6..]), 1),
            (common, 2),
            (plain.replace(" cabang rekan", ""), 2),
            (heading, 6),
            (format!("<<<<<<< HEAD\n{plain}"), 3),
            (format!("```\nkode\n```\n{plain}"), 5),
        ] {
            let said =
                format!("it holds two versions at once: git's conflict marks from line {line}");
            assert_eq!(told(&facts(text.as_bytes())), Some(&*said), "{text}");
        }
    }

    #[test]
    fn headings_quotes_and_examples_are_none() {
        for text in [
            "Laporan\n=======\n\nIsi\n=======\n",
            ">>>>>>> surat yang dikutip tujuh kali\n=======\n<<<<<<< balasan\n",
            "<<<<<<< HEAD\nsatu\n>>>>>>> rekan\n",
            "<<<<<<<<\n=======\n>>>>>>>>\n",
            "<<<<<<< a\n========\n>>>>>>> b\n",
            "Cara git:\n\n    <<<<<<< HEAD\n    =======\n    >>>>>>> rekan\n",
            "Cara git:\n\n```\n<<<<<<< HEAD\n=======\n>>>>>>> rekan\n```\n",
            "~~~ text\n<<<<<<< HEAD\n=======\n>>>>>>> rekan\n~~~\n",
        ] {
            assert_eq!(told(&facts(text.as_bytes())), None, "{text}");
        }
    }
}
