"""The Chicago Manual of Style, 17th edition: notes and bibliography (chapter 14).

    Given Family, “Title,” *Newspaper*, 6 June 2025, accessed 22 November 2026, https://….

The words, marks and order of names of a Russian or Kazakh source are those of its language.

There is no "ibid.": since the 17th edition (14.34) Chicago prefers a shortened citation, for "ibid." sends a reader to
another note, which may be on another page, or in no sight at all where a screen shows one note at a time.
"""

from __future__ import annotations

from collections.abc import Sequence

from reportkit.citation.names import Name
from reportkit.citation.pieces import Inlines, brackets, capital, doi_link, italic, join, link, stop, text, titled
from reportkit.citation.reference import Reference
from reportkit.citation.style import Locator, Style, locator_text
from reportkit.tree.walk import plain

_NAMED_IN_NOTE = 3
_NAMED_IN_LIST = 10
_NAMED_OF_MANY = 7
"""A note names up to three authors, an entry up to ten, and seven of more."""


class Chicago(Style):
    """Notes and bibliography."""

    name = "chicago"

    def full(self, reference: Reference, locator: Locator | None) -> Inlines:
        authors = text(_together(reference, reference.authors))
        facts = join((_facts_with_place(reference, locator), *_online(reference)), ", ")
        return stop(join((authors, _title_and(reference, reference.title, facts)), ", "))

    def short(self, reference: Reference, locator: Locator | None) -> Inlines:
        place = text(_place(reference, locator))
        title = _title_and(reference, reference.short_title, place)
        return stop(join((text(_families(reference)), title or _named_for(reference, place)), ", "))

    def listed(self, reference: Reference) -> Inlines:
        sentences = _sentences(reference)
        body = join((*sentences, *(capital(one) for one in _online(reference))), ". ")
        title = _set_title(reference, reference.title, ".")
        with_title = join((title, body), " " if _is_quoted(reference) else ". ")
        return stop(join((text(_names_in_list(reference)), with_title), ". "))

    def heading(self, reference: Reference) -> str:
        return _names_in_list(reference) or reference.title or reference.container or reference.publisher


# ------------------------------------------------------------------------------------------------ names


def _together(reference: Reference, names: Sequence[Name]) -> str:
    """Names as a note has them: given names first."""
    if len(names) > _NAMED_IN_NOTE:
        return f"{names[0].after(names[0].given)} {reference.word('et-al')}"
    return _enumerated(reference, [name.after(name.given) for name in names])


def _families(reference: Reference) -> str:
    names = [name.family for name in reference.authors]
    if len(names) > _NAMED_IN_NOTE:
        return f"{names[0]} {reference.word('et-al')}"
    return _enumerated(reference, names)


def _names_in_list(reference: Reference) -> str:
    """Names as an entry has them: the first with the family name first."""
    names = reference.authors
    shown = names if len(names) <= _NAMED_IN_LIST else names[:_NAMED_OF_MANY]
    written = [name.after(name.given) if index else name.before(name.given, ", ") for index, name in enumerate(shown)]
    if len(shown) < len(names):
        return ", ".join([*written, reference.word("et-al")])
    return _enumerated(reference, written, inverted=True)


def _enumerated(reference: Reference, names: list[str], *, inverted: bool = False) -> str:
    """`A, B, and C`; after an inverted name there is a comma before the "and" of two as well. Where a language
    sets none before its "and", there is none: `A, B und C`.
    """
    if len(names) < 2:
        return "".join(names)
    word = f" {reference.language.conjunctions['and']} "
    comma = "," if (inverted or len(names) > 2) and reference.word("chicago-series") == "comma" else ""
    return ", ".join(names[:-1]) + comma + word + names[-1]


# ------------------------------------------------------------------------------------------------ titles


def _is_quoted(reference: Reference) -> bool:
    return reference.kind not in ("book", "report", "legislation")


def _set_title(reference: Reference, title: str, mark: str) -> Inlines:
    """A title in quotation marks, in italics or plain: parts of wholes, wholes, and laws."""
    if _is_quoted(reference):
        return titled(reference.language.citation.words["chicago-quoted"], reference.quoted(title), mark)
    return text(title) if reference.kind == "legislation" else italic(title)


def _title_and(reference: Reference, title: str, rest: Inlines) -> Inlines:
    """A title and what follows it in a note; before an opening bracket there is no comma."""
    if not title or not rest:
        return _set_title(reference, title, ".") or rest
    bare = plain(rest).startswith("(")
    set_title = _set_title(reference, title, "" if bare else ",")
    return join((set_title, rest), " " if bare or _is_quoted(reference) else ", ")


def _named_for(reference: Reference, rest: Inlines) -> Inlines:
    """What stands for a source without a title, and the rest."""
    return join((text(reference.genre or reference.container or reference.publisher), rest), ", ")


# ------------------------------------------------------------------------------------------------ facts of a note


