"""Drawings as SVG, and as pixels for programs that know no SVG."""

from __future__ import annotations

import io
from functools import lru_cache
from importlib import resources
from itertools import combinations
from typing import TYPE_CHECKING, TypeAlias, assert_never

from reportkit.theme.theme import Theme
from reportkit.tree import nodes as n
from reportkit.writers.docx import xml

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PIL import Image, ImageFont

SCALE = 3
"""Pixels a point: 216 an inch."""
_COLORS, _BLENDS = 256, 6  # of a palette; between two of its colours

_Color: TypeAlias = tuple[int, ...]
"""Red, green and blue, from 0 to 255."""

_ANCHORS = {"start": "ls", "middle": "ms", "end": "rs"}


def svg(drawing: n.Drawing, theme: Theme) -> str:
    """The drawing as an SVG file; labels stay text, in the theme's sans face."""
    shapes = "".join(_svg_shape(shape, theme) for shape in drawing.shapes)
    width, height = _number(drawing.width), _number(drawing.height)
    family = xml.attribute(_quoted(theme.family("sans").name))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}pt" height="{height}pt" viewBox="0 0 {width} {height}" '
        f'font-family="{family}, sans-serif" xml:space="preserve">{shapes}</svg>'
    )


def _quoted(family: str) -> str:
    """A family's name as CSS wants it: one with a digit at the head of a word ("Source Sans 3") is no bare name."""
    inner = family.replace("\\", "\\\\").replace("'", "\\'")
    return f"'{inner}'"


def _svg_shape(shape: n.Shape, theme: Theme) -> str:
    match shape:
        case n.Line():
            ends = _attributes(x1=shape.x1, y1=shape.y1, x2=shape.x2, y2=shape.y2)
            return f'<line {ends} stroke="{_svg_color(shape.stroke, theme)}" stroke-width="{_number(shape.width)}"/>'
        case n.Box():
            place = _attributes(x=shape.x, y=shape.y, width=shape.width, height=shape.height)
            fill, stroke = _svg_color(shape.fill, theme), _svg_color(shape.stroke, theme)
            return f'<rect {place} fill="{fill}" stroke="{stroke}" stroke-width="0.75"/>'
        case n.Label():
            weight = ' font-weight="bold"' if shape.bold else ""
            return (
                f'<text x="{_number(shape.x)}" y="{_number(shape.y)}" font-size="{_number(shape.size)}" '
                f'text-anchor="{shape.anchor}" '
                f'fill="{_svg_color(shape.color, theme)}"{weight}>{xml.escape(shape.text)}</text>'
            )
        case _:
            assert_never(shape)


def _attributes(**values: float) -> str:
    return " ".join(f'{name}="{_number(value)}"' for name, value in values.items())


def _svg_color(name: str, theme: Theme) -> str:
    return f"#{theme.color(name)}" if name else "none"


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


def png(drawing: n.Drawing, theme: Theme) -> bytes:
    """The drawing as a PNG file, on white."""
    from PIL import Image as Pictures
    from PIL import ImageDraw

    area = (max(1, round(drawing.width * SCALE)), max(1, round(drawing.height * SCALE)))
    image = Pictures.new("RGB", area, "white")
    pen = ImageDraw.Draw(image)
    for shape in drawing.shapes:
        match shape:
            case n.Line(x1=x1, y1=y1, x2=x2, y2=y2):
                ends = [value * SCALE for value in (x1, y1, x2, y2)]
                pen.line(ends, fill=_rgb(shape.stroke, theme), width=max(1, round(shape.width * SCALE)))
            case n.Box(x=x, y=y, width=width, height=height):
                corners = [value * SCALE for value in (x, y, x + max(width, 0), y + max(height, 0))]
                pen.rectangle(corners, _rgb(shape.fill, theme), _rgb(shape.stroke, theme), width=round(0.75 * SCALE))
            case n.Label():
                place = (shape.x * SCALE, shape.y * SCALE)
                face = _face(theme.family("sans").file(bold=shape.bold), round(shape.size * SCALE))
                pen.text(place, xml.clean(shape.text), _rgb(shape.color, theme), face, _ANCHORS[shape.anchor])
            case _:
                assert_never(shape)
    return _packed(image, _colors(drawing, theme))


def _packed(image: Image.Image, exact: Sequence[_Color]) -> bytes:
    """A picture of few colours as a PNG with a palette: these, and what lies between two at the edges of letters."""
    from PIL import Image as Pictures

    pattern = Pictures.new("P", (1, 1))
    pattern.putpalette([part for color in _palette(exact) for part in color])
    out = io.BytesIO()
    image.quantize(palette=pattern, dither=Pictures.Dither.NONE).save(out, "PNG")
    return out.getvalue()


def _palette(exact: Sequence[_Color]) -> list[_Color]:
    pairs = list(combinations(exact, 2))
    steps = min(_BLENDS, (_COLORS - len(exact)) // len(pairs)) if pairs else 0
    blends = [_between(pair, step / (steps + 1)) for pair in pairs for step in range(1, steps + 1)]
    return [*exact, *(one for one in dict.fromkeys(blends) if not any(_near(one, color) for color in exact))]


def _between(pair: tuple[_Color, _Color], share: float) -> _Color:
    return tuple(round(a + (b - a) * share) for a, b in zip(*pair, strict=True))


def _near(one: _Color, other: _Color) -> bool:
    """Pillow finds the nearest colour of a palette for eight levels at a time, and may take one for the other."""
    return all(abs(a - b) <= 8 for a, b in zip(one, other, strict=True))


def _colors(drawing: n.Drawing, theme: Theme) -> list[_Color]:
    """White and the colours of the shapes."""
    named = {"FFFFFF"}
    for shape in drawing.shapes:
        match shape:
            case n.Line(stroke=stroke):
                named.add(theme.color(stroke))
            case n.Box(fill=fill, stroke=stroke):
                named |= {theme.color(one) for one in (fill, stroke) if one}
            case n.Label(color=color):
                named.add(theme.color(color))
    return [tuple(bytes.fromhex(one)) for one in sorted(named)]


def _rgb(name: str, theme: Theme) -> str | None:
    return f"#{theme.color(name)}" if name else None


@lru_cache(maxsize=32)
def _face(file: str, size: int) -> ImageFont.FreeTypeFont:
    from PIL import ImageFont

    data = resources.files("reportkit.theme").joinpath("fonts", file).read_bytes()
    return ImageFont.truetype(io.BytesIO(data), size, layout_engine=ImageFont.Layout.BASIC)
