"""The few words of a briefing's own pages and messages, in each language."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType

from reportkit import language as languages
from reportkit.language import dates

_WORDS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "ru": {
            "briefing": "Материалы к докладу",
            "contents": "Содержание",
            "annex": "Приложение",
            "when": "Время",
            "place": "Место",
            "to": "Кому",
            "attached": "Приложены файлы",
            "pages": "страниц в приложении",
            "marking": "Гриф",
        },
        "kk": {
            "briefing": "Баяндама материалдары",
            "contents": "Мазмұны",
            "annex": "Қосымша",
            "when": "Уақыты",
            "place": "Орны",
            "to": "Кімге",
            "attached": "Тіркелген файлдар",
            "pages": "қосымшадағы бет саны",
            "marking": "Белгісі",
        },
        "en": {
            "briefing": "Briefing papers",
            "contents": "Contents",
            "annex": "Annex",
            "when": "Time",
            "place": "Place",
            "to": "To",
            "attached": "Attached",
            "pages": "pages in the annex",
            "marking": "Marking",
        },
    }
)


def word(key: str, language: str) -> str:
    """A word in a language."""
    return _WORDS[language][key]


def when(start: datetime, end: datetime | None, language: str) -> str:
    """The day in words, the hours, and their offset: 24 ноября 2026 г., 10:00–11:00 (UTC+05:00)."""
    day = languages.get(language).format_date(dates.parse(start.date().isoformat()))
    hours = f"{start:%H:%M}"
    if end is not None:
        other = "" if end.date() == start.date() else f"{end.date().isoformat()}\u00a0"
        hours += f"–{other}{end.astimezone(start.tzinfo):%H:%M}"
    offset = f"{start:%z}"
    return f"{day}, {hours} (UTC{offset[:3]}:{offset[3:5]})"
