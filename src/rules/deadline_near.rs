//! KIP107: a deadline that is near or past.

use jiff::civil::Date;

use crate::model::{
    Dossier, Effect, Finding, Inspect, Judged, Noun, Rule, Severity, Status, Text, days_until,
    is_near,
};
use crate::text;
use crate::text::date;

pub(super) static RULE: Rule = Rule {
    id: "KIP107",
    name: Text::new("tenggat-dekat", "deadline-near"),
    severities: &[Severity::Note, Severity::Warning],
    effect: Effect {
        of_deadline: true,
        ..Effect::NONE
    },
    summary: Text::new(
        "tenggat tinggal 14 hari atau kurang, atau sudah lewat",
        "a deadline is 14 days away or less, or past",
    ),
    checks: Text::new(
        "Tenggat instrumen, dan tenggat tersendiri milik indikator selama bukti indikator itu belum lengkap. Empat belas hari atau kurang menjadi catatan, tenggat yang lewat menjadi peringatan; hari tenggatnya sendiri belum lewat.",
        "The instrument's deadline, and an indicator's own deadline while its evidence is not complete. Fourteen days or less is a note, a past deadline a warning; the day itself is not past.",
    ),
    why: Text::new(
        "Kebanyakan badan publik baru mengirim pada hari-hari terakhir, saat portal paling sering bermasalah dan penanda tangan sulit dicari. Masa perbaikan tidak selalu ada.",
        "Most public bodies submit in the last days, when the portal fails most often and signatures are hard to get. There is not always time for corrections.",
    ),
    fix: Text::new(
        "Dahulukan indikator yang paling banyak menambah nilai (`kip score` mengurutkannya), lalu kirim sebelum hari terakhir. Jika penyelenggara memperpanjang waktu, perbarui `tenggat` pada instrumen.",
        "Take the biggest wins first (`kip score` ranks them) and submit before the last day. If the organiser extends the time, update `tenggat` in the instrument.",
    ),
    inspect: Inspect::Judged(inspect),
};

/// The next act for many at once.
static MANY: Text = Text::new(
    "lengkapi jawaban dan buktinya, atau sepakati tenggat baru",
    "complete their answers and evidence, or agree on a new deadline",
);

fn inspect(dossier: &Dossier, judged: &Judged) -> Vec<Finding> {
    let whole = dossier.instrument.deadline.as_ref().and_then(|deadline| {
        let (severity, when) = when(dossier.as_of, deadline.value)?;
        let hint = if deadline.value < dossier.as_of {
            Text::new(
                "tanyakan kepada penyelenggara apakah masih ada masa sanggah; bila instrumennya dari tahun lalu, ganti dengan yang baru",
                "ask the organiser whether objections (masa sanggah) are still open; if the instrument is last year's, replace it",
            )
        } else {
            Text::new(
                "kerjakan lebih dahulu yang paling menambah nilai, di akhir keluaran `kip check`",
                "do the biggest wins first: they are at the end of the output of `kip check`",
            )
        };
        Some(RULE.finding(&deadline.place, when, hint).severity(severity))
    });
    let own = dossier.entries.iter().filter_map(|entry| {
        let deadline = entry.indicator.deadline.as_ref()?;
        let status = judged.statuses.get(entry.code());
        // Of one that nobody could read, nobody knows whether it is complete.
        if status.is_some_and(|status| status.is_met() || *status == Status::Unseen) {
            return None;
        }
        let (severity, when) = when(dossier.as_of, deadline.value)?;
        let code = entry.code();
        let message = text!(
            "indikator {code} belum lengkap; {when}",
            "indicator {code} is not complete; {when}",
            when
        );
        let hint = text!(
            "lengkapi jawaban dan bukti {code}, atau sepakati tenggat baru",
            "complete the answer and evidence of {code}, or agree on a new deadline"
        );
        Some(
            RULE.finding(entry.place(), message, hint)
                .severity(severity)
                .for_many(&MANY)
                .of(entry),
        )
    });
    whole.into_iter().chain(own).collect()
}

/// How far a deadline is, if it is near or past.
fn when(today: Date, deadline: Date) -> Option<(Severity, Text)> {
    if !is_near(today, deadline) {
        return None;
    }
    let (days, deadline) = (days_until(today, deadline), date::both(deadline));
    let apart = Noun::DAY.text(days.abs());
    let when = match days {
        ..0 => text!(
            "tenggat {deadline} sudah lewat {apart}",
            "the deadline {deadline} passed {apart} ago",
            deadline,
            apart
        ),
        0 => text!(
            "tenggatnya hari ini, {deadline}",
            "the deadline is today, {deadline}",
            deadline
        ),
        1.. => text!(
            "tenggat {deadline} tinggal {apart} lagi",
            "the deadline {deadline} is {apart} away",
            deadline,
            apart
        ),
    };
    let past = days < 0;
    let severity = if past {
        Severity::Warning
    } else {
        Severity::Note
    };
    Some((severity, when))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use jiff::civil::date;

    use super::*;
    use crate::model::{Code, Lang, Placed};
    use crate::rules::sample::{TODAY, at, plain};

    #[test]
    fn the_day_itself_is_not_past_and_day_fifteen_is_far() {
        let word = |day| {
            when(TODAY, day).map(|(severity, text)| (severity, text.get(Lang::Id).to_owned()))
        };
        assert_eq!(
            word(date(2026, 9, 1)),
            Some((
                Severity::Note,
                "tenggatnya hari ini, 1 September 2026".to_owned()
            ))
        );
        assert_eq!(
            word(date(2026, 8, 31)),
            Some((
                Severity::Warning,
                "tenggat 31 Agustus 2026 sudah lewat 1 hari".to_owned()
            ))
        );
        assert_eq!(
            word(date(2026, 9, 15)),
            Some((
                Severity::Note,
                "tenggat 15 September 2026 tinggal 14 hari lagi".to_owned()
            ))
        );
        assert_eq!(word(date(2026, 9, 16)), None);
    }

    #[test]
    fn an_indicator_that_is_met_has_no_deadline_left() {
        let mut dossier = plain();
        for entry in &mut dossier.entries {
            Arc::make_mut(&mut entry.indicator).deadline =
                Some(Placed::new(date(2026, 9, 3), at(9)));
        }
        let statuses = [
            (Code::new("1.1"), Status::Supported),
            (Code::new("1.2"), Status::Partial),
        ]
        .into();
        let judged = Judged {
            statuses,
            aspects: Vec::new(),
            score: None,
            minimum: None,
        };
        let found = inspect(&dossier, &judged);
        assert_eq!(found.len(), 1);
        assert_eq!(
            found[0].message.get(Lang::Id),
            "indikator 1.2 belum lengkap; tenggat 3 September 2026 tinggal 2 hari lagi"
        );
    }
}
