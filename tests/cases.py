"""Cases as text files: a sentence that says what the case is about, then files, each below a line `-- path --`.

    A name that nothing has.
    -- pack/sections/main.md.j2 --
    {{ dosier.title }}
    -- expected --
    pack/sections/main.md.j2:1:1: error RK504 unknown-name: there is no “dosier” here

The last file is what must come out; `pytest --accept` writes it anew.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

_HEAD = re.compile(r"^-- (\S+) --\n", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Case:
    """One case file: its parts by name; `path` is where it stands."""

    path: Path
    about: str
    parts: dict[str, str]

    @property
    def name(self) -> str:
        return self.path.stem

    def files(self, *but: str) -> dict[str, bytes]:
        """The parts that are files, without those that say how to run the case and what comes out."""
        return {name: text.encode() for name, text in self.parts.items() if name not in but}

    def reference(self, name: str, got: str, accept: bool) -> str:
        """What must come out; with `accept`, this becomes it."""
        if not accept:
            return self.parts.get(name, "")
        parts = {**self.parts, name: got}
        text = self.about + "".join(f"-- {part} --\n{content}" for part, content in parts.items())
        self.path.write_text(text, encoding="utf-8")
        return got


def read_case(path: Path) -> Case:
    about, *rest = _HEAD.split(path.read_text(encoding="utf-8"))
    return Case(path, about, dict(zip(rest[::2], rest[1::2], strict=True)))


def read_cases(folder: Path) -> list[Case]:
    """Every case of a folder but `base.txt`, whose files lie below those of all others."""
    return [read_case(path) for path in sorted(folder.glob("*.txt")) if path.name != "base.txt"]
