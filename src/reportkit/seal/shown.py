"""What a document shows of its dossier beside facts and quotes: the head, the actors, sections in its own words.

Only what stands in the document is recorded: the digest of a telephone number that isn't printed could be guessed from.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass

from reportkit.dossier.model import Dossier, OwnText, Person
from reportkit.language import get
from reportkit.language.dates import When, parse
from reportkit.language.language import DateStyle
from reportkit.readers.compare import expected_lines
from reportkit.tree import nodes as n
from reportkit.tree.walk import blocks, inlines, own_inlines

_COMMENT = re.compile(r"\{##.*?##\}", re.DOTALL)
_GAP = "gaps."
_PERSONS = ("from", "prepared_by")
_STYLES: tuple[DateStyle, ...] = ("long", "numeric")


@dataclass(frozen=True, slots=True)
class Said:
    """The letters and digits of a document, to look up whether something stands in it."""

    letters: str

    @classmethod
    def by(cls, document: n.Document) -> Said:
        text, notes = expected_lines(document)
        meta = document.meta
        head = (meta.title, meta.author, meta.running)
        return cls(" ".join(map(_letters, (*head, *(words for _, words in (*text, *notes))))))

    def has(self, words: str) -> bool:
        sought = _letters(words)
        return bool(sought) and sought in self.letters


def _letters(text: str) -> str:
    """Without marks and spaces, which typography changes."""
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def digest_of(words: str) -> str:
    """The digest of a field, or of an own text, as it is compared."""
    return hashlib.sha256(words.encode()).hexdigest()[:16]


# ------------------------------------------------------------------------------------------------ the head


def head(dossier: Dossier) -> dict[str, str]:
    """The fields of a dossier's head, in words, by the key that its author knows."""
    fields = {"title": dossier.title, "as_of": str(dossier.as_of), "date": str(dossier.date), "number": dossier.number}
    fields |= {"edition": str(dossier.edition), "embargo": dossier.embargo, "bottom_line": dossier.bottom_line}
    fields |= {f"to.{audience}": words for audience, words in dossier.to.items()}
    fields |= {f"topics.{topic}.title": title for topic, title in dossier.topics.items()}
    for key, person in zip(_PERSONS, (dossier.sender, dossier.prepared_by), strict=True):
        fields |= dict(_person(key, person)) if person is not None else {}
    fields |= {f"{_GAP}{number}": gap.text for number, gap in enumerate(dossier.gaps)}
    return {key: words for key, words in fields.items() if words}


def _person(key: str, person: Person) -> Iterator[tuple[str, str]]:
    for part in ("name", "role", "phone", "email"):
        yield f"{key}.{part}", getattr(person, part)


def shown_head(
    dossier: Dossier, document: n.Document, said: Said, items: Mapping[str, object], told: Set[str]
) -> dict[str, str]:
    """The digests of those fields of the head that the document shows.

    Of persons only what is `told`: the few figures of an extension that nobody printed stand in many a number.
    """
    fields = head(dossier)
    unlike = {
        "as_of": _tells(said, dossier, dossier.as_of),
        "date": document.meta.date == str(dossier.date) or _tells(said, dossier, dossier.date),
        "embargo": bool(dossier.embargo) and _tells(said, dossier, parse(dossier.embargo.partition("T")[0])),
        "edition": dossier.edition > 1 and said.has(str(dossier.edition)),
        "bottom_line": dossier.bottom_line in items,
    }  # these are not printed as they are written
    shown = {key: words for key, words in fields.items() if key in told or key.partition(".")[0] not in _PERSONS}
    return {key: digest_of(words) for key, words in shown.items() if unlike.get(key, said.has(words))}


def _tells(said: Said, dossier: Dossier, when: When) -> bool:
    return any(said.has(get(dossier.language).format_date(when, style)) for style in _STYLES)


def changed_head(before: Mapping[str, str], now: Dossier) -> Iterator[tuple[str, str]]:
    """The fields that are not what they were, each with its words now ("" if it is gone)."""
    fields = head(now)
    gaps = {digest_of(gap.text) for gap in now.gaps}
    for key, digest in before.items():
        if key.startswith(_GAP):
            if digest not in gaps:
                yield key, fields.get(key, "")
        elif digest_of(fields.get(key, "")) != digest:
            yield key, fields.get(key, "")


# ------------------------------------------------------------------------------------------------ own texts


def own_texts(dossier: Dossier, document: n.Document) -> dict[str, str]:
    """The digests of the own texts that the document was made from, by section: its nodes know their files."""
    files = set(_files(document))
    return {text.section: text_digest(text) for text in dossier.texts if text.path in files}


def _files(document: n.Document) -> Iterator[str]:
    for block in blocks(document.blocks):
        for node in (block, *inlines(own_inlines(block))):
            span = getattr(node, "span", None)
            if span is not None:
                yield span.file


def text_digest(text: OwnText) -> str:
    """The digest of an own text; what it says to its authors alone doesn't count."""
    return digest_of(_COMMENT.sub("", text.content))


def text_for(dossier: Dossier, section: str, audience: str, language: str, base: str) -> OwnText | None:
    """The own text that stands for a section, as it is chosen when a document is made: this audience's, or
    everybody's.
    """
    fitting = [
        text
        for text in dossier.texts
        if text.section == section and text.audience in ("", audience) and (text.language or base) == language
    ]
    return max(fitting, key=lambda text: (text.audience, text.path), default=None)
