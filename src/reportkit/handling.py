"""How far something may travel: the Traffic Light Protocol 2.0 (FIRST), as an ordered ladder.

TLP labels are never translated and have no spaces. Official-use and free markings are texts of an output, not steps of
the ladder: they are never assigned by themselves. In what others have made both are found as people write them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from enum import IntEnum
from html import unescape


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

_APART = r"[\W_]{0,3}"  # between the letters of a word that is drawn out, or has mark-up in it
_LOOSE_COLORS = "|".join(_APART.join(color) for color in _COLORS)
_NOUNS = (
    "RATING|RATED|CLASSIFICATION|CLASSIFIED|CLASS|DESIGNATION|DESIGNATED|CODED?|LEVEL|MARKING|MARKED|LABEL|STATUS"
    "|COLOU?R|VERSION|VER|V|IS|SET|TO|AS|AT|OF|TLP"
)
_LOOSE = re.compile(
    rf"(?:TLP|(?<![^\W_])T{_APART}L{_APART}P|TRAFFIC[\W_]{{0,3}}LIGHT[\W_]{{0,3}}PROTOCOL)[\W\d_]{{0,24}}"
    rf"(?:(?:{_NOUNS})[\W\d_]{{1,24}}){{0,3}}({_LOOSE_COLORS})([\W_]{{0,8}}{_APART.join('STRICT')})?(?![^\W\d_])"
    rf"|(?<![^\W\d_])({_LOOSE_COLORS})[\W_]{{0,8}}TLP(?![^\W\d_])",
    re.IGNORECASE,
)
_HEX = re.compile(r"[%=]([0-9A-F]{2})", re.IGNORECASE)

_OWN = r"TLP[\s:_\-]{1,3}(?:CLEAR|WHITE|GREEN|AMBER(?:[\s+_\-]{1,3}STRICT)?|RED)(?![^\W_])"
_BRACKETED = rf"[\[(]\s?{_OWN}\s?[\])]"
_ALONE = re.compile(rf"[\s*#>]{{0,8}}(?:{_OWN}|{_BRACKETED})[\s*.]{{0,8}}", re.IGNORECASE)
_SET_APART = re.compile(
    rf"^(?:(?:RE|FWD?|AW|WG|TR|ОТВ|ОТВЕТ|НА):\s{{0,3}}){{0,4}}(?:{_BRACKETED}|{_OWN}\s?[;|/_\-\u2013\u2014])"
    rf"|(?:{_BRACKETED}|[|/_\-\u2013\u2014]\s?{_OWN})[\s.]{{0,8}}$",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"(?<![^\W\d_])(?:NO|NOT|NON|NONE|NEVER|WITHOUT|EXCEPT|BELOW|ABOVE|BEYOND|UNDER|UP|THAN|WAS|FORMERLY|CANNOT|UN\w*"
    r"|\w+N[’']T|BAN\w*|FORBID\w*|PROHIBIT\w*|REFUS\w*|EXCLU\w*|REJECT\w*|KEIN\w*|NICHT|OHNE|PAS|SANS|JAMAIS"
    r"|INTERDIT\w*|НЕ|НЕТ|НИ|БЕЗ|КРОМЕ|ЗАПРЕ\w*|НЕЛЬЗЯ|НИЖЕ|ВЫШЕ|ЕМЕС|ЖОҚ)(?![^\W\d_])",
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


def own_label(text: str, *, is_alone: bool = False) -> Handling | None:
    """How far a target may travel by a title or a line of its own; what merely speaks of a label is no marking.

    The label stands alone or set apart at the beginning or the end (only alone with `is_alone`), and no word denies it.
    Where several labels are named, the lowest counts.
    """
    whole = _folded(text).strip()
    if not (_ALONE.fullmatch(whole) or (not is_alone and _SET_APART.search(whole))) or _DENIED.search(whole):
        return None
    return min([*labels_in(whole), *_loosely(whole)], default=None)


def own_of(lines: Iterable[str], *, is_alone: bool = False) -> Handling | None:
    """The lowest of the markings that lines bear of their own."""
    found = (own_label(line, is_alone=is_alone) for line in lines)
    return min((one for one in found if one is not None), default=None)


def marking_in(text: str) -> Handling | None:
    """The highest step that a text names by a TLP label or by a line of official use.

    Official use is no step of the ladder; what bears it goes to no wider circle than TLP:AMBER, and what is marked
    secret to none than TLP:RED.
    """
    return max([*labels_in(text), *_loosely(text), *_official(text)], default=None)


def _loosely(text: str) -> Iterator[Handling]:
    """What may be meant for a label: it raises a marking and never is one, so a false alarm does no harm."""
    for whole in _unescaped(_folded(text).translate(_LIKE_LATIN)):
        letters = _NO_LETTER.sub("", whole).upper()
        if "TLP" in letters or "TRAFFICLIGHT" in letters:
            for found in _LOOSE.finditer(whole):
                color = _COLORS[_NO_LETTER.sub("", found[1] or found[3]).upper()]
                yield Handling.AMBER_STRICT if color is Handling.AMBER and found[2] else color


def _unescaped(text: str) -> Iterator[str]:
    """A text as it is, and what it says if its escapes (percent, quoted-printable, XML's) are undone."""
    yield text
    if "%" in text or "=" in text or "&#" in text:
        plain = _HEX.sub(lambda found: chr(int(found[1], 16)), text.replace("=\r\n", "").replace("=\n", ""))
        yield unescape(plain)


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
