"""Header fields of a mail as bytes (RFC 5322), written here and by no library: what a text looks like never decides
what it becomes.

An encoded word (RFC 2047) that somebody types is text like any other: it is encoded once more, so that readers see the
characters that were typed, and nothing that is hidden in them.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator, Sequence

from reportkit.briefing.model import Person

_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
ADDRESS = rf"(?!.*=\?)(?=[^@]{{1,64}}@[^@]{{3,189}}$){_ATOM}(?:\.{_ATOM})*@{_LABEL}(?:\.{_LABEL})+"
"""One address (RFC 5322, 3.4.1): a dot-atom and a domain, in ASCII. It never looks like an encoded word."""

_ADDRESS = re.compile(ADDRESS)
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]+")
_PLAIN = re.compile(r"(?!.*=\?)[!-~]{1,70}")
_QUOTED = re.compile(r"(?!.*=\?)[ -~]{1,60}")
_LINE = 76  # characters of a line that has an encoded word in it (RFC 2047, 2)
_AROUND = len("=?utf-8?b??=")


def one_line(text: str) -> str:
    """A text for a header: no control characters, no line breaks, nothing that turns its direction."""
    return " ".join(_CONTROL.sub(" ", text).split())


def text_field(name: str, text: str) -> bytes:
    """A field that holds text, such as Subject. From the first word that has to be encoded, all are."""
    words = one_line(text).split(" ")
    plain = next((at for at, word in enumerate(words) if not _PLAIN.fullmatch(word)), len(words))
    lines, used = [f"{name}:"], len(name) + 1
    for word in words[:plain]:
        if used + len(word) >= _LINE and used > len(name) + 1:
            lines, used = [*lines, ""], 0
        lines[-1] += f" {word}"
        used += len(word) + 1
    if plain < len(words):
        first, *more = _encoded(" ".join(words[plain:]), _LINE - used - 1)
        lines = [*lines[:-1], f"{lines[-1]} {first}", *(f" {one}" for one in more)]
    return _field(lines)


def people_field(name: str, people: Sequence[Person]) -> bytes:
    """A field that holds addresses, such as To. Raises ValueError for an address that is none."""
    lines = [f"{name}:"]
    for at, person in enumerate(people):
        *before, last = _mailbox(person)
        lines += [*(f" {one}" for one in before), f" {last}{',' if at < len(people) - 1 else ''}"]
    first, *rest = lines[1:]
    return _field([lines[0] + first, *rest])


def is_address(text: str) -> bool:
    """Whether a text is one address that every mail program reads alike."""
    return _ADDRESS.fullmatch(text) is not None


def _mailbox(person: Person) -> list[str]:
    """The lines of one address: a name in quotes or encoded, and the address proper."""
    if not is_address(person.email):
        raise ValueError(f"{person.email!r} is no mail address")
    name = one_line(person.name)
    if not name:
        return [person.email]
    if _QUOTED.fullmatch(name):
        quoted = name.replace("\\", "\\\\").replace('"', '\\"')
        return [f'"{quoted}" <{person.email}>']
    return [*_encoded(name, _LINE - 12), f"<{person.email}>"]


def _encoded(text: str, room: int) -> Iterator[str]:
    """Encoded words, none of which breaks a character; the first has less room on its line."""
    data, start, room = text.encode(), 0, max(room, 24)
    while start < len(data):
        stop = start + (room - _AROUND) // 4 * 3
        while stop < len(data) and data[stop] & 0xC0 == 0x80:
            stop -= 1
        yield f"=?utf-8?b?{b64encode(data[start:stop]).decode('ascii')}?="
        start, room = stop, _LINE - 1


def _field(lines: Sequence[str]) -> bytes:
    return "\r\n".join(lines).encode("ascii") + b"\r\n"
