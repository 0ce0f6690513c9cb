//! The bar on standard error while documents are read, once that takes longer than a second.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::model::{Lang, Noun, size};
use crate::resolve::Watch;
use crate::text::number::count;
use crate::text::say;

/// Shorter work is over before anybody could read the bar.
const UNSEEN: Duration = Duration::from_secs(1);
/// A bar that is drawn anew more often only flickers.
const PER_SECOND: u8 = 10;

/// How far the reading is: bytes as a bar, files in words.
#[derive(Debug)]
pub(super) struct ReadingBar {
    bytes: ProgressBar,
    files: ProgressBar,
    lang: Lang,
}

impl ReadingBar {
    /// A bar that nobody sees yet.
    pub(super) fn new(lang: Lang) -> Self {
        let hidden = || ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden());
        Self {
            bytes: hidden(),
            files: hidden(),
            lang,
        }
    }

    fn show_late(&self) {
        if self.bytes.is_hidden() && self.bytes.elapsed() > UNSEEN {
            self.bytes
                .set_draw_target(ProgressDrawTarget::stderr_with_hz(PER_SECOND));
        }
        if !self.bytes.is_hidden() {
            self.bytes.set_message(self.words());
        }
    }

    /// How far it is: bytes as everywhere in `kip`, and files.
    fn words(&self) -> String {
        let [read, all] = [self.bytes.position(), self.bytes.length().unwrap_or(0)]
            .map(|bytes| size(bytes, self.lang));
        let [done, files] = [self.files.position(), self.files.length().unwrap_or(0)]
            .map(|files| usize::try_from(files).unwrap_or(usize::MAX));
        let (done, files) = (count(done, self.lang), Noun::FILE.counted(files, self.lang));
        say!(
            self.lang,
            "{read} dari {all}, {done} dari {files}",
            "{read} of {all}, {done} of {files}"
        )
    }
}

impl Watch for ReadingBar {
    fn begin(&self, all: &dyn Fn() -> (u64, u64)) {
        let (files, bytes) = all();
        let template = match self.lang {
            Lang::Id => "Membaca dokumen {bar:30} {msg}, sisa {eta}",
            Lang::En => "Reading documents {bar:30} {msg}, {eta} left",
        };
        if let Ok(style) = ProgressStyle::with_template(template) {
            self.bytes.set_style(style);
        }
        self.bytes.set_length(bytes);
        self.files.set_length(files);
        self.bytes.reset();
    }

    fn bytes(&self, bytes: u64) {
        self.bytes.inc(bytes);
        self.show_late();
    }

    fn file(&self) {
        self.files.inc(1);
    }

    fn end(&self) {
        self.bytes.finish_and_clear();
    }
}
