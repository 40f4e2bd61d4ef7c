"""What bringing in sources can find."""

from __future__ import annotations

from reportkit.diagnostics import Rule, Severity

BIBTEX_SYNTAX = Rule("RK240", "bibtex-syntax")
"""An entry of a BibTeX file that isn't BibTeX."""
NOT_A_SOURCE = Rule("RK241", "record-incomplete")
"""A record that can't become a source: it has no title."""
ID_TAKEN = Rule("RK242", "source-id-taken")
"""A record with the id of another one that says something else. It is left out unless it is told to replace it."""
ALREADY_THERE = Rule("RK243", "source-already-there", Severity.WARNING)
"""A record with the address or DOI of a source that is there under another id. It is left out."""
RENAMED = Rule("RK244", "source-id-made", Severity.NOTE)
"""A record whose own id a dossier can't use: it got another one, made from its author or publisher and its year."""
BAD_HEADER = Rule("RK245", "text-without-metadata")
"""A text file that doesn't begin with its metadata."""
