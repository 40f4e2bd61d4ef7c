"""One rendering's table: what it is made from, and what has been printed so far."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reportkit.diagnostics import Report
from reportkit.release.audience import RATINGS, Audience
from reportkit.template.pack.words import UnknownWord, Words
from reportkit.template.values import Datum, Label, Listed, References
from reportkit.tree import nodes as n

if TYPE_CHECKING:
    from reportkit.citation import Style
    from reportkit.dossier.model import Dossier
    from reportkit.evidence.review import Review
    from reportkit.language import Language
    from reportkit.release.compare import News


@dataclass(slots=True, kw_only=True)
class Setting:
    """What every view and every word of the vocabulary needs.

    `dossier` is the released one, in the memo's language; `withheld` says of ids why this audience does not see them.
    `title` says what kind of document it is. `used` gathers the ids that were printed, `told`
    what was read of persons of the dossier's head ("from.phone"), and "reliability" if a rating was.
    """

    dossier: Dossier
    withheld: Mapping[str, str]
    language: Language
    audience: Audience
    words: Words
    style: Style
    report: Report
    review: Review | None = None
    draft: bool = False
    news: News | None = None
    references: References = field(default_factory=References)
    title: str = ""
    used: dict[str, None] = field(default_factory=dict)
    told: set[str] = field(default_factory=set)
    captions: dict[str, int] = field(default_factory=dict)

    def shows(self, what: str) -> bool:
        """Whether the audience asked to see something beside the text (`release.audience.SHOWABLE`)."""
        return what in self.audience.show

    @property
    def rated(self) -> bool:
        """Whether this audience is told of our ratings."""
        return self.shows(RATINGS) or RATINGS in self.told

    def typeset(self, text: str) -> str:
        """A text of ours by the typographic rules of the memo's language."""
        from reportkit.language.typography import typeset

        return typeset(text, self.language.code)

    def verbatim(self, text: str) -> str:
        """Somebody's own words, which are never mended: some of their spaces no longer end a line, and that is all."""
        from reportkit.language.typography import typeset

        return typeset(text, self.language.code, verbatim=True)

    def text(self, text: str) -> n.Text:
        return n.Text(self.typeset(text))

    def datum(self, text: str) -> Datum:
        """Words of the dossier for a template to compare and to print, whole."""
        return Datum(self.typeset(text), self.references)

    def label(self, text: str) -> Label:
        """A short name, of the dossier or of ours, for a template to take to pieces, too."""
        return Label(self.typeset(text), self.references)

    def listed(self, texts: Iterable[str], name: str) -> Listed:
        """Strings of the dossier for a template to loop over, or to print as a list."""
        return Listed(map(self.typeset, texts), self.references, name)

    def word(self, key: str) -> str:
        """A word of the pack, else of the language. Raises UnknownWord."""
        found = self.words.get(key) or self.language.words.get(key)
        if found is None:
            raise UnknownWord(f"the pack has no words for “{key}”", hint=f"add it to {self.words.file}")
        return found

    def next_number(self, label: str) -> int:
        """The next number of a caption: tables and figures count apart, in the order of the document."""
        self.captions[label] = self.captions.get(label, 0) + 1
        return self.captions[label]
