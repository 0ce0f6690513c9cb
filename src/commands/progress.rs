//! The bar on standard error while documents are read, once that takes longer than a second.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::model::Lang;
use crate::resolve::Watch;

/// Shorter work is over before anybody could read the bar.
const UNSEEN: Duration = Duration::from_secs(1);
/// A bar that is drawn anew more often only flickers.
const PER_SECOND: u8 = 10;

/// How far the reading is: bytes as a bar, files in words.
#[derive(Debug)]
pub(super) struct Bar {
    bytes: ProgressBar,
    files: ProgressBar,
    lang: Lang,
}

impl Bar {
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
    }
}

impl Watch for Bar {
    fn begin(&self, files: u64, bytes: u64) {
        let template = match self.lang {
            Lang::Id => {
                "Membaca dokumen {bar:30} {binary_bytes}/{binary_total_bytes}, {msg}, sisa {eta}"
            }
            Lang::En => {
                "Reading documents {bar:30} {binary_bytes}/{binary_total_bytes}, {msg}, {eta} left"
            }
        };
        if let Ok(style) = ProgressStyle::with_template(template) {
            self.bytes.set_style(style);
        }
        self.bytes.set_length(bytes);
        self.files.set_length(files);
        self.bytes.reset();
    }

    fn bytes(&self, bytes: u64) {
        self.show_late();
        self.bytes.inc(bytes);
    }

    fn file(&self) {
        self.files.inc(1);
        if !self.bytes.is_hidden() {
            let (done, all) = (self.files.position(), self.files.length().unwrap_or(0));
            self.bytes.set_message(match self.lang {
                Lang::Id => format!("{done} dari {all} berkas"),
                Lang::En => format!("{done} of {all} files"),
            });
        }
    }

    fn end(&self) {
        self.bytes.finish_and_clear();
    }
}
