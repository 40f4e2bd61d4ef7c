"""German: words of likelihood and confidence; working translations."""

from __future__ import annotations

from reportkit.language.parts.likelihood import Likelihood, Term

_UNLIKELY = Term(
    names=("unwahrscheinlich",),
    synonyms=("eher unwahrscheinlich", "wenig wahrscheinlich", "nicht wahrscheinlich"),
    in_text=("unwahrscheinlich~", "wenig wahrscheinlich~", "kaum wahrscheinlich~", "nicht wahrscheinlich~"),
)

_LIKELY = Term(
    names=("wahrscheinlich",),
    synonyms=("vermutlich",),
    in_text=("wahrscheinlich~", "vermutlich"),
)

_ALMOST_CERTAIN = Term(
    names=("nahezu sicher",),
    synonyms=("so gut wie sicher", "fast sicher", "mit an Sicherheit grenzender Wahrscheinlichkeit"),
    in_text=(
        "nahezu sicher~",
        "so gut wie sicher~",
        "fast sicher~",
        "mit an sicherheit grenzender wahrscheinlichkeit",
    ),
)

_ICD_203 = {
    "almost-no-chance": Term(
        names=("nahezu ausgeschlossen",),
        synonyms=("so gut wie ausgeschlossen", "fast ausgeschlossen", "praktisch ausgeschlossen"),
        in_text=(
            "nahezu ausgeschlossen~",
            "so gut wie ausgeschlossen~",
            "fast ausgeschlossen~",
            "praktisch ausgeschlossen~",
        ),
    ),
    "very-unlikely": Term(
        names=("sehr unwahrscheinlich",),
        synonyms=(),
        in_text=("sehr unwahrscheinlich~",),
    ),
    "unlikely": _UNLIKELY,
    "roughly-even-chance": Term(
        names=("etwa gleiche Chancen",),
        synonyms=("ungefähr gleiche Chancen", "etwa gleich wahrscheinlich", "fünfzig zu fünfzig"),
        in_text=(
            "etwa gleiche chancen",
            "etwa gleichen chancen",
            "ungefähr gleiche chancen",
            "ungefähr gleichen chancen",
            "chancen stehen etwa gleich",
            "chancen etwa gleich",
            "etwa gleich wahrscheinlich",
            "etwa ebenso wahrscheinlich wie nicht",
            "ebenso wahrscheinlich wie nicht",
            "fünfzig zu fünfzig",
        ),
    ),
    "likely": _LIKELY,
    "very-likely": Term(
        names=("sehr wahrscheinlich",),
        synonyms=("aller Wahrscheinlichkeit nach",),
        in_text=("sehr wahrscheinlich~", "aller wahrscheinlichkeit nach"),
    ),
    "almost-certain": _ALMOST_CERTAIN,
}

_PHIA = {
    "remote-chance": Term(
        names=("äußerst geringe Wahrscheinlichkeit",),
        synonyms=("Wahrscheinlichkeit äußerst gering",),
        in_text=("äußerst gering~ wahrscheinlichkeit", "wahrscheinlichkeit ist äußerst gering"),
    ),
    "highly-unlikely": Term(
        names=("höchst unwahrscheinlich",),
        synonyms=("höchstunwahrscheinlich",),
        in_text=("höchst unwahrscheinlich~", "höchstunwahrscheinlich~"),
    ),
    "unlikely": _UNLIKELY,
    "realistic-possibility": Term(
        names=("realistische Möglichkeit",),
        synonyms=("reale Möglichkeit",),
        in_text=("realistisch~ möglichkeit", "real~ möglichkeit"),
    ),
    "likely": _LIKELY,
    "highly-likely": Term(
        names=("höchstwahrscheinlich",),
        synonyms=("höchst wahrscheinlich", "hochwahrscheinlich", "mit hoher Wahrscheinlichkeit"),
        in_text=(
            "höchstwahrscheinlich~",
            "höchst wahrscheinlich~",
            "hochwahrscheinlich~",
            "mit hoher wahrscheinlichkeit",
        ),
    ),
    "almost-certain": _ALMOST_CERTAIN,
}

_CONFIDENCE = {
    "low": Term(
        names=("gering", "niedrig"),
        synonyms=("geringe", "niedrige"),
        in_text=(
            "gering~ belastbarkeit",
            "gering~ konfidenz",
            "gering~ gewissheit",
            "belastbarkeit … gering",
            "konfidenz … gering",
            "konfidenz … niedrig",
        ),
    ),
    "moderate": Term(
        names=("mittel", "mäßig"),
        synonyms=("mittlere", "moderat"),
        in_text=(
            "mittler~ belastbarkeit",
            "mittler~ konfidenz",
            "mäßig~ belastbarkeit",
            "mäßig~ konfidenz",
            "belastbarkeit … mittel",
            "belastbarkeit … mäßig",
            "konfidenz … mittel",
            "konfidenz … mäßig",
        ),
    ),
    "high": Term(
        names=("hoch",),
        synonyms=("hohe",),
        in_text=(
            "hoh~ belastbarkeit",
            "hoh~ konfidenz",
            "hoh~ gewissheit",
            "belastbarkeit … hoch",
            "konfidenz … hoch",
        ),
    ),
}

LIKELIHOOD = Likelihood(
    scales={"icd-203": _ICD_203, "phia": _PHIA},
    confidence=_CONFIDENCE,
    chances=(r"wahrscheinlichkeit\w*", "chancen?", "wahrscheinlich", "möglichkeit"),
    percents=(r"prozent\w*",),
    endings="(?:e[nmrs]?|)",
)
