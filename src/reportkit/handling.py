"""How far something may travel: the Traffic Light Protocol 2.0 (FIRST), as an ordered ladder.

TLP labels are never translated and have no spaces. Official-use and free markings are texts of an output, not steps of
the ladder: they are never assigned by themselves. In what others have made both are found as people write them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from enum import IntEnum


class Handling(IntEnum):
    """CLEAR < GREEN < AMBER < AMBER+STRICT < RED."""

    CLEAR = 0
    GREEN = 1
    AMBER = 2
    AMBER_STRICT = 3
    RED = 4

    @property
    def label(self) -> str:
        return "TLP:" + self.name.replace("_", "+")

    @property
    def color(self) -> str:
        """RRGGBB of the label's text, which stands on black (TLP 2.0)."""
        return ("FFFFFF", "33FF00", "FFC000", "FFC000", "FF2B2B")[self]

    @classmethod
    def parse(cls, text: str) -> Handling | None:
        """The step that a label names, or None."""
        return _LABELS.get(text.strip().upper())


_LABELS = {step.label: step for step in Handling}

# ------------------------------------------------------------------------------------------------ found in a text

_BETWEEN = r"(?:[\s:;_/|\\·•=+*\"'«»<>()\[\]\-\u2010-\u2015\u2212]|\.(?=\S)){0,8}"
_COLORS = {
    "CLEAR": Handling.CLEAR,
    "WHITE": Handling.CLEAR,  # TLP 1.0
    "GREEN": Handling.GREEN,
    "AMBER": Handling.AMBER,
    "RED": Handling.RED,
}
_SPACED = "|".join(r"\s?".join(color) for color in _COLORS)
_SAID = re.compile(
    rf"(?:TLP|(?<![^\W_])T\s?L\s?P|TRAFFIC\s{{1,3}}LIGHT\s{{1,3}}PROTOCOL){_BETWEEN}(?:V?[12]\.0{_BETWEEN})?"
    rf"(?:(?:LEVEL|MARKING|LABEL|STATUS|COLOU?R|IS){_BETWEEN})?({_SPACED})({_BETWEEN}S\s?T\s?R\s?I\s?C\s?T)?(?![^\W\d_])",
    re.IGNORECASE,
)
_UNSEEN = re.compile("[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]")
_LIKE_LATIN = str.maketrans("АВЕКМНОРСТХаеорсх", "ABEKMHOPCTXaeopcx")

_OFFICIAL = {  # folded: letters alone
    "дляслужебногопользования": Handling.AMBER,
    "қызметбабындапайдалануүшін": Handling.AMBER,
    "қызметбабындапайдалануға": Handling.AMBER,
    "forofficialuseonly": Handling.AMBER,
    "officialuseonly": Handling.AMBER,
    "officialsensitive": Handling.AMBER,
    "controlledunclassifiedinformation": Handling.AMBER,
    "конфиденциально": Handling.AMBER,
    "строгоконфиденциально": Handling.AMBER,
    "коммерческаятайна": Handling.AMBER,
    "совершенносекретно": Handling.RED,
    "особойважности": Handling.RED,
    "өтеқұпия": Handling.RED,
    "natorestricted": Handling.AMBER,
    "natoconfidential": Handling.RED,
    "natosecret": Handling.RED,
    "restreintueeurestricted": Handling.AMBER,
    "topsecret": Handling.RED,
}
_SHORT = {  # a word that has to stand alone on its line, in capitals or with one
    "ДСП": Handling.AMBER,
    "ҚБПҮ": Handling.AMBER,
    "FOUO": Handling.AMBER,
    "CUI": Handling.AMBER,
    "RESTRICTED": Handling.AMBER,
    "CONFIDENTIAL": Handling.AMBER,
    "СЕКРЕТНО": Handling.RED,
    "ҚҰПИЯ": Handling.RED,
    "SECRET": Handling.RED,
}
_MAYBE = (  # a part of every one of them, in small letters
    *("служебн", "конфиденц", "тайна", "секретно", "важности", "дсп", "қызмет", "қбпү", "құпия"),
    *("official", "fouo", "cui", "controlled", "restr", "confid", "secret"),
)
_LINE = 80
_ROOM = 24  # letters after a marking: the number of a copy, an exemption
_NO_LETTER = re.compile(r"[\W\d_]+")


def labels_in(text: str) -> Iterator[Handling]:
    """The TLP labels that a text names, however they are spaced, broken and written: “TLP: RED”, “tlp-amber strict”."""
    whole = _folded(text)
    whole = whole if whole.isascii() else whole.translate(_LIKE_LATIN)
    close = "".join(whole.upper().split())
    if "TLP" not in close and "TRAFFICLIGHT" not in close:
        return
    for found in _SAID.finditer(whole):
        step = _COLORS["".join(found[1].split()).upper()]
        yield Handling.AMBER_STRICT if step is Handling.AMBER and found[2] else step


def highest_label(text: str) -> Handling | None:
    """The highest TLP label that a text names: how far what it stands in may travel."""
    return max(labels_in(text), default=None)


def lowest_label(text: str) -> Handling | None:
    """The lowest TLP label that a text names: what may be put where it stands."""
    return min(labels_in(text), default=None)


def marking_in(text: str) -> Handling | None:
    """The highest step that a text names by a TLP label or by a line of official use.

    Official use is no step of the ladder; what bears it goes to no wider circle than TLP:AMBER, and what is marked
    secret to none than TLP:RED.
    """
    return max([*labels_in(text), *_official(text)], default=None)


def _official(text: str) -> Iterator[Handling]:
    whole = _folded(text)
    low = whole.casefold()
    if not any(word in low for word in _MAYBE):
        return
    for line in whole.splitlines():
        if len(line) <= _LINE and any(word in line.casefold() for word in _MAYBE):
            letters = _NO_LETTER.sub("", line)
            alone = _NO_LETTER.sub("", line.partition("//")[0])
            found = _SHORT.get(alone.upper() if alone.istitle() else alone) or _long(letters.casefold())
            if found is not None:
                yield found


def _long(letters: str) -> Handling | None:
    starts = (
        step for words, step in _OFFICIAL.items() if letters.startswith(words) and len(letters) <= len(words) + _ROOM
    )
    return max(starts, default=None)


def _folded(text: str) -> str:
    """A text as it is read: compatible characters are one (NFKC), what is never seen is none."""
    return text if text.isascii() else _UNSEEN.sub("", unicodedata.normalize("NFKC", text))
