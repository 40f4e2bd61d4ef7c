"""No word of what an audience may not see is in anything that it is given; what it may see is where it should be."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canaries import LANGUAGES, NEVER, PNG, Canaries, dossier, places, words_in
from conftest import FULL
from reportkit.diagnostics import Report
from reportkit.dossier.read import read_dossier
from reportkit.formats import FORMATS
from reportkit.handling import Handling
from reportkit.template.pack.pack import Pack, read_pack
from reportkit.work.make import Job
from reportkit.work.project import Project
from reportkit.work.render import Output, render
from reportkit.workspace import read_folder

TEMPLATES = Path(__file__).parents[2] / "templates"

WHERE = {"docx": {"word/document.xml:"}, "pdf": {"the", "object"}, "md": {"the"}}
"""How the places begin in which words of a file are certainly found."""
COLUMNS = [
    "date",
    "statement",
    "sources",
    "kind",
    "place",
    "actors",
    "value",
    "likelihood",
    "confidence",
    "until",
    "basis",
    "who",
    "by",
    "topic",
    "reliability",
    "id",
]
EVERYTHING = f"""\
# Everything {{#everything}}

{{{{ dossier.title }}}}

{{% for item in facts(kind="any") %}}
- {{{{ item }}}}
{{% endfor %}}

{{{{ quotes() }}}}

{{% for quote in quotes() %}}
{{{{ quote.voice }}}}: {{{{ quote.short }}}}.

{{% endfor %}}
{{{{ judgements() }}}}

{{% for judgement in judgements() %}}
{{{{ judgement.alternatives | join("; ") }}}} {{{{ judgement.watch | join("; ") }}}} {{{{ judgement.change_note }}}}

{{% endfor %}}
{{{{ proposals() }}}}

{{{{ sources() }}}}

{{{{ gaps() | join("; ") }}}}

{{{{ table(facts(kind="any"), columns={COLUMNS}) }}}}

{{{{ table(judgements(), columns={COLUMNS}) }}}}

{{{{ table(proposals()) }}}}

{{{{ timeline(figure=true) }}}}

{{{{ actors_diagram() }}}}

{{{{ scale() }}}}

{{{{ ratings() }}}}

{{% for judgement in judgements() %}}
{{{{ judgement.scale }}}}

{{% endfor %}}
{{% set base = grounds() %}}
{{{{ base.sources }}}} {{{{ base.origins }}}} {{{{ base.facts }}}} {{{{ base.corroborated }}}} {{{{ base.weak }}}}
{{{{ base.claims }}}} {{{{ base.experts }}}}

{{% if news %}}
{{{{ news.added }}}} {{{{ news.changed }}}} {{{{ news.removed }}}}

{{% for change in news.changes %}}
- {{{{ change }}}} {{{{ change.before }}}} {{{{ change.note }}}}
{{% endfor %}}
{{% endif %}}

{{{{ chart(facts(), title="Values") }}}}

