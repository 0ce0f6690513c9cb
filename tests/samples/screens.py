"""Scenes that look like screenshots: pages of the unit's site, on a desktop and a phone, and posts."""

from content import UNIT

BLUE, PALE, GREY = "#1e4e79", "#e8eef5", "#64748b"
MENU = ("Beranda", "Profil", "Berkala", "Serta Merta", "Setiap Saat", "Layanan")


def window(pen, words) -> int:
    """A browser's frame with address bar, site name and menu; answers where the page begins."""
    pen.box(0, 0, pen.width, 44, "#d5dbe3")
    for number, colour in enumerate(("#ef6a5e", "#f4be4f", "#61c554")):
        pen.draw.ellipse((16 + 24 * number, 15, 30 + 24 * number, 29), colour)
    pen.box(104, 8, pen.width - 20, 36, "white", radius=12)
    pen.draw.arc((117, 13, 125, 24), 180, 360, "#4b5563", 2)
    pen.box(115, 19, 127, 29, "#4b5563", radius=2)
    pen.text((138, 14), words["address"], 14, "#374151", fit=pen.width - 180)
    pen.box(0, 44, pen.width, 108, BLUE)
    pen.draw.ellipse((22, 54, 66, 98), "white")
    pen.text((44, 67), "PPID", 14, BLUE, bold=True, center=True)
    pen.text((80, 56), f"PPID {UNIT}", 21, "white", bold=True)
    pen.text((80, 83), "Pejabat Pengelola Informasi dan Dokumentasi", 13, "#cfe0f1")
    pen.box(0, 108, pen.width, 142, "#163a5b")
    for number, name in enumerate(MENU):
        pen.text((28 + 150 * number, 117), name, 14, "white")
    return 160


def page(pen, words):
    """A page with a heading, a sentence and a table."""
    y = window(pen, words)
    pen.text((30, y), words["heading"], 24, BLUE, bold=True, fit=pen.width - 60)
    y = pen.lines((30, y + 40), words["text"], 15, "#374151", width=pen.width - 60) + 10
    y = pen.table((30, y), pen.width - 60, words["columns"], words["rows"], words.get("shares"))
    pen.text((30, y + 14), words.get("foot", "Halaman ini dimutakhirkan oleh pengelola laman."), 13, GREY)


def form(pen, words):
    """A web form, filled in with sample answers."""
    y = window(pen, words)
    pen.text((30, y), words["heading"], 24, BLUE, bold=True)
    y += 44
    for label, value in words["fields"].items():
        pen.text((30, y + 8), label, 15, "#374151", bold=True, fit=250)
        pen.box(290, y, pen.width - 30, y + 36, "white", "#94a3b8", radius=5)
        pen.text((302, y + 9), value, 15, fit=pen.width - 350)
        y += 48
    pen.box(290, y + 4, 470, y + 42, "#15803d", radius=6)
    pen.text((380, y + 14), words["button"], 15, "white", bold=True, center=True)


def home(pen, words):
    """The front page: a banner and cards for each class of information."""
    y = window(pen, words)
    pen.shade(0, y - 18, pen.width, y + 140, (39, 94, 140), (120, 168, 205))
    pen.text((40, y + 20), words["heading"], 29, "white", bold=True, fit=pen.width - 80)
    pen.lines((40, y + 66), words["text"], 16, "white", width=600)
    for number, card in enumerate(words["cards"]):
        left, top = 40 + number % 3 * 300, y + 165 + number // 3 * 152
        pen.box(left, top, left + 280, top + 134, PALE, "#b6c6d8", radius=8)
        pen.draw.ellipse((left + 16, top + 16, left + 48, top + 48), BLUE)
        pen.text((left + 60, top + 22), card["name"], 17, BLUE, bold=True, fit=210)
        pen.lines((left + 16, top + 60), card["text"], 13, "#374151", width=250)


def phone(pen, words):
    """The site on a phone: one column, menu button, readable letters."""
    pen.box(0, 0, pen.width, 30, "#0f172a")
    pen.text((16, 7), "09.41", 14, "white")
    pen.box(0, 30, pen.width, 72, "#d5dbe3")
    pen.box(14, 37, pen.width - 14, 65, "white", radius=14)
    pen.text((30, 43), words["address"], 13, "#374151", fit=pen.width - 70)
    pen.box(0, 72, pen.width, 132, BLUE)
    pen.text((18, 89), f"PPID {UNIT}", 20, "white", bold=True)
    for number in range(3):
        pen.box(pen.width - 50, 90 + number * 10, pen.width - 20, 93 + number * 10, "white")
    y = 150
    for item in words["items"]:
        pen.box(16, y, pen.width - 16, y + 88, PALE, "#b6c6d8", radius=8)
        pen.text((30, y + 12), item["name"], 17, BLUE, bold=True, fit=pen.width - 60)
        pen.lines((30, y + 40), item["text"], 14, "#374151", width=pen.width - 70)
        y += 102


def post(pen, words):
    """A post of the unit's account: head, card with its message, text and date."""
    pen.box(0, 0, pen.width, pen.height, "#eef1f5")
    pen.box(150, 16, 810, pen.height - 16, "white", "#d1d5db", radius=10)
    pen.draw.ellipse((172, 32, 216, 76), BLUE)
    pen.text((194, 47), "PPID", 12, "white", bold=True, center=True)
    pen.text((230, 32), f"{UNIT} (akun resmi)", 17, bold=True)
    pen.text((230, 57), words["when"], 14, GREY)
    pen.box(172, 92, 788, 440, words["colour"], radius=8)
    pen.text((480, 112), f"PPID {UNIT.upper()}", 15, "#e5e7eb", bold=True, center=True)
    y = pen.lines((480, 158), words["headline"], 31, "white", width=560, bold=True, center=True) + 12
    for point in words["points"]:
        pen.draw.ellipse((212, y + 6, 222, y + 16), "#fde68a")
        pen.text((236, y), point, 18, "white", fit=520)
        y += 34
    pen.lines((172, 456), words["text"], 16, width=610)
    pen.text((172, 588), words["tags"], 14, "#1d4ed8", fit=610)
