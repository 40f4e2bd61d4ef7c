"""A dossier in which every text is a word that occurs nowhere else, and every place that could hide a word."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from reportkit.handling import Handling
from reportkit.language import codes

LANGUAGES = ("ru", *(code for code in codes() if code != "ru"))
"""The dossier's own, then every other that the packs are offered in."""
TOPICS = ("agreement", "context", "assessment")
NEVER = "never"
"""In place of a handling: what is printed for nobody (notes to ourselves, a Chatham House speaker)."""


@dataclass(slots=True)
class Canaries:
    """The words, each with the handling of what it stands in ("never": for nobody), its kind, field and language."""

    words: dict[str, tuple[Handling | str, str, str, str]] = field(default_factory=dict)
    edition: str = ""  # dossiers of different editions have no word in common

    def word(self, handling: Handling | str, kind: str, name: str, language: str = "ru", number: int = 0) -> str:
        """A new word of twelve letters."""
        seed = f"{self.edition} {handling!r} {kind} {name} {language} {number}"
        letters = hashlib.sha256(seed.encode()).hexdigest()[:9].translate(str.maketrans("0123456789", "ghjklmnpqr"))
        made = f"zqx{letters}"
        self.words[made] = (handling, kind, name, language)
        return made

    def number(self, handling: Handling, number: int) -> int:
        """A new number of nine digits, as the value of a fact."""
        made = 710_001_700 + int(handling) * 10 + number + (5 if self.edition else 0)
        self.words[str(made)] = (handling, "facts", "value", "")
        return made

    def above(self, clearance: Handling) -> set[str]:
        """The words that nobody of this clearance may meet."""
        return {one for one, (step, *_) in self.words.items() if isinstance(step, str) or step > clearance}

    def permitted(self, clearance: Handling, kind: str, name: str, language: str) -> set[str]:
        wanted = (kind, name, language)
        return {
            one
            for one, (step, *rest) in self.words.items()
            if tuple(rest) == wanted and isinstance(step, Handling) and step <= clearance
        }


def dossier(canaries: Canaries) -> dict[str, bytes]:
    """The files of a dossier with an item of every kind, or three, at every handling."""
    files: dict[str, Any] = {"dossier.yaml": _head()}
    overlays = {
        language: {"translation": language, "title": "Title", "from": {"name": "N", "role": "R"}}
        for language in LANGUAGES[1:]
    }
    texts: dict[str, bytes] = {}
    for step in Handling:
        _cluster(canaries, step, files["dossier.yaml"], overlays, texts)
    _chatham(canaries, files["dossier.yaml"], overlays)
    files |= {f"{language}.yaml": overlay for language, overlay in overlays.items()}
    return {name: json.dumps(content, ensure_ascii=False).encode() for name, content in files.items()} | texts


def _head() -> dict[str, Any]:
    kinds = ("facts", "quotes", "judgements", "proposals", "actors", "sources")
    head = {"id": "canary", "language": "ru", "title": "Title", "as_of": "2026", "date": "2026-01-02", "number": "1"}
    return {**head, "from": {"name": "N", "role": "R"}, "gaps": [], **{kind: {} for kind in kinds}}


