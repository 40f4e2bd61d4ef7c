"""A small dossier and a small pack, held in memory, with files laid over them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from cases import read_case
from reportkit.diagnostics import Report
from reportkit.template.merge import Merged
from reportkit.work.make import jobs, merge_document
from reportkit.work.project import Project

HERE = Path(__file__).parent
MAIN = "pack/sections/main.md.j2"


@cache
def base_files() -> Mapping[str, bytes]:
    """The files of the small pack (`pack/…`) and the small dossier (`dossier/…`)."""
    return read_case(HERE / "suite" / "template" / "base.txt").files()


def laid_over(files: Mapping[str, bytes | str], without: tuple[str, ...] = ()) -> dict[str, bytes]:
    """The small project's files with these instead of those, and without some."""
    over = {path: text.encode() if isinstance(text, str) else text for path, text in files.items()}
    return {path: data for path, data in {**base_files(), **over}.items() if path not in without}


def read_project(files: Mapping[str, bytes], report: Report) -> Project | None:
    """The project of these files, as `pipeline.open_project` reads it from a disk; None, with findings."""
    from reportkit.dossier.read import read_dossier
    from reportkit.template.pack.pack import read_pack

    pack = read_pack("pack", _below("pack", files), "pack", report)
    own = _below("dossier", files)
    dossier = read_dossier(own, "dossier", report)
    if pack is None or dossier is None or report.has_errors:
        return None
    return Project(dossier=dossier, pack=pack, base="dossier", files=own, report=report)


def merged(
    files: Mapping[str, bytes | str],
    report: Report,
    *,
    language: str = "en",
    audience: str = "reader",
    draft: bool = False,
    without: tuple[str, ...] = (),
) -> Merged | None:
    """The document of these files laid over the small project's; None, with findings. Raises UsageError."""
    project = read_project(laid_over(files, without), report)
    if project is None:
        return None
    (job,) = jobs(project, [audience], [language], ["tree"])
    return merge_document(project, job, report, draft=draft)


def section(text: str, *, language: str = "en", **files: str) -> Merged:
    """The document of one section, which has no errors. Further files: `words_en`, `reader`, … by a short name."""
    paths = {"reader": "pack/audiences/reader.yaml", "words_en": "pack/words/en.yaml", "words_ru": "pack/words/ru.yaml"}
    paths["dossier"] = "dossier/dossier.yaml"
    report = Report()
    found = merged({MAIN: text, **{paths[name]: content for name, content in files.items()}}, report, language=language)
    assert found is not None, "\n".join(map(str, report))
    return found


def _below(folder: str, files: Mapping[str, bytes]) -> dict[str, bytes]:
    return {path.removeprefix(f"{folder}/"): data for path, data in files.items() if path.startswith(f"{folder}/")}
