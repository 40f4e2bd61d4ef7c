"""The memo as each audience gets it: facts that nobody uses, headings, pictures, links, tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from reportkit import language as languages
from reportkit.checks.catalogue import check
from reportkit.checks.context import Context
from reportkit.diagnostics import Diagnostic, Rule, Severity
from reportkit.tree import nodes as n
from reportkit.tree.walk import blocks, headings, inlines, own_inlines, plain


@check("RK520", "fact-unused")
def fact_unused(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """A fact of a topic that memos show is in none of them.

    What it does: looks for facts that an audience may see, in a memo that shows their topic, and that no memo in the
    dossier's own language shows. What a memo of everything lacks is told as RK531.
    Why it matters: the templates dropped it in silence; perhaps it was the one that mattered.
    Example: a fact of topic `agreement` beside a text of our own for that section that doesn't cite it.
    Instead: cite it in the text, give it another topic, or accept it under `allow`.
    """
    memos = [memo for memo in context.memos if memo.language == context.dossier.language]
    used = {shown for memo in memos for shown in memo.used}
    told = {fact for memo in memos if memo.complete for fact in memo.dossier.facts}
    for memo in memos:
        shown_here = set(memo.used)
        topics = {fact.topic for fact in memo.dossier.facts.values() if fact.id in shown_here}
        for fact in memo.dossier.facts.values():
            if fact.kind != "fact" or fact.topic not in topics or fact.id in used or fact.id in told or fact.withdrawn:
                continue
            told.add(fact.id)
            message = "in no memo, though the one for “{audience}” shows its topic, “{topic}”"
            hint = "Cite it, give it another topic, or accept it under `allow`."
            args: dict[str, Any] = {"audience": memo.audience, "topic": fact.topic}
            place = context.dossier.facts.get(fact.id, fact).at()
            yield rule.at(place, message, hint=hint, item=fact.id, **args)


@check("RK601", "heading-jump")
def heading_jump(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """A heading is more than one level below the one before.

    What it does: compares the levels of headings that follow one another.
    Why it matters: readers and screen readers go by levels; PDF/UA requires them without gaps.
    Example: `##` followed by `####`.
    Instead: use the next level.
    """
    for memo in context.memos:
        level = 0
        for heading in headings(memo.document):
            if level and heading.level > level + 1:
                message = "“{heading}” is of level {level} after level {before}"
                args: dict[str, Any] = {"heading": plain(heading.children), "level": heading.level, "before": level}
                yield rule.at(heading.span or memo.place, message, hint="Use the next level.", **args)
            level = heading.level


@check("RK602", "heading-without-text")
def heading_without_text(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """Nothing stands below a heading.

    What it does: looks for headings followed by one of the same or a higher level, or by the end.
    Why it matters: an empty section says that something was forgotten or withheld.
    Example: `## Хронология` with no dated facts below it.
    Instead: leave the heading out where there is nothing to say: `{% if facts(topic="…") %}`.
    """
    for memo in context.memos:
        own = memo.document.blocks
        for block, following in zip(own, (*own[1:], None), strict=True):
            if not isinstance(block, n.Heading):
                continue
            if following is None and memo.document.meta.notes == "endnotes":  # they stand below it
                continue
            deeper = isinstance(following, n.Heading) and following.level > block.level
            if following is None or (isinstance(following, n.Heading) and not deeper):
                message = "nothing stands below “{heading}” in the memo for “{audience}”"
                args: dict[str, Any] = {"heading": plain(block.children), "audience": memo.audience}
                yield rule.at(block.span or memo.place, message, hint="Leave the heading out.", **args)


@check("RK603", "heading-twice", Severity.NOTE)
def heading_twice(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """Two headings of one level say the same.

    What it does: compares the words of headings within a document.
    Why it matters: in the contents and in a PDF's outline nobody can tell them apart.
    Example: two sections called «Оценка».
    Instead: name one of them anew.
    """
    for memo in context.memos:
        seen: set[tuple[int, str]] = set()
        for heading in headings(memo.document):
            key = heading.level, plain(heading.children).casefold()
            if key in seen:
                message = "a second heading “{heading}” in the memo for “{audience}”"
                args: dict[str, Any] = {"heading": plain(heading.children), "audience": memo.audience}
                yield rule.at(heading.span or memo.place, message, hint="Name one of them anew.", **args)
            seen.add(key)


@check("RK604", "figure-without-alternative", Severity.ERROR)
def figure_without_alternative(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """A picture has no alternative text.

    What it does: looks for figures whose `alt` is empty.
    Why it matters: who can't see the picture gets nothing; PDF/UA and most administrations' rules forbid it.
    Example: `![](map.png)`.
    Instead: say in a sentence what the picture shows: `![Карта учебных центров](map.png)`.
    """
    for memo in context.memos:
        for block in blocks(memo.document.blocks):
            if isinstance(block, n.Figure) and not block.alt.strip():
                hint = "Say in a sentence what it shows."
                yield rule.at(block.span or memo.place, "a picture without alternative text", hint=hint)


@check("RK605", "link-says-nothing")
def link_says_nothing(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """A link's words don't say where it leads.

    What it does: looks for links whose text is nothing but words like «здесь», "click here", «осында».
    Why it matters: on paper it leads nowhere, and read out in a list of links it means nothing.
    Example: `[здесь](https://…)`.
    Instead: link the name of what is there: `[текст плана](https://…)`.
    """
    for memo in context.memos:
        for block in blocks(memo.document.blocks):
            for inline in inlines(own_inlines(block)):
                if isinstance(inline, n.Link) and _says_nothing(plain(inline.children), memo.language):
                    message = "the link “{text}” doesn't say where it leads"
                    text = plain(inline.children)
                    place = getattr(block, "span", None) or memo.place
                    yield rule.at(place, message, hint="Link the name of what is there.", text=text)


def _says_nothing(text: str, language: str) -> bool:
    return _link_words(language).issuperset(re.findall(r"\w+", text.casefold()))


@cache
def _link_words(language: str) -> frozenset[str]:
    """The words that a link may have, but not alone: those of a language, and of all ours."""
    known = filter(None, map(languages.find, (*languages.codes(), language)))
    return frozenset().union(*(one.wording.link_words for one in known))


@check("RK606", "table-without-head")
def table_without_head(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """A table has no header row.

    What it does: looks for tables without a head, or with a head that is all empty.
    Why it matters: on its second page nobody knows what the columns are; a screen reader never does.
    Example: a table written as HTML-like rows without the line of dashes.
    Instead: give it a header row.
    """
    for memo in context.memos:
        for block in blocks(memo.document.blocks):
            if isinstance(block, n.Table) and not any(cell.blocks for row in block.head for cell in row.cells):
                yield rule.at(block.span or memo.place, "a table without a header row", hint="Give it a header row.")