def _cluster(
    canaries: Canaries,
    step: Handling,
    head: dict[str, Any],
    overlays: dict[str, dict[str, Any]],
    texts: dict[str, bytes],
) -> None:
    """Items of one handling that rest on each other alone."""

    def word(kind: str, name: str, number: int = 0, *, never: bool = False) -> str:
        return canaries.word(NEVER if never else step, kind, name, "ru", number)

    def add(kind: str, number: int, plain: dict[str, Any], said: dict[str, Any]) -> str:
        """An item under a canary of an id, with its translations."""
        id = word(kind, "id", number)
        own = {} if kind == "sources" else {"note": canaries.word(NEVER, f"{kind}{step}", "note", "ru", number)}
        head[kind][id] = {**plain, **_worded(canaries, step, kind, said, "ru", number), **own, "handling": step.label}
        for language, overlay in overlays.items():
            overlay.setdefault(kind, {})[id] = _worded(canaries, step, kind, said, language, number)
        return id

    actor = add("actors", 0, {"kind": "person"}, {"name": "", "short": "", "role": ""})
    path = f"sources/{word('sources', 'path')}.txt"
    record: dict[str, Any] = {
        "type": "article-newspaper",
        "container-title": word("sources", "container"),
        "language": "ru",
        "text": path,
    }
    record |= {"title": word("sources", "title"), "URL": f"https://example.org/{word('sources', 'url')}"}
    record |= {
        "author": [{"family": word("sources", "author"), "given": "A."}],
        "issued": "2025",
        "origin": word("sources", "origin"),
    }
    source = add("sources", 0, {**record, "reliability": "B"}, {"note": ""})
    facts = []
    for number, topic in enumerate(TOPICS):
        year = 1701 + int(step) * 3 + number
        plain: dict[str, Any] = {
            "topic": topic,
            "sources": [{"id": source, "page": str(year)}],
            "actors": [actor],
            "date": f"{year}-02-03",
        }
        plain |= {
            "value": canaries.number(step, number),
            "support": word(f"facts{step}", "support", number, never=True),
            "series": word("facts", "series"),
        }
        said = {"statement": "", "place": "", "unit": "unit", "wording": {"plain": ""}}
        facts.append(add("facts", number, plain, said))
    for number, kind in enumerate(("claim", "assumption"), len(TOPICS)):
        plain = {"kind": kind, "topic": "context", "sources": [source], **({"by": actor} if kind == "claim" else {})}
        add("facts", number, plain, {"statement": ""})
    quote = add(
        "quotes", 0, {"topic": "assessment", "speaker": actor, "source": source}, {"text": "", "excerpts": {"part": ""}}
    )
    said = {"statement": "", "alternatives": [""], "watch": [""], "change_note": ""}
    judged = {
        "topic": "assessment",
        "likelihood": "likely",
        "confidence": "low",
        "until": "2027",
        "basis": [*facts, quote],
    }
    judgement = add("judgements", 0, judged, said)
    add("proposals", 0, {"by": "2027", "basis": [judgement]}, {"statement": "", "who": ""})
    head["gaps"].append({"text": word("gaps", "text"), "handling": step.label})
    for language, overlay in overlays.items():
        overlay.setdefault("gaps", []).append(canaries.word(step, "gaps", "text", language))
    # Verbatim: a misquote would stop every rendering.
    proven = [head["quotes"][quote]["text"], *(head["facts"][fact]["support"] for fact in facts)]
    speaker = head["actors"][actor]["name"].capitalize()  # whom the source doesn't name, it doesn't quote
    texts[path] = "\n".join([word("sources", "content"), speaker, *proven]).encode()
    if step is not Handling.CLEAR:
        name = word("texts", "file")
        texts[f"text/{name}.md"] = f"{word('texts', 'content')} [@{facts[0]}]\n".encode()


def _worded(
    canaries: Canaries, step: Handling, kind: str, said: dict[str, Any], language: str, number: int
) -> dict[str, Any]:
    """The prose of an item in one language. A quote's excerpt is a part of its text."""

    def made(name: str, value: Any) -> Any:
        if isinstance(value, list):
            return [canaries.word(step, kind, name, language, number) for _ in value]
        if isinstance(value, dict):
            return {key: canaries.word(step, kind, f"{name}.{key}", language, number) for key in value}
        return value or canaries.word(step, kind, name, language, number)

    words = {name: made(name, value) for name, value in said.items()}
    if "excerpts" in words:
        words["text"] = f"one {words['text']} two {words['excerpts']['part']} three"
    return words


def _chatham(canaries: Canaries, head: dict[str, Any], overlays: dict[str, dict[str, Any]]) -> None:
    """A quote that everybody may see, whose speaker, organisation, source and id nobody may."""

    def never(name: str, language: str = "ru") -> str:
        return canaries.word(NEVER, "chatham", name, language)

    firm, speaker, source, quote = (never(name) for name in ("organisation", "speaker", "source", "quote"))
    head["actors"][firm] = {"name": never("organisation name")}
    head["actors"][speaker] = {"kind": "person", "name": never("name"), "role": never("role"), "organisation": firm}
    head["sources"][source] = {
        "type": "interview",
        "title": never("title"),
        "author": [{"family": never("family")}],
        "issued": "2025",
    }
    said = canaries.word(Handling.CLEAR, "chatham", "text")
    head["quotes"][quote] = {
        "topic": "assessment",
        "speaker": speaker,
        "source": source,
        "text": f"we {said} it",
        "chatham_house": True,
    }
    basis = {"topic": "assessment", "statement": canaries.word(Handling.CLEAR, "chatham", "judged"), "basis": [quote]}
    head["judgements"]["on-words"] = basis
    for language, overlay in overlays.items():
        overlay["actors"] |= {firm: never("organisation name", language)}
        overlay["actors"] |= {speaker: {"name": never("name", language), "role": never("role", language)}}
        overlay["quotes"] |= {quote: f"we {canaries.word(Handling.CLEAR, 'chatham', 'text', language)} it"}
        overlay["judgements"] |= {"on-words": canaries.word(Handling.CLEAR, "chatham", "judged", language)}


# ----------------------------------------------------------------------------------------- where a word could hide


def places(data: bytes) -> Iterator[tuple[str, bytes]]:
    """Every place of a file that could hold a word, as bytes: the file itself, and whatever is packed into it."""
    yield "the bytes of the file", data
    if data.startswith(b"PK\x03\x04"):
        yield from _in_zip(data)
    elif data.startswith(b"%PDF"):
        yield from _in_pdf(data)
    elif data.startswith((b"X-Unsent:", b"MIME-Version:", b"Subject:", b"From:", b"To:", b"Date:")):
        yield from _in_mail(data)
    elif data.startswith(b"BEGIN:VCALENDAR"):
        yield from _in_calendar(data)
    elif data.startswith(PNG):
        yield from _in_picture(data)


