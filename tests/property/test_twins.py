"""Twins: what a reader may not see changes no byte of what he is given, field by field of the schema."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from canaries import places, words_in
from reportkit.diagnostics import Report
from reportkit.dossier.read import read_dossier
from reportkit.handling import Handling
from reportkit.template.pack.pack import Pack, read_pack
from reportkit.work.make import Job
from reportkit.work.project import Project
from reportkit.work.render import Output, render
from reportkit.workspace import Workspace, read_folder, write_files
from schema_walk import fields
from twins import SEEN, Twin, files

TEMPLATES = Path(__file__).parents[2] / "templates"
FORMATS = ("docx", "pdf", "md", "tree")
PROBE = """\
# All {#all}

{{ dossier.title }}

{% for item in facts(kind="any") %}
- {{ item }} {{ item.place }}
{% endfor %}

{{ quotes() }}

{{ judgements() }}

{% for judgement in judgements() %}
{{ judgement.alternatives | join("; ") }} {{ judgement.change_note }}

{% endfor %}
{{ proposals() }}

{{ sources() }}

{% for source in sources() %}
- {{ source.label }} {{ source.origin }}
{% endfor %}

{{ gaps() | join("; ") }}

{{ table(facts(kind="any"), columns=["date", "statement", "sources", "kind", "actors", "value", "topic", "id"]) }}

{{ timeline(figure=true) }}

{{ actors_diagram() }}

{{ chart(facts(), title="Values") }}

{{ origins() }} {{ voices() }} {{ grounds().sources }} {{ grounds().origins }} {{ grounds().corroborated }}

{% if news %}
{% for change in news.changes %}
- {{ change }} {{ change.before }} {{ change.note }} {{ change.fields }}
{% endfor %}
{% endif %}
"""


def probe() -> Pack:
    """A pack that prints everything but ratings, in words of its readers' own."""
    head = '{"title": "T", "languages": ["en", "ru"], "sections": ["all"], "default_audience": "plain"}'
    audience = '{"clearance": "TLP:CLEAR", "wording": "plain", "show": ["original", "identifiers"]}'
    made = {"template.yaml": head, "audiences/plain.yaml": audience, "sections/all.md.j2": PROBE}
    made |= {f"words/{language}.yaml": '{"based-on": "On:"}' for language in ("en", "ru")}
    return _pack("probe", {path: text.encode() for path, text in made.items()})


def _pack(name: str, contents: dict[str, bytes]) -> Pack:
    report = Report()
    found = read_pack(name, contents, name, report)
    assert found is not None, "\n".join(map(str, report))
    embedding = {one: replace(audience, embed=True) for one, audience in found.audiences.items()}
    return replace(found, audiences=embedding)


def readers() -> Iterator[tuple[Pack, str, str, frozenset[str]]]:
    """Packs with an audience cleared for nothing, a language, and what of the head that audience is shown."""
    yield probe(), "plain", "en", frozenset()
    yield probe(), "plain", "ru", frozenset()
    for folder in sorted(TEMPLATES.iterdir()):
        if (folder / "template.yaml").is_file():
            pack = _pack(folder.name, read_folder(folder))
            for audience in pack.audiences.values():
                if audience.clearance is Handling.CLEAR:
                    yield pack, audience.name, "en", CONTACT


CONTACT = frozenset(f"prepared_by.{part}" for part in ("name", "role", "phone", "email")) | {
    f"from.{part}" for part in ("role", "phone", "email")
}
"""What a pack's own contact section may print."""
READERS = list(readers())


def given(pack: Pack, audience: str, language: str, other: Callable[[str], bool]) -> tuple[Output, ...]:
    """What a reader is given of one twin, which replaces an edition of the same twin."""
    report = Report()
    before = read_dossier(files(Twin(other), edition=1), "data/before", report)
    contents = files(Twin(other))
    read = read_dossier(contents, "data/twin", report)
    assert [str(one) for one in report] == []
    assert read is not None
    project = Project(dossier=read, pack=pack, base="data/twin", files=contents, report=report, previous=before)
    done = render(project, Job(audience=audience, language=language, formats=FORMATS), Path("out"))
    assert not done.report.has_errors, "\n".join(map(str, done.report))
    return done.outputs


