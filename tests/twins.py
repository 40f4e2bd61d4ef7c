"""Two dossiers that differ in every field that their readers may not see, and in nothing else.

Each field of the schema is asked for by its path (`schema_walk.fields`), with what it holds in either twin. What is a
text is a word that occurs nowhere else, so that it can be searched for as well.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from reportkit.dossier.csl import DATE_PARTS, DATES, LABELS, NAME_PARTS, NAMES, TEXTS

SEEN = {
    "id": "is in the name of every file",
    "language": "is the memo's, or another file is missing",
    "title": "is the memo's",
    "as_of": "is printed",
    "date": "is printed",
    "number": "is printed on every page",
    "edition": "is printed where it is not the first",
    "embargo": "is printed for the press",
    "from.name": "is the author in the file's properties",
    "scale": "decides how a likelihood is printed",
    "translation.translation": "is the language of the file, not a text of it",
}
"""The fields that every reader sees who is given a memo at all, and why: they have no twin."""

_LEVELS = ("TLP:AMBER", "TLP:RED")
_PRINTED_TEXTS = (
    *(
        "title",
        "container-title",
        "DOI",
        "page",
        "number-of-pages",
        "volume",
        "issue",
        "number",
        "edition",
        "publisher",
    ),
    *("publisher-place", "genre", "authority", "event-title", "event-place", "title-short", "URL", "language"),
    "year-suffix",
)
_OTHER_WAYS = {"page": "1", "language": "en", "URL": "https://example.org/open", "title": "Open Source"}


@dataclass(slots=True)
class Twin:
    """One of the twins. `other` says of a path whether the field has there what the other twin has."""

    other: Callable[[str], bool]
    paths: dict[str, None] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)

    def value(self, path: str, one: Any, another: Any) -> Any:
        """One of two values of a field that readers may not see."""
        self.paths[path] = None
        return another if self.other(path) else one

    def word(self, path: str, where: str = "") -> str:
        """A word for such a field; `where` tells fields of one path apart."""
        made = [_word(f"{path} {where} {side}") for side in "ab"]
        self.words |= dict.fromkeys(made, path)
        return str(self.value(path, *made))


def _word(seed: str) -> str:
    letters = hashlib.sha256(seed.encode()).hexdigest()[:9].translate(str.maketrans("0123456789", "ghjklmnpqr"))
    return f"zqx{letters}"


def files(twin: Twin, *, edition: int = 2) -> dict[str, bytes]:
    """The twin's files. The dossier is in English, with translations into Russian and Kazakh."""
    head = _head(twin, edition)
    secret = _secret(twin)
    for kind, items in _open(twin, edition).items():
        head[kind] = secret[kind] | {id: {**item, "handling": "TLP:CLEAR"} for id, item in items.items()}
    made: dict[str, Any] = {"dossier.yaml": head}
    made["ru.yaml"] = _translation(twin, head, "ru", seen=True)
    made["kk.yaml"] = _translation(twin, head, "kk", seen=False)
    texts = {head["sources"]["open-source"]["text"]: b"Open Actor: one open words two longer words three\n"}
    return {name: json.dumps(content, ensure_ascii=False).encode() for name, content in made.items()} | texts


# ------------------------------------------------------------------------------------------------ the head


def _head(twin: Twin, edition: int) -> dict[str, Any]:
    said = {"id": "twin", "language": "en", "title": "Open Title", "as_of": "2026", "date": "2026-01-02"}
    person: dict[str, Any] = {"name": "Open Sender", **_person(twin, "from", ("role", "phone", "email"))}
    made = {**said, "number": "7", "edition": edition, "from": person}
    made |= {"handling": twin.value("handling", *_LEVELS), "head_releasable": twin.word("head_releasable")}
    made["prepared_by"] = _person(twin, "prepared_by", ("name", "role", "phone", "email"))
    made["to"] = {twin.word("to.~"): twin.word("to.*")}
    made["topics"] = {twin.word("topics.~"): {"title": twin.word("topics.*.title")}}
    made["bottom_line"] = twin.value("bottom_line", _id(twin, "judgements"), "second-judgement")
    secret = {"text": twin.word("gaps.*.text"), "handling": twin.value("gaps.*.handling", *_LEVELS)}
    return {**made, "gaps": [secret, twin.word("gaps.*"), {"text": "Open gap", "handling": "TLP:CLEAR"}]}


