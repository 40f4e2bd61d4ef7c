"""English, as it is written in Britain.

In: the literals of this folder, a file a concern.  Out: `LANGUAGE`.
"""

from __future__ import annotations

from reportkit.language.data.en.calendar import DATES, DATES_IN_TEXT, MONTHS
from reportkit.language.data.en.citation import CITATION
from reportkit.language.data.en.lexicon import LEXICON
from reportkit.language.data.en.likelihood import LIKELIHOOD
from reportkit.language.data.en.names import NAMES
from reportkit.language.data.en.numbers import NUMBERS, NUMERALS, ORDINALS
from reportkit.language.data.en.quantities import QUANTITIES
from reportkit.language.data.en.sentences import SENTENCES
from reportkit.language.data.en.territories import TERRITORIES
from reportkit.language.data.en.typography import HYPHENATION, MARKS, VOCABULARY
from reportkit.language.data.en.wording import WORDING
from reportkit.language.data.en.words import BRIEFING, NOUNS, WORDS
from reportkit.language.language import Language

LANGUAGE = Language(
    code="en",
    tag="en-GB",
    name="English",
    alphabet="abcdefghijklmnopqrstuvwxyz",
    folds={},
    marks=MARKS,
    note_before_stop=False,
    numbers=NUMBERS,
    numerals=NUMERALS,
    quantities=QUANTITIES,
    ordinals=ORDINALS,
    ordinal_rule="endings",
    months=MONTHS,
    dates=DATES,
    dates_in_text=DATES_IN_TEXT,
    conjunctions={"and": "and", "or": "or"},
    plural="one-other",
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
