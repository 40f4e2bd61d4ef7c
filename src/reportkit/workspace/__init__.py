"""Where everything is: dossiers, packs, outputs, and what we ship. The one place that knows the disk.

A workspace is a folder with a `reportkit.toml`, found upwards from the working folder as git does; without one, the
working folder itself. Everything read is a file and bounded in size, nothing is read through a link that leads out of
its folder, and files are written whole (`writing`). What is the author's alone lies in `.reportkit/`.
"""

from __future__ import annotations

import os
import stat
import tomllib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from reportkit.errors import ReadError, UsageError
from reportkit.workspace.paths import reason, shown
from reportkit.workspace.writing import write_files

__all__ = [
    "CONFIG",
    "MAX_FILE",
    "OWN",
    "Workspace",
    "find_files",
    "is_within",
    "open_file",
    "read_file",
    "read_folder",
    "shown",
    "write_files",
]

MAX_FILE = 20 * 1024 * 1024
"""The largest file that is read, in bytes."""

MAX_FOLDER = 200 * 1024 * 1024
"""The most that is read of one dossier or pack, in bytes."""

MAX_FILES = 5_000
MAX_DEPTH = 64
"""How deep folders are looked into: a person's stand a few deep, and a name of all together has to be a path."""

CONFIG = "reportkit.toml"
OWN = ".reportkit"
"""The folder of what is the author's alone: what is made for readers never stands in it, and nothing of it beside."""

_READ = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)


@dataclass(frozen=True, slots=True)
class Workspace:
    """A folder to work in. `default` is the dossier to take when none is named."""

    root: Path
    default: str = ""
    has_config: bool = False
    _shipped: Path = field(default_factory=lambda: _shipped_folder())

    @classmethod
    def find(cls, start: Path | None = None) -> Workspace:
        """The workspace of a folder, the working folder if none is named. Raises ReadError for a broken config."""
        here = _working_folder() if start is None else start.absolute()
        for folder in (here, *here.parents):
            config = folder / CONFIG
            if os.path.lexists(config) and not config.is_dir():
                return cls(folder, _default(config), True)
        return cls(here)

    # -------------------------------------------------------------------------------------------- dossiers

    def dossiers(self) -> dict[str, Path]:
        """The dossiers under `data/` by id: folders with a YAML file, and single files."""
        return _dossiers_in(self.root / "data") or ({} if self.has_config else _dossiers_in(self._shipped / "data"))

    def dossier(self, named: str | None = None) -> Path:
        """The path of a dossier: a path, else an id; without either the default, else the only one.

        Raises UsageError.
        """
        if named is None:
            return self._default_dossier()
        path = Path(named)
        if path.exists():
            return path
        found = self.dossiers()
        if (known := self._known(named, found)) is not None:
            return known
        raise UsageError(f"there is no dossier “{named}”", _choices(named, found, "data/"))

    def _known(self, named: str, found: Mapping[str, Path]) -> Path | None:
        """A dossier by its id; a folder of that name too, unreadable or without a dossier: reading it says which."""
        place = self.root / "data" / named
        return found.get(named) or (place if place.name == named and _is_there(place) else None)

    def _default_dossier(self) -> Path:
        found = self.dossiers()
        if self.default:
            if (place := self._known(self.default, found)) is not None:
                return place
            known = _choices(self.default, found, "data/")
            raise UsageError(f"{CONFIG} names “{self.default}” as default, but there is no such dossier", known)
        if len(found) == 1:
            return next(iter(found.values()))
        if not found:
            raise UsageError(
                "there is no dossier here", f"run `reportkit init`, or put one into {shown(self.root)}/data/"
            )
        raise UsageError("which dossier?", f"name one of: {', '.join(sorted(found))}")

    # -------------------------------------------------------------------------------------------- packs

    def packs(self) -> dict[str, Path]:
        """The template packs at hand by name: the workspace's own before those that we ship."""
        found: dict[str, Path] = {}
        for home in (self.root / "templates", self._shipped / "templates"):
            if home.is_dir():
                for folder in sorted(home.iterdir()):
                    if _is_there(folder / "template.yaml"):
                        found.setdefault(folder.name, folder)
        return found

    def pack(self, named: str) -> Path:
        """The folder of a pack: by name, or a path. Raises UsageError."""
        found = self.packs()
        if named in found:
            return found[named]
        path = Path(named)
        if (path / "template.yaml").is_file():
            return path
        raise UsageError(f"there is no template “{named}”", _choices(named, found, "templates/"))

    def shipped(self, name: str) -> Path:
        """The folder `templates` or `data` that comes with reportkit."""
        return self._shipped / name

    @property
    def output(self) -> Path:
        return self.root / "output"

    @property
    def own(self) -> Path:
        """The folder of what is the author's alone."""
        return self.root / OWN


# ------------------------------------------------------------------------------------------------ reading


def read_folder(folder: Path) -> dict[str, bytes]:
    """The files of a folder by relative POSIX path, or of a single file by its name. Raises ReadError.

    Hidden files, and links that lead out of the folder, are passed over.
    """
    if folder.is_file():
        return {folder.name: read_file(folder)}
    if not folder.is_dir():
        raise ReadError(f"{shown(folder)} is neither a file nor a folder")
    files: dict[str, bytes] = {}
    total = 0
    for path in _walk(folder):
        data = read_file(path)
        total += len(data)
        if total > MAX_FOLDER or len(files) >= MAX_FILES:
            raise ReadError(f"{shown(folder)} holds more than a dossier or a pack may", "move large files elsewhere")
        files[path.relative_to(folder).as_posix()] = data
    return files


