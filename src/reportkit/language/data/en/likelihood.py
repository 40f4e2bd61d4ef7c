"""English, as it is written in Britain: words of likelihood and confidence."""

from __future__ import annotations

from reportkit.language.parts.likelihood import Likelihood, Term

_ICD_203 = {
    "almost-no-chance": Term(
        names=("almost no chance", "remote"),
        synonyms=("remote chance", "remote possibility"),
        in_text=("almost no chance", "remote chance", "remote possibility", "chance is remote"),
    ),
    "very-unlikely": Term(
        names=("very unlikely", "highly improbable"),
        synonyms=(),
        in_text=("very unlikely", "highly improbable", "highly improbably"),
    ),
    "unlikely": Term(
        names=("unlikely", "improbable"),
        synonyms=("not likely", "improbably"),
        in_text=("unlikely", "improbable", "improbably", "not likely"),
    ),
    "roughly-even-chance": Term(
        names=("roughly even chance", "roughly even odds"),
        synonyms=("even chance", "even odds", "about as likely as not"),
        in_text=(
            "roughly even chance",
            "roughly even odds",
            "roughly even",
            "even chance",
            "even odds",
            "as likely as not",
        ),
    ),
    "likely": Term(
        names=("likely", "probable"),
        synonyms=("probably",),
        in_text=("likely", "probable", "probably"),
    ),
    "very-likely": Term(
        names=("very likely", "highly probable"),
        synonyms=("very probably", "very probable", "highly probably"),
        in_text=("very likely", "highly probable", "highly probably", "very probable", "very probably"),
    ),
    "almost-certain": Term(
        names=("almost certain", "nearly certain"),
        synonyms=("almost certainly", "nearly certainly"),
        in_text=("almost certain~", "nearly certain~"),
    ),
}

_PHIA = {
    "remote-chance": Term(
        names=("remote chance",),
        synonyms=("remote",),
        in_text=("remote chance", "remote possibility", "chance is remote"),
    ),
    "highly-unlikely": Term(
        names=("highly unlikely",),
        synonyms=(),
        in_text=("highly unlikely",),
    ),
    "unlikely": Term(
        names=("unlikely",),
        synonyms=("not likely",),
        in_text=("unlikely", "not likely"),
    ),
    "realistic-possibility": Term(
        names=("realistic possibility",),
        synonyms=("realistic probability",),
        in_text=("realistic possibility", "realistic probability"),
    ),
    "likely": Term(
        names=("likely", "probable"),
        synonyms=("probably",),
        in_text=("likely", "probable", "probably"),
    ),
    "highly-likely": Term(
        names=("highly likely",),
        synonyms=(),
        in_text=("highly likely",),
    ),
    "almost-certain": Term(
        names=("almost certain",),
        synonyms=("almost certainly",),
        in_text=("almost certain~",),
    ),
}

_CONFIDENCE = {
    "low": Term(
        names=("low",),
        synonyms=(),
        in_text=("low confidence", "confidence … low", "low level of confidence"),
    ),
    "moderate": Term(
        names=("moderate", "medium"),
        synonyms=(),
        in_text=("moderate confidence", "medium confidence", "confidence … moderate", "moderate level of confidence"),
    ),
    "high": Term(
        names=("high",),
        synonyms=(),
        in_text=("high confidence", "confidence … high", "high level of confidence"),
    ),
}

LIKELIHOOD = Likelihood(
    scales={"icd-203": _ICD_203, "phia": _PHIA},
    confidence=_CONFIDENCE,
    endings="(?:ly|)",
)
