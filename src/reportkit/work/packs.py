"""A pack on trial: read, looked over, and rendered for every audience and language of the dossiers at hand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from reportkit.diagnostics import Report
from reportkit.errors import UsageError
from reportkit.template.pack.pack import Pack
from reportkit.work.make import jobs
from reportkit.work.open import open_place, read_pack
from reportkit.work.render import render
from reportkit.workspace import Workspace, read_folder, shown, write_files

_NOT_COPIED = ("preview/",)


@dataclass(frozen=True, slots=True)
class Trial:
    """What came of it: the findings, and how many documents were made."""

    report: Report
    documents: int


def check_pack(space: Workspace, name: str) -> Trial:
    """Every finding about a pack. Raises UsageError, ReadError."""
    from reportkit.template.inspection import inspect_pack

    report = Report()
    pack = read_pack(space, name, report)
    if pack is None:
        return Trial(report, 0)
    inspect_pack(pack, report)
    if report.has_errors:
        return Trial(report, 0)
    return Trial(report, sum(_rendered(space, pack, report)))


def _rendered(space: Workspace, pack: Pack, report: Report) -> Iterator[int]:
    """Renders each dossier of the workspace that can be read, for everybody: 1 for a document, 0 for none."""
    from reportkit.release.head import may_see_head

    for place in space.dossiers().values():
        opened = open_place(place)
        if opened.sound is None:
            continue  # its own faults are for `reportkit check`
        project = opened.project(pack, opened.report)
        for job in jobs(project, ["all"], ["all"], ("tree",)):
            if not may_see_head(project.dossier, pack.audiences[job.audience].clearance):
                continue  # no fault of the pack's
            done = render(project, job, Path())
            report.extend(done.report)
            yield len(done.outputs)


# ------------------------------------------------------------------------------------------------ a new one


def new_pack(space: Workspace, name: str, source: str | None) -> Path:
    """A new pack in the workspace: a copy of another, or the smallest there is. Raises UsageError, WriteError."""
    folder = space.root / "templates" / name
    if folder.exists():
        raise UsageError(f"{shown(folder)} is already there", "choose another name")
    if source is None:
        files = {path: text.encode() for path, text in _SMALLEST.items()}
    else:
        files = {
            path: data for path, data in read_folder(space.pack(source)).items() if not path.startswith(_NOT_COPIED)
        }
    write_files({folder / path: data for path, data in files.items()})
    return folder


_SMALLEST = {
    "template.yaml": """\
title: {ru: Справка, kk: Анықтама, en: Note, de: Kurzvermerk, fr: Note}
about:
  ru: Коротко о главном
  kk: Ең бастысы қысқаша
  en: The main things in short
  de: Das Wichtigste in Kürze
  fr: L’essentiel en bref
languages: [ru, kk, en, de, fr]
default_audience: reader
sections: [main, sources]
""",
    "audiences/reader.yaml": """\
# Who reads it, and the highest handling that this reader may see.
clearance: "TLP:CLEAR"
citations: footnotes
""",
    "sections/main.md.j2": """\
::: kind
{{ kind }}
:::

::: title
{{ dossier.title }}
:::

# {{ _("main.title") }} {#main}

{% for fact in facts() %}
- {{ fact }}
{% endfor %}

{% for quote in quotes() %}
{{ quote }}

{% endfor %}
""",
    "sections/sources.md.j2": """\
# {{ _("sources.title") }} {#sources}

{% for source in sources() %}
1. {{ source }}
{% endfor %}
""",
    "words/ru.yaml": "main:\n  title: Главное\nsources:\n  title: Источники\n",
    "words/kk.yaml": "main:\n  title: Ең бастысы\nsources:\n  title: Дереккөздер\n",
    "words/en.yaml": "main:\n  title: Main points\nsources:\n  title: Sources\n",
    "words/de.yaml": "main:\n  title: Das Wichtigste\nsources:\n  title: Quellen\n",
    "words/fr.yaml": "main:\n  title: L’essentiel\nsources:\n  title: Sources\n",
}
