"""What layout finds: each rule with its page below it."""

from __future__ import annotations

from reportkit.diagnostics import Rule, Severity

MISSING_GLYPH = Rule("RK610", "missing-glyph")
"""A character that no face of the theme has: on paper it would be an empty box.

What it does: looks for each character in the fonts of its style, then in the theme's other family.
Why it matters: a box, or a question mark, in the middle of a name says that nobody looked at the page.
Example: 北京 or ⚓ in a statement: the fonts have Cyrillic, Kazakh letters and Latin, and no Chinese and no emoji.
Instead: write it in other characters (Пекин), or take a theme whose fonts have it.
"""

CHART_TOO_FULL = Rule("RK613", "chart-too-full", Severity.WARNING)
"""A chart holds more than a reader can tell apart.

What it does: counts the rows of figures of each chart, looks how small its type becomes where it has to be shrunk to
fit on a page, and whether each name below a line has room; dates may be named in turn.
Why it matters: past twelve rows the looks of bars and lines come again, and two rows look the same; type below six
points isn't read; what a place without a name stands for, nobody knows.
Example: `chart(facts())` over facts of fifteen series.
Instead: several charts, each of the series that are compared; or a table.
"""

MARGIN_TEXT_TOO_LONG = Rule("RK612", "margin-text-too-long")
"""The marking, the words beside it or the running text don't fit into the page's margin.

What it does: sets header and footer of each page, over several lines and in type down to three quarters if need be.
Why it matters: what goes on beyond that would run into the text or off the sheet; a marking in part is none.
Example: a marking of six hundred characters.
Instead: a short marking, with what it means in the text; or a theme with a wider margin.
"""
