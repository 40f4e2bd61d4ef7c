"""What can be wrong with a Word file that a theme is read from."""

from __future__ import annotations

from reportkit.diagnostics import Rule, Severity

THEME_FILE = Rule("RK517", "theme-file")
"""A theme's Word file can't be used: it is no Word file, is protected, holds macros, or is made to do harm.

Why: a theme takes sizes, spaces and colours from a file that may come from anybody. Nothing in it is ever run, fetched
or shown, and what only serves such ends is not read at all.
Example: a `.doc` that was renamed to `.docx`; a file that asks for a password.
Use instead: the same file, saved in Word as “Word Document (.docx)” or “Word Template (.dotx)”, without a password."""

THEME_FONT = Rule("RK518", "theme-font", Severity.WARNING)
"""The fonts of a theme's Word file are not at hand: the nearest of our own families stands in for each.

Why: a PDF and a DOCX of ours carry their faces, and may carry only those whose licence allows it. Lines break in other
places than they would with the fonts of the file.
Example: headings in Arial, text in Times New Roman.
Use instead: nothing needs to be done. With Source Serif 4 and Source Sans 3 in the file there is nothing to replace."""

THEME_FIGURE = Rule("RK519", "theme-figure", Severity.WARNING)
"""A figure of a theme's Word file is outside of what a document can have, and the nearest that it can is taken.

Why: type of 1 point, or white letters, would leave pages that nobody can read.
Example: a heading that is white on a dark bar: our headings have no bar.
Use instead: another figure in that style, in Word."""
