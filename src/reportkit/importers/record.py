"""A record on its way into a dossier: CSL-JSON, where it stood, and the id that it gets."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from reportkit.diagnostics import Span
from reportkit.dossier.terms import ID_PATTERN

_LATIN_PAIRS = """
    а a б b в v г g д d е e ё yo ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch
    ы y э e ю yu я ya ә a ғ g қ q ң n ө o ұ u ү u һ h і i
"""


def _pairs(text: str) -> dict[str, str]:
    words = text.split()
    return dict(zip(words[::2], words[1::2], strict=True))


_LATIN = _pairs(_LATIN_PAIRS) | {"ъ": "", "ь": ""}


@dataclass(frozen=True, slots=True)
class Imported:
    """A bibliographic record as CSL-JSON, under the id that its program gave it. `text` is the source's own."""

    csl: Mapping[str, object]
    span: Span | None = field(default=None, compare=False)
    text: str = ""

    @property
    def id(self) -> str:
        return str(self.csl.get("id", ""))


def is_usable(id: str) -> bool:
    """Whether a dossier can have this id."""
    return re.fullmatch(ID_PATTERN, id) is not None


def key_id(csl: Mapping[str, object]) -> str:
    """The id that a record's own key gives; "" if it has none that says anything."""
    own = next((str(csl[key]) for key in ("citation-key", "id") if csl.get(key) and "://" not in str(csl[key])), "")
    made = slug(own)
    return made if re.search("[a-z]", made) and len(made) <= 40 else ""


def numbered(base: str, number: int) -> str:
    """The first of ids that begin alike is the base itself, the next ones have numbers behind it."""
    return base if number == 1 else f"{base[:44]}-{number}"


def slug(text: str) -> str:
    """A text in small Latin letters, digits and hyphens; "" if nothing is left."""
    import unicodedata

    letters = "".join(_LATIN.get(letter, letter) for letter in text.lower())
    plain = unicodedata.normalize("NFKD", letters).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def whose(csl: Mapping[str, object]) -> str:
    """An id for a record without a key that can be one: whose it is, and of which year."""
    whose = _first_name(csl) or str(csl.get("container-title") or csl.get("publisher") or csl.get("title") or "source")
    year = re.search(r"\d{4}", str(csl.get("issued", "")))
    stem = slug(whose)[:36].strip("-") or "source"
    return f"{stem}-{year.group()}" if year else stem


def _first_name(csl: Mapping[str, object]) -> str:
    names = csl.get("author") or csl.get("editor")
    first = names[0] if isinstance(names, list) and names else None
    return str(first.get("family") or first.get("literal") or "") if isinstance(first, dict) else ""
