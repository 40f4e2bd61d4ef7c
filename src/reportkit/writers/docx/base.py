"""The base document: what every document of a theme has in common, before anyone has written a word.

Styles, theme and faces are made from the `Theme`. For the theme that we ship they come ready-made from a file beside
this module; for any other they are made when it is first used, and remembered.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path

from reportkit.language import NEUTRAL_TAG
from reportkit.theme.theme import Theme
from reportkit.writers.docx import fonts, outline
from reportkit.writers.docx.package import OFFICE, WORD_TYPE, Member, read_zip, write_zip
from reportkit.writers.docx.state import DOCUMENT, State

VERSION = "3"
"""Changes when the same theme gives another base."""

SHIPPED = Path(__file__).with_name("standard-base.zip")

_STYLES, _THEME, _FONT_TABLE = "word/styles.xml", "word/theme/theme1.xml", "word/fontTable.xml"
_THEME_TYPE = "application/vnd.openxmlformats-officedocument.theme+xml"
_remembered: dict[str, BasePackage] = {}


@dataclass(frozen=True)
class BasePackage:
    """The parts of a base, compressed; `styles` keeps the styles for each kind of document that was asked for."""

    members: Mapping[str, Member]
    styles: dict[tuple[str, int], Member] = field(default_factory=dict)

    def styles_for(self, language: str, numbered_depth: int) -> Member:
        """The styles with a document's own language as the default, and numbers for its levels of headings."""
        known = self.styles.get((language, numbered_depth))
        if known is None:
            text = self.members[_STYLES].inflate().replace(f'"{NEUTRAL_TAG}"'.encode(), f'"{language}"'.encode())
            known = self.styles[language, numbered_depth] = Member.of(outline.unmarked(text, numbered_depth))
        return known


def of(theme: Theme) -> BasePackage:
    """The base of a theme: remembered, ready-made or made now."""
    key = digest(theme)
    found = _remembered.get(key)
    if found is None:
        found = _remembered[key] = _shipped(key) or build(theme)
    return found


def digest(theme: Theme) -> str:
    """What tells two themes apart, whatever the order of their colours and styles."""
    values = [VERSION]
    for one in fields(theme):
        value = getattr(theme, one.name)
        values.append(repr(sorted(value.items())) if isinstance(value, Mapping) else repr(value))
    return hashlib.sha256("\n".join(values).encode()).hexdigest()


def _shipped(key: str) -> BasePackage | None:
    try:
        data = SHIPPED.read_bytes()
    except FileNotFoundError:
        return None
    members, comment = read_zip(data)
    return BasePackage(members) if comment == key.encode() else None


def build(theme: Theme) -> BasePackage:
    """Makes the base of a theme; cutting the faces takes about a second."""
    import reportkit.theme
    from reportkit.writers.docx import colors, styles

    folder = Path(reportkit.theme.__path__[0]) / "fonts"
    faces = fonts.embedded(theme, folder) if theme.embed_fonts else {}
    parts = {
        _STYLES: styles.styles_xml(theme, folder).encode(),
        _THEME: colors.theme_xml(theme).encode(),
        _FONT_TABLE: fonts.table_xml(theme, folder, set(faces)).encode(),
        **faces,
    }
    return BasePackage({name: Member.of(data, level=9) for name, data in parts.items()})


def shipped_bytes(theme: Theme) -> bytes:
    """What the file beside this module holds for that theme."""
    return write_zip(build(theme).members, digest(theme).encode())


def add_parts(base: BasePackage, state: State) -> None:
    """Puts the base into a document's package, with those faces that the document needs."""
    package = state.package
    for name, word, content_type in (
        (_STYLES, "styles", f"{WORD_TYPE}styles+xml"),
        (_THEME, "theme", _THEME_TYPE),
        (_FONT_TABLE, "fontTable", f"{WORD_TYPE}fontTable+xml"),
    ):
        styles = name == _STYLES
        member = base.styles_for(state.language, state.numbered_depth) if styles else base.members[name]
        package.add(name, member, content_type)
        package.relate(DOCUMENT, f"{OFFICE}/{word}", name)
    _add_faces(base, state)


def _add_faces(base: BasePackage, state: State) -> None:
    table = base.members[_FONT_TABLE].inflate().decode()
    for face in fonts.faces(state.theme):
        if face.part not in base.members:
            continue
        if (face.kind == "BoldItalic" and face.family not in state.bold_italic) or _is_unused(face, state):
            table = table.replace(fonts.reference(face), "")
            continue
        state.package.add(face.part, base.members[face.part])
        relationship = state.package.relate(_FONT_TABLE, f"{OFFICE}/font", face.part)
        table = table.replace(f'r:id="{face.family}{face.kind}"', f'r:id="{relationship}"')
    state.package.add(_FONT_TABLE, table, f"{WORD_TYPE}fontTable+xml")


def _is_unused(face: fonts.Embedded, state: State) -> bool:
    """Whether it is the face of what is typed, in a document without any."""
    return face.family == "mono" and face.family not in state.families
