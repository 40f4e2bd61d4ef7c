"""Content controls and bookmarks that say which item of the dossier a run of text is.

Two ways back, for two kinds of editor: Word keeps the control's tag whatever is changed, LibreOffice the bookmark.
"""

from __future__ import annotations

import hashlib
import re

from reportkit.tree import nodes as n
from reportkit.writers.docx import xml
from reportkit.writers.docx.state import State

_TAG_LIMIT = 64  # of w:tag and w:alias
_NAME_LIMIT = 40  # of a bookmark's name
_NOT_IN_NAMES = re.compile(r"[^A-Za-z0-9]")


def control(item: n.Item, content: str, state: State) -> str:
    """The runs in a content control tagged `kind:id`, inside a bookmark of their own."""
    tag = shortened(f"{item.kind}:{item.id}", _TAG_LIMIT)
    properties = (
        f'<w:sdtPr><w:alias w:val="{xml.attribute(tag)}"/><w:tag w:val="{xml.attribute(tag)}"/>'
        f'<w:id w:val="{state.next_control()}"/><w15:appearance w15:val="hidden"/></w:sdtPr>'
    )
    name = state.control_name(bookmark_name(item))
    return state.bookmark(name, f"<w:sdt>{properties}<w:sdtContent>{content}</w:sdtContent></w:sdt>")


def bookmark_name(item: n.Item) -> str:
    """`_rk_kind_id`; hidden, for it begins with an underscore."""
    return shortened(f"_rk_{item.kind}_{_NOT_IN_NAMES.sub('_', item.id)}", _NAME_LIMIT, item.id)


def shortened(text: str, limit: int, whole: str = "") -> str:
    """The text, or where it is too long its beginning and eight digits of the hash of the whole."""
    if len(text) <= limit:
        return text
    return f"{text[: limit - 9]}_{hashlib.sha256((whole or text).encode()).hexdigest()[:8]}"