def _person(twin: Twin, key: str, parts: tuple[str, ...]) -> dict[str, str]:
    ways = {"email": lambda word: f"{word}@example.org"}
    return {part: ways.get(part, str)(twin.word(f"{key}.{part}")) for part in parts}


# ------------------------------------------------------------------------------------------------ what nobody may see


def _id(twin: Twin, kind: str) -> str:
    return twin.word(f"{kind}.~")


def _shared(twin: Twin, kind: str, where: str = "") -> dict[str, Any]:
    """What all items have that is printed for nobody."""
    path = f"{kind}.*"
    twin.paths[f"{path}.was"] = None  # one that is no list
    own = {} if kind == "sources" else {"note": twin.word(f"{path}.note", where)}
    codes = twin.value(f"{path}.allow.~", "RK305", "RK306")
    return {**own, "was": [twin.word(f"{path}.was.*", where)], "allow": {codes: twin.word(f"{path}.allow.*", where)}}


def _secret(twin: Twin) -> dict[str, dict[str, Any]]:
    """An item of each kind above the clearance, with all of its fields: with one twin's values or the other's."""

    def item(kind: str, fields: dict[str, Any]) -> dict[str, Any]:
        shared = _shared(twin, kind, "secret")
        shared["withdrawn"] = twin.word(f"{kind}.*.withdrawn")
        shared["handling"] = twin.value(f"{kind}.*.handling", *_LEVELS)
        path = f"{kind}.*."
        return {**shared, **{key: made(path + key) for key, made in fields.items()}}

    def one_of(one: Any, another: Any) -> Callable[[str], Any]:
        return lambda path: twin.value(path, one, another)

    def words(*more: str) -> Callable[[str], Any]:
        return lambda path: [twin.word(f"{path}.*", one) for one in ("", *more)]

    def by_name(path: str) -> dict[str, str]:
        return {twin.word(f"{path}.~"): twin.word(f"{path}.*", "secret")}

    word, day = twin.word, one_of("2025-01-01", "2024-02-02")
    actors = one_of("open-actor", "idle-actor")
    fact: dict[str, Callable[[str], Any]] = {
        "kind": one_of("fact", "claim"),
        **dict.fromkeys(("topic", "statement", "place", "support", "unit", "series"), word),
        "by": actors,
        "date": day,
        "actors": lambda path: [twin.value(f"{path}.*", "open-actor", "idle-actor")],
        "credibility": one_of(1, 2),
        "part_of": one_of("open-fact", "other-fact"),
        "conflicts_with": lambda path: {
            twin.value(f"{path}.~", "open-fact", "other-fact"): twin.word(f"{path}.*", "secret")
        },
        "wording": by_name,
        "value": one_of(7, 9),
        "sources": lambda path: (
            [{"id": "other-source", label: twin.word(f"{path}.*.{label}", "secret")} for label in LABELS]
            + [twin.value(f"{path}.*", "open-source", "other-source"), _cited(twin, f"{path}.*.id")]
        ),
    }
    said = word("quotes.*.text")
    quote: dict[str, Callable[[str], Any]] = {
        "topic": word,
        "speaker": actors,
        "source": one_of("open-source", "other-source"),
        "text": lambda path: [said, twin.word(f"{path}.*")],
        "language": one_of("en", "de"),
        "excerpts": lambda path: {twin.word(f"{path}.~", "secret"): _part(twin, f"{path}.*", said)},
        "date": day,
        "chatham_house": one_of(False, True),
    }
    resting: dict[str, Callable[[str], Any]] = {
        "statement": word,
        "basis": lambda path: [twin.value(f"{path}.*", "open-fact", "other-fact")],
    }
    judgement = {
        **resting,
        **dict.fromkeys(("topic", "change_note"), word),
        "likelihood": one_of("likely", "unlikely"),
        "confidence": one_of("low", "high"),
        "until": day,
        "alternatives": words(),
        "watch": words(),
    }
    actor = {**dict.fromkeys(("name", "short", "role"), word), "kind": one_of("person", "group")}
    actor["organisation"] = one_of("open-firm", "idle-actor")
    actor["aka"] = lambda path: [twin.word(f"{path}.*", "secret")]
    ours = {"reliability": one_of("A", "E"), "origin": actors, "note": word}
    ours["text"] = lambda path: f"sources/{twin.word(path, 'secret')}.txt"
    secret = {
        "facts": {_id(twin, "facts"): item("facts", fact)},
        "quotes": {_id(twin, "quotes"): item("quotes", quote)},
        "judgements": {_id(twin, "judgements"): item("judgements", judgement)},
        "proposals": {_id(twin, "proposals"): item("proposals", {**resting, "who": word, "by": day})},
        "actors": {_id(twin, "actors"): item("actors", actor)},
        "sources": {_id(twin, "sources"): {**_record(twin, "secret"), **item("sources", ours)}},
    }
    for label in LABELS:
        path = f"quotes.*.source.{label}"
        placed = {"id": _cited(twin, "quotes.*.source.id"), label: twin.word(path)}
        words_of = {"topic": "context", "speaker": "open-actor", "text": "Secret words", "handling": "TLP:RED"}
        secret["quotes"][f"secret-{label}"] = {**words_of, "source": placed}
    for kind, fields in _SECOND.items():
        secret[kind][f"second-{kind[:-1]}"] = {**fields, "handling": "TLP:RED"}
    return secret


