"""What a stranger types into every field of a briefing, and what has to come out of it all the same."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from reportkit.briefing.model import Briefing, Person, Piece, Rendered
from reportkit.briefing.names import ascii_name
from reportkit.briefing.read import read_briefing
from reportkit.diagnostics import Report
from reportkit.handling import Handling
from small_briefing import BRIEFING

_PIECES = st.sampled_from(
    [
        *(
            "\r\nBcc: spy@evil.example",
            "\nTo: spy@evil.example\n\n",
            "\r",
            "\n",
            "\0",
            "\u2028",
            "\u2029",
            "\x85",
            "\x0b",
        ),
        *(
            "=?utf-8?q?x=0d=0aBcc:_spy@evil.example=0d=0a?=",
            "=?utf-8?b?DQpCY2M6IHNweUBldmlsLmV4YW1wbGU=?=",
            "=?utf-8?q?",
        ),
        *("?=", "=?", "=?=?utf-8?q?a?=?=", "=0d=0aBcc:_x", "\u202e", "\u2066", "\ud800", "\udfff", "\ufeff", "\u00ad"),
        *(
            ",",
            ";",
            ":",
            '"',
            "'",
            "\\",
            "<spy@evil.example>",
            "(comment)",
            "@",
            "^n",
            "^'",
            "^^",
            "%0D%0A",
            "&#13;",
            "]]>",
        ),
        *("\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\n", "\\n", "\\,", ";X-FILENAME=x:", "\r\nATTENDEE:mailto:spy@evil.example"),
        *(
            "Иванов",
            "Қызмет",
            "é",
            "e\u0301",
            "𝔘",
            "word",
            " ",
            "  ",
            "\t",
            "x" * 80,
            "y" * 1200,
            "Ж" * 700,
            "a b " * 300,
        ),
        *("<b>&amp;", "../", "a.txt\0.exe", "Content-Type: text/html", "--", "===", ".", "\u3000"),
    ]
)
EVIL: SearchStrategy[str] = st.one_of(
    st.lists(_PIECES, max_size=6).map("".join),
    st.text(max_size=30),
    st.lists(_PIECES, min_size=8, max_size=30).map("".join),
)
_LOCAL = st.from_regex(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,12}(\.[A-Za-z0-9?&=%]{1,5})?", fullmatch=True)
ADDRESS = _LOCAL.filter(lambda text: "=?" not in text).map(lambda text: f"{text}@example.org")

_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def line(text: str) -> str:
    """What a field shows of a text: one line, nothing in it that can't be seen."""
    return " ".join(_UNSEEN.sub(" ", text).split())


@dataclass(frozen=True)
class Asked:
    """A briefing with its items, as they are handed to the writers."""

    briefing: Briefing
    items: tuple[Rendered, ...]

    @property
    def files(self) -> dict[str, bytes]:
        return {piece.name: piece.data for item in self.items for piece in item.files}

    @property
    def people(self) -> list[tuple[str, str]]:
        return [(line(one.name), one.email) for one in self.briefing.to if one.email]


def _base() -> Briefing:
    found = read_briefing(BRIEFING.encode(), "board.yaml", Report())
    assert found is not None
    return found


@st.composite
def asked(draw: st.DrawFn) -> Asked:
    """Any briefing that a stranger may write."""
    people = tuple(
        Person(name=draw(EVIL), email=draw(st.one_of(ADDRESS, st.just("")))) for _ in range(draw(st.integers(0, 4)))
    )
    sender = draw(st.one_of(st.none(), st.builds(Person, name=EVIL, email=ADDRESS)))
    title, place, note = draw(EVIL), draw(EVIL), draw(EVIL)
    briefing = replace(_base(), to=people, sender=sender, title=title, place=place, cover_note=note)
    names = draw(st.lists(EVIL.map(lambda text: ascii_name(f"{text}.pdf")), max_size=3, unique_by=str.casefold))
    pieces = [Piece(name=name, media="application/pdf", data=draw(st.binary(max_size=90))) for name in names]
    items = (Rendered(title=draw(EVIL), handling=Handling.GREEN, files=tuple(pieces)),)
    return Asked(briefing, items)
