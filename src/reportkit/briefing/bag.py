"""A bag: files with the sums that prove them whole (BagIt, RFC 8493), in a ZIP file that is the same for the same
files.
"""

from __future__ import annotations

import hashlib
import re
import zipfile
from collections.abc import Mapping, Sequence
from io import BytesIO

from reportkit.briefing.headers import one_line
from reportkit.briefing.model import Briefing, Rendered
from reportkit.handling import Handling
from reportkit.version import __version__

DECLARATION = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
_MOMENT = (1980, 1, 1, 0, 0, 0)


def bag(briefing: Briefing, items: Sequence[Rendered], marking: Handling) -> bytes:
    """The bag of a briefing: every item's files."""
    payload = {f"data/{piece.name}": piece.data for item in items for piece in item.files}
    facts = {
        "External-Identifier": briefing.id,
        "External-Description": briefing.title,
        "Bagging-Date": briefing.start.date().isoformat(),
        "Bag-Software-Agent": f"reportkit {__version__}",
        "Handling": marking.label,
    }
    if briefing.sender is not None:
        facts["Contact-Name"] = briefing.sender.name
    return zipped({f"{briefing.id}/{name}": data for name, data in files(payload, facts).items()})


def files(payload: Mapping[str, bytes], facts: Mapping[str, str]) -> dict[str, bytes]:
    """The files of a bag by path: payload (below `data/`) and tag files. `Payload-Oxum` is added to the facts."""
    known = {**facts, "Payload-Oxum": f"{sum(map(len, payload.values()))}.{len(payload)}"}
    tags = {
        "bagit.txt": DECLARATION,
        "bag-info.txt": "".join(f"{name}: {one_line(text)}\n" for name, text in known.items()).encode(),
        "manifest-sha256.txt": sums(payload),
    }
    return {**payload, **tags, "tagmanifest-sha256.txt": sums(tags)}


def sums(files: Mapping[str, bytes]) -> bytes:
    """A manifest's lines: SHA-256 and path (RFC 8493, 2.1.3)."""
    lines = (f"{hashlib.sha256(data).hexdigest()}  {_encoded(name)}\n" for name, data in sorted(files.items()))
    return "".join(lines).encode()


def _encoded(name: str) -> str:
    return name.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def decoded(name: str) -> str:
    """A path as it is, of one as a manifest has it."""
    return re.sub("%(25|0D|0A)", lambda found: chr(int(found[1], 16)), name, flags=re.IGNORECASE)


def zipped(files: Mapping[str, bytes]) -> bytes:
    """A ZIP file, its entries in order of their names, all dated 1980."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name, data in sorted(files.items()):
            archive.writestr(entry(name), data)
    return out.getvalue()


def entry(name: str) -> zipfile.ZipInfo:
    """An entry that says nothing of the machine it was made on."""
    made = zipfile.ZipInfo(name, _MOMENT)
    made.compress_type = zipfile.ZIP_DEFLATED
    made.create_system = 3
    made.external_attr = 0o644 << 16
    return made
