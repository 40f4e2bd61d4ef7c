"""Russian: references to sources."""

from __future__ import annotations

from reportkit.language.parts.citation import Citation

_WORDS = {
    "ibid": "Там\u00a0же",
    "et-al": "и\u00a0др.",
    "in": "в кн.",
    "edited-by": "ред. {names}",
    "edited-by-in-list": "ред. {names}",
    "editor": "ред.",
    "editors": "ред.",
    "edition": "{number}-е изд.",
    "volume": "Т. {number}",
    "issue": "№ {number}",
    "page-range": "С. {pages}",
    "page-total": "{pages} с.",
    "number": "№ {number}",
    "dated": "от {date}",
    "act-order": "genre authority date number",
    "report": "доклад",
    "speech": "выступление",
    "interview": "интервью",
    "interview-by": "интервьюер {names}",
    "url": "URL:",
    "accessed": "дата обращения: {date}",
    "chicago-quoted": "«{title}»{mark}",
    "chicago-series": "",
    "chicago-pages": "labelled",
    "chicago-accessed": "дата обращения: {date}",
    "harvard-quoted": "«{title}»{mark}",
    "harvard-inverted": "space",
    "harvard-accessed": "дата обращения: {date}",
    "available-at": "URL:",
    "no-date": "б.\u00a0г.",
}

_LOCATORS = {
    "page": ("с. {n}", "с. {n}"),
    "paragraph": ("абз. {n}", "абз. {n}"),
    "article": ("ст. {n}", "ст. {n}"),
    "chapter": ("гл. {n}", "гл. {n}"),
    "section": ("разд. {n}", "разд. {n}"),
    "part": ("ч. {n}", "ч. {n}"),
    "volume": ("т. {n}", "т. {n}"),
    "issue": ("№ {n}", "№ {n}"),
    "book": ("кн. {n}", "кн. {n}"),
    "column": ("стб. {n}", "стб. {n}"),
    "folio": ("л. {n}", "л. {n}"),
    "line": ("строка {n}", "строки {n}"),
    "note": ("примеч. {n}", "примеч. {n}"),
    "figure": ("рис. {n}", "рис. {n}"),
    "table": ("табл. {n}", "табл. {n}"),
    "appendix": ("прил. {n}", "прил. {n}"),
    "timestamp": ("{n}", "{n}"),
}

CITATION = Citation(
    style="gost",
    words=_WORDS,
    locators=_LOCATORS,
    articles=(),
)
