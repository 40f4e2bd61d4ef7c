"""What BibTeX's types and fields are called in CSL, and TeX's letters in Unicode."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from reportkit.language.babel import LANGUAGES

_TYPES = {
    "article": "article-journal",
    "book": "book",
    "mvbook": "book",
    "booklet": "pamphlet",
    "inbook": "chapter",
    "incollection": "chapter",
    "inproceedings": "paper-conference",
    "conference": "paper-conference",
    "proceedings": "book",
    "collection": "book",
    "manual": "report",
    "report": "report",
    "techreport": "report",
    "thesis": "thesis",
    "mastersthesis": "thesis",
    "phdthesis": "thesis",
    "unpublished": "manuscript",
    "online": "webpage",
    "electronic": "webpage",
    "www": "webpage",
    "dataset": "dataset",
    "software": "software",
    "patent": "patent",
    "legislation": "legislation",
    "jurisdiction": "legal_case",
    "video": "motion_picture",
    "inreference": "entry-encyclopedia",
}
_FIELDS = {
    "journal": "container-title",
    "journaltitle": "container-title",
    "booktitle": "container-title",
    "maintitle": "container-title",
    "publisher": "publisher",
    "institution": "publisher",
    "school": "publisher",
    "organization": "publisher",
    "address": "publisher-place",
    "location": "publisher-place",
    "volume": "volume",
    "pages": "page",
    "url": "URL",
    "doi": "DOI",
    "isbn": "ISBN",
    "issn": "ISSN",
    "edition": "edition",
    "series": "collection-title",
    "chapter": "chapter-number",
    "note": "note",
    "type": "genre",
    "eventtitle": "event-title",
    "version": "version",
    "abstract": "abstract",
}
_NAMES = {"author": "author", "editor": "editor", "translator": "translator"}
_USED = {*_FIELDS, "title", "subtitle", "number", "issue", "entrysubtype", "howpublished", "langid", "language"}
_USED |= {"date", "year", "month", "day", "urldate"}
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
"""BibTeX's own abbreviations."""

_ACCENTS = {"'": "\u0301", "`": "\u0300", "^": "\u0302", '"': "\u0308", "~": "\u0303", "=": "\u0304", ".": "\u0307"}
_ACCENTS |= {"u": "\u0306", "v": "\u030c", "H": "\u030b", "c": "\u0327", "k": "\u0328", "r": "\u030a", "d": "\u0323"}
_LETTERS = {
    "ss": "ß",
    "ae": "æ",
    "AE": "Æ",
    "oe": "œ",
    "OE": "Œ",
    "aa": "å",
    "AA": "Å",
    "o": "ø",
    "O": "Ø",
    "l": "ł",
    "L": "Ł",
    "i": "ı",
    "j": "ȷ",
    "textendash": "–",
    "textemdash": "—",
    "ldots": "…",
    "dots": "…",
    "S": "§",
    "textnumero": "№",
}
_ACCENTED = re.compile(r"\\(?:([`'^\"~=.])|([uvHckrd])(?=[\s{]))\s*(?:\{\s*\\?([^\W\d_])\s*\}|\\?([^\W\d_]))")
_COMMAND = re.compile(r"\\([A-Za-z]+)\s*(?:\{\})?|\\([&%$#_{}~^\- ])")
_TEX = re.compile(f"{_ACCENTED.pattern}|{_COMMAND.pattern}")


def to_csl(kind: str, key: str, fields: Mapping[str, str]) -> dict[str, object]:
    """A BibTeX entry as a CSL-JSON record; `id` is its key."""
    values = {name: plain(value) for name, value in fields.items() if name in _USED}
    csl: dict[str, object] = {"id": key, "type": _kind(kind, values)}
    title = ". ".join(part for name in ("title", "subtitle") if (part := values.get(name)))
    if title:
        csl["title"] = title
    for name, variable in _NAMES.items():
        if names := [_name(one) for one in _people(fields.get(name, ""))]:
            csl[variable] = names
    for name, variable in _FIELDS.items():
        if values.get(name):
            csl.setdefault(variable, values[name].replace("–", "-") if name == "pages" else values[name])
    if number := values.get("number") or values.get("issue"):
        csl["issue" if kind == "article" else "number"] = number
    _add_dates(csl, values)
    if language := values.get("langid") or values.get("language"):
        csl["language"] = LANGUAGES.get(language.lower(), language)
    _add_address(csl, values)
    return csl


