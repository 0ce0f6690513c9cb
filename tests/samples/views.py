"""Scenes that look like photos taken in the office: rooms, boards, people without faces."""

from content import UNIT

WALL = ((232, 226, 212), (214, 206, 190))
FLOOR = ((168, 150, 126), (130, 112, 90))
SHIRTS = ("#3b6ea5", "#b45309", "#4d7c0f", "#7e22ce", "#0f766e", "#9f1239")


def hall(pen, skirting=470):
    """A wall, a floor and the line between them."""
    pen.shade(0, 0, pen.width, skirting, *WALL)
    pen.shade(0, skirting, pen.width, pen.height, *FLOOR)
    pen.box(0, skirting - 10, pen.width, skirting, "#8d7a62")


def counter(pen, left, top, right, ground, words):
    """The service desk with its name, a screen and a chair for the visitor."""
    pen.box(left, top, right, ground, "#8a5a33", "#5d3b1f")
    pen.box(left - 14, top - 16, right + 14, top + 4, "#b98350", "#5d3b1f")
    pen.box(left + 20, top + 26, right - 20, top + 82, "#1e4e79", radius=6)
    pen.text(((left + right) // 2, top + 41), words["desk"], 22, "white", bold=True, center=True, fit=right - left - 60)
    pen.box(right - 110, top - 88, right - 20, top - 30, "#111827", radius=4)
    pen.box(right - 70, top - 30, right - 60, top - 16, "#374151")


def room(pen, words):
    """The information room: sign, desk, officer, rack and waiting chairs."""
    hall(pen)
    pen.box(220, 40, 740, 116, "#1e4e79", "#c9a227", radius=6, width=4)
    pen.text((480, 62), words["sign"], 26, "white", bold=True, center=True, fit=490)
    pen.person(430, 420, 200, SHIRTS[0])
    counter(pen, 260, 350, 700, 520, words)
    pen.box(780, 190, 920, 500, "#a98a66", "#5d3b1f")
    for shelf in range(4):
        pen.box(790, 262 + shelf * 72, 910, 268 + shelf * 72, "#5d3b1f")
        for book in range(6):
            pen.box(795 + book * 19, 212 + shelf * 72, 809 + book * 19, 261 + shelf * 72, SHIRTS[(book + shelf) % 6])
    for number in range(3):
        left = 40 + number * 62
        pen.box(left, 440, left + 52, 500, "#334155", radius=8)
        pen.box(left, 500, left + 52, 520, "#1e293b", radius=4)
        pen.box(left + 6, 520, left + 12, 566, "#475569")
        pen.box(left + 40, 520, left + 46, 566, "#475569")
    pen.box(60, 150, 170, 300, "white", "#8d7a62", width=5)
    pen.text((115, 166), "MAKLUMAT", 13, "#1e4e79", bold=True, center=True)
    for number in range(6):
        pen.box(76, 195 + number * 15, 154 - number % 2 * 20, 199 + number * 15, "#9ca3af")


def board(pen, words):
    """A framed notice on the wall, with its whole text readable."""
    hall(pen, 560)
    pen.box(188, 42, 788, 532, "#b3a488")
    pen.box(180, 34, 780, 524, "#6b4a2b")
    pen.box(196, 50, 764, 508, "#fffdf5")
    pen.text((480, 66), UNIT.upper(), 16, "#1e4e79", bold=True, center=True)
    y = pen.lines((480, 94), words["heading"], 26, "#1e4e79", width=520, bold=True, center=True) + 8
    for line in words["lines"]:
        y = pen.lines((226, y), line, 17, width=512) + 9
    pen.text((740 - 150, 472), words["foot"], 14, "#4b5563", center=True, fit=320)


def display(pen, words):
    """A lit screen on the wall of the waiting room."""
    hall(pen, 540)
    pen.box(130, 60, 830, 466, "#0b0f17", radius=10)
    pen.shade(146, 76, 814, 450, (22, 58, 91), (46, 109, 158))
    pen.text((480, 96), words["heading"], 30, "white", bold=True, center=True, fit=630)
    y = 160
    for line in words["lines"]:
        y = pen.lines((190, y), line, 22, "#e0f2fe", width=600) + 14
    pen.draw.ellipse((810, 453, 818, 461), "#22c55e")
    pen.box(440, 466, 520, 480, "#1f2937")


def plan(pen, words):
    """A posted floor plan with ways out, assembly point and what to do."""
    pen.shade(0, 0, pen.width, pen.height, *WALL)
    pen.box(40, 30, 920, 610, "white", "#15803d", width=8)
    pen.text((480, 46), words["heading"], 27, "#15803d", bold=True, center=True)
    for left, top, right, bottom, name in words["rooms"]:
        pen.box(left, top, right, bottom, "#f1f5f9", "#334155", width=3)
        pen.text(((left + right) // 2, (top + bottom) // 2 - 10), name, 15, center=True, fit=right - left - 12)
    for left, right, y in ((90, 330, 300), (350, 590, 300)):
        pen.draw.line((left, y, right, y), "#16a34a", 10)
        pen.draw.polygon(((right + 26, y), (right, y - 16), (right, y + 16)), "#16a34a")
    pen.box(640, 250, 740, 350, "#16a34a", radius=8)
    pen.text((690, 290), "KELUAR", 20, "white", bold=True, center=True)
    pen.draw.ellipse((770, 250, 890, 350), "#facc15", "#a16207", 4)
    pen.text((830, 278), "TITIK", 18, bold=True, center=True)
    pen.text((830, 302), "KUMPUL", 18, bold=True, center=True)
    y = 512
    for line in words["lines"]:
        pen.text((80, y), line, 16, fit=800)
        y += 28


def desk(pen, words):
    """Printed forms laid out on the service desk."""
    pen.shade(0, 0, pen.width, pen.height, (170, 124, 82), (139, 94, 58))
    for number, sheet in enumerate(words["sheets"]):
        left, top = 70 + number * 430, 46 + number * 14
        pen.box(left + 10, top + 10, left + 400, top + 550, "#6b4525")
        pen.box(left, top, left + 390, top + 540, "white")
        pen.text((left + 195, top + 18), UNIT.upper(), 15, "#1e4e79", bold=True, center=True)
        y = pen.lines((left + 195, top + 44), sheet["name"], 19, width=350, bold=True, center=True) + 10
        for field in sheet["fields"]:
            pen.text((left + 22, y), field, 15, fit=168)
            pen.draw.line((left + 200, y + 19, left + 368, y + 19), "#6b7280", 1)
            y += 44
    pen.draw.line((486, 600, 640, 470), "#1d4ed8", 9)
    pen.draw.line((640, 470, 650, 461), "#111827", 7)


def meeting(pen, words):
    """People before a banner, at a table; plain figures without faces."""
    hall(pen, 520)
    pen.box(110, 36, 850, 236, "#1e4e79", "#c9a227", width=5)
    pen.lines((480, 62), words["banner"], 28, "white", width=690, bold=True, center=True)
    pen.text((480, 196), words["where"], 18, "#fde68a", center=True, fit=690)
    count = words["people"]
    for number in range(count):
        pen.person(480 + round((number - (count - 1) / 2) * 690 / count), 500, 236, SHIRTS[number % 6])
    pen.box(90, 424, 870, 590, "#f8fafc", "#94a3b8")
    pen.box(90, 424, 870, 442, "#1e4e79")
    pen.box(410, 404, 550, 424, "#fffdf5", "#475569", width=1)
    pen.text((480, 492), words["table"], 20, "#1e4e79", bold=True, center=True, fit=620)
