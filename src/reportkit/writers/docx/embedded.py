"""What a file carries for programs: custom XML parts (ECMA-376 part 1, 15.2.5), which Word keeps when it saves."""

from __future__ import annotations

import hashlib

from reportkit.writers.docx import xml
from reportkit.writers.docx.package import OFFICE, Member
from reportkit.writers.docx.state import DOCUMENT, State

_PROPERTIES = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
_SCHEMA = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
_NAMESPACE = "urn:reportkit:"


def add_parts(state: State, record: bytes, dossier: bytes) -> None:
    """Adds the record, not compressed, so that its bytes can be found in the file; and the dossier."""
    if record:
        _add(state, 1, "seal", record, 0)
    if dossier:
        _add(state, 2, "dossier", xml.escape(dossier.decode()).encode(), 6)


def _add(state: State, number: int, word: str, content: bytes, level: int) -> None:
    name, properties = f"customXml/item{number}.xml", f"customXml/itemProps{number}.xml"
    namespace = _NAMESPACE + word
    whole = f'{xml.DECLARATION}<{word} xmlns="{namespace}">'.encode() + content + f"</{word}>".encode()
    state.package.add(name, Member.of(whole, level))
    state.package.relate(DOCUMENT, f"{OFFICE}/customXml", name)
    state.package.add(
        properties,
        f'{xml.DECLARATION}<ds:datastoreItem ds:itemID="{_identifier(namespace)}" xmlns:ds="{_SCHEMA}">'
        f'<ds:schemaRefs><ds:schemaRef ds:uri="{namespace}"/></ds:schemaRefs></ds:datastoreItem>',
        _PROPERTIES,
    )
    state.package.relate(name, f"{OFFICE}/customXmlProps", properties)


def _identifier(namespace: str) -> str:
    """A GUID that is the same in every file: the store is told by it."""
    digits = hashlib.sha256(namespace.encode()).hexdigest().upper()
    return f"{{{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:32]}}}"
