"""French: words of likelihood and confidence; working translations."""

from __future__ import annotations

from reportkit.language.parts.likelihood import Likelihood, Term

_ICD_203 = {
    "almost-no-chance": Term(
        names=("presque aucune chance",),
        synonyms=("pratiquement aucune chance", "presque exclu", "quasi exclu", "presque impossible"),
        in_text=(
            "presque aucune chance",
            "pratiquement aucune chance",
            "presque exclu~",
            "quasi exclu~",
            "quasiment exclu~",
            "pratiquement exclu~",
            "presque impossible~",
            "quasi impossible~",
            "quasiment impossible~",
        ),
    ),
    "very-unlikely": Term(
        names=("très peu probable", "très improbable"),
        synonyms=("très peu vraisemblable", "très invraisemblable"),
        in_text=("très peu probable~", "très improbable~", "très peu vraisemblable~", "très invraisemblable~"),
    ),
    "unlikely": Term(
        names=("peu probable", "improbable"),
        synonyms=("peu vraisemblable", "invraisemblable", "pas probable"),
        in_text=("peu probable~", "improbable~", "peu vraisemblable~", "invraisemblable~", "pas probable~"),
    ),
    "roughly-even-chance": Term(
        names=("chances à peu près égales",),
        synonyms=("chances sensiblement égales", "probabilité à peu près égale", "une chance sur deux"),
        in_text=(
            "chances à peu près égales",
            "chances sensiblement égales",
            "chances sont à peu près égales",
            "chances sont sensiblement égales",
            "chances presque égales",
            "probabilité~ à peu près égale~",
            "une chance sur deux",
            "autant de chances",
        ),
    ),
    "likely": Term(
        names=("probable",),
        synonyms=("probablement", "vraisemblable", "vraisemblablement", "selon toute vraisemblance"),
        in_text=("probable~", "vraisemblable~", "selon toute vraisemblance", "selon toute probabilité"),
    ),
    "very-likely": Term(
        names=("très probable",),
        synonyms=("très probablement", "très vraisemblable", "très vraisemblablement"),
        in_text=("très probable~", "très vraisemblable~"),
    ),
    "almost-certain": Term(
        names=("presque certain", "quasi certain"),
        synonyms=("presque certaine", "presque certainement", "quasi certaine", "quasiment certain"),
        in_text=("presque certain~", "quasi certain~", "quasi-certain~", "quasiment certain~", "presque sûr~"),
    ),
}

_PHIA = {
    "remote-chance": Term(
        names=("probabilité infime",),
        synonyms=("chance infime", "chances infimes"),
        in_text=("probabilité infime", "probabilité est infime", "chance~ infime~", "chances sont infimes"),
    ),
    "highly-unlikely": Term(
        names=("hautement improbable",),
        synonyms=("fortement improbable",),
        in_text=("hautement improbable~", "fortement improbable~"),
    ),
    "unlikely": Term(
        names=("peu probable", "improbable"),
        synonyms=("peu vraisemblable", "invraisemblable", "pas probable"),
        in_text=("peu probable~", "improbable~", "peu vraisemblable~", "invraisemblable~", "pas probable~"),
    ),
    "realistic-possibility": Term(
        names=("possibilité réelle",),
        synonyms=("possibilité réaliste", "réelle possibilité"),
        in_text=("possibilité~ réelle~", "possibilité~ réaliste~", "réelle~ possibilité~"),
    ),
    "likely": Term(
        names=("probable",),
        synonyms=("probablement", "vraisemblable", "vraisemblablement", "selon toute vraisemblance"),
        in_text=("probable~", "vraisemblable~", "selon toute vraisemblance", "selon toute probabilité"),
    ),
    "highly-likely": Term(
        names=("hautement probable",),
        synonyms=("fortement probable",),
        in_text=("hautement probable~", "fortement probable~"),
    ),
    "almost-certain": Term(
        names=("presque certain", "quasi certain"),
        synonyms=("presque certaine", "presque certainement", "quasi certaine", "quasiment certain"),
        in_text=("presque certain~", "quasi certain~", "quasi-certain~", "quasiment certain~", "presque sûr~"),
    ),
}

_CONFIDENCE = {
    "low": Term(
        names=("faible",),
        synonyms=("bas", "basse"),
        in_text=("confiance faible", "faible confiance", "confiance … faible", "faible degré de confiance"),
    ),
    "moderate": Term(
        names=("moyen", "moyenne", "modéré", "modérée"),
        synonyms=(),
        in_text=(
            "confiance moyenne",
            "confiance modérée",
            "confiance moyen",
            "confiance modéré",
            "confiance … moyen~",
            "confiance … modéré~",
            "degré moyen de confiance",
        ),
    ),
    "high": Term(
        names=("élevé", "élevée"),
        synonyms=("haut", "haute", "forte"),
        in_text=(
            "confiance élevé~",
            "grande confiance",
            "haute confiance",
            "confiance … élevé~",
            "degré élevé de confiance",
            "haut degré de confiance",
        ),
    ),
}

LIKELIHOOD = Likelihood(
    scales={"icd-203": _ICD_203, "phia": _PHIA},
    confidence=_CONFIDENCE,
    chances=("chances?", "probabilités?", "probables?", "vraisemblance"),
    percents=("pour cent", r"p\. 100"),
    endings="(?:s|e|es|ne|ment|ement|)",
)
