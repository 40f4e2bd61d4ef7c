"""Harvard, as "Cite Them Right" (Pears and Shields, 12th edition) has it: author and year first.

    Family, G. (2025) ‘Title’, *Newspaper*, 6 June, p. 5. Available at: https://… (Accessed: 22 November 2026).

The style has no "ibid.": every mention after the first, the one right after it too, is author, year and place.
"""

from __future__ import annotations

from collections.abc import Sequence

from reportkit.citation.names import Name
from reportkit.citation.pieces import Inlines, brackets, chain, doi_link, italic, join, link, stop, text, titled
from reportkit.citation.reference import Reference, read
from reportkit.citation.style import Locator, Record, Style, locator_text
from reportkit.language.language import NBSP
from reportkit.tree.walk import plain

_NAMED = 3
"""Of four or more authors the first is named."""

_QUOTED = ("newspaper", "journal", "chapter", "interview")
"""Parts of a whole stand in quotation marks, wholes in italics."""


class Harvard(Style):
    """Author and date."""

    name = "harvard"

    def full(self, reference: Reference, locator: Locator | None) -> Inlines:
        return _reference(reference, text(locator_text(reference, locator)))

    def short(self, reference: Reference, locator: Locator | None) -> Inlines:
        parts = (_short_author(reference), text(_year(reference)), text(locator_text(reference, locator)))
        return stop(join(parts, ", "))

    def listed(self, reference: Reference) -> Inlines:
        pages = Locator("page", reference.pages) if reference.pages else None
        return _reference(reference, text(locator_text(reference, pages)))

    def dated_heading(self, _record: Record, _language: str) -> str:
        reference = read(_record, _language)
        return plain(join((_short_author(reference), text(_year(reference))), ", "))

    def heading(self, reference: Reference) -> str:
        return _names(reference, reference.authors) or _stand_in(reference) or reference.title


def _reference(reference: Reference, place: Inlines) -> Inlines:
    author = text(_names(reference, reference.authors)) or _in_place_of_author(reference)
    title = _title(reference)
    if not author:
        author, title = italic(reference.title), ()
    head = join((author, brackets(text(_year(reference)))), " ")
    body = _body(reference, title, place)
    bare = not title and reference.kind != "legislation"  # without a title of its own what follows is a new sentence
    return stop(join((join((head, body), ". " if bare else " "), _online(reference)), ". "))


# ------------------------------------------------------------------------------------------------ author and year


def _names(reference: Reference, names: Sequence[Name]) -> str:
    pattern = ", " if reference.language.citation.words["harvard-inverted"] == "comma" else NBSP
    if len(names) > _NAMED:
        return f"{names[0].before(names[0].initials, pattern)} {reference.word('et-al')}"
    return reference.language.join([name.before(name.initials, pattern) for name in names])


def _stand_in(reference: Reference) -> str:
    """Who stands for an author: the newspaper or site, or the body that published a report."""
    if reference.kind in ("newspaper", "journal", "webpage"):
        return reference.container or reference.publisher
    return reference.publisher if reference.kind == "report" else ""


def _in_place_of_author(reference: Reference) -> Inlines:
    """A newspaper in italics, a body as it is."""
    periodical = reference.kind in ("newspaper", "journal")
    return italic(_stand_in(reference)) if periodical else text(_stand_in(reference))


def _short_author(reference: Reference) -> Inlines:
    families = [name.family for name in reference.authors]
    if len(families) > _NAMED:
        return text(f"{families[0]} {reference.word('et-al')}")
    return text(reference.language.join(families)) or _in_place_of_author(reference) or italic(reference.short_title)


def _year(reference: Reference) -> str:
    return (reference.year or reference.word("no-date")) + reference.year_suffix


# ------------------------------------------------------------------------------------------------ what was published


def _title(reference: Reference) -> Inlines:
    if reference.kind not in _QUOTED:
        return italic(reference.title)
    pattern = reference.language.citation.words["harvard-quoted"]
    stands_in_outer = reference.language.marks.outer[0].startswith(pattern[0])
    return titled(pattern, reference.quoted(reference.title) if stands_in_outer else reference.title, "")


def _body(reference: Reference, title: Inlines, place: Inlines) -> Inlines:
    """The title and what follows it."""
    match reference.kind:
        case "newspaper":
            return join((title, _container(reference), text(reference.day), _issue(reference), place), ", ")
        case "journal":
            day = () if reference.volume or reference.issue else text(reference.day)
            return join((title, _container(reference), day, _issue(reference), place), ", ")
        case "interview":
            asked = _capital(_interviewed(reference))
            return join(
                (title, join((text(asked), italic(reference.container), text(reference.day), place), ", ")), ". "
            )
        case "chapter":
            part = join((title, _inside(reference)), ", ")
            whole = join((part, text(reference.edition_words), _published(reference)), ". ")
            return join((whole, place), ", ")
        case "speech":
            said = brackets(text(_capital(reference.genre or reference.word("speech"))), "[]")
            occasion = join((text(reference.event), text(reference.event_place), text(reference.day), place), ", ")
            return join((join((title, said), " "), occasion), ". ")
        case "legislation":
            act = text(_capital(reference.act_words))
            return join((title, join((act, text(reference.container), place), ", ")), ". ")
        case "report":
            return join((join((title, text(_capital(_numbered(reference))), _published(reference)), ". "), place), ", ")
        case "book" | "webpage":
            return join((join((title, text(reference.edition_words), _published(reference)), ". "), place), ", ")


def _container(reference: Reference) -> Inlines:
    """The newspaper or journal, unless it stands for the author."""
    return italic(reference.container) if reference.authors else ()


def _issue(reference: Reference) -> Inlines:
    """10(2); № 2 where there is no volume."""
    if reference.volume:
        return chain(text(reference.volume), brackets(text(reference.issue)))
    if not reference.issue[:1].isdigit():
        return text(reference.issue)
    return text(reference.word("issue", number=reference.issue))


def _interviewed(reference: Reference) -> str:
    if not reference.interviewers:
        return reference.genre or reference.word("interview")
    names = reference.language.join([name.after(name.initials) for name in reference.interviewers])
    return reference.word("interview-by", names=names)


def _inside(reference: Reference) -> Inlines:
    """In Family, G. (ed.) *Book*."""
    if not reference.container:
        return ()
    editors = text(_names(reference, reference.editors))
    role = reference.word("editor" if len(reference.editors) == 1 else "editors")
    marked = join((editors, brackets(text(role))), " ") if editors else ()
    return join((text(reference.word("in")), marked, italic(reference.container)), " ")


def _published(reference: Reference) -> Inlines:
    """Place: Publisher; the publisher unless it stands for the author."""
    shown = "" if not reference.authors and reference.publisher == _stand_in(reference) else reference.publisher
    return join((text(reference.place), text(shown)), reference.colon)


def _numbered(reference: Reference) -> str:
    return " ".join(part for part in (reference.genre, reference.number_words) if part)


def _online(reference: Reference) -> Inlines:
    if reference.doi:
        return join((text(reference.word("available-at")), doi_link(reference.doi)), " ")
    if not reference.url:
        return ()
    accessed = ""
    if reference.accessed:
        accessed = reference.word("harvard-accessed", date=reference.language.format_date(reference.accessed))
    return join((text(reference.word("available-at")), link(reference.url), brackets(text(accessed))), " ")


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
