"""The keys of `template.yaml` and of an audience's file: one description for the reader and for the JSON Schema."""

from __future__ import annotations

from typing import Any

from reportkit.dossier.fields import Field, ListOf, Record
from reportkit.dossier.kinds import Choice, Kind, Schema, Text, Truth, Whole, Word
from reportkit.dossier.languages import InLanguage, MapByLanguage
from reportkit.dossier.nodes import MapNode, Node
from reportkit.dossier.reading import Reading
from reportkit.dossier.terms import Level
from reportkit.language import codes
from reportkit.release.audience import SHOWABLE

NAME = "[a-z][a-z0-9-]{0,47}"


class ByLanguage:
    """A text for all languages, or one for each: kept by language, "" for all."""

    _text: Kind = Text()
    _texts: Kind = MapByLanguage(Text(), f"a language: {', '.join(codes())}")

    def read(self, node: Node, reading: Reading, path: str) -> Any | None:
        if isinstance(node, MapNode):
            return self._texts.read(node, reading, path)
        text = self._text.read(node, reading, path)
        return None if text is None else {"": text}

    def schema(self) -> Schema:
        return {"anyOf": [self._text.schema(), self._texts.schema()]}


_SECTIONS = ListOf(Word(NAME, "a section's name: lower-case Latin letters, digits and hyphens"))
_LANGUAGES = ListOf(InLanguage())

EXPECTS = Record(
    "what a template expects",
    {
        "topics": Field(ListOf(Text()), "Topics that the sections select by."),
        "bottom_line": Field(Truth(), "Whether a dossier needs a bottom line."),
    },
)

TEMPLATE = Record(
    "a template",
    {
        "title": Field(ByLanguage(), "What kind of document this is, printed above its title.", required=True),
        "about": Field(ByLanguage(), "One sentence for `templates list`."),
        "languages": Field(_LANGUAGES, "The languages that the pack has words in.", required=True),
        "sections": Field(_SECTIONS, "The sections in the order in which they are printed.", required=True),
        "required": Field(_SECTIONS, "Sections without which the document must not go out."),
        "optional": Field(_SECTIONS, "Sections that are left out without a word where they have nothing to say."),
        "default_audience": Field(Word(NAME, "an audience's name"), "The audience when none is named.", required=True),
        "citation_style": Field(
            MapByLanguage(Choice("gost", "chicago", "harvard"), "a language"),
            "How sources are cited in each language.",
        ),
        "expects": Field(EXPECTS, "What a dossier needs so that this pack has something to say."),
    },
)

AUDIENCE = Record(
    "an audience",
    {
        "extends": Field(Word(NAME, "an audience's name"), "Another audience of the pack whose keys count here too."),
        "title": Field(ByLanguage(), "What kind of document this is, for these readers."),
        "to": Field(ByLanguage(), "Whom it is addressed to, where the dossier doesn't say."),
        "languages": Field(_LANGUAGES, "The languages that it is offered in."),
        "sections": Field(_SECTIONS, "The sections, in order."),
        "clearance": Field(Level(), "The highest handling that these readers may see."),
        "marking": Field(
            ByLanguage(),
            "The marking: a TLP label, words such as «Для служебного пользования», or both; {handling} stands for the "
            "highest handling of what is shown, which is the marking where there is none.",
        ),
        "marking_in_name": Field(Truth(), "Whether the files' names end in the marking."),
        "copy": Field(Whole(1, 99_999), "The number of the copy, printed beside the marking."),
        "citations": Field(Choice("footnotes", "endnotes", "none"), "Where sources are named."),
        "citation_style": Field(Choice("gost", "chicago", "harvard"), "How sources are cited, in every language."),
        "theme": Field(Word(NAME, "a theme's name"), "A theme of the pack."),
        "max_pages": Field(Whole(1, 10_000), "The longest that the document may become, in pages."),
        "complete": Field(
            Truth(), "Whether everything that these readers may see has to be shown: what isn't is a warning."
        ),
        "wording": Field(
            Word(NAME, "a wording's name"), "Which `wording` of a statement is printed, where it has one."
        ),
        "numbered": Field(Truth(), "Whether headings are numbered."),
        "show": Field(ListOf(Choice(*SHOWABLE)), "What stands beside the text."),
        "cover": Field(
            Truth(), "Whether page one is a cover: with the marking, without the running text and the page's number."
        ),
        "embed": Field(Truth(), "Whether the dossier, as these readers may see it, goes inside the files."),
    },
)