def _kind(kind: str, values: Mapping[str, str]) -> str:
    if kind == "article" and values.get("entrysubtype", "").lower() in ("newspaper", "magazine"):
        return f"article-{values['entrysubtype'].lower()}"
    if kind == "misc":
        return "webpage" if values.get("url") or "http" in values.get("howpublished", "") else "document"
    return _TYPES.get(kind, "document")


def _add_dates(csl: dict[str, object], values: Mapping[str, str]) -> None:
    issued = values.get("date") or _from_year(values)
    if issued:
        csl["issued"] = _date(issued)
    if values.get("urldate"):
        csl["accessed"] = _date(values["urldate"])


def _from_year(values: Mapping[str, str]) -> str:
    year, month = values.get("year", ""), values.get("month", "")
    name = month[:3].lower()
    number = int(month) if re.fullmatch(r"[0-9]{1,2}", month) else MONTHS.index(name) + 1 if name in MONTHS else 0
    if not re.fullmatch(r"[0-9]{4}", year):
        return year
    day = values.get("day", "")
    if not 1 <= number <= 12:
        return year
    return f"{year}-{number:02}-{int(day):02}" if re.fullmatch(r"[0-9]{1,2}", day) else f"{year}-{number:02}"


def _date(text: str) -> dict[str, object]:
    """CSL's date: its parts where it is one, else the words."""
    ends = text.split("/")
    if len(ends) <= 2 and all(re.fullmatch(r"[0-9]{4}(-[0-9]{2}){0,2}", end) for end in ends):
        return {"date-parts": [[int(part) for part in end.split("-")] for end in ends]}
    return {"literal": text}


def _add_address(csl: dict[str, object], values: Mapping[str, str]) -> None:
    found = re.search(r"https?://[^\s{}]+", values.get("howpublished", ""))
    if found and "URL" not in csl:
        csl["URL"] = found.group()
    if isinstance(csl.get("DOI"), str):
        csl["DOI"] = re.sub(r"^(?:https?://(?:dx\.)?doi\.org/|doi:)", "", str(csl["DOI"]), flags=re.IGNORECASE)


# ------------------------------------------------------------------------------------------------ names


_BETWEEN_NAMES = re.compile(r"[{}]|(?<!\s)\s+and\s+")  # each run of spaces is looked at once: there may be a million


def _people(text: str) -> list[str]:
    """The names of a field, divided by "and" outside braces."""
    people: list[str] = []
    depth = start = 0
    for mark in _BETWEEN_NAMES.finditer(text):
        depth += {"{": 1, "}": -1}.get(mark.group(), 0)
        if depth == 0 and mark.group() not in "{}":
            people.append(text[start : mark.start()])
            start = mark.end()
    people.append(text[start:])
    return [person for person in map(str.strip, people) if person and person != "others"]


def _name(text: str) -> dict[str, str]:
    """`Last, First`, `First Last`, or a body in braces."""
    if text.startswith("{") and text.endswith("}"):
        return {"literal": plain(text)}
    family, comma, given = (plain(part) for part in text.partition(","))
    if comma:
        given = given.rpartition(",")[2].strip()  # "Last, Jr, First"
        return {"family": family, "given": given} if given else {"family": family}
    words = family.split()
    if len(words) < 2:
        return {"literal": family}
    return {"family": words[-1], "given": " ".join(words[:-1])}


# ------------------------------------------------------------------------------------------------ TeX


def plain(text: str) -> str:
    """A value without TeX: accents, dashes, commands and braces as Unicode, one line."""
    text = _TEX.sub(_letter, text)
    text = text.replace("---", "—").replace("--", "–").replace("~", "\u00a0")
    text = text.replace("{", "").replace("}", "").replace("``", "“").replace("''", "”")
    return unicodedata.normalize("NFC", re.sub(r"[ \t\r\n]+", " ", text).strip())


def _letter(found: re.Match[str]) -> str:
    """What a command stands for: an accented letter, a letter with a name, a mark; nothing for what only changes the
    look.
    """
    if letter := found[3] or found[4]:
        return letter + _ACCENTS[found[1] or found[2]]
    return _LETTERS.get(found[5], "") if found[5] else found[6]
