"""The part `styles.xml`, made from a theme: a named style for every role, and defaults for everything else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from reportkit.language import NEUTRAL_TAG
from reportkit.theme.spacing import BULLET_INSET, CALLOUT_ABOVE, CALLOUT_BESIDE, CELL_ABOVE, CELL_BESIDE
from reportkit.theme.theme import FamilyName, Style, Theme
from reportkit.writers.docx import callouts, fonts, lists, names, outline, xml
from reportkit.writers.docx.names import PARAGRAPHS, StyleName
from reportkit.writers.docx.paragraphs import ALIGNMENT, PROPERTY_ORDER, indent

_WORDS_MARGIN = 5.4  # points at the sides of cells in tables that someone inserts later, as in Word's own
_SINGLE = 240  # a line of the face's own height, in the units of `w:line`
_RULE = 0.5  # points: the line below a row, which Word adds to its height
_THEME_COLORS = {
    "text": "text1",
    "accent": "accent1",
    "warning-edge": "accent2",
    "muted": "accent3",
    "rule": "accent5",
    "link": "hyperlink",
}
_LATENT = (
    ("Normal", 0), ("heading 1", 9), ("heading 2", 9), ("heading 3", 9), ("heading 4", 9), ("caption", 35),
    ("Title", 10), ("Subtitle", 11), ("Strong", 22), ("Emphasis", 20), ("Quote", 29), ("List Bullet", 36),
    ("List Number", 36), ("TOC Heading", 39),
)  # fmt: skip


def styles_xml(theme: Theme, folder: Path) -> str:
    """The whole part; `folder` has the files of the faces."""
    return (
        f"{xml.DECLARATION}<w:styles {xml.STORY_NAMESPACES}>{_defaults(theme)}{_latent()}"
        + "".join(_paragraph_style(key, name, theme, folder) for key, name in PARAGRAPHS.items())
        + "".join(_character_styles(theme))
        + "".join(_table_styles(theme))
        + '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority '
        'w:val="99"/>'
        "<w:semiHidden/><w:unhideWhenUsed/></w:style></w:styles>"
    )


def _defaults(theme: Theme) -> str:
    size = xml.half_points(theme.style("body").size)
    return (
        f'<w:docDefaults><w:rPrDefault><w:rPr>{_faces("serif", theme)}<w:kern w:val="14"/><w:sz w:val="{size}"/>'
        f'<w:szCs w:val="{size}"/><w:lang w:val="{NEUTRAL_TAG}" w:eastAsia="{NEUTRAL_TAG}" w:bidi="ar-SA"/></w:rPr>'
        "</w:rPrDefault>"
        "<w:pPrDefault><w:pPr><w:widowControl/></w:pPr></w:pPrDefault></w:docDefaults>"
    )


def _faces(family: FamilyName, theme: Theme) -> str:
    """The theme's faces by their part in it, so that another choice of fonts in Word changes them all; but for that of
    what is typed, for which a theme of Word has no part.
    """
    if family == "mono":
        return fonts.named(theme.mono.name)
    part = "major" if family == "sans" else "minor"
    return (
        f'<w:rFonts w:asciiTheme="{part}HAnsi" w:eastAsiaTheme="{part}EastAsia" w:hAnsiTheme="{part}HAnsi" '
        f'w:cstheme="{part}Bidi"/>'
    )


def _latent() -> str:
    shown = "".join(
        f'<w:lsdException w:name="{name}" w:semiHidden="0" w:uiPriority="{priority}" w:unhideWhenUsed="0" '
        'w:qFormat="1"/>'
        for name, priority in _LATENT
    )
    return (
        '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" w:defUnhideWhenUsed="1" '
        f'w:defQFormat="0" w:count="376">{shown}</w:latentStyles>'
    )


# ------------------------------------------------------------------------------------------------ paragraphs


def _paragraph_style(key: str, name: StyleName, theme: Theme, folder: Path) -> str:
    normal = key == "body"
    head = ' w:customStyle="1"' if name.custom else ""
    default = ' w:default="1"' if normal else ""
    picked = key in names.PICKED
    priority = dict(_LATENT).get(name.name, 40 if picked else 99)
    return (
        f'<w:style w:type="paragraph"{default}{head} w:styleId="{name.id}"><w:name w:val="{name.name}"/>'
        + ("" if normal else '<w:basedOn w:val="Normal"/>')
        + (f'<w:next w:val="{name.following}"/>' if name.following != name.id else "")
        + f'<w:uiPriority w:val="{priority}"/>'
        + ("<w:qFormat/>" if picked else "<w:semiHidden/><w:unhideWhenUsed/>")
        + f"<w:pPr>{_paragraph_properties(key, theme, folder)}</w:pPr>"
        f"<w:rPr>{_run_properties(theme.style(name.look), theme)}</w:rPr>"
        "</w:style>"
    )


def _paragraph_properties(key: str, theme: Theme, folder: Path) -> str:
    look = theme.style(PARAGRAPHS[key].look)
    values = {
        "keepNext": "<w:keepNext/>" if look.keep_next else "",
        "keepLines": "<w:keepLines/>" if look.keep_next else "",
        "suppressAutoHyphens": ""
        if look.hyphenate and key == "body"
        else _on("suppressAutoHyphens", not look.hyphenate),
        "spacing": _spacing(look, theme, folder),
        "ind": indent(look.left, look.right, look.first),
        "jc": f'<w:jc w:val="{ALIGNMENT[look.align]}"/>',
        "outlineLvl": f'<w:outlineLvl w:val="{look.outline - 1}"/>' if look.outline else "",
    }
    values.update(_peculiar(key, look, theme))
    return xml.ordered(PROPERTY_ORDER, values)


def _on(name: str, value: bool) -> str:
    return f"<w:{name}/>" if value else f'<w:{name} w:val="0"/>'


def _spacing(look: Style, theme: Theme, folder: Path) -> str:
    """Lines are as far apart as in the PDF: as a multiple of the face's own line height, mostly less than one.

    Not as an exact height: that cuts off pictures that someone puts into the text, and type that someone enlarges.
    """
    face = folder / theme.family(look.family).file(bold=look.bold, italic=look.italic)
    multiple = look.leading / (look.size * fonts.line_height(face))
    return (
        f'<w:spacing w:before="{xml.twips(look.before)}" w:after="{xml.twips(look.after)}" '
        f'w:line="{round(multiple * _SINGLE)}" w:lineRule="auto"/>'
    )


def _peculiar(key: str, look: Style, theme: Theme) -> dict[str, str]:
    """What a style has that no figure of the theme says."""
    match key:
        case "list":  # the bullet stands a little way in, as in its numbering
            inset = indent(look.left, look.right, look.first + BULLET_INSET)
            return {"numPr": f'<w:numPr><w:numId w:val="{lists.BULLETED}"/></w:numPr>', "ind": inset}
        case "list-number":
            return {"numPr": f'<w:numPr><w:numId w:val="{lists.NUMBERED}"/></w:numPr>'}
        case "heading-1" | "heading-2" | "heading-3" | "heading-4":
            return {"numPr": outline.style_mark(int(key[-1]))}
        case "list-continue":
            return {"ind": indent(look.left, look.right)}
        case "definition":
            return {"ind": indent(look.left, look.right, -look.left)}
        case "figure":
            return {
                "spacing": '<w:spacing w:before="160" w:after="0" w:line="240" w:lineRule="auto"/>',
                "jc": '<w:jc w:val="left"/>',
            }
        case "rule":
            edge = f'<w:bottom w:val="single" w:sz="8" w:space="1" w:color="{theme.color("rule")}"/>'
            tight = '<w:spacing w:before="120" w:after="120" w:line="40" w:lineRule="exact"/>'
            return {"pBdr": f"<w:pBdr>{edge}</w:pBdr>", "spacing": tight}
        case "gap":
            return {"spacing": '<w:spacing w:before="0" w:after="0" w:line="40" w:lineRule="exact"/>'}
        case _ if key.startswith("callout-") and key != "callout-title":
            return _box(key.rpartition("-")[2], theme)
        case _:
            return {}


def _box(kind: str, theme: Theme) -> dict[str, str]:
    """A shaded box with a thick edge at the left; paragraphs with the same box make up one."""
    fill, edge = theme.callout_colors(kind)
    sides = {
        "top": (fill, 4, CALLOUT_ABOVE),
        "left": (edge, 24, callouts.BESIDE),
        "bottom": (fill, 4, CALLOUT_ABOVE),
        "right": (fill, 4, callouts.BESIDE),
    }
    borders = "".join(
        f'<w:{side} w:val="single" w:sz="{size}" w:space="{space}" w:color="{color}"/>'
        for side, (color, size, space) in sides.items()
    )
    return {
        "pBdr": f"<w:pBdr>{borders}</w:pBdr>",
        "shd": f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>',
        "ind": indent(CALLOUT_BESIDE, CALLOUT_BESIDE),
    }


def _run_properties(look: Style, theme: Theme) -> str:
    size = xml.half_points(look.size)
    return (
        _faces(look.family, theme)
        + ("<w:b/><w:bCs/>" if look.bold else "")
        + ("<w:i/><w:iCs/>" if look.italic else "")
        + ("<w:caps/>" if look.caps else "")
        + color(look.color, theme)
        + f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
    )


def color(name: str, theme: Theme) -> str:
    """A `w:color`: a colour of the theme by its name in Word too, so that it changes with Word's theme."""
    themed = f' w:themeColor="{_THEME_COLORS[name]}"' if name in _THEME_COLORS else ""
    return f'<w:color w:val="{theme.color(name)}"{themed}/>'