{{% if review %}}
{{{{ review.facts }}}} {{{{ review.quotes }}}} {{{{ review.sources }}}} {{{{ review.origins }}}}
{{{{ review.experts }}}} {{{{ review.contradictions }}}}
{{% endif %}}
"""


def probe() -> dict[str, bytes]:
    """A pack that prints everything there is, for an audience of every clearance and a way of citing of each kind."""
    head = {"title": "T", "languages": list(LANGUAGES), "sections": ["everything"], "default_audience": "clear"}
    files = {"template.yaml": head, **{f"words/{one}.yaml": {"based-on": "On:"} for one in LANGUAGES}}
    ways = ("footnotes", "endnotes", "none", "footnotes", "endnotes")
    for step, way in zip(Handling, ways, strict=True):
        shown = {"show": ["review", "reliability", "original", "legend", "identifiers"], "numbered": True}
        name = step.name.lower().replace("_", "-")
        files[f"audiences/{name}.yaml"] = {
            "clearance": step.label,
            "citations": way,
            "marking_in_name": True,
            "copy": 7,
            "embed": True,
            **shown,
        }
    return {path: json.dumps(content).encode() for path, content in files.items()} | {
        "sections/everything.md.j2": EVERYTHING.encode()
    }


@cache
def pack(name: str) -> Pack:
    report = Report()
    files = probe() if name == "probe" else read_folder(TEMPLATES / name)
    found = read_pack(name, files, name, report)
    assert found is not None, "\n".join(map(str, report))
    return found


def packs() -> list[str]:
    return ["probe", *sorted(folder.name for folder in TEMPLATES.iterdir() if (folder / "template.yaml").is_file())]


def project(name: str, files: Mapping[str, bytes], previous: Mapping[str, bytes] | None = None) -> Project:
    report = Report()
    before = None if previous is None else read_dossier(previous, "data/before", report)
    read = read_dossier(files, "data/canary", report)
    assert read is not None, "\n".join(map(str, report))
    assert [str(one) for one in report] == []
    return Project(dossier=read, pack=pack(name), base="data/canary", files=files, report=report, previous=before)


def outputs(
    of: Project, audience: str, language: str, *, draft: bool = False, controls: bool = True
) -> tuple[Output, ...]:
    job = Job(audience=audience, language=language, formats=tuple(FORMATS))
    done = render(of, job, Path("out"), draft=draft, controls=controls)
    assert not done.report.has_errors, "\n".join(map(str, done.report))
    return done.outputs


def cases() -> Iterator[tuple[str, str, str]]:
    for name in packs():
        for audience in pack(name).audiences.values():
            for language in audience.languages:
                yield name, audience.name, language


@cache
def canary_dossiers() -> tuple[Canaries, Canaries, dict[str, bytes], dict[str, bytes]]:
    """The canaries of a dossier, those of the edition before it, and the files of both."""
    now, before = Canaries(), Canaries(edition="before")
    return now, before, dossier(now), dossier(before)


SHOWN = {
    "probe": (
        ("facts", "statement"),
        ("quotes", "text"),
        ("judgements", "statement"),
        ("judgements", "alternatives"),
        ("judgements", "watch"),
        ("judgements", "change_note"),
        ("proposals", "statement"),
        ("proposals", "who"),
        ("gaps", "text"),
        ("facts", "place"),
        ("actors", "name"),
        ("actors", "short"),
        ("chatham", "text"),
    ),
    "memo analyst": (
        ("facts", "statement"),
        ("quotes", "text"),
        ("judgements", "statement"),
        ("proposals", "statement"),
        ("gaps", "text"),
        ("actors", "name"),
        ("judgements", "alternatives"),
        ("judgements", "watch"),
        ("chatham", "text"),
    ),
    "memo public": (("facts", "wording.plain"), ("quotes", "text"), ("actors", "name"), ("chatham", "text")),
}
"""What must be in a document: for a pack, or one of its audiences, the kinds and fields that it prints."""

SEARCHED: dict[str, int] = {}


def ways(name: str) -> list[tuple[bool, bool, bool]]:
    """In which ways a pack's outputs are made: as a draft, with controls, with the dossier inside."""
    if not FULL:
        return [(False, True, True), (True, False, False)]
    both = (True, False)
    every = product(both, both, both)
    return [one for one in every if name == "probe" or one[0] or one[1] == one[2]]


@pytest.mark.parametrize(("name", "audience", "language"), list(cases()))
def test_no_withheld_word_is_in_any_byte(name: str, audience: str, language: str) -> None:
    canaries, before, files, earlier = canary_dossiers()
    of = project(name, files, earlier)
    clearance = of.pack.audiences[audience].clearance
    known = canaries.words | before.words
    forbidden = canaries.above(clearance) | before.above(clearance)
    options = ways(name)
    for draft, controls, embed in options:
        reader = replace(of.pack.audiences[audience], embed=embed)
        asked = replace(of, pack=replace(of.pack, audiences={**of.pack.audiences, audience: reader}))
        for output in outputs(asked, audience, language, draft=draft, controls=controls):
            assert not words_in(str(output.path).encode()) & forbidden
            count, met = 0, set[str]()
            for place, content in places(output.data):
                count += 1
                found = words_in(content)
                met |= found
                leaked = {one: known[one] for one in found & forbidden}
                assert not leaked, f"{output.path}, {place}: {leaked}"
            SEARCHED[f"{output.path} {draft} {controls} {embed}"] = count
            for kind, field in SHOWN.get(name, SHOWN.get(f"{name} {audience}", ())):
                missing = canaries.permitted(clearance, kind, field, language) - met
                assert not missing, f"{output.path}: {[canaries.words[one] for one in missing]}"
    assert sum(SEARCHED.values()) > 100 * len(options)


def test_what_can_hide_is_found() -> None:
    """The search itself: a word is met in each kind of place that it could be in."""
    _, _, files, _ = canary_dossiers()
    for output in outputs(project("probe", files), "red", "en"):
        if output.format != "tree":
            kinds = {place.split(" ")[0] for place, content in places(output.data) if words_in(content)}
            assert kinds >= WHERE[output.format]


