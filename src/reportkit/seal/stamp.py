"""Sealing: the digests of a file that was just written, put into their places in it."""

from __future__ import annotations

import hashlib

from reportkit.readers import Content
from reportkit.seal.places import filled, parts_of, zeroed


def stamp(data: bytes, content: Content) -> bytes:
    """The same file with its digests; `content` is what it says. Raises Unreadable or ValueError without a record."""
    parts = parts_of(data)
    known = {
        "attachments": parts.attachments_digest(),
        "furniture": furniture_digest(content),
        "metadata": parts.metadata_digest(),
    }
    made = filled(data, known)
    return filled(made, {"file": file_digest(made)})


def furniture_digest(content: Content) -> str:
    """The SHA-256 of headers, footers and whatever else repeats on the pages."""
    return hashlib.sha256("\n".join(content.furniture).encode()).hexdigest()


def file_digest(data: bytes) -> str:
    """The SHA-256 of a file around the place of its own digest."""
    return hashlib.sha256(zeroed(data)).hexdigest()