def _facts_with_place(reference: Reference, locator: Locator | None) -> Inlines:
    if reference.kind == "journal" and (reference.volume or reference.issue):
        return _journal(reference, locator)
    return join((*_facts(reference), text(_place(reference, locator))), ", ")


def _facts(reference: Reference) -> tuple[Inlines, ...]:
    """What a note says after the title, between commas."""
    date = text(reference.full_date)
    match reference.kind:
        case "newspaper" | "journal":
            return italic(reference.container or reference.publisher), _issue(reference), date
        case "webpage":
            return text(reference.container), _publisher_of_site(reference), date
        case "interview":
            return _interviewed(reference), italic(reference.container), text(reference.publisher), date
        case "speech":
            occasion = (text(reference.event), text(reference.event_place), date)
            said = join((text(reference.genre or reference.word("speech")), *occasion), ", ")
            return brackets(said), italic(reference.container)
        case "legislation":
            return text(reference.act_words), text(reference.container)
        case "chapter":
            return (join((_inside(reference, "edited-by"), brackets(_published(reference))), " "),)
        case "report":
            return (join((_numbered_report(reference), brackets(_published(reference))), " "),)
        case "book":
            return (join((text(reference.edition_words), brackets(_published(reference))), " "),)


def _journal(reference: Reference, locator: Locator | None) -> Inlines:
    """*Journal* 10, no. 2 (2025): 25."""
    volume = join((italic(reference.container), text(reference.volume)), " ")
    issue = join((volume, _issue(reference)), ", ")
    dated = join((issue, brackets(text(reference.year))), " ")
    if locator is not None and locator.label == "page":
        return join((dated, text(locator.value.strip().replace("-", "–"))), reference.colon)
    return join((dated, text(_place(reference, locator))), ", ")


def _issue(reference: Reference) -> Inlines:
    if not reference.issue[:1].isdigit():
        return text(reference.issue)
    return text(reference.word("issue", number=reference.issue))


def _publisher_of_site(reference: Reference) -> Inlines:
    return text(reference.publisher) if reference.publisher != reference.container else ()


def _interviewed(reference: Reference) -> Inlines:
    if not reference.interviewers:
        return text(reference.genre or reference.word("interview"))
    return text(reference.word("interview-by", names=_together(reference, reference.interviewers)))


def _inside(reference: Reference, edited: str) -> Inlines:
    """In the book that a chapter stands in."""
    book = join((text(reference.word("in")), italic(reference.container)), " ") if reference.container else ()
    editors = reference.word(edited, names=_together(reference, reference.editors)) if reference.editors else ""
    return join((book, text(editors)), ", ")


def _numbered_report(reference: Reference) -> Inlines:
    return join((text(reference.genre), text(reference.number_words)), " ")


def _published(reference: Reference) -> Inlines:
    """Place: Publisher, Year."""
    where = join((text(reference.place), text(reference.publisher)), reference.colon)
    return join((where, text(reference.year)), ", ")


def _place(reference: Reference, locator: Locator | None) -> str:
    """The place in a source; in English a page goes without its label."""
    if locator is not None and locator.label == "page" and reference.word("chicago-pages") == "bare":
        return locator.value.strip().replace("-", "–")
    return locator_text(reference, locator)


# ------------------------------------------------------------------------------------------------ sentences of an entry


def _sentences(reference: Reference) -> tuple[Inlines, ...]:
    """What an entry says after the title, each part a sentence."""
    date = text(reference.full_date)
    pages = text(reference.pages)
    match reference.kind:
        case "journal" if reference.volume or reference.issue:
            return (join((_journal(reference, None), pages), reference.colon),)
        case "newspaper" | "journal":
            return (join((*_facts(reference), _pages(reference)), ", "),)
        case "webpage":
            return text(reference.container), join((_publisher_of_site(reference), date), ", ")
        case "interview":
            return capital(_interviewed(reference)), join((italic(reference.container), date), ", ")
        case "speech":
            said = text(reference.genre or reference.word("speech"))
            occasion = join((said, text(reference.event), text(reference.event_place), date), ", ")
            return capital(occasion), italic(reference.container)
        case "legislation":
            return capital(text(reference.act_words)), text(reference.container)
        case "chapter":
            inside = join((capital(_inside(reference, "edited-by-in-list")), _pages(reference)), ", ")
            return inside, _published(reference)
        case "report":
            return capital(_numbered_report(reference)), _published(reference)
        case "book":
            return text(reference.edition_words), _published(reference)


def _pages(reference: Reference) -> Inlines:
    return text(_place(reference, Locator("page", reference.pages)) if reference.pages else "")


def _online(reference: Reference) -> tuple[Inlines, ...]:
    """When a page was read and its address; a DOI needs no date."""
    if reference.doi:
        return (doi_link(reference.doi),)
    if not reference.url:
        return ()
    if reference.accessed is None:
        return (link(reference.url),)
    date = reference.language.format_date(reference.accessed)
    return text(reference.word("chicago-accessed", date=date)), link(reference.url)
