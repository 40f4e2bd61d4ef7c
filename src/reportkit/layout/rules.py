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

What it does: counts the rows of figures of each chart, and looks how small its type becomes where it has to be shrunk
to fit on a page.
Why it matters: past twelve rows the looks of bars and lines come again, and two rows look the same; type below six
points isn't read.
Example: `chart(facts())` over facts of fifteen series.
Instead: several charts, each of the series that are compared; or a table.
"""
