"""A language that another package brings: it renders, checks and hyphenates; a broken one says what it lacks."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from brought_language import CODE, WHOLE, brought
from reportkit import language
from reportkit.language import brought as room
from reportkit.language.hyphenation import positions

DOSSIER = """\
id: torvala
language: qaa
title: Kamarilonado betulaporimo
as_of: 2026-11-22
date: 2026-11-23
from: {name: Lo Mira}
actors:
  mira: {kind: person, name: Lo Mira, role: toru}
facts:
  first: {topic: sama, statement: Pona tova 6 luna6 2025., date: 2025-06-07, sources: [paper]}
  second: {topic: sama, statement: Unfortunately tova., sources: [paper]}
quotes:
  said: {topic: sama, speaker: mira, source: paper, text: kota lumi vena ruda}
judgements:
  view: {topic: sama, statement: "Probably, tova pona.", likelihood: very-likely, basis: [first]}
sources:
  paper: {type: webpage, title: Sapa, language: qaa, text: sources/paper.txt}
bottom_line: view
"""
RUSSIAN = """\
id: torvala
language: ru
title: План
as_of: 2026-11-22
date: 2026-11-23
from: {name: А. Б. Аналитиков}
"""
PACK = {
    "template.yaml": "title: {qaa: Papo}\nlanguages: [qaa]\ndefault_audience: all\nsections: [main]\n",
    "words/qaa.yaml": "main: {title: Tora}\n",
    "audiences/all.yaml": 'clearance: "TLP:CLEAR"\n',
    "sections/main.md.j2": """\
# {{ _("main.title") }}

{% for f in facts() %}- {{ f }}{% if f.date %}, {{ f.date }}{% endif %}
{% endfor %}

{{ quote("said") }}

{{ sources() }}
""",
}


def workspace(folder: Path, dossier: str = DOSSIER) -> Path:
    files = {f"templates/small/{name}": text for name, text in PACK.items()}
    files |= {
        "data/torvala/dossier.yaml": dossier,
        "data/torvala/sources/paper.txt": "Lo Mira: kota lumi vena ruda nali.\n",
    }
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (folder / "reportkit.toml").write_text('default = "torvala"\n', encoding="utf-8")
    return folder


def run(folder: Path, package: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """A command in a process of its own, in which the package is installed."""
    return subprocess.run(
        [sys.executable, "-m", "reportkit", *words],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(package), *sys.path]), "LC_ALL": "C.UTF-8"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that packages are in; each test begins as a new process would."""
    folder = tmp_path / "packages"
    monkeypatch.syspath_prepend(str(brought(folder)))
    monkeypatch.setattr(room, "_known", {})
    monkeypatch.delitem(sys.modules, "qaama", raising=False)
    return folder


def test_it_renders_in_all_formats(tmp_path: Path) -> None:
    true = DOSSIER.replace("very-likely", "likely")
    folder, package = workspace(tmp_path, true), brought(tmp_path / "packages")
    done = run(folder, package, "render", "small", "-l", CODE, "-f", "docx,pdf,md,tree", "-o", "out")
    assert done.returncode == 0, done.stdout + done.stderr
    (tree,) = (folder / "out").rglob("*.txt")
    printed = tree.read_text(encoding="utf-8")
    assert "Tora" in printed
    assert "qa {page} su {pages}" in printed  # a word of the language
    assert "7 o luna6 o 2025" in printed.replace("\u00a0", " ")
    assert len(list((folder / "out").rglob("torvala_small_*"))) == 4


def test_it_is_checked(tmp_path: Path) -> None:
    done = run(workspace(tmp_path), brought(tmp_path / "packages"), "check")
    found = re.findall(r"RK\d{3}", done.stdout + done.stderr)
    assert "RK207" in found, "“nali” behind the quote denies it"
    assert "RK183" in found, "the statement names another day than its date"
    assert "RK302" in found, "the statement's term is another than `likelihood`"
    assert "RK212" not in found, "the quote is in the language of its source"
    assert "RK331" not in found, "it has no loaded words"
    said = [line for line in done.stdout.splitlines() if "RK194" in line]
    assert [line.partition("nothing finds ")[2] for line in said] == [
        "a lost “may” or “must”, weekdays, words that take sides"
    ]


def test_it_hyphenates(installed: Path) -> None:
    assert positions("kamarilonado", CODE) == (2, 4, 6, 8, 10)
    assert language.find("qaa-XX") is language.get(CODE)
    assert CODE in language.installed()
    assert CODE not in language.codes()


def test_without_the_package_its_code_is_unknown(tmp_path: Path) -> None:
    folder = workspace(tmp_path)
    (tmp_path / "nothing").mkdir()
    done = run(folder, tmp_path / "nothing", "check")
    assert done.returncode != 0
    assert "“qaa” is no value of “language”" in done.stdout + done.stderr


FAULTS = {
    "an import that fails": ("import not_there_at_all\n", "No module named 'not_there_at_all'"),
    "one that leaves": ("raise SystemExit(3)\n", "3"),
    "a module that says nothing": ("", "has no attribute 'LANGUAGE'"),
    "something else": ("LANGUAGE = 3\n", "is no Language"),
    "a part without a field": (WHOLE.replace('rule="syllables",', 'rule="syllables", colour="red",'), "colour"),
    "a field that is missing": (
        WHOLE + "from reportkit.language.parts.typography import Marks\nMarks(outer=('a', 'b'))\n",
        "Marks has no inner",
    ),
    "words that are missing": (
        WHOLE.replace("BASE.words |", '{k: v for k, v in BASE.words.items() if k != "see-note"} |'),
        "words has no see-note",
    ),
    "eleven months": (
        WHOLE.replace("range(1, 13))),", "range(1, 12))),", 1),
        "months.dated must be",
    ),
    "a pattern that is none": (WHOLE.replace("weekdays=()", "weekdays=('((',) * 7"), "is no regular expression"),
    "another kind": (WHOLE.replace('name="Qaama"', "name=7"), "name must be str"),
    "another code": (WHOLE.replace('code="qaa"', 'code="qab"'), "its code is “qab”"),
    "a gap of its own": (
        WHOLE.replace('"page-label": "qa', '"page": "{nothing} qa'),
        "other gaps than there are in page",
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_broken_one_says_what_is_wrong(fault: str, installed: Path) -> None:
    module, said = FAULTS[fault]
    assert module != WHOLE
    brought(installed, module)
    for _ in range(2):
        with pytest.raises(room.LanguageError, match=re.escape(said)) as raised:
            language.find(CODE)
        assert "qaama" in raised.value.hint
    assert language.find("ru") is not None


def test_an_incomplete_one_is_a_finding(tmp_path: Path) -> None:
    package = brought(tmp_path / "packages", FAULTS["words that are missing"][0])
    done = run(workspace(tmp_path), package, "check")
    assert done.returncode == 1
    assert "dossier.yaml:2:11: error RK145 language-unusable" in done.stdout + done.stderr
    assert "words has no see-note" in done.stdout + done.stderr
    assert "defect" not in done.stdout + done.stderr


def test_it_disturbs_nobody_else(tmp_path: Path) -> None:
    package = brought(tmp_path / "packages", "raise SystemError('mine')\n")
    folder = workspace(tmp_path, RUSSIAN)
    shutil.rmtree(folder / "templates")
    done = run(folder, package, "check")
    assert "RK145" not in done.stdout + done.stderr
    assert "mine" not in done.stdout + done.stderr
