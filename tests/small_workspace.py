"""The small project on a disk, as a workspace to run commands in."""

from __future__ import annotations

from pathlib import Path

from small_project import laid_over

PACK = {
    "pack/template.yaml": """\
title: {en: Note, ru: Справка}
languages: [en, ru]
default_audience: reader
sections: [head, summary, main]
""",
    "pack/audiences/reader.yaml": 'clearance: "TLP:AMBER"\nembed: true\n',
    "pack/audiences/press.yaml": 'clearance: "TLP:CLEAR"\n',
    "pack/sections/head.md.j2": "::: title\n{{ dossier.title }}\n:::\n",
    "pack/sections/summary.md.j2": '# {{ _("main.title") }}\n\n{{ bottom_line() }}\n',
    "pack/sections/main.md.j2": """\
# {{ _("main.title") }} {#main}

{% for f in facts() %}- {{ f }}
{% endfor %}

{% for q in quotes() %}{{ q }}

{% endfor %}

{{ table(facts(), columns=["date", "statement"]) }}
""",
}


def workspace(folder: Path, **over: str) -> Path:
    """Puts a workspace into a folder. `over` lays files over the dossier's, by name without ".yaml"."""
    files = laid_over({**PACK, **{f"dossier/{name}.yaml": text for name, text in over.items()}})
    homes = {"pack": folder / "templates" / "pack", "dossier": folder / "data" / "harbour"}
    for path, data in files.items():
        home, _, name = path.partition("/")
        target = homes[home] / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    (folder / "reportkit.toml").write_text('default = "harbour"\n', encoding="utf-8")
    return folder


def dossier_text(folder: Path) -> Path:
    """The dossier's main file, to change something in it."""
    return folder / "data" / "harbour" / "dossier.yaml"
