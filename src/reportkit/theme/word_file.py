"""A Word file from a stranger, opened: only what a theme needs is inflated, and all else is left where it is.

In: bytes.  Out: a python-docx document whose package is made anew of the first section's sheet, the styles and the
colours. Text, pictures, macros, custom parts and links out of the file don't come along.
"""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from reportkit.theme.word_archive import AS_DOCX, Archive, Refused, damaged, macros, tree_of

if TYPE_CHECKING:
    from docx.document import Document

MAX_TEXT = 16 * 1024 * 1024
"""Of the part with the text, which is read as far as its first section's end."""

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_MAIN, _TEMPLATE = f"{_WORD}document.main+xml", f"{_WORD}template.main+xml"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_STRICT = "http://purl.oclc.org/ooxml/"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_W_NAME = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_W = f"{{{_W_NAME}}}"

_NAMES = {"officeDocument": "word/document.xml", "styles": "word/styles.xml", "theme": "word/theme1.xml"}
_TYPES = {"officeDocument": _MAIN, "styles": f"{_WORD}styles+xml"}


def open_word(data: bytes) -> Document:
    """The sheet, the styles and the colours of a .docx or .dotx. Raises Refused."""
    import docx

    archive = Archive(data)
    main = _main_part(archive)
    related = _relationships(archive, main)
    parts = {"officeDocument": _first_section(archive, main), "styles": _part(archive, related.get("styles"))}
    parts["styles"] = parts["styles"] or f'<w:styles xmlns:w="{_W_NAME}"/>'.encode()
    if theme := _part(archive, related.get("theme")):
        parts["theme"] = theme
    try:
        return docx.Document(BytesIO(_package(parts)))
    except (SyntaxError, ValueError, KeyError) as error:  # libxml2 is stricter than expat about names and depth
        raise damaged("styles.xml") from error


def _main_part(archive: Archive) -> str:
    """The name of the part with the text, which must be a Word document's or template's."""
    found = _relationships(archive, "").get("officeDocument", "")
    if found not in archive:
        raise Refused("this is no Word file", AS_DOCX)
    types = _content_types(archive)
    kind = (types.get(found.casefold()) or types.get(f"*.{found.rpartition('.')[2].casefold()}", "")).lower()
    if "macroenabled" in kind:
        raise macros()
    if kind not in (_MAIN, _TEMPLATE):
        raise Refused("this is a file of another program, not of Word", AS_DOCX)
    return found


def _content_types(archive: Archive) -> Mapping[str, str]:
    """The types of parts by their names, and for those that aren't named by `*.` and their extension."""
    types: dict[str, str] = {}
    for one in tree_of(archive.read("[Content_Types].xml"), "[Content_Types].xml"):
        kind = one.get("ContentType", "")
        if kind.lower().endswith("vbaproject"):
            raise macros()
        named = one.get("PartName") or f"*.{one.get('Extension', '')}"
        types[named.lstrip("/").casefold()] = kind
    return types


def _relationships(archive: Archive, part: str) -> dict[str, str]:
    """Parts of the file by the last word of the relationship's type. Raises Refused for the strict form of the format,
    which python-docx doesn't know.
    """
    folder, _, name = part.rpartition("/")
    path = posixpath.join(folder, "_rels", f"{name}.rels")
    if part and path not in archive:
        return {}
    found: dict[str, str] = {}
    for one in tree_of(archive.read(path), path):
        kind = one.get("Type", "")
        if kind.startswith(_STRICT):
            raise Refused("the file is a “Strict Open XML Document”", "save it in Word as “Word Document (.docx)”")
        if kind.startswith(_OFFICE) and one.get("TargetMode") != "External":
            target = posixpath.join("/", folder, one.get("Target", ""))
            found.setdefault(kind.removeprefix(_OFFICE), posixpath.normpath(target).lstrip("/"))
    return found


def _part(archive: Archive, name: str | None) -> bytes:
    return archive.read(name) if name is not None and name in archive else b""


def _first_section(archive: Archive, main: str) -> bytes:
    """A document that holds nothing but the sheet and the margins of the first section."""
    document = ElementTree.Element(f"{_W}document")
    section = ElementTree.SubElement(ElementTree.SubElement(document, f"{_W}body"), f"{_W}sectPr")
    try:
        found = _search(archive.read(main, MAX_TEXT))
    except ElementTree.ParseError as error:
        raise damaged(main) from error
    for name in ("pgSz", "pgMar"):
        if found is not None and (one := found.find(_W + name)) is not None:
            ElementTree.SubElement(section, _W + name, dict(one.attrib))
    return ElementTree.tostring(document, "unicode").encode()


def _search(text: bytes) -> ElementTree.Element | None:
    """The properties of the first section. What has been passed is let go of: the text may be a long one."""
    open_ones: list[ElementTree.Element] = []
    within = 0
    element: ElementTree.Element
    for event, element in ElementTree.iterparse(BytesIO(text), ("start", "end")):
        is_section = element.tag == f"{_W}sectPr"
        if event == "start":
            open_ones.append(element)
            within += is_section
            continue
        open_ones.pop()
        if is_section and within == 1:  # one within another is what it was before a tracked change
            return element
        within -= is_section
        if open_ones and not within:
            open_ones[-1].remove(element)
    return None


def _package(parts: Mapping[str, bytes]) -> bytes:
    """A ZIP file of these parts that python-docx opens, whether they come from a document or from a template."""
    types = "".join(
        f'<Override PartName="/{_NAMES[kind]}" ContentType="{_TYPES[kind]}"/>' for kind in parts if kind in _TYPES
    )
    whole: dict[str, str | bytes] = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
        f'ContentType="application/xml"/>{types}</Types>',
        "_rels/.rels": _related(["officeDocument"]),
        "word/_rels/document.xml.rels": _related([kind for kind in parts if kind != "officeDocument"]),
        **{_NAMES[kind]: content for kind, content in parts.items()},
    }
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        for name, content in whole.items():
            file.writestr(zipfile.ZipInfo(name), content)
    return made.getvalue()


def _related(kinds: Sequence[str]) -> str:
    each = "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}{kind}" Target="/{_NAMES[kind]}"/>'
        for number, kind in enumerate(kinds, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{each}</Relationships>'
