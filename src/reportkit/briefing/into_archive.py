"""Putting files into somebody else's ZIP file, or bag (BagIt, RFC 8493).

What is there is looked at first: names that lead out of the folder it is unpacked into, or that two systems read apart,
are refused, and so is a bag whose sums don't hold. Nothing of that kind is sealed anew.
"""

from __future__ import annotations

import hashlib
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO

from reportkit.briefing import bag
from reportkit.briefing.model import Piece
from reportkit.briefing.names import no_twice
from reportkit.briefing.surgery import Refused
from reportkit.handling import Handling, own_of
from reportkit.readers import Unreadable
from reportkit.readers.archive import Archive

_LINE = re.compile(r"([0-9A-Fa-f]{64})[ \t]+\*?(.+)")
_HANDLING = re.compile(r"^handling[ \t]*:(.*)$", re.IGNORECASE | re.MULTILINE)


def to_archive(target: bytes, pieces: Sequence[Piece], force: bool) -> bytes:
    """A ZIP file with the files in it; in a bag they join the payload, and the sums are made anew. Raises Refused."""
    del force
    archive = _archive(target)
    base = bag_base(archive.names)
    folder = "" if base is None else f"{base}data/"
    no_twice([name.removeprefix(folder) for name in archive.names if name.startswith(folder)], pieces)
    added = {folder + piece.name: piece.data for piece in pieces}
    if base is not None:
        added |= _bag_tags(archive, base, added)
    out = BytesIO()
    with (
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as made,
        zipfile.ZipFile(BytesIO(target)) as old,
    ):
        for known in old.infolist():
            if known.filename not in added:
                made.writestr(known, archive.read(known.filename) if not known.is_dir() else b"")
        for name, data in sorted(added.items()):
            made.writestr(bag.entry(name), data)
        made.comment = old.comment
    return out.getvalue()


def archive_marking(target: bytes) -> Handling | None:
    """How far an archive may travel, if it is a bag that says so. Raises Refused."""
    archive = _archive(target)
    base = bag_base(archive.names)
    if base is None or f"{base}bag-info.txt" not in archive.names:
        return None
    info = archive.read(f"{base}bag-info.txt").decode("utf-8", "replace")
    return own_of(_HANDLING.findall(info), is_alone=True)


def _archive(target: bytes) -> _Checked:
    try:
        archive = _Checked(target)
        archive.check_names()
    except Unreadable as reason:
        raise Refused(str(reason)) from reason
    return archive


class _Checked(Archive):
    """An archive whose entries read, or are refused."""

    def read(self, name: str) -> bytes:
        try:
            return super().read(name)
        except (Unreadable, zlib.error) as reason:
            raise Refused(str(reason)) from reason


# ------------------------------------------------------------------------------------------------ bags


def bag_base(names: Sequence[str]) -> str | None:
    """The folder of a bag in an archive, with its slash; None if there is none."""
    return next(
        (name.removesuffix("bagit.txt") for name in names if name.count("/") <= 1 and name.endswith("bagit.txt")), None
    )


def _bag_tags(archive: _Checked, base: str, added: Mapping[str, bytes]) -> dict[str, bytes]:
    """The tag files of a bag that has got more payload. Raises Refused for sums other than SHA-256, or that fail."""
    files = {name.removeprefix(base): archive.read(name) for name in archive.names if _is_file(name, base)}
    manifests = [name for name in files if re.fullmatch(r"(?:tag)?manifest-\w+\.txt", name)]
    if any("sha256" not in one for one in manifests) or "fetch.txt" in files:
        raise Refused("it is a bag of a kind that can't be added to here: only SHA-256 sums, and nothing to fetch")
    _check_sums(files)
    payload = {name: data for name, data in files.items() if name.startswith("data/")}
    payload |= {name.removeprefix(base): data for name, data in added.items()}
    info = files.get("bag-info.txt", b"").decode("utf-8", "replace")
    kept = "".join(f"{line}\n" for line in info.splitlines() if not line.lower().startswith("payload-oxum:"))
    tags = {
        "bagit.txt": files["bagit.txt"],
        "bag-info.txt": f"{kept}Payload-Oxum: {sum(map(len, payload.values()))}.{len(payload)}\n".encode(),
        "manifest-sha256.txt": bag.sums(payload),
    }
    for name, data in files.items():  # tag files of others
        if not name.startswith(("data/", "tagmanifest-")):
            tags.setdefault(name, data)
    return {base + name: data for name, data in {**tags, "tagmanifest-sha256.txt": bag.sums(tags)}.items()}


def _is_file(name: str, base: str) -> bool:
    return name.startswith(base) and not name.endswith("/")


def _check_sums(files: Mapping[str, bytes]) -> None:
    """Holds a bag against its own manifests (RFC 8493, 3). Raises Refused: what is sealed anew must have been whole."""
    payload = {name for name in files if name.startswith("data/")}
    listed = dict(_sums(files.get("manifest-sha256.txt", b"")))
    tags = dict(_sums(files.get("tagmanifest-sha256.txt", b"")))
    wrong = [name for name, sum in {**listed, **tags}.items() if _digest(files.get(name)) != sum]
    if wrong or set(listed) != payload:
        name = min([*wrong, *(set(listed) ^ payload)])
        raise Refused(f"it is a bag that isn't whole: {name} is not what its manifest says")


def _sums(manifest: bytes) -> Iterator[tuple[str, str]]:
    for line in manifest.decode("utf-8", "replace").splitlines():
        if found := _LINE.fullmatch(line.rstrip()):
            yield bag.decoded(found[2]), found[1].lower()


def _digest(data: bytes | None) -> str:
    return "" if data is None else hashlib.sha256(data).hexdigest()
