"""English, as it is written in Britain: words of likelihood and confidence."""

from __future__ import annotations

from reportkit.language.parts.likelihood import Likelihood, Term

_ICD_203 = {
    "almost-no-chance": Term(
        names=("almost no chance", "remote"),
        synonyms=("remote chance", "remote possibility"),
        in_text=(
            "chances …… close to zero",
            "chances …… nil",
            "almost no chance",
            "remote chance",
            "remote possibility",
            "chance is remote",
            "next to no chance",
            "virtually no chance",
            "practically no chance",
            "virtually impossible",
            "almost impossible",
            "almost out of the question",
            "hardly any chance",
        ),
    ),
    "very-unlikely": Term(
        names=("very unlikely", "highly improbable"),
        synonyms=(),
        in_text=(
            "chances …… very slim",
            "chances …… very small",
            "chances …… very low",
            "probability …… very low",
            "very unlikely",
            "highly improbable",
            "highly improbably",
            "chances are very slim",
            "chances … very slim",
            "very slim chance",
            "very little chance",
            "very small chance",
            "most unlikely",
            "highly doubtful",
            "slim chance",
            "chances are slim",
        ),
    ),
    "unlikely": Term(
        names=("unlikely", "improbable"),
        synonyms=("not likely", "improbably"),
        in_text=(
            "unlikely",
            "improbable",
            "improbably",
            "not likely",
            "doubtful whether",
            "less likely than not",
        ),
    ),
    "roughly-even-chance": Term(
        names=("roughly even chance", "roughly even odds"),
        synonyms=("even chance", "even odds", "about as likely as not"),
        in_text=(
            "chances …… even",
            "odds …… even",
            "chances …… equal",
            "roughly even chance",
            "roughly even odds",
            "roughly even",
            "even chance",
            "even odds",
            "as likely as not",
            "fifty-fifty",
            "fifty fifty",
            "50-50",
            "50/50",
            "odds … even",
            "chances … even",
            "evenly balanced",
            "an even bet",
            "toss-up",
            "coin toss",
        ),
    ),
    "likely": Term(
        names=("likely", "probable"),
        synonyms=("probably",),
        in_text=(
            "likely",
            "probable",
            "probably",
            "more likely than not",
            "better than even",
            "more probable than not",
            "the odds favour",
        ),
    ),
    "very-likely": Term(
        names=("very likely", "highly probable"),
        synonyms=("very probably", "very probable", "highly probably"),
        in_text=(
            "chances …… very high",
            "probability …… very high",
            "chances …… very good",
            "very likely",
            "highly probable",
            "highly probably",
            "very probable",
            "very probably",
            "in all likelihood",
            "in all probability",
            "most probably",
            "most likely",
        ),
    ),
    "almost-certain": Term(
        names=("almost certain", "nearly certain"),
        synonyms=("almost certainly", "nearly certainly"),
        in_text=(
            "almost certain~",
            "nearly certain~",
            "virtually certain~",
            "all but certain",
            "practically certain",
            "as good as certain",
            "almost sure to",
            "all but inevitable",
            "almost inevitabl~",
        ),
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
        in_text=(
            "unlikely",
            "not likely",
            "doubtful whether",
            "less likely than not",
        ),
    ),
    "realistic-possibility": Term(
        names=("realistic possibility",),
        synonyms=("realistic probability",),
        in_text=("realistic possibility", "realistic probability"),
    ),
    "likely": Term(
        names=("likely", "probable"),
        synonyms=("probably",),
        in_text=(
            "likely",
            "probable",
            "probably",
            "more likely than not",
            "better than even",
            "more probable than not",
            "the odds favour",
        ),
    ),
    "highly-likely": Term(
        names=("highly likely",),
        synonyms=(),
        in_text=("highly likely",),
    ),
    "almost-certain": Term(
        names=("almost certain",),
        synonyms=("almost certainly",),
        in_text=(
            "almost certain~",
            "nearly certain~",
            "virtually certain~",
            "all but certain",
            "practically certain",
            "as good as certain",
            "almost sure to",
            "all but inevitable",
            "almost inevitabl~",
        ),
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
    chances=("chances?", "probabilit(?:y|ies)", "likelihood", "odds", "likely", "possibility"),
    percents=("per ?cent", "percent", "percentage points?"),
    endings="(?:ly|)",
)
