"""German: references to sources."""

from __future__ import annotations

from reportkit.language.parts.citation import Citation

_WORDS = {
    "ibid": "Ebd.",
    "et-al": "u.\u00a0a.",
    "in": "in:",
    "edited-by": "hrsg. von {names}",
    "edited-by-in-list": "hrsg. von {names}",
    "editor": "Hrsg.",
    "editors": "Hrsg.",
    "edition": "{number}.\u00a0Aufl.",
    "volume": "Bd. {number}",
    "issue": "Nr. {number}",
    "page-range": "S. {pages}",
    "page-total": "{pages} S.",
    "number": "Nr. {number}",
    "dated": "vom {date}",
    "act-order": "genre authority number date",
    "report": "Bericht",
    "speech": "Rede",
    "interview": "Interview",
    "interview-by": "Interview von {names}",
    "url": "URL:",
    "accessed": "abgerufen am {date}",
    "chicago-quoted": "„{title}“{mark}",
    "chicago-series": "",
    "chicago-pages": "labelled",
    "chicago-accessed": "abgerufen am {date}",
    "harvard-quoted": "„{title}“{mark}",
    "harvard-inverted": "comma",
    "harvard-accessed": "abgerufen am {date}",
    "available-at": "Verfügbar unter:",
    "no-date": "o.\u00a0J.",
}

_LOCATORS = {
    "page": ("S. {n}", "S. {n}"),
    "paragraph": ("Abs. {n}", "Abs. {n}"),
    "article": ("Art. {n}", "Art. {n}"),
    "chapter": ("Kap. {n}", "Kap. {n}"),
    "section": ("Abschn. {n}", "Abschn. {n}"),
    "part": ("Teil {n}", "Teile {n}"),
    "volume": ("Bd. {n}", "Bde. {n}"),
    "issue": ("Nr. {n}", "Nrn. {n}"),
    "book": ("Buch {n}", "Bücher {n}"),
    "column": ("Sp. {n}", "Sp. {n}"),
    "folio": ("Bl. {n}", "Bl. {n}"),
    "line": ("Z. {n}", "Z. {n}"),
    "note": ("Anm. {n}", "Anm. {n}"),
    "figure": ("Abb. {n}", "Abb. {n}"),
    "table": ("Tab. {n}", "Tab. {n}"),
    "appendix": ("Anh. {n}", "Anh. {n}"),
    "timestamp": ("{n}", "{n}"),
}

CITATION = Citation(
    style="chicago",
    words=_WORDS,
    locators=_LOCATORS,
    articles=("der", "die", "das", "ein", "eine"),
)
