"""A source as a style needs it: the fields of a CSL-JSON record read once, tidied and set in the record's own language.

Nothing here raises: a field that is missing or of another type is empty, and the styles leave it out.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from reportkit import language as languages
from reportkit.citation.names import Name, read_names
from reportkit.dossier.csl import tidy
from reportkit.language import dates
from reportkit.language.dates import Date, Interval
from reportkit.language.language import NBSP, Language
from reportkit.language.typography import typeset

Kind: TypeAlias = Literal[
    "newspaper", "journal", "book", "chapter", "report", "legislation", "webpage", "speech", "interview"
]

_KINDS: Mapping[str, Kind] = {
    "article-newspaper": "newspaper",
    "article-magazine": "journal",
    "article-journal": "journal",
    "article": "journal",
    "book": "book",
    "thesis": "book",
    "chapter": "chapter",
    "entry-encyclopedia": "chapter",
    "paper-conference": "chapter",
    "report": "report",
    "legislation": "legislation",
    "bill": "legislation",
    "regulation": "legislation",
    "treaty": "legislation",
    "webpage": "webpage",
    "post": "webpage",
    "post-weblog": "webpage",
    "speech": "speech",
    "interview": "interview",
}

_SHORT = 8
_CUT_TO = 6
"""A title of up to `_SHORT` words is named whole; of a longer one `_CUT_TO` are left."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """One source. `language` is that of the reference's words; dates that are only text stand in `date_text`."""

    kind: Kind
    language: Language
    articles: tuple[str, ...]
    title: str
    short_title: str
    container: str
    authors: tuple[Name, ...]
    editors: tuple[Name, ...]
    interviewers: tuple[Name, ...]
    date: Date | Interval | None
    date_text: str
    accessed: Date | None
    url: str
    doi: str
    pages: str
    page_total: str
    volume: str
    issue: str
    number: str
    edition: str
    publisher: str
    place: str
    genre: str
    authority: str
    event: str
    event_place: str
    year_suffix: str

    def word(self, key: str, **gaps: str) -> str:
        """One of the language's words for references, its gaps filled; a gap stays with the words beside it."""
        pattern = self.language.citation.words[key].replace(" {", NBSP + "{").replace("} ", "}" + NBSP)
        return pattern.format_map(gaps) if gaps else pattern

    def quoted(self, text: str) -> str:
        """The text as it is set inside quotation marks: its own marks are the inner ones."""
        return typeset(text, self.language.code, depth=1)

    @property
    def edition_words(self) -> str:
        """`2-е изд.`, `2nd ed.`; an edition that is more than a number in its own words."""
        if not self.edition.isdecimal():
            return self.edition
        return self.word("edition", number=self.edition, ordinal=self.language.ordinal(int(self.edition)))

    @property
    def number_words(self) -> str:
        """`№ 7`, `No. 7`."""
        return self.word("number", number=self.number) if self.number else ""

    @property
    def act_words(self) -> str:
        """What kind of law it is, whose, of when and with which number, in the order that the language has for laws."""
        date = self.language.format_date(self.date, "attributive") if self.date else self.date_text
        dated = self.word("dated", date=date) if date else ""
        parts = {"genre": self.genre, "authority": self.authority, "date": dated, "number": self.number_words}
        return " ".join(part for key in self.word("act-order").split() if (part := parts[key]))

    @property
    def year(self) -> str:
        """The year of issue, or of an interval's beginning and end; the date's own words where it has no year."""
        if isinstance(self.date, Interval):
            return "–".join(str(date.year) for date in (self.date.start, self.date.end) if date)
        return str(self.date.year) if self.date else self.date_text

    @property
    def day(self) -> str:
        """Day and month without the year: `6 июня`; the month alone where no day is known."""
        if not isinstance(self.date, Date) or not self.date.month:
            return ""
        if not self.date.day:
            return self.language.months.alone[self.date.month - 1]
        return self.language.day_and_month(self.date)

    @property
    def colon(self) -> str:
        """What stands between a place and a publisher, a year and a page: `: `."""
        return f"{self.language.mark(':')} "

    @property
    def full_date(self) -> str:
        """The date in the language's long form."""
        return self.language.format_date(self.date) if self.date else self.date_text


def _articles(language: Language | None) -> tuple[str, ...]:
    """The articles that a title may begin with: the language's, or those of all ours where it isn't known."""
    known = (language,) if language is not None else map(languages.get, languages.codes())
    return tuple(article for one in known for article in one.citation.articles)


