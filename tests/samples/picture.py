"""A Picture as JPG or PNG: draws its scene and puts the sample notice below it."""

from io import BytesIO

from PIL import Image

import screens
import views
from content import UNIT, Picture, indonesian_date
from pen import Pen

SIZE = (960, 640)
PHONE = (420, 760)
STRIP = 62  # height of the notice below the scene

SCENES = {
    "page": screens.page,
    "form": screens.form,
    "home": screens.home,
    "phone": screens.phone,
    "post": screens.post,
    "room": views.room,
    "board": views.board,
    "display": views.display,
    "plan": views.plan,
    "desk": views.desk,
    "meeting": views.meeting,
}


def render(picture: Picture, extension: str) -> bytes:
    """The picture as bytes of the kind that its extension names."""
    width, height = PHONE if picture.scene == "phone" else SIZE
    image = Image.new("RGB", (width, height + STRIP), "#7f1d1d")
    scene = Image.new("RGB", (width, height), "white")
    SCENES[picture.scene](Pen(scene), picture.words)
    image.paste(scene, (0, 0))
    pen = Pen(image)
    pen.text((16, height + 8), f"CONTOH {UNIT}, gambar buatan untuk mencoba kip", 17, "white", bold=True, fit=width - 32)
    pen.text((16, height + 34), f"{picture.caption}, {indonesian_date(picture.date)}", 15, "#fee2e2", fit=width - 32)
    out = BytesIO()
    if extension == "png":
        image.quantize(128).save(out, "PNG", optimize=True)
    else:
        image.save(out, "JPEG", quality=82, optimize=True)
    return out.getvalue()
