"""A package that brings a made-up language, laid into a folder as pip would."""

from __future__ import annotations

from pathlib import Path

CODE = "qaa"
"""Of the range that ISO 639-2 leaves to private use: no language has it."""

WHOLE = """
from reportkit.language import get

BASE = get("en")


def other(part, **values):
    return type(part)(**{name: getattr(part, name) for name in part.fields()} | values)


LANGUAGE = other(
    BASE,
    code="qaa",
    tag="qaa",
    name="Qaama",
    words=BASE.words | {"page-label": "qa {page} su {pages}", "translation-ours": "tora nu"},
    months=other(BASE.months, dated=tuple(f"luna{number}" for number in range(1, 13))),
    dates=other(BASE.dates, day="{day} o {month} o {year}"),
    dates_in_text=other(
        BASE.dates_in_text, months=tuple(f"luna{number}(?!\\\\d)" for number in range(1, 13)), weekdays=(), whole=False
    ),
    hyphenation=other(
        BASE.hyphenation, rule="syllables", patterns="", letters_after=2, vowels="aeiou", exceptions=()
    ),
    lexicon=other(
        BASE.lexicon, negations=frozenset({"nali"}), negations_after=frozenset({"nali"}), modals=frozenset()
    ),
    wording=other(BASE.wording, loaded=()),
)
"""


def brought(folder: Path, module: str = WHOLE, *, code: str = CODE) -> Path:
    """Lays the package into a folder, which then belongs on the path of modules."""
    folder.mkdir(exist_ok=True)
    (folder / "qaama.py").write_text(module, encoding="utf-8")
    info = folder / "qaama-1.0.dist-info"
    info.mkdir(exist_ok=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: qaama\nVersion: 1.0\n", encoding="utf-8")
    (info / "entry_points.txt").write_text(f"[reportkit.languages]\n{code} = qaama:LANGUAGE\n", encoding="utf-8")
    return folder