def read(record: Mapping[str, object], document_language: str) -> Reference:
    """The record as a reference, in its own language if that is one of ours, else in the document's."""
    own = languages.find(tidy(record.get("language")))
    language = own or languages.get(document_language)

    def text(*keys: str) -> str:
        for key in keys:
            if found := tidy(record.get(key)):
                return typeset(found, language.code)
        return ""

    title = text("title")
    date, date_text = _read_date(record.get("issued"))
    accessed, _ = _read_date(record.get("accessed"))
    return Reference(
        kind=_KINDS.get(tidy(record.get("type")), "webpage" if record.get("URL") else "book"),
        language=language,
        articles=_articles(own),
        title=title,
        short_title=text("title-short", "shortTitle") or shortened(title),
        container=text("container-title"),
        authors=read_names(record.get("author")),
        editors=read_names(record.get("editor")),
        interviewers=read_names(record.get("interviewer")),
        date=date,
        date_text=date_text,
        accessed=accessed if isinstance(accessed, Date) else None,
        url=_read_url(record.get("URL")),
        doi=re.sub(r"^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", "", tidy(record.get("DOI")), flags=re.IGNORECASE),
        pages=_ranges(tidy(record.get("page"))),
        page_total=tidy(record.get("number-of-pages")),
        volume=text("volume"),
        issue=text("issue"),
        number=text("number"),
        edition=text("edition"),
        publisher=text("publisher"),
        place=text("publisher-place"),
        genre=text("genre"),
        authority=text("authority"),
        event=text("event-title", "event"),
        event_place=text("event-place"),
        year_suffix=tidy(record.get("year-suffix")),
    )


def shortened(title: str) -> str:
    """A title as later mentions name it: up to its colon, and of more than eight words some six, with an ellipsis."""
    main = re.split(r"(?<=\w)[ \u00a0]?: ", title)[0]
    ends = [match.end() for match in re.finditer(rf"[^ {NBSP}]+", main)]
    if len(ends) <= _SHORT:
        return main
    for end in reversed(ends[1:_CUT_TO]):
        last = re.split(f"[ {NBSP}]", main[:end])[-1]
        if len(last) > 3 and not _unpaired(main[:end]):  # not after a preposition, not inside quotation marks
            return main[:end].rstrip(",;:—–-") + "…"
    return main


def _unpaired(text: str) -> bool:
    """Whether a quotation mark or a bracket is left open."""
    return any(text.count(opening) != text.count(closing) for opening, closing in ("«»", "()", "[]", "„“"))


def _ranges(pages: str) -> str:
    return re.sub(r"(?<=\d)\s*[-–—]+\s*(?=\d)", "–", pages)


def _read_url(value: object) -> str:
    url = value.strip() if isinstance(value, str) else ""
    return url if re.fullmatch(r"https?://[^\s<>\"]+", url) else ""


def _read_date(value: object) -> tuple[Date | Interval | None, str]:
    """A CSL date (`date-parts`, `raw`, `literal`, or a plain string) as a date, or as words if it is none."""
    if isinstance(value, Mapping):
        parts = value.get("date-parts")
        if isinstance(parts, Sequence) and not isinstance(parts, str) and parts:
            return _interval([_date(one) for one in parts[:2]]), ""
        value = next((value[key] for key in ("raw", "literal", "string") if value.get(key)), "")
    words = tidy(value)
    try:
        return dates.parse(re.sub(r"T.*$", "", words)), ""
    except ValueError:
        return None, words


def _interval(found: list[Date | None]) -> Date | Interval | None:
    known = [date for date in found if date is not None]
    if len(known) == 2 and known[0] != known[1]:
        return Interval(*sorted(known))
    return known[0] if known else None


def _date(parts: object) -> Date | None:
    """Year, month and day, as numbers or figures; what does not make a date is left out from its first wrong part."""
    if not isinstance(parts, Sequence) or isinstance(parts, str):
        return None
    figures = [tidy(part) for part in parts[:3]]
    for length in range(len(figures), 0, -1):
        year, *rest = figures[:length]
        try:
            date = dates.parse("-".join([year.zfill(4), *(part.zfill(2) for part in rest)]))
        except ValueError:
            continue
        return date if isinstance(date, Date) else None
    return None
