"""German, as it is written in Germany.

In: the literals of this folder, a file a concern.  Out: `LANGUAGE`.
"""

from __future__ import annotations

from reportkit.language.data.de.calendar import DATES, DATES_IN_TEXT, MONTHS
from reportkit.language.data.de.citation import CITATION
from reportkit.language.data.de.lexicon import LEXICON
from reportkit.language.data.de.likelihood import LIKELIHOOD
from reportkit.language.data.de.names import NAMES
from reportkit.language.data.de.numbers import NUMBERS, NUMERALS, ORDINALS
from reportkit.language.data.de.quantities import QUANTITIES
from reportkit.language.data.de.sentences import SENTENCES
from reportkit.language.data.de.territories import TERRITORIES
from reportkit.language.data.de.typography import HYPHENATION, MARKS, VOCABULARY
from reportkit.language.data.de.wording import WORDING
from reportkit.language.data.de.words import BRIEFING, NOUNS, WORDS
from reportkit.language.language import Language

LANGUAGE = Language(
    code="de",
    tag="de-DE",
    name="Deutsch",
    alphabet="abcdefghijklmnopqrstuvwxyzäöüß",
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
    conjunctions={"and": "und", "or": "oder"},
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
