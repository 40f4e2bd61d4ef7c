"""English, as it is written in Britain: how type is set and words are divided."""

from __future__ import annotations

from reportkit.language.parts.hyphenation import Hyphenation
from reportkit.language.parts.typography import Marks, Vocabulary

MARKS = Marks(outer=("“", "”"), inner=("‘", "’"))

VOCABULARY = Vocabulary(
    dash="–",
    capitals="A-Z",
    percent_gap=False,
    currency_gap=False,
    initials_gap=False,
    spaced_marks="",
    narrow_marks="",
    units=(
        *("km", "m", "cm", "mm", "kg", "g", "t", "ha", "km²", "m²", "km/h", "kW", "MW", "GW", "GB", "MB", "kB"),
        *("h", "min", "hours", "thousand", "million", "billion", "trillion", "m.", "bn", "per cent"),
        *("tenge", "roubles", "dollars", "euros", "pounds", "₸", "₽", "a.m.", "p.m.", "AD", "BC", "CE"),
    ),
    years=(),
    labels=(
        *("p.", "pp.", "No.", "Nos", "Fig.", "Figs", "Ch.", "Vol.", "art.", "para.", "paras", "sec.", "col.", "n."),
        *(
            "tel.",
            "c.",
            "ca.",
            "page",
            "pages",
            "article",
            "chapter",
            "section",
            "annex",
            "table",
            "figure",
            "part",
        ),
        *("resolution", "order", "note", "edition"),
    ),
    titles=("Mr", "Mrs", "Ms", "Dr", "Prof.", "Gen.", "Col.", "Lt", "Lt.", "Maj.", "Capt.", "Adm.", "Sir", "St"),
    short_words=(),
    particles=(),
    spaced=(),
    closed=("e.g.", "i.e.", "a.m.", "p.m."),
    stopless=(),
    centuries=("century", "centuries"),
    not_ranges=("BS", "ISO", "IEC", "RFC", "GOST", "No.", "Nos", "№", "tel.", "fax"),
)

HYPHENATION = Hyphenation(
    rule="patterns",
    patterns="en_GB",
    letters_before=2,
    letters_after=3,
    vowels="",
    half_vowel="",
    signs="",
    parting_sign="",
    exceptions=("Kazakh-stan", "Uzbeki-stan", "Kyrgyz-stan", "Afghani-stan"),
)
