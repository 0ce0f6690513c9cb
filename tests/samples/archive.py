"""Makes a ZIP-based office file the same every time: fixed order, times and properties."""

import re
import zipfile
from io import BytesIO

STAMP = (2026, 1, 1, 0, 0, 0)
WRITTEN = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*(</dcterms:)")


def repack(data: bytes) -> bytes:
    """The same entries in the same order, each dated STAMP; so are the core properties."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "docProps/core.xml":
                content = WRITTEN.sub(rb"\g<1>2026-01-01T00:00:00Z\3", content)
            entry = zipfile.ZipInfo(name, STAMP)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            target.writestr(entry, content)
    return out.getvalue()
