"""What can be wrong with showing a dossier to an audience at all."""

from __future__ import annotations

from reportkit.diagnostics import Rule

HEAD_ABOVE = Rule("RK406", "head-above-clearance")
"""The dossier itself is marked higher than its readers may see.

What it does: compares the dossier's own `handling` with the audience's clearance. The title, the number, the names and
the id, which is in the name of every file, are the dossier's own; so nothing is made for readers who may not see them,
unless the dossier says why they may. `check` only warns of it, for such readers may never be served.
Why it matters: an item has a handling of its own, a title has none: it would stand on the first page of a memo that is
marked TLP:CLEAR.
Example: the audience `public` is cleared for TLP:CLEAR.

    title: План операции «Пустельга»
    handling: "TLP:RED"

Instead: render it for other readers. Where the head gives nothing away, say so, and give secret items their own
handling.

    title: Учения осенью 2026 года
    handling: "TLP:AMBER"
    head_releasable: >-
      Название и номер опубликованы вместе с программой учений.
"""