def picture(words: list[str]) -> bytes:
    """A PNG that says something beside the picture in each way that there is: as text, packed, and after its end."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return len(content).to_bytes(4, "big") + kind + content + zlib.crc32(kind + content).to_bytes(4, "big")

    text, packed, exif, after = (word.encode() for word in words)
    size = (2).to_bytes(4, "big") * 2
    chunks = [(b"IHDR", size + bytes((8, 0, 0, 0, 0))), (b"tEXt", b"Author\0" + text)]
    chunks += [(b"zTXt", b"Comment\0\0" + zlib.compress(packed)), (b"eXIf", b"MM\0*" + exif)]
    chunks += [(b"IDAT", zlib.compress(b"\0\x40\x80" * 2)), (b"IEND", b"")]
    return PNG + b"".join(chunk(kind, content) for kind, content in chunks) + after


def test_a_picture_brings_nothing_but_itself() -> None:
    canaries = Canaries()
    words = [canaries.word(NEVER, "picture", way) for way in ("text", "packed", "exif", "after")]
    shown = picture(words)
    assert {word for _, content in places(shown) for word in words_in(content)} == set(words)
    files = {**base_with({}, False, 0), "pic.png": shown, "text/everything.md": b"![A grey square](pic.png)\n"}
    made = outputs(project("probe", files), "clear", "en")
    for output in made:
        for place, content in places(output.data):
            assert not words_in(content) & set(words), f"{output.format}, {place}"
    assert any(place.startswith("word/media/") for place, _ in places(made[0].data))


@pytest.mark.parametrize("language", ["en", "ru"] if FULL else ["en"])
@pytest.mark.parametrize("audience", ["clear", "green", "amber", "amber-strict", "red"] if FULL else ["clear", "amber"])
def test_nothing_withheld_is_packed_or_sent(audience: str, language: str, tmp_path: Path) -> None:
    """The binder, the mail, the invitation and the bag of a briefing, and everything in them."""
    from reportkit.work.brief import pack as pack_briefing
    from reportkit.workspace import Workspace, write_files

    canaries, _, files, _ = canary_dossiers()
    briefing: dict[str, object] = {
        "id": "board",
        "title": "Board",
        "language": language,
        "date": "2026-03-03T10:00+05:00",
        "audience": audience,
    }
    briefing |= {"to": [{"name": "R", "email": "r@example.org"}], "from": {"name": "N", "email": "n@example.org"}}
    briefing |= {"items": [{"template": "probe", "dossier": "canary"}]}
    made = {tmp_path / "data" / "canary" / path: data for path, data in files.items()}
    made |= {tmp_path / "templates" / "probe" / path: data for path, data in probe().items()}
    made |= {tmp_path / "board.yaml": json.dumps(briefing).encode(), tmp_path / "reportkit.toml": b""}
    write_files(made)
    packed = pack_briefing(Workspace.find(tmp_path), tmp_path / "board.yaml", tmp_path / "out")
    assert not packed.report.has_errors, "\n".join(map(str, packed.report))
    forbidden = canaries.above(pack("probe").audiences[audience].clearance)
    met = set[str]()
    for file in sorted((tmp_path / "out").rglob("*")):
        for place, content in places(file.read_bytes() if file.is_file() else b""):
            sent = f"{audience} {language}"
            SEARCHED[sent] = SEARCHED.get(sent, 0) + 1
            found = words_in(content)
            met |= found
            assert not found & forbidden, f"{file.name}, {place}: {[canaries.words[one] for one in found & forbidden]}"
    assert not canaries.permitted(Handling.CLEAR, "facts", "statement", language) - met
    assert {"binder", "mail", "invitation", "bag"} <= {kind for kind, _ in packed.pieces}


def test_enough_was_searched() -> None:
    """Where one process has made all of it, the full search has looked into so many places."""
    files = sum(len(ways(name)) for name, _, _ in cases()) * len(FORMATS)
    assert not FULL or len(SEARCHED) < files + 2 * len(Handling) or sum(SEARCHED.values()) >= 300_000


# ------------------------------------------------------------------------------------------ nothing to be inferred

BASE = {
    "id": "base",
    "language": "en",
    "title": "Base",
    "as_of": "2026",
    "date": "2026-01-02",
    "from": {"name": "N", "role": "R"},
    "bottom_line": "open-judgement",
}


def some_text() -> st.SearchStrategy[str]:
    return st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "Zs"]), min_size=1, max_size=40).filter(
        lambda text: text.strip() != "" and not text.isspace()
    )


@st.composite
def secret_items(draw: st.DrawFn) -> dict[str, dict[str, object]]:
    """Items above TLP:CLEAR, of each kind none to three."""
    level = st.sampled_from([step.label for step in Handling if step is not Handling.CLEAR])

    def several(kind: str, make: Mapping[str, object]) -> dict[str, object]:
        count = draw(st.integers(0, 3))
        return {f"secret-{kind}-{n}": {**make, "handling": draw(level)} for n in range(count)}

    def words() -> str:
        return "Secret " + draw(some_text()).strip()

    made: dict[str, dict[str, object]] = {
        "actors": several("actor", {"name": words()}),
        "sources": several("source", {"type": "book", "title": words(), "issued": str(draw(st.integers(1000, 2026)))}),
    }
    source = draw(st.sampled_from(["open-source", *made["sources"]]))
    fact = {"topic": draw(st.sampled_from(["agreement", "context", "x"])), "statement": words(), "sources": [source]}
    made["facts"] = several(
        "fact", {**fact, "date": str(draw(st.integers(1000, 2026))), "value": draw(st.integers(0, 10**6))}
    )
    speaker = draw(st.sampled_from(["open-actor", *made["actors"]]))
    quote = {"topic": "assessment", "speaker": speaker, "source": source, "text": words()}
    made["quotes"] = several("quote", quote)
    basis = draw(st.lists(st.sampled_from(["open-fact", *made["facts"], *made["quotes"]]), unique=True))
    judgement = {"topic": "assessment", "statement": words(), "basis": basis, "watch": [words()]}
    made["judgements"] = several("judgement", judgement)
    made["proposals"] = several("proposal", {"statement": words(), "basis": [*made["judgements"]]})
    return made


def base_with(secrets: Mapping[str, Mapping[str, object]], first: bool, gaps: int) -> dict[str, bytes]:
    """The open dossier with secret items before or after its own, and with links from its own items to them."""
    links = {kind: list(items) for kind, items in secrets.items()}
    fact: dict[str, object] = {"topic": "agreement", "statement": "Open fact"}
    fact["sources"] = ["open-source", *links.get("sources", [])]
    fact |= {"actors": ["open-actor", *links.get("actors", [])], "date": "2025-01-01", "value": 5, "unit": "men"}
    if links.get("facts"):
        fact |= {"part_of": links["facts"][0], "conflicts_with": dict.fromkeys(links["facts"], "why")}
    other = {"topic": "context", "statement": "Other fact", "sources": ["other-source"], "date": "2024-01-01"}
    basis = ["open-fact", *links.get("facts", []), *links.get("quotes", []), "open-quote"]
    judgement = {"topic": "assessment", "statement": "Open judgement", "likelihood": "likely", "basis": basis}
    open_items: dict[str, dict[str, object]] = {
        "actors": {"open-actor": {"name": "Open Actor", "kind": "person"}},
        "sources": {
            "open-source": {"type": "book", "title": "Open Source", "issued": "2025"},
            "other-source": {"type": "book", "title": "Other Source", "issued": "2024"},
        },
        "facts": {"open-fact": fact, "other-fact": other},
        "quotes": {
            "open-quote": {
                "topic": "assessment",
                "speaker": "open-actor",
                "source": "open-source",
                "text": "open words",
            }
        },
        "judgements": {"open-judgement": judgement},
        "proposals": {
            "open-proposal": {"statement": "Open proposal", "basis": ["open-judgement", *links.get("judgements", [])]}
        },
    }
    items = {
        kind: {**secrets.get(kind, {}), **own} if first else {**own, **secrets.get(kind, {})}
        for kind, own in open_items.items()
    }
    hidden = [{"text": f"Secret gap {number}", "handling": "TLP:RED"} for number in range(gaps)]
    content = {**BASE, "gaps": [*hidden, "Open gap"] if first else ["Open gap", *hidden], **items}
    files = {"dossier.yaml": json.dumps(content, ensure_ascii=False).encode()}
    for number, one in enumerate(links.get("facts", [])):
        files[f"text/{('agreement', 'context', 'timeline')[number]}.md"] = f"Secret [@{one}]\n".encode()
    return files


@cache
def open_outputs(name: str, audience: str) -> tuple[bytes, ...]:
    return tuple(output.data for output in outputs(project(name, base_with({}, False, 0)), audience, "en"))


CLEAR = [
    (name, audience.name)
    for name in packs()
    for audience in pack(name).audiences.values()
    if audience.clearance is Handling.CLEAR
]


@given(secret_items(), st.booleans(), st.integers(0, 2), st.sampled_from(CLEAR))
def test_what_is_withheld_changes_no_byte(
    secrets: dict[str, dict[str, object]], first: bool, gaps: int, reader: tuple[str, str]
) -> None:
    """Two dossiers that differ only in what the audience may not see give it the same files, byte for byte."""
    name, audience = reader
    given_out = outputs(project(name, base_with(secrets, first, gaps)), audience, "en")
    assert tuple(output.data for output in given_out) == open_outputs(name, audience)
