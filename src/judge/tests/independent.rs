//! The contract's scores computed a second time, from its text alone: fractions of whole numbers in
//! 128 bits, nothing of the program but the case that it is given.

/// A fraction that is not below nothing, in lowest terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Ratio(pub(super) i128, pub(super) i128);

fn divisor(a: i128, b: i128) -> i128 {
    if b == 0 { a } else { divisor(b, a % b) }
}

impl Ratio {
    pub(super) const ZERO: Self = Self(0, 1);

    pub(super) fn of(above: i128, below: i128) -> Self {
        let by = divisor(above, below).max(1);
        Self(above / by, below / by)
    }

    fn plus(self, other: Self) -> Self {
        Self::of(self.0 * other.1 + other.0 * self.1, self.1 * other.1)
    }

    /// What is left of it when no more is taken away.
    fn minus(self, other: Self) -> Self {
        Self::of(self.0 * other.1 - other.0 * self.1, self.1 * other.1)
    }

    fn times(self, other: Self) -> Self {
        Self::of(self.0 * other.0, self.1 * other.1)
    }

    fn per(self, other: Self) -> Self {
        self.times(Self(other.1, other.0))
    }

    fn least(self, other: Self) -> Self {
        if self.0 * other.1 <= other.0 * self.1 {
            self
        } else {
            other
        }
    }

    fn largest(values: impl Iterator<Item = Self>) -> Self {
        values.fold(Self::ZERO, |most, value| {
            if most.least(value) == most {
                value
            } else {
                most
            }
        })
    }

    fn sum(values: impl Iterator<Item = Self>) -> Self {
        values.fold(Self::ZERO, Self::plus)
    }

    /// Half away from zero: the whole number below twice the value and one, halved.
    fn rounded(self, decimals: u32) -> Self {
        let unit = 10_i128.pow(decimals);
        let twice = (2 * self.0 * unit + self.1) / self.1;
        Self::of(twice.div_euclid(2), unit)
    }

    /// As the cases read it.
    pub(super) fn text(self) -> String {
        format!("{}/{}", self.0, self.1)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Formula {
    Poin,
    Proporsi,
    Rerata,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pembulatan {
    None,
    Indikator(u32),
    Aspek(u32),
    Total(u32),
}

/// How an indicator stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Evidence {
    /// All that is asked for, and acceptable.
    Good,
    /// Listed, but void by a rule that no waiver lifts.
    Void,
    /// Listed, void by a rule that a waiver lifts.
    Liftable,
    /// One of the two that are asked for.
    Half,
    /// None.
    Lacking,
}

/// One indicator: tenths of a point for its weight, twelfths of it for its options.
#[derive(Debug, Clone)]
pub(super) struct Butir {
    pub(super) weight: i128,
    pub(super) options: Vec<i128>,
    /// Which option is chosen; unanswered beyond them.
    pub(super) chosen: usize,
    pub(super) evidence: Evidence,
    pub(super) bonus: bool,
    /// Answered with "tidak dipersyaratkan" instead; of the formulas that have such answers.
    pub(super) left_out: Option<NotAsked>,
}

/// What such an answer asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NotAsked {
    Free,
    /// One piece of evidence.
    Shown,
}

#[derive(Debug, Clone)]
pub(super) struct Aspek {
    /// Tenths of a point.
    pub(super) weight: i128,
    pub(super) butir: Vec<Butir>,
}

#[derive(Debug, Clone)]
pub(super) struct Kuesioner {
    pub(super) formula: Formula,
    pub(super) pembulatan: Pembulatan,
    /// The best score.
    pub(super) maks: i128,
    pub(super) aspek: Vec<Aspek>,
}

/// Which of the three scores.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Which {
    Claimed,
    Supported,
    Potential,
}

impl Butir {
    fn worth(&self, option: i128, of: &Kuesioner) -> Ratio {
        let worth = Ratio::of(self.weight * option, 120);
        match of.pembulatan {
            Pembulatan::Indikator(decimals) => worth.rounded(decimals),
            Pembulatan::None | Pembulatan::Aspek(_) | Pembulatan::Total(_) => worth,
        }
    }

    /// Whether it is out of the count, with all that this answer asks for.
    pub(super) fn does_not_apply(&self) -> bool {
        match self.left_out {
            None => false,
            Some(NotAsked::Free) => true,
            // The first of the two pieces is never void.
            Some(NotAsked::Shown) => self.evidence != Evidence::Lacking,
        }
    }

    pub(super) fn points(&self, of: &Kuesioner, which: Which) -> Ratio {
        if self.left_out.is_some() {
            return Ratio::ZERO;
        }
        let chosen = self.options.get(self.chosen).copied();
        let claimed = chosen.map_or(Ratio::ZERO, |option| self.worth(option, of));
        match which {
            Which::Claimed => claimed,
            Which::Supported if self.evidence == Evidence::Good => claimed,
            Which::Supported => Ratio::ZERO,
            Which::Potential => self.best(of),
        }
    }