def read_file(path: Path) -> bytes:
    """The bytes of a file. Raises ReadError, also for one over `MAX_FILE`."""
    try:
        with open_file(path) as file:
            data = file.read(MAX_FILE + 1)
    except OSError as error:
        raise ReadError(f"can't read {shown(path)}: {reason(error)}") from error
    if len(data) > MAX_FILE:
        raise ReadError(f"{shown(path)} is larger than {MAX_FILE // 2**20} MiB")
    return data


def open_file(path: Path) -> BinaryIO:
    """A file, opened for reading. What is no file is refused at once, where it would wait for somebody to write into
    it. Raises ReadError and OSError.
    """
    _refuse_special(path, path.stat().st_mode)  # before it is opened: that alone can do something to a device
    descriptor = os.open(path, _READ)
    try:
        _refuse_special(path, os.fstat(descriptor).st_mode)
        return os.fdopen(descriptor, "rb")
    except BaseException:
        os.close(descriptor)
        raise


def _refuse_special(path: Path, mode: int) -> None:
    if stat.S_ISDIR(mode):
        raise ReadError(f"can't read {shown(path)}: it is a folder")
    if not stat.S_ISREG(mode):
        raise ReadError(f"can't read {shown(path)}: it is a pipe, a socket or a device, not a file")


def _walk(folder: Path) -> Iterator[Path]:
    """The files that are read of a folder. Raises ReadError for what lies there and is no file."""
    home = Path(os.path.realpath(folder))
    for entry in files_below(folder, hidden=False):
        if is_within(entry, home) and _is_there(entry) and not entry.is_dir():
            yield entry


def is_within(path: Path, folder: Path) -> bool:
    """Whether a file stands in a folder, wherever links on the way to it lead; one in a circle leads nowhere."""
    return Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder))


def find_files(folder: Path, endings: Collection[str]) -> list[Path]:
    """The files below a folder whose names end like this, in whatever case; what isn't there is passed over."""
    found = (one for one in files_below(folder) if one.suffix.lower() in endings)
    return [one for one in found if _is_there(one) and not one.is_dir()]


def files_below(folder: Path, *, hidden: bool = True) -> Iterator[Path]:
    """All that is no folder, below a folder: each folder's by name, those in it where it stands. No linked folder is
    entered. Raises ReadError.
    """
    waiting = [iter(_entries(folder, hidden))]
    while waiting:
        entry = next(waiting[-1], None)
        if entry is None:
            waiting.pop()
        elif not entry.is_dir(follow_symlinks=False):
            yield Path(entry.path)
        elif len(waiting) > MAX_DEPTH:
            raise ReadError(f"{shown(folder)} has folders in folders, more than {MAX_DEPTH} deep")
        else:
            waiting.append(iter(_entries(Path(entry.path), hidden)))


def _entries(folder: Path, hidden: bool) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as found:
            entries = [entry for entry in found if hidden or not entry.name.startswith(".")]
    except OSError as error:
        raise ReadError(f"can't read {shown(folder)}: {reason(error)}") from error
    return sorted(entries, key=lambda entry: entry.name)


# ------------------------------------------------------------------------------------------------ helpers


def _shipped_folder() -> Path:
    """What comes with reportkit: `_shipped` in a wheel, the repository's own folders in an editable install."""
    package = Path(__file__).parents[1]
    packed = package / "_shipped"
    return packed if packed.is_dir() else package.parent.parent


def _working_folder() -> Path:
    try:
        return Path.cwd()
    except OSError as error:
        raise ReadError(f"the working folder can't be used: {reason(error)}", "go to another one with `cd`") from error


def _is_there(path: Path) -> bool:
    """Whether there is anything of this name that may be looked at; what a link leads nowhere isn't there."""
    try:
        path.stat()
    except (OSError, ValueError):
        return False
    return True


def _dossiers_in(folder: Path) -> dict[str, Path]:
    if not folder.is_dir():
        return {}
    found: dict[str, Path] = {}
    for entry in sorted(folder.iterdir()):
        if entry.is_dir() and _has_yaml(entry):
            found[entry.name] = entry
        elif entry.suffix in (".yaml", ".yml"):
            found.setdefault(entry.stem, entry)
    return found


def _has_yaml(folder: Path) -> bool:
    try:
        return any(inner.suffix in (".yaml", ".yml") for inner in folder.iterdir())
    except OSError:  # not for us: who names it is told why
        return False


def _default(config: Path) -> str:
    try:
        values = tomllib.loads(read_file(config).decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ReadError(f"{shown(config)}: {error}", 'write for example: default = "kz-uk-2025"') from error
    unknown = sorted(set(values) - {"default"})
    if unknown:
        raise ReadError(f"{shown(config)}: “{unknown[0]}” is not known here", "there is: default")
    default = values.get("default", "")
    if not isinstance(default, str):
        raise ReadError(f"{shown(config)}: “default” must be the id of a dossier, in quotes")
    return default


def _choices(named: str, found: Mapping[str, Path], where: str) -> str:
    if not found:
        return f"there is none under {where}"
    import difflib

    near = difflib.get_close_matches(named, list(found), n=1, cutoff=0.6)
    return f"did you mean “{near[0]}”?" if near else f"there is: {', '.join(sorted(found))}"
