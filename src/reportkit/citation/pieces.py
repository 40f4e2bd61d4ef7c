"""Putting a reference together: pieces that may be empty, joined without doubled or stray punctuation."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from reportkit.tree.nodes import Emphasis, Inline, Link, Text
from reportkit.tree.walk import plain

Inlines: TypeAlias = tuple[Inline, ...]

_STOPS = ".!?…"
_CLOSING = "”’"
"""Marks behind which a stop is still seen: in English it stands before the closing quotation mark."""


def text(value: str) -> Inlines:
    """Plain characters; nothing for an empty value."""
    return (Text(value),) if value else ()


def italic(value: str) -> Inlines:
    """Characters in italics; nothing for an empty value."""
    return (Emphasis((Text(value),)),) if value else ()


def link(url: str) -> Inlines:
    """An address that can be followed, printed as it is."""
    return (Link(url, (Text(url),)),) if url else ()


def doi_link(doi: str) -> Inlines:
    """A DOI as the address that its foundation asks for."""
    return link(f"https://doi.org/{doi}") if doi else ()


def chain(*parts: Inlines) -> Inlines:
    """Parts one after another, texts that meet made one."""
    out: list[Inline] = []
    for part in parts:
        for inline in part:
            if isinstance(inline, Text) and out and isinstance(out[-1], Text):
                out[-1] = Text(out[-1].text + inline.text)
            else:
                out.append(inline)
    return tuple(out)


def join(parts: Iterable[Inlines], separator: str) -> Inlines:
    """The parts that are not empty, the separator between them; its stop gives way to one that is there already."""
    out: Inlines = ()
    for part in parts:
        if part:
            out = chain(out, text(_after(out, separator)) if out else (), part)
    return out


def titled(quoted: str, title: str, mark: str) -> Inlines:
    """A title in its quotation marks and the mark after it, by the pattern `quoted` with gaps for both.

    Inside the quotation marks a title's own question mark takes the place of the comma or stop.
    """
    if not title:
        return ()
    inside = quoted.index("{mark}") < len(quoted) - len("{mark}")
    return text(quoted.format(title=title, mark="" if inside and title[-1] in _STOPS else mark))


def stop(parts: Inlines, mark: str = ".") -> Inlines:
    """The parts and the full stop at their end, unless they have one."""
    return chain(parts, text(_after(parts, mark))) if parts else ()


def brackets(parts: Inlines, pair: str = "()") -> Inlines:
    """The parts between brackets; nothing for nothing."""
    return chain(text(pair[0]), parts, text(pair[1])) if parts else ()


def capital(parts: Inlines) -> Inlines:
    """The parts as a sentence of their own: with a capital at the beginning."""
    match parts:
        case (Text(text=first), *rest):
            return (Text(first[:1].upper() + first[1:]), *rest)
        case _:
            return parts


def prefixed(prefix: str, parts: Inlines) -> Inlines:
    """The parts after a word of ours; nothing for nothing."""
    return chain(text(prefix), parts) if parts else ()


def _after(parts: Inlines, separator: str) -> str:
    """The separator as it stands after these parts."""
    end = plain(parts).rstrip(_CLOSING)[-1:]
    if separator[0] == "." and end in _STOPS:
        return separator[1:]
    return separator[1:] if separator[0] == end == "," else separator
