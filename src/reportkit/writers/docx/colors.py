"""The part `theme1.xml`: the theme's faces and colours where Word's Design menu looks for them (DrawingML, 20.1.6)."""

from __future__ import annotations

from reportkit.theme.theme import Theme
from reportkit.writers.docx import xml

_SLOTS = {
    "dk1": "text",
    "lt1": "FFFFFF",
    "dk2": "accent",
    "lt2": "callout-fill",
    "accent1": "accent",
    "accent2": "warning-edge",
    "accent3": "muted",
    "accent4": "link",
    "accent5": "rule",
    "accent6": "callout-edge",
    "hlink": "link",
    "folHlink": "muted",
}
_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_LINE = f'<a:ln w="{{}}" cap="flat" cmpd="sng" algn="ctr">{_FILL}<a:prstDash val="solid"/></a:ln>'
_EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>"


def theme_xml(theme: Theme) -> str:
    """The whole part: major faces are the sans, minor the serif."""
    name = xml.attribute(theme.name)
    colors = "".join(f'<a:{slot}><a:srgbClr val="{theme.color(color)}"/></a:{slot}>' for slot, color in _SLOTS.items())
    return (
        f'{xml.DECLARATION}<a:theme xmlns:a="{xml.A}" name="{name}"><a:themeElements>'
        f'<a:clrScheme name="{name}">{colors}</a:clrScheme>'
        "<a:fontScheme "
        f'name="{name}">{_faces("major", theme.sans.name)}{_faces("minor", theme.serif.name)}</a:fontScheme>'
        f'<a:fmtScheme name="{name}"><a:fillStyleLst>{_FILL * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{_LINE.format(6350)}{_LINE.format(12700)}{_LINE.format(19050)}</a:lnStyleLst>"
        f"<a:effectStyleLst>{_EFFECT * 3}</a:effectStyleLst><a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst>"
        "</a:fmtScheme>"
        "</a:themeElements></a:theme>"
    )


def _faces(part: str, name: str) -> str:
    return (
        f'<a:{part}Font><a:latin typeface="{xml.attribute(name)}"/><a:ea typeface=""/>'
        f'<a:cs typeface="{xml.attribute(name)}"/></a:{part}Font>'
    )