    fn best(&self, of: &Kuesioner) -> Ratio {
        Ratio::largest(self.options.iter().map(|&option| self.worth(option, of)))
    }

    fn counts(&self, which: Which) -> bool {
        match which {
            Which::Claimed | Which::Potential => self.left_out.is_none(),
            Which::Supported => !self.does_not_apply(),
        }
    }
}

/// What can be earned without bonus.
fn possible<'b>(butir: impl Iterator<Item = &'b Butir>, case: &Kuesioner) -> Ratio {
    let regular = butir.filter(|butir| !butir.bonus);
    Ratio::sum(regular.map(|butir| butir.best(case)))
}

impl Aspek {
    /// The sum of what is earned, the sum of what is possible without bonus.
    fn sums(&self, case: &Kuesioner, which: Which) -> (Ratio, Ratio) {
        let earned = self.butir.iter().map(|butir| butir.points(case, which));
        let counted = self.butir.iter().filter(|butir| butir.counts(which));
        (Ratio::sum(earned), possible(counted, case))
    }

    /// Whether it has nothing but bonus left by what is claimed, and more by what is shown: the bonus counts once
    /// there is something beside it, so that evidence for "tidak dipersyaratkan" takes points away.
    pub(super) fn is_left_to_bonus(&self, case: &Kuesioner) -> bool {
        let left = |which| self.sums(case, which).1;
        let bonus = self.butir.iter().any(|butir| butir.bonus);
        bonus
            && left(Which::Claimed) == Ratio::ZERO
            && possible(self.butir.iter(), case) != Ratio::ZERO
    }

    /// Its weight, if answers took all that was possible from it.
    fn emptied(&self, case: &Kuesioner, which: Which) -> Ratio {
        let (_, left) = self.sums(case, which);
        if left == Ratio::ZERO && possible(self.butir.iter(), case) != Ratio::ZERO {
            Ratio::of(self.weight, 10)
        } else {
            Ratio::ZERO
        }
    }

    /// Its part of the score; `None` where nothing in it can be scored.
    pub(super) fn part(&self, case: &Kuesioner, which: Which) -> Option<Ratio> {
        let (earned, possible) = self.sums(case, which);
        let weight = Ratio::of(self.weight, 10);
        let part = match case.formula {
            Formula::Poin => {
                if self
                    .butir
                    .iter()
                    .all(|butir| butir.best(case) == Ratio::ZERO)
                {
                    return None;
                }
                if self.butir.iter().any(|butir| butir.bonus) {
                    earned.least(weight)
                } else {
                    earned
                }
            }
            Formula::Proporsi | Formula::Rerata => {
                if possible == Ratio::ZERO {
                    return None;
                }
                let full = match case.formula {
                    Formula::Rerata => Ratio(case.maks, 1),
                    Formula::Poin | Formula::Proporsi => weight,
                };
                full.times(earned.least(possible)).per(possible)
            }
        };
        Some(match case.pembulatan {
            Pembulatan::Aspek(decimals) => part.rounded(decimals),
            Pembulatan::None | Pembulatan::Indikator(_) | Pembulatan::Total(_) => part,
        })
    }
}

impl Kuesioner {
    pub(super) fn score(&self, which: Which) -> Option<Ratio> {
        let parts: Vec<Ratio> = self
            .aspek
            .iter()
            .filter_map(|aspek| aspek.part(self, which))
            .collect();
        if parts.is_empty() {
            return None;
        }
        let count = Ratio::of(i128::try_from(parts.len()).unwrap(), 1);
        let sum = Ratio::sum(parts.into_iter());
        let score = match self.formula {
            Formula::Rerata => sum.per(count),
            Formula::Poin => sum,
            Formula::Proporsi => {
                let weights = self.aspek.iter().map(|aspek| Ratio::of(aspek.weight, 10));
                let emptied = self.aspek.iter().map(|aspek| aspek.emptied(self, which));
                let (weights, emptied) = (Ratio::sum(weights), Ratio::sum(emptied));
                if weights == emptied {
                    return None;
                }
                let sum = if weights == Ratio(100, 1) {
                    sum.times(Ratio::of(self.maks, 100))
                } else {
                    sum
                };
                sum.times(weights).per(weights.minus(emptied))
            }
        };
        Some(match self.pembulatan {
            Pembulatan::Total(decimals) => score.rounded(decimals),
            Pembulatan::None | Pembulatan::Indikator(_) | Pembulatan::Aspek(_) => score,
        })
    }
}
