"""The scales of likelihood and the levels of confidence: data for `likelihood`.

`names`: the term that reportkit prints, then others that the standard puts in the same row. `synonyms`: what a writer
may also put into a `likelihood:` field. `in_text`: what to look for in sentences; `~` is any of the language's
`ENDINGS`, `…` up to five words.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TypeAlias

Words: TypeAlias = Mapping[str, tuple[str, ...]]
"""Terms by language."""

ENDINGS = {
    "ru": "(?:ен|[аоы]|[ая]я|[оеы]е|[оеыи]й|[ое]го|[ое]му|[оыи]м|[ую]ю|ыми|[ыи]х|[ьи]|ью)",
    "kk": "(?:ды|дыр|дай|мен|і|ім|іміз|ділік|ділікпен|ділігі|ділігіміз|)",
    "en": "(?:ly|)",
}
"""Endings of adjectives, adverbs and of the nouns for confidence."""


@dataclass(frozen=True, slots=True)
class Rung:
    """A term of a scale and the probability it stands for, in per cent."""

    key: str
    percent: tuple[int, int]
    names: Words
    in_text: Words
    synonyms: Words = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Level:
    """A level of confidence: `names` as in a table, `in_text` as they stand beside the word for confidence."""

    key: str
    names: Words
    in_text: Words


SCALES: Mapping[str, tuple[Rung, ...]] = {
    "icd-203": (
        Rung(
            "almost-no-chance",
            (1, 5),
            names={"en": ("almost no chance", "remote"), "ru": ("почти исключено",), "kk": ("іс жүзінде мүмкін емес",)},
            synonyms={
                "en": ("remote chance", "remote possibility"),
                "ru": ("практически исключено", "почти невозможно"),
                "kk": ("мүмкін емес дерлік",),
            },
            in_text={
                "en": ("almost no chance", "remote chance", "remote possibility", "chance is remote"),
                "ru": ("почти исключен~", "практически исключен~", "почти невозможн~"),
                "kk": ("іс жүзінде мүмкін емес", "мүмкін емес дерлік"),
            },
        ),
        Rung(
            "very-unlikely",
            (5, 20),
            names={
                "en": ("very unlikely", "highly improbable"),
                "ru": ("весьма маловероятно",),
                "kk": ("ықтималдығы өте төмен",),
            },
            synonyms={"ru": ("очень маловероятно",), "kk": ("өте екіталай",)},
            in_text={
                "en": ("very unlikely", "highly improbable", "highly improbably"),
                "ru": ("весьма маловероят~", "весьма маловероятн~", "очень маловероят~", "очень маловероятн~"),
                "kk": ("ықтималдығы өте төмен", "ықтималдылығы өте төмен", "өте екіталай"),
            },
        ),
        Rung(
            "unlikely",
            (20, 45),
            names={"en": ("unlikely", "improbable"), "ru": ("маловероятно",), "kk": ("ықтималдығы төмен",)},
            synonyms={
                "en": ("not likely", "improbably"),
                "ru": ("вряд ли", "едва ли", "скорее нет"),
                "kk": ("екіталай", "ықтимал емес"),
            },
            in_text={
                "en": ("unlikely", "improbable", "improbably", "not likely"),
                "ru": ("маловероят~", "маловероятн~", "вряд ли", "едва ли"),
                "kk": ("ықтималдығы төмен", "ықтималдылығы төмен", "екіталай", "ықтимал емес"),
            },
        ),
        Rung(
            "roughly-even-chance",
            (45, 55),
            names={
                "en": ("roughly even chance", "roughly even odds"),
                "ru": ("примерно равные шансы",),
                "kk": ("мүмкіндік шамамен тең",),
            },
            synonyms={
                "en": ("even chance", "even odds", "about as likely as not"),
                "ru": ("шансы примерно равны", "равновероятно", "пятьдесят на пятьдесят"),
                "kk": ("мүмкіндігі шамамен тең",),
            },
            in_text={
                "en": (
                    "roughly even chance",
                    "roughly even odds",
                    "roughly even",
                    "even chance",
                    "even odds",
                    "as likely as not",
                ),
                "ru": (
                    "примерно равные шансы",
                    "примерно равных шанс",
                    "шансы примерно равны",
                    "равновероят~",
                    "равновероятн~",
                ),
                "kk": ("мүмкіндік шамамен тең", "мүмкіндігі шамамен тең", "мүмкіндіктер шамамен тең"),
            },
        ),
        Rung(
            "likely",
            (55, 80),
            names={"en": ("likely", "probable"), "ru": ("вероятно",), "kk": ("ықтимал",)},
            synonyms={
                "en": ("probably",),
                "ru": ("вероятен", "вероятна", "вероятны", "скорее всего", "по всей вероятности"),
                "kk": ("ықтималды",),
            },
            in_text={
                "en": ("likely", "probable", "probably"),
                "ru": ("вероят~", "вероятн~", "скорее всего", "по всей вероятности", "вероятнее всего"),
                "kk": ("ықтимал~",),
            },
        ),
        Rung(
            "very-likely",
            (80, 95),
            names={"en": ("very likely", "highly probable"), "ru": ("весьма вероятно",), "kk": ("өте ықтимал",)},
            synonyms={
                "en": ("very probably", "very probable", "highly probably"),
                "ru": ("очень вероятно", "весьма вероятен", "весьма вероятна", "весьма вероятны"),
                "kk": ("әбден ықтимал",),
            },
            in_text={
                "en": ("very likely", "highly probable", "highly probably", "very probable", "very probably"),
                "ru": ("весьма вероят~", "весьма вероятн~", "очень вероят~", "очень вероятн~"),
                "kk": ("өте ықтимал~", "әбден ықтимал~"),
            },
        ),
        Rung(
            "almost-certain",
            (95, 99),
            names={
                "en": ("almost certain", "nearly certain"),
                "ru": ("почти наверняка",),
                "kk": ("дерлік анық",),
            },
            synonyms={
                "en": ("almost certainly", "nearly certainly"),
                "ru": ("почти наверное", "почти несомненно", "практически наверняка"),
                "kk": ("анық дерлік", "күмәнсіз дерлік"),
            },
            in_text={
                "en": ("almost certain~", "nearly certain~"),
                "ru": ("почти наверняка", "почти наверное", "почти несомненн~", "практически наверняка"),
                "kk": ("дерлік анық", "анық дерлік", "күмәнсіз дерлік"),
            },
        ),
    ),
    "phia": (
        Rung(
            "remote-chance",
            (0, 5),
            names={
                "en": ("remote chance",),
                "ru": ("ничтожно малая вероятность",),
                "kk": ("ықтималдығы мардымсыз",),
            },
            synonyms={"en": ("remote",), "ru": ("вероятность ничтожна", "ничтожная вероятность")},
            in_text={
                "en": ("remote chance", "remote possibility", "chance is remote"),
                "ru": ("ничтожно мал~ вероятность", "вероятность ничтожн~", "вероятность ничтожно мал~"),
                "kk": ("ықтималдығы мардымсыз",),
            },
        ),
        Rung(
            "highly-unlikely",
            (10, 20),
            names={"en": ("highly unlikely",), "ru": ("крайне маловероятно",), "kk": ("ықтималдығы тым төмен",)},
            in_text={
                "en": ("highly unlikely",),
                "ru": ("крайне маловероят~", "крайне маловероятн~"),
                "kk": ("ықтималдығы тым төмен",),
            },
        ),
        Rung(
            "unlikely",
            (25, 35),
            names={"en": ("unlikely",), "ru": ("маловероятно",), "kk": ("ықтималдығы төмен",)},
            synonyms={
                "en": ("not likely",),
                "ru": ("вряд ли", "едва ли", "скорее нет"),
                "kk": ("екіталай", "ықтимал емес"),
            },
            in_text={
                "en": ("unlikely", "not likely"),
                "ru": ("маловероят~", "маловероятн~", "вряд ли", "едва ли"),
                "kk": ("ықтималдығы төмен", "ықтималдылығы төмен", "екіталай", "ықтимал емес"),
            },
        ),
        Rung(
            "realistic-possibility",
            (40, 50),
            names={"en": ("realistic possibility",), "ru": ("реальная возможность",), "kk": ("нақты мүмкіндік",)},
            synonyms={
                "en": ("realistic probability",),
                "ru": ("есть реальная возможность",),
                "kk": ("нақты мүмкіндік бар",),
            },
            in_text={
                "en": ("realistic possibility", "realistic probability"),
                "ru": ("реальн~ возможность", "реальн~ возможности", "реальн~ возможностью"),
                "kk": ("нақты мүмкіндік", "нақты мүмкіндік бар", "нақты мүмкіндігі бар"),
            },
        ),
        Rung(
            "likely",
            (55, 75),
            names={"en": ("likely", "probable"), "ru": ("вероятно",), "kk": ("ықтимал",)},
            synonyms={
                "en": ("probably",),
                "ru": ("вероятен", "вероятна", "вероятны", "скорее всего", "по всей вероятности"),
                "kk": ("ықтималды",),
            },
            in_text={
                "en": ("likely", "probable", "probably"),
                "ru": ("вероят~", "вероятн~", "скорее всего", "по всей вероятности", "вероятнее всего"),
                "kk": ("ықтимал~",),
            },
        ),
        Rung(
            "highly-likely",
            (80, 90),
            names={"en": ("highly likely",), "ru": ("с высокой вероятностью",), "kk": ("ықтималдығы жоғары",)},
            synonyms={"ru": ("высоковероятно", "высокая вероятность", "вероятность высока")},
            in_text={
                "en": ("highly likely",),
                "ru": ("с высокой вероятностью", "высоковероятн~", "высокая вероятность", "вероятность высока"),
                "kk": ("ықтималдығы жоғары", "ықтималдылығы жоғары"),
            },
        ),
        Rung(
            "almost-certain",
            (95, 100),
            names={"en": ("almost certain",), "ru": ("почти наверняка",), "kk": ("дерлік анық",)},
            synonyms={
                "en": ("almost certainly",),
                "ru": ("почти наверное", "почти несомненно", "практически наверняка"),
                "kk": ("анық дерлік", "күмәнсіз дерлік"),
            },
            in_text={
                "en": ("almost certain~",),
                "ru": ("почти наверняка", "почти наверное", "почти несомненн~", "практически наверняка"),
                "kk": ("дерлік анық", "анық дерлік", "күмәнсіз дерлік"),
            },
        ),
    ),
}
"""From the least to the most likely. ICD 203's rows touch; PHIA's leave gaps, and no number in a gap has a term."""

CONFIDENCE: tuple[Level, ...] = (
    Level(
        "low",
        names={"en": ("low",), "ru": ("низкая", "низкий", "низкое"), "kk": ("төмен",)},
        in_text={
            "en": ("low confidence", "confidence … low", "low level of confidence"),
            "ru": ("низк~ уверенност~", "уверенност~ … низк~", "низк~ степен~ уверенности"),
            "kk": ("төмен сенім~", "сенім~ … төмен"),
        },
    ),
    Level(
        "moderate",
        names={
            "en": ("moderate", "medium"),
            "ru": ("средняя", "умеренная", "средний", "среднее", "умеренный"),
            "kk": ("орташа",),
        },
        in_text={
            "en": ("moderate confidence", "medium confidence", "confidence … moderate", "moderate level of confidence"),
            "ru": (
                "средн~ уверенност~",
                "умеренн~ уверенност~",
                "уверенност~ … средн~",
                "уверенност~ … умеренн~",
                "средн~ степен~ уверенности",
            ),
            "kk": ("орташа сенім~", "сенім~ … орташа"),
        },
    ),
    Level(
        "high",
        names={"en": ("high",), "ru": ("высокая", "высокий", "высокое"), "kk": ("жоғары",)},
        in_text={
            "en": ("high confidence", "confidence … high", "high level of confidence"),
            "ru": ("высок~ уверенност~", "уверенност~ … высок~", "высок~ степен~ уверенности"),
            "kk": ("жоғары сенім~", "сенім~ … жоғары"),
        },
    ),
)
