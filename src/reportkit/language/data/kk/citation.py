"""Kazakh, in Cyrillic letters: references to sources."""

from __future__ import annotations

from reportkit.language.parts.citation import Citation

_WORDS = {
    "ibid": "Сонда",
    "et-al": "және т.\u00a0б.",
    "in": "кітапта:",
    "edited-by": "ред. {names}",
    "edited-by-in-list": "ред. {names}",
    "editor": "ред.",
    "editors": "ред.",
    "edition": "{number}-бас.",
    "volume": "Т. {number}",
    "issue": "№ {number}",
    "page-range": "Б. {pages}",
    "page-total": "{pages} б.",
    "number": "№ {number}",
    "dated": "{date}",
    "act-order": "authority date number genre",
    "report": "баяндама",
    "speech": "сөйлеген сөзі",
    "interview": "сұхбат",
    "interview-by": "сұхбаттасқан {names}",
    "url": "URL:",
    "accessed": "қаралған күні: {date}",
    "chicago-quoted": "«{title}»{mark}",
    "chicago-series": "",
    "chicago-pages": "labelled",
    "chicago-accessed": "қаралған күні: {date}",
    "harvard-quoted": "«{title}»{mark}",
    "harvard-inverted": "space",
    "harvard-accessed": "қаралған күні: {date}",
    "available-at": "URL:",
    "no-date": "жылы көрсетілмеген",
}

_LOCATORS = {
    "page": ("{n}-б.", "{n}-бб."),
    "paragraph": ("{n}-абзац", "{n}-абзацтар"),
    "article": ("{n}-бап", "{n}-баптар"),
    "chapter": ("{n}-тарау", "{n}-тараулар"),
    "section": ("{n}-бөлім", "{n}-бөлімдер"),
    "part": ("{n}-бөлік", "{n}-бөліктер"),
    "volume": ("{n}-том", "{n}-томдар"),
    "issue": ("№ {n}", "№ {n}"),
    "book": ("{n}-кітап", "{n}-кітаптар"),
    "column": ("{n}-баған", "{n}-бағандар"),
    "folio": ("{n}-парақ", "{n}-парақтар"),
    "line": ("{n}-жол", "{n}-жолдар"),
    "note": ("{n}-ескертпе", "{n}-ескертпелер"),
    "figure": ("{n}-сурет", "{n}-суреттер"),
    "table": ("{n}-кесте", "{n}-кестелер"),
    "appendix": ("{n}-қосымша", "{n}-қосымшалар"),
    "timestamp": ("{n}", "{n}"),
}

CITATION = Citation(
    style="gost",
    words=_WORDS,
    locators=_LOCATORS,
    articles=(),
)
