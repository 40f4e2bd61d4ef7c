"""French: references to sources."""

from __future__ import annotations

from reportkit.language.parts.citation import Citation

_WORDS = {
    "ibid": "Ibid.",
    "et-al": "et\u00a0al.",
    "in": "dans",
    "edited-by": "dir. {names}",
    "edited-by-in-list": "dir. {names}",
    "editor": "dir.",
    "editors": "dir.",
    "edition": "{ordinal} éd.",
    "volume": "vol. {number}",
    "issue": "n° {number}",
    "page-range": "P. {pages}",
    "page-total": "{pages} p.",
    "number": "n° {number}",
    "dated": "du {date}",
    "act-order": "genre authority number date",
    "report": "rapport",
    "speech": "discours",
    "interview": "entretien",
    "interview-by": "propos recueillis par {names}",
    "url": "URL\u00a0:",
    "accessed": "consulté le {date}",
    "chicago-quoted": "«\u00a0{title}\u00a0»{mark}",
    "chicago-series": "",
    "chicago-pages": "labelled",
    "chicago-accessed": "consulté le {date}",
    "harvard-quoted": "«\u00a0{title}\u00a0»{mark}",
    "harvard-inverted": "comma",
    "harvard-accessed": "consulté le {date}",
    "available-at": "Disponible à l’adresse\u00a0:",
    "no-date": "s.\u00a0d.",
}

_LOCATORS = {
    "page": ("p. {n}", "p. {n}"),
    "paragraph": ("paragr. {n}", "paragr. {n}"),
    "article": ("art. {n}", "art. {n}"),
    "chapter": ("chap. {n}", "chap. {n}"),
    "section": ("sect. {n}", "sect. {n}"),
    "part": ("partie {n}", "parties {n}"),
    "volume": ("vol. {n}", "vol. {n}"),
    "issue": ("n° {n}", "nos {n}"),
    "book": ("liv. {n}", "liv. {n}"),
    "column": ("col. {n}", "col. {n}"),
    "folio": ("fol. {n}", "fol. {n}"),
    "line": ("ligne {n}", "lignes {n}"),
    "note": ("note {n}", "notes {n}"),
    "figure": ("fig. {n}", "fig. {n}"),
    "table": ("tableau {n}", "tableaux {n}"),
    "appendix": ("annexe {n}", "annexes {n}"),
    "timestamp": ("{n}", "{n}"),
}

CITATION = Citation(
    style="chicago",
    words=_WORDS,
    locators=_LOCATORS,
    # un is left out: a source of which nobody says the language may begin with the United Nations.
    articles=("le", "la", "les", "l", "une"),
)
