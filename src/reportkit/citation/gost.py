"""GOST R 7.0.5-2008, with GOST R 7.0.108-2022 for what is online: areas with full stops between them.

    Фамилия И. О. Заглавие : сведения // Источник. Год. Номер. С. 5. URL: … (дата обращения: 22.11.2026).

The dash between areas is left out, which 7.0.5 allows in notes and lists alike. The obsolete «[Электронный ресурс]» is
never written: the address says it.

A source that the note right before names alone is «Там же», or "Ibid." (7.0.5, section 8). The standard speaks of
references that follow each other and allows the short form of any repeated one: at the top of a page, where the note
that «Там же» means is out of sight, and after a note that says anything else, the short form stands.
"""

from __future__ import annotations

from reportkit.citation.names import Name
from reportkit.citation.pieces import Inlines, brackets, chain, join, link, prefixed, stop, text
from reportkit.citation.reference import Reference
from reportkit.citation.style import Locator, Style, locator_text
from reportkit.language.language import NBSP

_HEADED_BY = 3
"""Up to three authors head a reference; of four or more the first stands after the title."""


class Gost(Style):
    """The Russian standard; sources in Cyrillic come before those in Latin letters."""

    name = "gost"
    cyrillic_first = True
    says_ibid = True

    def full(self, reference: Reference, locator: Locator | None) -> Inlines:
        return _reference(reference, _place(reference, locator))

    def short(self, reference: Reference, locator: Locator | None) -> Inlines:
        parts = (_authors(reference), text(reference.short_title or _named_for(reference)), _place(reference, locator))
        return stop(join(parts, ". "))

    def same(self, reference: Reference, locator: Locator | None) -> Inlines:
        return stop(join((text(reference.word("ibid")), _place(reference, locator)), ". "))

    def listed(self, reference: Reference) -> Inlines:
        return _reference(reference, _extent(reference))

    def heading(self, reference: Reference) -> str:
        return ", ".join(_inverted(name) for name in _heading_names(reference)) or _title(reference)


def _reference(reference: Reference, extent: Inlines) -> Inlines:
    """All areas of a reference; `extent` is what it says of pages."""
    main = join((_authors(reference), text(_title(reference))), ". ")
    main = join((main, _kind_words(reference)), " : ")
    main = join((main, text(_responsibility(reference))), " / ")
    areas = (join((main, _host(reference)), " // "), *_imprint(reference), extent, _doi(reference), _online(reference))
    return stop(join(areas, ". "))


def _title(reference: Reference) -> str:
    return reference.title or _named_for(reference)


def _named_for(reference: Reference) -> str:
    """What names a source without a title."""
    return reference.genre or reference.container or reference.publisher


def _authors(reference: Reference) -> Inlines:
    return text(", ".join(_inverted(name) for name in _heading_names(reference)))


def _heading_names(reference: Reference) -> tuple[Name, ...]:
    people = tuple(name for name in reference.authors if not name.body)
    return people if len(people) <= _HEADED_BY else ()


def _inverted(name: Name) -> str:
    return name.before(name.initials)


def _responsibility(reference: Reference) -> str:
    """Who stands after the title: bodies, the first of many authors, and who asked the questions of an interview."""
    people = tuple(name for name in reference.authors if not name.body)
    out = [name.family for name in reference.authors if name.body]
    if len(people) > _HEADED_BY:
        out.append(f"{people[0].after(people[0].initials)} [{reference.word('et-al')}]")
    if reference.kind == "interview" and reference.interviewers:
        out.append(reference.word("interview-by", names=_people(reference.interviewers)))
    return " ; ".join(out)


def _people(names: tuple[Name, ...]) -> str:
    return ", ".join(name.after(name.initials) for name in names)


def _kind_words(reference: Reference) -> Inlines:
    """The words after the title that say what it is: a law and its number, a speech and where it was given."""
    match reference.kind:
        case "legislation":
            return text(reference.act_words)
        case "report":
            return join((text(reference.genre or reference.word("report")), text(reference.number_words)), " ")
        case "speech":
            occasion = join((text(reference.event), text(reference.event_place), text(reference.full_date)), ", ")
            return join((text(reference.genre or reference.word("speech")), brackets(occasion)), " ")
        case "interview":
            return text(reference.genre or reference.word("interview"))
        case _:
            return text(reference.genre)


def _host(reference: Reference) -> Inlines:
    """What a source stands in: a newspaper, a journal, a site, a book with its editors."""
    if not reference.title or reference.kind in ("book", "report"):
        return ()
    host = reference.container
    if not host and reference.kind in ("webpage", "newspaper", "journal"):
        host = reference.publisher
    editors = reference.word("edited-by", names=_people(reference.editors)) if reference.editors else ""
    return join((text(host), text(editors) if host else ()), " / ")


def _imprint(reference: Reference) -> tuple[Inlines, ...]:
    """Edition, place, publisher, year, and for periodicals day, volume and issue."""
    volume = text(_capital(_numbered(reference, "volume", reference.volume)))
    issue = text(_capital(_numbered(reference, "issue", reference.issue)))
    match reference.kind:
        case "newspaper" | "webpage" | "interview":
            return text(reference.year), text(_capital(reference.day)), volume, issue
        case "journal":
            day = "" if reference.issue or reference.volume else _capital(reference.day)
            return text(reference.year), text(day), volume, issue
        case "speech":
            return volume, issue
        case "legislation":
            return volume, issue
        case _:
            return text(reference.edition_words), _published(reference), volume


def _published(reference: Reference) -> Inlines:
    named = (_title(reference), *(name.family for name in reference.authors if name.body))
    publisher = "" if reference.publisher in named else reference.publisher
    where = join((text(reference.place), text(publisher)), " : ")
    return join((where, text(reference.year)), ", ")


def _numbered(reference: Reference, word: str, number: str) -> str:
    """`№ 5`; what is more than a number stays as it is («весенний выпуск»)."""
    if not number or not number[0].isdigit():
        return number
    return reference.word(word, number=number)


def _place(reference: Reference, locator: Locator | None) -> Inlines:
    """The place in a source, as an area of its own and so with a capital."""
    if locator is not None and locator.label == "page" and locator.value.strip():
        pages = locator.value.strip().replace("-", "–")
        return text(reference.word("page-range", pages=pages))
    return text(_capital(locator_text(reference, locator)))


def _extent(reference: Reference) -> Inlines:
    if reference.pages:
        return text(reference.word("page-range", pages=reference.pages))
    return text(reference.word("page-total", pages=reference.page_total) if reference.page_total else "")


def _doi(reference: Reference) -> Inlines:
    return prefixed(f"DOI:{NBSP}", text(reference.doi))


def _online(reference: Reference) -> Inlines:
    if not reference.url:
        return ()
    accessed = ""
    if reference.accessed:
        day = reference.accessed.first_day()
        accessed = reference.word("accessed", date=f"{day:%d.%m.%Y}")
    return join((chain(text(reference.word("url") + NBSP), link(reference.url)), brackets(text(accessed))), " ")


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
