"""Which of our two families is nearest to a font of Word's, by its name."""

from __future__ import annotations

from reportkit.theme.theme import FamilyName

SERIF = frozenset(
    (
        *("times new roman", "times", "cambria", "georgia", "garamond", "eb garamond", "book antiqua", "palatino"),
        *("palatino linotype", "bookman old style", "century", "century schoolbook", "constantia", "baskerville"),
        *("didot", "bodoni mt", "sitka text", "minion pro", "charter", "caladea", "libertinus serif", "merriweather"),
        *("linux libertine", "pt astra serif", "kz times new roman", "times new roman kz", "playfair display", "lora"),
    )
)
"""Well-known fonts with serifs, in lower case; those with “serif” in their name need not stand here."""

SANS = frozenset(
    (
        *("arial", "arial narrow", "helvetica", "helvetica neue", "calibri", "calibri light", "aptos", "aptos display"),
        *("verdana", "tahoma", "segoe ui", "trebuchet ms", "candara", "corbel", "century gothic", "franklin gothic"),
        *("franklin gothic book", "franklin gothic medium", "gill sans mt", "lucida grande", "carlito", "roboto"),
        *("inter", "lato", "montserrat", "ubuntu", "frutiger", "futura", "univers", "myriad pro", "kz arial"),
        *("microsoft sans serif", "arimo", "exo 2", "rubik", "raleway", "manrope", "golos text", "bahnschrift"),
    )
)
"""Well-known fonts without; those with “sans” in their name need not stand here."""


def family_of(font: str) -> FamilyName | None:
    """Our family for a font; None where its name tells nothing: a script, a typewriter, a font of a house's own."""
    name = font.strip().lower()
    if name in SANS or "sans" in name:
        return "sans"
    return "serif" if name in SERIF or "serif" in name else None