def _cited(twin: Twin, path: str) -> str:
    return str(twin.value(path, "open-source", "other-source"))


def _part(twin: Twin, path: str, said: str) -> str:
    """An excerpt of a secret quote: its text, or a part of it."""
    return str(twin.value(path, said, said[:6]))


_SECOND: dict[str, dict[str, Any]] = {
    "facts": {"topic": "context", "statement": "Secret", "sources": ["open-source"]},
    "judgements": {"topic": "context", "statement": "Secret"},
    "actors": {"name": "Secret"},
    "sources": {"type": "book", "title": "Secret"},
}
"""Another of each, for an open item to name the one or the other."""


def _record(twin: Twin, where: str) -> dict[str, Any]:
    """A bibliographic record with every variable there is."""
    made: dict[str, Any] = {"type": twin.value("sources.*.type", "book", "report")}
    made |= {key: twin.word(f"sources.*.{key}", where) for key in TEXTS}
    made |= {key: [_name(twin, f"sources.*.{key}.*", where)] for key in NAMES}
    made |= {key: _date(twin, f"sources.*.{key}") for key in DATES}
    return made


def _name(twin: Twin, path: str, where: str) -> dict[str, Any]:
    flags = ("static-ordering", "parse-names", "comma-suffix")
    named: dict[str, Any] = {part: twin.word(f"{path}.{part}", where) for part in NAME_PARTS if part not in flags}
    return named | {part: twin.value(f"{path}.{part}", True, False) for part in flags}


def _date(twin: Twin, path: str) -> dict[str, Any]:
    ways: dict[str, tuple[Any, Any]] = {"date-parts": ([[2025, 1]], [[2024, 2]]), "season": ("1", "2")}
    ways |= {"circa": (True, False), "edtf": ("2025", "2024")}
    twin.paths[path] = None  # a date that is no mapping
    return {
        part: twin.value(f"{path}.{part}", *ways[part]) if part in ways else twin.word(f"{path}.{part}")
        for part in DATE_PARTS
    }


