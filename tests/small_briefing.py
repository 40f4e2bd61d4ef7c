"""A small briefing in the small workspace, and a foreign PDF to go with it."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import bagit
import pikepdf

from reportkit.work.brief import Packed, pack
from reportkit.workspace import Workspace
from small_workspace import workspace

BRIEFING = """\
id: board
title: >-
  Доклад о гавани: «причал», сроки
language: en
date: 2026-03-03T10:00+05:00
until: 2026-03-03T11:30+05:00
place: Astana; room 3, left
audience: reader
to:
  - {name: "Иванов, И. И.", email: board@example.org}
from: {name: A. Clerk, email: clerk@example.org}
cover_note: >-
  Please read before the meeting.
items:
  - {template: pack, dossier: harbour}
"""
ANNEX = """\
  - {file: annex.pdf, title: Chart of the bay, handling: "TLP:GREEN"}
"""


def foreign(pages: int = 2, **more: object) -> bytes:
    """A PDF that somebody else has made, with a script and a form in it."""
    with pikepdf.new() as pdf:
        for _ in range(pages):
            pdf.add_blank_page(page_size=(400, 500))
        script = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")
        link = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Rect=[0, 0, 9, 9], A=script)
        pdf.pages[0].obj.Annots = pikepdf.Array([pdf.make_indirect(link)])
        pdf.pages[0].obj.AA = pikepdf.Dictionary(O=script)
        if more.get("signed"):
            pdf.Root.AcroForm = pikepdf.Dictionary(SigFlags=3, Fields=pikepdf.Array())
        out = BytesIO()
        encryption = pikepdf.Encryption(owner="o", user="u") if more.get("encrypted") else None
        pdf.save(out, encryption=encryption, deterministic_id=not encryption)
        return out.getvalue()


def packed(folder: Path, text: str = BRIEFING, files: dict[str, bytes] | None = None) -> Packed:
    """Packs a briefing in the small workspace."""
    if not (folder / "reportkit.toml").exists():
        workspace(folder)
    file = folder / "briefings" / "board.yaml"
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8")
    for name, data in (files or {}).items():
        (file.parent / name).write_bytes(data)
    return pack(Workspace.find(folder), file)


def opened_bag(folder: Path) -> Any:
    """A bag on the disk, as the library `bagit` sees it."""
    kind: Any = bagit.Bag
    return kind(str(folder))