# ------------------------------------------------------------------------------------------------ characters, tables


def _character_styles(theme: Theme) -> Iterator[str]:
    raised = '<w:vertAlign w:val="superscript"/>'
    yield (
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default '
        'Paragraph Font"/>'
        '<w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>'
    )
    yield _character(names.HYPERLINK, "Hyperlink", color("link", theme))
    yield _character(names.FOOTNOTE_REFERENCE, "footnote reference", raised)
    yield _character(names.ENDNOTE_REFERENCE, "endnote reference", raised)
    yield _character(names.COMMENT_REFERENCE, "annotation reference", '<w:sz w:val="16"/><w:szCs w:val="16"/>')
    yield _character(names.CODE, "HTML Code", _faces("mono", theme) + "<w:noProof/>")
    yield _character(names.TERM, "Term", _run_properties(theme.style("term"), theme), custom=True)
    yield _character(names.MUTED, "Muted", color("muted", theme), custom=True)


def _character(id: str, name: str, properties: str, *, custom: bool = False) -> str:
    own = ' w:customStyle="1"' if custom else ""
    return (
        f'<w:style w:type="character"{own} w:styleId="{id}"><w:name w:val="{name}"/>'
        '<w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="99"/><w:unhideWhenUsed/>'
        f"<w:rPr>{properties}</w:rPr></w:style>"
    )


