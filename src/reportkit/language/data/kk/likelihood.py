"""Kazakh, in Cyrillic letters: words of likelihood and confidence; working translations."""

from __future__ import annotations

from reportkit.language.parts.likelihood import Likelihood, Term

_ICD_203 = {
    "almost-no-chance": Term(
        names=("іс жүзінде мүмкін емес",),
        synonyms=("мүмкін емес дерлік",),
        in_text=("іс жүзінде мүмкін емес", "мүмкін емес дерлік"),
    ),
    "very-unlikely": Term(
        names=("ықтималдығы өте төмен",),
        synonyms=("өте екіталай",),
        in_text=("ықтималдығы өте төмен", "ықтималдылығы өте төмен", "өте екіталай"),
    ),
    "unlikely": Term(
        names=("ықтималдығы төмен",),
        synonyms=("екіталай", "ықтимал емес"),
        in_text=("ықтималдығы төмен", "ықтималдылығы төмен", "екіталай", "ықтимал емес"),
    ),
    "roughly-even-chance": Term(
        names=("мүмкіндік шамамен тең",),
        synonyms=("мүмкіндігі шамамен тең",),
        in_text=("мүмкіндік шамамен тең", "мүмкіндігі шамамен тең", "мүмкіндіктер шамамен тең"),
    ),
    "likely": Term(
        names=("ықтимал",),
        synonyms=("ықтималды",),
        in_text=("ықтимал~",),
    ),
    "very-likely": Term(
        names=("өте ықтимал",),
        synonyms=("әбден ықтимал",),
        in_text=("өте ықтимал~", "әбден ықтимал~"),
    ),
    "almost-certain": Term(
        names=("дерлік анық",),
        synonyms=("анық дерлік", "күмәнсіз дерлік"),
        in_text=("дерлік анық", "анық дерлік", "күмәнсіз дерлік"),
    ),
}

_PHIA = {
    "remote-chance": Term(
        names=("ықтималдығы мардымсыз",),
        synonyms=(),
        in_text=("ықтималдығы мардымсыз",),
    ),
    "highly-unlikely": Term(
        names=("ықтималдығы тым төмен",),
        synonyms=(),
        in_text=("ықтималдығы тым төмен",),
    ),
    "unlikely": Term(
        names=("ықтималдығы төмен",),
        synonyms=("екіталай", "ықтимал емес"),
        in_text=("ықтималдығы төмен", "ықтималдылығы төмен", "екіталай", "ықтимал емес"),
    ),
    "realistic-possibility": Term(
        names=("нақты мүмкіндік",),
        synonyms=("нақты мүмкіндік бар",),
        in_text=("нақты мүмкіндік", "нақты мүмкіндік бар", "нақты мүмкіндігі бар"),
    ),
    "likely": Term(
        names=("ықтимал",),
        synonyms=("ықтималды",),
        in_text=("ықтимал~",),
    ),
    "highly-likely": Term(
        names=("ықтималдығы жоғары",),
        synonyms=(),
        in_text=("ықтималдығы жоғары", "ықтималдылығы жоғары"),
    ),
    "almost-certain": Term(
        names=("дерлік анық",),
        synonyms=("анық дерлік", "күмәнсіз дерлік"),
        in_text=("дерлік анық", "анық дерлік", "күмәнсіз дерлік"),
    ),
}

_CONFIDENCE = {
    "low": Term(
        names=("төмен",),
        synonyms=(),
        in_text=("төмен сенім~", "сенім~ … төмен"),
    ),
    "moderate": Term(
        names=("орташа",),
        synonyms=(),
        in_text=("орташа сенім~", "сенім~ … орташа"),
    ),
    "high": Term(
        names=("жоғары",),
        synonyms=(),
        in_text=("жоғары сенім~", "сенім~ … жоғары"),
    ),
}

LIKELIHOOD = Likelihood(
    scales={"icd-203": _ICD_203, "phia": _PHIA},
    confidence=_CONFIDENCE,
    endings="(?:ды|дыр|дай|мен|і|ім|іміз|ділік|ділікпен|ділігі|ділігіміз|)",
)
