"""French, as it is written in France.

In: the literals of this folder, a file a concern.  Out: `LANGUAGE`.
"""

from __future__ import annotations

from reportkit.language.data.fr.calendar import DATES, DATES_IN_TEXT, MONTHS
from reportkit.language.data.fr.citation import CITATION
from reportkit.language.data.fr.lexicon import LEXICON
from reportkit.language.data.fr.likelihood import LIKELIHOOD
from reportkit.language.data.fr.names import NAMES
from reportkit.language.data.fr.numbers import NUMBERS, NUMERALS, ORDINALS
from reportkit.language.data.fr.quantities import QUANTITIES
from reportkit.language.data.fr.sentences import SENTENCES
from reportkit.language.data.fr.territories import TERRITORIES
from reportkit.language.data.fr.typography import HYPHENATION, MARKS, VOCABULARY
from reportkit.language.data.fr.wording import WORDING
from reportkit.language.data.fr.words import BRIEFING, NOUNS, WORDS
from reportkit.language.language import Language

LANGUAGE = Language(
    code="fr",
    tag="fr-FR",
    name="français",
    alphabet="aàâæbcçdeéèêëfghiîïjklmnoôœpqrstuùûüvwxyÿz",
    # Capitals often go without their accents (Etat, A Paris), and so do words that are typed in a hurry.
    folds={
        "à": "a",
        "â": "a",
        "ä": "a",
        "ç": "c",
        "é": "e",
        "è": "e",
        "ê": "e",
        "ë": "e",
        "î": "i",
        "ï": "i",
        "ô": "o",
        "ö": "o",
        "ù": "u",
        "û": "u",
        "ü": "u",
        "ÿ": "y",
    },
    marks=MARKS,
    note_before_stop=True,
    numbers=NUMBERS,
    numerals=NUMERALS,
    quantities=QUANTITIES,
    ordinals=ORDINALS,
    ordinal_rule="exact",
    months=MONTHS,
    dates=DATES,
    dates_in_text=DATES_IN_TEXT,
    conjunctions={"and": "et", "or": "ou"},
    plural="one-from-zero",
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