def test_every_field_of_the_schema_has_a_twin() -> None:
    twin = Twin(lambda path: False)
    files(twin)
    known = set(fields())
    assert sorted(known - twin.paths.keys() - SEEN.keys()) == [], (
        "say in twins.py what readers may not see of it, or why they do"
    )
    assert sorted(twin.paths.keys() - known) == []
    assert sorted(twin.paths.keys() & SEEN.keys()) == []


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: f"{reader[0].name}-{reader[1]}-{reader[2]}")
def test_twins_are_the_same_to_their_readers(reader: tuple[Pack, str, str, frozenset[str]]) -> None:
    pack, audience, language, shown = reader
    one = given(pack, audience, language, lambda path: False)
    other = given(pack, audience, language, lambda path: path not in shown)
    unlike = [a.format for a, b in zip(one, other, strict=True) if a != b]
    assert unlike == [], f"it is in {culprits(reader, one)}"
    assert met({output.path.name: output.data for output in one}, shown) == {}


def met(outputs: Mapping[str, bytes], shown: frozenset[str] = frozenset()) -> dict[str, str]:
    """The words that nobody may meet and that stand somewhere in these files: the field of each, and the place."""
    twin = Twin(lambda path: False)
    files(twin)
    files(twin, edition=1)
    hidden = {word: path for word, path in twin.words.items() if path not in shown}
    return {
        hidden[word]: f"{name}, {place}"
        for name, data in outputs.items()
        for place, content in (("its name", name.encode()), *places(data))
        for word in words_in(content) & hidden.keys()
    }


def culprits(reader: tuple[Pack, str, str, frozenset[str]], one: tuple[Output, ...]) -> list[str]:
    """Fields that make a difference, found by halves: each by itself, or the two halves that only do together."""
    twin = Twin(lambda path: False)
    files(twin)

    def among(paths: list[str]) -> list[str]:
        if given(*reader[:3], frozenset(paths).__contains__) == one:
            return []
        half = len(paths) // 2
        return paths if len(paths) == 1 else (among(paths[:half]) + among(paths[half:]) or paths)

    return among([path for path in twin.paths if path not in reader[3]])[:10]


# ------------------------------------------------------------------------------------------- what is packed and sent

BRIEFING: dict[str, Any] = {
    "id": "board",
    "title": "Board",
    "language": "en",
    "date": "2026-03-03T10:00+05:00",
    "audience": "plain",
    "to": [{"name": "R", "email": "r@example.org"}],
    "from": {"name": "N", "email": "n@example.org"},
    "items": [{"template": "probe", "dossier": "twin"}],
}


def workspace_of(folder: Path, other: Callable[[str], bool]) -> Workspace:
    """A workspace with one of the twins, the edition before it, the pack and a briefing."""
    made: dict[str, bytes] = {"reportkit.toml": b"", "board.yaml": json.dumps(BRIEFING).encode()}
    made |= {f"data/twin/{path}": data for path, data in files(Twin(other)).items()}
    made |= {f"data/before/{path}": data for path, data in files(Twin(other), edition=1).items()}
    made |= {f"templates/probe/{path}": data for path, data in probe().files.items()}
    write_files({folder / path: data for path, data in made.items()})
    return Workspace.find(folder)


def beside_outputs(folder: Path) -> dict[str, bytes]:
    """The files that a reader may be handed: all but the author's own inputs, manifest and notes."""
    own = ("data", "templates", ".reportkit", "reportkit.toml", "board.yaml")
    found = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in found
        if path.relative_to(folder).parts[0] not in own
    }


def test_twins_are_the_same_when_they_are_packed_and_written(tmp_path: Path) -> None:
    """A mail, an invitation, an archive, a binder, and the outputs of a command with everything beside them."""
    from reportkit.work.batch import Order, render_all
    from reportkit.work.brief import pack as pack_briefing

    handed_out = []
    for name, other in (("one", False), ("other", True)):
        folder = tmp_path / name
        space = workspace_of(folder, lambda path, other=other: other)  # type: ignore[misc]
        packed = pack_briefing(space, folder / "board.yaml", folder / "out")
        assert not packed.report.has_errors, "\n".join(map(str, packed.report))
        assert {kind for kind, _ in packed.pieces} == {"binder", "mail", "invitation", "bag"}
        order = Order(
            template="probe",
            dossier=str(folder / "data" / "twin"),
            audiences=("plain",),
            languages=("en", "ru"),
            formats=FORMATS,
            folder=folder / "output",
            previous=str(folder / "data" / "before"),
        )
        batch = render_all(space, [order], workers=1)
        assert not batch.report.has_errors, "\n".join(map(str, batch.report))
        handed_out.append(beside_outputs(folder))
    one, other_files = handed_out
    assert len(one) >= 8 + 4 + 2
    assert [name for name in one if one[name] != other_files.get(name)] == []
    assert one.keys() == other_files.keys()
    assert met(one) == {}
