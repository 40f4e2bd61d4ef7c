"""What can be wrong with an audience's theme, and with a Word file that one is read from."""

from __future__ import annotations

from reportkit.diagnostics import Rule, Severity

NO_THEME = Rule("RK516", "theme-missing")
"""An audience names a theme that the pack doesn't have.

What it does: looks in the pack for themes/NAME.yaml, then for NAME.docx and NAME.dotx. Without `theme` an audience has
`standard`.
Why it matters: the memo would go out in the looks of another office.
Example: in audiences/leadership.yaml, and there is no themes/ministry.yaml:

    theme: ministry

Instead: the name of a file under themes/, or put the file there; `--theme FILE` is for one rendering.

    theme: standard
"""

THEME_FILE = Rule("RK517", "theme-file")
"""A theme's Word file can't be used: it is no Word file, is protected, holds macros, or is made to do harm.

What it does: opens the file as what it is, a ZIP of XML, within bounds of size and depth, and reads its styles, fonts
and page; the message says what stands in the way.
Why it matters: a theme takes sizes, spaces and colours from a file that may come from anybody. Nothing in it is ever
run, fetched or shown, and what only serves such ends is not read at all.
Example: a `.doc` that was renamed to `.docx`; a file that asks for a password.
Instead: the same file, saved in Word as “Word Document (.docx)” or “Word Template (.dotx)”, without a password.
"""

THEME_FONT = Rule("RK518", "theme-font", Severity.WARNING)
"""The fonts of a theme's Word file are not at hand: the nearest of our own families stands in for each.

What it does: compares the fonts of the file's styles with those that come with reportkit, and names each with the
family that is printed in its place.
Why it matters: a PDF and a DOCX of ours carry their faces, and may carry only those whose licence allows it. Lines
break in other places than they would with the fonts of the file.
Example: headings in Arial, text in Times New Roman.
Instead: nothing needs to be done. With Source Serif 4 and Source Sans 3 in the file there is nothing to replace.
"""

THEME_FIGURE = Rule("RK519", "theme-figure", Severity.WARNING)
"""A figure of a theme's Word file is outside of what a document can have, and the nearest that it can is taken.

What it does: holds sizes, spaces, margins and colours of the file against the bounds that every theme has.
Why it matters: type of 1 point, or white letters, would leave pages that nobody can read.
Example: a heading that is white on a dark bar: our headings have no bar.
Instead: another figure in that style, in Word. The figure that is taken meanwhile stands in the message.
"""
