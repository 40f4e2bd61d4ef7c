"""Names of people and bodies as CSL-JSON has them, and the forms that references need."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reportkit.dossier.csl import tidy
from reportkit.language.language import NBSP


@dataclass(frozen=True, slots=True)
class Name:
    """A person (`family`, `given`) or a body (`family` alone, `body` true)."""

    family: str
    given: str = ""
    body: bool = False

    @property
    def initials(self) -> str:
        """`Жан-Поль Мари` → `Ж.-П. М.`"""
        parts = re.findall(r"[^\s.]+", self.given)
        return NBSP.join("-".join(f"{piece[0].upper()}." for piece in part.split("-") if piece) for part in parts)

    def before(self, given: str, separator: str = NBSP) -> str:
        """The family name, then what is given: `Иванов И. И.`"""
        return f"{self.family}{separator}{given}" if given else self.family

    def after(self, given: str) -> str:
        """What is given, then the family name: `И. И. Иванов`, whose initials stay with it, `Иван Иванов`."""
        separator = NBSP if given.endswith(".") else " "
        return f"{given}{separator}{self.family}" if given else self.family


def read_names(value: object) -> tuple[Name, ...]:
    """The names of a CSL variable; what is not a name is left out."""
    if not isinstance(value, Sequence) or isinstance(value, str):
        return ()
    return tuple(name for one in value if isinstance(one, Mapping) and (name := _read(one)) is not None)


def _read(value: Mapping[object, object]) -> Name | None:
    literal = tidy(value.get("literal"))
    if literal:
        return Name(literal, body=True)
    particles = (tidy(value.get(key)) for key in ("dropping-particle", "non-dropping-particle"))
    family = " ".join(part for part in (*particles, tidy(value.get("family")), tidy(value.get("suffix"))) if part)
    given = tidy(value.get("given")).replace(". ", f".{NBSP}")
    if not family:
        return Name(given, body=True) if given else None
    return Name(family, given)
