"""The few words of a briefing's own pages and messages, in each language."""

from __future__ import annotations

from datetime import datetime

from reportkit import language as languages
from reportkit.language import dates


def word(key: str, language: str) -> str:
    """A word in a language."""
    return languages.get(language).briefing[key]


def labelled(key: str, language: str) -> str:
    """A word and the colon behind it."""
    return word(key, language) + languages.get(language).mark(":")


def when(start: datetime, end: datetime | None, language: str) -> str:
    """The day in words, the hours, and their offset: 24 ноября 2026 г., 10:00–11:00 (UTC+05:00)."""
    day = languages.get(language).format_date(dates.parse(start.date().isoformat()))
    hours = f"{start:%H:%M}"
    if end is not None:
        other = "" if end.date() == start.date() else f"{end.date().isoformat()}\u00a0"
        hours += f"–{other}{end.astimezone(start.tzinfo):%H:%M}"
    offset = f"{start:%z}"
    return f"{day}, {hours} (UTC{offset[:3]}:{offset[3:5]})"
