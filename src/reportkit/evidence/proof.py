"""What is known about each quote of a dossier: from its source's text where there is one, else from its attestation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from reportkit.diagnostics import Diagnostic, Report
from reportkit.dossier.characters import decode
from reportkit.dossier.csl import when
from reportkit.dossier.loader import load
from reportkit.dossier.model import Dossier, Fact, Quote
from reportkit.evidence.agreement import Said
from reportkit.evidence.attest import FILE, Attestation, read_attestations
from reportkit.evidence.match import Match, Outcome, verify
from reportkit.evidence.rules import STRAY_ATTESTATION, TEXT_MISSING
from reportkit.evidence.source import SourceText
from reportkit.language.dates import Interval


def read_texts(dossier: Dossier, files: Mapping[str, bytes], base: str, report: Report) -> dict[str, str]:
    """The texts of the sources that name one, by source id."""
    texts: dict[str, str] = {}
    for source in dossier.sources.values():
        path = source.text.removeprefix("./")
        if not path:
            continue
        if path not in files:
            hint = "Put it there, or take “text” out: `reportkit source attest` works without it."
            report.add(
                TEXT_MISSING.at(
                    source.at("text"), "the text “{path}” isn't there", hint=hint, path=path, item=source.id
                )
            )
            continue
        text = decode(files[path], f"{base}/{path}" if base else path, report)
        if text is not None:
            texts[source.id] = text
    return texts


def read_attested(files: Mapping[str, bytes], base: str, report: Report) -> dict[str, Attestation]:
    """The attestations among a dossier's files."""
    if FILE not in files:
        return {}
    node = load(files[FILE], f"{base}/{FILE}" if base else FILE, report)
    return read_attestations(node, report)


class _Shared:
    """A source's text with what was found in it, for every proof: a rendering makes one for each clearance."""

    def __init__(self, text: str, language: str) -> None:
        self.text = SourceText(text, language)
        self.matches: dict[tuple[str, ...], Match] = {}

    def verify(self, parts: Sequence[str]) -> Match:
        key = tuple(parts)
        if key not in self.matches:
            self.matches[key] = verify(key, self.text)
        return self.matches[key]


_KEPT = 4_000_000  # characters
_LATEST: dict[tuple[str, str], _Shared] = {}


def _shared(text: str, language: str) -> _Shared:
    """The text as it was read last, the longest unused forgotten where there are too many."""
    known = _LATEST.pop((text, language), None) or _Shared(text, language)
    _LATEST[text, language] = known
    kept = sum(len(other) for other, _ in _LATEST)
    for other in list(_LATEST)[:-1]:
        if kept > _KEPT:
            kept -= len(other[0])
            del _LATEST[other]
    return known


class Proof:
    """The texts of sources (by source id) and the attestations of a dossier; each comparison is made once."""

    def __init__(
        self,
        dossier: Dossier,
        texts: Mapping[str, str] = MappingProxyType({}),
        attested: Mapping[str, Attestation] = MappingProxyType({}),
    ) -> None:
        self.dossier = dossier
        self.attested = attested
        self._texts = texts
        self._folded: dict[str, _Shared] = {}
        self._said: dict[str, Said] = {}
        self._matches: dict[str, Match] = {}

    @classmethod
    def of(cls, dossier: Dossier, files: Mapping[str, bytes], base: str, report: Report) -> Proof:
        """The proof of a dossier whose files are at hand, by their path within its folder, which users know as `base`.

        A text that a source names and that isn't there, or is no UTF-8, is a finding, and so is a broken
        `attested.yaml`.
        """
        return cls(dossier, read_texts(dossier, files, base, report), read_attested(files, base, report))

    def strays(self) -> Iterator[Diagnostic]:
        """Attestations of what a whole dossier doesn't have; one that was released has less, and that is no fault."""
        for record in self.attested.values():
            if record.item not in self.dossier.quotes and record.item not in self.dossier.facts:
                hint = "Run `reportkit source attest` again, or take the record out."
                message = "there is no quote “{id}” any more"
                yield STRAY_ATTESTATION.at(record.span, message, hint=hint, item=record.item, id=record.item)

    def text(self, source: str) -> SourceText | None:
        """The text of a source, folded when first asked for."""
        found = self._at_hand(source)
        return found.text if found is not None else None

    def _at_hand(self, source: str) -> _Shared | None:
        if source not in self._folded and source in self._texts:
            self._folded[source] = _shared(self._texts[source], self.dossier.language_of(source))
        return self._folded.get(source)

    def said(self, source: str) -> Said | None:
        """What the text of a source says, for statements to be compared with."""
        if source not in self._said and source in self._texts:
            issued = when(self.dossier.sources[source].csl, "issued")
            date = issued.start if isinstance(issued, Interval) else issued
            dates = (date,) if date is not None else ()
            self._said[source] = Said(self._texts[source], self.dossier.language_of(source), dates)
        return self._said.get(source)

    def quote(self, quote: Quote) -> Match:
        """Whether a quote stands in its source."""
        return self._once(quote.id, quote.parts, (quote.source.source,))

    def support(self, fact: Fact) -> Match:
        """Whether a fact's `support` stands in one of its sources."""
        return self._once(fact.id, (fact.support,), tuple(citation.source for citation in fact.sources))

    def lapsed(self, item: str) -> bool:
        """Whether an item was attested and is no longer, and no text can tell."""
        match = self._matches.get(item)
        return item in self.attested and match is not None and match.outcome is Outcome.NO_SOURCE_TEXT

    def _once(self, item: str, parts: Sequence[str], sources: tuple[str, ...]) -> Match:
        if item not in self._matches:
            self._matches[item] = self._compare(item, parts, sources)
        return self._matches[item]

    def _compare(self, item: str, parts: Sequence[str], sources: tuple[str, ...]) -> Match:
        texts = [text for source in sources if (text := self._at_hand(source)) is not None]
        if texts:
            matches = [text.verify(parts) for text in texts]
            return next((match for match in matches if match.outcome.passes), matches[0])
        record = self.attested.get(item)
        if record is not None and record.covers(parts, sources):
            return record.match(parts)
        return verify(parts, None)