# ------------------------------------------------------------------------------------------------ what all may see


def _open(twin: Twin, edition: int) -> dict[str, dict[str, Any]]:
    """Items that everybody may see, with everything about them that nobody may."""
    secret = {kind: twin.value(f"{kind}.~", _id(twin, kind), f"second-{kind[:-1]}") for kind in _SECOND}
    fact = {
        "topic": "agreement",
        "statement": f"Open fact {edition}",
        "sources": [
            "open-source",
            "other-source",
            {"id": secret["sources"], "page": twin.word("facts.*.sources.*.page")},
        ],
        "actors": ["open-actor", secret["actors"]],
        "conflicts_with": {
            "other-fact": twin.word("facts.*.conflicts_with.*"),
            secret["facts"]: twin.word("facts.*.conflicts_with.*", "to a secret"),
        },
        "support": twin.word("facts.*.support", "open"),
        "part_of": twin.value("facts.*.part_of", "other-fact", "third-fact"),
        "planned": twin.value("facts.*.planned", True, False),
        "wording": {
            "plain": f"Plain fact {edition}",
            twin.word("facts.*.wording.~", "o"): twin.word("facts.*.wording.*"),
        },
        "value": 5,
        "unit": "men",
        "date": "2025-01-01",
        **_shared(twin, "facts"),
    }
    others = {
        name: {"topic": "context", "statement": f"Open {name}", "sources": [source], "date": "2024-01-01"}
        for name, source in (("other-fact", "other-source"), ("third-fact", "open-source"))
    }
    quote = {
        "topic": "assessment",
        "speaker": "open-actor",
        "source": "open-source",
        "text": "one open words two longer words three",
        "excerpts": {twin.word("quotes.*.excerpts.~"): "open words"},
        **_shared(twin, "quotes"),
    }
    chatham = {
        "topic": "assessment",
        "speaker": twin.value("quotes.*.speaker", "chatham-one", "chatham-two"),
        "source": twin.value("quotes.*.source", "chatham-source", "chatham-second"),
        "date": twin.value("quotes.*.date", "2025-03-03", "2025-04-04"),
        "text": "two longer words",
        "chatham_house": True,
        **_shared(twin, "quotes", "chatham"),
    }
    basis = ["open-fact", "open-quote", secret["facts"]]
    judgement = {"topic": "assessment", "statement": "Open judgement", "likelihood": "likely", "basis": basis}
    firm = twin.value("actors.*.organisation", secret["actors"], None)
    twin.paths["actors.*.aka"] = None  # one that is no list
    spellings = [twin.word("actors.*.aka.*", "open")]
    actor = {"name": "Open Actor", "aka": spellings, "kind": "person", "role": "Open role", **_shared(twin, "actors")}
    return {
        "facts": {"open-fact": fact, **others},
        "quotes": {"open-quote": quote, twin.word("quotes.~", "chatham"): chatham},
        "judgements": {"open-judgement": {**judgement, **_shared(twin, "judgements")}},
        "proposals": {
            "open-proposal": {"statement": "Open proposal", "basis": basis[:1], **_shared(twin, "proposals")}
        },
        "actors": {
            "open-actor": actor | ({"organisation": firm} if firm else {}),
            "idle-actor": {"name": "Idle", "kind": "person"},
            "open-firm": {"name": "Firm"},
            **{f"chatham-{one}": {"name": twin.word("actors.*.name", one), "kind": "person"} for one in ("one", "two")},
        },
        "sources": {
            "open-source": {**_open_record(twin), **_shared(twin, "sources"), "origin": secret["actors"]},
            "other-source": {**_plain("Other"), "origin": secret["actors"], "reliability": "B"},
            "third-source": _plain("Uncited"),
            **{f"chatham-{one}": _plain(twin.word("sources.*.title", one)) for one in ("source", "second")},
        },
    }


