"""A paragraph: its properties in the order of the schema, and what waits for it (a page break, a line above)."""

from __future__ import annotations

from reportkit.theme.theme import Style
from reportkit.writers.docx import xml
from reportkit.writers.docx.names import PARAGRAPHS
from reportkit.writers.docx.state import Frame, State

PROPERTY_ORDER = (
    "pStyle",
    "keepNext",
    "keepLines",
    "pageBreakBefore",
    "widowControl",
    "numPr",
    "pBdr",
    "shd",
    "tabs",
    "suppressAutoHyphens",
    "spacing",
    "ind",
    "contextualSpacing",
    "jc",
    "outlineLvl",
    "rPr",
)
ALIGNMENT = {"left": "left", "right": "right", "center": "center", "justify": "both"}
RULE_SPACE = 8.0
"""Above and below a line between parts of the text, in points, at the least."""
_FARTHEST_BORDER = 31  # points that Word allows


def paragraph(
    content: str,
    style: str,
    frame: Frame,
    state: State,
    *,
    keep_next: bool = False,
    numbering: str = "",
    indent: str | None = None,
    tabs: str = "",
    align: str = "",
) -> str:
    """A paragraph in the style of that key, with only those properties that its surroundings change."""
    look = state.look(style)
    values = {
        "pStyle": f'<w:pStyle w:val="{PARAGRAPHS[style].id}"/>' if style != "body" else "",
        "keepNext": "<w:keepNext/>" if (keep_next or frame.keep) and not look.keep_next else "",
        "numPr": numbering,
        "tabs": f"<w:tabs>{tabs}</w:tabs>" if tabs else "",
        # Without it, Word breaks a word that is wider than its cell wherever the line ends, and puts no hyphen there.
        "suppressAutoHyphens": '<w:suppressAutoHyphens w:val="0"/>' if frame.divide and not look.hyphenate else "",
        "ind": indent if indent is not None else _indent(style, look, frame),
        "jc": f'<w:jc w:val="{ALIGNMENT[align]}"/>' if align and align != look.align else "",
        # The mark at the paragraph's end counts for the height of its last line, and gives numbers their size.
        "rPr": f"<w:rPr>{xml.size(look.size * frame.scale)}</w:rPr>" if frame.scale < 1 else "",
    }
    pending = state.pending
    if pending.anchor:
        content, pending.anchor = state.anchored(pending.anchor, content), ""
    if pending.top or pending.page_break or pending.rule or pending.before:
        _settle(values, look, state)
    state.after, state.below = "", look.after
    state.families.add(look.family)
    if (look.italic or "<w:i/>" in content) and (look.bold or "<w:b/>" in content):
        state.bold_italic.add(look.family)
    properties = xml.ordered(PROPERTY_ORDER, values)
    return f"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>" if properties else f"<w:p>{content}</w:p>"


def _indent(style: str, look: Style, frame: Frame) -> str:
    """The indents, where those of the style are not the right ones here."""
    own = style != frame.style
    left = frame.left + (look.left if own else 0)
    right = frame.right + (look.right if own else 0)
    if left == look.left and right == look.right:
        return ""
    return indent(left, right, look.first)


def indent(left: float, right: float = 0.0, first: float = 0.0) -> str:
    """`w:ind`, in points."""
    side = f' w:hanging="{xml.twips(-first)}"' if first < 0 else f' w:firstLine="{xml.twips(first)}"'
    return f'<w:ind w:left="{xml.twips(left)}" w:right="{xml.twips(right)}"{side}/>'


def right_tab(position: float, leader: str = "none") -> str:
    """A tab stop for what stands at the right edge of the line."""
    leaders = {"dots": ' w:leader="dot"', "line": ' w:leader="underscore"'}
    return f'<w:tab w:val="right"{leaders.get(leader, "")} w:pos="{xml.twips(position)}"/>'


def _settle(values: dict[str, str], look: Style, state: State) -> None:
    pending = state.pending
    before = max(look.before, pending.before)
    if pending.page_break:
        values["pageBreakBefore"] = "<w:pageBreakBefore/>"
    if pending.rule:
        values["pBdr"] = f"<w:pBdr>{rule_border(state, before)}</w:pBdr>"
        before = RULE_SPACE
    if pending.page_break or pending.top:
        before = 0.0
    if before != look.before:
        values["spacing"] = f'<w:spacing w:before="{xml.twips(before)}"/>'
    pending.top, pending.page_break, pending.rule, pending.before = False, False, False, 0.0


def rule_border(state: State, below: float) -> str:
    """A line above a paragraph, `below` points from its text."""
    space = round(min(max(below, RULE_SPACE), _FARTHEST_BORDER))
    return f'<w:top w:val="single" w:sz="8" w:space="{space}" w:color="{state.theme.color("rule")}"/>'
