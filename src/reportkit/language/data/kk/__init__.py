"""Kazakh, in Cyrillic letters.

In: the literals of this folder, a file a concern.  Out: `LANGUAGE`.
"""

from __future__ import annotations

from reportkit.language.data.kk.calendar import DATES, DATES_IN_TEXT, MONTHS
from reportkit.language.data.kk.citation import CITATION
from reportkit.language.data.kk.lexicon import LEXICON
from reportkit.language.data.kk.likelihood import LIKELIHOOD
from reportkit.language.data.kk.names import NAMES
from reportkit.language.data.kk.numbers import NUMBERS, NUMERALS, ORDINALS
from reportkit.language.data.kk.quantities import QUANTITIES
from reportkit.language.data.kk.sentences import SENTENCES
from reportkit.language.data.kk.territories import TERRITORIES
from reportkit.language.data.kk.typography import HYPHENATION, MARKS, VOCABULARY
from reportkit.language.data.kk.wording import WORDING
from reportkit.language.data.kk.words import BRIEFING, NOUNS, WORDS
from reportkit.language.language import Language

LANGUAGE = Language(
    code="kk",
    tag="kk-KZ",
    name="қазақша",
    alphabet="аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя",
    folds={"ё": "е"},
    marks=MARKS,
    note_before_stop=True,
    numbers=NUMBERS,
    numerals=NUMERALS,
    quantities=QUANTITIES,
    ordinals=ORDINALS,
    ordinal_rule="endings",
    months=MONTHS,
    dates=DATES,
    dates_in_text=DATES_IN_TEXT,
    conjunctions={"and": "және", "or": "немесе"},
    plural="none",  # a noun after a numeral stays in the singular
    nouns=NOUNS,
    words=WORDS,
    briefing=BRIEFING,
    vocabulary=VOCABULARY,
    hyphenation=HYPHENATION,
    likelihood=LIKELIHOOD,
    lexicon=LEXICON,
    sentences=SENTENCES,
    wording=WORDING,
    names=NAMES,
    territories=TERRITORIES,
    citation=CITATION,
)