def _table_styles(theme: Theme) -> Iterator[str]:
    accent, rule = theme.color("accent"), theme.color("rule")
    fill = theme.color("table-head-fill")
    yield (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/>'
        f"<w:semiHidden/><w:unhideWhenUsed/><w:tblPr>{_margins(_WORDS_MARGIN, 0)}</w:tblPr></w:style>"
    )
    borders = _border("top", accent, 6) + _border("bottom", accent, 6) + _border("insideH", rule, 4)
    yield (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{names.TABLE}"><w:name w:val="Report Table"/>'
        '<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="41"/><w:qFormat/>'
        f"<w:tblPr>{_margins(CELL_BESIDE, CELL_ABOVE, theme.style('table').after + _RULE, borders)}</w:tblPr>"
        f'<w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders>{_border("bottom", accent, 6)}</w:tcBorders>'
        f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/></w:tcPr></w:tblStylePr></w:style>'
    )
    yield (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{names.CALLOUT_TABLE}"><w:name w:val="Callout Table"/>'
        '<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="41"/>'
        f"<w:tblPr>{_margins(CALLOUT_BESIDE, CALLOUT_ABOVE, theme.style('callout').after)}</w:tblPr></w:style>"
    )


def _border(side: str, color: str, eighths: int) -> str:
    return f'<w:{side} w:val="single" w:sz="{eighths}" w:space="0" w:color="{color}"/>'


def _margins(beside: float, above: float, after: float = 0.0, borders: str = "") -> str:
    """The space in cells; below it is less by what their last paragraph leaves."""
    sides = (("top", above), ("left", beside), ("bottom", max(above - after, 0.0)), ("right", beside))
    return (
        '<w:tblInd w:w="0" w:type="dxa"/>'
        + (f"<w:tblBorders>{borders}</w:tblBorders>" if borders else "")
        + "<w:tblCellMar>"
        + "".join(f'<w:{side} w:w="{xml.twips(points)}" w:type="dxa"/>' for side, points in sides)
        + "</w:tblCellMar>"
    )
