"""Values and keys that name a language: one of ours, or one that another package brings."""

from __future__ import annotations

import re

from reportkit import language as languages
from reportkit.diagnostics import Span
from reportkit.dossier.fields import MapOf
from reportkit.dossier.kinds import Choice, Kind, Schema, Word
from reportkit.dossier.nodes import Node, ScalarNode
from reportkit.dossier.reading import Reading
from reportkit.dossier.rules import LANGUAGE_UNUSABLE, TRANSLATION_LANGUAGE


def is_language(code: str, span: Span | None, reading: Reading) -> bool:
    """Whether a code is that of a language that can be used; a finding if one is there and can't be."""
    if code in languages.codes():
        return True
    if not re.fullmatch("[a-z]{2,3}", code):  # an opening for "facts", "sources" and the like would cost a long look
        return False
    from reportkit.language.brought import LanguageError

    try:
        return languages.find(code) is not None
    except LanguageError as error:
        message = "the language “{code}” can't be used: {what}"
        hint = "It comes with the package {package}: mend it there, or do without it."
        words = {"code": code, "what": error.what, "package": error.package}
        reading.fault(LANGUAGE_UNUSABLE, span, message, hint, **words)
        return False


class InLanguage:
    """A language's code. One that there isn't is told in the words of another kind."""

    def __init__(self, ours: Kind | None = None) -> None:
        self._ours = ours or Choice(*languages.codes(), others=_names())

    def read(self, node: Node, reading: Reading, path: str) -> str | None:
        if not isinstance(node, ScalarNode) or not isinstance(node.value, str):
            return self._told(node, reading, path)
        before = len(reading.report)
        if is_language(node.value, node.span, reading):
            return node.value
        return None if len(reading.report) > before else self._told(node, reading, path)

    def schema(self) -> Schema:
        return {**self._ours.schema(), **_schema_of_others()}

    def _told(self, node: Node, reading: Reading, path: str) -> str | None:
        value = self._ours.read(node, reading, path)
        return value if isinstance(value, str) else None


def _names() -> dict[str, str]:
    """What our languages call themselves, and their codes."""
    return {languages.get(code).name.casefold(): code for code in languages.codes()}


def _schema_of_others() -> Schema:
    """What a schema says where packages bring languages: editors offer them with ours."""
    known = languages.installed()
    return {"enum": list(known)} if known != languages.codes() else {}


class MapByLanguage(MapOf):
    """Values of one kind by a language's code."""

    def __init__(self, kind: Kind, what: str) -> None:
        super().__init__(kind, "|".join(languages.codes()), what)

    def takes(self, key: str, span: Span | None, reading: Reading) -> bool:
        return is_language(key, span, reading)

    def schema(self) -> Schema:
        kind = self.kind.schema()
        keys = "|".join(languages.installed())
        return {"type": "object", "patternProperties": {f"^(?:{keys})$": kind}, "additionalProperties": False}


def translation_language() -> InLanguage:
    """The language of a translation, whose faults have a rule of their own."""
    codes = languages.codes()
    return InLanguage(Word("|".join(codes), f"one of {', '.join(codes)}", TRANSLATION_LANGUAGE))
