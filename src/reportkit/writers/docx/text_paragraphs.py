"""A paragraph of the tree as a paragraph of Word."""

from __future__ import annotations

from reportkit.tree import nodes as n
from reportkit.tree import walk
from reportkit.writers.docx.inlines import write_inlines
from reportkit.writers.docx.paragraphs import paragraph, right_tab
from reportkit.writers.docx.runs import look_in
from reportkit.writers.docx.state import Frame, State

_KEPT = 400
"""Characters, four lines or so: Word keeps the whole of a paragraph with the next one; a longer one would leave half a
page blank.
"""


def text_paragraph(
    block: n.Paragraph, style: str, frame: Frame, state: State, *, numbering: str = "", indent: str | None = None
) -> str:
    """A paragraph of the tree in a given style."""
    look = look_in(frame, style, state, block.lang)
    content = state.anchored(block.id, write_inlines(block.children, state, look))
    return paragraph(
        content,
        style,
        frame,
        state,
        keep_next=block.keep_next and len(walk.plain(block.children)) <= _KEPT,
        numbering=numbering,
        indent=indent,
        tabs=_tabs(block.children, style, frame, state),
        align=frame.align if style == frame.style else "",
    )


def _tabs(inlines: tuple[n.Inline, ...], style: str, frame: Frame, state: State) -> str:
    tab = next((one for one in walk.inlines(inlines) if isinstance(one, n.Tab)), None)
    if tab is None:
        return ""
    own = state.look(style).right if style != frame.style else 0
    return right_tab(frame.width - frame.right - own, tab.leader)
