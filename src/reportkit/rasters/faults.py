"""Why a picture can't be used, and how large one may be."""

from __future__ import annotations

MAX_PIXELS = 40_000_000
"""The largest picture, in pixels: about A4 at 600 dpi."""

_AGAIN = "export or save it again, as a PNG or a JPEG"


class Unusable(Exception):
    """A picture that can't be used; the message goes on from its name. `known`: whether its format is one of ours."""

    def __init__(
        self, message: str = "is damaged: it can't be read to its end", *, hint: str = _AGAIN, known: bool = True
    ) -> None:
        super().__init__(message)
        self.hint = hint
        self.known = known


def measured(width: int, height: int) -> None:
    """Raises `Unusable` for a size that isn't decoded."""
    if not 0 < width * height <= MAX_PIXELS:
        count = MAX_PIXELS // 1_000_000
        hint = f"{count} million at the most: export it smaller"
        raise Unusable("has too many pixels, or none", hint=hint, known=False)
