"""The type of a theme's charts: their labels are measured with the faces that they will be set in."""

from __future__ import annotations

from reportkit.figures.labels import SIZE, Type
from reportkit.layout.fonts import face_with, metric
from reportkit.theme.theme import Theme


def chart_type(theme: Theme) -> Type:
    """Labels in the sans face; characters that it lacks are measured in the serif one."""

    def width(text: str, bold: bool) -> float:
        files = theme.sans.file(bold=bold), theme.serif.file(bold=bold)
        if all(face_with(character, files[:1]) for character in set(text)):
            return metric(files[0], SIZE).width(text)
        return sum(metric(face_with(one, files) or files[0], SIZE).width(one) for one in text)

    return Type(width)
