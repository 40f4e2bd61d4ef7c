"""What a file carries beside its text, for programs."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Extras:
    """A file's record (JSON in ASCII), and its own readers' dossier (JSON).

    `name` is what the dossier is called as an attachment. `labels` are what a PDF viewer calls pages, from the page
    (counted from 0) that each entry names on: (page, prefix, first number).
    """

    record: bytes = b""
    dossier: bytes = b""
    name: str = ""
    labels: tuple[tuple[int, str, int], ...] = ()


NOTHING = Extras()