PNG = b"\x89PNG\r\n\x1a\n"


def _in_picture(data: bytes) -> Iterator[tuple[str, bytes]]:
    """The chunks of a PNG, with the texts in them that are compressed, and what stands after its end."""
    at = len(PNG)
    while at + 8 <= len(data):
        length, kind = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8]
        content = data[at + 8 : at + 8 + length]
        yield f"chunk {kind!r}", content
        _, _, packed = content.partition(b"\0")
        if kind in (b"zTXt", b"iCCP") and packed:
            yield f"the text of chunk {kind!r}", zlib.decompress(packed[1:])
        at += 12 + length
        if kind == b"IEND":
            break
    yield "what stands after the picture", data[at:]


def _in_mail(data: bytes) -> Iterator[tuple[str, bytes]]:
    from email import policy
    from email.parser import BytesParser

    message = BytesParser(policy=policy.default).parsebytes(data)
    for number, part in enumerate(message.walk()):
        yield f"the head of part {number}", str(part.items()).encode()
        content = part.get_payload(decode=True)
        if isinstance(content, bytes):
            for place, inner in places(content):
                yield f"part {number}: {place}", inner


def _in_calendar(data: bytes) -> Iterator[tuple[str, bytes]]:
    """Long lines put together again, and what is attached."""
    whole = data.replace(b"\r\n ", b"").replace(b"\r\n\t", b"")
    yield "the calendar's own lines", whole
    for number, attached in enumerate(re.findall(rb"ENCODING=BASE64[^:]*:([A-Za-z0-9+/=]+)", whole)):
        for place, inner in places(base64.b64decode(attached)):
            yield f"attachment {number}: {place}", inner


def _in_zip(data: bytes) -> Iterator[tuple[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        yield "the archive's comment", archive.comment
        for info in archive.infolist():
            yield f"the name of {info.filename}", info.filename.encode() + info.comment + info.extra
            content = archive.read(info)
            for place, inner in places(content):
                yield f"{info.filename}: {place}", inner
            if info.filename.endswith((".xml", ".rels")):
                yield f"{info.filename}: the text without its tags", re.sub(rb"<[^>]*>", b"", content)


def _in_pdf(data: bytes) -> Iterator[tuple[str, bytes]]:
    import pikepdf
    from pypdf import PdfReader

    with pikepdf.open(io.BytesIO(data)) as document:
        for number, stored in enumerate(document.objects, 1):
            if isinstance(stored, pikepdf.Stream):
                for place, inner in places(bytes(stored.read_bytes())):
                    yield f"stream {number}: {place}", inner
            yield f"object {number}", b"\n".join(_strings(stored, set()))
    reader = PdfReader(io.BytesIO(data))
    for number, page in enumerate(reader.pages, 1):
        yield f"the text of page {number}", page.extract_text().encode()
    yield "the outline", repr(reader.outline).encode()
    for name, contents in reader.attachments.items():
        yield "the name of an attachment", name.encode()
        for content in contents:
            for place, inner in places(content):
                yield f"attachment {name}: {place}", inner


def _strings(stored: Any, seen: set[tuple[int, int]]) -> Iterator[bytes]:
    """Strings, names and keys of one object, without those of objects that it refers to."""
    import pikepdf

    if isinstance(stored, pikepdf.String):
        yield bytes(stored)
        yield str(stored).encode("utf-8", "replace")
    elif isinstance(stored, pikepdf.Name):
        yield str(stored).encode()
    elif isinstance(stored, pikepdf.Array):
        for entry in stored.as_list():
            if not getattr(entry, "is_indirect", False):
                yield from _strings(entry, seen)
    elif isinstance(stored, pikepdf.Dictionary | pikepdf.Stream):
        for key in list(stored.keys()):
            yield key.encode()
            entry = stored[key]
            if not getattr(entry, "is_indirect", False):
                yield from _strings(entry, seen)


_OTHER = re.compile(rb"[^a-z0-9]+")
_WORD = re.compile(rb"zqx[a-r]{9}|7100017\d\d")


def words_in(content: bytes) -> set[str]:
    """The canaries in a place, whatever its encoding, and however lines, hyphens or capitals have changed it."""
    found: set[bytes] = set()
    for text in (content, content.replace(b"\x00", b"")):  # UTF-16 as well
        found.update(_WORD.findall(_OTHER.sub(b"", text.lower())))
    for written in re.findall(rb"<([0-9A-Fa-f\s]{24,})>", content):  # hexadecimal strings
        digits = b"".join(written.split())
        found.update(_WORD.findall(_OTHER.sub(b"", bytes.fromhex((digits + b"0"[: len(digits) % 2]).decode()).lower())))
    return {one.decode() for one in found}