def _plain(title: str) -> dict[str, Any]:
    return {"type": "book", "title": title, "issued": "2025"}


def _open_record(twin: Twin) -> dict[str, Any]:
    """A record in which only what a style prints is the same."""
    made = _record(twin, "open") | {"type": "article-newspaper"}
    made |= {key: _OTHER_WAYS.get(key, f"Open {key}") for key in _PRINTED_TEXTS}
    for key in ("author", "editor", "interviewer"):
        made[key] = [made[key][0] | {"literal": f"Open {key}"}]
    for key in ("issued", "accessed"):
        made[key] = made[key] | {"date-parts": [[2025, 6, 6]]}
    rated = {"reliability": "B", "note": twin.word("sources.*.note", "open")}
    return {**made, **rated, "text": f"sources/{twin.word('sources.*.text')}.txt"}


# ------------------------------------------------------------------------------------------------ translations


def _translation(twin: Twin, head: dict[str, Any], language: str, *, seen: bool) -> dict[str, Any]:
    """A translation of everything. One into a language that a reader was not given is different in all of it."""

    def said(path: str, where: str, *, secret: bool) -> str:
        return twin.word(f"translation.{path}", f"{language} {where}") if secret or not seen else f"{language} {where}"

    def head_word(path: str) -> str:
        return said(path, "", secret=path not in ("title", "from.name"))

    made: dict[str, Any] = {"translation": language, "title": head_word("title")}
    made["by"] = twin.value("translation.by", "second-actor", _id(twin, "actors"))
    for key in ("from", "prepared_by"):
        made[key] = {part: head_word(f"{key}.{part}") for part in ("name", "role")}
    made["to"] = {one: twin.word("translation.to.*", language) for one in head["to"]}
    made["topics"] = {one: {"title": twin.word("translation.topics.*.title", language)} for one in head["topics"]}
    made["gaps"] = [said("gaps.*", str(n), secret=n < 2) for n in range(len(head["gaps"]))]
    made["originals"] = {_id(twin, "facts"): twin.value("translation.originals.*", "00000000", "11111111")}
    for kind, prose in _PROSE.items():
        made[kind] = {}
        for id, item in head[kind].items():
            secret = item["handling"] != "TLP:CLEAR" or id.startswith("chatham-")
            fields = {
                name: _translated(f"{kind}.*.{name}", item[name], f"{id} {name}", said, secret)
                for name in prose
                if name in item
            }
            if fields:
                made[kind][id] = fields
    names = ("facts.*.conflicts_with.~", "facts.*.wording.~", "quotes.*.excerpts.~", "to.~", "topics.~", "originals.~")
    for path in (*names, *(f"{kind}.{end}" for kind in _PROSE for end in ("~", "*"))):
        twin.paths[f"translation.{path}"] = None  # the original's, and texts that stand for an item: they are above
    return made


_PROSE = {
    "facts": ("statement", "place", "unit", "conflicts_with", "wording"),
    "quotes": ("text", "excerpts"),
    "judgements": ("statement", "alternatives", "watch", "change_note"),
    "proposals": ("statement", "who"),
    "actors": ("name", "short", "role"),
    "sources": ("note",),
}


def _translated(path: str, value: Any, where: str, said: Callable[..., str], secret: bool) -> Any:
    if isinstance(value, list):
        return [said(f"{path}.*", f"{where} {n}", secret=secret) for n in range(len(value))]
    if path == "quotes.*.excerpts" and not secret:
        return dict.fromkeys(value, "open")
    if isinstance(value, dict):
        hidden = {key: secret or path.endswith("conflicts_with") or key.startswith("zqx") for key in value}
        return {key: said(f"{path}.*", f"{where} {key}", secret=hidden[key]) for key in value}
    if path == "quotes.*.text" and not secret:
        return "ru open words"
    return said(path, where, secret=secret or path == "sources.*.note")
