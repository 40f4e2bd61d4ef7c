"""The languages that the program itself speaks."""

from __future__ import annotations

from typing import Final, Literal

Speech = Literal["en", "ru"]
ENGLISH: Final = "en"
RUSSIAN: Final = "ru"
