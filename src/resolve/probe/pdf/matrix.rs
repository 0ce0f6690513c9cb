//! Where things stand on a page: points, and what moves, turns and stretches them.

/// A point, or a step from one.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Point {
    /// To the right.
    pub(super) x: f64,
    /// Up.
    pub(super) y: f64,
}

/// Maps points of one space to another (PDF 1.7, 8.3.3).
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Matrix(pub(super) [f64; 6]);

impl Matrix {
    /// Leaves everything where it is.
    pub(super) const SAME: Self = Self([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);

    /// Moves by a step.
    pub(super) const fn step(x: f64, y: f64) -> Self {
        Self([1.0, 0.0, 0.0, 1.0, x, y])
    }

    /// First this, then the other.
    pub(super) fn then(self, other: Self) -> Self {
        let [a, b, c, d, e, f] = self.0;
        let [p, q, r, s, t, u] = other.0;
        Self([
            a * p + b * r,
            a * q + b * s,
            c * p + d * r,
            c * q + d * s,
            e * p + f * r + t,
            e * q + f * s + u,
        ])
    }

    /// Where a point comes to stand.
    pub(super) fn of(self, x: f64, y: f64) -> Point {
        let [a, b, c, d, e, f] = self.0;
        Point {
            x: a * x + c * y + e,
            y: b * x + d * y + f,
        }
    }

    /// Where a point of the other space comes from; none if this flattens everything.
    pub(super) fn back(self, point: Point) -> Option<Point> {
        let [a, b, c, d, e, f] = self.0;
        let area = a * d - b * c;
        let (x, y) = (point.x - e, point.y - f);
        (area.abs() > f64::EPSILON).then(|| Point {
            x: (d * x - c * y) / area,
            y: (a * y - b * x) / area,
        })
    }
}
