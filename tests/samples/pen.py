"""Drawing on a picture: boxes, lines and text in one typeface."""

from pathlib import Path

import reportlab
from PIL import Image, ImageDraw, ImageFont

FONTS = Path(reportlab.__file__).parent / "fonts"


class Pen:
    """A picture under work; coordinates are pixels from its upper left corner."""

    def __init__(self, image: Image.Image):
        self.width, self.height = image.size
        self.draw = ImageDraw.Draw(image)

    @staticmethod
    def font(size: int, bold: bool = False):
        """Bitstream Vera, which comes with reportlab, so that every machine draws alike."""
        return ImageFont.truetype(str(FONTS / ("VeraBd.ttf" if bold else "Vera.ttf")), size)

    def text(self, at, text: str, size=16, fill="#1f2937", *, bold=False, fit=None, center=False):
        """One line; it shrinks until it is at most `fit` pixels wide."""
        font = self.font(size, bold)
        while fit and size > 7 and font.getlength(text) > fit:
            size -= 1
            font = self.font(size, bold)
        self.draw.text(at, text, fill, font, anchor="ma" if center else "la")

    def lines(self, at, text: str, size, fill="#1f2937", *, width, bold=False, center=False) -> int:
        """Text broken to a width; answers where the next line would begin."""
        font, (x, y), line = self.font(size, bold), at, ""
        for word in [*text.split(), None]:
            longer = f"{line} {word}".strip() if word else None
            if longer is None or font.getlength(longer) > width:
                self.draw.text((x, y), line, fill, font, anchor="ma" if center else "la")
                y, longer = y + round(size * 1.4), word
            line = longer or ""
        return y

    def box(self, left, top, right, bottom, fill=None, line=None, *, radius=0, width=2):
        """A filled or outlined rectangle."""
        self.draw.rounded_rectangle((left, top, right, bottom), radius, fill, line, width)

    def shade(self, left, top, right, bottom, first, last):
        """A rectangle that runs from one colour above to another below, like light on a wall."""
        for y in range(top, bottom):
            share = (y - top) / max(1, bottom - top - 1)
            colour = tuple(round(a + (b - a) * share) for a, b in zip(first, last))
            self.draw.line((left, y, right, y), colour)

    def person(self, x, ground, height, shirt):
        """A plain figure without a face, feet on `ground`."""
        head = height // 8
        top = ground - height
        self.draw.ellipse((x - head, top, x + head, top + 2 * head), "#c99b74")
        self.draw.pieslice((x - head, top - 2, x + head, top + 2 * head), 180, 360, "#262626")
        self.box(x - head * 2, top + 2 * head + 2, x + head * 2, ground - height // 3, shirt, radius=head)
        self.box(x - head * 2 + 4, ground - height * 2 // 5, x - 2, ground, "#1f2937")
        self.box(x + 2, ground - height * 2 // 5, x + head * 2 - 4, ground, "#1f2937")

    def table(self, at, width, columns, rows, shares=None, size=14):
        """A ruled table; answers its lower edge."""
        (left, y), shares = at, [float(share) for share in shares or [1] * len(columns)]
        edges = [left + round(width * sum(shares[:n]) / sum(shares)) for n in range(len(shares) + 1)]
        for number, row in enumerate([columns, *rows]):
            fill = "#1e4e79" if number == 0 else ("#f3f6fa" if number % 2 else "white")
            for start, end, cell in zip(edges, edges[1:], row):
                self.box(start, y, end, y + size * 2 + 4, fill, "#cbd5e1", width=1)
                self.text((start + 7, y + size // 2 + 2), str(cell), size, "white" if number == 0 else "#1f2937", bold=number == 0, fit=end - start - 12)
            y += size * 2 + 4
        return y
