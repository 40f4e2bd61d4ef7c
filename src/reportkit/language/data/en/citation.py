"""English, as it is written in Britain: references to sources."""

from __future__ import annotations

from reportkit.language.parts.citation import Citation

_WORDS = {
    "ibid": "Ibid.",
    "et-al": "et\u00a0al.",
    "in": "in",
    "edited-by": "ed. {names}",
    "edited-by-in-list": "edited by {names}",
    "editor": "ed.",
    "editors": "eds",
    "edition": "{ordinal} ed.",
    "volume": "Vol. {number}",
    "issue": "no. {number}",
    "page-range": "P. {pages}",
    "page-total": "{pages} p.",
    "number": "No. {number}",
    "dated": "of {date}",
    "act-order": "genre authority number date",
    "report": "report",
    "speech": "speech",
    "interview": "interview",
    "interview-by": "interview by {names}",
    "url": "URL:",
    "accessed": "accessed: {date}",
    "chicago-quoted": "“{title}{mark}”",
    "chicago-series": "comma",
    "chicago-pages": "bare",
    "chicago-accessed": "accessed {date}",
    "harvard-quoted": "‘{title}’{mark}",
    "harvard-inverted": "comma",
    "harvard-accessed": "Accessed: {date}",
    "available-at": "Available at:",
    "no-date": "no date",
}

_LOCATORS = {
    "page": ("p. {n}", "pp. {n}"),
    "paragraph": ("para. {n}", "paras {n}"),
    "article": ("art. {n}", "arts {n}"),
    "chapter": ("chap. {n}", "chaps {n}"),
    "section": ("sec. {n}", "secs {n}"),
    "part": ("pt {n}", "pts {n}"),
    "volume": ("vol. {n}", "vols {n}"),
    "issue": ("no. {n}", "nos {n}"),
    "book": ("bk {n}", "bks {n}"),
    "column": ("col. {n}", "cols {n}"),
    "folio": ("fol. {n}", "fols {n}"),
    "line": ("line {n}", "lines {n}"),
    "note": ("n. {n}", "nn. {n}"),
    "figure": ("fig. {n}", "figs {n}"),
    "table": ("table {n}", "tables {n}"),
    "appendix": ("app. {n}", "apps {n}"),
    "timestamp": ("{n}", "{n}"),
}

CITATION = Citation(
    style="chicago",
    words=_WORDS,
    locators=_LOCATORS,
    articles=("the", "a", "an"),
)
