"""A short clip as MP4: a camera that moves along a drawn scene, encoded by a pinned ffmpeg."""

import subprocess
import tempfile
from pathlib import Path

import imageio_ffmpeg
from PIL import Image

import views
from content import UNIT, Picture, indonesian_date
from pen import Pen

FRAME = (480, 270)
SCENE = (1400, 230)
FRAMES, PER_SECOND = 40, 8


def render(picture: Picture) -> bytes:
    """The clip as MP4 bytes; one thread and no tags, so that it comes out the same every time."""
    scene = Image.new("RGB", SCENE, "white")
    WALKS[picture.scene](Pen(scene), picture.words)
    frames = b"".join(frame(scene, number, picture).tobytes() for number in range(FRAMES))
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "clip.mp4"
        subprocess.run(
            [
                imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-y",
                "-f", "rawvideo", "-pix_fmt", "rgb24", "-s", f"{FRAME[0]}x{FRAME[1]}", "-r", str(PER_SECOND), "-i", "-",
                "-c:v", "libx264", "-pix_fmt", "yuv420p", "-crf", "26", "-threads", "1",
                "-flags:v", "+bitexact", "-fflags", "+bitexact", "-map_metadata", "-1",
                "-movflags", "+faststart", str(target),
            ],
            input=frames, check=True,
        )
        return target.read_bytes()


def frame(scene: Image.Image, number: int, picture: Picture) -> Image.Image:
    """One frame: the part of the scene that the camera has reached, over the notice."""
    left = round((SCENE[0] - FRAME[0]) * number / (FRAMES - 1))
    image = Image.new("RGB", FRAME, "#7f1d1d")
    image.paste(scene.crop((left, 0, left + FRAME[0], SCENE[1])), (0, 0))
    pen = Pen(image)
    pen.text((8, 234), f"CONTOH {UNIT}, gambar buatan untuk mencoba kip", 12, "white", bold=True, fit=464)
    pen.text((8, 251), f"{picture.caption}, {indonesian_date(picture.date)}", 11, "#fee2e2", fit=464)
    return image


def service(pen: Pen, words: dict):
    """From the front of the building, through the door, to the service desk."""
    pen.shade(0, 0, 700, 190, (150, 196, 232), (226, 240, 250))
    pen.shade(0, 190, 700, 230, (120, 140, 96), (96, 116, 74))
    pen.box(120, 40, 700, 196, "#e7e0cf", "#8d7a62")
    pen.draw.polygon(((100, 42), (410, 4), (720, 42)), "#9b3b2e")
    pen.text((390, 48), words["front"], 17, "#1e4e79", bold=True, center=True, fit=520)
    for number in range(4):
        pen.box(150 + number * 105, 84, 220 + number * 105, 144, "#9cc3de", "#475569")
    pen.box(580, 84, 670, 196, "#5b7d95", "#334155")
    pen.draw.line((625, 84, 625, 196), "#334155", 2)
    pen.shade(700, 0, 1400, 180, *views.WALL)
    pen.shade(700, 180, 1400, 230, *views.FLOOR)
    pen.text((1110, 14), words["sign"], 22, "#1e4e79", bold=True, center=True)
    pen.person(1080, 178, 112, views.SHIRTS[0])
    views.counter(pen, 960, 130, 1290, 214, words)


def ramp(pen: Pen, words: dict):
    """Along the sloping way with its rail, up to the door."""
    pen.shade(0, 0, 1400, 190, (178, 208, 234), (236, 242, 248))
    pen.shade(0, 190, 1400, 230, (150, 150, 146), (124, 124, 120))
    pen.box(760, 30, 1400, 200, "#e7e0cf", "#8d7a62")
    pen.draw.polygon(((220, 210), (900, 150), (1240, 150), (1240, 210)), "#b9b4a8", "#6b7280")
    for number in range(9):
        x = 260 + number * 80
        y = 207 - round(60 * min(1, (x - 220) / 680))
        pen.draw.line((x, y, x, y - 46), "#475569", 5)
    pen.draw.line((240, 162, 900, 104), "#334155", 6)
    pen.draw.line((900, 104, 1000, 104), "#334155", 6)
    pen.box(1060, 62, 1150, 150, "#5b7d95", "#334155")
    pen.box(40, 80, 170, 140, "#1d4ed8", radius=8)
    pen.lines((105, 92), words["sign"], 14, "white", width=120, bold=True, center=True)
    pen.text((1105, 38), words["door"], 15, "#1e4e79", bold=True, center=True)
    pen.draw.ellipse((560, 148, 606, 194), None, "#111827", 4)
    pen.box(568, 108, 600, 160, views.SHIRTS[4], radius=8)
    pen.draw.ellipse((572, 84, 596, 108), "#c99b74")


WALKS = {"service": service, "ramp": ramp}
