"""The part `theme1.xml` of a Word file (DrawingML, 20.1.6): colours and fonts that its styles name by place."""

from __future__ import annotations

import colorsys
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.etree import ElementTree

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_RGB = re.compile("[0-9A-Fa-f]{6}")
_SLOTS = {
    "text1": "dk1",
    "dark1": "dk1",
    "background1": "lt1",
    "light1": "lt1",
    "text2": "dk2",
    "dark2": "dk2",
    "background2": "lt2",
    "light2": "lt2",
    "hyperlink": "hlink",
    "followedHyperlink": "folHlink",
}
"""What `w:themeColor` calls a slot, where the theme has another name for it (17.18.97; the mapping of 17.15.1.20 as
Word sets it)."""


@dataclass(frozen=True)
class WordTheme:
    """Colours by slot as RRGGBB, and the Latin fonts of headings (`major`) and text (`minor`)."""

    colors: Mapping[str, str] = field(default_factory=dict)
    fonts: Mapping[str, str] = field(default_factory=dict)

    def color(self, named: str, tint: str | None, shade: str | None) -> str | None:
        """A colour by Word's name, made lighter or darker (17.3.2.6); None for a name that the theme doesn't have."""
        found = self.colors.get(_SLOTS.get(named, named))
        if found is None:
            return None
        if shade is not None:
            return _relit(found, _share(shade), 0.0)
        return found if tint is None else _relit(found, _share(tint), 1.0)


def read_word_theme_part(data: bytes) -> WordTheme:
    """What a theme's part says; nothing, if it isn't one."""
    try:
        root = ElementTree.fromstring(data)
    except ElementTree.ParseError:
        return WordTheme()
    scheme = root.find(f"{_A}themeElements/{_A}clrScheme")
    fonts = root.find(f"{_A}themeElements/{_A}fontScheme")
    colors = dict(_colors(scheme)) if scheme is not None else {}
    return WordTheme(colors, dict(_fonts(fonts)) if fonts is not None else {})


def rgb(text: str | None) -> str | None:
    """A colour's six digits in capitals; None for anything else, such as "auto"."""
    return text.upper() if text is not None and _RGB.fullmatch(text) else None


def mixed(color: str, share: float) -> str:
    """So much of a colour in white."""
    return _hex(*(1 - (1 - channel) * share for channel in _channels(color)))


def contrast(color: str) -> float:
    """How far a colour stands out on white paper, from 1 to 21 (WCAG 2.2, contrast ratio)."""
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in _channels(color)]
    return 1.05 / (0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2] + 0.05)


def _colors(scheme: ElementTree.Element) -> Iterator[tuple[str, str]]:
    for slot in scheme:
        for value in slot:
            found = rgb(value.get("lastClr" if value.tag == f"{_A}sysClr" else "val"))
            if found is not None:
                yield slot.tag.removeprefix(_A), found


def _fonts(scheme: ElementTree.Element) -> Iterator[tuple[str, str]]:
    for part in ("major", "minor"):
        latin = scheme.find(f"{_A}{part}Font/{_A}latin")
        if latin is not None and (name := latin.get("typeface")):
            yield part, name


def _share(text: str) -> float:
    """Two hexadecimal digits as a share of 1; the whole for anything else."""
    return int(text, 16) / 255 if re.fullmatch("[0-9A-Fa-f]{2}", text) else 1.0


def _relit(color: str, share: float, towards: float) -> str:
    """The same hue and saturation, its lightness moved towards black (0) or white (1): so much of it stays."""
    hue, lightness, saturation = colorsys.rgb_to_hls(*_channels(color))
    return _hex(*colorsys.hls_to_rgb(hue, lightness * share + towards * (1 - share), saturation))


def _channels(color: str) -> tuple[float, float, float]:
    red, green, blue = (int(color[at : at + 2], 16) / 255 for at in (0, 2, 4))
    return red, green, blue


def _hex(*channels: float) -> str:
    return "".join(f"{min(max(round(channel * 255), 0), 255):02X}" for channel in channels)
