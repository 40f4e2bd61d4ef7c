"""How long a value may be, and how many there may be: what is longer is no value, and a finding.

A memo of forty pages has 100,000 characters: no sentence, and no quotation, is longer. A name, a title of a book or an
address is a line or two; what is chosen from a list, or names something, is a word. Beyond these bounds the work would
take minutes, and a file from somebody else must not be able to do that.
"""

from __future__ import annotations

MAX_PROSE = 100_000
"""Characters of a statement, a quote, a note: what is set as a paragraph."""

MAX_TEXT = 10_000
"""Characters of a name, a title or an address."""

MAX_WORD = 1_000
"""Characters of an id, a date, or a word of a list."""

MAX_ENTRIES = 10_000
"""Entries of one list, or of one mapping."""

MAX_ITEMS = 50_000
"""Items of a dossier: facts, quotes, sources and all others."""
