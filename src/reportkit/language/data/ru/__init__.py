"""Russian.

In: the literals of this folder, a file a concern.  Out: `LANGUAGE`.
"""

from __future__ import annotations

from reportkit.language.data.ru.calendar import DATES, DATES_IN_TEXT, MONTHS
from reportkit.language.data.ru.citation import CITATION
from reportkit.language.data.ru.lexicon import LEXICON
from reportkit.language.data.ru.likelihood import LIKELIHOOD
from reportkit.language.data.ru.names import NAMES
from reportkit.language.data.ru.numbers import NUMBERS, NUMERALS, ORDINALS
from reportkit.language.data.ru.quantities import QUANTITIES
from reportkit.language.data.ru.sentences import SENTENCES
from reportkit.language.data.ru.territories import TERRITORIES
from reportkit.language.data.ru.typography import HYPHENATION, MARKS, VOCABULARY
from reportkit.language.data.ru.wording import WORDING
from reportkit.language.data.ru.words import BRIEFING, NOUNS, WORDS
from reportkit.language.language import Language

LANGUAGE = Language(
    code="ru",
    tag="ru-RU",
    name="русский",
    alphabet="абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
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
    conjunctions={"and": "и", "or": "или"},
    plural="one-few-many",
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
