"""Where everything is: dossiers, packs, outputs, and what we ship. The one place that knows the disk.

A workspace is a folder with a `reportkit.toml`, found upwards from the working folder as git does; without one, the
working folder itself. Everything read is bounded in size, nothing is read through a link that leads out of its folder,
and files are written whole: a temporary file beside the target, then a rename.
"""

from __future__ import annotations

import contextlib
import os
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from reportkit.errors import ReadError, UsageError, WriteError

MAX_FILE = 20 * 1024 * 1024
"""The largest file that is read, in bytes."""

MAX_FOLDER = 200 * 1024 * 1024
"""The most that is read of one dossier or pack, in bytes."""

MAX_FILES = 5_000
CONFIG = "reportkit.toml"
_UNCHANGED = "nothing that was there has been changed"


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
        here = (start or Path.cwd()).absolute()
        for folder in (here, *here.parents):
            config = folder / CONFIG
            if config.is_file():
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
        if named in found:
            return found[named]
        raise UsageError(f"there is no dossier “{named}”", _choices(named, found, "data/"))

    def _default_dossier(self) -> Path:
        found = self.dossiers()
        if self.default:
            if self.default in found:
                return found[self.default]
            known = _choices(self.default, found, "data/")
            raise UsageError(f"{CONFIG} names “{self.default}” as default, but there is no such dossier", known)
        if len(found) == 1:
            return next(iter(found.values()))
        if not found:
            raise UsageError(
                "there is no dossier here", f"run `reportkit init`, or put one into {_shown(self.root)}/data/"
            )
        raise UsageError("which dossier?", f"name one of: {', '.join(sorted(found))}")

    # -------------------------------------------------------------------------------------------- packs

    def packs(self) -> dict[str, Path]:
        """The template packs at hand by name: the workspace's own before those that we ship."""
        found: dict[str, Path] = {}
        for home in (self.root / "templates", self._shipped / "templates"):
            if home.is_dir():
                for folder in sorted(home.iterdir()):
                    if (folder / "template.yaml").is_file():
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


# ------------------------------------------------------------------------------------------------ reading


def shown(path: Path) -> str:
    """A path as its user would type it: relative to the working folder where it lies below it."""
    return _shown(path)


def read_folder(folder: Path) -> dict[str, bytes]:
    """The files of a folder by relative POSIX path, or of a single file by its name. Raises ReadError.

    Hidden files, and links that lead out of the folder, are passed over.
    """
    if folder.is_file():
        return {folder.name: read_file(folder)}
    if not folder.is_dir():
        raise ReadError(f"{_shown(folder)} is neither a file nor a folder")
    files: dict[str, bytes] = {}
    total = 0
    for path in _walk(folder):
        data = read_file(path)
        total += len(data)
        if total > MAX_FOLDER or len(files) >= MAX_FILES:
            raise ReadError(f"{_shown(folder)} holds more than a dossier or a pack may", "move large files elsewhere")
        files[path.relative_to(folder).as_posix()] = data
    return files


def read_file(path: Path) -> bytes:
    """The bytes of a file. Raises ReadError, also for one over `MAX_FILE`."""
    try:
        with path.open("rb") as file:
            data = file.read(MAX_FILE + 1)
    except OSError as error:
        raise ReadError(f"can't read {_shown(path)}: {_reason(error)}") from error
    if len(data) > MAX_FILE:
        raise ReadError(f"{_shown(path)} is larger than {MAX_FILE // 2**20} MiB")
    return data


def _walk(folder: Path) -> Iterator[Path]:
    home = folder.resolve()
    try:
        entries = sorted(folder.iterdir())
    except OSError as error:
        raise ReadError(f"can't read {_shown(folder)}: {_reason(error)}") from error
    for entry in entries:
        if entry.name.startswith(".") or not entry.resolve().is_relative_to(home):
            continue
        if entry.is_dir():
            if not entry.is_symlink():  # what a link inside the folder leads to is read where it stands
                yield from _walk(entry)
        elif entry.is_file():
            yield entry


# ------------------------------------------------------------------------------------------------ writing


def write_files(files: Mapping[Path, bytes]) -> None:
    """Writes all of these whole, or none: first every temporary file, then the renames. Raises WriteError."""
    temporary: dict[Path, Path] = {}
    for target in files:
        if target.is_dir():  # what a rename would find out too late, with others renamed already
            raise WriteError(f"can't write {_shown(target)}: there is a folder of this name", _UNCHANGED)
    try:
        for target, data in files.items():
            temporary[target] = _write_beside(target, data)
        for target in files:
            temporary[target].replace(target)
            del temporary[target]
    except OSError as error:
        failed = next(iter(temporary), next(iter(files)))
        hint = _UNCHANGED if len(temporary) == len(files) else "what was to be written before it has been written"
        raise WriteError(f"can't write {_shown(failed)}: {_reason(error)}", hint) from error
    finally:
        for left in temporary.values():
            with contextlib.suppress(OSError):
                left.unlink()


def _write_beside(target: Path, data: bytes) -> Path:
    """A temporary file in the target's folder, its bytes on the disk. Raises WriteError; leaves nothing behind then."""
    path = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except BaseException as error:
        with contextlib.suppress(OSError):
            path.unlink()
        if isinstance(error, OSError):
            raise WriteError(f"can't write {_shown(target)}: {_reason(error)}", _UNCHANGED) from error
        raise
    return path


# ------------------------------------------------------------------------------------------------ helpers


def _shipped_folder() -> Path:
    """What comes with reportkit: `_shipped` in a wheel, the repository's own folders in an editable install."""
    package = Path(__file__).parent
    packed = package / "_shipped"
    return packed if packed.is_dir() else package.parent.parent


def _dossiers_in(folder: Path) -> dict[str, Path]:
    if not folder.is_dir():
        return {}
    found: dict[str, Path] = {}
    for entry in sorted(folder.iterdir()):
        if entry.is_dir() and any(inner.suffix in (".yaml", ".yml") for inner in entry.iterdir()):
            found[entry.name] = entry
        elif entry.suffix in (".yaml", ".yml"):
            found.setdefault(entry.stem, entry)
    return found


def _default(config: Path) -> str:
    try:
        values = tomllib.loads(read_file(config).decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ReadError(f"{_shown(config)}: {error}", 'write for example: default = "kz-uk-2025"') from error
    unknown = sorted(set(values) - {"default"})
    if unknown:
        raise ReadError(f"{_shown(config)}: “{unknown[0]}” is not known here", "there is: default")
    default = values.get("default", "")
    if not isinstance(default, str):
        raise ReadError(f"{_shown(config)}: “default” must be the id of a dossier, in quotes")
    return default


def _choices(named: str, found: Mapping[str, Path], where: str) -> str:
    if not found:
        return f"there is none under {where}"
    import difflib

    near = difflib.get_close_matches(named, list(found), n=1, cutoff=0.6)
    return f"did you mean “{near[0]}”?" if near else f"there is: {', '.join(sorted(found))}"


def _shown(path: Path) -> str:
    with contextlib.suppress(ValueError):
        return path.absolute().relative_to(Path.cwd()).as_posix()
    return path.as_posix()


def _reason(error: OSError) -> str:
    return error.strerror or str(error)
